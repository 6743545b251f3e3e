import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createOne, day, newAccount, newPlan, noon, updateOne, type Target } from '../planning/support/book.ts';
import { noRight } from '../planning/support/forbidden.ts';
import { hire, type People, type Role } from '../planning/support/people.ts';
import { doors, type Told } from '../support/doors.ts';
import { startTestOrg, type TestOrg } from '../support/local-org.ts';
import { queryAll, type Values } from '../support/records.ts';

const INDICATOR = 'LeadingIndicator__c';
const READING = 'IndicatorReading__c';

/** Something that nobody may do, and what the door must say to it. */
interface Attempt {
  readonly what: string;
  readonly by: Role;
  readonly on: Target;
  readonly values: Values;
  readonly reason: RegExp;
}

type Part =
  'counting' | 'state' | 'result' | 'visits' | 'foreignResult' | 'closed' | 'automatic' | 'first' | 'closedReading';

/** An active plan with indicators, another one, and a closed one. */
interface World {
  readonly people: People;
  readonly plan: string;
  readonly other: { readonly plan: string; readonly objective: string };
  readonly closedPlan: string;
  readonly interview: string;
  readonly records: Readonly<Record<Part, string>>;
}

async function createWorld(org: TestOrg, admin: Connection): Promise<World> {
  const people = await hire(org, admin);
  const owned = { OwnerId: people.rep.id };
  const draft = async (): Promise<{ account: string; plan: string }> => {
    const account = await newAccount(admin, owned);
    return { account, plan: await newPlan(admin, 'Approved', { Account__c: account, ...owned }) };
  };
  const [here, there, then] = [await draft(), await draft(), await draft()];
  const indicator = (AccountPlan__c: string, values: Values): Promise<string> =>
    createOne(admin, INDICATOR, { AccountPlan__c, Name: 'Indicator', ...values });
  const result = { Kind__c: 'Lagging', Source__c: 'By hand', Aggregation__c: 'Latest' };
  const counting = await indicator(here.plan, { Source__c: 'By hand', Aggregation__c: 'Sum', StartOn__c: day(-20) });
  const state = await indicator(here.plan, { Source__c: 'By hand', Aggregation__c: 'Latest' });
  const visits = await indicator(here.plan, { Source__c: 'Key-player interviews' });
  const closed = await indicator(then.plan, { Source__c: 'By hand', Aggregation__c: 'Latest', Target__c: 5 });
  const reading = (LeadingIndicator__c: string, ReadOn__c: string): Promise<string> =>
    createOne(admin, READING, { LeadingIndicator__c, ReadOn__c, Value__c: 3 });
  const closedReading = await reading(closed, day(-3));
  for (const Status__c of ['Active', 'Closed']) await updateOne(admin, 'AccountPlan__c', then.plan, { Status__c });
  const person = await createOne(admin, 'Stakeholder__c', { Account__c: here.account, Name: 'Ana' });
  const interview = await createOne(admin, 'StakeholderInterview__c', {
    ...{ Stakeholder__c: person, Kind__c: 'Key-player interview', HeldOn__c: day(-5) }
  });
  const [automatic] = await queryAll<{ Id: string }>(admin, `SELECT Id FROM ${READING} WHERE IsAutomatic__c = true`);
  await reading(state, day(-2));
  const records = {
    ...{ counting, state, visits, closed, closedReading },
    result: await indicator(here.plan, result),
    foreignResult: await indicator(there.plan, result),
    automatic: automatic?.Id ?? '',
    first: await reading(state, day(-4))
  };
  const objective = await createOne(admin, 'PlanObjective__c', { AccountPlan__c: there.plan, Name: 'Theirs' });
  return { people, plan: here.plan, other: { plan: there.plan, objective }, closedPlan: then.plan, interview, records };
}

/** What nobody may write into an indicator, whether it exists or is to be. */
function wrongLinks({ other, records }: World): readonly (readonly [string, Values, RegExp])[] {
  const lagging = /leads to a lagging one of the same plan/;
  return [
    ['leading to an early sign', { LaggingIndicator__c: records.counting }, lagging],
    ['leading to a result of another plan', { LaggingIndicator__c: records.foreignResult }, lagging],
    ['a result that leads to another', { Kind__c: 'Lagging', LaggingIndicator__c: records.result }, lagging],
    ['watching an objective of another plan', { PlanObjective__c: other.objective }, /belongs to another plan/],
    [
      'a target before the start',
      { StartOn__c: day(10), TargetOn__c: day(10) },
      /The target date is not after the start/
    ]
  ];
}

/** Changes that nobody may make. */
function updatesOf(world: World): readonly Attempt[] {
  const { records, people, interview, plan } = world;
  const change = (what: string, name: Part, values: Values, reason: RegExp, by: Role = 'rep'): Attempt => ({
    ...{ what, by, values, reason },
    on: { object: ['automatic', 'first', 'closedReading'].includes(name) ? READING : INDICATOR, id: records[name] }
  });
  return [
    ...wrongLinks(world).map(([what, values, reason]) => change(what, 'state', values, reason)),
    change('another source', 'state', { Source__c: 'Reviews held' }, /The source of an indicator stays/),
    change(
      'another source of what records itself',
      'visits',
      { Source__c: 'By hand' },
      /The source of an indicator stays/
    ),
    change('another target of a closed plan', 'closed', { Target__c: 9 }, /The plan is closed/),
    change('another value of a closed plan', 'closedReading', { Value__c: 9 }, /The plan is closed/),
    change('a day to come', 'first', { ReadOn__c: day(1) }, /The day lies in the future/),
    change('no value', 'first', { Value__c: null }, /A reading needs a value/),
    change('a second reading of the day', 'first', { ReadOn__c: day(-2) }, /EvidenceKey__c/),
    change('an indicator by a coach', 'state', { Target__c: 9 }, noRight, 'coach'),
    change('a reading by a programme lead', 'first', { Value__c: 9 }, noRight, 'lead'),
    change('another value of what records itself', 'automatic', { Value__c: 40 }, /come from its evidence/),
    change(
      'another day of what records itself',
      'automatic',
      { ReadOn__c: day(-1) },
      /come from its evidence/,
      'appAdmin'
    ),
    ...Object.entries({
      ...{
        StakeholderInterview__c: interview,
        Opportunity__c: null,
        StakeholderAssessment__c: null,
        Stakeholder__c: null
      },
      ...{ PlanReview__c: null, Commitment__c: null, Account__c: null },
      ...{ EvidenceKey__c: 'free', IsAutomatic__c: false, IsWithdrawn__c: true, IsProven__c: true, Counts__c: false }
    }).map(([field, value]) =>
      change(`setting ${field}`, 'automatic', { [field]: value ?? people.rep.id }, new RegExp(field))
    ),
    ...Object.entries({
      ...{ Account__c: null, SourceKey__c: plan, CountsUntil__c: day(500), PlanStartsOn__c: day(0) },
      ...{ PlanEndsOn__c: day(0), LostEvidenceOn__c: day(0), CurrentValue__c: 9, ReadingCount__c: 9 }
    }).map(([field, value]) =>
      change(`setting ${field}`, 'visits', { [field]: value ?? people.rep.id }, new RegExp(field))
    )
  ];
}

/** Records that nobody may make. */
function creationsOf(world: World): readonly Attempt[] {
  const { plan, closedPlan, records } = world;
  const make = (what: string, object: string, values: Values, reason: RegExp, by: Role = 'rep'): Attempt => ({
    ...{ what, by, values, reason },
    on: { object, id: '' }
  });
  const indicator = (values: Values): Values => ({
    AccountPlan__c: plan,
    Name: 'New',
    Source__c: 'By hand',
    ...values
  });
  const reading = (name: Part, values: Values): Values => ({
    LeadingIndicator__c: records[name],
    Value__c: 1,
    ...values
  });
  return [
    ...wrongLinks(world).map(([what, values, reason]) => make(what, INDICATOR, indicator(values), reason)),
    make('a source twice', INDICATOR, indicator({ Source__c: 'Key-player interviews' }), /SourceKey__c/),
    make('an indicator of a closed plan', INDICATOR, indicator({ AccountPlan__c: closedPlan }), /The plan is closed/),
    make('an indicator by a coach', INDICATOR, indicator({}), noRight, 'coach'),
    make('an indicator by a programme lead', INDICATOR, indicator({}), noRight, 'lead'),
    make('a reading of what records itself', READING, reading('visits', {}), /This indicator records itself/),
    make(
      'a reading of it by a team member',
      READING,
      reading('visits', { ReadOn__c: day(-1) }),
      /records itself/,
      'teamMember'
    ),
    make('a reading to come', READING, reading('state', { ReadOn__c: day(1) }), /The day lies in the future/),
    make('a reading without a value', READING, reading('state', { Value__c: null }), /A reading needs a value/),
    make(
      'a count before the start',
      READING,
      reading('counting', { ReadOn__c: day(-21) }),
      /counts from its start date on/
    ),
    make('a second reading of a day', READING, reading('state', { ReadOn__c: day(-2) }), /EvidenceKey__c/),
    make('a reading of a closed plan', READING, reading('closed', {}), /The plan is closed/),
    make('a reading by a programme lead', READING, reading('state', {}), noRight, 'lead')
  ];
}

/** Records that stay. */
function removalsOf({ records }: World): readonly Attempt[] {
  const remove = (what: string, by: Role, object: string, id: string, reason: RegExp): Attempt => ({
    ...{ what, by, reason },
    ...{ on: { object, id }, values: {} }
  });
  const proven = /This reading was recorded from its evidence/;
  return [
    remove('a proven reading', 'rep', READING, records.automatic, proven),
    remove('a proven reading', 'appAdmin', READING, records.automatic, proven),
    remove('a reading by a coach', 'coach', READING, records.first, noRight),
    remove('an indicator by a team member', 'teamMember', INDICATOR, records.state, noRight),
    remove('an indicator by a programme lead', 'lead', INDICATOR, records.state, noRight)
  ];
}

describe('indicators and their readings', () => {
  let org: TestOrg;
  let admin: Connection;
  let world: World;

  const user = (role: Role): Connection => world.people[role].connection;
  /** Everything that a refused change might have touched. */
  const snapshot = async (): Promise<string> => {
    const records = await Promise.all(
      [INDICATOR, READING].map((object) => queryAll(admin, `SELECT Id, SystemModstamp FROM ${object} ORDER BY Id`))
    );
    return JSON.stringify(records);
  };

  before(async () => {
    org = await startTestOrg();
    org.setClock(noon);
    admin = await org.connect();
    world = await createWorld(org, admin);
  });
  after(() => org.close());

  async function assertRefused(
    attempts: readonly Attempt[],
    act: (attempt: Attempt) => Promise<Told> | undefined
  ): Promise<void> {
    const before = await snapshot();
    for (const attempt of attempts) {
      const told = await act(attempt);
      assert.equal(told?.isSaved, false, `${attempt.what} by ${attempt.by} was saved`);
      assert.match(told.text, attempt.reason, `${attempt.what} by ${attempt.by}`);
    }
    assert.equal(await snapshot(), before, 'a refusal left traces');
  }

  for (const { name, create, update, remove } of doors) {
    describe(`through ${name}`, () => {
      if (update !== undefined) {
        it('refuse changes', () =>
          assertRefused(updatesOf(world), ({ by, on, values }) => update(user(by), on.object, on.id, values)));

        it('stay true to their evidence', async () => {
          const { automatic, visits } = world.records;
          const told = await update(user('rep'), READING, automatic, { Note__c: `By ${name}` });
          assert.equal(told.isSaved, true, told.text);
          const fields = 'Value__c, ReadOn__c, Note__c, IsProven__c, LeadingIndicator__r.CurrentValue__c';
          const [reading] = await queryAll<Values>(admin, `SELECT ${fields} FROM ${READING} WHERE Id = '${automatic}'`);
          assert.deepEqual(
            [reading?.['Value__c'], reading?.['ReadOn__c'], reading?.['Note__c'], reading?.['IsProven__c']],
            [1, day(-5), `By ${name}`, true]
          );
          const again = await update(user('rep'), INDICATOR, visits, { Aggregation__c: 'Latest', Unit__c: 'talks' });
          assert.equal(again.isSaved, true, again.text);
          const [indicator] = await queryAll<Values>(
            admin,
            `SELECT Aggregation__c, CurrentValue__c, CountsUntil__c FROM ${INDICATOR} WHERE Id = '${visits}'`
          );
          assert.deepEqual(
            [indicator?.['Aggregation__c'], indicator?.['CurrentValue__c'], indicator?.['CountsUntil__c']],
            ['Sum', 1, '2026-12-31']
          );
        });
      }

      it('refuse new records', () =>
        assertRefused(creationsOf(world), ({ by, on, values }) => create?.(user(by), on.object, values)));

      if (remove !== undefined)
        it('stay while they are proven, and where one has no right', () =>
          assertRefused(removalsOf(world), ({ by, on }) => remove(user(by), on.object, on.id)));

      it('leave room for those who may', async () => {
        for (const by of ['rep', 'teamMember'] as const) {
          const values = {
            AccountPlan__c: world.plan,
            Name: `${name} ${by}`,
            Source__c: 'By hand',
            Aggregation__c: 'Latest'
          };
          const made = await create?.(user(by), INDICATOR, values);
          assert.equal(made?.isSaved, true, made?.text);
          const [indicator] = await queryAll<{ Id: string }>(
            admin,
            `SELECT Id FROM ${INDICATOR} WHERE Name = '${name} ${by}'`
          );
          const read = await create?.(user(by), READING, { LeadingIndicator__c: indicator?.Id, Value__c: 4 });
          assert.equal(read?.isSaved, true, read?.text);
          const [reading] = await queryAll<Values>(
            admin,
            `SELECT Id, ReadOn__c, LeadingIndicator__r.CurrentValue__c FROM ${READING} WHERE LeadingIndicator__c = '${indicator?.Id ?? ''}'`
          );
          assert.equal(reading?.['ReadOn__c'], day(0));
          if (remove === undefined) continue;
          const gone = await remove(user(by), READING, typeof reading['Id'] === 'string' ? reading['Id'] : '');
          assert.equal(gone.isSaved, true, gone.text);
        }
      });
    });
  }
});
