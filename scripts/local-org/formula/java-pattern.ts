import { FormulaCompileError } from './errors.ts';

/** Java's own classes of ASCII characters, as the inside of a class. */
const ASCII_CLASSES: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9A-Fa-f',
  Space: ' \\t\\n\\x0B\\f\\r'
};
/** `\s` is white space of ASCII in Java, but of all scripts in JavaScript. */
const SHORTHANDS: Readonly<Record<string, string>> = { s: 'Space', S: 'Space' };
const SYNTAX = /[$()*+./?[\\\]^{|}]/;
const QUANTIFIER = /^\{\d+(?:,\d*)?\}/;

/** The text with its capitals of ASCII in small letters; all other letters stay. */
export function smallLetters(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

/**
 * Puts a Java pattern (without flags) in the words of JavaScript's Unicode mode, where the two differ. Java's `(?i)` ignores
 * the case of ASCII letters only: `ignoresCase` gives a pattern for texts in small letters (`smallLetters`). Throws
 * `FormulaCompileError` for what only Java has.
 */
export function fromJava(source: string, position: number, ignoresCase = false): string {
  const letters = ignoresCase ? smallLetters : (text: string): string => text;
  let result = '';
  let at = 0;
  let isInClass = false;
  const refuse = (what: string): never => {
    throw new FormulaCompileError(
      `The local org does not support ${what} in a regular expression: ${source}`,
      position
    );
  };
  while (at < source.length) {
    const char = source[at] ?? '';
    if (char === '\\') {
      const [text, length] = escape(source.slice(at), isInClass, refuse);
      if (ignoresCase && /^\\(?:p\{L[ult]\}|[ux])/i.test(text)) refuse(`${source.slice(at, at + length)} after (?i)`);
      result += text.startsWith('\\') ? text : letters(text);
      at += length;
    } else if (isInClass) {
      if (char === '[') refuse('a class within a class');
      if (source.startsWith('&&', at)) refuse('&& in a class');
      if (char === ']') isInClass = false;
      const range = ignoresCase ? (/^[^\\\]]-[^\\\]]/.exec(source.slice(at))?.[0] ?? '') : '';
      result += range === '' ? letters(char) : range + smallPartOf(range);
      at += Math.max(1, range.length);
    } else if (char === '[') {
      isInClass = true;
      // A bracket that closes nothing yet stands for itself.
      const start = /^\[\^?\]?/.exec(source.slice(at))?.[0] ?? char;
      result += start.replace(']', '\\]');
      at += start.length;
    } else if (char === '{') {
      const quantifier = QUANTIFIER.exec(source.slice(at))?.[0] ?? char;
      result += quantifier;
      at += quantifier.length;
    } else {
      result += char === ']' || char === '}' ? `\\${char}` : letters(char);
      at += 1;
    }
  }
  return result;
}

/** The capitals within a range (`+-Z`), in small letters. */
function smallPartOf(range: string): string {
  const first = range.charAt(0) > 'A' ? range.charAt(0) : 'A';
  const last = range.charAt(2) < 'Z' ? range.charAt(2) : 'Z';
  return first <= last ? smallLetters(`${first}-${last}`) : '';
}

/** What stands for the escape at the start of the text, and the length of that escape. */
function escape(text: string, isInClass: boolean, refuse: (what: string) => never): [text: string, length: number] {
  const [whole = '', sign = '', , braced, single] = /^\\([pP])(\{(\w+)\}|(\w))/.exec(text) ?? [];
  const code = text[1] ?? '';
  const name = whole === '' ? SHORTHANDS[code] : (braced ?? single);
  const isNegated = sign === 'P' || (whole === '' && code === 'S');
  const length = whole === '' ? 2 : whole.length;
  const ascii = name === undefined ? undefined : ASCII_CLASSES[name];
  if (ascii !== undefined) {
    if (!isInClass) return [`[${isNegated ? '^' : ''}${ascii}]`, length];
    return isNegated ? refuse(`${text.slice(0, length)} in a class`) : [ascii, length];
  }
  if (whole !== '') return [`\\${sign}{${name ?? ''}}`, length];
  if (/[A-Za-z0-9]/.test(code)) return [text.slice(0, 2), 2];
  if (SYNTAX.test(code) || (code === '-' && isInClass)) return [`\\${code}`, 2];
  return [code === '' ? '\\' : code, 2];
}
