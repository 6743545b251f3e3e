import type { FieldValue, RecordRepresentation } from 'lightning/uiApiTypes';

interface KnownField {
  readonly field: FieldValue;
  /** Number of the request that brought it; a later request knows better. */
  readonly since: number;
}

/** The newest known value of each field, by record id and field name. */
const known = new Map<string, Map<string, KnownField>>();
let clock = 0;

/** A number for a request that starts now: its answer cannot overwrite what a later request brought. */
export function startRequest(): number {
  return ++clock;
}

/**
 * Takes the field values of every record inside a UI API answer.
 * @param since what `startRequest` gave when the request was sent
 * @returns records of which another value was known until now, with the number of the request that had brought it
 */
export function learnRecords(answer: unknown, since: number): Map<string, number> {
  const changed = new Map<string, number>();
  visitRecords(answer, (record) => {
    const replaced = learn(record, since);
    if (replaced !== undefined) changed.set(record.id, replaced);
  });
  return changed;
}

/** The answer with the newest known value of each field, deeply frozen; the answer itself is left alone. */
export function withLatestValues<Answer>(answer: Answer): Answer {
  return latest(answer) as Answer;
}

/** Ids of all records inside a UI API answer. */
export function recordIdsIn(answer: unknown): Set<string> {
  const ids = new Set<string>();
  visitRecords(answer, (record) => ids.add(record.id));
  return ids;
}

/** Forgets a record that was deleted. */
export function forgetRecord(id: string): void {
  known.delete(id);
}

/** The number of the latest request whose value was replaced by another; undefined when none was. */
function learn(record: RecordRepresentation, since: number): number | undefined {
  const fields = known.get(record.id) ?? new Map<string, KnownField>();
  known.set(record.id, fields);
  let replaced: number | undefined;
  for (const [name, field] of Object.entries(record.fields)) {
    if (isRecord(field.value)) continue;
    const before = fields.get(name);
    if (before !== undefined && before.since > since) continue;
    if (before !== undefined && !isSame(before.field, field)) replaced = Math.max(replaced ?? 0, before.since);
    fields.set(name, { field, since });
  }
  return replaced;
}

const isSame = (a: FieldValue, b: FieldValue): boolean => a.value === b.value && a.displayValue === b.displayValue;

function visitRecords(node: unknown, visit: (record: RecordRepresentation) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (isRecord(node)) visit(node);
  for (const child of Object.values(node)) visitRecords(child, visit);
}

function latest(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return Object.freeze(node.map(latest));
  const copy: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(node)) copy[name] = latest(child);
  if (isRecord(node)) copy['fields'] = latestFields(node);
  return Object.freeze(copy);
}

function latestFields(record: RecordRepresentation): Readonly<Record<string, unknown>> {
  const newest = known.get(record.id);
  const fields = Object.entries(record.fields).map(([name, field]) => {
    const value = isRecord(field.value) ? field : (newest?.get(name)?.field ?? field);
    return [name, latest(value)];
  });
  return Object.freeze(Object.fromEntries(fields) as Record<string, unknown>);
}

function isRecord(node: unknown): node is RecordRepresentation {
  if (typeof node !== 'object' || node === null) return false;
  const { apiName, id, fields } = node as Partial<RecordRepresentation>;
  return typeof apiName === 'string' && typeof id === 'string' && typeof fields === 'object';
}
