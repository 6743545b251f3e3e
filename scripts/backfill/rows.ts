import { setTimeout as delay } from 'node:timers/promises';

import { parse } from 'csv-parse/sync';
import type { Connection, QueryResult, Record as ApiRecord } from 'jsforce';

import { BackfillError } from './model.ts';

/** The value of a field of one row by its path (`Stakeholder__r.Account__c`); null for blank. */
export type Row = (path: string) => unknown;

/** Milliseconds between two looks at a running job: more and more, because each look is one of the org's API requests. */
const firstPoll = 250;
const longestPoll = 10_000;

/** Rows that one page of a job's results brings. */
const pageRows = 20_000;

/**
 * The rows of a query, page by page. From `bulkFrom` rows on a job of Bulk API 2.0 brings them. Throws
 * {@link BackfillError} when the org does not show the user what is asked.
 */
export async function* readRows(connection: Connection, soql: string, bulkFrom: number): AsyncGenerator<Row> {
  let page = await firstPage(connection, soql);
  if (page.totalSize >= bulkFrom) {
    yield* bulkRows(connection, soql);
    return;
  }
  for (;;) {
    for (const record of page.records) yield (path) => valueOf(record, path);
    const { nextRecordsUrl } = page;
    if (page.done || nextRecordsUrl === undefined) return;
    page = await connection.queryMore(nextRecordsUrl);
  }
}

/** Counts the requests that go through a connection from now on, because orgs allow a number of them a day. */
export function countRequests(connection: Connection): { readonly line: () => string } {
  let count = 0;
  // Every page, save and look at a job goes through this method.
  const request = connection.request.bind<Connection['request']>(connection);
  connection.request = (...args) => {
    count += 1;
    return request(...args);
  };
  return {
    line: () => {
      const { used, limit } = connection.limitInfo.apiUsage ?? {};
      const today =
        used === undefined || limit === undefined
          ? ''
          : ` (all of the org in 24 hours: ${used.toLocaleString('en')} of ${limit.toLocaleString('en')})`;
      return `API requests: ${count.toLocaleString('en')}${today}.`;
    }
  };
}

async function firstPage(connection: Connection, soql: string): Promise<QueryResult<ApiRecord>> {
  try {
    return await connection.query(soql);
  } catch (error) {
    const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : '';
    if (code !== 'INVALID_TYPE' && code !== 'INVALID_FIELD') throw error;
    const object = / FROM (\w+)/.exec(soql)?.[1] ?? 'the indicators';
    throw new BackfillError(
      `The org does not show you all of ${object}: Linchpin is not deployed there, or you have none of its permission sets. ${error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : ''}`.trim()
    );
  }
}

function valueOf(record: ApiRecord, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split('.')) value = (value as Readonly<Record<string, unknown>> | null)?.[name] ?? null;
  return value;
}

async function* bulkRows(connection: Connection, soql: string): AsyncGenerator<Row> {
  const job = await connection.requestPost<{ id: string }>(jobsPath(connection), { operation: 'query', query: soql });
  const jobPath = `${jobsPath(connection)}/${job.id}`;
  for (let wait = firstPoll; ; wait = Math.min(wait * 1.5, longestPoll)) {
    const { state, errorMessage } = await connection.requestGet<{ state: string; errorMessage?: string }>(jobPath);
    if (state === 'JobComplete') break;
    if (state === 'Failed' || state === 'Aborted')
      throw new BackfillError(
        `The bulk query ${job.id} ended as ${state}${errorMessage === undefined ? '' : ` (${errorMessage})`}: ${soql.slice(0, 200)}`
      );
    await delay(wait);
  }
  let locator: string | null = null;
  do {
    const at: string = locator === null ? '' : `&locator=${locator}`;
    // The connection's own requests hide the header that leads to the next page.
    const response: Response = await fetch(`${connection.instanceUrl}${jobPath}/results?maxRecords=${pageRows}${at}`, {
      headers: { authorization: `Bearer ${connection.accessToken ?? ''}`, accept: 'text/csv' }
    });
    if (!response.ok)
      throw new BackfillError(
        `The results of the bulk query ${job.id} were refused: ${response.status} ${response.statusText}`
      );
    const [header = [], ...lines]: string[][] = parse(await response.text(), { bom: true });
    const columns = new Map(header.map((name, column) => [name.toLowerCase(), column]));
    for (const line of lines) yield (path) => line[columns.get(path.toLowerCase()) ?? -1] || null;
    const next: string | null = response.headers.get('sforce-locator');
    locator = next === 'null' ? null : next;
  } while (locator !== null);
}

const jobsPath = (connection: Connection): string => `/services/data/v${connection.version}/jobs/query`;

/** The text of a field; null for blank. */
export function text(row: Row, path: string): string | null {
  const value = row(path);
  return typeof value === 'string' ? value : value === null || value === undefined ? null : JSON.stringify(value);
}

/** The text of a field that is never blank. */
export const textOrEmpty = (row: Row, path: string): string => text(row, path) ?? '';

/** The number in a field; null for blank. */
export function number(row: Row, path: string): number | null {
  const value = text(row, path);
  return value === null ? null : Number(value);
}

/** A checkbox. */
export const flag = (row: Row, path: string): boolean => text(row, path) === 'true';

/** The moment of a date-time in milliseconds; null for blank. */
export function moment(row: Row, path: string): number | null {
  const value = text(row, path);
  return value === null ? null : Date.parse(value);
}
