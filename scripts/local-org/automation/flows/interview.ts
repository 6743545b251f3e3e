import { randomUUID } from 'node:crypto';
import type { Session } from '../../access/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import { LimitError } from '../limits.ts';
import { detail } from '../row-errors.ts';
import type { Transaction } from '../transaction.ts';
import type { WriteRequest, WriteResult } from '../types.ts';
import type { WorkRow } from '../work.ts';
import type { FlowRecord, FlowValue } from './values.ts';

/** Flows that call one another deeper than this go in circles. */
const MAX_FRAMES = 50;

/** One element of a flow, ready to run. */
export interface Step {
  readonly name: string;
  /** What it tries, for the error message, e.g. `create records`. */
  readonly verb: string;
  /** The element's type, as the metadata calls it, e.g. `FlowRecordCreate`. */
  readonly type?: string;
  /** Where a failure leads; undefined when it ends the flow. */
  readonly fault: () => Step | undefined;
  /** Runs the element and answers the next one. */
  readonly run?: (interview: Interview) => Step | undefined;
  /** Instead of `run` for an element that looks records up: all interviews that wait at it count as one query. */
  readonly query?: (interview: Interview) => Step | undefined;
  /** Instead of `run` for an element that writes: all interviews that wait at it write together. */
  readonly write?: {
    /** True where the records to write are found by a query. */
    readonly isQuery?: boolean;
    readonly requests: (interview: Interview) => readonly WriteRequest[];
    readonly done: (interview: Interview, results: readonly WriteResult[]) => Step | undefined;
  };
}

interface Loop {
  readonly items: readonly FlowValue[];
  index: number;
}

/** A flow that waits for one that it called. */
interface Frame {
  readonly variables: Map<string, FlowValue>;
  readonly loops: Map<string, Loop>;
  /** Takes what the called flow leaves, and answers where the calling one goes on. */
  readonly back: (outputs: readonly FlowValue[]) => Step | undefined;
  /** Reads what the called flow leaves, while its variables are still there. */
  readonly outputs: () => readonly FlowValue[];
}

/** What an interview is about: nothing for a flow that was launched by itself. */
export interface Subject {
  readonly row: WorkRow;
  /** `$Record`: in a before-save flow its values are the very ones that will be saved. */
  readonly record: FlowRecord;
}

/** One flow running, for one record or for none. */
export class Interview {
  readonly tx: Transaction;
  readonly flowLabel: string;
  /** Whose rights its reads and writes ask for; undefined in system mode. */
  readonly rights: Session | undefined;
  /** Variables and loops of the flow that runs at the moment: the one that was started, or one that it called. */
  variables = new Map<string, FlowValue>();
  loops = new Map<string, Loop>();
  readonly errors: ErrorDetail[] = [];
  faultMessage: string | null = null;
  readonly #subject: Subject | undefined;
  readonly #frames: Frame[] = [];
  #step: Step | undefined;
  #guid: string | undefined;

  constructor(
    tx: Transaction,
    subject: Subject | undefined,
    flowLabel: string,
    start: Step | undefined,
    rights?: Session
  ) {
    this.tx = tx;
    this.#subject = subject;
    this.flowLabel = flowLabel;
    this.#step = start;
    this.rights = rights;
  }

  /** The record that the flow runs for, on its way through a save. */
  get row(): WorkRow | undefined {
    return this.#subject?.row;
  }

  /** The same for as long as the interview runs. */
  get guid(): string {
    return (this.#guid ??= randomUUID());
  }

  get record(): FlowRecord | null {
    return this.#subject?.record ?? null;
  }

  /** Begins a called flow; `back` goes on with the calling one. */
  enter(outputs: Frame['outputs'], back: Frame['back']): void {
    if (this.#frames.length >= MAX_FRAMES)
      throw new LimitError('Maximum stack depth reached: flows call one another in circles');
    this.#frames.push({ variables: this.variables, loops: this.loops, outputs, back });
    this.variables = new Map();
    this.loops = new Map();
  }

  /** Runs to the next element that reads or writes records, and answers it; undefined when the interview is over. */
  advance(): Step | undefined {
    for (;;) {
      const step = this.#step;
      if (step === undefined) {
        if (!this.#leave()) return undefined;
        continue;
      }
      if (step.write !== undefined || step.query !== undefined) return step;
      this.attempt(step, () => {
        this.tx.limits.countElement();
        this.#step = step.run?.(this);
      });
    }
  }

  /** Runs the element that the interview waits at. */
  query(step: Step): void {
    this.attempt(step, () => {
      this.#step = step.query?.(this);
    });
  }

  /** The requests of the element that the interview waits at; undefined when making them failed. */
  requests(step: Step): readonly WriteRequest[] | undefined {
    return this.attempt(step, () => step.write?.requests(this) ?? []);
  }

  /** Goes on after the writes of the element. */
  resume(step: Step, results: readonly WriteResult[]): void {
    const refused = results.find((result) => !result.success)?.errors[0];
    this.attempt(step, () => {
      if (refused !== undefined) throw new OrgError(refused.code, refused.message, refused.fields);
      this.#step = step.write?.done(this, results);
    });
  }

  /** Runs a part of an element; what refuses it leads to its fault path, or ends the interview. */
  attempt<Result>(step: Step, work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      this.#fault(step, error);
      return undefined;
    }
  }

  #leave(): boolean {
    const frame = this.#frames.pop();
    if (frame === undefined) return false;
    const outputs = frame.outputs();
    this.variables = frame.variables;
    this.loops = frame.loops;
    this.#step = frame.back(outputs);
    return true;
  }

  #fault(step: Step, error: unknown): void {
    if (!(error instanceof OrgError)) throw error;
    if (error instanceof RecordRefused) return this.#end(error.detail);
    const what = `This error occurred when the flow tried to ${step.verb}: ${error.code}: ${error.message}. You can look up ExceptionCode values in the SOAP API Developer Guide.`;
    const fault = error instanceof LimitError ? undefined : step.fault();
    if (fault !== undefined) {
      this.faultMessage = what;
      this.#step = fault;
      return;
    }
    const place = `Error element ${step.name} (${step.type ?? 'FlowElement'}).`;
    const message =
      this.#subject === undefined
        ? `An unhandled fault has occurred in the flow “${this.flowLabel}”. ${what} ${place}`
        : `We can't save this record because the “${this.flowLabel}” process failed. Give your Salesforce admin these details. ${what} ${place}`;
    this.#end(detail('CANNOT_EXECUTE_FLOW_TRIGGER', message));
  }

  #end(error: ErrorDetail): void {
    this.errors.push(error);
    this.#step = undefined;
    this.#frames.length = 0;
  }
}

/** The flow set `$Record` to a value that its field cannot hold: the save itself refuses it, not the flow. */
export class RecordRefused extends OrgError {}
