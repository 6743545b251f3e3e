import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { hold, whoHolds } from './lock.ts';

describe('the lock on the local org', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-lock-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('is refused while another process holds it', () => {
    fs.writeFileSync(path.join(folder, 'running.pid'), String(process.ppid));

    assert.equal(whoHolds(folder), process.ppid);
    assert.throws(() => hold(folder), /running already/);
  });

  it('is taken over from a process that has ended', () => {
    // Process ids end well below this number.
    fs.writeFileSync(path.join(folder, 'running.pid'), '999999999');

    assert.equal(whoHolds(folder), undefined);
    const release = hold(folder);
    assert.equal(fs.readFileSync(path.join(folder, 'running.pid'), 'utf8'), String(process.pid));
    release();
    assert.equal(fs.existsSync(path.join(folder, 'running.pid')), false);
  });
});
