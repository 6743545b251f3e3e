import { OrgError } from '../../basics/errors.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import type { FlowModel, OrgModel } from '../../metadata/model.ts';
import type { ObjectPlan } from '../plan.ts';
import { tooDeep } from '../row-errors.ts';
import type { Transaction } from '../transaction.ts';
import type { WorkRow } from '../work.ts';
import { compileBody, phaseOf, type CompiledBody, type FlowPhase, type FlowSurroundings } from './compile-flow.ts';
import type { SubflowSite } from './elements.ts';
import { Interview } from './interview.ts';
import { runInterviews } from './run-interviews.ts';
import { compileScheduled, type ScheduledFlow } from './scheduled.ts';
import { partsOf } from './source.ts';
import { compileTriggered, type TriggeredFlow } from './triggered.ts';

/** Errors of the rows that flows refused. */
export type FlowErrors = ReadonlyMap<WorkRow, readonly ErrorDetail[]>;

/** A flow without a trigger, ready to run. */
export interface LaunchableFlow {
  readonly flow: FlowModel;
  readonly body: CompiledBody;
}

/** How deep automation may cause automation, as on the platform. */
export const MAX_DEPTH = 16;

/** All active flows of an org. They run in system mode: no permission is asked for what they read and write. */
export class Flows {
  readonly #triggered = new Map<string, readonly TriggeredFlow[]>();
  readonly #bodies = new Map<string, CompiledBody>();
  readonly #called: (() => unknown)[] = [];
  readonly #model: OrgModel;
  readonly #plans: ReadonlyMap<string, ObjectPlan>;
  /** Flows that a schedule starts. */
  readonly scheduled: readonly ScheduledFlow[];
  /** Does any flow go on after the transaction in which it began? */
  readonly hasPaths: boolean;

  /** Throws `UnsupportedError` naming a flow and its element that the local org does not run. */
  constructor(model: OrgModel, plans: ReadonlyMap<string, ObjectPlan>) {
    this.#model = model;
    this.#plans = plans;
    const active = [...model.flows.values()].filter((flow) => flow.status === 'Active');
    const byPhase = Map.groupBy(active, phaseOf);
    const triggers: readonly FlowPhase[] = ['beforeSave', 'afterSave', 'beforeDelete'];
    const triggered = triggers.flatMap((phase) =>
      (byPhase.get(phase) ?? []).map((flow) => compileTriggered(flow, phase, this.#surroundings(phase)))
    );
    triggered.sort((a, b) => a.order - b.order || a.apiName.localeCompare(b.apiName));
    for (const flow of triggered) {
      const key = `${flow.phase}:${flow.object}`;
      this.#triggered.set(key, [...(this.#triggered.get(key) ?? []), flow]);
    }
    this.hasPaths = triggered.some((flow) => flow.paths.length > 0);
    this.scheduled = (byPhase.get('scheduled') ?? []).map((flow) =>
      compileScheduled(flow, this.#surroundings('scheduled'))
    );
    for (const flow of byPhase.get('launched') ?? []) this.#body(flow, 'launched');
    // Flows that others call are refused now, not when somebody comes to them.
    for (let next = this.#called.pop(); next !== undefined; next = this.#called.pop()) next();
  }

  hasBefore(object: string): boolean {
    return this.#triggered.has(`beforeSave:${object}`);
  }

  hasAfter(object: string): boolean {
    return this.#triggered.has(`afterSave:${object}`);
  }

  hasDelete(object: string): boolean {
    return this.#triggered.has(`beforeDelete:${object}`);
  }

  /** The active flow of that name that clients and other flows may start; undefined when there is none. */
  launchable(apiName: string): LaunchableFlow | undefined {
    const wanted = apiName.toLowerCase();
    const flow = [...this.#model.flows.values()].find((each) => each.apiName.toLowerCase() === wanted);
    if (flow?.status !== 'Active' || phaseOf(flow) !== 'launched') return undefined;
    return { flow, body: this.#body(flow, 'launched') };
  }

  /** Before the save: flows change the rows' values themselves. */
  runBefore(tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    return this.#run('beforeSave', tx, plan, rows);
  }

  /** After the save: flows read and write other records, or the same ones again. */
  runAfter(tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    return this.#run('afterSave', tx, plan, rows);
  }

  /** Before records go to the recycle bin. Flows that delete one another's records come to an end here. */
  runDelete(tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    if (tx.depth >= MAX_DEPTH) return new Map(rows.map((row) => [row, [tooDeep(plan.object.apiName, MAX_DEPTH)]]));
    tx.depth++;
    try {
      return this.#run('beforeDelete', tx, plan, rows);
    } finally {
      tx.depth--;
    }
  }

  /** The flow of that name whose paths wait for their time; undefined when it is active no longer. */
  triggered(apiName: string): TriggeredFlow | undefined {
    for (const flows of this.#triggered.values()) {
      const found = flows.find((flow) => flow.apiName === apiName);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #run(phase: FlowPhase, tx: Transaction, plan: ObjectPlan, rows: readonly WorkRow[]): FlowErrors {
    const errors = new Map<WorkRow, readonly ErrorDetail[]>();
    for (const flow of this.#triggered.get(`${phase}:${plan.object.apiName}`) ?? []) {
      const interviews: Interview[] = [];
      const subjects = new Map<Interview, WorkRow>();
      for (const row of rows) {
        if (errors.has(row)) continue;
        const enters = flow.entry(tx, row);
        if (phase === 'afterSave') flow.arrange(tx, row, enters);
        if (!enters) continue;
        // After the save, setting `$Record` must not change what was saved.
        const values = phase === 'beforeSave' ? row.values : { ...row.values };
        const record = { plan, values, touched: new Set<string>() };
        const interview = new Interview(tx, { row, record }, flow.label, flow.start());
        interviews.push(interview);
        subjects.set(interview, row);
      }
      if (interviews.length === 0) continue;
      runInterviews(tx, interviews);
      for (const [interview, row] of subjects) if (interview.errors.length > 0) errors.set(row, interview.errors);
    }
    return errors;
  }

  #surroundings(phase: FlowPhase): FlowSurroundings {
    return { model: this.#model, plans: this.#plans, subflow: (name) => this.#subflow(name, phase) };
  }

  #subflow(name: string, caller: FlowPhase): SubflowSite {
    const flow = [...this.#model.flows.values()].find((each) => each.apiName.toLowerCase() === name.toLowerCase());
    if (flow === undefined) throw new OrgError('INVALID_FLOW', `there is no flow ${name} to call`);
    if (flow.status !== 'Active')
      throw new OrgError('INVALID_FLOW', `the flow ${flow.apiName} that it calls is not active`);
    if (phaseOf(flow) !== 'launched') {
      throw new OrgError('INVALID_FLOW', `the flow ${flow.apiName} has a trigger and cannot be called`);
    }
    const launch = (): CompiledBody => this.#body(flow, caller === 'beforeSave' ? 'beforeSave' : 'launched');
    this.#called.push(launch);
    return { variables: partsOf(flow.source, 'variables'), launch };
  }

  #body(flow: FlowModel, phase: FlowPhase): CompiledBody {
    const key = `${phase}:${flow.apiName}`;
    let body = this.#bodies.get(key);
    if (body === undefined) {
      body = compileBody(flow, phase, this.#surroundings(phase));
      this.#bodies.set(key, body);
    }
    return body;
  }
}
