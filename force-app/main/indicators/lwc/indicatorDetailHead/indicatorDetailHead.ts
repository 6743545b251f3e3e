import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { pace, paceReason } from 'c/indicatorPace';
import type { Projection } from 'c/indicatorProjection';
import type { Indicator } from 'c/indicatorTypes';
import {
  dayText,
  decimalsOf,
  differenceText,
  exactDay,
  kindName,
  lastReadingWords,
  paceIcon,
  paceName,
  paceTone,
  projectionWords,
  sourceName,
  standingText,
  toneVariant,
  valueText
} from 'c/indicatorWords';
import type { Words } from 'c/indicatorWords';
import { relativeDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { gapToLine } from './gap';
import { LABELS } from './labels';

export { gapToLine, lineToday } from './gap';

/** A record with its name. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}
/** Detail of `open`: a record to go to. */
export interface OpenRecordDetail {
  readonly id: string;
  readonly object: string;
}

interface Link extends OpenRecordDetail {
  readonly label: string;
  readonly name: string;
}

const REASONS = {
  noTarget: LABELS.whyNoTarget,
  noBaseline: LABELS.whyNoBaseline,
  noValue: LABELS.whyNoValue,
  targetIsBaseline: LABELS.whySame
} as const;

/** A presentation component to say what an indicator is, where it stands, and how far from its line. */
export default class IndicatorDetailHead extends LightningElement {
  @api indicator: Indicator | undefined;
  @api plan: NamedRecord | null = null;
  @api account: NamedRecord | null = null;
  @api objective: NamedRecord | null = null;
  /** When it will be reached; null where nothing is to be said of it. */
  @api projection: Projection | null = null;
  @api isClosed = false;
  /** True where the user may change the indicator here. */
  @api canEdit = false;
  /** True where the name already stands above, as in a dialog. */
  @api hidesName = false;
  /** Today, `YYYY-MM-DD`. */
  @api today = '';

  labels = LABELS;

  get kind(): string {
    return this.indicator === undefined ? '' : kindName(this.indicator.kind);
  }

  get source(): string {
    const source = this.indicator?.source ?? 'By hand';
    return source === 'By hand' ? LABELS.byHand : format(LABELS.recordsItself, sourceName(source));
  }

  get showsName(): boolean {
    return !this.hidesName;
  }

  get links(): readonly Link[] {
    const link = (label: string, object: string, record: NamedRecord | null): readonly Link[] =>
      record === null ? [] : [{ label, object, ...record }];
    return [
      ...link(LABELS.account, 'Account', this.account),
      ...link(LABELS.plan, 'AccountPlan__c', this.plan),
      ...link(LABELS.objective, 'PlanObjective__c', this.objective)
    ];
  }

  get hasLinks(): boolean {
    return this.links.length > 0;
  }

  get now(): string {
    return (this.indicator === undefined ? '' : standingText(this.indicator)) || LABELS.unknown;
  }

  get target(): string {
    const { target = null, unit = null } = this.indicator ?? {};
    return target === null ? LABELS.noTarget : valueText(target, unit);
  }

  get from(): string {
    const { baseline = null, unit = null } = this.indicator ?? {};
    return baseline === null ? '' : format(LABELS.from, valueText(baseline, unit));
  }

  get byWhen(): string {
    const day = this.indicator?.targetOn ?? null;
    return day === null ? LABELS.noDay : dayText(day, this.today);
  }

  get byWhenNear(): string {
    const day = this.indicator?.targetOn ?? null;
    return day === null ? '' : relativeDate(day, this.today, lang);
  }

  get byWhenExact(): string {
    return exactDay(this.indicator?.targetOn ?? null);
  }

  /** The same words as on its card; the pace says already what is reached. */
  get projected(): Words | null {
    const { indicator, projection } = this;
    if (indicator === undefined || projection === null || projection.kind === 'reached') return null;
    return projectionWords(projection, indicator, this.today);
  }

  get lastReading(): Words {
    return this.indicator === undefined ? { text: '', title: '' } : lastReadingWords(this.indicator, this.today);
  }

  get paceName(): string {
    return this.indicator === undefined ? '' : paceName(pace(this.indicator, this.today));
  }

  get paceIcon(): string {
    return this.indicator === undefined ? '' : paceIcon(pace(this.indicator, this.today));
  }

  get paceClass(): string {
    const tone = this.indicator === undefined ? 'quiet' : paceTone(pace(this.indicator, this.today));
    return `pace is-${tone}`;
  }

  get paceVariant(): string {
    const tone = this.indicator === undefined ? 'quiet' : paceTone(pace(this.indicator, this.today));
    return toneVariant(tone);
  }

  /** By how much, or what is missing to tell. */
  get paceNote(): string {
    const { indicator } = this;
    if (indicator === undefined) return '';
    const reason = paceReason(indicator);
    if (reason !== null) return REASONS[reason];
    const gap = gapToLine(indicator, this.today);
    if (gap === null || pace(indicator, this.today) === 'Reached') return '';
    const decimals = decimalsOf(indicator);
    if (Math.round(gap * 10 ** decimals) === 0) return LABELS.onLine;
    return format(gap < 0 ? LABELS.behindLine : LABELS.aheadOfLine, differenceText(gap, indicator.unit, decimals));
  }

  get closed(): string {
    return this.isClosed ? LABELS.closed : '';
  }

  handleEdit(): void {
    this.dispatchEvent(new CustomEvent('edit'));
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id = '', object = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<OpenRecordDetail>('open', { detail: { id, object } }));
  }
}
