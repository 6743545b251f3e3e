import crypto from 'node:crypto';
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

import type { PackedText } from './bundle/compress.ts';
import { packText, readPacked, writePacked } from './bundle/compress.ts';
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
  const { name, packed } = await buildSheet(project, assets);
  return {
    styles: [`/_slds/styles/${name}`],
    handle(request, response, pathname) {
      if (pathname === `/_slds/styles/${name}`) {
        sendPacked(request, response, name, packed);
        return true;
      }
      const [, category, icon] = /^\/_slds\/icons\/(\w+)\/(\w+)\.svg$/.exec(pathname) ?? [];
      if (category !== undefined && icon !== undefined) {
        return sendIcon(request, response, path.join(assets, 'icons', category, `${icon}.svg`));
      }
      const image = /^\/_slds\/(images\/[\w./-]+)$/.exec(pathname)?.[1];
      return image !== undefined && sendFile(request, response, assets, image);
    }
  };
}

/** The design system with a dark side, and the page's own rules, under a name that changes with its content. */
async function buildSheet(project: string, assets: string): Promise<{ name: string; packed: PackedText }> {
  const own = fs.readFileSync(path.join(import.meta.dirname, 'styles/page.css'), 'utf8');
  const hash = crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(project, 'node_modules/@salesforce-ux/design-system/package.json')))
    .update(fs.readFileSync(path.join(import.meta.dirname, 'darkTheme.ts')))
    .update(own);
  const name = `page-${hash.digest('hex').slice(0, 12)}.css`;
  const file = path.join(project, '.build/styles', name);
  const known = readPacked(file);
  if (known !== undefined) return { name, packed: known };
  const source = path.join(assets, 'styles/salesforce-lightning-design-system.min.css');
  const packed = await packText(`${withDarkSide(fs.readFileSync(source, 'utf8'))}\n${own}`);
  fs.rmSync(path.dirname(file), { recursive: true, force: true });
  writePacked(file, packed);
  return { name, packed };
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
