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
  /** `NAME_OBJECT` where the path asks for what the records of several objects share. */
  readonly parent: ObjectModel;
  /** The objects that the lookup leads to when it leads to several. */
  readonly among?: readonly ObjectModel[];
}

/** What Salesforce calls the records at the end of a lookup to several objects. */
export const NAME_OBJECT = 'Name';

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

/** The step of a lookup, to the object that has the next name of the path or to what several have in common. */
function stepOf(model: OrgModel, lookup: FieldModel, next: string, isLast: boolean): PathStep | undefined {
  const parent = parentOf(model, lookup, next);
  const name = lookup.relationshipName;
  if (!parent || name === undefined) return undefined;
  const among = lookup.referenceTo.flatMap((target) => model.object(target) ?? []);
  if (among.length < 2) return { lookup, name, parent };
  return { lookup, name, parent: (isLast && nameObject(parent, next)) || parent, among };
}

/** The step to what all records at the end of a lookup to several objects share; other steps as they are. */
export function sharedStep(step: PathStep): PathStep {
  return { ...step, parent: (step.among && nameObject(step.parent, 'Id')) ?? step.parent };
}

/** `Name` with the one field that is asked for; undefined when it is not one of those that all records share. */
function nameObject(sample: ObjectModel, wanted: string): ObjectModel | undefined {
  const apiName = ['Id', 'Name', 'Type'].find((shared) => shared.toLowerCase() === wanted.toLowerCase());
  if (apiName === undefined) return undefined;
  if (sample.apiName === NAME_OBJECT) return sample;
  const id = sample.fields.get('Id');
  if (!id) return undefined;
  const field: FieldModel = {
    ...id,
    object: NAME_OBJECT,
    apiName,
    label: apiName,
    type: apiName === 'Id' ? 'Id' : 'Text',
    isNameField: apiName === 'Name'
  };
  return { ...sample, apiName: NAME_OBJECT, label: NAME_OBJECT, fields: new Map([[apiName, field]]) };
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
    const step = lookup && stepOf(model, lookup, names[index + 1] ?? last, index === names.length - 1);
    if (!step) throw noSuchRelationship(name, path);
    steps.push(step);
    object = step.parent;
  });
  const field = object.apiName === NAME_OBJECT ? [...object.fields.values()][0] : model.field(object.apiName, last);
  if (!field) throw noSuchColumn(last, object.apiName, path);
  return { path: [...steps.map((step) => step.name), field.apiName].join('.'), steps, object, field };
}
