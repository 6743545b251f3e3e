import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';

export type Values = Readonly<Record<string, unknown>>;

export const criteria = ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'] as const;

/** Weights and thresholds that may be activated. */
export const usualModel: Values = {
  Name: 'In force',
  RevenueWeight__c: 25,
  GrowthWeight__c: 25,
  FitWeight__c: 20,
  PartnerWeight__c: 15,
  EcosystemWeight__c: 10,
  AccessWeight__c: 5,
  Tier1From__c: 70,
  Tier2From__c: 50,
  Tier3From__c: 30
};

/** All six ratings with one value. */
export const ratedAt = (rating: number | null): Values =>
  Object.fromEntries(criteria.map((name) => [`${name}Rating__c`, rating]));

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

/** Creates a model and activates it; gives its id. */
export async function activeModel(connection: Connection, values: Values = {}): Promise<string> {
  const [id = ''] = await createAll(connection, 'TierModel__c', [{ ...usualModel, ...values }]);
  const outcomes = await tryUpdate(connection, 'TierModel__c', [{ Id: id, Status__c: 'Active' }]);
  assert.deepEqual(outcomes[0]?.errors, []);
  return id;
}

/** All rows of a query. */
export async function queryAll<Row extends object>(connection: Connection, soql: string): Promise<readonly Row[]> {
  const { records } = await connection.query(soql, { autoFetch: true, maxFetch: 1_000_000 });
  return records as Row[];
}
