import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { conditionsOf } from './conditions.ts';
import type { Test } from './conditions.ts';
import { targetOf } from './assignments.ts';
import type { FlowSite } from './elements.ts';
import type { Interview, Step } from './interview.ts';
import { flowFormula, operandOf } from './operands.ts';
import { storedField } from './resources.ts';
import type { FlowScope, Reader, Resource } from './scope.ts';
import { partOf, partsOf, targetOf as connectorTarget, textOf } from './source.ts';
import { isCollection, isRecord, items, scalar, type FlowValue } from './values.ts';

const NO_FAULT = (): undefined => undefined;

/** Adds what a Collection Filter or Sort element brings: its result under its name, and the item that conditions look at. */
export function addCollectionResult(source: FlowSource, scope: FlowScope): void {
  const name = textOf(source, 'name') ?? '';
  const over = collectionOf(source, scope);
  const shape = { type: over.type, ...(over.plan && { plan: over.plan }) };
  if (textOf(source, 'collectionProcessorType') === 'FilterCollectionProcessor') {
    scope.add({
      name,
      ...shape,
      isCollection: true,
      read: (interview) => interview.variables.get(name) ?? []
    });
  }
  const item = textOf(source, 'assignNextValueToReference');
  if (item === undefined || scope.resource(item) !== undefined) return;
  scope.add({
    name: item,
    ...shape,
    isCollection: false,
    read: (interview) => interview.variables.get(item) ?? null,
    writeField: storedField(item)
  });
}

function collectionOf(source: FlowSource, scope: FlowScope): Resource {
  const reference = textOf(source, 'collectionReference') ?? '';
  const over = scope.resource(reference);
  if (over?.isCollection === true) return over;
  const name = textOf(source, 'name') ?? '';
  throw new OrgError('INVALID_FLOW', `the element ${name} needs a collection, and ${reference} is none`);
}

/** A Collection Filter or Collection Sort element. */
export function collectionStep(source: FlowSource, site: FlowSite): Step {
  const name = textOf(source, 'name') ?? '';
  const type = textOf(source, 'collectionProcessorType') ?? '';
  const { scope } = site;
  const over = collectionOf(source, scope);
  const next = site.step(connectorTarget(source, 'connector'));
  const change =
    type === 'FilterCollectionProcessor'
      ? filterOf(source, site)
      : type === 'SortCollectionProcessor'
        ? sortOf(source, over, site)
        : undefined;
  if (change === undefined)
    throw new UnsupportedError(`the collection processor ${type} of the element ${name} in the flow ${scope.flowName}`);
  return {
    name,
    verb: 'change a collection',
    fault: NO_FAULT,
    run: (interview) => {
      change(interview);
      return next();
    }
  };
}

type Change = (interview: Interview) => void;

function filterOf(source: FlowSource, site: FlowSite): Change {
  const name = textOf(source, 'name') ?? '';
  const { scope } = site;
  const collection = scope.reader(textOf(source, 'collectionReference') ?? '');
  const item = textOf(source, 'assignNextValueToReference');
  if (item === undefined) throw new OrgError('INVALID_FLOW', 'the filter names no variable for the item at hand');
  const own = scope.resource(item);
  const write = own?.write === undefined ? undefined : targetOf(item, scope, false);
  const meets = testOf(source, scope);
  return (interview) => {
    const kept = items(collection(interview)).filter((each) => {
      if (write === undefined) interview.variables.set(item, each);
      else write(interview, each);
      return meets(interview);
    });
    interview.variables.set(name, kept);
  };
}

function testOf(source: FlowSource, scope: FlowScope): Test {
  const formula = textOf(source, 'formula');
  if (formula === undefined || formula.trim() === '') return conditionsOf(source, scope);
  const read: Reader = flowFormula(formula, 'Boolean', undefined, scope);
  return (interview) => read(interview) === true;
}

/** Sorts the collection itself and then, where a limit is given, cuts it off. */
function sortOf(source: FlowSource, over: Resource, site: FlowSite): Change {
  const { scope } = site;
  const reference = textOf(source, 'collectionReference') ?? '';
  const write = over.write;
  const part = partOf(source, 'limit');
  const text = textOf(source, 'limit');
  const limit: Reader | undefined =
    part !== undefined ? operandOf(part, scope) : text === undefined ? undefined : () => Number(text);
  const keys = partsOf(source, 'sortOptions').map((option) => {
    const field = textOf(option, 'sortField');
    if (field !== undefined && over.plan?.field(field) === undefined) {
      throw new OrgError('INVALID_FLOW', `there is no field ${field} to sort ${reference} by`);
    }
    const get = field === undefined ? undefined : over.plan?.getter(field);
    return {
      read: (interview: Interview, value: FlowValue) =>
        get === undefined ? scalar(value) : isRecord(value) ? get(interview.tx, value.values) : null,
      sign: textOf(option, 'sortOrder') === 'Desc' ? -1 : 1,
      blank: textOf(option, 'doesPutEmptyStringAndNullFirst') === 'true' ? -1 : 1
    };
  });
  return (interview) => {
    const value = over.read(interview);
    const sorted = [...(isCollection(value) ? value : [])].sort((a, b) => {
      for (const { read, sign, blank } of keys) {
        const [left, right] = [sortable(read(interview, a)), sortable(read(interview, b))];
        if (left === right) continue;
        if (left === null) return blank;
        if (right === null) return -blank;
        return left < right ? -sign : sign;
      }
      return 0;
    });
    const most = limit === undefined ? null : scalar(limit(interview));
    const result = most === null || Number(most) <= 0 ? sorted : sorted.slice(0, Number(most));
    if (write !== undefined) write(interview, result);
    else interview.variables.set(over.name, result);
  };
}

function sortable(value: ReturnType<typeof scalar>): ReturnType<typeof scalar> {
  if (value === '') return null;
  return typeof value === 'string' ? value.toLowerCase() : value;
}
