/** What a chart shows, in words: the sentence for screen readers, its axes, its legend and its points. */
import type { ChartModel, ChartPoint, ChartProjection, ChartSeries, TimeUnit } from 'c/indicatorCharts';
import { dayText, exactDay, valueText } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A series without what else the model says. */
export type Described = Pick<ChartSeries, 'title' | 'unit' | 'points'>;

const AXES: Readonly<Record<TimeUnit, string>> = {
  day: LABELS.axisDay,
  month: LABELS.axisMonth,
  year: LABELS.axisYear
};

/** Name of the time axis by what its ticks count. */
export function timeAxisName(unit: TimeUnit): string {
  return AXES[unit];
}

/** What is measured and its unit, unless the title already names the unit. */
export function axisName({ title, unit }: Described): string {
  if (unit === null || title.toLocaleLowerCase().includes(unit.toLocaleLowerCase())) return title;
  return format(LABELS.axisTitle, title, unit);
}

/** The whole chart in sentences. */
export function summary(model: ChartModel): string {
  const { second } = model;
  const sentences = [seriesSummary(model), targetWords(model), projectionWords(model.projection)];
  if (second !== null && second !== undefined) sentences.push(seriesSummary(second));
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

function seriesSummary({ title, unit, points }: Described): string {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) return format(LABELS.summaryNone, title);
  const [from, until] = [valueText(first.value, unit), valueText(last.value, unit)];
  if (points.length === 1) return format(LABELS.summaryOne, title, from, exactDay(first.on));
  return format(LABELS.summary, title, points.length, from, exactDay(first.on), until, exactDay(last.on));
}

/** Exact, or in short beside a chart whose today is known. */
function dayIn(day: string, today: string | undefined): string {
  return today === undefined ? exactDay(day) : dayText(day, today);
}

/** The target and its day; empty without one. */
export function targetWords(
  { target, targetOn, unit }: Pick<ChartModel, 'target' | 'targetOn' | 'unit'>,
  today?: string
): string {
  if (target === null) return '';
  const value = valueText(target, unit);
  return targetOn === null ? format(LABELS.target, value) : format(LABELS.targetBy, value, dayIn(targetOn, today));
}

/** When the target will be reached; empty without a projection. */
export function projectionWords(projection: ChartProjection | null, today?: string): string {
  if (projection === null) return '';
  const write = (day: string | null): string => (day === null ? '' : dayIn(day, today));
  const [date, earliest, latest] = [write(projection.date), write(projection.earliest), write(projection.latest)];
  if (date === '') return earliest === '' ? LABELS.projectedNever : format(LABELS.projectedLate, earliest);
  if (earliest === '') return format(LABELS.projectedOn, date);
  return latest === ''
    ? format(LABELS.projectedFrom, date, earliest)
    : format(LABELS.projected, date, earliest, latest);
}

/** A point as it is shown beside it. */
export interface PointWords {
  readonly value: string;
  readonly lines: readonly string[];
}

/** A point in words; the series is named where there are two. */
export function pointWords(point: ChartPoint, { title, unit }: Described, isOneOfTwo: boolean): PointWords {
  const lines = [isOneOfTwo ? title : '', exactDay(point.on), point.text];
  return { value: valueText(point.value, unit), lines: lines.filter((line) => line !== '') };
}
