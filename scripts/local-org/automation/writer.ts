import type { Session } from '../access/types.ts';
import type { ErrorDetail } from '../basics/errors.ts';
import { refusal, saveChunk } from './chunk.ts';
import type { ObjectPlan } from './plan.ts';
import { deleteChunk, purgeChunk, undeleteChunk } from './recycle.ts';
import { ROLLED_BACK, unsupportedType } from './row-errors.ts';
import { Transaction, type Engine, type WriteInside } from './transaction.ts';
import type { WriteOptions, WriteRequest, WriteResult } from './types.ts';
import { RowsRefused } from './work.ts';

/** Records that go through a save together, as on the platform. */
const CHUNK_SIZE = 200;

/** Ends an all-or-none call whose results are known. */
class AllRolledBack extends Error {
  readonly results: readonly WriteResult[];

  constructor(results: readonly WriteResult[]) {
    super('all rolled back');
    this.results = results;
  }
}

/** The only way to change data: one call is one transaction, worked off in chunks of at most 200 records of one object. */
export class Writer {
  readonly #engine: Engine;
  readonly #clock: () => Date;
  readonly #objects: ReadonlyMap<string, ObjectPlan>;

  constructor(engine: Engine, clock: () => Date) {
    this.#engine = engine;
    this.#clock = clock;
    this.#objects = new Map([...engine.plans].map(([name, plan]) => [name.toLowerCase(), plan]));
  }

  /** Results stand in the order of the requests. Throws only for defects: refusals are results. */
  write(session: Session, requests: readonly WriteRequest[], options: WriteOptions): readonly WriteResult[] {
    try {
      return this.#engine.store.transaction(() => {
        const tx = new Transaction(this.#engine, session, this.#clock(), this.#writeInside);
        const results: WriteResult[] = [];
        for (const chunk of this.#chunks(requests)) results.push(...this.#run(tx, session, chunk, options));
        if (options.allOrNone && results.some((result) => !result.success)) throw new AllRolledBack(allOrNone(results));
        return results;
      });
    } catch (error) {
      if (error instanceof AllRolledBack) return error.results;
      throw error;
    }
  }

  /** Runs automation that no client asked for, in a transaction of its own, as the session's user. */
  automate<Result>(session: Session, work: (tx: Transaction) => Result): Result {
    return this.#engine.store.transaction(() => {
      const tx = new Transaction(this.#engine, session, this.#clock(), this.#writeInside);
      tx.isAutomation = true;
      return work(tx);
    });
  }

  readonly #writeInside: WriteInside = (tx, requests, rights = this.#engine.system) =>
    this.#chunks(requests).flatMap((chunk) => this.#run(tx, rights, chunk, { allOrNone: false, source: 'json' }));

  /** Neighbours with the same operation on the same object share a chunk; a record named twice begins a new one. */
  #chunks(requests: readonly WriteRequest[]): WriteRequest[][] {
    const chunks: WriteRequest[][] = [];
    let chunk: WriteRequest[] = [];
    let ids = new Set<string>();
    for (const request of requests) {
      const first = chunk[0];
      const belongs =
        first !== undefined &&
        chunk.length < CHUNK_SIZE &&
        first.operation === request.operation &&
        first.object === request.object &&
        first.externalIdField === request.externalIdField &&
        (request.id === undefined || !ids.has(request.id.slice(0, 15)));
      if (!belongs) {
        chunk = [];
        ids = new Set();
        chunks.push(chunk);
      }
      chunk.push(request);
      if (request.id !== undefined) ids.add(request.id.slice(0, 15));
    }
    return chunks;
  }

  #run(
    tx: Transaction,
    session: Session,
    requests: readonly WriteRequest[],
    options: WriteOptions
  ): readonly WriteResult[] {
    const first = requests[0];
    if (first === undefined) return [];
    const plan = this.#objects.get(first.object.toLowerCase());
    if (plan === undefined || !session.canRead(plan.object.apiName)) {
      return requests.map((request) => refusal([unsupportedType(first.object)], request, request.id));
    }
    const refused = new Map<number, readonly ErrorDetail[]>();
    for (;;) {
      if (tx.depth === 0 && !tx.isAutomation) tx.limits.reset();
      try {
        return this.#engine.store.savepoint(() => {
          if (first.operation === 'delete') return deleteChunk(tx, session, plan, requests, refused);
          if (first.operation === 'undelete') return undeleteChunk(tx, session, plan, requests, refused);
          if (first.operation === 'purge') return purgeChunk(tx, session, plan, requests, refused);
          return saveChunk(tx, session, plan, requests, options.source, refused);
        });
      } catch (error) {
        tx.forget();
        if (!(error instanceof RowsRefused)) throw error;
        for (const [position, errors] of error.refusals) refused.set(position, errors);
      }
    }
  }
}

function allOrNone(results: readonly WriteResult[]): WriteResult[] {
  return results.map((result) => (result.success ? { success: false, created: false, errors: [ROLLED_BACK] } : result));
}
