import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Metadata files by path (forward slashes) → text. Binary files and code are present with empty text: only their names matter. */
export type FileMap = ReadonlyMap<string, string>;

const ignoredFolders = new Set(['node_modules', '__tests__', '.git', '.sfdx', '.sf']);

/**
 * Reads the metadata files below the folders. Paths in the answer start with the folder as given, so that problems name
 * files as the caller knows them. Throws the file system's error when a folder does not exist.
 */
export function readFiles(dirs: readonly string[]): FileMap {
  const files = new Map<string, string>();
  for (const dir of dirs) {
    if (statSync(dir).isFile()) {
      files.set(dir.split(sep).join('/'), readFileSync(dir, 'utf8'));
    } else {
      walk(dir, dir, files);
    }
  }
  return files;
}

function walk(root: string, folder: string, files: Map<string, string>): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name)) {
        walk(root, path, files);
      }
    } else {
      const key = join(root, relative(root, path)).split(sep).join('/');
      files.set(key, entry.name.endsWith('.xml') || isPlainMetadata(entry.name) ? readFileSync(path, 'utf8') : '');
    }
  }
}

/** Files of the zipped metadata format carry no `-meta.xml`. */
function isPlainMetadata(name: string): boolean {
  return /\.(object|layout|flexipage|flow|permissionset|customPermission|labels|tab|app)$/.test(name);
}
