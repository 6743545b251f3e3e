import { fork } from 'node:child_process';
import path from 'node:path';

export interface BenchServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a local org on a file in a process of its own. */
export function startBenchServer(file: string): Promise<BenchServer> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'serve.ts'), [file], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The bench's server ended with code ${String(code)}.`)));
    child.once('message', (message) => {
      const { url } = message as { url: string };
      const close = (): Promise<void> =>
        new Promise((closed) => {
          child.once('exit', () => closed());
          child.disconnect();
        });
      resolve({ url, close });
    });
  });
}
