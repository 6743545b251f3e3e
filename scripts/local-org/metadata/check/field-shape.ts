import type { FieldModel, FieldType, ObjectModel } from '../model.ts';
import { child, textOf } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { Checker } from './checker.ts';

const references: readonly string[] = ['Lookup', 'MasterDetail'];
const numbers: readonly string[] = ['Number', 'Currency', 'Percent'];
const referenceElements = ['referenceTo', 'relationshipName', 'relationshipLabel', 'deleteConstraint'];
const masterElements = ['relationshipOrder', 'reparentableMasterDetail', 'writeRequiresMasterRead'];
const lengthTypes: readonly string[] = ['Text', 'LongTextArea', 'Html', 'EncryptedText'];
const lineTypes: readonly string[] = ['LongTextArea', 'Html', 'MultiselectPicklist'];
const neverRequired: readonly string[] = ['LongTextArea', 'Html', 'Checkbox', 'AutoNumber', 'Summary'];
const noFormula: ReadonlySet<FieldType> = new Set([
  'LongTextArea',
  'Html',
  'TextArea',
  'EncryptedText',
  'Email',
  'Phone',
  'Url',
  'Picklist',
  'MultiselectPicklist',
  'Lookup',
  'MasterDetail',
  'AutoNumber'
]);

/** Elements that fields of a type must have and may not have. */
function rulesOf(
  type: string,
  isFormula: boolean
): { readonly must: readonly string[]; readonly never: readonly string[] } {
  const must: string[] = [];
  const never: string[] = [];
  const say = (list: string[], when: boolean, ...names: readonly string[]): void => {
    if (when) list.push(...names);
  };
  const isReference = references.includes(type);
  const isNumber = numbers.includes(type);
  say(must, type === 'Text' && !isFormula, 'length');
  say(must, (type === 'LongTextArea' || type === 'Html') && !isFormula, 'length');
  say(must, isNumber && !isFormula, 'precision', 'scale');
  say(must, lineTypes.includes(type), 'visibleLines');
  say(must, type === 'Checkbox' && !isFormula, 'defaultValue');
  say(must, isReference, 'referenceTo');
  say(must, type === 'MasterDetail', 'relationshipName');
  say(must, type === 'Summary', 'summaryForeignKey', 'summaryOperation');
  say(never, !lengthTypes.includes(type) || (type === 'Text' && isFormula), 'length');
  say(never, !isNumber, 'precision', 'scale');
  say(never, !isReference, ...referenceElements);
  say(never, type !== 'MasterDetail', ...masterElements);
  say(never, type === 'MasterDetail', 'deleteConstraint');
  say(never, type !== 'Summary', 'summaryForeignKey', 'summaryOperation', 'summarizedField', 'summaryFilterItems');
  say(never, type !== 'AutoNumber', 'displayFormat', 'startingNumber');
  say(never, type === 'Summary' || type === 'AutoNumber' || isReference, 'defaultValue', 'formula');
  return { must, never };
}

/** Checks that a custom field has the elements that its type asks for and none that it does not know. */
export function checkShape(checker: Checker, object: ObjectModel, field: FieldModel): void {
  const fullName = `${object.apiName}.${field.apiName}`;
  const element = checker.element('CustomField', fullName);
  if (element === undefined) {
    return;
  }
  const report = (message: string, name?: string): void =>
    checker.report('CustomField', fullName, message, name === undefined ? undefined : { element: name });
  const type = textOf(element, 'type');
  if (type === undefined) {
    report("Must specify 'type' for a CustomField");
    return;
  }
  const isFormula = field.formula !== undefined;
  const { must, never } = rulesOf(type, isFormula);
  for (const name of must.filter((each) => textOf(element, each) === undefined)) {
    report(`Must specify '${name}' for a CustomField of type ${type}`);
  }
  for (const name of never.filter((each) => child(element, each) !== undefined)) {
    report(`Can not specify '${name}' for a CustomField of type ${type}`, name);
  }
  checkRequired(type, isFormula, element, report);
  if (isFormula && noFormula.has(field.type)) {
    report(`A formula field cannot be of type ${type}`, 'formula');
  }
}

function checkRequired(
  type: string,
  isFormula: boolean,
  element: XmlElement,
  report: (message: string, name?: string) => void
): void {
  const written = textOf(element, 'required');
  if (written === undefined) {
    return;
  }
  if (type === 'MasterDetail') {
    report('Master-Detail Relationship Fields Cannot be Optional or Required', 'required');
  } else if (written === 'true' && (isFormula || neverRequired.includes(type))) {
    report(`Can not specify 'required' for a CustomField of type ${type}`, 'required');
  }
}
