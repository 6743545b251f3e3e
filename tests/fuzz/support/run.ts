import assert from 'node:assert/strict';
import { after } from 'node:test';

import { faultOf, innerFaultOf } from './judge.ts';
import { Random } from './random.ts';
import { Target } from './target.ts';
import type { ServerState, WireAnswer, WireRequest } from './target.ts';

/** Seed of this run: `FUZZ_SEED`, or always the same, so that a commit passes or fails everywhere alike. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** Cases of each family: `FUZZ_RUNS` in place of the family's own number. */
const RUNS = process.env['FUZZ_RUNS'] === undefined ? undefined : Number(process.env['FUZZ_RUNS']);
/** How many cases to try where a family would try `usual`. */
export function caseCount(usual: number): number {
  return RUNS ?? usual;
}

/** Without `FUZZ_RUNS`, no family goes on for longer than this, in milliseconds. */
const FAMILY_TIME = 12_000;
/** Most processor time that one answer may take, in milliseconds. */
const CPU_LIMIT = 1000;
/** A request that seems slow is repeated this often before it counts. */
const REPEATS = 3;
/** Most resident memory of the server, in bytes, checked after every family. */
const MEMORY_LIMIT = 1536 * 1024 * 1024;

/** One case: a request, or several that belong together, of which the last may depend on the earlier answers. */
export type Attack = WireRequest | ((send: (request: WireRequest) => Promise<WireAnswer>) => Promise<void>);

export interface Family {
  readonly name: string;
  /** Cases that are tried by default. */
  readonly runs: number;
  readonly attack: (random: Random, index: number) => Attack;
  /** What this family demands besides the rules for every answer; undefined when all is well. */
  readonly check?: (request: WireRequest, answer: WireAnswer) => string | undefined;
  /** What the server's org holds; the app unless told. */
  readonly org?: 'app' | 'empty';
  /** A refused request must leave the data as it was; true unless told. */
  readonly keepsData?: boolean;
}

const targets = new Map<string, Target>();
after(() => Promise.all([...targets.values()].map((target) => target.stop())));

/** The families of one file share a server, until one of them kills it. */
async function running(org: 'app' | 'empty'): Promise<Target> {
  const known = targets.get(org);
  if (known?.isAlive === true) return known;
  const started = await Target.start(org);
  targets.set(org, started);
  return started;
}

/** Tries a family's cases on a server and reports every rule that was broken, with what repeats it. */
export async function runFamily(family: Family): Promise<void> {
  const target = await running(family.org ?? 'app');
  const runs = RUNS ?? family.runs;
  const started = performance.now();
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  let tried = 0;
  for (let index = 0; index < runs && faults.length < 5; index += 1) {
    if (RUNS === undefined && performance.now() - started > FAMILY_TIME) break;
    tried += 1;
    const attack = family.attack(new Random(SEED, `${family.name}:${index}`), index);
    const report = (fault: string, request: WireRequest): void => {
      faults.push(`${family.name} #${index} (FUZZ_SEED=${SEED}): ${fault}\n    ${shown(request)}`);
    };
    const send = async (request: WireRequest): Promise<WireAnswer> => {
      const answer = await probe(target, family, request, report);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      return answer;
    };
    if (typeof attack === 'function') await attack(send);
    else await send(attack);
    if (!target.isAlive) break;
  }
  if (target.isAlive) {
    const { rss } = await target.state();
    if (rss > MEMORY_LIMIT) faults.push(`${family.name}: the server holds ${Math.round(rss / 1048576)} MB`);
  }
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  const time = Math.round(performance.now() - started);
  console.log(`fuzz ${family.name}: seed ${SEED}, ${tried} cases in ${time} ms (${counts.join(', ')})`);
  assert.ok(faults.length === 0, `\n${faults.join('\n')}`);
}

async function probe(
  target: Target,
  family: Family,
  request: WireRequest,
  report: (fault: string, request: WireRequest) => void
): Promise<WireAnswer> {
  const before = await target.state(family.keepsData !== false);
  const nothing: WireAnswer = { status: 0, headers: {}, body: Buffer.alloc(0) };
  let answer: WireAnswer;
  try {
    answer = await target.send(request);
  } catch (error) {
    report(target.isAlive ? `no answer: ${String(error)}` : 'the server has died', request);
    return nothing;
  }
  let then: ServerState;
  try {
    then = await target.state(family.keepsData !== false && answer.status >= 400);
  } catch (error) {
    report(`after status ${answer.status}: ${String(error)}`, request);
    return answer;
  }
  const fault = faultOf(request, answer) ?? innerFaultOf(answer) ?? family.check?.(request, answer);
  if (fault !== undefined) report(fault, request);
  const [unexpected] = then.log;
  if (unexpected !== undefined) report(`logged: ${unexpected.slice(0, 1500)}`, request);
  if (then.hash !== '' && then.hash !== before.hash) report(`refused with ${answer.status}, yet data changed`, request);
  if (then.cpu - before.cpu > CPU_LIMIT) {
    const least = await leastCpu(target, request, then.cpu - before.cpu);
    if (least > CPU_LIMIT) report(`took ${Math.round(least)} ms of processor time`, request);
  }
  return answer;
}

/** The least of several tries, so that a collection of garbage or a first compilation is not blamed on the request. */
async function leastCpu(target: Target, request: WireRequest, first: number): Promise<number> {
  let least = first;
  for (let repeat = 1; repeat < REPEATS; repeat += 1) {
    const before = await target.state();
    await target.send(request).catch(() => undefined);
    least = Math.min(least, (await target.state()).cpu - before.cpu);
  }
  return least;
}

function shown({ method, path, headers, body }: WireRequest): string {
  const cut = (text: string): string =>
    text.length > 700 ? `${text.slice(0, 500)} … ${text.slice(-150)} (${text.length} characters)` : text;
  return `${method} ${cut(path)} ${JSON.stringify(headers ?? {})} ${JSON.stringify(cut(body?.toString('utf8') ?? ''))}`;
}
