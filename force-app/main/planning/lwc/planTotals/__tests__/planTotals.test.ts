import { ageDays, planTotals, totalsByObjective } from 'c/planTotals';
import type { PlanOpportunity } from 'c/planTypes';
import fc from 'test/properties';

const today = '2026-03-10';
const opportunity: PlanOpportunity = {
  id: 'o1',
  name: 'Infusion centre expansion',
  stage: 'Prospecting',
  amount: 1000,
  closeDate: '2026-06-30',
  isClosed: false,
  isWon: false,
  objectiveId: null,
  identifiedOn: '2026-03-01',
  createdOn: '2026-02-01'
};

describe('c-plan-totals', () => {
  it('adds up nothing to 0', () => {
    const nothing = { count: 0, amount: 0, unknown: 0, stages: [] };

    expect(planTotals([], today)).toEqual({ identified: nothing, inProcess: nothing });
    expect(totalsByObjective([], ['a'], today)).toEqual([]);
  });

  it('keeps what was identified and what is in process apart', () => {
    const known = { ...opportunity, id: 'known', identifiedOn: null, amount: 500 };
    const won = { ...opportunity, id: 'won', isClosed: true, isWon: true, stage: 'Closed Won', amount: 70 };
    const lost = { ...known, id: 'lost', isClosed: true, amount: 9 };

    const { identified, inProcess } = planTotals([opportunity, known, won, lost], today);

    expect(identified).toMatchObject({ count: 2, amount: 1070, unknown: 0 });
    expect(inProcess).toMatchObject({ count: 2, amount: 1500, unknown: 0 });
  });

  it('counts an unknown amount apart and never as 0', () => {
    const unknown = { ...opportunity, id: 'o2', amount: null };

    expect(planTotals([opportunity, unknown], today).identified).toMatchObject({ count: 2, amount: 1000, unknown: 1 });
    expect(planTotals([unknown], today).identified).toMatchObject({ count: 1, amount: null, unknown: 1 });
    expect(planTotals([{ ...opportunity, amount: 0 }], today).identified).toMatchObject({ amount: 0, unknown: 0 });
  });

  it('adds up hundredths exactly', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => ({ ...opportunity, id: `o${index}`, amount: 0.1 }));

    expect(planTotals(tenths, today).identified.amount).toBe(1);
  });

  it('tells stages in the order of the sale, oldest first, with their age', () => {
    const known = { ...opportunity, id: 'known', identifiedOn: null };
    const last = { ...opportunity, id: 'last', stage: 'Negotiation', createdOn: today, identifiedOn: null };
    const odd = { ...opportunity, id: 'odd', stage: 'Another' };

    const { stages } = planTotals([odd, opportunity, last, known], today, ['Prospecting', 'Negotiation']).inProcess;

    expect(stages.map(({ stage, count, oldestDays }) => [stage, count, oldestDays])).toEqual([
      ['Prospecting', 2, 37],
      ['Negotiation', 1, 0],
      ['Another', 1, 9]
    ]);
    expect(stages[0]?.opportunities.map((each) => [each.opportunity.id, each.ageDays])).toEqual([
      ['known', 37],
      ['o1', 9]
    ]);
  });

  it('counts age from the day on which it was identified, over a leap day, and never below 0', () => {
    expect(ageDays({ ...opportunity, identifiedOn: '2024-02-28' }, '2024-03-01')).toBe(2);
    expect(ageDays({ ...opportunity, identifiedOn: null, createdOn: '2025-12-31' }, '2026-01-01')).toBe(1);
    expect(ageDays({ ...opportunity, identifiedOn: '2026-03-11' }, today)).toBe(0);
  });

  it('adds up by objective in the order given, and last what belongs to none of them', () => {
    const of = (id: string, objectiveId: string | null): PlanOpportunity => ({ ...opportunity, id, objectiveId });

    const found = totalsByObjective(
      [of('1', 'b'), of('2', null), of('3', 'gone'), of('4', 'a')],
      ['b', 'x', 'a'],
      today
    );

    expect(found.map(({ objectiveId, identified }) => [objectiveId, identified.count])).toEqual([
      ['b', 1],
      ['a', 1],
      [null, 2]
    ]);
  });

  it('loses nothing between stages, objectives and the whole', () => {
    const some: fc.Arbitrary<PlanOpportunity> = fc
      .record({
        stage: fc.constantFrom('a', 'b', 'c'),
        amount: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100)),
        isClosed: fc.boolean(),
        objectiveId: fc.constantFrom('x', 'y', 'gone', null),
        identifiedOn: fc.option(fc.constantFrom('2026-01-01', '2026-02-28'))
      })
      .map((values) => ({ ...opportunity, ...values }));
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const whole = planTotals(all, today);
        const objectives = totalsByObjective(all, ['x', 'y'], today);
        for (const sum of ['identified', 'inProcess'] as const) {
          const parts = [whole[sum].stages, objectives.map((each) => each[sum])];
          for (const each of parts) {
            expect(each.reduce((total, { count }) => total + count, 0)).toBe(whole[sum].count);
            expect(each.reduce((total, { unknown }) => total + unknown, 0)).toBe(whole[sum].unknown);
            expect(each.reduce((total, { amount }) => total + (amount ?? 0), 0)).toBeCloseTo(whole[sum].amount ?? 0, 4);
          }
        }
      })
    );
  });
});
