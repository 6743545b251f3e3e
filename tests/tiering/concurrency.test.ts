import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import { createUser } from '../clients/support/org.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, type SaveOutcome, tryCreate, tryUpdate, type Values } from '../support/records.ts';
import { activeModel, ratedAt, usualModel } from './support/records.ts';

interface DecisionRow {
  readonly Id: string;
  readonly Account__c: string;
  readonly Status__c: string;
  readonly DecidedTier__c: string | null;
  readonly OpenKey__c: string | null;
  readonly ApprovedKey__c: string | null;
  readonly SupersededBy__c: string | null;
}

interface AccountRow {
  readonly Id: string;
  readonly Tier__c: string | null;
  readonly TierDecision__c: string | null;
}

const tierOfRating: Readonly<Record<number, string>> = {
  1: 'Not a key account',
  3: 'Tier 2',
  5: 'Tier 1'
};

describe('decisions that arrive at once', () => {
  let org: TestOrg;
  let admin: Connection;
  let executives: readonly Connection[];
  let model: string;

  const accounts = (count: number): Promise<readonly string[]> =>
    createAll(
      admin,
      'Account',
      Array.from({ length: count }, (_, index) => ({ Name: `Account ${index}` }))
    );
  const proposal = (account: string, rating = 5): Values => ({
    Account__c: account,
    TierModel__c: model,
    ...ratedAt(rating),
    DecidedTier__c: tierOfRating[rating],
    Status__c: 'Proposed'
  });
  const approve = async (user: Connection, id: string): Promise<boolean> =>
    (await tryUpdate(user, 'AccountTier__c', [{ Id: id, Status__c: 'Approved' }]))[0]?.success === true;
  const through = (index: number): Connection => executives[index % executives.length] ?? admin;

  /** What must hold whatever happened: one open and one approved decision at most, and the account follows the latter. */
  const assertConsistent = async (): Promise<void> => {
    const decisions = await queryAll<DecisionRow>(
      admin,
      'SELECT Id, Account__c, Status__c, DecidedTier__c, OpenKey__c, ApprovedKey__c, SupersededBy__c FROM AccountTier__c'
    );
    const models = await queryAll<Values>(
      admin,
      "SELECT Id, Status__c, ActiveKey__c FROM TierModel__c WHERE Status__c = 'Active' OR ActiveKey__c != null"
    );
    assert.deepEqual(
      models.map((one) => [one['Status__c'], one['ActiveKey__c']]),
      [['Active', 'ACTIVE']]
    );
    const byId = new Map(decisions.map((one) => [one.Id, one]));
    for (const one of decisions) {
      const isOpen = ['Draft', 'Proposed', 'Sent back'].includes(one.Status__c);
      assert.equal(one.OpenKey__c, isOpen ? one.Account__c : null, `open key of ${one.Status__c}`);
      assert.equal(one.ApprovedKey__c, one.Status__c === 'Approved' ? one.Account__c : null, `key of ${one.Status__c}`);
      if (one.Status__c === 'Superseded')
        assert.equal(byId.get(one.SupersededBy__c ?? '')?.Account__c, one.Account__c, 'leads to its successor');
    }
    for (const { Id, Tier__c, TierDecision__c } of await queryAll<AccountRow>(
      admin,
      'SELECT Id, Tier__c, TierDecision__c FROM Account'
    )) {
      const approved = decisions.filter((one) => one.Account__c === Id && one.Status__c === 'Approved');
      const open = decisions.filter((one) => one.Account__c === Id && one.OpenKey__c !== null);
      assert.ok(approved.length <= 1, `${approved.length} approved decisions`);
      assert.ok(open.length <= 1, `${open.length} open decisions`);
      assert.deepEqual([Tier__c, TierDecision__c], [approved[0]?.DecidedTier__c ?? null, approved[0]?.Id ?? null]);
    }
  };

  before(async () => {
    org = await startTestOrg();
    admin = await org.connect();
    const made: Connection[] = [];
    for (const name of ['one', 'two', 'three', 'four']) {
      await createUser(admin, `${name}@executives.test`, ['LinchpinAdmin']);
      made.push(await org.connect(`${name}@executives.test`));
    }
    executives = made;
    model = await activeModel(admin);
  });

  afterEach(() => assertConsistent());
  after(() => org.close());

  it('approves a proposal once, however many approve it', async () => {
    const [account = ''] = await accounts(1);
    const [id = ''] = await createAll(admin, 'AccountTier__c', [proposal(account)]);

    const saved = await Promise.all(Array.from({ length: 12 }, (_, index) => approve(through(index), id)));

    // Whoever approves what is approved already changes nothing.
    assert.ok(saved.every(Boolean));
    const rows = await queryAll<DecisionRow>(
      admin,
      `SELECT Id, Status__c FROM AccountTier__c WHERE Account__c = '${account}'`
    );
    assert.deepEqual(
      rows.map((row) => row.Status__c),
      ['Approved']
    );
  });

  it('takes one of many proposals for an account', async () => {
    const [account = ''] = await accounts(1);

    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => tryCreate(through(index), 'AccountTier__c', [proposal(account)]))
    );

    const errors = outcomes.flat().filter(({ success }) => !success);
    assert.equal(errors.length, 11);
    assert.ok(errors.every((one) => one.errors[0]?.statusCode === 'DUPLICATE_VALUE'));
  });

  it('approves proposals of different accounts side by side', async () => {
    const ids = await createAll(
      admin,
      'AccountTier__c',
      (await accounts(40)).map((account) => proposal(account))
    );

    const saved = await Promise.all(ids.map((id, index) => approve(through(index), id)));

    assert.ok(saved.every(Boolean));
  });

  it('keeps one approved decision when proposals and approvals of the same account overtake each other', async () => {
    const [account = ''] = await accounts(1);
    const run = async (user: Connection, rating: number): Promise<number> => {
      let approvals = 0;
      for (let round = 0; round < 6; round += 1) {
        const [outcome] = await tryCreate(user, 'AccountTier__c', [proposal(account, rating)]);
        const open =
          outcome?.id ??
          (await queryAll<DecisionRow>(user, `SELECT Id FROM AccountTier__c WHERE OpenKey__c = '${account}'`))[0]?.Id;
        if (open !== undefined && (await approve(user, open))) approvals += 1;
      }
      return approvals;
    };

    const approvals = await Promise.all(executives.map((user, index) => run(user, [1, 3, 5][index % 3] ?? 5)));

    assert.ok(approvals.reduce((total, count) => total + count, 0) >= 6);
  });

  it('refuses a second approved decision for an account in one request, through collections and bulk', async () => {
    for (const save of [
      (records: readonly Values[]) => tryCreate(admin, 'AccountTier__c', records),
      (records: readonly Values[]) => bulk('AccountTier__c', 'insert', records)
    ]) {
      const [account = ''] = await accounts(1);
      const history = [5, 3, 1].map((rating) => ({ ...proposal(account, rating), Status__c: 'Approved' }));

      const outcomes = await save(history);

      assert.deepEqual(
        outcomes.map(({ success }) => success),
        [true, false, false]
      );
    }
  });

  it('keeps exactly one model active when several are activated from several connections', async () => {
    const ids = await createAll(
      admin,
      'TierModel__c',
      Array.from({ length: 8 }, (_, index) => ({ ...usualModel, Name: `Model ${index}` }))
    );

    const outcomes = await Promise.all(
      ids.map((Id, index) => tryUpdate(through(index), 'TierModel__c', [{ Id, Status__c: 'Active' }]))
    );

    assert.ok(outcomes.flat().some(({ success }) => success));
    await assertConsistent();
    model = (await queryAll<Values>(admin, "SELECT Id FROM TierModel__c WHERE Status__c = 'Active'"))[0]?.[
      'Id'
    ] as string;
    assert.ok(ids.includes(model));
  });

  it('activates one of several models in one request and refuses the others, through every bulky door', async () => {
    const drafts = (): Promise<readonly string[]> =>
      createAll(admin, 'TierModel__c', [usualModel, usualModel, usualModel]);
    const active = (ids: readonly string[]): Values[] => ids.map((Id) => ({ Id, Status__c: 'Active' }));
    for (const [door, save] of [
      ['collections', async () => tryUpdate(admin, 'TierModel__c', active(await drafts()))],
      ['bulk update', async () => bulk('TierModel__c', 'update', active(await drafts()))],
      [
        'collections, as new records',
        () => tryCreate(admin, 'TierModel__c', Array(3).fill({ ...usualModel, Status__c: 'Active' }) as Values[])
      ],
      [
        'bulk insert',
        () => bulk('TierModel__c', 'insert', Array(3).fill({ ...usualModel, Status__c: 'Active' }) as Values[])
      ]
    ] as const) {
      const former = model;

      const outcomes = await save();

      assert.deepEqual(
        outcomes.map(({ success }) => success),
        [true, false, false],
        door
      );
      assert.match(JSON.stringify(outcomes[1]?.errors), /DUPLICATE_VALUE/, door);
      const rows = await queryAll<{ Id: string }>(admin, "SELECT Id FROM TierModel__c WHERE Status__c = 'Active'");
      assert.equal(rows.length, 1, door);
      model = rows[0]?.Id ?? '';
      assert.notEqual(model, former, door);
    }
  });

  it('activates none of several models where all must be saved or none', async () => {
    const ids = await createAll(admin, 'TierModel__c', [usualModel, usualModel]);

    const outcomes = (await admin.sobject('TierModel__c').update(
      ids.map((Id) => ({ Id, Status__c: 'Active' })),
      { allOrNone: true }
    )) as unknown as readonly SaveOutcome[];

    assert.ok(outcomes.every(({ success }) => !success));
    const rows = await queryAll<{ Id: string }>(admin, "SELECT Id FROM TierModel__c WHERE Status__c = 'Active'");
    assert.deepEqual(
      rows.map(({ Id }) => Id),
      [model]
    );
  });

  it('holds after any interleaving of proposals, approvals, returns, deletions and activations', async () => {
    const step = fc.record({
      kind: fc.constantFrom('propose', 'propose', 'approve', 'approve', 'return', 'delete', 'activate'),
      account: fc.nat({ max: 2 }),
      rating: fc.constantFrom(1, 3, 5),
      user: fc.nat({ max: 3 })
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (waves) => {
          const book = await accounts(3);
          for (const wave of waves) {
            model =
              (await queryAll<{ Id: string }>(admin, "SELECT Id FROM TierModel__c WHERE Status__c = 'Active'"))[0]
                ?.Id ?? '';
            const decisions = await queryAll<DecisionRow>(
              admin,
              'SELECT Id, Account__c, Status__c FROM AccountTier__c'
            );
            // Every step of a wave is on its way before the first is answered.
            await Promise.all(
              wave.map(async ({ kind, account, rating, user }) => {
                const own = decisions.filter((one) => one.Account__c === book[account]);
                const open = own.find((one) => one.Status__c === 'Proposed' || one.Status__c === 'Sent back');
                const connection = through(user);
                if (kind === 'propose')
                  await tryCreate(connection, 'AccountTier__c', [proposal(book[account] ?? '', rating)]);
                if (kind === 'approve' && open) await approve(connection, open.Id);
                if (kind === 'return' && open)
                  await tryUpdate(connection, 'AccountTier__c', [
                    { Id: open.Id, Status__c: 'Sent back', ReturnReason__c: 'No.' }
                  ]);
                if (kind === 'delete')
                  await admin.sobject('AccountTier__c').delete(own.slice(0, 1).map(({ Id }) => Id));
                if (kind === 'activate')
                  await tryCreate(connection, 'TierModel__c', [{ ...usualModel, Status__c: 'Active' }]);
              })
            );
            await assertConsistent();
          }
        }
      ),
      { numRuns: 25, seed: 4 }
    );
  });

  async function bulk(
    object: string,
    operation: 'insert' | 'update',
    records: readonly Values[]
  ): Promise<SaveOutcome[]> {
    const marked = records.map((record, index) => ({
      ...record,
      [object === 'TierModel__c' ? 'Purpose__c' : 'Reason__c']: `Row ${index}`
    }));
    const results = await admin.bulk2.loadAndWaitForResults({
      object,
      operation,
      input: marked,
      pollInterval: 50
    });
    return records.map((_, index) => {
      const isRow = (result: object): boolean => Object.values(result).includes(`Row ${index}`);
      const failed = results.failedResults.find(isRow);
      assert.ok(failed ?? results.successfulResults.some(isRow), 'every row has its result');
      return { success: failed === undefined, errors: failed ? [{ message: failed.sf__Error }] : [] };
    });
  }
});
