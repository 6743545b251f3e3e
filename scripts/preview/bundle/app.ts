import lwc from '@lwc/rollup-plugin';
import type { InputOptions, OutputChunk, OutputOptions } from 'rolldown';
import { rolldown } from 'rolldown';

import { buildError } from './buildError.ts';
import type { CompileCache } from './compileCache.ts';
import { openCompileCache } from './compileCache.ts';
import { engineOptions, productionFlags } from './engine.ts';
import type { MetadataNames } from './platformModules.ts';
import { platformPlugin, stripTypes } from './plugin.ts';
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

/** The app's own part: the shell, the platform stand-ins and the org's components. */
export interface AppBuild {
  readonly entry: string;
  readonly files: ReadonlyMap<string, AppFile>;
  /** The file that holds each of the org's components, by specifier. */
  readonly componentFiles: ReadonlyMap<string, string>;
  /** What it leaves to the vendor build. */
  readonly vendorSpecifiers: readonly string[];
  readonly milliseconds: number;
}

/**
 * Builds the app in memory.
 * @throws Error whose message names the file at fault: syntax, an unknown label, field or component.
 */
export async function buildApp(roots: SourceRoots, names: MetadataNames): Promise<AppBuild> {
  const started = performance.now();
  const bundles = findBundles(roots);
  const cache = openCompileCache(roots.project);
  const output = await run(inputOptions(roots, bundles, names, cache), roots.project);
  cache.save();
  const entry = output.find((chunk) => chunk.isEntry);
  if (entry === undefined) throw new Error('The build of the preview made no entry file.');
  return {
    entry: entry.fileName,
    files: new Map(output.map((chunk) => [chunk.fileName, toFile(chunk)])),
    componentFiles: componentFiles(output),
    vendorSpecifiers: [...new Set(output.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]))]
      .filter(isVendor)
      .sort(),
    milliseconds: performance.now() - started
  };
}

async function run(options: InputOptions, project: string): Promise<OutputChunk[]> {
  try {
    const bundle = await rolldown(options);
    const { output } = await bundle.generate(outputOptions);
    await bundle.close();
    return output.filter((item) => item.type === 'chunk');
  } catch (error) {
    throw buildError(error, project);
  }
}

function inputOptions(
  roots: SourceRoots,
  bundles: BundleIndex,
  names: MetadataNames,
  cache: CompileCache
): InputOptions {
  const external = (specifier: string): boolean => isVendor(specifier) && bundles.get(specifier) === undefined;
  return {
    input: { main: 'shell/main' },
    platform: 'browser',
    moduleTypes: { '.css': 'js', '.html': 'js' },
    plugins: [
      cache.wrap('types', stripTypes()),
      platformPlugin({
        project: roots.project,
        bundles: () => bundles,
        names: () => names,
        external,
        virtual: { 'shell/registry': () => registrySource(bundles, names.pageComponents) }
      }),
      productionFlags(),
      // The platform's compiler refuses private methods: only the preview's own modules may have them.
      cache.wrap('lwc', lwc({ rootDir: roots.project, sourcemap: true, exclude: [ownModules], ...engineOptions })),
      cache.wrap(
        'own-lwc',
        lwc({
          rootDir: roots.project,
          sourcemap: true,
          include: [ownModules],
          enablePrivateMethods: true,
          ...engineOptions
        })
      )
    ],
    onLog(level, log) {
      if (level === 'warn' && log.pluginCode !== undefined) throw new Error(log.message);
    }
  };
}

const ownModules = /\/scripts\/preview\//;

const outputOptions: OutputOptions = {
  format: 'es',
  sourcemap: true,
  minify: true,
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: '[name]-[hash].js'
};

const isVendor = (specifier: string): boolean => /^(lwc|@lwc\/[\w-]+|lightning\/\w+)$/.test(specifier);

/** A module through which the shell loads the components that a page names. */
function registrySource(bundles: BundleIndex, pageComponents: readonly string[]): string {
  const lines = pageComponents
    .filter((specifier) => bundles.get(specifier) !== undefined)
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
