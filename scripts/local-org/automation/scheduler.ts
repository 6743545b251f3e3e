import type { Session } from '../access/types.ts';
import type { ErrorDetail } from '../basics/errors.ts';
import type { Settings } from '../storage/settings.ts';
import type { Flows } from './flows/flows.ts';
import { runInterviews } from './flows/run-interviews.ts';
import { interviewFor, scheduledInterviews, type ScheduledFlow } from './flows/scheduled.ts';
import type { Interview } from './flows/interview.ts';
import { WaitingPaths, type WaitingPath } from './flows/waiting-paths.ts';
import { nextRun } from './schedule.ts';
import type { Transaction } from './transaction.ts';
import type { Writer } from './writer.ts';

/** What became of one run of a scheduled flow, or of one batch of a path that waited. */
export interface FlowRun {
  readonly flow: string;
  /** Name of the path; absent for a scheduled flow. */
  readonly path?: string;
  /** The moment at which it ran, ISO in UTC. */
  readonly at: string;
  /** Interviews that were started. */
  readonly interviews: number;
  /** What failed, with the id of its record; empty for a flow without records. Nothing of a failed interview is kept. */
  readonly failures: readonly { readonly recordId: string; readonly errors: readonly ErrorDetail[] }[];
}

/** When a flow is due next, as an ISO moment. */
export interface DueFlow {
  readonly flow: string;
  readonly at: string;
}

/** What a scheduler needs of the org. */
export interface SchedulerHost {
  readonly settings: Settings;
  readonly flows: Flows;
  readonly writer: Writer;
  readonly db: ConstructorParameters<typeof WaitingPaths>[0];
  /** Who runs scheduled flows: Salesforce's default workflow user. */
  readonly system: Session;
  now(): Date;
  /** The org's default time zone, in which start times are told. */
  timeZone(): string;
  sessionOf(userId: string): Session;
  transaction<Result>(work: () => Result): Result;
}

/** Records of one transaction. */
const BATCH = 200;

interface State {
  /** The schedule that was last seen, to begin anew with another one. */
  readonly schedule: string;
  /** Since when the flow is active with it. */
  readonly since: string;
  readonly last?: string;
}

/** Runs flows when their time has come. Start times are those of the org's default time zone. */
export class Scheduler {
  readonly #host: SchedulerHost;

  /** Takes note of flows that are active now; a flow that is new to it is due from now on. */
  constructor(host: SchedulerHost) {
    this.#host = host;
    const { settings, flows } = host;
    host.transaction(() => {
      const active = new Set(flows.scheduled.map((flow) => flow.apiName));
      for (const [name, value] of settings.startingWith('schedule:')) {
        if (value !== '' && !active.has(name)) settings.set(`schedule:${name}`, '');
      }
      for (const flow of flows.scheduled) {
        const state = this.#state(flow);
        const schedule = JSON.stringify(flow.schedule);
        if (state?.schedule === schedule) continue;
        this.#keep(flow, { schedule, since: host.now().toISOString() });
      }
    });
  }

  /** Flows that are due at some time, the next one first; paths that wait are told of as one. */
  next(): readonly DueFlow[] {
    const due = this.#host.flows.scheduled.flatMap((flow): DueFlow[] => {
      const at = this.#nextOf(flow);
      return at === undefined ? [] : [{ flow: flow.apiName, at: at.toISOString() }];
    });
    const path = this.#paths().first();
    if (path !== undefined) due.push({ flow: 'scheduled paths', at: path });
    return due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.flow < b.flow ? -1 : 1));
  }

  /** Runs what is due. A flow whose time has come several times runs once, as on the platform after an interruption. */
  runDue(): readonly FlowRun[] {
    const now = this.#host.now();
    const due = this.#host.flows.scheduled
      .map((flow) => ({ flow, at: this.#nextOf(flow) }))
      .filter(({ at }) => at !== undefined && at <= now)
      .sort((a, b) => Number(a.at) - Number(b.at) || (a.flow.apiName < b.flow.apiName ? -1 : 1));
    const runs = due.map(({ flow }) => this.#run(flow, now));
    return [...runs, ...this.runPaths()];
  }

  /** Runs the paths whose time has come. */
  runPaths(): readonly FlowRun[] {
    const runs: FlowRun[] = [];
    // What a path does may make others wait; those that are due at once run too, within bounds.
    for (let round = 0; round < 16; round++) {
      const taken = this.#host.transaction(() => this.#paths().take(this.#host.now().toISOString()));
      if (taken.length === 0) break;
      for (const batch of this.#batches(taken)) {
        const run = this.#runPath(batch);
        if (run !== undefined) runs.push(run);
      }
    }
    return runs;
  }

  #nextOf(flow: ScheduledFlow): Date | undefined {
    const state = this.#state(flow);
    if (state === undefined) return undefined;
    // A clock that was set back must not keep flows from running.
    const from = Math.min(Date.parse(state.last ?? state.since), this.#host.now().getTime());
    return nextRun(flow.schedule, this.#host.timeZone(), new Date(from));
  }

  #run(flow: ScheduledFlow, now: Date): FlowRun {
    const { writer, system } = this.#host;
    const schedule = JSON.stringify(flow.schedule);
    const state = this.#state(flow);
    this.#host.transaction(() =>
      this.#keep(flow, { schedule, since: state?.since ?? now.toISOString(), last: now.toISOString() })
    );
    const ids = writer.automate(system, (tx) => flow.find(tx));
    const failures: FlowRun['failures'][number][] = [];
    const batches = flow.plan === undefined ? [['']] : chunks(ids, BATCH);
    for (const batch of batches) {
      failures.push(...this.#runBatch(system, batch, (tx, left) => scheduledInterviews(tx, flow, left)));
    }
    const interviews = flow.plan === undefined ? 1 : ids.length;
    return { flow: flow.apiName, at: now.toISOString(), interviews, failures };
  }

  #runPath(batch: readonly WaitingPath[]): FlowRun | undefined {
    const [first] = batch;
    const flow = first === undefined ? undefined : this.#host.flows.triggered(first.flow);
    const path = flow?.paths.find(({ name }) => name === first?.path);
    if (first === undefined || flow === undefined || path === undefined) return undefined;
    const byId = new Map(batch.map((waiting) => [waiting.recordId, waiting]));
    const failures = this.#runBatch(this.#host.sessionOf(first.userId), [...byId.keys()], (tx, ids) =>
      ids.flatMap((id, position) => {
        const plan = tx.plan(flow.object);
        const values = tx.record(plan, id);
        if (values === undefined || values['IsDeleted'] === true) return [];
        const waiting = byId.get(id);
        const past = { old: waiting?.old, isNew: waiting?.isNew ?? false };
        return [interviewFor(tx, plan, values, position, flow.label, path.start(), past)];
      })
    );
    const at = this.#host.now().toISOString();
    return { flow: flow.apiName, path: path.name, at, interviews: byId.size, failures };
  }

  /** One transaction for a batch; where interviews fail, it is undone and run again without them. */
  #runBatch(
    session: Session,
    ids: readonly string[],
    make: (tx: Transaction, ids: readonly string[]) => readonly Interview[]
  ): FlowRun['failures'][number][] {
    const failures: FlowRun['failures'][number][] = [];
    let left = ids;
    while (left.length > 0) {
      try {
        this.#host.writer.automate(session, (tx) => {
          const interviews = make(tx, left);
          runInterviews(tx, interviews);
          const failed = new Map(
            interviews
              .filter((interview) => interview.errors.length > 0)
              .map((interview) => [interview.row?.id ?? '', interview.errors])
          );
          if (failed.size > 0) throw new InterviewsFailed(failed);
        });
        break;
      } catch (error) {
        if (!(error instanceof InterviewsFailed)) throw error;
        for (const [recordId, errors] of error.failed) failures.push({ recordId, errors });
        left = left.filter((id) => !error.failed.has(id));
      }
    }
    return failures;
  }

  /** Waiting paths that may run together: one path, one user, no record twice. */
  #batches(waiting: readonly WaitingPath[]): WaitingPath[][] {
    const batches: { readonly paths: WaitingPath[]; readonly ids: Set<string>; readonly size: number }[] = [];
    for (const each of waiting) {
      const last = batches.at(-1);
      const [first] = last?.paths ?? [];
      const fits =
        last !== undefined &&
        first?.flow === each.flow &&
        first.path === each.path &&
        first.userId === each.userId &&
        last.paths.length < last.size &&
        !last.ids.has(each.recordId);
      if (fits) {
        last.paths.push(each);
        last.ids.add(each.recordId);
        continue;
      }
      const path = this.#host.flows.triggered(each.flow)?.paths.find(({ name }) => name === each.path);
      batches.push({ paths: [each], ids: new Set([each.recordId]), size: path?.batchSize ?? BATCH });
    }
    return batches.map(({ paths }) => paths);
  }

  #paths(): WaitingPaths {
    return new WaitingPaths(this.#host.db);
  }

  #state(flow: ScheduledFlow): State | undefined {
    const text = this.#host.settings.get(`schedule:${flow.apiName}`) ?? '';
    return text === '' ? undefined : (JSON.parse(text) as State);
  }

  #keep(flow: ScheduledFlow, state: State): void {
    this.#host.settings.set(`schedule:${flow.apiName}`, JSON.stringify(state));
  }
}

/** Ends a transaction in which interviews failed, so that it is rolled back. */
class InterviewsFailed extends Error {
  readonly failed: ReadonlyMap<string, readonly ErrorDetail[]>;

  constructor(failed: ReadonlyMap<string, readonly ErrorDetail[]>) {
    super('interviews failed');
    this.failed = failed;
  }
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const result: Item[][] = [];
  for (let from = 0; from < items.length; from += size) result.push(items.slice(from, from + size));
  return result;
}
