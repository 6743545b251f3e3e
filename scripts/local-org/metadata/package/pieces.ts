import { parseFault } from '../check/parse-fault.ts';
import { parseFile } from '../parse-cache.ts';
import { parseXml, XmlError } from '../xml.ts';
import { childText, sliceChildren } from './slices.ts';
import { META_FILE, metadataType, parentName, parentType, typeOfFolder, UNSUPPORTED_PARTS } from './types.ts';
import type { MetadataType } from './types.ts';

/** The smallest thing that is deployed, kept and deleted by itself: a file, or one element of an object's or labels file. */
export interface Piece {
  readonly type: string;
  readonly fullName: string;
  /** File in the zipped metadata format, from the package's root. */
  readonly path: string;
  /** Name of the element and of the component for a part of a file, e.g. `fields:Tier__c`; empty for the rest of the file. */
  readonly part: string;
  /** A whole file, or the XML between the tags of the part (of the root, for the rest of a file that has parts). */
  readonly content: Uint8Array;
}

/** Why a file, or one part of it, cannot be taken. */
export interface PieceProblem {
  readonly file: string;
  readonly type: string;
  readonly fullName: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Takes a package's files apart, reporting by name what the local org does not take. */
export function takeApart(files: ReadonlyMap<string, Uint8Array>): { pieces: Piece[]; problems: PieceProblem[] } {
  const pieces: Piece[] = [];
  const problems: PieceProblem[] = [];
  for (const [path, content] of files) {
    const taken = takeFile(path, content);
    pieces.push(...taken.pieces);
    problems.push(...taken.problems);
  }
  return { pieces, problems };
}

function takeFile(path: string, content: Uint8Array): { pieces: Piece[]; problems: PieceProblem[] } {
  const [folder = '', name = '', ...below] = path.split('/');
  const type = typeOfFolder(folder);
  if (type === undefined) {
    const problem = {
      file: path,
      type: '',
      fullName: path,
      message: `The local org does not support metadata in the folder ${folder}.`
    };
    return { pieces: [], problems: [problem] };
  }
  if (type.suffix === undefined) {
    if (below.length === 0) {
      const message = 'A component bundle must be a folder with its files.';
      return { pieces: [], problems: [{ file: path, type: type.xmlName, fullName: name, message }] };
    }
    return { pieces: [{ type: type.xmlName, fullName: name, path, part: '', content }], problems: [] };
  }
  const isMeta = type.hasMetaFile === true && META_FILE.test(name);
  const fullName = componentName(isMeta ? name.replace(META_FILE, '') : name, type.suffix);
  if (fullName === undefined || below.length > 0) {
    const message = `The local org does not support this file: expected ${type.folder}/<name>.${type.suffix}`;
    return { pieces: [], problems: [{ file: path, type: type.xmlName, fullName: name, message }] };
  }
  const at = { file: path, type: type.xmlName, fullName };
  if (type.hasMetaFile === true && !isMeta)
    return { pieces: [{ type: type.xmlName, fullName, path, part: '', content }], problems: [] };
  const text = decoder.decode(content);
  const fault = xmlFault(text, type);
  if (fault !== undefined) return { pieces: [], problems: [{ ...at, ...fault }] };
  if (Object.keys(type.children).length === 0)
    return { pieces: [{ type: type.xmlName, fullName, path, part: '', content }], problems: [] };
  return takeParts(type, at, text);
}

function xmlFault(text: string, type: MetadataType): Pick<PieceProblem, 'message' | 'line' | 'column'> | undefined {
  if (/<!DOCTYPE/i.test(text)) return { message: 'Error parsing file: a document type declaration is not allowed' };
  const root = type.xmlName;
  // A file that is kept as it is will be read as it is.
  const isWhole = Object.keys(type.children).length === 0;
  try {
    const found = (isWhole ? parseFile(text, root).root : parseXml(text)).name;
    if (found === root) return undefined;
    return { message: `Error parsing file: the root element must be ${root}, not ${found}`, line: 1, column: 1 };
  } catch (error) {
    if (error instanceof XmlError) return parseFault(error, text);
    throw error;
  }
}

function takeParts(
  type: MetadataType,
  at: { readonly file: string; readonly type: string; readonly fullName: string },
  text: string
): { pieces: Piece[]; problems: PieceProblem[] } {
  const pieces: Piece[] = [];
  const problems: PieceProblem[] = [];
  let rest = '';
  for (const { name, inner } of sliceChildren(text)) {
    const child = type.children[name];
    const unsupported = type.xmlName === 'CustomObject' ? UNSUPPORTED_PARTS[name] : undefined;
    if (unsupported !== undefined) {
      const fullName = `${at.fullName}.${childText(inner, 'fullName') ?? name}`;
      const message = `The local org does not support metadata of type ${unsupported}.`;
      problems.push({ file: at.file, type: unsupported, fullName, message });
    } else if (child === undefined) rest += `    <${name}>${inner}</${name}>\n`;
    else {
      const own = childText(inner, 'fullName') ?? '';
      const fullName = child === 'CustomLabel' ? own : `${at.fullName}.${own}`;
      pieces.push({ type: child, fullName, path: at.file, part: `${name}:${own}`, content: encoder.encode(inner) });
    }
  }
  pieces.unshift({ type: type.xmlName, fullName: at.fullName, path: at.file, part: '', content: encoder.encode(rest) });
  return { pieces, problems };
}

/** Joins pieces to files again. */
export function putTogether(pieces: Iterable<Piece>): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const parted = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const type = metadataType(piece.type) ?? parentType(piece.type);
    if (type === undefined || Object.keys(type.children).length === 0) files.set(piece.path, piece.content);
    else parted.set(piece.path, [...(parted.get(piece.path) ?? []), piece]);
  }
  for (const [path, parts] of parted) files.set(path, encoder.encode(join(path, parts)));
  return files;
}

function join(path: string, parts: readonly Piece[]): string {
  const root = typeOfFolder(path.split('/')[0] ?? '')?.xmlName ?? 'CustomObject';
  const body = [...parts]
    .sort((a, b) => (a.part.toLowerCase() < b.part.toLowerCase() ? -1 : 1))
    .map((piece) => {
      const text = decoder.decode(piece.content);
      const element = piece.part.split(':')[0] ?? '';
      return piece.part === '' ? text : `    <${element}>${text}</${element}>\n`;
    })
    .join('');
  const xsi = body.includes('xsi:') ? ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}"${xsi}>\n${body}</${root}>\n`;
}

/** The component that a file of the zipped format holds, percent-decoded; undefined for another suffix. */
function componentName(file: string, suffix: string): string | undefined {
  if (!file.endsWith(`.${suffix}`)) return undefined;
  const name = file.slice(0, -suffix.length - 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The key that names a component among all, without regard to case. */
export function componentKey(type: string, fullName: string): string {
  return `${type}:${fullName}`.toLowerCase();
}

/** The key of the component whose file a piece stands in; its own unless it is a part. */
export function ownerKey(piece: Piece): string {
  const parent = parentType(piece.type);
  return parent === undefined
    ? componentKey(piece.type, piece.fullName)
    : componentKey(parent.xmlName, parentName(piece.type, piece.fullName));
}
