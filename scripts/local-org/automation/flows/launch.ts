import type { Session } from '../../access/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { detail } from '../row-errors.ts';
import type { Transaction } from '../transaction.ts';
import type { Writer } from '../writer.ts';
import type { Flows, LaunchableFlow } from './flows.ts';
import { inputValue } from './inputs.ts';
import { Interview } from './interview.ts';
import { runInterviews } from './run-interviews.ts';
import { flagOf, partsOf, textOf } from './source.ts';
import type { FlowValue } from './values.ts';

/** Values of a flow's input variables by name, as a client sent them. */
export type FlowInputs = Readonly<Record<string, unknown>>;

/** What became of one interview of a flow that a client started. */
export interface FlowLaunch {
  readonly guid: string;
  /** Empty when it came to its end; nothing of a failed interview is kept. */
  readonly errors: readonly ErrorDetail[];
  /** Its output variables by name; empty after a failure. */
  readonly outputs: ReadonlyMap<string, FlowValue>;
}

/** What starting a flow needs of the org. */
export interface LaunchHost {
  readonly flows: Flows;
  readonly writer: Writer;
}

/** Starts a flow once for each set of inputs. Where interviews fail, everything is undone and run again without them. */
export function launchFlow(
  { flows, writer }: LaunchHost,
  session: Session,
  apiName: string,
  inputs: readonly FlowInputs[]
): readonly FlowLaunch[] {
  const launchable = flows.launchable(apiName);
  if (launchable === undefined) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  const results = new Map<number, FlowLaunch>();
  const left = (): readonly number[] => [...inputs.keys()].filter((index) => !results.has(index));
  for (;;) {
    try {
      const done = writer.automate(session, (tx) => runAll(tx, launchable, session, inputs, left()));
      for (const [index, launch] of done) results.set(index, launch);
      break;
    } catch (error) {
      if (!(error instanceof LaunchesFailed)) throw error;
      for (const [index, launch] of error.failed) results.set(index, launch);
      if (left().length === 0) break;
    }
  }
  return inputs.flatMap((_, index) => results.get(index) ?? []);
}

class LaunchesFailed extends Error {
  readonly failed: ReadonlyMap<number, FlowLaunch>;

  constructor(failed: ReadonlyMap<number, FlowLaunch>) {
    super('interviews failed');
    this.failed = failed;
  }
}

function runAll(
  tx: Transaction,
  { flow, body }: LaunchableFlow,
  session: Session,
  inputs: readonly FlowInputs[],
  which: readonly number[]
): ReadonlyMap<number, FlowLaunch> {
  const isSystemMode = textOf(flow.source, 'runInMode') === 'SystemModeWithoutSharing';
  const rights = isSystemMode || session.isSystem ? undefined : session;
  const interviews = new Map<number, Interview>();
  const failed = new Map<number, FlowLaunch>();
  for (const index of which) {
    const interview = new Interview(tx, undefined, flow.label, body.start(), rights);
    const errors = giveInputs(interview, flow.source, body, inputs[index] ?? {});
    if (errors.length > 0) failed.set(index, { guid: interview.guid, errors, outputs: new Map() });
    else interviews.set(index, interview);
  }
  runInterviews(tx, [...interviews.values()]);
  for (const [index, { guid, errors }] of interviews) {
    if (errors.length > 0) failed.set(index, { guid, errors, outputs: new Map() });
  }
  if (failed.size > 0) throw new LaunchesFailed(failed);
  const outputs = partsOf(flow.source, 'variables').filter((variable) => flagOf(variable, 'isOutput'));
  return new Map(
    [...interviews].map(([index, interview]) => {
      const values = outputs.map((variable): readonly [string, FlowValue] => {
        const name = textOf(variable, 'name') ?? '';
        return [name, body.scope.resource(name)?.read(interview) ?? null];
      });
      return [index, { guid: interview.guid, errors: [], outputs: new Map(values) }];
    })
  );
}

/** Sets the input variables; answers what is wrong with the inputs. */
function giveInputs(
  interview: Interview,
  source: FlowSource,
  { scope }: LaunchableFlow['body'],
  inputs: FlowInputs
): readonly ErrorDetail[] {
  const variables = partsOf(source, 'variables').filter((variable) => flagOf(variable, 'isInput'));
  return Object.entries(inputs).flatMap(([name, raw]): readonly ErrorDetail[] => {
    const variable = variables.find((each) => textOf(each, 'name') === name);
    if (variable === undefined) return [detail('INVALID_API_INPUT', `Unknown parameter: ${name}`)];
    try {
      scope.resource(name)?.write?.(interview, inputValue(variable, raw, scope));
      return [];
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      return [error.detail];
    }
  });
}
