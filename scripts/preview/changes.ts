import crypto from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** Tells open pages that what they were built from has changed. */
export class Changes {
  // Pages of an earlier run are left alone: somebody may be writing in them.
  readonly #run = crypto.randomUUID();
  readonly #listeners = new Set<ServerResponse>();
  #number = 0;

  /** What a page is built from now; it changes with each announcement. */
  get revision(): string {
    return `${this.#run}:${this.#number}`;
  }

  announce(): void {
    this.#number += 1;
    for (const listener of this.#listeners) listener.write(`data: ${this.revision}\n\n`);
  }

  /** Keeps a stream of server-sent events open: the revision now, and again after each change. */
  listen(response: ServerResponse): true {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`data: ${this.revision}\n\n`);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
    return true;
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
  }
}
