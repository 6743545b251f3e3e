/** Where the page is: Lightning's page references and their addresses, and the browser's history. */

/** A page as Lightning names it. */
export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, string | undefined>>;
}

type Listener = (page: PageReference) => void;
const listeners = new Set<Listener>();
let current: PageReference = parseUrl(location.pathname + location.search);

/** The page that is shown. */
export function currentPage(): PageReference {
  return current;
}

/** Tells of each change of page, back and forward included; answers a function that stops it. */
export function onPageChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to a page; `replace` overwrites the history entry. Web addresses outside the org open in a new tab, as in Lightning. */
export function navigate(page: PageReference, options: { readonly replace?: boolean } = {}): void {
  const url = urlOf(page);
  if (page.type === 'standard__webPage' && !url.startsWith('/lightning/')) {
    window.open(url, '_blank', 'noopener');
    return;
  }
  navigateToUrl(url, options);
}

/** Goes to an address below `/lightning/`. */
export function navigateToUrl(url: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace === true) history.replaceState(null, '', url);
  else if (url !== location.pathname + location.search) history.pushState(null, '', url);
  arrive();
}

window.addEventListener('popstate', arrive);

function arrive(): void {
  current = parseUrl(location.pathname + location.search);
  for (const listener of [...listeners]) listener(current);
}

/** The address of a page. Throws for a type of page that the preview does not have. */
export function urlOf(page: PageReference): string {
  const plain = (name: string): string => {
    const value = page.attributes[name];
    return typeof value === 'string' ? value : '';
  };
  const text = (name: string): string => encodeURIComponent(plain(name));
  switch (page.type) {
    case 'standard__recordPage': {
      const object = plain('objectApiName') === '' ? '' : `${text('objectApiName')}/`;
      return `/lightning/r/${object}${text('recordId')}/${text('actionName') || 'view'}${search(page)}`;
    }
    case 'standard__recordRelationshipPage':
      return `/lightning/r/${text('objectApiName')}/${text('recordId')}/related/${text('relationshipApiName')}/view${search(page)}`;
    case 'standard__objectPage':
      return `/lightning/o/${text('objectApiName')}/${objectAction(plain('actionName'))}${search(page)}`;
    case 'standard__navItemPage':
      return `/lightning/n/${text('apiName')}${search(page)}`;
    case 'standard__namedPage':
      return `/lightning/page/${text('pageName')}${search(page)}`;
    case 'standard__webPage':
      return plain('url');
    default:
      throw new Error(`The preview has no pages of type ${page.type}.`);
  }
}

const objectAction = (name: string): string => (name === 'home' || name === '' ? 'list' : encodeURIComponent(name));

function search(page: PageReference): string {
  const entries = Object.entries(page.state ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}

/** The page at an address below `/lightning/`; `standard__unknown` when there is none. */
export function parseUrl(url: string): PageReference {
  const { pathname, searchParams } = new URL(url, 'http://page');
  const state = Object.fromEntries(searchParams);
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const [root, kind, first = '', second = '', third = '', fourth = ''] = parts;
  if (root !== 'lightning' && root !== undefined) return { type: 'standard__unknown', attributes: { url }, state };
  switch (kind) {
    case undefined:
      return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
    case 'page':
      return { type: 'standard__namedPage', attributes: { pageName: first }, state };
    case 'n':
      return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
    case 'o':
      return {
        type: 'standard__objectPage',
        attributes: { objectApiName: first, actionName: second || 'list' },
        state
      };
    case 'r':
      return recordPage([first, second, third, fourth], state);
    default:
      return { type: 'standard__unknown', attributes: { url }, state };
  }
}

function recordPage(parts: readonly string[], state: Record<string, string>): PageReference {
  // `/r/ID/view` names no object; an id starts with a three-character prefix and has 15 or 18 characters.
  const isBare =
    /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(parts[0] ?? '') && !/^[a-zA-Z0-9]{15,18}$/.test(parts[1] ?? '');
  const [objectApiName, recordId, action, relationship] = isBare ? [undefined, ...parts] : parts;
  if (action === 'related') {
    const attributes = { objectApiName, recordId, relationshipApiName: relationship, actionName: 'view' };
    return { type: 'standard__recordRelationshipPage', attributes, state };
  }
  const attributes = { recordId, actionName: action === undefined || action === '' ? 'view' : action };
  return {
    type: 'standard__recordPage',
    attributes: objectApiName === undefined ? attributes : { ...attributes, objectApiName },
    state
  };
}
