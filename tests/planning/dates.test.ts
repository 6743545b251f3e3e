import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { reviewAfter } from '../../force-app/main/planning/lwc/planCadence/planCadence.ts';
import { createUser } from '../clients/support/org.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';
import { activeModel, ratedAt } from '../tiering/support/records.ts';
import {
  commitmentFields,
  commitmentFigures,
  dayAfter,
  objectiveFields,
  objectiveFigures,
  planFields,
  planFigures,
  reviewFields,
  type Row
} from './support/figures.ts';

const zones = ['Pacific/Kiritimati', 'GMT', 'America/Los_Angeles'] as const;
type Zone = (typeof zones)[number];

/** Moments at which not everybody has the same day, and the day that each has, by hand. */
const moments: readonly (readonly [moment: string, days: Readonly<Record<Zone, string>>])[] = [
  [
    '2027-12-31T10:30:00Z',
    { 'Pacific/Kiritimati': '2028-01-01', GMT: '2027-12-31', 'America/Los_Angeles': '2027-12-31' }
  ],
  [
    '2028-01-01T07:59:00Z',
    { 'Pacific/Kiritimati': '2028-01-01', GMT: '2028-01-01', 'America/Los_Angeles': '2027-12-31' }
  ],
  [
    '2028-02-29T07:30:00Z',
    { 'Pacific/Kiritimati': '2028-02-29', GMT: '2028-02-29', 'America/Los_Angeles': '2028-02-28' }
  ],
  [
    '2028-02-29T10:00:00Z',
    { 'Pacific/Kiritimati': '2028-03-01', GMT: '2028-02-29', 'America/Los_Angeles': '2028-02-29' }
  ],
  // Clocks went forward in Los Angeles on 12 March, so that the day begins an hour earlier.
  [
    '2028-03-13T07:00:00Z',
    { 'Pacific/Kiritimati': '2028-03-13', GMT: '2028-03-13', 'America/Los_Angeles': '2028-03-13' }
  ],
  [
    '2028-03-31T23:59:59Z',
    { 'Pacific/Kiritimati': '2028-04-01', GMT: '2028-03-31', 'America/Los_Angeles': '2028-03-31' }
  ],
  // They went back on 5 November.
  [
    '2028-11-06T07:00:00Z',
    { 'Pacific/Kiritimati': '2028-11-06', GMT: '2028-11-06', 'America/Los_Angeles': '2028-11-05' }
  ],
  [
    '2029-02-28T10:00:00Z',
    { 'Pacific/Kiritimati': '2029-03-01', GMT: '2029-02-28', 'America/Los_Angeles': '2029-02-28' }
  ]
];
const cadences = [30, 90, 180, 365] as const;
/** Ends of months, leap days and ends of years. */
const heldDays = [
  '2026-01-31',
  '2026-02-28',
  '2026-11-30',
  '2027-03-01',
  '2027-12-31',
  '2028-01-31',
  '2028-02-28',
  '2028-02-29',
  '2028-08-31'
] as const;

describe('days of plans', () => {
  let org: TestOrg;
  let admin: Connection;
  let policy: string;
  let model: string;
  let plans = 0;

  const save = async (connection: Connection, object: string, records: readonly Values[]): Promise<void> => {
    const outcomes = await tryUpdate(connection, object, records);
    assert.deepEqual(
      outcomes.flatMap(({ errors }) => errors),
      []
    );
  };
  const read = (
    connection: Connection,
    object: string,
    fields: readonly string[],
    where: string
  ): Promise<readonly Row[]> => queryAll<Row>(connection, `SELECT ${fields.join(', ')} FROM ${object} WHERE ${where}`);
  /** Accounts in tier 1, each with an approved plan for five years. */
  const approvedPlans = async (count: number): Promise<readonly string[]> => {
    const names = Array.from({ length: count }, () => (plans += 1));
    const accounts = await createAll(
      admin,
      'Account',
      names.map((name) => ({ Name: `Account ${name}` }))
    );
    const decisions = await createAll(
      admin,
      'AccountTier__c',
      accounts.map((Account__c) => ({
        Account__c,
        TierModel__c: model,
        ...ratedAt(5),
        DecidedTier__c: 'Tier 1',
        Status__c: 'Proposed'
      }))
    );
    await save(
      admin,
      'AccountTier__c',
      decisions.map((Id) => ({ Id, Status__c: 'Approved' }))
    );
    const ids = await createAll(
      admin,
      'AccountPlan__c',
      accounts.map((Account__c, index) => ({
        Account__c,
        Name: `Plan ${names[index] ?? 0}`,
        StartDate__c: '2026-01-01',
        EndDate__c: '2030-12-31'
      }))
    );
    for (const status of ['In review', 'Approved'])
      await save(
        admin,
        'AccountPlan__c',
        ids.map((Id) => ({ Id, Status__c: status }))
      );
    return ids;
  };

  before(async () => {
    org = await startTestOrg();
    org.setClock(new Date('2026-01-15T12:00:00Z'));
    admin = await org.connect();
    model = await activeModel(admin);
    [policy = ''] = await createAll(admin, 'TierPolicy__c', [
      { Name: 'Tier 1', Tier__c: 'Tier 1', ReviewCadenceDays__c: 90 }
    ]);
    for (const zone of zones) {
      const id = await createUser(admin, `${zone}@dates.test`, ['LinchpinAdmin']);
      await save(admin, 'User', [{ Id: id, TimeZoneSidKey: zone }]);
    }
  });

  after(() => org.close());

  for (const [moment, days] of moments) {
    it(`are each user’s own at ${moment}`, async () => {
      org.setClock(new Date(moment));
      admin = await org.connect();
      const ids = await approvedPlans(zones.length);
      const users = new Map<Zone, Connection>();
      for (const zone of zones) users.set(zone, await org.connect(`${zone}@dates.test`));

      // Each does the same with a plan of their own, without saying a day.
      for (const [index, zone] of zones.entries()) {
        const [user, plan, today] = [users.get(zone) ?? admin, ids[index] ?? '', days[zone]];
        await save(user, 'AccountPlan__c', [{ Id: plan, Status__c: 'Active' }]);
        await createAll(user, 'Commitment__c', [
          ...[-1, 0, 1].map((offset) => ({
            AccountPlan__c: plan,
            Name: `Open ${offset}`,
            Audience__c: 'Customer',
            DueOn__c: dayAfter(today, offset)
          })),
          { AccountPlan__c: plan, Name: 'Done', Audience__c: 'Customer', DueOn__c: today, Status__c: 'Done' }
        ]);
        await createAll(
          user,
          'PlanObjective__c',
          [0, 10, 19, 20, 30, 31, 100].map((current) => ({
            AccountPlan__c: plan,
            Name: `At ${current}`,
            Measure__c: 'Sites',
            Baseline__c: 0,
            Target__c: 100,
            Current__c: current,
            StartOn__c: dayAfter(today, -20),
            DueOn__c: dayAfter(today, 80)
          }))
        );
        await createAll(user, 'PlanReview__c', [
          { AccountPlan__c: plan, Kind__c: 'Cadence', Status__c: 'Held', Decision__c: 'Continue' }
        ]);

        const [activated] = await read(user, 'AccountPlan__c', ['ActivatedOn__c'], `Id = '${plan}'`);
        const [done] = await read(user, 'Commitment__c', ['DoneOn__c'], `AccountPlan__c = '${plan}' AND Name = 'Done'`);
        const [held] = await read(
          user,
          'PlanReview__c',
          ['HeldOn__c', 'NextReviewOn__c'],
          `AccountPlan__c = '${plan}' AND Status__c = 'Held'`
        );
        const measured = await read(user, 'PlanObjective__c', ['MeasuredOn__c'], `AccountPlan__c = '${plan}'`);
        assert.deepEqual(
          [activated?.['ActivatedOn__c'], done?.['DoneOn__c'], held?.['HeldOn__c'], held?.['NextReviewOn__c']],
          [today, today, today, reviewAfter(today, 90)],
          zone
        );
        assert.deepEqual(new Set(measured.map((row) => row['MeasuredOn__c'])), new Set([today]), zone);
      }

      // Everybody reads all plans at this moment, each by their own day.
      await save(
        admin,
        'PlanReview__c',
        (
          await read(
            admin,
            'PlanReview__c',
            reviewFields,
            `AccountPlan__c IN ('${ids.join("','")}') AND Status__c = 'Scheduled'`
          )
        ).map(({ Id }) => ({ Id, ScheduledFor__c: moment.slice(0, 10) }))
      );
      for (const zone of zones) {
        const [user, today] = [users.get(zone) ?? admin, days[zone]];
        for (const id of ids) {
          const where = `AccountPlan__c = '${id}'`;
          const objectives = await read(
            user,
            'PlanObjective__c',
            [...objectiveFields.read, ...objectiveFields.computed],
            where
          );
          const commitments = await read(user, 'Commitment__c', [...commitmentFields.read, 'Outcome__c'], where);
          const reviews = await read(user, 'PlanReview__c', reviewFields, where);
          const [row = {}] = await read(
            user,
            'AccountPlan__c',
            [...planFields.read, ...planFields.computed],
            `Id = '${id}'`
          );
          const expectedPlan = planFigures(row, { objectives, commitments, reviews }, today);

          for (const one of objectives)
            for (const [field, value] of Object.entries(objectiveFigures(one, today)))
              assert.equal(one[field] ?? null, value, `${zone} ${field} ${JSON.stringify(one)}`);
          for (const one of commitments)
            assert.equal(
              one['Outcome__c'],
              commitmentFigures(one, today)['Outcome__c'],
              `${zone} ${JSON.stringify(one)}`
            );
          for (const field of [
            'ReviewStatus__c',
            'DaysOverdue__c',
            'NextReviewDue__c',
            'CadenceDueOn__c',
            'IsOffPace__c'
          ])
            assert.equal(row[field] ?? null, expectedPlan[field], `${zone} ${field} ${JSON.stringify(row)}`);
        }
      }
    });
  }

  it('follow a review by whole days for every cadence, over leap days and the ends of months and years', async () => {
    org.setClock(new Date('2026-01-15T12:00:00Z'));
    admin = await org.connect();
    const ids = await approvedPlans(heldDays.length * cadences.length);
    await save(
      admin,
      'AccountPlan__c',
      ids.map((Id) => ({ Id, Status__c: 'Active' }))
    );
    org.setClock(new Date('2029-06-30T12:00:00Z'));
    admin = await org.connect();
    const found: Record<string, (string | null)[]> = {};

    for (const [index, cadence] of cadences.entries()) {
      const own = ids.slice(index * heldDays.length, (index + 1) * heldDays.length);
      await save(admin, 'TierPolicy__c', [{ Id: policy, ReviewCadenceDays__c: cadence }]);
      await save(
        admin,
        'PlanReview__c',
        (
          await read(
            admin,
            'PlanReview__c',
            ['Id', 'AccountPlan__c'],
            `Status__c = 'Scheduled' AND AccountPlan__c IN ('${own.join("','")}')`
          )
        ).map(({ Id, AccountPlan__c }) => ({
          Id,
          Status__c: 'Held',
          Decision__c: 'Continue',
          HeldOn__c: heldDays[own.indexOf(String(AccountPlan__c))]
        }))
      );
      const rows = await read(
        admin,
        'AccountPlan__c',
        ['Id', 'LastReviewOn__c', 'CadenceDueOn__c', 'NextReviewScheduled__c'],
        `Id IN ('${own.join("','")}')`
      );
      assert.equal(rows.length, heldDays.length);
      for (const row of rows) {
        const heldOn = heldDays[own.indexOf(String(row['Id']))] ?? '';
        const due = reviewAfter(heldOn, cadence);
        assert.deepEqual(
          [row['LastReviewOn__c'], row['CadenceDueOn__c'], row['NextReviewScheduled__c']],
          [heldOn, due, due],
          `${cadence} days after ${heldOn}`
        );
        (found[heldOn] ??= []).push(due);
      }
    }

    // Counted on a calendar.
    assert.deepEqual(found, {
      '2026-01-31': ['2026-03-02', '2026-05-01', '2026-07-30', '2027-01-31'],
      '2026-02-28': ['2026-03-30', '2026-05-29', '2026-08-27', '2027-02-28'],
      '2026-11-30': ['2026-12-30', '2027-02-28', '2027-05-29', '2027-11-30'],
      '2027-03-01': ['2027-03-31', '2027-05-30', '2027-08-28', '2028-02-29'],
      '2027-12-31': ['2028-01-30', '2028-03-30', '2028-06-28', '2028-12-30'],
      '2028-01-31': ['2028-03-01', '2028-04-30', '2028-07-29', '2029-01-30'],
      '2028-02-28': ['2028-03-29', '2028-05-28', '2028-08-26', '2029-02-27'],
      '2028-02-29': ['2028-03-30', '2028-05-29', '2028-08-27', '2029-02-28'],
      '2028-08-31': ['2028-09-30', '2028-11-29', '2029-02-27', '2029-08-31']
    });
  });
});
