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
}

/** Where a component stands. */
export interface SourcePlace {
  readonly file: string;
  readonly type: string;
  readonly fullName: string;
  readonly line?: number;
}

/** Where each component was read from, by `Type:FullName` in lower case. */
export class SourceIndex {
  private readonly places = new Map<string, SourcePlace>();

  add(place: SourcePlace): void {
    this.places.set(SourceIndex.key(place.type, place.fullName), place);
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

/** A problem at a component's place. */
export function problemAt(place: SourcePlace, message: string, line = place.line): MetadataProblem {
  return {
    file: place.file,
    type: place.type,
    fullName: place.fullName,
    message,
    ...(line === undefined ? {} : { line })
  };
}
