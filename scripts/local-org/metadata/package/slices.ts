/** A direct child of a document's root, as it is written. */
export interface XmlSlice {
  readonly name: string;
  /** Everything between its tags, unchanged. */
  readonly inner: string;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

/** Cuts a well-formed document into the direct children of its root, so that they can be kept and joined again unchanged. */
export function sliceChildren(source: string): readonly XmlSlice[] {
  const slices: XmlSlice[] = [];
  let depth = 0;
  let name = '';
  let start = 0;
  for (const token of source.matchAll(TOKEN)) {
    const [whole, closing, tag, rest = ''] = token;
    if (tag === undefined) continue;
    if (closing === '/') {
      depth -= 1;
      if (depth === 1) slices.push({ name, inner: source.slice(start, token.index) });
    } else if (rest.endsWith('/')) {
      if (depth === 1) slices.push({ name: tag, inner: '' });
    } else {
      if (depth === 1) {
        name = tag;
        start = token.index + whole.length;
      }
      depth += 1;
    }
  }
  return slices;
}

/** The text of the first child of that name in a fragment, trimmed; undefined when there is none. */
export function childText(fragment: string, name: string): string | undefined {
  return sliceChildren(`<root>${fragment}</root>`)
    .find((slice) => slice.name === name)
    ?.inner.trim();
}
