/** What a model holds, and where its points lie. Pure. */
import { rounded, timeOf, timeSpan } from 'c/indicatorCharts';
import type { ChartModel, ChartPoint, ChartSeries, Place, Span, ValueAxis } from 'c/indicatorCharts';

/** A point of a series where it is drawn. */
export interface Spot extends Place {
  readonly key: string;
  readonly isSecond: boolean;
  readonly point: ChartPoint;
}

/** A model whose line to the target can be drawn. */
export type WithLine = ChartModel & {
  readonly baseline: number;
  readonly target: number;
  readonly startOn: string;
  readonly targetOn: string;
};

/** Whether all four ends of the line to the target are known. */
export function hasLine(model: ChartModel): model is WithLine {
  const { baseline, target, startOn, targetOn } = model;
  return baseline !== null && target !== null && startOn !== null && targetOn !== null && startOn < targetOn;
}

/** Whether there is nothing to draw: neither a value nor an event. */
export function isBlank({ points, target, second, events }: ChartModel): boolean {
  return points.length === 0 && target === null && events.length === 0 && (second?.points.length ?? 0) === 0;
}

/** Points and events from the first to the last; the model may hold them in any order. */
export function inOrder(model: ChartModel): ChartModel {
  const byDay = <Dated extends { readonly on: string }>(dated: readonly Dated[]): readonly Dated[] =>
    [...dated].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const second = model.second ?? null;
  return {
    ...model,
    points: byDay(model.points),
    events: byDay(model.events),
    second: second === null ? null : { ...second, points: byDay(second.points) }
  };
}

/** The days that the whole chart spans. */
export function spanOf({
  points,
  startOn,
  targetOn,
  today,
  events,
  singles = [],
  second,
  projection
}: ChartModel): Span {
  const dated = [...points, ...events, ...singles, ...(second?.points ?? [])].map(({ on }) => on);
  const ends = [startOn, targetOn].filter((day) => day !== null);
  const wished = [today, projection?.date, projection?.earliest, projection?.latest];
  const span = timeSpan({ days: [...dated, ...ends], wished: wished.filter((day) => typeof day === 'string') });
  return span ?? [timeOf(today), timeOf(today) + 1];
}

/** Where the points of a series lie. */
export function spotsOf(
  points: readonly ChartPoint[],
  axis: ValueAxis,
  xOf: (day: string) => number,
  isSecond: boolean
): readonly Spot[] {
  return points.map((point, index) => ({
    key: `${isSecond ? 'second' : 'first'}-${index}`,
    isSecond,
    point,
    x: xOf(point.on),
    y: axis.scale(point.value)
  }));
}

/** What was counted still stands today. */
export function pathPlaces(spots: readonly Spot[], today: number | null): readonly Place[] {
  const places = spots.map(({ x, y }) => ({ x, y }));
  const last = places[places.length - 1];
  return last === undefined || today === null || today <= last.x ? places : [...places, { x: today, y: last.y }];
}

/** Where the target lies, and the two ends of the line to it. */
export function goalOf(
  model: ChartModel,
  axis: ValueAxis,
  xOf: (day: string) => number,
  left: number,
  right: number
): { readonly line: readonly Place[]; readonly goal: Place | null } {
  if (model.target === null) return { line: [], goal: null };
  const y = axis.scale(model.target);
  const goal = { x: model.targetOn === null ? right : xOf(model.targetOn), y };
  // Without a beginning there is a height to reach, and no line to it.
  const from = hasLine(model) ? { x: xOf(model.startOn), y: axis.scale(model.baseline) } : { x: left, y };
  return { line: [from, goal], goal: { x: rounded(goal.x), y: rounded(y) } };
}

/** A series with all that its words need. */
export function seriesAt(model: ChartModel, isSecond: boolean): Pick<ChartSeries, 'title' | 'unit' | 'points'> {
  return isSecond ? (model.second ?? model) : model;
}
