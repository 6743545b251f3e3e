import crypto from 'node:crypto';

import type { Bootstrap, PageMetadata } from './pageTypes.ts';

/** What the page loads. */
export interface PageFiles {
  readonly importMap: Readonly<Record<string, string>>;
  readonly entry: string;
  /** Scripts that the entry imports before it can run, for loading all at once. */
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
}

/** A page and the policy that only its own inline import map passes. */
export interface HtmlPage {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** The one HTML page of the preview; the shell draws the rest from the address. */
export function previewPage(
  files: PageFiles,
  bootstrap: Bootstrap,
  pages: PageMetadata,
  theme: 'light' | 'dark' | undefined
): HtmlPage {
  const importMap = JSON.stringify({ imports: files.importMap });
  const html = `<!doctype html>
<html lang="${escapeHtml(bootstrap.language)}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(bootstrap.app.label)}</title>
<link rel="icon" href="data:image/svg+xml,${icon(bootstrap.app.brandColor)}">
<script type="importmap">${importMap}</script>
${files.styles.map((url) => `<link rel="stylesheet" href="${url}">`).join('\n')}
${files.preloads.map((url) => `<link rel="modulepreload" href="${url}">`).join('\n')}
<script type="application/json" id="linchpin-bootstrap">${embed(bootstrap)}</script>
<script type="application/json" id="linchpin-pages">${embed(pages)}</script>
<script type="module" src="${files.entry}"></script>
</head>
<body class="slds-scope"></body>
</html>
`;
  return { html, contentSecurityPolicy: policy([sha256(importMap)]) };
}

/** What is shown instead of the page while the sources do not build. */
export function failurePage(title: string, details: string, reloads: boolean): HtmlPage {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${reloads ? '<meta http-equiv="refresh" content="2">' : ''}
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 60rem; padding: 0 1rem; color-scheme: light dark; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 4px solid #ba0517; padding: 0.5rem 1rem; }
</style>
</head>
<body><main><h1>${escapeHtml(title)}</h1><pre>${escapeHtml(details)}</pre></main></body>
</html>
`;
  return { html, contentSecurityPolicy: policy([]) };
}

function policy(scriptHashes: readonly string[]): string {
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...scriptHashes].join(' '),
    // LWC sets inline styles for positions that only the browser knows.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`
  ].join('; ');
}

const sha256 = (text: string): string => `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`;

/** `</script>` and `<!--` in data must not end or open anything. */
const embed = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Text that is safe in HTML and in quoted attributes. */
function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}

function icon(color: string): string {
  const path =
    'M32 6a14 14 0 0 1 5 27v5h9v6h-9v14l-5 4-5-4V44h-9v-6h9v-5a14 14 0 0 1 5-27m0 7a7 7 0 1 0 0 14 7 7 0 0 0 0-14';
  return encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${color}" d="${path}"/></svg>`
  ).replaceAll("'", '%27');
}
