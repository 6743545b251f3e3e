import type { FieldFact, GrantFile } from './facts.ts';

/** Somebody who asks: a profile and the permission sets assigned to them. */
export interface Role {
  readonly name: string;
  readonly username: string;
  readonly profile: 'Minimum Access - Salesforce' | 'System Administrator';
  readonly sets: readonly GrantFile[];
}

export type ObjectRight = 'read' | 'create' | 'edit' | 'delete';

/** What a user may do with a field: `hidden` is as if it did not exist. */
export type FieldRight = 'hidden' | 'read' | 'edit';

const FLAGS: Readonly<Record<ObjectRight, readonly string[]>> = {
  read: ['allowRead', 'viewAllRecords', 'modifyAllRecords'],
  create: ['allowCreate'],
  edit: ['allowEdit', 'modifyAllRecords'],
  delete: ['allowDelete', 'modifyAllRecords']
};

/** May the role do this with the object's records, by its profile or by what the files of its permission sets say? */
export function mayDo(role: Role, object: string, right: ObjectRight): boolean {
  if (role.profile === 'System Administrator') return true;
  return role.sets.some((set) => FLAGS[right].some((flag) => set.objects.get(object)?.has(flag) === true));
}

/** What the role may do with a field, whatever the operation. */
export function fieldRight(role: Role, field: FieldFact): FieldRight {
  if (!mayDo(role, field.object, 'read')) return 'hidden';
  const canWriteObject = mayDo(role, field.object, 'create') || mayDo(role, field.object, 'edit');
  const granted = grantOf(role, field);
  if (granted === 'edit' && !(canWriteObject && field.isWritable)) return 'read';
  return granted;
}

function grantOf(role: Role, field: FieldFact): FieldRight {
  if (field.isAlwaysVisible) return 'edit';
  if (!field.isCustom && role.profile === 'System Administrator') return 'edit';
  const grants = role.sets.map((set) => set.fields.get(field.grantedAs));
  if (grants.includes('edit')) return 'edit';
  const isShown = role.sets.some((set) => set.viewAllFields.has(field.object));
  return isShown || grants.includes('read') ? 'read' : 'hidden';
}

/** May the role give the field a value when it creates a record? */
export function mayCreateWith(role: Role, field: FieldFact): boolean {
  return mayDo(role, field.object, 'create') && fieldRight(role, field) === 'edit';
}

/** May the role change the field of a record? */
export function mayUpdate(role: Role, field: FieldFact): boolean {
  return mayDo(role, field.object, 'edit') && fieldRight(role, field) === 'edit' && !field.isFixed;
}

const LONG = new Set(['LongTextArea', 'Html']);
const GROUPABLE = new Set([
  'Id',
  'Lookup',
  'MasterDetail',
  'Picklist',
  'Text',
  'Checkbox',
  'Date',
  'Email',
  'Phone',
  'Url'
]);
const MEASURED = new Set(['Number', 'Currency', 'Percent', 'Date', 'DateTime']);

/** What SOQL does with fields of this type, for whoever may see them. */
export function takes(field: FieldFact, use: 'filter' | 'order' | 'group' | 'aggregate'): boolean {
  if (field.type === 'Address' || LONG.has(field.type)) return false;
  if (use === 'group') return GROUPABLE.has(field.type) && !field.isCalculated;
  if (use === 'order') return field.type !== 'MultiselectPicklist';
  return use === 'aggregate' ? MEASURED.has(field.type) : true;
}
