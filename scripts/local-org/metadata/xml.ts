import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One XML element: its own text (entities decoded, outer blanks trimmed only where `text` asks) and its children in file order. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** 1-based line of the opening tag. */
  readonly line: number;
}

/** XML that is not well formed, with the place of the first fault. */
export class XmlError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'XmlError';
    this.line = line;
    this.column = column;
  }
}

const metaSymbol = XMLParser.getMetaDataSymbol() as unknown as symbol;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  captureMetaData: true,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true
});

type RawNode = Readonly<Record<string, unknown>>;

/** Parses a metadata file to its root element. Throws `XmlError` when it is not well formed or has no root. */
export function parseXml(text: string): XmlElement {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const verdict = XMLValidator.validate(source);
  if (verdict !== true) {
    throw new XmlError(verdict.err.msg, verdict.err.line, verdict.err.col);
  }
  const lineAt = lineCounter(source);
  const roots = (parser.parse(source) as RawNode[]).filter((node) => elementName(node) !== undefined);
  const [root] = roots;
  if (root === undefined) {
    throw new XmlError('The file has no root element.', 1, 1);
  }
  return toElement(root, lineAt);
}

function elementName(node: RawNode): string | undefined {
  return Object.keys(node).find((key) => key !== ':@' && key !== '#text' && key !== '#cdata');
}

function startOf(node: RawNode): number {
  const place: unknown = Reflect.get(node, metaSymbol);
  return typeof place === 'object' && place !== null && 'startIndex' in place ? Number(place.startIndex) : 0;
}

function toElement(node: RawNode, lineAt: (index: number) => number): XmlElement {
  const name = elementName(node) ?? '';
  const children: XmlElement[] = [];
  let text = '';
  for (const child of node[name] as RawNode[]) {
    if (typeof child['#text'] === 'string') {
      text += decodeEntities(child['#text']);
    } else if (Array.isArray(child['#cdata'])) {
      text += (child['#cdata'] as RawNode[])
        .map((part) => (typeof part['#text'] === 'string' ? part['#text'] : ''))
        .join('');
    } else if (elementName(child) !== undefined) {
      children.push(toElement(child, lineAt));
    }
  }
  // Prefixes (xsi:…) carry no meaning in metadata files.
  return { name: name.replace(/^.*:/, ''), text, children, line: lineAt(startOf(node)) };
}

const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) {
    return text;
  }
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, body: string) => {
    if (body.startsWith('#')) {
      const code = body[1]?.toLowerCase() === 'x' ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return namedEntities[body] ?? whole;
  });
}

function lineCounter(source: string): (index: number) => number {
  let lastIndex = 0;
  let lastLine = 1;
  return (index) => {
    if (index < lastIndex) {
      lastIndex = 0;
      lastLine = 1;
    }
    for (let at = source.indexOf('\n', lastIndex); at >= 0 && at < index; at = source.indexOf('\n', at + 1)) {
      lastLine += 1;
      lastIndex = at + 1;
    }
    return lastLine;
  };
}

/** The first child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** Every child of that name, in file order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}

/** The trimmed text of the first child of that name; undefined when it is absent or empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const text = child(element, name)?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}

/** The trimmed texts of every child of that name, in file order. */
export function textsOf(element: XmlElement, name: string): readonly string[] {
  return childrenNamed(element, name).map((found) => found.text.trim());
}

/** True when the child says `true`; `otherwise` when it is absent. */
export function flagOf(element: XmlElement, name: string, otherwise = false): boolean {
  const text = textOf(element, name);
  return text === undefined ? otherwise : text.toLowerCase() === 'true';
}

/** The number in the child; undefined when it is absent or no number. */
export function numberOf(element: XmlElement, name: string): number | undefined {
  const text = textOf(element, name);
  const value = Number(text);
  return text === undefined || Number.isNaN(value) ? undefined : value;
}

/** Keeps the keys whose value is not undefined, so that absent optional properties stay absent. */
export function defined<T extends object>(values: { [K in keyof T]: T[K] | undefined }): { [K in keyof T]?: T[K] } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: T[K];
  };
}
