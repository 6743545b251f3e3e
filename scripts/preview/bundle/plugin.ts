import { transformSync } from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'rolldown';

import type { MetadataNames } from './platformModules.ts';
import { platformModule } from './platformModules.ts';
import type { BundleIndex } from './sources.ts';
import { entryFile } from './sources.ts';

/** How platform modules are found for one build. */
export interface PlatformOptions {
  readonly project: string;
  /** Looked up afresh at each build, so that a watch sees new bundles. */
  readonly bundles: () => BundleIndex;
  readonly names: () => MetadataNames;
  /** Source of modules that exist only in this build, by specifier. */
  readonly virtual?: Readonly<Record<string, () => string>>;
  /** True for what another build provides: it stays an import for the browser's import map. */
  readonly external?: (specifier: string) => boolean;
}

const virtualPrefix = '\0linchpin:';
const specifierQuery = '?specifier=';
/** Where no real file lies. */
const refusedFolder = '/linchpin-refused/lightning/';

/**
 * Resolves what a component may import on the platform: `c/…`, `lightning/…`, `@salesforce/…`, and `.ts` files beside it, in
 * that order. Unknown names stop the build with the importing file.
 */
export function platformPlugin(options: PlatformOptions): Plugin {
  const base = baseComponents(options.project);
  return {
    name: 'linchpin-platform',
    resolveId(specifier, importer) {
      if (options.virtual?.[specifier] !== undefined) return virtualPrefix + specifier;
      if (options.external?.(specifier) === true) {
        if (base.resolve(specifier) !== null) return { id: specifier, external: true };
        return refusedComponent(specifier, importer, options.project);
      }
      if (specifier.startsWith('.')) return resolveRelative(specifier, importer, options.bundles());
      const bundle = options.bundles().get(specifier);
      if (bundle !== undefined) return bundle.entry + specifierQuery + specifier;
      if (/^(c|shell)\/\w+$/.test(specifier))
        throw new Error(`There is no component ${specifier} (imported by ${importer ?? 'the page'}).`);
      if (specifier.startsWith('@salesforce/')) return resolveSalesforce(specifier, importer);
      return base.resolve(specifier);
    },
    load(id) {
      if (id.startsWith(virtualPrefix)) return virtualSource(id.slice(virtualPrefix.length));
      if (!id.includes(specifierQuery)) return null;
      if (id.startsWith(refusedFolder))
        return refusedSource(id.slice(id.indexOf(specifierQuery) + specifierQuery.length));
      return options.bundles().read(withoutQuery(id));
    }
  };

  function resolveSalesforce(specifier: string, importer: string | undefined): string {
    let source: string | undefined;
    try {
      source = platformModule(specifier, options.names());
    } catch (error) {
      throw new Error(`${reason(error)} It is imported by ${nameOf(importer, options.project)}.`);
    }
    if (source !== undefined) return virtualPrefix + specifier;
    const file = base.resolve(specifier);
    if (file === null)
      throw new Error(`There is no ${specifier}. It is imported by ${nameOf(importer, options.project)}.`);
    return file;
  }

  function virtualSource(specifier: string): string | null {
    const own = options.virtual?.[specifier];
    return own === undefined ? (platformModule(specifier, options.names()) ?? null) : own();
  }
}

/** Takes the types off TypeScript, which the component compiler does not read. */
export function stripTypes(): Plugin {
  return {
    name: 'linchpin-types',
    transform(code, id) {
      if (!withoutQuery(id).endsWith('.ts')) return null;
      const stripped = transformSync(code, {
        loader: 'ts',
        target: 'esnext',
        sourcefile: withoutQuery(id),
        sourcemap: true,
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, target: 'esnext' } }
      });
      return { code: stripped.code, map: stripped.map };
    }
  };
}

/**
 * A base component that Salesforce has and the open-source collection lacks: the page says so in its place. A script
 * cannot work with half a module, so there it is a mistake.
 */
function refusedComponent(specifier: string, importer: string | undefined, project: string): string {
  const name = specifier.replace(/^lightning\//, '');
  if (importer === undefined || !withoutQuery(importer).endsWith('.html') || name === specifier) {
    throw new Error(`The preview has no module ${specifier}. It is imported by ${nameOf(importer, project)}.`);
  }
  return `${refusedFolder}${name}/${name}.js${specifierQuery}${specifier}`;
}

function refusedSource(specifier: string): string {
  const tag = specifier.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const what = JSON.stringify(`the component ${tag}`);
  return `import Refusal from 'shell/refusal';\nexport default class extends Refusal { what = ${what}; }\n`;
}

/** `./parts` beside a component: a TypeScript file wins over JavaScript; the bundle's name goes along, for its tag names. */
function resolveRelative(specifier: string, importer: string | undefined, bundles: BundleIndex): string | null {
  if (importer === undefined || !importer.includes(specifierQuery)) return null;
  const [file = '', scope] = specifier.split('?');
  const target = path.resolve(path.dirname(withoutQuery(importer)), file);
  const name = /[?&]specifier=([^&]+)/.exec(importer)?.[1] ?? '';
  const candidates = /\.(ts|js|html|css)$/.test(target)
    ? [target.replace(/\.js$/, '.ts'), target]
    : [`${target}.ts`, `${target}.js`];
  const found = candidates.find((each) => bundles.exists(each));
  // Style sheets say by themselves whether they are scoped to their component.
  return found === undefined ? null : `${found}${specifierQuery}${name}${scope === undefined ? '' : `&${scope}`}`;
}

/** The open-source base components and the engine, by what they are imported as. */
function baseComponents(project: string): { resolve(specifier: string): string | null } {
  const folder = path.join(project, 'node_modules/lightning-base-components');
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    lwc: { modules: { name?: string; path?: string }[] };
  };
  const aliases = new Map<string, string>();
  for (const module of manifest.lwc.modules) {
    if (module.name !== undefined && module.path !== undefined)
      aliases.set(module.name, path.join(folder, module.path));
  }
  const require = createRequire(path.join(project, 'node_modules/lwc/index.js'));
  return {
    resolve(specifier) {
      const alias = aliases.get(specifier);
      if (alias !== undefined) return alias;
      const name = /^lightning\/(\w+)$/.exec(specifier)?.[1];
      if (name !== undefined) {
        return entryFile(path.join(folder, 'src/lightning', name)) ?? null;
      }
      if (specifier === 'lwc') return path.join(project, 'node_modules/lwc/index.js');
      // Only one engine may be in the page: everything of `@lwc` comes from the copy that `lwc` depends on.
      if (specifier.startsWith('@lwc/')) return require.resolve(specifier);
      return null;
    }
  };
}

const withoutQuery = (id: string): string => id.split('?')[0] ?? id;
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const nameOf = (importer: string | undefined, project: string): string =>
  importer === undefined ? 'the page' : path.relative(project, withoutQuery(importer));
