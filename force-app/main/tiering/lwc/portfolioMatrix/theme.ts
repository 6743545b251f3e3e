/** Tells when the page's colours may have changed, for drawings that styles do not reach. */

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Calls `changed` on each change of theme or forced colours; answers how to stop. */
export function watchTheme(changed: () => void): () => void {
  const lists = typeof matchMedia === 'undefined' ? [] : QUERIES.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
    observer.disconnect();
  };
}
