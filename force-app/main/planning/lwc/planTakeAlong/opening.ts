/** Prints documents, shows them in a tab of their own and saves files, as far as the browser and the platform allow. */

/** A mark of Unicode, which stands for the character set that a document names nowhere. */
const MARK = '\uFEFF';
/** Lightning Web Security knows few types of files; the name says what it is. */
const FILE = 'application/octet-stream';

/** How it went: `opened` in a new tab, `blocked` by the browser, or `refused` by the platform. */
export type Opening = 'opened' | 'blocked' | 'refused';

/**
 * Puts a document into a frame within `host` and opens the dialog to print it. A frame needs no new tab: browsers block
 * tabs, and Lightning Web Security neither lets components open them nor print them.
 */
export function printWithin(host: Element, html: string): void {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  // It stays until the next one, because some browsers print later.
  host.replaceChildren(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (page === null || view === null) throw new Error('The frame is not on the page.');
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  page.body.replaceChildren(...[...parsed.body.childNodes].map((node) => page.importNode(node, true)));
  view.print();
}

/** The address of a document, to be given back later; null where the platform does not show it. */
export function addressOf(html: string): string | null {
  try {
    // Lightning Web Security takes this type without parameters, and only HTML that has nothing to clean.
    return URL.createObjectURL(new Blob([MARK, html], { type: 'text/html' }));
  } catch {
    return null;
  }
}

/** Shows an address in a new tab. */
export function openTab(url: string | null): Opening {
  if (url === null) return 'refused';
  try {
    return window.open(url, '_blank') === null ? 'blocked' : 'opened';
  } catch {
    // Lightning Web Security lets users follow links to their own site, but components open none.
    return 'refused';
  }
}

/** Saves a document among the user's downloads; answers its address, to be given back later. */
export function saveDocument(html: string, name: string): string {
  return saveFile(new Blob([MARK, html], { type: FILE }), name);
}

/** Saves a file among the user's downloads; answers its address, to be given back later. */
export function saveBytes(bytes: ArrayBuffer, name: string): string {
  return saveFile(new Blob([bytes], { type: FILE }), name);
}

function saveFile(content: Blob, name: string): string {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  return url;
}

/** Characters that some system does not take in the name of a file, and those that turn text around. */
const UNFIT = /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069\\/:*?"<>|]+/g;
const LONGEST = 100;

/** A name that every system takes for a file. */
export function fileName(parts: readonly string[], extension: string): string {
  const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const names = parts.map((part) => clean(part.toWellFormed().replace(UNFIT, ' '))).filter((name) => name !== '');
  const name = clean([...names.join(' \u2013 ')].slice(0, LONGEST).join(''));
  return `${name === '' ? 'plan' : name}.${extension}`;
}
