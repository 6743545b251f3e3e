import { LightningElement, api, wire } from 'lwc';
import canApprove from '@salesforce/customPermission/ApproveAccountPlan';
import userId from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';

import { attend } from 'c/attendance';
import NewPlanModal from 'c/newPlanModal';
import type { ActDetail } from 'c/planActions';
import { PlanAutosave, valuesOf } from 'c/planAutosave';
import type { Editing, MapStore, SaveState } from 'c/planAutosave';
import { completeness } from 'c/planCompleteness';
import type { Completeness } from 'c/planCompleteness';
import type PlanHeader from 'c/planHeader';
import { PLAN_CORE, PLAN_OBJECTS, PLAN_SIDE, PLAN_TEXTS } from 'c/planQueries';
import { isMyTeams, mapOf, toAccountSide, toPlanData, toSaidWords, toSiblings, withMap } from 'c/planRecords';
import type { PlanCoreData, PlanSideData, SaidWords, SiblingPlan } from 'c/planRecords';
import { NO_PLAN_RIGHTS, mayWritePlans, planRightsOf } from 'c/planRights';
import type { ObjectInfos } from 'c/planRights';
import type { AccountSide, ChangedDetail, Plan, PlanData, PlanRights } from 'c/planTypes';
import { announce } from 'c/recordWrites';
import { reduceErrors } from 'c/reduceErrors';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import type StrategyMap from 'c/strategyMap';

import { LABELS } from './labels';
import { MapDesk, historyKey } from './mapDesk';
import { UnsavedError, runStep } from './steps';
import { TABS, tabAt } from './tabs';
import type { Tab } from './tabs';
import { TextsReader } from './textsReader';
import { newsText } from './words';

interface ShownTab {
  readonly value: Tab;
  readonly label: string;
  readonly id: string;
  readonly selected: string;
  readonly reached: string;
  readonly className: string;
}

/** Width in pixels up to which the page has one column and its buttons at the thumb. */
export const NARROW = 600;

/** Container component of a plan: its strategy map, objectives, commitments, team and reviews. */
export default class AccountPlan extends NavigationMixin(LightningElement) {
  /** The plan's id; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.planId;
  }
  set recordId(value: string | undefined) {
    if (value === this.planId) return;
    void this.autosave?.flush();
    this.planId = value;
    this.core = null;
    this.side = null;
    this.words = null;
    this.siblings = [];
    this.isRead = false;
    this.isOwnersManager = false;
    this.hasAsked = false;
    this.autosave = null;
    this.editing = null;
    this.areTextsAsked = false;
    this.texts = this.newReader();
  }

  @wire(graphql, { query: PLAN_CORE, variables: '$coreVariables' })
  handleCore(result: GraphQLResult): void {
    this.coreAnswer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.takeCore(data as PlanCoreData);
    // A partial answer is still worth showing; its errors matter only where nothing came.
    this.readError = this.core === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(graphql, { query: PLAN_SIDE, variables: '$sideVariables' })
  handleSide(result: GraphQLResult): void {
    this.sideAnswer = result;
    const { data } = result;
    if (data === undefined || data === null) return;
    this.side = toAccountSide(data as PlanSideData);
    this.words = toSaidWords(data as PlanSideData);
    this.siblings = toSiblings(data as PlanSideData);
  }

  // Asked for by the first look after others' changes, not while the page loads.
  @wire(graphql, { query: PLAN_TEXTS, variables: '$textVariables' })
  handleTexts(result: GraphQLResult): void {
    const state = this.texts.take(result);
    if (state !== null) this.autosave?.hear(state);
  }

  @wire(getObjectInfos, { objectApiNames: PLAN_OBJECTS })
  handleObjectInfos({ data, error }: { data?: ObjectInfos | undefined; error?: unknown }): void {
    if (data !== undefined) this.infos = data;
    // What is not known to be allowed is not offered.
    else if (error !== undefined) this.infos = { results: [] };
  }

  labels = LABELS;
  userId = userId;
  planId: string | undefined;
  core: PlanData | null = null;
  side: AccountSide | null = null;
  words: readonly SaidWords[] | null = null;
  siblings: readonly SiblingPlan[] = [];
  infos: ObjectInfos | null = null;
  editing: Editing | null = null;
  saving: SaveState = { kind: 'saved', error: null };
  isRead = false;
  readError: unknown = null;
  refusal: unknown = null;
  isBusy = false;
  isOwnersManager = false;
  hasAsked = false;
  areTextsAsked = false;
  isNarrow = false;
  tab: Tab = 'map';
  announcement = '';
  today = todayIso();

  private autosave: PlanAutosave | null = null;
  private coreAnswer: GraphQLResult | null = null;
  private sideAnswer: GraphQLResult | null = null;
  private texts = this.newReader();
  private leave: (() => void) | null = null;
  private observer: ResizeObserver | null = null;
  private desk = new MapDesk({
    map: () => this.autosave,
    words: () => this.words ?? [],
    say: (text) => {
      this.announcement = text;
    },
    focus: (field, at) => {
      this.template?.querySelector<HTMLElement & StrategyMap>('c-strategy-map')?.focusField(field, at);
    }
  });
  private shownOf = remembered((core: PlanData, editing: Editing): PlanData => ({
    ...core,
    plan: withMap(core.plan, valuesOf(editing))
  }));
  private completenessOf = remembered((data: PlanData) => completeness(data.plan, data.objectives));
  private rightsOf = remembered(
    (infos: ObjectInfos, plan: Plan, isOwnersManager: boolean, hasAsked: boolean): PlanRights =>
      planRightsOf(infos, plan, { userId, isApprover: canApprove === true, isOwnersManager, hasAsked })
  );

  override connectedCallback(): void {
    this.today = todayIso();
    this.leave = attend({
      look: () => void this.look(),
      keep: () => void this.autosave?.flush(),
      wouldLose: () => this.autosave?.isDirty === true
    });
  }

  override renderedCallback(): void {
    if (this.observer !== null || typeof ResizeObserver === 'undefined') return;
    const page = this.template?.querySelector('.page') ?? null;
    if (page === null) return;
    this.observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) this.isNarrow = width <= NARROW;
    });
    this.observer.observe(page);
  }

  override disconnectedCallback(): void {
    // The save goes on after the page is gone.
    void this.autosave?.flush();
    this.leave?.();
    this.leave = null;
    this.observer?.disconnect();
    this.observer = null;
  }

  get coreVariables(): { readonly planId: string } | undefined {
    return this.planId === undefined ? undefined : { planId: this.planId };
  }

  get sideVariables(): { readonly accountId: string } | undefined {
    const id = this.core?.plan.account.id ?? '';
    return id === '' ? undefined : { accountId: id };
  }

  get textVariables(): { readonly planId: string } | undefined {
    return this.areTextsAsked ? this.coreVariables : undefined;
  }

  get isLoading(): boolean {
    return !this.isRead && this.readError === null;
  }

  get isGone(): boolean {
    return this.isRead && this.core === null;
  }

  /** The plan with what is typed in it, saved or not. */
  get shown(): PlanData | null {
    return this.core === null || this.editing === null ? null : this.shownOf(this.core, this.editing);
  }

  get plan(): Plan | null {
    return this.shown?.plan ?? null;
  }

  get completeness(): Completeness | null {
    return this.shown === null ? null : this.completenessOf(this.shown);
  }

  get rights(): PlanRights {
    if (this.core === null || this.infos === null) return NO_PLAN_RIGHTS;
    return this.rightsOf(this.infos, this.core.plan, this.isOwnersManager, this.hasAsked);
  }

  get isRefused(): boolean {
    return this.saving.kind === 'failed' && reduceErrors(this.saving.error).kind === 'permission';
  }

  get canEdit(): boolean {
    return this.rights.canEdit && !this.isRefused;
  }

  get canQuote(): boolean {
    return this.canEdit && this.words !== null;
  }

  get savingShown(): SaveState | null {
    return this.rights.canEdit ? this.saving : null;
  }

  get savedOn(): string {
    return this.editing?.server.modifiedOn ?? '';
  }

  get canUndo(): boolean {
    return (this.editing?.undo.length ?? 0) > 0;
  }

  get canRedo(): boolean {
    return (this.editing?.redo.length ?? 0) > 0;
  }

  get isWriter(): boolean {
    return this.infos !== null && mayWritePlans(this.infos);
  }

  get isWide(): boolean {
    return !this.isNarrow;
  }

  get tabs(): readonly ShownTab[] {
    return TABS.map(({ value, label }) => {
      const isOpen = value === this.tab;
      return {
        value,
        label,
        id: `tab-${value}`,
        selected: String(isOpen),
        reached: isOpen ? '0' : '-1',
        className: isOpen ? 'tab is-open' : 'tab'
      };
    });
  }

  get openTabId(): string {
    return `tab-${this.tab}`;
  }

  get isMapTab(): boolean {
    return this.tab === 'map';
  }

  get isWorkTab(): boolean {
    return this.tab === 'work';
  }

  get isTeamTab(): boolean {
    return this.tab === 'team';
  }

  get nextReviewId(): string | null {
    const scheduled = (this.core?.reviews ?? []).filter(({ status }) => status === 'Scheduled');
    return (
      [...scheduled].sort((one, other) => (one.scheduledFor ?? '').localeCompare(other.scheduledFor ?? ''))[0]?.id ??
      null
    );
  }

  get hasReview(): boolean {
    return this.nextReviewId !== null;
  }

  get pageClass(): string {
    return this.isNarrow ? 'page narrow' : 'page';
  }

  handleTab(event: Event): void {
    this.open((event.currentTarget as HTMLElement).dataset['tab'] as Tab);
  }

  handleTabKey(event: KeyboardEvent): void {
    const next = tabAt(this.tab, event.key);
    if (next === null) return;
    event.preventDefault();
    this.open(next);
    this.template?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  handleWork(): void {
    this.open('work');
    this.template?.querySelector<HTMLElement>('[data-tab="work"]')?.focus();
  }

  async handleMap(event: CustomEvent<unknown>): Promise<void> {
    await this.desk.take(event);
  }

  async handleUndo(): Promise<void> {
    await this.desk.undo();
  }

  async handleRedo(): Promise<void> {
    await this.desk.redo();
  }

  async handleKeydown(event: KeyboardEvent): Promise<void> {
    const wanted = this.isMapTab && this.canEdit ? historyKey(event) : null;
    if (wanted === null) return;
    event.preventDefault();
    await this.desk[wanted]();
  }

  async handleSaveAgain(): Promise<void> {
    await this.autosave?.retry();
  }

  handleAsk(): void {
    this.hasAsked = true;
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.coreAnswer?.refresh?.();
  }

  async handleAct(event: CustomEvent<ActDetail>): Promise<void> {
    const { action } = event.detail;
    if (action === 'review') this.openRecord(this.nextReviewId ?? '', 'PlanReview__c');
    else if (action === 'next') await this.startNext();
    else {
      await this.attempt(async () => {
        const { core, completeness: filled, autosave } = this;
        if (core === null || filled === null || autosave === null) return null;
        await autosave.leave();
        // What could not be saved must not be sent, approved or closed without.
        if (autosave.isDirty) throw new UnsavedError(autosave.state.error);
        return runStep(action, {
          plan: core.plan,
          completeness: filled,
          openCommitments: core.commitments.filter(({ status }) => status === 'Open').length,
          modifiedOn: autosave.editing.server.modifiedOn,
          read: this.texts.read
        });
      });
    }
  }

  async handleChanged(event: CustomEvent<ChangedDetail>): Promise<void> {
    const { message, recordIds } = event.detail;
    if (message !== null) this.toast(message, 'success');
    await this.reread(recordIds);
  }

  handleAccount(): void {
    this.openRecord(this.core?.plan.account.id ?? '', 'Account');
  }

  async handleEdit(): Promise<void> {
    // The form shows what the server has.
    await this.autosave?.leave();
    this.openRecord(this.planId ?? '', 'AccountPlan__c', 'edit');
  }

  private open(tab: Tab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    void this.autosave?.leave();
  }

  private takeCore(data: PlanCoreData): void {
    this.core = toPlanData(data);
    this.isRead = true;
    this.isOwnersManager = isMyTeams(data);
    if (this.core === null) return;
    const map = mapOf(this.core.plan);
    if (this.autosave === null) {
      const autosave = new PlanAutosave(map, this.store, () => this.follow(autosave));
      this.autosave = autosave;
      this.follow(autosave);
    } else this.autosave.hear(map);
  }

  private follow(autosave: PlanAutosave): void {
    if (autosave !== this.autosave) return;
    const news = newsText(this.editing, autosave.editing);
    if (news !== '') this.announcement = news;
    this.editing = autosave.editing;
    this.saving = autosave.state;
  }

  private newReader(): TextsReader {
    return new TextsReader(() => {
      this.areTextsAsked = true;
    });
  }

  private get store(): MapStore {
    const { planId = '' } = this;
    return {
      write: async (fields, unmodifiedSince) => {
        const record = await updateRecord(
          { fields: { Id: planId, ...fields } },
          { ifUnmodifiedSince: unmodifiedSince }
        );
        return record.lastModifiedDate ?? null;
      },
      read: this.texts.read
    };
  }

  private async look(): Promise<void> {
    const { autosave, core } = this;
    if (autosave === null || core === null) return;
    await autosave.look();
    // More than the strategy map may have changed: the plan is read as a whole, but only then.
    const { status, modifiedOn } = autosave.editing.server;
    if (this.core !== null && (status !== this.core.plan.status || modifiedOn > this.core.plan.modifiedOn)) {
      await this.coreAnswer?.refresh?.();
    }
  }

  private async startNext(): Promise<void> {
    const { core } = this;
    if (core === null) return;
    await this.autosave?.leave();
    const id = await NewPlanModal.open({
      size: 'medium',
      accountId: core.plan.account.id,
      accountName: core.plan.account.name,
      // While the page is still reading them, the dialog reads them itself.
      ...(this.side === null ? {} : { plans: this.siblings })
    });
    if (typeof id !== 'string' || id === '') return;
    this.toast(LABELS.created, 'success');
    this.openRecord(id, 'AccountPlan__c');
  }

  private async attempt(run: () => Promise<string | null>): Promise<void> {
    this.isBusy = true;
    this.refusal = null;
    try {
      const message = await run();
      if (message !== null) {
        this.toast(message, 'success');
        await this.reread([this.planId ?? '', this.core?.plan.account.id ?? '']);
      }
    } catch (error) {
      this.refusal = error;
      this.toast(LABELS.refused, 'error', reduceErrors(error).messages.join(' '));
      await this.coreAnswer?.refresh?.();
    } finally {
      this.isBusy = false;
    }
    await this.keepKeyboard();
  }

  private async reread(recordIds: readonly string[]): Promise<void> {
    await announce(recordIds);
    await Promise.all([this.coreAnswer?.refresh?.(), this.sideAnswer?.refresh?.()]);
  }

  // What was done often takes away the button that did it; the keyboard then stays on the page.
  private async keepKeyboard(): Promise<void> {
    await Promise.resolve();
    if (document.activeElement !== document.body) return;
    this.template?.querySelector<HTMLElement & PlanHeader>('c-plan-header')?.focusName();
  }

  private openRecord(recordId: string, objectApiName: string, actionName = 'view'): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName }
    });
  }

  private toast(title: string, variant: 'success' | 'error', message = ''): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
