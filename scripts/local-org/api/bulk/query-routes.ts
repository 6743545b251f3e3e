import { Readable } from 'node:stream';

import { OrgError } from '../../basics/errors.ts';
import type { LocalOrg } from '../../org-types.ts';
import type { ApiRequest, ApiResponse, Route, RouteParams } from '../http.ts';
import { parseJsonObject } from '../json.ts';
import { csvLine } from './csv-write.ts';
import { abort, removeJob } from './ingest-routes.ts';
import { enqueue, settled } from './ingest-queue.ts';
import { bulkError, jobInfo, jobInPath, jobList } from './job-info.ts';
import { formatOf, textOf } from './job-request.ts';
import { jobsOf } from './job-store.ts';
import type { Job } from './job-store.ts';
import { bulkQueryHeader, bulkQuerySpec } from './query-run.ts';

/** How long creating a job waits for its end, in milliseconds. */
const CREATE_PATIENCE = 2000;
/** How long asking for a job waits for its end, in milliseconds. */
const POLL_PATIENCE = 250;
/** Rows of one page of results unless the client asks otherwise. */
const DEFAULT_PAGE = 250_000;

/** Bulk API 2.0 query. */
export const queryJobRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/jobs/query', handle: createJob },
  { method: 'GET', pattern: '/jobs/query', handle: (request) => ({ status: 200, body: jobList(request, 'query') }) },
  { method: 'GET', pattern: '/jobs/query/:id', handle: getJob },
  { method: 'PATCH', pattern: '/jobs/query/:id', handle: changeState },
  {
    method: 'DELETE',
    pattern: '/jobs/query/:id',
    handle: (request, params) => removeJob(request, jobInPath(request, params['id'], 'query'))
  },
  { method: 'GET', pattern: '/jobs/query/:id/results', handle: results }
];

async function createJob(request: ApiRequest): Promise<ApiResponse> {
  const body = parseJsonObject(request.body);
  const operation = textOf(body, 'operation', '');
  if (operation !== 'query' && operation !== 'queryAll')
    throw bulkError('INVALIDJOB', `InvalidJob : Operation '${operation}' is neither query nor queryAll.`);
  const soql = textOf(body, 'query', '');
  const spec = bulkQuerySpec(request.org, request.session, soql);
  const { org, session } = request;
  // Fields that the session may not read are refused before the job exists.
  org.query(session, { ...spec, limit: 1, total: 'window' });
  const opened = jobsOf(org).create(
    { kind: 'query', operation, object: spec.object, soql, ...formatOf(body), apiVersion: request.version },
    session.userId
  );
  const job = jobsOf(org).change(opened, { state: 'UploadComplete' });
  enqueue(org, job);
  await settled(org, job.id, CREATE_PATIENCE);
  return { status: 200, body: jobInfo(job, 'short') };
}

async function getJob(request: ApiRequest, params: RouteParams): Promise<ApiResponse> {
  const { id } = jobInPath(request, params['id'], 'query');
  await settled(request.org, id, POLL_PATIENCE);
  return { status: 200, body: jobInfo(jobInPath(request, id, 'query'), 'full') };
}

function changeState(request: ApiRequest, params: RouteParams): ApiResponse {
  const job = jobInPath(request, params['id'], 'query');
  if (parseJsonObject(request.body)['state'] !== 'Aborted')
    throw bulkError('INVALIDJOB', 'InvalidJob : The state of a query job can be set to Aborted.');
  return { status: 200, body: jobInfo(abort(request, job), 'short') };
}

/** A page of the rows; the locator is the number of the next row in base 64. */
function results(request: ApiRequest, params: RouteParams): ApiResponse {
  const { org, session } = request;
  const job = jobInPath(request, params['id'], 'query');
  if (job.state !== 'JobComplete')
    throw bulkError('INVALIDJOBSTATE', `InvalidJobState : A query job in the state ${job.state} has no results.`);
  const locator = request.query.get('locator');
  const from = locator === null || locator === '' ? 0 : Number(Buffer.from(locator, 'base64url').toString('latin1'));
  const wanted = Number(request.query.get('maxRecords') ?? DEFAULT_PAGE);
  if (!Number.isInteger(from) || from < 0 || from > job.rowsDone)
    throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  if (!Number.isInteger(wanted) || wanted <= 0)
    throw new OrgError('INVALID_INPUT', 'maxRecords must be a positive number.');
  const to = Math.min(job.rowsDone, from + wanted);
  const header = csvLine(job.request, bulkQueryHeader(bulkQuerySpec(org, session, job.request.soql ?? '')));
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=UTF-8',
      'Sforce-Locator': to < job.rowsDone ? Buffer.from(String(to), 'latin1').toString('base64url') : 'null',
      'Sforce-NumberOfRecords': String(to - from)
    },
    body: Readable.from(page(org, job, header, from, to), { objectMode: false })
  };
}

function* page(org: LocalOrg, job: Job, header: string, from: number, to: number): Generator<string> {
  yield header;
  for (const { firstRow, rows } of jobsOf(org).results(job, from)) {
    if (firstRow >= to) return;
    const lines = rows.slice(Math.max(0, from - firstRow), to - firstRow);
    yield lines.join('');
  }
}
