import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { Connection } from 'jsforce';

import { ADMIN, openSession } from './org.ts';

/** A served org in a process of its own. */
export interface ChildOrg {
  readonly connection: Connection;
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Server processes on one data file, one at a time; the next one gets ready while the present one serves. */
export class ChildServers {
  readonly #file: string;
  #spare = spawnServer();

  constructor(file: string) {
    this.#file = file;
  }

  /** Lets the waiting process open the file, and connects to it. */
  async next(): Promise<ChildOrg> {
    const child = this.#spare;
    this.#spare = spawnServer();
    child.stdin?.write(`${this.#file}\n`);
    const url = await firstLine(child);
    const accessToken = await openSession(url, ADMIN);
    return { connection: new Connection({ instanceUrl: url, accessToken, version: '67.0' }), kill: () => kill(child) };
  }

  /** Ends the process that waits. */
  async close(): Promise<void> {
    await kill(this.#spare);
  }
}

function spawnServer(): ChildProcess {
  return spawn(process.execPath, [path.join(import.meta.dirname, 'serve.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The server process has no output.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The server process ended before it listened.');
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
