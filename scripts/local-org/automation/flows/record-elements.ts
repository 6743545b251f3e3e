import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { Value } from '../../basics/values.ts';
import type { FlowSource } from '../../metadata/model.ts';
import type { ObjectPlan } from '../plan.ts';
import type { WriteRequest } from '../types.ts';
import { targetOf } from './assignments.ts';
import type { FlowSite } from './elements.ts';
import type { Interview, Step } from './interview.ts';
import { operandOf } from './operands.ts';
import { finderOf } from './record-filters.ts';
import type { FlowScope, Reader } from './scope.ts';
import { flagOf, partOf, partsOf, targetOf as connectorTarget, textOf } from './source.ts';
import { isRecord, items, scalar, type FlowRecord, type FlowValue } from './values.ts';

const NO_FAULT = (): undefined => undefined;

function frame(
  source: FlowSource,
  site: FlowSite,
  verb: string
): { name: string; verb: string; fault: Step['fault']; next: () => Step | undefined } {
  const fault = connectorTarget(source, 'faultConnector');
  return {
    name: textOf(source, 'name') ?? '',
    verb,
    fault: fault === undefined ? NO_FAULT : site.step(fault),
    next: site.step(connectorTarget(source, 'connector'))
  };
}

/** A Get Records element. */
export function lookupStep(source: FlowSource, site: FlowSite): Step {
  const { scope } = site;
  const { next, ...base } = frame(source, site, 'look up records');
  const plan = scope.plan(textOf(source, 'object'));
  const isFirstOnly =
    flagOf(source, 'getFirstRecordOnly') ||
    (textOf(source, 'outputReference') === undefined && !flagOf(source, 'storeOutputAutomatically'));
  const limit = isFirstOnly ? () => 1 : limitOf(source, scope);
  const sortField = textOf(source, 'sortField');
  const find = finderOf(source, plan, scope, {
    ...(limit === undefined ? {} : { limit }),
    ...(sortField === undefined ? {} : { sortField, isDescending: textOf(source, 'sortOrder') === 'Desc' })
  });
  const output = textOf(source, 'outputReference');
  const isOne =
    flagOf(source, 'getFirstRecordOnly') ||
    (output !== undefined && scope.resource(output)?.isCollection !== true) ||
    isFirstOnly;
  const write = output === undefined ? undefined : targetOf(output, scope, site.isBeforeSave);
  const fields = partsOf(source, 'outputAssignments').map((assignment) => ({
    read: plan.getter(fieldOf(assignment, plan)),
    write: targetOf(textOf(assignment, 'assignToReference') ?? '', scope, site.isBeforeSave)
  }));
  const clears = flagOf(source, 'assignNullValuesIfNoRecordsFound');
  return {
    ...base,
    query: (interview) => {
      const found = find(interview);
      interview.tx.limits.countQueryRows(found.length);
      const value: FlowValue = isOne ? (found[0] ?? null) : found;
      if (flagOf(source, 'storeOutputAutomatically')) interview.variables.set(base.name, value);
      if (write !== undefined && (found.length > 0 || clears)) write(interview, value);
      const [first] = found;
      for (const each of fields) {
        if (first !== undefined) each.write(interview, each.read(interview.tx, first.values));
        else if (clears) each.write(interview, null);
      }
      return next();
    }
  };
}

/** The most records that a Get Records element stores: a number of its own or a resource; undefined for all. */
function limitOf(source: FlowSource, scope: FlowScope): ((interview: Interview) => number) | undefined {
  const text = textOf(source, 'limit');
  const part = partOf(source, 'limit');
  if (text === undefined && part === undefined) return undefined;
  const read = part === undefined ? (): Value => Number(text) : operandOf(part, scope);
  return (interview) => {
    const limit = Number(scalar(read(interview)) ?? 0);
    return Number.isInteger(limit) && limit >= 0 ? limit : 0;
  };
}

/** A Create Records element: from field values, or from a record or collection variable. */
export function createStep(source: FlowSource, site: FlowSite): Step {
  if (site.isBeforeSave) throw new UnsupportedError(`creating records in the before-save flow ${site.scope.flowName}`);
  if (flagOf(source, 'doesUpsert')) {
    const name = textOf(source, 'name') ?? '';
    throw new UnsupportedError(`doesUpsert of the element ${name} in the flow ${site.scope.flowName}`);
  }
  const { next, ...base } = frame(source, site, 'create records');
  const { scope } = site;
  const idTarget = textOf(source, 'assignRecordIdToReference');
  const writeId = idTarget === undefined ? undefined : targetOf(idTarget, scope, false);
  const input = textOf(source, 'inputReference');
  if (input !== undefined) {
    const read = scope.reader(input);
    const records = (interview: Interview): FlowRecord[] => items(read(interview)).filter(isRecord);
    return {
      ...base,
      write: {
        requests: (interview) =>
          records(interview).map(({ plan, values }) => ({
            operation: 'insert',
            object: plan.object.apiName,
            values: createable(plan, values)
          })),
        done: (interview, results) => {
          for (const [index, record] of records(interview).entries()) record.values['Id'] = results[index]?.id ?? null;
          return next();
        }
      }
    };
  }
  const plan = scope.plan(textOf(source, 'object'));
  const values = inputsOf(source, plan, scope);
  const object = plan.object.apiName;
  return {
    ...base,
    write: {
      requests: (interview) => [{ operation: 'insert', object, values: values(interview) }],
      done: (interview, results) => {
        const id = results[0]?.id ?? null;
        interview.variables.set(base.name, id);
        writeId?.(interview, id);
        return next();
      }
    }
  };
}

/** An Update Records element: `$Record`, its parents or children, a variable, or whatever filters find. */
export function updateStep(source: FlowSource, site: FlowSite): Step {
  const { next, ...base } = frame(source, site, 'update records');
  const { scope } = site;
  const input = textOf(source, 'inputReference');
  const hasValues = partsOf(source, 'inputAssignments').length > 0;
  if (input?.toLowerCase() === '$record' && site.isBeforeSave) return updateBeforeSave(source, site, base, next);
  if (site.isBeforeSave) throw new UnsupportedError(`updating other records in the before-save flow ${scope.flowName}`);
  if (input !== undefined && !hasValues) {
    const read = scope.reader(input);
    return {
      ...base,
      write: {
        requests: (interview) =>
          items(read(interview))
            .filter(isRecord)
            .map((record) => updateOf(record)),
        done: next
      }
    };
  }
  const { plan, find, isQuery } = targetsOf(source, input, site);
  const values = inputsOf(source, plan, scope);
  return {
    ...base,
    write: {
      isQuery,
      requests: (interview) =>
        find(interview).map((id) => ({
          operation: 'update',
          object: plan.object.apiName,
          id,
          values: values(interview)
        })),
      done: next
    }
  };
}

/** A Delete Records element: a record or collection variable, or whatever filters find. */
export function deleteStep(source: FlowSource, site: FlowSite): Step {
  if (site.isBeforeSave) throw new UnsupportedError(`deleting records in the before-save flow ${site.scope.flowName}`);
  const { next, ...base } = frame(source, site, 'delete records');
  const { plan, find, isQuery } = targetsOf(source, textOf(source, 'inputReference'), site);
  return {
    ...base,
    write: {
      isQuery,
      requests: (interview) =>
        find(interview).map((id) => ({ operation: 'delete', object: plan.object.apiName, id, values: {} })),
      done: next
    }
  };
}

type Base = ReturnType<typeof frame>;

function updateBeforeSave(source: FlowSource, site: FlowSite, base: Omit<Base, 'next'>, next: Base['next']): Step {
  const lines = partsOf(source, 'inputAssignments').map((assignment) => ({
    write: targetOf(`$Record.${textOf(assignment, 'field') ?? ''}`, site.scope, true),
    value: operandOf(partOf(assignment, 'value'), site.scope)
  }));
  return {
    ...base,
    run: (interview) => {
      for (const { write, value } of lines) write(interview, value(interview));
      return next();
    }
  };
}

/** Which records an element means, as ids. */
function targetsOf(
  source: FlowSource,
  input: string | undefined,
  site: FlowSite
): {
  readonly plan: ObjectPlan;
  readonly isQuery: boolean;
  readonly find: (interview: Interview) => readonly string[];
} {
  const { scope } = site;
  if (input === undefined) {
    const plan = scope.plan(textOf(source, 'object'));
    const find = finderOf(source, plan, scope);
    return { plan, isQuery: true, find: (interview) => find(interview).map(idOf) };
  }
  const resource = scope.resource(input);
  if (resource?.plan !== undefined) {
    const { plan } = resource;
    if (partsOf(source, 'filters').length > 0)
      throw new UnsupportedError(`filters on ${input} in the flow ${scope.flowName}`);
    return {
      plan,
      isQuery: false,
      find: (interview) =>
        items(resource.read(interview))
          .filter(isRecord)
          .map((record) => idOf(record))
    };
  }
  return relatedTargets(source, input, scope);
}

/** `$Record.Account__r` is the parent, `$Record.Stakeholders__r` the children. */
function relatedTargets(source: FlowSource, input: string, scope: FlowScope): ReturnType<typeof targetsOf> {
  const match = /^\$Record\.(\w+)$/i.exec(input);
  const name = match?.[1]?.toLowerCase();
  const lookup = name === undefined ? undefined : scope.trigger?.relationship(name);
  const only = lookup?.field.referenceTo.length === 1 ? lookup.field.referenceTo[0] : undefined;
  if (lookup !== undefined && only !== undefined) {
    const plan = scope.plan(only);
    const find = finderOf(source, plan, scope, {
      extra: { field: 'Id', value: scope.reader(`$Record.${lookup.name}`) }
    });
    return { plan, isQuery: true, find: (interview) => find(interview).map(idOf) };
  }
  const relation = scope.model
    .childRelationships(scope.trigger?.object.apiName ?? '')
    .find((each) => each.relationshipName?.toLowerCase() === name);
  if (relation === undefined) throw new UnsupportedError(`the records ${input} in the flow ${scope.flowName}`);
  const plan = scope.plan(relation.childObject);
  const find = finderOf(source, plan, scope, { extra: { field: relation.field, value: scope.reader('$Record.Id') } });
  return { plan, isQuery: true, find: (interview) => find(interview).map(idOf) };
}

function idOf(record: FlowRecord): string {
  const id = record.values['Id'];
  if (typeof id !== 'string') throw new OrgError('MISSING_ARGUMENT', 'Id not specified in an update call');
  return id;
}

function inputsOf(
  source: FlowSource,
  plan: ObjectPlan,
  scope: FlowScope
): (interview: Interview) => Record<string, Value> {
  const inputs: { readonly name: string; readonly value: Reader }[] = partsOf(source, 'inputAssignments').map(
    (assignment) => ({
      name: fieldOf(assignment, plan),
      value: operandOf(partOf(assignment, 'value'), scope)
    })
  );
  return (interview) => {
    const values: Record<string, Value> = {};
    for (const { name, value } of inputs) values[name] = scalar(value(interview));
    return values;
  };
}

function fieldOf(assignment: FlowSource, plan: ObjectPlan): string {
  const name = textOf(assignment, 'field') ?? '';
  const field = plan.field(name);
  if (field === undefined) throw new OrgError('INVALID_FLOW', `there is no field ${name} on ${plan.object.apiName}`);
  return field.name;
}

/** Only what the flow set is written back, so that a record read earlier does not undo what happened since. */
function updateOf(record: FlowRecord): WriteRequest {
  const id = idOf(record);
  const values: Record<string, Value> = {};
  for (const name of record.touched) {
    if (name !== 'Id') values[name] = record.values[name] ?? null;
  }
  return { operation: 'update', object: record.plan.object.apiName, id, values };
}

function createable(plan: ObjectPlan, values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => plan.field(name)?.isCreateable === true));
}
