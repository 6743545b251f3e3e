/** What slipped this week, and what of it comes first. */
import { daysBetween } from 'c/relativeDates';

import { isNewlyOverdue } from './figures';
import type { Departure, EscalatedBarrier, MissedPromise, PlanWeek, Scope, StatusRow } from './statusTypes';
import { inScope } from './need';
import { tierRank } from './tiers';

/** Days back from today that count as this week. */
export const WEEK_DAYS = 7;

/** Kinds of slips, in the order in which they are shown: what can be lost for good comes first. */
export type SlipKind = 'left' | 'missedCustomer' | 'overdue' | 'escalated' | 'missedInternal' | 'returned' | 'noPlan';

const ORDER: readonly SlipKind[] = [
  'left',
  'missedCustomer',
  'overdue',
  'escalated',
  'missedInternal',
  'returned',
  'noPlan'
];

/** Something that slipped, with the record that shows it. */
export type Slip = { readonly key: string; readonly tier: string | null; readonly since: string | null } & (
  | { readonly kind: 'left'; readonly what: Departure }
  | { readonly kind: 'missedCustomer' | 'missedInternal'; readonly what: MissedPromise }
  | { readonly kind: 'escalated'; readonly what: EscalatedBarrier }
  | { readonly kind: 'overdue' | 'returned' | 'noPlan'; readonly what: StatusRow }
);

/**
 * What slipped within the last seven days: people who left, promises missed, reviews that became overdue, barriers
 * escalated, plans sent back; and the accounts of tier 1 to 3 that have no plan at all. In the order of the kinds;
 * within a kind the better tier first, then the latest, accounts without a plan the longest first.
 */
export function slipsOf(rows: readonly StatusRow[], week: PlanWeek, scope: Scope, today: string): readonly Slip[] {
  const isRecent = (day: string | null): boolean => {
    const days = day === null ? null : daysBetween(day, today);
    return days !== null && days >= 0 && days <= WEEK_DAYS;
  };
  const tiers = new Map(rows.map(({ account, tier }) => [account.id, tier]));
  const tierOf = (account: { readonly id: string }): string | null => tiers.get(account.id) ?? null;
  const slips: Slip[] = [
    ...week.departures
      .filter((what) => inScope(what, scope) && isRecent(what.leftOn))
      .map((what): Slip => ({ kind: 'left', key: what.id, tier: tierOf(what.account), since: what.leftOn, what })),
    ...week.missed
      .filter((what) => inScope(what.ofPlan, scope) && isRecent(what.dueOn))
      .map((what): Slip => ({
        kind: what.isToCustomer ? 'missedCustomer' : 'missedInternal',
        key: what.id,
        tier: tierOf(what.ofPlan.account),
        since: what.dueOn,
        what
      })),
    ...week.barriers
      .filter((what) => inScope(what.ofPlan, scope) && isRecent(what.escalatedOn))
      .map((what): Slip => ({
        kind: 'escalated',
        key: what.id,
        tier: tierOf(what.ofPlan.account),
        since: what.escalatedOn,
        what
      })),
    ...rows.flatMap((what): Slip[] => {
      const base = { key: what.id, tier: what.tier, what };
      if (isNewlyOverdue(what, today)) return [{ ...base, kind: 'overdue', since: what.nextReviewDue }];
      if (what.status === null) return [{ ...base, kind: 'noPlan', since: what.withoutPlanSince }];
      const isReturned = what.status === 'Draft' && what.returnReason !== null && isRecent(what.modifiedOn);
      return isReturned ? [{ ...base, kind: 'returned', since: what.modifiedOn }] : [];
    })
  ];
  return slips.sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      tierRank(a.tier) - tierRank(b.tier) ||
      (a.kind === 'noPlan' ? compare(a.since, b.since) : compare(b.since, a.since)) ||
      compare(a.key, b.key)
  );
}

// What is not dated comes last where the oldest comes first, and first where the latest does.
function compare(a: string | null, b: string | null): number {
  const [x, y] = [a ?? '9999', b ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}
