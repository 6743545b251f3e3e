/** Deeper than any metadata is nested, shallow enough for any reader. */
const MAX_DEPTH = 90;
/** Most elements of one text: reading them takes about a second. */
const MAX_ELEMENTS = 200_000;

/** Why a text must not be given to an XML reader, and where that stands. */
export interface XmlDanger {
  readonly message: string;
  /** Index in the text, from 0. */
  readonly index: number;
}

/** Finds document type declarations (entities that expand or read files) and elements nested without end; undefined when there are none. */
export function xmlDanger(source: string): XmlDanger | undefined {
  const declaration = source.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (declaration >= 0) return { message: 'a document type declaration is not allowed', index: declaration };
  return tooMuch(source);
}

/** Counts elements and their nesting. Comments and character data hold none. */
function tooMuch(source: string): XmlDanger | undefined {
  let depth = 0;
  let elements = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    if (source.startsWith('<!--', at)) at = endOf(source, '-->', at);
    else if (source.startsWith('<![CDATA[', at)) at = endOf(source, ']]>', at);
    else if (source.startsWith('<?', at)) at = endOf(source, '?>', at);
    else if (source[at + 1] === '/') depth -= 1;
    else {
      const end = endOf(source, '>', at);
      if (source[end - 1] !== '/') depth += 1;
      elements += 1;
      if (depth > MAX_DEPTH) return { message: `elements are nested deeper than ${MAX_DEPTH} levels`, index: at };
      if (elements > MAX_ELEMENTS) return { message: `there are more than ${MAX_ELEMENTS} elements`, index: at };
      at = end;
    }
  }
  return undefined;
}

function endOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  return end < 0 ? source.length : end;
}

/** Tells the line (from 1) of an index, and where that line begins, by the line breaks found once. */
export function lineFinder(source: string): (index: number) => { readonly line: number; readonly start: number } {
  const breaks: number[] = [];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) breaks.push(at);
  return (index) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return { line: low + 1, start: low === 0 ? 0 : (breaks[low - 1] ?? 0) + 1 };
  };
}
