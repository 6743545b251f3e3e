import { OrgError } from '../../basics/errors.ts';
import type { Condition } from '../../query/spec.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { objectInPath } from './read.ts';
import { scalarToJson, textOf } from './serialize.ts';

/** Salesforce refuses spans of more than thirty days. */
const LONGEST_SPAN = 30 * 24 * 60 * 60 * 1000;

/** `GET /sobjects/X/updated?start=&end=`: ids of records created or changed in a span of time. */
export function updatedRecords(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const { start, end } = span(request);
  const { records } = request.org.query(request.session, {
    object: object.apiName,
    select: [{ kind: 'field', path: 'Id' }],
    where: within('LastModifiedDate', start, end)
  });
  return { status: 200, body: { ids: records.map((record) => record.fields['Id']), latestDateCovered: stamp(end) } };
}

/** `GET /sobjects/X/deleted?start=&end=`: ids of records deleted in a span of time and still in the recycle bin. */
export function deletedRecords(request: ApiRequest, params: RouteParams): ApiResponse {
  const object = objectInPath(request.org, request.session, params['object']);
  const { start, end } = span(request);
  const { records } = request.org.query(request.session, {
    object: object.apiName,
    includeDeleted: true,
    select: [
      { kind: 'field', path: 'Id' },
      { kind: 'field', path: 'SystemModstamp' }
    ],
    where: {
      kind: 'and',
      terms: [
        { kind: 'compare', path: 'IsDeleted', op: '=', value: { kind: 'literal', value: true } },
        within('SystemModstamp', start, end)
      ]
    }
  });
  const deleted = records.map((record) => ({
    id: record.fields['Id'],
    deletedDate: scalarToJson(textOf(record, 'SystemModstamp'), true)
  }));
  return {
    status: 200,
    body: { deletedRecords: deleted, earliestDateAvailable: stamp(new Date(0)), latestDateCovered: stamp(end) }
  };
}

function span(request: ApiRequest): { readonly start: Date; readonly end: Date } {
  const start = dateParameter(request, 'start');
  const end = dateParameter(request, 'end');
  if (end <= start) throw new OrgError('INVALID_REPLICATION_DATE', 'endDate must be after startDate');
  if (end.getTime() - start.getTime() > LONGEST_SPAN)
    throw new OrgError('EXCEEDED_MAX_TYPES_LIMIT', 'The span between start and end cannot be longer than 30 days.');
  return { start, end };
}

/** A `+` in an unescaped query string arrives as a blank. */
function dateParameter(request: ApiRequest, name: string): Date {
  const text = (request.query.get(name) ?? '').replace(' ', '+').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const date = new Date(text);
  if (text === '' || Number.isNaN(date.getTime()))
    throw new OrgError('INVALID_FIELD', `The parameter ${name} must be a date and time, e.g. 2026-11-22T10:00:00Z.`);
  return date;
}

function within(path: string, start: Date, end: Date): Condition {
  return {
    kind: 'and',
    terms: [
      { kind: 'compare', path, op: '>=', value: { kind: 'literal', value: start.toISOString() } },
      { kind: 'compare', path, op: '<', value: { kind: 'literal', value: end.toISOString() } }
    ]
  };
}

function stamp(date: Date): string {
  return date.toISOString().replace('Z', '+0000');
}
