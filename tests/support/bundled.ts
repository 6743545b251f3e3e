import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build as bundle } from 'esbuild';
import type { Plugin } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** What the platform tells a module of its user. */
export interface Platform {
  /** E.g. `en-US`. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/**
 * Imports modules of `force-app` as they are deployed: `c/…` by its bundle, labels by the labels file. `source` imports and
 * exports what a test needs.
 */
export async function importBundled<Module>(source: string, platform: Platform = {}): Promise<Module> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-bundled-'));
  const outfile = path.join(folder, 'module.mjs');
  try {
    await bundle({
      stdin: { contents: source, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      logLevel: 'silent',
      plugins: [platformPlugin(platform)]
    });
    return (await import(pathToFileURL(outfile).href)) as Module;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function platformPlugin({ lang = 'en-US', dir = 'ltr' }: Platform): Plugin {
  const labels = labelTexts();
  const i18n: Readonly<Record<string, string>> = { lang, dir, locale: lang, currency: 'USD', timeZone: 'UTC' };
  return {
    name: 'platform',
    setup(build) {
      build.onResolve({ filter: /^c\// }, ({ path: name }) => ({ path: bundleEntry(name.slice(2)) }));
      build.onResolve({ filter: /^@salesforce\// }, ({ path: name }) => ({ path: name, namespace: 'platform' }));
      build.onLoad({ filter: /.*/, namespace: 'platform' }, ({ path: name }) => {
        const [, kind = '', key = ''] = name.split('/');
        const value = kind === 'label' ? labels.get(key.replace(/^c\./, '')) : kind === 'i18n' ? i18n[key] : undefined;
        if (value === undefined) return { errors: [{ text: `${name} is not known to this test.` }] };
        return { contents: `export default ${JSON.stringify(value)};` };
      });
    }
  };
}

function bundleEntry(name: string): string {
  const [file] = fs.globSync(`force-app/main/*/lwc/${name}/${name}.ts`, { cwd: root });
  if (file === undefined) throw new Error(`There is no bundle ${name}.`);
  return path.join(root, file);
}

function labelTexts(): ReadonlyMap<string, string> {
  const file = path.join(root, 'force-app/main/foundation/labels/CustomLabels.labels-meta.xml');
  const unescaped = (text: string): string =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  const labels = fs
    .readFileSync(file, 'utf8')
    .matchAll(/<fullName>(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g);
  return new Map([...labels].map(([, name = '', value = '']) => [name, unescaped(value)]));
}
