import { Readable } from 'node:stream';

import type { ApiRequest, ApiResponse, Route, RouteParams, StreamRoute } from '../http.ts';
import { isJsonObject, parseJson, parseJsonObject } from '../json.ts';
import { enqueue, settled } from './ingest-queue.ts';
import { ingestResults } from './ingest-results.ts';
import type { ResultKind } from './ingest-results.ts';
import { bulkError, jobInfo, jobInPath, jobList } from './job-info.ts';
import { ingestRequest } from './job-request.ts';
import { jobsOf } from './job-store.ts';
import type { Job } from './job-store.ts';
import { isArriving, keepUpload } from './upload.ts';

/** How long closing a job waits for its end, in milliseconds: clients then see a small job complete at their first poll. */
const CLOSE_PATIENCE = 2000;
/** How long asking for a job waits for its end, in milliseconds: clients poll again only after seconds. */
const POLL_PATIENCE = 250;
/** Most characters of the data in a request that creates a job and brings its data at once. */
const MULTIPART_LIMIT = 100_000;

/** Bulk API 2.0 ingest. */
export const ingestRoutes: readonly (Route | StreamRoute)[] = [
  { method: 'POST', pattern: '/jobs/ingest', handle: createJob },
  { method: 'GET', pattern: '/jobs/ingest', handle: (request) => ({ status: 200, body: jobList(request, 'ingest') }) },
  { method: 'GET', pattern: '/jobs/ingest/:id', handle: getJob },
  { method: 'PATCH', pattern: '/jobs/ingest/:id', handle: changeState },
  { method: 'DELETE', pattern: '/jobs/ingest/:id', handle: deleteJob },
  { method: 'PUT', pattern: '/jobs/ingest/:id/batches', handleStream: upload },
  { method: 'GET', pattern: '/jobs/ingest/:id/successfulResults', handle: results('successfulResults') },
  { method: 'GET', pattern: '/jobs/ingest/:id/failedResults', handle: results('failedResults') },
  { method: 'GET', pattern: '/jobs/ingest/:id/unprocessedrecords', handle: results('unprocessedrecords') },
  { method: 'GET', pattern: '/jobs/ingest/:id/unprocessedRecords', handle: results('unprocessedrecords') }
];

async function createJob(request: ApiRequest): Promise<ApiResponse> {
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.toLowerCase().startsWith('multipart/form-data')) return createWithData(request, contentType);
  const job = jobsOf(request.org).create(ingestRequest(request, parseJsonObject(request.body)), request.session.userId);
  return { status: 200, body: jobInfo(job, 'short') };
}

/** A multipart body has the job in its part `job` and the data in its part `content`; the job is closed at once. */
async function createWithData(request: ApiRequest, contentType: string): Promise<ApiResponse> {
  const form = await formOf(request, contentType);
  const [description, content] = await Promise.all([partText(form, 'job'), partText(form, 'content')]);
  if (content.length > MULTIPART_LIMIT) {
    throw bulkError(
      'CLIENTINPUTERROR',
      `ClientInputError : The data of a multipart request may have ${MULTIPART_LIMIT} characters; upload more in a request of its own.`
    );
  }
  const body = parseJson(Buffer.from(description));
  if (!isJsonObject(body)) throw bulkError('INVALIDJOB', 'InvalidJob : The part named job must be a JSON object.');
  const { org } = request;
  const opened = jobsOf(org).create(ingestRequest(request, body), request.session.userId);
  const job = close(request, await keepUpload(org, opened, Readable.from([Buffer.from(content)])));
  await settled(org, job.id, CLOSE_PATIENCE);
  return { status: 200, body: jobInfo(job, 'short') };
}

async function formOf(request: ApiRequest, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(request.body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw bulkError('CLIENTINPUTERROR', 'ClientInputError : The multipart body is malformed.');
  }
}

async function partText(form: FormData, name: string): Promise<string> {
  const part = form.get(name);
  if (part === null)
    throw bulkError('CLIENTINPUTERROR', `ClientInputError : The multipart body lacks the part ${name}.`);
  return typeof part === 'string' ? part : part.text();
}

async function upload(request: ApiRequest, params: RouteParams, body: Readable): Promise<ApiResponse> {
  const job = jobInPath(request, params['id'], 'ingest');
  if (job.state !== 'Open')
    throw bulkError('INVALIDJOBSTATE', `InvalidJobState : Data cannot be uploaded to a job in the state ${job.state}.`);
  if (job.dataBytes > 0 || isArriving(request.org, job)) {
    throw bulkError(
      'CLIENTINPUTERROR',
      `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`
    );
  }
  await keepUpload(request.org, job, body);
  return { status: 201 };
}

async function changeState(request: ApiRequest, params: RouteParams): Promise<ApiResponse> {
  const job = jobInPath(request, params['id'], 'ingest');
  const { state } = parseJsonObject(request.body);
  if (state === 'Aborted') return { status: 200, body: jobInfo(abort(request, job), 'short') };
  if (state !== 'UploadComplete')
    throw bulkError('INVALIDJOB', 'InvalidJob : The state of a job can be set to UploadComplete or Aborted.');
  const closed = close(request, job);
  await settled(request.org, job.id, CLOSE_PATIENCE);
  return { status: 200, body: jobInfo(closed, 'short') };
}

function close(request: ApiRequest, job: Job): Job {
  if (job.state !== 'Open') throw bulkError('INVALIDJOBSTATE', 'Closing already closed Job not allowed');
  if (isArriving(request.org, job))
    throw bulkError('INVALIDJOBSTATE', 'InvalidJobState : The upload of the job is still under way.');
  const closed = jobsOf(request.org).change(job, { state: 'UploadComplete' });
  enqueue(request.org, closed);
  return closed;
}

/** Aborts a job that has not ended; rows already written stay. */
export function abort(request: ApiRequest, job: Job): Job {
  if (job.state === 'Aborted') throw bulkError('INVALIDJOBSTATE', 'Aborting already Aborted Job not allowed');
  if (job.state === 'JobComplete' || job.state === 'Failed')
    throw bulkError('INVALIDJOBSTATE', 'Aborting already Completed Job not allowed');
  return jobsOf(request.org).change(job, { state: 'Aborted' });
}

async function getJob(request: ApiRequest, params: RouteParams): Promise<ApiResponse> {
  const { id } = jobInPath(request, params['id'], 'ingest');
  await settled(request.org, id, POLL_PATIENCE);
  return { status: 200, body: jobInfo(jobInPath(request, id, 'ingest'), 'full') };
}

function deleteJob(request: ApiRequest, params: RouteParams): ApiResponse {
  return removeJob(request, jobInPath(request, params['id'], 'ingest'));
}

/** Removes a job that is not at work, with its data and results; saved records stay. */
export function removeJob(request: ApiRequest, job: Job): ApiResponse {
  const isIdle = job.state === 'JobComplete' || job.state === 'Aborted' || job.state === 'Failed';
  if (!isIdle)
    throw bulkError(
      'INVALIDJOBSTATE',
      `InvalidJobState : A job in the state ${job.state} cannot be deleted; abort it first.`
    );
  jobsOf(request.org).remove(job);
  return { status: 204 };
}

function results(kind: ResultKind): Route['handle'] {
  return (request, params) => {
    const job = jobInPath(request, params['id'], 'ingest');
    const hasEnded = job.state === 'JobComplete' || job.state === 'Aborted' || job.state === 'Failed';
    if (!hasEnded)
      throw bulkError('INVALIDJOBSTATE', `InvalidJobState : A job in the state ${job.state} has no results yet.`);
    return {
      status: 200,
      headers: { 'Content-Type': 'text/csv; charset=UTF-8' },
      body: ingestResults(request.org, job, kind)
    };
  };
}
