import type { WriteRequest } from '../../automation/types.ts';
import { OrgError } from '../../basics/errors.ts';
import type { ErrorDetail } from '../../basics/errors.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { ResultRecord, SelectItem } from '../../query/spec.ts';
import type { GraphqlContext } from './context.ts';

/** One write of a mutation. */
export interface Operation {
  /** The alias, or the operation's name; later operations refer to it. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'create' | 'update' | 'delete';
  readonly object: ObjectModel;
  /** An id or a reference; undefined for a create. */
  readonly id: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** What the answer reads of the record; empty when nothing is asked for. */
  readonly select: readonly SelectItem[];
}

/** What came of an operation. */
export interface OperationOutcome {
  readonly id: string;
  readonly record?: ResultRecord;
  readonly error?: OperationError;
}

/** A refused operation, with every reason. */
export class OperationError extends OrgError {
  readonly details: readonly ErrorDetail[];

  constructor(details: readonly ErrorDetail[]) {
    const [first] = details;
    super(
      first?.code ?? 'UNKNOWN_EXCEPTION',
      details.map((detail) => detail.message).join(' '),
      details.flatMap((detail) => detail.fields)
    );
    this.name = 'OperationError';
    this.details = details;
  }
}

const ROLLED_BACK: ErrorDetail = {
  code: 'PROCESSING_HALTED',
  message: 'The transaction was rolled back since another operation in the same transaction failed.',
  fields: []
};

/** The most writes of one request. */
const MAX_OPERATIONS = 200;

const REFERENCE = /^@\{\s*([A-Za-z_]\w*)((?:\.\w+)*)\s*\}$/;

/** Thrown inside a transaction to undo it; the outcomes are already known. */
class Undo extends Error {}

/**
 * Runs the operations of a mutation. With `allOrNone`, one refusal undoes all of them; without it, an operation that fails
 * takes with it those that it is chained to, and the others stand.
 */
export function runOperations(
  operations: readonly Operation[],
  allOrNone: boolean,
  context: GraphqlContext
): ReadonlyMap<string, OperationOutcome> {
  if (operations.length > MAX_OPERATIONS) {
    throw new OrgError('LIMIT_EXCEEDED', `A mutation can have at most ${MAX_OPERATIONS} operations.`);
  }
  const outcomes = new Map<string, OperationOutcome>();
  const groups = allOrNone ? [operations] : chains(operations);
  for (const group of groups) runGroup(group, context, outcomes);
  // Records are read when everything stands, so that roll-ups and flows of later operations show.
  for (const operation of operations) {
    const outcome = outcomes.get(operation.key);
    if (!outcome || outcome.error || operation.select.length === 0) continue;
    const record = readRecord(operation, outcome.id, context);
    if (record) outcomes.set(operation.key, { ...outcome, record });
  }
  return outcomes;
}

function runGroup(group: readonly Operation[], context: GraphqlContext, outcomes: Map<string, OperationOutcome>): void {
  const { org } = context;
  try {
    org.store.transaction(() => {
      const done = new Map<string, Operation>();
      let batch: Operation[] = [];
      for (const operation of group) {
        // Writes that need nothing of one another are saved together, as one save of several records.
        if (references(operation).some((name) => batch.some((other) => other.key === name))) {
          writeBatch(batch, done, context, outcomes);
          batch = [];
        }
        batch.push(operation);
      }
      writeBatch(batch, done, context, outcomes);
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    for (const operation of group) {
      if (outcomes.get(operation.key)?.error) continue;
      outcomes.set(operation.key, { id: '', error: new OperationError([ROLLED_BACK]) });
    }
  }
}

function writeBatch(
  batch: readonly Operation[],
  done: Map<string, Operation>,
  context: GraphqlContext,
  outcomes: Map<string, OperationOutcome>
): void {
  if (batch.length === 0) return;
  const requests: WriteRequest[] = [];
  for (const operation of batch) {
    try {
      requests.push(request(operation, done, context, outcomes));
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      outcomes.set(operation.key, { id: '', error: new OperationError([error.detail]) });
      throw new Undo();
    }
  }
  const results = context.org.write(context.session, requests, { allOrNone: false, source: 'json' });
  results.forEach((result, index) => {
    const operation = batch[index];
    if (!operation) return;
    const id = result.id ?? requests[index]?.id ?? '';
    outcomes.set(operation.key, result.success ? { id } : { id, error: new OperationError(result.errors) });
    done.set(operation.key, operation);
  });
  if (results.some((result) => !result.success)) throw new Undo();
}

function request(
  operation: Operation,
  done: ReadonlyMap<string, Operation>,
  context: GraphqlContext,
  outcomes: ReadonlyMap<string, OperationOutcome>
): WriteRequest {
  const resolve = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith('@{') ? referenced(value, done, context, outcomes) : value;
  const values = Object.fromEntries(Object.entries(operation.values).map(([name, value]) => [name, resolve(value)]));
  const id = operation.id === undefined ? undefined : String(resolve(operation.id));
  const kind = operation.kind === 'create' ? 'insert' : operation.kind;
  return { operation: kind, object: operation.object.apiName, ...(id !== undefined && { id }), values };
}

/** `@{ref}` and `@{ref.Record.Id}` are the id of an earlier create or delete, `@{ref.Record.Field.value}` a field of it. */
function referenced(
  text: string,
  done: ReadonlyMap<string, Operation>,
  context: GraphqlContext,
  outcomes: ReadonlyMap<string, OperationOutcome>
): unknown {
  const match = REFERENCE.exec(text);
  const key = match?.[1] ?? '';
  const operation = done.get(key);
  const outcome = outcomes.get(key);
  if (!match || !operation || !outcome) {
    throw new OrgError(
      'INVALID_REFERENCE',
      `The reference '${text}' does not name an earlier operation of the request.`
    );
  }
  if (operation.kind === 'update') {
    throw new OrgError(
      'INVALID_REFERENCE',
      `The reference '${text}' names an update; only a create or a delete can be referred to.`
    );
  }
  const rest = match[2] ?? '';
  if (rest === '' || rest === '.Record.Id') return outcome.id;
  const field = /^\.Record\.(\w+)\.value$/.exec(rest)?.[1];
  if (field === undefined || operation.kind === 'delete') {
    throw new OrgError('INVALID_REFERENCE', `The reference '${text}' is not supported.`);
  }
  const record = readRecord({ ...operation, select: [{ kind: 'field', path: field }] }, outcome.id, context);
  return record?.fields[field] ?? null;
}

/** The keys that an operation refers to. */
function references(operation: Operation): readonly string[] {
  return [operation.id, ...Object.values(operation.values)].flatMap((value) => {
    const match = typeof value === 'string' ? REFERENCE.exec(value) : null;
    return match?.[1] === undefined ? [] : [match[1]];
  });
}

/** Operations that are chained to one another, directly or through others, stand or fall together. */
function chains(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const groups: Operation[][] = [];
  for (const operation of operations) {
    const names = references(operation);
    const joined = groups.filter((group) => group.some((other) => names.includes(other.key)));
    const merged = [...joined.flat(), operation];
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function readRecord(operation: Operation, id: string, context: GraphqlContext): ResultRecord | undefined {
  const { records } = context.org.query(context.session, {
    object: operation.object.apiName,
    select: operation.select,
    where: { kind: 'compare', path: 'Id', op: '=', value: { kind: 'literal', value: id } },
    limit: 1,
    total: 'window'
  });
  return records[0];
}
