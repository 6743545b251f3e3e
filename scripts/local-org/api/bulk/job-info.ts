import type { ApiRequest } from '../http.ts';
import { HttpError } from '../http-errors.ts';
import { jobsOf } from './job-store.ts';
import type { Job, JobRequest } from './job-store.ts';

/** What a job looks like from outside; counts and times only where the whole story is asked for. */
export function jobInfo(job: Job, detail: 'short' | 'full'): Record<string, unknown> {
  const { request } = job;
  const isIngest = request.kind === 'ingest';
  const path = `services/data/v${request.apiVersion}/jobs/ingest/${job.id}/batches`;
  return {
    id: job.id,
    operation: request.operation,
    object: request.object,
    createdById: job.createdById,
    createdDate: stamp(job.createdDate),
    systemModstamp: stamp(job.systemModstamp),
    state: job.state,
    ...(request.externalIdFieldName === undefined ? {} : { externalIdFieldName: request.externalIdFieldName }),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(request.apiVersion),
    ...(isIngest && job.state === 'Open' ? { contentUrl: path } : {}),
    lineEnding: request.lineEnding,
    columnDelimiter: request.columnDelimiter,
    ...(detail === 'full' ? progress(job) : {})
  };
}

function progress(job: Job): Record<string, unknown> {
  const isIngest = job.request.kind === 'ingest';
  const time = Math.round(job.processingTime);
  return {
    jobType: isIngest ? 'V2Ingest' : 'V2Query',
    retries: 0,
    totalProcessingTime: time,
    ...(isIngest ? { apiActiveProcessingTime: time, apexProcessingTime: 0, numberRecordsFailed: job.rowsFailed } : {}),
    numberRecordsProcessed: job.rowsDone,
    ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
    isPkChunkingSupported: false
  };
}

/** The job of a path: the user's own, or any for who may manage data integrations; 404 otherwise. */
export function jobInPath(request: ApiRequest, id: string | undefined, kind: JobRequest['kind']): Job {
  const job = jobsOf(request.org).find(id ?? '');
  if (job === undefined || job.request.kind !== kind || !maySee(request, job))
    throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return job;
}

/** May the session see a job and its data? */
export function maySee(request: ApiRequest, job: Job): boolean {
  const { session } = request;
  return (
    job.createdById === session.userId ||
    session.hasUserPermission('ManageDataIntegrations') ||
    session.hasUserPermission('ModifyAllData')
  );
}

/** Answer of a list of jobs. */
export function jobList(request: ApiRequest, kind: JobRequest['kind']): Record<string, unknown> {
  const jobs = jobsOf(request.org)
    .list(kind)
    .filter((job) => maySee(request, job));
  return {
    done: true,
    records: jobs.map((job) => ({ ...jobInfo(job, 'short'), jobType: kind === 'ingest' ? 'V2Ingest' : 'V2Query' })),
    nextRecordsUrl: null
  };
}

/** A refusal in the Bulk API's spelling. */
export function bulkError(code: string, message: string): HttpError {
  return new HttpError(400, code, message);
}

function stamp(date: string): string {
  return date.replace(/Z$/, '+0000');
}
