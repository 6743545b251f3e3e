import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import {
  ceiling,
  ceilingSql,
  decimalsOf,
  expand,
  expandSql,
  floor,
  floorSql,
  roundToScale,
  roundToScaleSql,
  truncate,
  truncateSql,
  truncateToScale,
  truncateToScaleSql
} from './numbers.ts';
import fc, { caseCount } from './testing/properties.ts';

const cases: readonly (readonly [value: number, scale: number, expected: number])[] = [
  [2.675, 2, 2.68],
  [1.005, 2, 1.01],
  [-2.675, 2, -2.68],
  [0.285, 2, 0.29],
  [8.345, 2, 8.35],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [2.4, 0, 2],
  [0.1 + 0.2, 1, 0.3],
  [1.0049999, 2, 1],
  [225.67, -1, 230],
  [1234.5678, -2, 1200],
  [-0.001, 2, 0],
  [123456789012345, 0, 123456789012345],
  [9007199254740991, 0, 9007199254740991]
];

describe('rounding', () => {
  for (const [value, scale, expected] of cases) {
    it(`rounds ${value} to ${expected} at scale ${scale}`, () => {
      const rounded = roundToScale(value, scale);

      assert.equal(rounded, expected);
      assert.ok(!Object.is(rounded, -0));
    });
  }

  it('rounds every decimal of up to twelve digits as arithmetic on paper does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 5 }),
        (digits, places) => {
          // The value has `places + 1` decimals, so its last digit decides.
          const value = digits / 10 ** (places + 1);
          const whole = Math.trunc(Math.abs(digits) / 10) + (Math.abs(digits) % 10 >= 5 ? 1 : 0);

          assert.equal(roundToScale(value, places), Math.sign(digits) * (whole / 10 ** places) + 0);
        }
      ),
      { numRuns: caseCount(5000) }
    );
  });

  it('does not move a value that is already rounded', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, scale) => {
        const once = roundToScale(value, scale);

        assert.equal(roundToScale(once, scale), once);
      })
    );
  });

  it('counts the decimals of a literal', () => {
    assert.deepEqual([0, 1, 0.25, 1e-7, 1.5e21, -2.125].map(decimalsOf), [0, 0, 2, 7, 0, 3]);
  });
});

describe('rounding in SQL', () => {
  const values = fc.oneof(
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1000),
    fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
  );
  const pairs: readonly (readonly [name: string, run: (value: number) => number, sql: (value: string) => string])[] = [
    ...[-3, 0, 1, 2, 4, 8].flatMap((scale) => [
      [
        `roundToScale ${scale}`,
        (value: number) => roundToScale(value, scale),
        (value: string) => roundToScaleSql(value, scale)
      ] as const,
      [
        `truncateToScale ${scale}`,
        (value: number) => truncateToScale(value, scale),
        (value: string) => truncateToScaleSql(value, scale)
      ] as const
    ]),
    ['truncate', truncate, truncateSql],
    ['expand', expand, expandSql],
    ['floor', floor, floorSql],
    ['ceiling', ceiling, ceilingSql]
  ];

  for (const [name, run, sql] of pairs) {
    it(`gives the same double: ${name}`, () => {
      const database = new Database(':memory:');
      const select = database.prepare(`SELECT ${sql('x')} AS y FROM (SELECT CAST(? AS REAL) AS x)`).pluck();
      fc.assert(
        fc.property(values, (value) => {
          assert.equal(select.get(value), run(value));
        }),
        { numRuns: caseCount(2000) }
      );
      database.close();
    });
  }
});
