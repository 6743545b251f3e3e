import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { OrgError } from '../basics/errors.ts';
import { compilePattern, matches } from './regex.ts';

const test = (pattern: string, text: string): boolean => matches(compilePattern(pattern, 0), text);

describe('REGEX', () => {
  it('matches whole texts, wild patterns and long texts too', () => {
    assert.deepEqual(
      [
        test('\\d{5}(-\\d{4})?', '12345-6789'),
        test('\\d{5}', '123456'),
        test('(?i)abc', 'ABC'),
        test('(a+)+', 'aaaa'),
        test('(a)\\1', 'ab'),
        test('x+', 'x'.repeat(50_000))
      ],
      [true, false, true, true, false, true]
    );
  });

  for (const [pattern, text] of [
    ['(a+)+', `${'a'.repeat(60)}b`],
    ['(a|a)*', `${'a'.repeat(60)}b`],
    ['(a|aa){1,60}', `${'a'.repeat(90)}b`],
    ['(.*)*x', 'y'.repeat(100)],
    ['(\\w+\\s?)*', `${'word '.repeat(30)}!`],
    ['(a*)*\\1', `${'a'.repeat(60)}b`]
  ] as const) {
    it(`gives up on ${pattern} before anybody notices`, () => {
      const before = process.cpuUsage();
      assert.throws(
        () => test(pattern, text),
        (error) => error instanceof OrgError && error.code === 'LIMIT_EXCEEDED'
      );
      assert.ok(process.cpuUsage(before).user < 2_000_000);
    });
  }

  it('answers the same question again without matching again', () => {
    const pattern = compilePattern('([a-z]+)-\\1', 0);
    const texts = Array.from({ length: 5000 }, (_, index) => `${'abc'.repeat(index % 7)}-abcabc`);
    const before = process.cpuUsage();
    const found = texts.map((text) => matches(pattern, text));

    assert.equal(pattern.isWild, true);
    assert.deepEqual(
      found,
      texts.map((text) => text === 'abcabc-abcabc')
    );
    assert.ok(process.cpuUsage(before).user < 500_000);
  });

  const PLACEHOLDER = '(?i)[^\\p{L}\\p{N}]*((TBD|TBA|N/A)[^\\p{L}\\p{N}]*)?';
  const MOST = 32_000;
  for (const [text, expected] of [
    ['', true],
    ['  tbd!', true],
    ['— N/A —', true],
    ['To be decided', false],
    ['TBD by Ann', false],
    ['Überblick', false],
    ['日本', false],
    ['7', false],
    ['-'.repeat(MOST), true],
    [`${'-'.repeat(MOST - 1)}a`, false],
    [`${' '.repeat(MOST / 2)}TBD${'!'.repeat(MOST / 2 - 3)}`, true],
    [`TBD${'-'.repeat(MOST - 4)}x`, false],
    ['TBD'.repeat(MOST / 3), false],
    ['word, '.repeat(MOST / 6), false]
  ] as const) {
    it(`tells a placeholder from ${text.length} characters “${text.slice(0, 12)}”`, () => {
      assert.equal(compilePattern(PLACEHOLDER, 0).isWild, false);
      assert.equal(test(PLACEHOLDER, text), expected);
    });
  }

  for (const [pattern, matching, other] of [
    ["[\\p{L}\\'\\-]+", "O'Neil-Ö", 'p{L}'],
    ['\\p{Punct}+', '!/:@[`{~', 'a'],
    ['[\\p{Alnum}_]+', 'a_9', 'é'],
    ['\\P{Alpha}', 'é', 'e'],
    ['\\pL+', 'aé', '1'],
    ['a\\s\\Sb', 'a\tcb', 'a\u00a0cb'],
    ['a\\-b\\:c\\"d', 'a-b:c"d', 'a'],
    ['[]x]+', ']x', 'y'],
    ['(?i)É(k|s)TBD', 'ÉKtbd', 'éktbd'],
    ['(?i)[A-Cx]+', 'abCX', 'd'],
    ['(?i)[^A-C]+', 'dEé', 'a'],
    ['(?i)[+-B_]+', 'aB+:_', 'c'],
    ['(?i)(\\p{L})\\1', 'aA', 'éÉ'],
    ['(?iu)(\\p{L})\\1', 'éÉ', 'éE'],
    ['(?i)K\\d\\W\\p{Upper}', 'k1-a', '\u212a1-a'],
    ['[^]x]+', 'yz', ']'],
    ['a]b}', 'a]b}', 'ab'],
    ['a{2}[{}]{1,}', 'aa{}', 'aa']
  ] as const) {
    it(`means by ${pattern} what Java means`, () => {
      assert.deepEqual([test(pattern, matching), test(pattern, other)], [true, false]);
    });
  }

  for (const pattern of [
    '[a-z&&[^b]]',
    '[a[bc]]',
    '[\\P{Alpha}]',
    '\\Qa.b\\E',
    'a++',
    '(?>a)',
    'a{',
    '\\p{Nothing}',
    '\\'
  ]) {
    it(`refuses ${pattern} rather than take it for something else`, () => {
      assert.throws(() => compilePattern(pattern, 0), /regular expression: /);
    });
  }

  it('matches ordinary patterns without a time limit', () => {
    const ordinary = ['\\d{5}(-\\d{4})?', '[A-Z]{2,3}', '((\\d{4}-){3}\\d{4})', '[^@]+@[^@]+', 'a|b|c', '[(*+)]+'];
    assert.deepEqual(
      ordinary.map((pattern) => compilePattern(pattern, 0).isWild),
      ordinary.map(() => false)
    );
  });
});
