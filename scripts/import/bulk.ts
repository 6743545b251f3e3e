import { setTimeout as delay } from 'node:timers/promises';

import type { Connection } from 'jsforce';

import type { Values } from './records.ts';
import type { Action, Outcome, SendOptions } from './send.ts';
import { blankMark } from './values.ts';

/** Milliseconds between two looks at a running job. */
const pollInterval = 250;

/** Sends actions of one kind as one job of Bulk API 2.0. Throws when the job itself fails. */
export async function sendBulk(
  connection: Connection,
  object: string,
  operation: Action['operation'],
  actions: readonly Action[],
  options: Pick<SendOptions, 'needsIds' | 'onProgress'>
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
    options.onProgress(info.numberRecordsProcessed);
    await delay(pollInterval);
    info = await job.check();
  }
  if (info.state !== 'JobComplete') {
    throw new Error(`Bulk job ${job.id} ended as ${info.state}${info.errorMessage ? `: ${info.errorMessage}` : ''}`);
  }
  const settlement = new Settlement(columns, lines);
  if (info.numberRecordsFailed > 0) {
    for (const result of await job.getFailedResults())
      settlement.settle(result, { saved: false, reason: result.sf__Error });
  }
  if (!options.needsIds && settlement.isComplete) return settlement.outcomes({ saved: true });
  for (const result of await job.getSuccessfulResults()) settlement.settle(result, { saved: true, id: result.sf__Id });
  return settlement.outcomes({
    saved: false,
    reason: 'The bulk job did not say what became of this row. Run the import again.'
  });
}

/** Finds the row of each result by what was sent, because results do not keep the order of the rows. */
class Settlement {
  /** False once a result could not be matched to a row. */
  isComplete = true;
  private readonly columns: readonly string[];
  private readonly settled: (Outcome | undefined)[];
  private readonly waiting = new Map<string, number[]>();

  constructor(columns: readonly string[], lines: readonly (readonly string[])[]) {
    this.columns = columns;
    this.settled = new Array<Outcome | undefined>(lines.length);
    for (const [index, line] of lines.entries()) {
      const text = line.join('\u0001');
      const queue = this.waiting.get(text);
      if (queue) queue.push(index);
      else this.waiting.set(text, [index]);
    }
  }

  settle(result: Readonly<Record<string, unknown>>, outcome: Outcome): void {
    const index = this.waiting.get(this.columns.map((column) => textOf(result[column])).join('\u0001'))?.shift();
    if (index === undefined) this.isComplete = false;
    else this.settled[index] = outcome;
  }

  /** Outcomes in the order of the rows; `rest` for those that no result spoke of. */
  outcomes(rest: Outcome): Outcome[] {
    return Array.from(this.settled, (outcome) => outcome ?? rest);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function cellOf(values: Values, column: string): string {
  const value = values[column];
  return value === undefined ? '' : value === null ? blankMark : String(value);
}

const bulkLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
