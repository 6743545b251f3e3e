/** What charts of indicators are given, and how they are laid out with D3's scales and shapes. */
export { loadD3 } from './loading';
export type { D3Module } from './loading';
export type {
  ChartEvent,
  ChartModel,
  ChartPoint,
  ChartProjection,
  ChartSeries,
  ChartSingle,
  MultipleModel,
  SharedAxes
} from './model';
export { MARK_SIZE, eventMarks, overlap, placeLabels } from './placing';
export type { Box, EventMark, LabelWish, Mark, PlacedLabel, Side } from './placing';
export { rounded, timeAxis, timeOf, timeSpan, valueAxis, valueSpan } from './scales';
export type { Span, TimeAxis, TimeTick, TimeUnit, TimeWish, ValueAxis, ValueTick, ValueWish } from './scales';
export { cutRight, lineUntil, projectionShape, seriesPath } from './shapes';
export type { Place, ProjectionShape } from './shapes';
export { TEXT_SIZE, shortened, tickTexts, widthOf } from './text';
