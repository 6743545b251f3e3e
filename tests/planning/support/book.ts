import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';

import { createAll, tryUpdate, type Values } from '../../support/records.ts';
import { activeModel, ratedAt } from '../../tiering/support/records.ts';

/** Where a plan stands, in the order in which it gets there. */
export const statuses = ['Draft', 'In review', 'Approved', 'Active', 'Closed'] as const;
export type Status = (typeof statuses)[number];

/** A record by its object and id. */
export interface Target {
  readonly object: string;
  readonly id: string;
}

/** The moment at which the clocks of tests stand that set one. */
export const noon = new Date('2026-03-10T12:00:00Z');

/** A day some days from that of `noon` (before it where negative), as the org writes dates. */
export function day(fromToday: number): string {
  return new Date(noon.getTime() + fromToday * 86_400_000).toISOString().slice(0, 10);
}

/** Creates one record and gives its id; fails the test when it is refused. */
export async function createOne(connection: Connection, object: string, values: Values): Promise<string> {
  return (await createAll(connection, object, [values]))[0] ?? '';
}

/** Updates one record; fails the test when it is refused. */
export async function updateOne(connection: Connection, object: string, id: string, values: Values): Promise<void> {
  const [outcome] = await tryUpdate(connection, object, [{ Id: id, ...values }]);
  assert.deepEqual(outcome?.errors, []);
}

let accounts = 0;

/** An account without anything. */
export function newAccount(connection: Connection, values: Values = {}): Promise<string> {
  accounts += 1;
  return createOne(connection, 'Account', { Name: `Account ${accounts}`, ...values });
}

/** A plan for a year, brought to this state by whoever may do everything. */
export async function newPlan(connection: Connection, status: Status, values: Values): Promise<string> {
  const id = await createOne(connection, 'AccountPlan__c', {
    Name: 'Plan',
    StartDate__c: '2026-01-01',
    EndDate__c: '2026-12-31',
    ...values
  });
  for (const next of statuses.slice(1, statuses.indexOf(status) + 1))
    await updateOne(connection, 'AccountPlan__c', id, { Status__c: next });
  return id;
}

/** Lets tier 1 promise a review every so many days; gives what puts an account into it. Once for an org. */
export async function promiseReviews(
  connection: Connection,
  cadenceDays: number
): Promise<(account: string) => Promise<void>> {
  const model = await activeModel(connection);
  await createOne(connection, 'TierPolicy__c', {
    Name: `Every ${cadenceDays} days`,
    Tier__c: 'Tier 1',
    ReviewCadenceDays__c: cadenceDays
  });
  return async (account) => {
    const decision = { Account__c: account, TierModel__c: model, ...ratedAt(5), DecidedTier__c: 'Tier 1' };
    const id = await createOne(connection, 'AccountTier__c', { ...decision, Status__c: 'Proposed' });
    await updateOne(connection, 'AccountTier__c', id, { Status__c: 'Approved' });
  };
}
