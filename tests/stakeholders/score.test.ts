import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import type { Scored } from '../../force-app/main/stakeholders/lwc/relationshipScore/relationshipScore.ts';
import {
  ACCESS_LEVELS,
  accountScore,
  INFLUENCE_LEVELS,
  influenceWeight,
  interviewDue,
  interviewStatus,
  isAssessed,
  isKeyPlayer,
  ROLES,
  strength,
  SUPPORT_LEVELS
} from '../../force-app/main/stakeholders/lwc/relationshipScore/relationshipScore.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';

const accountCount = 150;
const day = 86_400_000;

interface Person {
  readonly influence: (typeof INFLUENCE_LEVELS)[number] | null;
  readonly support: (typeof SUPPORT_LEVELS)[number] | null;
  readonly access: (typeof ACCESS_LEVELS)[number] | null;
  readonly role: (typeof ROLES)[number] | null;
  readonly isActive: boolean;
  readonly cadenceDays: number | null;
  /** Days before today of each interview. */
  readonly interviews: readonly number[];
}

const person: fc.Arbitrary<Person> = fc.record({
  influence: fc.option(fc.constantFrom(...INFLUENCE_LEVELS), { freq: 5 }),
  support: fc.option(fc.constantFrom(...SUPPORT_LEVELS), { freq: 5 }),
  access: fc.option(fc.constantFrom(...ACCESS_LEVELS), { freq: 5 }),
  role: fc.option(fc.constantFrom(...ROLES), { freq: 5 }),
  isActive: fc.constantFrom(true, true, true, false),
  cadenceDays: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 2 }),
  interviews: fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 3 })
});

interface StakeholderRow {
  readonly Id: string;
  readonly Account__c: string;
  readonly StakeholderKey__c: string;
  readonly InfluenceWeight__c: number | null;
  readonly Strength__c: number | null;
  readonly IsAssessed__c: boolean;
  readonly IsKeyPlayer__c: boolean;
  readonly LastInterviewDate__c: string | null;
  readonly InterviewCount__c: number;
  readonly InterviewDueDate__c: string | null;
  readonly InterviewStatus__c: string;
}

describe('the score of the screen and the score of the server', () => {
  let org: TestOrg;
  let connection: Connection;
  const people = new Map<string, Person>();
  const accountOf = new Map<string, string>();
  const today = new Date().toISOString().slice(0, 10);
  const dateDaysAgo = (days: number): string => new Date(Date.parse(today) - days * day).toISOString().slice(0, 10);

  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
    const accounts = await connection.sobject('Account').create(
      Array.from({ length: accountCount }, (_, index) => ({ Name: `Account ${index}` })),
      { allowRecursive: true }
    );
    const sample = fc.sample(person, { numRuns: 1200, seed: 20_261_122 });
    const results = await connection.sobject('Stakeholder__c').create(
      sample.map(({ influence, support, access, role, isActive, cadenceDays }, index) => ({
        StakeholderKey__c: `P${index}`,
        Name: `Person ${index}`,
        Account__c: accounts[index % accountCount]?.id,
        Influence__c: influence,
        Support__c: support,
        Access__c: access,
        Role__c: role,
        IsActive__c: isActive,
        PreferredCadenceDays__c: cadenceDays
      })) as unknown as Record<string, never>[],
      { allowRecursive: true }
    );
    assert.deepEqual(
      results.filter((result) => !result.success),
      []
    );
    for (const [index, one] of sample.entries()) {
      people.set(`P${index}`, one);
      accountOf.set(`P${index}`, accounts[index % accountCount]?.id ?? '');
    }
    const interviews = sample.flatMap(({ interviews: days }, index) =>
      days.map((ago) => ({
        Stakeholder__c: results[index]?.id,
        HeldOn__c: dateDaysAgo(ago),
        Kind__c: 'Good-times visit'
      }))
    );
    const held = await connection
      .sobject('StakeholderInterview__c')
      .create(interviews as unknown as Record<string, never>[], { allowRecursive: true });
    assert.deepEqual(
      held.filter((result) => !result.success),
      []
    );
  });

  after(() => org.close());

  it('are the same for 1,200 random people, blanks included', async () => {
    const { records } = await connection.query<StakeholderRow>(
      `SELECT Id, Account__c, StakeholderKey__c, InfluenceWeight__c, Strength__c, IsAssessed__c, IsKeyPlayer__c,
        LastInterviewDate__c, InterviewCount__c, InterviewDueDate__c, InterviewStatus__c FROM Stakeholder__c`,
      { autoFetch: true, maxFetch: 5000 }
    );

    assert.equal(records.length, people.size);
    for (const row of records) {
      const one = people.get(row.StakeholderKey__c) as Person;
      const lastInterview = one.interviews.length === 0 ? null : dateDaysAgo(Math.min(...one.interviews));
      const interviewed = { lastInterview, cadenceDays: one.cadenceDays };
      assert.deepEqual(
        {
          weight: row.InfluenceWeight__c,
          strength: row.Strength__c,
          isAssessed: row.IsAssessed__c,
          isKeyPlayer: row.IsKeyPlayer__c,
          last: row.LastInterviewDate__c,
          count: row.InterviewCount__c,
          due: row.InterviewDueDate__c,
          status: row.InterviewStatus__c
        },
        {
          weight: influenceWeight(one.influence),
          strength: strength(one),
          isAssessed: isAssessed(one),
          isKeyPlayer: isKeyPlayer(one),
          last: lastInterview,
          count: one.interviews.length,
          due: interviewDue(interviewed),
          status: interviewStatus(interviewed, today)
        },
        `${row.StakeholderKey__c}: ${JSON.stringify(one)}`
      );
    }
  });

  it('are the same for the accounts of those people', async () => {
    const { records } = await connection.query<Record<string, number | string | null>>(
      `SELECT Id, StakeholderCount__c, KeyPlayerCount__c, InfluenceWeightTotal__c, AssessedWeightTotal__c,
        WeightedStrengthTotal__c, RelationshipScore__c, RelationshipConfidence__c, RelationshipStatus__c FROM Account`,
      { autoFetch: true, maxFetch: 5000 }
    );

    assert.equal(records.length, accountCount);
    for (const row of records) {
      const mine: Scored[] = [...people]
        .filter(([key]) => accountOf.get(key) === row['Id'])
        .map(([key, one]) => ({ ...one, id: key }));
      const expected = accountScore(mine);
      const confidence = expected.confidence === null ? null : Math.round(expected.confidence * 10_000) / 10_000;
      assert.deepEqual(
        {
          active: row['StakeholderCount__c'],
          keyPlayers: row['KeyPlayerCount__c'],
          total: row['InfluenceWeightTotal__c'],
          assessed: row['AssessedWeightTotal__c'],
          weighted: row['WeightedStrengthTotal__c'],
          score: row['RelationshipScore__c'],
          status: row['RelationshipStatus__c']
        },
        {
          active: expected.activeCount,
          keyPlayers: mine.filter((one) => isKeyPlayer(one)).length,
          total: expected.totalWeight,
          assessed: expected.assessedWeight,
          weighted: expected.weightedStrength,
          score: expected.score,
          status: expected.status
        }
      );
      const shown = row['RelationshipConfidence__c'];
      const difference = confidence === null ? (shown === null ? 0 : 1) : Math.abs(Number(shown) / 100 - confidence);
      assert.ok(difference < 0.0006, `confidence ${String(shown)} against ${String(confidence)}`);
      const points = expected.contributions.reduce((sum, one) => sum + Math.round(one.points * 10), 0);
      assert.equal(points, expected.score === null ? 0 : Math.round((expected.score - 50) * 10));
    }
  });
});
