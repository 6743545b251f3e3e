import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import { createUser } from '../clients/support/org.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { queryAll, tryCreate, tryUpdate, type SaveOutcome, type Values } from '../support/records.ts';
import { createOne, day, newAccount, newPlan, noon, promiseReviews } from './support/book.ts';

interface PlanRow {
  readonly Id: string;
  readonly Account__c: string;
  readonly Status__c: string;
  readonly StartDate__c: string;
  readonly EndDate__c: string;
  readonly ActiveKey__c: string | null;
  readonly KeptCommitments__c: number;
  readonly LateCommitments__c: number;
  readonly MissedCommitments__c: number;
  readonly OpenCommitments__c: number;
  readonly ReviewCount__c: number;
}

interface ReviewRow {
  readonly Id: string;
  readonly AccountPlan__c: string;
  readonly Status__c: string;
  readonly Decision__c: string | null;
  readonly FollowsKey__c: string | null;
  readonly PulseAnswers__c: number;
  readonly PulseShown__c: number;
  readonly PulseAverage__c: number | null;
}

interface PromiseRow {
  readonly AccountPlan__c: string;
  readonly Status__c: string;
  readonly DueOn__c: string;
  readonly DoneOn__c: string | null;
}

const planFields =
  'Id, Account__c, Status__c, StartDate__c, EndDate__c, ActiveKey__c, KeptCommitments__c, LateCommitments__c, MissedCommitments__c, OpenCommitments__c, ReviewCount__c';
const reviewFields =
  'Id, AccountPlan__c, Status__c, Decision__c, FollowsKey__c, PulseAnswers__c, PulseShown__c, PulseAverage__c';
const firstHalf = { StartDate__c: '2026-01-01', EndDate__c: '2026-06-30' };
const secondHalf = { StartDate__c: '2026-07-01', EndDate__c: '2026-12-31' };

describe('planning by many at once', () => {
  let org: TestOrg;
  let admin: Connection;
  let users: readonly Connection[];
  let promiseTo: (account: string) => Promise<void>;

  const through = (index: number): Connection => users[index % users.length] ?? admin;
  const plansOf = (account: string): Promise<readonly PlanRow[]> =>
    queryAll<PlanRow>(admin, `SELECT ${planFields} FROM AccountPlan__c WHERE Account__c = '${account}'`);
  const reviewsOf = (plan: string): Promise<readonly ReviewRow[]> =>
    queryAll<ReviewRow>(
      admin,
      `SELECT ${reviewFields} FROM PlanReview__c WHERE AccountPlan__c = '${plan}' ORDER BY Id`
    );
  const activePlans = async (account: string): Promise<number> =>
    (await plansOf(account)).filter(({ Status__c }) => Status__c === 'Active').length;
  const saved = (outcomes: readonly SaveOutcome[]): number => outcomes.filter(({ success }) => success).length;
  /** Approved plans of one account, a user's each. */
  const approved = async (periods: readonly Values[]): Promise<{ account: string; ids: readonly string[] }> => {
    const account = await newAccount(admin);
    const ids: string[] = [];
    for (const period of periods) ids.push(await newPlan(admin, 'Approved', { Account__c: account, ...period }));
    return { account, ids };
  };
  const activeWithTier = async (): Promise<{ account: string; plan: string }> => {
    const account = await newAccount(admin);
    await promiseTo(account);
    return { account, plan: await newPlan(admin, 'Active', { Account__c: account }) };
  };

  /** What must hold whatever happened. */
  const assertConsistent = async (): Promise<void> => {
    const plans = await queryAll<PlanRow>(admin, `SELECT ${planFields} FROM AccountPlan__c`);
    const promises = await queryAll<PromiseRow>(
      admin,
      'SELECT AccountPlan__c, Status__c, DueOn__c, DoneOn__c FROM Commitment__c'
    );
    const reviews = await queryAll<ReviewRow>(admin, `SELECT ${reviewFields} FROM PlanReview__c`);
    const active = plans.filter(({ Status__c }) => Status__c === 'Active');
    for (const one of plans) {
      const isActive = one.Status__c === 'Active';
      assert.equal(one.ActiveKey__c, isActive ? `${one.Account__c}-${one.StartDate__c}` : null);
      const own = promises.filter(({ AccountPlan__c }) => AccountPlan__c === one.Id);
      const done = own.filter(({ Status__c }) => Status__c === 'Done');
      const open = own.filter(({ Status__c }) => Status__c === 'Open');
      const kept = done.filter(({ DoneOn__c, DueOn__c }) => (DoneOn__c ?? '') <= DueOn__c).length;
      assert.deepEqual(
        [one.KeptCommitments__c, one.LateCommitments__c, one.MissedCommitments__c, one.OpenCommitments__c],
        [kept, done.length - kept, open.filter(({ DueOn__c }) => DueOn__c < day(0)).length, open.length]
      );
      const held = reviews.filter((review) => review.AccountPlan__c === one.Id && review.Status__c === 'Held');
      assert.equal(one.ReviewCount__c, held.length);
      if (one.Status__c === 'Closed')
        assert.ok(!reviews.some((review) => review.AccountPlan__c === one.Id && review.Status__c === 'Scheduled'));
    }
    for (const [index, one] of active.entries()) {
      const sharing = active.slice(index + 1).filter((other) => other.Account__c === one.Account__c);
      assert.ok(
        sharing.every((other) => other.EndDate__c < one.StartDate__c || one.EndDate__c < other.StartDate__c),
        'two active plans share a day'
      );
    }
    const keys = reviews.map(({ FollowsKey__c }) => FollowsKey__c).filter((key) => key !== null);
    assert.equal(new Set(keys).size, keys.length, 'a review is followed once');
    for (const { PulseAnswers__c, PulseShown__c, PulseAverage__c } of reviews) {
      assert.equal(PulseShown__c, Math.floor(PulseAnswers__c / 3) * 3);
      assert.equal(PulseAverage__c === null, PulseShown__c === 0);
    }
    for (const { Id, ActivePlan__c } of await queryAll<{ Id: string; ActivePlan__c: string | null }>(
      admin,
      'SELECT Id, ActivePlan__c FROM Account'
    )) {
      const own = active.filter(({ Account__c }) => Account__c === Id).map((one) => one.Id);
      assert.ok(ActivePlan__c === null ? own.length === 0 : own.includes(ActivePlan__c), 'the account follows a plan');
    }
  };

  before(async () => {
    org = await startTestOrg();
    org.setClock(noon);
    admin = await org.connect();
    const made: Connection[] = [];
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six', 'seven']) {
      await createUser(admin, `${name}@planners.test`, ['LinchpinAdmin']);
      made.push(await org.connect(`${name}@planners.test`));
    }
    users = made;
    promiseTo = await promiseReviews(admin, 60);
  });

  afterEach(() => assertConsistent());
  after(() => org.close());

  describe('activate', () => {
    const year = { StartDate__c: '2026-01-01', EndDate__c: '2026-12-31' };
    const fromMarch = { StartDate__c: '2026-03-01', EndDate__c: '2027-02-28' };
    for (const [what, periods] of [
      ['plans of one period', [year, year, year, year]],
      ['plans whose periods overlap', [year, fromMarch, firstHalf, { ...secondHalf, EndDate__c: '2027-06-30' }]]
    ] as const) {
      it(`one of ${what} from several connections`, async () => {
        const { account, ids } = await approved(periods);

        const outcomes = await Promise.all(
          ids.map((Id, index) => tryUpdate(through(index), 'AccountPlan__c', [{ Id, Status__c: 'Active' }]))
        );

        assert.ok(saved(outcomes.flat()) >= 1);
        assert.ok(
          outcomes
            .flat()
            .filter(({ success }) => !success)
            .every(({ errors }) => /active for an overlapping period|duplicate/i.test(errors[0]?.message ?? ''))
        );
        // The halves of a year do not share a day, so both may be active where the longer plans came later.
        assert.ok((await activePlans(account)) <= 2);
      });

      for (const door of ['collections', 'bulk', 'GraphQL', 'composite', 'batch'] as const) {
        it(`never two of ${what} in one request, through ${door}`, async () => {
          const { account, ids } = await approved(periods.slice(0, 2));

          await activateThrough(door, ids);

          // Records that are saved side by side see each other after the save, so neither may stay.
          const isSideBySide = door === 'collections' || door === 'bulk';
          assert.equal(await activePlans(account), isSideBySide && periods[1] !== periods[0] ? 0 : 1);
        });
      }
    }

    it('one plan once, however many activate it', async () => {
      const { account, ids } = await approved([year]);
      await promiseTo(account);

      const outcomes = await Promise.all(
        users.map((user) => tryUpdate(user, 'AccountPlan__c', [{ Id: ids[0] ?? '', Status__c: 'Active' }]))
      );

      // Whoever activates what is active already changes nothing.
      assert.equal(saved(outcomes.flat()), users.length);
      assert.equal((await reviewsOf(ids[0] ?? '')).length, 1);
    });

    it('plans of different accounts side by side', async () => {
      const made = await Promise.all(Array.from({ length: 12 }, () => approved([year])));

      const outcomes = await Promise.all(
        made.map(({ ids }, index) =>
          tryUpdate(through(index), 'AccountPlan__c', [{ Id: ids[0] ?? '', Status__c: 'Active' }])
        )
      );

      assert.equal(saved(outcomes.flat()), 12);
    });
  });

  describe('review', () => {
    it('one meeting with one decision, followed once', async () => {
      const { plan } = await activeWithTier();
      const [review] = await reviewsOf(plan);
      const decisions = ['Continue', 'Rework', 'Approve', 'Continue'];

      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          tryUpdate(through(index), 'PlanReview__c', [
            { Id: review?.Id ?? '', Status__c: 'Held', Decision__c: decisions[index % 4] }
          ])
        )
      );

      assert.ok(saved(outcomes.flat()) >= 1);
      const rows = await reviewsOf(plan);
      assert.deepEqual(
        rows.map(({ Status__c, FollowsKey__c }) => [Status__c, FollowsKey__c]),
        [
          ['Held', plan],
          ['Scheduled', review?.Id]
        ]
      );
      const refused = outcomes.flat().filter(({ success }) => !success);
      assert.ok(refused.every(({ errors }) => /stays as it was decided/.test(errors[0]?.message ?? '')));
    });

    it('two meetings of one plan, after which one is to come', async () => {
      const { plan } = await activeWithTier();
      const second = await createOne(admin, 'PlanReview__c', { AccountPlan__c: plan, ScheduledFor__c: day(3) });
      const ids = [...(await reviewsOf(plan)).map(({ Id }) => Id)];
      assert.ok(ids.includes(second));

      await Promise.all(
        ids.map((Id, index) =>
          tryUpdate(through(index), 'PlanReview__c', [{ Id, Status__c: 'Held', Decision__c: 'Continue' }])
        )
      );

      const rows = await reviewsOf(plan);
      assert.equal(rows.filter(({ Status__c }) => Status__c === 'Scheduled').length, 1);
    });

    it('each criterion once', async () => {
      const { plan } = await activeWithTier();
      const [review] = await reviewsOf(plan);
      const criterion = await createOne(admin, 'RubricCriterion__c', { Name: 'Vision' });

      const outcomes = await Promise.all(
        users.map((user, index) =>
          tryCreate(user, 'ReviewRating__c', [
            { PlanReview__c: review?.Id ?? '', RubricCriterion__c: criterion, Rating__c: (index % 4) + 1 }
          ])
        )
      );

      assert.equal(saved(outcomes.flat()), 1);
      const refused = outcomes.flat().filter(({ success }) => !success);
      assert.ok(refused.every(({ errors }) => errors[0]?.statusCode === 'DUPLICATE_VALUE'));
    });

    it('and answer the pulse, each once', async () => {
      const { plan } = await activeWithTier();
      const answer = (user: Connection, value: number): Promise<readonly SaveOutcome[]> =>
        tryCreate(user, 'TeamPulse__c', [{ AccountPlan__c: plan, Satisfaction__c: value }]);

      const outcomes = await Promise.all([
        ...users.map((user, index) => answer(user, (index % 5) + 1)),
        ...users.map((user) => answer(user, 1))
      ]);

      assert.equal(saved(outcomes.flat()), users.length);
      const [review] = await reviewsOf(plan);
      assert.deepEqual([review?.PulseAnswers__c, review?.PulseShown__c], [7, 6]);
    });
  });

  describe('keep', () => {
    it('one promise once, and count it once', async () => {
      const { plan } = await activeWithTier();
      const id = await createOne(admin, 'Commitment__c', { AccountPlan__c: plan, Name: 'Figures', DueOn__c: day(5) });

      const outcomes = await Promise.all(
        Array.from({ length: 14 }, (_, index) =>
          tryUpdate(through(index), 'Commitment__c', [{ Id: id, Status__c: 'Done' }])
        )
      );

      assert.equal(saved(outcomes.flat()), 14);
      const rows = await queryAll<PlanRow>(admin, `SELECT ${planFields} FROM AccountPlan__c WHERE Id = '${plan}'`);
      assert.equal(rows[0]?.KeptCommitments__c, 1);
    });
  });

  it('hold after any interleaving of activations, closings, reviews, promises and deletions', async () => {
    const step = fc.record({
      kind: fc.constantFrom(
        ...['activate', 'activate', 'close', 'hold', 'hold', 'schedule', 'cancel'],
        ...['promise', 'keep', 'keep', 'open', 'withdraw', 'answer', 'remove']
      ),
      pick: fc.nat({ max: 5 }),
      days: fc.integer({ min: -20, max: 20 }),
      user: fc.nat({ max: 6 })
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 5 }),
        async (waves) => {
          const account = await newAccount(admin);
          await promiseTo(account);
          const periods = [
            firstHalf,
            secondHalf,
            { ...firstHalf, StartDate__c: '2026-03-01', EndDate__c: '2026-08-31' }
          ];
          const plans: string[] = [];
          for (const period of [...periods, ...periods])
            plans.push(await newPlan(admin, 'Approved', { Account__c: account, ...period }));
          for (const wave of waves) {
            const list = plans.map((id) => `'${id}'`).join();
            const idsIn = async (object: string, status: string): Promise<readonly string[]> =>
              (
                await queryAll<{ Id: string }>(
                  admin,
                  `SELECT Id FROM ${object} WHERE AccountPlan__c IN (${list}) AND Status__c = '${status}' ORDER BY Id`
                )
              ).map(({ Id }) => Id);
            const scheduled = await idsIn('PlanReview__c', 'Scheduled');
            const open = await idsIn('Commitment__c', 'Open');
            const done = await idsIn('Commitment__c', 'Done');
            // Every step of a wave is on its way before the first is answered.
            await Promise.all(
              wave.map(async ({ kind, pick, days, user }) => {
                const who = through(user);
                const plan = plans[pick] ?? '';
                const of = (ids: readonly string[]): string | undefined => ids[pick % Math.max(ids.length, 1)];
                const change = async (object: string, id: string | undefined, values: Values): Promise<void> => {
                  if (id !== undefined) await tryUpdate(who, object, [{ Id: id, ...values }]);
                };
                const why = { WithdrawnReason__c: 'They released us.' };
                if (kind === 'activate') await change('AccountPlan__c', plan, { Status__c: 'Active' });
                if (kind === 'close') await change('AccountPlan__c', plan, { Status__c: 'Closed' });
                if (kind === 'hold')
                  await change('PlanReview__c', of(scheduled), { Status__c: 'Held', Decision__c: 'Continue' });
                if (kind === 'cancel') await change('PlanReview__c', of(scheduled), { Status__c: 'Cancelled' });
                if (kind === 'schedule')
                  await tryCreate(who, 'PlanReview__c', [{ AccountPlan__c: plan, ScheduledFor__c: day(days) }]);
                if (kind === 'promise')
                  await tryCreate(who, 'Commitment__c', [
                    { AccountPlan__c: plan, Name: 'Promise', DueOn__c: day(days) }
                  ]);
                if (kind === 'keep') await change('Commitment__c', of(open), { Status__c: 'Done' });
                if (kind === 'open') await change('Commitment__c', of(done), { Status__c: 'Open' });
                if (kind === 'withdraw') await change('Commitment__c', of(open), { Status__c: 'Withdrawn', ...why });
                if (kind === 'answer')
                  await tryCreate(who, 'TeamPulse__c', [{ AccountPlan__c: plan, Satisfaction__c: (pick % 5) + 1 }]);
                if (kind === 'remove') await admin.sobject('Commitment__c').delete([...open, ...done].slice(0, 1));
              })
            );
            await assertConsistent();
          }
        }
      ),
      { numRuns: 20, seed: 5 }
    );
  });

  async function activateThrough(
    door: 'collections' | 'bulk' | 'GraphQL' | 'composite' | 'batch',
    ids: readonly string[]
  ): Promise<void> {
    const records = ids.map((Id) => ({ Id, Status__c: 'Active' }));
    const base = '/services/data/v67.0';
    if (door === 'collections') await tryUpdate(admin, 'AccountPlan__c', records);
    if (door === 'bulk')
      await admin.bulk2.loadAndWaitForResults({
        object: 'AccountPlan__c',
        operation: 'update',
        input: records,
        pollInterval: 20
      });
    if (door === 'GraphQL') {
      const operations = ids.map(
        (id, index) =>
          `m${index}: AccountPlan__cUpdate(input: {Id: "${id}", AccountPlan__c: {Status__c: "Active"}}) { Record { Id } }`
      );
      await admin.requestPost(`${base}/graphql`, {
        query: `mutation { uiapi(input: {allOrNone: false}) { ${operations.join(' ')} } }`
      });
    }
    const path = (id: string): string => `/sobjects/AccountPlan__c/${id}`;
    if (door === 'composite')
      await admin.requestPost(`${base}/composite`, {
        allOrNone: false,
        compositeRequest: ids.map((id, index) => ({
          method: 'PATCH',
          url: `${base}${path(id)}`,
          referenceId: `m${index}`,
          body: { Status__c: 'Active' }
        }))
      });
    if (door === 'batch')
      await admin.requestPost(`${base}/composite/batch`, {
        batchRequests: ids.map((id) => ({
          method: 'PATCH',
          url: `v67.0${path(id)}`,
          richInput: { Status__c: 'Active' }
        }))
      });
  }
});
