import type { Session } from '../access/types.ts';
import { toId18 } from '../storage/ids.ts';
import { QueryError } from './errors.ts';
import type { QueryReader } from './reader.ts';
import type { Condition, QuerySpec } from './spec.ts';

/** The most records that one query may ask about. */
const MAX_RECORDS = 200;

/**
 * Has the rows of `UserRecordAccess` worked out for the user and the records that a query names. Raises
 * `MALFORMED_QUERY` for one that does not name them, and `INSUFFICIENT_ACCESS` for somebody else's rights without the
 * right to manage users.
 */
export function answerRecordAccess(reader: QueryReader, session: Session, spec: QuerySpec): void {
  const terms = spec.where?.kind === 'and' ? spec.where.terms : spec.where ? [spec.where] : [];
  const users = terms.flatMap((term) => valuesOf(term, 'userid') ?? []);
  const records = terms.flatMap((term) => valuesOf(term, 'recordid') ?? []);
  const [user] = users;
  if (user === undefined || users.length > 1 || records.length === 0) {
    throw new QueryError(
      'MALFORMED_QUERY',
      'UserRecordAccess can only be queried with a filter UserId = one user and a filter RecordId = or IN records'
    );
  }
  if (records.length > MAX_RECORDS) {
    throw new QueryError(
      'EXCEEDED_ID_LIMIT',
      `UserRecordAccess can be queried for at most ${MAX_RECORDS} records at once`
    );
  }
  if (user !== session.userId && !session.isSystem && !session.hasUserPermission('ManageUsers')) {
    throw new QueryError('INSUFFICIENT_ACCESS', 'You can only query your own access to records');
  }
  reader.answerRecordAccess?.(user, [...new Set(records)]);
}

/** The ids that a filter on a field allows; undefined for any other condition. */
function valuesOf(condition: Condition, path: string): readonly string[] | undefined {
  const values =
    condition.kind === 'compare' && condition.op === '=' && condition.value.kind === 'literal'
      ? [condition.value.value]
      : condition.kind === 'in' && !condition.negated
        ? condition.values
        : [];
  if (!('path' in condition) || condition.path.toLowerCase() !== path) return undefined;
  return values.flatMap((value) => (typeof value === 'string' ? (toId18(value) ?? []) : []));
}
