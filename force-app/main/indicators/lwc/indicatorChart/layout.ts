/** Where everything in the full chart lies. Pure; D3 is handed in. */
import {
  MARK_SIZE,
  eventMarks,
  lineUntil,
  placeLabels,
  projectionShape,
  rounded,
  seriesPath,
  shortened,
  timeAxis,
  timeOf,
  valueAxis,
  widthOf
} from 'c/indicatorCharts';
import type { ChartModel, D3Module, Place, PlacedLabel, TimeAxis, ValueAxis } from 'c/indicatorCharts';

import { around, labelsOf, samples, withCorners } from './directLabels';
import { LABELS } from './labels';
import { goalOf, hasLine, pathPlaces, spanOf, spotsOf } from './reading';
import type { Spot } from './reading';
import { axisName, timeAxisName } from './words';

/** A place with a key of its own. */
export interface KeyedPlace extends Place {
  readonly key: string;
}

/** One series with its value axis. */
export interface Panel {
  readonly key: string;
  readonly title: string;
  readonly titleY: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly {
    readonly key: string;
    readonly y: number;
    readonly textY: number;
    readonly text: string;
  }[];
  readonly path: string;
  readonly pathClass: string;
  readonly dots: readonly KeyedPlace[];
  readonly diamonds: readonly { readonly key: string; readonly move: string }[];
  readonly singles: readonly KeyedPlace[];
}

/** The whole drawing. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  readonly left: number;
  readonly right: number;
  readonly tickX: number;
  readonly panels: readonly Panel[];
  readonly axis: {
    readonly y: number;
    readonly tickY: number;
    readonly textY: number;
    readonly yearY: number;
    readonly title: string;
    readonly ticks: readonly {
      readonly key: string;
      readonly x: number;
      readonly text: string;
      readonly year: string;
    }[];
  };
  readonly today: { readonly x: number; readonly top: number; readonly textX: number; readonly textY: number } | null;
  readonly targetLine: string;
  readonly goal: Place | null;
  readonly band: string;
  readonly projection: string;
  readonly end: Place | null;
  readonly eventLines: readonly { readonly key: string; readonly x: number; readonly top: number }[];
  readonly eventMarks: readonly {
    readonly key: string;
    readonly x: number;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly textY: number;
    readonly text: string;
  }[];
  readonly labels: readonly PlacedLabel[];
  readonly diamond: string;
  readonly spots: readonly Spot[];
  readonly bottom: number;
}

const ROW = 18;
const EVENT_ROW = MARK_SIZE + 6;
const HEADROOM = 24;
const AXIS_HEIGHT = 38;
const PANEL_GAP = 46;
const RIGHT = 24;
/** Below this width charts are a little lower. */
const NARROW = 480;
/** Pixels between the lines of two events. */
const LINE_ROOM = 6;
/** Pixels that each point needs to get its dot. */
const DOT_ROOM = 7;

/** Lays out a model whose points are in order in so many pixels of width. */
export function layOut(d3: D3Module, model: ChartModel, width: number, locale: string): Layout {
  const { points, target, today, events, singles = [], aggregation } = model;
  const second = model.second ?? null;
  const isNarrow = width < NARROW;
  const span = spanOf(model);

  // From the top: name of the axis and today, numbers of the events, room for labels, the plot.
  const title = axisName(model);
  const isTodayIn = span[0] <= timeOf(today) && timeOf(today) <= span[1];
  const plotHeight = isNarrow ? 180 : 220;
  const secondHeight = second === null ? 0 : isNarrow ? 100 : 120;
  const values = [...points.map(({ value }) => value), ...singles.map(({ value }) => value)];
  if (target !== null) values.push(target);
  if (hasLine(model)) values.push(model.baseline);
  const wish = { values, unit: model.unit, hasZero: aggregation === 'Sum', count: 4 };
  const secondWish = {
    values: second?.points.map(({ value }) => value) ?? [],
    unit: second?.unit ?? null,
    hasZero: second?.aggregation === 'Sum',
    count: 3
  };
  const valuesAt = (top: number): ValueAxis => valueAxis(d3, wish, [top + plotHeight, top], locale);
  const secondAt = (top: number): ValueAxis => valueAxis(d3, secondWish, [top + secondHeight, top], locale);
  const texts = [...valuesAt(0).ticks, ...(second === null ? [] : secondAt(0).ticks)].map(({ text }) => widthOf(text));
  const left = Math.max(20, ...texts) + 10;
  const right = width - RIGHT;
  const time = timeAxis(d3, span, [left, right], locale);
  const xOf = (day: string): number => time.scale(timeOf(day));

  const todayWidth = widthOf(LABELS.today, true);
  const todayX = Math.min(width - todayWidth / 2, Math.max(left + todayWidth / 2, xOf(today)));
  const isCrowded = isTodayIn && widthOf(title, true) + 12 > todayX - todayWidth / 2;
  const eventTop = ROW + (isCrowded ? ROW : 0) + 2;
  const top = eventTop + (events.length > 0 ? EVENT_ROW : 0) + HEADROOM;
  const bottom = top + plotHeight;
  const secondTop = bottom + PANEL_GAP;
  const lowest = second === null ? bottom : secondTop + secondHeight;

  const axis = valuesAt(top);
  const isSteps = aggregation === 'Sum';
  const stillX = Math.min(xOf(today), right);
  const spots = spotsOf(points, axis, xOf, false);
  const path = pathPlaces(spots, isSteps ? stillX : null);
  const secondAxis = second === null ? null : secondAt(secondTop);
  const secondSpots = second === null || secondAxis === null ? [] : spotsOf(second.points, secondAxis, xOf, true);
  const secondSteps = second?.aggregation === 'Sum';
  const secondPath = pathPlaces(secondSpots, secondSteps ? stillX : null);

  const hasDots = (spots.length - 1) * DOT_ROOM <= right - left;
  const hasDiamonds = (secondSpots.length - 1) * (DOT_ROOM + 2) <= right - left;
  const panels: Panel[] = [
    {
      ...panelOf('first', shortened(title, width, true), 13, top, bottom, axis),
      path: seriesPath(d3, path, isSteps),
      pathClass: 'stroke series-line',
      dots: (hasDots ? spots : spots.slice(-1)).map(({ key, x, y }) => ({ key, x: rounded(x), y: rounded(y) })),
      diamonds: [],
      singles: singles.map(({ on, value }, index) => ({
        key: String(index),
        x: rounded(xOf(on)),
        y: rounded(axis.scale(value))
      }))
    }
  ];
  if (second !== null && secondAxis !== null)
    panels.push({
      ...panelOf('second', shortened(axisName(second), width, true), bottom + 32, secondTop, lowest, secondAxis),
      path: seriesPath(d3, secondPath, secondSteps),
      pathClass: 'stroke second-line',
      dots: [],
      diamonds: (hasDiamonds ? secondSpots : secondSpots.slice(-1)).map(({ key, x, y }) => ({
        key,
        move: `translate(${rounded(x)} ${rounded(y)})`
      })),
      singles: []
    });

  const goalLine = goalOf(model, axis, xOf, left, right);
  const now = path[path.length - 1];
  const start = now === undefined ? null : { x: isTodayIn ? Math.max(now.x, xOf(today)) : now.x, y: now.y };
  const shape =
    model.projection === null || target === null || start === null
      ? null
      : projectionShape(d3, model.projection, start, axis.scale(target), xOf, right);
  const marks = eventMarks(
    events.map(({ on }) => xOf(on)),
    left - 4,
    width
  );

  const frame = { x: left + 2, y: top - HEADROOM, width: width - left - 2, height: plotHeight + HEADROOM - 2 };
  const labels = placeLabels(
    labelsOf(model, {
      now,
      goal: goalLine.goal,
      end: shape?.end ?? null,
      middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
      width
    }),
    frame,
    goalLine.goal === null ? [] : [around(goalLine.goal, 7)],
    [
      ...samples(isSteps ? withCorners(path) : path, 3),
      ...samples(goalLine.line, 1),
      ...samples(start === null || !shape?.until ? [] : [start, shape.until], 2),
      ...samples(
        isTodayIn
          ? [
              { x: xOf(today), y: top },
              { x: xOf(today), y: bottom }
            ]
          : [],
        2
      )
    ]
  );

  return {
    width,
    height: lowest + AXIS_HEIGHT,
    viewBox: `0 0 ${width} ${lowest + AXIS_HEIGHT}`,
    left,
    right,
    tickX: left - 8,
    panels,
    axis: timeView(time, lowest, width),
    today: isTodayIn
      ? { x: rounded(xOf(today)), top: eventTop - 4, textX: rounded(todayX), textY: isCrowded ? 13 + ROW : 13 }
      : null,
    targetLine: goalLine.line.length === 0 ? '' : lineUntil(d3, ...(goalLine.line as [Place, Place]), right),
    goal: goalLine.goal,
    band: shape?.band ?? '',
    projection: shape?.line ?? '',
    end: shape?.end ?? null,
    eventLines: apart(events.map(({ on }) => rounded(xOf(on)))).map((x, index) => ({
      key: String(index),
      x,
      top: eventTop + MARK_SIZE / 2
    })),
    eventMarks: marks.map(({ x, width: size, text }) => ({
      key: text,
      x: rounded(x),
      left: rounded(x - size / 2),
      top: eventTop,
      width: size,
      textY: eventTop + 13,
      text
    })),
    labels,
    diamond: d3.symbol(d3.symbolDiamond, 56)() ?? '',
    spots: [...spots, ...secondSpots],
    bottom: lowest
  };
}

/** Places from left to right without those that would run together with the one before. */
function apart(places: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const place of places) if (kept.length === 0 || place - (kept.at(-1) ?? 0) >= LINE_ROOM) kept.push(place);
  return kept;
}

function panelOf(
  key: string,
  title: string,
  titleY: number,
  top: number,
  bottom: number,
  axis: ValueAxis
): Pick<Panel, 'key' | 'title' | 'titleY' | 'top' | 'bottom' | 'ticks'> {
  const ticks = axis.ticks.map(({ y, text }) => ({ key: text, y, textY: y + 4, text }));
  return { key, title, titleY, top, bottom, ticks };
}

function timeView(time: TimeAxis, bottom: number, width: number): Layout['axis'] {
  const title = timeAxisName(time.unit);
  const free = width - widthOf(title) - 8;
  return {
    y: bottom,
    tickY: bottom + 5,
    textY: bottom + 18,
    yearY: bottom + 33,
    title,
    ticks: time.ticks.map(({ x, text, year }) => ({
      key: String(x),
      x,
      text,
      year: x + widthOf(year) / 2 <= free ? year : ''
    }))
  };
}
