import { isSupportedVersion, NEWEST_VERSION } from '../basics/api-versions.ts';
import { OrgError } from '../basics/errors.ts';
import { parseManifest } from '../metadata/package/manifest.ts';
import type { Manifest } from '../metadata/package/manifest.ts';
import { componentKey, ownerKey, takeApart } from '../metadata/package/pieces.ts';
import type { Piece, PieceProblem } from '../metadata/package/pieces.ts';
import { metadataType, parentName, parentType } from '../metadata/package/types.ts';

/** A component that a destructive manifest names. */
export interface Deletion {
  readonly type: string;
  readonly fullName: string;
  readonly file: string;
  /** True when it goes after what the package brings has come (`destructiveChangesPost.xml`). */
  readonly isAfter: boolean;
}

/** A deployed package, read: what it brings, what it deletes, and what is wrong with it already. */
export interface DeployPackage {
  readonly pieces: readonly Piece[];
  /** Files of the pieces, from the package's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly deletions: readonly Deletion[];
  readonly problems: readonly PieceProblem[];
  /** Files that the manifest does not name; they are not deployed. */
  readonly unnamed: readonly PieceProblem[];
  /**
   * True for the project's source, which the org follows: the settings of a standard object are all that it shall have,
   * and not only those that shall change, and a flow that is deleted goes with all its versions.
   */
  readonly isSource?: boolean;
}

const POST = 'destructiveChangesPost.xml';
const DESTRUCTIVE = ['destructiveChangesPre.xml', 'destructiveChanges.xml', POST];

/** Reads a package whose paths start at its root, or in the one folder that holds its `package.xml`. Throws `OrgError` without one. */
export function readPackage(entries: ReadonlyMap<string, Uint8Array>): DeployPackage {
  const all = atRoot(entries);
  const text = (file: string): string => new TextDecoder().decode(all.get(file));
  const manifest = parseManifest(text('package.xml'));
  const files = new Map([...all].filter(([path]) => path !== 'package.xml' && !DESTRUCTIVE.includes(path)));
  const { pieces, problems } = takeApart(files);
  const chosen = pieces.filter((piece) => isNamed(manifest, piece));
  const deletions = DESTRUCTIVE.filter((file) => all.has(file)).flatMap((file) => {
    const { types } = parseManifest(text(file), file);
    return [...types].flatMap(([type, members]) =>
      members.map((fullName) => ({ type, fullName, file, isAfter: file === POST }))
    );
  });
  return {
    pieces: chosen,
    files,
    deletions,
    problems: [
      ...unsupportedVersion(manifest),
      ...unsupportedTypes(manifest),
      ...deletions.flatMap(badDeletion),
      ...recreated(chosen, deletions),
      ...problems,
      ...missing(manifest, pieces, problems)
    ],
    unnamed: unnamed(pieces, chosen)
  };
}

/** A package without a version is taken as one of the newest. */
function unsupportedVersion({ version }: Manifest): PieceProblem[] {
  if (version === '' || isSupportedVersion(version)) return [];
  const message = `Invalid version specified: ${version}; the newest version of this org is ${NEWEST_VERSION}.0`;
  return [{ file: 'package.xml', type: '', fullName: 'package.xml', message }];
}

function atRoot(entries: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  if (entries.has('package.xml')) return entries;
  const roots = [...entries.keys()].filter((path) => /^[^/]+\/package\.xml$/.test(path));
  const [root] = roots;
  if (root === undefined) throw new OrgError('INVALID_PACKAGE_XML', 'No package.xml found');
  if (roots.length > 1)
    throw new OrgError('FEATURE_NOT_SUPPORTED_LOCALLY', 'The local org does not support several packages in one zip.');
  const prefix = root.slice(0, -'package.xml'.length);
  return new Map(
    [...entries].flatMap(([path, bytes]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), bytes]] : []))
  );
}

function names(manifest: Manifest, type: string, fullName: string): boolean {
  const members = manifest.types.get(type) ?? [];
  return members.some((member) => member === '*' || member.toLowerCase() === fullName.toLowerCase());
}

/** A part is deployed when it is named itself or its file's component is. */
function isNamed(manifest: Manifest, piece: Piece): boolean {
  if (names(manifest, piece.type, piece.fullName)) return true;
  const parent = parentType(piece.type);
  return parent !== undefined && names(manifest, parent.xmlName, parentName(piece.type, piece.fullName));
}

function unsupportedTypes(manifest: Manifest): PieceProblem[] {
  return [...manifest.types.keys()]
    .filter((type) => metadataType(type) === undefined && parentType(type) === undefined)
    .map((type) => ({
      file: 'package.xml',
      type: '',
      fullName: type,
      message: `The local org does not support metadata of type ${type}.`
    }));
}

function badDeletion({ type, fullName, file }: DeployPackage['deletions'][number]): PieceProblem[] {
  if (fullName === '*')
    return [{ file, type, fullName, message: 'Wildcards are not allowed in a destructive manifest' }];
  const isKnown = metadataType(type) !== undefined || parentType(type) !== undefined;
  return isKnown ? [] : [{ file, type, fullName, message: `The local org does not support metadata of type ${type}.` }];
}

/** A field or object that is deleted first and created again would lose its values; the local org cannot do both in one deploy. */
function recreated(pieces: readonly Piece[], deletions: readonly Deletion[]): PieceProblem[] {
  const brought = new Set(pieces.map((piece) => componentKey(piece.type, piece.fullName)));
  return deletions
    .filter(({ type, isAfter }) => !isAfter && (type === 'CustomField' || type === 'CustomObject'))
    .filter(({ type, fullName }) => brought.has(componentKey(type, fullName)))
    .map(({ type, fullName, file }) => ({
      file,
      type,
      fullName,
      message: `The local org does not support deleting ${fullName} and creating it again in one deploy.`
    }));
}

function missing(manifest: Manifest, pieces: readonly Piece[], problems: readonly PieceProblem[]): PieceProblem[] {
  const found = new Set([...pieces, ...problems].map(({ type, fullName }) => componentKey(type, fullName)));
  const owners = new Set(pieces.map(ownerKey));
  const files = new Set(problems.map((problem) => problem.fullName));
  return [...manifest.types].flatMap(([type, members]) =>
    members
      .filter((name) => {
        const key = componentKey(type, name);
        if (name === '*' || found.has(key) || owners.has(key)) return false;
        return parentType(type) === undefined || !files.has(parentName(type, name));
      })
      .filter(() => metadataType(type) !== undefined || parentType(type) !== undefined)
      .map((fullName) => ({
        file: 'package.xml',
        type,
        fullName,
        message: `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`
      }))
  );
}

function unnamed(pieces: readonly Piece[], chosen: readonly Piece[]): PieceProblem[] {
  const files = new Set(chosen.map((piece) => piece.path));
  const left = new Map(pieces.filter((piece) => !files.has(piece.path)).map((piece) => [piece.path, piece]));
  return [...left.values()].map((piece) => ({
    file: piece.path,
    type: piece.type,
    fullName: piece.fullName,
    message: 'Not in package.xml'
  }));
}
