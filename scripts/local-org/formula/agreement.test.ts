import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import type { Value } from '../basics/values.ts';
import { compileFormula, FormulaEvaluationError } from './index.ts';
import { fixtureColumns, fixtureModel } from './testing/fixture.ts';
import type { CompiledFormula, FormulaScope } from './types.ts';
import fc, { caseCount } from '../basics/testing/properties.ts';

const formulas: readonly string[] = [
  'N1__c + N2__c',
  'N1__c - N2__c * Whole__c',
  'N1__c / N2__c',
  'N1__c / Whole__c + 1',
  '-N1__c + +N2__c',
  'N1__c ^ 2',
  'Whole__c ^ 3 - 1',
  'P__c * C__c',
  'ROUND(N1__c / 3, 2)',
  'ROUND(Fine__c * N1__c, 3)',
  'ROUND(Whole__c, -2)',
  'TRUNC(Fine__c, 2)',
  'TRUNC(N1__c)',
  'FLOOR(Fine__c * 10)',
  'CEILING(Fine__c * 10)',
  'MFLOOR(N1__c)',
  'MCEILING(N1__c)',
  'ABS(N1__c - N2__c)',
  'MOD(Whole__c, 7)',
  'MOD(N1__c, N2__c)',
  'MAX(N1__c, N2__c, 0)',
  'MIN(N1__c, Whole__c)',
  'SQRT(ABS(N1__c))',
  'SQRT(N1__c)',
  'EXP(N1__c / 100000)',
  'LN(ABS(Whole__c) + 1)',
  'LOG(N1__c)',
  'IF(N1__c > 5, N1__c, NULL)',
  'IF(N1__c / N2__c > 1, "more", "less")',
  'IF(N2__c = 0, 0, N1__c / N2__c)',
  'IF(ISBLANK(N1__c), "none", TEXT(N1__c))',
  'BLANKVALUE(N1__c, 3) * 2',
  'NULLVALUE(N1__c, Whole__c)',
  'BLANKVALUE(T1__c, "empty")',
  'NULLVALUE(T1__c, "empty")',
  'ISBLANK(T1__c)',
  'ISNULL(T1__c)',
  'ISNULL(D1__c)',
  'N1__c + 0.1 = N2__c',
  'N1__c <> N2__c',
  'N1__c * 0.1 <= Fine__c',
  'P__c > 0.5',
  'T1__c = T2__c',
  'T1__c != "a"',
  'T1__c < T2__c',
  'T1__c = NULL',
  'B1__c = B2__c',
  'AND(N1__c > 0, N2__c < 100, B1__c)',
  'OR(N1__c > 0, N2__c < 100, B2__c)',
  'NOT(AND(N1__c > 0, B1__c))',
  '!(N1__c > 0) || B1__c && N2__c > 1',
  'OR(B1__c, N1__c / N2__c > 1)',
  'AND(B1__c, N1__c / N2__c > 1)',
  'CASE(Whole__c, 1, "one", 2, "two", NULL, "blank", "many")',
  'CASE(T1__c, "a", 1, "b", 2, 3)',
  'CASE(T1__c, "a", 1, T2__c, 2, 3)',
  "CASE(Pick__c, 'A', 1, 'It\\'s', 2, 0)",
  'CASE(MOD(Whole__c, 3), 0, N1__c, 1, N2__c, NULL)',
  'CASE(Whole__c, 1, N1__c / N2__c, 0)',
  'ISPICKVAL(Pick__c, "A")',
  'ISPICKVAL(Pick__c, "")',
  'TEXT(Pick__c) & "-" & T1__c',
  'TEXT(Pick__c) = "B"',
  'INCLUDES(Multi__c, "Y")',
  'PICKLISTCOUNT(Multi__c)',
  'ISBLANK(Pick__c)',
  'TEXT(N1__c / 8)',
  'TEXT(Fine__c)',
  'TEXT(Whole__c) & "%"',
  'TEXT(D1__c)',
  'TEXT(DT1__c)',
  'TEXT(Time1__c)',
  'T1__c & " " & T2__c',
  'T1__c + T2__c',
  'LEFT(T1__c, 2) & RIGHT(T2__c, 3)',
  'LEFT(T1__c, Whole__c)',
  'MID(T1__c, 2, 3)',
  'MID(T1__c, Whole__c, 2)',
  'LEN(T1__c) + LEN(T2__c)',
  'TRIM(T1__c)',
  'SUBSTITUTE(T1__c, "a", T2__c)',
  'SUBSTITUTE(T1__c, T2__c, "*")',
  'CONTAINS(T1__c, T2__c)',
  'NOT(CONTAINS(T1__c, "a"))',
  'BEGINS(T1__c, "a")',
  'FIND("a", T1__c)',
  'FIND(T2__c, T1__c, Whole__c)',
  'LPAD(T1__c, 6, "xy") & RPAD(T2__c, Whole__c)',
  'VALUE(T1__c)',
  'IF(ISNUMBER(T1__c), VALUE(T1__c), 0)',
  'ASCII(T1__c)',
  'CHR(Whole__c + 60)',
  'D1__c + Whole__c',
  'D1__c - 0.5',
  'D1__c - D2__c',
  'D1__c > D2__c',
  'DT1__c - DT2__c',
  'DT1__c + 1.5',
  'DT1__c >= DT2__c',
  'Time1__c - Time2__c',
  'Time1__c + 90000',
  'YEAR(D1__c) * 10000 + MONTH(D1__c) * 100 + DAY(D1__c)',
  'WEEKDAY(D1__c)',
  'DAYOFYEAR(D1__c)',
  'ISOWEEK(D1__c)',
  'ISOWEEK(DATE(1, 1, Whole__c)) + ISOYEAR(DATE(99, 12, 31))',
  'CHR(Whole__c + 55296)',
  'VALUE(LPAD(T1__c, 400, "9")) + VALUE("' + '9'.repeat(400) + '")',
  'LPAD(T1__c, Whole__c * 100000)',
  'ISOYEAR(D1__c)',
  'HOUR(Time1__c) * 60 + MINUTE(Time1__c) + SECOND(Time1__c) + MILLISECOND(Time1__c)',
  'ADDMONTHS(D1__c, Whole__c)',
  'ADDMONTHS(DT1__c, 1)',
  'DATE(YEAR(D1__c), MONTH(D1__c), DAY(D1__c))',
  'DATE(2024, Whole__c, 30)',
  'DATEVALUE(DT1__c)',
  'BLANKVALUE(DATEVALUE(DT1__c), D1__c)',
  'DATETIMEVALUE(D1__c)',
  'TIMEVALUE(DT1__c)',
  'ISBLANK(TIMEVALUE(DT1__c))',
  'UNIXTIMESTAMP(DT1__c)',
  'FROMUNIXTIME(Whole__c * 1000)',
  'IF(D1__c < TODAY(), "past", "future")',
  'NOW() - DT1__c',
  'Owner2__c = $User.Id',
  'Owner2__c & ";"',
  'CASESAFEID(Owner2__c)',
  'HYPERLINK(T1__c, T2__c)',
  '"<" & BR() & T1__c',
  'IF(B1__c, IF(N1__c > 0, ROUND(N1__c, 1), NULL), Whole__c)',
  'IF(ISBLANK(D1__c), NULL, D1__c + BLANKVALUE(Whole__c, 365))',
  'CEILING(N1__c / 0.1)',
  'ROUND(SQRT(ABS(N1__c)) * 100, 0) / 100'
];

const blankOr = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null, freq: 3 });
const decimal = (scale: number, size = 100_000): fc.Arbitrary<number> =>
  fc
    .oneof(
      fc.integer({ min: -size, max: size }).map((value) => value / 10 ** scale),
      fc.integer({ min: -20, max: 20 }),
      fc.constantFrom(0, 0.5, -0.5, 1, 2.5)
    )
    .map((value) => Number(value.toFixed(scale)) + 0);
const text = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', "It's", ' a ', '12', '-3.5', '.5', '1.2.3', '+', '<b>&"', 'é😀x', 'a\tb'),
  fc.string({ maxLength: 8 }).filter((value) => !value.includes('\0') && value !== '')
);
const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
const users = ['005000000000001AAA', '005000000000002AAA'];

const record = fc.record({
  N1__c: blankOr(decimal(2)),
  N2__c: blankOr(decimal(2)),
  Whole__c: blankOr(fc.integer({ min: -30, max: 60 })),
  Fine__c: blankOr(decimal(6)),
  P__c: blankOr(decimal(2)),
  C__c: blankOr(decimal(2)),
  T1__c: blankOr(text),
  T2__c: blankOr(text),
  B1__c: fc.boolean(),
  B2__c: fc.boolean(),
  D1__c: blankOr(day.map((value) => value.toISOString().slice(0, 10))),
  D2__c: blankOr(day.map((value) => value.toISOString().slice(0, 10))),
  DT1__c: blankOr(day.map((value) => value.toISOString())),
  DT2__c: blankOr(day.map((value) => value.toISOString())),
  Time1__c: blankOr(day.map((value) => value.toISOString().slice(11))),
  Time2__c: blankOr(day.map((value) => value.toISOString().slice(11))),
  Pick__c: blankOr(fc.constantFrom('A', 'B', "It's")),
  Multi__c: blankOr(fc.constantFrom('X', 'Y', 'X;Y', 'X;Y;Z')),
  Owner2__c: blankOr(fc.constantFrom(...users))
});

const now = new Date('2026-03-01T12:34:56.789Z');
const globals: Readonly<Record<string, Value>> = { '$User.Id': users[0] ?? null };

function evaluate(formula: CompiledFormula, values: Readonly<Record<string, Value>>): Value {
  const scope: FormulaScope = {
    get: (path) => values[path] ?? null,
    prior: () => null,
    isNew: false,
    now,
    today: now.toISOString().slice(0, 10),
    global: (path) => globals[path] ?? null
  };
  try {
    return formula.evaluate(scope);
  } catch (error) {
    if (error instanceof FormulaEvaluationError) {
      return null;
    }
    throw error;
  }
}

function assertSame(inMemory: Value, inSql: unknown, message: string): void {
  const expected = typeof inMemory === 'boolean' ? Number(inMemory) : inMemory;
  if (typeof expected === 'number' && typeof inSql === 'number') {
    const margin = 1e-12 * Math.max(1, Math.abs(expected));
    assert.ok(Math.abs(expected - inSql) <= margin, `${message}: ${expected} in memory, ${inSql} in SQL`);
    return;
  }
  assert.equal(inSql, expected, message);
}

describe('a formula in memory and in SQL', () => {
  for (const treatBlanksAs of ['BlankAsBlank', 'BlankAsZero'] as const) {
    it(`gives the same value for any record (${treatBlanksAs})`, () => {
      const database = new Database(':memory:');
      const columns = fixtureColumns;
      database.exec(`CREATE TABLE thing (${columns.map((column) => `"${column}"`).join(', ')})`);
      const compiled = formulas.map((source) =>
        compileFormula(source, { model: fixtureModel, object: 'Thing__c', treatBlanksAs, allowsRecordChange: false })
      );
      const selects = compiled.map((formula) =>
        formula.toSql({
          column: (path) => `"${path}"`,
          today: `'${now.toISOString().slice(0, 10)}'`,
          now: `'${now.toISOString()}'`,
          global: (path) => `'${String(globals[path])}'`
        })
      );
      const insert = database.prepare(`INSERT INTO thing VALUES (${columns.map(() => '?').join(', ')})`);
      const select = database.prepare(
        `SELECT ${selects.map((sql, index) => `${sql} AS f${index}`).join(', ')} FROM thing`
      );
      fc.assert(
        fc.property(record, (values) => {
          const row: Readonly<Record<string, Value>> = values;
          database.exec('DELETE FROM thing');
          insert.run(
            columns.map((column) => {
              const value = row[column] ?? null;
              return typeof value === 'boolean' ? Number(value) : value;
            })
          );
          const answer = select.get() as Readonly<Record<string, unknown>>;
          compiled.forEach((formula, index) => {
            assertSame(evaluate(formula, row), answer[`f${index}`], formula.source);
          });
        }),
        { numRuns: caseCount(1500) }
      );
      database.close();
    });
  }
});
