import { columnPath, metadataSpelling } from '../list-columns.ts';
import { child, textOf, textsOf } from '../xml.ts';
import type { ListView, ObjectModel } from '../model.ts';
import type { Near } from '../problems.ts';
import { partElements } from '../read-object.ts';
import { repeated } from './checker.ts';
import type { Checker } from './checker.ts';
import { checkFilter, checkFilterLogic } from './filters.ts';

/** Checks an object's list views, compact layouts, record types, validation rules (formulas apart) and search fields. */
export function checkObject(checker: Checker, object: ObjectModel): void {
  const { apiName } = object;
  for (const view of object.listViews) {
    checkListView(checker, object, view);
  }
  for (const layout of object.compactLayouts) {
    const fullName = `${apiName}.${layout.apiName}`;
    const at = { type: 'CompactLayout', fullName, property: 'fields' };
    layout.fields.forEach((field) => checker.fieldPath(apiName, field, at));
    if (layout.fields.length > 10) {
      checker.report('CompactLayout', fullName, 'A compact layout can have at most 10 fields');
    }
    for (const name of repeated(layout.fields)) {
      checker.report('CompactLayout', fullName, `Duplicate field: ${name}`);
    }
  }
  checkCompactAssignment(checker, object);
  checkRecordTypes(checker, object);
  for (const rule of object.validationRules) {
    const fullName = `${apiName}.${rule.apiName}`;
    if (rule.message === '') {
      checker.report('ValidationRule', fullName, 'Required fields are missing: [Error Message]');
    }
    if (rule.errorField !== undefined) {
      checker.fieldPath(apiName, rule.errorField, { type: 'ValidationRule', fullName, property: 'errorDisplayField' });
    }
  }
  for (const field of object.searchFields) {
    if (checker.place('CustomObject', apiName) !== undefined) {
      checker.fieldPath(apiName, field, {
        type: 'CustomObject',
        fullName: apiName,
        property: 'searchResultsAdditionalFields'
      });
    }
  }
  checkSettings(checker, object);
  if (object.isCustom && checker.place('CustomObject', apiName) === undefined) {
    reportMissingObject(checker, object);
  }
}

/** A custom object's own settings: its two labels and its name field. */
function checkSettings(checker: Checker, object: ObjectModel): void {
  const element = object.isCustom ? checker.element('CustomObject', object.apiName) : undefined;
  if (element === undefined || !element.children.some((part) => !isPart(part.name))) {
    return;
  }
  const report = (message: string, near?: Near): void => checker.report('CustomObject', object.apiName, message, near);
  for (const name of ['label', 'pluralLabel'].filter((each) => textOf(element, each) === undefined)) {
    report(`Must specify a non-empty ${name} for the CustomObject`);
  }
  const nameField = child(element, 'nameField');
  const type = nameField === undefined ? undefined : textOf(nameField, 'type');
  if (type !== 'Text' && type !== 'AutoNumber') {
    report('Must specify a nameField of type Text or AutoNumber', { element: 'nameField' });
  } else if (type === 'AutoNumber' && nameField !== undefined && textOf(nameField, 'displayFormat') === undefined) {
    report("Must specify 'displayFormat' for a CustomField of type AutoNumber", { element: 'nameField' });
  }
}

const isPart = (name: string): boolean => partElements.some((part) => part === name);

/** Parts of an object whose own file is not among the deployed ones. */
function reportMissingObject(checker: Checker, object: ObjectModel): void {
  for (const field of object.fields.values()) {
    checker.report(
      'CustomField',
      `${object.apiName}.${field.apiName}`,
      `Entity Enumeration Or ID: bad value for restricted picklist field: ${object.apiName}`
    );
  }
}

function checkListView(checker: Checker, object: ObjectModel, view: ListView): void {
  const fullName = `${object.apiName}.${view.apiName}`;
  const report = (message: string, near?: Near): void => checker.report('ListView', fullName, message, near);
  const element = checker.element('ListView', fullName);
  const columns = element === undefined ? [] : textsOf(element, 'columns');
  for (const column of columns) {
    if (!isColumn(checker, object.apiName, column)) {
      report(`Could not resolve list view column: ${column}`, { element: 'columns', texts: [column] });
    }
  }
  for (const column of repeated(columns)) {
    report(`Duplicate list view column: ${column}`, { element: 'columns', texts: [column] });
  }
  if (columns.length > 15) {
    report('A list view can have at most 15 columns');
  }
  if (view.filters.length > 10) {
    report('A list view can have at most 10 filters');
  }
  if (view.filterScope === 'Queue' || (view.filterScope === 'Mine' && !object.fields.has('OwnerId'))) {
    const near = { element: 'filterScope' };
    report(`Invalid filter scope ${view.filterScope}: ${object.apiName} does not have it`, near);
  }
  for (const filter of view.filters) {
    const path = columnPath(checker.model, object.apiName, filter.field);
    if (path === undefined) {
      report(`Could not resolve list view column: ${filter.field}`, { element: 'field', texts: [filter.field] });
      continue;
    }
    const at = { type: 'ListView', fullName, property: 'field' };
    const field = checker.fieldPath(object.apiName, path, at);
    if (field !== undefined) {
      checkFilter(checker, at, field, filter);
    }
  }
  checkFilterLogic(checker, 'ListView', fullName, view.booleanFilter, view.filters.length);
}

/** List views name standard fields in a spelling of their own, not by their API names. */
function isColumn(checker: Checker, object: string, column: string): boolean {
  const path = columnPath(checker.model, object, column);
  return path !== undefined && (column !== path || metadataSpelling(object, path) === undefined);
}

function checkCompactAssignment(checker: Checker, object: ObjectModel): void {
  const assigned = object.compactLayoutAssignment;
  if (assigned !== undefined && !object.compactLayouts.some((layout) => layout.apiName === assigned)) {
    checker.report(
      'CustomObject',
      object.apiName,
      `In field: compactLayoutAssignment - no CompactLayout named ${object.apiName}.${assigned} found`,
      { element: 'compactLayoutAssignment' }
    );
  }
}

function checkRecordTypes(checker: Checker, object: ObjectModel): void {
  for (const recordType of object.recordTypes) {
    const fullName = `${object.apiName}.${recordType.apiName}`;
    const element = checker.element('RecordType', fullName);
    const assigned = element === undefined ? undefined : textOf(element, 'compactLayoutAssignment');
    if (assigned !== undefined && !object.compactLayouts.some((layout) => layout.apiName === assigned)) {
      const at = { type: 'RecordType', fullName, property: 'compactLayoutAssignment' };
      checker.missing('CompactLayout', `${object.apiName}.${assigned}`, at, { element: 'compactLayoutAssignment' });
    }
    for (const [name, values] of recordType.picklists) {
      const field = checker.fieldPath(object.apiName, name, { type: 'RecordType', fullName, property: 'picklist' });
      const known = new Set(field?.picklist?.values.map((value) => value.apiName));
      for (const { value } of field === undefined ? [] : values) {
        if (!known.has(value)) {
          checker.report('RecordType', fullName, `Picklist value: ${value} in picklist: ${name} not found`);
        }
      }
    }
  }
}
