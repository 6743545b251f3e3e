import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import { ACCOUNT_PAGE_OBJECTS, PLAN_PAGE_OBJECTS } from 'c/accountObjects';
import type { EvidenceDetail } from 'c/indicatorCard';
import IndicatorDetailModal from 'c/indicatorDetailModal';
import IndicatorLibraryModal from 'c/indicatorLibraryModal';
import IndicatorModal from 'c/indicatorModal';
import { ACCOUNT_INDICATORS, PLAN_INDICATORS } from 'c/indicatorQueries';
import IndicatorReadingModal from 'c/indicatorReadingModal';
import type { Indicator } from 'c/indicatorTypes';
import { viability } from 'c/indicatorViability';
import type { Viability } from 'c/indicatorViability';
import { toneVariant, verdictIcon, verdictName, verdictTone, viabilityText } from 'c/indicatorWords';
import { save } from 'c/recordWrites';
import type { Write } from 'c/recordWrites';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { whenNear } from './nearby';
import { mostBehindFirst, toContent } from './panelRecords';
import type { Entry, PanelContent, PanelData, PanelPlan } from './panelRecords';
import { NO_RIGHTS, rightsOf } from './rights';
import type { IndicatorRights, ObjectInfos } from './rights';

const READING = 'IndicatorReading__c';
/**
 * Leading indicators that an account shows before it is asked for all of them, besides those by hand: its page has other
 * things to say.
 */
const FIRST = 4;

/** A card as the template shows it. */
interface CardView extends Entry {
  readonly id: string;
  readonly leadsTo: string;
  readonly canUndo: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
}

/** Container component of a plan's indicators: whether the plan works, in a sentence, and what says so. */
export default class IndicatorPanel extends NavigationMixin(LightningElement) {
  /** Id of an account, which shows its plan in force, or of a plan; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.shownId;
  }
  set recordId(value: string | undefined) {
    this.shownId = value;
    this.content = null;
    this.latest = null;
    this.fallbackPlanId = null;
    this.counted = null;
    this.isShowingAll = false;
  }
  /** Account or AccountPlan__c; set by the record page. */
  @api objectApiName: string | undefined;

  @wire(graphql, { query: ACCOUNT_INDICATORS, variables: '$accountVariables' })
  handleAccount(result: GraphQLResult): void {
    const { data } = result;
    const content = data === undefined || data === null ? null : toContent(data as PanelData);
    // The indicators that came are those of the active plan; those of another one are asked for by themselves.
    const isOther = content !== null && content.isVisible && content.plan !== null && !content.plan.isActive;
    this.fallbackPlanId = isOther ? (content.plan?.id ?? null) : null;
    if (isOther) this.accountAnswer = result;
    else this.take(result, content);
  }

  @wire(graphql, { query: PLAN_INDICATORS, variables: '$planVariables' })
  handlePlan(result: GraphQLResult): void {
    const { data } = result;
    this.take(result, data === undefined || data === null ? null : toContent(data as PanelData));
  }

  @wire(getObjectInfos, { objectApiNames: '$objects' })
  handleObjectInfos({ data }: { data?: ObjectInfos | undefined }): void {
    if (data !== undefined) this.allowed = rightsOf(data);
  }

  labels = LABELS;
  shownId: string | undefined;
  isNear = false;
  content: PanelContent | null = null;
  readError: unknown = null;
  // Buttons appear once it is known that they work.
  allowed: IndicatorRights = NO_RIGHTS;
  today = todayIso();
  /** The reading that the last tap made, for as long as it can be taken back. */
  counted: { readonly indicatorId: string; readonly readingId: string } | null = null;
  busyId: string | null = null;
  isShowingAll = false;
  refusal: { readonly indicatorId: string; readonly error: unknown } | null = null;
  /** The latest plan of an account without an active one. */
  fallbackPlanId: string | null = null;

  private answer: GraphQLResult | null = null;
  private accountAnswer: GraphQLResult | null = null;
  /** What the server said last; the panel shows it unless a dialog holds it as it was. */
  private latest: PanelContent | null = null;
  private isHeld = false;
  private stopWatching: (() => void) | null = null;
  private sorted = remembered(mostBehindFirst);
  private viabilityOf = remembered((entries: readonly Entry[], today: string): Viability =>
    viability(
      entries.map(({ indicator }) => indicator),
      today
    )
  );

  override connectedCallback(): void {
    this.today = todayIso();
  }

  override renderedCallback(): void {
    if (this.stopWatching !== null) return;
    const card = this.template?.querySelector('article') ?? null;
    if (card === null) return;
    this.stopWatching = whenNear(card, () => {
      this.isNear = true;
    });
  }

  override disconnectedCallback(): void {
    this.stopWatching?.();
    this.stopWatching = null;
  }

  get isOfAccount(): boolean {
    return this.objectApiName === 'Account';
  }

  get accountVariables(): { readonly accountId: string } | undefined {
    const { shownId } = this;
    return this.isNear && this.isOfAccount && shownId !== undefined ? { accountId: shownId } : undefined;
  }

  get planVariables(): { readonly planId: string } | undefined {
    const planId = this.isOfAccount ? (this.fallbackPlanId ?? undefined) : this.shownId;
    return this.isNear && this.objectApiName !== undefined && planId !== undefined ? { planId } : undefined;
  }

  // The list of the page, so that its components share one request.
  get objects(): typeof ACCOUNT_PAGE_OBJECTS | typeof PLAN_PAGE_OBJECTS | undefined {
    if (this.objectApiName === undefined) return undefined;
    return this.isOfAccount ? ACCOUNT_PAGE_OBJECTS : PLAN_PAGE_OBJECTS;
  }

  get isLoading(): boolean {
    return this.content === null && this.readError === null;
  }

  get isHidden(): boolean {
    return this.content !== null && !this.content.isVisible;
  }

  get plan(): PanelPlan | null {
    return this.content?.plan ?? null;
  }

  get planText(): string {
    return this.isOfAccount ? format(LABELS.of, this.plan?.name ?? '') : '';
  }

  get noPlanText(): string {
    return this.isOfAccount ? LABELS.noPlan : LABELS.gone;
  }

  get isClosed(): boolean {
    return this.plan?.isClosed === true;
  }

  get rights(): IndicatorRights {
    return this.isClosed ? NO_RIGHTS : this.allowed;
  }

  get canChoose(): boolean {
    return this.plan !== null && !this.isHidden && this.rights.canChoose;
  }

  get chooseVariant(): string {
    return this.isEmpty ? 'brand' : 'neutral';
  }

  get entries(): readonly Entry[] {
    return this.content?.entries ?? [];
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  get emptyText(): string {
    return this.rights.canChoose ? LABELS.empty : LABELS.emptyRead;
  }

  get viability(): Viability {
    return this.viabilityOf(this.entries, this.today);
  }

  get sentence(): string {
    return viabilityText(this.viability, this.today);
  }

  /** The verdict in a word; empty where the sentence says it itself. */
  get verdict(): string {
    const { verdict } = this.viability;
    return verdict === 'Not enough to say' ? '' : verdictName(verdict);
  }

  get verdictIcon(): string {
    return verdictIcon(this.viability.verdict);
  }

  get verdictClass(): string {
    return `verdict ${verdictTone(this.viability.verdict)}`;
  }

  get verdictVariant(): string {
    return toneVariant(verdictTone(this.viability.verdict));
  }

  get figures(): string {
    const { leading, measured, behind } = this.viability;
    return format(LABELS.figures, leading, measured, behind);
  }

  get leading(): readonly CardView[] {
    const all = this.viewsOf('Leading');
    return this.isCut ? all.filter(isAtFirst) : all;
  }

  get lagging(): readonly CardView[] {
    return this.viewsOf('Lagging');
  }

  /** True where there are more than are shown at first. */
  get canShowAll(): boolean {
    return this.isOfAccount && !this.viewsOf('Leading').every(isAtFirst);
  }

  get showLabel(): string {
    return this.isShowingAll ? LABELS.showFewer : format(LABELS.showAll, this.entries.length);
  }

  get showExpanded(): string {
    return String(this.isShowingAll);
  }

  get hasLeading(): boolean {
    return this.leading.length > 0;
  }

  get hasLagging(): boolean {
    return this.lagging.length > 0;
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.readAgain();
  }

  handleShow(): void {
    this.isShowingAll = !this.isShowingAll;
  }

  handlePlanLink(event: Event): void {
    event.preventDefault();
    this.openRecord(this.plan?.id ?? '', 'AccountPlan__c');
  }

  async handleChoose(): Promise<void> {
    const { plan } = this;
    if (plan === null) return;
    const names = await this.hold(() =>
      IndicatorLibraryModal.open({
        size: 'medium',
        label: LABELS.choose,
        planId: plan.id,
        save: (writes: readonly Write[]) => this.write(writes)
      })
    );
    if (!Array.isArray(names) || names.length === 0) return;
    const [name] = names as readonly string[];
    this.toast(names.length === 1 ? format(LABELS.addedOne, name ?? '') : format(LABELS.added, names.length));
  }

  async handleOpen(event: Event): Promise<void> {
    const entry = this.entryOf(event);
    if (entry === null) return;
    const { id, name } = entry.indicator;
    const next = await this.hold(() => IndicatorDetailModal.open({ size: 'large', label: name, indicatorId: id }));
    if (isRecord(next)) this.openRecord(next.id, next.object);
  }

  async handleEdit(event: Event): Promise<void> {
    const entry = this.entryOf(event);
    if (entry === null) return;
    const { indicator } = entry;
    const others = this.entries.map((each) => each.indicator);
    const done = await this.hold(() =>
      IndicatorModal.open({
        size: 'medium',
        label: indicator.name,
        indicator,
        laggings: others.filter(({ kind }) => kind === 'Lagging').map(({ id, name }) => ({ id, name })),
        objectives: this.content?.objectives ?? [],
        canDelete: this.rights.canDelete,
        save: (write: Write) => this.write([write])
      })
    );
    if (done === 'recounted') this.toast(format(LABELS.recounted, indicator.name));
    if (done === 'deleted') {
      this.toast(format(LABELS.deleted, indicator.name));
      this.template?.querySelector('h2')?.focus();
    }
  }

  async handleRead(event: Event): Promise<void> {
    const entry = this.entryOf(event);
    if (entry === null) return;
    const { indicator, readings } = entry;
    let isSaved = false;
    await this.hold(() =>
      IndicatorReadingModal.open({
        size: 'small',
        label: indicator.name,
        indicator,
        readings,
        save: async (write: Write) => {
          await this.write([write]);
          isSaved = true;
        }
      })
    );
    if (isSaved) this.toast(format(LABELS.read, indicator.name));
  }

  async handleCount(event: Event): Promise<void> {
    const indicator = this.entryOf(event)?.indicator;
    if (indicator === undefined) return;
    const fields = { LeadingIndicator__c: indicator.id, ReadOn__c: this.today, Value__c: 1 };
    const ids = await this.tap(indicator, { kind: 'create', object: READING, fields });
    if (ids === null) return;
    this.counted = { indicatorId: indicator.id, readingId: ids[0] ?? '' };
    this.toast(format(LABELS.counted, indicator.name));
  }

  async handleUndo(event: Event): Promise<void> {
    const indicator = this.entryOf(event)?.indicator;
    const { counted } = this;
    if (indicator === undefined || counted === null) return;
    const ids = await this.tap(indicator, { kind: 'delete', object: READING, id: counted.readingId });
    if (ids === null) return;
    this.counted = null;
    this.toast(format(LABELS.undone, indicator.name));
    this.cardOf(indicator.id)?.focus();
  }

  handleEvidence(event: CustomEvent<EvidenceDetail>): void {
    this.openRecord(event.detail.id, event.detail.object);
  }

  private take(result: GraphQLResult, content: PanelContent | null): void {
    this.answer = result;
    const { errors } = result;
    if (content !== null) {
      this.latest = content;
      if (!this.isHeld) this.content = content;
    }
    // A partial answer is still worth showing; its errors matter only where nothing came.
    this.readError = this.content === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  private get isCut(): boolean {
    return this.canShowAll && !this.isShowingAll;
  }

  private viewsOf(kind: Indicator['kind']): readonly CardView[] {
    const names = new Map(this.entries.map(({ indicator }) => [indicator.id, indicator.name]));
    return this.sorted(this.entries, this.today)
      .filter(({ indicator }) => indicator.kind === kind)
      .map(({ indicator, readings }) => ({
        id: indicator.id,
        indicator,
        readings,
        leadsTo: names.get(indicator.laggingId ?? '') ?? '',
        canUndo: this.rights.canRead && this.counted?.indicatorId === indicator.id,
        isBusy: this.busyId === indicator.id,
        error: this.refusal?.indicatorId === indicator.id ? this.refusal.error : null
      }));
  }

  private entryOf(event: Event): Entry | null {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    return this.entries.find(({ indicator }) => indicator.id === id) ?? null;
  }

  private cardOf(id: string): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>(`c-indicator-card[data-id="${id}"]`) ?? null;
  }

  // The button that opened the dialog must stay until it is gone: the dialog gives the keyboard back to it.
  private async hold(open: () => Promise<unknown>): Promise<unknown> {
    this.isHeld = true;
    try {
      return await open();
    } finally {
      this.isHeld = false;
      this.content = this.latest;
    }
  }

  /** Saves by a single tap; null when it was refused, which the card then says. */
  private async tap(indicator: Indicator, write: Write): Promise<readonly string[] | null> {
    if (this.busyId !== null) return null;
    this.busyId = indicator.id;
    this.refusal = null;
    try {
      return await this.write([write]);
    } catch (error) {
      this.refusal = { indicatorId: indicator.id, error };
      return null;
    } finally {
      this.busyId = null;
    }
  }

  private async write(writes: readonly Write[]): Promise<string[]> {
    const ids = await save(writes);
    // Neither plan nor account has a figure of its indicators: their own answer, asked for once, tells all that changed.
    await this.readAgain();
    return ids;
  }

  private async readAgain(): Promise<void> {
    await (this.answer ?? this.accountAnswer)?.refresh?.();
  }

  private openRecord(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' }
    });
  }

  private toast(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, message: '', variant: 'success' }));
  }
}

/** Whether a dialog was closed by choosing a record to go to. */
function isRecord(answer: unknown): answer is EvidenceDetail {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'object' in answer;
}

/** What is typed by hand stays at hand. */
function isAtFirst({ indicator }: CardView, index: number): boolean {
  return index < FIRST || indicator.source === 'By hand';
}
