import { refreshAll } from 'lightning/previewResources';
import type { RefreshHandler, RefreshStatus } from 'lightning/refresh';

const eventName = 'lightning__refreshview';

/** What the handlers report when all went well. */
export const REFRESH_COMPLETE = 'Complete';
/** What is reported when some handlers failed. */
export const REFRESH_COMPLETE_WITH_ERRORS = 'CompleteWithErrors';
/** What a handler reports when it failed. */
export const REFRESH_ERROR = 'Error';

/** Asks the nearest refresh container, or else the page, to refresh its data. */
export class RefreshEvent extends Event {
  constructor() {
    super(eventName, { bubbles: true, composed: true });
  }
}

interface Registration {
  readonly host: Node;
  readonly handler: RefreshHandler;
}
interface Container {
  readonly host: Node;
  readonly listener: (event: Event) => void;
}

const handlers = new Map<number, Registration>();
const containers = new Map<number, Container>();
let lastId = 0;

/** Calls `handler` whenever a refresh reaches the element; answers the id to unregister with. */
export function registerRefreshHandler(element: object, handler: RefreshHandler): number {
  handlers.set(++lastId, { host: hostOf(element), handler });
  return lastId;
}

/** Ends a registration; false when there was none. */
export function unregisterRefreshHandler(id: number): boolean {
  return handlers.delete(id);
}

/** Makes the element answer refresh events from within: the handlers inside it run, and `handler` hears how it went. */
export function registerRefreshContainer(
  element: object,
  handler: (refreshPromise: Promise<RefreshStatus>) => void
): number {
  const host = hostOf(element);
  const listener = (event: Event): void => {
    event.stopPropagation();
    handler(refreshInside(host));
  };
  host.addEventListener(eventName, listener);
  containers.set(++lastId, { host, listener });
  return lastId;
}

/** Ends a container; false when there was none. */
export function unregisterRefreshContainer(id: number): boolean {
  const container = containers.get(id);
  container?.host.removeEventListener(eventName, container.listener);
  return containers.delete(id);
}

// The page itself is the outermost container: it asks again for everything it shows.
document.addEventListener(eventName, () => {
  void refreshAll();
  void refreshInside(document);
});

/** Runs the handlers below a node, each with the promise of those further down. */
async function refreshInside(container: Node): Promise<RefreshStatus> {
  const inside = [...handlers.values()].filter(({ host }) => host !== container && holds(container, host));
  const outermost = inside.filter(
    ({ host }) => !inside.some((other) => other.host !== host && holds(other.host, host))
  );
  const statuses = await Promise.all(outermost.map(runHandler));
  return statuses.every((status) => status === REFRESH_COMPLETE) ? REFRESH_COMPLETE : REFRESH_COMPLETE_WITH_ERRORS;
}

async function runHandler({ host, handler }: Registration): Promise<RefreshStatus> {
  try {
    const status: unknown = await handler(refreshInside(host));
    return status === REFRESH_ERROR || status === REFRESH_COMPLETE_WITH_ERRORS ? status : REFRESH_COMPLETE;
  } catch {
    return REFRESH_ERROR;
  }
}

/** Containment across shadow roots. */
function holds(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node !== null; node = parentOf(node)) if (node === outer) return true;
  return false;
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function hostOf(element: object): Node {
  if (element instanceof Node) return element;
  const { template } = element as { readonly template?: { readonly host?: Node } };
  if (template?.host === undefined) throw new TypeError('Register a component (this) or an element for refresh.');
  return template.host;
}
