import crypto from 'node:crypto';
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

import { packText } from './bundle/compress.ts';
import { sendFile, sendPacked } from './staticFiles.ts';

/** The style sheets and icons of the design system, from its npm package. */
export interface DesignSystem {
  /** Addresses of the style sheets, in order. */
  readonly styles: readonly string[];
  /** Takes requests below `/_slds/`; false for anything else. */
  handle(request: IncomingMessage, response: ServerResponse, pathname: string): boolean;
}

const sheet = 'salesforce-lightning-design-system.min.css';

/** Compresses the style sheets once for each version (kept under `.build/`) and serves icons one by one. */
export async function openDesignSystem(project: string): Promise<DesignSystem> {
  const source = path.join(project, 'node_modules/@salesforce-ux/design-system');
  const assets = path.join(source, 'assets');
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string };
  const built = path.join(project, '.build', `slds-${version}`);
  if (!fs.existsSync(path.join(built, sheet))) await writePacked(path.join(assets, 'styles', sheet), built);
  const own = ['hooks.css', 'page.css']
    .map((name) => fs.readFileSync(path.join(import.meta.dirname, 'styles', name), 'utf8'))
    .join('\n');
  const ownName = `preview-${crypto.createHash('sha256').update(own).digest('hex').slice(0, 10)}.css`;
  const ownPacked = await packText(own);
  return {
    styles: [`/_slds/styles/${version}/${sheet}`, `/_slds/styles/${ownName}`],
    handle(request, response, pathname) {
      if (pathname === `/_slds/styles/${ownName}`) {
        sendPacked(request, response, ownName, ownPacked);
        return true;
      }
      const style = /^\/_slds\/styles\/[^/]+\/([\w.-]+\.css)$/.exec(pathname)?.[1];
      if (style !== undefined) return sendFile(request, response, built, style);
      const [, category, icon] = /^\/_slds\/icons\/(\w+)\/(\w+)\.svg$/.exec(pathname) ?? [];
      if (category !== undefined && icon !== undefined) {
        return sendIcon(request, response, path.join(assets, 'icons', category, `${icon}.svg`));
      }
      const image = /^\/_slds\/(images\/[\w./-]+)$/.exec(pathname)?.[1];
      return image !== undefined && sendFile(request, response, assets, image);
    }
  };
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

async function writePacked(file: string, folder: string): Promise<void> {
  const packed = await packText(fs.readFileSync(file));
  fs.mkdirSync(folder, { recursive: true });
  const target = path.join(folder, path.basename(file));
  fs.writeFileSync(`${target}.br`, packed.br);
  fs.writeFileSync(`${target}.gz`, packed.gzip);
  fs.writeFileSync(target, packed.plain);
}
