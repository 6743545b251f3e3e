import type { XmlElement } from './xml.ts';

/** Something wrong with the metadata, where it stands and in which component, as a deploy reports it. */
export interface MetadataProblem {
  readonly file: string;
  /** Metadata type, e.g. `CustomField`. */
  readonly type: string;
  /** Full name, e.g. `Account.Tier__c`. */
  readonly fullName: string;
  readonly message: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based; just after the opening tag of the element at fault. */
  readonly column?: number;
  /** What in the component is at fault, where the check knows it: its line is the problem's. */
  readonly near?: Near;
  /** True for what is asked of a component only when it is deployed itself, and not when something beside it changes. */
  readonly isOwn?: boolean;
}

/** An element of a component, by its name and, where it is a leaf, the texts that it may have. */
export interface Near {
  readonly element: string;
  readonly texts?: readonly string[];
}

/** Where a component stands. */
export interface SourcePlace {
  readonly file: string;
  readonly type: string;
  readonly fullName: string;
  readonly line?: number;
  /** The component as it was written; absent for what is no XML. */
  readonly element?: XmlElement;
}

/** Where each component was read from, by `Type:FullName` in lower case. */
export class SourceIndex {
  private readonly places = new Map<string, SourcePlace>();

  /** Answers the place of an earlier component of the same name, which the new one replaces. */
  add(place: SourcePlace): SourcePlace | undefined {
    const key = SourceIndex.key(place.type, place.fullName);
    const earlier = this.places.get(key);
    this.places.set(key, place);
    return earlier;
  }

  find(type: string, fullName: string): SourcePlace | undefined {
    return this.places.get(SourceIndex.key(type, fullName));
  }

  /** Every component that was read, in reading order. */
  all(): IterableIterator<SourcePlace> {
    return this.places.values();
  }

  private static key(type: string, fullName: string): string {
    return `${type}:${fullName}`.toLowerCase();
  }
}

/** A problem at a component's place, or at the element in it that `near` describes. */
export function problemAt(place: SourcePlace, message: string, near?: Near): MetadataProblem {
  const found = near === undefined || place.element === undefined ? undefined : findNear(place.element, near);
  const line = found?.line ?? place.line;
  return {
    file: place.file,
    type: place.type,
    fullName: place.fullName,
    message,
    ...(line === undefined ? {} : { line }),
    ...(found === undefined ? {} : { column: found.column }),
    ...(near === undefined ? {} : { near })
  };
}

/** The first element below another that answers a description; undefined when there is none. */
export function findNear(root: XmlElement, near: Near): XmlElement | undefined {
  for (const child of root.children) {
    if (child.name === near.element && near.texts?.includes(child.text.trim()) !== false) {
      return child;
    }
    const deeper = findNear(child, near);
    if (deeper !== undefined) {
      return deeper;
    }
  }
  return undefined;
}
