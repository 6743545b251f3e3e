import type { Transaction } from '../transaction.ts';
import type { WriteRequest, WriteResult } from '../types.ts';
import type { Interview, Step } from './interview.ts';

/** Runs interviews to their ends; those that meet at an element that reads or writes records do so in one go. */
export function runInterviews(tx: Transaction, interviews: readonly Interview[]): void {
  let active = interviews;
  while (active.length > 0) {
    const waiting = new Map<Step, Interview[]>();
    for (const interview of active) {
      const step = interview.advance();
      if (step === undefined) continue;
      const others = waiting.get(step);
      if (others === undefined) waiting.set(step, [interview]);
      else others.push(interview);
    }
    active = [...waiting.values()].flat();
    for (const [step, group] of waiting) {
      if (step.query !== undefined) queryTogether(tx, step, group);
      else writeTogether(tx, step, group);
    }
  }
}

function queryTogether(tx: Transaction, step: Step, group: readonly Interview[]): void {
  let isCounted = false;
  for (const interview of group) {
    interview.attempt(step, () => {
      // One that fails for the limit ends with it, and so does the next.
      if (!isCounted) tx.limits.countQuery();
      isCounted = true;
      interview.query(step);
    });
  }
}

interface Share {
  readonly interview: Interview;
  readonly requests: readonly WriteRequest[];
}

/**
 * Writes what all interviews of a group ask for. What one interview asks for is written whole or not at all: where a
 * part of it is refused, everything is undone and written again without that interview.
 */
function writeTogether(tx: Transaction, step: Step, group: readonly Interview[]): void {
  let shares: Share[] = [];
  let isCounted = step.write?.isQuery !== true;
  for (const interview of group) {
    interview.attempt(step, () => {
      if (!isCounted) tx.limits.countQuery();
      isCounted = true;
      const requests = interview.requests(step);
      if (requests !== undefined) shares.push({ interview, requests });
    });
  }
  shares = counted(tx, step, shares);
  for (;;) {
    const outcome = attempt(tx, shares);
    if (outcome.broken.size === 0) {
      for (const [{ interview }, results] of outcome.results) interview.resume(step, results);
      return;
    }
    for (const [{ interview }, results] of outcome.broken) interview.resume(step, results);
    shares = shares.filter((share) => !outcome.broken.has(share));
  }
}

/** Counts the write of all shares as one; none is left when it is one too many. An element with nothing to write counts nothing. */
function counted(tx: Transaction, step: Step, shares: Share[]): Share[] {
  const rows = shares.reduce((sum, { requests }) => sum + requests.length, 0);
  if (rows === 0) return shares;
  let isRefused = false;
  const [first] = shares;
  first?.interview.attempt(step, () => {
    isRefused = true;
    tx.limits.countStatement(rows);
    isRefused = false;
  });
  if (!isRefused) return shares;
  for (const { interview } of shares.slice(1)) interview.attempt(step, () => tx.limits.countStatement(rows));
  return [];
}

interface Outcome {
  readonly results: ReadonlyMap<Share, readonly WriteResult[]>;
  /** Shares that were written in part; when there are any, nothing was kept. */
  readonly broken: ReadonlyMap<Share, readonly WriteResult[]>;
}

class WrittenInPart extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('written in part');
    this.outcome = outcome;
  }
}

function attempt(tx: Transaction, shares: readonly Share[]): Outcome {
  const all = shares.flatMap((share) => share.requests);
  const write = (): Outcome => {
    // Interviews that run together were started together, by one user.
    const written = all.length === 0 ? [] : tx.writeInside(tx, all, shares[0]?.interview.rights);
    const results = new Map<Share, readonly WriteResult[]>();
    const broken = new Map<Share, readonly WriteResult[]>();
    let from = 0;
    for (const share of shares) {
      const own = written.slice(from, (from += share.requests.length));
      results.set(share, own);
      if (own.some((result) => result.success) && own.some((result) => !result.success)) broken.set(share, own);
    }
    if (broken.size > 0) throw new WrittenInPart({ results, broken });
    return { results, broken };
  };
  // A single record for each interview cannot be written in part.
  if (shares.every((share) => share.requests.length <= 1)) return write();
  try {
    return tx.engine.store.savepoint(write);
  } catch (error) {
    tx.forget();
    if (error instanceof WrittenInPart) return error.outcome;
    throw error;
  }
}
