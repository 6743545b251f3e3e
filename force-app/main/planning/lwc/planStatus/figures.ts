/** Counts of plans. */
import { DUE_SOON_DAYS } from 'c/planCadence';
import { daysBetween } from 'c/relativeDates';

import type { MissedPromise, StatusRow, Unheard } from './statusTypes';

/** How a plan stands with its reviews, best first; what has no review in sight has not started. */
export const BANDS = ['onCadence', 'due', 'overdue', 'notStarted'] as const;
export type Band = (typeof BANDS)[number];
/** Days for which a review that became overdue is new. */
const NEW_DAYS = 7;

/** How many plans stand how. */
export type BandCounts = Readonly<Record<Band, number>>;

/** Plans of one person or of one tier. */
export interface Group {
  /** The owner's id or the tier; empty for neither. */
  readonly key: string;
  readonly name: string;
  readonly counts: BandCounts;
  readonly total: number;
}

/** The figures on top of the page. */
export interface Tiles {
  readonly plans: number;
  readonly onCadence: number;
  readonly overdue: number;
  /** Those of them that became overdue within the last seven days. */
  readonly newlyOverdue: number;
  readonly awaiting: number;
  /** Days that the oldest of them has been waiting; null where none does. */
  readonly oldestAwaiting: number | null;
  readonly missed: number;
  readonly unheard: Unheard;
}

/** How a plan, or an account without one, stands with its reviews. */
export function bandOf({ status, nextReviewDue }: StatusRow, today: string): Band {
  if (status !== 'Active' || nextReviewDue === null) return 'notStarted';
  const days = daysBetween(today, nextReviewDue);
  if (days < 0) return 'overdue';
  return days <= DUE_SOON_DAYS ? 'due' : 'onCadence';
}

/** How many rows stand how. */
export function countsOf(rows: readonly StatusRow[], today: string): BandCounts {
  const counts = { onCadence: 0, due: 0, overdue: 0, notStarted: 0 };
  for (const row of rows) counts[bandOf(row, today)] += 1;
  return counts;
}

/** The rows in groups: those with most overdue first, then the largest, then by name. */
export function groupBy(
  rows: readonly StatusRow[],
  today: string,
  keyOf: (row: StatusRow) => { readonly key: string; readonly name: string }
): readonly Group[] {
  const groups = new Map<string, { name: string; rows: StatusRow[] }>();
  for (const row of rows) {
    const { key, name } = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: group.name,
      counts: countsOf(group.rows, today),
      total: group.rows.length
    }))
    .sort((a, b) => b.counts.overdue - a.counts.overdue || b.total - a.total || a.name.localeCompare(b.name));
}

/** The figures on top of the page; `missed` are those of this month. */
export function tilesOf(
  rows: readonly StatusRow[],
  missed: readonly MissedPromise[],
  unheard: Unheard,
  today: string
): Tiles {
  const counts = countsOf(rows, today);
  const waiting = rows.flatMap(({ status, submittedOn }) => (status === 'In review' ? [submittedOn] : []));
  const waits = waiting.flatMap((since) => (since === null ? [] : [daysBetween(since, today)]));
  const thisMonth = missed.filter(({ dueOn }) => dueOn.slice(0, 7) === today.slice(0, 7));
  return {
    plans: rows.filter(({ status }) => status !== null).length,
    onCadence: counts.onCadence,
    overdue: counts.overdue,
    newlyOverdue: rows.filter((row) => isNewlyOverdue(row, today)).length,
    awaiting: waiting.length,
    oldestAwaiting: waits.length === 0 ? null : Math.max(0, ...waits),
    missed: thisMonth.length,
    unheard
  };
}

/** True when the review was due within the last seven days and was not held. */
export function isNewlyOverdue(row: StatusRow, today: string): boolean {
  return bandOf(row, today) === 'overdue' && daysBetween(row.nextReviewDue ?? today, today) <= NEW_DAYS;
}
