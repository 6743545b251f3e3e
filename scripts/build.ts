/**
 * `npm run build`: writes the `.js` beside each `.ts` of `force-app`, which is what `sf` deploys, and removes `.js` whose
 * `.ts` is gone; writes the libraries that the app brings as static resources. Types are checked by `npm run lint`; here
 * they are only taken off, as the preview does it. What the LWC compiler refuses is told with file and line.
 */
import fs from 'node:fs';
import path from 'node:path';

import { factsOf, keepFacts } from './local-org/deploy/bundles/cache.ts';
import { writeStaticResources } from './staticResources.ts';
import { transpile } from './transpile.ts';

const root = path.resolve(import.meta.dirname, '..');

interface BuildResult {
  /** Scripts and static resources that were not up to date. */
  readonly written: number;
  readonly removed: readonly string[];
  /** Syntax errors and what the LWC compiler refuses, each with file and line. */
  readonly problems: readonly string[];
}

/** Emits each component's script, whose comments, decorators and line order stay as they are, and each static resource. */
export function build(project: string): BuildResult {
  const sources = fs
    .globSync('force-app/**/lwc/**/*.ts', { cwd: project })
    .filter((file) => !file.endsWith('.d.ts') && !file.includes('__tests__'))
    .sort();
  const problems: string[] = [];
  let written = 0;
  for (const file of sources) {
    const source = path.join(project, file);
    const made = transpile(file, fs.readFileSync(source, 'utf8'));
    if (made.problems.length > 0) problems.push(...made.problems);
    else if (writeIfChanged(source.replace(/\.ts$/, '.js'), made.code)) written += 1;
  }
  const resources = writeStaticResources(project);
  return {
    written: written + resources.written,
    removed: [...removeOrphans(project, new Set(sources)), ...resources.removed],
    problems: problems.length > 0 ? problems : compileProblems(project)
  };
}

/** What the LWC compiler would refuse in a deploy; the local org remembers what compiled, so that its deploys are quick. */
function compileProblems(project: string): string[] {
  const files = fs
    .globSync('force-app/**/lwc/*/*.{js,html,css}', { cwd: project })
    .sort()
    .map((file) => ({ file, bundle: path.basename(path.dirname(file)), name: path.basename(file) }));
  const problems = files.flatMap(({ file, bundle, name }) => {
    const config = path.join(project, path.dirname(file), `${bundle}.js-meta.xml`);
    const isDynamic = fs.existsSync(config) && fs.readFileSync(config, 'utf8').includes('lightning__dynamicComponent');
    const facts = factsOf(name, fs.readFileSync(path.join(project, file), 'utf8'), { name: bundle, isDynamic });
    return facts.problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
  });
  keepFacts();
  return problems;
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

if (import.meta.main) {
  const { written, removed, problems } = build(root);
  for (const file of removed) console.log(`Removed ${file}: its source is gone.`);
  for (const problem of problems) console.error(problem);
  console.log(
    written === 0 ? 'Built nothing: all is up to date.' : `Built ${written} file${written === 1 ? '' : 's'}.`
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}
