import { OrgError } from '../../basics/errors.ts';
import type { FlowSource } from '../../metadata/model.ts';
import { naming } from '../naming.ts';
import { addCollectionResult } from './collections.ts';
import type { FlowSite } from './elements.ts';
import { storedField } from './resources.ts';
import type { FlowScope } from './scope.ts';
import { flagOf, partsOf, textOf } from './source.ts';
import { addSubflowOutputs } from './subflows.ts';

/**
 * Names that elements bring: what a Get or Create Records element, a subflow or a collection filter stores, and the item
 * that a loop is at. One may build on another, so those that cannot be made yet wait for the others.
 */
export function addElementResources(source: FlowSource, scope: FlowScope, subflow: FlowSite['subflow']): void {
  for (const lookup of partsOf(source, 'recordLookups')) addLookup(lookup, scope);
  for (const create of partsOf(source, 'recordCreates')) {
    const name = textOf(create, 'name') ?? '';
    scope.add({ name, type: 'text', isCollection: false, read: (interview) => interview.variables.get(name) ?? null });
  }
  for (const call of partsOf(source, 'subflows')) {
    const { variables } = naming(`element ${textOf(call, 'name') ?? ''}`, () =>
      subflow(textOf(call, 'flowName') ?? '')
    );
    addSubflowOutputs(call, scope, variables);
  }
  let waiting = [
    ...partsOf(source, 'loops').map((loop) => (): void => addLoopItem(loop, scope)),
    ...partsOf(source, 'collectionProcessors').map((each) => (): void => addCollectionResult(each, scope))
  ];
  while (waiting.length > 0) {
    const left: typeof waiting = [];
    let refusal: unknown;
    for (const add of waiting) {
      try {
        add();
      } catch (error) {
        refusal = error;
        left.push(add);
      }
    }
    if (left.length === waiting.length) throw refusal;
    waiting = left;
  }
}

function addLookup(lookup: FlowSource, scope: FlowScope): void {
  if (!flagOf(lookup, 'storeOutputAutomatically')) return;
  const name = textOf(lookup, 'name') ?? '';
  const isMany = !flagOf(lookup, 'getFirstRecordOnly');
  scope.add({
    name,
    type: 'record',
    isCollection: isMany,
    plan: scope.plan(textOf(lookup, 'object')),
    read: (interview) => interview.variables.get(name) ?? (isMany ? [] : null),
    ...(isMany ? {} : { writeField: storedField(name) })
  });
}

function addLoopItem(loop: FlowSource, scope: FlowScope): void {
  const name = textOf(loop, 'name') ?? '';
  const collection = textOf(loop, 'collectionReference') ?? '';
  const over = scope.resource(collection);
  if (over?.isCollection !== true)
    throw new OrgError('INVALID_FLOW', `the loop ${name} needs a collection, and ${collection} is none`);
  scope.add({
    name,
    type: over.type,
    isCollection: false,
    ...(over.plan && { plan: over.plan }),
    read: (interview) => interview.variables.get(name) ?? null,
    writeField: storedField(name)
  });
}
