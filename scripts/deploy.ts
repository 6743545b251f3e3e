/** `npm run deploy -- --target-org ALIAS`: deploys Linchpin to an org of the `sf` CLI. See docs/admin-guide.md. */
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build } from './build.ts';
import { projectRoot, readApp } from './deploy/app.ts';
import { readDefaults } from './deploy/defaults.ts';
import { DeployError, parseAssignments } from './deploy/permissionSets.ts';
import { deploy } from './deploy/run.ts';
import { runSf } from './deploy/sf.ts';
import { apiVersion, connect, ConnectError } from './import/connect.ts';

const usage = `npm run deploy -- --target-org ALIAS [options]

Builds, checks the org for names that are taken and for what is missing, deploys with the sf CLI, assigns permission
sets, creates the default configuration records that are missing and says what to click next. Safe to run again: an
upgrade keeps records, assignments and what was changed in configuration records.

  --target-org ALIAS           an org that the sf CLI is logged in to
  --dry-run                    check and validate only; nothing is saved
  --permset NAME=user1,user2   give a permission set to users, by username; may be repeated
  --accept                     go on although the checks found something to be accepted
  --ignore-conflicts           overwrite changes made in an org that tracks its source
  --wait MINUTES               how long to wait for the org (33)

Exit code: 0 done, 1 the deploy failed, 2 nothing was tried.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'target-org': { type: 'string', short: 'o' },
      'dry-run': { type: 'boolean', default: false },
      permset: { type: 'string', multiple: true, default: [] },
      accept: { type: 'boolean', default: false },
      'ignore-conflicts': { type: 'boolean', default: false },
      wait: { type: 'string', default: '33' },
      help: { type: 'boolean', default: false }
    }
  });
  const targetOrg = values['target-org'];
  if (values.help || targetOrg === undefined) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const wait = Number(values.wait);
  if (!Number.isInteger(wait) || wait < 1) throw new DeployError('--wait takes a whole number of minutes above 0.');
  const app = readApp();
  const assignments = parseAssignments(
    values.permset,
    [...app.model.permissionSets.values()].map(({ apiName }) => apiName)
  );
  const defaults = readDefaults(path.join(projectRoot, 'config/defaults'));
  const { written, problems } = build(projectRoot);
  if (problems.length > 0) throw new DeployError(`The components cannot be built.\n${problems.join('\n')}`);
  console.log(`Built: ${written === 0 ? 'all is up to date' : `${written} files written`}.`);
  return deploy({
    app,
    connection: await connect({ targetOrg }),
    apiVersion,
    assignments,
    defaults,
    targetOrg,
    wait,
    isDryRun: values['dry-run'],
    isAccepted: values.accept,
    ignoresConflicts: values['ignore-conflicts'],
    runSf,
    print: (line) => console.log(line)
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected =
    error instanceof DeployError || error instanceof ConnectError || (error instanceof TypeError && 'code' in error);
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
