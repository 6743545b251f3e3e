/** The texts inside the plot, beside what they name. Pure. */
import { widthOf } from 'c/indicatorCharts';
import type { Box, ChartModel, LabelWish, Mark, Place } from 'c/indicatorCharts';
import { dayText, numberText, valueText } from 'c/indicatorWords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

const ALL_SIDES = ['aboveLeft', 'above', 'aboveRight', 'belowRight', 'below', 'belowLeft', 'right', 'left'] as const;

/** What is to be named, the most important first. */
export function labelsOf(
  { points, unit, target, projection, today }: ChartModel,
  at: {
    readonly now: Place | undefined;
    readonly goal: Place | null;
    readonly end: Place | null;
    readonly middle: Place;
    readonly width: number;
  }
): readonly LabelWish[] {
  const wishes: LabelWish[] = [];
  const short = (value: number, template = '{0}'): string => {
    const long = format(template, valueText(value, unit));
    return widthOf(long, true) <= at.width * 0.3 ? long : format(template, numberText(value));
  };
  const last = points[points.length - 1];
  if (at.now !== undefined && last !== undefined)
    wishes.push({ key: 'now', text: short(last.value), at: at.now, sides: ALL_SIDES });
  if (last === undefined) wishes.push({ key: 'none', text: LABELS.noReadings, at: at.middle, sides: ALL_SIDES });
  if (at.goal !== null && target !== null)
    wishes.push({ key: 'goal', text: short(target, LABELS.target), at: at.goal, sides: ALL_SIDES });
  if (at.end !== null && typeof projection?.date === 'string')
    wishes.push({ key: 'end', text: dayText(projection.date, today), at: at.end, sides: ALL_SIDES });
  return wishes;
}

/** The square around a place. */
export function around({ x, y }: Place, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** The places of steps with the corners between them. */
export function withCorners(path: readonly Place[]): readonly Place[] {
  return path.flatMap((place, index) => {
    const next = path[index + 1];
    return next === undefined ? [place] : [place, { x: next.x, y: place.y }];
  });
}

/** Places along a line, for labels to keep off. */
export function samples(places: readonly Place[], weight: number): readonly Mark[] {
  return places.flatMap((place, index) => {
    const next = places[index + 1];
    if (next === undefined) return [{ ...place, weight }];
    const count = Math.max(1, Math.ceil(Math.hypot(next.x - place.x, next.y - place.y) / 6));
    return Array.from({ length: count }, (_, step) => ({
      x: place.x + ((next.x - place.x) * step) / count,
      y: place.y + ((next.y - place.y) * step) / count,
      weight
    }));
  });
}
