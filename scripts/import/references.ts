import type { Connection } from 'jsforce';

import type { CsvRow } from './csv.ts';
import { readExisting } from './existing.ts';
import { lookupNames } from './objects.ts';
import type { ObjectFields, RowRecord } from './records.ts';

const isId = (text: string): boolean => /^[0a][a-zA-Z0-9]{14}(?:[a-zA-Z0-9]{3})?$/.test(text) && /\d/.test(text);

/** A record that a lookup's text may mean. */
interface Named {
  readonly id: string;
  readonly parentId: unknown;
}

/** A row's record, and the id of the parent that it stands below. */
export interface Referring {
  readonly record: RowRecord;
  readonly parentId?: string | undefined;
}

/**
 * Puts ids in place of the texts in lookups: an id stands for itself, a user is found by username, full name or e-mail
 * address, a record by its key or name, those below the row's own parent first. Gives the rows whose text means nothing or
 * several things.
 */
export async function fillReferences(
  connection: Connection,
  fields: ObjectFields,
  records: readonly Referring[]
): Promise<{ readonly row: CsvRow; readonly problem: string }[]> {
  const wanted = new Map<string, Set<string>>();
  for (const { record } of records) {
    for (const [field, text] of Object.entries(record.references)) {
      if (!isId(text)) wanted.set(field, (wanted.get(field) ?? new Set()).add(text));
    }
  }
  const found = new Map<string, ReadonlyMap<string, readonly Named[]>>();
  for (const [field, texts] of wanted) {
    const target = fields.fields.get(field.toLowerCase())?.referenceTo?.find((name) => name !== 'Group') ?? '';
    found.set(field, await findByName(connection, target, texts));
  }
  return records.flatMap(({ record, parentId }) => {
    const problems: string[] = [];
    for (const [field, text] of Object.entries(record.references)) {
      const named = found.get(field)?.get(text.toLowerCase()) ?? [];
      const near = named.filter((one) => parentId !== undefined && one.parentId === parentId);
      const ids = isId(text) ? [text] : (near.length > 0 ? near : named).map(({ id }) => id);
      const label = fields.fields.get(field.toLowerCase())?.label ?? field;
      if (ids.length === 1) record.values[field] = ids[0] as string;
      else
        problems.push(`${label}: ${ids.length === 0 ? 'nothing is' : `${ids.length} records are`} called "${text}".`);
    }
    return problems.length === 0 ? [] : [{ row: record.row, problem: problems.join(' ') }];
  });
}

async function findByName(
  connection: Connection,
  object: string,
  texts: ReadonlySet<string>
): Promise<ReadonlyMap<string, readonly Named[]>> {
  const { fields, parent } = lookupNames(object);
  const found = new Map<string, Named[]>();
  for (const name of fields) {
    const open = [...texts].filter((text) => !found.has(text.toLowerCase()));
    for (const record of await readExisting(connection, object, name, open, parent === undefined ? [] : [parent])) {
      const text = String(record[name]).toLowerCase();
      const parentId = parent === undefined ? undefined : record[parent];
      found.set(text, [...(found.get(text) ?? []), { id: record.Id, parentId }]);
    }
  }
  return found;
}
