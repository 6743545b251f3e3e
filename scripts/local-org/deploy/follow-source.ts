import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { OrgModel } from '../metadata/model.ts';
import { componentKey, putTogether } from '../metadata/package/pieces.ts';
import type { Piece, PieceProblem } from '../metadata/package/pieces.ts';
import type { SourcePieces } from '../metadata/package/source-format.ts';
import { metadataType } from '../metadata/package/types.ts';
import { MetadataStore } from '../storage/metadata-store.ts';
import type { SourceMark } from '../storage/metadata-store.ts';
import { deployRead } from './deploy.ts';
import type { DeployHost } from './deploy.ts';
import { inspect, modelOf } from './inspect.ts';
import type { DeployPackage } from './package.ts';

/** Source that the org would not take from a deploy either: each line names the source file and the reason. */
export class SourceError extends Error {
  constructor(problems: readonly string[]) {
    super(`The metadata cannot be deployed.\n${problems.join('\n')}`);
    this.name = 'SourceError';
  }
}

/**
 * The model that a file is opened with: what was deployed to it. A file that an earlier version filled without keeping its
 * metadata is opened with the source, so that no field loses its values. Throws `SourceError`.
 */
export function startingModel(db: Database, source: SourcePieces | undefined): OrgModel {
  const stored = new MetadataStore(db).pieces();
  if (source === undefined || stored.length > 0 || !hasCustomTables(db)) return modelOf(stored);
  const pack = packageOf(source.pieces, [], source);
  const { model, problems } = inspect(source.pieces, pack);
  refuse([...source.problems, ...problems], source);
  return model;
}

function hasCustomTables(db: Database): boolean {
  const sql = `SELECT 1 FROM sqlite_schema WHERE "type" = 'table' AND "name" LIKE '%\\_\\_c' ESCAPE '\\' LIMIT 1`;
  return db.prepare(sql).get() !== undefined;
}

/**
 * Deploys to the org what has changed in the source since the org last followed it: new and changed components take the
 * place of what the org has under their name, components that left the source are deleted, and everything else stays as
 * it is, whoever deployed it. Throws `SourceError`, and then nothing has changed.
 */
export function followSource(host: DeployHost, userId: string, source: SourcePieces): void {
  const { metadata } = host;
  const known = new Map(metadata.sourceMarks().map((mark) => [placeOf(mark), mark]));
  const whole = { ...WHOLE, digest: source.digest };
  if (known.get(placeOf(WHOLE))?.digest === source.digest) return;
  known.delete(placeOf(WHOLE));
  const marks = source.pieces.map(markOf);
  const now = new Set(marks.map(placeOf));
  const differing = new Set(marks.filter((mark) => known.get(placeOf(mark))?.digest !== mark.digest).map(keyOf));
  const gone = [...known.values()].filter((mark) => !now.has(placeOf(mark)));
  // A bundle that lost a file is deployed anew without it.
  for (const mark of gone) if (isBundle(mark)) differing.add(keyOf(mark));
  const changed = source.pieces.filter((piece) => differing.has(keyOf(piece)));
  const left = new Set(marks.map(keyOf));
  const pack = packageOf(
    changed,
    gone.filter((mark) => !left.has(keyOf(mark))),
    source
  );
  const outcome = deployRead(host, userId, pack, {
    checkOnly: false,
    rollbackOnError: true,
    isFromSource: true,
    onRecord: () => metadata.markSource([whole, ...marks])
  });
  const failed = outcome.components.filter((component) => !component.success);
  refuse(
    failed.map((each) => ({ ...each, file: each.fileName, message: each.problem ?? 'Unknown problem' })),
    source
  );
}

function packageOf(pieces: readonly Piece[], gone: readonly SourceMark[], source: SourcePieces): DeployPackage {
  // A standard object stays when the source has no settings for it any more; only the settings go.
  const blank = gone.filter(isStandardObject).map((mark) => ({ ...mark, content: new Uint8Array() }));
  return {
    pieces: [...pieces, ...blank],
    files: putTogether(pieces),
    deletions: gone
      .filter((mark) => !isStandardObject(mark))
      .map(({ type, fullName, path }) => ({ type, fullName, file: path, isAfter: true })),
    problems: source.problems,
    unnamed: [],
    isSource: true
  };
}

/** Stands among the marks of the pieces for the source as a whole. */
const WHOLE = { path: '', part: '', type: '', fullName: '' } as const;

const isStandardObject = ({ type, fullName }: Pick<Piece, 'type' | 'fullName'>): boolean =>
  type === 'CustomObject' && !/__\w+$/.test(fullName);
const isBundle = ({ type }: Pick<Piece, 'type'>): boolean =>
  metadataType(type)?.suffix === undefined && metadataType(type) !== undefined;
const placeOf = ({ path, part }: Pick<Piece, 'path' | 'part'>): string => `${path}\n${part}`.toLowerCase();
const keyOf = ({ type, fullName }: Pick<Piece, 'type' | 'fullName'>): string => componentKey(type, fullName);

function markOf({ content, ...piece }: Piece): SourceMark {
  return { ...piece, digest: createHash('sha256').update(content).digest('base64') };
}

function refuse(problems: readonly PieceProblem[], source: SourcePieces): void {
  if (problems.length > 0) throw new SourceError(problems.map((problem) => describe(problem, source)));
}

function describe(problem: PieceProblem, source: SourcePieces): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  if (source.problems.some(({ file }) => file === problem.file)) return `${problem.file}${line}: ${problem.message}`;
  const whole = source.fileOf({ path: problem.file, part: '' });
  const hasParts = Object.keys(metadataType(problem.type)?.children ?? {}).length > 0;
  const piece = source.pieces.find((each) => keyOf(each) === keyOf(problem));
  const isWhole = whole !== undefined && metadataType(problem.type) !== undefined && !hasParts;
  const file = isWhole ? whole : ((piece && source.fileOf(piece)) ?? problem.file);
  return `${file}${isWhole ? line : ''}: ${problem.message}`;
}
