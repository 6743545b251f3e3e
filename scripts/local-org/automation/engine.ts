import type { Session } from '../access/types.ts';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { planAll } from './plan.ts';
import { Rows } from './rows.ts';
import type { Engine } from './transaction.ts';

/** What the write path needs from access. */
export interface EngineAccess {
  canEditRow(session: Session, object: ObjectModel, id: string): boolean;
  /** Called once for each object that a write touched, before the call returns. */
  noteWrite(object: string): void;
}

/** Compiles everything that writes need. Throws `OrgError` naming the rule, default or flow that cannot be compiled. */
export function createEngine(model: OrgModel, store: Store, system: Session, access: EngineAccess): Engine {
  return {
    model,
    store,
    system,
    rows: new Rows(store),
    plans: planAll(model, store),
    canEditRow: (session, object, id) => access.canEditRow(session, object, id),
    noteWrite: (object) => access.noteWrite(object)
  };
}
