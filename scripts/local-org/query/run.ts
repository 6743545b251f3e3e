import type { Session } from '../access/types.ts';
import { runAggregate } from './aggregate.ts';
import type { Cells, Row } from './cells.ts';
import { loadChildren } from './children.ts';
import { orderSql } from './order.ts';
import type { QueryReader } from './reader.ts';
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
  const compilation = new Compilation(reader, session, reader.now());
  if (spec.countOnly) return countOnly(new Scope(compilation, object), spec);
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

function runRecords(scope: Scope, spec: QuerySpec): QueryResult {
  const { compilation } = scope;
  const { reader } = compilation;
  // The count needs only the tables that the filter reads, so its FROM is taken before the others join.
  const where = whereSql(scope, spec);
  const countFrom = scope.from();
  const order = orderSql(scope, spec.orderBy ?? []);
  const pageFrom = scope.from();
  const limit = limitSql(compilation, spec);

  const { cells, shape, children } = selectOf(scope, spec);
  const id = cells.place(`${scope.alias}."Id"`);
  let rows: readonly Row[];
  if (limit !== '' && spec.orderBy) {
    // Only the rows of the page are read in full: sorting carries nothing but their places.
    const page = reader.all(
      `SELECT ${scope.alias}.rowid FROM ${pageFrom}${where} ORDER BY ${order}${limit}`,
      compilation.params
    );
    rows = pageRows(
      scope,
      cells,
      page.map((row) => Number(row[0]))
    );
  } else {
    const sql = `SELECT ${cells.columns.join(', ')} FROM ${scope.from()}${where} ORDER BY ${order}${limit}`;
    rows = reader.all(sql, compilation.params);
  }

  const loaded = children.map((child) =>
    loadChildren(
      reader,
      compilation.session,
      child,
      rows.map((row) => String(row[id]))
    )
  );
  const records = rows.map((row) =>
    shape.record(row, (key) => {
      const index = children.findIndex((child) => child.key === key);
      return loaded[index]?.get(String(row[id])) ?? { kind: 'query', records: [], totalSize: 0, hasMore: false };
    })
  );
  const { limit: size, offset = 0 } = spec;
  if (spec.total === 'window') return { kind: 'query', records, totalSize: records.length, hasMore: false };
  const isAll = (size === undefined || records.length < size) && (records.length > 0 || offset === 0);
  const totalSize = isAll ? offset + records.length : count(scope, countFrom, where);
  return { kind: 'query', records, totalSize, hasMore: totalSize > offset + records.length };
}

function pageRows(scope: Scope, cells: Cells, places: readonly number[]): readonly Row[] {
  if (places.length === 0) return [];
  const { compilation } = scope;
  const page = compilation.bind(JSON.stringify(places));
  const sql = `SELECT ${[...cells.columns, `${scope.alias}.rowid`].join(', ')} FROM ${scope.from()} WHERE ${scope.alias}.rowid IN (SELECT value FROM json_each(${page}))`;
  const last = cells.columns.length;
  const byPlace = new Map(compilation.reader.all(sql, compilation.params).map((row) => [Number(row[last]), row]));
  return places.flatMap((place) => {
    const row = byPlace.get(place);
    return row ? [row] : [];
  });
}
