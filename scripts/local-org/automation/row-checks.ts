import type { AccessLevel, Session } from '../access/types.ts';
import type { ErrorDetail } from '../basics/errors.ts';
import type { FieldValues } from '../basics/values.ts';
import type { FieldPlan, ObjectPlan } from './plan.ts';
import { detail, INSUFFICIENT_ACCESS } from './row-errors.ts';
import type { Transaction } from './transaction.ts';

const NONE: readonly ErrorDetail[] = [];

/** What record sharing says of the rows of one chunk; answers about parents are remembered for the chunk. */
export class RowChecks {
  readonly #tx: Transaction;
  readonly #session: Session;
  readonly #plan: ObjectPlan;
  readonly #parents = new Map<string, boolean>();

  constructor(tx: Transaction, session: Session, plan: ObjectPlan) {
    this.#tx = tx;
    this.#session = session;
    this.#plan = plan;
  }

  canEdit(id: string): boolean {
    return this.#tx.engine.sharing.can(this.#session, this.#plan.object, id, 'edit');
  }

  /** What forbids to save a row: lookups to records that the session may not see, masters that it may not add to, an owner that it may not change. */
  check(values: FieldValues, old?: FieldValues, id?: string): readonly ErrorDetail[] {
    if (this.#session.isSystem) return NONE;
    for (const field of this.#plan.references) {
      const target = values[field.name];
      if (typeof target !== 'string' || target === old?.[field.name]) continue;
      if (!this.#canLink(field, target))
        return [isShared(field.name, this.#plan) ? INSUFFICIENT_ACCESS : crossReference(field)];
    }
    if (old !== undefined && id !== undefined && this.#plan.hasOwner && values['OwnerId'] !== old['OwnerId']) {
      if (!this.#canTransfer(id)) return [INSUFFICIENT_ACCESS];
    }
    return NONE;
  }

  #canLink(field: FieldPlan, id: string): boolean {
    const level = levelOf(field, this.#plan);
    const key = `${id} ${level}`;
    let answer = this.#parents.get(key);
    if (answer === undefined) this.#parents.set(key, (answer = this.#can(id, level)));
    return answer;
  }

  #can(id: string, level: AccessLevel): boolean {
    const object = this.#tx.engine.store.objectOfId(id);
    // What is no id of this org is refused as such later.
    if (object === undefined) return true;
    if (!this.#session.canRead(object.apiName)) return false;
    return (
      this.#tx.engine.sharing.can(this.#session, object, id, level) ||
      this.#tx.record(this.#tx.plan(object.apiName), id) === undefined
    );
  }

  /** Who may do everything with a record hands it on; with the right to transfer, who may edit it. */
  #canTransfer(id: string): boolean {
    const { sharing } = this.#tx.engine;
    const level = this.#session.hasUserPermission('TransferAnyEntity') ? 'edit' : 'all';
    if (this.#plan.object.sharingModel === 'ReadWriteTransfer') return true;
    return sharing.can(this.#session, this.#plan.object, id, level);
  }
}

/** To add a detail is to edit its master, unless the relationship asks for less; other lookups need no more than to see. */
function levelOf({ name, field }: FieldPlan, plan: ObjectPlan): AccessLevel {
  const { object } = plan;
  if (isShared(name, plan)) return 'all';
  if (field.type === 'MasterDetail') return field.writeRequiresMasterRead === true ? 'read' : 'edit';
  const controls = object.sharingModel === 'ControlledByParent' && CONTROLLING[object.apiName] === name;
  return controls ? 'edit' : 'read';
}

/** True for the lookup of a share to the record that it shares. */
function isShared(name: string, { object }: ObjectPlan): boolean {
  return object.shareOf !== undefined && name !== 'UserOrGroupId';
}

/** Lookups of standard objects that decide who may do what. */
const CONTROLLING: Readonly<Record<string, string>> = { Contact: 'AccountId', OpportunityContactRole: 'OpportunityId' };

function crossReference({ name }: FieldPlan): ErrorDetail {
  return detail('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id', [
    name
  ]);
}
