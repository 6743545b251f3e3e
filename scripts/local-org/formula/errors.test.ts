import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UnsupportedError } from '../basics/errors.ts';
import { compileFormula, FormulaCompileError } from './index.ts';
import { fixtureModel } from './testing/fixture.ts';
import type { CompiledFormula } from './types.ts';

function compile(source: string, isSave = false): CompiledFormula {
  return compileFormula(source, {
    model: fixtureModel,
    object: 'Thing__c',
    treatBlanksAs: 'BlankAsBlank',
    allowsRecordChange: isSave
  });
}

const refused: readonly (readonly [source: string, message: string, position: number])[] = [
  ['NOSUCH(1)', 'Unknown function NOSUCH. Check spelling.', 0],
  ['1 + Nothing__c', 'Field Nothing__c does not exist. Check spelling.', 4],
  ['Account__r.Nothing__c', 'Field Account__r.Nothing__c does not exist. Check spelling.', 0],
  ['$Permission.Nothing', 'Field $Permission.Nothing does not exist. Check spelling.', 0],
  ['LEFT(N1__c, 1)', "Incorrect parameter type for function 'LEFT()'. Expected Text, received Number", 5],
  ['LEFT(T1__c)', "Incorrect number of parameters for function 'LEFT()'. Expected 2, received 1", 0],
  ['N1__c * T1__c', "Incorrect parameter type for operator '*'. Expected Number, received Text", 8],
  ['N1__c & "a"', "Incorrect parameter type for operator '&'. Expected Text, received Number", 0],
  ['IF(B1__c, 1, "a")', "Incorrect parameter type for function 'IF()'. Expected Number, received Text", 13],
  ['IF(N1__c, 1, 2)', "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number", 3],
  ['Pick__c = "A"', 'Field Pick__c is a picklist field. Picklist fields are only supported in certain functions.', 0],
  [
    'ISPICKVAL(Pick__c, T1__c)',
    "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received Text",
    19
  ],
  [
    'ISPICKVAL(T1__c, "A")',
    "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text",
    10
  ],
  [
    'INCLUDES(Multi__c, "Q")',
    'Incorrect parameter for function INCLUDES(). Text Literal must be a valid value for this multi-select picklist field.',
    19
  ],
  ['ISCHANGED(T1__c)', 'Function ISCHANGED may not be used in this type of formula', 0],
  [
    'LEN(Long__c)',
    'You referenced an unsupported field type called "Long Text Area" using the following field: Long__c',
    4
  ],
  ['D1__c + D2__c', "Incorrect parameter type for operator '+'. Expected Number, received Date", 8],
  ['(1 + 2', "Syntax error. Missing ')'", 6],
  ['1 + ', 'Syntax error. Found end of formula', 4],
  ['1 2', 'Syntax error. Extra 2', 2],
  ['1 + #', "Syntax error. Found '#'", 4],
  ['"abc', "Syntax error. Missing '\"'", 0],
  ['"a\\qb"', "Syntax error. Found '\\q'", 2]
];

describe('a formula that cannot be saved', () => {
  for (const [source, message, position] of refused) {
    it(`${source}: ${message}`, () => {
      assert.throws(
        () => compile(source),
        (error: unknown) => {
          assert.ok(error instanceof FormulaCompileError, String(error));
          assert.equal(error.message, message);
          assert.equal(error.position, position);
          return true;
        }
      );
    });
  }

  it('is too long', () => {
    assert.throws(
      () => compile(`1${' + 1'.repeat(1000)}`),
      /Formula is too long \(4,001 characters\)\. Maximum length is 3,900 characters/
    );
  });

  it('uses what Salesforce has and the local org lacks', () => {
    assert.throws(() => compile('VLOOKUP(T1__c, T1__c, T1__c)', true), UnsupportedError);
  });

  it('asks for a change of a field that is not its own', () => {
    assert.throws(
      () => compile('ISCHANGED(Account__r.Name)', true),
      /The ISCHANGED function cannot reference the Account__r\.Name field\./
    );
  });
});

describe('a formula at the limits', () => {
  it('may nest as deep as its length allows, or says that it is too deep', () => {
    const nested = `${'('.repeat(900)}1${')'.repeat(900)}`;
    const none = (): null => null;
    const scope = { get: none, prior: none, isNew: false, now: new Date(0), today: '1970-01-01', global: none };

    assert.equal(compile(nested).evaluate(scope), 1);
    assert.throws(() => compile(`${'('.repeat(1900)}1${')'.repeat(1900)}`), /nested too deeply/);
    assert.equal(compile(`1${'+1'.repeat(1900)}`).evaluate(scope), 1901);
    assert.throws(() => compile(`${'!'.repeat(3800)}TRUE`), /nested too deeply/);
    assert.equal(compile(`${'!'.repeat(800)}TRUE`).evaluate(scope), true);
  });

  it('has no SQL form when SQLite would refuse it, and says so', () => {
    const deep = compile(`1${'+N1__c'.repeat(600)}`);

    assert.equal(deep.hasSql, false);
    assert.throws(() => deep.toSql({ column: () => 'x', today: '', now: '', global: () => '' }), UnsupportedError);
  });
});

describe('what a compiled formula tells about itself', () => {
  it('names its references once, in canonical spelling', () => {
    const compiled = compile('n1__c + N1__C + Account__R.AnnualRevenue');

    assert.deepEqual(compiled.references, ['N1__c', 'Account__r.AnnualRevenue']);
    assert.equal(compiled.isCrossObject, true);
    assert.equal(compiled.isDeterministic, true);
  });

  it('is not deterministic with the time or the user in it', () => {
    assert.equal(compile('TODAY() > D1__c').isDeterministic, false);
    assert.equal(compile('Owner2__c = $user.id').isDeterministic, false);
    assert.deepEqual(compile('Owner2__c = $user.id').globals, ['$User.Id']);
  });

  it('has no SQL form where SQLite lacks the function', () => {
    assert.equal(compile('UPPER(T1__c)').hasSql, false);
    assert.equal(compile('T1__c & "a"').hasSql, true);
  });
});
