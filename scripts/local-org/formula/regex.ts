import vm from 'node:vm';

import { OrgError } from '../basics/errors.ts';
import { FormulaCompileError } from './errors.ts';

/** How long one match may take, in milliseconds. */
const TIME_LIMIT = 250;
/** Texts up to this length are matched directly by patterns that cannot run wild. */
const SHORT = 4000;

/** A pattern that matches whole texts. */
export interface Pattern {
  readonly expression: RegExp;
  /** May take a time that grows without bound. */
  readonly isWild: boolean;
}

/** Compiles a Java pattern as far as JavaScript shares its meaning; flags at the start are understood. */
export function compilePattern(source: string, position: number): Pattern {
  const [, flags = ''] = /^\(\?([imsu]+)\)/.exec(source) ?? [];
  const body = flags === '' ? source : source.slice(flags.length + 3);
  const isWild = canRunWild(body);
  try {
    const expression = new RegExp(
      `^(?:${body.replaceAll('\\p{Alpha}', '[A-Za-z]').replaceAll('\\p{Punct}', '[!-/:-@[-`{-~]')})$`,
      [...new Set(`${flags}u`)].join('')
    );
    return { expression, isWild };
  } catch {
    try {
      return { expression: new RegExp(`^(?:${body})$`, flags.replace('u', '')), isWild };
    } catch {
      throw new FormulaCompileError(`Invalid regular expression: ${source}`, position);
    }
  }
}

const sandbox: { expression?: RegExp; text?: string } = vm.createContext({});
const script = new vm.Script('expression.test(text)');

/** Does the whole text match? LIMIT_EXCEEDED when the match would keep everybody waiting. */
export function matches({ expression, isWild }: Pattern, text: string): boolean {
  if (!isWild && text.length <= SHORT) return expression.test(text);
  sandbox.expression = expression;
  sandbox.text = text;
  try {
    return script.runInContext(sandbox, { timeout: TIME_LIMIT }) === true;
  } catch (error) {
    // The error comes from another realm, so that it is no `Error` of this one.
    if ((error as { readonly code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new OrgError('LIMIT_EXCEEDED', 'Regex too complicated');
  }
}

/** Repetition within repetition, alternatives within repetition, references backwards, or many repetitions in a row. */
function canRunWild(body: string): boolean {
  const isBranching = [false];
  let unbounded = 0;
  for (let at = 0; at < body.length; at += 1) {
    const next = body[at + 1] ?? '';
    switch (body[at]) {
      case '\\':
        if (/[1-9k]/.test(next)) return true;
        at += 1;
        break;
      case '[':
        at = endOfClass(body, at);
        break;
      case '(':
        isBranching.push(false);
        break;
      case ')': {
        const inner = isBranching.pop() === true;
        if (inner && /[*+{]/.test(next)) return true;
        if (inner) isBranching[isBranching.length - 1] = true;
        break;
      }
      case '*':
      case '+':
      case '{':
        // A fixed number of repetitions leaves nothing to try again.
        if (/^\{\d+\}/.test(body.slice(at, at + 12))) break;
        if (!/^\{\d+,\d+\}/.test(body.slice(at, at + 12))) unbounded += 1;
        isBranching[isBranching.length - 1] = true;
        break;
      case '?':
      case '|':
        isBranching[isBranching.length - 1] = true;
        break;
      default:
    }
  }
  return unbounded > 2;
}

function endOfClass(body: string, from: number): number {
  for (let at = from + 1; at < body.length; at += 1) {
    if (body[at] === '\\') at += 1;
    else if (body[at] === ']' && at > from + 1) return at;
  }
  return body.length;
}
