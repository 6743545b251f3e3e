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
      const started = performance.now();
      assert.throws(
        () => test(pattern, text),
        (error) => error instanceof OrgError && error.code === 'LIMIT_EXCEEDED'
      );
      assert.ok(performance.now() - started < 2000);
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
