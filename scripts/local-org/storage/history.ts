import type { Database } from 'better-sqlite3';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import { quote } from './tables.ts';

/** The name of the object that holds an object's field history, e.g. `AccountHistory`, `Stakeholder__History`. */
export function historyObject(object: ObjectModel): string {
  return object.isCustom ? `${object.apiName.replace(/__c$/, '')}__History` : `${object.apiName}History`;
}

/** The table that holds an object's field history, quoted. */
export function historyTable(object: ObjectModel): string {
  return quote(`_history ${object.apiName}`);
}

/** One row for each change of a tracked field; kept outside the model's tables because nobody writes it directly. */
export function createHistoryTables(db: Database, model: OrgModel): void {
  for (const object of model.objects.values()) {
    if (!object.enableHistory) continue;
    db.exec(
      `CREATE TABLE IF NOT EXISTS ${historyTable(object)} ("Id" TEXT NOT NULL, "ParentId" TEXT NOT NULL, "Field" TEXT NOT NULL,
       "OldValue", "NewValue", "CreatedById" TEXT NOT NULL, "CreatedDate" TEXT NOT NULL, PRIMARY KEY ("ParentId", "Id")) WITHOUT ROWID`
    );
  }
}
