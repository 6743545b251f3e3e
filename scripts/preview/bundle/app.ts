import lwc from '@lwc/rollup-plugin';
import type { InputOptions, OutputChunk, OutputOptions } from 'rolldown';
import { rolldown } from 'rolldown';

import { engineOptions, productionFlags } from './engine.ts';
import type { MetadataNames } from './platformModules.ts';
import { platformPlugin } from './plugin.ts';
import type { BundleIndex, SourceRoots } from './sources.ts';
import { findBundles } from './sources.ts';

/** One built file of the app. */
export interface AppFile {
  readonly name: string;
  readonly code: string;
  readonly sourceMap?: string;
  /** Other files of the app that it imports before it can run. */
  readonly imports: readonly string[];
}

/** The app's own part: the shell, the platform stand-ins and the components of `force-app`. */
export interface AppBuild {
  readonly entry: string;
  readonly files: ReadonlyMap<string, AppFile>;
  /** The file that holds each component of `force-app`, by specifier. */
  readonly componentFiles: ReadonlyMap<string, string>;
  /** What it leaves to the vendor build. */
  readonly vendorSpecifiers: readonly string[];
  /** Files that went into it, for watching. */
  readonly watchFiles: readonly string[];
  readonly milliseconds: number;
}

/**
 * Builds the app in memory.
 * @throws Error whose message names the file at fault: syntax, an unknown label, field or component.
 */
export async function buildApp(roots: SourceRoots, names: MetadataNames): Promise<AppBuild> {
  const started = performance.now();
  const bundles = findBundles(roots);
  const vendorSpecifiers = new Set<string>();
  const bundle = await rolldown(inputOptions(roots, bundles, names, vendorSpecifiers));
  const { output } = await bundle.generate(outputOptions);
  const watchFiles = await bundle.watchFiles;
  await bundle.close();
  const chunks = output.filter((item) => item.type === 'chunk');
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (entry === undefined) throw new Error('The build of the preview made no entry file.');
  return {
    entry: entry.fileName,
    files: new Map(chunks.map((chunk) => [chunk.fileName, toFile(chunk)])),
    componentFiles: componentFiles(chunks),
    vendorSpecifiers: [...vendorSpecifiers].sort(),
    watchFiles,
    milliseconds: performance.now() - started
  };
}

function inputOptions(
  roots: SourceRoots,
  bundles: BundleIndex,
  names: MetadataNames,
  vendorSpecifiers: Set<string>
): InputOptions {
  const external = (specifier: string): boolean => {
    if (!isVendor(specifier) || bundles.has(specifier)) return false;
    vendorSpecifiers.add(specifier);
    return true;
  };
  return {
    input: { main: 'shell/main' },
    platform: 'browser',
    moduleTypes: { '.css': 'js', '.html': 'js' },
    plugins: [
      platformPlugin({
        project: roots.project,
        bundles: () => bundles,
        names: () => names,
        external,
        virtual: { 'shell/registry': () => registrySource(bundles) }
      }),
      productionFlags(),
      lwc({ rootDir: roots.project, sourcemap: true, ...engineOptions })
    ],
    onLog(level, log) {
      if (level === 'warn' && log.pluginCode !== undefined) throw new Error(log.message);
    }
  };
}

const outputOptions: OutputOptions = {
  format: 'es',
  sourcemap: true,
  minify: true,
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: '[name]-[hash].js'
};

const isVendor = (specifier: string): boolean => /^(lwc|@lwc\/[\w-]+|lightning\/\w+)$/.test(specifier);

/** A module through which the shell loads the components that a page names. */
function registrySource(bundles: BundleIndex): string {
  const lines = [...bundles.keys()]
    .filter((specifier) => specifier.startsWith('c/'))
    .map((specifier) => `  ${JSON.stringify(specifier)}: () => import(${JSON.stringify(specifier)})`);
  return `export const components = {\n${lines.join(',\n')}\n};\n`;
}

function toFile(chunk: OutputChunk): AppFile {
  const file = { name: chunk.fileName, code: chunk.code, imports: chunk.imports };
  return chunk.map === null ? file : { ...file, sourceMap: chunk.map.toString() };
}

function componentFiles(chunks: readonly OutputChunk[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const chunk of chunks) {
    const specifier = /\?specifier=(c\/\w+)$/.exec(chunk.facadeModuleId ?? '')?.[1];
    if (specifier !== undefined) files.set(specifier, chunk.fileName);
  }
  return files;
}
