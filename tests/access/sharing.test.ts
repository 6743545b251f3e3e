import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { checkUser } from './sharing/check.ts';
import type { Default, Grantee, ShareFact, WorldFacts } from './sharing/facts.ts';
import { SharingWorld } from './sharing/world.ts';

const DEFAULTS: readonly Default[] = ['Private', 'Read', 'ReadWrite'];

/** An executive over two managers, each over two people; somebody without a role; rights that pass over sharing. */
const STAFF: Pick<WorldFacts, 'roles' | 'users' | 'teams'> = {
  roles: [-1, 0, 0, 1, 2],
  users: [
    { name: 'rep', role: 3 },
    { name: 'peer', role: 3 },
    { name: 'manager', role: 1 },
    { name: 'executive', role: 0 },
    { name: 'other', role: 4 },
    { name: 'othermanager', role: 2 },
    { name: 'norole' },
    { name: 'viewall', role: 4, right: 'viewAll' },
    { name: 'modifyall', role: 4, right: 'modifyAll' },
    { name: 'admin', right: 'admin' }
  ],
  teams: [[4, 6]]
};

const GRANTEES: readonly (Grantee | undefined)[] = [
  undefined,
  { kind: 'user', index: 4 },
  { kind: 'user', index: 6 },
  { kind: 'role', index: 4 },
  { kind: 'role', index: 2 },
  { kind: 'roleAndBelow', index: 2 },
  { kind: 'team', index: 0 },
  { kind: 'everybody' }
];

/** Shares that give more than the default gives, which are those that the org takes. */
function sharesWith(grantee: Grantee | undefined, general: Default): readonly (readonly ShareFact[])[] {
  if (grantee === undefined || general === 'ReadWrite') return [[]];
  const levels = general === 'Private' ? (['Read', 'Edit'] as const) : (['Edit'] as const);
  return levels.map((level) => [{ with: grantee, level }]);
}

function check(facts: WorldFacts): number {
  const world = new SharingWorld(facts);
  try {
    return facts.users.reduce((count, _, user) => count + checkUser(world, user), 0);
  } finally {
    world.close();
  }
}

describe('record sharing against the oracle', () => {
  for (const general of DEFAULTS) {
    it(`agrees for ${general} accounts and deals, however they are shared`, () => {
      const shared = GRANTEES.flatMap((grantee) => sharesWith(grantee, general));
      const deals = shared.map((shares, account) => ({ owner: 0, shares, account }));
      const accounts = [
        ...shared.map((shares) => ({ owner: 0, shares })),
        ...STAFF.users.map((_, owner) => ({ owner, shares: [] }))
      ];
      const plans = accounts.map((_, account) => ({ account }));
      const others = STAFF.users.map((_, owner) => ({ owner, shares: [], account: shared.length + owner }));
      const facts = {
        ...STAFF,
        accountDefault: general,
        dealDefault: general,
        accounts,
        plans,
        deals: [...deals, ...others]
      };

      const count = check(facts);

      assert.ok(count > 2000);
      console.log(`${general}: ${count} comparisons`);
    });
  }

  it('agrees for any hierarchy, owners and shares', () => {
    const small = fc.nat({ max: 4 });
    const grantee: fc.Arbitrary<Grantee> = fc.oneof(
      fc.record({ kind: fc.constantFrom('user', 'role', 'roleAndBelow', 'team'), index: small }),
      fc.constant({ kind: 'everybody' } as const)
    );
    const share = fc.record({ with: grantee, level: fc.constantFrom('Read', 'Edit') });
    const raw = fc.record({
      accountDefault: fc.constantFrom(...DEFAULTS),
      dealDefault: fc.constantFrom(...DEFAULTS),
      parents: fc.array(small, { minLength: 1, maxLength: 5 }),
      users: fc.array(fc.option(small, { nil: undefined }), { minLength: 2, maxLength: 5 }),
      team: fc.uniqueArray(small, { maxLength: 3 }),
      accounts: fc.array(fc.record({ owner: small, shares: fc.array(share, { maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 3
      }),
      plans: fc.array(fc.record({ account: small }), { maxLength: 2 }),
      deals: fc.array(fc.record({ owner: small, shares: fc.array(share, { maxLength: 2 }), account: small }), {
        maxLength: 3
      })
    });
    let count = 0;
    fc.assert(
      fc.property(raw, (drawn) => {
        count += check(worldOf(drawn));
      }),
      { numRuns: 40, seed: 20260310 }
    );
    console.log(`${count} comparisons in 40 worlds`);
  });
});

interface Drawn extends Pick<WorldFacts, 'accountDefault' | 'dealDefault' | 'accounts' | 'plans' | 'deals'> {
  readonly parents: readonly number[];
  readonly users: readonly (number | undefined)[];
  readonly team: readonly number[];
}

/** Facts from what was drawn: indexes folded into what there is, shares kept that the org takes, each grantee once. */
function worldOf(drawn: Drawn): WorldFacts {
  const [roles, users] = [drawn.parents.length, drawn.users.length];
  const fold = (grantee: Grantee): Grantee => {
    if (grantee.kind === 'everybody') return grantee;
    const of = grantee.kind === 'user' ? users : grantee.kind === 'team' ? 1 : roles;
    return { kind: grantee.kind, index: grantee.index % of };
  };
  const kept = (shares: readonly ShareFact[], general: Default): ShareFact[] => {
    const byGrantee = new Map(
      shares.map((share) => [JSON.stringify(fold(share.with)), { ...share, with: fold(share.with) }])
    );
    return [...byGrantee.values()].filter(
      ({ level }) => general === 'Private' || (general === 'Read' && level === 'Edit')
    );
  };
  const { accountDefault, dealDefault, accounts } = drawn;
  return {
    accountDefault,
    dealDefault,
    roles: drawn.parents.map((parent, index) => (index === 0 ? -1 : parent % index)),
    users: drawn.users.map((role, index) => ({
      name: `user${index}`,
      ...(role === undefined ? {} : { role: role % roles })
    })),
    teams: [[...new Set(drawn.team.map((index) => index % users))]],
    accounts: accounts.map(({ owner, shares }) => ({ owner: owner % users, shares: kept(shares, accountDefault) })),
    plans: drawn.plans.map(({ account }) => ({ account: account % accounts.length })),
    deals: drawn.deals.map(({ owner, shares, account }) => ({
      owner: owner % users,
      shares: kept(shares, dealDefault),
      account: account % accounts.length
    }))
  };
}
