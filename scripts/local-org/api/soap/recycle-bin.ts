import type { Session } from '../../access/types.ts';
import { ROLLED_BACK } from '../../automation/row-errors.ts';
import type { WriteRequest, WriteResult } from '../../automation/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { LocalOrg } from '../../org-types.ts';
import { toId18 } from '../../storage/ids.ts';

/** Calls of the partner API about records in the recycle bin, with the write that each stands for. */
export const RECYCLE_BIN_CALLS: Readonly<Record<string, 'undelete' | 'purge'>> = {
  undelete: 'undelete',
  emptyRecycleBin: 'purge'
};

/** Records of one call. */
const LIMIT = 200;

/**
 * Brings records back from the recycle bin, or takes them out of it for good; one result for each id, in order. Throws
 * `OrgError` EXCEEDED_ID_LIMIT for more than 200 ids.
 */
export function recycleBinCall(
  org: LocalOrg,
  session: Session,
  operation: 'undelete' | 'purge',
  ids: readonly string[],
  allOrNone: boolean
): readonly WriteResult[] {
  if (ids.length > LIMIT) {
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${LIMIT} records into this call`
    );
  }
  const requests = ids.map((id): WriteRequest | WriteResult => {
    const long = toId18(id);
    if (long === undefined) return failure('MALFORMED_ID', `bad id ${id}`);
    const object = org.store.objectOfId(long)?.apiName;
    if (object === undefined) return failure('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return { operation, object, id: long, values: {} };
  });
  const malformed = requests.some((request) => !('operation' in request));
  const sent = requests.filter((request) => 'operation' in request);
  const written = malformed && allOrNone ? [] : org.write(session, sent, { allOrNone, source: 'json' });
  let next = 0;
  return requests.map((request) => {
    if (!('operation' in request)) return request;
    return written[next++] ?? { success: false, created: false, errors: [ROLLED_BACK] };
  });
}

/** A result as elements of the partner API. */
export function resultXml(result: WriteResult, escape: (text: string) => string): string {
  const errors = result.errors.map(({ code, message, fields }) => {
    const names = fields.map((field) => `<fields>${escape(field)}</fields>`).join('');
    return `<errors>${names}<message>${escape(message)}</message><statusCode>${escape(code)}</statusCode></errors>`;
  });
  const id = result.success && result.id !== undefined ? `<id>${result.id}</id>` : '<id xsi:nil="true"/>';
  return `<result>${errors.join('')}${id}<success>${result.success}</success></result>`;
}

function failure(code: string, message: string): WriteResult {
  return { success: false, created: false, errors: [{ code, message, fields: [] }] };
}
