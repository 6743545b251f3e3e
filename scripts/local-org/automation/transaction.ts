import type { Session } from '../access/types.ts';
import type { FieldValues } from '../basics/values.ts';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import type { ObjectPlan } from './plan.ts';
import type { Rows } from './rows.ts';

/** What the write path stands on, for the life of the org. */
export interface Engine {
  readonly model: OrgModel;
  readonly store: Store;
  readonly rows: Rows;
  readonly plans: ReadonlyMap<string, ObjectPlan>;
  readonly system: Session;
  /** Record-level access: may the session change or delete this record? Object permission was asked before. */
  canEditRow(session: Session, object: ObjectModel, id: string): boolean;
  noteWrite(object: string): void;
}

/** One write call from outside, with all the writes that its flows and roll-ups cause: one moment, one cache of records. */
export class Transaction {
  readonly engine: Engine;
  /** Who asked; automation runs as this user too, with the rights of the system. */
  readonly session: Session;
  readonly now: Date;
  /** The moment with whole seconds, as audit fields keep it. */
  readonly nowText: string;
  /** How deep writes caused by writes are nested. */
  depth = 0;
  readonly #cache = new Map<string, FieldValues | undefined>();

  constructor(engine: Engine, session: Session, now: Date) {
    this.engine = engine;
    this.session = session;
    this.now = new Date(Math.floor(now.getTime() / 1000) * 1000);
    this.nowText = this.now.toISOString();
  }

  plan(object: string): ObjectPlan {
    const plan = this.engine.plans.get(object);
    if (plan === undefined) throw new Error(`No plan for ${object}`);
    return plan;
  }

  /** A record as it is stored now, deleted ones included. Not to be changed by the caller. */
  record(plan: ObjectPlan, id: string): FieldValues | undefined {
    if (this.#cache.has(id)) return this.#cache.get(id);
    const values = this.engine.rows.load(plan, id);
    this.#cache.set(id, values);
    return values;
  }

  /** Forgets a record that is about to change, or everything after a rollback. */
  forget(id?: string): void {
    if (id === undefined) this.#cache.clear();
    else this.#cache.delete(id);
  }
}
