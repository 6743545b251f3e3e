import type { Database } from 'better-sqlite3';
import { UnsupportedError } from '../basics/errors.ts';
import type { OrgModel } from '../metadata/model.ts';

/**
 * What another model means for tasks: those about records of an object that leaves the org go with them, and an object
 * whose records have tasks keeps its activities. Throws `UnsupportedError` when it would lose them.
 */
export function settleTasks(db: Database, from: OrgModel, to: OrgModel, keyPrefix: (object: string) => string): void {
  const kept = new Set(to.field('Task', 'WhatId')?.referenceTo);
  for (const object of from.field('Task', 'WhatId')?.referenceTo ?? []) {
    if (kept.has(object)) continue;
    const about = `FROM "Task" WHERE substr("WhatId", 1, 3) = ?`;
    const prefix = keyPrefix(object);
    if (!to.objects.has(object)) db.prepare(`DELETE ${about}`).run(prefix);
    else if (db.prepare(`SELECT 1 ${about} LIMIT 1`).get(prefix) !== undefined)
      throw new UnsupportedError(`turning off the activities of ${object} while there are tasks about its records`);
  }
}
