import type { XmlElement } from '../xml.ts';
import { typeRule } from './schema/schema.ts';
import type { ElementRule } from './schema/schema.ts';

/** Why the platform could not read a file as metadata of its type. */
export interface StructureProblem {
  readonly message: string;
  /** The element at fault, whose line and column are told. */
  readonly element: XmlElement;
  /** The direct child of the root in which it stands; undefined for the root itself. */
  readonly top: XmlElement | undefined;
}

const namespace = '{http://soap.sforce.com/2006/04/metadata}';

/** Content that the platform declares as text although the file holds elements. */
const freeContent: ReadonlySet<string> = new Set(['LightningComponentBundle.targetConfigs']);

const patterns: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false|1|0)$/,
  number: /^[-+]?(?:\d+\.?\d*|\.\d+)$/,
  date: /^(?:\d{4}-\d\d-\d\d)?(?:T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/
};

/**
 * Compares a file's elements with its metadata type: unknown, missing, misplaced and repeated ones, enumerations and
 * scalars. Elements may come in any order. Answers nothing for a type that the table does not have.
 */
export function checkStructure(root: XmlElement, type: string): readonly StructureProblem[] {
  const problems: StructureProblem[] = [];
  if (typeRule(type) === undefined) {
    return problems;
  }
  if (root.name !== type) {
    const message = `Error parsing file: the root element must be ${type}, not ${root.name}`;
    return [{ message, element: root, top: undefined }];
  }
  checkElement(root, type, undefined, problems);
  return problems;
}

function checkElement(
  element: XmlElement,
  type: string,
  top: XmlElement | undefined,
  problems: StructureProblem[]
): void {
  const rule = typeRule(type);
  if (rule?.kind !== 'elements') {
    return;
  }
  const add = (message: string, at: XmlElement, under: XmlElement | undefined): void => {
    problems.push({ message, element: at, top: under });
  };
  if (element.text.trim() !== '') {
    add(`Error parsing file: Unexpected text "${element.text.trim().slice(0, 40)}" in type ${type}`, element, top);
  }
  const seen = new Set<string>();
  let previous = '';
  for (const part of element.children) {
    const under = top ?? part;
    const partRule = rule.elements.get(part.name);
    if (partRule === undefined) {
      add(`Error parsing file: Element ${namespace}${part.name} invalid at this location in type ${type}`, part, under);
    } else if (seen.has(part.name) && (!partRule.repeats || previous !== part.name)) {
      add(`Error parsing file: Element ${part.name} is duplicated at this location in type ${type}`, part, under);
    } else if (!freeContent.has(`${type}.${part.name}`)) {
      checkValue(part, partRule, under, problems);
    }
    seen.add(part.name);
    previous = part.name;
  }
  for (const [name, partRule] of rule.elements) {
    if (partRule.isRequired && !seen.has(name)) {
      add(`Required field is missing: ${name}`, element, top);
    }
  }
}

function checkValue(element: XmlElement, rule: ElementRule, top: XmlElement, problems: StructureProblem[]): void {
  const nested = typeRule(rule.type);
  if (nested?.kind === 'elements') {
    checkElement(element, rule.type, top, problems);
    return;
  }
  const add = (message: string): void => {
    problems.push({ message: `Error parsing file: ${message}`, element, top });
  };
  const [inner] = element.children;
  if (inner !== undefined) {
    add(`Element ${namespace}${inner.name} invalid at this location in type ${rule.type}`);
    return;
  }
  const value = element.text.trim();
  if (element.isNil) {
    return;
  }
  if (nested?.kind === 'oneOf') {
    if (!nested.values.has(value)) {
      add(`'${value}' is not a valid value for the enum '${rule.type}'`);
    }
  } else if (patterns[rule.type]?.test(value) === false) {
    add(rule.type === 'number' ? `For input string: "${value}"` : `'${value}' is not a valid value for ${rule.type}`);
  }
}
