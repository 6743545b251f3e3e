import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { FieldValues } from '../../basics/values.ts';
import type { FlowModel } from '../../metadata/model.ts';
import { naming } from '../naming.ts';
import type { ObjectPlan } from '../plan.ts';
import type { FlowSchedule } from '../schedule.ts';
import type { Transaction } from '../transaction.ts';
import type { WorkRow } from '../work.ts';
import { compileBody, objectOf, type FlowSurroundings } from './compile-flow.ts';
import { Interview, type Step } from './interview.ts';
import { finderOf } from './record-filters.ts';
import { partOf, textOf } from './source.ts';

/** An active flow that a schedule starts. */
export interface ScheduledFlow {
  readonly apiName: string;
  readonly label: string;
  readonly schedule: FlowSchedule;
  /** The object whose records it runs for, one interview each; undefined for a flow that runs once. */
  readonly plan: ObjectPlan | undefined;
  /** Ids of the records that it runs for now, in their order; none without an object. */
  readonly find: (tx: Transaction) => readonly string[];
  readonly start: () => Step | undefined;
}

/** Compiles a schedule-triggered flow. Throws as `compileBody` does, and for a schedule that the local org does not keep. */
export function compileScheduled(flow: FlowModel, surroundings: FlowSurroundings): ScheduledFlow {
  const body = compileBody(flow, 'scheduled', surroundings);
  return naming(`The flow ${flow.apiName}`, () => {
    const start = partOf(flow.source, 'start') ?? {};
    const plan = objectOf(flow, surroundings);
    const finder = plan === undefined ? undefined : finderOf(start, plan, body.scope);
    return {
      apiName: flow.apiName,
      label: flow.label,
      schedule: scheduleOf(flow),
      plan,
      start: body.start,
      find: (tx) =>
        finder === undefined
          ? []
          : finder(new Interview(tx, undefined, flow.label, undefined))
              .map(({ values }) => String(values['Id']))
              .sort()
    };
  });
}

function scheduleOf(flow: FlowModel): FlowSchedule {
  const start = partOf(flow.source, 'start') ?? {};
  const schedule = partOf(start, 'schedule');
  const frequency = schedule === undefined ? undefined : textOf(schedule, 'frequency');
  if (schedule === undefined || frequency === undefined) {
    throw new OrgError('INVALID_FLOW', 'a schedule-triggered flow needs a schedule');
  }
  if (frequency !== 'Once' && frequency !== 'Daily' && frequency !== 'Weekly') {
    throw new UnsupportedError(
      `the frequency ${frequency} of the flow ${flow.apiName}; Once, Daily and Weekly are kept`
    );
  }
  for (const part of Object.keys(schedule)) {
    if (!['frequency', 'startDate', 'startTime'].includes(part)) {
      throw new UnsupportedError(`${part} in the schedule of the flow ${flow.apiName}`);
    }
  }
  const startDate = (textOf(schedule, 'startDate') ?? '').slice(0, 10);
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(textOf(schedule, 'startTime') ?? '') ?? [];
  if (Number.isNaN(Date.parse(startDate)) || hours === undefined) {
    throw new OrgError('INVALID_FLOW', 'the schedule needs a start date and a start time');
  }
  return { frequency, startDate, startMinutes: Number(hours) * 60 + Number(minutes) };
}

/** Interviews of a scheduled flow for records that still exist; one without a record for a flow without an object. */
export function scheduledInterviews(tx: Transaction, flow: ScheduledFlow, ids: readonly string[]): Interview[] {
  const { plan } = flow;
  if (plan === undefined) return [new Interview(tx, undefined, flow.label, flow.start())];
  return ids.flatMap((id, position) => {
    const values = tx.record(plan, id);
    if (values === undefined || values['IsDeleted'] === true) return [];
    return [interviewFor(tx, plan, values, position, flow.label, flow.start())];
  });
}

/** An interview for a record that is not being saved. */
export function interviewFor(
  tx: Transaction,
  plan: ObjectPlan,
  stored: FieldValues,
  position: number,
  label: string,
  start: Step | undefined,
  past: Pick<WorkRow, 'old' | 'isNew'> = { old: undefined, isNew: false }
): Interview {
  const id = String(stored['Id']);
  const values = { ...stored };
  const request = { operation: 'update' as const, object: plan.object.apiName, id, values: {} };
  const row: WorkRow = { position, request, plan, id, values, errors: [], ...past };
  return new Interview(tx, { row, record: { plan, values: { ...values }, touched: new Set() } }, label, start);
}
