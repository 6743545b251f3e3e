import type { Connection, Field } from 'jsforce';

import type { DefaultRecord, DefaultTable } from './defaults.ts';
import { DeployError } from './permissionSets.ts';

/** Records that go in one request, all of them or none. */
const CHUNK = 200;

/**
 * Creates the default records that the org lacks, by key, and leaves those that it has as they are, whatever was changed
 * in them. A dry run only says what would be created. Returns a line for each object. Throws `DeployError` naming file,
 * line and reason when the org refuses; the records of that request are then not created.
 */
export async function loadDefaults(
  connection: Connection,
  tables: readonly DefaultTable[],
  isDryRun: boolean
): Promise<readonly string[]> {
  if (tables.length === 0) return [];
  const known = new Set((await connection.describeGlobal()).sobjects.map(({ name }) => name));
  const lines: string[] = [];
  for (const table of tables) {
    const isThere = known.has(table.object);
    if (!isThere && !isDryRun) {
      throw new DeployError(
        `${table.object} is not there for you, so its default records cannot be loaded. Give yourself the permission set LinchpinAdmin and run the deploy again.`
      );
    }
    const fields = isThere ? await fieldsOf(connection, table, isDryRun) : undefined;
    const held = fields === undefined ? new Set<string>() : await heldKeys(connection, table);
    const missing = table.records.filter(({ key }) => !held.has(key.toLowerCase()));
    if (!isDryRun && fields !== undefined) await create(connection, table, fields, missing);
    lines.push(describe(table, missing, isDryRun));
  }
  return lines;
}

function describe({ object, records }: DefaultTable, missing: readonly DefaultRecord[], isDryRun: boolean): string {
  const kept = records.length - missing.length;
  const parts = [
    ...(missing.length > 0
      ? [`${isDryRun ? 'would create' : 'created'} ${missing.map(({ key }) => key).join(', ')}`]
      : []),
    ...(kept > 0 ? [`${isDryRun ? 'would leave' : 'left'} ${kept} as ${kept === 1 ? 'it is' : 'they are'}`] : [])
  ];
  return `Default ${object}: ${parts.length === 0 ? 'none' : parts.join('; ')}.`;
}

/** The fields that the file fills; undefined in a dry run before an upgrade that brings some of them. */
async function fieldsOf(
  connection: Connection,
  { object, key, file, records }: DefaultTable,
  isDryRun: boolean
): Promise<ReadonlyMap<string, Field> | undefined> {
  const { fields } = await connection.describe(object);
  const byName = new Map(fields.map((field) => [field.name, field]));
  const relationships = new Set(fields.map(({ relationshipName }) => relationshipName));
  const wanted = new Set([key, ...records.flatMap(({ cells }) => [...cells.keys()])]);
  const unknown = [...wanted].filter((name) => {
    const [relationship = '', parentKey] = name.split('.');
    return parentKey === undefined ? !byName.has(name) : !relationships.has(relationship);
  });
  if (unknown.includes(key) && isDryRun) return undefined;
  if (unknown.length > 0 && !isDryRun) {
    throw new DeployError(
      `${file}: ${object} has no ${unknown.join(', ')}, or you may not see it. Give yourself the permission set LinchpinAdmin and run the deploy again.`
    );
  }
  const keyField = byName.get(key);
  if (keyField?.externalId !== true || !keyField.unique)
    throw new DeployError(
      `${file}: ${object}.${key} is not a unique external id, so its records cannot be found again.`
    );
  return byName;
}

/** The keys that records of the org have, in lower case. */
async function heldKeys(connection: Connection, { object, key, records }: DefaultTable): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (let at = 0; at < records.length; at += CHUNK) {
    const keys = records.slice(at, at + CHUNK).map((record) => `'${escaped(record.key)}'`);
    const { records: rows } = await connection.query<Readonly<Record<string, string>>>(
      `SELECT ${key} FROM ${object} WHERE ${key} IN (${keys.join(', ')})`
    );
    for (const row of rows) held.add(String(row[key]).toLowerCase());
  }
  return held;
}

async function create(
  connection: Connection,
  { object, file }: DefaultTable,
  fields: ReadonlyMap<string, Field>,
  missing: readonly DefaultRecord[]
): Promise<void> {
  for (let at = 0; at < missing.length; at += CHUNK) {
    const chunk = missing.slice(at, at + CHUNK);
    const results = await connection.sobject(object).create(
      chunk.map((record) => valuesOf(record, fields, file)),
      { allOrNone: true }
    );
    const reasons = results.flatMap((result, index) => {
      if (result.success) return [];
      const { line, key } = chunk[index] ?? { line: 0, key: '' };
      const said = result.errors.filter((error) => !/ROLLED_BACK/.test(JSON.stringify(error)));
      return said.map(({ message }) => `${file}, line ${line} (${key}): ${message}`);
    });
    if (results.some(({ success }) => !success))
      throw new DeployError(`${object}: the org refused the default records.\n${reasons.join('\n')}`);
  }
}

function valuesOf(
  { cells, line }: DefaultRecord,
  fields: ReadonlyMap<string, Field>,
  file: string
): Record<string, unknown> {
  return Object.fromEntries(
    [...cells].map(([name, cell]): [string, unknown] => {
      const [relationship = '', parentKey] = name.split('.');
      if (parentKey !== undefined) return [relationship, { [parentKey]: cell }];
      const value = valueOf(cell, fields.get(name)?.type ?? 'string');
      if (value === undefined) throw new DeployError(`${file}, line ${line}: "${cell}" does not fit ${name}.`);
      return [name, value];
    })
  );
}

/** A cell as JSON has it for a type of the describe; undefined when it does not fit. */
function valueOf(cell: string, type: string): string | number | boolean | undefined {
  if (type === 'boolean') return /^(true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : undefined;
  if (['double', 'currency', 'percent', 'int', 'long'].includes(type)) {
    const number = Number(cell);
    return cell.trim() === '' || !Number.isFinite(number) ? undefined : number;
  }
  return cell;
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
