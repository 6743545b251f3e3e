import type { Value } from '../../basics/values.ts';
import type { ObjectModel, OrgModel } from '../../metadata/model.ts';
import { familyOf } from '../../query/literals.ts';
import { resolvePath } from '../../query/paths.ts';
import type { CompareOperator, Condition } from '../../query/spec.ts';

type Json = Readonly<Record<string, unknown>>;

/** Conditions that list views are made of; others (subqueries, functions) never come from one. */
type Compare = Extract<Condition, { kind: 'compare' }>;

const NAMES: Readonly<Record<CompareOperator, string>> = {
  '=': 'equals',
  '!=': 'notEquals',
  '<': 'lessThan',
  '<=': 'lessThanOrEqualTo',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqualTo',
  like: 'like'
};

/** A list view's condition as SOQL; joined conditions stand in parentheses inside others. */
export function conditionSoql(model: OrgModel, object: ObjectModel, condition: Condition): string {
  const inner = (term: Condition): string => {
    const text = conditionSoql(model, object, term);
    return term.kind === 'and' || term.kind === 'or' || term.kind === 'not' ? `(${text})` : text;
  };
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.terms.map(inner).join(condition.kind === 'and' ? ' AND ' : ' OR ');
    case 'not':
      return `NOT ${inner(condition.term)}`;
    case 'compare':
      return `${condition.path} ${condition.op === 'like' ? 'LIKE' : condition.op} ${operandText(model, object, condition)}`;
    case 'in':
      return `${condition.path} ${condition.negated ? 'NOT IN' : 'IN'} (${condition.values.map(quoted).join(', ')})`;
    case 'includes': {
      const values = condition.values.map(quoted).join(', ');
      return `${condition.path} ${condition.negated ? 'EXCLUDES' : 'INCLUDES'} (${values})`;
    }
    case 'inQuery':
      throw new Error('List views have no subqueries.');
  }
}

/** The condition as describe results spell it: `{field, operator, values}`, `{conditions, conjunction}` or `{condition}`; null without one. */
export function conditionJson(model: OrgModel, object: ObjectModel, condition: Condition | undefined): Json | null {
  if (condition === undefined) return null;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return {
        conditions: condition.terms.map((term) => conditionJson(model, object, term)),
        conjunction: condition.kind
      };
    case 'not':
      return { condition: conditionJson(model, object, condition.term) };
    case 'compare': {
      const values = [operandText(model, object, condition)];
      return { field: condition.path, operator: NAMES[condition.op], values };
    }
    case 'in':
      return {
        field: condition.path,
        operator: condition.negated ? 'notIn' : 'in',
        values: condition.values.map(quoted)
      };
    case 'includes':
      return {
        field: condition.path,
        operator: condition.negated ? 'excludes' : 'includes',
        values: condition.values.map(quoted)
      };
    case 'inQuery':
      throw new Error('List views have no subqueries.');
  }
}

function operandText(model: OrgModel, object: ObjectModel, { path, value, op }: Compare): string {
  if (value.kind === 'dateLiteral') return value.n === undefined ? value.name : `${value.name}:${value.n}`;
  const family = familyOf(resolvePath(model, object, path).field);
  const isBare = family === 'date' || family === 'datetime' || family === 'time';
  if (isBare && value.value !== null) return String(value.value);
  // In a pattern, what stands for itself has its backslash already.
  return op === 'like' ? `'${String(value.value).replaceAll("'", "\\'")}'` : quoted(value.value);
}

/** Text in quotes; numbers, booleans and null as they are. */
function quoted(value: Value): string {
  if (typeof value !== 'string') return String(value);
  return `'${value.replace(/[\\']/g, (character) => `\\${character}`)}'`;
}
