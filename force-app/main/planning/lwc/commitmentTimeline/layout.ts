/** Lays objectives and commitments out on a line of time. Pure; lengths are CSS pixels at the narrowest drawing. */
import { daysBetween } from 'c/relativeDates';
import type { Commitment, Objective } from 'c/planTypes';

import { addDays, addMonths, monthStart, monthTicks, timeScale } from './timeScale';
import type { TimeScale } from './timeScale';

/** Width and height of a mark, so that a finger hits it. */
export const MARK = 24;
/** Marks above one another in a row; what finds no place is counted in a bundle. */
export const LANES = 4;
/** Days beyond the plan's period that the line still shows; what lies farther stands at its end. */
export const MARGIN_DAYS = 92;
const MONTH = 60;
const NARROWEST = 560;
const WIDEST = 3600;
/** Pixels between two names of months. */
const TICK = 56;

/** What the timeline is drawn from. */
export interface TimelineInput {
  /** First and last day of the plan. */
  readonly start: string;
  readonly end: string;
  readonly today: string;
  readonly objectives: readonly Objective[];
  readonly commitments: readonly Commitment[];
}

/** A commitment on the line. */
export interface TimelineMark {
  readonly commitment: Commitment;
  /** Middle of the mark. */
  readonly x: number;
  /** 0 is the topmost. */
  readonly lane: number;
  /** Where its day lies: on the line, or before or after what the line shows. */
  readonly side: 'on' | 'before' | 'after';
}

/** Commitments that found no place of their own. */
export interface TimelineBundle {
  readonly x: number;
  readonly commitments: readonly Commitment[];
}

/** The time of an objective. */
export interface TimelineBar {
  readonly x: number;
  readonly width: number;
  /** It goes on beyond the ends of the line. */
  readonly startsBefore: boolean;
  readonly endsAfter: boolean;
}

/** One row: an objective, or the plan as a whole. */
export interface TimelineRow {
  readonly objective: Objective | null;
  readonly bar: TimelineBar | null;
  readonly marks: readonly TimelineMark[];
  readonly bundles: readonly TimelineBundle[];
  /** Lanes in use, the one of bundles included; at least 1. */
  readonly lanes: number;
}

/** The whole drawing. */
export interface Timeline {
  /** First day of the line, and the day after its last. */
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly ticks: readonly { readonly day: string; readonly x: number }[];
  /** Null where today lies beyond the line. */
  readonly todayX: number | null;
  readonly rows: readonly TimelineRow[];
}

/** The drawing; rows follow the objectives' order, commitments of the whole plan come last. */
export function layTimeline(input: TimelineInput): Timeline {
  const { start, end, today, objectives, commitments } = input;
  const days = [
    ...commitments.map(({ dueOn }) => dueOn),
    ...objectives.flatMap(({ startOn, dueOn }) => [startOn, dueOn].filter((day) => day !== null)),
    today
  ];
  const earliest = addDays(start, -MARGIN_DAYS);
  const latest = addDays(end, MARGIN_DAYS);
  const near = days.filter((day) => day >= earliest && day <= latest);
  const from = monthStart(near.reduce((least, day) => (day < least ? day : least), start));
  const to = addMonths(
    near.reduce((most, day) => (day > most ? day : most), end),
    1
  );
  const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, (daysBetween(from, to) / 30.4) * MONTH)));
  const scale = timeScale(from, to, width);
  const place: Place = { from, to, width, scale };
  const known = new Set(objectives.map(({ id }) => id));
  const whole = commitments.filter(({ objectiveId }) => objectiveId === null || !known.has(objectiveId));
  const rows = objectives.map((objective) =>
    layRow(
      objective,
      barOf(objective.startOn, objective.dueOn, place),
      commitments.filter(({ objectiveId }) => objectiveId === objective.id),
      place
    )
  );
  const wholeRow = layRow(null, barOf(start, end, place), whole, place);
  return {
    from,
    to,
    width,
    ticks: monthTicks(from, addDays(to, -1), Math.max(2, Math.floor(width / TICK))).map((day) => ({
      day,
      x: scale(day)
    })),
    todayX: today >= from && today < to ? scale(today) : null,
    rows: whole.length > 0 || objectives.length === 0 ? [...rows, wholeRow] : rows
  };
}

interface Place {
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly scale: TimeScale;
}

function barOf(startOn: string | null, dueOn: string | null, { from, to, width, scale }: Place): TimelineBar | null {
  if (startOn === null || dueOn === null || dueOn < startOn || dueOn < from || startOn >= to) return null;
  const x = Math.max(0, scale(startOn));
  // The due day itself belongs to the time that there is.
  const end = Math.min(width, scale(addDays(dueOn, 1)));
  return { x, width: Math.max(2, end - x), startsBefore: startOn < from, endsAfter: dueOn >= to };
}

function layRow(
  objective: Objective | null,
  bar: TimelineBar | null,
  commitments: readonly Commitment[],
  { from, to, width, scale }: Place
): TimelineRow {
  const inTime = [...commitments].sort(
    (a, b) => compare(a.dueOn, b.dueOn) || compare(a.name, b.name) || compare(a.id, b.id)
  );
  const ends: number[] = [];
  const marks: TimelineMark[] = [];
  const left: { readonly commitment: Commitment; readonly x: number }[] = [];
  for (const commitment of inTime) {
    const { dueOn } = commitment;
    const side = dueOn < from ? 'before' : dueOn >= to ? 'after' : 'on';
    const x = Math.min(width - MARK / 2, Math.max(MARK / 2, scale(dueOn)));
    const lane = freeLane(ends, x);
    if (lane === null) left.push({ commitment, x });
    else {
      ends[lane] = x + MARK;
      marks.push({ commitment, x, lane, side });
    }
  }
  const bundles = bundle(left);
  const used = Math.max(1, ends.length);
  return { objective, bar, marks, bundles, lanes: bundles.length > 0 ? used + 1 : used };
}

/** The topmost lane in which a mark has room; a new one if there may be more; null otherwise. */
function freeLane(ends: readonly number[], x: number): number | null {
  const free = ends.findIndex((end) => end <= x);
  if (free >= 0) return free;
  return ends.length < LANES ? ends.length : null;
}

function bundle(left: readonly { readonly commitment: Commitment; readonly x: number }[]): TimelineBundle[] {
  const bundles: { x: number; commitments: Commitment[] }[] = [];
  for (const { commitment, x } of left) {
    const last = bundles[bundles.length - 1];
    // Wider than a mark, for a number stands in it.
    if (last !== undefined && x - last.x < MARK * 1.5) last.commitments.push(commitment);
    else bundles.push({ x, commitments: [commitment] });
  }
  return bundles;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
