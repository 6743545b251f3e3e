import type { LiteralType, Operator } from '@jetstreamapp/soql-parser-js';
import { UnsupportedError } from '../basics/errors.ts';
import type { Value } from '../basics/values.ts';
import type { FieldModel } from '../metadata/model.ts';
import { isDateLiteral } from './dates.ts';
import { QueryError, wrongLiteral } from './errors.ts';
import { coerce, familyOf, isDate, soqlTypeName, toDateTime, toTime } from './literals.ts';
import type { AggregateFunction, CompareOperator, Condition, DateFunction, Operand } from './spec.ts';

/** The lexer of the grammar does not know times of day; they travel as marked texts. */
export const TIME_MARK = '\u0001time:';

/** A comparison as the parser gives it: one value or a list, each with its type. */
export interface LiteralLeaf {
  readonly operator: Operator;
  readonly value: string | readonly string[];
  readonly literalType?: LiteralType | readonly LiteralType[] | undefined;
}

/** The left side of a comparison; `field` lets the literal's type be checked at once. */
export interface LeftSide {
  readonly path: string;
  readonly field?: FieldModel;
  readonly aggregate?: AggregateFunction;
  readonly dateFunction?: DateFunction;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text between the quotes. In a LIKE pattern `\%` and `\_` stay escaped, for they are no wildcards there. */
function unquote(quoted: string, isPattern: boolean): string {
  return quoted.slice(1, -1).replace(/\\(u[0-9A-Fa-f]{4}|[\s\S])/g, (_, escape: string) => {
    if (escape.length === 5) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    const plain = ESCAPES[escape.toLowerCase()];
    if (plain !== undefined) return plain;
    if (isPattern && (escape === '%' || escape === '_' || escape === '\\')) return `\\${escape}`;
    if (!`'"\\%_`.includes(escape)) {
      throw new QueryError(
        'MALFORMED_QUERY',
        `Invalid string literal ${quoted}. Illegal character sequence '\\${escape}' in string literal.`
      );
    }
    return escape;
  });
}

/** A comparison of SOQL as a condition. Raises `INVALID_FIELD` where the literal's form does not suit the field. */
export function literalCondition(leaf: LiteralLeaf, left: LeftSide): Condition {
  const { operator } = leaf;
  const isPattern = operator === 'LIKE';
  const types = Array.isArray(leaf.literalType) ? leaf.literalType : [leaf.literalType];
  const read = (text: string, index: number): Operand =>
    operand(text, (types[index] ?? types[0]) as LiteralType | undefined, left, isPattern);
  const { path, aggregate, dateFunction } = left;

  if (typeof leaf.value !== 'string') {
    const operands = leaf.value.map(read);
    if (operator === 'IN' || operator === 'NOT IN') {
      if (aggregate || dateFunction || operands.some((item) => item.kind === 'dateLiteral')) {
        return anyOf(operands, { path, aggregate, dateFunction }, operator === 'NOT IN');
      }
      return { kind: 'in', path, negated: operator === 'NOT IN', values: operands.map(literalValue) };
    }
    if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
      const values = operands.map((item) => String(literalValue(item) ?? ''));
      return { kind: 'includes', path, negated: operator === 'EXCLUDES', values };
    }
    throw new UnsupportedError(`a list of values after ${operator} in SOQL`);
  }
  return compare({ path, aggregate, dateFunction }, comparison(operator, path), read(leaf.value, 0));
}

type Left = { path: string; aggregate: AggregateFunction | undefined; dateFunction: DateFunction | undefined };

function compare(left: Left, op: CompareOperator, value: Operand): Condition {
  const { path, aggregate, dateFunction } = left;
  return { kind: 'compare', path, ...(aggregate && { aggregate }), ...(dateFunction && { dateFunction }), op, value };
}

function anyOf(operands: readonly Operand[], left: Left, negated: boolean): Condition {
  const any: Condition = { kind: 'or', terms: operands.map((value) => compare(left, '=', value)) };
  return negated ? { kind: 'not', term: any } : any;
}

function comparison(operator: Operator, path: string): CompareOperator {
  // The parser's types do not list `<>`, which its grammar takes.
  const written: string = operator;
  if (written === '<>') return '!=';
  if (written === 'LIKE') return 'like';
  if (['=', '!=', '<', '<=', '>', '>='].includes(written)) return written as CompareOperator;
  throw new QueryError('MALFORMED_QUERY', `unexpected token: '${written}'`, path);
}

function literalValue(item: Operand): Value {
  return item.kind === 'literal' ? item.value : null;
}

function operand(text: string, type: LiteralType | undefined, left: LeftSide, isPattern: boolean): Operand {
  if (type === 'DATE_LITERAL' || type === 'DATE_N_LITERAL') return relativeDate(text, left.field);
  const value = typedValue(text, type, left.field, isPattern);
  const isPlainText = type === 'STRING' && !text.startsWith(`'${TIME_MARK}`);
  if (left.field && value !== null) checkForm(left.field, type, isPlainText);
  if (isPattern || !left.field) return { kind: 'literal', value };
  return { kind: 'literal', value: coerce(left.field, value) };
}

function relativeDate(text: string, field: FieldModel | undefined): Operand {
  const [word = '', number] = text.toUpperCase().split(':');
  if (!isDateLiteral(word)) throw new QueryError('MALFORMED_QUERY', `unexpected token: '${text}'`, text);
  if (field && !['date', 'datetime'].includes(familyOf(field))) {
    throw wrongLiteral(field.apiName, soqlTypeName(field));
  }
  return { kind: 'dateLiteral', name: word, ...(number !== undefined && { n: Number(number) }) };
}

function typedValue(
  text: string,
  type: LiteralType | undefined,
  field: FieldModel | undefined,
  isPattern: boolean
): Value {
  switch (type) {
    case 'NULL':
      return null;
    case 'BOOLEAN':
      return text.toUpperCase() === 'TRUE';
    case 'INTEGER':
    case 'DECIMAL':
      return Number(text);
    case 'DATE':
      if (!isDate(text)) throw new QueryError('MALFORMED_QUERY', `Invalid date: ${text}`, text);
      return text;
    case 'DATETIME':
      return toDateTime(text) ?? invalidMoment(text);
    case 'STRING': {
      if (text.startsWith(`'${TIME_MARK}`)) return toTime(text.slice(TIME_MARK.length + 1, -1)) ?? invalidMoment(text);
      const plain = unquote(text, isPattern);
      return plain === '' && !isPattern ? null : plain;
    }
    default:
      throw new UnsupportedError(`the literal ${text} of field ${field?.apiName ?? ''} in SOQL`);
  }
}

function invalidMoment(text: string): never {
  throw new QueryError('MALFORMED_QUERY', `Invalid date or time: ${text.replaceAll(TIME_MARK, '')}`);
}

/** A quoted date is text in SOQL, and an unquoted one is not. */
function checkForm(field: FieldModel, type: LiteralType | undefined, isPlainText: boolean): void {
  const family = familyOf(field);
  const needsText = family === 'text' || family === 'id' || family === 'multipicklist';
  const fits =
    needsText === isPlainText &&
    !(family === 'date' && type !== 'DATE') &&
    !(family === 'datetime' && type !== 'DATETIME');
  if (!fits) throw wrongLiteral(field.apiName, soqlTypeName(field));
}
