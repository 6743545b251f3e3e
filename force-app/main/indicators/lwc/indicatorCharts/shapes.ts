/** The lines and areas of a chart. Pure; D3 is handed in. */
import type { D3Module } from './loading';
import type { ChartProjection } from './model';
import { rounded } from './scales';

/** A place in the drawing, in pixels from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How the target comes nearer. */
export interface ProjectionShape {
  /** From now to the day on which the target is reached, or to the edge. */
  readonly line: string;
  /** Between the earliest and the latest day. */
  readonly band: string;
  /** Where the line ends; null without one. */
  readonly until: Place | null;
  /** Where the target is reached; null beyond the edge. */
  readonly end: Place | null;
}

/** The line through places from left to right; steps keep a value until the next. */
export function seriesPath(d3: D3Module, places: readonly Place[], isSteps: boolean): string {
  const draw = d3
    .line<Place>()
    .x(({ x }) => rounded(x))
    .y(({ y }) => rounded(y))
    .curve(isSteps ? d3.curveStepAfter : d3.curveLinear);
  return draw(places) ?? '';
}

/** A closed outline. */
function outline(d3: D3Module, places: readonly Place[]): string {
  return places.length < 3 ? '' : `${seriesPath(d3, places, false)}Z`;
}

/** The part of an outline left of an edge. */
export function cutRight(places: readonly Place[], edge: number): readonly Place[] {
  return places.flatMap((place, index) => {
    const before = places[(index + places.length - 1) % places.length] ?? place;
    const isIn = place.x <= edge;
    const crossing = before.x <= edge === isIn ? [] : [between(before, place, edge)];
    return isIn ? [...crossing, place] : crossing;
  });
}

function between(from: Place, to: Place, x: number): Place {
  const share = (x - from.x) / (to.x - from.x);
  return { x, y: from.y + (to.y - from.y) * share };
}

function untilEdge(from: Place, to: Place, edge: number): Place {
  return to.x > edge ? between(from, to, edge) : to;
}

/** A straight line, no further than an edge on the right. */
export function lineUntil(d3: D3Module, from: Place, to: Place, edge: number): string {
  return from.x > edge ? '' : seriesPath(d3, [from, untilEdge(from, to, edge)], false);
}

/**
 * The projection from where the figure stands to the target's height. A latest day that is unknown leaves the band open:
 * it then reaches to the edge or beyond, down to a figure that stands still.
 */
export function projectionShape(
  d3: D3Module,
  projection: ChartProjection,
  from: Place,
  target: number,
  xOf: (day: string) => number,
  edge: number
): ProjectionShape {
  const at = (day: string): Place => ({ x: Math.max(from.x, xOf(day)), y: target });
  const { date, earliest, latest } = projection;
  const end = date === null ? null : at(date);
  const far = Math.max(edge, earliest === null ? edge : at(earliest).x);
  const open = [
    { x: far, y: target },
    { x: far, y: from.y }
  ];
  const corners = earliest === null ? [] : [from, at(earliest), ...(latest === null ? open : [at(latest)])];
  return {
    line: end === null ? '' : lineUntil(d3, from, end, edge),
    until: end === null || from.x > edge ? null : untilEdge(from, end, edge),
    band: outline(d3, cutRight(corners, edge)),
    end: end === null || end.x > edge ? null : end
  };
}
