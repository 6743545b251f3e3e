/** Which plans need the user, and why. */
import { DUE_SOON_DAYS } from 'c/planCadence';
import { daysBetween } from 'c/relativeDates';

import { bandOf } from './figures';
import type { Band } from './figures';
import type { Scope, StatusRow } from './statusTypes';
import { tierRank } from './tiers';

/**
 * What a plan needs, most pressing first:
 *
 * 1. `approve`: it awaits the user's approval, the longest waiting first.
 * 2. `overdue`: its review is overdue, the longest overdue first.
 * 3. `due`: its review is due within 14 days, the soonest first.
 * 4. `returned`: it was sent back and is to be mended.
 * 5. `noPlan`: an account of tier 1 to 3 has no plan, the best tier and then the longest first.
 * 6. `unscheduled`: it is active and no review is in sight.
 * 7. `approved`: it is approved and not active yet.
 * 8. `draft`: it is being written.
 * 9. `waiting`: it awaits somebody else's approval, the longest waiting first.
 * 10. `onCadence`: its next review is more than 14 days away, the soonest first.
 *
 * Ties go to the better tier, then to the account's name.
 */
export const NEEDS = [
  'approve',
  'overdue',
  'due',
  'returned',
  'noPlan',
  'unscheduled',
  'approved',
  'draft',
  'waiting',
  'onCadence'
] as const;
export type NeedKind = (typeof NEEDS)[number];

/** What a plan needs, with the days that say how much. */
export interface Need {
  readonly kind: NeedKind;
  /** Days overdue, until the review, waiting for approval, or without a plan; null where nothing is dated. */
  readonly days: number | null;
}

/** Value of the filter that asks for accounts without a region. */
export const NO_REGION = '(blank)';

/** What to show; null shows everything. */
export interface StatusFilters {
  readonly tier: string | null;
  readonly region: string | null;
  readonly ownerId: string | null;
  readonly band: Band | 'awaiting' | null;
}

/** What a plan needs of somebody who may approve plans, or may not. */
export function needOf(row: StatusRow, today: string, canApprove: boolean): Need {
  const since = (from: string | null): number | null => (from === null ? null : daysBetween(from, today));
  const { status, nextReviewDue } = row;
  if (status === null) return { kind: 'noPlan', days: since(row.withoutPlanSince) };
  if (status === 'In review') return { kind: canApprove ? 'approve' : 'waiting', days: since(row.submittedOn) };
  if (status === 'Approved') return { kind: 'approved', days: null };
  if (status === 'Draft') return { kind: row.returnReason === null ? 'draft' : 'returned', days: null };
  if (nextReviewDue === null) return { kind: 'unscheduled', days: null };
  const until = daysBetween(today, nextReviewDue);
  if (until < 0) return { kind: 'overdue', days: -until };
  return { kind: until <= DUE_SOON_DAYS ? 'due' : 'onCadence', days: until };
}

/** Kinds that press more the fewer days are left. */
const SOONEST_FIRST: readonly NeedKind[] = ['due', 'onCadence'];

/** The rows, what needs the user most first; the rule stands with `NEEDS`. */
export function sortByNeed(rows: readonly StatusRow[], today: string, canApprove: boolean): readonly StatusRow[] {
  const collator = new Intl.Collator();
  return rows
    .map((row) => {
      const need = needOf(row, today, canApprove);
      const pressing = need.days === null ? 0 : SOONEST_FIRST.includes(need.kind) ? need.days : -need.days;
      const tier = tierRank(row.tier);
      // Without a plan the tier weighs more than the time.
      const [first, second] = need.kind === 'noPlan' ? [tier, pressing] : [pressing, tier];
      return { row, kind: NEEDS.indexOf(need.kind), first, second };
    })
    .sort(
      (a, b) =>
        a.kind - b.kind ||
        a.first - b.first ||
        a.second - b.second ||
        collator.compare(a.row.account.name, b.row.account.name)
    )
    .map(({ row }) => row);
}

/** True when something belongs to what is shown. */
export function inScope({ isMine, isMyTeams }: Pick<StatusRow, 'isMine' | 'isMyTeams'>, scope: Scope): boolean {
  return scope === 'all' || (scope === 'mine' ? isMine : isMyTeams);
}

/** The rows that pass every filter. */
export function filterRows(rows: readonly StatusRow[], filters: StatusFilters, today: string): readonly StatusRow[] {
  const { tier, region, ownerId, band } = filters;
  return rows.filter(
    (row) =>
      (tier === null || row.tier === tier) &&
      (region === null || (row.region ?? NO_REGION) === region) &&
      (ownerId === null || row.owner?.id === ownerId) &&
      (band === null || (band === 'awaiting' ? row.status === 'In review' : bandOf(row, today) === band))
  );
}
