import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { lineFinder, xmlDanger } from './xml-guard.ts';

/** One XML element: its own text (entities decoded, outer blanks trimmed only where `text` asks) and its children in file order. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** 1-based line of the opening tag. */
  readonly line: number;
  /** 1-based column just after the opening tag, where a deploy says that a fault stands. */
  readonly column: number;
  /** Marked as having no value (`xsi:nil`). */
  readonly isNil: boolean;
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
  const danger = xmlDanger(source);
  if (danger !== undefined) throw new XmlError(danger.message, lineFinder(source)(danger.index).line, 1);
  const verdict = XMLValidator.validate(source);
  if (verdict !== true) {
    throw new XmlError(verdict.err.msg, verdict.err.line, verdict.err.col || 1);
  }
  const place = placeCounter(source);
  const roots = readNodes(source).filter((node) => elementName(node) !== undefined);
  const [root] = roots;
  if (root === undefined) {
    throw new XmlError('The file has no root element.', 1, 1);
  }
  return toElement(root, place);
}

/** The parser's nodes; what it refuses for its own safety (names that JavaScript reserves) is an `XmlError` too. */
function readNodes(source: string): RawNode[] {
  try {
    return parser.parse(source) as RawNode[];
  } catch (error) {
    throw new XmlError(error instanceof Error ? error.message : 'The file cannot be read.', 1, 1);
  }
}

function elementName(node: RawNode): string | undefined {
  return Object.keys(node).find((key) => key !== ':@' && key !== '#text' && key !== '#cdata');
}

function startOf(node: RawNode): number {
  const place: unknown = Reflect.get(node, metaSymbol);
  return typeof place === 'object' && place !== null && 'startIndex' in place ? Number(place.startIndex) : 0;
}

function toElement(node: RawNode, place: (index: number) => TagPlace): XmlElement {
  const name = elementName(node) ?? '';
  const at = place(startOf(node));
  const children: XmlElement[] = [];
  let text = '';
  for (const child of node[name] as RawNode[]) {
    if (typeof child['#text'] === 'string') {
      text += decodeEntities(child['#text'], at);
    } else if (Array.isArray(child['#cdata'])) {
      text += (child['#cdata'] as RawNode[])
        .map((part) => (typeof part['#text'] === 'string' ? part['#text'] : ''))
        .join('');
    } else if (elementName(child) !== undefined) {
      children.push(toElement(child, place));
    }
  }
  // Prefixes (xsi:…) carry no meaning in metadata files.
  return { name: name.replace(/^.*:/, ''), text, children, ...at };
}

const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string, at: TagPlace): string {
  if (!text.includes('&')) {
    return text;
  }
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, body: string) => {
    if (body.startsWith('#')) {
      const code = body[1]?.toLowerCase() === 'x' ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
      return isCharacter(code) ? String.fromCodePoint(code) : whole;
    }
    const named = namedEntities[body];
    if (named === undefined) {
      throw new XmlError(`The entity "${body}" was referenced, but not declared.`, at.line, at.column);
    }
    return named;
  });
}

/** What XML allows: no zero, no halves of surrogate pairs. */
function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

type TagPlace = Pick<XmlElement, 'line' | 'column' | 'isNil'>;

/** Tells where the tag that opens at an index stands. */
function placeCounter(source: string): (index: number) => TagPlace {
  const find = lineFinder(source);
  return (index) => {
    const end = source.indexOf('>', index);
    const isNil = source.slice(index, end).includes(':nil="true"');
    return { line: find(index).line, column: end - find(end).start + 2, isNil };
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
