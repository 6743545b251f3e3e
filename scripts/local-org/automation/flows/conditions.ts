import { UnsupportedError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import type { FlowSource } from '../../metadata/model.ts';
import type { Interview } from './interview.ts';
import { parseLogic, testOf } from './logic.ts';
import { operandOf } from './operands.ts';
import type { FlowScope, Reader } from './scope.ts';
import { partOf, partsOf, textOf } from './source.ts';
import { isCollection, items, scalar, type FlowValue } from './values.ts';

/** A test of a running flow. */
export type Test = (interview: Interview) => boolean;

/** The conditions of a decision's outcome, or (with `field` for the left side) of a start or update element over `$Record`. */
export function conditionsOf(
  source: FlowSource,
  scope: FlowScope,
  part: 'conditions' | 'filters' = 'conditions'
): Test {
  const tests = partsOf(source, part).map((condition) => testOfCondition(condition, scope));
  const logic = textOf(source, part === 'conditions' ? 'conditionLogic' : 'filterLogic');
  return testOf(parseLogic(logic === 'no_conditions' ? 'and' : logic, tests.length), tests);
}

function testOfCondition(condition: FlowSource, scope: FlowScope): Test {
  const field = textOf(condition, 'field');
  const reference = field === undefined ? (textOf(condition, 'leftValueReference') ?? '') : `$Record.${field}`;
  const operator = textOf(condition, 'operator') ?? '';
  const right = operandOf(partOf(condition, 'rightValue') ?? partOf(condition, 'value'), scope);
  if (operator === 'IsChanged') return isChanged(reference, right, scope);
  const left = scope.reader(reference);
  const compare = comparisonOf(operator, scope);
  return (interview) => compare(left(interview), right(interview));
}

/** How two values are compared; refused by name where the operator is unknown. */
export function comparisonOf(operator: string, scope: FlowScope): (left: FlowValue, right: FlowValue) => boolean {
  const compare = COMPARISONS[operator];
  if (compare === undefined) throw new UnsupportedError(`the operator ${operator} in the flow ${scope.flowName}`);
  return compare;
}

function isChanged(reference: string, right: Reader, scope: FlowScope): Test {
  const path = reference.replace(/^\$Record\./i, '');
  scope.reader(reference);
  return (interview) => {
    const { row, tx } = interview;
    if (row === undefined) return false;
    const get = row.plan.getter(path);
    const changed = row.old !== undefined && get(tx, row.old) !== get(tx, row.values);
    return changed === (right(interview) === true);
  };
}

function fold(value: Value): Value {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Negative, zero or positive; undefined where one side is blank or the two cannot be compared. */
function order(left: FlowValue, right: FlowValue): number | undefined {
  let [a, b] = [fold(scalar(left)), fold(scalar(right))];
  if (a === null || b === null) return undefined;
  if (typeof a === 'number' && typeof b === 'string') b = Number(b);
  if (typeof b === 'number' && typeof a === 'string') a = Number(a);
  if (typeof a === 'string' && typeof b === 'string') {
    // A date and a date-time are compared by their days.
    const length = a.length === 10 || b.length === 10 ? 10 : undefined;
    if (isMoment(a) && isMoment(b)) [a, b] = [a.slice(0, length), b.slice(0, length)];
  }
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : undefined;
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:t|$)/i.test(text);
}

function equal(left: FlowValue, right: FlowValue): boolean {
  const [a, b] = [blank(left), blank(right)];
  return a === null || b === null ? a === b : order(a, b) === 0;
}

function blank(value: FlowValue): FlowValue {
  return value === '' ? null : value;
}

function text(value: FlowValue): string {
  const plain = scalar(value);
  return plain === null ? '' : String(plain).toLowerCase();
}

function isNull(value: FlowValue): boolean {
  return blank(value) === null || (isCollection(value) && value.length === 0);
}

const COMPARISONS: Readonly<Record<string, (left: FlowValue, right: FlowValue) => boolean>> = {
  EqualTo: equal,
  NotEqualTo: (left, right) => !equal(left, right),
  GreaterThan: (left, right) => (order(left, right) ?? 0) > 0,
  GreaterThanOrEqualTo: (left, right) => (order(left, right) ?? -1) >= 0,
  LessThan: (left, right) => (order(left, right) ?? 0) < 0,
  LessThanOrEqualTo: (left, right) => (order(left, right) ?? 1) <= 0,
  Contains: (left, right) =>
    isCollection(left)
      ? left.some((item) => equal(item, right))
      : text(right) !== '' && text(left).includes(text(right)),
  StartsWith: (left, right) => text(right) !== '' && text(left).startsWith(text(right)),
  EndsWith: (left, right) => text(right) !== '' && text(left).endsWith(text(right)),
  IsNull: (left, right) => isNull(left) === (right === true),
  WasSet: (left, right) => isNull(left) !== (right === true),
  IsBlank: (left, right) => (isNull(left) || text(left).trim() === '') === (right === true),
  IsEmpty: (left, right) => (items(left).length === 0) === (right === true),
  In: (left, right) => items(right).some((item) => equal(left, item)),
  NotIn: (left, right) => !items(right).some((item) => equal(left, item))
};
