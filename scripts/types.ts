import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labelTypes, schemaTypes } from './types/declarations.ts';
import { readFiles } from './local-org/metadata/files.ts';
import { readMetadata } from './local-org/metadata/source.ts';
import { componentSources } from './types/sources.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'force-app');

/** Writes the declarations of `@salesforce/schema/*` and `@salesforce/label/*`; with `--check` only says whether they are current. */
function main(args: readonly string[]): number {
  const { model, problems } = readMetadata(readFiles([source]));
  if (problems.length > 0) {
    for (const problem of problems) {
      console.error(`${relative(root, problem.file)}:${problem.line ?? 1}: ${problem.message}`);
    }
    return 1;
  }
  const files = new Map([
    ['config/types/schema.d.ts', schemaTypes(model, componentSources(source))],
    ['config/types/labels.d.ts', labelTypes(model)]
  ]);
  const stale = [...files].filter(([path, text]) => textAt(join(root, path)) !== text);
  if (args.includes('--check')) {
    for (const [path] of stale) {
      console.error(`${path} is out of date. Run: npm run types`);
    }
    return stale.length === 0 ? 0 : 1;
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`Wrote ${path}`);
  }
  return 0;
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

process.exitCode = main(process.argv.slice(2));
