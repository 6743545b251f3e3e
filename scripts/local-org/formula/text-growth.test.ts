import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { compileFormula, FormulaEvaluationError } from './index.ts';
import { fixtureModel } from './testing/fixture.ts';
import type { CompiledFormula, FormulaScope } from './types.ts';

const compile = (source: string): CompiledFormula =>
  compileFormula(source, {
    model: fixtureModel,
    object: 'Thing__c',
    treatBlanksAs: 'BlankAsBlank',
    allowsRecordChange: false
  });
const scope: FormulaScope = {
  get: (path) => (path === 'Whole__c' ? 2_000_000_000 : 'aaaaaaaaaa'),
  prior: () => null,
  isNew: true,
  now: new Date(0),
  today: '1970-01-01',
  global: () => null
};
const growing = (times: number): string =>
  Array.from({ length: times }).reduce<string>((inner) => `SUBSTITUTE(${inner}, "a", "aaaaaaaaaa")`, 'T1__c');

describe('a formula whose text grows', () => {
  for (const source of [
    'RPAD(T1__c, Whole__c, "x")',
    'LPAD(T1__c, 900000000)',
    growing(30),
    'SUBSTITUTE(RPAD("a", 90000, "a"), "a", RPAD("b", 90000, "b"))'
  ]) {
    it(`is #Error! beyond the limit: ${source.slice(0, 60)}`, () => {
      assert.throws(() => compile(source).evaluate(scope), FormulaEvaluationError);
    });
  }

  it('has a SQL form only where its length is bounded', () => {
    const escaped = 'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(T1__c, "&", "&amp;"), "<", "&lt;"), ">", "&gt;")';
    assert.deepEqual(
      [escaped, 'SUBSTITUTE(T1__c, "a", "bb")', growing(3), growing(4), growing(30)].map(
        (source) => compile(source).hasSql
      ),
      [true, true, true, false, false]
    );
  });
});
