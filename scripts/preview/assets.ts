import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

import type { AppBuild } from './bundle/app.ts';
import { buildApp } from './bundle/app.ts';
import type { PackedText } from './bundle/compress.ts';
import { packText, readPacked } from './bundle/compress.ts';
import type { MetadataNames } from './bundle/platformModules.ts';
import type { SourceRoots } from './bundle/sources.ts';
import type { VendorBuild } from './bundle/vendor.ts';
import { buildVendor } from './bundle/vendor.ts';
import { sendPacked } from './staticFiles.ts';

/** Everything that was built for the browser, at one moment. */
export interface Assets {
  readonly app: AppBuild;
  readonly vendor: VendorBuild;
  readonly importMap: Readonly<Record<string, string>>;
  /** Address of the entry. */
  readonly entry: string;
  /** Addresses of all that the entry and these components import before they can run. */
  preloads(components: readonly string[]): readonly string[];
  /** Serves what lies below `/assets/`; false for anything else. */
  handle(request: IncomingMessage, response: ServerResponse, pathname: string): boolean;
}

/** Builds the app and, where its cache lacks it, the vendor part. Throws with the file at fault. */
export async function buildAssets(
  roots: SourceRoots,
  names: MetadataNames,
  report: (line: string) => void = () => undefined
): Promise<Assets> {
  const app = await buildApp(roots, names);
  report(`Built ${app.files.size} files of the app in ${Math.round(app.milliseconds)} ms.`);
  const vendor = await buildVendor(roots.project, app.vendorSpecifiers, report);
  const files = await packApp(app);
  // In memory, because another process with other components may clear the folder.
  for (const name of Object.keys(vendor.dependencies)) {
    const packed = readPacked(path.join(vendor.folder, name));
    if (packed !== undefined) files.set(`vendor/${vendor.hash}/${name}`, packed);
  }
  const vendorUrl = (file: string): string => `/assets/vendor/${vendor.hash}/${file}`;
  const importMap = Object.fromEntries(
    Object.entries(vendor.imports).map(([specifier, file]) => [specifier, vendorUrl(file)])
  );
  return {
    app,
    vendor,
    importMap,
    entry: `/assets/app/${app.entry}`,
    preloads: (components) => preloads(app, vendor, vendorUrl, components),
    handle(request, response, pathname) {
      const name = /^\/assets\/(.+)$/.exec(pathname)?.[1] ?? '';
      const packed = files.get(name);
      if (packed === undefined) return false;
      sendPacked(request, response, name, packed);
      return true;
    }
  };
}

async function packApp(app: AppBuild): Promise<Map<string, PackedText>> {
  const packed = await Promise.all(
    [...app.files.values()].map(async (file): Promise<[string, PackedText][]> => {
      if (file.sourceMap === undefined) return [[`app/${file.name}`, await packText(file.code)]];
      const code = `${file.code}\n//# sourceMappingURL=${file.name}.map\n`;
      return [
        [`app/${file.name}`, await packText(code)],
        [`app/${file.name}.map`, await packText(file.sourceMap)]
      ];
    })
  );
  return new Map(packed.flat());
}

function preloads(
  app: AppBuild,
  vendor: VendorBuild,
  vendorUrl: (file: string) => string,
  components: readonly string[]
): string[] {
  const urls = new Set<string>();
  const addVendor = (file: string): void => {
    if (urls.has(vendorUrl(file))) return;
    urls.add(vendorUrl(file));
    vendor.dependencies[file]?.forEach(addVendor);
  };
  const addApp = (name: string): void => {
    const vendorFile = vendor.imports[name];
    if (vendorFile !== undefined) {
      addVendor(vendorFile);
      return;
    }
    if (!app.files.has(name) || urls.has(`/assets/app/${name}`)) return;
    urls.add(`/assets/app/${name}`);
    app.files.get(name)?.imports.forEach(addApp);
  };
  for (const specifier of ['@lwc/synthetic-shadow', 'lwc', app.entry]) addApp(specifier);
  for (const component of components) addApp(app.componentFiles.get(component) ?? '');
  return [...urls];
}
