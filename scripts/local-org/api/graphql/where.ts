import { OrgError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import { familyOf } from '../../query/literals.ts';
import { lookupNamed, parentOf } from '../../query/paths.ts';
import type { CompareOperator, Condition, Operand } from '../../query/spec.ts';

type Input = Readonly<Record<string, unknown>>;

const COMPARISONS: Readonly<Record<string, CompareOperator>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'like'
};

/** A `where` argument as a condition; undefined when it says nothing. Several entries of one object must all hold. */
export function whereCondition(model: OrgModel, object: ObjectModel, where: unknown): Condition | undefined {
  return isInput(where) ? conditionOf(model, object, where, '') : undefined;
}

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function all(terms: readonly Condition[]): Condition | undefined {
  return terms.length > 1 ? { kind: 'and', terms } : terms[0];
}

function conditionOf(model: OrgModel, object: ObjectModel, where: Input, prefix: string): Condition | undefined {
  const terms = Object.entries(where).flatMap(([name, input]): Condition[] => {
    if (input === null || input === undefined) return [];
    switch (name) {
      case 'and':
      case 'AND':
      case 'or':
      case 'OR': {
        const inner = (Array.isArray(input) ? input : [input])
          .filter(isInput)
          .flatMap((item) => conditionOf(model, object, item, prefix) ?? []);
        return inner.length === 0 ? [] : [{ kind: name.toLowerCase() === 'or' ? 'or' : 'and', terms: inner }];
      }
      case 'not':
      case 'NOT': {
        const inner = isInput(input) ? conditionOf(model, object, input, prefix) : undefined;
        return inner ? [{ kind: 'not', term: inner }] : [];
      }
      default:
        return isInput(input) ? [...named(model, object, name, input, prefix)] : [];
    }
  });
  return all(terms);
}

function named(model: OrgModel, object: ObjectModel, name: string, input: Input, prefix: string): readonly Condition[] {
  const field = model.field(object.apiName, name);
  if (field) return operators(model, field, `${prefix}${field.apiName}`, input);
  const lookup = lookupNamed(object, name);
  const parent = lookup && parentOf(model, lookup);
  if (!parent) throw new OrgError('INVALID_FIELD', `No such column '${name}' on entity '${object.apiName}'.`, [name]);
  const inner = conditionOf(model, parent, input, `${prefix}${name}.`);
  return inner ? [inner] : [];
}

function operators(model: OrgModel, field: FieldModel, path: string, input: Input): readonly Condition[] {
  return Object.entries(input).flatMap(([operator, value]): Condition[] => {
    if (value === undefined) return [];
    const op = COMPARISONS[operator];
    if (op) return [{ kind: 'compare', path, op, value: operand(field, value) }];
    const values = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    switch (operator) {
      case 'in':
      case 'nin':
        return [inList(field, path, values, operator === 'nin')];
      case 'includes':
      case 'excludes':
        return [{ kind: 'includes', path, negated: operator === 'excludes', values: values.map(String) }];
      case 'inq':
      case 'ninq':
        return isInput(value) ? [join(model, path, value, operator === 'ninq')] : [];
      default:
        throw new OrgError('INVALID_FIELD', `Unknown operator '${operator}' on field '${field.apiName}'.`);
    }
  });
}

/** A value, or the form that days and moments take: `{ value }`, `{ literal }` or `{ range }`. */
function operand(field: FieldModel, value: unknown): Operand {
  if (!isInput(value)) return { kind: 'literal', value: (value ?? null) as Value };
  const given = Object.entries(value).filter(([, part]) => part !== undefined);
  const [first] = given;
  if (!first || given.length > 1) {
    throw new OrgError('INVALID_FILTER', `Give exactly one of value, literal and range for field '${field.apiName}'.`);
  }
  const [form, part] = first;
  if (form === 'value') return { kind: 'literal', value: (part ?? null) as Value };
  if (form === 'literal') return { kind: 'dateLiteral', name: String(part) };
  const ranges = Object.entries(isInput(part) ? part : {}).filter(([, n]) => n !== undefined && n !== null);
  const [range] = ranges;
  if (!range || ranges.length > 1) {
    throw new OrgError('INVALID_FILTER', `Give exactly one range for field '${field.apiName}'.`);
  }
  return { kind: 'dateLiteral', name: range[0].toUpperCase(), n: Number(range[1]) };
}

function inList(field: FieldModel, path: string, values: readonly unknown[], negated: boolean): Condition {
  const isTimed = familyOf(field) === 'date' || familyOf(field) === 'datetime';
  if (!isTimed) return { kind: 'in', path, negated, values: values.map((value) => (value ?? null) as Value) };
  const any: Condition = {
    kind: 'or',
    terms: values.map((value) => ({ kind: 'compare', path, op: '=', value: operand(field, value) }))
  };
  return negated ? { kind: 'not', term: any } : any;
}

/** `{ Child: { filter }, ApiName: "Lookup" }`: the ids that the lookup of matching children holds. */
function join(model: OrgModel, path: string, input: Input, negated: boolean): Condition {
  const { ApiName: lookup, ...objects } = input;
  const entries = Object.entries(objects).filter(([, filter]) => filter !== undefined && filter !== null);
  const [entry] = entries;
  const child = entry && model.object(entry[0]);
  if (!child || entries.length > 1 || typeof lookup !== 'string') {
    throw new OrgError(
      'INVALID_FILTER',
      'A join names one object with its filter, and in ApiName the field to select.'
    );
  }
  const where = whereCondition(model, child, entry[1]);
  return {
    kind: 'inQuery',
    path,
    negated,
    query: { object: child.apiName, select: [{ kind: 'field', path: lookup }], ...(where && { where }) }
  };
}
