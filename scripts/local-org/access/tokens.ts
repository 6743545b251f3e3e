import { createHash, randomBytes } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import type { Store } from '../storage/store.ts';

/** How long a token lives: 30 days, in milliseconds. Clients that sign in with a token alone cannot renew it. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** Access tokens: random, kept only as digests, limited in time, revocable. */
export class Tokens {
  readonly #store: Store;
  readonly #clock: () => Date;
  /** Asked at every request. */
  readonly #find: Statement<[digest: string, now: number], { readonly userId: string }>;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
    store.db.exec(
      'CREATE TABLE IF NOT EXISTS "_token" (digest TEXT PRIMARY KEY NOT NULL, user_id TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID'
    );
    this.#find = store.db.prepare('SELECT user_id AS userId FROM "_token" WHERE digest = ? AND expires >= ?');
  }

  /** A new token in Salesforce's form: the org's 15-character id, `!`, and a secret of 256 random bits. */
  issue(organizationId: string, userId: string): string {
    const secret = randomBytes(32).toString('base64url').replaceAll('-', '.');
    const token = `${organizationId.slice(0, 15)}!AQ${secret}`;
    const now = this.#clock().getTime();
    this.#store.transaction(() => {
      this.#store.db.prepare('DELETE FROM "_token" WHERE expires < ?').run(now);
      this.#store.db.prepare('INSERT INTO "_token" VALUES (?, ?, ?)').run(digest(token), userId, now + LIFETIME);
    });
    return token;
  }

  /** The user behind a token; undefined when it is unknown, expired or revoked. */
  userOf(token: string): string | undefined {
    return this.#find.get(digest(token), this.#clock().getTime())?.userId;
  }

  revoke(token: string): void {
    this.#store.transaction(() => this.#store.db.prepare('DELETE FROM "_token" WHERE digest = ?').run(digest(token)));
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
