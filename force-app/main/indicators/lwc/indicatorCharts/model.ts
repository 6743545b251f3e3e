/** What the charts of indicators are given. Days are `YYYY-MM-DD`, values in the indicator's unit, null is unknown. */
import type { Aggregation, Pace } from 'c/indicatorTypes';

/** Where the figure stood after a day. */
export interface ChartPoint {
  readonly on: string;
  readonly value: number;
  /** What made it so, in words, such as the evidence; the chart itself says value and day. May be empty. */
  readonly text: string;
  /** The reading to open; null for a point without one, such as the start. */
  readonly readingId: string | null;
}

/** Something that happened, to be read beside the figure. */
export interface ChartEvent {
  readonly on: string;
  readonly text: string;
}

/** When the target will be reached at the pace so far; null is not within ten years. */
export interface ChartProjection {
  readonly date: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A second series on the same days with an axis of its own, such as the indicator that this one leads to. */
export interface ChartSeries {
  readonly title: string;
  readonly unit: string | null;
  readonly points: readonly ChartPoint[];
  /** How its readings become one figure; lines without it. */
  readonly aggregation?: Aggregation;
}

/** One reading by itself, drawn faintly behind an average. */
export interface ChartSingle {
  readonly on: string;
  readonly value: number;
}

/** Everything that the full chart of an indicator shows. */
export interface ChartModel {
  readonly title: string;
  readonly unit: string | null;
  readonly aggregation: Aggregation;
  /** In any order. */
  readonly points: readonly ChartPoint[];
  readonly baseline: number | null;
  readonly target: number | null;
  readonly startOn: string | null;
  readonly targetOn: string | null;
  readonly today: string;
  readonly projection: ChartProjection | null;
  readonly events: readonly ChartEvent[];
  readonly second?: ChartSeries | null;
  readonly singles?: readonly ChartSingle[];
}

/** Axes that several small charts share, so that they can be compared; what is left out follows from the values. */
export interface SharedAxes {
  readonly from?: string;
  readonly until?: string;
  readonly lowest?: number;
  readonly highest?: number;
}

/** Everything that a small chart among others shows. */
export interface MultipleModel {
  readonly id: string;
  readonly title: string;
  /** Whose figure it is, such as the account; may be empty. */
  readonly subtitle: string;
  readonly unit: string | null;
  readonly points: readonly ChartPoint[];
  readonly baseline: number | null;
  readonly target: number | null;
  readonly startOn: string | null;
  readonly targetOn: string | null;
  readonly today: string;
  readonly pace: Pace;
  /** The pace in words. */
  readonly paceText: string;
  /** The value as it stands, in words with its unit. */
  readonly currentText: string;
  /** How readings become one figure: sums draw as steps; lines without it. */
  readonly aggregation?: Aggregation;
  readonly axes?: SharedAxes;
}
