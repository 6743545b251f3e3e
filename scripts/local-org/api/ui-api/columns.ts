import type { Session } from '../../access/types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import { escapeLike } from '../../query/listView.ts';
import { lookupNamed, parentOf } from '../../query/paths.ts';
import type { Condition, OrderItem } from '../../query/spec.ts';
import { fieldFacts } from '../fieldFacts.ts';
import { readableField } from './common.ts';
import { invalidField } from './fieldTree.ts';

/** A column of a list: a field of the listed object or, through its lookups, of a parent. */
export interface Column {
  /** Canonical path, e.g. `Account__r.Name`. */
  readonly path: string;
  readonly label: string;
  readonly field: FieldModel;
  readonly isSortable: boolean;
  /** Path of the id that the column links to; null where it links nowhere. */
  readonly lookupId: string | null;
}

/**
 * The column at a path, or undefined when there is none that the session may read. A lookup is shown by its parent's
 * name, as lists do: the column `Account__c` is the field `Account__r.Name`.
 */
export function columnAt(model: OrgModel, session: Session, object: ObjectModel, path: string): Column | undefined {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const names: string[] = [];
  let at = object;
  let lookup: FieldModel | undefined;
  for (const [index, step] of steps.entries()) {
    lookup = lookupNamed(at, step);
    const parent = followed(model, session, lookup, steps[index + 1] ?? last);
    if (lookup === undefined || parent === undefined) return undefined;
    names.push(lookup.relationshipName ?? step);
    at = parent;
  }
  const field = readableField(model, session, at, last);
  if (field === undefined) return undefined;
  const shown = followed(model, session, field, undefined);
  if (shown !== undefined && field.referenceTo.length === 1) {
    const below = [...names, field.relationshipName ?? '', shown.nameField].join('.');
    const column = columnAt(model, session, object, below);
    return column === undefined ? undefined : { ...column, label: columnLabel(object, lookup, field) };
  }
  const prefix = names.map((name) => `${name}.`).join('');
  return {
    path: prefix + field.apiName,
    label: columnLabel(object, lookup, field),
    field,
    isSortable: fieldFacts(session, at, field).isSortable,
    lookupId: field.isNameField ? `${prefix}Id` : null
  };
}

/** The parent that a lookup leads to, if the session may read both. */
function followed(
  model: OrgModel,
  session: Session,
  lookup: FieldModel | undefined,
  next: string | undefined
): ObjectModel | undefined {
  if (lookup?.relationshipName === undefined || !session.canReadField(lookup.object, lookup.apiName)) return undefined;
  const parent = parentOf(model, lookup, next);
  return parent !== undefined && session.canRead(parent.apiName) ? parent : undefined;
}

/** Lists call a parent's name by the parent ("Account Name"), and an owner by the object ("Contact Owner Alias"). */
function columnLabel(object: ObjectModel, lookup: FieldModel | undefined, field: FieldModel): string {
  if (field.apiName === 'OwnerId') return `${object.label} Owner`;
  const own = field.referenceTo.length > 0 ? field.label.replace(/ ID$/, '') : field.label;
  if (lookup === undefined || !lookup.isCustom) {
    return lookup?.apiName === 'OwnerId' ? `${object.label} Owner ${own}` : own;
  }
  return field.isNameField ? lookup.label : `${lookup.label}: ${own}`;
}

/** Orders such as `Name`, `-Contact.Name` (descending) or `Contact.Account.Name`; refused when a field cannot be sorted by. */
export function ordersOf(
  model: OrgModel,
  session: Session,
  object: ObjectModel,
  names: readonly string[]
): readonly { readonly column: Column; readonly item: OrderItem }[] {
  return names.map((name) => {
    const isDescending = name.startsWith('-');
    const path = withoutObject(object, name.replace(/^[-+]/, ''));
    const column = columnAt(model, session, object, path);
    if (column === undefined || !column.isSortable) throw invalidField(object, path);
    return { column, item: orderItem(column, isDescending) };
  });
}

/** The order by a column. */
export function orderItem(column: Column, isDescending: boolean): OrderItem {
  return { path: column.path, direction: isDescending ? 'desc' : 'asc', nulls: isDescending ? 'last' : 'first' };
}

/** `Contact.Account.Name` on a list of contacts is `Account.Name`; a path that starts otherwise stays as it is. */
export function withoutObject(object: ObjectModel, path: string): string {
  const [first = '', ...rest] = path.split('.');
  const isPrefix = rest.length > 0 && first.toLowerCase() === object.apiName.toLowerCase();
  return isPrefix ? rest.join('.') : path;
}

/** Records whose name or another field that the object is searched by contains every word. */
export function searchCondition(session: Session, object: ObjectModel, term: string): Condition | undefined {
  const words = term.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const fields = searchedFields(session, object);
  const terms = words.map((word): Condition => {
    const pattern = `%${escapeLike(word)}%`;
    return {
      kind: 'or',
      terms: fields.map((path) => ({ kind: 'compare', path, op: 'like', value: { kind: 'literal', value: pattern } }))
    };
  });
  return { kind: 'and', terms };
}

function searchedFields(session: Session, object: ObjectModel): string[] {
  const names = [object.nameField, ...object.searchFields.filter((name) => !name.includes('.'))];
  const searched = names.filter((name) => {
    const field = object.fields.get(name);
    return field !== undefined && TEXT.has(field.type) && session.canReadField(object.apiName, name);
  });
  return [...new Set(searched)];
}

const TEXT: ReadonlySet<string> = new Set([
  'Text',
  'PersonName',
  'AutoNumber',
  'Email',
  'Phone',
  'Url',
  'TextArea',
  'Picklist'
]);
