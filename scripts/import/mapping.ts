import { CsvFileError } from './csv.ts';
import type { ImportObject } from './objects.ts';
import { importObject, importObjects, relatedObjects, sharedHeadings, titleFields } from './objects.ts';

export interface ColumnTarget {
  /** Position in the file. */
  readonly column: number;
  readonly heading: string;
  readonly object: string;
  readonly field: string;
}

export interface Mapping {
  /** What each row is about; the other objects of a row are only looked up, or created where asked. */
  readonly main: ImportObject;
  readonly columns: readonly ColumnTarget[];
}

/** Columns that the import itself writes into its error file. */
export const errorFileColumns = ['Import line', 'Import reason'] as const;

/** A heading in lower case, with one space for whatever is neither letter nor digit. */
export const simplified = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Says which field each column fills. Explicit pairs (`--map "Column=Object.Field"`, `Column=-` to leave one out) come
 * first, then headings such as `Stakeholder__c.Influence__c` or `Account Name`.
 * Throws {@link CsvFileError} naming every column that is not understood.
 */
export function mapColumns(
  header: readonly string[],
  pairs: Readonly<Record<string, string>>,
  object?: string
): Mapping {
  const missing = Object.keys(pairs).filter((heading) => !header.includes(heading));
  if (missing.length > 0)
    throw new CsvFileError(
      `--map names columns that the file lacks: ${missing.join(', ')}. It has: ${header.join(', ')}.`
    );
  const main = object === undefined ? mainObject(header, pairs) : importObject(object);
  if (!main || main.only === 'found')
    throw new CsvFileError(
      `"${object ?? ''}" cannot be imported. Choose one of ${importObjects.flatMap((known) => (known.only === 'found' ? [] : [known.object])).join(', ')}.`
    );
  const columns: ColumnTarget[] = [];
  const unknown: string[] = [];
  for (const [column, heading] of header.entries()) {
    if ((errorFileColumns as readonly string[]).includes(heading) || pairs[heading] === '-') continue;
    const target =
      targetOf(pairs[heading], main) ?? (pairs[heading] === undefined ? recognise(heading, main) : undefined);
    if (target) columns.push({ column, heading, ...target });
    else unknown.push(heading);
  }
  if (unknown.length > 0) {
    throw new CsvFileError(
      `Not understood: ${unknown.map((heading) => `"${heading}"`).join(', ')}. Say what a column means with --map "Column=Object.Field", or leave it out with --map "Column=-".`
    );
  }
  const twice = columns.find(
    (a, index) => columns.findIndex((b) => a.object === b.object && a.field === b.field) !== index
  );
  if (twice)
    throw new CsvFileError(
      `Two columns fill ${twice.object}.${twice.field}; leave one out with --map "${twice.heading}=-".`
    );
  if (!columns.some((target) => target.object === main.object))
    throw new CsvFileError(`No column says anything about the ${main.label} itself.`);
  return { main, columns };
}

/** The deepest object that a heading or a pair speaks of. */
function mainObject(header: readonly string[], pairs: Readonly<Record<string, string>>): ImportObject {
  const spoken = new Map<string, Set<string>>();
  const speak = (object: string, field: string): void => {
    spoken.set(object, (spoken.get(object) ?? new Set()).add(field));
  };
  for (const heading of header) {
    if (pairs[heading] === '-') continue;
    const target = splitTarget(pairs[heading] ?? heading);
    const words = simplified(heading);
    // Who writes an object's name means the object.
    if (target) speak(target.object, 'Name');
    else
      for (const known of importObjects) {
        const field = known.headings[words];
        if (field !== undefined) speak(known.object, field);
      }
  }
  const isNamed = ({ object, key }: ImportObject): boolean =>
    spoken.get(object)?.has('Name') === true || spoken.get(object)?.has(key) === true;
  const isMeant = (known: ImportObject): boolean => {
    if (known.only === 'found' || !spoken.has(known.object)) return false;
    const parent = known.parent && importObject(known.parent.object);
    return known.mustBeNamed !== true || isNamed(known) || (parent?.mustBeNamed === true && isNamed(parent));
  };
  return importObjects.findLast(isMeant) ?? (importObjects[0] as ImportObject);
}

/** `Object.Field`, where the object is one that is imported. */
function splitTarget(text: string): { object: string; field: string } | undefined {
  const [name, field, ...rest] = text.split('.');
  const known = name === undefined ? undefined : importObject(name.replace(/__r$/i, '__c'));
  return known && field && rest.length === 0 ? { object: known.object, field } : undefined;
}

function targetOf(text: string | undefined, main: ImportObject): { object: string; field: string } | undefined {
  if (text === undefined) return undefined;
  return splitTarget(text) ?? (text.includes('.') ? undefined : { object: main.object, field: text });
}

function recognise(heading: string, main: ImportObject): { object: string; field: string } | undefined {
  const dotted = splitTarget(heading);
  if (dotted) return dotted;
  const words = simplified(heading);
  const shared = sharedHeadings[words];
  if (shared === '*key') return { object: main.object, field: main.key };
  if (shared === 'Title')
    return titleFields[main.object] === undefined
      ? undefined
      : { object: main.object, field: titleFields[main.object] as string };
  if (shared === 'Phone' && main.object === 'Stakeholder__c') return { object: 'Contact', field: 'Phone' };
  if (shared !== undefined) return { object: main.object, field: shared };
  const owner = relatedObjects(main).find((known) => words in known.headings);
  if (owner) return { object: owner.object, field: owner.headings[words] as string };
  return /^\w+__c$/i.test(heading) || heading === 'Name' ? { object: main.object, field: heading } : undefined;
}
