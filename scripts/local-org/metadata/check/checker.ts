import { resolvePath } from '../list-columns.ts';
import type { FieldModel, OrgModel } from '../model.ts';
import { problemAt } from '../problems.ts';
import type { MetadataProblem, SourceIndex, SourcePlace } from '../problems.ts';

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

  /** Notes a problem; what was not deployed has none. */
  report(type: string, fullName: string, message: string): void {
    const place = this.place(type, fullName);
    if (place !== undefined) {
      this.problems.push(problemAt(place, message));
    }
  }

  /** A field reached by a path from an object; a missing one is reported in the words of a deploy. */
  fieldPath(
    object: string,
    path: string,
    at: { type: string; fullName: string; property: string }
  ): FieldModel | undefined {
    const found = resolvePath(this.model, object, path);
    if (found === undefined) {
      this.report(at.type, at.fullName, `In field: ${at.property} - no CustomField named ${object}.${path} found`);
    }
    return found?.field;
  }

  /** Reports an object that does not exist. */
  object(name: string, at: { type: string; fullName: string; property: string }): boolean {
    if (this.model.object(name) !== undefined) {
      return true;
    }
    this.report(at.type, at.fullName, `In field: ${at.property} - no CustomObject named ${name} found`);
    return false;
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
