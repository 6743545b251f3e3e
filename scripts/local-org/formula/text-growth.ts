import { UnsupportedError } from '../basics/errors.ts';
import { FormulaEvaluationError } from './errors.ts';
import type { Ast } from './parser.ts';

/** Most characters of a text that a formula makes on its way; a longer one is `#Error!`. */
export const MAX_TEXT = 20_000_000;
/** Most characters that LPAD and RPAD fill up to. */
export const MAX_PAD = 100_000;
/** Most characters that a field brings into a formula. */
const MAX_FIELD = 3900;

/** Throws `FormulaEvaluationError` for a text that would be longer than a formula may make. */
export function checkLength(length: number): void {
  if (length > MAX_TEXT) throw new FormulaEvaluationError('The text is too long');
}

/** `text` with each `wanted` exchanged for `other`; `#Error!` when the result would be too long. */
export function substituted(text: string, wanted: string, other: string): string {
  if (wanted === '') return text;
  if (other.length > wanted.length) {
    const count = text.split(wanted).length - 1;
    checkLength(text.length + count * (other.length - wanted.length));
  }
  return text.replaceAll(wanted, () => other);
}

/** Refuses the SQL form of a call whose text may pass the limit: SQLite cannot be stopped while it makes one. */
export function checkGrowth(name: string, args: readonly Ast[]): void {
  if (longest({ kind: 'call', name, args, position: 0 }) > MAX_TEXT)
    throw new UnsupportedError(`a growing ${name} in SQL`);
}

/** An upper bound of the characters that an expression gives. */
function longest(ast: Ast | undefined): number {
  if (ast === undefined) return 0;
  if (ast.kind === 'text') return ast.value.length;
  if (ast.kind !== 'call') return MAX_FIELD;
  const [text, other, replacement] = ast.args;
  if (ast.name === 'LPAD' || ast.name === 'RPAD') return Math.max(MAX_PAD, longest(text));
  if (ast.name !== 'SUBSTITUTE') return ast.args.reduce((sum, arg) => sum + longest(arg), 0);
  const wanted = other?.kind === 'text' ? Math.max(1, other.value.length) : 1;
  return longest(text) * Math.max(1, longest(replacement) / wanted);
}
