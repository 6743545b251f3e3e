import assert from 'node:assert/strict';

import type { Connection, SaveResult } from 'jsforce';

import type { ClientOrg } from '../support/org.ts';
import { refusal } from '../support/org.ts';

/** Tests by name, in the order in which they run. */
export type Tests = Readonly<Record<string, () => Promise<void>>>;

/** What the parts of the suite share. */
export interface Suite {
  readonly org: () => ClientOrg;
  /** The administrator's connection, whose calls are counted. */
  readonly admin: () => Connection;
  /** Another connection of a user, counted too. */
  readonly connect: (username?: string) => Promise<Connection>;
  /** Counts the calls of something that the test made itself. */
  readonly watch: <T extends object>(target: T) => T;
}

/** The ids of saved records, all of which must have been saved. */
export function savedIds(results: readonly SaveResult[]): string[] {
  return results.map((result) => {
    assert.ok(result.success, JSON.stringify(result));
    return result.id;
  });
}

/** Checks that a call, whatever kind of promise jsforce makes of it, is refused by a message that names what the local org lacks. */
export async function refusedByName(call: unknown, name: RegExp): Promise<void> {
  const { message } = await refusal(Promise.resolve(call as PromiseLike<unknown>));
  assert.match(message, /does not support/);
  assert.match(message, name);
}

/** The errors of a refused row. */
export function errorsOf(result: SaveResult | undefined): readonly { statusCode?: string; fields?: unknown }[] {
  assert.ok(result?.success === false, JSON.stringify(result));
  return result.errors;
}
