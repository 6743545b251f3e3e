import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import { createUser } from '../clients/support/org.ts';
import { doors } from '../support/doors.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { queryAll, tryCreate, type Values } from '../support/records.ts';
import { createOne, day, newAccount, newPlan, noon, updateOne } from './support/book.ts';
import { hire, type People, type Role } from './support/people.ts';

interface ReviewRow {
  readonly PulseAverage__c: number | null;
  readonly PulseAnswers__c: number;
  readonly PulseShown__c: number;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Somebody who looks: a colleague of each role, or whoever administers the whole org. */
type Looker = Role | 'org administrator';
const lookers: readonly Looker[] = [
  ...(['rep', 'colleague', 'teamMember', 'coach', 'lead', 'manager', 'executive', 'appAdmin'] as const),
  'org administrator'
];

describe('what somebody answered to the pulse', () => {
  let org: TestOrg;
  let admin: Connection;
  let people: People;
  let plan: string;
  let review: string;
  /** The answer of the team member, which everybody is after. */
  let pulse: string;

  const connectionOf = (looker: Looker): Connection =>
    looker === 'org administrator' ? admin : people[looker].connection;
  const ask = async (looker: Looker, path: string, body?: unknown): Promise<Reply> => {
    const user = connectionOf(looker);
    const response = await fetch(`${user.instanceUrl}/services/data/v67.0${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${user.accessToken ?? ''}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    return { status: response.status, text: await response.text() };
  };
  const soql = (query: string): string => `/query?q=${encodeURIComponent(query)}`;
  const answer = (by: Connection, to: string, value: number): Promise<string> =>
    createOne(by, 'TeamPulse__c', { AccountPlan__c: to, Satisfaction__c: value });
  const shownOf = async (id: string): Promise<ReviewRow | undefined> =>
    (
      await queryAll<ReviewRow>(
        people.rep.connection,
        `SELECT PulseAverage__c, PulseAnswers__c, PulseShown__c FROM PlanReview__c WHERE Id = '${id}'`
      )
    )[0];
  const newReview = async (): Promise<{ readonly plan: string; readonly review: string }> => {
    const of = await newPlan(admin, 'Active', {
      Account__c: await newAccount(admin, { OwnerId: people.rep.id }),
      OwnerId: people.rep.id
    });
    const id = await createOne(admin, 'PlanReview__c', { AccountPlan__c: of, ScheduledFor__c: day(20) });
    return { plan: of, review: id };
  };

  before(async () => {
    org = await startTestOrg();
    org.setClock(noon);
    admin = await org.connect();
    people = await hire(org, admin);
    ({ plan, review } = await newReview());
    pulse = await answer(people.teamMember.connection, plan, 2);
    await answer(people.coach.connection, plan, 4);
    await answer(people.rep.connection, plan, 5);
  });

  after(() => org.close());

  describe('is found by nobody', () => {
    /** Queries that would tell it; each must be refused to everybody. */
    const queries: readonly string[] = [
      'SELECT Satisfaction__c FROM PulseAnswer__c',
      'SELECT Id, PlanReview__r.Name, Satisfaction__c FROM PulseAnswer__c ORDER BY CreatedDate',
      'SELECT Id FROM PulseAnswer__c WHERE Satisfaction__c = 2',
      'SELECT Id FROM PulseAnswer__c WHERE IsShown__c = false',
      'SELECT Id FROM PulseAnswer__c ORDER BY Satisfaction__c',
      'SELECT SUM(Satisfaction__c) FROM PulseAnswer__c',
      'SELECT MIN(Satisfaction__c), MAX(Satisfaction__c) FROM PulseAnswer__c',
      'SELECT Satisfaction__c, COUNT(Id) FROM PulseAnswer__c GROUP BY Satisfaction__c',
      'SELECT COUNT(Id) FROM PulseAnswer__c HAVING SUM(Satisfaction__c) > 4',
      'SELECT Id, (SELECT Satisfaction__c FROM PulseAnswers__r) FROM PlanReview__c',
      'SELECT Id FROM PlanReview__c WHERE Id IN (SELECT PlanReview__c FROM PulseAnswer__c WHERE Satisfaction__c = 2)',
      'SELECT PulseTotal__c FROM PlanReview__c',
      'SELECT Id FROM PlanReview__c WHERE PulseTotal__c > 10',
      'SELECT Id FROM PlanReview__c ORDER BY PulseTotal__c',
      'SELECT MAX(PulseTotal__c) FROM PlanReview__c',
      'SELECT PlanReview__r.PulseTotal__c FROM ReviewRating__c',
      'SELECT PlanReview__r.PulseTotal__c FROM TeamPulse__c',
      'SELECT OldValue, NewValue FROM TeamPulse__History',
      'SELECT OldValue, NewValue FROM PulseAnswer__History'
    ];
    for (const query of queries) {
      it(`by "${query}", the bin included`, async () => {
        for (const looker of lookers) {
          for (const path of [soql(query), soql(query).replace('/query', '/queryAll')]) {
            const { status, text } = await ask(looker, path);

            assert.equal(status, 400, `${looker}: ${text}`);
            assert.match(text, /INVALID_FIELD|INVALID_TYPE|MALFORMED_QUERY/);
          }
        }
      });
    }

    it('in the record that bears the name', async () => {
      for (const looker of lookers) {
        const { text } = await ask(looker, soql(`SELECT Id, Satisfaction__c FROM TeamPulse__c WHERE Id = '${pulse}'`));
        const record = await ask(looker, `/sobjects/TeamPulse__c/${pulse}`);
        const found = await ask(looker, soql('SELECT Id FROM TeamPulse__c WHERE Satisfaction__c != null'));
        const sum = await ask(looker, soql('SELECT SUM(Satisfaction__c) total FROM TeamPulse__c'));

        assert.deepEqual(
          (JSON.parse(text) as { records: readonly Values[] }).records.map((row) => row['Satisfaction__c']),
          [null],
          looker
        );
        assert.match(record.text, /"Satisfaction__c":null/);
        assert.match(found.text, /"totalSize":0/);
        assert.match(sum.text, /"total":null/);
      }
    });

    it('in descriptions and object information, where what tells it does not exist', async () => {
      for (const looker of lookers) {
        for (const path of ['/sobjects/PlanReview__c/describe', '/ui-api/object-info/PlanReview__c']) {
          const { status, text } = await ask(looker, path);

          assert.equal(status, 200);
          assert.doesNotMatch(text, /"(name|apiName)":"PulseTotal__c"/, `${looker}: ${path}`);
          if (looker !== 'org administrator') assert.ok(!text.includes('PulseAnswer__c'), `${looker}: ${path}`);
        }
        const isOrgs = looker === 'org administrator';
        for (const path of ['/sobjects/PulseAnswer__c/describe', '/ui-api/object-info/PulseAnswer__c']) {
          const { status, text } = await ask(looker, path);

          // Who administers the whole org sees that there are answers, and not what they are.
          if (isOrgs) assert.ok(!text.includes('Satisfaction__c'), path);
          else assert.ok(status >= 400, `${looker}: ${text}`);
        }
        if (!isOrgs) assert.ok(!(await ask(looker, '/sobjects')).text.includes('PulseAnswer__c'));
      }
    });

    it('in records with all their fields', async () => {
      for (const looker of lookers) {
        for (const path of [
          `/sobjects/PlanReview__c/${review}`,
          soql('SELECT FIELDS(ALL) FROM PlanReview__c LIMIT 10'),
          `/ui-api/records/${review}?layoutTypes=Full&modes=View`,
          `/ui-api/record-ui/${review}?layoutTypes=Full&modes=View`
        ]) {
          const { text } = await ask(looker, path);

          assert.ok(!text.includes('PulseTotal__c'), `${looker}: ${path}`);
        }
        for (const path of [
          `/sobjects/PlanReview__c/${review}?fields=PulseTotal__c`,
          `/ui-api/records/${review}?fields=PlanReview__c.PulseTotal__c`,
          `/ui-api/related-list-records/${review}/PulseAnswers__r?fields=PulseAnswer__c.Satisfaction__c`,
          `/sobjects/PlanReview__c/${review}/PulseAnswers__r?fields=Satisfaction__c`
        ]) {
          const { status, text } = await ask(looker, path);

          assert.ok(status >= 400, `${looker}: ${path}: ${text}`);
        }
      }
    });

    it('by GraphQL, however it is asked', async () => {
      for (const looker of lookers) {
        for (const query of [
          'PulseAnswer__c { edges { node { Satisfaction__c { value } } } }',
          'PulseAnswer__c(where: {Satisfaction__c: {eq: 2}}) { totalCount }',
          'PulseAnswer__c(orderBy: {Satisfaction__c: {order: ASC}}) { edges { node { Id } } }',
          'PlanReview__c { edges { node { PulseTotal__c { value } } } }',
          'PlanReview__c(where: {PulseTotal__c: {gt: 10}}) { totalCount }',
          'PlanReview__c(orderBy: {PulseTotal__c: {order: ASC}}) { edges { node { Id } } }',
          'PlanReview__c { edges { node { PulseAnswers__r { edges { node { Satisfaction__c { value } } } } } } }'
        ]) {
          const { text } = await ask(looker, '/graphql', { query: `{ uiapi { query { ${query} } } }` });

          assert.match(text, /FieldUndefined|is undefined|not.*(field|type)|unknown/i, `${looker}: ${query}: ${text}`);
          assert.match(text, /"data":null/, `${looker}: ${query}`);
        }
        const grouped = 'PulseAnswer__c { edges { node { aggregate { Satisfaction__c { sum { value } } } } } }';
        const { text } = await ask(looker, '/graphql', { query: `{ uiapi { aggregate { ${grouped} } } }` });
        assert.match(text, /"data":null/, looker);
      }
    });

    it('by search, and among what changed or was looked at lately', async () => {
      const sosl = encodeURIComponent('FIND {PA-0*} IN ALL FIELDS RETURNING PulseAnswer__c(Id, Satisfaction__c)');
      const span = `start=${encodeURIComponent('2026-03-09T00:00:00Z')}&end=${encodeURIComponent('2026-03-11T00:00:00Z')}`;
      for (const looker of lookers) {
        for (const path of [
          `/search?q=${sosl}`,
          `/sobjects/PulseAnswer__c`,
          `/sobjects/PulseAnswer__c/updated?${span}`
        ]) {
          const { text } = await ask(looker, path);

          assert.ok(!text.includes('Satisfaction__c":'), `${looker}: ${path}: ${text}`);
        }
      }
    });

    it('by who deletes the review and looks into the bin', async () => {
      const made = await newReview();
      await answer(people.teamMember.connection, made.plan, 1);
      await people.appAdmin.connection.sobject('PlanReview__c').delete(made.review);

      for (const looker of lookers) {
        const { status } = await ask(
          looker,
          soql('SELECT Satisfaction__c FROM PulseAnswer__c').replace('query', 'queryAll')
        );
        assert.equal(status, 400, looker);
      }
    });

    it('by who writes it, moves it or counts it anew', async () => {
      const [door] = doors;
      for (const looker of lookers) {
        const user = connectionOf(looker);
        for (const told of [
          await door?.update?.(user, 'TeamPulse__c', pulse, { Satisfaction__c: 2 }),
          await door?.update?.(user, 'TeamPulse__c', pulse, { RespondentKey__c: null }),
          await door?.create?.(user, 'PulseAnswer__c', { PlanReview__c: review, Satisfaction__c: 3 }),
          await door?.create?.(user, 'PulseAnswer__c', { PlanReview__c: review, IsShown__c: true })
        ]) {
          assert.equal(told?.isSaved, false, looker);
        }
      }
      assert.deepEqual(await shownOf(review), {
        ...(await shownOf(review)),
        PulseAnswers__c: 3,
        PulseShown__c: 3,
        PulseAverage__c: 3.7
      });
    });
  });

  describe('is answered', () => {
    for (const door of doors) {
      // What has no key of its own is not upserted.
      if (door.name === 'upsert') continue;
      it(`once before each review, through ${door.name}`, async () => {
        const made = await newReview();
        const values = { AccountPlan__c: made.plan, Satisfaction__c: 3 };
        const user = people.teamMember.connection;
        const first = await door.create?.(user, 'TeamPulse__c', values);
        assert.equal(first?.isSaved, true, first?.text);

        const second = await door.create?.(user, 'TeamPulse__c', { ...values, Satisfaction__c: 1 });

        assert.equal(second?.isSaved, false);
        assert.match(second.text, /RespondentKey__c|DUPLICATE_VALUE/);
        assert.equal((await shownOf(made.review))?.PulseAnswers__c, 1);
        await updateOne(people.rep.connection, 'PlanReview__c', made.review, {
          Status__c: 'Held',
          Decision__c: 'Continue'
        });
        const next = await createOne(admin, 'PlanReview__c', { AccountPlan__c: made.plan, ScheduledFor__c: day(90) });
        const third = await door.create?.(user, 'TeamPulse__c', values);
        assert.equal(third?.isSaved, true, third?.text);
        assert.equal((await shownOf(next))?.PulseAnswers__c, 1);
      });
    }

    it('for the review that comes first', async () => {
      const made = await newReview();
      const sooner = await createOne(admin, 'PlanReview__c', { AccountPlan__c: made.plan, ScheduledFor__c: day(5) });

      await answer(people.coach.connection, made.plan, 3);

      assert.equal((await shownOf(sooner))?.PulseAnswers__c, 1);
      assert.equal((await shownOf(made.review))?.PulseAnswers__c, 0);
    });

    it('by each for themselves, not twice in one request', async () => {
      const made = await newReview();
      const two = [1, 5].map((value) => ({ AccountPlan__c: made.plan, Satisfaction__c: value }));

      const outcomes = await tryCreate(people.coach.connection, 'TeamPulse__c', two);

      assert.deepEqual(
        outcomes.map(({ success }) => success),
        [true, false]
      );
    });
  });

  it('moves the average by three answers at a time, so that watching it tells none', async () => {
    const crowd: Connection[] = [];
    for (let index = 0; index < 10; index += 1) {
      await createUser(admin, `crowd${index}@planning.test`, ['LinchpinTeamMember']);
      crowd.push(await org.connect(`crowd${index}@planning.test`));
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: crowd.length }), async (answers) => {
        const made = await newReview();
        for (const [index, value] of answers.entries()) {
          await answer(crowd[index] ?? admin, made.plan, value);

          const count = index + 1;
          const inside = answers.slice(0, count - (count % 3));
          const sum = inside.reduce((total, one) => total + one, 0);
          assert.deepEqual(
            await shownOf(made.review).then((row) => [row?.PulseAnswers__c, row?.PulseShown__c, row?.PulseAverage__c]),
            [count, inside.length, inside.length === 0 ? null : Math.round((sum / inside.length) * 10) / 10]
          );
        }
      }),
      { numRuns: 20, seed: 13 }
    );
  });
});
