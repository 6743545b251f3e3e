import assert from 'node:assert/strict';

import { Connection } from 'jsforce';

import type { BrowserHarness, Page } from './harness.ts';
import { eventually } from './map.ts';

/** Usernames of the sample book, one of each role that the tests act as. */
export const users = {
  rep: 'dara.quinn@linchpin.example',
  manager: 'ines.marlow@linchpin.example',
  teamMember: 'theo.brandt@linchpin.example',
  executive: 'victor.adeyemi@linchpin.example',
  coach: 'noor.salim@linchpin.example',
  admin: 'admin@linchpin.local'
} as const;

/** Field values by API name. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** An account of one test, with the ids of its people by name. */
export interface TestAccount {
  readonly id: string;
  readonly address: string;
  readonly people: Readonly<Record<string, string>>;
}

/** A jsforce connection of a user to the org behind the pages. */
export function connect(harness: BrowserHarness, username: string = users.rep): Connection {
  const { org, url } = harness.app;
  const accessToken = org.issueToken(org.sessionFor(username).userId);
  return new Connection({ instanceUrl: url, accessToken, version: '67.0' });
}

/** Creates one record through REST and answers its id. */
export async function create(connection: Connection, object: string, fields: Fields): Promise<string> {
  const result = await connection.sobject(object).create(fields);
  assert.ok(result.success, `${object} is created`);
  return result.id ?? '';
}

/** The fields of one record. */
export async function read(
  connection: Connection,
  object: string,
  id: string,
  fields: readonly string[]
): Promise<Fields> {
  const { records } = await connection.query<Record<string, string>>(
    `SELECT ${fields.join(', ')} FROM ${object} WHERE Id = '${id}'`
  );
  const [record] = records;
  assert.ok(record !== undefined, `${object} ${id} is there`);
  return Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));
}

/**
 * An account of the rep that belongs to one test alone, so that tests cannot disturb one another.
 * Each contact is `[first name, last name, title]`; each person is a Stakeholder__c without its account, and the rep
 * adds them.
 */
export async function createAccount(
  harness: BrowserHarness,
  account: {
    readonly name: string;
    readonly contacts?: readonly (readonly [string, string, string])[];
    readonly people?: readonly Fields[];
  }
): Promise<TestAccount> {
  const admin = connect(harness, users.admin);
  const { userId } = harness.app.org.sessionFor(users.rep);
  const id = await create(admin, 'Account', { Name: account.name, OwnerId: userId });
  const contacts = (account.contacts ?? []).map(([FirstName, LastName, Title]) => ({
    AccountId: id,
    FirstName,
    LastName,
    Title
  }));
  await createAll(admin, 'Contact', contacts);
  const people = (account.people ?? []).map((person): Fields => ({ Account__c: id, ...person }));
  const ids = await createAll(connect(harness), 'Stakeholder__c', people);
  return {
    id,
    address: `/lightning/r/Account/${id}/view`,
    people: Object.fromEntries(people.map((person, index) => [String(person['Name']), ids[index] ?? '']))
  };
}

/** One row of a person's rating history. */
export interface RatingChange {
  /** Username of who did it. */
  readonly by: string;
  /** From and to. */
  readonly influence: readonly [string | null, string | null];
  readonly support: readonly [string | null, string | null];
  readonly access: readonly [string | null, string | null];
  readonly movement: string;
}

interface AssessmentRow {
  readonly PreviousInfluence__c: string | null;
  readonly Influence__c: string | null;
  readonly PreviousSupport__c: string | null;
  readonly Support__c: string | null;
  readonly PreviousAccess__c: string | null;
  readonly Access__c: string | null;
  readonly Movement__c: string;
  readonly CreatedBy: { readonly Username: string };
}

/** Who changed a person's ratings from what to what, the oldest first. */
export async function history(connection: Connection, stakeholderId: string): Promise<RatingChange[]> {
  const { records } = await connection.query<AssessmentRow>(
    `SELECT PreviousInfluence__c, Influence__c, PreviousSupport__c, Support__c, PreviousAccess__c, Access__c, Movement__c,
            CreatedBy.Username
     FROM StakeholderAssessment__c WHERE Stakeholder__c = '${stakeholderId}' ORDER BY Name`
  );
  return records.map((row) => ({
    by: row.CreatedBy.Username,
    influence: [row.PreviousInfluence__c, row.Influence__c],
    support: [row.PreviousSupport__c, row.Support__c],
    access: [row.PreviousAccess__c, row.Access__c],
    movement: row.Movement__c
  }));
}

/** Creates records in order, 200 to a request; answers their ids. */
export async function createAll(connection: Connection, object: string, records: readonly Fields[]): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < records.length; start += 200) {
    const results = await connection.sobject(object).create(records.slice(start, start + 200));
    for (const result of results) {
      assert.ok(result.success, JSON.stringify(result));
      ids.push(result.id ?? '');
    }
  }
  return ids;
}

/** Waits until a record has these values. */
export function isStored(
  page: Page,
  connection: Connection,
  object: string,
  id: string,
  values: Fields
): Promise<void> {
  return eventually(page, async () =>
    assert.deepEqual(await read(connection, object, id, Object.keys(values)), values)
  );
}

/** Moments are kept in whole seconds: waits until a change of a record gets another one than its last change had. */
export async function anotherSecond(page: Page, harness: BrowserHarness, object: string, id: string): Promise<void> {
  const { LastModifiedDate: last } = await read(connect(harness, users.admin), object, id, ['LastModifiedDate']);
  const next = Date.parse(String(last)) + 1000;
  await eventually(page, () => Promise.resolve(assert.ok(harness.app.org.now().getTime() >= next)));
}

/** A date (`YYYY-MM-DD`) some days before today on this machine's clock; negative for the future. */
export function daysAgo(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() - days);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
