import { OrgError } from '../../basics/errors.ts';
import type { DeployOutcome } from '../../deploy/types.ts';
import type { LocalOrg } from '../../org-types.ts';
import { DeployStore } from '../../storage/deploy-store.ts';
import { makeId, toId18 } from '../../storage/ids.ts';
import type { AnswerElement } from './soap-xml.ts';
import { unpack } from './zip.ts';

/** How many finished retrieves an org remembers while it runs; the oldest go first. */
const REMEMBERED = 50;

/** What is kept of a deploy that has ended, with what it was asked. */
export interface DeployFacts {
  readonly userId: string;
  readonly userName: string;
  readonly outcome: DeployOutcome;
  readonly ignoreWarnings: boolean;
  readonly runsTests: boolean;
}

/** A deploy that has ended. */
export interface DeployJob extends DeployFacts {
  readonly id: string;
}

/** Keeps a deploy in the org's file; with its zip when it was a validation, so that it can be deployed quickly. */
export function keepDeploy(org: LocalOrg, facts: DeployFacts, zip: Uint8Array | undefined): DeployJob {
  return { ...facts, id: new DeployStore(org.store.db).add(JSON.stringify(facts), zip) };
}

/** A deploy by its id, also one of an earlier run; `OrgError` when there is none. */
export function deployOf(org: LocalOrg, id: string): DeployJob {
  const kept = new DeployStore(org.store.db).find(id);
  if (kept === undefined) throw unknownJob(id);
  return { ...(JSON.parse(kept.job) as DeployFacts), id: kept.id };
}

/** The files of a successful validation; `OrgError` for any other deploy. */
export function validatedFiles(org: LocalOrg, id: string): ReadonlyMap<string, Uint8Array> {
  const kept = new DeployStore(org.store.db).find(id);
  if (kept === undefined) throw unknownJob(id);
  if (kept.package === undefined || deployOf(org, id).outcome.status === 'Failed')
    throw new OrgError('INVALID_ID_FIELD', `${id} is not the id of a successful validation`);
  return unpack(kept.package);
}

const retrieves = new WeakMap<LocalOrg, Map<string, AnswerElement>>();
// Ids of an earlier run must not be found again, so numbers start with the clock.
let nextRetrieve = Date.now();

/** Remembers a retrieve, which is done at once, while the server runs. */
export function keepRetrieve(org: LocalOrg, make: (id: string) => AnswerElement): AnswerElement {
  const known = retrieves.get(org) ?? new Map<string, AnswerElement>();
  retrieves.set(org, known);
  const id = makeId('09S', nextRetrieve++);
  const job = make(id);
  known.set(id, job);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
  return job;
}

/** A retrieve by its id; `OrgError` when there is none. */
export function retrieveOf(org: LocalOrg, id: string): AnswerElement {
  const job = retrieves.get(org)?.get(toId18(id) ?? '');
  if (job === undefined) throw unknownJob(id);
  return job;
}

function unknownJob(id: string): OrgError {
  return new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`);
}
