import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';

import { OrgError, UnsupportedError } from '../../scripts/local-org/basics/errors.ts';
import type { Value } from '../../scripts/local-org/basics/values.ts';
import { compileFormula, FormulaEvaluationError } from '../../scripts/local-org/formula/index.ts';
import { fixtureColumns, fixtureModel } from '../../scripts/local-org/formula/testing/fixture.ts';
import type { CompiledFormula } from '../../scripts/local-org/formula/types.ts';
import { damagedFormula, validFormula } from './support/formulas.ts';
import { Random } from './support/random.ts';
import { caseCount, SEED } from './support/run.ts';

const NOW = new Date('2026-03-01T12:34:56.789Z');

function compile(source: string, random: Random): CompiledFormula {
  const treatBlanksAs = random.pick(['BlankAsZero', 'BlankAsBlank'] as const);
  return compileFormula(source, { model: fixtureModel, object: 'Thing__c', treatBlanksAs, allowsRecordChange: false });
}

/** Undefined for what Salesforce would not save: NULL beside an operator that wants a number. */
function compiled(source: string, random: Random): CompiledFormula | undefined {
  try {
    return compile(source, random);
  } catch (error) {
    if (error instanceof OrgError) return undefined;
    throw error;
  }
}

/** Undefined for a formula that is too long in SQL with these names. */
function sqlOf(formula: CompiledFormula): string | undefined {
  try {
    return formula.toSql({
      column: (path) => `"${path}"`,
      today: `'${NOW.toISOString().slice(0, 10)}'`,
      now: `'${NOW.toISOString()}'`,
      global: () => 'NULL'
    });
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}

function randomRow(random: Random): Readonly<Record<string, Value>> {
  const value = (column: string): Value => {
    if (/^B\d/.test(column)) return random.chance(0.5);
    if (random.chance(0.25)) return null;
    if (/^(N\d|C|P)__c|^N\d/.test(column))
      return random.pick([0, 1, -1, 2.5, -0.05, 100, 99999.99, random.below(10_000) / 100]);
    if (column === 'Whole__c') return random.below(60) - 20;
    if (column === 'Fine__c') return random.below(1_000_000) / 1_000_000;
    if (/^T\d/.test(column)) return random.pick(['a', 'b', 'ab', "It's", '12', '-3.5', '1.2.3', 'é😀x', 'a\tb', ' a ']);
    if (/^DT\d/.test(column)) return new Date(800_000_000_000 + random.below(1_000_000) * 1_000_000).toISOString();
    if (/^D\d/.test(column))
      return new Date(800_000_000_000 + random.below(1_000_000) * 1_000_000).toISOString().slice(0, 10);
    if (column === 'Pick__c') return random.pick(['A', 'B', "It's"]);
    return column === 'Multi__c' ? random.pick(['X', 'X;Y']) : null;
  };
  return Object.fromEntries(fixtureColumns.map((column) => [column, value(column)]));
}

/** In memory a date beyond the year 9999 is `#Error!` wherever it stands, in SQL only where it is shown. */
const BEYOND_DATES = Symbol('beyond dates');

function inMemory(formula: CompiledFormula, row: Readonly<Record<string, Value>>): Value | typeof BEYOND_DATES {
  try {
    const value = formula.evaluate({
      get: (path) => row[path] ?? null,
      prior: () => null,
      isNew: false,
      now: NOW,
      today: NOW.toISOString().slice(0, 10),
      global: () => null
    });
    return typeof value === 'boolean' ? Number(value) : value;
  } catch (error) {
    if (!(error instanceof FormulaEvaluationError)) throw error;
    return error.message === 'The date is out of range' ? BEYOND_DATES : null;
  }
}

function isSame(a: Value, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b;
}

describe('random formulas', () => {
  it('give the same in memory and in SQL', () => {
    const database = new Database(':memory:');
    const list = fixtureColumns.map((column) => `"${column}"`).join(', ');
    const insert = `SELECT ${fixtureColumns.map((column) => `$${column} AS "${column}"`).join(', ')}`;
    database.exec(`CREATE TABLE thing (${list})`);
    let compared = 0;
    const runs = caseCount(1500);
    for (let index = 0; index < runs; index += 1) {
      const random = new Random(SEED, `formula:${index}`);
      const source = validFormula(random);
      const formula = compiled(source, random);
      if (formula === undefined || !formula.hasSql) continue;
      const sql = sqlOf(formula);
      if (sql === undefined) continue;
      const select = database.prepare(`SELECT ${sql} FROM (${insert})`).pluck();
      for (let repeat = 0; repeat < 5; repeat += 1) {
        const row = randomRow(random);
        const bound = Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value])
        );
        const expected = inMemory(formula, row);
        const found = select.get(bound);
        if (expected === BEYOND_DATES) continue;
        compared += 1;
        assert.ok(
          isSame(expected, found),
          `#${index} (FUZZ_SEED=${SEED}) ${source}\nin memory ${String(expected)}, in SQL ${String(found)}\n${JSON.stringify(row)}`
        );
      }
    }
    database.close();
    console.log(`fuzz formulas: seed ${SEED}, ${runs} cases, ${compared} comparisons`);
    assert.ok(compared > runs);
  });

  it('that are damaged compile or are refused in words, quickly', () => {
    const runs = caseCount(3000);
    for (let index = 0; index < runs; index += 1) {
      const random = new Random(SEED, `damaged formula:${index}`);
      const source = damagedFormula(random);
      const before = process.cpuUsage();
      try {
        inMemory(compile(source, random), randomRow(random));
      } catch (error) {
        assert.ok(
          error instanceof OrgError,
          `#${index} (FUZZ_SEED=${SEED}) ${source}\n${error instanceof Error ? error.stack : String(error)}`
        );
        assert.ok(error.code !== '' && error.message !== '');
      }
      assert.ok(process.cpuUsage(before).user < 1_000_000, `#${index} (FUZZ_SEED=${SEED}) takes too long: ${source}`);
    }
    console.log(`fuzz damaged formulas: seed ${SEED}, ${runs} cases`);
  });
});
