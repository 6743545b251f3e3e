import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';

import { isInstalled } from './judges.ts';

describe('isInstalled', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-judges-'));
  after(() => fs.rmSync(folder, { recursive: true }));

  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true }
  };
  const cases: readonly [string, object | undefined, boolean][] = [
    ['says no when nothing was ever installed', undefined, false],
    ['says yes when everything wanted is there', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['says no when a package is missing', { 'node_modules/b': { version: '2.0.0' } }, false],
    ['says no when a version differs', { 'node_modules/a': { version: '1.0.1' } }, false],
    [
      'says no when an optional package has another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
      false
    ]
  ];
  for (const [title, installed, expected] of cases) {
    it(title, () => {
      fs.rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
      fs.writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
      if (installed !== undefined) {
        fs.mkdirSync(path.join(folder, 'node_modules'));
        fs.writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
      }

      assert.equal(isInstalled(folder), expected);
    });
  }
});
