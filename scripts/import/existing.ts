import type { Connection } from 'jsforce';

import type { FieldValue, Values } from './records.ts';

/** A record that the org has already. */
export interface Existing extends Values {
  readonly Id: string;
}

/** Characters of SOQL that fit in one address with room to spare. */
const maxQueryLength = 8_000;

/** A SOQL text literal. */
export function soqlText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}

/**
 * Reads the records whose `field` has one of `values`, and that meet `condition` (SOQL) where there is one. Where most of
 * a table is wanted it is read whole, page by page; otherwise in queries that fit in an address.
 */
export async function readExisting(
  connection: Connection,
  object: string,
  field: string,
  values: Iterable<string>,
  fields: readonly string[],
  condition?: string
): Promise<Existing[]> {
  const wanted = [...new Set(values)];
  if (wanted.length === 0) return [];
  const select = `SELECT ${[...new Set(['Id', field, ...fields])].join(', ')} FROM ${object}`;
  const also = condition === undefined ? '' : ` AND ${condition}`;
  const { totalSize } = await connection.query(`SELECT COUNT() FROM ${object} WHERE ${field} != null${also}`);
  if (totalSize === 0) return [];
  if (totalSize <= wanted.length * 2) return readAll(connection, `${select} WHERE ${field} != null${also}`);
  const found: Existing[] = [];
  for (const list of chunkByLength(wanted.map(soqlText), maxQueryLength)) {
    found.push(...(await readAll(connection, `${select} WHERE ${field} IN (${list.join(',')})${also}`)));
  }
  return found;
}

async function readAll(connection: Connection, soql: string): Promise<Existing[]> {
  const { records } = await connection.query<Existing>(soql, { autoFetch: true, maxFetch: 10_000_000 });
  return records;
}

function* chunkByLength(items: readonly string[], limit: number): Generator<string[]> {
  let chunk: string[] = [];
  let length = 0;
  for (const item of items) {
    if (chunk.length > 0 && length + item.length > limit) {
      yield chunk;
      chunk = [];
      length = 0;
    }
    chunk.push(item);
    length += item.length + 1;
  }
  if (chunk.length > 0) yield chunk;
}

/** Are both the same value of one field? Text is compared exactly, a date-time by its moment. */
export function isSame(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  const left = a ?? null;
  const right = b ?? null;
  if (left === right) return true;
  const moment = /^\d{4}-\d{2}-\d{2}T/;
  return (
    typeof left === 'string' &&
    typeof right === 'string' &&
    moment.test(left) &&
    moment.test(right) &&
    Date.parse(left) === Date.parse(right)
  );
}
