import type { Session } from '../access/types.ts';
import { runAggregate } from './aggregate.ts';
import type { Cells, Row } from './cells.ts';
import { loadChildren } from './children.ts';
import { IdList } from './id-list.ts';
import { orderSql, orderTerms } from './order.ts';
import type { OrderTerm } from './order.ts';
import type { QueryReader } from './reader.ts';
import { answerRecordAccess } from './record-access.ts';
import { Compilation, readableObject, Scope } from './scope.ts';
import type { QueryResult, QuerySpec } from './spec.ts';
import { limitSql, selectOf, whereSql } from './statement.ts';

/**
 * Answers a query with what the session may see. Raises `INVALID_TYPE` for an object and `INVALID_FIELD` for a field that
 * does not exist or that the session may not read, wherever in the query it is named, and `UnsupportedError` for what
 * the local org does not do.
 */
export function runQuery(reader: QueryReader, session: Session, spec: QuerySpec): QueryResult {
  const object = readableObject(reader, session, spec.object);
  if (object.apiName === 'UserRecordAccess') answerRecordAccess(reader, session, spec);
  const compilation = new Compilation(reader, session, reader.now());
  if (spec.countOnly) return countOnly(new Scope(compilation, object), spec);
  if (spec.idsOnly) return idsOnly(new Scope(compilation, object), spec);
  if (spec.groupBy || spec.select.some((item) => item.kind === 'aggregate')) {
    return runAggregate(new Scope(compilation, object), spec);
  }
  return runRecords(new Scope(compilation, object), spec);
}

function count(scope: Scope, from: string, where: string): number {
  const [row] = scope.compilation.reader.all(`SELECT COUNT(*) FROM ${from}${where}`, scope.compilation.params);
  return Number(row?.[0] ?? 0);
}

function countOnly(scope: Scope, spec: QuerySpec): QueryResult {
  const where = whereSql(scope, spec);
  const found = count(scope, scope.from(), where);
  const rest = Math.max(0, found - (spec.offset ?? 0));
  return { kind: 'query', records: [], totalSize: Math.min(rest, spec.limit ?? rest), hasMore: false };
}

/** The ids of all that match, without a record for each. */
function idsOnly(scope: Scope, spec: QuerySpec): QueryResult {
  const { compilation } = scope;
  const where = whereSql(scope, spec);
  const order = orderSql(scope, spec.orderBy ?? []);
  const limit = limitSql(compilation, spec);
  const ids = new IdList();
  const sql = `SELECT ${scope.alias}."Id" FROM ${scope.from()}${where} ORDER BY ${order}${limit}`;
  compilation.reader.each(sql, compilation.params, ([id]) => ids.push(String(id)));
  return { kind: 'query', records: [], totalSize: ids.length, hasMore: false, ids: ids.trim() };
}

function runRecords(scope: Scope, spec: QuerySpec): QueryResult {
  const { compilation } = scope;
  const { reader } = compilation;
  // The count needs only the tables that the filter reads, so its FROM is taken before the others join.
  const where = whereSql(scope, spec);
  const countFrom = scope.from();
  const terms = orderTerms(scope, spec.orderBy ?? []);
  const pageFrom = scope.from();
  const limit = limitSql(compilation, spec);

  const { cells, shape, children } = selectOf(scope, spec);
  const id = cells.place(`${scope.alias}."Id"`);
  let rows: readonly Row[];
  let total: number | undefined;
  if (limit !== '' && spec.orderBy) {
    // Only the rows of the page are read in full: sorting carries nothing but their places.
    const countsToo = spec.total !== 'window' && sortsByFormula(scope, spec);
    const page = countsToo
      ? countedPage(scope, `${pageFrom}${where}`, terms, limit)
      : { places: pageOf(scope, `${pageFrom}${where}`, terms, limit), total: undefined };
    rows = pageRows(scope, cells, page.places);
    total = page.total;
  } else {
    const order = terms.map(({ sql, direction }) => `${sql} ${direction}`).join(', ');
    const sql = `SELECT ${cells.columns.join(', ')} FROM ${scope.from()}${where} ORDER BY ${order}${limit}`;
    rows = reader.all(sql, compilation.params);
  }

  const ids = rows.map((row) => String(row[id]));
  const loaded = new Map(children.map((child) => [child.key, loadChildren(reader, compilation.session, child, ids)]));
  const none: QueryResult = { kind: 'query', records: [], totalSize: 0, hasMore: false };
  const records = rows.map((row) => shape.record(row, (key) => loaded.get(key)?.get(String(row[id])) ?? none));
  if (spec.total === 'window') return { kind: 'query', records, totalSize: records.length, hasMore: false };
  const { limit: size, offset = 0 } = spec;
  const isAll = (size === undefined || records.length < size) && (records.length > 0 || offset === 0);
  const totalSize = total ?? (isAll ? offset + records.length : count(scope, countFrom, where));
  return { kind: 'query', records, totalSize, hasMore: totalSize > offset + records.length };
}

/** True when what is sorted by first must be computed, so that no index gives the order and every match is looked at anyway. */
function sortsByFormula(scope: Scope, spec: QuerySpec): boolean {
  const [first] = spec.orderBy ?? [];
  return first !== undefined && scope.path(first.path).field.formula !== undefined;
}

function pageOf(scope: Scope, from: string, terms: readonly OrderTerm[], limit: string): readonly number[] {
  const order = terms.map(({ sql, direction }) => `${sql} ${direction}`).join(', ');
  const sql = `SELECT ${scope.alias}.rowid FROM ${from} ORDER BY ${order}${limit}`;
  return scope.compilation.reader.all(sql, scope.compilation.params).map((row) => Number(row[0]));
}

/** A page and the number of all matches in one pass, each formula evaluated once. */
function countedPage(
  scope: Scope,
  from: string,
  terms: readonly OrderTerm[],
  limit: string
): { places: readonly number[]; total: number | undefined } {
  const keys = terms.map(({ sql }, index) => `${sql} AS k${index}`).join(', ');
  const order = terms.map(({ sql, direction }, index) => {
    const collation = sql.endsWith(' COLLATE NOCASE') ? ' COLLATE NOCASE' : '';
    return `k${index}${collation} ${direction}`;
  });
  const sql =
    `WITH matches AS MATERIALIZED (SELECT ${keys} FROM ${from}) ` +
    `SELECT k${terms.length - 1}, (SELECT COUNT(*) FROM matches) FROM matches ORDER BY ${order.join(', ')}${limit}`;
  const rows = scope.compilation.reader.all(sql, scope.compilation.params);
  const [first] = rows;
  return { places: rows.map((row) => Number(row[0])), total: first && Number(first[1]) };
}

function pageRows(scope: Scope, cells: Cells, places: readonly number[]): readonly Row[] {
  if (places.length === 0) return [];
  const { compilation } = scope;
  const page = compilation.bind(JSON.stringify(places));
  const columns = [...cells.columns, `${scope.alias}.rowid`].join(', ');
  const sql = `SELECT ${columns} FROM ${scope.from()} WHERE ${scope.alias}.rowid IN (SELECT value FROM json_each(${page}))`;
  const last = cells.columns.length;
  const byPlace = new Map(compilation.reader.all(sql, compilation.params).map((row) => [Number(row[last]), row]));
  return places.flatMap((place) => {
    const row = byPlace.get(place);
    return row ? [row] : [];
  });
}
