import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import { ACCOUNT_PAGE_OBJECTS } from 'c/accountObjects';
import { takeRequests } from 'c/accountRequests';
import type { AccountRequest } from 'c/accountRequests';
import type { PromiseDetail } from 'c/commitmentLine';
import NewPlanModal from 'c/newPlanModal';
import type { ObjectInfos } from 'c/planRights';
import { statusName } from 'c/planWords';
import { promiseFields } from 'c/promiseDraft';
import { announce, save } from 'c/recordWrites';
import type { Write } from 'c/recordWrites';
import { reduceErrors } from 'c/reduceErrors';
import { todayIso } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { toAccountPlans } from './panelRecords';
import type { AccountPlans, AccountPlansData, OpenPromise, PanelPlan } from './panelRecords';
import { ACCOUNT_PLANS } from './queries';
import { NO_RIGHTS, panelRightsOf } from './rights';
import type { PanelRights } from './rights';
import { barrierWords, dueWords, missingText, periodText, reviewWords, sayDoText } from './words';
import type { Words } from './words';

/** Promises that are shown before they are due. */
const NEXT = 3;
/** Overdue promises that are shown; the plan has them all. */
const OVERDUE = 5;

/** Container component of the plan of an account: where it stands, what is due, and what to do next. */
export default class AccountPlanPanel extends NavigationMixin(LightningElement) {
  /** The account's id; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.accountId;
  }
  set recordId(value: string | undefined) {
    this.accountId = value;
    this.plans = null;
    this.latest = null;
    this.isAdding = false;
  }

  @wire(graphql, { query: ACCOUNT_PLANS, variables: '$variables' })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      this.latest = toAccountPlans(data as AccountPlansData);
      if (!this.isHeld) this.plans = this.latest;
    }
    // A partial answer is still worth showing; its errors matter only where nothing came.
    this.readError = this.plans === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(getObjectInfos, { objectApiNames: ACCOUNT_PAGE_OBJECTS })
  handleObjectInfos({ data }: { data?: ObjectInfos | undefined }): void {
    if (data !== undefined) this.rights = panelRightsOf(data);
  }

  labels = LABELS;
  accountId: string | undefined;
  plans: AccountPlans | null = null;
  readError: unknown = null;
  refusal: unknown = null;
  // Buttons appear once it is known that they work.
  rights: PanelRights = NO_RIGHTS;
  today = todayIso();
  isAdding = false;
  /** Ids of promises that are being ticked. */
  ticking: readonly string[] = [];
  isBusy = false;

  private answer: GraphQLResult | null = null;
  /** What the server said last; the panel shows it unless a dialog holds it as it was. */
  private latest: AccountPlans | null = null;
  private isHeld = false;
  private stopRequests: (() => void) | null = null;

  override connectedCallback(): void {
    this.today = todayIso();
    this.stopRequests = takeRequests((accountId, request) => this.takeRequest(accountId, request));
  }

  override disconnectedCallback(): void {
    this.stopRequests?.();
  }

  get variables(): { readonly accountId: string } | undefined {
    return this.accountId === undefined ? undefined : { accountId: this.accountId };
  }

  get isLoading(): boolean {
    return this.accountId !== undefined && this.plans === null && this.readError === null;
  }

  get isHidden(): boolean {
    return this.plans !== null && !this.plans.isVisible;
  }

  get plan(): PanelPlan | null {
    return this.plans?.current ?? null;
  }

  get isActive(): boolean {
    return this.plan?.status === 'Active';
  }

  get status(): string {
    return this.plan === null ? '' : statusName(this.plan.status);
  }

  get period(): string {
    const period = this.plan === null ? '' : periodText(this.plan);
    // Most plans are called by their year already.
    return this.plan?.name.includes(period) === true ? '' : period;
  }

  get returned(): string {
    const reason = this.plan?.returnReason ?? null;
    return reason === null ? '' : format(LABELS.returned, reason);
  }

  get review(): Words | null {
    return this.plan === null ? null : reviewWords(this.plan, this.today);
  }

  get sayDo(): string {
    return this.plan === null ? '' : sayDoText(this.plan, this.overdue.length);
  }

  get barriers(): Words | null {
    return this.plan === null ? null : barrierWords(this.plan, this.today);
  }

  get percent(): number {
    return Math.round(this.plan?.completeness ?? 0);
  }

  get percentText(): string {
    return format(LABELS.mapPercent, this.percent);
  }

  get barStyle(): string {
    return `inline-size:${this.percent}%`;
  }

  get missing(): string {
    return this.plan === null ? '' : missingText(this.plan);
  }

  get overdue(): readonly OpenPromise[] {
    return (this.plans?.promises ?? []).filter(({ dueOn }) => dueOn < this.today);
  }

  get groups(): readonly unknown[] {
    const next = (this.plans?.promises ?? []).filter(({ dueOn }) => dueOn >= this.today).slice(0, NEXT);
    return [
      {
        key: 'overdue',
        title: format(LABELS.overdueTitle, this.overdue.length),
        promises: this.overdue.slice(0, OVERDUE),
        more: this.overdue.length > OVERDUE ? format(LABELS.more, this.overdue.length - OVERDUE) : ''
      },
      { key: 'next', title: LABELS.upNext, promises: next, more: '' }
    ]
      .filter(({ promises }) => promises.length > 0)
      .map((group) => ({ ...group, promises: group.promises.map((promise) => this.promiseView(promise)) }));
  }

  get others(): readonly unknown[] {
    return (this.plans?.others ?? []).map((plan) => ({
      id: plan.id,
      name: plan.name,
      detail: [statusName(plan.status), plan.name.includes(periodText(plan)) ? '' : periodText(plan)]
        .filter((text) => text !== '')
        .join(' · ')
    }));
  }

  get hasOthers(): boolean {
    return this.others.length > 0;
  }

  get othersTitle(): string {
    return format(LABELS.others, this.others.length);
  }

  get emptyText(): string {
    return this.rights.canCreatePlan ? LABELS.emptyText : LABELS.emptyRead;
  }

  /** A review can be run where one is scheduled; the user may begin one where none is. */
  get canReview(): boolean {
    return this.isActive && (this.plans?.review !== null || this.rights.canReview);
  }

  get reviewLabel(): string {
    return this.plans?.review === null ? LABELS.startReview : LABELS.runReview;
  }

  get reviewVariant(): string {
    return this.review?.className === '' ? 'neutral' : 'brand';
  }

  get openVariant(): string {
    return this.isActive ? 'neutral' : 'brand';
  }

  get addExpanded(): string {
    return String(this.isAdding);
  }

  get addLabel(): string {
    return this.isAdding ? LABELS.cancel : LABELS.add;
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.openRecord(id ?? this.plan?.id ?? '', 'AccountPlan__c');
  }

  async handleReview(): Promise<void> {
    await this.runReview();
  }

  async handleNew(): Promise<void> {
    const { accountId } = this;
    if (accountId === undefined) return;
    // The button that opened the dialog must stay until it is gone: the dialog gives the keyboard back to it.
    this.isHeld = true;
    let id: unknown;
    try {
      id = await NewPlanModal.open({
        size: 'medium',
        label: LABELS.newPlan,
        accountId,
        accountName: this.plans?.accountName ?? ''
      });
    } finally {
      this.isHeld = false;
      this.plans = this.latest;
    }
    if (typeof id !== 'string' || id === '') return;
    await Promise.all([announce([accountId]), this.answer?.refresh?.()]);
    this.openRecord(id, 'AccountPlan__c');
  }

  handleAdd(): void {
    this.isAdding = !this.isAdding;
  }

  async handlePromise(event: CustomEvent<PromiseDetail>): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    const { detail } = event;
    const fields = { AccountPlan__c: plan.id, ...promiseFields(detail) };
    const isSaved = await this.write({ kind: 'create', object: 'Commitment__c', fields }, plan.id);
    if (isSaved) this.toast(format(LABELS.added, detail.name), 'success');
  }

  async handleTick(event: Event): Promise<void> {
    const box = event.currentTarget as HTMLInputElement;
    const { id } = box.dataset;
    const { plan } = this;
    const promise = this.plans?.promises.find((each) => each.id === id);
    if (plan === null || promise === undefined) return;
    this.ticking = [...this.ticking, promise.id];
    const fields = { Status__c: 'Done' };
    const isSaved = await this.write({ kind: 'update', object: 'Commitment__c', id: promise.id, fields }, plan.id);
    this.ticking = this.ticking.filter((each) => each !== promise.id);
    if (isSaved) this.toast(format(LABELS.done, promise.name), 'success');
    else box.checked = false;
    await this.keepKeyboard();
  }

  private promiseView(promise: OpenPromise): unknown {
    const { text, title, className } = dueWords(promise, this.today);
    return {
      ...promise,
      due: text,
      title,
      dueClass: className,
      owner: promise.owner?.name ?? '',
      canTick: this.rights.canTick,
      isTicking: this.ticking.includes(promise.id),
      tick: format(LABELS.tick, promise.name)
    };
  }

  // The wings stay apart: whoever promises reviews asks, and the plan, where there is one, leads to its review.
  private takeRequest(accountId: string, request: AccountRequest): boolean {
    if (request !== 'reviewPlan' || accountId !== this.accountId || !this.canReview) return false;
    void this.runReview();
    return true;
  }

  private async runReview(): Promise<void> {
    const { plan } = this;
    const review = this.plans?.review ?? null;
    if (plan === null || this.isBusy) return;
    if (review !== null) {
      this.openRecord(review.id, 'PlanReview__c');
      return;
    }
    this.isBusy = true;
    this.refusal = null;
    try {
      const fields = { AccountPlan__c: plan.id, ScheduledFor__c: this.today };
      const [id = ''] = await save([{ kind: 'create', object: 'PlanReview__c', fields }]);
      await this.readAgain(plan.id);
      this.openRecord(id, 'PlanReview__c');
    } catch (error) {
      this.refuse(error);
    } finally {
      this.isBusy = false;
    }
  }

  private async write(write: Write, planId: string): Promise<boolean> {
    this.refusal = null;
    try {
      await save([write]);
      await this.readAgain(planId);
      return true;
    } catch (error) {
      this.refuse(error);
      return false;
    }
  }

  private async readAgain(planId: string): Promise<void> {
    await Promise.all([announce([planId, this.accountId ?? '']), this.answer?.refresh?.()]);
  }

  private refuse(error: unknown): void {
    this.refusal = error;
    this.toast(LABELS.refused, 'error', reduceErrors(error).messages.join(' '));
  }

  // What is done leaves the list; the keyboard then stays in the panel.
  private async keepKeyboard(): Promise<void> {
    await Promise.resolve();
    if (document.activeElement === document.body) this.template?.querySelector('h2')?.focus();
  }

  private openRecord(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' }
    });
  }

  private toast(title: string, variant: 'success' | 'error', message = ''): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
