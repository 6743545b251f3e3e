import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Session } from '../access/types.ts';
import type { OrgModel } from '../metadata/model.ts';
import { QueryError, noSuchObject } from './errors.ts';
import { parseQuery } from './soql-grammar.ts';
import { checkCounts, checkTokens, MAX_LENGTH } from './soql-limits.ts';
import { TIME_MARK } from './soql-literal.ts';
import { SoqlTranslator } from './soql-translate.ts';
import { malformedAt, pointAt, tokenize, withPosition } from './soql-text.ts';
import type { SoqlToken } from './soql-text.ts';
import type { QuerySpec } from './spec.ts';

/** What a SOQL text is read against. */
export interface SoqlContext {
  readonly model: OrgModel;
  /** Whose fields `FIELDS(ALL)` lists; without it, every field of the object. */
  readonly session?: Session;
}

/**
 * Reads SOQL into a query. Raises `MALFORMED_QUERY` with the place in Salesforce's form, `INVALID_FIELD` or
 * `INVALID_TYPE` for unknown names in FROM and in typed comparisons, and `UnsupportedError` for what the org does not do.
 * Whether the session may read what is named is decided when the query runs.
 */
export function parseSoql(text: string, context: SoqlContext): QuerySpec {
  const tokens = check(text);
  const query = parse(text, tokens);
  const translator = new SoqlTranslator(context, (word) => unexpected(text, tokens, word));
  try {
    checkCounts(query);
    if (!query.sObject) throw unexpected(text, tokens, '<EOF>');
    const object = context.model.object(query.sObject);
    if (!object) throw noSuchObject(query.sObject);
    return translator.query(query, object);
  } catch (error) {
    throw withPosition(error, text);
  }
}

/** Refuses what the grammar would let pass or choke on, before it is asked. */
function check(text: string): readonly SoqlToken[] {
  if (text.length > MAX_LENGTH) {
    throw new QueryError('QUERY_TOO_COMPLICATED', `SOQL statements cannot be longer than ${MAX_LENGTH} characters.`);
  }
  const tokens = tokenize(text);
  checkTokens(text, tokens);
  tokens.forEach((token, index) => {
    if (token.text.includes('\u0001') || token.text === ':') throw unexpected(text, [token], token.text);
    if (isWord(token, 'AND', 'OR') && follows(tokens[index - 1], 'WHERE', 'HAVING', 'AND', 'OR', 'NOT', '(')) {
      throw malformedAt(text, token.start, `unexpected token: '${token.text}'`);
    }
    if (isWord(token, 'ROWS') && isWord(tokens[index - 1], 'ALL') && index === tokens.length - 1) {
      throw malformedAt(text, tokens[index - 1]?.start ?? 0, 'ALL ROWS not allowed in this context');
    }
  });
  return tokens;
}

function isWord(token: SoqlToken | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toUpperCase());
}

function follows(token: SoqlToken | undefined, ...words: readonly string[]): boolean {
  return token !== undefined && token.kind !== 'text' && words.includes(token.text.toUpperCase());
}

/** Separators of lines and paragraphs, which Salesforce takes inside of texts and the grammar only as escapes. */
const SEPARATORS = /\\[\s\S]|[\u2028\u2029]/g;

/** Times, numbers with exponents, separators in texts and LIKE in any case as the grammar takes them; the rest as it is. */
function prepare(text: string, tokens: readonly SoqlToken[]): string {
  let prepared = '';
  let position = 0;
  for (const token of tokens) {
    let replacement: string | undefined;
    if (/^\d\d:\d\d:\d\d/.test(token.text)) replacement = `'${TIME_MARK}${token.text}'`;
    else if (isWord(token, 'LIKE')) replacement = 'LIKE';
    else if (token.kind === 'text' && /[\u2028\u2029]/.test(token.text)) {
      replacement = token.text.replace(SEPARATORS, (found) =>
        found.length === 1 ? `\\u${found.charCodeAt(0).toString(16)}` : found
      );
    } else if (token.kind === 'word' && /^[+-]?[\d.]+[eE]/.test(token.text)) {
      const plain = String(Number(token.text));
      if (/^-?[\d.]+$/.test(plain)) replacement = plain;
    }
    if (replacement === undefined) continue;
    prepared += text.slice(position, token.start) + replacement;
    position = token.start + token.text.length;
  }
  return prepared + text.slice(position);
}

function parse(text: string, tokens: readonly SoqlToken[]): Query {
  try {
    return parseQuery(prepare(text, tokens));
  } catch {
    throw locate(text, tokens);
  }
}

/**
 * The grammar does not say where it failed: the first word that no longer ends a readable beginning is it. A beginning
 * that is broken stays so with more words, so that halving finds it.
 */
function locate(text: string, tokens: readonly SoqlToken[]): QueryError {
  const isBroken = (count: number): boolean => {
    const last = tokens[count - 1];
    if (!last) return false;
    return Boolean(failingWord(prepare(text.slice(0, last.start + last.text.length), tokens.slice(0, count))));
  };
  let readable = 0;
  let broken = tokens.length + 1;
  // A query that only lacks its end, the commonest fault of a long one, is found at once.
  if (!isBroken(tokens.length)) readable = tokens.length;
  while (broken - readable > 1) {
    const middle = (readable + broken) >> 1;
    if (isBroken(middle)) broken = middle;
    else readable = middle;
  }
  const token = tokens[broken - 1];
  return token
    ? malformedAt(text, token.start, `unexpected token: '${token.text}'`)
    : malformedAt(text, text.length, "unexpected token: '<EOF>'");
}

/** The word at which reading stops: empty at the end of the text, undefined when all of it can be read. */
function failingWord(text: string): string | undefined {
  try {
    parseQuery(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.startsWith('unexpected character')) return 'character';
    const found = /found:? (?:--> )?'?([\s\S]*?)'?(?: <--)?$/.exec(message);
    return found?.[1] ?? '';
  }
}

function unexpected(text: string, tokens: readonly SoqlToken[], word: string): QueryError {
  const place = tokens.findLast((token) => token.text.toUpperCase() === word.toUpperCase());
  const reason = `unexpected token: '${word}'`;
  return new QueryError('MALFORMED_QUERY', pointAt(text, place?.start ?? text.length, reason));
}
