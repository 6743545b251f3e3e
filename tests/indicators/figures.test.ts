import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';

import type * as IndicatorPace from '../../force-app/main/foundation/lwc/indicatorPace/indicatorPace.ts';
import type * as IndicatorSeries from '../../force-app/main/indicators/lwc/indicatorSeries/indicatorSeries.ts';
import type {
  Aggregation,
  Indicator,
  Reading,
  Source
} from '../../force-app/main/indicators/lwc/indicatorTypes/indicatorTypes.ts';
import { TestOrg, type Read } from '../metadata/support/org.ts';
import { importBundled } from '../support/bundled.ts';

type Values = Readonly<Record<string, unknown>>;

const { behindBy, behindFrom, currentValue, expected, pace, progress, standings, standingsFromLatest } =
  await importBundled<typeof IndicatorPace & typeof IndicatorSeries>(
    "export * from 'c/indicatorPace'; export * from 'c/indicatorSeries';"
  );

const planCount = 48;
/** Ends of months and years, 29 February and its neighbours; on each, something happens. */
const days = [
  '2027-12-31',
  '2028-01-31',
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2028-06-30',
  '2028-12-31',
  '2029-01-01',
  '2029-02-28',
  '2029-03-01'
] as const;
const firstDay = '2027-12-30';
const automatic: readonly Source[] = [
  'New opportunities',
  'Key-player interviews',
  'Good-times visit ratio',
  'Say/do ratio',
  'Map confidence'
];
const byHand: readonly Aggregation[] = ['Sum', 'Average', 'Latest'];

const made = {
  read: [
    'Id',
    'Source__c',
    'Aggregation__c',
    'Baseline__c',
    'Target__c',
    'StartOn__c',
    'TargetOn__c',
    'ReadingCount__c',
    'ReadingSum__c'
  ],
  computed: ['CurrentValue__c', 'Progress__c', 'Expected__c', 'BehindBy__c', 'BehindFrom__c', 'Pace__c']
} as const;

const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const typed = <Kind>(row: Read, field: string): Kind => (row[field] ?? null) as Kind;
const textOf = (row: Read, field: string): string => typed<string | null>(row, field) ?? '';

/** Whole numbers, hundredths and extremes, less and more than nothing. */
const value = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.integer({ min: -30_000, max: 30_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 0.01, -0.01, 999_999_999.99, -999_999_999.99, 333_333_333.33)
);
const aim = fc.record({
  baseline: fc.option(value, { freq: 6 }),
  target: fc.option(value, { freq: 8 }),
  isSame: fc.integer({ min: 0, max: 11 }).map((roll) => roll === 0),
  startIn: fc.option(fc.integer({ min: -90, max: 200 }), { freq: 3 }),
  length: fc.option(fc.integer({ min: 1, max: 420 }), { freq: 3 })
});

describe('the figures of indicators on the screen and on the server', () => {
  const seen = new Map<string, number>();
  let org: TestOrg;
  let plans: readonly (readonly [account: string, plan: string])[];
  let people: readonly string[];

  const write = (object: string, records: readonly Values[], operation: 'insert' | 'update' = 'insert'): string[] => {
    const requests = records.map(({ Id, ...values }) => ({
      operation,
      object,
      values,
      ...(typeof Id === 'string' ? { id: Id } : {})
    }));
    return org.org.write(org.org.system, requests, { allOrNone: false, source: 'json' }).map((result, index) => {
      assert.ok(result.success, JSON.stringify([records[index], result.errors]));
      return result.id ?? '';
    });
  };
  const rowsOf = (object: string, fields: readonly string[]): readonly Read[] =>
    org.org
      .query(org.org.system, {
        object,
        select: fields.map((path) => ({ kind: 'field', path })),
        orderBy: [{ path: 'Id', direction: 'asc', nulls: 'first' }]
      })
      .records.map(({ fields: found }) => found);
  const count = (what: string): void => {
    seen.set(what, (seen.get(what) ?? 0) + 1);
  };

  before(() => {
    org = new TestOrg(firstDay);
    const accounts = write(
      'Account',
      Array.from({ length: planCount }, (_, index) => ({ Name: `Account ${index}` }))
    );
    const ids = write(
      'AccountPlan__c',
      accounts.map((Account__c, index) => ({
        Name: `Plan ${index}`,
        Account__c,
        StartDate__c: dayAfter(firstDay, -(index % 30)),
        EndDate__c: dayAfter(firstDay, 365 - (index % 30))
      }))
    );
    plans = accounts.map((account, index) => [account, ids[index] ?? '']);
    people = write(
      'Stakeholder__c',
      accounts.map((Account__c, index) => ({ Account__c, Name: `Person ${index}`, Influence__c: 'High' }))
    );
    const all: Values[] = plans.flatMap(([, plan]) => [
      ...automatic.map((Source__c) => ({ AccountPlan__c: plan, Name: Source__c, Source__c })),
      ...byHand.map((Aggregation__c) => ({
        AccountPlan__c: plan,
        Name: 'By hand',
        Source__c: 'By hand',
        Aggregation__c
      }))
    ]);
    const aims = fc.sample(aim, { numRuns: all.length, seed: 20_261_128 });
    write(
      'LeadingIndicator__c',
      all.map((one, index) => {
        const { baseline = null, target = null, isSame, startIn = null, length = null } = aims[index] ?? {};
        const start = startIn === null ? null : dayAfter(firstDay, startIn);
        return {
          ...one,
          Baseline__c: baseline,
          Target__c: isSame === true ? (baseline ?? 0) : target,
          StartOn__c: start,
          TargetOn__c: length === null ? dayAfter(firstDay, 365) : dayAfter(start ?? firstDay, length)
        };
      })
    );
  });

  after(() => {
    org.close();
  });

  /** Numbers from 0 to 99, the same in every run. */
  const rolls = (length: number, seed: number): readonly number[] =>
    fc.sample(fc.integer({ min: 0, max: 99 }), { numRuns: length, seed });

  /** A share of the plans goes on, and some of what was read is corrected. */
  const goOn = (today: string, turn: number): void => {
    const roll = rolls(planCount, 10 + turn);
    const some = (below: number, salt: number, make: (index: number) => Values): Values[] =>
      plans.flatMap((_, index) => (((roll[index] ?? 0) + salt) % 100 < below ? [make(index)] : []));
    const [account, plan] = [(index: number) => plans[index]?.[0], (index: number) => plans[index]?.[1]];
    write(
      'Opportunity',
      some(40, 0, (index) => ({
        Name: 'Deal',
        AccountId: account(index),
        AccountPlan__c: plan(index),
        StageName: 'Prospecting',
        CloseDate: dayAfter(today, 90)
      }))
    );
    write(
      'StakeholderInterview__c',
      some(50, 20, (index) => ({
        Stakeholder__c: people[index],
        Kind__c: ['Key-player interview', 'Good-times visit', 'Problem visit'][(index + turn) % 3],
        HeldOn__c: dayAfter(today, -((index * turn) % 9))
      }))
    );
    write(
      'Commitment__c',
      some(40, 40, (index) => ({
        AccountPlan__c: plan(index),
        Name: 'Promise',
        DueOn__c: dayAfter(today, -1 - (index % 3)),
        ...(index % 4 === 0 ? {} : { Status__c: 'Done', DoneOn__c: dayAfter(today, -(index % 5)) })
      }))
    );
    write(
      'Stakeholder__c',
      some(30, 60, (index) => ({
        Id: people[index],
        Access__c: turn % 2 === 0 ? 'Regular' : 'Brief',
        Support__c: (index + turn) % 3 === 0 ? null : 'Neutral'
      })),
      'update'
    );

    const hand = rowsOf('LeadingIndicator__c', ['Id', 'Source__c', 'Aggregation__c', 'StartOn__c']).filter(
      (row) => row['Source__c'] === 'By hand'
    );
    const read = rowsOf('IndicatorReading__c', ['Id', 'LeadingIndicator__c', 'ReadOn__c', 'IsAutomatic__c']);
    const taken = new Set(read.map((row) => `${textOf(row, 'LeadingIndicator__c')} ${textOf(row, 'ReadOn__c')}`));
    const values = fc.sample(value, { numRuns: hand.length, seed: 30 + turn });
    const more = rolls(hand.length, 50 + turn);
    write(
      'IndicatorReading__c',
      hand.flatMap((row, index): Values[] => {
        const back = (more[index] ?? 0) % 7;
        const on = dayAfter(today, -back);
        const isLatest = row['Aggregation__c'] === 'Latest';
        if (
          (more[index] ?? 0) > 60 ||
          (isLatest ? taken.has(`${textOf(row, 'Id')} ${on}`) : on < textOf(row, 'StartOn__c'))
        )
          return [];
        const one = { LeadingIndicator__c: row['Id'], ReadOn__c: on, Value__c: values[index] };
        return isLatest || back > 2 ? [one] : [one, { ...one, Value__c: 1 }];
      })
    );
    const corrections = fc.sample(value, { numRuns: read.length, seed: 70 + turn });
    write(
      'IndicatorReading__c',
      read.flatMap((row, index) =>
        row['IsAutomatic__c'] === false && (index + turn) % 11 === 0
          ? [{ Id: row['Id'], Value__c: corrections[index] }]
          : []
      ),
      'update'
    );
  };

  /** The current value once there are these readings, each taken up anew. */
  const currentAfter = (
    figures: Pick<Indicator, 'source' | 'aggregation' | 'baseline'>,
    own: readonly Reading[]
  ): number | null => {
    const [last] = [...own].sort((a, b) => b.on.localeCompare(a.on) || b.value - a.value);
    const readingSum = own.reduce((sum, reading) => sum + Math.round(reading.value * 100), 0) / 100;
    return currentValue({ ...figures, readingCount: own.length, readingSum, latest: last?.value ?? null });
  };
  const toReading = (row: Read): Reading => ({
    id: typed(row, 'Id'),
    on: typed(row, 'ReadOn__c'),
    value: typed(row, 'Value__c'),
    note: null,
    isAutomatic: typed(row, 'IsAutomatic__c'),
    evidence: null
  });

  for (const [turn, today] of days.entries()) {
    it(`are the same for ${planCount * (automatic.length + byHand.length)} indicators on ${today}`, () => {
      org.today = today;
      goOn(today, turn);

      const rows = rowsOf('LeadingIndicator__c', [...made.read, ...made.computed]);
      const readings = Map.groupBy(
        rowsOf('IndicatorReading__c', [
          'Id',
          'LeadingIndicator__c',
          'ReadOn__c',
          'Value__c',
          'IsAutomatic__c',
          'Counts__c'
        ]).filter((row) => row['Counts__c'] === true),
        (row) => textOf(row, 'LeadingIndicator__c')
      );

      assert.ok(rows.length >= 300);
      for (const row of rows) {
        const own = (readings.get(textOf(row, 'Id')) ?? []).map(toReading);
        const figures = {
          source: typed<Indicator['source']>(row, 'Source__c'),
          aggregation: typed<Indicator['aggregation']>(row, 'Aggregation__c'),
          baseline: typed<number | null>(row, 'Baseline__c'),
          target: typed<number | null>(row, 'Target__c'),
          startOn: typed<string | null>(row, 'StartOn__c'),
          targetOn: typed<string | null>(row, 'TargetOn__c'),
          readingCount: typed<number>(row, 'ReadingCount__c'),
          readingSum: typed<number | null>(row, 'ReadingSum__c') ?? 0
        };
        const current = currentAfter(figures, own);
        const indicator = { ...figures, current };
        const why = JSON.stringify([row, own]);

        assert.deepEqual(
          Object.fromEntries(made.computed.map((field) => [field, row[field] ?? null])),
          {
            CurrentValue__c: current,
            Progress__c: progress(indicator),
            Expected__c: expected(indicator, today),
            BehindBy__c: behindBy(indicator, today),
            BehindFrom__c: behindFrom(indicator),
            Pace__c: pace(indicator, today)
          },
          why
        );
        assert.equal(own.length, figures.readingCount, why);
        assert.equal(current, currentValue({ ...figures, latest: current }), why);
        const series = standings(indicator, own);
        const isBegun = ({ reading }: IndicatorSeries.Standing): boolean => reading !== null;
        assert.equal(series.at(-1)?.value ?? null, current, why);
        for (const { on, value: at } of series.filter(isBegun)) {
          assert.equal(
            at,
            currentAfter(
              figures,
              own.filter((reading) => reading.on <= on)
            ),
            why
          );
        }
        const newest = [...own].sort((a, b) => b.on.localeCompare(a.on)).slice(0, 3);
        const known = standingsFromLatest(indicator, newest);
        assert.deepEqual(
          known.map(({ on, value: at }) => [on, at]),
          series.slice(series.length - known.length).map(({ on, value: at }) => [on, at]),
          why
        );
        count(pace(indicator, today));
        count(figures.source);
        count(`${figures.aggregation}, ${own.length > 3 ? 'many' : own.length > 0 ? 'some' : 'no'} readings`);
        if (figures.target !== null && figures.target === figures.baseline) count('target is baseline');
        if (figures.target !== null && figures.target < (figures.baseline ?? 0)) count('target below baseline');
        if (figures.targetOn !== null && figures.targetOn < today) count('target in the past');
        if (figures.startOn !== null && figures.startOn > today) count('start in the future');
        if (figures.baseline === null) count('no baseline');
        if (current !== null && current < 0) count('negative');
      }
    });
  }

  it('are of every kind', () => {
    const kinds = ['Behind', 'On pace', 'Ahead', 'Reached', 'Not measured', 'No target', ...automatic, 'By hand'];
    const sizes = byHand.flatMap((one) => ['many', 'some', 'no'].map((size) => `${one}, ${size} readings`));
    const cases = ['target is baseline', 'target below baseline', 'target in the past', 'start in the future'];
    for (const what of [...kinds, ...sizes, ...cases, 'no baseline', 'negative']) {
      assert.ok((seen.get(what) ?? 0) >= 25, `${what}: ${seen.get(what) ?? 0}`);
    }
  });
});
