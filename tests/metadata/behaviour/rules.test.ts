import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { TestOrg } from '../support/org.ts';
import { rulesOf } from '../support/rules.ts';

const org = new TestOrg('2026-03-10');
after(() => org.close());

const rules = rulesOf('stakeholders');

const account = org.create('Account', { Name: 'Here' });
const elsewhere = org.create('Account', { Name: 'There' });
const boss = org.create('Stakeholder__c', { Name: 'Boss', Account__c: account });
const middle = org.create('Stakeholder__c', { Name: 'Middle', Account__c: account, ReportsTo__c: boss });
const clerk = org.create('Stakeholder__c', { Name: 'Clerk', Account__c: account, ReportsTo__c: middle });
const stranger = org.create('Stakeholder__c', { Name: 'Stranger', Account__c: elsewhere });

const defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Stakeholder__c: { Name: 'Somebody', Account__c: account },
  StakeholderInterview__c: { Stakeholder__c: boss, HeldOn__c: '2026-03-01' },
  StakeholderLink__c: { FromStakeholder__c: boss, ToStakeholder__c: clerk, Kind__c: 'Influences' },
  EcosystemParty__c: { Name: 'State Medicaid', Account__c: account, Kind__c: 'Payer' }
};

interface Case {
  readonly rule: string;
  readonly refused: readonly Readonly<Record<string, unknown>>[];
  readonly accepted: readonly Readonly<Record<string, unknown>>[];
}

const rating = (field: string, low: number, high: number): Pick<Case, 'refused' | 'accepted'> => ({
  refused: [low - 1, high + 1, -99].map((value) => ({ [field]: value })),
  accepted: [low, high, null].map((value) => ({ [field]: value }))
});

const cases: readonly Case[] = [
  {
    rule: 'Stakeholder__c.CadenceIsPositive',
    refused: [{ PreferredCadenceDays__c: 0 }, { PreferredCadenceDays__c: -30 }],
    accepted: [{ PreferredCadenceDays__c: 1 }, { PreferredCadenceDays__c: null }]
  },
  {
    rule: 'Stakeholder__c.LeftOnOnlyWhenInactive',
    refused: [{ LeftOn__c: '2026-01-01' }, { LeftOn__c: '2026-01-01', IsActive__c: true }],
    accepted: [{ LeftOn__c: '2026-01-01', IsActive__c: false }]
  },
  {
    rule: 'Stakeholder__c.LeftOnIsNotInFuture',
    refused: [{ LeftOn__c: '2026-03-11', IsActive__c: false }],
    accepted: [{ LeftOn__c: '2026-03-10', IsActive__c: false }]
  },
  {
    rule: 'Stakeholder__c.ReportsToIsOnSameAccount',
    refused: [{ ReportsTo__c: stranger }],
    accepted: [{ ReportsTo__c: boss }, { ReportsTo__c: null }]
  },
  {
    rule: 'StakeholderInterview__c.HeldOnIsNotInFuture',
    refused: [{ HeldOn__c: '2026-03-11' }],
    accepted: [{ HeldOn__c: '2026-03-10' }]
  },
  {
    rule: 'StakeholderInterview__c.HeldOnIsPlausible',
    refused: [{ HeldOn__c: '1989-12-31' }, { HeldOn__c: '1926-03-01' }],
    accepted: [{ HeldOn__c: '1990-01-01' }]
  },
  { rule: 'StakeholderInterview__c.TrustIsInRange', ...rating('Trust__c', 1, 5) },
  { rule: 'StakeholderInterview__c.ValueDeliveredIsInRange', ...rating('ValueDelivered__c', 1, 5) },
  { rule: 'StakeholderInterview__c.ResponsivenessIsInRange', ...rating('Responsiveness__c', 1, 5) },
  { rule: 'StakeholderInterview__c.LikelihoodIsInRange', ...rating('LikelihoodToRecommend__c', 0, 10) },
  {
    rule: 'StakeholderLink__c.OtherEndIsGiven',
    refused: [{ ToStakeholder__c: null }],
    accepted: [{ ToStakeholder__c: middle }]
  },
  {
    rule: 'StakeholderLink__c.EndsAreDifferent',
    refused: [{ ToStakeholder__c: boss }],
    accepted: [{ ToStakeholder__c: middle }]
  },
  {
    rule: 'StakeholderLink__c.EndsAreOnSameAccount',
    refused: [{ ToStakeholder__c: stranger }],
    accepted: [
      {
        FromStakeholder__c: stranger,
        ToStakeholder__c: org.create('Stakeholder__c', { Name: 'Peer', Account__c: elsewhere })
      }
    ]
  },
  {
    rule: 'EcosystemParty__c.PartyIsAnotherAccount',
    refused: [{ PartyAccount__c: account }],
    accepted: [{ PartyAccount__c: elsewhere }, { PartyAccount__c: null }]
  }
];

for (const { rule, refused, accepted } of cases) {
  describe(rule, () => {
    const [object = ''] = rule.split('.');
    for (const values of refused) {
      it(`refuses ${JSON.stringify(values)}`, () => {
        rules.assertRefused(rule, org.tryCreate(object, { ...defaults[object], ...values }));
      });
    }
    for (const values of accepted) {
      it(`takes ${JSON.stringify(values)}`, () => {
        assert.deepEqual(org.tryCreate(object, { ...defaults[object], ...values }), []);
      });
    }
  });
}

describe('a name', () => {
  it('is asked for when nothing else gives one', () => {
    rules.noteTested('Stakeholder__c.NameGiven');

    const errors = org.tryCreate('Stakeholder__c', { Account__c: account });

    // The platform may ask for required fields before it comes to the rule; either way the name is at fault.
    assert.deepEqual(
      errors.map(({ fields }) => fields),
      [['Name']]
    );
  });

  it('is not asked for when the title gives one', () => {
    assert.deepEqual(org.tryCreate('Stakeholder__c', { Account__c: account, Title__c: 'Head of oncology' }), []);
  });
});

describe('the organisation chart', () => {
  it('refuses people who report to themselves', () => {
    rules.assertRefused(
      'Stakeholder__c.ReportsToIsNotSelf',
      org.tryUpdate('Stakeholder__c', boss, { ReportsTo__c: boss })
    );
  });

  it('refuses circles of two and of three', () => {
    for (const superior of [middle, clerk]) {
      const errors = org.tryUpdate('Stakeholder__c', boss, { ReportsTo__c: superior });

      rules.assertRefused('Stakeholder__c.ReportsToIsNotCircular', errors);
    }
  });

  it('takes a new superior who stands above', () => {
    assert.deepEqual(org.tryUpdate('Stakeholder__c', clerk, { ReportsTo__c: boss }), []);
  });
});

describe('rating history', () => {
  it('cannot be rewritten by anybody, the org itself included', () => {
    const person = org.create('Stakeholder__c', { Name: 'Rated', Account__c: account, Support__c: 'Neutral' });
    const [id] = org.idsOf('StakeholderAssessment__c', 'Stakeholder__c', person);

    const errors = org.tryUpdate('StakeholderAssessment__c', id ?? '', { Support__c: 'Champion' });

    rules.assertRefused('StakeholderAssessment__c.HistoryIsNotRewritten', errors);
  });
});

describe('validation rules', () => {
  after(() => assert.deepEqual(rules.untested(), [], 'rules that no case tries'));

  it('have unlike messages', () => {
    assert.deepEqual(rules.repeatedMessages(), []);
  });
});
