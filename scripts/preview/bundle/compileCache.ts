import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rolldown';

/** Compiled sources of earlier builds: an unchanged file is not compiled again, in this run or a later one. */
export interface CompileCache {
  /** The plugin, whose `transform` is asked only for what the cache lacks. Each plugin needs a name of its own. */
  wrap(name: string, plugin: object): Plugin;
  /** Keeps what the last build used, and the latest of what earlier builds used: orgs hold different components. */
  save(): void;
}

interface Compiled {
  readonly code: string;
  readonly map?: unknown;
}
type Transform = (this: unknown, code: string, id: string) => Compiled | null | undefined;

/** Compiled files that are kept though the last build did not use them. */
const keptOlder = 600;

const caches = new Map<string, CompileCache>();

/** The cache of a project, kept in `.build/compiled-….json` by the versions of what compiles. */
export function openCompileCache(project: string): CompileCache {
  const known = caches.get(project);
  if (known !== undefined) return known;
  const made = createCache(path.join(project, '.build', `compiled-${versions(project)}.json`));
  caches.set(project, made);
  return made;
}

function createCache(file: string): CompileCache {
  let entries = read(file);
  let used = new Map<string, Compiled>();
  return {
    wrap(name, plugin) {
      const { transform, ...rest } = plugin as { transform: Transform };
      return {
        ...(rest as Plugin),
        transform(code, id) {
          const key = crypto.createHash('sha256').update(`${name}\n${id}\n${code}`).digest('base64');
          const answer = entries.get(key) ?? transform.call(this, code, id);
          if (answer === undefined || answer === null) return null;
          used.set(key, answer);
          return answer as { code: string };
        }
      };
    },
    save() {
      const isSame = [...used.keys()].every((key) => entries.has(key));
      const older = [...entries].filter(([key]) => !used.has(key)).slice(0, keptOlder);
      entries = new Map([...used, ...older]);
      used = new Map();
      if (isSame) return;
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
      fs.writeFileSync(temporary, JSON.stringify([...entries]));
      fs.renameSync(temporary, file);
      removeOlder(file);
    }
  };
}

function read(file: string): Map<string, Compiled> {
  try {
    return new Map(JSON.parse(fs.readFileSync(file, 'utf8')) as [string, Compiled][]);
  } catch {
    return new Map();
  }
}

function removeOlder(current: string): void {
  for (const name of fs.readdirSync(path.dirname(current))) {
    const file = path.join(path.dirname(current), name);
    if (/^compiled-\w+\.json$/.test(name) && file !== current) fs.rmSync(file, { force: true });
  }
}

function versions(project: string): string {
  const hash = crypto.createHash('sha256');
  for (const name of ['lwc', '@lwc/rollup-plugin']) {
    hash.update(fs.readFileSync(path.join(project, 'node_modules', name, 'package.json')));
  }
  for (const name of ['app.ts', 'engine.ts']) hash.update(fs.readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 12);
}
