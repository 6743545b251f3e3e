import { outcomeOf } from './client.ts';
import type { Client } from './client.ts';
import type { Values } from './values.ts';
import type { Outcome, WriteDoor } from './write-doors.ts';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly errorMessage?: string;
}

const cell = (value: unknown): string => (value === null || value === undefined ? '#N/A' : `${value as string}`);

/**
 * Runs records as the rows of one job. A column that the user may not see fails the job as a whole: its records have
 * their outcome then, and the others go into another job.
 */
async function run(
  client: Client,
  object: string,
  operation: string,
  records: readonly Values[]
): Promise<readonly Outcome[]> {
  const outcomes = new Map<Values, Outcome>();
  for (;;) {
    const rows = records.filter((record) => !outcomes.has(record));
    if (rows.length === 0) return records.map((record) => outcomes.get(record) ?? { told: 'nothing' });
    const created = await client.send('POST', '/jobs/ingest', { object, operation, contentType: 'CSV' });
    if (created.status !== 200) return records.map(() => ({ told: outcomeOf(created) }));
    const path = `/jobs/ingest/${(created.json as Job).id}`;
    await client.send('PUT', `${path}/batches`, csvOf(rows), 'text/csv');
    await client.send('PATCH', path, { state: 'UploadComplete' });
    const { state, errorMessage = '' } = (await client.get(path)).json as Job;
    if (state === 'JobComplete') {
      const failed = linesOf((await client.get(`${path}/failedResults`)).text);
      const succeeded = linesOf((await client.get(`${path}/successfulResults`)).text);
      for (const row of rows) {
        const isOwn = ({ text }: Line): boolean => endOf(rows, row) === text;
        const line = failed.find(isOwn);
        const id = succeeded.find(isOwn)?.id;
        outcomes.set(row, line === undefined ? { told: id === undefined ? 'nothing' : 'ok', id } : { told: line.told });
      }
      continue;
    }
    const [, column = ''] = /^InvalidBatch : Field name not found : (\S+)$/.exec(errorMessage) ?? [];
    const blamed = rows.filter((row) => column in row);
    for (const row of blamed.length > 0 ? blamed : rows) {
      outcomes.set(row, { told: column === '' ? `${state} ${errorMessage}` : NO_COLUMN });
    }
  }
}

const columnsOf = (rows: readonly Values[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

const cellsOf = (rows: readonly Values[], row: Values): string[] =>
  columnsOf(rows).map((name) => (name in row ? cell(row[name]) : ''));

const csvOf = (rows: readonly Values[]): string =>
  [columnsOf(rows), ...rows.map((row) => cellsOf(rows, row))].map((cells) => `${cells.join(',')}\n`).join('');

/** How the result of a row ends: with the row as it was sent. */
const endOf = (rows: readonly Values[], row: Values): string =>
  cellsOf(rows, row)
    .map((text) => `"${text}"`)
    .join(',');

interface Line {
  readonly id: string;
  readonly told: string;
  readonly text: string;
}

/** The lines of a result: id, `true` or an error that begins with its code, and the row. */
function linesOf(csv: string): Line[] {
  return csv.split('\n').flatMap((line) => {
    const [, id = '', second = '', text = ''] = /^"([^"]*)","((?:[^"]|"")*)",(.*)$/.exec(line) ?? [];
    return text === '' ? [] : [{ id, told: second.split(':')[0] ?? second, text }];
  });
}

/** A column that the object does not have, as far as the user can tell. */
const NO_COLUMN = 'InvalidBatch : Field name not found';
const NO_ENTITY = '400 INVALIDENTITY';
const WORDS = {
  'no object': NO_ENTITY,
  'no right': NO_ENTITY,
  hidden: NO_COLUMN,
  'read only': 'INVALID_FIELD_FOR_INSERT_UPDATE'
};

/** Bulk API 2.0 ingest jobs; they take no compound fields. */
export const bulkDoor: WriteDoor = {
  name: 'Bulk ingest',
  words: { create: WORDS, update: WORDS, delete: WORDS },
  lacks: (field) => field.type === 'Address',
  create: (client, object, records) => run(client, object, 'insert', records),
  update: (client, object, id, changes) =>
    run(
      client,
      object,
      'update',
      changes.map((values) => ({ Id: id, ...values }))
    ),
  remove: async (client, object, id) => (await run(client, object, 'delete', [{ Id: id }]))[0] ?? { told: 'nothing' }
};
