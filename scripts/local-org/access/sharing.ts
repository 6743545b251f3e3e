import type { Statement } from 'better-sqlite3';
import { UnsupportedError } from '../basics/errors.ts';
import type { ObjectModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { Reach } from './reach.ts';
import { RowRules, type Rule } from './row-rules.ts';
import type { AccessLevel, ConditionForm, RowCondition, Session } from './types.ts';

/** Objects whose rows say who is above whom. */
const HIERARCHY: ReadonlySet<string> = new Set(['User', 'UserRole', 'Group', 'GroupMember']);

/** The org-wide defaults that there are rules for. */
const DEFAULTS: ReadonlySet<string> = new Set([
  'Private',
  'Read',
  'ReadWrite',
  'ReadWriteTransfer',
  'FullAccess',
  'ControlledByParent'
]);

/** Record sharing: which rows a session may see, and what it may do with one of them. Reads and writes both ask here. */
export class Sharing {
  readonly #store: Store;
  readonly #rules: RowRules;
  readonly #reach: Reach;
  /** Rules rest on a session's rights and on the model alone, so that they live as long as the session. */
  readonly #known = new WeakMap<Session, Map<string, Rule>>();
  readonly #probes = new Map<string, Statement<string[], { found: number }>>();

  /** Throws `UnsupportedError` naming an org-wide default that the local org does not know. */
  constructor(store: Store) {
    this.#store = store;
    this.#rules = new RowRules(store);
    this.#reach = new Reach(store);
    for (const { apiName, sharingModel } of store.model.objects.values()) {
      if (!DEFAULTS.has(sharingModel)) throw new UnsupportedError(`the sharing model ${sharingModel} of ${apiName}`);
    }
  }

  /** SQL that keeps the rows of a table which the session may see; undefined when it may see all of them. */
  visibility(
    session: Session,
    object: ObjectModel,
    alias: string,
    form: ConditionForm = 'scan'
  ): RowCondition | undefined {
    const rule = this.#rule(session, object, 'read', alias, form);
    if (rule === true) return undefined;
    if (rule === false) return { sql: '0', params: [] };
    this.#reach.prepare(session.userId);
    return { sql: rule, params: viewers(rule, session.userId) };
  }

  /** May the session do this with the record, once it may do it with the object's records at all? Deleted records count too. */
  can(session: Session, object: ObjectModel, id: string, level: AccessLevel): boolean {
    const rule = this.#rule(session, object, level, 't', 'probe');
    if (typeof rule === 'boolean') return rule;
    this.#reach.prepare(session.userId);
    const sql = `SELECT 1 AS found FROM ${this.#store.table(object.apiName).sqlName} AS t WHERE t."Id" = ? AND (${rule})`;
    let statement = this.#probes.get(sql);
    if (statement === undefined) this.#probes.set(sql, (statement = this.#store.db.prepare(sql)));
    return statement.get(id, ...viewers(rule, session.userId)) !== undefined;
  }

  /** Call when records of this object were written: the role hierarchy may rest on them. */
  noteWrite(object: string): void {
    if (HIERARCHY.has(object)) this.#reach.forget();
  }

  #rule(session: Session, object: ObjectModel, level: AccessLevel, alias: string, form: ConditionForm): Rule {
    if (session.isSystem) return true;
    let known = this.#known.get(session);
    if (known === undefined) this.#known.set(session, (known = new Map<string, Rule>()));
    const key = `${object.apiName} ${level} ${alias} ${form}`;
    let rule = known.get(key);
    if (rule === undefined) known.set(key, (rule = this.#rules.rule(session, object, level, alias, form)));
    return rule;
  }
}

/** The asking user's id for each parameter of a rule. */
function viewers(rule: string, userId: string): string[] {
  return new Array<string>(rule.split('?').length - 1).fill(userId);
}
