import fs from 'node:fs';
import path from 'node:path';

/** Where the preview's sources lie. */
export interface SourceRoots {
  /** The project's folder. */
  readonly project: string;
  /** Folder of the metadata, e.g. `force-app`. */
  readonly forceApp: string;
}

/** A component bundle: what it is imported by, and its folder. */
export interface Bundle {
  readonly specifier: string;
  readonly folder: string;
}

/** Every bundle of one namespace, by specifier (`c/stakeholderMap`). */
export type BundleIndex = ReadonlyMap<string, Bundle>;

const entryExtensions = ['ts', 'js', 'html', 'css'];

/** The file that stands for a bundle: its script, or else its template or style sheet; undefined when it has none. */
export function entryFile(bundle: Bundle): string | undefined {
  const name = path.basename(bundle.folder);
  return entryExtensions
    .map((extension) => path.join(bundle.folder, `${name}.${extension}`))
    .find((file) => fs.existsSync(file));
}

/** Finds the components of `force-app` (`c/…`), the shell (`shell/…`) and the stand-ins for platform modules (`lightning/…`). */
export function findBundles(roots: SourceRoots): BundleIndex {
  const index = new Map<string, Bundle>();
  for (const wing of listFolders(roots.forceApp)) {
    for (const group of [wing, ...listFolders(wing)]) addBundles(index, 'c', path.join(group, 'lwc'));
  }
  addBundles(index, 'shell', path.join(roots.project, 'scripts/preview/shell'));
  addBundles(index, 'lightning', path.join(roots.project, 'scripts/preview/lightning'));
  return index;
}

function addBundles(index: Map<string, Bundle>, namespace: string, folder: string): void {
  for (const bundleFolder of listFolders(folder)) {
    const name = path.basename(bundleFolder);
    const bundle = { specifier: `${namespace}/${name}`, folder: bundleFolder };
    if (entryFile(bundle) === undefined) continue;
    const known = index.get(bundle.specifier);
    if (known !== undefined)
      throw new Error(`Two folders hold ${bundle.specifier}: ${known.folder} and ${bundleFolder}.`);
    index.set(bundle.specifier, bundle);
  }
}

function listFolders(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
    .map((entry) => path.join(folder, entry.name));
}
