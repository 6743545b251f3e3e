import { buildModel } from './build-model.ts';
import { readFiles } from './files.ts';
import type { FileMap } from './files.ts';
import type { OrgModel } from './model.ts';
import type { MetadataProblem, SourceIndex } from './problems.ts';
import { readParts } from './read-parts.ts';

/** A model together with what was wrong in the files and where each component came from. */
export interface SourceResult {
  readonly model: OrgModel;
  /** Files that could not be read: malformed XML, parts without a name. References are checked by `checkModel`. */
  readonly problems: readonly MetadataProblem[];
  readonly index: SourceIndex;
  /** Metadata types that were found and that the local org does not read, with one file each. */
  readonly unread: ReadonlyMap<string, string>;
}

/** Reads folders of source format (or of the zipped metadata format); an object may be spread over several of them. */
export function readSource(dirs: readonly string[]): SourceResult {
  return readMetadata(readFiles(dirs));
}

/** Reads files that are already in memory, e.g. the entries of a deployed zip. */
export function readMetadata(files: FileMap): SourceResult {
  const { draft, problems, index, unread } = readParts(files);
  return { model: buildModel(draft), problems, index, unread };
}

/** The model of a folder. Throws when a file cannot be read, naming each such file. */
export function loadModel(dir: string): OrgModel {
  const { model, problems } = readSource([dir]);
  if (problems.length > 0) {
    const lines = problems.map((problem) => `${problem.file}:${problem.line ?? 1}: ${problem.message}`);
    throw new Error(`The metadata cannot be read.\n${lines.join('\n')}`);
  }
  return model;
}
