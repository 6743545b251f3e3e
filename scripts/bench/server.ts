import { fork } from 'node:child_process';
import path from 'node:path';

import type { Load } from './load.ts';

export interface BenchServer {
  readonly url: string;
  /** Milliseconds that opening the file took. */
  readonly openedIn: number;
  /** What the server has spent so far; see {@link Load}. */
  readonly load: () => Promise<Load>;
  /** Runs work of a client and tells the client's milliseconds apart from the server's. */
  readonly measure: <Result>(work: () => Promise<Result>) => Promise<Measured<Result>>;
  readonly close: () => Promise<void>;
}

export interface Measured<Result> {
  readonly result: Result;
  /** Milliseconds that the client waited for all of it. */
  readonly wall: number;
  /** The server's share. */
  readonly own: Load;
}

/** Starts a local org on a file in a process of its own: with the app of the source, or with what was deployed to it. */
export function startBenchServer(file: string, from: 'source' | 'kept' = 'source'): Promise<BenchServer> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'serve.ts'), [file, from], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The bench's server ended with code ${String(code)}.`)));
    child.once('message', (message) => {
      const { url, openedIn } = message as { url: string; openedIn: number };
      const load = (): Promise<Load> =>
        new Promise((resolveLoad, rejectLoad) => {
          const ended = (): void => rejectLoad(new Error('The server ended while it was measured.'));
          child.once('exit', ended);
          child.once('message', (answer) => {
            child.off('exit', ended);
            resolveLoad((answer as { load: Load }).load);
          });
          child.send('load');
        });
      resolve({
        url,
        openedIn,
        load,
        measure: async (work) => {
          const before = await load();
          const started = performance.now();
          const result = await work();
          const wall = performance.now() - started;
          return { result, wall, own: since(before, await load()) };
        },
        close: () =>
          new Promise((closed) => {
            child.once('exit', () => closed());
            child.disconnect();
          })
      });
    });
  });
}

function since(before: Load, after: Load): Load {
  return {
    busy: after.busy - before.busy,
    cpu: after.cpu - before.cpu,
    answering: after.answering - before.answering,
    requests: after.requests - before.requests,
    peak: after.peak
  };
}
