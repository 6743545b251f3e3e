import { FormulaCompileError } from './errors.ts';

export type TokenKind = 'number' | 'text' | 'name' | 'operator' | 'end';

/** One token; `text` of a text literal has its escapes resolved. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly position: number;
}

const operators = [
  '<>',
  '!=',
  '==',
  '<=',
  '>=',
  '&&',
  '||',
  '(',
  ')',
  ',',
  '=',
  '<',
  '>',
  '!',
  '+',
  '-',
  '*',
  '/',
  '^',
  '&'
];
const nameStart = /[A-Za-z$]/;
const namePart = /[A-Za-z0-9_$:.#]/;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Splits a formula into tokens; comments and blanks go. Throws `FormulaCompileError` at what is no formula text. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? '';
    const start = at;
    if (/\s/.test(char)) {
      at += 1;
    } else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      if (end < 0) {
        throw new FormulaCompileError("Syntax error. Missing '*/'", start);
      }
      at = end + 2;
    } else if (char === '"' || char === "'") {
      const [text, end] = readText(source, at);
      tokens.push({ kind: 'text', text, position: start });
      at = end;
    } else if (/[0-9]/.test(char)) {
      const text = /^[0-9]+(\.[0-9]+)?/.exec(source.slice(at))?.[0] ?? char;
      tokens.push({ kind: 'number', text, position: start });
      at += text.length;
    } else if (source.startsWith('{!', at)) {
      const end = source.indexOf('}', at);
      if (end < 0) {
        throw new FormulaCompileError("Syntax error. Missing '}'", start);
      }
      tokens.push({ kind: 'name', text: source.slice(at + 2, end).trim(), position: start });
      at = end + 1;
    } else if (nameStart.test(char)) {
      while (at < source.length && namePart.test(source[at] ?? '')) {
        at += 1;
      }
      tokens.push({ kind: 'name', text: source.slice(start, at), position: start });
    } else {
      const operator = operators.find((candidate) => source.startsWith(candidate, at));
      if (operator === undefined) {
        throw new FormulaCompileError(`Syntax error. Found '${char}'`, start);
      }
      tokens.push({ kind: 'operator', text: operator, position: start });
      at += operator.length;
    }
  }
  tokens.push({ kind: 'end', text: 'end of formula', position: source.length });
  return tokens;
}

function readText(source: string, start: number): readonly [text: string, end: number] {
  const quote = source[start];
  let text = '';
  let at = start + 1;
  while (at < source.length) {
    const char = source[at] ?? '';
    if (char === quote) {
      return [text, at + 1];
    }
    if (char === '\\') {
      const escaped = escapes[source[at + 1] ?? ''];
      if (escaped === undefined) {
        throw new FormulaCompileError(`Syntax error. Found '\\${source[at + 1] ?? ''}'`, at);
      }
      text += escaped;
      at += 2;
    } else if (char === '\n' || char === '\r') {
      throw new FormulaCompileError(`Syntax error. Missing '${quote ?? ''}'`, at);
    } else {
      text += char;
      at += 1;
    }
  }
  throw new FormulaCompileError(`Syntax error. Missing '${quote ?? ''}'`, start);
}
