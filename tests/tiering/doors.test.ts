import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser } from '../clients/support/org.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { doors } from '../support/doors.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';
import { activeModel, ratedAt, usualModel } from './support/records.ts';

type Role = 'rep' | 'manager' | 'executive' | 'admin';
/** What a decision went through before somebody tries to change it. */
type State = 'Draft' | 'Proposed' | 'Sent back' | 'Approved' | 'Superseded';

interface Attempt {
  readonly what: string;
  readonly by: Role;
  readonly values: Values;
  readonly reason: RegExp;
}

/** Fields that only flows fill; doors word their refusal differently, but all name the field or the lack of right. */
const systemFields: Values = {
  OpenKey__c: null,
  ApprovedKey__c: 'free',
  ProposedOn__c: '2020-01-01T00:00:00.000Z',
  ApprovedOn__c: '2020-01-01T00:00:00.000Z',
  ProposedBy__c: null,
  Approver__c: null,
  SupersededBy__c: null,
  Score__c: 100,
  RecommendedTier__c: 'Tier 1'
};

const changes: readonly (Attempt & { readonly from: State; readonly tier?: string })[] = [
  {
    what: 'approval by a rep',
    by: 'rep',
    from: 'Proposed',
    values: { Status__c: 'Approved' },
    reason: /You may not decide on tiers/
  },
  {
    what: 'sending back by a rep',
    by: 'rep',
    from: 'Proposed',
    values: { Status__c: 'Sent back', ReturnReason__c: 'No.' },
    reason: /You may not decide on tiers/
  },
  {
    what: 'approval of tier 1 by a manager',
    by: 'manager',
    from: 'Proposed',
    tier: 'Tier 1',
    values: { Status__c: 'Approved' },
    reason: /Tier 1 is approved by an executive/
  },
  {
    what: 'approval of a proposal that becomes tier 1 on the way, by a manager',
    by: 'manager',
    from: 'Proposed',
    values: { Status__c: 'Approved', DecidedTier__c: 'Tier 1', Reason__c: 'Merger.' },
    reason: /Tier 1 is approved by an executive/
  },
  ...(['Approved', 'Superseded'] as const).map((status) => ({
    what: `${status} straight from a draft`,
    by: 'executive' as const,
    from: 'Draft' as const,
    values: { Status__c: status },
    reason: /goes from Draft to Proposed/
  })),
  {
    what: 'approval of what was sent back',
    by: 'executive',
    from: 'Sent back',
    values: { Status__c: 'Approved' },
    reason: /goes from Draft to Proposed/
  },
  {
    what: 'superseding by hand',
    by: 'executive',
    from: 'Approved',
    values: { Status__c: 'Superseded' },
    reason: /goes from Draft to Proposed/
  },
  {
    what: 'opening a decision in force again',
    by: 'manager',
    from: 'Approved',
    values: { Status__c: 'Draft' },
    reason: /goes from Draft to Proposed/
  },
  {
    what: 'reviving a superseded decision',
    by: 'admin',
    from: 'Superseded',
    values: { Status__c: 'Approved' },
    reason: /goes from Draft to Proposed/
  },
  ...(['Approved', 'Superseded'] as const).flatMap((from) =>
    (['executive', 'admin'] as const).flatMap((by) =>
      [{ FitRating__c: 1 }, { DecidedTier__c: 'Tier 3', Reason__c: 'Other.' }, { EffectiveOn__c: '2020-01-01' }].map(
        (values) => ({
          what: `changing ${Object.keys(values)[0] ?? ''} of a decision that is ${from.toLowerCase()}`,
          by,
          from,
          values,
          reason: /stays as it was\. Propose a new one/
        })
      )
    )
  ),
  {
    what: 'a tier against the recommendation without a reason',
    by: 'rep',
    from: 'Draft',
    values: { Status__c: 'Proposed', DecidedTier__c: 'Tier 3' },
    reason: /The tier differs from the recommendation/
  },
  {
    what: 'a proposal without a tier',
    by: 'rep',
    from: 'Draft',
    values: { Status__c: 'Proposed', DecidedTier__c: null },
    reason: /The proposal names no tier/
  },
  ...Object.entries(systemFields).map(([field, value]) => ({
    what: `setting ${field}`,
    by: 'rep' as const,
    from: 'Draft' as const,
    values: { [field]: value },
    reason: new RegExp(field)
  }))
];

describe('decisions that are refused', () => {
  let org: TestOrg;
  let admin: Connection;
  let model: string;
  let archived: string;
  const users = {} as Record<Role, Connection>;
  let accounts = 0;

  const account = async (): Promise<string> => {
    accounts += 1;
    const [id = ''] = await createAll(admin, 'Account', [{ Name: `Account ${accounts}` }]);
    return id;
  };
  /** Values of a decision whose ratings earn tier 2. */
  const decision = (accountId: string, values: Values = {}): Values => ({
    Account__c: accountId,
    TierModel__c: model,
    ...ratedAt(3),
    DecidedTier__c: 'Tier 2',
    Status__c: 'Draft',
    ...values
  });
  const step = async (id: string, values: Values): Promise<void> => {
    const [outcome] = await tryUpdate(admin, 'AccountTier__c', [{ Id: id, ...values }]);
    assert.deepEqual(outcome?.errors, []);
  };
  const propose = async (accountId: string, values: Values = {}): Promise<string> => {
    const [id = ''] = await createAll(admin, 'AccountTier__c', [
      decision(accountId, { Status__c: 'Proposed', ...values })
    ]);
    return id;
  };
  const inState = async (state: State, tier = 'Tier 2'): Promise<{ readonly id: string; readonly account: string }> => {
    const accountId = await account();
    const values = tier === 'Tier 1' ? { ...ratedAt(5), DecidedTier__c: tier } : {};
    if (state === 'Draft')
      return {
        id: (await createAll(admin, 'AccountTier__c', [decision(accountId, values)]))[0] ?? '',
        account: accountId
      };
    const id = await propose(accountId, values);
    if (state === 'Sent back') await step(id, { Status__c: state, ReturnReason__c: 'Rate access.' });
    if (state === 'Approved' || state === 'Superseded') await step(id, { Status__c: 'Approved' });
    if (state === 'Superseded') await step(await propose(accountId), { Status__c: 'Approved' });
    return { id, account: accountId };
  };
  const snapshot = async (accountId: string): Promise<string> =>
    JSON.stringify([
      await queryAll(
        admin,
        `SELECT Id, Status__c, DecidedTier__c, Reason__c, FitRating__c, EffectiveOn__c, OpenKey__c, ApprovedKey__c, ProposedOn__c, ApprovedOn__c, SupersededBy__c, SystemModstamp FROM AccountTier__c WHERE Account__c = '${accountId}' ORDER BY Id`
      ),
      await queryAll(admin, `SELECT Tier__c, TierDecision__c, TierPolicy__c FROM Account WHERE Id = '${accountId}'`)
    ]);

  before(async () => {
    org = await startTestOrg();
    admin = await org.connect();
    users.admin = admin;
    for (const [role, sets] of [
      ['rep', ['LinchpinRep']],
      ['manager', ['LinchpinManager']],
      ['executive', ['LinchpinExecutive']]
    ] as const) {
      await createUser(admin, `${role}@doors.test`, sets);
      users[role] = await org.connect(`${role}@doors.test`);
    }
    archived = await activeModel(admin);
    model = await activeModel(admin);
  });

  after(() => org.close());

  for (const door of doors) {
    const { create, update } = door;

    const itUpdates = (name: string, test: () => Promise<void>): void => {
      if (update !== undefined) void it(name, test);
    };

    itUpdates(`by their fields and states, through ${door.name}`, async () => {
      for (const { what, by, from, tier, values, reason } of changes) {
        const { id, account: accountId } = await inState(from, tier);
        const before = await snapshot(accountId);

        const told = await update?.(users[by], 'AccountTier__c', id, values);

        assert.equal(told?.isSaved, false, `${what} by ${by} was saved`);
        assert.match(told.text, reason, `${what} by ${by}`);
        assert.equal(await snapshot(accountId), before, `${what} by ${by} left traces`);
      }
    });

    it(`when they are made, through ${door.name}`, async () => {
      const open = await account();
      await propose(open);
      const fresh = await account();
      const attempts: readonly (Attempt & { readonly account: string })[] = [
        { what: 'a second open decision', by: 'rep', account: open, values: {}, reason: /OpenKey__c/ },
        {
          what: 'a second proposal',
          by: 'manager',
          account: open,
          values: { Status__c: 'Proposed' },
          reason: /OpenKey__c/
        },
        ...(['Approved', 'Superseded', 'Sent back'] as const).map((status) => ({
          what: `a decision that begins as ${status}`,
          by: 'manager' as const,
          account: fresh,
          values: { Status__c: status, ReturnReason__c: 'None.' },
          reason: /begins as a draft or a proposal/
        })),
        ...['Proposed', 'Approved'].map((status) => ({
          what: `a decision under an archived model that begins as ${status}`,
          by: 'manager' as const,
          account: fresh,
          values: { Status__c: status, TierModel__c: archived },
          reason: /This tier model is not active/
        })),
        {
          what: 'a rating off the scale',
          by: 'rep',
          account: fresh,
          values: { FitRating__c: 6 },
          reason: /Strategic fit is rated from 1 to 5/
        },
        ...Object.entries(systemFields).map(([field, value]) => ({
          what: `a decision with ${field}`,
          by: 'rep' as const,
          account: fresh,
          values: { [field]: value },
          reason: new RegExp(field)
        }))
      ];
      for (const { what, by, account: accountId, values, reason } of attempts) {
        const before = await snapshot(accountId);

        const told = await create?.(users[by], 'AccountTier__c', decision(accountId, values));

        assert.equal(told?.isSaved, false, `${what} was saved`);
        assert.match(told.text, reason, what);
        assert.equal(await snapshot(accountId), before, `${what} left traces`);
      }
    });

    it(`leave room for those who may, through ${door.name}`, async () => {
      const accountId = await account();
      const made = await create?.(users.rep, 'AccountTier__c', decision(accountId));
      assert.equal(made?.isSaved, true, made?.text);
      if (update === undefined) return;
      for (const [by, values] of [
        ['rep', { Status__c: 'Proposed' }],
        ['manager', { Status__c: 'Sent back', ReturnReason__c: 'Rate access.' }],
        ['rep', { Status__c: 'Proposed', ...ratedAt(5), DecidedTier__c: 'Tier 1' }],
        ['executive', { Status__c: 'Approved' }]
      ] as const) {
        const [row] = await queryAll<{ Id: string }>(
          admin,
          `SELECT Id FROM AccountTier__c WHERE Account__c = '${accountId}'`
        );
        const told = await update(users[by], 'AccountTier__c', row?.Id ?? '', values);
        assert.equal(told.isSaved, true, `${by}: ${told.text}`);
      }
      const [row] = await queryAll<Values>(admin, `SELECT Tier__c FROM Account WHERE Id = '${accountId}'`);
      assert.equal(row?.['Tier__c'], 'Tier 1');
    });

    itUpdates(`also when they go around the decision, through ${door.name}`, async () => {
      const accountId = await account();
      const [draft = ''] = await createAll(admin, 'TierModel__c', [usualModel]);
      const attempts = [
        ['rep', 'Account', accountId, { Tier__c: 'Tier 1' }],
        ['manager', 'Account', accountId, { TierDecidedOn__c: '2026-01-01' }],
        ['manager', 'TierModel__c', draft, { Status__c: 'Active' }],
        ['executive', 'TierModel__c', model, { FitWeight__c: 50 }],
        ['admin', 'TierModel__c', model, { FitWeight__c: 50 }],
        ['admin', 'TierModel__c', model, { Status__c: 'Draft' }]
      ] as const;
      for (const [by, object, id, values] of attempts) {
        const told = await update?.(users[by], object, id, values);

        assert.equal(told?.isSaved, false, `${by} changed ${Object.keys(values).join()} of ${object}`);
      }
      const models = await queryAll<Values>(
        admin,
        `SELECT Id, FitWeight__c FROM TierModel__c WHERE Status__c = 'Active'`
      );
      assert.deepEqual(
        models.map((one) => [one['Id'], one['FitWeight__c']]),
        [[model, 20]]
      );
      assert.match(await snapshot(accountId), /"Tier__c":null/);
    });
  }
});
