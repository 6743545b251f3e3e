const loads = new Map<string, Promise<void>>();

/** Runs a script once for the page; rejects when it cannot be loaded. */
export function loadScript(_component: object, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('script'), { src: url }));
}

/** Adds a style sheet once to the page; rejects when it cannot be loaded. */
export function loadStyle(_component: object, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}

function once(url: string, make: () => HTMLElement): Promise<void> {
  const known = loads.get(url);
  if (known !== undefined) return known;
  const load = new Promise<void>((resolve, reject) => {
    const element = make();
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      // Whoever asks again tries again.
      loads.delete(url);
      element.remove();
      reject(new Error(`${url} could not be loaded.`));
    });
    document.head.append(element);
  });
  loads.set(url, load);
  return load;
}
