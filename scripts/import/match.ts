import type { Connection } from 'jsforce';

import type { Existing } from './existing.ts';
import { readExisting } from './existing.ts';
import type { ImportObject } from './objects.ts';
import type { Values } from './records.ts';

/** A record that a row describes, to be found among those that the org has. */
export interface Candidate {
  readonly values: Values;
  /** Id of the parent, where the object has one. */
  readonly parentId?: string | undefined;
}

export type Match =
  | { readonly kind: 'found'; readonly record: Existing }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly by: string };

/** What makes a candidate the same as another: its key, or else its first complete identity below its parent; undefined when it has neither. */
export function identityOf(definition: ImportObject, { values, parentId }: Candidate): string | undefined {
  const key = values[definition.key];
  if (typeof key === 'string') return `key ${key.toLowerCase()}`;
  const fields = definition.identities.find((set) => set.every((field) => typeof values[field] === 'string'));
  return fields && identityText(fields, values, parentId);
}

function identityText(fields: readonly string[], values: Values, parentId: string | undefined): string {
  return JSON.stringify([
    parentId ?? '',
    ...fields,
    ...fields.map((field) => String(values[field]).trim().toLowerCase())
  ]);
}

/**
 * Finds each candidate's record: by external id where the candidate has one, otherwise (or when no record has that id
 * yet) by name below the same parent. A record that carries another external id is never taken for a match.
 */
export async function matchRecords(
  connection: Connection,
  definition: ImportObject,
  candidates: readonly Candidate[],
  fields: readonly string[]
): Promise<Match[]> {
  const parentField = definition.parent?.field;
  const read = [
    ...new Set([definition.key, ...definition.identities.flat(), ...(parentField ? [parentField] : []), ...fields])
  ];
  const keys = candidates.flatMap(({ values }) =>
    typeof values[definition.key] === 'string' ? [values[definition.key] as string] : []
  );
  const byKey = new Map(
    (await readExisting(connection, definition.object, definition.key, keys, read, definition.condition)).map(
      (record) => [String(record[definition.key]).toLowerCase(), record]
    )
  );
  const keyMatch = ({ values }: Candidate): Existing | undefined => {
    const key = values[definition.key];
    return typeof key === 'string' ? byKey.get(key.toLowerCase()) : undefined;
  };
  const byIdentity = await readIdentities(
    connection,
    definition,
    candidates.filter((candidate) => !keyMatch(candidate)),
    read
  );
  return candidates.map((candidate) => {
    const record = keyMatch(candidate);
    return record ? { kind: 'found', record } : matchIdentity(definition, candidate, byIdentity);
  });
}

async function readIdentities(
  connection: Connection,
  definition: ImportObject,
  candidates: readonly Candidate[],
  fields: readonly string[]
): Promise<Map<string, Existing[]>> {
  const found = new Map<string, Existing[]>();
  const parentField = definition.parent?.field;
  const searchField = parentField ?? (definition.identities[0] as readonly string[])[0] ?? 'Name';
  const searched = candidates.flatMap((candidate) => {
    const value = parentField === undefined ? candidate.values[searchField] : candidate.parentId;
    return typeof value === 'string' ? [value] : [];
  });
  for (const record of await readExisting(
    connection,
    definition.object,
    searchField,
    searched,
    fields,
    definition.condition
  )) {
    const parentId = parentField === undefined ? undefined : (record[parentField] as string | null);
    for (const set of definition.identities) {
      if (set.some((field) => typeof record[field] !== 'string')) continue;
      const identity = identityText(set, record, parentId ?? undefined);
      found.set(identity, [...(found.get(identity) ?? []), record]);
    }
  }
  return found;
}

function matchIdentity(
  definition: ImportObject,
  candidate: Candidate,
  byIdentity: ReadonlyMap<string, readonly Existing[]>
): Match {
  const key = candidate.values[definition.key];
  for (const set of definition.identities) {
    if (set.some((field) => typeof candidate.values[field] !== 'string')) continue;
    const records = (byIdentity.get(identityText(set, candidate.values, candidate.parentId)) ?? []).filter(
      (record) => typeof key !== 'string' || record[definition.key] === null
    );
    if (records.length > 1) return { kind: 'several', by: set.join(' and ') };
    if (records[0]) return { kind: 'found', record: records[0] };
  }
  return { kind: 'none' };
}
