import { api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';

import { FIRST_READING } from 'c/indicatorQueries';
import { toReadings } from 'c/indicatorRecords';
import type { ReadingNode } from 'c/indicatorRecords';
import type { Indicator, Reading } from 'c/indicatorTypes';
import { KINDS } from 'c/indicatorTypes';
import { aggregationName, exactDay, kindName, sourceName, valueText } from 'c/indicatorWords';
import type { PickDetail, PickOption } from 'c/pickSelect';
import type { Connection } from 'c/recordNodes';
import type { Fields, Write } from 'c/recordWrites';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A record that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What `FIRST_READING` answers. */
interface ReadingsData {
  readonly uiapi: { readonly query: { readonly IndicatorReading__c?: Connection<ReadingNode> | null } };
}

const BEFORE: Readonly<Record<string, keyof Indicator>> = {
  Name: 'name',
  Kind__c: 'kind',
  Unit__c: 'unit',
  Meaning__c: 'meaning',
  Baseline__c: 'baseline',
  Target__c: 'target',
  StartOn__c: 'startOn',
  TargetOn__c: 'targetOn',
  LaggingIndicator__c: 'laggingId',
  PlanObjective__c: 'objectiveId'
};

/** A dialog to change an indicator, to have it counted again, or to delete it. Closes with what was done. */
export default class IndicatorModal extends SaveDialog {
  @api indicator: Indicator | undefined;
  /** Lagging indicators of the plan. */
  @api laggings: readonly Choice[] = [];
  /** Objectives of the plan. */
  @api objectives: readonly Choice[] = [];
  /** Whether the user may delete indicators. */
  @api canDelete = false;
  /** Saves; rejects with the reason when refused. */
  @api save: (write: Write) => Promise<unknown> = () => Promise.resolve();

  // Asked for only where it can stand in for a baseline.
  @wire(graphql, { query: FIRST_READING, variables: '$firstVariables' })
  handleFirst({ data }: GraphQLResult): void {
    if (data === undefined || data === null) return;
    this.first = toReadings((data as ReadingsData).uiapi.query.IndicatorReading__c)[0] ?? null;
  }

  labels = LABELS;
  kinds: readonly { readonly value: string; readonly label: string }[] = KINDS.map((value) => ({
    value,
    label: kindName(value)
  }));
  changes: Fields = {};
  problem = '';
  isAsking = false;
  private first: Reading | null = null;

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  get name(): string {
    return this.shown('Name');
  }

  get kind(): string {
    return this.shown('Kind__c');
  }

  get unit(): string {
    return this.shown('Unit__c');
  }

  get meaning(): string {
    return this.shown('Meaning__c');
  }

  get baseline(): string {
    return this.shown('Baseline__c');
  }

  get target(): string {
    return this.shown('Target__c');
  }

  get startOn(): string {
    return this.shown('StartOn__c');
  }

  get targetOn(): string {
    return this.shown('TargetOn__c');
  }

  get laggingId(): string {
    return this.shown('LaggingIndicator__c');
  }

  get objectiveId(): string {
    return this.shown('PlanObjective__c');
  }

  get isLeading(): boolean {
    return this.kind === 'Leading';
  }

  get laggingOptions(): readonly PickOption[] {
    return this.laggings
      .filter(({ id }) => id !== this.indicator?.id)
      .map(({ id, name }) => ({ value: id, label: name }));
  }

  get canLead(): boolean {
    return this.isLeading && this.laggingOptions.length > 0;
  }

  get objectiveOptions(): readonly PickOption[] {
    return this.objectives.map(({ id, name }) => ({ value: id, label: name }));
  }

  get hasObjectives(): boolean {
    return this.objectiveOptions.length > 0;
  }

  get isAutomatic(): boolean {
    return this.indicator !== undefined && this.indicator.source !== 'By hand';
  }

  get fixedText(): string {
    const { indicator } = this;
    if (indicator === undefined) return '';
    return format(LABELS.fixed, sourceName(indicator.source), aggregationName(indicator.aggregation));
  }

  // A single kept promise is 100 %: the first of shares says nothing about where they began.
  get firstVariables(): { readonly indicatorId: string } | undefined {
    const { indicator } = this;
    if (indicator === undefined || indicator.baseline !== null || indicator.readingCount === 0) return undefined;
    const isState = indicator.aggregation === 'Latest' || (indicator.aggregation === 'Average' && !this.isAutomatic);
    return isState ? { indicatorId: indicator.id } : undefined;
  }

  get firstText(): string {
    const { first, indicator } = this;
    if (first === null || this.baseline !== '') return '';
    return format(LABELS.useFirst, valueText(first.value, indicator?.unit ?? null), exactDay(first.on));
  }

  get deleteText(): string {
    const count = this.indicator?.readingCount ?? 0;
    return count === 0 ? LABELS.deleteAskEmpty : format(LABELS.deleteAsk, count);
  }

  get offersDelete(): boolean {
    return this.canDelete && !this.isAsking;
  }

  handleText(event: CustomEvent<{ value: string | null }>): void {
    this.change(event, event.detail.value ?? '');
  }

  handleNumber(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.change(event, value === '' ? null : Number(value));
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    this.change(event, event.detail.value);
  }

  handleFirstReading(): void {
    if (this.first !== null) this.changes = { ...this.changes, Baseline__c: this.first.value };
    this.problem = '';
    this.template?.querySelector<HTMLElement>('[data-field="Baseline__c"]')?.focus();
  }

  async handleSave(): Promise<void> {
    this.problem = '';
    if (!this.isValid()) return;
    const { startOn, targetOn, baseline, target } = this;
    if (startOn !== '' && targetOn !== '' && targetOn <= startOn) this.problem = LABELS.order;
    else if (target !== '' && baseline !== '' && Number(target) === Number(baseline)) this.problem = LABELS.same;
    if (this.problem !== '') return;
    const fields = this.fields();
    if (Object.keys(fields).length === 0) this.close();
    else await this.finish('saved', { kind: 'update', object: 'LeadingIndicator__c', id: this.indicatorId, fields });
  }

  async handleRecount(): Promise<void> {
    const fields = { NeedsRecount__c: true };
    await this.finish('recounted', { kind: 'update', object: 'LeadingIndicator__c', id: this.indicatorId, fields });
  }

  handleAsk(): void {
    this.isAsking = true;
  }

  handleKeep(): void {
    this.isAsking = false;
  }

  async handleDelete(): Promise<void> {
    await this.finish('deleted', { kind: 'delete', object: 'LeadingIndicator__c', id: this.indicatorId });
  }

  private get indicatorId(): string {
    return this.indicator?.id ?? '';
  }

  private async finish(what: 'saved' | 'recounted' | 'deleted', write: Write): Promise<void> {
    this.isSaving = true;
    this.error = null;
    this.disableClose = true;
    try {
      await this.save(write);
      // A dialog that may not be closed does not close itself either.
      this.disableClose = false;
      this.close(what);
    } catch (error) {
      this.error = error;
    } finally {
      this.isSaving = false;
      this.disableClose = false;
    }
  }

  private fields(): Fields {
    const entries = Object.entries(this.changes).flatMap(([field, value]) => {
      const text = typeof value === 'string' ? value.trim() : value;
      const now = text === '' ? null : text;
      const key = BEFORE[field];
      return key !== undefined && this.indicator?.[key] === now ? [] : [[field, now] as const];
    });
    // What leads to a result is none itself.
    const loses = !this.isLeading && (this.indicator?.laggingId ?? null) !== null;
    return { ...Object.fromEntries(entries), ...(loses ? { LaggingIndicator__c: null } : {}) };
  }

  private shown(field: string): string {
    const key = BEFORE[field];
    const changed = this.changes[field];
    const value = changed === undefined && key !== undefined ? this.indicator?.[key] : changed;
    return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  }

  private change(event: Event, value: unknown): void {
    const { field } = (event.target as HTMLElement).dataset;
    if (field !== undefined) this.changes = { ...this.changes, [field]: value };
    this.problem = '';
  }
}
