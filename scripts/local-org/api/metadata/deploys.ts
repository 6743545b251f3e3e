import type { Session } from '../../access/types.ts';
import { OrgError, UnsupportedError } from '../../basics/errors.ts';
import type { DeployOptions } from '../../deploy/types.ts';
import type { LocalOrg } from '../../org-types.ts';
import { metadataJobs } from './jobs.ts';
import type { DeployJob } from './jobs.ts';
import { requireMetadataRights } from './rights.ts';
import { unpack } from './zip.ts';

/** `DeployOptions` as clients send them; what is absent has Salesforce's default. */
export interface AskedOptions {
  readonly checkOnly?: boolean;
  readonly rollbackOnError?: boolean;
  readonly ignoreWarnings?: boolean;
  readonly allowMissingFiles?: boolean;
  readonly autoUpdatePackage?: boolean;
  readonly runTests?: readonly string[];
  readonly testLevel?: string;
}

/** Deploys a zip at once and remembers what became of it. Throws `OrgError` for what is no package and for options that the org lacks. */
export function startDeploy(org: LocalOrg, session: Session, zip: Uint8Array, asked: AskedOptions): DeployJob {
  requireMetadataRights(session);
  if ((asked.runTests ?? []).length > 0) throw new UnsupportedError('running Apex tests in a deploy');
  if (asked.allowMissingFiles === true) throw new UnsupportedError('the deploy option allowMissingFiles');
  return run(org, session, unpack(zip), asked);
}

/** Deploys what was validated before, by the validation's id. */
export function startQuickDeploy(org: LocalOrg, session: Session, validationId: string): DeployJob {
  requireMetadataRights(session);
  const { files, outcome, ignoreWarnings } = metadataJobs(org).deploys.find(validationId);
  if (files === undefined || outcome.status === 'Failed')
    throw new OrgError('INVALID_ID_FIELD', `${validationId} is not the id of a successful validation`);
  return run(org, session, files, { ignoreWarnings });
}

/** A deploy of the user's org that has been started. */
export function findDeploy(org: LocalOrg, session: Session, id: string): DeployJob {
  requireMetadataRights(session);
  return metadataJobs(org).deploys.find(id);
}

function run(org: LocalOrg, session: Session, files: ReadonlyMap<string, Uint8Array>, asked: AskedOptions): DeployJob {
  const options: DeployOptions = {
    checkOnly: asked.checkOnly ?? false,
    rollbackOnError: asked.rollbackOnError ?? false
  };
  const outcome = org.deploy(session, files, options);
  return metadataJobs(org).deploys.add((id) => ({
    id,
    userId: session.userId,
    userName: session.userName,
    outcome,
    ignoreWarnings: asked.ignoreWarnings ?? false,
    runsTests: !['', 'NoTestRun', undefined].includes(asked.testLevel),
    ...(options.checkOnly ? { files } : {})
  }));
}
