import type { FieldModel, FieldType, ObjectModel } from '../model.ts';
import type { Near } from '../problems.ts';
import type { Checker } from './checker.ts';
import { checkShape } from './field-shape.ts';
import { checkFilter } from './filters.ts';
import { checkPicklist } from './picklists.ts';

const summable: ReadonlySet<FieldType> = new Set(['Number', 'Currency', 'Percent']);
const comparable: ReadonlySet<FieldType> = new Set([...summable, 'Date', 'DateTime']);
const untracked: ReadonlySet<FieldType> = new Set(['AutoNumber', 'Summary']);
const neverMasters: ReadonlySet<string> = new Set(['user', 'group', 'profile', 'task', 'event', 'lead', 'recordtype']);
const indexable: ReadonlySet<FieldType> = new Set(['Text', 'Number', 'Email', 'AutoNumber']);

/** Checks the fields of an object: names, what each type asks for, references, roll-ups and master-detail rules. */
export function checkFields(checker: Checker, object: ObjectModel): void {
  const deployed = [...object.fields.values()].filter((field) => field.isCustom);
  for (const field of deployed) {
    checkField(checker, object, field);
  }
  checkMasterDetails(checker, object, deployed);
}

function checkField(checker: Checker, object: ObjectModel, field: FieldModel): void {
  const report: Report = (message, near) =>
    checker.report('CustomField', `${object.apiName}.${field.apiName}`, message, near);
  checkShape(checker, object, field);
  checkType(field, report);
  checkReference(checker, object, field, report);
  checkSummary(checker, object, field, report);
  checkPicklist(checker, object, field, report);
}

type Report = (message: string, near?: Near) => void;

function checkType(field: FieldModel, report: Report): void {
  const isComputed = field.formula !== undefined || field.summary !== undefined;
  if (field.trackHistory && (isComputed || untracked.has(field.type))) {
    report(`The field ${field.apiName} does not support history tracking`);
  }
  for (const [name, is] of [
    ['unique', field.isUnique],
    ['externalId', field.isExternalId]
  ] as const) {
    if (is && (isComputed || !indexable.has(field.type))) {
      report(`Can not specify '${name}' for a CustomField of type ${field.type}`, { element: name });
    }
  }
  if (field.type === 'Text' && field.formula === undefined && ((field.length ?? 0) < 1 || (field.length ?? 0) > 255)) {
    report("Must specify 'length' between 1 and 255 for a CustomField of type Text", { element: 'length' });
  }
  if (
    (field.type === 'LongTextArea' || field.type === 'Html') &&
    ((field.length ?? 0) < 256 || (field.length ?? 0) > 131_072)
  ) {
    report(`Must specify 'length' between 256 and 131072 for a CustomField of type ${field.type}`, {
      element: 'length'
    });
  }
  if (summable.has(field.type)) {
    const { precision = 0, scale = 0 } = field;
    if (precision < 1 || precision > 18 || scale < 0 || scale > precision) {
      report(`Precision must be 1 to 18 and not below the scale: ${precision}, ${scale}`, { element: 'precision' });
    }
  }
  if (field.type === 'AutoNumber' && field.displayFormat !== undefined && !/\{0+\}/.test(field.displayFormat)) {
    report(`Invalid display format: ${field.displayFormat}`);
  }
}

function checkReference(checker: Checker, object: ObjectModel, field: FieldModel, report: Report): void {
  if (field.type !== 'Lookup' && field.type !== 'MasterDetail') {
    return;
  }
  for (const target of field.referenceTo) {
    checker.object(target, {
      type: 'CustomField',
      fullName: `${object.apiName}.${field.apiName}`,
      property: 'referenceTo'
    });
  }
  if (field.type === 'Lookup' && field.isRequired && field.deleteConstraint === 'SetNull') {
    report(`The lookup field ${field.apiName} is required, so its deleteConstraint must be Restrict or Cascade`);
  }
  if (field.type === 'MasterDetail' && field.referenceTo.some((target) => neverMasters.has(target.toLowerCase()))) {
    report(`${field.referenceTo.join(', ')} cannot be the master of a master-detail relationship`, {
      element: 'referenceTo'
    });
  }
  for (const target of field.referenceTo) {
    const same = checker.model
      .childRelationships(target)
      .filter(
        (child) =>
          child.relationshipName !== undefined &&
          child.relationshipName.toLowerCase() === field.childRelationshipName?.toLowerCase()
      );
    if (same.length > 1) {
      const name = (field.childRelationshipName ?? '').replace(/__r$/, '');
      report(`There is already a Child Relationship named ${name} on ${target}.`, { element: 'relationshipName' });
    }
  }
}

function checkMasterDetails(checker: Checker, object: ObjectModel, fields: readonly FieldModel[]): void {
  const masters = fields.filter((field) => field.type === 'MasterDetail');
  const report = (message: string, near?: Near): void => checker.report('CustomObject', object.apiName, message, near);
  const reportField = (field: FieldModel, message: string): void =>
    checker.report('CustomField', `${object.apiName}.${field.apiName}`, message);
  const model = object.sharingModel;
  const near = { element: 'sharingModel' };
  if (masters.length > 0 && model !== 'ControlledByParent') {
    report(`Cannot set sharingModel to ${model} on a CustomObject with a MasterDetail relationship field`, near);
  }
  if (masters.length === 0 && object.isCustom && model === 'ControlledByParent') {
    report(
      'Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field',
      near
    );
  }
  for (const field of masters) {
    if (depthOf(checker, field) > 3) {
      reportField(field, 'Master-detail relationships cannot be more than three levels deep');
    }
  }
  for (const field of masters.slice(2)) {
    reportField(field, 'An object can have at most two master-detail relationships');
  }
  for (const field of fields.filter((each) => each.trackHistory).slice(20)) {
    reportField(field, `You can track the history of at most 20 fields of ${object.apiName}`);
  }
  for (const field of fields.filter((each) => each.summary !== undefined).slice(40)) {
    reportField(field, `${object.apiName} cannot have more than 40 roll-up summary fields`);
  }
}

/** How many master-detail relationships lie one above the other, from this one up. */
function depthOf(checker: Checker, field: FieldModel, passed: readonly FieldModel[] = []): number {
  if (passed.includes(field)) {
    return passed.length;
  }
  const above = field.referenceTo.flatMap((target) => [...(checker.model.object(target)?.fields.values() ?? [])]);
  const masters = above.filter((each) => each.type === 'MasterDetail');
  return 1 + Math.max(0, ...masters.map((master) => depthOf(checker, master, [...passed, field])));
}

/** Roll-ups go over master-detail fields; of the standard lookups, accounts sum up their opportunities too. */
function isSummarizable(child: string, key: FieldModel, parent: ObjectModel): boolean {
  if (!key.referenceTo.includes(parent.apiName)) return false;
  return key.type === 'MasterDetail' || (child === 'Opportunity' && key.apiName === 'AccountId');
}

function checkSummary(checker: Checker, object: ObjectModel, field: FieldModel, report: Report): void {
  const { summary } = field;
  if (summary === undefined) {
    return;
  }
  const { childObject, foreignKey, operation, summarizedField } = summary;
  const fullName = `${object.apiName}.${field.apiName}`;
  const at = (property: string): { type: string; fullName: string; property: string } => ({
    type: 'CustomField',
    fullName,
    property
  });
  if (!checker.object(childObject, at('summaryForeignKey'))) {
    return;
  }
  const key = checker.fieldPath(childObject, foreignKey, at('summaryForeignKey'));
  if (key !== undefined && !isSummarizable(childObject, key, object)) {
    report(`The roll-up's foreign key ${childObject}.${foreignKey} is not a master-detail field to ${object.apiName}`);
  }
  if (operation === 'count') {
    if (summarizedField !== undefined) {
      report("Can not specify 'summarizedField' for a roll-up summary that counts", { element: 'summarizedField' });
    }
  } else if (summarizedField === undefined) {
    report(`Must specify 'summarizedField' for a roll-up summary of ${operation}`);
  } else {
    const found = checker.fieldPath(childObject, summarizedField, at('summarizedField'));
    const type = found?.summaryType ?? found?.type;
    if (type !== undefined && !(operation === 'sum' ? summable : comparable).has(type)) {
      report(`The roll-up cannot take the ${operation} of ${childObject}.${summarizedField}, a ${type} field`);
    }
  }
  for (const filter of summary.filters) {
    const path = filter.field.slice(filter.field.indexOf('.') + 1);
    const found = checker.fieldPath(childObject, path, at('summaryFilterItems'));
    if (found !== undefined) {
      checkFilter(checker, { type: 'CustomField', fullName, property: 'field' }, found, filter);
    }
  }
}
