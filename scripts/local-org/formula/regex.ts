import vm from 'node:vm';

import { OrgError } from '../basics/errors.ts';
import { FormulaCompileError } from './errors.ts';
import { fromJava, smallLetters } from './java-pattern.ts';

/** How long one match may take, in milliseconds: where a pattern can run wild, and where only the machine can be slow. */
const [WILD_LIMIT, TAME_LIMIT] = [250, 1500];
/** Texts up to this length are matched directly by patterns that cannot run wild. */
const SHORT = 4000;

/** A pattern that matches whole texts. */
export interface Pattern {
  readonly expression: RegExp;
  /** May take a time that grows without bound. */
  readonly isWild: boolean;
  /** Is matched against texts in small letters. */
  readonly ignoresCase: boolean;
}

/** Compiles a Java pattern as far as JavaScript shares its meaning; flags at the start are understood. */
export function compilePattern(source: string, position: number): Pattern {
  const [, flags = ''] = /^\(\?([imsu]+)\)/.exec(source) ?? [];
  // Java ignores the case of all scripts only when both flags say so.
  const ignoresCase = flags.includes('i') && !flags.includes('u');
  const body = fromJava(flags === '' ? source : source.slice(flags.length + 3), position, ignoresCase);
  const own = ignoresCase ? flags.replaceAll('i', '') : flags;
  try {
    const expression = new RegExp(`^(?:${body})$`, [...new Set(`${own}u`)].join(''));
    return { expression, isWild: canRunWild(body), ignoresCase };
  } catch {
    throw new FormulaCompileError(`Invalid regular expression: ${source}`, position);
  }
}

const sandbox: { expression?: RegExp; text?: string } = vm.createContext({});
const script = new vm.Script('expression.test(text)');

/** Answers about texts that were asked before, by pattern: watching a match costs a thousand times what most matches cost. */
const known = new Map<string, Map<string, boolean>>();
/** Longer texts are not remembered, nor more of them. */
const [KNOWN_LENGTH, KNOWN_COUNT] = [1000, 2000];

/** Does the whole text match? LIMIT_EXCEEDED when the match would keep everybody waiting. */
export function matches({ expression, isWild, ignoresCase }: Pattern, whole: string): boolean {
  const text = ignoresCase ? smallLetters(whole) : whole;
  if (!isWild && text.length <= SHORT) return expression.test(text);
  if (text.length > KNOWN_LENGTH) return watched(expression, isWild, text);
  const source = String(expression);
  const answers = known.get(source) ?? new Map<string, boolean>();
  known.set(source, answers);
  const answer = answers.get(text) ?? watched(expression, isWild, text);
  if (answers.size >= KNOWN_COUNT) answers.clear();
  answers.set(text, answer);
  return answer;
}

function watched(expression: RegExp, isWild: boolean, text: string): boolean {
  sandbox.expression = expression;
  sandbox.text = text;
  const timeout = isWild ? WILD_LIMIT : TAME_LIMIT;
  const started = process.threadCpuUsage();
  for (;;) {
    try {
      return script.runInContext(sandbox, { timeout }) === true;
    } catch (error) {
      // The error comes from another realm, so that it is no `Error` of this one.
      if ((error as { readonly code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      // While a machine is busy with something else, time passes without the match: it begins anew.
      const { user, system } = process.threadCpuUsage(started);
      if ((user + system) / 1000 >= timeout / 2) throw new OrgError('LIMIT_EXCEEDED', 'Regex too complicated');
    }
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
