import type { Query, Subquery } from '@jetstreamapp/soql-parser-js';
import { noSuchRelationship, QueryError } from './errors.ts';
import { malformedAt } from './soql-text.ts';
import type { SoqlToken } from './soql-text.ts';

/** Salesforce's longest query, in characters. */
export const MAX_LENGTH = 100_000;
const MAX_NESTING = 100;
/** Most names of a path: an alias, five relationships and the field. */
const MAX_NAMES = 7;
/** Salesforce's most fields of an ORDER BY; the same number bounds GROUP BY. */
const MAX_TERMS = 32;
/** Salesforce's most child queries of a query. */
const MAX_CHILDREN = 20;

/** Refuses a text that has a quote without an end, or is nested or joined beyond what can be read; `QueryError` names the place. */
export function checkTokens(text: string, tokens: readonly SoqlToken[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') throw malformedAt(text, token.start, "unexpected token: '''");
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth > MAX_NESTING) throw new QueryError('QUERY_TOO_COMPLICATED', 'The query is nested too deeply.');
    if (token.kind === 'word' && token.text.length > MAX_NAMES && /^[A-Za-z_]/.test(token.text)) {
      const names = token.text.split('.', MAX_NAMES + 1);
      if (names.length > MAX_NAMES) throw noSuchRelationship(names[MAX_NAMES - 1] ?? '', token.text);
    }
  }
}

/** Refuses what Salesforce counts: child queries, and fields that are sorted or grouped by. */
export function checkCounts(query: Query | Subquery): void {
  const children = (query.fields ?? []).filter((field) => field.type === 'FieldSubquery').length;
  if (children > MAX_CHILDREN) throw tooMany(`${MAX_CHILDREN} child queries`, children);
  for (const [clause, name] of [
    [query.orderBy, 'ORDER BY'],
    [query.groupBy, 'GROUP BY']
  ] as const) {
    const terms = Array.isArray(clause) ? clause.length : 1;
    if (terms > MAX_TERMS) throw tooMany(`${MAX_TERMS} fields in ${name}`, terms);
  }
}

function tooMany(allowed: string, found: number): QueryError {
  return new QueryError('MALFORMED_QUERY', `A query can have at most ${allowed}; this one has ${found}.`);
}
