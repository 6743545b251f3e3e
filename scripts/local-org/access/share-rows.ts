import type { ObjectModel } from '../metadata/model.ts';
import { shareFields } from '../metadata/standard/index.ts';
import { toId18 } from '../storage/ids.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';

/** Marks the ids of rows that stand for owners, so that they are like no id that was given out. */
const OWNER_MARK = 'W';

/**
 * SQL of the rows of a share object as clients see them: those that were made, and one for the owner of each record,
 * which is not kept. Undefined for all other objects.
 */
export function shareRowsSql(store: Store, share: ObjectModel): string | undefined {
  const object = store.model.object(share.shareOf ?? '');
  if (object === undefined) return undefined;
  const { parent, level } = shareFields(object);
  const owner: Readonly<Record<string, string>> = {
    Id: `owner_share_id('${store.keyPrefix(share.apiName)}', o."Id")`,
    [parent]: 'o."Id"',
    UserOrGroupId: 'o."OwnerId"',
    [level]: `'All'`,
    ContactAccessLevel: `'Edit'`,
    OpportunityAccessLevel: `'Edit'`,
    CaseAccessLevel: `'Edit'`,
    RowCause: `'Owner'`,
    LastModifiedDate: 'o."LastModifiedDate"',
    LastModifiedById: 'o."LastModifiedById"',
    IsDeleted: 'o."IsDeleted"'
  };
  const names = [...store.table(share.apiName).columns.keys()];
  const made = `SELECT rowid AS rowid, ${names.map(quote).join(', ')} FROM ${store.table(share.apiName).sqlName}`;
  const derived = names.map((name) => `${owner[name] ?? 'NULL'} AS ${quote(name)}`).join(', ');
  return `(${made} UNION ALL SELECT -o.rowid AS rowid, ${derived} FROM ${store.table(object.apiName).sqlName} AS o)`;
}

/** Lets SQL make the ids of owners' rows: the share's prefix, the mark, and the record's own number. */
export function registerShareIds(store: Store): void {
  store.db.function('owner_share_id', { deterministic: true }, (prefix: unknown, id: unknown) =>
    typeof prefix === 'string' && typeof id === 'string'
      ? (toId18(`${prefix}${id.slice(3, 5)}${OWNER_MARK}${id.slice(6, 15)}`) ?? null)
      : null
  );
}
