import type { ObjectModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import type { Sharing } from './sharing.ts';
import type { Session } from './types.ts';

const TABLE = 'temp."_record_access"';
const COLUMNS = [
  'Id',
  'UserId',
  'RecordId',
  'HasReadAccess',
  'HasEditAccess',
  'HasDeleteAccess',
  'HasTransferAccess',
  'HasAllAccess',
  'MaxAccessLevel',
  'IsDeleted'
] as const;

/** Works out what users may do with records, as rows of `UserRecordAccess` in a temporary table that queries read. */
export class RecordAccess {
  readonly #store: Store;
  readonly #sharing: Sharing;
  readonly #sessionFor: (userId: string) => Session | undefined;

  constructor(store: Store, sharing: Sharing, sessionFor: (userId: string) => Session | undefined) {
    this.#store = store;
    this.#sharing = sharing;
    this.#sessionFor = sessionFor;
    const all = [...store.table('UserRecordAccess').columns.keys()].filter((name) => !isListed(name));
    store.db.exec('DROP TABLE IF EXISTS temp."_record_access"');
    store.db.exec(`CREATE TEMP TABLE "_record_access" (${[...COLUMNS, ...all].map(quote).join(', ')})`);
  }

  /** Where queries find the rows that `answer` made. */
  readonly table = TABLE;

  /** Makes the rows of a user for some records, in place of those before. */
  answer(userId: string, recordIds: readonly string[]): void {
    this.#store.db.exec(`DELETE FROM ${TABLE}`);
    const marks = COLUMNS.map(() => '?').join(', ');
    const insert = this.#store.db.prepare(`INSERT INTO ${TABLE} (${COLUMNS.map(quote).join(', ')}) VALUES (${marks})`);
    const session = this.#sessionFor(userId);
    for (const id of recordIds) {
      const object = this.#store.objectOfId(id);
      if (object === undefined) continue;
      const has = session === undefined ? NO_ACCESS : this.#accessOf(session, object, id);
      const flags = [has.read, has.edit, has.delete, has.transfer, has.all];
      insert.run(id, userId, id, ...flags.map(Number), levelOf(has), 0);
    }
  }

  #accessOf(session: Session, object: ObjectModel, id: string): Access {
    const may = (level: 'read' | 'edit' | 'all'): boolean => this.#sharing.can(session, object, id, level);
    const { apiName } = object;
    if (!session.canRead(apiName) || !this.#exists(object, id) || !may('read')) return NO_ACCESS;
    const edit = object.isWritable && session.canEdit(apiName) && may('edit');
    const full = edit && may('all');
    const isOwned = object.fields.has('OwnerId');
    const transfer =
      edit &&
      isOwned &&
      (full || session.hasUserPermission('TransferAnyEntity') || object.sharingModel === 'ReadWriteTransfer');
    return {
      read: true,
      edit,
      delete: object.isWritable && session.canDelete(apiName) && may('all'),
      transfer,
      all: full && isOwned
    };
  }

  #exists(object: ObjectModel, id: string): boolean {
    const { sqlName, columns } = this.#store.table(object.apiName);
    const alive = columns.has('IsDeleted') ? ' AND "IsDeleted" = 0' : '';
    return this.#store.db.prepare<[string]>(`SELECT 1 FROM ${sqlName} WHERE "Id" = ?${alive}`).get(id) !== undefined;
  }
}

interface Access {
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly transfer: boolean;
  readonly all: boolean;
}

const NO_ACCESS: Access = { read: false, edit: false, delete: false, transfer: false, all: false };

function levelOf({ read, edit, delete: remove, transfer, all }: Access): string {
  if (all) return 'All';
  if (transfer) return 'Transfer';
  if (remove) return 'Delete';
  return edit ? 'Edit' : read ? 'Read' : 'None';
}

function isListed(name: string): boolean {
  return (COLUMNS as readonly string[]).includes(name);
}
