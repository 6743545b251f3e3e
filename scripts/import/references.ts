import type { Connection } from 'jsforce';

import type { CsvRow } from './csv.ts';
import { readExisting } from './existing.ts';
import { importObjects } from './objects.ts';
import type { ObjectFields, RowRecord } from './records.ts';

const isId = (text: string): boolean => /^[0a][a-zA-Z0-9]{14}(?:[a-zA-Z0-9]{3})?$/.test(text) && /\d/.test(text);

/** Ids by lower-case name of the records that a lookup's texts may mean. */
type IdsByName = ReadonlyMap<string, readonly string[]>;

/**
 * Puts ids in place of the texts in lookups: an id stands for itself, a user is found by username, full name or e-mail
 * address, a record by its key or name. Gives the rows whose text means nothing or several things.
 */
export async function fillReferences(
  connection: Connection,
  fields: ObjectFields,
  records: readonly RowRecord[]
): Promise<{ readonly row: CsvRow; readonly problem: string }[]> {
  const wanted = new Map<string, Set<string>>();
  for (const { references } of records) {
    for (const [field, text] of Object.entries(references)) {
      if (!isId(text)) wanted.set(field, (wanted.get(field) ?? new Set()).add(text));
    }
  }
  const found = new Map<string, IdsByName>();
  for (const [field, texts] of wanted) {
    const target = fields.fields.get(field.toLowerCase())?.referenceTo?.find((name) => name !== 'Group') ?? '';
    found.set(field, await findByName(connection, target, texts));
  }
  return records.flatMap((record) => {
    const problems: string[] = [];
    for (const [field, text] of Object.entries(record.references)) {
      const ids = isId(text) ? [text] : (found.get(field)?.get(text.toLowerCase()) ?? []);
      const label = fields.fields.get(field.toLowerCase())?.label ?? field;
      if (ids.length === 1) record.values[field] = ids[0] as string;
      else
        problems.push(`${label}: ${ids.length === 0 ? 'nothing is' : `${ids.length} records are`} called "${text}".`);
    }
    return problems.length === 0 ? [] : [{ row: record.row, problem: problems.join(' ') }];
  });
}

async function findByName(connection: Connection, object: string, texts: ReadonlySet<string>): Promise<IdsByName> {
  const names =
    object === 'User'
      ? ['Username', 'Name', 'Email']
      : importObjects.filter((known) => known.object === object).flatMap((known) => [known.key, 'Name']);
  const ids = new Map<string, string[]>();
  for (const name of names) {
    const open = [...texts].filter((text) => !ids.has(text.toLowerCase()));
    for (const record of await readExisting(connection, object, name, open, [])) {
      const text = String(record[name]).toLowerCase();
      ids.set(text, [...(ids.get(text) ?? []), record.Id]);
    }
  }
  return ids;
}
