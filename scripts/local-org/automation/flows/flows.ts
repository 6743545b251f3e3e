import type { ErrorDetail } from '../../basics/errors.ts';
import type { OrgModel } from '../../metadata/model.ts';
import type { ObjectPlan } from '../plan.ts';
import type { Transaction } from '../transaction.ts';
import type { WorkRow } from '../work.ts';
import { compileFlow, type CompiledFlow, type FlowPhase } from './compile-flow.ts';
import { Interview, runInterviews } from './interview.ts';

/** Errors of the rows that flows refused. */
export type FlowErrors = ReadonlyMap<WorkRow, readonly ErrorDetail[]>;

/** All active record-triggered flows of an org. They run in system mode: no permission is asked for what they read and write. */
export class Flows {
  readonly #flows = new Map<string, readonly CompiledFlow[]>();

  /** Throws `UnsupportedError` naming a flow and its element that the local org does not run. */
  constructor(model: OrgModel, plans: ReadonlyMap<string, ObjectPlan>) {
    const active = [...model.flows.values()].filter((flow) => flow.status === 'Active');
    const compiled = active.map((flow) => compileFlow(flow, model, plans));
    compiled.sort((a, b) => a.order - b.order || a.apiName.localeCompare(b.apiName));
    for (const flow of compiled) {
      const key = `${flow.phase}:${flow.object}`;
      this.#flows.set(key, [...(this.#flows.get(key) ?? []), flow]);
    }
  }

  hasBefore(object: string): boolean {
    return this.#flows.has(`beforeSave:${object}`);
  }

  hasAfter(object: string): boolean {
    return this.#flows.has(`afterSave:${object}`);
  }

  hasDelete(object: string): boolean {
    return this.#flows.has(`beforeDelete:${object}`);
  }

  /** Before the save: flows change the rows' values themselves. */
  runBefore(tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    return this.#run('beforeSave', tx, plan, rows);
  }

  /** After the save: flows read and write other records, or the same ones again. */
  runAfter(tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    return this.#run('afterSave', tx, plan, rows);
  }

  /** Before records go to the recycle bin. */
  runDelete(tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    return this.#run('beforeDelete', tx, plan, rows);
  }

  #run(phase: FlowPhase, tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    const errors = new Map<WorkRow, readonly ErrorDetail[]>();
    for (const flow of this.#flows.get(`${phase}:${plan.object.apiName}`) ?? []) {
      const interviews: Interview[] = [];
      for (const row of rows) {
        if (errors.has(row) || !flow.entry(tx, row)) continue;
        // After the save, setting `$Record` must not change what was saved.
        const values = phase === 'beforeSave' ? row.values : { ...row.values };
        interviews.push(new Interview(tx, row, flow.label, { plan, values, touched: new Set() }, flow.start()));
      }
      if (interviews.length === 0) continue;
      runInterviews(tx, interviews);
      for (const interview of interviews) {
        if (interview.errors.length > 0) errors.set(interview.row, interview.errors);
      }
    }
    return errors;
  }
}
