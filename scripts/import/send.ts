import { setTimeout as delay } from 'node:timers/promises';

import type { Connection } from 'jsforce';

import type { Values } from './records.ts';
import { blankMark } from './values.ts';

export interface Action {
  readonly operation: 'create' | 'update';
  /** For an update. */
  readonly id?: string;
  readonly values: Values;
}

/** What became of an action: its record's id, or why the org refused it. */
export type Outcome = { readonly id: string } | { readonly refused: string };

export interface SendOptions {
  /** Rows from which Bulk API 2.0 is used instead of collections of 200. */
  readonly bulkThreshold: number;
  readonly onProgress: (finished: number) => void;
}

/** Rows in one bulk job: well below the limit of 150 MB a job. */
const bulkJobRows = 50_000;
const pollInterval = 250;

/** Outcomes by action; when the connection is lost they end early, with `lost` saying how. */
export interface SendResult {
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly lost?: string;
}

/** Sends creates and updates of one object and says what became of each. */
export async function send(
  connection: Connection,
  object: string,
  actions: readonly Action[],
  options: SendOptions
): Promise<SendResult> {
  const outcomes: (Outcome | undefined)[] = new Array<Outcome | undefined>(actions.length);
  let finished = 0;
  try {
    for (const operation of ['create', 'update'] as const) {
      const indexes = [...actions.keys()].filter((index) => actions[index]?.operation === operation);
      const useBulk = indexes.length >= options.bulkThreshold;
      const size = useBulk ? bulkJobRows : 200;
      for (let start = 0; start < indexes.length; start += size) {
        const part = indexes.slice(start, start + size);
        const chunk = part.map((index) => actions[index] as Action);
        const results = useBulk
          ? await sendBulk(connection, object, operation, chunk, (done) => options.onProgress(finished + done))
          : await sendCollection(connection, object, operation, chunk);
        for (const [position, index] of part.entries()) outcomes[index] = results[position];
        finished += part.length;
        options.onProgress(finished);
      }
    }
    return { outcomes };
  } catch (error) {
    return { outcomes, lost: error instanceof Error ? error.message : String(error) };
  }
}

async function sendCollection(
  connection: Connection,
  object: string,
  operation: Action['operation'],
  actions: readonly Action[]
): Promise<Outcome[]> {
  const records = actions.map(({ id, values }) => (id === undefined ? values : { Id: id, ...values }));
  const sobject = connection.sobject(object);
  const results =
    operation === 'create'
      ? await sobject.create(records)
      : await sobject.update(records as unknown as { Id: string }[]);
  return results.map((result) =>
    result.success
      ? { id: result.id }
      : { refused: result.errors.map(({ message, fields }) => withFields(message, fields)).join('; ') }
  );
}

function withFields(message: string, fields: readonly string[] | undefined): string {
  return fields && fields.length > 0 && !fields.some((field) => message.includes(field))
    ? `${message} (${fields.join(', ')})`
    : message;
}

/** One bulk job. Its results do not keep the order of the rows, so each is found again by what was sent. */
async function sendBulk(
  connection: Connection,
  object: string,
  operation: Action['operation'],
  actions: readonly Action[],
  onProgress: (done: number) => void
): Promise<Outcome[]> {
  const columns = [...new Set(actions.flatMap(({ values }) => Object.keys(values)))];
  if (operation === 'update') columns.unshift('Id');
  const lines = actions.map(({ id, values }) =>
    columns.map((column) => (column === 'Id' && id !== undefined ? id : cellOf(values, column)))
  );
  const job = connection.bulk2.createJob({
    object,
    operation: operation === 'create' ? 'insert' : 'update',
    lineEnding: 'LF'
  });
  await job.open();
  await job.uploadData([columns, ...lines].map(bulkLine).join('\n') + '\n');
  await job.close();
  let info = await job.check();
  while (info.state !== 'JobComplete' && info.state !== 'Failed' && info.state !== 'Aborted') {
    onProgress(info.numberRecordsProcessed);
    await delay(pollInterval);
    info = await job.check();
  }
  if (info.state !== 'JobComplete')
    throw new Error(`Bulk job ${job.id} ended as ${info.state}${info.errorMessage ? `: ${info.errorMessage}` : ''}`);
  const waiting = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const text = line.join('\u0001');
    const queue = waiting.get(text);
    if (queue) queue.push(index);
    else waiting.set(text, [index]);
  }
  const outcomes = new Array<Outcome>(actions.length).fill({ refused: 'The bulk job did not report this row.' });
  const results = await job.getAllResults();
  const settle = (result: Readonly<Record<string, unknown>>, outcome: Outcome): void => {
    const index = waiting.get(columns.map((column) => textOf(result[column])).join('\u0001'))?.shift();
    if (index !== undefined) outcomes[index] = outcome;
  };
  for (const result of results.successfulResults) settle(result, { id: result.sf__Id });
  for (const result of results.failedResults) settle(result, { refused: result.sf__Error });
  return outcomes;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function cellOf(values: Values, column: string): string {
  const value = values[column];
  return value === undefined ? '' : value === null ? blankMark : String(value);
}

const bulkLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
