/** Which days and values a chart spans, and the few round ticks of its axes. Pure; D3 is handed in. */
import type { ScaleLinear, ScaleTime } from 'd3';

import type { D3Module } from './loading';
import { tickTexts, widthOf } from './text';

const DAY = 86_400_000;
/** Days below which ticks would fall on hours. */
const SHORTEST_SPAN = 28;
/** Share of the span by which what is yet to come may widen it. */
const WIDENED = 0.5;
/** Blank pixels between the labels of two ticks. */
const GAP = 10;

/** A span of instants in milliseconds or of values; the first is below the second. */
export type Span = readonly [from: number, until: number];

/** The days that a chart spans. */
export interface TimeWish {
  /** What must be seen. */
  readonly days: readonly string[];
  /** What is seen as long as it widens the span by no more than half, such as today and a projection. */
  readonly wished: readonly string[];
}

/** A tick of the time axis. */
export interface TimeTick {
  readonly x: number;
  readonly text: string;
  /** The year where it is not that of the tick before; empty where the text already says it. */
  readonly year: string;
}

/** What the ticks of a time axis count. */
export type TimeUnit = 'day' | 'month' | 'year';

/** A time axis from left to right. */
export interface TimeAxis {
  readonly scale: ScaleTime<number, number>;
  readonly ticks: readonly TimeTick[];
  readonly unit: TimeUnit;
}

/** A tick of a value axis. */
export interface ValueTick {
  readonly y: number;
  readonly text: string;
}

/** A value axis from the bottom to the top. */
export interface ValueAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly ValueTick[];
}

/** What is known of the values on an axis. */
export interface ValueWish {
  readonly values: readonly number[];
  readonly unit: string | null;
  /** Sums start from nothing. */
  readonly hasZero: boolean;
  /** About how many ticks. */
  readonly count: number;
}

/** The instant at which a day begins, in UTC, where each day has the same length. */
export function timeOf(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

/** The span of days, at least four weeks; null without any day. */
export function timeSpan({ days, wished }: TimeWish): Span | null {
  const known = (days.length > 0 ? days : wished).map(timeOf);
  if (known.length === 0) return null;
  let [from, until] = [Math.min(...known), Math.max(...known)];
  const slack = Math.max(SHORTEST_SPAN * DAY, (until - from) * WIDENED);
  const [first, last] = [from - slack, until + slack];
  for (const time of wished.map(timeOf)) {
    if (time >= first && time <= last) [from, until] = [Math.min(from, time), Math.max(until, time)];
  }
  const missing = SHORTEST_SPAN * DAY - (until - from);
  if (missing <= 0) return [from, until];
  const before = Math.ceil(missing / DAY / 2) * DAY;
  return [from - before, until + missing - Math.min(missing, before)];
}

/** The scale and the labels of a time axis; as many labels as stand side by side. */
export function timeAxis(d3: D3Module, span: Span, range: readonly [number, number], locale: string): TimeAxis {
  const [left, right] = range;
  const scale = d3.scaleUtc().domain(span).range([left, right]);
  const most = Math.min(8, Math.floor((right - left) / 60));
  let densest: readonly Date[] = [];
  // In little room fewer than five may give none at all; those of five are then thinned.
  for (let count = Math.max(5, most); count >= 2; count -= 1) {
    const times = scale.ticks(count).filter((time) => time.getTime() % DAY === 0);
    // A single label would not say how far it is to the next.
    if (times.length < 2) continue;
    const axis = axisOf(scale, times, locale);
    if (areApart(axis.ticks)) return axis;
    densest = times;
  }
  for (let step = 2; step < densest.length; step += 1) {
    const some = densest.filter((_, index) => index % step === 0);
    const axis = axisOf(scale, some, locale, unitOf(densest));
    if (areApart(axis.ticks)) return axis;
  }
  return axisOf(scale, densest.slice(0, 1), locale, unitOf(densest));
}

function areApart(ticks: readonly TimeTick[]): boolean {
  return ticks.every(({ x, text }, index) => {
    const next = ticks[index + 1];
    return next === undefined || x + (widthOf(text) + widthOf(next.text)) / 2 + GAP <= next.x;
  });
}

function unitOf(times: readonly Date[]): TimeUnit {
  const gap = ((times[1]?.getTime() ?? 0) - (times[0]?.getTime() ?? 0)) / DAY;
  return gap < 28 ? 'day' : gap < 360 ? 'month' : 'year';
}

function axisOf(
  scale: ScaleTime<number, number>,
  times: readonly Date[],
  locale: string,
  unit: TimeUnit = unitOf(times)
): TimeAxis {
  const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const years = write({ year: 'numeric' });
  const names =
    unit === 'day' ? write({ day: 'numeric', month: 'short' }) : unit === 'month' ? write({ month: 'short' }) : years;
  let before = '';
  const ticks = times.map((time) => {
    const year = years.format(time);
    const isNew = unit !== 'year' && year !== before;
    before = year;
    return { x: rounded(scale(time)), text: names.format(time), year: isNew ? year : '' };
  });
  return { scale, ticks, unit };
}

/** The span of values, wider than a point; percentages stay within 0 and 100 when all of them do. */
export function valueSpan({ values, unit, hasZero }: Omit<ValueWish, 'count'>): Span {
  const known = hasZero ? [...values, 0] : values;
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const spare = low === high ? Math.max(1, Math.abs(low) * 0.1) : 0;
  return isShare(unit, values) ? [Math.max(0, low - spare), Math.min(100, high + spare)] : [low - spare, high + spare];
}

function isShare(unit: string | null, values: readonly number[]): boolean {
  return unit === '%' && values.every((value) => value >= 0 && value <= 100);
}

/** The scale and the labels of a value axis; whole values get whole ticks. */
export function valueAxis(d3: D3Module, wish: ValueWish, range: readonly [number, number], locale: string): ValueAxis {
  const { values, unit, count } = wish;
  const scale = d3.scaleLinear().domain(valueSpan(wish)).range(range).nice(count);
  if (isShare(unit, values)) {
    const [low = 0, high = 100] = scale.domain();
    scale.domain([Math.max(0, low), Math.min(100, high)]);
  }
  const isWhole = values.every(Number.isInteger);
  // Nothing is measured on an axis without values.
  const ticks = (values.length === 0 ? [] : scale.ticks(count)).filter((tick) => !isWhole || Number.isInteger(tick));
  const texts = tickTexts(ticks, locale);
  return { scale, ticks: ticks.map((tick, index) => ({ y: rounded(scale(tick)), text: texts[index] ?? '' })) };
}

/** Pixels with one decimal, as finely as a screen draws. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
