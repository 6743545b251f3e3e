import type { Answer, Check, HumanCheck } from './check.ts';
import type { Outcome } from './run.ts';

/** Longest excerpt of an answer in the report, in characters. */
const EXCERPT = 1500;

/** What came of a check, as lines. */
export function outcomeLines({ id, doubt }: Check, outcome: Outcome): readonly string[] {
  if (outcome.verdict === 'same') return [`same     ${id}`];
  if (outcome.verdict === 'could not be asked') return [`unasked  ${id}: ${outcome.reason}`];
  return [
    `differs  ${id}: ${doubt}`,
    ...differences(outcome.local, outcome.target).map(
      ({ at, local, target }) =>
        `           ${at || 'answer'}: local org ${excerpt(local)}, this org ${excerpt(target)}`
    )
  ];
}

interface Difference {
  readonly at: string;
  readonly local: Answer;
  readonly target: Answer;
}

/** Where two answers differ, by path; lists of another length differ as a whole. */
export function differences(local: Answer, target: Answer, at = ''): readonly Difference[] {
  if (JSON.stringify(local) === JSON.stringify(target)) return [];
  if (!isBranch(local) || !isBranch(target) || Array.isArray(local) !== Array.isArray(target))
    return [{ at, local, target }];
  if (Array.isArray(local) && Array.isArray(target) && local.length !== target.length) return [{ at, local, target }];
  const keys = [...new Set([...Object.keys(local), ...Object.keys(target)])];
  return keys.flatMap((key) =>
    differences(
      (local as Readonly<Record<string, unknown>>)[key],
      (target as Readonly<Record<string, unknown>>)[key],
      at === '' ? key : `${at}.${key}`
    )
  );
}

const isBranch = (value: unknown): value is object => value !== null && typeof value === 'object';

function excerpt(value: Answer): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)} …` : text;
}

/** What a person is asked to look at, as lines. */
export function humanLines(checks: readonly HumanCheck[]): readonly string[] {
  return [
    'Only a person can tell these:',
    ...checks.flatMap(({ id, doubt, todo }) => [`  ${id}: ${doubt}`, `    ${todo}`])
  ];
}
