import { Readable } from 'node:stream';

import type { LocalOrg } from '../../org-types.ts';
import { BatchError, csvRows } from './csv-reader.ts';
import type { CsvRow } from './csv-reader.ts';
import { csvLine } from './csv-write.ts';
import type { RowOutcome } from './ingest-run.ts';
import { jobsOf } from './job-store.ts';
import type { Job } from './job-store.ts';

/** The three results of an ingest job. */
export type ResultKind = 'successfulResults' | 'failedResults' | 'unprocessedrecords';

/** The rows of one result as CSV: the job's own columns, after the id and what became of the row. */
export function ingestResults(org: LocalOrg, job: Job, kind: ResultKind): Readable {
  return Readable.from(lines(org, job, kind), { objectMode: false });
}

async function* lines(org: LocalOrg, job: Job, kind: ResultKind): AsyncGenerator<string> {
  const outcomes = outcomesOf(org, job);
  let header: readonly string[] | undefined;
  let row = 0;
  let text = '';
  for await (const rows of readableRows(org, job)) {
    for (const { cells } of rows) {
      if (header === undefined) {
        header = cells;
        text += csvLine(job.request, [...leadingColumns(kind), ...header]);
        continue;
      }
      const outcome = row < job.rowsDone ? outcomes.next().value : undefined;
      row++;
      const leading = leadingValues(kind, outcome);
      if (leading !== undefined) text += csvLine(job.request, [...leading, ...cells]);
    }
    if (text !== '') yield text;
    text = '';
  }
  if (header === undefined) yield csvLine(job.request, leadingColumns(kind));
}

function leadingColumns(kind: ResultKind): readonly string[] {
  if (kind === 'successfulResults') return ['sf__Id', 'sf__Created'];
  return kind === 'failedResults' ? ['sf__Id', 'sf__Error'] : [];
}

/** What stands before a row's own values in a result; undefined when the row is not part of it. */
function leadingValues(kind: ResultKind, outcome: RowOutcome | undefined): readonly string[] | undefined {
  if (outcome === undefined) return kind === 'unprocessedrecords' ? [] : undefined;
  const [id, created, error] = outcome;
  if (kind === 'successfulResults') return error === null ? [id ?? '', created === 1 ? 'true' : 'false'] : undefined;
  return kind === 'failedResults' && error !== null ? [id ?? '', error] : undefined;
}

function* outcomesOf(org: LocalOrg, job: Job): Generator<RowOutcome, undefined> {
  for (const { rows } of jobsOf(org).results(job)) yield* rows as readonly RowOutcome[];
  return undefined;
}

/** The rows up to the place where the upload stops being CSV. */
async function* readableRows(org: LocalOrg, job: Job): AsyncGenerator<readonly CsvRow[]> {
  try {
    yield* csvRows(job, jobsOf(org).data(job));
  } catch (error) {
    if (!(error instanceof BatchError)) throw error;
  }
}
