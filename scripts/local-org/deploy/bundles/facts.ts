/** Something that a component's file is wrong in or refers to, with its place in the file: lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why a file does not compile. */
export interface CompileProblem extends Place {
  readonly message: string;
}

/** A module that a script imports, or a component that a template uses. */
export interface Import extends Place {
  /** E.g. `@salesforce/label/c.Save`, `c/stakeholderMap`, `./labels`. */
  readonly specifier: string;
}

/** What the compiler and the parsers tell of one file of a bundle; it depends on nothing but the file. */
export interface FileFacts {
  readonly problems: readonly CompileProblem[];
  readonly imports: readonly Import[];
  /** Public properties that the script's default class declares itself, as Salesforce counts them. */
  readonly publicProperties: readonly string[];
}

export const NO_FACTS: FileFacts = { problems: [], imports: [], publicProperties: [] };
