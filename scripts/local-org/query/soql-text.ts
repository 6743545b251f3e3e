import { OrgError } from '../basics/errors.ts';
import { QueryError } from './errors.ts';

/** A word of the query with its place. */
export interface SoqlToken {
  readonly text: string;
  /** `open` is a quote that has no end. */
  readonly kind: 'word' | 'text' | 'symbol' | 'open';
  /** Index in the query, from 0. */
  readonly start: number;
}

const TOKEN =
  /'(?:[^'\\]|\\[\s\S])*'|[A-Za-z_][\w.]*(?::\d+)?|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d\d:\d\d:\d\d(?:\.\d+)?Z?|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|<=|>=|!=|<>|\S/g;

/** Splits a query into words, quoted texts and symbols; whatever else it holds comes as symbols of one character. Nothing follows an open quote. */
export function tokenize(text: string): readonly SoqlToken[] {
  const tokens: SoqlToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    if (word === "'") {
      // Looking for the end of every further quote would take a time that grows with the square of the text.
      tokens.push({ text: word, kind: 'open', start: match.index });
      break;
    }
    const kind = word.length > 1 && word.startsWith("'") ? 'text' : /^[\w+.-]/.test(word) ? 'word' : 'symbol';
    tokens.push({ text: word, kind, start: match.index });
  }
  return tokens;
}

/** How many characters of the query Salesforce shows around the place of an error. */
const CONTEXT = 40;

/** An error message in Salesforce's form: the text around the place, a caret beneath it, row and column, then the reason. */
export function pointAt(text: string, offset: number, reason: string): string {
  const before = text.slice(0, offset).split('\n');
  const row = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  const line = text.split('\n')[row - 1] ?? '';
  const from = Math.max(0, column - 1 - CONTEXT);
  const shown = line.slice(from, column - 1 + CONTEXT);
  return `\n${shown}\n${' '.repeat(column - 1 - from)}^\nERROR at Row:${row}:Column:${column}\n${reason}`;
}

/** A `MALFORMED_QUERY` at a place of the query. */
export function malformedAt(text: string, offset: number, reason: string): QueryError {
  return new QueryError('MALFORMED_QUERY', pointAt(text, offset, reason));
}

/** The same error with the place of its word in the query, when the word is found there; other errors pass unchanged. */
export function withPosition(error: unknown, text: string): unknown {
  if (!(error instanceof QueryError) || error.token === undefined || error.message.startsWith('\n')) return error;
  const wanted = error.token.toLowerCase();
  const place = tokenize(text).find(
    (token) =>
      token.kind === 'word' && (token.text.toLowerCase() === wanted || token.text.toLowerCase().endsWith(`.${wanted}`))
  );
  if (!place) return error;
  return new OrgError(error.code, pointAt(text, place.start, error.message), error.fields);
}
