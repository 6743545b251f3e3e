import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { TestOrg } from '../support/org.ts';
import { rulesOf } from '../support/rules.ts';

const org = new TestOrg('2026-03-10');
after(() => org.close());

type Values = Readonly<Record<string, unknown>>;

const rules = rulesOf('tiering');
const names = ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'];
const pairs = names.flatMap((first, index) => names.slice(index + 1).map((second) => `${first}Over${second}__c`));
const thresholds = { Tier1From__c: 70, Tier2From__c: 50, Tier3From__c: 30 };
const weights = valuesOf(names.map((name, index) => [`${name}Weight__c`, [25, 25, 20, 15, 10, 5][index]]));
const ratings = valuesOf(names.map((name) => [`${name}Rating__c`, 5]));
const equal = valuesOf(pairs.map((pair) => [pair, 1]));
const sixths = valuesOf(names.map((name, index) => [`${name}Weight__c`, index < 4 ? 16.6667 : 16.6666]));

function valuesOf(entries: readonly (readonly [string, unknown])[]): Values {
  return Object.fromEntries(entries);
}
function model(values: Values = {}): string {
  return org.create('TierModel__c', { Name: 'Model', ...weights, ...thresholds, ...values });
}
const active = model();
org.update('TierModel__c', active, { Status__c: 'Active' });
const archived = model();
org.update('TierModel__c', archived, { Status__c: 'Active' });
org.update('TierModel__c', archived, { Status__c: 'Archived' });
const inForce = model();
org.update('TierModel__c', inForce, { Status__c: 'Active' });
/** The model that decisions use; another one takes over where a test archives it. */
let current = inForce;

const policy = { Name: 'Policy', Tier__c: 'Tier 2' };
function decision(values: Values = {}): Values {
  const account = org.create('Account', { Name: 'Account' });
  return { Account__c: account, TierModel__c: current, DecidedTier__c: 'Tier 1', ...ratings, ...values };
}
const proposed = (values: Values = {}): Values => decision({ Status__c: 'Proposed', ...values });
function approved(values: Values = {}): string {
  const id = org.create('AccountTier__c', proposed(values));
  org.update('AccountTier__c', id, { Status__c: 'Approved' });
  return id;
}

const lead = org.user('lead', ['LinchpinProgrammeLead']);
const rep = org.user('rep', ['LinchpinRep']);
const manager = org.user('manager', ['LinchpinManager']);
const executive = org.user('executive', ['LinchpinExecutive']);

interface Case {
  readonly rule: string;
  readonly object: string;
  readonly refused: readonly Values[];
  readonly accepted: readonly Values[];
}
const inRange = (field: string): Pick<Case, 'refused' | 'accepted'> => ({
  refused: [decision({ [field]: 0 }), decision({ [field]: 6 })],
  accepted: [decision({ [field]: 1 }), decision({ [field]: 5 }), decision({ [field]: null })]
});
const positive = (field: string): Case => ({
  rule: `TierPolicy__c.${field.replace('__c', '')}IsPositive`,
  object: 'TierPolicy__c',
  refused: [0, -1].map((value) => ({ ...policy, [field]: value })),
  accepted: []
});
const draft = { Name: 'Model', ...weights, ...thresholds };

const cases: readonly Case[] = [
  ...names.map((name) => ({
    rule: `AccountTier__c.${name}RatingIsInRange`,
    object: 'AccountTier__c',
    ...inRange(`${name}Rating__c`)
  })),
  ...['ReviewCadenceDays__c', 'InterviewCadenceDays__c', 'MaxAccountsPerManager__c'].map(positive),
  {
    rule: 'TierPolicy__c.MinimumKeyPlayersIsNotNegative',
    object: 'TierPolicy__c',
    refused: [{ ...policy, MinimumKeyPlayers__c: -1 }],
    accepted: [{ ...policy, MinimumKeyPlayers__c: 0, ReviewCadenceDays__c: 1, InterviewCadenceDays__c: null }]
  },
  {
    rule: 'Account.LastReviewIsNotInFuture',
    object: 'Account',
    refused: [{ Name: 'Reviewed', LastReviewOn__c: '2026-03-11' }],
    accepted: [{ Name: 'Reviewed', LastReviewOn__c: '2026-03-10' }]
  },
  {
    rule: 'TierModel__c.WeightsAreShares',
    object: 'TierModel__c',
    refused: [
      { ...draft, FitWeight__c: -1 },
      { ...draft, AccessWeight__c: 101 }
    ],
    accepted: [{ ...draft, FitWeight__c: 0 }, { Name: 'Bare' }]
  },
  {
    rule: 'TierModel__c.ThresholdsAreScores',
    object: 'TierModel__c',
    refused: [
      { ...draft, Tier1From__c: 101 },
      { ...draft, Tier3From__c: -1 }
    ],
    accepted: [{ ...draft, Tier1From__c: 100, Tier3From__c: 0 }]
  },
  {
    rule: 'TierModel__c.JudgementsAreOnScale',
    object: 'TierModel__c',
    refused: [10, -10, 0, -1].map((value) => ({ ...draft, PartnerOverAccess__c: value })),
    accepted: [9, -9, 1, -2, null].map((value) => ({ ...draft, PartnerOverAccess__c: value }))
  },
  {
    rule: 'AccountTier__c.ProposalNamesTier',
    object: 'AccountTier__c',
    refused: [proposed({ DecidedTier__c: null })],
    accepted: [decision({ DecidedTier__c: null })]
  },
  {
    rule: 'AccountTier__c.ProposalNamesModel',
    object: 'AccountTier__c',
    refused: [proposed({ TierModel__c: null, Reason__c: 'Known.' })],
    accepted: [decision({ TierModel__c: null })]
  },
  {
    rule: 'AccountTier__c.ProposalUsesActiveModel',
    object: 'AccountTier__c',
    refused: [proposed({ TierModel__c: archived }), proposed({ TierModel__c: model() })],
    accepted: [proposed(), decision({ TierModel__c: archived })]
  },
  {
    rule: 'AccountTier__c.OtherTierNeedsReason',
    object: 'AccountTier__c',
    refused: [proposed({ DecidedTier__c: 'Tier 2' }), proposed({ FitRating__c: null })],
    accepted: [proposed({ DecidedTier__c: 'Tier 2', Reason__c: 'Merger.' }), decision({ DecidedTier__c: 'Tier 2' })]
  },
  {
    rule: 'AccountTier__c.EffectiveOnIsNear',
    object: 'AccountTier__c',
    refused: [decision({ EffectiveOn__c: '2026-03-11' })],
    accepted: [decision({ EffectiveOn__c: '2026-03-10' }), decision({ EffectiveOn__c: '2025-01-01' })]
  }
];

for (const { rule, object, refused, accepted } of cases) {
  describe(rule, () => {
    for (const [index, values] of refused.entries()) {
      it(`refuses case ${index + 1}`, () => {
        rules.assertRefused(rule, org.tryCreate(object, values));
      });
    }
    for (const [index, values] of accepted.entries()) {
      it(`takes case ${index + 1}`, () => {
        assert.deepEqual(org.tryCreate(object, values), []);
      });
    }
  });
}

describe('the life of a tier model', () => {
  const activate = (id: string): ReturnType<TestOrg['tryUpdate']> =>
    org.tryUpdate('TierModel__c', id, { Status__c: 'Active' });

  it('begins as a draft, unless history is loaded', () => {
    const begin = (): ReturnType<TestOrg['tryUpdate']> =>
      org.tryCreate('TierModel__c', { ...draft, Status__c: 'Archived' });

    const admin = org.user('modeller', ['LinchpinAdmin']);
    assert.deepEqual(org.as(admin, begin), []);
    rules.noteTested('TierModel__c.ModelsBeginAsDrafts');
  });

  it('goes forward only', () => {
    for (const [id, status] of [
      [inForce, 'Draft'],
      [archived, 'Active'],
      [archived, 'Draft']
    ] as const) {
      rules.assertRefused('TierModel__c.ModelsOnlyGoForward', org.tryUpdate('TierModel__c', id, { Status__c: status }));
    }
  });

  it('keeps weights, thresholds and judgements once it is in force', () => {
    for (const values of [{ FitWeight__c: 19 }, { Tier1From__c: 71 }, { WeightMethod__c: 'Pairwise' }]) {
      rules.assertRefused('TierModel__c.ModelsInForceAreFixed', org.tryUpdate('TierModel__c', inForce, values));
      rules.assertRefused('TierModel__c.ModelsInForceAreFixed', org.tryUpdate('TierModel__c', archived, values));
    }
    rules.assertRefused(
      'TierModel__c.JudgementsInForceAreFixed',
      org.tryUpdate('TierModel__c', inForce, { GrowthOverFit__c: 3 })
    );
    assert.deepEqual(org.tryUpdate('TierModel__c', inForce, { Purpose__c: 'Growth first.' }), []);
  });

  it('keeps its levels once it is in force', () => {
    const mine = model();
    const id = org.create('TierCriterion__c', { TierModel__c: mine, Criterion__c: 'Access', Level1__c: 'Closed' });
    org.update('TierCriterion__c', id, { Level1__c: 'Nobody answers' });
    org.update('TierModel__c', mine, { Status__c: 'Active' });
    org.update('TierModel__c', mine, { Status__c: 'Archived' });

    rules.assertRefused(
      'TierCriterion__c.LevelsInForceAreFixed',
      org.tryUpdate('TierCriterion__c', id, { Level1__c: 'Closed' })
    );
  });

  it('is activated only when its weights add up and its thresholds descend', () => {
    rules.assertRefused('TierModel__c.ActiveWeightsAddUp', activate(model({ FitWeight__c: 19.9 })));
    rules.assertRefused('TierModel__c.ActiveThresholdsDescend', activate(model({ Tier2From__c: 70 })));
    rules.assertRefused('TierModel__c.ActiveThresholdsDescend', activate(model({ Tier3From__c: null })));
  });

  it('is activated only when pairwise weights are consistent and follow from the judgements', () => {
    const pairwise = { WeightMethod__c: 'Pairwise', ...equal, ...sixths };

    rules.assertRefused(
      'TierModel__c.ActiveJudgementsAreConsistent',
      activate(model({ ...pairwise, GrowthOverFit__c: null }))
    );
    rules.assertRefused(
      'TierModel__c.ActiveJudgementsAreConsistent',
      activate(model({ ...pairwise, RevenueOverGrowth__c: 9, GrowthOverFit__c: 9, RevenueOverFit__c: -9 }))
    );
    rules.assertRefused(
      'TierModel__c.ActiveWeightsFollowJudgements',
      activate(model({ ...pairwise, RevenueWeight__c: 17.6667, GrowthWeight__c: 15.6667 }))
    );
  });

  it('is activated by those who manage models, and by nobody else', () => {
    const id = org.as(lead, () => model());
    const admin = org.user('setter', ['LinchpinAdmin']);

    assert.deepEqual(
      org.as(lead, () => org.tryUpdate('TierModel__c', id, { Purpose__c: 'Ours.' })),
      []
    );
    assert.deepEqual(
      org.as(admin, () => org.tryUpdate('TierModel__c', id, { Purpose__c: 'All.' })),
      []
    );
    assert.notDeepEqual(
      org.as(rep, () => org.tryUpdate('TierModel__c', id, { Status__c: 'Active' })),
      []
    );
    assert.notDeepEqual(
      org.as(manager, () => org.tryUpdate('TierModel__c', id, { Status__c: 'Active' })),
      []
    );
    rules.noteTested('TierModel__c.ActivationNeedsPermission');
  });
});

describe('the way of a tier decision', () => {
  before(() => {
    current = model();
    org.update('TierModel__c', current, { Status__c: 'Active' });
  });

  it('begins as a draft or a proposal, unless history is loaded', () => {
    const values = decision({ Status__c: 'Superseded' });

    const errors = org.as(rep, () => org.tryCreate('AccountTier__c', values));

    rules.assertRefused('AccountTier__c.DecisionsBeginOpen', errors);
  });

  it('skips no step', () => {
    const id = org.create('AccountTier__c', decision());

    for (const status of ['Approved', 'Sent back', 'Superseded']) {
      rules.assertRefused(
        'AccountTier__c.StatusFollowsItsWay',
        org.tryUpdate('AccountTier__c', id, { Status__c: status, ReturnReason__c: 'Why' })
      );
    }
    rules.assertRefused(
      'AccountTier__c.StatusFollowsItsWay',
      org.tryUpdate('AccountTier__c', approved(), { Status__c: 'Superseded' })
    );
  });

  it('is sent back with a reason, and sent again', () => {
    const id = org.create('AccountTier__c', proposed());

    rules.assertRefused(
      'AccountTier__c.SendingBackNeedsReason',
      org.tryUpdate('AccountTier__c', id, { Status__c: 'Sent back' })
    );
    org.update('AccountTier__c', id, { Status__c: 'Sent back', ReturnReason__c: 'Rate access.' });
    org.update('AccountTier__c', id, { Status__c: 'Proposed' });
  });

  it('is decided by managers, and for tier 1 by executives', () => {
    const id = org.create('AccountTier__c', proposed());
    const approve = (): ReturnType<TestOrg['tryUpdate']> =>
      org.tryUpdate('AccountTier__c', id, { Status__c: 'Approved' });

    rules.assertRefused('AccountTier__c.ApprovalNeedsPermission', org.as(rep, approve));
    rules.assertRefused('AccountTier__c.TierOneNeedsExecutive', org.as(manager, approve));
    assert.deepEqual(org.as(executive, approve), []);
  });

  it('stays as it was decided', () => {
    const id = approved();

    for (const values of [{ FitRating__c: 1 }, { DecidedTier__c: 'Tier 2', Reason__c: 'Other' }, { Reason__c: 'No' }]) {
      rules.assertRefused('AccountTier__c.DecisionsInForceAreFixed', org.tryUpdate('AccountTier__c', id, values));
    }
  });
});

describe('the rules of tiering', () => {
  after(() => assert.deepEqual(rules.untested(), [], 'rules that no case tries'));

  it('have unlike messages', () => {
    assert.deepEqual(rules.repeatedMessages(), []);
  });
});
