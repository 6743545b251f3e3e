import { OrgError } from '../../basics/errors.ts';
import type { DeployOutcome } from '../../deploy/types.ts';
import type { LocalOrg } from '../../org-types.ts';
import { makeId, toId18 } from '../../storage/ids.ts';
import type { AnswerElement } from './soap-xml.ts';

/** How many finished deploys and retrieves an org remembers while it runs; the oldest go first. */
const REMEMBERED = 50;

/** A deploy that has ended, with what it was asked. */
export interface DeployJob {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly outcome: DeployOutcome;
  readonly ignoreWarnings: boolean;
  readonly runsTests: boolean;
  /** Of a validation that may be deployed quickly. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

class Jobs<Job> {
  readonly #jobs = new Map<string, Job>();
  readonly #prefix: string;
  // Ids of an earlier run must not be found again, so numbers start with the clock.
  #number = Date.now();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  add(make: (id: string) => Job): Job {
    const id = makeId(this.#prefix, this.#number++);
    const job = make(id);
    this.#jobs.set(id, job);
    if (this.#jobs.size > REMEMBERED) this.#jobs.delete(this.#jobs.keys().next().value ?? '');
    return job;
  }

  find(id: string): Job {
    const job = this.#jobs.get(toId18(id) ?? '');
    if (job === undefined) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
    return job;
  }
}

interface OrgJobs {
  readonly deploys: Jobs<DeployJob>;
  readonly retrieves: Jobs<AnswerElement>;
}

const jobs = new WeakMap<LocalOrg, OrgJobs>();

/** The deploys and retrieves of an org. */
export function metadataJobs(org: LocalOrg): OrgJobs {
  const known = jobs.get(org) ?? { deploys: new Jobs<DeployJob>('0Af'), retrieves: new Jobs<AnswerElement>('09S') };
  jobs.set(org, known);
  return known;
}
