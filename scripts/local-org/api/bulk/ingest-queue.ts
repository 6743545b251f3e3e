import type { LocalOrg } from '../../org-types.ts';
import { runIngest } from './ingest-run.ts';
import { jobsOf } from './job-store.ts';
import type { Job } from './job-store.ts';
import { runQueryJob } from './query-run.ts';

interface Waiting {
  readonly id: string;
  readonly done: Promise<void>;
  readonly finish: () => void;
}

/** Works off an org's jobs one after the other, letting other requests through between chunks. */
class JobQueue {
  readonly #org: LocalOrg;
  readonly #log: (message: string) => void;
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #isStopped = false;

  constructor(org: LocalOrg, log: (message: string) => void) {
    this.#org = org;
    this.#log = log;
  }

  add(job: Job): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ id: job.id, done: promise, finish: resolve });
    this.#running ??= this.#work();
  }

  /** Waits until the job has ended, at most `patience` milliseconds. */
  async settled(id: string, patience: number): Promise<void> {
    const entry = this.#waiting.find((waiting) => waiting.id === id);
    if (entry === undefined) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patience);
    await Promise.race([entry.done, promise]);
    clearTimeout(timer);
  }

  /** Stops after the chunk at hand; unfinished jobs go on when the org is served again. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined && !this.#isStopped; next = this.#waiting[0]) {
      await this.#run(next.id);
      next.finish();
      this.#waiting.shift();
    }
    this.#running = undefined;
  }

  async #run(id: string): Promise<void> {
    try {
      const job = jobsOf(this.#org).find(id);
      if (job?.request.kind === 'query') await runQueryJob(this.#org, id, () => this.#isStopped);
      else await runIngest(this.#org, id, () => this.#isStopped);
    } catch (error) {
      this.#log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      const job = jobsOf(this.#org).find(id);
      if (job !== undefined)
        jobsOf(this.#org).change(job, {
          state: 'Failed',
          errorMessage: 'UnknownError : An unexpected error occurred in the local org. Its log has the details.'
        });
    }
  }
}

const queues = new WeakMap<LocalOrg, JobQueue>();

/** Continues the jobs that an earlier process left unfinished and clears away old ones. */
export function resumeJobs(org: LocalOrg, log: (message: string) => void): void {
  const queue = new JobQueue(org, log);
  queues.set(org, queue);
  jobsOf(org).removeOld();
  for (const job of jobsOf(org).unfinished()) queue.add(job);
}

/** Puts a job at the end of the org's queue. */
export function enqueue(org: LocalOrg, job: Job): void {
  queues.get(org)?.add(job);
}

/** Waits until a queued job has ended, at most `patience` milliseconds. */
export async function settled(org: LocalOrg, id: string, patience: number): Promise<void> {
  await queues.get(org)?.settled(id, patience);
}

/** Stops the org's queue after the chunk at hand. */
export async function stopJobs(org: LocalOrg): Promise<void> {
  await queues.get(org)?.stop();
}
