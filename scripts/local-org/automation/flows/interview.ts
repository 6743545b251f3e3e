import { detail } from '../row-errors.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import { OrgError } from '../../basics/errors.ts';
import type { Transaction } from '../transaction.ts';
import type { WriteRequest, WriteResult } from '../types.ts';
import type { WorkRow } from '../work.ts';
import type { FlowRecord, FlowValue } from './values.ts';

/** More elements than this in one interview means that a flow goes in circles. */
const MAX_ELEMENTS = 20_000;

/** One element of a flow, ready to run. */
export interface Step {
  readonly name: string;
  /** What it tries, for the error message, e.g. `create records`. */
  readonly verb: string;
  /** Where a failure leads; undefined when it ends the flow. */
  readonly fault: () => Step | undefined;
  /** Runs the element and answers the next one. */
  readonly run?: (interview: Interview) => Step | undefined;
  /** Instead of `run` for an element that writes: all interviews that wait at it write together. */
  readonly write?: {
    readonly requests: (interview: Interview) => readonly WriteRequest[];
    readonly done: (interview: Interview, results: readonly WriteResult[]) => Step | undefined;
  };
}

/** One flow running for one record. */
export class Interview {
  readonly tx: Transaction;
  readonly row: WorkRow;
  readonly flowLabel: string;
  /** `$Record`: in a before-save flow its values are the very ones that will be saved. */
  readonly record: FlowRecord;
  readonly variables = new Map<string, FlowValue>();
  readonly loops = new Map<string, { readonly items: readonly FlowValue[]; index: number }>();
  readonly errors: ErrorDetail[] = [];
  faultMessage: string | null = null;
  #step: Step | undefined;
  #count = 0;

  constructor(tx: Transaction, row: WorkRow, flowLabel: string, record: FlowRecord, start: Step | undefined) {
    this.tx = tx;
    this.row = row;
    this.flowLabel = flowLabel;
    this.record = record;
    this.#step = start;
  }

  /** Runs to the next element that writes, and answers it; undefined when the interview is over. */
  advance(): Step | undefined {
    while (this.#step !== undefined && this.#step.write === undefined) {
      const step: Step = this.#step;
      if (++this.#count > MAX_ELEMENTS) {
        this.#fail(step, new OrgError('LIMIT_EXCEEDED', `the flow ran more than ${MAX_ELEMENTS} elements`));
        break;
      }
      try {
        this.#step = step.run?.(this);
      } catch (error) {
        this.#fault(step, error);
      }
    }
    return this.#step;
  }

  /** The requests of the element that the interview waits at; undefined when making them failed. */
  requests(step: Step): readonly WriteRequest[] | undefined {
    try {
      return step.write?.requests(this) ?? [];
    } catch (error) {
      this.#fault(step, error);
      return undefined;
    }
  }

  /** Goes on after the writes of the element. */
  resume(step: Step, results: readonly WriteResult[]): void {
    const refused = results.find((result) => !result.success)?.errors[0];
    if (refused === undefined) this.#step = step.write?.done(this, results);
    else this.#fault(step, new OrgError(refused.code, refused.message, refused.fields));
  }

  #fault(step: Step, error: unknown): void {
    if (!(error instanceof OrgError)) throw error;
    if (error instanceof RecordRefused) {
      this.errors.push(error.detail);
      this.#step = undefined;
      return;
    }
    const fault = step.fault();
    if (fault === undefined) return this.#fail(step, error);
    this.faultMessage = `This error occurred when the flow tried to ${step.verb}: ${error.code}: ${error.message}.`;
    this.#step = fault;
  }

  #fail(step: Step, error: OrgError): void {
    const message = `We can't save this record because the “${this.flowLabel}” process failed. Give your Salesforce admin these details. This error occurred when the flow tried to ${step.verb} in the element ${step.name}: ${error.code}: ${error.message}. You can look up ExceptionCode values in the SOAP API Developer Guide.`;
    this.errors.push(detail('CANNOT_EXECUTE_FLOW_TRIGGER', message));
    this.#step = undefined;
  }
}

/** The flow set `$Record` to a value that its field cannot hold: the save itself refuses it, not the flow. */
export class RecordRefused extends OrgError {}

/** Runs interviews to their ends; those that meet at an element that writes do so in one go. */
export function runInterviews(tx: Transaction, interviews: readonly Interview[]): void {
  let active = interviews;
  while (active.length > 0) {
    const waiting = new Map<Step, Interview[]>();
    for (const interview of active) {
      const step = interview.advance();
      if (step === undefined) continue;
      const others = waiting.get(step);
      if (others === undefined) waiting.set(step, [interview]);
      else others.push(interview);
    }
    active = [...waiting.values()].flat();
    for (const [step, group] of waiting) writeTogether(tx, step, group);
  }
}

interface Share {
  readonly interview: Interview;
  readonly requests: readonly WriteRequest[];
}

/**
 * Writes what all interviews of a group ask for. What one interview asks for is written whole or not at all: where a
 * part of it is refused, everything is undone and written again without that interview.
 */
function writeTogether(tx: Transaction, step: Step, group: readonly Interview[]): void {
  let shares: Share[] = [];
  for (const interview of group) {
    const requests = interview.requests(step);
    if (requests !== undefined) shares.push({ interview, requests });
  }
  for (;;) {
    const outcome = attempt(tx, shares);
    if (outcome.broken.size === 0) {
      for (const [{ interview }, results] of outcome.results) interview.resume(step, results);
      return;
    }
    for (const [{ interview }, results] of outcome.broken) interview.resume(step, results);
    shares = shares.filter((share) => !outcome.broken.has(share));
  }
}

interface Outcome {
  readonly results: ReadonlyMap<Share, readonly WriteResult[]>;
  /** Shares that were written in part; when there are any, nothing was kept. */
  readonly broken: ReadonlyMap<Share, readonly WriteResult[]>;
}

class WrittenInPart extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('written in part');
    this.outcome = outcome;
  }
}

function attempt(tx: Transaction, shares: readonly Share[]): Outcome {
  const all = shares.flatMap((share) => share.requests);
  const write = (): Outcome => {
    const written = all.length === 0 ? [] : tx.writeInside(tx, all);
    const results = new Map<Share, readonly WriteResult[]>();
    const broken = new Map<Share, readonly WriteResult[]>();
    let from = 0;
    for (const share of shares) {
      const own = written.slice(from, (from += share.requests.length));
      results.set(share, own);
      if (own.some((result) => result.success) && own.some((result) => !result.success)) broken.set(share, own);
    }
    if (broken.size > 0) throw new WrittenInPart({ results, broken });
    return { results, broken };
  };
  // A single record for each interview cannot be written in part.
  if (shares.every((share) => share.requests.length <= 1)) return write();
  try {
    return tx.engine.store.savepoint(write);
  } catch (error) {
    tx.forget();
    if (error instanceof WrittenInPart) return error.outcome;
    throw error;
  }
}
