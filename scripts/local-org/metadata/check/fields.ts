import type { FieldModel, FieldType, ObjectModel } from '../model.ts';
import { repeated } from './checker.ts';
import type { Checker } from './checker.ts';
import { checkFilterValue } from './filters.ts';

const apiNamePattern = /^[A-Za-z](?:_?[A-Za-z0-9])*__c$/;
const summable: ReadonlySet<FieldType> = new Set(['Number', 'Currency', 'Percent']);
const comparable: ReadonlySet<FieldType> = new Set([...summable, 'Date', 'DateTime']);
const untracked: ReadonlySet<FieldType> = new Set(['AutoNumber', 'Summary']);
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
  const report = (message: string): void =>
    checker.report('CustomField', `${object.apiName}.${field.apiName}`, message);
  if (!apiNamePattern.test(field.apiName) || field.apiName.length > 43) {
    report(`The field name provided, ${field.apiName}, is not valid.`);
  }
  if (field.label.length > 40) {
    report(`Label: data value too large: ${field.label} (max length=40)`);
  }
  if ((field.description?.length ?? 0) > 1000) {
    report('Description: data value too large (max length=1000)');
  }
  if ((field.inlineHelpText?.length ?? 0) > 510) {
    report('Help text: data value too large (max length=510)');
  }
  checkType(field, report);
  checkReference(checker, object, field, report);
  checkSummary(checker, object, field, report);
  checkPicklist(field, report);
}

type Report = (message: string) => void;

function checkType(field: FieldModel, report: Report): void {
  const isComputed = field.formula !== undefined || field.summary !== undefined;
  if (field.isRequired && isComputed) {
    report(`A formula or roll-up summary field cannot be required: ${field.apiName}`);
  }
  if (field.trackHistory && (isComputed || untracked.has(field.type))) {
    report(`The field ${field.apiName} does not support history tracking`);
  }
  if ((field.isUnique || field.isExternalId) && (isComputed || !indexable.has(field.type))) {
    report(`Can not specify 'unique' or 'externalId' for a ${field.type} field`);
  }
  if (field.type === 'Text' && field.formula === undefined && ((field.length ?? 0) < 1 || (field.length ?? 0) > 255)) {
    report("Must specify 'length' between 1 and 255 for a CustomField of type Text");
  }
  if (
    (field.type === 'LongTextArea' || field.type === 'Html') &&
    ((field.length ?? 0) < 256 || (field.length ?? 0) > 131_072)
  ) {
    report(`Must specify 'length' between 256 and 131072 for a CustomField of type ${field.type}`);
  }
  if (summable.has(field.type)) {
    const { precision = 0, scale = 0 } = field;
    if (precision < 1 || precision > 18 || scale < 0 || scale > precision) {
      report(`Precision must be 1 to 18 and not below the scale: ${precision}, ${scale}`);
    }
  }
  if (field.type === 'Checkbox' && field.formula === undefined && field.defaultValue === undefined) {
    report("Must specify 'defaultValue' for a CustomField of type Checkbox");
  }
  if (field.type === 'AutoNumber' && field.displayFormat !== undefined && !/\{0+\}/.test(field.displayFormat)) {
    report(`Invalid display format: ${field.displayFormat}`);
  }
}

function checkReference(checker: Checker, object: ObjectModel, field: FieldModel, report: Report): void {
  if (field.type !== 'Lookup' && field.type !== 'MasterDetail') {
    return;
  }
  if (field.referenceTo.length === 0) {
    report(`Must specify 'referenceTo' for a CustomField of type ${field.type}`);
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
  if (field.childRelationshipName === undefined && field.type === 'MasterDetail') {
    report("Must specify 'relationshipName' for a CustomField of type MasterDetail");
  }
  for (const target of field.referenceTo) {
    const same = checker.model
      .childRelationships(target)
      .filter(
        (child) => child.relationshipName !== undefined && child.relationshipName === field.childRelationshipName
      );
    if (same.length > 1) {
      report(`Duplicate relationship name: ${field.childRelationshipName ?? ''} on ${target}`);
    }
  }
}

function checkMasterDetails(checker: Checker, object: ObjectModel, fields: readonly FieldModel[]): void {
  const masters = fields.filter((field) => field.type === 'MasterDetail');
  const report = (message: string): void => checker.report('CustomObject', object.apiName, message);
  if (masters.length > 2) {
    report('An object can have at most two master-detail relationships');
  }
  if (masters.length > 0 && object.sharingModel !== 'ControlledByParent') {
    report('Cannot set sharingModel to anything but ControlledByParent for an object with a master-detail field');
  }
  if (masters.length === 0 && object.isCustom && object.sharingModel === 'ControlledByParent') {
    report('Cannot set sharingModel to ControlledByParent for an object without a master-detail field');
  }
  for (const name of repeated(fields.map((field) => field.apiName))) {
    report(`Duplicate field name: ${name}`);
  }
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
  if (key !== undefined && (key.type !== 'MasterDetail' || !key.referenceTo.includes(object.apiName))) {
    report(`The roll-up's foreign key ${childObject}.${foreignKey} is not a master-detail field to ${object.apiName}`);
  }
  if (operation !== 'count') {
    const found = checker.fieldPath(childObject, summarizedField ?? '', at('summarizedField'));
    const type = found?.summaryType ?? found?.type;
    if (type !== undefined && !(operation === 'sum' ? summable : comparable).has(type)) {
      report(`The roll-up cannot take the ${operation} of ${childObject}.${summarizedField ?? ''}, a ${type} field`);
    }
  }
  for (const filter of summary.filters) {
    const path = filter.field.slice(filter.field.indexOf('.') + 1);
    const found = checker.fieldPath(childObject, path, at('summaryFilterItems'));
    if (found !== undefined) {
      checkFilterValue(checker, 'CustomField', fullName, found, filter);
    }
  }
}

function checkPicklist(field: FieldModel, report: Report): void {
  if ((field.type !== 'Picklist' && field.type !== 'MultiselectPicklist') || field.formula !== undefined) {
    return;
  }
  const values = field.picklist?.values ?? [];
  if (values.length === 0) {
    report('You must specify either picklist values or a global value set.');
  }
  for (const name of repeated(values.map((value) => value.apiName))) {
    report(`Duplicate picklist value: ${name}`);
  }
  if (values.filter((value) => value.isDefault).length > 1) {
    report('Only one picklist value can be the default');
  }
}
