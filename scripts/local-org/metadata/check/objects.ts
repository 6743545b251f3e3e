import { columnPath } from '../list-columns.ts';
import type { ListView, ObjectModel } from '../model.ts';
import { repeated } from './checker.ts';
import type { Checker } from './checker.ts';
import { checkFilterLogic, checkFilterValue } from './filters.ts';

/** Checks an object's list views, compact layouts, record types, validation rules (formulas apart) and search fields. */
export function checkObject(checker: Checker, object: ObjectModel): void {
  const { apiName } = object;
  for (const view of object.listViews) {
    checkListView(checker, apiName, view);
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
    if (rule.message === '' || rule.message.length > 255) {
      checker.report('ValidationRule', fullName, 'Error Message: enter a value of at most 255 characters');
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
  if (object.isCustom && checker.place('CustomObject', apiName) === undefined) {
    reportMissingObject(checker, object);
  }
}

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

function checkListView(checker: Checker, object: string, view: ListView): void {
  const fullName = `${object}.${view.apiName}`;
  for (const column of view.columns) {
    if (columnPath(checker.model, object, column) === undefined) {
      checker.report('ListView', fullName, `Could not resolve list view column: ${column}`);
    }
  }
  if (view.columns.length > 15) {
    checker.report('ListView', fullName, 'A list view can have at most 15 columns');
  }
  for (const filter of view.filters) {
    const path = columnPath(checker.model, object, filter.field);
    if (path === undefined) {
      checker.report('ListView', fullName, `Could not resolve list view column: ${filter.field}`);
      continue;
    }
    const field = checker.fieldPath(object, path, { type: 'ListView', fullName, property: 'filters' });
    if (field !== undefined) {
      checkFilterValue(checker, 'ListView', fullName, field, filter);
    }
  }
  checkFilterLogic(checker, 'ListView', fullName, view.booleanFilter, view.filters.length);
}

function checkCompactAssignment(checker: Checker, object: ObjectModel): void {
  const assigned = object.compactLayoutAssignment;
  if (assigned !== undefined && !object.compactLayouts.some((layout) => layout.apiName === assigned)) {
    checker.report(
      'CustomObject',
      object.apiName,
      `In field: compactLayoutAssignment - no CompactLayout named ${object.apiName}.${assigned} found`
    );
  }
}

function checkRecordTypes(checker: Checker, object: ObjectModel): void {
  for (const recordType of object.recordTypes) {
    const fullName = `${object.apiName}.${recordType.apiName}`;
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
