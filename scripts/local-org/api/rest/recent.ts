import type { ObjectModel } from '../../metadata/model.ts';
import type { ResultRecord } from '../../query/spec.ts';
import type { ApiRequest, ApiResponse } from '../http.ts';
import { recordUrl, textOf } from './serialize.ts';

const DEFAULT_LIMIT = 200;

/**
 * `GET /recent?limit=`: the records that the user last created or changed, newest first. The local org keeps no record
 * of what was merely viewed.
 */
export function recent(request: ApiRequest): ApiResponse {
  const { org, session } = request;
  const wanted = Number(request.query.get('limit') ?? DEFAULT_LIMIT);
  const limit = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, DEFAULT_LIMIT) : DEFAULT_LIMIT;
  const objects = [...org.model.objects.values()].filter(
    (object) => object.isWritable && session.canRead(object.apiName)
  );
  return { status: 200, body: recentRecords(request, objects, limit) };
}

/** The user's most recently changed records of some objects as `{attributes, Id, Name}`. */
export function recentRecords(
  request: ApiRequest,
  objects: readonly ObjectModel[],
  limit: number
): readonly Record<string, unknown>[] {
  return objects
    .filter((object) => object.fields.has('LastModifiedById') && object.fields.has('LastModifiedDate'))
    .flatMap((object) => changedBy(request, object, limit))
    .sort((a, b) => textOf(b, 'LastModifiedDate').localeCompare(textOf(a, 'LastModifiedDate')))
    .slice(0, limit)
    .map((record) => ({
      attributes: { type: record.object, url: recordUrl(request.version, record.object, textOf(record, 'Id')) },
      Id: record.fields['Id'],
      Name: record.fields[request.org.model.object(record.object)?.nameField ?? 'Name'] ?? null
    }));
}

function changedBy(request: ApiRequest, object: ObjectModel, limit: number): readonly ResultRecord[] {
  const { org, session } = request;
  const fields = ['Id', object.nameField, 'LastModifiedDate'].filter((field) =>
    session.canReadField(object.apiName, field)
  );
  return org.query(session, {
    object: object.apiName,
    select: fields.map((path) => ({ kind: 'field', path }) as const),
    where: { kind: 'compare', path: 'LastModifiedById', op: '=', value: { kind: 'literal', value: session.userId } },
    orderBy: [{ path: 'LastModifiedDate', direction: 'desc', nulls: 'last' }],
    limit
  }).records;
}
