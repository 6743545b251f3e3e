import { LightningElement, api, wire } from 'lwc';
import mayApprove from '@salesforce/customPermission/ApproveAccountPlan';
import LightningConfirm from 'lightning/confirm';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';

import { attend } from 'c/attendance';
import { PLAN_CORE } from 'c/planQueries';
import { toPlanData } from 'c/planRecords';
import type { PlanCoreData } from 'c/planRecords';
import type { AccountSide, MapPerson, Named, PlanData, Review } from 'c/planTypes';
import { announce, save } from 'c/recordWrites';
import type { Fields, Write } from 'c/recordWrites';
import { reduceErrors } from 'c/reduceErrors';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import type { AgendaItem } from 'c/reviewAgenda';
import type { OpenRecordDetail, TickDetail } from 'c/reviewAgendaList';
import ReviewCloseModal, { approvesPlan } from 'c/reviewCloseModal';
import type { ClosingFacts } from 'c/reviewCloseModal';
import type ReviewDecision from 'c/reviewDecision';
import type { DecideDetail, NextReviewDetail, NextReviewFacts } from 'c/reviewDecision';
import type { DraftText, ReviewDraft } from 'c/reviewDraft';
import type { PresentDetail } from 'c/reviewPresent';
import { PLAN_REVIEW, REVIEW_SIDE } from 'c/reviewQueries';
import { startOfDay, toAccountSide, toReviewSide, toRunReview } from 'c/reviewRecords';
import type { Criterion, ReviewPageData, ReviewSide, ReviewSideData, RunReview } from 'c/reviewRecords';
import type { CommentDetail, RateCriterionDetail, Rated, SpeakDetail } from 'c/reviewRubric';
import { ReviewSession } from 'c/reviewSession';
import type { ReviewStore, SaveState } from 'c/reviewSession';
import type { EditTextDetail } from 'c/reviewText';
import { dueText, exactDay, reviewKindTitle, reviewName } from 'c/reviewWords';
import type { KeepWorkDetail, OpenWorkDetail, TakeBackDetail, WorkKind } from 'c/reviewWork';
import ScheduleReviewModal from 'c/scheduleReviewModal';
import type { ReviewSchedule } from 'c/scheduleReviewModal';
import { format } from 'c/textFormat';

import { agendaOf } from './agenda';
import type { ReviewAgenda } from './agenda';
import { LABELS } from './labels';
import { NO_RIGHTS, REVIEW_OBJECTS, rightsOf } from './rights';
import type { ObjectInfos, ReviewRights } from './rights';
import { NOTHING_PRINTED, agendaLines, mailLink, printedReview, summaryInput, summaryText } from './summary';
import type { PrintedReview, SummaryInput } from './summary';
import { likelyNames, nextReviewText, noticeText, presentText, savedText, sinceText } from './words';
import { changeWork, createWork, takeBackWork } from './work';

const REVIEW = 'PlanReview__c';
const PLAN = 'AccountPlan__c';
/** Days in which something that was decided is done, unless another day is chosen. */
const DUE_DAYS = 14;
/** Points of the agenda that are to be spoken about before the others. */
const FIRST = 10;

/** Container component of a plan review as it is run in a meeting. */
export default class PlanReview extends NavigationMixin(LightningElement) {
  /** The review's id; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.reviewId;
  }
  set recordId(value: string | undefined) {
    if (value === this.reviewId) return;
    this.session?.stop();
    this.session = null;
    this.reviewId = value;
    this.review = null;
    this.draft = null;
    this.latest = null;
    this.data = null;
    this.side = null;
    this.isRead = false;
    this.since = null;
    this.selectedId = null;
    this.isMissing = false;
  }

  @wire(graphql, { query: PLAN_REVIEW, variables: '$reviewVariables' })
  handleReview(result: GraphQLResult): void {
    this.reviewAnswer = result;
    const { data, errors } = result;
    const hasFailed = errors !== undefined && errors.length > 0;
    if (data !== undefined && data !== null) this.take(toRunReview(data as ReviewPageData));
    else if (hasFailed) this.latest = null;
    this.readError = this.review === null && hasFailed && !this.isRead ? errors : null;
  }

  @wire(graphql, { query: PLAN_CORE, variables: '$planVariables' })
  handlePlan(result: GraphQLResult): void {
    this.planAnswer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.data = toPlanData(data as PlanCoreData);
    this.planError = this.data === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(graphql, { query: REVIEW_SIDE, variables: '$sideVariables' })
  handleSide(result: GraphQLResult): void {
    this.sideAnswer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.side = toReviewSide(data as ReviewSideData);
    this.sideError = this.side === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(getObjectInfos, { objectApiNames: REVIEW_OBJECTS })
  handleObjectInfos({ data }: { data?: ObjectInfos | undefined }): void {
    if (data === undefined) return;
    this.rights = rightsOf(data);
    this.areRightsKnown = true;
  }

  labels = LABELS;
  review: RunReview | null = null;
  draft: ReviewDraft | null = null;
  ratings: readonly Rated[] = [];
  state: SaveState = { kind: 'saved', at: null, error: undefined };
  saveError: unknown = null;
  notesNotice = '';
  feedbackNotice = '';
  data: PlanData | null = null;
  side: ReviewSide | null = null;
  rights: ReviewRights = NO_RIGHTS;
  areRightsKnown = false;
  isRead = false;
  readError: unknown = null;
  planError: unknown = null;
  sideError: unknown = null;
  refusal: unknown = null;
  selectedId: string | null = null;
  isMissing = false;
  isClosing = false;
  announcement = '';
  today = todayIso();

  private reviewId: string | undefined;
  private session: ReviewSession | null = null;
  private latest: RunReview | null = null;
  private since: string | null = null;
  private reviewAnswer: GraphQLResult | null = null;
  private planAnswer: GraphQLResult | null = null;
  private sideAnswer: GraphQLResult | null = null;
  private leave: (() => void) | null = null;
  private agendaOf = remembered(agendaOf);
  private inputOf = remembered(summaryInput);
  private linesOf = remembered(agendaLines);
  private printedOf = remembered(printedReview);
  private accountSideOf = remembered(toAccountSide);

  override connectedCallback(): void {
    this.today = todayIso();
    this.leave = attend({
      look: () => void this.session?.look(),
      keep: () => void this.session?.now(),
      wouldLose: () => this.session !== null && this.session.state.kind !== 'saved'
    });
  }

  override disconnectedCallback(): void {
    this.leave?.();
    this.session?.stop();
  }

  get reviewVariables(): { readonly reviewId: string } | undefined {
    return this.reviewId === undefined ? undefined : { reviewId: this.reviewId };
  }

  get planVariables(): { readonly planId: string } | undefined {
    return this.review === null ? undefined : { planId: this.review.plan.id };
  }

  get sideVariables(): { readonly accountId: string; readonly planId: string; readonly since: string } | undefined {
    return this.review === null || this.since === null
      ? undefined
      : { accountId: this.review.plan.accountId, planId: this.review.plan.id, since: this.since };
  }

  get isLoading(): boolean {
    return this.review === null && !this.isRead && this.readError === null;
  }

  get isGone(): boolean {
    return this.isRead && this.review === null && this.readError === null;
  }

  get isHeld(): boolean {
    return this.review?.status === 'Held';
  }

  get isScheduled(): boolean {
    return this.review?.status === 'Scheduled' && this.data?.plan.status !== 'Closed';
  }

  /** Notes and feedback stay open after the review was held. */
  get canWrite(): boolean {
    return this.rights.canRun && this.review !== null && this.review.status !== 'Cancelled';
  }

  get canRun(): boolean {
    return this.rights.canRun && this.isScheduled;
  }

  get canRate(): boolean {
    return this.rights.canRate && this.canRun;
  }

  get workKinds(): readonly WorkKind[] {
    return this.isScheduled && this.data !== null ? this.rights.kinds : [];
  }

  get canApprove(): boolean {
    return mayApprove === true && (this.data?.plan.status !== 'In review' || this.rights.canMovePlan);
  }

  get notice(): string {
    const { review, data } = this;
    if (review === null) return '';
    if (review.status === 'Cancelled') return LABELS.cancelled;
    if (review.status === 'Held') return format(LABELS.heldNotice, exactDay(review.heldOn));
    if (data?.plan.status === 'Closed') return LABELS.planClosed;
    return this.areRightsKnown && !this.rights.canRun ? LABELS.readOnly : '';
  }

  get kindTitle(): string {
    return this.review === null ? '' : reviewKindTitle(this.review.kind);
  }

  get accountName(): string {
    return this.data?.plan.account.name ?? '';
  }

  get heading(): string {
    return this.review === null ? '' : reviewName(this.review);
  }

  get exactDay(): string {
    return exactDay(this.review?.heldOn ?? this.review?.scheduledFor ?? null);
  }

  get when(): string {
    return this.isScheduled ? dueText(this.review?.scheduledFor ?? null, this.today) : '';
  }

  get sinceText(): string {
    const { agenda, review } = this;
    return agenda === null || review === null ? '' : sinceText(agenda, review.heldOn ?? this.today);
  }

  get host(): string {
    return this.review?.host?.name ?? '';
  }

  get present(): string {
    return presentText(this.draft?.attendees ?? []);
  }

  get presentTitle(): string {
    return (this.draft?.attendees ?? []).join(', ');
  }

  get likely(): readonly string[] {
    return likelyNames(this.review, this.data, this.side);
  }

  get agenda(): ReviewAgenda | null {
    const { review, data, side } = this;
    return review === null || data === null || side === null ? null : this.agendaOf(review, data, side, this.today);
  }

  get items(): readonly AgendaItem[] {
    return this.agenda?.items ?? [];
  }

  get isFirst(): boolean {
    return this.agenda?.before === null;
  }

  get agendaDay(): string {
    return this.review?.heldOn ?? this.today;
  }

  get backgroundError(): unknown {
    return this.planError ?? this.sideError;
  }

  get criteria(): readonly Criterion[] {
    return this.side?.criteria ?? [];
  }

  get lastRatings(): readonly Rated[] | null {
    return this.agenda?.before?.ratings ?? null;
  }

  get people(): readonly MapPerson[] {
    return this.accountSide?.people ?? [];
  }

  get accountSide(): AccountSide | null {
    return this.side === null ? null : this.accountSideOf(this.side);
  }

  get workOwner(): Named | null {
    return this.data?.plan.owner ?? null;
  }

  get tier(): string | null {
    return this.data?.plan.accountTier ?? null;
  }

  get workDue(): string {
    return new Date(Date.parse(`${this.today}T00:00:00Z`) + DUE_DAYS * 86_400_000).toISOString().slice(0, 10);
  }

  get nextFacts(): NextReviewFacts | null {
    const { review, draft, data } = this;
    if (review === null || draft === null || data === null) return null;
    return {
      planStatus: data.plan.status,
      decision: draft.decision,
      heldOn: review.heldOn ?? this.today,
      cadenceDays: data.plan.cadenceDays,
      chosenOn: draft.nextReviewOn,
      scheduledOn: this.nextReview?.scheduledFor ?? null
    };
  }

  /** The review that is scheduled after, or beside, this one. */
  get nextReview(): Review | null {
    const others = (this.data?.reviews ?? []).filter(
      ({ id, status }) => status === 'Scheduled' && id !== this.reviewId
    );
    const day = ({ scheduledFor }: Review): string => scheduledFor ?? '9999';
    return [...others].sort((one, other) => day(one).localeCompare(day(other)))[0] ?? null;
  }

  get nextText(): string {
    return nextReviewText(this.nextReview);
  }

  get saved(): string {
    return savedText(this.state, this.canWrite);
  }

  get offersClosing(): boolean {
    return (
      this.isHeld && this.review?.decision === 'Stop' && this.data?.plan.status === 'Active' && this.rights.canMovePlan
    );
  }

  get printed(): PrintedReview {
    const input = this.summaryInput;
    return input === null ? NOTHING_PRINTED : this.printedOf(input);
  }

  get mail(): string {
    const input = this.summaryInput;
    return input === null ? '' : mailLink(input);
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.reviewAnswer?.refresh?.();
  }

  async handleBackgroundRetry(): Promise<void> {
    this.planError = null;
    this.sideError = null;
    await Promise.all([this.planAnswer?.refresh?.(), this.sideAnswer?.refresh?.()]);
  }

  async handleSaveRetry(): Promise<void> {
    await this.session?.now();
  }

  handleTick(event: CustomEvent<TickDetail>): void {
    const { key, isDone } = event.detail;
    const others = (this.draft?.done ?? []).filter((each) => each !== key);
    this.session?.edit({ done: isDone ? [...others, key] : others });
  }

  handleNotes(event: CustomEvent<EditTextDetail>): void {
    this.session?.edit({ notes: event.detail.text });
  }

  handleFeedback(event: CustomEvent<EditTextDetail>): void {
    this.session?.edit({ feedback: event.detail.text });
  }

  handlePresent(event: CustomEvent<PresentDetail>): void {
    this.session?.edit({ attendees: event.detail.names });
  }

  handleRate(event: CustomEvent<RateCriterionDetail>): void {
    const { criterionId, rating } = event.detail;
    this.session?.rate(criterionId, { rating });
  }

  handleComment(event: CustomEvent<CommentDetail>): void {
    const { criterionId, text } = event.detail;
    this.session?.rate(criterionId, { comment: text === '' ? null : text });
  }

  handleSpeak(event: CustomEvent<SpeakDetail>): void {
    this.selectedId = event.detail.criterionId;
  }

  handleDecide(event: CustomEvent<DecideDetail>): void {
    this.isMissing = false;
    this.session?.edit({ decision: event.detail.decision });
  }

  handleNextReview(event: CustomEvent<NextReviewDetail>): void {
    this.session?.edit({ nextReviewOn: event.detail.on });
  }

  async handleKeepWork(event: CustomEvent<KeepWorkDetail>): Promise<void> {
    const { id, draft, settled } = event.detail;
    const { review } = this;
    if (review === null) return settled(null);
    const write = id === null ? createWork(draft, review) : changeWork(id, draft);
    await this.write([write], format(id === null ? LABELS.createdToast : LABELS.changedWorkToast, draft.text), settled);
  }

  async handleTakeBack(event: CustomEvent<TakeBackDetail>): Promise<void> {
    const { work } = event.detail;
    await this.write([takeBackWork(work)], format(LABELS.takenBackToast, work.text));
  }

  async handleChange(): Promise<void> {
    const { review } = this;
    if (review === null) return;
    await ScheduleReviewModal.open({
      size: 'small',
      label: LABELS.changeLabel,
      review,
      save: async ({ kind, scheduledFor, host }: ReviewSchedule) => {
        const fields = { Kind__c: kind, ScheduledFor__c: scheduledFor, Host__c: host?.id ?? null };
        await this.saveInTurn([{ kind: 'update', object: REVIEW, id: review.id, fields }]);
        this.toast(LABELS.changedToast, 'success');
      }
    });
  }

  async handleClose(): Promise<void> {
    const facts = this.closingFacts;
    this.isMissing = facts === null;
    if (facts === null) {
      this.template?.querySelector<HTMLElement & ReviewDecision>('c-review-decision')?.focus();
      return;
    }
    // What is typed is saved first: closing must not come before it.
    this.isClosing = true;
    const isSaved = (await this.session?.now()) ?? false;
    this.isClosing = false;
    if (!isSaved) return;
    const before = this.review?.status;
    await ReviewCloseModal.open({
      size: 'small',
      label: LABELS.close,
      facts,
      save: (heldOn: string) => this.close(facts, heldOn)
    });
    if (before !== this.review?.status) this.template?.querySelector<HTMLElement>('h1')?.focus();
  }

  async handleClosePlan(): Promise<void> {
    const { data } = this;
    if (data === null) return;
    const message = format(LABELS.closePlanConfirm, data.plan.name, data.plan.account.name);
    if (!(await LightningConfirm.open({ label: LABELS.closePlanTitle, message, theme: 'warning' }))) return;
    await this.write(
      [{ kind: 'update', object: PLAN, id: data.plan.id, fields: { Status__c: 'Closed' } }],
      LABELS.planClosedToast,
      (id) => {
        if (id !== null) this.toast(LABELS.planClosedToast, 'success');
      }
    );
  }

  async handleCopy(): Promise<void> {
    const input = this.summaryInput;
    if (input === null) return;
    try {
      await navigator.clipboard.writeText(summaryText(input));
      this.toast(LABELS.copied, 'success');
    } catch {
      this.toast(LABELS.notCopied, 'error');
    }
  }

  handleOpen(event: CustomEvent<OpenRecordDetail | OpenWorkDetail>): void {
    this.go(event.detail.id, event.detail.object);
  }

  handleGo(event: Event): void {
    event.preventDefault();
    const { id = '', object } = (event.currentTarget as HTMLElement).dataset;
    this.go(id, object);
  }

  private get closingFacts(): ClosingFacts | null {
    const { draft, nextFacts: next } = this;
    const decision = draft?.decision ?? null;
    if (draft === null || decision === null || next === null) return null;
    const done = new Set(draft.done);
    const first = this.items.slice(0, FIRST);
    const inUse = new Set(this.criteria.map(({ id }) => id));
    return {
      decision,
      next,
      criteria: this.criteria.length,
      rated: this.ratings.filter(({ criterionId, rating }) => rating !== null && inUse.has(criterionId)).length,
      points: first.length,
      spoken: first.filter(({ key }) => done.has(key)).length,
      present: draft.attendees.length
    };
  }

  private get summaryInput(): SummaryInput | null {
    const { review, draft, data, criteria, ratings, lastRatings, items, nextText, agendaDay } = this;
    if (review === null || draft === null || data === null) return null;
    const lines = this.linesOf(items, agendaDay);
    return this.inputOf(review, draft, data, criteria, ratings, lastRatings, lines, nextText, this.today);
  }

  private take(answer: RunReview | null): void {
    this.isRead = true;
    this.latest = answer;
    if (answer === null) {
      this.review = null;
      return;
    }
    // The first bound stays: a later one would ask for the same changes again.
    this.since ??= startOfDay(answer.earliest);
    this.session ??= new ReviewSession(this.store, () => this.show());
    this.session.heard(answer);
  }

  private show(): void {
    const { session } = this;
    if (session === null) return;
    const { state } = session;
    this.review = session.review;
    this.draft = session.draft;
    this.ratings = session.ratings;
    this.state = state;
    this.saveError = state.kind === 'failed' ? state.error : null;
    this.notesNotice = this.noticeOf('notes');
    this.feedbackNotice = this.noticeOf('feedback');
  }

  private noticeOf(text: DraftText): string {
    return noticeText(this.session?.notice(text));
  }

  private get store(): ReviewStore {
    return {
      read: async () => {
        await this.reviewAnswer?.refresh?.();
        return this.latest;
      },
      write: async (id: string, fields: Fields, unmodifiedSince: string) => {
        const record = await updateRecord(
          { fields: { Id: id, ...(fields as Readonly<Record<string, string | null>>) } },
          { ifUnmodifiedSince: unmodifiedSince }
        );
        return record.lastModifiedDate ?? unmodifiedSince;
      },
      save
    };
  }

  private async close(facts: ClosingFacts, heldOn: string): Promise<void> {
    const { review, draft, data } = this;
    if (review === null || draft === null || data === null) return;
    const fields = {
      Status__c: 'Held',
      Decision__c: facts.decision,
      NextReviewOn__c: draft.nextReviewOn,
      // Left out, the server takes its own today, which may be another day than the browser's.
      ...(heldOn === todayIso() ? {} : { HeldOn__c: heldOn })
    };
    await this.saveInTurn([
      { kind: 'update', object: REVIEW, id: review.id, fields },
      ...(approvesPlan(facts)
        ? [{ kind: 'update', object: PLAN, id: data.plan.id, fields: { Status__c: 'Approved' } } as const]
        : [])
    ]);
    this.toast(LABELS.closedToast, 'success');
  }

  private async write(
    writes: readonly Write[],
    done: string,
    settled: (id: string | null) => void = () => undefined
  ): Promise<void> {
    this.refusal = null;
    try {
      await this.saveInTurn(writes, settled);
      this.announcement = done;
    } catch (error) {
      settled(null);
      this.refusal = error;
      this.toast(LABELS.refused, 'error', reduceErrors(error).messages.join(' '));
    }
  }

  private async saveInTurn(writes: readonly Write[], settled: (id: string) => void = () => undefined): Promise<void> {
    const { session, review } = this;
    if (session === null || review === null) return;
    const [id = ''] = await session.inTurn(() => save(writes));
    settled(id);
    await announce([review.id, review.plan.id, review.plan.accountId]);
    await Promise.all([session.look(), this.planAnswer?.refresh?.(), this.sideAnswer?.refresh?.()]);
  }

  private go(recordId: string, objectApiName: string | undefined): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: {
        recordId,
        actionName: 'view',
        ...(objectApiName === undefined ? {} : { objectApiName })
      }
    });
  }

  private toast(title: string, variant: 'success' | 'error', message = ''): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
