import type { Session } from '../../access/types.ts';
import { UnsupportedError } from '../../basics/errors.ts';
import type { DeployOptions } from '../../deploy/types.ts';
import type { LocalOrg } from '../../org-types.ts';
import { deployOf, keepDeploy, validatedFiles } from './jobs.ts';
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
  readonly performRetrieve?: boolean;
  readonly runTests?: readonly string[];
  readonly testLevel?: string;
}

const UNSUPPORTED_OPTIONS = ['allowMissingFiles', 'autoUpdatePackage', 'performRetrieve'] as const;

/** Deploys a zip at once and remembers what became of it. Throws `OrgError` for what is no package and for options that the org lacks. */
export function startDeploy(org: LocalOrg, session: Session, zip: Uint8Array, asked: AskedOptions): DeployJob {
  requireMetadataRights(session);
  if ((asked.runTests ?? []).length > 0) throw new UnsupportedError('running Apex tests in a deploy');
  for (const option of UNSUPPORTED_OPTIONS)
    if (asked[option] === true) throw new UnsupportedError(`the deploy option ${option}`);
  return run(org, session, unpack(zip), asked, zip);
}

/** Deploys what was validated before, by the validation's id. */
export function startQuickDeploy(org: LocalOrg, session: Session, validationId: string): DeployJob {
  requireMetadataRights(session);
  const { ignoreWarnings } = deployOf(org, validationId);
  return run(org, session, validatedFiles(org, validationId), { ignoreWarnings });
}

/** A deploy of the user's org that has been started. */
export function findDeploy(org: LocalOrg, session: Session, id: string): DeployJob {
  requireMetadataRights(session);
  return deployOf(org, id);
}

function run(
  org: LocalOrg,
  session: Session,
  files: ReadonlyMap<string, Uint8Array>,
  asked: AskedOptions,
  zip?: Uint8Array
): DeployJob {
  const options: DeployOptions = {
    checkOnly: asked.checkOnly ?? false,
    rollbackOnError: asked.rollbackOnError ?? false
  };
  const outcome = org.deploy(session, files, options);
  const facts = {
    userId: session.userId,
    userName: session.userName,
    outcome,
    ignoreWarnings: asked.ignoreWarnings ?? false,
    runsTests: !['', 'NoTestRun', undefined].includes(asked.testLevel)
  };
  return keepDeploy(org, facts, options.checkOnly ? zip : undefined);
}
