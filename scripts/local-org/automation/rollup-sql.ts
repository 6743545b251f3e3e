import { UnsupportedError } from '../basics/errors.ts';
import type { FieldModel, ObjectModel, SummaryFilter } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { columnKind, quote } from '../storage/tables.ts';

/** Literals stand in the SQL itself because they come from metadata; quotes are doubled. */
function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The part after the dot of `Object__c.Field__c`. */
function fieldName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The child's column that a roll-up reads. Throws `UnsupportedError` when its value is not kept with the child. */
function columnOf(
  store: Store,
  child: ObjectModel,
  path: string,
  summary: FieldModel
): { readonly field: FieldModel; readonly sql: string } {
  const field = store.model.field(child.apiName, fieldName(path));
  if (field === undefined || !store.hasColumn(field)) {
    const name = `${summary.object}.${summary.apiName}`;
    throw new UnsupportedError(`the roll-up ${name} over ${path}, which depends on the time or on another record`);
  }
  return { field, sql: quote(field.apiName) };
}

/** SQL for one roll-up over whichever child rows the query has: `NULL` for an extreme of nothing, 0 for a sum of nothing. */
export function aggregateSql(store: Store, child: ObjectModel, summary: FieldModel): string {
  const rule = summary.summary;
  if (rule === undefined) throw new Error(`${summary.apiName} is no roll-up`);
  const conditions = rule.filters.map((filter) => filterSql(store, child, filter, summary));
  const when = conditions.length === 0 ? '1' : conditions.map((condition) => `(${condition})`).join(' AND ');
  if (rule.operation === 'count') return `COUNT(CASE WHEN ${when} THEN 1 END)`;
  const value = columnOf(store, child, rule.summarizedField ?? '', summary).sql;
  const fn = rule.operation === 'sum' ? 'TOTAL' : rule.operation.toUpperCase();
  return `${fn}(CASE WHEN ${when} THEN ${value} END)`;
}

/** One filter of a roll-up. Several values of `equals` are alternatives; of `notEqual` none may match. Blank is the empty value. */
function filterSql(store: Store, child: ObjectModel, filter: SummaryFilter, summary: FieldModel): string {
  const { field, sql } = columnOf(store, child, filter.field, summary);
  const kind = columnKind(field);
  const literals = (kind === 'text' ? splitValues(filter.value) : [filter.value.trim()]).map((value) =>
    literal(kind, value)
  );
  const each = (make: (literal: string | null) => string, join: 'OR' | 'AND'): string =>
    literals.map(make).join(` ${join} `);
  const compare = (operator: string): string =>
    literals[0] === null ? '0' : `${sql} ${operator} ${literals[0] ?? 'NULL'}`;
  const like = (make: (text: string) => string, join: 'OR' | 'AND', not = ''): string =>
    splitValues(filter.value)
      .map(
        (text) => `${not}(COALESCE(${sql}, '') LIKE ${textLiteral(make(text.replace(/[\\%_]/g, '\\$&')))} ESCAPE '\\')`
      )
      .join(` ${join} `);
  switch (filter.operation) {
    case 'equals':
      return each((value) => (value === null ? `${sql} IS NULL` : `${sql} = ${value}`), 'OR');
    case 'notEqual':
      return each((value) => (value === null ? `${sql} IS NOT NULL` : `(${sql} IS NULL OR ${sql} <> ${value})`), 'AND');
    case 'lessThan':
      return compare('<');
    case 'greaterThan':
      return compare('>');
    case 'lessOrEqual':
      return compare('<=');
    case 'greaterOrEqual':
      return compare('>=');
    case 'contains':
      return like((text) => `%${text}%`, 'OR');
    case 'notContain':
      return like((text) => `%${text}%`, 'AND', 'NOT ');
    case 'startsWith':
      return like((text) => `${text}%`, 'OR');
    case 'includes':
      return memberSql(sql, filter.value, '', 'OR');
    case 'excludes':
      return memberSql(sql, filter.value, 'NOT ', 'AND');
    case 'within':
      throw new UnsupportedError(
        `the operation "within" in the filter of the roll-up ${summary.object}.${summary.apiName}`
      );
  }
}

function memberSql(sql: string, values: string, not: string, join: 'OR' | 'AND'): string {
  return splitValues(values)
    .map((value) => `${not}(instr(';' || COALESCE(${sql}, '') || ';', ${textLiteral(`;${value};`)}) > 0)`)
    .join(` ${join} `);
}

function splitValues(text: string): string[] {
  return text.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
}

function literal(kind: string | undefined, value: string): string | null {
  if (value === '') return null;
  if (kind === 'number') return String(Number(value.replaceAll(',', '')));
  if (kind === 'boolean') return /^(?:true|1)$/i.test(value) ? '1' : '0';
  return textLiteral(value);
}
