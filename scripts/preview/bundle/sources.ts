import fs from 'node:fs';
import path from 'node:path';

/** What the preview is built from. */
export interface SourceRoots {
  /** The project's folder. */
  readonly project: string;
  /** The components that the org holds: text by path, e.g. `lwc/stakeholderMap/stakeholderMap.js`. */
  readonly components: ComponentFiles;
}

/** Files of component bundles by their path in a package. */
export type ComponentFiles = ReadonlyMap<string, string>;

/** A component bundle: what it is imported by, and the file that stands for it. */
export interface Bundle {
  readonly specifier: string;
  /** Its script, or else its template or style sheet. */
  readonly entry: string;
}

/** Every bundle of one build, by specifier (`c/stakeholderMap`), and the files that exist in the org only. */
export interface BundleIndex {
  get(specifier: string): Bundle | undefined;
  /** True for a file of a bundle, wherever it is kept. */
  exists(file: string): boolean;
  /** The text of a file of a bundle. */
  read(file: string): string;
}

const entryExtensions = ['ts', 'js', 'html', 'css'];

/** The file that stands for the bundle in a folder on disk; undefined when it has none. */
export function entryFile(folder: string): string | undefined {
  return entryIn(folder, (file) => fs.existsSync(file));
}

function entryIn(folder: string, exists: (file: string) => boolean): string | undefined {
  const name = path.basename(folder);
  return entryExtensions.map((extension) => path.join(folder, `${name}.${extension}`)).find(exists);
}

/** Finds the org's components (`c/…`), the shell (`shell/…`) and the stand-ins for platform modules (`lightning/…`). */
export function findBundles({ project, components }: SourceRoots): BundleIndex {
  const files = new Map([...components].map(([file, text]) => [path.join(project, file), text]));
  const bundles = new Map<string, Bundle>();
  const add = (specifier: string, entry: string | undefined): void => {
    if (entry !== undefined) bundles.set(specifier, { specifier, entry });
  };
  for (const name of new Set([...components.keys()].map((file) => file.split('/')[1] ?? ''))) {
    add(
      `c/${name}`,
      entryIn(path.join(project, 'lwc', name), (file) => files.has(file))
    );
  }
  for (const [namespace, folder] of [
    ['shell', 'scripts/preview/shell'],
    ['lightning', 'scripts/preview/lightning']
  ] as const) {
    for (const each of listFolders(path.join(project, folder)))
      add(`${namespace}/${path.basename(each)}`, entryFile(each));
  }
  return indexOf(bundles, files);
}

/** An index of bundles; `files` are those that are not on disk. */
export function indexOf(bundles: ReadonlyMap<string, Bundle>, files: ReadonlyMap<string, string>): BundleIndex {
  return {
    get: (specifier) => bundles.get(specifier),
    exists: (file) => files.has(file) || fs.existsSync(file),
    read: (file) => files.get(file) ?? fs.readFileSync(file, 'utf8')
  };
}

function listFolders(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
    .map((entry) => path.join(folder, entry.name));
}
