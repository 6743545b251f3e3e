/**
 * The process that the fuzz tests attack: a served org that reports, when asked by its parent, how much processor time it
 * has used, how much memory it holds, what it has logged and what its data looks like.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';

import { readSource } from '../../../scripts/local-org/metadata/source.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import { startServer } from '../../../scripts/local-org/server.ts';
import type { ServerState } from './target.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const isEmpty = process.argv[2] === 'empty';
const org = isEmpty
  ? openOrg({ file: ':memory:' })
  : openOrg({ model: readSource([path.join(root, 'force-app')]).model, file: ':memory:' });
const log: string[] = [];
const server = await startServer({ org, port: 0, log: (message) => log.push(message) });
const logError = console.error;
console.error = (...parts: unknown[]) => {
  log.push(parts.map(String).join(' '));
};
process.on('uncaughtException', (error) => log.push(`uncaught: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) =>
  log.push(`unhandled rejection: ${reason instanceof Error ? (reason.stack ?? '') : String(reason)}`)
);

let hashedAt = -1;
let hash = '';

/** Contents of every record; computed anew only when SQLite has written since. */
function dataHash(): string {
  const { db } = org.store;
  const writes = db.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
  if (writes === hashedAt) return hash;
  const digest = createHash('sha256');
  for (const object of org.model.objects.keys()) {
    const { sqlName } = org.store.table(object);
    for (const row of db.prepare<[], unknown[]>(`SELECT * FROM ${sqlName} ORDER BY rowid`).raw().iterate()) {
      digest.update(JSON.stringify(row));
    }
  }
  for (const { type, fullName } of org.metadata.components()) digest.update(`${type}:${fullName}`);
  hashedAt = writes;
  hash = digest.digest('hex');
  return hash;
}

process.on('message', (asked: { readonly wantsHash: boolean }) => {
  const { user, system } = process.cpuUsage();
  const state: ServerState = {
    cpu: (user + system) / 1000,
    rss: process.memoryUsage.rss(),
    heap: process.memoryUsage().heapUsed,
    log: log.splice(0),
    hash: asked.wantsHash ? dataHash() : ''
  };
  process.send?.(state);
});
process.on('disconnect', () => {
  logError('the parent has gone');
  process.exit(0);
});
const { userId } = org.sessionFor('admin@linchpin.local');
process.send?.({ port: server.port, token: org.issueToken(userId) });
