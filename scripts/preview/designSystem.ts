import crypto from 'node:crypto';
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

import { packText } from './bundle/compress.ts';
import { withDarkSide } from './darkTheme.ts';
import { sendFile, sendPacked } from './staticFiles.ts';

/** The style sheets and icons of the design system, from its npm package. */
export interface DesignSystem {
  /** Addresses of the style sheets, in order. */
  readonly styles: readonly string[];
  /** Takes requests below `/_slds/`; false for anything else. */
  handle(request: IncomingMessage, response: ServerResponse, pathname: string): boolean;
}

/** Compresses the style sheet once for each version (kept under `.build/`) and serves icons one by one. */
export async function openDesignSystem(project: string): Promise<DesignSystem> {
  const assets = path.join(project, 'node_modules/@salesforce-ux/design-system/assets');
  const folder = path.join(project, '.build/styles');
  const sheet = await buildSheet(project, assets, folder);
  return {
    styles: [`/_slds/styles/${sheet}`],
    handle(request, response, pathname) {
      const style = /^\/_slds\/styles\/([\w.-]+\.css)$/.exec(pathname)?.[1];
      if (style !== undefined) return sendFile(request, response, folder, style);
      const [, category, icon] = /^\/_slds\/icons\/(\w+)\/(\w+)\.svg$/.exec(pathname) ?? [];
      if (category !== undefined && icon !== undefined) {
        return sendIcon(request, response, path.join(assets, 'icons', category, `${icon}.svg`));
      }
      const image = /^\/_slds\/(images\/[\w./-]+)$/.exec(pathname)?.[1];
      return image !== undefined && sendFile(request, response, assets, image);
    }
  };
}

/** The design system with a dark side, and the page's own rules; answers the file's name, which changes with its content. */
async function buildSheet(project: string, assets: string, folder: string): Promise<string> {
  const own = fs.readFileSync(path.join(import.meta.dirname, 'styles/page.css'), 'utf8');
  const hash = crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(project, 'node_modules/@salesforce-ux/design-system/package.json')))
    .update(fs.readFileSync(path.join(import.meta.dirname, 'darkTheme.ts')))
    .update(own);
  const name = `page-${hash.digest('hex').slice(0, 12)}.css`;
  if (fs.existsSync(path.join(folder, name))) return name;
  const source = path.join(assets, 'styles/salesforce-lightning-design-system.min.css');
  const packed = await packText(`${withDarkSide(fs.readFileSync(source, 'utf8'))}\n${own}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${name}.br`), packed.br);
  fs.writeFileSync(path.join(folder, `${name}.gz`), packed.gzip);
  fs.writeFileSync(path.join(folder, name), packed.plain);
  return name;
}

/** `<use href="….svg#icon">` needs an element with that id; colours come from the page. */
function sendIcon(request: IncomingMessage, response: ServerResponse, file: string): boolean {
  if (!fs.existsSync(file)) return false;
  const text = fs.readFileSync(file, 'utf8');
  const viewBox = /viewBox="([^"]+)"/.exec(text)?.[1] ?? '0 0 520 520';
  const shapes = text.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><symbol id="icon" viewBox="${viewBox}">${shapes}</symbol></svg>`;
  sendPacked(request, response, file, { plain: Buffer.from(svg) });
  return true;
}
