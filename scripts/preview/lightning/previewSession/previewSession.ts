/** What the page knows of the signed-in user, from the JSON element `linchpin-bootstrap` that the server writes into it. */
export interface PreviewSession {
  /** Bearer token of this page load. */
  readonly token: string;
  /** 18 characters. */
  readonly userId: string;
  /** E.g. `67.0`. */
  readonly apiVersion: string;
}

let current: PreviewSession | undefined;

/** The session of this page. Throws when the page carries none, which only a page outside the preview can cause. */
export function previewSession(): PreviewSession {
  current ??= read();
  return current;
}

function read(): PreviewSession {
  const text = document.getElementById('linchpin-bootstrap')?.textContent;
  if (!text) throw new Error('The page has no element linchpin-bootstrap: it was not served by the preview.');
  return JSON.parse(text) as PreviewSession;
}
