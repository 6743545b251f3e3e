import { parseXml, XmlError, type XmlElement } from '../../../scripts/local-org/metadata/xml.ts';
import type { ElementRule, Schema } from './schema.ts';

const namespace = 'http://soap.sforce.com/2006/04/metadata';
const opening = new RegExp(`^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\s*<(\\w+) xmlns="${namespace}"`);

const scalars: Readonly<Record<string, RegExp>> = {
  boolean: /^(true|false)$/,
  number: /^-?\d+(\.\d+)?$/,
  Date: /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d))?$/
};

/** What `@salesforce/types` declares as a date although Salesforce's own description says `xsd:time`. */
const times = new Set(['FlowSchedule.startTime']);
const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z?$/;

/**
 * What `@salesforce/types` declares as text although the file holds elements: the design of a component's properties,
 * which `check-bundle.ts` checks by its own rules.
 */
const freeContent = new Set(['LightningComponentBundle.targetConfigs']);

/** Checks one metadata file against its type. Answers problems, each with the line; none when the file is sound. */
export function checkTypes(schema: Schema, type: string, text: string): readonly string[] {
  const root = readRoot(text);
  if (typeof root === 'string') return [root];
  const problems: string[] = [];
  if (root.name !== type) problems.push(`line ${root.line}: the root element is ${root.name}, not ${type}`);
  checkElement(schema, type, root, type, problems);
  return problems;
}

function readRoot(text: string): XmlElement | string {
  try {
    const root = parseXml(text);
    // A comment before the root makes the platform refuse some types; no file of ours needs one.
    return opening.test(text) ? root : `line 1: the file must open with the XML declaration and a root in ${namespace}`;
  } catch (error) {
    if (error instanceof XmlError) return `line ${error.line}: not well formed: ${error.message}`;
    throw error;
  }
}

function checkElement(schema: Schema, type: string, element: XmlElement, path: string, problems: string[]): void {
  const rule = schema.get(type);
  if (rule?.kind !== 'elements') {
    problems.push(`line ${element.line}: ${type} is no metadata type`);
    return;
  }
  if (element.text.trim() !== '') problems.push(`line ${element.line}: ${path} holds stray text`);
  checkRepetition(rule.elements, element, path, problems);
  for (const child of element.children) {
    const childRule = rule.elements.get(child.name);
    const childPath = `${path}.${child.name}`;
    if (childRule === undefined) problems.push(`line ${child.line}: ${childPath} is unknown`);
    else if (times.has(`${type}.${child.name}`)) {
      if (!time.test(child.text)) problems.push(`line ${child.line}: ${childPath} cannot be "${child.text}" (time)`);
    } else if (!freeContent.has(childPath)) checkValue(schema, childRule.type, child, childPath, problems);
  }
}

function checkRepetition(
  rules: ReadonlyMap<string, ElementRule>,
  element: XmlElement,
  path: string,
  problems: string[]
): void {
  const names = element.children.map((child) => child.name);
  for (const [name, rule] of rules) {
    const first = names.indexOf(name);
    if (first < 0) {
      if (rule.required) problems.push(`line ${element.line}: ${path}.${name} is missing`);
      continue;
    }
    const count = names.filter((other) => other === name).length;
    if (count > 1 && !rule.repeats) problems.push(`line ${element.line}: ${path}.${name} stands ${count} times`);
    else if (names.lastIndexOf(name) - first + 1 > count) {
      problems.push(`line ${element.line}: the ${path}.${name} do not stand together`);
    }
  }
}

function checkValue(schema: Schema, type: string, element: XmlElement, path: string, problems: string[]): void {
  const rule = schema.get(type);
  if (rule?.kind === 'elements') {
    checkElement(schema, type, element, path, problems);
    return;
  }
  if (element.children.length > 0) problems.push(`line ${element.line}: ${path} holds elements instead of a value`);
  const isSound = rule?.kind === 'oneOf' ? rule.values.has(element.text) : (scalars[type]?.test(element.text) ?? true);
  const isKnown = rule !== undefined || type === 'string' || type in scalars;
  if (!isKnown) problems.push(`line ${element.line}: ${path} has the unknown type ${type}`);
  if (!isSound) problems.push(`line ${element.line}: ${path} cannot be "${element.text}" (${type})`);
}
