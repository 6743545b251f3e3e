import { OrgError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import type { Session } from './types.ts';

/** Answers `$User.X` and its like for the asking user. */
export type Globals = (session: Session, path: string) => Value;

/** Objects behind the global variables that show one record's fields. */
const RECORDS: Readonly<
  Record<
    string,
    {
      readonly object: string;
      readonly id: (session: Session, userColumn: (name: string) => Value, organizationId: string) => Value;
    }
  >
> = {
  $user: { object: 'User', id: (session) => session.userId },
  $profile: { object: 'Profile', id: (_session, userColumn) => userColumn('ProfileId') },
  $userrole: { object: 'UserRole', id: (_session, userColumn) => userColumn('UserRoleId') },
  $organization: { object: 'Organization', id: (_session, _userColumn, organizationId) => organizationId }
};

/** `$User`, `$Profile`, `$UserRole`, `$Organization`, `$Permission` and `$Label` over a store. Throws `INVALID_FIELD` for any other. */
export function globalsOf(store: Store, organizationId: string): Globals {
  const column = (object: string, id: Value, name: string): Value => {
    const field = store.model.field(object, name);
    if (field === undefined || !store.hasColumn(field)) throw unknown(`$${object}.${name}`);
    if (typeof id !== 'string') return null;
    const sql = `SELECT ${quote(field.apiName)} AS value FROM ${store.table(object).sqlName} WHERE "Id" = ?`;
    const value = store.db.prepare<[string], { value: string | number | null }>(sql).get(id)?.value ?? null;
    return field.type === 'Checkbox' ? value === 1 : value;
  };
  return (session, path) => {
    const dot = path.indexOf('.');
    const [variable, name] = [path.slice(0, dot).toLowerCase(), path.slice(dot + 1)];
    if (variable === '$user' && name.toLowerCase() === 'id') return session.userId;
    if (variable === '$permission') return session.hasCustomPermission(permissionName(store, name));
    if (variable === '$label') return store.model.labels.get(name)?.value ?? null;
    const record = RECORDS[variable];
    if (record === undefined) throw unknown(path);
    return column(
      record.object,
      record.id(session, (userColumn) => column('User', session.userId, userColumn), organizationId),
      name
    );
  };
}

/** Whose clocks tell what day it is: the asking user's; what runs for nobody takes the organisation's. */
export function timeZoneOf(globals: Globals, session: Session): string {
  const zone = globals(session, session.isSystem ? '$Organization.TimeZoneSidKey' : '$User.TimeZoneSidKey');
  return typeof zone === 'string' ? zone : 'GMT';
}

function permissionName(store: Store, name: string): string {
  if (store.model.customPermissions.has(name)) return name;
  const lower = name.toLowerCase();
  for (const each of store.model.customPermissions.keys()) if (each.toLowerCase() === lower) return each;
  return name;
}

function unknown(path: string): OrgError {
  return new OrgError('INVALID_FIELD', `The variable ${path} does not exist.`);
}
