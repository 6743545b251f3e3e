import type { FieldModel } from '../metadata/model.ts';
import { checkDateFunction, dateFunctionOf } from './condition-dates.ts';
import { QueryError } from './errors.ts';
import { familyOf, valueType } from './literals.ts';
import type { Scope } from './scope.ts';
import type { OrderItem } from './spec.ts';

const UNSORTABLE: ReadonlySet<string> = new Set([
  'LongTextArea',
  'Html',
  'MultiselectPicklist',
  'EncryptedText',
  'Address'
]);

/** SQL of what one ORDER BY item sorts by. */
export function orderExpression(scope: Scope, item: OrderItem): string {
  const path = scope.path(item.path);
  if (item.aggregate) {
    throw new QueryError('MALFORMED_QUERY', `Ordering by an aggregate of ${item.path} needs GROUP BY`, item.path);
  }
  if (UNSORTABLE.has(valueType(path.field))) {
    throw new QueryError('INVALID_FIELD', `field '${path.field.apiName}' can not be sorted in a query call`, item.path);
  }
  const sql = scope.requiredSql(path, 'ordering');
  if (item.dateFunction) {
    checkDateFunction(item.dateFunction, path.field);
    return dateFunctionOf(item.dateFunction, sql);
  }
  return sortable(scope, sql, path.field);
}

/** A picklist sorts by the order of its values, values that it no longer has come last; other text ignores case. */
export function sortable(scope: Scope, sql: string, field: FieldModel): string {
  if (familyOf(field) !== 'text') return sql;
  if (!field.picklist) return field.isCaseSensitive ? sql : `${sql} COLLATE NOCASE`;
  const { values } = field.picklist;
  const cases = values.map((value, index) => `WHEN ${scope.compilation.bind(value.apiName)} THEN ${index}`);
  return `CASE ${sql} ${cases.join(' ')} ELSE ${sql} END`;
}

/** The direction and the place of blanks, in SQL. */
export function directionSql(item: Pick<OrderItem, 'direction' | 'nulls'>): string {
  const isAscending = item.direction === 'asc';
  // SQLite puts blanks first when ascending; saying so again would keep it from using an index.
  const isNative = (item.nulls === 'first') === isAscending;
  return `${isAscending ? 'ASC' : 'DESC'}${isNative ? '' : ` NULLS ${item.nulls.toUpperCase()}`}`;
}

/** One term of an ORDER BY list. */
export interface OrderTerm {
  readonly sql: string;
  readonly direction: string;
}

/** The terms of ORDER BY; rows that are equal in it keep the order in which they were created, so that pages do not overlap. */
export function orderTerms(scope: Scope, orderBy: readonly OrderItem[]): readonly OrderTerm[] {
  const terms: OrderTerm[] = [];
  for (const item of orderBy) {
    // Ids are given out in the order of rows; what comes after an id can change nothing.
    if (item.path.toLowerCase() === 'id' && !item.aggregate) {
      return [...terms, { sql: `${scope.alias}.rowid`, direction: item.direction.toUpperCase() }];
    }
    terms.push({ sql: orderExpression(scope, item), direction: directionSql(item) });
  }
  // In the direction of the last term, so that an index on it can give this order too.
  const direction = orderBy.at(-1)?.direction === 'desc' ? 'DESC' : 'ASC';
  return [...terms, { sql: `${scope.alias}.rowid`, direction }];
}

/** The ORDER BY list of a statement. */
export function orderSql(scope: Scope, orderBy: readonly OrderItem[]): string {
  return orderTerms(scope, orderBy)
    .map(({ sql, direction }) => `${sql} ${direction}`)
    .join(', ');
}
