import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import type { AccountFacts, TierPolicy } from '../../force-app/main/tiering/lwc/tierPromises/tierPromises.ts';
import {
  TEAM_FUNCTIONS,
  tierPromises,
  unmetPromises
} from '../../force-app/main/tiering/lwc/tierPromises/tierPromises.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';
import { activeModel, ratedAt } from './support/records.ts';

const accountCount = 250;
const rounds = 4;
const day = 86_400_000;
const tiers = ['Tier 1', 'Tier 2', 'Tier 3'] as const;

const ago = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0, 29, 30, 31, 89, 90, 91, 180, 365));

interface Player {
  readonly isActive: boolean;
  readonly isInfluential: boolean;
  /** Days before today of each interview. */
  readonly interviews: readonly number[];
}

interface Facts {
  readonly tier: (typeof tiers)[number] | 'Not a key account' | null;
  readonly tieredAgo: number;
  readonly reviewedAgo: number | null;
  readonly hasSponsor: boolean;
  readonly team: readonly {
    readonly function: (typeof TEAM_FUNCTIONS)[number];
    readonly isDedicated: boolean;
    readonly isActive: boolean;
  }[];
  readonly players: readonly Player[];
}

const facts: fc.Arbitrary<Facts> = fc.record({
  tier: fc.constantFrom('Tier 1', 'Tier 1', 'Tier 2', 'Tier 2', 'Tier 3', 'Tier 3', 'Not a key account', null),
  tieredAgo: ago,
  reviewedAgo: fc.option(ago),
  hasSponsor: fc.boolean(),
  team: fc.uniqueArray(
    fc.record({ function: fc.constantFrom(...TEAM_FUNCTIONS), isDedicated: fc.boolean(), isActive: fc.boolean() }),
    { maxLength: 5, selector: (one) => one.function }
  ),
  players: fc.array(
    fc.record({
      isActive: fc.constantFrom(true, true, true, false),
      isInfluential: fc.constantFrom(true, true, false),
      interviews: fc.array(ago, { maxLength: 2 })
    }),
    { maxLength: 4 }
  )
});

const policy: fc.Arbitrary<TierPolicy> = fc.record({
  reviewCadenceDays: fc.option(fc.constantFrom(1, 30, 90, 180, 365)),
  interviewCadenceDays: fc.option(fc.constantFrom(1, 30, 90, 180, 365)),
  minimumKeyPlayers: fc.option(fc.integer({ min: 0, max: 5 })),
  requiredFunctions: fc.subarray([...TEAM_FUNCTIONS]),
  isTeamDedicated: fc.boolean(),
  isSponsorRequired: fc.boolean()
});

const promiseFields = [
  'MissingFunctions__c',
  'DedicatedMissing__c',
  'KeyPlayersToMap__c',
  'SponsorMissing__c',
  'InterviewsDueOn__c',
  'InterviewsBehind__c',
  'NextReviewOn__c',
  'ReviewBehind__c',
  'UnmetPromises__c'
];

type Row = Readonly<Record<string, number | string | boolean | null>>;

describe('the promises of the screen and the promises of the server', () => {
  let org: TestOrg;
  let connection: Connection;
  const today = new Date().toISOString().slice(0, 10);
  const dateAgo = (days: number): string => new Date(Date.parse(today) - days * day).toISOString().slice(0, 10);
  const book = fc.sample(facts, { numRuns: accountCount, seed: 20_261_122 });
  const policies = fc.sample(policy, { numRuns: rounds * tiers.length, seed: 11 });
  let policyIds: readonly string[];
  let accounts: readonly string[];

  const factsOf = ({ tier, tieredAgo, reviewedAgo, hasSponsor, team, players }: Facts): AccountFacts => {
    const active = team.filter(({ isActive }) => isActive);
    const keyPlayers = players.filter(({ isActive, isInfluential }) => isActive && isInfluential);
    const last = keyPlayers.flatMap(({ interviews }) => (interviews.length === 0 ? [] : [Math.min(...interviews)]));
    return {
      members: Object.fromEntries(active.map((one) => [one.function, 1])),
      dedicatedMembers: active.filter(({ isDedicated }) => isDedicated).length,
      hasSponsor,
      keyPlayers: keyPlayers.length,
      keyPlayersNeverInterviewed: keyPlayers.length - last.length,
      oldestInterview: last.length === 0 ? null : dateAgo(Math.max(...last)),
      lastReview: reviewedAgo === null ? null : dateAgo(reviewedAgo),
      tierSince: tier === null ? null : dateAgo(tieredAgo)
    };
  };

  /** The server's fields as the screen's promises say that they should be. */
  const expected = (account: Facts, rules: TierPolicy | undefined): Row => {
    if (rules === undefined)
      return Object.fromEntries(promiseFields.map((name) => [name, /Behind|SponsorMissing/.test(name) ? false : null]));
    const promises = tierPromises(rules, factsOf(account), today);
    const of = (kind: string): (typeof promises)[number] | undefined => promises.find((one) => one.kind === kind);
    return {
      MissingFunctions__c: of('functions')?.missing ?? 0,
      DedicatedMissing__c: rules.isTeamDedicated ? (of('dedicated')?.missing ?? 0) : null,
      KeyPlayersToMap__c: rules.minimumKeyPlayers === null ? null : (of('keyPlayers')?.missing ?? 0),
      SponsorMissing__c: of('sponsor')?.missing === 1,
      InterviewsDueOn__c: of('interviews')?.dueOn ?? null,
      InterviewsBehind__c: of('interviews')?.missing === 1,
      NextReviewOn__c: of('review')?.dueOn ?? null,
      ReviewBehind__c: of('review')?.missing === 1,
      UnmetPromises__c: unmetPromises(promises)
    };
  };

  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
    const { user_id: user } = await connection.identity();
    policyIds = await createAll(
      connection,
      'TierPolicy__c',
      tiers.map((tier) => ({ Name: tier, Tier__c: tier }))
    );
    const model = await activeModel(connection);
    accounts = await createAll(
      connection,
      'Account',
      book.map(({ reviewedAgo, hasSponsor }, index) => ({
        Name: `Account ${index}`,
        LastReviewOn__c: reviewedAgo === null ? null : dateAgo(reviewedAgo),
        ExecutiveSponsor__c: hasSponsor ? user : null
      }))
    );
    const each = (values: (one: Facts) => readonly Values[], field = 'Account__c'): Values[] =>
      book.flatMap((one, index) => values(one).map((more) => ({ [field]: accounts[index], ...more })));
    const decisions = await createAll(
      connection,
      'AccountTier__c',
      each(({ tier, tieredAgo }) =>
        tier === null
          ? []
          : [
              {
                TierModel__c: model,
                ...ratedAt(3),
                DecidedTier__c: tier,
                Reason__c: 'As agreed.',
                EffectiveOn__c: dateAgo(tieredAgo),
                Status__c: 'Proposed'
              }
            ]
      )
    );
    const approved = await tryUpdate(
      connection,
      'AccountTier__c',
      decisions.map((Id) => ({ Id, Status__c: 'Approved' }))
    );
    assert.deepEqual(
      approved.filter(({ success }) => !success),
      []
    );
    await createAll(
      connection,
      'KeyAccountTeamMember__c',
      each(({ team }) =>
        team.map((one) => ({
          User__c: user,
          Function__c: one.function,
          IsDedicated__c: one.isDedicated,
          IsActive__c: one.isActive
        }))
      )
    );
    const players = await createAll(
      connection,
      'Stakeholder__c',
      each((one) =>
        one.players.map(({ isActive, isInfluential }, index) => ({
          Name: `Person ${index}`,
          IsActive__c: isActive,
          Influence__c: isInfluential ? 'High' : 'Medium'
        }))
      )
    );
    await createAll(
      connection,
      'StakeholderInterview__c',
      book
        .flatMap((one) => one.players)
        .flatMap(({ interviews }, index) =>
          interviews.map((days) => ({
            Stakeholder__c: players[index],
            HeldOn__c: dateAgo(days),
            Kind__c: 'Good-times visit'
          }))
        )
    );
  });

  after(() => org.close());

  for (let round = 0; round < rounds; round += 1) {
    it(`are the same for ${accountCount} accounts under the policies of round ${round + 1}`, async () => {
      const rules = policies.slice(round * tiers.length, (round + 1) * tiers.length);
      const outcomes = await tryUpdate(
        connection,
        'TierPolicy__c',
        rules.map((one, index) => ({
          Id: policyIds[index],
          ReviewCadenceDays__c: one.reviewCadenceDays,
          InterviewCadenceDays__c: one.interviewCadenceDays,
          MinimumKeyPlayers__c: one.minimumKeyPlayers,
          RequiredFunctions__c: one.requiredFunctions.join(';') || null,
          DedicatedTeam__c: one.isTeamDedicated,
          SponsorRequired__c: one.isSponsorRequired
        }))
      );
      assert.deepEqual(
        outcomes.filter(({ success }) => !success),
        []
      );

      const rows = new Map(
        (await queryAll<Row>(connection, `SELECT Id, Tier__c, ${promiseFields.join(', ')} FROM Account`)).map((row) => [
          row['Id'],
          row
        ])
      );

      let unmet = 0;
      for (const [index, one] of book.entries()) {
        const row = rows.get(accounts[index] ?? '');
        const own = rules[(tiers as readonly (string | null)[]).indexOf(one.tier)];
        assert.equal(row?.['Tier__c'], one.tier);
        const found = Object.fromEntries(promiseFields.map((name) => [name, row?.[name] ?? null]));
        assert.deepEqual(found, expected(one, own), JSON.stringify([one, own]));
        if (Number(found['UnmetPromises__c']) > 0) unmet += 1;
      }
      assert.ok(unmet > 20, `${unmet} accounts with unmet promises`);
    });
  }
});
