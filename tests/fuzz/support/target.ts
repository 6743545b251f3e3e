import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What the server process says of itself. */
export interface ServerState {
  /** Processor time since its start, in milliseconds. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly rss: number;
  /** JavaScript heap in use, in bytes. */
  readonly heap: number;
  /** What was logged since it was last asked. */
  readonly log: readonly string[];
  /** Of all records; empty when it was not asked for. */
  readonly hash: string;
}

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Sent as it is, whatever it holds. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

/** An answer with its body read. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How long an answer may take by the clock before the server counts as hung, in milliseconds. */
const PATIENCE = 30_000;

/** A server process under attack, with a session of the administrator. */
export class Target {
  readonly port: number;
  readonly token: string;
  readonly #child: ChildProcess;
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 4 });

  private constructor(child: ChildProcess, port: number, token: string) {
    this.#child = child;
    this.port = port;
    this.token = token;
  }

  /** Starts an org with the app, or an empty one, to which anything may be deployed. */
  static async start(contents: 'app' | 'empty' = 'app'): Promise<Target> {
    const child = fork(path.join(import.meta.dirname, 'serve.ts'), [contents], {
      execArgv: ['--no-warnings'],
      serialization: 'json'
    });
    const { port, token } = (await heard(child)) as { port: number; token: string };
    return new Target(child, port, token);
  }

  /** True while the process runs. */
  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async state(wantsHash = false): Promise<ServerState> {
    const answered = heard(this.#child);
    this.#child.send({ wantsHash });
    return (await answered) as ServerState;
  }

  /** Sends a request with the session unless it brings its own authorization. */
  send({ method, path: target, headers = {}, body }: WireRequest): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: '127.0.0.1',
          port: this.port,
          method,
          path: '/',
          agent: this.#agent,
          headers: {
            authorization: `Bearer ${this.token}`,
            ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(withToken(body, this.token))) }),
            ...headers
          },
          timeout: PATIENCE
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: unpacked(response, chunks) })
          );
        }
      );
      // The client's own check of paths is not what is tested.
      request.path = target;
      request.on('error', reject);
      request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE} ms`)));
      request.end(body === undefined ? undefined : withToken(body, this.token));
    });
  }

  /** Sends bytes as they are on a connection of their own, ends it when `closes`, and gives everything that comes back until the server closes or `wait` milliseconds pass. */
  raw(pieces: readonly (Buffer | string)[], closes: boolean, wait: number): Promise<string> {
    return new Promise((resolve) => {
      const socket = net.connect(this.port, '127.0.0.1');
      let received = '';
      const timer = setTimeout(() => socket.destroy(), wait);
      socket.setEncoding('latin1');
      socket.on('data', (text: string) => {
        received += text;
        if (!closes && /\r\n\r\n/.test(received)) socket.destroy();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(received);
      });
      for (const piece of pieces) socket.write(piece);
      if (closes) socket.end();
    });
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    if (!this.isAlive) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exited;
  }
}

function unpacked({ headers }: http.IncomingMessage, chunks: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(chunks);
  return headers['content-encoding'] === 'gzip' && bytes.length > 0 ? gunzipSync(bytes) : bytes;
}

/** The next message of the process; an error when it ends or says nothing for too long. */
function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      act();
    };
    const onMessage = (message: unknown): void => finish(() => resolve(message));
    const onExit = (): void => finish(() => reject(new Error('The server process has ended.')));
    const timer = setTimeout(() => finish(() => reject(new Error('The server process is stuck.'))), PATIENCE);
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}

/** SOAP messages carry the session inside. */
function withToken(body: Buffer | string, token: string): Buffer | string {
  return typeof body === 'string' ? body.replace('>TOKEN<', `>${token}<`) : body;
}
