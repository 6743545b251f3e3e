import { checkStructure } from './check/structure.ts';
import type { StructureProblem } from './check/structure.ts';
import { parseXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** A parsed file and how it differs from its metadata type. */
export interface ParsedFile {
  readonly root: XmlElement;
  readonly problems: readonly StructureProblem[];
}

/** Far more files than an app has: were they forgotten in the order in which they are read, none would be found again. */
const LIMIT = 5000;
/** By text, then by metadata type. */
const parsed = new Map<string, Map<string, ParsedFile>>();

/** Parses and checks a file, or remembers it: a deploy reads what the org already holds again. Throws `XmlError`. */
export function parseFile(text: string, type: string): ParsedFile {
  const known = parsed.get(text);
  let file = known?.get(type);
  if (file === undefined) {
    const root = parseXml(text);
    file = { root, problems: checkStructure(root, type) };
  }
  const [oldest] = parsed.keys();
  if (known !== undefined) parsed.delete(text);
  else if (parsed.size >= LIMIT && oldest !== undefined) parsed.delete(oldest);
  parsed.set(text, (known ?? new Map<string, ParsedFile>()).set(type, file));
  return file;
}
