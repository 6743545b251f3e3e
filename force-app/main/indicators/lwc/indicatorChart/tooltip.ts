/** What is shown of a point and of the events, and where. Pure. */
import type { ChartModel, Place } from 'c/indicatorCharts';
import { dayText, exactDay } from 'c/indicatorWords';

import { LABELS } from './labels';
import type { Layout } from './layout';
import { seriesAt } from './reading';
import type { Spot } from './reading';
import { pointWords } from './words';
import type { PointWords } from './words';

/** The words of a point beside it. */
export interface Tooltip {
  readonly value: string;
  readonly lines: readonly { readonly key: number; readonly text: string }[];
  readonly hint: string;
  readonly style: string;
}

/** An event in the list under the chart. */
export interface EventItem {
  readonly key: string;
  readonly number: number;
  readonly on: string;
  readonly day: string;
  readonly exact: string;
  readonly text: string;
}

/** Widest that the words may be, in pixels. */
const WIDEST = 272;

/** A point in words. */
export function wordsOf(spot: Spot, model: ChartModel): PointWords {
  const isOneOfTwo = model.second !== null && model.second !== undefined;
  return pointWords(spot.point, seriesAt(model, spot.isSecond), isOneOfTwo);
}

/** A point in words with the place for them. */
export function tooltipOf(spot: Spot, model: ChartModel, layout: Layout): Tooltip {
  const { value, lines } = wordsOf(spot, model);
  return {
    value,
    lines: lines.map((text, key) => ({ key, text })),
    hint: spot.point.readingId === null ? '' : LABELS.hint,
    style: styleAt(spot, layout)
  };
}

/** Beside the point, on the side with more room, and never wider than that. */
function styleAt({ x, y }: Place, { width, height }: Layout): string {
  const room = Math.round(Math.min(WIDEST, Math.max(x, width - x) - 14));
  const across = x < width / 2 ? `left:${Math.round(x + 12)}px` : `right:${Math.round(width - x + 12)}px`;
  const down = y < height / 2 ? `top:${Math.round(y + 8)}px` : `bottom:${Math.round(height - y + 8)}px`;
  return `${across};${down};max-width:${room}px`;
}

/** The events with the numbers that they have in the chart. */
export function eventItems({ events, today }: ChartModel): readonly EventItem[] {
  return events.map(({ on, text }, index) => ({
    key: String(index),
    number: index + 1,
    on,
    day: dayText(on, today),
    exact: exactDay(on),
    text
  }));
}
