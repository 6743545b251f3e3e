import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'scripts/preview/lightning');

/** A request that a module sent. */
export interface SentRequest {
  readonly method: string;
  /** Below `/services/data/v67.0`. */
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the org answers; an error stands for a connection that fails. */
export interface FakeAnswer {
  readonly status?: number;
  readonly body?: unknown;
}
export type Responder = (request: SentRequest) => FakeAnswer | Error | Promise<FakeAnswer | Error>;

/** The globals of a page, as far as the modules use them. */
export class FakePage {
  readonly requests: SentRequest[] = [];
  reloads = 0;
  respond: Responder = () => new Error('The test gave no answer.');

  constructor() {
    const stored = new Map<string, string>();
    const bootstrap = JSON.stringify({ token: 'secret', userId: '005000000000001AAA', apiVersion: '67.0' });
    Object.assign(globalThis, {
      document: { getElementById: () => ({ textContent: bootstrap }), addEventListener: () => undefined },
      location: { reload: () => (this.reloads += 1) },
      sessionStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value)
      },
      fetch: (url: string, init: RequestInit) => this.#fetch(url, init)
    });
  }

  /** Forgets the requests so far and sets the answers from now on. */
  expect(respond: Responder): void {
    this.requests.length = 0;
    this.respond = respond;
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const request = {
      method: init.method ?? 'GET',
      path: decodeURIComponent(url.replace('/services/data/v67.0', '')),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      headers: init.headers as Record<string, string>
    };
    this.requests.push(request);
    const answer = await this.respond(request);
    if (answer instanceof Error) throw answer;
    const { status = 200, body } = answer;
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  }
}

/** Bundles stand-ins as the preview does, each once, and loads them. Set up the page's globals first. */
export async function loadModules<Modules>(names: readonly string[]): Promise<Modules> {
  const entry = names.map((name) => `export * as ${name} from 'lightning/${name}';`).join('\n');
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-modules-')), 'modules.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    format: 'esm',
    target: 'esnext',
    outfile: file,
    plugins: [resolver]
  });
  try {
    return (await import(pathToFileURL(file).href)) as Modules;
  } finally {
    fs.rmSync(path.dirname(file), { recursive: true });
  }
}

const resolver: Plugin = {
  name: 'stand-ins',
  setup(bundler) {
    bundler.onResolve({ filter: /^lightning\// }, ({ path: specifier }) => {
      const name = specifier.slice('lightning/'.length);
      return { path: path.join(folder, name, `${name}.ts`) };
    });
  }
};
