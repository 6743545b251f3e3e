import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';

const DAY = 86_400_000;
/** Days in one request: the nightly flows of so many nights stay below what one move may run. */
const STEP = 100 * DAY;

/** What a move of the clock answers, as far as tests look at it. */
interface Moved {
  readonly now: string;
  readonly runs?: readonly {
    readonly flow: string;
    readonly interviews: number;
    readonly failures: readonly unknown[];
  }[];
}

async function ask(connect: () => Promise<Connection>, body?: unknown): Promise<Moved> {
  // A session ends while the clock moves.
  const connection = await connect();
  const response = await fetch(`${connection.instanceUrl}/local-org/clock`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${connection.accessToken ?? ''}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  });
  const answer = (await response.json()) as Moved;
  assert.equal(response.status, 200, JSON.stringify(answer));
  return answer;
}

/**
 * Moves the org's clock forward to a moment and runs what becomes due on the way; fails the test when a run fails.
 * `connect` gives an administrator's session. Answers how many interviews each flow had.
 */
export async function moveClock(connect: () => Promise<Connection>, to: string): Promise<ReadonlyMap<string, number>> {
  const interviews = new Map<string, number>();
  let now = Date.parse((await ask(connect)).now);
  while (now < Date.parse(to)) {
    now = Math.min(now + STEP, Date.parse(to));
    const { runs = [] } = await ask(connect, { to: new Date(now).toISOString() });
    for (const run of runs) {
      assert.deepEqual(run.failures, [], run.flow);
      interviews.set(run.flow, (interviews.get(run.flow) ?? 0) + run.interviews);
    }
  }
  return interviews;
}
