import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { TestOrg } from '../support/org.ts';

const org = new TestOrg('2026-03-10');
after(() => org.close());

type Values = Readonly<Record<string, unknown>>;

const weights = {
  RevenueWeight__c: 25,
  GrowthWeight__c: 25,
  FitWeight__c: 20,
  PartnerWeight__c: 15,
  EcosystemWeight__c: 10,
  AccessWeight__c: 5
};
const thresholds = { Tier1From__c: 70, Tier2From__c: 50, Tier3From__c: 30 };
const ratings = {
  RevenueRating__c: 4,
  GrowthRating__c: 5,
  FitRating__c: 3,
  PartnerRating__c: 4,
  EcosystemRating__c: 2,
  AccessRating__c: 3
};

function model(values: Values = {}): string {
  return org.create('TierModel__c', { Name: 'Model', ...weights, ...thresholds, ...values });
}
function account(values: Values = {}): string {
  return org.create('Account', { Name: 'Account', ...values });
}
function messages(errors: readonly { readonly message: string }[]): readonly string[] {
  return errors.map(({ message }) => message);
}

const active = model({ Name: 'In force' });
org.update('TierModel__c', active, { Status__c: 'Active' });

function propose(accountId: string, values: Values = {}): string {
  return org.create('AccountTier__c', {
    Account__c: accountId,
    TierModel__c: active,
    ...ratings,
    DecidedTier__c: 'Tier 2',
    Status__c: 'Proposed',
    ...values
  });
}

describe('the score of a tier decision', () => {
  it('weighs the ratings', () => {
    const id = propose(account(), { Reason__c: 'Known better.' });

    assert.deepEqual(
      org.read('AccountTier__c', id, ['Score__c', 'RecommendedTier__c', 'DiffersFromRecommendation__c']),
      {
        Score__c: 70,
        RecommendedTier__c: 'Tier 1',
        DiffersFromRecommendation__c: true
      }
    );
  });

  it('is blank while a weighted criterion is unrated, and there is no recommendation', () => {
    const id = org.create('AccountTier__c', {
      Account__c: account(),
      TierModel__c: active,
      ...ratings,
      FitRating__c: null
    });

    assert.deepEqual(
      org.read('AccountTier__c', id, ['Score__c', 'RecommendedTier__c', 'DiffersFromRecommendation__c']),
      {
        Score__c: null,
        RecommendedTier__c: null,
        DiffersFromRecommendation__c: false
      }
    );
  });

  it('does without a criterion that has no weight', () => {
    const draft = model({ FitWeight__c: 0, RevenueWeight__c: 45 });
    const id = org.create('AccountTier__c', {
      Account__c: account(),
      TierModel__c: draft,
      ...ratings,
      FitRating__c: null
    });

    assert.equal(org.read('AccountTier__c', id, ['Score__c'])['Score__c'], 75);
  });
});

describe('the recommendation', () => {
  const cases: readonly (readonly [situation: string, thresholds: Values, tier: string])[] = [
    ['goes to the higher tier at a threshold', { Tier1From__c: 70 }, 'Tier 1'],
    ['goes to the next tier just below it', { Tier1From__c: 70.01 }, 'Tier 2'],
    ['goes to tier 3', { Tier1From__c: 90, Tier2From__c: 80 }, 'Tier 3'],
    [
      'goes to no tier below the last threshold',
      { Tier1From__c: 90, Tier2From__c: 85, Tier3From__c: 75 },
      'Not a key account'
    ]
  ];
  for (const [situation, values, tier] of cases) {
    it(situation, () => {
      const id = org.create('AccountTier__c', { Account__c: account(), TierModel__c: model(values), ...ratings });

      assert.equal(org.read('AccountTier__c', id, ['RecommendedTier__c'])['RecommendedTier__c'], tier);
    });
  }
});

describe('a tier decision', () => {
  it('records who proposed it, and gives the account its tier when it is approved', () => {
    const accountId = account();
    const id = propose(accountId, { DecidedTier__c: 'Tier 1' });
    const policy =
      org.idsOf('TierPolicy__c', 'Tier__c', 'Tier 1')[0] ??
      org.create('TierPolicy__c', { Name: 'One', Tier__c: 'Tier 1' });

    org.update('AccountTier__c', id, { Status__c: 'Approved' });

    assert.deepEqual(
      org.read('AccountTier__c', id, [
        'ProposedOn__c',
        'ApprovedOn__c',
        'EffectiveOn__c',
        'OpenKey__c',
        'ApprovedKey__c'
      ]),
      {
        ProposedOn__c: '2026-03-10T12:00:00.000Z',
        ApprovedOn__c: '2026-03-10T12:00:00.000Z',
        EffectiveOn__c: '2026-03-10',
        OpenKey__c: null,
        ApprovedKey__c: accountId
      }
    );
    assert.deepEqual(
      org.read('Account', accountId, [
        'Tier__c',
        'TierPolicy__c',
        'TierDecision__c',
        'TierDecidedOn__c',
        'TierStatus__c',
        'TierRefreshOn__c'
      ]),
      {
        Tier__c: 'Tier 1',
        TierPolicy__c: policy,
        TierDecision__c: id,
        TierDecidedOn__c: '2026-03-10',
        TierStatus__c: 'Current',
        TierRefreshOn__c: '2027-03-10'
      }
    );
  });

  it('is superseded by a newer one, which it names', () => {
    const accountId = account();
    const first = propose(accountId, { DecidedTier__c: 'Tier 1' });
    org.update('AccountTier__c', first, { Status__c: 'Approved' });
    const second = propose(accountId, { DecidedTier__c: 'Tier 3', Reason__c: 'Merger called off.' });

    org.update('AccountTier__c', second, { Status__c: 'Approved' });

    assert.deepEqual(org.read('AccountTier__c', first, ['Status__c', 'SupersededBy__c', 'ApprovedKey__c']), {
      Status__c: 'Superseded',
      SupersededBy__c: second,
      ApprovedKey__c: null
    });
    assert.deepEqual(org.read('Account', accountId, ['Tier__c', 'TierDecision__c']), {
      Tier__c: 'Tier 3',
      TierDecision__c: second
    });
  });

  it('is one at a time while it is open', () => {
    const accountId = account();
    propose(accountId, { DecidedTier__c: 'Tier 1' });

    const errors = org.tryCreate('AccountTier__c', { Account__c: accountId, TierModel__c: active });

    assert.equal(errors[0]?.code, 'DUPLICATE_VALUE');
  });

  it('takes the tier along when it is deleted', () => {
    const accountId = account();
    const id = propose(accountId, { DecidedTier__c: 'Tier 1' });
    org.update('AccountTier__c', id, { Status__c: 'Approved' });

    org.delete('AccountTier__c', id);

    assert.deepEqual(
      org.read('Account', accountId, ['Tier__c', 'TierDecision__c', 'TierDecidedOn__c', 'TierPolicy__c']),
      {
        Tier__c: null,
        TierDecision__c: null,
        TierDecidedOn__c: null,
        TierPolicy__c: null
      }
    );
  });

  const refused: readonly (readonly [
    situation: string,
    attempt: () => readonly { readonly message: string }[],
    message: RegExp
  ])[] = [
    ['without a tier', () => tryPropose({ DecidedTier__c: null }), /names no tier/],
    ['without a model', () => tryPropose({ TierModel__c: null }), /needs the tier model/],
    ['under a model that is not active', () => tryPropose({ TierModel__c: model() }), /not active/],
    ['against the recommendation without a reason', () => tryPropose({}), /differs from the recommendation/],
    [
      'without a recommendation and without a reason',
      () => tryPropose({ FitRating__c: null }),
      /differs from the recommendation/
    ],
    ['with a rating of 6', () => tryPropose({ FitRating__c: 6 }), /1 to 5/],
    ['from tomorrow on', () => tryPropose({ DecidedTier__c: 'Tier 1', EffectiveOn__c: '2026-03-11' }), /takes effect/],
    [
      'sent back without a reason',
      () =>
        org.tryUpdate('AccountTier__c', propose(account(), { DecidedTier__c: 'Tier 1' }), { Status__c: 'Sent back' }),
      /what to mend/
    ],
    [
      'from draft straight to approved',
      () =>
        org.tryUpdate(
          'AccountTier__c',
          org.create('AccountTier__c', {
            Account__c: account(),
            TierModel__c: active,
            ...ratings,
            DecidedTier__c: 'Tier 1'
          }),
          { Status__c: 'Approved' }
        ),
      /goes from Draft/
    ],
    [
      'superseded by hand',
      () => org.tryUpdate('AccountTier__c', approved(), { Status__c: 'Superseded' }),
      /goes from Draft/
    ],
    [
      'changed after approval',
      () => org.tryUpdate('AccountTier__c', approved(), { GrowthRating__c: 1 }),
      /stays as it was/
    ]
  ];
  function tryPropose(values: Values): readonly { readonly message: string }[] {
    return org.tryCreate('AccountTier__c', {
      Account__c: account(),
      TierModel__c: active,
      ...ratings,
      DecidedTier__c: 'Tier 2',
      Status__c: 'Proposed',
      ...values
    });
  }
  function approved(): string {
    const id = propose(account(), { DecidedTier__c: 'Tier 1' });
    org.update('AccountTier__c', id, { Status__c: 'Approved' });
    return id;
  }
  for (const [situation, attempt, message] of refused) {
    it(`is refused ${situation}`, () => {
      assert.match(messages(attempt()).join('\n'), message);
    });
  }
});

describe('a tier model', () => {
  it('archives the former one when it becomes active', () => {
    const other = new TestOrg('2026-03-10');
    const create = (name: string): string => other.create('TierModel__c', { Name: name, ...weights, ...thresholds });
    const first = create('First');
    const second = create('Second');
    other.update('TierModel__c', first, { Status__c: 'Active' });

    other.update('TierModel__c', second, { Status__c: 'Active' });

    const fields = ['Status__c', 'ActiveKey__c', 'ActivatedOn__c', 'ArchivedOn__c'];
    assert.deepEqual(other.read('TierModel__c', first, fields), {
      Status__c: 'Archived',
      ActiveKey__c: null,
      ActivatedOn__c: '2026-03-10',
      ArchivedOn__c: '2026-03-10'
    });
    assert.deepEqual(other.read('TierModel__c', second, fields), {
      Status__c: 'Active',
      ActiveKey__c: 'ACTIVE',
      ActivatedOn__c: '2026-03-10',
      ArchivedOn__c: null
    });
    other.close();
  });

  const refused: readonly (readonly [situation: string, values: Values, message: RegExp])[] = [
    ['weights that do not add up', { FitWeight__c: 10 }, /add up to 100/],
    ['thresholds in the wrong order', { Tier2From__c: 80 }, /must descend/],
    ['a threshold missing', { Tier3From__c: null }, /must descend/],
    ['pairwise weights without judgements', { WeightMethod__c: 'Pairwise' }, /fifteen judgements/]
  ];
  for (const [situation, values, message] of refused) {
    it(`is not activated with ${situation}`, () => {
      assert.match(messages(org.tryUpdate('TierModel__c', model(values), { Status__c: 'Active' })).join('\n'), message);
    });
  }

  it('stays as it is once it is active, and does not become a draft again', () => {
    assert.match(messages(org.tryUpdate('TierModel__c', active, { FitWeight__c: 10 })).join('\n'), /stay as they are/);
    assert.match(messages(org.tryUpdate('TierModel__c', active, { Status__c: 'Draft' })).join('\n'), /and not back/);
  });

  it('is consistent when all judgements say equal', () => {
    const names = ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'];
    const judgements = Object.fromEntries(
      names.flatMap((first, index) => names.slice(index + 1).map((second) => [`${first}Over${second}__c`, 1]))
    );
    const sixth = Object.fromEntries(names.map((name, index) => [`${name}Weight__c`, index < 4 ? 16.6667 : 16.6666]));
    const id = model({ WeightMethod__c: 'Pairwise', ...judgements, ...sixth });

    org.update('TierModel__c', id, { ModelKey__c: 'EQUAL' });

    assert.deepEqual(org.read('TierModel__c', id, ['ConsistencyRatio__c', 'WeightTotal__c']), {
      ConsistencyRatio__c: 0,
      WeightTotal__c: 100
    });
  });
});

describe('what a tier promises', () => {
  it('is measured against the account', () => {
    const other = new TestOrg('2026-03-10');
    const modelId = other.create('TierModel__c', { Name: 'Model', ...weights, ...thresholds });
    other.update('TierModel__c', modelId, { Status__c: 'Active' });
    other.create('TierPolicy__c', {
      Name: 'One',
      Tier__c: 'Tier 1',
      ReviewCadenceDays__c: 90,
      InterviewCadenceDays__c: 365,
      MinimumKeyPlayers__c: 2,
      RequiredFunctions__c: 'Sales;Clinical;Finance',
      DedicatedTeam__c: true,
      SponsorRequired__c: true
    });
    const accountId = other.create('Account', { Name: 'Owed' });
    const id = other.create('AccountTier__c', {
      Account__c: accountId,
      TierModel__c: modelId,
      ...ratings,
      DecidedTier__c: 'Tier 1',
      Status__c: 'Proposed'
    });
    other.update('AccountTier__c', id, { Status__c: 'Approved' });
    other.create('KeyAccountTeamMember__c', {
      Account__c: accountId,
      User__c: other.org.system.userId,
      Function__c: 'Sales',
      IsDedicated__c: true
    });
    other.create('Stakeholder__c', { Name: 'Chief', Account__c: accountId, Influence__c: 'High', Role__c: 'Approver' });

    const fields = [
      'MissingFunctions__c',
      'DedicatedMissing__c',
      'KeyPlayersToMap__c',
      'SponsorMissing__c',
      'InterviewsBehind__c',
      'NextReviewOn__c',
      'ReviewBehind__c',
      'UnmetPromises__c'
    ];
    assert.deepEqual(other.read('Account', accountId, fields), {
      MissingFunctions__c: 2,
      DedicatedMissing__c: 2,
      KeyPlayersToMap__c: 1,
      SponsorMissing__c: true,
      InterviewsBehind__c: true,
      NextReviewOn__c: '2026-06-08',
      ReviewBehind__c: false,
      UnmetPromises__c: 7
    });
    other.today = '2026-06-09';
    assert.equal(other.read('Account', accountId, ['ReviewBehind__c'])['ReviewBehind__c'], true);
    other.close();
  });
});
