import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { compileFile } from './compile.ts';
import type { CompileSettings } from './compile.ts';
import type { FileFacts } from './facts.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const store = path.join(root, '.build', 'deployed-files.json');
/** Files that are kept; the ones used longest ago go first. */
const CAPACITY = 2000;

interface Cache {
  /** The compiler and the code that reads its answers: others start the cache anew. */
  readonly version: string;
  readonly facts: Map<string, FileFacts>;
}

let cache: Cache | undefined;
let isChanged = false;

/** What compiling a file tells; a file that was ever compiled on this machine is not compiled again. */
export function factsOf(file: string, text: string, settings: CompileSettings): FileFacts {
  cache ??= read();
  const { facts, version } = cache;
  const key = crypto
    .createHash('sha256')
    .update([version, settings.name, settings.isDynamic, file, text].join('\n'))
    .digest('base64');
  const known = facts.get(key);
  if (known !== undefined) return known;
  const made = compileFile(file, text, settings);
  facts.set(key, made);
  isChanged = true;
  return made;
}

/** Keeps what was compiled for later runs. A folder that cannot be written costs only time. */
export function keepFacts(): void {
  if (cache === undefined || !isChanged) return;
  isChanged = false;
  // Another process may have added its own.
  const facts = new Map([...read().facts, ...cache.facts]);
  const temporary = `${store}.${process.pid}.tmp`;
  try {
    fs.mkdirSync(path.dirname(store), { recursive: true });
    const kept = [...facts].slice(-CAPACITY);
    fs.writeFileSync(temporary, JSON.stringify({ version: cache.version, facts: kept }));
    fs.renameSync(temporary, store);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function read(): Cache {
  const version = currentVersion();
  try {
    const kept = JSON.parse(fs.readFileSync(store, 'utf8')) as { version: string; facts: [string, FileFacts][] };
    return { version, facts: new Map(kept.version === version ? kept.facts : []) };
  } catch {
    return { version, facts: new Map() };
  }
}

function currentVersion(): string {
  const hash = crypto.createHash('sha256');
  const manifest = path.join(root, 'node_modules/lwc/package.json');
  for (const file of [manifest, ...['compile.ts', 'script.ts'].map((name) => path.join(import.meta.dirname, name))])
    hash.update(fs.readFileSync(file));
  return hash.digest('base64');
}
