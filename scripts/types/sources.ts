import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the TypeScript files of components below a folder, tests included. */
export function componentSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[\\/])lwc[\\/]/.test(path) && path.endsWith('.ts'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
