/** The small line of an indicator and its last reading. Pure but for the user's language. */
import { monthly, standingsFromLatest } from 'c/indicatorSeries';
import type { Indicator, Reading } from 'c/indicatorTypes';
import { dayText, numberText, valueText } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Months that the line shows. */
const MONTHS = 24;
/** A line of fewer months would hide what moved within them. */
const LEAST_MONTHS = 4;

/** Letters of a note that a card has room for. */
const LONGEST_NOTE = 80;

/** What the line shows: values one after the other, since a day. */
export interface Trend {
  readonly values: readonly number[];
  readonly since: string;
  /** The smallest change that fills the height of the line. */
  readonly leastRange: number;
}

/** Month by month, or reading by reading while there are few months; null while there is nothing to compare. */
export function trendOf(indicator: Indicator, readings: readonly Reading[], today: string): Trend | null {
  const standings = standingsFromLatest(indicator, readings);
  const months = monthly(standings, today).slice(-MONTHS);
  const points = months.length < LEAST_MONTHS ? standings : months;
  const [first] = points;
  if (first === undefined || points.length < 2) return null;
  const way = Math.abs((indicator.target ?? 0) - (indicator.baseline ?? 0));
  return { values: points.map(({ value }) => value), since: first.on, leastRange: Math.max(0.1, way / 5) };
}

/** What the line shows, in words. */
export function trendText({ values, since }: Trend, { unit, target }: Indicator, today: string): string {
  const [from = 0] = values;
  const to = values[values.length - 1] ?? 0;
  const words = [valueText(from, unit), valueText(to, unit), dayText(since, today)] as const;
  return target === null ? format(LABELS.trendOpen, ...words) : format(LABELS.trend, ...words, valueText(target, unit));
}

/** A reading by hand: its value unless that stands above already, and its note where there is one. */
export function lastWords({ value, note }: Reading, { unit, aggregation, current }: Indicator): string {
  const isAbove = aggregation === 'Latest' && value === current;
  const added = `${value > 0 ? '+' : ''}${numberText(value)}`;
  const text = isAbove
    ? LABELS.byHandAlone
    : format(LABELS.byHand, aggregation === 'Sum' ? added : valueText(value, unit));
  return note === null ? text : `${text} · ${format(LABELS.note, shortened(note))}`;
}

/** A long text ends at a word; it stands in full with the readings. */
function shortened(text: string): string {
  if (text.length <= LONGEST_NOTE) return text;
  const cut = text.slice(0, LONGEST_NOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NOTE / 2)).trimEnd()}…`;
}
