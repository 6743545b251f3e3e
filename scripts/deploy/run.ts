import type { Connection } from 'jsforce';

import type { App } from './app.ts';
import type { DefaultTable } from './defaults.ts';
import { findFindings } from './findings.ts';
import { loadDefaults } from './loadDefaults.ts';
import { assign, DeployError, findUsers } from './permissionSets.ts';
import type { Assignment } from './permissionSets.ts';
import { deployWords, describeFindings, mayGoOn, nextSteps } from './plan.ts';
import type { DeployChoices, FlowStates } from './plan.ts';
import type { RunSf } from './sf.ts';
import { readTarget } from './target.ts';

export interface DeployRun extends DeployChoices {
  readonly app: App;
  readonly connection: Connection;
  readonly apiVersion: string;
  readonly assignments: readonly Assignment[];
  /** Records that the org gets where it has none with their keys; parents before children. */
  readonly defaults: readonly DefaultTable[];
  /** The admin has read what is to be accepted. */
  readonly isAccepted: boolean;
  readonly runSf: RunSf;
  readonly print: (line: string) => void;
}

/** Checks the target, deploys, assigns and says what comes next. 0 done, 1 the deploy failed, 2 nothing was tried. */
export async function deploy(run: DeployRun): Promise<number> {
  const { app, connection, assignments, defaults, isDryRun, print } = run;
  await findUsers(connection, assignments);
  const target = await readTarget(connection, app);
  print(
    `${run.targetOrg} is a ${target.edition}${target.isProduction ? ', production' : ''}; Linchpin is ${target.isInstalled ? 'there and will be brought up to date' : 'new to it'}.`
  );
  const findings = findFindings(app, target, run.apiVersion);
  for (const line of describeFindings(findings)) print(line);
  if (!mayGoOn(findings, isDryRun, run.isAccepted)) {
    const isHopeless = findings.some(({ level }) => level === 'stop');
    print(
      isHopeless
        ? 'Nothing was deployed.'
        : 'Nothing was deployed. Run it again with --accept if that is what you want.'
    );
    return 2;
  }
  const code = await run.runSf(deployWords(run));
  if (code !== 0) {
    print(describeFailure(code, isDryRun));
    return 1;
  }
  if (isDryRun) {
    for (const line of await loadDefaults(connection, defaults, true)) print(line);
    print('The dry run went through; nothing was saved.');
    return 0;
  }
  for (const line of await assign(connection, assignments)) print(line);
  try {
    for (const line of await loadDefaults(connection, defaults, false)) print(line);
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    print(`The app is deployed, its default configuration is not complete. ${error.message}`);
    return 1;
  }
  print('Linchpin is deployed. What is left to do:');
  const steps = nextSteps(app, await readFlowStates(connection, app), run.targetOrg, assignments.length > 0);
  for (const [index, step] of steps.entries()) print(`  ${index + 1}. ${step}`);
  return 0;
}

/** The CLI ends with 69 when it stopped waiting; what the org does goes on. */
function describeFailure(code: number, isDryRun: boolean): string {
  if (code === 69)
    return 'The org is still at it. See how it ends with sf project deploy report, then run this again to assign permission sets.';
  if (isDryRun) return 'The dry run failed; nothing was saved. The reasons are above.';
  return 'The deploy failed; the org is as it was. The reasons are above.';
}

async function readFlowStates(connection: Connection, app: App): Promise<FlowStates> {
  const names = [...app.model.flows.values()].map(({ apiName }) => `'${apiName}'`).join(', ');
  try {
    const { records } = await connection.query<{ ApiName: string; IsActive: boolean }>(
      `SELECT ApiName, IsActive FROM FlowDefinitionView WHERE ApiName IN (${names})`
    );
    return new Map(records.map(({ ApiName, IsActive }) => [ApiName, IsActive]));
  } catch (error) {
    // Some logins may not see the view; the reader is then asked to look.
    if (error instanceof Error && /INVALID_TYPE|INVALID_FIELD|not supported/i.test(`${error.name} ${error.message}`))
      return undefined;
    throw error;
  }
}
