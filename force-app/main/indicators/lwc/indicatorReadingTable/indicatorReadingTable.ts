import { LightningElement, api } from 'lwc';

import type { KeepDetail } from 'c/indicatorDetailForm';
import type { Aggregation } from 'c/indicatorTypes';
import { exactDay, valueText } from 'c/indicatorWords';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { csvName, saveCsv, toCsv } from './csv';
import { LABELS } from './labels';
import { NO_READING_RIGHTS, evidenceText, toRows } from './rows';
import type { ListedReading, ReadingRights, ReadingRow } from './rows';

export { NO_READING_RIGHTS } from './rows';
export type { ListedReading, ReadingRights } from './rows';

/** Detail of `open`: the record that proves a reading. */
export interface OpenEvidenceDetail {
  readonly id: string;
  readonly object: string;
}
/** Detail of `add`: a new reading, and what to call when it was saved (null) or refused (the error). */
export interface AddReadingDetail {
  readonly fields: Fields;
  readonly settled: (error: unknown) => void;
}
/** Detail of `edit`: what was changed of a reading, and what to call when it was saved (null) or refused (the error). */
export interface EditReadingDetail extends AddReadingDetail {
  readonly id: string;
}
/** Detail of `remove`: the reading to delete. */
export interface RemoveReadingDetail {
  readonly id: string;
}

/** How many readings are shown at first, and with each further step. */
export const PAGE = 50;

/** A presentation component to list the readings of an indicator, with their evidence, to change, add and take away. */
export default class IndicatorReadingTable extends LightningElement {
  /** The readings, newest first. */
  @api readings: readonly ListedReading[] = [];
  /** How many readings there are, where not all of them were read. */
  @api total = 0;
  /** What the readings belong to; names the file. */
  @api name = '';
  /** Unit of the values; null without one. */
  @api unit: string | null = null;
  @api aggregation: Aggregation = 'Latest';
  /** First day of the indicator, before which counts by hand are refused. */
  @api startOn: string | null = null;
  /** True where the work writes the readings. */
  @api isAutomatic = false;
  @api rights: ReadingRights = NO_READING_RIGHTS;
  /** Today, `YYYY-MM-DD`. */
  @api today = '';

  labels = LABELS;
  shownCount = PAGE;
  isAdding = false;
  editedId: string | null = null;
  chosenId: string | null = null;
  announcement = '';
  /** What gets the keyboard once it is drawn. */
  private wantsFocus: string | null = null;
  private address: string | null = null;

  /** Leads to a reading: shows its row, marks it and gives it the keyboard. */
  @api showReading(id: string): void {
    const place = this.readings.findIndex((reading) => reading.id === id);
    const reading = this.readings[place];
    if (reading === undefined) return;
    this.shownCount = Math.max(this.shownCount, Math.ceil((place + 1) / PAGE) * PAGE);
    this.chosenId = id;
    this.announcement = format(LABELS.chosen, exactDay(reading.on), valueText(reading.value, this.unit));
    this.wantsFocus = `[data-reading="${id}"]`;
  }

  /** Opens the form for a new reading. */
  @api startAdding(): void {
    if (this.rights.canAdd) this.handleAdd();
  }

  override renderedCallback(): void {
    if (this.wantsFocus === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.wantsFocus) ?? null;
    this.wantsFocus = null;
    target?.scrollIntoView?.({ block: 'center' });
    target?.focus();
  }

  override disconnectedCallback(): void {
    this.forgetFile();
  }

  get countText(): string {
    const { length } = this.readings;
    if (this.total > length) return format(LABELS.ofMany, length, this.total);
    return length === 1 ? LABELS.countOne : format(LABELS.count, length);
  }

  get hasReadings(): boolean {
    return this.readings.length > 0;
  }

  // The unit stands once, over its column.
  get valueHeading(): string {
    return this.unit === null ? LABELS.value : format(LABELS.valueIn, this.unit);
  }

  get standsAtHeading(): string {
    return this.unit === null ? LABELS.standsAt : format(LABELS.standsAtIn, this.unit);
  }

  get rows(): readonly ReadingRow[] {
    return toRows(this.readings.slice(0, this.shownCount), this);
  }

  /** A state stands at its own value; only what adds up or averages comes to another. */
  get hasStanding(): boolean {
    return this.aggregation !== 'Latest';
  }

  get hasNotes(): boolean {
    return this.readings.some(({ note }) => note !== null);
  }

  get canChange(): boolean {
    const { canEdit, canNote, canDelete } = this.rights;
    return canEdit || canNote || canDelete;
  }

  get automaticNote(): string {
    return this.isAutomatic && this.rights.canNote && this.hasReadings ? LABELS.automatic : '';
  }

  get canAdd(): boolean {
    return this.rights.canAdd && !this.isAdding;
  }

  get earliest(): string | null {
    return this.aggregation === 'Latest' ? null : this.startOn;
  }

  /** A state by hand has one reading a day. */
  get taken(): readonly ListedReading[] {
    return this.aggregation === 'Latest' && !this.isAutomatic ? this.readings : [];
  }

  get moreLabel(): string {
    const rest = this.readings.length - this.shownCount;
    return rest > 0 ? format(LABELS.more, Math.min(PAGE, rest)) : '';
  }

  handleAdd(): void {
    this.isAdding = true;
    this.editedId = null;
  }

  handleKeepNew(event: CustomEvent<KeepDetail>): void {
    const { fields, replaces, settled } = event.detail;
    const done = (error: unknown): void => {
      settled(error);
      if (error === null) this.closeForms('[data-action="add"]');
    };
    if (replaces !== null) {
      const detail: EditReadingDetail = { id: replaces, fields, settled: done };
      this.dispatchEvent(new CustomEvent<EditReadingDetail>('edit', { detail }));
      return;
    }
    this.dispatchEvent(new CustomEvent<AddReadingDetail>('add', { detail: { fields, settled: done } }));
  }

  handleCancelNew(): void {
    this.closeForms('[data-action="add"]');
  }

  handleEdit(event: Event): void {
    this.editedId = idOf(event);
    this.isAdding = false;
  }

  handleKeep(event: CustomEvent<KeepDetail>): void {
    const { fields, settled } = event.detail;
    const id = idOf(event);
    const done = (error: unknown): void => {
      settled(error);
      if (error === null) this.closeForms(editButton(id));
    };
    this.dispatchEvent(new CustomEvent<EditReadingDetail>('edit', { detail: { id, fields, settled: done } }));
  }

  handleCancel(event: Event): void {
    this.closeForms(editButton(idOf(event)));
  }

  handleRemove(event: Event): void {
    const id = idOf(event);
    const place = this.readings.findIndex((reading) => reading.id === id);
    const next = this.readings[place + 1] ?? this.readings[place - 1];
    if (this.editedId === id) this.editedId = null;
    this.dispatchEvent(new CustomEvent<RemoveReadingDetail>('remove', { detail: { id } }));
    // The button goes with its row.
    this.wantsFocus = next === undefined ? null : `[data-reading="${next.id}"]`;
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { object = '' } = (event.currentTarget as HTMLElement).dataset;
    const detail: OpenEvidenceDetail = { id: idOf(event), object };
    this.dispatchEvent(new CustomEvent<OpenEvidenceDetail>('open', { detail }));
  }

  handleMore(): void {
    const next = this.readings[this.shownCount];
    this.shownCount += PAGE;
    // The button may go; what it brought gets the keyboard.
    this.wantsFocus = next === undefined ? null : `[data-reading="${next.id}"]`;
  }

  handleDownload(): void {
    const headings = [LABELS.day, LABELS.value, LABELS.standsAt, LABELS.evidence, LABELS.note, LABELS.by];
    const lines = this.readings.map((reading) => [
      reading.on,
      reading.value,
      reading.standing,
      evidenceText(reading),
      reading.note,
      reading.by
    ]);
    this.forgetFile();
    this.address = saveCsv(toCsv([headings, ...lines]), csvName(this.name, this.today));
    this.announcement = format(LABELS.downloaded, lines.length);
  }

  private closeForms(focus: string): void {
    this.isAdding = false;
    this.editedId = null;
    this.wantsFocus = focus;
  }

  private forgetFile(): void {
    if (this.address !== null) URL.revokeObjectURL(this.address);
    this.address = null;
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset['id'] ?? '';
}

function editButton(id: string): string {
  return `[data-action="edit"][data-id="${id}"]`;
}
