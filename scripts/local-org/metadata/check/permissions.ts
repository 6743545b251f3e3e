import type { FieldModel, PermissionSet } from '../model.ts';
import { repeated } from './checker.ts';
import type { Checker } from './checker.ts';
import { isTab } from './pages.ts';

/** Checks what a permission set grants: everything named must exist, and required fields may not be named at all. */
export function checkPermissionSet(checker: Checker, set: PermissionSet): void {
  const at = (property: string): { type: string; fullName: string; property: string } => ({
    type: 'PermissionSet',
    fullName: set.apiName,
    property
  });
  const report = (message: string): void => checker.report('PermissionSet', set.apiName, message);
  for (const permission of set.objects) {
    checker.object(permission.object, at('object'));
    checkImplied(permission, report);
  }
  for (const permission of set.fields) {
    if (!checker.object(permission.object, at('field'))) {
      continue;
    }
    const field = checker.fieldPath(permission.object, permission.field, at('field'));
    if (field !== undefined && isAlwaysGranted(field)) {
      report(`You cannot deploy to a required field: ${permission.object}.${permission.field}`);
    }
    if (permission.edit && !permission.read) {
      report(`Field ${permission.object}.${permission.field} cannot be editable without being readable`);
    }
  }
  const names = (kind: string, list: readonly string[], known: (name: string) => boolean, property: string): void => {
    for (const name of list) {
      if (!known(name)) {
        report(`In field: ${property} - no ${kind} named ${name} found`);
      }
    }
  };
  names(
    'CustomPermission',
    set.customPermissions,
    (name) => checker.model.customPermissions.has(name),
    'customPermission'
  );
  names(
    'CustomTab',
    set.tabs.map((setting) => setting.tab),
    (name) => isTab(checker, name),
    'tab'
  );
  names(
    'CustomApplication',
    set.apps,
    (name) => name.startsWith('standard__') || checker.model.apps.has(name),
    'application'
  );
  for (const name of repeated(set.objects.map((permission) => permission.object))) {
    report(`Duplicate objectPermissions: ${name}`);
  }
  for (const name of repeated(set.fields.map((permission) => `${permission.object}.${permission.field}`))) {
    report(`Duplicate fieldPermissions: ${name}`);
  }
}

/** Fields that everybody who sees the record may use; Salesforce refuses permissions on them. */
export function isAlwaysGranted(field: FieldModel): boolean {
  return (
    field.isRequired || field.type === 'MasterDetail' || field.isSystem || field.isNameField || field.type === 'Id'
  );
}

function checkImplied(permission: PermissionSet['objects'][number], report: (message: string) => void): void {
  const { object, read, create, edit, delete: remove, viewAll, modifyAll } = permission;
  const needs = (granted: boolean, name: string, given: boolean, required: string): void => {
    if (granted && !given) {
      report(`Permission ${name} on ${object} depends on permission(s): ${required}`);
    }
  };
  needs(create, 'Create', read, 'Read');
  needs(edit, 'Edit', read, 'Read');
  needs(remove, 'Delete', read && edit, 'Read, Edit');
  needs(viewAll, 'View All', read, 'Read');
  needs(modifyAll, 'Modify All', read && edit && remove && viewAll, 'Read, Edit, Delete, View All');
}
