import assert from 'node:assert/strict';
import type { Session } from '../../access/types.ts';
import type { OrgModel } from '../../metadata/model.ts';
import { readMetadata } from '../../metadata/source.ts';
import { openOrg } from '../../org.ts';
import type { LocalOrg } from '../../org-types.ts';
import type { WriteOperation, WriteResult } from '../types.ts';

/** The moment at which tests take place unless they say otherwise. */
export const NOON = new Date('2026-03-10T12:00:00Z');

/** The model of metadata files in memory; throws what is wrong with them. */
export function modelOf(files: readonly (readonly [string, string])[]): OrgModel {
  const { model, problems } = readMetadata(new Map(files));
  assert.deepEqual(problems, []);
  return model;
}

/** An org in memory for tests, with short ways to write and to look. */
export class TestOrg {
  readonly org: LocalOrg;

  constructor(files: readonly (readonly [string, string])[], clock: () => Date = () => NOON, file = ':memory:') {
    this.org = openOrg({ model: modelOf(files), file, clock });
  }

  /** One row as the system; answers its result. */
  one(
    operation: WriteOperation,
    object: string,
    values: Record<string, unknown> = {},
    more: {
      id?: string;
      externalIdField?: string;
      externalIdValue?: string;
      as?: Session;
      source?: 'json' | 'csv';
    } = {}
  ): WriteResult {
    const { as = this.org.system, source = 'json', ...rest } = more;
    const [result] = this.org.write(as, [{ operation, object, values, ...rest }], { allOrNone: false, source });
    assert.ok(result);
    return result;
  }

  /** Inserts a row that must be accepted; answers its id. */
  insert(object: string, values: Record<string, unknown>, as: Session = this.org.system): string {
    return this.#accepted(this.one('insert', object, values, { as }));
  }

  /** Updates a row that must be accepted. */
  update(object: string, id: string, values: Record<string, unknown>, as: Session = this.org.system): void {
    this.#accepted(this.one('update', object, values, { id, as }));
  }

  delete(object: string, id: string): void {
    this.#accepted(this.one('delete', object, {}, { id }));
  }

  undelete(object: string, id: string): void {
    this.#accepted(this.one('undelete', object, {}, { id }));
  }

  /** `CODE: message` of a row's first error. */
  refusal(result: WriteResult): string {
    assert.equal(result.success, false, 'the row was accepted');
    return `${result.errors[0]?.code}: ${result.errors[0]?.message}`;
  }

  /** Columns of one record as they are stored. */
  read(object: string, id: string, ...columns: string[]): Record<string, unknown> {
    const list = columns.map((name) => `"${name}"`).join(', ');
    const row = this.org.store.db.prepare(`SELECT ${list} FROM "${object}" WHERE "Id" = ?`).get(id);
    return { ...(row as Record<string, unknown>) };
  }

  /** Rows of a query, for looking at what the org did. */
  rows(sql: string, ...params: string[]): Record<string, unknown>[] {
    return this.org.store.db
      .prepare<string[], Record<string, unknown>>(sql)
      .all(...params)
      .map((row) => ({ ...row }));
  }

  /** A standard user with these permission sets. */
  user(username: string, ...permissionSets: string[]): Session {
    const [profile] = this.rows(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`);
    const id = this.insert('User', {
      Username: username,
      LastName: username.slice(0, 8),
      Alias: username.slice(0, 8),
      CommunityNickname: username.slice(0, 40),
      Email: 'someone@example.com',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
      ProfileId: profile?.['Id']
    });
    for (const name of permissionSets) {
      const [set] = this.rows('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?', name);
      this.insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set?.['Id'] });
    }
    return this.org.sessionFor(id);
  }

  close(): void {
    this.org.close();
  }

  #accepted(result: WriteResult): string {
    assert.deepEqual(result.errors, []);
    assert.ok(result.id !== undefined);
    return result.id;
  }
}
