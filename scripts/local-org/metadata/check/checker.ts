import { resolvePath } from '../list-columns.ts';
import type { FieldModel, OrgModel } from '../model.ts';
import { problemAt } from '../problems.ts';
import type { MetadataProblem, Near, SourceIndex, SourcePlace } from '../problems.ts';
import { standardObjects, systemFields } from '../standard/index.ts';
import type { XmlElement } from '../xml.ts';

/** The component and the property of it that names something. */
export interface Naming {
  readonly type: string;
  readonly fullName: string;
  readonly property: string;
}

/** Gathers what is wrong while the parts of a model are looked at. */
export class Checker {
  readonly model: OrgModel;
  readonly index: SourceIndex;
  readonly problems: MetadataProblem[] = [];

  constructor(model: OrgModel, index: SourceIndex) {
    this.model = model;
    this.index = index;
  }

  /** Was the component deployed (and not part of the standard catalogue)? */
  place(type: string, fullName: string): SourcePlace | undefined {
    return this.index.find(type, fullName);
  }

  /** How the component was written; undefined when it was not deployed. */
  element(type: string, fullName: string): XmlElement | undefined {
    return this.index.find(type, fullName)?.element;
  }

  /** Notes a problem; what was not deployed has none. */
  report(type: string, fullName: string, message: string, near?: Near): void {
    const place = this.place(type, fullName);
    if (place !== undefined) {
      this.problems.push(problemAt(place, message, near));
    }
  }

  /** Notes what is wrong with a component that is being deployed; one that is there already may be so. */
  reportOwn(type: string, fullName: string, message: string): void {
    const place = this.place(type, fullName);
    if (place !== undefined) {
      this.problems.push({ ...problemAt(place, message), isOwn: true });
    }
  }

  /** A field reached by a path from an object; a missing one is reported in the words of a deploy. */
  fieldPath(object: string, path: string, at: Naming): FieldModel | undefined {
    const found = resolvePath(this.model, object, path);
    if (found === undefined) {
      const near = { element: at.property, texts: [path, `${object}.${path}`] };
      this.missing('CustomField', `${object}.${path}`, at, near);
    }
    return found?.field;
  }

  /** Reports an object that does not exist. */
  object(name: string, at: Naming): boolean {
    if (this.model.object(name) !== undefined) {
      return true;
    }
    this.missing('CustomObject', name, at);
    return false;
  }

  /** Reports that what a property names does not exist. */
  missing(kind: string, name: string, at: Naming, near: Near = { element: at.property, texts: [name] }): void {
    this.report(at.type, at.fullName, `In field: ${at.property} - no ${kind} named ${name} found`, near);
  }

  /** Does the platform itself give the object this field? */
  hasStandardField(object: string, name: string): boolean {
    const standard = standardObjects.find(({ apiName }) => apiName.toLowerCase() === object.toLowerCase());
    const own = standard?.fields ?? [];
    const system = systemFields('', { hasOwner: true, hasRecordTypes: true });
    return [...own, ...system].some((field) => field.apiName.toLowerCase() === name.toLowerCase()) || name === 'Name';
  }
}

/** Names that occur more than once, ignoring case. */
export function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}
