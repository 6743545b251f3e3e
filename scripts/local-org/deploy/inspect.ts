import { checkModel } from '../formula/index.ts';
import type { OrgModel } from '../metadata/model.ts';
import { componentKey, putTogether } from '../metadata/package/pieces.ts';
import type { Piece, PieceProblem } from '../metadata/package/pieces.ts';
import { findNear } from '../metadata/problems.ts';
import type { MetadataProblem, SourceIndex } from '../metadata/problems.ts';
import { readMetadata } from '../metadata/source.ts';
import { standardObjects } from '../metadata/standard/index.ts';
import { bundleProblems } from './bundles/index.ts';
import type { DeployPackage } from './package.ts';
import { resourceProblems } from './static-resources.ts';

/** The model of stored pieces. Throws nothing for what was deployed, because it was checked then. */
export function modelOf(pieces: readonly Piece[]): OrgModel {
  return readMetadata(textsOf(putTogether(pieces))).model;
}

/** Reads and checks what an org would hold after a deploy; problems name the deployed files and lines. */
export function inspect(
  result: readonly Piece[],
  pack: DeployPackage
): { readonly model: OrgModel; readonly problems: readonly PieceProblem[] } {
  const merged = readMetadata(textsOf(putTogether(result)));
  const deployed = readMetadata(textsOf(pack.files));
  const taken = new Set(pack.pieces.map((piece) => piece.path));
  // How a file is written is told of the file as it came; what its components say, of the whole that they become part of.
  const unreadable = deployed.problems.filter((problem) => taken.has(problem.file));
  const brought = new Set(pack.pieces.map((piece) => componentKey(piece.type, piece.fullName)));
  const found = checkModel({ ...merged, problems: [] })
    .filter((problem) => problem.isOwn !== true || brought.has(componentKey(problem.type, problem.fullName)))
    .map((problem) => atDeployed(problem, deployed.index));
  const broken = [...found, ...bundleProblems(result, merged.model), ...resourceProblems(result, merged.model)];
  const problems = [...orphans(result), ...unreadable, ...broken.map((problem) => blame(problem, pack))];
  return { model: merged.model, problems: withoutEchoes(problems, unreadable) };
}

/** Gives a problem the place of the deployed file, whose lines are not those of the joined one. */
function atDeployed(problem: MetadataProblem, deployed: SourceIndex): PieceProblem {
  const place = deployed.find(problem.type, problem.fullName);
  if (place === undefined) return problem;
  const { type, fullName, message } = problem;
  const near =
    problem.near === undefined || place.element === undefined ? undefined : findNear(place.element, problem.near);
  const { line, column } = near ?? { line: place.line, column: place.element?.column };
  return {
    file: place.file,
    type,
    fullName,
    message,
    ...(line === undefined ? {} : { line, column: column ?? 1 })
  };
}

/** A component that cannot be read has no other problems. */
function withoutEchoes(
  problems: readonly PieceProblem[],
  unreadable: readonly PieceProblem[]
): readonly PieceProblem[] {
  const broken = new Set(unreadable.map(({ type, fullName }) => componentKey(type, fullName)));
  return problems.filter(
    (problem) => unreadable.includes(problem) || !broken.has(componentKey(problem.type, problem.fullName))
  );
}

function textsOf(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const decoder = new TextDecoder();
  // Of a bundle, the model has only what its configuration says, and of a static resource what stands beside it.
  const isCode = (path: string): boolean =>
    (path.startsWith('lwc/') && !path.endsWith('.js-meta.xml')) ||
    (path.startsWith('staticresources/') && !path.endsWith('-meta.xml'));
  return new Map([...files].map(([path, bytes]) => [path, isCode(path) ? '' : decoder.decode(bytes)]));
}

/** Parts of custom objects that do not exist: a part alone makes no object. */
function orphans(pieces: readonly Piece[]): PieceProblem[] {
  const standard = new Set(standardObjects.map((object) => object.apiName.toLowerCase()));
  const objects = new Set(
    pieces.filter((piece) => piece.part === '' && piece.content.length > 0).map((piece) => piece.path.toLowerCase())
  );
  return pieces
    .filter((piece) => piece.path.startsWith('objects/') && !objects.has(piece.path.toLowerCase()))
    .filter((piece) => !standard.has(piece.path.slice('objects/'.length, -'.object'.length).toLowerCase()))
    .map((piece) => {
      const object = piece.path.slice('objects/'.length, -'.object'.length);
      const message = `Entity of type 'CustomObject' named '${object}' cannot be found`;
      return { file: piece.path, type: piece.type, fullName: piece.fullName, message };
    });
}

/** A problem of a component that was not deployed is told of the deletion that causes it. */
function blame(problem: PieceProblem, pack: DeployPackage): PieceProblem {
  if (
    pack.pieces.some(
      (piece) => componentKey(piece.type, piece.fullName) === componentKey(problem.type, problem.fullName)
    )
  )
    return problem;
  const deletion = pack.deletions.find(({ fullName }) =>
    problem.message.includes(fullName.split('.').at(-1) ?? fullName)
  );
  if (deletion === undefined) return problem;
  const message = `This component is referenced elsewhere: ${problem.type} ${problem.fullName}: ${problem.message}`;
  return { file: deletion.file, type: deletion.type, fullName: deletion.fullName, message };
}
