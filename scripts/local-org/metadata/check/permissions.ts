import type { FieldModel, PermissionSet } from '../model.ts';
import type { Near } from '../problems.ts';
import { childrenNamed, textOf } from '../xml.ts';
import { repeated } from './checker.ts';
import type { Checker, Naming } from './checker.ts';
import { isTab } from './tabs.ts';
import { isUserPermission } from './user-permissions.ts';

/** Checks what a permission set grants: everything named must exist, and required fields may not be named at all. */
export function checkPermissionSet(checker: Checker, set: PermissionSet): void {
  const at = (property: string): { type: string; fullName: string; property: string } => ({
    type: 'PermissionSet',
    fullName: set.apiName,
    property
  });
  const report = (message: string, near?: Near): void => checker.report('PermissionSet', set.apiName, message, near);
  const readable = new Set(set.objects.filter((each) => each.read).map((each) => each.object.toLowerCase()));
  for (const permission of set.objects) {
    if (checker.object(permission.object, at('object'))) {
      checkImplied(checker, permission, readable, report);
    }
  }
  for (const permission of set.fields) {
    const name = `${permission.object}.${permission.field}`;
    const near = { element: 'field', texts: [name] };
    if (!checker.object(permission.object, at('field'))) {
      continue;
    }
    const field = checker.fieldPath(permission.object, permission.field, at('field'));
    if (field !== undefined && isAlwaysGranted(field)) {
      report(`You cannot deploy to a required field: ${name}`, near);
    }
    if (field !== undefined && permission.edit && (field.formula !== undefined || field.summary !== undefined)) {
      report(`Field ${name} is not editable`, near);
    }
    if (permission.edit && !permission.read) {
      report(`Field ${name} cannot be editable without being readable`, near);
    }
  }
  const names = (kind: string, list: readonly string[], known: (name: string) => boolean, property: string): void => {
    for (const name of list) {
      if (!known(name)) {
        checker.missing(kind, name, at(property), { element: elementOf[property] ?? property, texts: [name] });
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
  checkElements(checker, set);
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

type Report = (message: string, near?: Near) => void;

/** A right includes others on the same object; reading a detail asks for reading its master. */
function checkImplied(
  checker: Checker,
  permission: PermissionSet['objects'][number],
  readable: ReadonlySet<string>,
  report: Report
): void {
  const { object, read, create, edit, delete: remove, viewAll, modifyAll } = permission;
  const near = { element: 'object', texts: [object] };
  const needs = (granted: boolean, name: string, given: boolean, required: string): void => {
    if (granted && !given) {
      report(`Permission ${name} ${object} depends on permission(s): ${required} ${object}`, near);
    }
  };
  needs(create, 'Create', read, 'Read');
  needs(edit, 'Edit', read, 'Read');
  needs(remove, 'Delete', read, 'Read');
  needs(remove, 'Delete', edit, 'Edit');
  needs(viewAll, 'View All', read, 'Read');
  needs(modifyAll, 'Modify All', read, 'Read');
  needs(modifyAll, 'Modify All', edit, 'Edit');
  needs(modifyAll, 'Modify All', remove, 'Delete');
  needs(modifyAll, 'Modify All', viewAll, 'View All');
  const fields = [...(checker.model.object(object)?.fields.values() ?? [])];
  const masters = fields.filter((field) => field.type === 'MasterDetail').flatMap((field) => field.referenceTo);
  for (const master of read ? masters : []) {
    if (!readable.has(master.toLowerCase())) {
      report(`Permission Read ${object} depends on permission(s): Read ${master}`, near);
    }
  }
}

/** Elements that hold the name that a message calls by its property. */
const elementOf: Readonly<Record<string, string>> = { customPermission: 'name' };

/** What the local org keeps nothing of: it must be right all the same. */
function checkElements(checker: Checker, set: PermissionSet): void {
  const element = checker.element('PermissionSet', set.apiName);
  if (element === undefined) {
    return;
  }
  const report: Report = (message, near) => checker.report('PermissionSet', set.apiName, message, near);
  for (const name of set.userPermissions) {
    if (!isUserPermission(name)) {
      report(`Unknown user permission: ${name}`, { element: 'name', texts: [name] });
    }
  }
  const at = (property: string): Naming => ({ type: 'PermissionSet', fullName: set.apiName, property });
  for (const entry of childrenNamed(element, 'recordTypeVisibilities')) {
    const name = textOf(entry, 'recordType') ?? '';
    const [object = '', own = ''] = name.split('.');
    const types = checker.model.object(object)?.recordTypes ?? [];
    if (!types.some((type) => type.apiName.toLowerCase() === own.toLowerCase())) {
      checker.missing('RecordType', name, at('recordType'));
    }
  }
  // The local org has no code, so what gives access to code names something that is not there.
  for (const [list, property, kind] of [
    ['classAccesses', 'apexClass', 'ApexClass'],
    ['pageAccesses', 'apexPage', 'ApexPage']
  ] as const) {
    for (const entry of childrenNamed(element, list)) {
      checker.missing(kind, textOf(entry, property) ?? '', at(property));
    }
  }
}
