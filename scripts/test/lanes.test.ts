import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inLanes } from './lanes.ts';

describe('inLanes', () => {
  it('begins in order, as many as there are lanes, and takes the next when one is done', async () => {
    const begun: number[] = [];
    const ends = new Map<number, () => void>();
    const all = inLanes([1, 2, 3, 4], 2, (work) => {
      begun.push(work);
      return new Promise((resolve) => ends.set(work, resolve));
    });
    assert.deepEqual(begun, [1, 2]);

    ends.get(2)?.();
    await new Promise(setImmediate);
    assert.deepEqual(begun, [1, 2, 3]);

    ends.get(3)?.();
    await new Promise(setImmediate);
    assert.deepEqual(begun, [1, 2, 3, 4]);
    ends.get(1)?.();
    ends.get(4)?.();
    await all;
  });

  it('ends when there is nothing to do, and fails when a piece of work does', async () => {
    await inLanes([], 2, () => Promise.reject(new Error('never')));
    await assert.rejects(
      inLanes([1], 2, () => Promise.reject(new Error('broken'))),
      /broken/
    );
  });
});
