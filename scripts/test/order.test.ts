import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { longest, longestFirst } from './order.ts';

describe('longestFirst', () => {
  it('puts the long files first and leaves the others in their order', () => {
    const [first = '', second = ''] = longest;

    assert.deepEqual(longestFirst(['b', second, 'a', first]), [first, second, 'b', 'a']);
  });

  it('knows files that are there', () => {
    const root = path.resolve(import.meta.dirname, '../..');

    for (const file of longest) assert.ok(fs.existsSync(path.join(root, file)), file);
  });
});
