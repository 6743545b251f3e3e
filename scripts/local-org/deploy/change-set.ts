import { componentKey } from '../metadata/package/pieces.ts';
import type { Piece } from '../metadata/package/pieces.ts';
import { metadataType } from '../metadata/package/types.ts';
import type { DeployPackage } from './package.ts';

/** A component that a deploy touches. */
export interface TouchedComponent {
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly kind: 'created' | 'changed' | 'unchanged' | 'deleted' | 'absent';
}

/** What a deploy would make of the stored pieces. */
export interface ChangeSet {
  readonly result: readonly Piece[];
  readonly written: readonly Piece[];
  readonly removed: readonly Piece[];
  readonly components: readonly TouchedComponent[];
}

const placeOf = (piece: Piece): string => `${piece.path}\n${piece.part}`.toLowerCase();
const keyOf = ({ type, fullName }: Pick<Piece, 'type' | 'fullName'>): string => componentKey(type, fullName);

/** Merges a package into the stored pieces, leaving out the components in `dropped`. */
export function changeSet(stored: readonly Piece[], pack: DeployPackage, dropped: ReadonlySet<string>): ChangeSet {
  const old = new Map(stored.map((piece) => [placeOf(piece), piece]));
  const result = new Map(old);
  const deletions = pack.deletions.filter((deletion) => !dropped.has(keyOf(deletion)));
  const gone = new Set<string>();
  for (const deletion of deletions) {
    for (const piece of stored.filter((each) => isPartOf(each, deletion))) {
      result.delete(placeOf(piece));
      gone.add(keyOf(deletion));
    }
  }
  const kept = pack.pieces.filter((piece) => !dropped.has(keyOf(piece)));
  const pieces = kept.filter((piece) => !isEmptyShell(piece, old));
  // A bundle is replaced whole: a file that is no longer in it goes.
  const bundles = new Set(pieces.filter((piece) => metadataType(piece.type)?.suffix === undefined).map(keyOf));
  for (const piece of stored) {
    if (metadataType(piece.type)?.folder === 'lwc' && bundles.has(keyOf(piece))) result.delete(placeOf(piece));
  }
  for (const piece of pieces)
    result.set(placeOf(piece), { ...piece, path: old.get(placeOf(piece))?.path ?? piece.path });
  const written = pieces.filter((piece) => !isSame(old.get(placeOf(piece)), piece));
  const removed = [...old].filter(([place]) => !result.has(place)).map(([, piece]) => piece);
  return {
    result: [...result.values()],
    written,
    removed,
    components: [
      ...touched(kept, stored, [...written, ...removed]),
      ...deletions.map(({ type, fullName, file }) => ({
        type,
        fullName,
        fileName: file,
        kind: gone.has(componentKey(type, fullName)) ? ('deleted' as const) : ('absent' as const)
      }))
    ]
  };
}

/** Is the piece the component itself or, for an object, one of its parts? */
function isPartOf(piece: Piece, component: { readonly type: string; readonly fullName: string }): boolean {
  if (keyOf(piece) === keyOf(component)) return true;
  const type = metadataType(component.type);
  if (type === undefined || Object.keys(type.children).length === 0) return false;
  return piece.path.toLowerCase() === `${type.folder}/${component.fullName}.${type.suffix ?? ''}`.toLowerCase();
}

/** An object's file that brings parts only says nothing about the object itself. */
function isEmptyShell(piece: Piece, old: ReadonlyMap<string, Piece>): boolean {
  const hasParts = Object.keys(metadataType(piece.type)?.children ?? {}).length > 0;
  return hasParts && piece.content.length === 0 && old.has(placeOf(piece));
}

function touched(pieces: readonly Piece[], stored: readonly Piece[], differing: readonly Piece[]): TouchedComponent[] {
  const known = new Set(stored.map(keyOf));
  const changed = new Set(differing.map(keyOf));
  const components = new Map<string, TouchedComponent>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const kind = !known.has(key) ? 'created' : changed.has(key) ? 'changed' : 'unchanged';
    const isBundle = metadataType(piece.type)?.folder === 'lwc';
    const fileName = isBundle ? `lwc/${piece.fullName}` : piece.path;
    components.set(key, { type: piece.type, fullName: piece.fullName, fileName, kind });
  }
  return [...components.values()];
}

function isSame(old: Piece | undefined, piece: Piece): boolean {
  return old !== undefined && Buffer.compare(old.content, piece.content) === 0;
}
