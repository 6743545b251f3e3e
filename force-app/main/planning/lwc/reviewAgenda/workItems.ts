/** What became of promises, objectives, barriers and opportunities between two reviews. */
import type { Barrier, Commitment, Objective, PlanOpportunity } from 'c/planTypes';
import { expected, pace, progress } from 'c/planPace';
import { outcome } from 'c/sayDo';

import type { AgendaItem } from './agendaTypes';
import type { Period } from './period';
import { weigh, weighSmall } from './ranking';

/** Days after which a barrier is old, as the nightly flow that escalates it counts. */
const OLD_BARRIER_DAYS = 30;

type CommitmentItem = Extract<AgendaItem, { readonly kind: 'commitment' }>;
type ObjectiveItem = Extract<AgendaItem, { readonly kind: 'objective' }>;
type PipelineItem = Extract<AgendaItem, { readonly kind: 'pipeline' }>;
type BarrierItem = Extract<AgendaItem, { readonly kind: 'barrier' }>;

/** A promise that is missed, or was kept, withdrawn, postponed or made in the period; null when nothing happened. */
export function commitmentItem(commitment: Commitment, period: Period): CommitmentItem | null {
  const { id, audience, dueOn, firstDueOn, doneOn, createdOn } = commitment;
  if (createdOn > period.today) return null;
  const item = (change: CommitmentItem['change'], weight: number, on: string): CommitmentItem => ({
    key: `${change}:${id}`,
    kind: 'commitment',
    change,
    weight,
    recordId: id,
    on,
    facts: { commitment, daysLate: lateness(change, dueOn, doneOn, period) }
  });
  const isCustomer = audience === 'Customer';
  const age = period.daysSince(dueOn);
  // A promise that was kept after the day of the review was open on that day.
  const isStillOpen = doneOn !== null && doneOn > period.today;
  switch (outcome(isStillOpen ? { status: 'Open', dueOn, doneOn: null } : commitment, period.today)) {
    case 'Missed':
      return item('missed', weigh(isCustomer ? 'missedCustomer' : 'missedInternal', age), dueOn);
    case 'Kept late':
      if (!period.has(doneOn)) return null;
      return item('late', weigh(isCustomer ? 'lateCustomer' : 'lateInternal', age), doneOn ?? dueOn);
    case 'Kept':
      if (!period.has(doneOn)) return null;
      return item('kept', weigh(isCustomer ? 'keptCustomer' : 'keptInternal', age), doneOn ?? dueOn);
    case 'Withdrawn':
      // Nothing dates a withdrawal, but it is refused once the due date has passed.
      return period.isNotBefore(dueOn) ? item('withdrawn', weighSmall('withdrawn'), dueOn) : null;
    default:
      if (firstDueOn !== null && dueOn > firstDueOn && period.has(firstDueOn))
        return item('postponed', weighSmall('postponed'), firstDueOn);
      return period.has(createdOn) ? item('made', weighSmall('made'), createdOn) : null;
  }
}

function lateness(
  change: CommitmentItem['change'],
  dueOn: string,
  doneOn: string | null,
  period: Period
): number | null {
  if (change === 'missed') return period.daysSince(dueOn);
  return change === 'late' && doneOn !== null ? period.daysSince(dueOn) - period.daysSince(doneOn) : null;
}

/** An objective that is behind or not measured, or was reached, measured or dropped in the period; null when nothing happened. */
export function objectiveItem(objective: Objective, period: Period): ObjectiveItem | null {
  const { id, status, measuredOn, startOn, dueOn } = objective;
  const found = pace(objective, period.today);
  const [done, due] = [progress(objective), expected(objective, period.today)];
  const isBehind = found === 'Behind' && done !== null && due !== null;
  const behindBy = isBehind ? Math.round((due - done) * 100) / 100 : null;
  const item = (change: ObjectiveItem['change'], weight: number, on: string | null): ObjectiveItem => ({
    key: `${change}:${id}`,
    kind: 'objective',
    change,
    weight,
    recordId: id,
    on,
    facts: { objective, pace: found, progress: done, expected: due, behindBy }
  });
  const isMeasured = period.has(measuredOn);
  switch (found) {
    case 'Behind':
      return item('behind', weigh('behind', behindBy ?? 0), dueOn);
    case 'Reached':
      // Nothing dates a status that was set by hand.
      return isMeasured || (status === 'Reached' && period.isNotBefore(dueOn))
        ? item('reached', weighSmall('reached'), isMeasured ? measuredOn : null)
        : null;
    case 'Dropped':
      return period.isNotBefore(dueOn) ? item('dropped', weighSmall('dropped'), null) : null;
    case 'Not measured':
      return item('unmeasured', weighSmall('unmeasured'), startOn);
    default:
      return isMeasured ? item('measured', weighSmall('measured'), measuredOn) : null;
  }
}

/** An opportunity that was lost, won or found in the period, or is open past its close date; null when nothing happened. */
export function opportunityItem(opportunity: PlanOpportunity, period: Period): PipelineItem | null {
  const { id, amount, closeDate, isClosed, isWon, identifiedOn, createdOn } = opportunity;
  const item = (change: PipelineItem['change'], weight: number, on: string): PipelineItem => ({
    key: `${change}:${id}`,
    kind: 'pipeline',
    change,
    weight,
    recordId: id,
    on,
    facts: { opportunity }
  });
  const size = amount ?? 0;
  if (isClosed) {
    if (!period.isNotBefore(closeDate)) return null;
    return isWon ? item('won', weigh('won', size), closeDate) : item('lost', weigh('lost', size), closeDate);
  }
  const foundOn = [identifiedOn, createdOn].find(period.has);
  if (foundOn !== undefined && foundOn !== null) return item('found', weigh('found', size), foundOn);
  return closeDate < period.today ? item('slipped', weighSmall('slipped'), closeDate) : null;
}

/** A barrier that is in the way, or was cleared in the period; null when it was cleared before. */
export function barrierItem(barrier: Barrier, period: Period): BarrierItem | null {
  const { id, openedOn, clearedOn, escalatedOn } = barrier;
  if (openedOn > period.today) return null;
  const isOpen = clearedOn === null || clearedOn > period.today;
  const ageDays = period.daysSince(openedOn) - (isOpen ? 0 : period.daysSince(clearedOn));
  const item = (change: BarrierItem['change'], weight: number, on: string): BarrierItem => ({
    key: `${change}:${id}`,
    kind: 'barrier',
    change,
    weight,
    recordId: id,
    on,
    facts: { barrier, ageDays }
  });
  if (!isOpen) return period.has(clearedOn) ? item('cleared', weighSmall('cleared'), clearedOn) : null;
  if (escalatedOn !== null || ageDays >= OLD_BARRIER_DAYS) return item('blocked', weigh('blocked', ageDays), openedOn);
  return item('blocking', weighSmall('blocking'), openedOn);
}
