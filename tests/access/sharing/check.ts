import assert from 'node:assert/strict';
import { querySoql } from '../../../scripts/local-org/query/soql-query.ts';
import type { QueryResult, ResultRecord } from '../../../scripts/local-org/query/spec.ts';
import { countOf, KINDS } from './facts.ts';
import type { Kind } from './facts.ts';
import { atLeast, Oracle } from './oracle.ts';
import type { Level } from './oracle.ts';
import type { SharingWorld } from './world.ts';

function idOf(fields: ResultRecord['fields']): string {
  const id = fields['Id'];
  assert.ok(typeof id === 'string');
  return id;
}

/** Undoes whatever was written. */
class Undo extends Error {}

/** Compares one user's reads and writes with the oracle; answers how many comparisons were made. */
export function checkUser(world: SharingWorld, user: number): number {
  const oracle = new Oracle(world.facts);
  return checkReads(world, oracle, user) + checkWrites(world, oracle, user);
}

function checkReads(world: SharingWorld, oracle: Oracle, user: number): number {
  const session = world.session(user);
  const soql = (text: string): QueryResult => querySoql(world.test.org, session, text).result;
  const idsOf = ({ records }: QueryResult): string[] => records.map(({ fields }) => idOf(fields));
  const sees = (kind: Kind, index: number): boolean => atLeast(oracle.level(user, kind, index), 'read');
  let count = 0;
  const same = (actual: unknown, expected: unknown, what: string): void => {
    assert.deepEqual(actual, expected, `${what} of user ${user}`);
    count++;
  };
  for (const kind of KINDS) {
    const expected = Array.from({ length: countOf(world.facts, kind) }, (_, index) => index).filter((index) =>
      sees(kind, index)
    );
    same(world.indexesOf(kind, idsOf(soql(`SELECT Id FROM ${kind}`))), expected, kind);
    same(
      world.indexesOf(kind, idsOf(soql(`SELECT Id FROM ${kind} ORDER BY Name LIMIT 100`))),
      expected,
      `${kind} by page`
    );
    same(soql(`SELECT COUNT() FROM ${kind}`).totalSize, expected.length, `count of ${kind}`);
    const all = world.ids[kind].map((id) => `'${id}'`).join(',');
    if (all !== '')
      same(
        world.indexesOf(kind, idsOf(soql(`SELECT Id FROM ${kind} WHERE Id IN (${all})`))),
        expected,
        `${kind} by id`
      );
  }
  const deals = soql('SELECT Id, Account__c, Account__r.Name FROM Deal__c').records;
  for (const { fields } of deals) {
    const { account } = world.facts.deals[world.ids.Deal__c.indexOf(idOf(fields))] ?? { account: -1 };
    const parent = fields['Account__r'] as ResultRecord | null;
    same(fields['Account__c'], world.ids.Account[account] ?? null, 'the lookup');
    same(
      parent?.fields['Name'] ?? null,
      account >= 0 && sees('Account', account) ? `Account ${account}` : null,
      'the parent'
    );
  }
  const visibleParents = world.facts.deals.flatMap(({ account }, index) =>
    sees('Deal__c', index) && account >= 0 && sees('Account', account) ? [index] : []
  );
  same(
    world.indexesOf('Deal__c', idsOf(soql(`SELECT Id FROM Deal__c WHERE Account__r.Name LIKE 'Account%'`))),
    visibleParents,
    'a filter on the parent'
  );
  const semi = 'SELECT Id FROM Deal__c WHERE Account__c IN (SELECT Id FROM Account)';
  same(world.indexesOf('Deal__c', idsOf(soql(semi))), visibleParents, 'a semi-join');
  for (const { fields } of soql('SELECT Id, (SELECT Id FROM Plans__r), (SELECT Id FROM Deals__r) FROM Account')
    .records) {
    const account = world.ids.Account.indexOf(idOf(fields));
    const below = world.facts.deals.flatMap((deal, index) =>
      deal.account === account && sees('Deal__c', index) ? [index] : []
    );
    same(world.indexesOf('Deal__c', idsOf(fields['Deals__r'] as QueryResult)), below, 'children');
  }
  return count;
}

const ACCESS_LEVELS: Readonly<Record<Level, readonly boolean[]>> = {
  none: [false, false],
  read: [true, false],
  edit: [true, true],
  all: [true, true]
};

function checkWrites(world: SharingWorld, oracle: Oracle, user: number): number {
  const session = world.session(user);
  const { org } = world.test;
  let count = 0;
  const tries = (what: string, request: Parameters<typeof org.write>[1][number], expected: string): void => {
    let outcome = '';
    try {
      org.store.transaction(() => {
        const [result] = org.write(session, [request], { allOrNone: false, source: 'json' });
        outcome = result?.success === true ? 'ok' : (result?.errors[0]?.code ?? 'nothing');
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
    assert.equal(outcome, expected, `user ${user}: ${what}`);
    count++;
  };
  const refused = 'INSUFFICIENT_ACCESS_OR_READONLY';
  const crossed = 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY';
  for (const { kind, index, id } of world.records()) {
    const level = oracle.level(user, kind, index);
    const may = (wanted: Level): string => (atLeast(level, wanted) ? 'ok' : refused);
    tries(`edit ${kind} ${index}`, { operation: 'update', object: kind, id, values: { Name: 'New' } }, may('edit'));
    tries(`delete ${kind} ${index}`, { operation: 'delete', object: kind, id, values: {} }, may('all'));
    if (kind === 'Account' || kind === 'Deal__c') {
      const isOwner = id !== '' && (kind === 'Account' ? world.facts.accounts : world.facts.deals)[index]?.owner === 0;
      const values = { OwnerId: world.userIds[0] };
      tries(
        `hand on ${kind} ${index}`,
        { operation: 'update', object: kind, id, values },
        isOwner ? may('edit') : may('all')
      );
    }
    if (kind === 'Account') {
      const add = { operation: 'insert', object: 'Plan__c', values: { Name: 'New', Account__c: id } } as const;
      tries(`add a plan to account ${index}`, add, atLeast(level, 'edit') ? 'ok' : crossed);
      const link = { operation: 'insert', object: 'Deal__c', values: { Name: 'New', Account__c: id } } as const;
      tries(`link a deal to account ${index}`, link, atLeast(level, 'read') ? 'ok' : crossed);
    }
    if (kind === 'Plan__c') {
      const add = { operation: 'insert', object: 'Note__c', values: { Name: 'New', Plan__c: id } } as const;
      tries(`add a note to plan ${index}`, add, atLeast(level, 'read') ? 'ok' : crossed);
    }
    const where = `UserId = '${world.userIds[user]}' AND RecordId = '${id}'`;
    const text = `SELECT HasReadAccess, HasEditAccess FROM UserRecordAccess WHERE ${where}`;
    const [access] = querySoql(org, session, text).result.records;
    assert.deepEqual(
      Object.values(access?.fields ?? {}),
      ACCESS_LEVELS[level],
      `user ${user}: access to ${kind} ${index}`
    );
    count++;
  }
  return count;
}
