import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import { shareFields, shareName } from '../metadata/standard/index.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { REACH_SQL, reaches } from './reach.ts';
import type { AccessLevel, ConditionForm, Session } from './types.ts';

/** Every row, no row, or the rows that meet a condition. Each `?` of the condition is the asking user's id. */
export type Rule = true | false | string;

const RANK: Readonly<Record<AccessLevel, number>> = { read: 1, edit: 2, all: 3 };

/** What an organisation-wide default gives to everybody. */
const DEFAULT_RANK: Readonly<Partial<Record<ObjectModel['sharingModel'], number>>> = {
  Private: 0,
  Read: 1,
  ReadWrite: 2,
  ReadWriteTransfer: 2,
  FullAccess: 3
};

/** How deep records may control one another: Salesforce has at most three levels of details. */
const MAX_DEPTH = 8;

/**
 * The rules of record sharing as SQL over the tables as they are: organisation-wide defaults, owners and those above them
 * in the role hierarchy, records controlled by their parents, and the rights that pass over sharing.
 */
export class RowRules {
  readonly #model: OrgModel;
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    this.#model = store.model;
  }

  /** Which rows of the table under an alias the session may read, edit or do everything with. */
  rule(session: Session, object: ObjectModel, level: AccessLevel, alias: string, form: ConditionForm): Rule {
    return this.#rule({ session, form, depth: 0 }, object, level, alias);
  }

  #rule(asked: Asked, object: ObjectModel, level: AccessLevel, alias: string): Rule {
    const { session } = asked;
    if (session.isSystem) return true;
    if (level === 'read' ? session.canViewAll(object.apiName) : session.canModifyAll(object.apiName)) return true;
    if (asked.depth > MAX_DEPTH) return false;
    if (object.shareOf !== undefined) {
      // Who may do everything with a record may share it; who sees it sees with whom it is shared.
      return this.#targetRule(
        asked,
        object.fields.get(this.#shareParent(object)),
        level === 'read' ? 'read' : 'all',
        alias
      );
    }
    if (object.apiName === 'User') return this.#userRule(asked, object, level, alias);
    if (object.sharingModel === 'ControlledByParent') return this.#parentRule(asked, object, level, alias);
    const own = ownerColumn(object);
    // Setup records have no owner: who may do something with the object may do it with each of them.
    if (own === undefined) return true;
    if ((DEFAULT_RANK[object.sharingModel] ?? 0) >= RANK[level]) return true;
    const rules: Rule[] = [reachedBy(asked, `${alias}.${own}`)];
    if (level !== 'all')
      rules.push(this.#sharedRule(object, level, alias), ...this.#implicitRules(asked, object, level, alias));
    if (object.apiName === 'Task' && level === 'read') {
      // Who may read what a task is about may read the task.
      for (const name of ['WhatId', 'WhoId'])
        rules.push(this.#targetRule(asked, object.fields.get(name), 'read', alias));
    }
    return any(rules);
  }

  /** Records shared with the user, with someone below, or with a group of either. */
  #sharedRule(object: ObjectModel, level: AccessLevel, alias: string): Rule {
    const share = this.#model.object(shareName(object));
    if (share?.shareOf !== object.apiName) return false;
    const { parent, level: given } = shareFields(object);
    return `${alias}."Id" IN (${this.#sharesSql(share, parent, given, level)})`;
  }

  /** The ids in a column of a share's rows that give the user at least a level. */
  #sharesSql(share: ObjectModel, column: string, given: string, level: AccessLevel): string {
    const levels = level === 'read' ? `IN ('Read', 'Edit', 'All')` : `IN ('Edit', 'All')`;
    const { sqlName } = this.#store.table(share.apiName);
    return `SELECT ${quote(column)} FROM ${sqlName} WHERE "UserOrGroupId" IN (${REACH_SQL}) AND ${quote(given)} ${levels} AND "IsDeleted" = 0`;
  }

  /**
   * What the platform shares by itself: who has an opportunity or a contact sees its account, and who has an account has
   * its opportunities and contacts as far as their role, or the account's share, says.
   */
  #implicitRules(asked: Asked, object: ObjectModel, level: AccessLevel, alias: string): readonly Rule[] {
    if (object.apiName === 'Account') {
      if (level !== 'read') return [];
      return ['Opportunity', 'Contact'].map((name): Rule => {
        const child = this.#model.object(name);
        if (child === undefined || child.sharingModel === 'ControlledByParent') return false;
        const inner = `${alias}c`;
        const had = any([reachedBy(asked, `${inner}."OwnerId"`), this.#sharedRule(child, 'read', inner)]);
        const from = `${this.#store.table(name).sqlName} AS ${inner}`;
        return `${alias}."Id" IN (SELECT ${inner}."AccountId" FROM ${from} WHERE ${String(had)} AND ${inner}."IsDeleted" = 0)`;
      });
    }
    const byAccount = IMPLICIT_CHILDREN[object.apiName];
    const account = this.#model.object('Account');
    const share = account && this.#model.object(shareName(account));
    if (byAccount === undefined || account === undefined) return [];
    const levels = level === 'read' ? `IN ('Read', 'Edit')` : `= 'Edit'`;
    const inner = `${alias}a`;
    const owned = `SELECT ${inner}."Id" FROM "Account" AS ${inner}
      JOIN "User" AS ${inner}u ON ${inner}u."Id" = ${inner}."OwnerId" JOIN "UserRole" AS ${inner}r ON ${inner}r."Id" = ${inner}u."UserRoleId"
      WHERE ${inner}."OwnerId" IN (${REACH_SQL}) AND ${inner}r.${quote(byAccount.role)} ${levels}`;
    const rules = [`${alias}."AccountId" IN (${owned})`];
    if (share !== undefined) {
      const { parent } = shareFields(account);
      rules.push(`${alias}."AccountId" IN (${this.#sharesSql(share, parent, byAccount.share, level)})`);
    }
    return rules;
  }

  #shareParent(share: ObjectModel): string {
    const object = this.#model.object(share.shareOf ?? '');
    return object === undefined ? '' : shareFields(object).parent;
  }

  /** Everybody may change users as far as their rights on the object go; a private default hides those who are not below. */
  #userRule(asked: Asked, object: ObjectModel, level: AccessLevel, alias: string): Rule {
    if (level !== 'read' || object.sharingModel !== 'Private') return true;
    return reachedBy(asked, `${alias}."Id"`);
  }

  /** Records that are controlled by the records above them. */
  #parentRule(asked: Asked, object: ObjectModel, level: AccessLevel, alias: string): Rule {
    const masters = [...object.fields.values()].filter((field) => field.type === 'MasterDetail');
    if (masters.length > 0) {
      return all(masters.map((field) => this.#targetRule(asked, field, levelOnMaster(field, level), alias)));
    }
    const own = `${alias}."OwnerId" = ?`;
    switch (object.apiName) {
      case 'Contact': {
        // A contact without an account is private: its owner's, and nobody's above.
        const byAccount = this.#targetRule(asked, object.fields.get('AccountId'), level, alias);
        return any([byAccount, `(${alias}."AccountId" IS NULL AND ${own})`]);
      }
      case 'OpportunityContactRole': {
        const needed = level === 'read' ? 'read' : 'edit';
        return this.#targetRule(asked, object.fields.get('OpportunityId'), needed, alias);
      }
      case 'Task': {
        // What it is about decides; a task about nothing is its owner's.
        const above = ['WhatId', 'WhoId'].map((name) =>
          any([`${alias}."${name}" IS NULL`, this.#targetRule(asked, object.fields.get(name), level, alias)])
        );
        const related = `coalesce(${alias}."WhatId", ${alias}."WhoId") IS NOT NULL`;
        return any([`(${related} AND ${above.join(' AND ')})`, `(NOT (${related}) AND ${own})`]);
      }
      default:
        return false;
    }
  }

  /** Rows whose lookup leads to a record on which the session has the level. */
  #targetRule(asked: Asked, field: FieldModel | undefined, level: AccessLevel, alias: string): Rule {
    if (field === undefined) return false;
    const column = `${alias}.${quote(field.apiName)}`;
    const targets = field.referenceTo.flatMap((name) => this.#model.object(name) ?? []);
    const inner = `${alias}m`;
    const rules = targets.map((target): Rule => {
      const isMaster = field.type === 'MasterDetail';
      if (!isMaster && !asked.session.canRead(target.apiName)) return false;
      const rule = this.#rule({ ...asked, depth: asked.depth + 1 }, target, level, inner);
      if (rule === false) return false;
      if (rule === true)
        return isMaster ? true : `substr(${column}, 1, 3) = '${this.#store.keyPrefix(target.apiName)}'`;
      const from = `${this.#store.table(target.apiName).sqlName} AS ${inner}`;
      return asked.form === 'probe'
        ? `EXISTS (SELECT 1 FROM ${from} WHERE ${inner}."Id" = ${column} AND ${rule})`
        : `${column} IN (SELECT ${inner}."Id" FROM ${from} WHERE ${rule})`;
    });
    return any(rules);
  }
}

/** What an account's owner has of the records under it: the field of the owner's role and of the account's share that say so. */
const IMPLICIT_CHILDREN: Readonly<Record<string, { readonly role: string; readonly share: string }>> = {
  Opportunity: { role: 'OpportunityAccessForAccountOwner', share: 'OpportunityAccessLevel' },
  Contact: { role: 'ContactAccessForAccountOwner', share: 'ContactAccessLevel' }
};

/** Who asks, and how the answer shall be looked up. */
interface Asked {
  readonly session: Session;
  readonly form: ConditionForm;
  readonly depth: number;
}

function reachedBy({ form }: Asked, column: string): string {
  return form === 'probe' ? reaches(column) : `${column} IN (${REACH_SQL})`;
}

/** What is needed on a master to do something with its detail: to delete a detail is to edit its master. */
function levelOnMaster(field: FieldModel, level: AccessLevel): AccessLevel {
  return level === 'read' || field.writeRequiresMasterRead === true ? 'read' : 'edit';
}

function ownerColumn(object: ObjectModel): string | undefined {
  return object.fields.has('OwnerId') ? '"OwnerId"' : undefined;
}

function any(rules: readonly Rule[]): Rule {
  if (rules.includes(true)) return true;
  const some = rules.filter((rule): rule is string => typeof rule === 'string');
  return some.length === 0 ? false : some.length === 1 ? (some[0] ?? false) : `(${some.join(' OR ')})`;
}

function all(rules: readonly Rule[]): Rule {
  if (rules.includes(false)) return false;
  const some = rules.filter((rule): rule is string => typeof rule === 'string');
  return some.length === 0 ? true : some.length === 1 ? (some[0] ?? true) : `(${some.join(' AND ')})`;
}
