/** Where everything in a small chart lies. Pure; D3 is handed in. */
import { rounded, seriesPath, tickTexts, timeOf, timeSpan, valueSpan, widthOf } from 'c/indicatorCharts';
import type { D3Module, MultipleModel, Place, Span } from 'c/indicatorCharts';

/** The whole drawing. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly tickX: number;
  readonly textY: number;
  readonly ticks: readonly {
    readonly key: string;
    readonly y: number;
    readonly textY: number;
    readonly text: string;
  }[];
  readonly from: string;
  readonly until: string;
  readonly today: number | null;
  readonly path: string;
  readonly now: Place | null;
  readonly target: string;
  readonly goal: Place | null;
  readonly empty: Place | null;
}

const TOP = 10;
const PLOT = 76;
const AXIS = 22;
const RIGHT = 10;

/** Lays out a model whose points are in order in so many pixels of width. */
export function layOut(d3: D3Module, model: MultipleModel, width: number, locale: string): Layout {
  const { points, target, today, targetOn, unit, axes } = model;
  const bottom = TOP + PLOT;
  const isSteps = model.aggregation === 'Sum';
  const values = d3.scaleLinear().domain(valuesOf(model)).range([bottom, TOP]).nice(4);
  if (axes?.lowest === undefined && axes?.highest === undefined && unit === '%') {
    const [low = 0, high = 100] = values.domain();
    if (points.every(({ value }) => value <= 100)) values.domain([low, Math.min(100, high)]);
  }
  const [low = 0, high = 1] = values.domain();
  // The two ends say how high it is; between them they would crowd.
  const ends = [low, high];
  const texts = tickTexts(ends, locale);
  const left = Math.max(16, ...texts.map((text) => widthOf(text))) + 8;
  const right = width - RIGHT;
  const span = daysOf(model);
  const time = d3.scaleUtc().domain(span).range([left, right]);
  const place = (on: string, value: number): Place => ({ x: rounded(time(timeOf(on))), y: rounded(values(value)) });

  const places = points.map(({ on, value }) => place(on, value));
  const last = places[places.length - 1];
  const isTodayIn = span[0] <= timeOf(today) && timeOf(today) <= span[1];
  const todayX = isTodayIn ? rounded(time(timeOf(today))) : null;
  const path =
    isSteps && last !== undefined && todayX !== null && todayX > last.x
      ? [...places, { x: todayX, y: last.y }]
      : places;
  const goal =
    target === null ? null : { x: targetOn === null ? right : place(targetOn, 0).x, y: rounded(values(target)) };
  const start = goal === null ? null : startOf(model, place, { x: left, y: goal.y });
  const monthYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    width,
    height: bottom + AXIS,
    viewBox: `0 0 ${width} ${bottom + AXIS}`,
    left,
    right,
    top: TOP,
    bottom,
    tickX: left - 6,
    textY: bottom + 17,
    ticks: ends.map((value, index) => ({
      key: String(index),
      y: rounded(values(value)),
      textY: rounded(values(value)) + 4,
      text: texts[index] ?? ''
    })),
    from: monthYear.format(span[0]),
    until: monthYear.format(span[1]),
    today: todayX,
    path: seriesPath(d3, path, isSteps),
    now: path[path.length - 1] ?? null,
    target: start === null || goal === null ? '' : seriesPath(d3, [start, goal], false),
    goal,
    // A line to the target leaves this corner free.
    empty:
      points.length === 0
        ? { x: right - 8, y: start !== null && goal !== null && goal.y > start.y ? TOP + 14 : bottom - 8 }
        : null
  };
}

/** Where the line to the target begins; where that is unknown the target is a height to reach. */
function startOf(
  { baseline, startOn, targetOn }: MultipleModel,
  place: (on: string, value: number) => Place,
  level: Place
): Place {
  return baseline === null || startOn === null || targetOn === null || startOn >= targetOn
    ? level
    : place(startOn, baseline);
}

function valuesOf({ points, target, baseline, unit, aggregation, axes }: MultipleModel): Span {
  const known = [...points.map(({ value }) => value), target, baseline].filter((value) => value !== null);
  const [low, high] = valueSpan({ values: known, unit, hasZero: aggregation === 'Sum' });
  const [lowest, highest] = [axes?.lowest ?? low, axes?.highest ?? high];
  return lowest < highest ? [lowest, highest] : [low, high];
}

function daysOf({ points, startOn, targetOn, today, axes }: MultipleModel): Span {
  const given = [axes?.from, axes?.until].filter((day) => day !== undefined);
  const days = [...points.map(({ on }) => on), ...[startOn, targetOn].filter((day) => day !== null), ...given];
  return timeSpan({ days, wished: [today] }) ?? [timeOf(today), timeOf(today) + 1];
}
