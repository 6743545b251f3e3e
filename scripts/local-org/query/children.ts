import type { Session } from '../access/types.ts';
import { orderSql } from './order.ts';
import type { QueryReader } from './reader.ts';
import { Compilation, readableObject, Scope } from './scope.ts';
import type { QueryResult, ResultRecord } from './spec.ts';
import { limitSql, selectOf, whereSql } from './statement.ts';
import type { ChildLoad } from './statement.ts';

interface Group {
  readonly records: ResultRecord[];
  total: number;
}

/** Loads the children of many parents with one statement, each parent's own LIMIT and OFFSET kept; by parent id. */
export function loadChildren(
  reader: QueryReader,
  session: Session,
  load: ChildLoad,
  parents: readonly string[]
): ReadonlyMap<string, QueryResult> {
  const compilation = new Compilation(reader, session, reader.now());
  const scope = new Scope(compilation, readableObject(reader, session, load.object));
  const { query } = load;
  const foreignKey = scope.requiredSql(scope.path(load.field), 'loading children');
  const where = whereSql(scope, query, 'probe');
  const order = orderSql(scope, query.orderBy ?? []);
  const { cells, shape, children } = selectOf(scope, query);
  const id = cells.place(`${scope.alias}."Id"`);
  const parent = cells.place(foreignKey);
  const ids = compilation.bind(JSON.stringify(parents));
  const condition = `${where === '' ? ' WHERE' : `${where} AND`} ${foreignKey} IN (SELECT value FROM json_each(${ids}))`;
  const columns = cells.columns.length;
  const isLimited = limitSql(compilation, query) !== '';

  let sql = `SELECT ${cells.columns.join(', ')} FROM ${scope.from()}${condition} ORDER BY ${order}`;
  if (isLimited) {
    const named = cells.columns.map((column, index) => `${column} AS c${index}`).join(', ');
    const from = query.offset ?? 0;
    const to = query.limit === undefined ? Number.MAX_SAFE_INTEGER : from + query.limit;
    sql =
      `SELECT * FROM (SELECT ${named}, ROW_NUMBER() OVER (PARTITION BY ${foreignKey} ORDER BY ${order}) AS place, ` +
      `COUNT(*) OVER (PARTITION BY ${foreignKey}) AS total FROM ${scope.from()}${condition}) ` +
      `WHERE (place > ${compilation.bind(from)} AND place <= ${compilation.bind(to)}) OR place = 1 ORDER BY place`;
  }
  const rows = reader.all(sql, compilation.params);
  const below = children.map((child) =>
    loadChildren(
      reader,
      session,
      child,
      rows.map((row) => String(row[id]))
    )
  );
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = String(row[parent]);
    const group = groups.get(key) ?? { records: [], total: 0 };
    groups.set(key, group);
    group.total = isLimited ? Number(row[columns + 1]) : group.total + 1;
    // The first row is always read for the total; an offset may leave it out of the answer.
    if (isLimited && !inWindow(Number(row[columns]), query)) continue;
    group.records.push(
      shape.record(row, (key) => {
        const index = children.findIndex((child) => child.key === key);
        return below[index]?.get(String(row[id])) ?? { kind: 'query', records: [], totalSize: 0, hasMore: false };
      })
    );
  }
  return new Map([...groups].map(([key, group]) => [key, result(group, query)]));
}

function inWindow(place: number, query: ChildLoad['query']): boolean {
  const { offset = 0, limit } = query;
  return place > offset && (limit === undefined || place <= offset + limit);
}

function result(group: Group, query: ChildLoad['query']): QueryResult {
  const { records, total } = group;
  if (query.total === 'window') return { kind: 'query', records, totalSize: records.length, hasMore: false };
  return { kind: 'query', records, totalSize: total, hasMore: total > (query.offset ?? 0) + records.length };
}
