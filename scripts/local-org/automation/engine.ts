import type { Globals } from '../access/globals.ts';
import type { Session } from '../access/types.ts';
import type { OrgModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { Flows } from './flows/flows.ts';
import { Formulas } from './formulas.ts';
import { planAll } from './plan.ts';
import { ReferenceStatements } from './references.ts';
import { Rollups } from './rollups.ts';
import { Rows } from './rows.ts';
import type { Engine, RowAccess } from './transaction.ts';

/** What the write path needs from access. */
export interface EngineAccess {
  readonly system: Session;
  readonly globals: Globals;
  readonly sharing: RowAccess;
  /** Called for each object that a write touched. */
  noteWrite(object: string): void;
}

/**
 * Compiles everything that writes need, and computes roll-ups anew when the tables changed. Throws `OrgError` naming
 * the rule, default, roll-up or flow that cannot be compiled.
 */
export function createEngine(model: OrgModel, store: Store, access: EngineAccess): Engine {
  const plans = planAll(model, store);
  const rollups = new Rollups(model, store);
  const flows = new Flows(model, plans);
  if (store.schemaChanged) store.transaction(() => rollups.refreshAll());
  return {
    model,
    store,
    plans,
    rollups,
    flows,
    rows: new Rows(store),
    referenceStatements: new ReferenceStatements(),
    formulas: new Formulas(store),
    system: access.system,
    globals: access.globals,
    sharing: access.sharing,
    noteWrite: (object) => access.noteWrite(object)
  };
}
