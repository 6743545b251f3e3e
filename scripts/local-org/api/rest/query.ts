import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import { IdList } from '../../query/id-list.ts';
import { parseSoql } from '../../query/soql.ts';
import { withPosition } from '../../query/soql-text.ts';
import type { QuerySpec } from '../../query/spec.ts';
import type { ApiRequest, ApiResponse, RouteParams } from '../http.ts';
import { columnMetadata } from './columns.ts';
import { findCursor, openCursor } from './cursors.ts';
import type { Cursor } from './cursors.ts';
import { recordToJson } from './serialize.ts';
import { shaped } from './shape.ts';

const DEFAULT_BATCH = 2000;
const SMALLEST_BATCH = 200;

/** `GET /query?q=` */
export function query(request: ApiRequest): ApiResponse {
  return runQuery(request, 'query');
}

/** `GET /queryAll?q=`: deleted records too. */
export function queryAll(request: ApiRequest): ApiResponse {
  return runQuery(request, 'queryAll');
}

/** `GET /query/LOCATOR`: the next page of an earlier query. */
export function queryMore(request: ApiRequest, params: RouteParams): ApiResponse {
  const [, id = '', offset = '0'] = /^(.+)-(\d+)$/.exec(params['locator'] ?? '') ?? [];
  const cursor = findCursor(request.org, id, request.session.userId);
  const from = Number(offset);
  if (cursor === undefined || from > cursor.ids.length)
    throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  return { status: 200, body: page(request, cursor, from) };
}

function runQuery(request: ApiRequest, path: 'query' | 'queryAll'): ApiResponse {
  const text = request.query.get('q');
  if (request.query.has('explain')) throw new UnsupportedError('query plans (the explain parameter)');
  if (text === null) throw new OrgError('MALFORMED_QUERY', 'A query string has to be specified');
  try {
    const parsed = parseSoql(text, { model: request.org.model, session: request.session });
    const asked = path === 'queryAll' ? { ...parsed, includeDeleted: true } : parsed;
    return {
      status: 200,
      body: request.query.get('columns') === 'true' ? columnsOf(request, asked) : answerSpec(request, asked)
    };
  } catch (error) {
    throw withPosition(error, text);
  }
}

/** The columns of a query that the session may run. */
function columnsOf(request: ApiRequest, spec: QuerySpec): Record<string, unknown> {
  const { org, session, version } = request;
  org.query(session, { ...shaped(org.model, version, spec).spec, limit: 1, total: 'window' });
  return columnMetadata(org.model, spec);
}

/** The first page of a query's answer; when rows remain, a cursor is opened for them. */
export function answerSpec(request: ApiRequest, asked: QuerySpec): Record<string, unknown> {
  const { org, session } = request;
  const batchSize = requestedBatch(request);
  const { spec, shape } = shaped(org.model, request.version, asked);
  if (spec.countOnly === true) return { totalSize: org.query(session, spec).totalSize, done: true, records: [] };

  // One row beyond the page tells whether more remain, without counting them.
  const limit = Math.min(spec.limit ?? Infinity, batchSize + 1);
  const first = org.query(session, { ...spec, limit, total: 'window' }).records;
  const records = first.slice(0, batchSize).map((record) => recordToJson(record, shape));
  if (first.length <= batchSize) return { totalSize: records.length, done: true, records };
  if (shape.isAggregate) {
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
    );
  }
  const ids = org.query(session, { ...spec, idsOnly: true }).ids ?? new IdList();
  const cursor = openCursor(org, { userId: session.userId, spec, shape, ids, batchSize });
  return { totalSize: ids.length, done: false, nextRecordsUrl: nextUrl(request, cursor, records.length), records };
}

/** Records that were deleted, or that the user may no longer see, since the query ran are left out. */
function page(request: ApiRequest, cursor: Cursor, from: number): Record<string, unknown> {
  const { spec, shape, ids } = cursor;
  const wanted = ids.slice(from, from + cursor.batchSize);
  const found = request.org.query(request.session, {
    object: spec.object,
    select: spec.select,
    includeDeleted: spec.includeDeleted === true,
    total: 'window',
    where: { kind: 'in', path: 'Id', negated: false, values: wanted }
  });
  const byId = new Map(found.records.map((record) => [record.fields['Id'], record]));
  const records = wanted.flatMap((id) => byId.get(id) ?? []).map((record) => recordToJson(record, shape));
  const next = from + wanted.length;
  const isDone = next >= ids.length;
  return {
    totalSize: ids.length,
    done: isDone,
    ...(isDone ? {} : { nextRecordsUrl: nextUrl(request, cursor, next) }),
    records
  };
}

function nextUrl(request: ApiRequest, cursor: Cursor, from: number): string {
  return `/services/data/v${request.version}/query/${cursor.id}-${from}`;
}

/** `Sforce-Query-Options: batchSize=500`, at least 200 and at most 2000. */
function requestedBatch(request: ApiRequest): number {
  const wanted = Number(
    /batchSize\s*=\s*(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1] ?? DEFAULT_BATCH
  );
  return Math.min(DEFAULT_BATCH, Math.max(SMALLEST_BATCH, wanted));
}
