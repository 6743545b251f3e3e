import lwc from '@lwc/rollup-plugin';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

import { baseStyles } from './baseStyles.ts';
import { compressFolder } from './compress.ts';
import { engineOptions, previewMode, productionFlags } from './engine.ts';
import type { MetadataNames } from './platformModules.ts';
import { platformPlugin, stripTypes } from './plugin.ts';
import type { Bundle, BundleIndex } from './sources.ts';
import { entryFile, indexOf } from './sources.ts';

/** What the browser needs in order to find the engine and the base components. */
export interface VendorBuild {
  /** Folder of the built files. */
  readonly folder: string;
  /** Changes whenever the files do. */
  readonly hash: string;
  /** File name by specifier. */
  readonly imports: Readonly<Record<string, string>>;
  /** Files that each file imports before it can run, itself excluded. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
}

const always = ['lwc', '@lwc/synthetic-shadow'];
const neverNames: MetadataNames = {
  label: () => undefined,
  hasObject: () => false,
  hasField: () => false,
  hasCustomPermission: () => false,
  resourceUrl: () => undefined,
  hasMessageChannel: () => false,
  pageComponents: []
};

/**
 * The engine, synthetic shadow and the base components that the app uses, as ES modules. It is kept under
 * `.build/vendor-…` by the versions of the packages, this folder's own source and the list of components.
 * @param specifiers the `lightning/…` modules that the app build left to the vendor build
 */
export async function buildVendor(
  project: string,
  specifiers: readonly string[],
  report: (line: string) => void = () => undefined
): Promise<VendorBuild> {
  const wanted = [...new Set([...always, ...specifiers])].sort();
  const hash = vendorHash(project, wanted);
  const folder = path.join(project, '.build', `vendor-${hash}`);
  const manifest = path.join(folder, 'manifest.json');
  if (fs.existsSync(manifest)) {
    const known = JSON.parse(fs.readFileSync(manifest, 'utf8')) as Omit<VendorBuild, 'folder'>;
    fs.utimesSync(folder, new Date(), new Date());
    return { ...known, folder };
  }
  report(`Building ${wanted.length - always.length} base components (once for each set of versions) …`);
  const bundle = await rolldown({
    input: Object.fromEntries(wanted.map((specifier) => [entryName(specifier), specifier])),
    platform: 'browser',
    moduleTypes: { '.css': 'js', '.html': 'js' },
    treeshake: true,
    plugins: [
      baseStyles(),
      stripTypes(),
      platformPlugin({ project, bundles: () => replacements(project), names: () => neverNames }),
      productionFlags(),
      lwc({ rootDir: project, ...engineOptions })
    ],
    onLog: () => undefined
  });
  // Another process may be building the same.
  const working = `${folder}.${process.pid}.tmp`;
  fs.rmSync(working, { recursive: true, force: true });
  const { output } = await bundle.write({
    dir: working,
    format: 'es',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Fewer, larger files: what three components share is needed by nearly every page.
    codeSplitting: { groups: [{ name: 'shared', minShareCount: 3 }] }
  });
  await bundle.close();
  const chunks = output.filter((item) => item.type === 'chunk');
  const build = {
    hash,
    imports: Object.fromEntries(wanted.map((specifier) => [specifier, `${entryName(specifier)}.js`])),
    dependencies: Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk.imports]))
  };
  await compressFolder(working);
  fs.writeFileSync(path.join(working, 'manifest.json'), JSON.stringify(build));
  if (fs.existsSync(manifest)) fs.rmSync(working, { recursive: true, force: true });
  else fs.renameSync(working, folder);
  removeOlder(project);
  return { ...build, folder };
}

/** Base components that the preview replaces by its own. */
function replacements(project: string): BundleIndex {
  const folder = path.join(project, 'scripts/preview/base');
  const own = fs.readdirSync(folder).flatMap((name): [string, Bundle][] => {
    const specifier = `lightning/${name}`;
    const entry = entryFile(path.join(folder, name));
    return entry === undefined ? [] : [[specifier, { specifier, entry }]];
  });
  return indexOf(new Map(own), new Map());
}

function entryName(specifier: string): string {
  return specifier.replace(/^@/, '').replaceAll('/', '-');
}

function vendorHash(project: string, specifiers: readonly string[]): string {
  const hash = crypto.createHash('sha256');
  for (const name of ['lwc', 'lightning-base-components', '@lwc/rollup-plugin', 'rolldown']) {
    hash.update(fs.readFileSync(path.join(project, 'node_modules', name, 'package.json')));
  }
  const sources = fs.globSync(['bundle/*.ts', 'base/**/*.*'], { cwd: path.join(project, 'scripts/preview') });
  for (const file of sources.filter((name) => !name.endsWith('.test.ts')).sort()) {
    hash.update(fs.readFileSync(path.join(project, 'scripts/preview', file)));
  }
  return hash.update(previewMode).update(specifiers.join()).digest('hex').slice(0, 12);
}

/** How many vendor builds are kept: orgs that hold different components need different ones. */
const keptBuilds = 4;

function removeOlder(project: string): void {
  const parent = path.join(project, '.build');
  const builds = fs
    .readdirSync(parent)
    .filter((name) => name.startsWith('vendor-'))
    .map((name) => ({ folder: path.join(parent, name), used: fs.statSync(path.join(parent, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of builds.slice(keptBuilds)) fs.rmSync(folder, { recursive: true, force: true });
}
