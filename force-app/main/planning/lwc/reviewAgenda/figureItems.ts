/** What moved in the figures of the account and the plan between two reviews. */
import type { AgendaInput, AgendaItem, Then } from './agendaTypes';
import type { Period } from './period';
import { weigh, weighSmall } from './ranking';

type PlanItem = Extract<AgendaItem, { readonly kind: 'plan' }>;

/** Figures are compared as they are shown: what was kept and what is read now may differ in digits that nobody sees. */
function shown(value: number | null, decimals: number): number | null {
  const factor = 10 ** decimals;
  return value === null ? null : Math.round(value * factor) / factor;
}

/** Score and confidence together, by the larger of the two changes in points; an unknown one counts as no change in size. */
export function scoreItems({ data, then, now }: AgendaInput): readonly AgendaItem[] {
  if (then === null) return [];
  const score = { from: shown(then.score, 1), to: shown(now.score, 1) };
  const confidence = { from: shown(then.confidence, 0), to: shown(now.confidence, 0) };
  if (score.from === score.to && confidence.from === confidence.to) return [];
  const change = ({ from, to }: Then<number>): number => (from === null || to === null ? 0 : Math.abs(to - from));
  const size = Math.max(change(score), change(confidence));
  const { id } = data.plan.account;
  return [
    {
      key: `score:${id}`,
      kind: 'score',
      change: 'score',
      weight: weigh('score', size),
      recordId: id,
      on: null,
      facts: { score, confidence }
    }
  ];
}

/** The tier from the last review to now, however often it was decided; a small thing where it came back to what it was. */
export function tierItems({ data, tierDecisions, then, now }: AgendaInput, period: Period): readonly AgendaItem[] {
  const [last] = tierDecisions
    .filter(({ approvedOn }) => period.has(period.dayOf(approvedOn)))
    .sort((a, b) => Date.parse(b.approvedOn) - Date.parse(a.approvedOn) || (a.id < b.id ? -1 : 1));
  const isOther = then === null ? last !== undefined : then.tier !== now.tier;
  if (!isOther && last === undefined) return [];
  const { id } = data.plan.account;
  const change = isOther ? 'tier' : 'tierAgain';
  return [
    {
      key: `${change}:${id}`,
      kind: 'tier',
      change,
      weight: isOther ? weigh('tier', 0) : weighSmall('tierAgain'),
      recordId: last?.id ?? id,
      on: last === undefined ? null : period.dayOf(last.approvedOn),
      facts: { from: then?.tier ?? null, to: now.tier, isFromKnown: then !== null }
    }
  ];
}

/** What happened to the plan itself; all small things. */
export function planItems({ data, then, now }: AgendaInput, period: Period): readonly AgendaItem[] {
  const { id, status, endDate, returnReason, activatedOn } = data.plan;
  const item = (change: PlanItem['change'], facts: Partial<PlanItem['facts']>): PlanItem => ({
    key: `${change}:${id}`,
    kind: 'plan',
    change,
    weight: weighSmall(change),
    recordId: id,
    on: facts.day ?? null,
    facts: { from: null, to: null, day: null, reason: null, ...facts }
  });
  const items: PlanItem[] = [];
  if (status === 'Active' && endDate < period.today) items.push(item('ended', { day: endDate }));
  if (status === 'Draft' && returnReason !== null) items.push(item('returned', { reason: returnReason }));
  if (activatedOn !== null && activatedOn > period.since && period.has(activatedOn))
    items.push(item('activated', { day: activatedOn }));
  const figures = [
    ['completeness', 0],
    ['pulse', 1]
  ] as const;
  for (const [figure, decimals] of figures) {
    const from = shown(then?.[figure] ?? null, decimals);
    const to = shown(now[figure], decimals);
    if (then !== null && from !== to) items.push(item(figure, { from, to }));
  }
  return items;
}
