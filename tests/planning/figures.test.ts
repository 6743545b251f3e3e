import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import { REVIEW_STATUSES } from '../../force-app/main/planning/lwc/planCadence/planCadence.ts';
import { PLAN_STATUSES } from '../../force-app/main/planning/lwc/planTypes/planTypes.ts';
import { OUTCOMES } from '../../force-app/main/planning/lwc/sayDo/sayDo.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';
import { activeModel, ratedAt } from '../tiering/support/records.ts';
import { moveClock } from './support/clock.ts';
import {
  anyText,
  beginning,
  commitmentFields,
  commitmentFigures,
  dayAfter,
  objectiveFields,
  objectiveFigures,
  PACES,
  planFields,
  planFigures,
  reviewFields,
  textFields,
  type Row
} from './support/figures.ts';

const planCount = 320;
/** Ends of months and years, 29 February and its neighbours; on each, something happens to a share of the plans. */
const days = [
  '2027-12-31',
  '2028-01-01',
  '2028-01-31',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2028-04-30',
  '2028-05-01',
  '2028-12-31',
  '2029-01-01',
  '2029-02-28',
  '2029-03-01'
] as const;
const firstDay = '2027-12-30';
const tiers = ['Tier 1', 'Tier 2', 'Tier 3'] as const;
const cadences = [30, 90, 180, 365, 1, null] as const;

describe('the figures of the screen and the figures of the server', () => {
  const seen = { pace: new Set<unknown>(), outcome: new Set<unknown>(), review: new Set<unknown>() };
  const counts = { incomplete: 0, complete: 0, offPace: 0, overdue: 0, missed: 0 };
  let org: TestOrg;
  let connection: Connection;
  let policies: readonly string[];

  const rowsOf = (object: string, fields: readonly string[]): Promise<readonly Row[]> =>
    queryAll<Row>(connection, `SELECT ${fields.join(', ')} FROM ${object} ORDER BY Id`);
  const save = async (object: string, records: readonly Values[]): Promise<void> => {
    const outcomes = await tryUpdate(connection, object, records);
    assert.deepEqual(
      outcomes.flatMap(({ errors }, index) => (errors.length === 0 ? [] : [[records[index], errors]])),
      []
    );
  };
  /** Each row with a number from 0 to 99, the same in every run. */
  const rolled = (rows: readonly Row[], seed: number): readonly (readonly [row: Row, roll: number])[] => {
    const rolls = fc.sample(fc.integer({ min: 0, max: 99 }), { numRuns: rows.length, seed });
    return rows.map((row, index) => [row, rolls[index] ?? 0]);
  };

  before(async () => {
    org = await startTestOrg(':memory:', new Date(`${firstDay}T08:00:00Z`));
    connection = await org.connect();
    policies = await createAll(
      connection,
      'TierPolicy__c',
      tiers.map((tier, index) => ({ Name: tier, Tier__c: tier, ReviewCadenceDays__c: cadences[index] ?? null }))
    );
    const book = fc.sample(beginning, { numRuns: planCount, seed: 20_261_128 });
    const accounts = await createAll(
      connection,
      'Account',
      book.map((_, index) => ({ Name: `Account ${index}` }))
    );
    const model = await activeModel(connection);
    const decisions = await createAll(
      connection,
      'AccountTier__c',
      book.flatMap(({ tier }, index) =>
        tiers[tier] === undefined
          ? []
          : [
              {
                Account__c: accounts[index],
                TierModel__c: model,
                ...ratedAt(3),
                DecidedTier__c: tiers[tier],
                Reason__c: 'As agreed.',
                Status__c: 'Proposed'
              }
            ]
      )
    );
    await save(
      'AccountTier__c',
      decisions.map((Id) => ({ Id, Status__c: 'Approved' }))
    );
    const plans = await createAll(
      connection,
      'AccountPlan__c',
      book.map((one, index) => ({
        Name: `Plan ${index}`,
        Account__c: accounts[index],
        StartDate__c: dayAfter(firstDay, one.startIn),
        EndDate__c: dayAfter(firstDay, one.startIn + 365),
        RelationshipStage__c: one.stage,
        TargetRelationshipStage__c: one.aim,
        ...Object.fromEntries(textFields.map((field, at) => [field, one.texts[at] ?? null]))
      }))
    );
    const beneath = (values: (one: (typeof book)[number]) => readonly Values[]): Values[] =>
      book.flatMap((one, index) =>
        values(one).map((more, at) => ({ AccountPlan__c: plans[index], Name: `No. ${at}`, ...more }))
      );
    await createAll(
      connection,
      'PlanObjective__c',
      beneath(({ objectives }) =>
        objectives.map(({ measure, baseline, target, current, startIn, length, status }) => ({
          Measure__c: measure,
          Baseline__c: baseline,
          Target__c: target,
          Current__c: current,
          StartOn__c: startIn === null ? null : dayAfter(firstDay, startIn),
          DueOn__c: startIn === null ? null : dayAfter(firstDay, startIn + length),
          Status__c: status
        }))
      )
    );
    await createAll(
      connection,
      'Commitment__c',
      beneath(({ commitments }) =>
        commitments.map(({ dueIn, doneIn, status }) => ({
          Audience__c: 'Customer',
          DueOn__c: dayAfter(firstDay, dueIn),
          DoneOn__c: status === 'Done' ? dayAfter(firstDay, doneIn) : null,
          WithdrawnReason__c: status === 'Withdrawn' ? 'No longer wanted.' : null,
          Status__c: status
        }))
      )
    );
    await createAll(
      connection,
      'PlanReview__c',
      beneath(({ reviews }) =>
        reviews.map(({ status, on }) => ({
          Kind__c: 'Cadence',
          Status__c: status,
          ...(status === 'Held'
            ? { HeldOn__c: dayAfter(firstDay, -Math.abs(on)), Decision__c: 'Continue' }
            : { ScheduledFor__c: dayAfter(firstDay, on) })
        }))
      ).map(({ Name: _, ...review }) => review)
    );
  });

  after(() => org.close());

  /** Something happens to a share of everything that is not closed, on this very day. */
  const goOn = async (today: string, turn: number): Promise<void> => {
    await save(
      'TierPolicy__c',
      policies.map((Id, index) => ({ Id, ReviewCadenceDays__c: cadences[(index + turn) % cadences.length] ?? null }))
    );
    const plans = (await rowsOf('AccountPlan__c', ['Id', 'Status__c'])).filter((row) => row['Status__c'] !== 'Closed');
    const isOpen = new Set(plans.map(({ Id }) => Id));
    const open = async (object: string, fields: readonly string[]): Promise<readonly Row[]> =>
      (await rowsOf(object, fields)).filter((row) => isOpen.has(row['AccountPlan__c'] ?? null));
    const words = fc.sample(anyText, { numRuns: plans.length, seed: turn });

    await save(
      'PlanObjective__c',
      rolled(await open('PlanObjective__c', objectiveFields.read), 100 + turn).flatMap(
        ([{ Id, Target__c, Current__c }, roll]): Values[] => {
          const now = Number(Current__c ?? 0);
          if (roll < 8)
            return [{ Id, Current__c: Math.round((now + (Number(Target__c) - now) * (roll / 10)) * 100) / 100 }];
          if (roll < 10) return [{ Id, Current__c: null }];
          return roll < 12 ? [{ Id, Status__c: roll === 11 ? 'Reached' : 'Open' }] : [];
        }
      )
    );
    await save(
      'Commitment__c',
      rolled(await open('Commitment__c', commitmentFields.read), 200 + turn).flatMap(([row, roll]): Values[] => {
        const { Id, Status__c: status } = row;
        const isPassed = String(row['DueOn__c']) < today;
        if (status === 'Done') return roll < 3 ? [{ Id, Status__c: 'Open' }] : [];
        if (status !== 'Open') return [];
        if (roll < 6) return [{ Id, Status__c: 'Done' }];
        if (roll < 9) return [{ Id, Status__c: 'Done', DoneOn__c: dayAfter(today, -roll) }];
        if (roll < 11 && !isPassed) return [{ Id, DueOn__c: dayAfter(today, roll * roll) }];
        return roll < 13 && !isPassed ? [{ Id, Status__c: 'Withdrawn', WithdrawnReason__c: 'No longer wanted.' }] : [];
      })
    );
    await save(
      'PlanReview__c',
      rolled(await open('PlanReview__c', reviewFields), 300 + turn).flatMap(([{ Id, Status__c }, roll]): Values[] => {
        if (Status__c !== 'Scheduled') return [];
        if (roll < 15) return [{ Id, Status__c: 'Held', Decision__c: roll < 2 ? 'Stop' : 'Continue' }];
        if (roll < 20)
          return [{ Id, Status__c: 'Held', Decision__c: 'Rework', HeldOn__c: dayAfter(today, 15 - 2 * roll) }];
        return roll < 24 ? [{ Id, Status__c: 'Cancelled' }] : [];
      })
    );
    await save(
      'AccountPlan__c',
      rolled(plans, 400 + turn).flatMap(([{ Id, Status__c }, roll], index): Values[] => {
        const step = PLAN_STATUSES[PLAN_STATUSES.findIndex((each) => each === Status__c) + 1];
        const field = textFields[roll % textFields.length] ?? 'OurValue__c';
        if (Status__c === 'Active' && roll < 8) return [{ Id, Status__c: 'Closed' }];
        if (Status__c !== 'Active' && roll < 60) return [{ Id, Status__c: step }];
        return roll > 85 ? [{ Id, [field]: words[index] ?? null }] : [];
      })
    );
  };

  const grouped = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
    Map.groupBy(rows, (row) => String(row['AccountPlan__c']));
  const figuresOf = (row: Row, fields: readonly string[]): Row =>
    Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));

  for (const [turn, today] of days.entries()) {
    it(`are the same for ${planCount} plans on ${today}`, async () => {
      await moveClock(org.connect, `${today}T08:00:00Z`);
      connection = await org.connect();
      await goOn(today, turn);

      const objectives = await rowsOf('PlanObjective__c', [...objectiveFields.read, ...objectiveFields.computed]);
      const commitments = await rowsOf('Commitment__c', [...commitmentFields.read, ...commitmentFields.computed]);
      const reviews = await rowsOf('PlanReview__c', reviewFields);
      const plans = await rowsOf('AccountPlan__c', [...planFields.read, ...planFields.computed]);

      assert.equal(plans.length, planCount);
      for (const row of objectives) {
        const found = figuresOf(row, objectiveFields.computed);
        assert.deepEqual(found, objectiveFigures(row, today), JSON.stringify(row));
        seen.pace.add(found['Pace__c']);
      }
      for (const row of commitments) {
        const found = figuresOf(row, commitmentFields.computed);
        assert.deepEqual(found, commitmentFigures(row, today), JSON.stringify(row));
        seen.outcome.add(found['Outcome__c']);
      }
      const [aims, promises, meetings] = [grouped(objectives), grouped(commitments), grouped(reviews)];
      for (const row of plans) {
        const id = String(row['Id']);
        const found = figuresOf(row, planFields.computed);
        const beneath = {
          objectives: aims.get(id) ?? [],
          commitments: promises.get(id) ?? [],
          reviews: meetings.get(id) ?? []
        };
        assert.deepEqual(found, planFigures(row, beneath, today), JSON.stringify([row, beneath]));
        seen.review.add(found['ReviewStatus__c']);
        if (found['IsOffPace__c'] === true) counts.offPace += 1;
        if (Number(found['DaysOverdue__c']) > 0) counts.overdue += 1;
        if (Number(found['MissedCommitments__c']) > 0) counts.missed += 1;
        if (Number(found['Completeness__c']) > 60) counts.complete += 1;
        if (Number(found['Completeness__c']) < 40) counts.incomplete += 1;
      }
    });
  }

  it('are of every kind', () => {
    assert.deepEqual([...seen.pace].sort(), [...PACES].sort());
    assert.deepEqual([...seen.outcome].sort(), [...OUTCOMES].sort());
    assert.deepEqual([...seen.review].sort(), [...REVIEW_STATUSES].sort());
    for (const [name, count] of Object.entries(counts)) assert.ok(count > 40, `${name}: ${count}`);
  });
});
