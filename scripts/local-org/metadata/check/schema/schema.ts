import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one element of a metadata type may hold. */
export interface ElementRule {
  /** `string`, `boolean`, `number`, `date`, or the name of another type. */
  readonly type: string;
  readonly repeats: boolean;
  readonly isRequired: boolean;
}

/** A metadata type: its elements, or the values of an enumeration. */
export type TypeRule =
  | { readonly kind: 'elements'; readonly elements: ReadonlyMap<string, ElementRule> }
  | { readonly kind: 'oneOf'; readonly values: ReadonlySet<string> };

const scalars: Readonly<Record<string, string>> = { b: 'boolean', n: 'number', d: 'date' };
let lines: ReadonlyMap<string, string> | undefined;
const rules = new Map<string, TypeRule>();

/** The rule of a metadata type or enumeration of the Metadata API; undefined for a type that the table does not have. */
export function typeRule(name: string): TypeRule | undefined {
  let rule = rules.get(name);
  if (rule === undefined) {
    lines ??= readLines();
    const line = lines.get(name);
    if (line === undefined) {
      return undefined;
    }
    rule = parseRule(line);
    rules.set(name, rule);
  }
  return rule;
}

/** `types.txt` has one type a line; each is parsed when it is first asked for. */
function readLines(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'types.txt'), 'utf8');
  return new Map(
    text.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    })
  );
}

function parseRule(line: string): TypeRule {
  if (line.startsWith('= ')) {
    return { kind: 'oneOf', values: new Set(line.slice(2).split('|')) };
  }
  return { kind: 'elements', elements: new Map(line.split(' ').map(parseElement)) };
}

function parseElement(text: string): [name: string, rule: ElementRule] {
  const mark = text.at(-1);
  const written = mark === '*' || mark === '!' ? text.slice(0, -1) : text;
  const [name = '', type = 'string'] = written.split(':');
  return [name, { type: scalars[type] ?? type, repeats: mark === '*', isRequired: mark === '!' }];
}
