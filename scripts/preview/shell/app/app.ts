import { LightningElement } from 'lwc';
import { bootstrap, pages } from 'shell/bootstrap';
import type { PageReference } from 'shell/router';
import { currentPage, navigateToUrl, onPageChange } from 'shell/router';

interface Shown {
  /** Changes when the page must be drawn anew. */
  readonly key: string;
  readonly kind: 'home' | 'list' | 'record' | 'tab' | 'problem';
  readonly objectApiName?: string | undefined;
  readonly recordId?: string | undefined;
  readonly filterName?: string | undefined;
  readonly action?: string | undefined;
  readonly relationship?: string | undefined;
  readonly tab?: string | undefined;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly problem?: 'notFound' | 'noAccess';
}

/** The frame of every page: header, navigation, the page itself, toasts. */
export default class App extends LightningElement {
  shown: readonly Shown[] = [describe(currentPage())];

  /** The list page, loaded when the first list is opened. */
  listPage: (new () => LightningElement) | undefined;

  #stop: (() => void) | undefined;
  #hasMoved = false;

  override connectedCallback(): void {
    this.#stop = onPageChange((page) => this.#show(page));
    void this.#loadListPage();
    this.template?.addEventListener('click', handleLink as EventListener);
  }

  override disconnectedCallback(): void {
    this.#stop?.();
  }

  override renderedCallback(): void {
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    // A new page is announced by moving to its start, as a full load would.
    this.template?.querySelector<HTMLElement>('.page')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  get entries(): readonly (Shown & Record<string, unknown>)[] {
    return this.shown.map((shown) => ({
      ...shown,
      isHome: shown.kind === 'home',
      isList: shown.kind === 'list',
      list: shown.kind === 'list' ? this.listPage : undefined,
      isRecord: shown.kind === 'record',
      isTab: shown.kind === 'tab',
      isProblem: shown.kind === 'problem'
    }));
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    this.template?.querySelector<HTMLElement>('.page')?.focus();
  }

  async #loadListPage(): Promise<void> {
    if (this.shown[0]?.kind === 'list') this.listPage ??= (await import('shell/objectHome')).default;
  }

  #show(page: PageReference): void {
    const next = describe(page);
    this.#hasMoved = next.key !== this.shown[0]?.key;
    this.shown = [next];
    void this.#loadListPage();
    if (next.kind === 'problem' || next.kind === 'home') document.title = `${titleOf(next)} | ${bootstrap.app.label}`;
  }
}

function titleOf(shown: Shown): string {
  return shown.kind === 'home' ? 'Home' : 'Page not found';
}

function describe(page: PageReference): Shown {
  const text = (name: string): string | undefined => {
    const value = page.attributes[name];
    return typeof value === 'string' ? value : undefined;
  };
  switch (page.type) {
    case 'standard__namedPage':
      if (text('pageName') === 'home') return { key: 'home', kind: 'home' };
      break;
    case 'standard__objectPage': {
      const objectApiName = text('objectApiName') ?? '';
      if (pages.objects[objectApiName] === undefined) break;
      const filterName = page.state?.['filterName'];
      if (!mayRead(objectApiName)) return noAccess(objectApiName);
      return {
        key: `list-${objectApiName}-${filterName ?? ''}`,
        kind: 'list',
        objectApiName,
        filterName,
        action: text('actionName'),
        defaults: defaultValues(page.state?.['defaultFieldValues'])
      };
    }
    case 'standard__recordPage':
    case 'standard__recordRelationshipPage': {
      const recordId = text('recordId') ?? '';
      const objectApiName = text('objectApiName') ?? objectOf(recordId);
      if (objectApiName === undefined || pages.objects[objectApiName] === undefined) break;
      if (!mayRead(objectApiName)) return noAccess(objectApiName);
      const relationship = text('relationshipApiName');
      const key = `record-${recordId}-${relationship ?? ''}`;
      return { key, kind: 'record', objectApiName, recordId, action: text('actionName'), relationship };
    }
    case 'standard__navItemPage': {
      const tab = text('apiName') ?? '';
      if (pages.tabs[tab] === undefined) break;
      return { key: `tab-${tab}`, kind: 'tab', tab };
    }
  }
  return { key: `problem-${JSON.stringify(page.attributes)}`, kind: 'problem', problem: 'notFound' };
}

const mayRead = (object: string): boolean => bootstrap.rights[object]?.canRead ?? false;
const noAccess = (object: string): Shown => ({ key: `problem-${object}`, kind: 'problem', problem: 'noAccess' });

/** `Name=Salesforce%2C%20Inc.,Phone=555`, as `lightning/pageReferenceUtils` writes it. */
function defaultValues(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), decodeURIComponent(pair.slice(pair.indexOf('=') + 1))])
  );
}

/** A record's object by the first three characters of its id. */
function objectOf(recordId: string): string | undefined {
  return Object.values(pages.objects).find((object) => object.keyPrefix === recordId.slice(0, 3))?.apiName;
}

/** Links inside the app change the page without loading it anew, unless another tab or window is asked for. */
function handleLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link === undefined || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return;
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('/lightning/') && !href.startsWith(`${location.origin}/lightning/`)) return;
  event.preventDefault();
  const url = new URL(link.href);
  navigateToUrl(url.pathname + url.search);
}
