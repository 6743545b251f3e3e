import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import type { PointChooseDetail } from 'c/indicatorChart';
import type { ChartModel } from 'c/indicatorCharts';
import type { OpenRecordDetail } from 'c/indicatorDetailHead';
import { lag } from 'c/indicatorLag';
import type { BesideDetail, LagPair } from 'c/indicatorLagView';
import IndicatorModal from 'c/indicatorModal';
import { project } from 'c/indicatorProjection';
import type { Projection } from 'c/indicatorProjection';
import type IndicatorReadingTable from 'c/indicatorReadingTable';
import type {
  AddReadingDetail,
  EditReadingDetail,
  ListedReading,
  ReadingRights,
  RemoveReadingDetail
} from 'c/indicatorReadingTable';
import type { Indicator } from 'c/indicatorTypes';
import { exactDay, valueText } from 'c/indicatorWords';
import { announce, save } from 'c/recordWrites';
import type { Write } from 'c/recordWrites';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { chartOf } from './chartOf';
import { toDetail, toSide } from './detailRecords';
import type { Detail, DetailData, DetailReading, Side, SideData } from './detailRecords';
import { indicatorRightsOf, readingRightsOf } from './detailRights';
import type { ObjectInfos } from './detailRights';
import { firstReadingText } from './firstReading';
import { LABELS } from './labels';
import { outlookOf } from './outlook';
import type { Outlook } from './outlook';
import { DETAIL_OBJECTS, INDICATOR_DETAIL, INDICATOR_SIDE } from './queries';
import { addReading, changeReading, removeReading, restoreReading } from './readingWrites';

/** Detail of `loaded`: what the indicator is called. */
export interface LoadedDetail {
  readonly name: string;
}

/** Container component of one indicator: its line to the target, where it is heading, and its readings. */
export default class IndicatorDetail extends NavigationMixin(LightningElement) {
  /** The indicator's id; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.indicatorId;
  }
  set recordId(value: string | undefined) {
    if (value === this.indicatorId) return;
    this.indicatorId = value;
    this.detail = null;
    this.sideData = null;
    this.hasAnswer = false;
    this.readError = null;
    this.besideId = undefined;
    this.removed = null;
    this.refusal = null;
  }
  /** True in a dialog, which names the indicator and leads to records itself (`open`). */
  @api isInDialog = false;

  @wire(graphql, { query: INDICATOR_DETAIL, variables: '$variables' })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      this.detail = toDetail(data as DetailData);
      this.hasAnswer = true;
      this.tellName();
    }
    // A partial answer is still worth showing; its errors matter only where nothing came.
    this.readError = this.detail === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(graphql, { query: INDICATOR_SIDE, variables: '$sideVariables' })
  handleSide(result: GraphQLResult): void {
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.sideData = data as SideData;
    this.isSideMissing = this.sideData === null && errors !== undefined && errors.length > 0;
  }

  @wire(getObjectInfos, { objectApiNames: DETAIL_OBJECTS })
  handleObjectInfos({ data }: { readonly data?: ObjectInfos | undefined }): void {
    // What is not known to be allowed is not offered.
    if (data !== undefined) this.infos = data;
  }

  labels = LABELS;
  today = todayIso();
  detail: Detail | null = null;
  sideData: SideData | null = null;
  hasAnswer = false;
  isSideMissing = false;
  readError: unknown = null;
  refusal: unknown = null;
  isCalculationOpen = false;
  announcement = '';
  /** The reading that was taken away last, to be brought back. */
  removed: DetailReading | null = null;
  isRemoving = false;
  /** Drawn beside it; undefined until the user chose, null for nothing. */
  besideId: string | null | undefined;
  private infos: ObjectInfos | null = null;
  private indicatorId: string | undefined;
  private answer: GraphQLResult | null = null;
  private wantsFocus: string | null = null;
  private sideOf = remembered((data: SideData | null, detail: Detail | null): Side | null =>
    data === null || detail === null ? null : toSide(data, detail.partners)
  );
  private projectionOf = remembered((detail: Detail, today: string) =>
    project(
      detail.indicator,
      detail.readings.filter(({ counts }) => counts),
      today
    )
  );
  private chartFor = remembered((detail: Detail, side: Side | null, beside: Indicator | null, today: string) =>
    chartOf(detail, side, this.projectionOf(detail, today), beside, today)
  );
  private pairsOf = remembered((detail: Detail, side: Side | null, today: string): readonly LagPair[] =>
    detail.partners.map(({ id, name }) => {
      const series = side?.standings.get(id);
      if (series === undefined) return { id, name, lag: null };
      const isLeading = detail.indicator.kind === 'Leading';
      return {
        id,
        name,
        lag: isLeading ? lag(detail.standings, series, today) : lag(series, detail.standings, today)
      };
    })
  );
  private readingsOf = remembered((detail: Detail, removed: DetailReading | null): readonly DetailReading[] =>
    removed === null ? detail.readings : detail.readings.filter(({ id }) => id !== removed.id)
  );
  private rightsOf = remembered(readingRightsOf);

  override renderedCallback(): void {
    if (this.wantsFocus === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.wantsFocus) ?? null;
    this.wantsFocus = null;
    // What was done may have taken away the element that had the keyboard.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) target?.focus();
  }

  get variables(): { readonly indicatorId: string } | undefined {
    return this.indicatorId === undefined ? undefined : { indicatorId: this.indicatorId };
  }

  get sideVariables(): Readonly<Record<string, string | null>> | undefined {
    const { indicator } = this.detail ?? {};
    if (indicator === undefined || indicator.planId === '') return undefined;
    return { planId: indicator.planId, indicatorId: indicator.id, laggingId: indicator.laggingId };
  }

  get cardClass(): string {
    return this.isInDialog ? 'card' : 'slds-card card is-page';
  }

  get hasNoRecord(): boolean {
    return this.indicatorId === undefined;
  }

  get isLoading(): boolean {
    return !this.hasAnswer && this.readError === null;
  }

  get isGone(): boolean {
    return this.hasAnswer && this.detail === null;
  }

  get isClosed(): boolean {
    return this.detail?.plan?.status === 'Closed';
  }

  get rights(): ReadingRights {
    return this.rightsOf(this.infos, this.detail?.indicator.source ?? 'By hand', this.isClosed);
  }

  /** A dialog on a dialog would be one too many. */
  get canEditIndicator(): boolean {
    return !this.isInDialog && indicatorRightsOf(this.infos, this.isClosed).canEdit;
  }

  get isAutomatic(): boolean {
    return this.detail?.indicator.source !== 'By hand';
  }

  get calculationExpanded(): string {
    return String(this.isCalculationOpen);
  }

  get chart(): ChartModel | null {
    return this.detail === null ? null : this.chartFor(this.detail, this.side, this.beside, this.today);
  }

  get chartNote(): string {
    const { readings = [], total = 0 } = this.detail ?? {};
    return total > readings.length ? format(LABELS.ofMany, readings.length, total) : '';
  }

  get projection(): Projection | null {
    return this.detail === null ? null : this.projectionOf(this.detail, this.today);
  }

  get outlook(): Outlook | null {
    const { detail, projection } = this;
    return detail === null || projection === null ? null : outlookOf(projection, detail.indicator, this.today);
  }

  get methods(): readonly { readonly key: number; readonly text: string }[] {
    return (this.outlook?.method ?? []).map((text, key) => ({ key, text }));
  }

  get pairs(): readonly LagPair[] {
    return this.detail === null ? [] : this.pairsOf(this.detail, this.side, this.today);
  }

  get shownBesideId(): string | null {
    return this.beside?.id ?? null;
  }

  get readings(): readonly ListedReading[] {
    return this.detail === null ? [] : this.readingsOf(this.detail, this.removed);
  }

  get total(): number {
    return this.detail?.total ?? 0;
  }

  get first(): string {
    const { detail } = this;
    if (detail === null || this.readings.length > 0) return '';
    return firstReadingText(detail.indicator.source, this.rights.canAdd, this.isClosed);
  }

  get undoText(): string {
    const { removed, detail } = this;
    if (removed === null || this.isRemoving) return '';
    return format(LABELS.deleted, exactDay(removed.on), valueText(removed.value, detail?.indicator.unit ?? null));
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  handleCalculation(): void {
    this.isCalculationOpen = !this.isCalculationOpen;
  }

  handlePoint(event: CustomEvent<PointChooseDetail>): void {
    this.table?.showReading(event.detail.readingId);
  }

  handleBeside(event: CustomEvent<BesideDetail>): void {
    this.besideId = event.detail.id;
  }

  handleFirst(): void {
    this.table?.startAdding();
  }

  handleOpen(event: CustomEvent<OpenRecordDetail>): void {
    event.stopPropagation();
    const { id, object } = event.detail;
    if (this.isInDialog) {
      this.dispatchEvent(new CustomEvent<OpenRecordDetail>('open', { detail: { id, object } }));
      return;
    }
    this.goTo(id, object);
  }

  async handleEditIndicator(): Promise<void> {
    const { detail, side } = this;
    if (detail === null) return;
    const { indicator } = detail;
    const done = await IndicatorModal.open({
      size: 'medium',
      label: indicator.name,
      indicator,
      laggings: (side?.laggings ?? []).filter(({ id }) => id !== indicator.id),
      objectives: side?.objectives ?? [],
      canDelete: indicatorRightsOf(this.infos, this.isClosed).canDelete,
      save: async (write: Write) => {
        await save([write]);
        if (write.kind === 'update') await this.readAgain();
      }
    });
    if (done === 'recounted') this.toast(format(LABELS.recounted, indicator.name));
    if (done !== 'deleted') return;
    this.toast(format(LABELS.removed, indicator.name));
    await announce([indicator.planId, indicator.accountId ?? '']);
    this.goTo(indicator.planId, 'AccountPlan__c');
  }

  async handleAdd(event: CustomEvent<AddReadingDetail>): Promise<void> {
    const { fields, settled } = event.detail;
    await this.write(settled, () => addReading(this.indicatorId ?? '', fields));
  }

  async handleEdit(event: CustomEvent<EditReadingDetail>): Promise<void> {
    const { id, fields, settled } = event.detail;
    const reading = this.detail?.readings.find((each) => each.id === id);
    if (reading !== undefined) await this.write(settled, () => changeReading(reading, fields));
  }

  async handleRemove(event: CustomEvent<RemoveReadingDetail>): Promise<void> {
    const reading = this.detail?.readings.find(({ id }) => id === event.detail.id);
    if (reading === undefined || this.isRemoving) return;
    this.refusal = null;
    this.removed = reading;
    this.isRemoving = true;
    try {
      await removeReading(reading.id);
      this.wantsFocus = '[data-action="undo"]';
      await this.readAgain();
    } catch (error) {
      this.removed = null;
      this.refusal = error;
    } finally {
      this.isRemoving = false;
    }
  }

  async handleUndo(): Promise<void> {
    const { removed } = this;
    if (removed === null) return;
    this.refusal = null;
    try {
      const id = await restoreReading(this.indicatorId ?? '', removed);
      this.removed = null;
      await this.readAgain();
      this.announcement = LABELS.undone;
      this.table?.showReading(id);
    } catch (error) {
      this.refusal = error;
    }
  }

  handleDismiss(): void {
    // The reading stays hidden in case the answer that lacks it is still on its way.
    if (this.detail !== null && this.removed !== null) {
      const { id } = this.removed;
      this.detail = { ...this.detail, readings: this.detail.readings.filter((each) => each.id !== id) };
    }
    this.removed = null;
  }

  handleKeydown(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // Whoever types takes back letters.
    const [origin] = event.composedPath();
    if (!isUndo || origin instanceof HTMLInputElement || this.undoText === '') return;
    event.preventDefault();
    void this.handleUndo();
  }

  private get side(): Side | null {
    return this.sideOf(this.sideData, this.detail);
  }

  /** Drawn beside it: what the user chose, otherwise the first one on the other end. */
  private get beside(): Indicator | null {
    const { partners = [] } = this.detail ?? {};
    if (this.besideId === undefined) return partners[0] ?? null;
    return partners.find(({ id }) => id === this.besideId) ?? null;
  }

  private get table(): IndicatorReadingTable | null {
    return this.template?.querySelector<HTMLElement & IndicatorReadingTable>('c-indicator-reading-table') ?? null;
  }

  private goTo(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' }
    });
  }

  private toast(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
  }

  private async write(settled: (error: unknown) => void, run: () => Promise<unknown>): Promise<void> {
    this.announcement = '';
    try {
      await run();
      await this.readAgain();
      this.announcement = LABELS.saved;
      settled(null);
    } catch (error) {
      settled(error);
    }
  }

  /** The page around it shows figures of the indicator, too; neither its plan nor its account has any of them. */
  private async readAgain(): Promise<void> {
    await Promise.all([announce([this.detail?.indicator.id ?? '']), this.answer?.refresh?.()]);
  }

  private tellName(): void {
    const name = this.detail?.indicator.name;
    if (name !== undefined) this.dispatchEvent(new CustomEvent<LoadedDetail>('loaded', { detail: { name } }));
  }
}
