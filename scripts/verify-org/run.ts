import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { CannotAsk } from './check.ts';
import type { Answer, Check } from './check.ts';
import { Door } from './door.ts';
import type { Target } from './door.ts';

/** What came of a check. */
export type Outcome =
  | { readonly verdict: 'same'; readonly answer: Answer }
  | { readonly verdict: 'differs'; readonly local: Answer; readonly target: Answer }
  | { readonly verdict: 'could not be asked'; readonly reason: string };

/** The answer of one org, and what of the check's records it would not delete. */
interface Asked {
  readonly answer: Answer;
  readonly kept: readonly string[];
}

/** Asks both orgs the same and compares. Records that the target kept are told through `warn`. */
export async function runCheck(
  check: Check,
  local: Target,
  target: Target,
  warn: (line: string) => void
): Promise<Outcome> {
  const run = randomBytes(3).toString('hex');
  try {
    const expected = await ask(check, local, run, 'the local org');
    const found = await ask(check, target, run, 'the org', warn);
    for (const line of [...expected.kept, ...found.kept]) warn(`${check.id}: not deleted: ${line}`);
    return isDeepStrictEqual(expected.answer, found.answer)
      ? { verdict: 'same', answer: found.answer }
      : { verdict: 'differs', local: expected.answer, target: found.answer };
  } catch (error) {
    if (error instanceof CannotAsk) return { verdict: 'could not be asked', reason: error.message };
    throw error;
  }
}

async function ask(
  check: Check,
  target: Target,
  run: string,
  whose: string,
  warn: (line: string) => void = () => undefined
): Promise<Asked> {
  const door = new Door(target, run);
  let answer: Answer;
  try {
    answer = door.plain(await check.ask(door));
  } catch (error) {
    for (const line of await door.cleanUp()) warn(`${check.id}: not deleted: ${line}`);
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotAsk(`${whose} could not be asked: ${reason}`);
  }
  return { answer, kept: await door.cleanUp() };
}
