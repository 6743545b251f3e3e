import { bootstrap } from 'shell/bootstrap';

/**
 * Loads the page again when the org has changed since it was built. Of all open pages one listens to the server and tells
 * the others: a browser opens few connections to one server, and each page that kept one would block its requests.
 */
export function followChanges(): void {
  const pages = new BroadcastChannel('linchpin-changes');
  pages.onmessage = (event: MessageEvent<unknown>) => follow(event.data);
  void navigator.locks.request('linchpin-changes', () => listen(pages));
}

function listen(pages: BroadcastChannel): Promise<never> {
  const changes = new EventSource('/local-org/preview/changes');
  changes.onmessage = (event: MessageEvent<unknown>) => {
    pages.postMessage(event.data);
    follow(event.data);
  };
  // The lock is held for as long as the page lives.
  return new Promise(() => undefined);
}

function follow(revision: unknown): void {
  if (typeof revision !== 'string' || revision === bootstrap.revision) return;
  // A server that was started anew has not changed what this page shows.
  if (revision.split(':')[0] === bootstrap.revision.split(':')[0]) location.reload();
}
