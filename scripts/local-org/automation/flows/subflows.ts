import { OrgError } from '../../basics/errors.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { targetOf } from './assignments.ts';
import type { FlowSite } from './elements.ts';
import type { Step } from './interview.ts';
import { dataTypeOf, operandOf } from './operands.ts';
import { FORMULA_TYPES } from './resources.ts';
import type { FlowScope } from './scope.ts';
import { flagOf, partOf, partsOf, targetOf as connectorTarget, textOf } from './source.ts';
import { isRecord } from './values.ts';

const NO_FAULT = (): undefined => undefined;

/** Adds the outputs of a Subflow element that stores them by itself, as `Element.variable`. */
export function addSubflowOutputs(source: FlowSource, scope: FlowScope, variables: readonly FlowSource[]): void {
  if (!flagOf(source, 'storeOutputAutomatically')) return;
  const element = textOf(source, 'name') ?? '';
  for (const variable of variables) {
    if (!flagOf(variable, 'isOutput')) continue;
    const name = `${element}.${textOf(variable, 'name') ?? ''}`;
    const type = dataTypeOf(variable, scope);
    const isMany = flagOf(variable, 'isCollection');
    scope.add({
      name,
      type: FORMULA_TYPES[type],
      isCollection: isMany,
      ...(type === 'SObject' && { plan: scope.plan(textOf(variable, 'objectType')) }),
      read: (interview) => interview.variables.get(name) ?? (isMany ? [] : null)
    });
  }
}

/** A Subflow element: gives a flow its inputs, runs it inside this interview and takes its outputs. */
export function subflowStep(source: FlowSource, site: FlowSite): Step {
  const { scope } = site;
  const name = textOf(source, 'name') ?? '';
  const { variables, launch } = site.subflow(textOf(source, 'flowName') ?? '');
  const variable = (wanted: string, flag: 'isInput' | 'isOutput'): string => {
    const found = variables.find((each) => textOf(each, 'name')?.toLowerCase() === wanted.toLowerCase());
    if (found === undefined || !flagOf(found, flag)) {
      const kind = flag === 'isInput' ? 'input' : 'output';
      throw new OrgError(
        'INVALID_FLOW',
        `the flow ${textOf(source, 'flowName') ?? ''} has no ${kind} variable ${wanted}`
      );
    }
    return textOf(found, 'name') ?? '';
  };
  const inputs = partsOf(source, 'inputAssignments').map((assignment) => ({
    name: variable(textOf(assignment, 'name') ?? '', 'isInput'),
    value: operandOf(partOf(assignment, 'value'), scope)
  }));
  const outputs = partsOf(source, 'outputAssignments').map((assignment) => ({
    name: variable(textOf(assignment, 'name') ?? '', 'isOutput'),
    write: targetOf(textOf(assignment, 'assignToReference') ?? '', scope, site.isBeforeSave)
  }));
  const stored = flagOf(source, 'storeOutputAutomatically')
    ? variables.filter((each) => flagOf(each, 'isOutput')).map((each) => textOf(each, 'name') ?? '')
    : [];
  const next = site.step(connectorTarget(source, 'connector'));
  const asked = [...outputs.map((output) => output.name), ...stored];
  return {
    name,
    verb: 'run a subflow',
    fault: NO_FAULT,
    run: (interview) => {
      const called = launch();
      const values = inputs.map(({ value }) => value(interview));
      interview.enter(
        () => asked.map((each) => called.scope.resource(each)?.read(interview) ?? null),
        (results) => {
          for (const [index, { write }] of outputs.entries()) write(interview, results[index] ?? null);
          for (const [index, each] of stored.entries()) {
            interview.variables.set(`${name}.${each}`, results[outputs.length + index] ?? null);
          }
          return next();
        }
      );
      for (const [index, each] of inputs.entries()) {
        // A record that was never found is handed on as nothing.
        const value = values[index] ?? null;
        called.scope.resource(each.name)?.write?.(interview, isRecord(value) ? { ...value } : value);
      }
      return called.start();
    }
  };
}
