/**
 * `npm run build`: writes the `.js` beside each `.ts` of `force-app`, which is what `sf` deploys, and removes `.js` whose
 * `.ts` is gone. Types are checked by `npm run lint`; here they are only taken off, as the preview does it.
 */
import fs from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const config = path.join(root, 'force-app/tsconfig.json');

interface BuildResult {
  readonly written: number;
  readonly removed: readonly string[];
  /** Syntax errors, each with file and line. */
  readonly problems: readonly string[];
}

/** Emits each component's script; comments, decorators and line order stay as they are. */
export function build(project: string): BuildResult {
  const sources = fs
    .globSync('force-app/**/lwc/**/*.ts', { cwd: project })
    .filter((file) => !file.endsWith('.d.ts') && !file.includes('__tests__'))
    .sort();
  const options = compilerOptions();
  const problems: string[] = [];
  let written = 0;
  for (const file of sources) {
    const source = path.join(project, file);
    const { outputText, diagnostics = [] } = ts.transpileModule(fs.readFileSync(source, 'utf8'), {
      compilerOptions: options,
      fileName: source,
      reportDiagnostics: true
    });
    if (diagnostics.length > 0) problems.push(...diagnostics.map((diagnostic) => describe(diagnostic, file)));
    else if (writeIfChanged(source.replace(/\.ts$/, '.js'), outputText)) written += 1;
  }
  return { written, removed: removeOrphans(project, new Set(sources)), problems };
}

function compilerOptions(): ts.CompilerOptions {
  const read = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(config));
  return { ...parsed.options, noEmit: false, declaration: false, sourceMap: false, allowImportingTsExtensions: false };
}

function writeIfChanged(file: string, text: string): boolean {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return false;
  fs.writeFileSync(file, text);
  return true;
}

/** A deployed leftover would bring a deleted component back to life. */
function removeOrphans(project: string, sources: ReadonlySet<string>): string[] {
  const orphans = fs
    .globSync('force-app/**/lwc/**/*.js', { cwd: project })
    .filter((file) => !file.includes('__tests__') && !sources.has(file.replace(/\.js$/, '.ts')));
  for (const file of orphans) fs.rmSync(path.join(project, file));
  return orphans;
}

function describe(diagnostic: ts.Diagnostic, file: string): string {
  const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
  return `${file}:${line + 1}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
}

if (import.meta.main) {
  const { written, removed, problems } = build(root);
  for (const file of removed) console.log(`Removed ${file}: its source is gone.`);
  for (const problem of problems) console.error(problem);
  console.log(
    `Built ${written === 0 ? 'nothing: all' : written} script${written === 1 ? '' : 's'}${written === 0 ? ' are up to date' : ''}.`
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}
