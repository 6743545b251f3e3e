import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import userId from '@salesforce/user/Id';

import type CommitmentBoard from 'c/commitmentBoard';
import type { OpenPromiseDetail, TickDetail } from 'c/commitmentCard';
import { NO_FILTERS } from 'c/commitmentFilters';
import type { FilterDetail, Filters, ViewDetail, WorkView } from 'c/commitmentFilters';
import type { PromiseDetail } from 'c/commitmentLine';
import type { MeasureDetail, ObjectiveDetail, ReorderDetail, StatusDetail } from 'c/objectiveList';
import type { OpportunityDetail } from 'c/planOpportunities';
import { pace } from 'c/planPace';
import { NO_PLAN_RIGHTS } from 'c/planRights';
import type {
  AccountSide,
  ChangedDetail,
  Commitment,
  MapPerson,
  Objective,
  PlanData,
  PlanOpportunity,
  PlanRights
} from 'c/planTypes';
import { promiseFields } from 'c/promiseDraft';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { outcome } from 'c/sayDo';
import { format } from 'c/textFormat';
import type { RefusalDetail, RefusalView } from 'c/workRefusals';
import { numberText } from 'c/workWords';

import { filtered, isFiltered } from './filters';
import { LABELS } from './labels';
import { rememberView, rememberedView } from './viewMemory';
import {
  addObjective,
  addOpportunity,
  changeObjective,
  changePromise,
  linkOpportunities,
  makePromise
} from './workDialogs';
import type { Done, Setting } from './workDialogs';
import { shownPromise, statusStep, tickStep, unlinkStep } from './workSteps';
import { newPositions, newPromise, objectiveWrite } from './workWrites';
import { NO_WORK, WorkSession } from './workSession';
import type { Place, WorkState } from './workSession';

const UNDO = 'undo';

/** Sub-container of a plan's objectives, promises and opportunities; it saves by itself and sends `changed`. */
export default class PlanWork extends NavigationMixin(LightningElement) {
  /** The plan with everything beneath it. */
  @api
  get plan(): PlanData | undefined {
    return this.data;
  }
  set plan(value: PlanData | undefined) {
    this.data = value;
    this.checksFocus = true;
    this.session.read(value);
  }
  /** What of the account the plan draws on; undefined until it was read. */
  @api side: AccountSide | undefined;
  @api rights: PlanRights = NO_PLAN_RIGHTS;
  /** Today, `YYYY-MM-DD`; the user's day unless given. */
  @api
  get today(): string {
    return this.day;
  }
  set today(value: string | undefined) {
    this.day = value === undefined || value === '' ? todayIso() : value;
  }

  labels = LABELS;
  data: PlanData | undefined;
  day = todayIso();
  view: WorkView = rememberedView();
  filters: Filters = NO_FILTERS;
  announcement = '';
  isLineOpen = false;
  work: WorkState = NO_WORK;

  private session = new WorkSession({
    changed: (state) => {
      this.work = state;
    },
    saved: (recordIds) => this.tell(null, recordIds)
  });
  /** A promise, or the button that takes the last action back, that gets the keyboard if nothing else has it. */
  private wantsFocus: string | null = null;
  private checksFocus = false;
  private shownOf = remembered(
    (commitments: readonly Commitment[], filters: Filters, objectives: readonly Objective[]) =>
      filtered(commitments, filters, userId, new Set(objectives.map(({ id }) => id)))
  );
  private onLineOf = remembered(
    (objectives: readonly Objective[], shown: readonly Commitment[], objectiveId: string | null) =>
      objectives.filter(
        ({ id, status }) =>
          (objectiveId === null || id === objectiveId) &&
          (status !== 'Dropped' || shown.some((each) => each.objectiveId === id))
      )
  );

  override renderedCallback(): void {
    if (!this.checksFocus) return;
    this.checksFocus = false;
    const { wantsFocus } = this;
    this.wantsFocus = null;
    // What was done may have taken away the element that had the keyboard.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || wantsFocus === null) return;
    const board = this.template?.querySelector<HTMLElement & CommitmentBoard>(
      'c-commitment-board, c-commitment-timeline'
    );
    if (wantsFocus === UNDO) this.template?.querySelector<HTMLElement>('[data-action="undo"]')?.focus();
    else board?.focusPromise(wantsFocus);
  }

  get hasPlan(): boolean {
    return this.data !== undefined;
  }

  get commitments(): readonly Commitment[] {
    return this.work.commitments;
  }

  get objectives(): readonly Objective[] {
    return this.work.objectives;
  }

  get opportunities(): readonly PlanOpportunity[] {
    return this.data?.opportunities ?? [];
  }

  get unsavedIds(): readonly string[] {
    return this.work.unsavedIds;
  }

  get people(): readonly MapPerson[] {
    return this.side?.people ?? [];
  }

  get shown(): readonly Commitment[] {
    return this.shownOf(this.commitments, this.filters, this.objectives);
  }

  get onLine(): readonly Objective[] {
    return this.onLineOf(this.objectives, this.shown, this.filters.objectiveId);
  }

  get counts(): string {
    const open = this.shown.filter(({ status }) => status === 'Open');
    const overdue = open.filter((each) => outcome(each, this.day) === 'Missed').length;
    return overdue === 0 ? format(LABELS.countsNone, open.length) : format(LABELS.counts, open.length, overdue);
  }

  get objectiveCounts(): string {
    if (this.objectives.length === 0) return '';
    const behind = this.objectives.filter((each) => pace(each, this.day) === 'Behind').length;
    return format(LABELS.objectiveCounts, this.objectives.length, behind);
  }

  get hasPromises(): boolean {
    return this.commitments.length > 0;
  }

  get emptyPromises(): string {
    return this.rights.canAddCommitment ? LABELS.emptyAdd : LABELS.empty;
  }

  get hidesAll(): boolean {
    return this.shown.length === 0 && isFiltered(this.filters);
  }

  get hasObjectives(): boolean {
    return this.objectives.length > 0;
  }

  get emptyObjectives(): string {
    return this.rights.canAddObjective ? LABELS.objectivesEmpty : LABELS.objectivesEmptyRead;
  }

  get canMeasure(): boolean {
    return this.rights.canMeasure ?? this.rights.canAddObjective;
  }

  get canKeep(): boolean {
    return this.rights.canKeep ?? this.rights.canAddCommitment;
  }

  get isBoard(): boolean {
    return this.view === 'board';
  }

  // Folds only where the screen is narrow: what is to be kept comes first there.
  get lineClass(): string {
    return this.isLineOpen ? 'line' : 'line is-folded';
  }

  get lineExpanded(): string {
    return String(this.isLineOpen);
  }

  get undoText(): string {
    return this.work.undo?.text ?? '';
  }

  get isLate(): boolean {
    return (this.work.undo?.lateId ?? null) !== null;
  }

  get promiseRefusals(): readonly RefusalView[] {
    return this.refusalsAt('promises');
  }

  get objectiveRefusals(): readonly RefusalView[] {
    return this.refusalsAt('objectives');
  }

  get opportunityRefusals(): readonly RefusalView[] {
    return this.refusalsAt('opportunities');
  }

  handleView(event: CustomEvent<ViewDetail>): void {
    this.view = event.detail.view;
    rememberView(this.view);
  }

  handleFilter(event: CustomEvent<FilterDetail>): void {
    this.filters = event.detail.filters;
  }

  handleClear(): void {
    this.filters = NO_FILTERS;
  }

  handleKeydown(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // Whoever types takes back letters.
    const [origin] = event.composedPath();
    const isTyping = origin instanceof HTMLInputElement && origin.type !== 'checkbox';
    if (!isUndo || isTyping || this.undoText === '') return;
    event.preventDefault();
    // The page around undoes what was typed in it.
    event.stopPropagation();
    void this.handleUndo();
  }

  async handlePromise(event: CustomEvent<PromiseDetail>): Promise<void> {
    const { detail: draft } = event;
    const planId = this.data?.plan.id ?? '';
    const write = newPromise(planId, promiseFields(draft));
    const done = await this.session.add(write, shownPromise(draft, this.people, this.day), draft);
    if (done) this.announcement = format(LABELS.made, draft.name);
  }

  async handleTick(event: CustomEvent<TickDetail>): Promise<void> {
    const { id, isDone } = event.detail;
    const promise = this.commitments.find((each) => each.id === id);
    if (promise === undefined || this.unsavedIds.includes(id)) return;
    this.returnTo(UNDO);
    await this.session.run(tickStep(promise, isDone, this.day));
  }

  async handleOpen(event: CustomEvent<OpenPromiseDetail>): Promise<void> {
    await this.openPromise(event.detail.id);
  }

  handleLine(): void {
    this.isLineOpen = !this.isLineOpen;
  }

  async handleFull(): Promise<void> {
    this.finish(await makePromise(this.setting, null));
  }

  async handleUndo(): Promise<void> {
    this.returnTo(this.work.undo?.step.commitments?.[0]?.id ?? null);
    if (await this.session.takeLastBack()) this.announcement = LABELS.undone;
  }

  async handleOtherDay(): Promise<void> {
    const { undo } = this.work;
    const id = undo?.lateId ?? null;
    if (id !== null) await this.openPromise(id);
    // Not before: the dialog gives the keyboard back to the button that opened it.
    if (this.work.undo === undo) this.session.forgetUndo();
  }

  handleDismissUndo(): void {
    this.session.forgetUndo();
  }

  async handleRetry(event: CustomEvent<RefusalDetail>): Promise<void> {
    await this.session.dismiss(event.detail.key)?.retry();
  }

  async handleChange(event: CustomEvent<RefusalDetail>): Promise<void> {
    const { key } = event.detail;
    const draft = this.work.refusals.find((each) => each.key === key)?.draft ?? null;
    if (draft === null) return;
    const done = await makePromise(this.setting, draft);
    // Whoever closes the dialog keeps what was typed.
    if (done === null) return;
    this.session.dismiss(key);
    this.finish(done);
  }

  handleDiscard(event: CustomEvent<RefusalDetail>): void {
    this.session.dismiss(event.detail.key);
  }

  async handleAddObjective(): Promise<void> {
    this.finish(await addObjective(this.setting));
  }

  async handleEditObjective(event: CustomEvent<ObjectiveDetail>): Promise<void> {
    const objective = this.findObjective(event.detail.id);
    if (objective !== undefined) this.finish(await changeObjective(this.setting, objective));
  }

  async handleMeasure(event: CustomEvent<MeasureDetail>): Promise<void> {
    const { id, value, settled } = event.detail;
    const objective = this.findObjective(id);
    if (objective === undefined) return;
    const step = {
      place: 'objectives' as const,
      subject: objective.name,
      writes: [objectiveWrite(id, { Current__c: value })],
      objectives: [{ id, change: { current: value } }]
    };
    // The row tells of the refusal itself, beside what was typed.
    const error = await this.session.run(step, false);
    settled(error);
    if (error === null && value !== null) {
      this.announcement = format(LABELS.measured, objective.name, numberText(value));
    }
  }

  async handleReorder(event: CustomEvent<ReorderDetail>): Promise<void> {
    const positions = newPositions(this.objectives, event.detail.ids);
    await this.session.run({
      place: 'objectives',
      subject: LABELS.order,
      writes: positions.map(({ id, sortOrder }) => objectiveWrite(id, { SortOrder__c: sortOrder })),
      objectives: positions.map(({ id, sortOrder }) => ({ id, change: { sortOrder } }))
    });
  }

  async handleStatus(event: CustomEvent<StatusDetail>): Promise<void> {
    const objective = this.findObjective(event.detail.id);
    if (objective !== undefined) await this.session.run(statusStep(objective, event.detail.status));
  }

  handleShow(event: CustomEvent<ObjectiveDetail>): void {
    this.filters = { ...NO_FILTERS, objectiveId: event.detail.id };
    const heading = this.template?.querySelector<HTMLElement>('.main');
    heading?.scrollIntoView?.({ block: 'nearest' });
    heading?.focus();
  }

  async handleLink(): Promise<void> {
    this.finish(await linkOpportunities(this.setting));
  }

  async handleAddOpportunity(): Promise<void> {
    this.finish(await addOpportunity(this.setting));
  }

  handleOpenOpportunity(event: CustomEvent<OpportunityDetail>): void {
    this.goTo(event.detail.id, 'Opportunity');
  }

  async handleUnlink(event: CustomEvent<OpportunityDetail>): Promise<void> {
    const opportunity = this.opportunities.find(({ id }) => id === event.detail.id);
    if (opportunity === undefined) return;
    this.returnTo(UNDO);
    await this.session.run(unlinkStep(this.data?.plan.id ?? '', opportunity));
  }

  private get setting(): Setting {
    const { plan } = this.data ?? {};
    return {
      planId: plan?.id ?? '',
      accountId: plan?.account.id ?? '',
      start: plan?.startDate ?? '',
      end: plan?.endDate ?? '',
      people: this.people,
      objectives: this.objectives,
      today: this.day
    };
  }

  private async openPromise(id: string): Promise<void> {
    const promise = this.commitments.find((each) => each.id === id);
    if (promise === undefined || this.unsavedIds.includes(id)) return;
    if (!this.canKeep) {
      this.goTo(id, 'Commitment__c');
      return;
    }
    const done = await changePromise(this.setting, promise);
    this.returnTo(id);
    this.finish(done);
  }

  private returnTo(what: string | null): void {
    this.wantsFocus = what;
    this.checksFocus = true;
  }

  private finish(done: Done | null): void {
    if (done === null) return;
    if (done.undo !== null) this.session.offer(done.undo);
    this.tell(done.message, done.recordIds);
  }

  private tell(message: string | null, recordIds: readonly string[]): void {
    const ids = [...recordIds, this.data?.plan.id ?? ''].filter((id) => id !== '');
    const detail: ChangedDetail = { message, recordIds: ids };
    this.dispatchEvent(new CustomEvent<ChangedDetail>('changed', { detail }));
  }

  private findObjective(id: string): Objective | undefined {
    return this.objectives.find((each) => each.id === id);
  }

  private refusalsAt(place: Place): readonly RefusalView[] {
    return this.work.refusals
      .filter((each) => each.place === place)
      .map(({ key, subject, error, draft }) => ({ key, subject, error, hasDraft: draft !== null }));
  }

  private goTo(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' }
    });
  }
}
