import assert from 'node:assert/strict';
import { it } from 'node:test';

import { IdList } from './id-list.ts';

const idAt = (number: number): string => `a00000000${String(number).padStart(6, '0')}AAA`;

it('gives back every id that was put in, in its place, after growing and trimming', () => {
  const list = new IdList();
  for (let number = 0; number < 5000; number += 1) list.push(idAt(number));

  for (const each of [list, list.trim()]) {
    assert.equal(each.length, 5000);
    assert.deepEqual(each.slice(1023, 1026), [idAt(1023), idAt(1024), idAt(1025)]);
    assert.deepEqual(each.slice(4999, 9999), [idAt(4999)]);
    assert.deepEqual(each.slice(5000, 9999), []);
  }
  assert.equal(list.size, 5000 * 18);
});

it('takes ids after it was trimmed', () => {
  const list = new IdList();
  list.push(idAt(1));
  list.trim();
  list.push(idAt(2));

  assert.deepEqual(list.slice(0, 2), [idAt(1), idAt(2)]);
  assert.deepEqual(new IdList().trim().slice(0, 1), []);
});
