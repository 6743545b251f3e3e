import type { Session } from '../access/types.ts';
import { UnsupportedError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { decode } from './decode.ts';
import { familyOf } from './literals.ts';

/** The objects behind `$User.X` and `$Organization.X`. */
const RECORDS: Readonly<Record<string, string>> = { $user: 'User', $organization: 'Organization' };

/** The value of a formula's global name for a session; `UnsupportedError` for a name that the org does not know. */
export function globalValue(store: Store, session: Session, path: string): Value {
  const [root = '', name = ''] = path.split('.');
  const kind = root.toLowerCase();
  if (kind === '$permission') return session.hasCustomPermission(name);
  if (kind === '$label') {
    for (const label of store.model.labels.values()) {
      if (label.apiName.toLowerCase() === name.toLowerCase()) return label.value;
    }
  }
  const object = RECORDS[kind];
  const field = object === undefined ? undefined : store.model.field(object, name);
  if (object === undefined || !field || !store.hasColumn(field)) throw new UnsupportedError(`${path} in formulas`);
  const filter = kind === '$user' ? ' WHERE "Id" = ?' : ' LIMIT 1';
  const statement = store.db.prepare<string[], unknown>(
    `SELECT ${quote(field.apiName)} FROM ${store.table(object).sqlName}${filter}`
  );
  return decode(statement.pluck().get(...(kind === '$user' ? [session.userId] : [])), familyOf(field));
}
