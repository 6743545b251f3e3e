import type { Session } from '../../access/types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import { lookupNamed, parentOf } from '../../query/paths.ts';
import type { SelectItem } from '../../query/spec.ts';
import { HttpError } from '../http-errors.ts';
import { readableField } from './common.ts';

/** Fields that every record representation needs, whether asked for or not. */
const ALWAYS = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId'];

const AUDIT = ['Id', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** The fields wanted of one object and, through its lookups, of its parents. */
export class FieldTree {
  readonly object: ObjectModel;
  /** By canonical API name. */
  readonly fields = new Map<string, FieldModel>();
  /** By relationship name. */
  readonly parents = new Map<string, FieldTree>();
  readonly #model: OrgModel;
  readonly #session: Session;

  constructor(model: OrgModel, session: Session, object: ObjectModel) {
    this.#model = model;
    this.#session = session;
    this.object = object;
  }

  /** Adds `Name` or `Owner.Name`; false when there is no such field or the session may not read it. */
  add(path: string): boolean {
    const [name = '', ...rest] = path.split('.');
    if (rest.length > 0) return this.addBelow(name, rest.join('.'));
    const field = readableField(this.#model, this.#session, this.object, name);
    if (field === undefined) return false;
    this.fields.set(field.apiName, field);
    return true;
  }

  /** Adds a field as layouts show it: a reference with its parent's id and name. */
  addWithParent(name: string): void {
    if (!this.add(name)) return;
    const relationship = this.object.fields.get(name)?.relationshipName;
    if (relationship !== undefined) this.addBelow(relationship, 'Id');
  }

  /** Adds a column as lists show it: with the lookup on the way to it. */
  addColumn(path: string): void {
    if (!this.add(path)) return;
    const [first = '', ...rest] = path.split('.');
    const lookup = rest.length > 0 ? lookupNamed(this.object, first) : undefined;
    if (lookup !== undefined) this.add(lookup.apiName);
  }

  /** Adds who made and changed the records, their parents' included, which lists always carry. */
  addAudit(): void {
    for (const name of AUDIT) this.add(name);
    for (const parent of this.parents.values()) parent.addAudit();
  }

  /** What to select so that records of this tree can be represented. */
  select(): SelectItem[] {
    const paths = new Map<string, string>();
    this.#collect('', (path) => paths.set(path.toLowerCase(), path));
    return [...paths.values()].map((path) => ({ kind: 'field', path }));
  }

  private addBelow(relationship: string, rest: string): boolean {
    const lookup = lookupNamed(this.object, relationship);
    const isReadable = lookup !== undefined && this.#session.canReadField(this.object.apiName, lookup.apiName);
    const parent = isReadable ? parentOf(this.#model, lookup, rest.split('.')[0]) : undefined;
    if (lookup?.relationshipName === undefined || parent === undefined || !this.#session.canRead(parent.apiName))
      return false;
    const name = lookup.relationshipName;
    const tree = this.parents.get(name) ?? new FieldTree(this.#model, this.#session, parent);
    if (!tree.add(rest)) return false;
    tree.add('Id');
    tree.add(parent.nameField);
    this.parents.set(name, tree);
    return true;
  }

  #collect(prefix: string, take: (path: string) => void): void {
    const names = [...ALWAYS, this.object.nameField].filter((name) => this.object.fields.has(name));
    for (const name of names) take(prefix + name);
    for (const field of this.fields.values()) {
      if (field.type === 'Address') for (const part of field.components ?? []) take(prefix + part);
      else take(prefix + field.apiName);
    }
    for (const [name, tree] of this.parents) tree.#collect(`${prefix}${name}.`, take);
  }
}

/** The refusal for a field that does not exist or that the session may not read. */
export function invalidField(object: ObjectModel, name: string): HttpError {
  return new HttpError(
    400,
    'INVALID_FIELD',
    `No such column '${name}' on entity '${object.apiName}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
  );
}

/**
 * Adds fields given as `Object.Field`. Fields of another object are refused, or passed over where `isOptional`; so are
 * fields that the session may not read.
 */
export function addQualified(tree: FieldTree, names: readonly string[], isOptional: boolean): void {
  for (const name of names) {
    const [object = '', ...path] = name.split('.');
    const isOwn = object.toLowerCase() === tree.object.apiName.toLowerCase();
    const isAdded = isOwn && path.length > 0 && tree.add(path.join('.'));
    if (!isAdded && !isOptional) throw invalidField(tree.object, isOwn && path.length > 0 ? path.join('.') : name);
  }
}
