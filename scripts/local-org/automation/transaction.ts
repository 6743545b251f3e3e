import type { AccessLevel, Session } from '../access/types.ts';
import { timeZoneOf } from '../access/globals.ts';
import type { Globals } from '../access/globals.ts';
import { dateIn } from '../basics/time-zones.ts';
import type { FieldValues, Value } from '../basics/values.ts';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import type { Flows } from './flows/flows.ts';
import { Limits } from './limits.ts';
import type { Formulas } from './formulas.ts';
import type { ObjectPlan } from './plan.ts';
import type { ReferenceStatements } from './references.ts';
import type { Rollups } from './rollups.ts';
import type { Rows } from './rows.ts';
import type { WriteRequest, WriteResult } from './types.ts';

/** Record-level access: may the session do this with the record? Object permission was asked before. */
export interface RowAccess {
  can(session: Session, object: ObjectModel, id: string, level: AccessLevel): boolean;
}

/** What the write path stands on, for the life of the org. */
export interface Engine {
  readonly model: OrgModel;
  readonly store: Store;
  readonly rows: Rows;
  readonly plans: ReadonlyMap<string, ObjectPlan>;
  readonly system: Session;
  readonly referenceStatements: ReferenceStatements;
  readonly formulas: Formulas;
  readonly rollups: Rollups;
  readonly flows: Flows;
  readonly globals: Globals;
  readonly sharing: RowAccess;
  noteWrite(object: string): void;
}

/** Writes requests as automation does: inside the transaction, each row on its own, in system mode unless told whose rights to ask for. */
export type WriteInside = (
  tx: Transaction,
  requests: readonly WriteRequest[],
  rights?: Session
) => readonly WriteResult[];

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
  /** What the chunk at hand has used with all that it caused. */
  readonly limits = new Limits();
  /** True where a flow began the transaction, so that all its writes count together. */
  isAutomation = false;
  readonly writeInside: WriteInside;
  #today: string | undefined;
  readonly #versions = new Map<string, number>();
  readonly #globals = new Map<string, Value>();
  readonly #cache = new Map<string, FieldValues | undefined>();

  constructor(engine: Engine, session: Session, now: Date, writeInside: WriteInside) {
    this.engine = engine;
    this.writeInside = writeInside;
    this.session = session;
    this.now = new Date(Math.floor(now.getTime() / 1000) * 1000);
    this.nowText = this.now.toISOString();
  }

  /** The date (`YYYY-MM-DD`) for whoever asked. */
  get today(): string {
    return (this.#today ??= dateIn(timeZoneOf(this.engine.globals, this.session), this.now));
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

  /** Grows whenever rows of the object are saved in this transaction. */
  version(object: string): number {
    return this.#versions.get(object) ?? 0;
  }

  noteSaved(object: string): void {
    this.#versions.set(object, this.version(object) + 1);
    this.engine.noteWrite(object);
  }

  /** `$User.X` and its like, for whoever asked for the write. */
  global(path: string): Value {
    let value = this.#globals.get(path);
    if (value === undefined) {
      value = this.engine.globals(this.session, path);
      this.#globals.set(path, value);
    }
    return value;
  }
}
