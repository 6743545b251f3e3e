import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';

export type Values = Readonly<Record<string, unknown>>;

/** Result of saving one record of a collection. */
export interface SaveOutcome {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode?: string; readonly message: string }[];
}

/** Creates records in collections of 200; each outcome in its place. */
export async function tryCreate(
  connection: Connection,
  object: string,
  records: readonly Values[]
): Promise<readonly SaveOutcome[]> {
  return (await connection
    .sobject(object)
    .create(records as Record<string, never>[], { allowRecursive: true })) as unknown as SaveOutcome[];
}

/** Creates records and gives their ids; fails the test when one is refused. */
export async function createAll(
  connection: Connection,
  object: string,
  records: readonly Values[]
): Promise<readonly string[]> {
  const outcomes = await tryCreate(connection, object, records);
  assert.deepEqual(
    outcomes.filter(({ success }) => !success),
    []
  );
  return outcomes.map(({ id }) => id ?? '');
}

/** Updates records in collections of 200; each outcome in its place. */
export async function tryUpdate(
  connection: Connection,
  object: string,
  records: readonly Values[]
): Promise<readonly SaveOutcome[]> {
  return (await connection.sobject(object).update(records as (Record<string, never> & { Id: string })[], {
    allowRecursive: true
  })) as unknown as SaveOutcome[];
}

/** All rows of a query. */
export async function queryAll<Row extends object>(connection: Connection, soql: string): Promise<readonly Row[]> {
  const { records } = await connection.query(soql, { autoFetch: true, maxFetch: 1_000_000 });
  return records as Row[];
}
