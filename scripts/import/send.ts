import type { Connection } from 'jsforce';

import { sendBulk } from './bulk.ts';
import type { Values } from './records.ts';

export interface Action {
  readonly operation: 'create' | 'update';
  /** For an update. */
  readonly id?: string;
  readonly values: Values;
}

/** What became of an action: saved, with its record's id where that was asked for, or why the org refused it. */
export type Outcome =
  { readonly saved: true; readonly id?: string } | { readonly saved: false; readonly reason: string };

export interface SendOptions {
  /** Rows from which Bulk API 2.0 is used instead of collections of 200. */
  readonly bulkThreshold: number;
  /** False where only refusals matter: a large job's list of what it saved need not be fetched then. */
  readonly needsIds: boolean;
  readonly onProgress: (finished: number) => void;
}

/** Rows in one bulk job: well below the limit of 150 MB a job. */
const bulkJobRows = 50_000;

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
          ? await sendBulk(connection, object, operation, chunk, {
              needsIds: options.needsIds,
              onProgress: (done) => options.onProgress(finished + done)
            })
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
      ? { saved: true, id: result.id }
      : { saved: false, reason: result.errors.map(({ message, fields }) => withFields(message, fields)).join('; ') }
  );
}

function withFields(message: string, fields: readonly string[] | undefined): string {
  return fields && fields.length > 0 && !fields.some((field) => message.includes(field))
    ? `${message} (${fields.join(', ')})`
    : message;
}
