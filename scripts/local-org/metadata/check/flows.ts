import { resolvePath } from '../list-columns.ts';
import type { FlowModel, FlowSource } from '../model.ts';
import type { Near } from '../problems.ts';
import type { Checker } from './checker.ts';

/** Elements of a flow that read or write records of the object that they name. */
const recordElements = ['start', 'recordLookups', 'recordCreates', 'recordUpdates', 'recordDeletes'];

/** Checks the objects and fields that a flow names, its references to its own elements, and where its connectors lead. */
export function checkFlow(checker: Checker, flow: FlowModel): void {
  const recordObject = leaf(parts(flow.source, 'start')[0], 'object');
  for (const element of recordElements) {
    for (const part of parts(flow.source, element)) {
      checkRecordElement(checker, flow, part, recordObject);
    }
  }
  for (const element of parts(flow.source, 'recordCreates')) {
    if (leaf(element, 'doesUpsert') === 'true') {
      const what = `doesUpsert of the element ${leaf(element, 'name') ?? ''} in the flow ${flow.apiName}`;
      report(checker, flow, `The local org does not support ${what}.`, { element: 'doesUpsert', texts: ['true'] });
    }
  }
  const names = elementNames(flow.source);
  for (const { key, text } of leaves(flow.source)) {
    if (key === 'targetReference' && !names.has(text)) {
      report(checker, flow, `The connector leads to ${text}, which does not exist`, { element: key, texts: [text] });
    } else if (key === 'assignToReference' || key === 'inputReference') {
      checkReference(checker, flow, text, names, recordObject);
    }
  }
}

function report(checker: Checker, flow: FlowModel, message: string, near?: Near): void {
  checker.report('Flow', flow.apiName, message, near);
}

function checkRecordElement(
  checker: Checker,
  flow: FlowModel,
  element: FlowSource,
  recordObject: string | undefined
): void {
  const isOnRecord = leaf(element, 'inputReference') === '$Record';
  const object = leaf(element, 'object') ?? (isOnRecord ? recordObject : undefined);
  if (object === undefined) {
    return;
  }
  if (checker.model.object(object) === undefined) {
    report(checker, flow, `The object ${object} does not exist`);
    return;
  }
  const named = [
    ...['filters', 'inputAssignments', 'outputAssignments'].flatMap((list) =>
      parts(element, list).flatMap((part) => leaf(part, 'field') ?? [])
    ),
    ...(element['queriedFields'] ?? []).filter((part) => typeof part === 'string')
  ];
  for (const field of named) {
    if (resolvePath(checker.model, object, field) === undefined) {
      report(
        checker,
        flow,
        `${leaf(element, 'name') ?? 'start'} - The field "${field}" for the object "${object}" doesn't exist.`
      );
    }
  }
}

function checkReference(
  checker: Checker,
  flow: FlowModel,
  reference: string,
  names: ReadonlySet<string>,
  recordObject: string | undefined
): void {
  const [root = '', ...rest] = reference.split('.');
  const path = rest.join('.');
  if (root === '$Record' || root === '$Record__Prior') {
    if (path !== '' && recordObject !== undefined && resolvePath(checker.model, recordObject, path) === undefined) {
      report(checker, flow, `The field "${path}" for the object "${recordObject}" doesn't exist.`);
    }
    return;
  }
  if (root === '$Label' && !checker.model.labels.has(path)) {
    report(checker, flow, `no CustomLabel named ${path} found`);
  } else if (root === '$Permission' && !checker.model.customPermissions.has(path)) {
    report(checker, flow, `no CustomPermission named ${path} found`);
  } else if (!root.startsWith('$') && !names.has(root)) {
    report(checker, flow, `The element has an invalid reference to "${reference}".`);
  }
}

function elementNames(source: FlowSource): ReadonlySet<string> {
  return new Set([...leaves(source)].filter(({ key }) => key === 'name').map(({ text }) => text));
}

function* leaves(source: FlowSource): Generator<{ readonly key: string; readonly text: string }> {
  for (const [key, values] of Object.entries(source)) {
    for (const value of values) {
      if (typeof value === 'string') {
        yield { key, text: value };
      } else {
        yield* leaves(value);
      }
    }
  }
}

function parts(source: FlowSource | undefined, name: string): readonly FlowSource[] {
  return (source?.[name] ?? []).filter((part) => typeof part !== 'string');
}

function leaf(source: FlowSource | undefined, name: string): string | undefined {
  const value = source?.[name]?.[0];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
