import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { FlowModel, FlowSource } from '../../metadata/model.ts';
import { naming } from '../naming.ts';
import type { Transaction } from '../transaction.ts';
import type { WorkRow } from '../work.ts';
import { compileBody, objectOf, type FlowPhase, type FlowSurroundings } from './compile-flow.ts';
import { compileEntry, type Entry } from './entry.ts';
import type { Step } from './interview.ts';
import { arranger, compilePaths, type FlowPath } from './paths.ts';
import { partOf, textOf } from './source.ts';

/** An active record-triggered flow, ready to run. */
export interface TriggeredFlow {
  readonly apiName: string;
  readonly label: string;
  readonly object: string;
  readonly phase: FlowPhase;
  /** Place among the flows of its object and phase: 1 to 1000 first, then those without, then 1001 to 2000. */
  readonly order: number;
  readonly entry: Entry;
  readonly start: () => Step | undefined;
  /** Paths that run later than the save. */
  readonly paths: readonly FlowPath[];
  /** Arranges for the paths of a saved record, or gives up those that it no longer meets. */
  readonly arrange: (tx: Transaction, row: WorkRow, enters: boolean) => void;
}

/** Compiles a record-triggered flow. Throws as `compileBody` does. */
export function compileTriggered(flow: FlowModel, phase: FlowPhase, surroundings: FlowSurroundings): TriggeredFlow {
  const body = compileBody(flow, phase, surroundings);
  return naming(`The flow ${flow.apiName}`, () => {
    const start = partOf(flow.source, 'start') ?? {};
    const plan = objectOf(flow, surroundings);
    if (plan === undefined) throw new OrgError('INVALID_FLOW', `there is no object ${textOf(start, 'object') ?? ''}`);
    refuseRunAs(flow, start);
    const { entry, meets } = compileEntry(start, body.scope, phase);
    const paths = compilePaths(flow, start, phase, plan, body);
    return {
      apiName: flow.apiName,
      label: flow.label,
      object: plan.object.apiName,
      phase,
      order: orderOf(flow.source),
      entry,
      start: body.start,
      paths,
      arrange: arranger(flow.apiName, paths, meets)
    };
  });
}

function refuseRunAs(flow: FlowModel, start: FlowSource): void {
  const user = textOf(start, 'flowRunAsUser');
  if (user !== undefined && user !== 'TriggeringUser') {
    throw new UnsupportedError(`flowRunAsUser ${user} in the start of the flow ${flow.apiName}`);
  }
}

function orderOf(source: FlowSource): number {
  const order = Number(textOf(source, 'triggerOrder') ?? NaN);
  return Number.isNaN(order) ? 1000.5 : order;
}
