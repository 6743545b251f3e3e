import fs from 'node:fs';

import { ensureJudges, judgePath } from '../../../scripts/judges.ts';

/** One element that a metadata type may hold. */
export interface ElementRule {
  /** A scalar (`string`, `number`, `boolean`, `Date`) or the name of another type. */
  readonly type: string;
  readonly repeats: boolean;
  readonly required: boolean;
}

export type TypeRule =
  | { readonly kind: 'elements'; readonly elements: ReadonlyMap<string, ElementRule> }
  | { readonly kind: 'oneOf'; readonly values: ReadonlySet<string> }
  | { readonly kind: 'text' };

/** Every metadata type that `@salesforce/types` knows, by name. */
export type Schema = ReadonlyMap<string, TypeRule>;

const declaration = /^export type (\w+) = (?:(\w+) & )?(?:\{\n([\s\S]*?)^\}|([^{;]*));$/gm;
const property = /^ {4}(\w+)(\?)?: (\w+)(\[\])?;$/;

/** Reads the declarations of `@salesforce/types`, which hold nothing but flat object types, unions of literals and aliases. */
export async function readSchema(): Promise<Schema> {
  await ensureJudges();
  return parseDeclarations(fs.readFileSync(judgePath('@salesforce/types/lib/metadata.d.ts'), 'utf8'));
}

/** Turns declarations into rules, inherited elements included. Throws when a line has a form that it does not know. */
export function parseDeclarations(text: string): Schema {
  const own = new Map<string, TypeRule>();
  const bases = new Map<string, string>();
  for (const [, name = '', base, body, alias = ''] of text.matchAll(declaration)) {
    if (base !== undefined) bases.set(name, base);
    own.set(name, body === undefined ? parseAlias(alias) : { kind: 'elements', elements: parseBody(name, body) });
  }
  return new Map([...own].map(([name, rule]) => [name, rule.kind === 'elements' ? inherit(name, own, bases) : rule]));
}

function parseAlias(alias: string): TypeRule {
  const values = [...alias.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
  return values.length === 0 ? { kind: 'text' } : { kind: 'oneOf', values: new Set(values) };
}

function parseBody(name: string, body: string): Map<string, ElementRule> {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const match = property.exec(line);
      if (match === null) throw new Error(`${name}: cannot read the declaration "${line.trim()}".`);
      const [, element = '', optional, type = '', array] = match;
      const repeats = array !== undefined;
      return [element, { type, repeats, required: !repeats && optional === undefined }];
    })
  );
}

function inherit(name: string, own: ReadonlyMap<string, TypeRule>, bases: ReadonlyMap<string, string>): TypeRule {
  const elements = new Map<string, ElementRule>();
  for (let at: string | undefined = name; at !== undefined; at = bases.get(at)) {
    const rule = own.get(at);
    if (rule?.kind !== 'elements') continue;
    for (const [element, value] of rule.elements) if (!elements.has(element)) elements.set(element, value);
  }
  return { kind: 'elements', elements };
}
