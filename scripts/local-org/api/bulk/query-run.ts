import { setImmediate as yieldToOthers } from 'node:timers/promises';

import type { Session } from '../../access/types.ts';
import type { Value } from '../../basics/values.ts';
import type { LocalOrg } from '../../org-types.ts';
import { OrgError } from '../../basics/errors.ts';
import { parseSoql } from '../../query/soql.ts';
import type { QuerySpec, ResultRecord } from '../../query/spec.ts';
import { csvLine } from './csv-write.ts';
import { jobsOf } from './job-store.ts';
import type { Job } from './job-store.ts';

/** Rows read and kept together. */
const CHUNK_ROWS = 2000;

/** What a bulk query may ask: plain rows, no groups, children or offset. Throws OrgError naming what is not allowed. */
export function bulkQuerySpec(org: LocalOrg, session: Session, soql: string): QuerySpec {
  const spec = parseSoql(soql, { model: org.model, session });
  const refuse = (what: string): never => {
    throw new OrgError('API_ERROR', `FeatureNotEnabled : ${what} not supported in Bulk Query`);
  };
  if (spec.countOnly === true || spec.groupBy !== undefined || spec.select.some((item) => item.kind === 'aggregate'))
    refuse('Aggregate Relationships');
  if (spec.select.some((item) => item.kind === 'children')) refuse('Nested queries');
  if (spec.offset !== undefined) refuse('OFFSET');
  return spec;
}

/** Column names of a bulk query's CSV: the select list as it was asked. */
export function bulkQueryHeader(spec: QuerySpec): readonly string[] {
  return spec.select.flatMap((item) => (item.kind === 'field' ? [item.alias ?? item.path] : []));
}

/** Reads the rows of a query job and keeps them as CSV lines, starting anew when an earlier run was interrupted. */
export async function runQueryJob(org: LocalOrg, id: string, isStopped: () => boolean): Promise<void> {
  const jobs = jobsOf(org);
  const found = jobs.find(id);
  if (found?.state !== 'UploadComplete' && found?.state !== 'InProgress') return;
  let job = jobs.change(jobs.removeResults(found), { state: 'InProgress' });
  try {
    const session = org.sessionFor(job.createdById);
    const parsed = bulkQuerySpec(org, session, job.request.soql ?? '');
    const spec: QuerySpec = job.request.operation === 'queryAll' ? { ...parsed, includeDeleted: true } : parsed;
    const all = org.query(session, { ...spec, idsOnly: true }).ids;
    while (all !== undefined && job.rowsDone < all.length) {
      job = readChunk(org, session, job, spec, all.slice(job.rowsDone, job.rowsDone + CHUNK_ROWS));
      await yieldToOthers();
      if (isStopped() || jobs.find(id)?.state !== 'InProgress') return;
    }
    jobs.change(job, { state: 'JobComplete' });
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    jobs.change(job, { state: 'Failed', errorMessage: error.message });
  }
}

function readChunk(org: LocalOrg, session: Session, job: Job, spec: QuerySpec, ids: readonly string[]): Job {
  const jobs = jobsOf(org);
  const started = performance.now();
  const hasId = spec.select.some((item) => item.kind === 'field' && item.path.toLowerCase() === 'id');
  const select = hasId ? spec.select : [...spec.select, { kind: 'field', path: 'Id' } as const];
  const { records } = org.query(session, {
    object: spec.object,
    select,
    includeDeleted: spec.includeDeleted === true,
    where: { kind: 'in', path: 'Id', negated: false, values: ids }
  });
  const byId = new Map(records.map((record) => [record.fields['Id'], record]));
  const columns = bulkQueryHeader(spec);
  const lines = ids.map((id) => {
    const record = byId.get(id);
    return record === undefined
      ? ''
      : csvLine(
          job.request,
          columns.map((column) => cellText(record, column))
        );
  });
  return org.store.transaction(() => {
    jobs.addResults(job, job.rowsDone, lines);
    return jobs.change(job, {
      rowsDone: job.rowsDone + ids.length,
      processingTime: job.processingTime + performance.now() - started
    });
  });
}

function cellText(record: ResultRecord, path: string): string {
  let at: ResultRecord = record;
  const steps = path.split('.');
  for (const step of steps.slice(0, -1)) {
    const next = valueOf(at, step);
    if (next === null || typeof next !== 'object' || 'kind' in next) return '';
    at = next;
  }
  const value = valueOf(at, steps.at(-1) ?? '');
  return value === null || typeof value === 'object' ? '' : String(value satisfies Value);
}

/** Names in the select list may be written in any case. */
function valueOf(record: ResultRecord, name: string): ResultRecord['fields'][string] {
  const key =
    name in record.fields
      ? name
      : Object.keys(record.fields).find((field) => field.toLowerCase() === name.toLowerCase());
  return (key === undefined ? undefined : record.fields[key]) ?? null;
}
