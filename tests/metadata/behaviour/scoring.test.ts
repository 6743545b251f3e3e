import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { TestOrg } from '../support/org.ts';

const org = new TestOrg();
after(() => org.close());

const influences = [undefined, 'Very low', 'Low', 'Medium', 'High', 'Very high'];
const supports = [undefined, 'Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];
const accesses = [undefined, 'None', 'Brief', 'Regular', 'In depth'];
const roles = [undefined, 'Decision maker', 'Approver', 'Influencer', 'User', 'Gatekeeper'];

function personOn(account: string, picks: Readonly<Record<string, unknown>>): string {
  return org.create('Stakeholder__c', { Name: 'Somebody', Account__c: account, ...picks });
}

/** Half up to two places, as the formula rounds; no value here lies on a half. */
const round = (value: number, places: number): number => Number(value.toFixed(places));

describe('strength', () => {
  const account = org.create('Account', { Name: 'Strength' });
  for (const [s, Support__c] of supports.entries()) {
    for (const [a, Access__c] of accesses.entries()) {
      const isKnown = s > 0 && a > 0;
      const expected = isKnown ? round(100 * (0.6 * ((s - 1) / 4) + 0.4 * ((a - 1) / 3)), 2) : null;

      it(`of ${Support__c ?? 'unrated support'} and ${Access__c ?? 'unrated access'} is ${expected ?? 'blank'}`, () => {
        const id = personOn(account, { Support__c, Access__c });

        assert.equal(org.read('Stakeholder__c', id, ['Strength__c'])['Strength__c'], expected);
      });
    }
  }
});

describe('weights', () => {
  const account = org.create('Account', { Name: 'Weights' });
  for (const [index, Influence__c] of influences.entries()) {
    for (const IsActive__c of [true, false]) {
      const weight = index === 0 ? null : index;
      const who = `${IsActive__c ? 'an active' : 'a departed'} person of ${Influence__c ?? 'unrated'} influence`;

      it(`of ${who} follow the pick`, () => {
        const id = personOn(account, { Influence__c, IsActive__c, Support__c: 'Supporter', Access__c: 'In depth' });

        assert.deepEqual(
          org.read('Stakeholder__c', id, [
            'InfluenceWeight__c',
            'AssessedWeight__c',
            'ConfidenceWeight__c',
            'WeightedStrength__c',
            'IsAssessed__c'
          ]),
          {
            InfluenceWeight__c: weight,
            AssessedWeight__c: IsActive__c ? (weight ?? 0) : 0,
            ConfidenceWeight__c: IsActive__c ? (weight ?? 3) : 0,
            WeightedStrength__c: IsActive__c ? (weight ?? 0) * 85 : 0,
            IsAssessed__c: weight !== null
          }
        );
      });
    }
  }

  it('of an unrated person count in the confidence only', () => {
    const id = personOn(account, { Influence__c: 'Very high', Support__c: 'Champion' });

    assert.deepEqual(
      org.read('Stakeholder__c', id, ['AssessedWeight__c', 'ConfidenceWeight__c', 'WeightedStrength__c']),
      {
        AssessedWeight__c: 0,
        ConfidenceWeight__c: 5,
        WeightedStrength__c: 0
      }
    );
  });
});

describe('key players', () => {
  const account = org.create('Account', { Name: 'Key players' });
  for (const [index, Influence__c] of influences.entries()) {
    for (const Role__c of roles) {
      const isKey = index >= 4 && Role__c !== 'User' && Role__c !== 'Gatekeeper';

      it(`${isKey ? 'include' : 'leave out'} ${Role__c ?? 'no role'} of ${Influence__c ?? 'unrated'} influence`, () => {
        const id = personOn(account, { Influence__c, Role__c });

        assert.equal(org.read('Stakeholder__c', id, ['IsKeyPlayer__c'])['IsKeyPlayer__c'], isKey);
      });
    }
  }

  it('leave out those who left', () => {
    const id = personOn(account, { Influence__c: 'Very high', Role__c: 'Decision maker', IsActive__c: false });

    assert.equal(org.read('Stakeholder__c', id, ['IsKeyPlayer__c'])['IsKeyPlayer__c'], false);
  });
});

describe('an account', () => {
  const figures = [
    'StakeholderCount__c',
    'KeyPlayerCount__c',
    'KeyPlayersNeverInterviewed__c',
    'InfluenceWeightTotal__c',
    'AssessedWeightTotal__c',
    'WeightedStrengthTotal__c',
    'RelationshipScore__c',
    'RelationshipConfidence__c',
    'RelationshipStatus__c'
  ];

  it('without anybody has neither score nor confidence', () => {
    const account = org.create('Account', { Name: 'Empty' });

    assert.deepEqual(org.read('Account', account, figures), {
      StakeholderCount__c: 0,
      KeyPlayerCount__c: 0,
      KeyPlayersNeverInterviewed__c: 0,
      InfluenceWeightTotal__c: 0,
      AssessedWeightTotal__c: 0,
      WeightedStrengthTotal__c: 0,
      RelationshipScore__c: null,
      RelationshipConfidence__c: null,
      RelationshipStatus__c: 'Not assessed'
    });
  });

  it('weighs assessed people by influence and lets unknown people lower the confidence', () => {
    const account = org.create('Account', { Name: 'Worked example' });
    // 5 × 85 and 2 × 13.33; then unrated influence (3), half rated (4) and departed (0).
    personOn(account, {
      Influence__c: 'Very high',
      Support__c: 'Supporter',
      Access__c: 'In depth',
      Role__c: 'Approver'
    });
    personOn(account, { Influence__c: 'Low', Support__c: 'Opponent', Access__c: 'Brief' });
    personOn(account, {});
    personOn(account, { Influence__c: 'High', Support__c: 'Champion', Role__c: 'Decision maker' });
    personOn(account, { Influence__c: 'Very high', Support__c: 'Champion', Access__c: 'In depth', IsActive__c: false });

    assert.deepEqual(org.read('Account', account, figures), {
      StakeholderCount__c: 4,
      KeyPlayerCount__c: 2,
      KeyPlayersNeverInterviewed__c: 2,
      InfluenceWeightTotal__c: 14,
      AssessedWeightTotal__c: 7,
      WeightedStrengthTotal__c: 451.66,
      RelationshipScore__c: 64.5,
      RelationshipConfidence__c: 50,
      RelationshipStatus__c: 'Strong'
    });
  });

  it('of nobody but unrated people has a confidence of nothing and no score', () => {
    const account = org.create('Account', { Name: 'Unrated' });
    personOn(account, {});

    assert.deepEqual(org.read('Account', account, ['RelationshipScore__c', 'RelationshipConfidence__c']), {
      RelationshipScore__c: null,
      RelationshipConfidence__c: 0
    });
  });

  it('forgets a person who is deleted and one who leaves', () => {
    const account = org.create('Account', { Name: 'Fewer' });
    const rated = { Influence__c: 'Medium', Support__c: 'Champion', Access__c: 'In depth' };
    const gone = personOn(account, rated);
    const left = personOn(account, rated);

    org.delete('Stakeholder__c', gone);
    org.update('Stakeholder__c', left, { IsActive__c: false });

    assert.deepEqual(
      org.read('Account', account, ['StakeholderCount__c', 'AssessedWeightTotal__c', 'RelationshipScore__c']),
      {
        StakeholderCount__c: 0,
        AssessedWeightTotal__c: 0,
        RelationshipScore__c: null
      }
    );
  });

  const statuses: readonly (readonly [support: string, access: string, score: number, status: string])[] = [
    ['Opponent', 'None', 0, 'At risk'],
    ['Sceptic', 'Brief', 28.3, 'At risk'],
    ['Opponent', 'In depth', 40, 'Developing'],
    ['Neutral', 'Brief', 43.3, 'Developing'],
    ['Champion', 'None', 60, 'Strong'],
    ['Supporter', 'Regular', 71.7, 'Strong'],
    ['Supporter', 'In depth', 85, 'Trusted'],
    ['Champion', 'In depth', 100, 'Trusted']
  ];
  for (const [Support__c, Access__c, score, status] of statuses) {
    it(`with one ${Support__c} of access ${Access__c} scores ${score}: ${status}`, () => {
      const account = org.create('Account', { Name: status });
      personOn(account, { Influence__c: 'Low', Support__c, Access__c });

      assert.deepEqual(org.read('Account', account, ['RelationshipScore__c', 'RelationshipStatus__c']), {
        RelationshipScore__c: score,
        RelationshipStatus__c: status
      });
    });
  }
});
