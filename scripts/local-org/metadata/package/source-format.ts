import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { takeApart } from './pieces.ts';
import type { Piece, PieceProblem } from './pieces.ts';
import { reindent } from './reindent.ts';
import { joinSettings } from './settings.ts';
import { sliceChildren } from './slices.ts';
import { META_FILE, METADATA_TYPES } from './types.ts';

/** A project's source format as the pieces that a deploy of it would store; they are made when they are first asked for. */
export interface SourcePieces {
  /** Equal digests mean equal pieces and problems. */
  readonly digest: string;
  readonly pieces: readonly Piece[];
  /** What a deploy would not take; `file` is the source file. */
  readonly problems: readonly PieceProblem[];
  /** The source file behind a piece or behind a file of a bundle. */
  fileOf(piece: Pick<Piece, 'path' | 'part'>): string | undefined;
}

export interface SourceFormatOptions {
  /** Turns a component's TypeScript into the JavaScript that is deployed; without it TypeScript files are left out, as the CLI does. */
  readonly transpile?: (file: string, text: string) => string;
  /** Changes whenever `transpile` would make something else of the same text. */
  readonly version?: string;
  /** Called when the pieces have been made. */
  readonly onRead?: () => void;
}

/** Never deployed, as `.forceignore` tells the CLI. */
const IGNORED_FOLDERS = new Set(['__tests__', '__mocks__', 'node_modules', '.sf', '.sfdx', 'profiles']);
const IGNORED_FILES = /^(?:tsconfig.*\.json|jsconfig\.json|\.eslintrc\.json|README\.md|\.\w+|package\.xml)$|\.d\.ts$/;

const encoder = new TextEncoder();
const bySuffix = new Map(METADATA_TYPES.flatMap((type) => (type.suffix === undefined ? [] : [[type.suffix, type]])));

/** Grows when the same files are made into other pieces. */
const READER = 1;

/** Reads folders of source format. Where two say something about one object's settings or one component, the later wins. */
export function readSourceFormat(dirs: readonly string[], options: SourceFormatOptions = {}): SourcePieces {
  const texts = new Map<string, Buffer>();
  for (const dir of dirs) {
    const files = walk(dir);
    const scripts = new Set(files.filter((file) => file.endsWith('.ts')).map((file) => file.replace(/ts$/, 'js')));
    // The script beside its TypeScript is the product of an earlier build.
    for (const file of files) if (!scripts.has(file)) texts.set(file, readFileSync(file));
  }
  let made: PiecesMade | undefined;
  const read = (): PiecesMade => {
    if (made !== undefined) return made;
    made = makePieces(texts, options);
    options.onRead?.();
    return made;
  };
  return {
    digest: digestOf(texts, options.version ?? ''),
    get pieces() {
      return read().pieces;
    },
    get problems() {
      return read().problems;
    },
    fileOf: (piece) => read().origins.get(placeKey(piece))
  };
}

function digestOf(texts: ReadonlyMap<string, Buffer>, version: string): string {
  const hash = createHash('sha256').update(`${READER}\n${version}\n${JSON.stringify(METADATA_TYPES)}\n`);
  for (const [file, content] of texts) hash.update(`${file}\n${content.length}\n`).update(content);
  return hash.digest('base64');
}

interface PiecesMade {
  readonly pieces: readonly Piece[];
  readonly problems: readonly PieceProblem[];
  readonly origins: ReadonlyMap<string, string>;
}

function makePieces(texts: ReadonlyMap<string, Buffer>, options: SourceFormatOptions): PiecesMade {
  const pieces = new Map<string, Piece>();
  const origins = new Map<string, string>();
  const problems: PieceProblem[] = [];
  for (const [file, content] of texts) {
    const target = targetOf(file, content, options);
    if (target === undefined) continue;
    const taken = takeApart(new Map([[target.path, target.content]]));
    problems.push(...taken.problems.map((problem) => inSource(problem, file, target)));
    // A part's file says nothing about the settings of its object.
    for (const piece of target.isPart ? taken.pieces.filter(({ part }) => part !== '') : taken.pieces) {
      const key = placeKey(piece);
      pieces.set(key, joinSettings(pieces.get(key), piece));
      origins.set(key, file);
    }
  }
  return { pieces: [...pieces.values()], problems, origins };
}

/** Lines of a part count in the file that it is put into, so they are left out. */
function inSource(problem: PieceProblem, file: string, { isPart }: Target): PieceProblem {
  const { type, fullName, message } = problem;
  return isPart ? { file, type, fullName, message } : { ...problem, file };
}

const placeKey = ({ path, part }: Pick<Piece, 'path' | 'part'>): string => `${path}\n${part}`.toLowerCase();

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name).split(sep).join('/');
      if (entry.isDirectory()) return IGNORED_FOLDERS.has(entry.name) ? [] : walk(path);
      return IGNORED_FILES.test(entry.name) ? [] : [path];
    });
}

interface Target {
  /** In the zipped metadata format. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly isPart: boolean;
}

function targetOf(file: string, content: Buffer, { transpile }: SourceFormatOptions): Target | undefined {
  const bundle = /(?:^|\/)(lwc\/[^/]+\/.+)$/.exec(file)?.[1];
  if (bundle !== undefined) {
    if (!file.endsWith('.ts')) return { path: bundle, content, isPart: false };
    if (transpile === undefined) return undefined;
    const script = transpile(file, content.toString('utf8'));
    return { path: bundle.replace(/\.ts$/, '.js'), content: encoder.encode(script), isPart: false };
  }
  const resource = /(?:^|\/)(staticresources\/(.+))$/.exec(file);
  if (resource !== null) {
    const [, path = '', name = ''] = resource;
    // The content's own ending tells what it is; in a package every resource has the same one. What lies deeper is an archive.
    const isPlain = META_FILE.test(name) || name.includes('/');
    return { path: isPlain ? path : path.replace(/(?:\.[^.]*)?$/, '.resource'), content, isPart: false };
  }
  const part = /(?:^|\/)objects\/([^/]+)\/([^/]+)\/[^/]+-meta\.xml$/.exec(file);
  if (part !== null) {
    const [, object = '', element = ''] = part;
    return { path: `objects/${object}.object`, content: inObject(element, content.toString('utf8')), isPart: true };
  }
  const plain = /([^/]+\.([A-Za-z]+))-meta\.xml$/.exec(file);
  if (plain === null) return undefined;
  const [, name = '', suffix = ''] = plain;
  const folder = bySuffix.get(suffix)?.folder ?? file.split('/').at(-2) ?? '';
  return { path: `${folder}/${name}`, content, isPart: false };
}

/** The file of an object that has this one part. A file that is no XML goes through as it is, to be refused for that. */
function inObject(element: string, text: string): Uint8Array {
  const open = /<(?!\?|!)[\w:]+[^>]*>/.exec(text);
  const end = text.lastIndexOf('</');
  if (open === null || end < open.index || sliceChildren(text).length === 0) return encoder.encode(text);
  const inner = reindent(text.slice(open.index + open[0].length, end), 2);
  const xsi = inner.includes('xsi:') ? ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' : '';
  const root = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"${xsi}>`;
  return encoder.encode(`${root}\n    <${element}>${inner}    </${element}>\n</CustomObject>\n`);
}
