import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { orderFiles, rollUpsAndTruth } from './testing/orders.ts';
import { TestOrg } from './testing/org.ts';

const child = join(import.meta.dirname, 'testing/crash-child.ts');

/** Starts a writer and kills it once it has acknowledged about this many bytes of ids more. */
async function writeAndKill(file: string, log: string, bytes: number): Promise<void> {
  const target = (existsSync(log) ? statSync(log).size : 0) + bytes;
  const writer = spawn(process.execPath, [child, file, log], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => writer.on('exit', (_code, signal) => resolve(signal)));
  const watch = setInterval(() => {
    if (existsSync(log) && statSync(log).size > target) writer.kill('SIGKILL');
  }, 1);
  assert.equal(await ended, 'SIGKILL', 'the writer ended by itself');
  clearInterval(watch);
}

describe('a writer that is killed', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'linchpin-crash-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves every acknowledged row, no half record and right roll-ups', async () => {
    const [file, log] = [join(folder, 'org.db'), join(folder, 'acknowledged.txt')];
    for (const bytes of [1, 5_000, 20_000]) {
      await writeAndKill(file, log, bytes);
      const org = new TestOrg(orderFiles, () => new Date(), file);
      const acknowledged = readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.length === 18);
      const kept = new Set(org.rows('SELECT "Id" FROM "Order__c"').map((row) => String(row['Id'])));
      const { stored, truth } = rollUpsAndTruth(org);

      assert.equal(org.org.store.db.pragma('integrity_check', { simple: true }), 'ok');
      assert.deepEqual(
        acknowledged.filter((id) => !kept.has(id)),
        []
      );
      assert.equal(kept.size % 50, 0, 'a call was kept in part');
      assert.deepEqual(stored, truth);
      assert.deepEqual(
        org.rows(`SELECT o."Id" FROM "Order__c" o WHERE o."Color__c" = 'Green' AND o."Lines__c" <> 1`),
        []
      );
      org.close();
    }
  });
});
