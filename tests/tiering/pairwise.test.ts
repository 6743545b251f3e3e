import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import type { PairJudgement } from '../../force-app/main/tiering/lwc/pairwiseWeights/pairwiseWeights.ts';
import {
  CONSISTENCY_LIMIT,
  judgementOf,
  pairwiseWeights,
  percentages
} from '../../force-app/main/tiering/lwc/pairwiseWeights/pairwiseWeights.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';
import { criteria } from './support/records.ts';

const setCount = 240;
const scale = [-9, -8, -7, -6, -5, -4, -3, -2, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const pairs = criteria.flatMap((_, first) =>
  criteria.slice(first + 1).map((__, rest) => [first, first + 1 + rest] as const)
);

/** Judgements that follow from hidden weights, some of them moved along the scale: from consistent to contradictory. */
const judgementSet: fc.Arbitrary<readonly PairJudgement[]> = fc
  .record({
    hidden: fc.array(fc.double({ min: 1, max: 9, noNaN: true }), { minLength: 6, maxLength: 6 }),
    most: fc.integer({ min: 0, max: 6 }),
    moves: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 })
  })
  .map(({ hidden, most, moves }) =>
    pairs.map(([first, second], index) => {
      const fitting = judgementOf((hidden[first] ?? 1) / (hidden[second] ?? 1));
      const place = scale.indexOf(fitting) + Math.round((moves[index] ?? 0) * most);
      return { first, second, value: scale[Math.max(0, Math.min(scale.length - 1, place))] ?? 1 };
    })
  );

interface Row {
  readonly Id: string;
  readonly [field: string]: number | string;
}

function valuesOf(judgements: readonly PairJudgement[], shares: readonly number[]): Values {
  const weights = percentages(shares);
  return {
    ...Object.fromEntries(
      judgements.map(({ first, second, value }) => [`${criteria[first] ?? ''}Over${criteria[second] ?? ''}__c`, value])
    ),
    ...Object.fromEntries(criteria.map((name, index) => [`${name}Weight__c`, weights[index]]))
  };
}

describe('pairwise weights of the screen and the rules of the server', () => {
  let org: TestOrg;
  let connection: Connection;
  let ids: readonly string[];
  const sets = fc.sample(judgementSet, { numRuns: setCount, seed: 1980 });
  const results = sets.map((set) => {
    const result = pairwiseWeights(6, set);
    assert.ok(result);
    return result;
  });
  const eigenvalues = criteria.map((name) => `${name}Eigenvalue__c`);

  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
    ids = await createAll(
      connection,
      'TierModel__c',
      sets.map((set, index) => ({
        Name: `Set ${index}`,
        WeightMethod__c: 'Pairwise',
        Tier1From__c: 70,
        Tier2From__c: 50,
        Tier3From__c: 30,
        ...valuesOf(set, results[index]?.weights ?? [])
      }))
    );
  });

  after(() => org.close());

  it(`have the same eigenvalue and consistency ratio for ${setCount} random sets of judgements`, async () => {
    const rows = new Map(
      (
        await queryAll<Row>(
          connection,
          `SELECT Id, WeightTotal__c, ConsistencyRatio__c, EigenvalueSpread__c, ${eigenvalues.join(', ')} FROM TierModel__c`
        )
      ).map((row) => [row.Id, row])
    );

    for (const [index, id] of ids.entries()) {
      const row = rows.get(id);
      const result = results[index];
      assert.ok(row && result);
      const context = JSON.stringify([index, sets[index]?.map(({ value }) => value), row]);
      assert.equal(row['WeightTotal__c'], 100, context);
      // The server sees weights rounded to a millionth of all weight; the smallest are about a hundredth.
      for (const name of eigenvalues) assert.ok(Math.abs(Number(row[name]) - result.lambda) < 0.002, context);
      assert.ok(Math.abs(Number(row['ConsistencyRatio__c']) - result.consistencyRatio) < 0.0002, context);
      assert.ok(Number(row['EigenvalueSpread__c']) < 0.004, context);
    }
  });

  it('are activated exactly where the screen says that they are consistent', async () => {
    const counts = { accepted: 0, refused: 0 };
    for (const [index, id] of ids.entries()) {
      const isConsistent = (results[index]?.consistencyRatio ?? 1) <= CONSISTENCY_LIMIT;

      const [outcome] = await tryUpdate(connection, 'TierModel__c', [{ Id: id, Status__c: 'Active' }]);

      assert.equal(
        outcome?.success,
        isConsistent,
        `${index}: ratio ${String(results[index]?.consistencyRatio)}, ${JSON.stringify(outcome?.errors)}`
      );
      counts[isConsistent ? 'accepted' : 'refused'] += 1;
    }
    assert.ok(counts.accepted > 50 && counts.refused > 50, JSON.stringify(counts));
  });

  it('are refused with weights that are not those of the judgements', async () => {
    const index = results.findIndex(({ consistencyRatio }) => consistencyRatio < 0.05);
    const set = sets[index] ?? [];
    const [heaviest = 0, ...rest] = results[index]?.weights ?? [];
    const [lightest = 0] = rest;
    const [id = ''] = await createAll(connection, 'TierModel__c', [
      {
        Name: 'Moved',
        WeightMethod__c: 'Pairwise',
        Tier1From__c: 70,
        Tier2From__c: 50,
        Tier3From__c: 30,
        ...valuesOf(set, [heaviest + 0.01, lightest - 0.01, ...rest.slice(1)])
      }
    ]);

    const [outcome] = await tryUpdate(connection, 'TierModel__c', [{ Id: id, Status__c: 'Active' }]);

    assert.equal(outcome?.success, false);
    assert.equal(outcome.errors[0]?.statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
  });
});
