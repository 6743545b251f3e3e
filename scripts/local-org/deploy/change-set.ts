import { componentKey } from '../metadata/package/pieces.ts';
import type { Piece } from '../metadata/package/pieces.ts';
import { joinSettings } from '../metadata/package/settings.ts';
import { componentFile, metadataType } from '../metadata/package/types.ts';
import type { FlowVersion } from '../storage/flow-versions.ts';
import { isFlowType } from './flow-versions.ts';
import type { FlowPlan } from './flow-versions.ts';
import type { Deletion, DeployPackage } from './package.ts';

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
  /** The same with flows as they are brought, also where another version stays active: this is what is checked. */
  readonly checked: readonly Piece[];
  /** What there is between the deletions before and what is brought, to be checked too; undefined when nothing goes before. */
  readonly between: readonly Piece[] | undefined;
  readonly flowVersions: ReadonlyMap<string, readonly FlowVersion[]>;
  readonly written: readonly Piece[];
  readonly removed: readonly Piece[];
  readonly components: readonly TouchedComponent[];
}

const placeOf = (piece: Piece): string => `${piece.path}\n${piece.part}`.toLowerCase();
const keyOf = ({ type, fullName }: Pick<Piece, 'type' | 'fullName'>): string => componentKey(type, fullName);

/** Merges a package into the stored pieces in Salesforce's order, leaving out the components in `dropped`. */
export function changeSet(
  stored: readonly Piece[],
  pack: DeployPackage,
  dropped: ReadonlySet<string>,
  flows: FlowPlan
): ChangeSet {
  const old = new Map(stored.map((piece) => [placeOf(piece), piece]));
  const result = new Map(old);
  const isOther = (each: { readonly type: string; readonly fullName: string }): boolean =>
    !isFlowType(each.type) && !dropped.has(keyOf(each));
  const deletions = pack.deletions.filter(isOther);
  const gone = new Set<string>();
  const remove = (deletion: Deletion): void => {
    for (const [place, piece] of result) {
      if (!isPartOf(piece, deletion)) continue;
      result.delete(place);
      gone.add(keyOf(deletion));
    }
  };
  for (const deletion of deletions) if (!deletion.isAfter) remove(deletion);
  const between = gone.size > 0 && pack.pieces.length > 0 ? [...result.values()] : undefined;
  const kept = pack.pieces.filter(isOther);
  const pieces = kept.filter((piece) => pack.isSource === true || !isEmptyShell(piece, old));
  // A bundle is replaced whole: a file that is no longer in it goes.
  const bundles = new Set(pieces.filter((piece) => metadataType(piece.type)?.suffix === undefined).map(keyOf));
  for (const piece of stored) {
    if (metadataType(piece.type)?.folder === 'lwc' && bundles.has(keyOf(piece))) result.delete(placeOf(piece));
  }
  const put = (piece: Piece): void => {
    const place = placeOf(piece);
    const joined = pack.isSource === true ? piece : joinSettings(result.get(place), piece);
    result.set(place, { ...joined, path: old.get(place)?.path ?? piece.path });
  };
  for (const piece of pieces) put(piece);
  for (const deletion of deletions) if (deletion.isAfter) remove(deletion);
  for (const [flow, piece] of flows.pieces) {
    if (piece !== undefined) put(piece);
    else
      result.delete(placeOf({ type: 'Flow', fullName: flow, path: `flows/${flow}.flow`, part: '', content: NOTHING }));
  }
  const left = withoutEmptyFiles([...result.values()]);
  const written = left.filter((piece) => !isSame(old.get(placeOf(piece)), piece));
  const places = new Set(left.map(placeOf));
  const removed = [...old].filter(([place]) => !places.has(place)).map(([, piece]) => piece);
  return {
    result: left,
    checked: withBrought(left, flows.brought),
    between,
    written,
    removed,
    flowVersions: flows.versions,
    components: [
      ...touched(kept, stored, [...written, ...removed]),
      ...flows.components,
      ...deletions.map(({ type, fullName, file }) => ({
        type,
        fullName,
        fileName: file,
        kind: gone.has(componentKey(type, fullName)) ? ('deleted' as const) : ('absent' as const)
      }))
    ]
  };
}

const NOTHING = new Uint8Array();

/** A file that says nothing, because its last part was deleted, is no component. */
function withoutEmptyFiles(pieces: readonly Piece[]): Piece[] {
  const full = new Set(pieces.filter((piece) => piece.content.length > 0).map((piece) => piece.path));
  return pieces.filter(
    (piece) => piece.content.length > 0 || metadataType(piece.type)?.suffix === undefined || full.has(piece.path)
  );
}

function withBrought(result: readonly Piece[], brought: readonly Piece[]): readonly Piece[] {
  const flows = new Map(brought.map((piece) => [placeOf(piece), piece]));
  const differs = result.some((piece) => !isSame(flows.get(placeOf(piece)) ?? piece, piece));
  return differs ? result.map((piece) => flows.get(placeOf(piece)) ?? piece) : result;
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
    const fileName = componentFile(piece.type, piece.fullName, piece.path);
    components.set(key, { type: piece.type, fullName: piece.fullName, fileName, kind });
  }
  return [...components.values()];
}

function isSame(old: Piece | undefined, piece: Piece): boolean {
  return old !== undefined && Buffer.compare(old.content, piece.content) === 0;
}
