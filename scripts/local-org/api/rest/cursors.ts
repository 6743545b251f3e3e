import { randomBytes } from 'node:crypto';

import type { LocalOrg } from '../../org-types.ts';
import type { IdList } from '../../query/id-list.ts';
import type { QuerySpec } from '../../query/spec.ts';
import type { RecordShape } from './shape.ts';

/** How long an unused cursor lives, in milliseconds. */
export const CURSOR_LIFETIME = 15 * 60 * 1000;
/** Most open cursors of one user; the longest unused one gives way. */
export const CURSORS_PER_USER = 50;
/** Most bytes that the ids of all open cursors take; the longest unused cursor gives way. */
export const CURSOR_BYTES = 64 * 1024 * 1024;

/** The rest of a query's answer: ids as they were when the query ran, records as they are when a page is read. */
export interface Cursor {
  readonly id: string;
  readonly userId: string;
  readonly spec: QuerySpec;
  readonly shape: RecordShape;
  readonly ids: IdList;
  readonly batchSize: number;
}

const cursorsOf = new WeakMap<LocalOrg, Map<string, { readonly cursor: Cursor; usedAt: number }>>();

/** Keeps the rest of an answer and names it. */
export function openCursor(org: LocalOrg, cursor: Omit<Cursor, 'id'>): Cursor {
  const cursors = cursorsOf.get(org) ?? new Map<string, { cursor: Cursor; usedAt: number }>();
  cursorsOf.set(org, cursors);
  dropOld(cursors, cursor.userId, cursor.ids.size);
  const opened: Cursor = {
    ...cursor,
    id: `01g${randomBytes(24).toString('base64url').replace(/[-_]/g, '0').slice(0, 15)}`
  };
  cursors.set(opened.id, { cursor: opened, usedAt: Date.now() });
  return opened;
}

/** The user's cursor, or undefined when it is unknown, expired or another user's. */
export function findCursor(org: LocalOrg, id: string, userId: string): Cursor | undefined {
  const entry = cursorsOf.get(org)?.get(id);
  if (entry === undefined || entry.cursor.userId !== userId || Date.now() - entry.usedAt > CURSOR_LIFETIME)
    return undefined;
  entry.usedAt = Date.now();
  return entry.cursor;
}

function dropOld(
  cursors: Map<string, { readonly cursor: Cursor; readonly usedAt: number }>,
  userId: string,
  wantedBytes: number
): void {
  for (const [id, { usedAt }] of cursors) if (Date.now() - usedAt > CURSOR_LIFETIME) cursors.delete(id);
  const own = [...cursors.values()]
    .filter(({ cursor }) => cursor.userId === userId)
    .sort((a, b) => a.usedAt - b.usedAt);
  for (const { cursor } of own.slice(0, Math.max(0, own.length - CURSORS_PER_USER + 1))) cursors.delete(cursor.id);
  let bytes = wantedBytes;
  for (const { cursor } of cursors.values()) bytes += cursor.ids.size;
  for (const { cursor } of [...cursors.values()].sort((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= CURSOR_BYTES) return;
    cursors.delete(cursor.id);
    bytes -= cursor.ids.size;
  }
}
