import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { compareReadings } from './compare.ts';
import type { Expected, Indicator, Recorded, RecordedSource } from './model.ts';
import { countedTogether } from './mend.ts';
import { sentenceOf } from './report.ts';
import { batches } from './run.ts';

const indicator = (source: RecordedSource): Indicator => ({
  id: 'i1',
  name: source,
  source,
  startOn: '2026-01-01',
  countsUntil: '2026-12-31',
  account: 'a1',
  accountName: 'Customer',
  plan: 'p1',
  planName: 'Plan',
  isWaiting: false,
  isAstray: false
});
const expected = (values: Partial<Expected> = {}): Expected => ({
  proof: 'c1',
  evidence: 'c1',
  on: '2026-02-01',
  value: 1,
  person: 'ana',
  ...values
});
const recorded = (values: Partial<Recorded> = {}): Recorded => ({
  id: 'r1',
  on: '2026-02-01',
  value: 1,
  person: 'ana',
  key: 'i1-c1',
  isAutomatic: true,
  isWithdrawn: false,
  isProven: true,
  evidence: { StakeholderInterview__c: 'c1' },
  ...values
});

/** Each difference in one line. */
function differences(
  source: RecordedSource,
  wanted: readonly Expected[],
  readings: readonly Recorded[],
  people: Readonly<Record<string, string>> = {}
): readonly string[] {
  const byProof = new Map(wanted.map((reading) => [reading.proof, reading]));
  return compareReadings(indicator(source), byProof, readings, (rating) => people[rating]).map(sentenceOf);
}

describe('compareReadings', () => {
  it('finds nothing where recorded and history agree', () => {
    assert.deepEqual(differences('Key-player interviews', [expected()], [recorded()]), []);
  });

  it('finds indicators that were not counted, or that their plan left behind', () => {
    const told = (values: Partial<Indicator>): readonly string[] =>
      compareReadings({ ...indicator('Reviews held'), ...values }, new Map(), [], () => undefined).map(sentenceOf);

    assert.deepEqual(told({ isWaiting: true }), ['waiting: "Count again" is ticked, and nothing was counted']);
    assert.deepEqual(told({ isAstray: true }), ['waiting: account or dates are not those of the plan']);
  });

  for (const [situation, wanted, readings, lines] of [
    ['what is missing', [expected()], [], ['missing: 1 on 2026-02-01 from conversation c1']],
    [
      'what is no longer true',
      [],
      [recorded({ isProven: false })],
      ['no longer true: reading r1, 1 on 2026-02-01, from conversation c1']
    ],
    [
      'what has no evidence',
      [],
      [recorded({ isProven: false, evidence: {} })],
      ['without evidence: reading r1, 1 on 2026-02-01']
    ],
    [
      'evidence of another source',
      [],
      [recorded({ isProven: false, evidence: { Opportunity__c: 'o1' } })],
      ['no longer true: reading r1, 1 on 2026-02-01, from opportunity o1']
    ],
    [
      'evidence that holds but is hidden from the user, and judges nothing',
      [],
      [recorded()],
      ['not visible: reading r1 comes from conversation c1, which the org does not show you']
    ],
    [
      'a wrong day and value',
      [expected()],
      [recorded({ on: '2026-02-02', value: 7 })],
      ['wrong day, wrong value: reading r1 says 7 on 2026-02-02; conversation c1 says 1 on 2026-02-01']
    ],
    [
      'a reading that does not count',
      [expected()],
      [recorded({ isWithdrawn: true, isAutomatic: false, key: null, person: null, value: null })],
      [
        'wrong value, wrong person, without its key, not marked as automatic, withdrawn though its evidence is there: reading r1 says no value on 2026-02-01; conversation c1 says 1 on 2026-02-01'
      ]
    ],
    [
      'evidence counted twice; the one that the database tells apart stays',
      [expected()],
      [recorded({ id: 'r2', key: null }), recorded(), recorded({ id: 'r3', key: 'i0-c1' })],
      ['twice: reading r2 counts conversation c1 again', 'twice: reading r3 counts conversation c1 again']
    ]
  ] as const) {
    it(`finds ${situation}`, () => {
      assert.deepEqual(differences('Key-player interviews', wanted, readings), lines);
    });
  }

  describe('of relationships', () => {
    const people = { t1: 'ana', t2: 'ana' };
    const byRating = (rating: string, values: Partial<Recorded> = {}): Recorded =>
      recorded({ evidence: { StakeholderAssessment__c: rating }, key: 'i1-ana', ...values });
    const wanted = expected({ proof: 'ana', evidence: 't2' });

    it('finds a person counted by another rating', () => {
      assert.deepEqual(differences('New relationships', [wanted], [byRating('t1')], people), [
        'wrong evidence: reading r1 says 1 on 2026-02-01; rating t2 says 1 on 2026-02-01'
      ]);
    });

    it('takes back what happened but does not hold, though the rating itself proves it', () => {
      assert.deepEqual(differences('Relationships improved', [], [byRating('t1')], people), [
        'no longer true: reading r1, 1 on 2026-02-01, from rating t1'
      ]);
    });

    it('concludes nothing from a history that is hidden', () => {
      assert.deepEqual(differences('Relationships improved', [], [byRating('t1')]), [
        'not visible: reading r1 comes from rating t1, which the org does not show you'
      ]);
    });

    it('finds a person counted twice', () => {
      assert.deepEqual(
        differences('New relationships', [wanted], [byRating('t1'), byRating('t2', { id: 'r2', key: null })], people),
        [
          'twice: reading r2 counts rating t2 again',
          'wrong evidence: reading r1 says 1 on 2026-02-01; rating t2 says 1 on 2026-02-01'
        ]
      );
    });
  });
});

describe('countedTogether', () => {
  it('keeps a request within 200 indicators and 1,000 readings, and counts a larger one alone', () => {
    const found = (recorded: number) => ({
      indicator: indicator('Reviews held'),
      recorded,
      expected: 0,
      differences: []
    });
    const sizes = (readings: readonly number[]): number[] =>
      [...countedTogether(readings.map(found))].map(({ length }) => length);

    assert.deepEqual(sizes([]), []);
    assert.deepEqual(sizes(Array.from({ length: 201 }, () => 1)), [200, 1]);
    assert.deepEqual(sizes([600, 400, 1, 5_000, 1]), [2, 1, 1, 1]);
  });
});

describe('batches', () => {
  it('keep accounts together and end after 200 accounts or 20,000 readings', () => {
    const item = (account: number, readings: number) => ({
      ...indicator('Reviews held'),
      account: `a${account}`,
      readings
    });
    const sizes = (items: readonly ReturnType<typeof item>[]): number[] =>
      [...batches(items)].map(({ length }) => length);

    assert.deepEqual(sizes([]), []);
    assert.deepEqual(sizes(Array.from({ length: 402 }, (_, index) => item(Math.floor(index / 2), 1))), [400, 2]);
    assert.deepEqual(sizes([item(1, 15_000), item(1, 15_000), item(2, 1)]), [2, 1]);
  });
});
