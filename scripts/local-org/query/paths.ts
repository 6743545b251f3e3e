import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import { noSuchColumn, noSuchRelationship } from './errors.ts';

/** Salesforce lets a path go up five relationships. */
const MAX_DEPTH = 5;

/** A relationship path taken apart: the lookups to follow, then the field at its end. */
export interface FieldPath {
  /** Canonical path, e.g. `Account__r.Owner.Name`. */
  readonly path: string;
  readonly steps: readonly PathStep[];
  readonly object: ObjectModel;
  readonly field: FieldModel;
}

/** One lookup on the way and the object that it leads to. */
export interface PathStep {
  readonly lookup: FieldModel;
  readonly name: string;
  readonly parent: ObjectModel;
}

/** The lookup of an object that queries call by this relationship name. */
export function lookupNamed(object: ObjectModel, name: string): FieldModel | undefined {
  const wanted = name.toLowerCase();
  for (const field of object.fields.values()) {
    if (field.relationshipName?.toLowerCase() === wanted) return field;
  }
  return undefined;
}

/** The object that a lookup leads to; of several, the first that has the wanted field, `User` before others. */
export function parentOf(model: OrgModel, lookup: FieldModel, next?: string): ObjectModel | undefined {
  const parents = lookup.referenceTo.flatMap((name) => model.object(name) ?? []);
  parents.sort((a, b) => Number(b.apiName === 'User') - Number(a.apiName === 'User'));
  return (
    parents.find((parent) => next !== undefined && (model.field(parent.apiName, next) ?? lookupNamed(parent, next))) ??
    parents[0]
  );
}

/**
 * Finds a dotted path from an object, ignoring case. Raises `INVALID_FIELD` in Salesforce's words for a name that does
 * not exist or for more than five relationships.
 */
export function resolvePath(model: OrgModel, from: ObjectModel, path: string): FieldPath {
  const names = path.split('.');
  const last = names.pop() ?? '';
  if (names.length > MAX_DEPTH) throw noSuchRelationship(names[MAX_DEPTH] ?? '', path);
  const steps: PathStep[] = [];
  let object = from;
  names.forEach((name, index) => {
    const lookup = lookupNamed(object, name);
    const parent = lookup && parentOf(model, lookup, names[index + 1] ?? last);
    if (!lookup || !parent) throw noSuchRelationship(name, path);
    steps.push({ lookup, name: lookup.relationshipName ?? name, parent });
    object = parent;
  });
  const field = model.field(object.apiName, last);
  if (!field) throw noSuchColumn(last, object.apiName, path);
  return { path: [...steps.map((step) => step.name), field.apiName].join('.'), steps, object, field };
}
