import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { transform } from 'esbuild';

import { ensureJudges, judgePath } from '../../../scripts/judges.ts';
import { sourceRoot } from './source-files.ts';

/** One Lightning web component bundle. */
export interface Bundle {
  readonly name: string;
  readonly wing: string;
  readonly folder: string;
}

/** What the platform's compiler says about a bundle. */
export interface BundleReport {
  /** Errors and warnings, each with its file and line where it has one. */
  readonly problems: readonly string[];
  /** What the bundle refers to, e.g. `{ type: 'label', id: 'c.common_Save' }`. */
  readonly references: readonly { readonly type: string; readonly id: string }[];
}

interface Diagnostic {
  readonly message: string;
  readonly filename?: string;
  readonly location?: { readonly line: number };
}
interface CompilerOutput {
  readonly success: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly results?: readonly { readonly diagnostics: readonly Diagnostic[] }[];
  readonly metadata?: { readonly references?: readonly { readonly type: string; readonly id: string }[] };
}
interface Compiler {
  compile(config: {
    bundle: { namespace: string; name: string; type: 'platform'; files: Record<string, string> };
  }): Promise<CompilerOutput>;
}

/** Every bundle of the project, in name order. */
export function readBundles(): readonly Bundle[] {
  return fs
    .globSync('*/lwc/*/', { cwd: sourceRoot })
    .map((folder) => folder.split(path.sep).filter((part) => part !== ''))
    .filter((parts) => parts[2] !== undefined && !parts[2].startsWith('_'))
    .map(([wing = '', lwc = '', name = '']) => ({ name, wing, folder: path.join(sourceRoot, wing, lwc, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files that a deploy sends for a bundle: TypeScript as the JavaScript that it becomes, nothing but the bundle's own. */
export async function deployedFiles(folder: string): Promise<Record<string, string>> {
  const entries = fs.readdirSync(folder).filter((name) => fs.statSync(path.join(folder, name)).isFile());
  const files: Record<string, string> = {};
  for (const name of entries) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    if (name.endsWith('.ts')) files[name.replace(/\.ts$/, '.js')] = await stripTypes(text);
    else if (/\.(html|css)$/.test(name)) files[name] = text;
    // Compiled .js of an earlier build stands beside its .ts; only .js without a source is a file of its own.
    else if (name.endsWith('.js') && !entries.includes(name.replace(/\.js$/, '.ts'))) files[name] = text;
  }
  return files;
}

async function stripTypes(text: string): Promise<string> {
  const { code } = await transform(text, {
    loader: 'ts',
    target: 'esnext',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, target: 'esnext' } }
  });
  return code;
}

/** Compiles a bundle as the platform does when it is deployed. */
export async function compileBundle(name: string, files: Record<string, string>): Promise<BundleReport> {
  await ensureJudges();
  const require = createRequire(judgePath('..', 'package.json'));
  const compiler = require('@lwc/sfdc-lwc-compiler') as Compiler;
  const output = await compiler.compile({ bundle: { namespace: 'c', name, type: 'platform', files } });
  const diagnostics = [...output.diagnostics, ...(output.results ?? []).flatMap((result) => result.diagnostics)];
  const problems = diagnostics.map(
    ({ filename, location, message }) =>
      `${filename ?? name}${location === undefined ? '' : `:${location.line}`} ${message}`
  );
  if (!output.success && problems.length === 0) problems.push(`${name} does not compile`);
  return { problems: [...new Set(problems)], references: output.metadata?.references ?? [] };
}
