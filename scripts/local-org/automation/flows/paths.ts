import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { FieldValues } from '../../basics/values.ts';
import type { FlowModel, FlowSource } from '../../metadata/model.ts';
import type { ObjectPlan } from '../plan.ts';
import type { Transaction } from '../transaction.ts';
import type { WorkRow } from '../work.ts';
import type { CompiledBody, FlowPhase } from './compile-flow.ts';
import type { Entry } from './entry.ts';
import type { Step } from './interview.ts';
import { partsOf, targetOf, textOf } from './source.ts';
import { WaitingPaths } from './waiting-paths.ts';

/** A path of a record-triggered flow that runs after the transaction. */
export interface FlowPath {
  readonly name: string;
  readonly start: () => Step | undefined;
  /** Right after the commit, or at a time. */
  readonly isAsync: boolean;
  /** When the path is due for a record, as an ISO moment; undefined where the field that tells it is blank. */
  readonly due: (tx: Transaction, values: FieldValues) => string | undefined;
  /** Records that go through it together, 1 to 200. */
  readonly batchSize: number;
}

/** The paths of a flow's start beside the immediate one. */
export function compilePaths(
  flow: FlowModel,
  start: FlowSource,
  phase: FlowPhase,
  plan: ObjectPlan,
  body: CompiledBody
): readonly FlowPath[] {
  return partsOf(start, 'scheduledPaths').flatMap((path) => {
    const name = textOf(path, 'name') ?? textOf(path, 'pathType') ?? '';
    const type = textOf(path, 'pathType');
    if (phase !== 'afterSave')
      throw new OrgError('INVALID_FLOW', `the path ${name} needs a flow that runs after the save`);
    if (type !== undefined && type !== 'AsyncAfterCommit') {
      throw new UnsupportedError(`the path type ${type} in the start of the flow ${flow.apiName}`);
    }
    const target = targetOf(path, 'connector');
    if (target === undefined) return [];
    const isAsync = type !== undefined;
    const batchSize = Math.min(200, Math.max(1, Number(textOf(path, 'maxBatchSize') ?? 200)));
    return [
      {
        name,
        start: body.step(target),
        isAsync,
        due: isAsync ? (tx: Transaction): string => tx.nowText : dueOf(path, name, plan, flow),
        batchSize
      }
    ];
  });
}

const UNITS: Readonly<Record<string, number>> = {
  Minutes: 60_000,
  Hours: 3_600_000,
  Days: 86_400_000,
  Weeks: 604_800_000
};

function dueOf(path: FlowSource, name: string, plan: ObjectPlan, flow: FlowModel): FlowPath['due'] {
  const number = Number(textOf(path, 'offsetNumber') ?? 0);
  const unit = textOf(path, 'offsetUnit') ?? '';
  if (UNITS[unit] === undefined && unit !== 'Months') {
    throw new UnsupportedError(`the unit ${unit} of the scheduled path ${name} in the flow ${flow.apiName}`);
  }
  const moved = (from: Date): string => {
    if (unit === 'Months') return addMonths(from, number).toISOString();
    return new Date(from.getTime() + number * (UNITS[unit] ?? 0)).toISOString();
  };
  if (textOf(path, 'timeSource') !== 'RecordField') return (tx) => moved(tx.now);
  const field = textOf(path, 'recordField') ?? '';
  const type = plan.field(field)?.field.type;
  if (type !== 'Date' && type !== 'DateTime') {
    throw new OrgError('INVALID_FLOW', `the scheduled path ${name} needs a date field, and ${field} is none`);
  }
  const get = plan.getter(field);
  return (tx, values) => {
    const value = get(tx, values);
    return typeof value === 'string' ? moved(new Date(value)) : undefined;
  };
}

/** The same day of a later or earlier month, or its last day. */
function addMonths(from: Date, months: number): Date {
  const moment = new Date(from);
  const day = moment.getUTCDate();
  moment.setUTCDate(1);
  moment.setUTCMonth(moment.getUTCMonth() + months);
  const last = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate();
  moment.setUTCDate(Math.min(day, last));
  return moment;
}

/** Remembers which paths wait for a saved record, and gives up those of a record that no longer meets the conditions. */
export function arranger(
  flow: string,
  paths: readonly FlowPath[],
  meets: Entry | undefined
): (tx: Transaction, row: WorkRow, enters: boolean) => void {
  if (paths.length === 0) return () => undefined;
  return (tx, row, enters) => {
    const waiting = new WaitingPaths(tx.engine.store.db);
    const stillMeets = enters || meets === undefined || meets(tx, row);
    for (const path of paths) {
      const isWaiting = waiting.has(flow, path.name, row.id);
      if (!stillMeets) {
        if (!path.isAsync) waiting.remove(flow, path.name, row.id);
        continue;
      }
      const due = path.due(tx, row.values);
      if (enters && due !== undefined && (path.isAsync || due > tx.nowText)) {
        waiting.add({
          flow,
          path: path.name,
          object: row.plan.object.apiName,
          recordId: row.id,
          due,
          userId: tx.session.userId,
          isNew: row.isNew,
          old: path.isAsync ? row.old : undefined
        });
      } else if (isWaiting && !path.isAsync && textsDiffer(due, waiting.due(flow, path.name, row.id))) {
        if (due === undefined || due <= tx.nowText) waiting.remove(flow, path.name, row.id);
        else waiting.reschedule(flow, path.name, row.id, due);
      }
    }
  };
}

function textsDiffer(a: string | undefined, b: string | undefined): boolean {
  return a !== b;
}
