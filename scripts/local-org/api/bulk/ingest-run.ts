import { setImmediate as yieldToOthers } from 'node:timers/promises';

import type { WriteResult } from '../../automation/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { LocalOrg } from '../../org-types.ts';
import { bindColumns } from './csv-columns.ts';
import type { BoundColumns } from './csv-columns.ts';
import { BatchError, csvRows } from './csv-reader.ts';
import type { CsvRow } from './csv-reader.ts';
import { jobsOf } from './job-store.ts';
import type { Job } from './job-store.ts';

/** Rows that are written in one transaction, together with their results. */
export const CHUNK_ROWS = 200;

/** The result of one row: id or null, was it created, the error or null. */
export type RowOutcome = readonly [id: string | null, created: 0 | 1, error: string | null];

/**
 * Works off an ingest job from where it stands, chunk by chunk: the rows of a chunk, their results and the job's progress
 * are saved in one transaction. Stops between chunks when `isStopped` says so or the job was aborted, and can be run
 * again later. Ends the job as complete or failed.
 */
export async function runIngest(org: LocalOrg, id: string, isStopped: () => boolean): Promise<void> {
  const jobs = jobsOf(org);
  const found = jobs.find(id);
  if (found?.state !== 'UploadComplete' && found?.state !== 'InProgress') return;
  const job = jobs.change(found, { state: 'InProgress' });
  const runner = new IngestRunner(org, job);
  try {
    for await (const rows of csvRows(job, jobs.data(job))) {
      for (const chunk of runner.chunksOf(rows)) {
        runner.write(chunk);
        await yieldToOthers();
        if (isStopped() || jobs.find(id)?.state !== 'InProgress') return;
      }
    }
    runner.finish();
  } catch (error) {
    if (!(error instanceof BatchError) && !(error instanceof OrgError)) throw error;
    runner.flush();
    const current = jobs.find(id);
    if (current?.state === 'InProgress') jobs.change(current, { state: 'Failed', errorMessage: error.message });
  }
}

class IngestRunner {
  readonly #org: LocalOrg;
  readonly #id: string;
  readonly #job: Job;
  #columns: BoundColumns | undefined;
  /** Rows that are still to be skipped because an earlier run saved them. */
  #toSkip: number;
  #waiting: CsvRow[] = [];

  constructor(org: LocalOrg, job: Job) {
    this.#org = org;
    this.#id = job.id;
    this.#job = job;
    this.#toSkip = job.rowsDone;
  }

  /** Full chunks of the rows read so far; the rest waits for more rows. */
  *chunksOf(rows: readonly CsvRow[]): Generator<readonly CsvRow[]> {
    for (const row of rows) {
      if (this.#columns === undefined) this.#columns = this.#bind(row);
      else if (this.#toSkip > 0) this.#toSkip--;
      else this.#waiting.push(row);
      if (this.#waiting.length === CHUNK_ROWS) {
        const chunk = this.#waiting;
        this.#waiting = [];
        yield chunk;
      }
    }
  }

  write(rows: readonly CsvRow[]): void {
    const { store } = this.#org;
    const jobs = jobsOf(this.#org);
    const started = performance.now();
    store.transaction(() => {
      const job = jobs.find(this.#id);
      if (job === undefined) return;
      const outcomes = this.#outcomes(rows);
      jobs.addResults(job, job.rowsDone, outcomes);
      jobs.change(job, {
        rowsDone: job.rowsDone + rows.length,
        rowsFailed: job.rowsFailed + outcomes.filter(([, , error]) => error !== null).length,
        processingTime: job.processingTime + performance.now() - started
      });
    });
  }

  /** Writes what waits for a full chunk: at the end of the upload, or of its readable part. */
  flush(): void {
    const rest = this.#waiting;
    this.#waiting = [];
    if (rest.length > 0) this.write(rest);
  }

  finish(): void {
    if (this.#columns === undefined) throw new BatchError('InvalidBatch : The upload has no header row.');
    this.flush();
    const jobs = jobsOf(this.#org);
    const job = jobs.find(this.#id);
    if (job?.state === 'InProgress') jobs.change(job, { state: 'JobComplete' });
  }

  #bind(header: CsvRow): BoundColumns {
    if (!header.isUtf8) throw new BatchError('InvalidBatch : The header row is not UTF-8.');
    const session = this.#org.sessionFor(this.#job.createdById);
    return bindColumns(this.#org.model, session, this.#job.request, header.cells);
  }

  #outcomes(rows: readonly CsvRow[]): readonly RowOutcome[] {
    const columns = this.#columns;
    if (columns === undefined) return [];
    const session = this.#org.sessionFor(this.#job.createdById);
    const requests = rows.map((row) => columns.toRequest(row));
    const writes = requests.flatMap((request) => ('write' in request ? [request.write] : []));
    const results = this.#org.write(session, writes, { allOrNone: false, source: 'csv' })[Symbol.iterator]();
    return requests.map((request) => {
      if ('error' in request) return [request.id ?? null, 0, request.error];
      const { value } = results.next() as { value: WriteResult };
      return outcomeOf(value, request.write.id);
    });
  }
}

function outcomeOf(result: WriteResult, givenId: string | undefined): RowOutcome {
  if (result.success) return [result.id ?? null, result.created ? 1 : 0, null];
  const reasons = result.errors.map(
    ({ code, message, fields }) => `${code}:${message}:${fields.length > 0 ? `${fields.join(' ')} ` : ''}--`
  );
  return [givenId ?? result.id ?? null, 0, reasons.join(';')];
}
