import { checkStructure } from './check/structure.ts';
import type { StructureProblem } from './check/structure.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** A parsed file and how it differs from its metadata type. */
export interface ParsedFile {
  readonly root: XmlElement;
  readonly problems: readonly StructureProblem[];
}

const LIMIT = 1000;
const parsed = new Map<string, ParsedFile>();

/** Parses and checks a file, or remembers it: a deploy reads what the org already holds again. Throws `XmlError`. */
export function parseFile(text: string, type: string): ParsedFile {
  const key = `${type}\n${text}`;
  let file = parsed.get(key);
  if (file === undefined) {
    const root = parseXml(text);
    file = { root, problems: checkStructure(root, type) };
    const [oldest] = parsed.keys();
    if (parsed.size >= LIMIT && oldest !== undefined) parsed.delete(oldest);
  } else {
    parsed.delete(key);
  }
  parsed.set(key, file);
  return file;
}
