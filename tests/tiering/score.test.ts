import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';
import type { Connection } from 'jsforce';

import type {
  CriterionRatings,
  ScoringModel,
  Thresholds
} from '../../force-app/main/tiering/lwc/tierScore/tierScore.ts';
import { CRITERIA, tierScore } from '../../force-app/main/tiering/lwc/tierScore/tierScore.ts';
import { parseCsv } from '../../scripts/import/csv.ts';
import { criterionNames, ratingFields, tierColumns } from '../../scripts/tier/columns.ts';
import { weightFields } from '../../scripts/tier/model.ts';
import { propose } from '../../scripts/tier/propose.ts';
import type { TestOrg } from '../support/local-org.ts';
import { startTestOrg } from '../support/local-org.ts';
import { createAll, queryAll, tryUpdate, type Values } from '../support/records.ts';
import { activeModel } from './support/records.ts';

const accountCount = 10_000;

const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 12 });
const ratingsOfOne: fc.Arbitrary<CriterionRatings> = fc.record({
  revenue: rating,
  growth: rating,
  fit: rating,
  partner: rating,
  ecosystem: rating,
  access: rating
});

/** Weights with four decimals: spread anyhow, often zero or blank, as drafts may have them. */
const weight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 999_999 }).map((units) => units / 10_000) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(33.3333, 16.6667, 0.0001, 99.9999) }
);
const draftWeights = fc.record({
  revenue: weight,
  growth: weight,
  fit: weight,
  partner: weight,
  ecosystem: weight,
  access: weight
});

interface DecisionRow {
  readonly Id: string;
  readonly AccountKey: string;
  readonly Score__c: number | null;
  readonly RecommendedTier__c: string | null;
}

describe('scores of the server, of the screen and of the bulk proposal', () => {
  let org: TestOrg;
  let connection: Connection;
  const book = new Map(
    fc.sample(ratingsOfOne, { numRuns: accountCount, seed: 20_261_122 }).map((one, index) => [`T${index}`, one])
  );

  const decisions = async (): Promise<readonly DecisionRow[]> =>
    (
      await queryAll<DecisionRow & { readonly Account__r: { readonly AccountKey__c: string } }>(
        connection,
        'SELECT Id, Score__c, RecommendedTier__c, Account__r.AccountKey__c FROM AccountTier__c'
      )
    ).map((row) => ({ ...row, AccountKey: row.Account__r.AccountKey__c }));

  const assertSame = (rows: readonly DecisionRow[], model: ScoringModel): void => {
    assert.equal(rows.length, accountCount);
    for (const row of rows) {
      const expected = tierScore(model, book.get(row.AccountKey) as CriterionRatings);
      if (row.Score__c === expected.score && row.RecommendedTier__c === expected.recommended) continue;
      assert.deepEqual(
        [row.Score__c, row.RecommendedTier__c],
        [expected.score, expected.recommended],
        `${row.AccountKey}: ${JSON.stringify([model, book.get(row.AccountKey)])}`
      );
    }
  };

  before(async () => {
    org = await startTestOrg();
    connection = await org.connect();
    await activeModel(connection, {
      RevenueWeight__c: 33.3333,
      GrowthWeight__c: 16.6667,
      FitWeight__c: 0,
      PartnerWeight__c: 24.9999,
      EcosystemWeight__c: 25.0001,
      AccessWeight__c: 0
    });
    const results = await connection.bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'insert',
      input: [...book.keys()].map((key) => ({ AccountKey__c: key, Name: `Account ${key}` })),
      pollInterval: 100
    });
    assert.equal(results.failedResults.length, 0);
  });

  after(() => org.close());

  it('are the same for 10,000 accounts of a file, blanks included, as the proposal itself finds out', async () => {
    const heads = CRITERIA.map((criterion) => criterionNames[criterion]);
    const lines = [...book].map(([key, one]) => [key, ...CRITERIA.map((criterion) => one[criterion] ?? '')].join(','));
    const file = parseCsv([['Account key', ...heads].join(','), ...lines].join('\n'), 'ratings.csv');

    const report = await propose(
      connection,
      { file, columns: tierColumns(file.header, {}) },
      { dryRun: false, bulkThreshold: 2000, onStage: () => undefined, onProgress: () => undefined }
    );

    assert.deepEqual(report.refusals, []);
    assert.deepEqual(report.differences, []);
    assert.equal(report.compared, accountCount);
    assertSame(await decisions(), report.model.scoring);
    const scored = report.plans.filter(({ score }) => score.score !== null).length;
    assert.ok(scored > 1000 && scored < accountCount - 1000, `${scored} of the accounts have a score`);
  });

  it('are the same under drafts whose weights add up to anything, and at the very threshold', async () => {
    const [draft = ''] = await createAll(connection, 'TierModel__c', [{ Name: 'Draft' }]);
    const moved = await connection.bulk2.loadAndWaitForResults({
      object: 'AccountTier__c',
      operation: 'update',
      input: (await decisions()).map(({ Id }) => ({ Id, TierModel__c: draft, Status__c: 'Draft' })),
      pollInterval: 100
    });
    assert.equal(moved.failedResults.length, 0, JSON.stringify(moved.failedResults[0]));
    const models = fc.sample(draftWeights, { numRuns: 8, seed: 7 });
    const onThreshold = new Set<string>();

    for (const [index, weights] of models.entries()) {
      const scores = [...book.values()].flatMap(
        (one) => tierScore({ weights, thresholds: [1, 1, 1] }, one).score ?? []
      );
      const reached = [...new Set(scores)].sort((a, b) => b - a);
      const thresholds: Thresholds =
        index === models.length - 1
          ? [70, null, 30]
          : ([0.2, 0.5, 0.8].map(
              (share) => reached[Math.floor(share * reached.length)] ?? 50
            ) as unknown as Thresholds);
      const values: Values = {
        ...Object.fromEntries(CRITERIA.map((criterion) => [weightFields[criterion], weights[criterion]])),
        Tier1From__c: thresholds[0],
        Tier2From__c: thresholds[1],
        Tier3From__c: thresholds[2]
      };
      const [outcome] = await tryUpdate(connection, 'TierModel__c', [{ Id: draft, ...values }]);
      assert.deepEqual(outcome?.errors, []);

      const rows = await decisions();

      assertSame(rows, { weights, thresholds });
      for (const row of rows)
        if (row.Score__c !== null && thresholds.includes(row.Score__c)) onThreshold.add(String(row.RecommendedTier__c));
    }
    assert.deepEqual([...onThreshold].sort(), ['Tier 1', 'Tier 2', 'Tier 3']);
  });

  it('reads every rating from its own field', async () => {
    for (const criterion of CRITERIA) {
      const [account = ''] = await createAll(connection, 'Account', [{ Name: criterion }]);
      const [model = ''] = await createAll(connection, 'TierModel__c', [
        { Name: criterion, [weightFields[criterion]]: 40, Tier1From__c: 70, Tier2From__c: 50, Tier3From__c: 30 }
      ]);
      const [id = ''] = await createAll(connection, 'AccountTier__c', [
        { Account__c: account, TierModel__c: model, [ratingFields[criterion]]: 4 }
      ]);

      const [row] = await queryAll<DecisionRow>(
        connection,
        `SELECT Id, Score__c FROM AccountTier__c WHERE Id = '${id}'`
      );

      assert.equal(row?.Score__c, 75, criterion);
    }
  });
});
