import { LightningElement, api } from 'lwc';

import { pace } from 'c/indicatorPace';
import { project } from 'c/indicatorProjection';
import type { Indicator, Pace, Reading } from 'c/indicatorTypes';
import {
  currentText,
  lastReadingWords,
  paceIcon,
  paceName,
  paceTone,
  paceWords,
  projectionWords,
  toneVariant
} from 'c/indicatorWords';
import type { Words } from 'c/indicatorWords';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { countsByOne } from './counting';
import { LABELS } from './labels';
import { lastWords, trendOf, trendText } from './trend';
import type { Trend } from './trend';

/** Detail of `evidence`: the record that proves a reading. */
export interface EvidenceDetail {
  readonly object: string;
  readonly id: string;
}

/** A presentation component of one indicator: where it stands, its pace, its last reading and when it will be reached. */
export default class IndicatorCard extends LightningElement {
  @api indicator: Indicator | undefined;
  /** The newest readings, newest first. */
  @api readings: readonly Reading[] = [];
  /** The user's day, `YYYY-MM-DD`. */
  @api today = '';
  /** Name of the lagging indicator that should follow; empty for none. */
  @api leadsTo = '';
  /** Shows the buttons that add a reading, on indicators by hand; they send `read` and `count`. */
  @api canRead = false;
  /** Shows the button that sends `edit`. */
  @api canEdit = false;
  /** True after one was counted by a tap; shows the button that sends `undo`. */
  @api canUndo = false;
  /** True while something of this indicator is being saved. */
  @api isBusy = false;
  /** Why the last save was refused; null where it was not. */
  @api error: unknown = null;

  labels = LABELS;
  dot = ' · ';

  private trendFor = remembered((indicator: Indicator, readings: readonly Reading[], today: string): Trend | null =>
    trendOf(indicator, readings, today)
  );
  private projectionFor = remembered((indicator: Indicator, readings: readonly Reading[], today: string): Words =>
    projectionWords(project(indicator, readings, today), indicator, today)
  );

  /** Puts the keyboard on the indicator. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('[data-action="open"]')?.focus();
  }

  get name(): string {
    return this.indicator?.name ?? '';
  }

  get current(): string {
    return this.indicator === undefined ? '' : currentText(this.indicator);
  }

  get pace(): Pace {
    return this.indicator === undefined ? 'Not measured' : pace(this.indicator, this.today);
  }

  get paceText(): string {
    return paceName(this.pace);
  }

  get icon(): string {
    return paceIcon(this.pace);
  }

  get paceClass(): string {
    return `pace ${paceTone(this.pace)}`;
  }

  get paceVariant(): string {
    return toneVariant(paceTone(this.pace));
  }

  get distance(): Words {
    return this.indicator === undefined ? { text: '', title: '' } : paceWords(this.indicator, this.today);
  }

  // Templates trim blanks between elements, which screen readers then miss.
  get distanceText(): string {
    return ` ${this.distance.text}`;
  }

  get trend(): Trend | null {
    return this.indicator === undefined ? null : this.trendFor(this.indicator, this.readings, this.today);
  }

  get trendLabel(): string {
    const { indicator, trend } = this;
    return indicator === undefined || trend === null ? '' : trendText(trend, indicator, this.today);
  }

  get last(): Words {
    const { indicator } = this;
    if (indicator === undefined) return { text: '', title: '' };
    if (indicator.lastReadingOn === null && this.isAutomatic) return { text: LABELS.neverAuto, title: '' };
    return lastReadingWords(indicator, this.today);
  }

  get lastReading(): Reading | null {
    return this.readings[0] ?? null;
  }

  get evidenceText(): string {
    return this.lastReading?.evidence?.text ?? '';
  }

  get lastText(): string {
    const { indicator, lastReading } = this;
    if (indicator === undefined || lastReading === null || lastReading.evidence !== null) return '';
    return lastWords(lastReading, indicator);
  }

  get lastNote(): string {
    return this.lastReading?.note ?? '';
  }

  get projection(): Words {
    return this.indicator === undefined
      ? { text: '', title: '' }
      : this.projectionFor(this.indicator, this.readings, this.today);
  }

  get projectionLabel(): string {
    return this.pace === 'Reached' ? LABELS.target : LABELS.projected;
  }

  get leadsToText(): string {
    return this.leadsTo === '' ? '' : format(LABELS.leadsTo, this.leadsTo);
  }

  get isAutomatic(): boolean {
    return this.indicator !== undefined && this.indicator.source !== 'By hand';
  }

  get canAdd(): boolean {
    return this.canRead && !this.isAutomatic;
  }

  get canCount(): boolean {
    return this.canAdd && this.indicator !== undefined && countsByOne(this.indicator, this.readings);
  }

  get hasButtons(): boolean {
    return this.canAdd || this.canUndo;
  }

  get busy(): string {
    return String(this.isBusy);
  }

  get editLabel(): string {
    return format(LABELS.edit, this.name);
  }

  get addLabel(): string {
    return format(LABELS.addTo, this.name);
  }

  get oneLabel(): string {
    return format(LABELS.oneMore, this.name);
  }

  get undoLabel(): string {
    return format(LABELS.undoOf, this.name);
  }

  handleOpen(): void {
    this.dispatchEvent(new CustomEvent('open'));
  }

  handleEdit(): void {
    this.dispatchEvent(new CustomEvent('edit'));
  }

  handleRead(): void {
    this.dispatchEvent(new CustomEvent('read'));
  }

  handleCount(): void {
    this.dispatchEvent(new CustomEvent('count'));
  }

  handleUndo(): void {
    this.dispatchEvent(new CustomEvent('undo'));
  }

  handleEvidence(event: Event): void {
    event.preventDefault();
    const evidence = this.lastReading?.evidence ?? null;
    if (evidence === null) return;
    const detail: EvidenceDetail = { object: evidence.object, id: evidence.id };
    this.dispatchEvent(new CustomEvent<EvidenceDetail>('evidence', { detail }));
  }
}
