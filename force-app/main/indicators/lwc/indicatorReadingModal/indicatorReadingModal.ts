import { api, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';

import { nextTurn } from 'c/frames';
import { READING_OF_DAY } from 'c/indicatorQueries';
import { toReadings } from 'c/indicatorRecords';
import type { ReadingNode } from 'c/indicatorRecords';
import type { Indicator, Reading } from 'c/indicatorTypes';
import { exactDay, valueText } from 'c/indicatorWords';
import type { Connection } from 'c/recordNodes';
import type { Write } from 'c/recordWrites';
import { relativeDate, todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What `READING_OF_DAY` answers. */
interface ReadingsData {
  readonly uiapi: { readonly query: { readonly IndicatorReading__c?: Connection<ReadingNode> | null } };
}

/** A dialog to type the reading of an indicator by hand, or to change one: value, day, and a note for those who have time. */
export default class IndicatorReadingModal extends SaveDialog {
  @api indicator: Indicator | undefined;
  /** The reading to change; null adds one. */
  @api reading: Reading | null = null;
  /** Readings that are known already, newest first; a day that they do not cover is asked for. */
  @api readings: readonly Reading[] = [];
  /** Saves the reading; rejects with the reason when refused. */
  @api save: (write: Write) => Promise<void> = () => Promise.resolve();

  // An indicator whose latest value counts has one reading a day, which may be older than those that are known.
  @wire(graphql, { query: READING_OF_DAY, variables: '$dayVariables' })
  handleDayReading(result: GraphQLResult): void {
    const { data, refresh } = result;
    this.askAgain = refresh ?? null;
    if (data === undefined || data === null) return;
    this.found = toReadings((data as ReadingsData).uiapi.query.IndicatorReading__c)[0] ?? null;
  }

  labels = LABELS;
  today = todayIso();
  typedValue: number | null | undefined;
  typedDay: string | null = null;
  typedNote: string | null = null;
  problem = '';

  private found: Reading | null = null;
  private askAgain: (() => Promise<void>) | null = null;
  private hasFocused = false;
  /** Set when the server knew a reading of the day that this dialog did not. */
  private mustAsk = false;

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    // After the dialog has put the keyboard on its first control.
    void nextTurn().then(() => this.template?.querySelector<HTMLElement>('[data-field="value"]')?.focus());
  }

  get heading(): string {
    return this.reading === null ? LABELS.titleNew : LABELS.titleEdit;
  }

  get name(): string {
    return this.indicator?.name ?? '';
  }

  get valueLabel(): string {
    const unit = this.indicator?.unit ?? null;
    return unit === null ? LABELS.value : format(LABELS.valueIn, unit);
  }

  get value(): string {
    const value = this.typedValue === undefined ? (this.reading?.value ?? null) : this.typedValue;
    return value === null ? '' : String(value);
  }

  get day(): string {
    return this.typedDay ?? this.reading?.on ?? this.today;
  }

  get note(): string {
    return this.typedNote ?? this.reading?.note ?? '';
  }

  /** What the value is added to; empty where it stands for itself. */
  get adds(): string {
    const { indicator } = this;
    if (indicator?.aggregation !== 'Sum' || this.reading !== null) return '';
    return format(LABELS.adds, valueText(indicator.current ?? indicator.baseline ?? 0, indicator.unit));
  }

  /** What was read last, so that a slip of the finger stands out; a count says what it adds to instead. */
  get lastText(): string {
    const { indicator } = this;
    const [last] = this.readings;
    if (indicator === undefined || last === undefined || indicator.aggregation === 'Sum' || this.reading !== null)
      return '';
    return format(LABELS.last, valueText(last.value, indicator.unit), relativeDate(last.on, this.today, lang));
  }

  get replaced(): Reading | null {
    if (this.indicator?.aggregation !== 'Latest') return null;
    const known = this.readings.find(({ on, isAutomatic }) => on === this.day && !isAutomatic);
    const ofDay = known ?? (this.found?.on === this.day ? this.found : null);
    return ofDay === null || ofDay.id === this.reading?.id ? null : ofDay;
  }

  get replacesText(): string {
    const { replaced, indicator } = this;
    return replaced === null || this.reading !== null
      ? ''
      : format(LABELS.replaces, valueText(replaced.value, indicator?.unit ?? null));
  }

  get dayVariables(): { readonly indicatorId: string; readonly day: string } | undefined {
    const { indicator, day, readings } = this;
    if (indicator?.aggregation !== 'Latest' || this.reading !== null || day === '') return undefined;
    const oldest = readings[readings.length - 1]?.on ?? '';
    const isCovered = readings.length >= indicator.readingCount || (oldest !== '' && day > oldest);
    return isCovered && !this.mustAsk ? undefined : { indicatorId: indicator.id, day };
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  handleValue(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.typedValue = value === '' ? null : Number(value);
  }

  handleDay(event: CustomEvent<{ value: string | null }>): void {
    this.typedDay = event.detail.value ?? '';
    this.problem = '';
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.typedNote = event.detail.value;
  }

  async handleKey(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Enter') await this.handleSave();
  }

  async handleSave(): Promise<void> {
    this.problem = '';
    if (this.isSaving || !this.isValid()) return;
    this.problem = this.dayProblem();
    if (this.problem !== '') return;
    await this.attempt(() => this.save(this.write()));
    if (this.error === null || this.indicator?.aggregation !== 'Latest') return;
    // Somebody may have typed a value of this day meanwhile: then the next save changes it.
    this.mustAsk = true;
    await this.askAgain?.();
  }

  private write(): Write {
    const { indicator, reading, replaced } = this;
    const object = 'IndicatorReading__c';
    const note = this.note.trim();
    const fields = { Value__c: Number(this.value), ReadOn__c: this.day };
    if (reading !== null)
      return { kind: 'update', object, id: reading.id, fields: { ...fields, Note__c: note || null } };
    const noted = note === '' ? fields : { ...fields, Note__c: note };
    if (replaced !== null) return { kind: 'update', object, id: replaced.id, fields: noted };
    return { kind: 'create', object, fields: { LeadingIndicator__c: indicator?.id ?? '', ...noted } };
  }

  private dayProblem(): string {
    const { indicator, day } = this;
    if (day > this.today) return LABELS.future;
    const startOn = indicator?.startOn ?? null;
    const isEarly = indicator?.aggregation !== 'Latest' && startOn !== null && day < startOn;
    return isEarly ? format(LABELS.early, exactDay(startOn)) : '';
  }
}
