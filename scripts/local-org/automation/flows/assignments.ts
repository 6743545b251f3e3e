import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import type { FlowSource } from '../../metadata/model.ts';
import type { Interview } from './interview.ts';
import { operandOf } from './operands.ts';
import type { FlowScope, Reader, Writer } from './scope.ts';
import { partOf, textOf } from './source.ts';
import { isCollection, isRecord, items, scalar, type FlowValue } from './values.ts';

/** One line of an assignment element. */
export function assignmentOf(
  item: FlowSource,
  scope: FlowScope,
  isBeforeSave: boolean
): (interview: Interview) => void {
  const target = textOf(item, 'assignToReference') ?? '';
  const operator = textOf(item, 'operator') ?? 'Assign';
  const value = operandOf(partOf(item, 'value'), scope);
  const write = targetOf(target, scope, isBeforeSave);
  if (operator === 'Assign') return (interview) => write(interview, value(interview));
  const combine = OPERATORS[operator];
  if (combine === undefined) throw new UnsupportedError(`the operator ${operator} in the flow ${scope.flowName}`);
  const current: Reader = scope.reader(target);
  return (interview) => write(interview, combine(current(interview), value(interview)));
}

/** How a reference is set. Throws when it cannot be. */
export function targetOf(reference: string, scope: FlowScope, isBeforeSave: boolean): Writer {
  const whole = scope.resource(reference);
  if (whole?.write !== undefined) return whole.write;
  const dot = reference.indexOf('.');
  const resource = dot < 0 ? undefined : scope.resource(reference.slice(0, dot));
  const field = resource?.plan?.field(reference.slice(dot + 1));
  const writeField = resource?.writeField;
  if (field === undefined || writeField === undefined) {
    throw new OrgError('INVALID_FLOW', `${reference} is no variable and no field of one`);
  }
  if (isBeforeSave && resource?.name === '$Record' && !field.isCreateable && !field.isUpdateable) {
    throw new OrgError('INVALID_FLOW', `${reference} cannot be changed`);
  }
  return (interview, value) => writeField(interview, field.name, scalar(value));
}

const OPERATORS: Readonly<Record<string, (current: FlowValue, value: FlowValue) => FlowValue>> = {
  Add: add,
  AddItem: add,
  AddAtStart: (current, value) => (isCollection(current) ? [...items(value), ...current] : add(value, current)),
  Subtract: subtract,
  AssignCount: (_current, value) => items(value).length,
  RemoveAll: (current, value) => items(current).filter((item) => !items(value).some((other) => same(item, other))),
  RemoveFirst: (current, value) =>
    removeAt(
      current,
      items(current).findIndex((item) => same(item, value))
    ),
  RemoveAfterFirst: (current, value) => {
    const index = items(current).findIndex((item) => same(item, value));
    return index < 0 ? items(current) : items(current).slice(0, index + 1);
  },
  RemoveBeforeFirst: (current, value) => {
    const index = items(current).findIndex((item) => same(item, value));
    return index < 0 ? items(current) : items(current).slice(index);
  },
  RemovePosition: (current, value) => removeAt(current, Number(scalar(value)) - 1),
  RemoveUncommon: (current, value) => items(current).filter((item) => items(value).some((other) => same(item, other)))
};

/** Numbers add up, days move a date, text is joined, a collection takes one item or all of another. */
function add(current: FlowValue, value: FlowValue): FlowValue {
  if (isCollection(current)) return [...current, ...items(value)];
  const [a, b] = [scalar(current), scalar(value)];
  if (b === null) return a;
  if (a === null) return b;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' && typeof b === 'number' && /^\d{4}-\d{2}-\d{2}/.test(a)) return moveDays(a, b);
  return `${a}${b}`;
}

function subtract(current: FlowValue, value: FlowValue): FlowValue {
  const [a, b] = [scalar(current), scalar(value)];
  if (b === null) return a;
  if (typeof b !== 'number') throw new OrgError('INVALID_FLOW', 'only numbers can be subtracted');
  if (typeof a === 'string' && /^\d{4}-\d{2}-\d{2}/.test(a)) return moveDays(a, -b);
  return Number(a ?? 0) - b;
}

function moveDays(date: string, days: number): Value {
  const moment = new Date(date);
  moment.setTime(moment.getTime() + days * 86_400_000);
  return date.length === 10 ? moment.toISOString().slice(0, 10) : moment.toISOString();
}

function removeAt(current: FlowValue, index: number): FlowValue {
  return items(current).filter((_, position) => position !== index);
}

function same(a: FlowValue, b: FlowValue): boolean {
  if (isRecord(a) && isRecord(b)) return (a.values['Id'] ?? null) !== null && a.values['Id'] === b.values['Id'];
  return a === b;
}
