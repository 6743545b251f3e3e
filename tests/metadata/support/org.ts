import type { Session } from '../../../scripts/local-org/access/types.ts';
import type { ErrorDetail } from '../../../scripts/local-org/basics/errors.ts';
import { loadModel } from '../../../scripts/local-org/metadata/source.ts';
import { openOrg } from '../../../scripts/local-org/org.ts';
import type { LocalOrg } from '../../../scripts/local-org/org-types.ts';
import type { WriteOperation, WriteResult } from '../../../scripts/local-org/automation/types.ts';
import type { ResultValue } from '../../../scripts/local-org/query/spec.ts';
import { sourceRoot } from './source-files.ts';

type Values = Readonly<Record<string, unknown>>;
export type Read = Readonly<Record<string, ResultValue>>;

/** An org in memory that runs the metadata of this project, with a clock that tests set. */
export class TestOrg {
  readonly org: LocalOrg;
  today: string;
  #session: Session;

  /** `today` as `YYYY-MM-DD`; it is noon in UTC. `off` names flows that do not run. */
  constructor(today = '2026-03-10', off: readonly string[] = []) {
    this.today = today;
    const model = loadModel(sourceRoot);
    this.org = openOrg({
      model: { ...model, flows: new Map([...model.flows].filter(([name]) => !off.includes(name))) },
      file: ':memory:',
      clock: () => new Date(`${this.today}T12:00:00Z`)
    });
    this.#session = this.org.system;
  }

  /** Creates a record and answers its id. Throws with every error when it is refused. */
  create(object: string, values: Values): string {
    return this.#must(this.#write('insert', object, values)).id ?? '';
  }

  update(object: string, id: string, values: Values): void {
    this.#must(this.#write('update', object, values, id));
  }

  delete(object: string, id: string): void {
    this.#must(this.#write('delete', object, {}, id));
  }

  /** Brings a record back from the recycle bin. */
  restore(object: string, id: string): void {
    this.#must(this.#write('undelete', object, {}, id));
  }

  /** Goes on to a day and runs what is due at night. Throws with whatever a flow could not do. */
  sleep(until: string): void {
    this.today = until;
    const failed = this.org.schedule.runDue().filter(({ failures }) => failures.length > 0);
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
  }

  /** The errors of a create that ought to be refused; none when it was accepted. */
  tryCreate(object: string, values: Values): readonly ErrorDetail[] {
    return this.#write('insert', object, values).errors;
  }

  tryUpdate(object: string, id: string, values: Values): readonly ErrorDetail[] {
    return this.#write('update', object, values, id).errors;
  }

  /** A user who holds just these permission sets, beside the Minimum Access profile. Answers the id. */
  user(alias: string, permissionSets: readonly string[]): string {
    const profile = this.idsOf('Profile', 'Name', 'Minimum Access - Salesforce')[0];
    const id = this.create('User', {
      ...{ Username: `${alias}@example.com`, LastName: alias, Alias: alias.slice(0, 8), Email: `${alias}@example.com` },
      ...{ ProfileId: profile, TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US' },
      ...{ LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' }
    });
    for (const name of permissionSets) {
      const set = this.idsOf('PermissionSet', 'Name', name)[0];
      this.create('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set });
    }
    return id;
  }

  /** What `work` answers when its writes are made by this user instead of the org itself. */
  as<T>(user: string, work: () => T): T {
    const before = this.#session;
    this.#session = this.org.sessionFor(user);
    try {
      return work();
    } finally {
      this.#session = before;
    }
  }

  /** The fields of one record. Throws when there is none. */
  read(object: string, id: string, fields: readonly string[]): Read {
    const [record] = this.find(object, 'Id', id, fields);
    if (record === undefined) throw new Error(`There is no ${object} ${id}.`);
    return record;
  }

  /** The records whose `field` has the value, oldest first. */
  find(object: string, field: string, value: string, fields: readonly string[]): readonly Read[] {
    const { records } = this.org.query(this.org.system, {
      object,
      select: fields.map((path) => ({ kind: 'field', path })),
      where: { kind: 'compare', path: field, op: '=', value: { kind: 'literal', value } },
      orderBy: [{ path: 'Id', direction: 'asc', nulls: 'first' }]
    });
    return records.map((record) => record.fields);
  }

  /** The ids of the records whose `field` has the value. */
  idsOf(object: string, field: string, value: string): readonly string[] {
    return this.find(object, field, value, ['Id']).map(({ Id }) => (typeof Id === 'string' ? Id : ''));
  }

  close(): void {
    this.org.close();
  }

  #write(operation: WriteOperation, object: string, values: Values, id?: string): WriteResult {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    const request = { operation, object, values: given, ...(id === undefined ? {} : { id }) };
    const [result] = this.org.write(this.#session, [request], { allOrNone: false, source: 'json' });
    if (result === undefined) throw new Error(`Writing ${object} answered nothing.`);
    return result;
  }

  #must(result: WriteResult): WriteResult {
    if (!result.success) throw new Error(result.errors.map((error) => error.message).join('\n'));
    return result;
  }
}
