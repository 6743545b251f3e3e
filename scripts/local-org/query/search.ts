import type { Session } from '../access/types.ts';
import { noSuchObject } from './errors.ts';
import { escapeLike } from './listView.ts';
import { familyOf, valueType } from './literals.ts';
import type { SoqlTarget } from './soql-query.ts';
import type { Condition, QueryResult } from './spec.ts';

/** How a search is narrowed. */
export interface SearchOptions {
  /** The most records; 25 unless given. */
  readonly limit?: number;
  readonly offset?: number;
  /** Further fields to answer with, beside `Id` and the name. */
  readonly fields?: readonly string[];
  /** Only records for which this holds too. */
  readonly where?: Condition;
}

/** The most words of a term that are looked for. */
const MAX_WORDS = 10;

/**
 * Records of an object for a lookup's search box: every word of the term must begin a word of the name or of a search
 * field that the session may read. An empty term finds all. Ordered by name.
 */
export function searchRecords(
  org: SoqlTarget,
  session: Session,
  objectName: string,
  term: string,
  options: SearchOptions = {}
): QueryResult {
  const object = org.model.object(objectName);
  if (!object || !session.canRead(object.apiName)) throw noSuchObject(objectName);
  const searched = [...new Set([object.nameField, ...object.searchFields])].filter((name) => {
    const field = org.model.field(object.apiName, name);
    if (!field || !session.canReadField(object.apiName, field.apiName)) return false;
    return (
      familyOf(field) === 'text' && !['LongTextArea', 'Html', 'EncryptedText', 'Address'].includes(valueType(field))
    );
  });
  const words = term.trim().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  const like = (path: string, pattern: string): Condition => ({
    kind: 'compare',
    path,
    op: 'like',
    value: { kind: 'literal', value: pattern }
  });
  const terms: Condition[] = words.map((word) => {
    // A trailing star is what search boxes send for "begins with".
    const text = escapeLike(word.replace(/\*+$/, ''));
    return { kind: 'or', terms: searched.flatMap((path) => [like(path, `${text}%`), like(path, `% ${text}%`)]) };
  });
  if (options.where) terms.push(options.where);
  const paths = [...new Set(['Id', object.nameField, ...(options.fields ?? [])])];
  return org.query(session, {
    object: object.apiName,
    select: paths.map((path) => ({ kind: 'field', path })),
    ...(terms.length > 0 && { where: { kind: 'and', terms } }),
    orderBy: [{ path: object.nameField, direction: 'asc', nulls: 'last' }],
    limit: options.limit ?? 25,
    ...(options.offset !== undefined && { offset: options.offset })
  });
}
