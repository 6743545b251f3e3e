import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const config = path.join(root, 'force-app/tsconfig.json');
const require = createRequire(import.meta.url);

/** A script without its types, and each syntax error with file and line. */
export interface Transpiled {
  readonly code: string;
  readonly problems: readonly string[];
}

let options: ts.CompilerOptions | undefined;

/** Takes the types off a component's script; comments, decorators and line order stay as they are. `name` is for problems. */
export function transpile(name: string, text: string): Transpiled {
  // Loaded when it is needed: a start whose sources are all in the cache does without.
  const compiler = require('typescript') as typeof ts;
  options ??= compilerOptions(compiler);
  const { outputText, diagnostics = [] } = compiler.transpileModule(text, {
    compilerOptions: options,
    fileName: name,
    reportDiagnostics: true
  });
  return { code: outputText, problems: diagnostics.map((diagnostic) => describe(compiler, diagnostic, name)) };
}

function compilerOptions(compiler: typeof ts): ts.CompilerOptions {
  const read = compiler.readConfigFile(config, (file) => compiler.sys.readFile(file));
  const parsed = compiler.parseJsonConfigFileContent(read.config, compiler.sys, path.dirname(config));
  return { ...parsed.options, noEmit: false, declaration: false, sourceMap: false, allowImportingTsExtensions: false };
}

function describe(compiler: typeof ts, diagnostic: ts.Diagnostic, name: string): string {
  const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
  return `${name}:${line + 1}: ${compiler.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
}

/** Transpiles with what earlier runs made, kept in `.build/` by content; `save` keeps what this run used. */
export interface TranspileCache {
  /** The compiler and its options. */
  readonly version: string;
  /** Throws with file and line when the script has a syntax error. */
  transpile(file: string, text: string): string;
  save(): void;
}

/** Opens the cache of a project. Another compiler or other options start it anew. */
export function openTranspileCache(project: string): TranspileCache {
  const file = path.join(project, '.build', 'scripts.json');
  const version = crypto.createHash('sha256').update(compilerVersion()).update(fs.readFileSync(config)).digest('hex');
  let known: Map<string, string> | undefined;
  const used = new Map<string, string>();
  return {
    version,
    transpile(name, text) {
      const key = crypto.createHash('sha256').update(text).digest('base64');
      known ??= readCache(file, version);
      let code = used.get(key) ?? known.get(key);
      if (code === undefined) {
        const made = transpile(name, text);
        if (made.problems.length > 0) throw new Error(made.problems.join('\n'));
        code = made.code;
      }
      used.set(key, code);
      return code;
    },
    save() {
      if (used.size === known?.size && [...used.keys()].every((key) => known?.has(key) === true)) return;
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const temporary = `${file}.${process.pid}.tmp`;
      fs.writeFileSync(temporary, JSON.stringify({ version, scripts: [...used] }));
      fs.renameSync(temporary, file);
    }
  };
}

function readCache(file: string, version: string): Map<string, string> {
  try {
    const kept = JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string; scripts: [string, string][] };
    return new Map(kept.version === version ? kept.scripts : []);
  } catch {
    return new Map();
  }
}

function compilerVersion(): Buffer {
  return fs.readFileSync(path.join(root, 'node_modules/typescript/package.json'));
}
