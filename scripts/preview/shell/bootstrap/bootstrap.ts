import type { Bootstrap, PageMetadata } from '../../pageTypes.ts';

/** What the page's HTML says of its user and app. */
export const bootstrap: Bootstrap = readJson('linchpin-bootstrap');

/** How every page of the app looks. */
export const pages: PageMetadata = readJson('linchpin-pages');

function readJson<Content>(id: string): Content {
  const text = document.getElementById(id)?.textContent;
  if (text === undefined) throw new Error(`The page has no ${id}.`);
  return JSON.parse(text) as Content;
}
