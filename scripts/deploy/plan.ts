import type { App } from './app.ts';
import type { Finding } from './findings.ts';

export interface DeployChoices {
  readonly targetOrg: string;
  readonly isDryRun: boolean;
  /** Overwrite what was changed in an org that tracks its source. */
  readonly ignoresConflicts: boolean;
  /** Minutes until the CLI stops waiting; the deploy itself goes on. */
  readonly wait: number;
}

/** The words after `sf` that send the whole app. */
export function deployWords({ targetOrg, isDryRun, ignoresConflicts, wait }: DeployChoices): readonly string[] {
  return [
    ...['project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', targetOrg, '--wait', String(wait)],
    ...(isDryRun ? ['--dry-run'] : []),
    ...(ignoresConflicts ? ['--ignore-conflicts'] : [])
  ];
}

/** May the deploy go on? A dry run saves nothing, so only what would make it fail stops it. */
export function mayGoOn(findings: readonly Finding[], isDryRun: boolean, isAccepted: boolean): boolean {
  return findings.every(({ level }) => level === 'note' || (level === 'confirm' && (isDryRun || isAccepted)));
}

/** Findings as lines, each with what it asks of the reader. */
export function describeFindings(findings: readonly Finding[]): readonly string[] {
  const heads = { stop: 'Stops the deploy', confirm: 'To be accepted', note: 'Note' };
  return findings.map(({ level, text }) => `${heads[level]}: ${text}`);
}

/** Flows of the app by state in the org; undefined when the org would not say. */
export type FlowStates = ReadonlyMap<string, boolean> | undefined;

/** What is left for a person to click. */
export function nextSteps(app: App, flows: FlowStates, targetOrg: string, hasAssignments: boolean): readonly string[] {
  const steps: string[] = [];
  const names = [...app.model.flows.values()].filter(({ status }) => status === 'Active').map(({ apiName }) => apiName);
  const idle = names.filter((name) => flows?.get(name) !== true);
  if (flows === undefined) steps.push(`Setup → Flows: see that ${names.join(' and ')} are active.`);
  else if (idle.length > 0) {
    steps.push(
      `Setup → Flows: activate ${idle.join(' and ')}. Until then ratings leave no history and defaults are not set.`
    );
  }
  const layouts = app.components.filter(
    ({ type, fullName }) => type === 'Layout' && app.standardObjects.includes(fullName.split('-')[0] ?? '')
  );
  for (const { fullName } of layouts) {
    const [object = '', ...rest] = fullName.split('-');
    steps.push(
      `Setup → Object Manager → ${object} → Page Layouts → Page Layout Assignment: give "${rest.join('-')}" to the profiles that use Linchpin.`
    );
  }
  if (!hasAssignments) {
    steps.push(
      `Give people their permission sets, yourself LinchpinAdmin: new fields are visible to nobody without one. npm run deploy -- --target-org ${targetOrg} --permset LinchpinAdmin=YOU --permset LinchpinRep=user1,user2`
    );
  }
  steps.push(
    'The pages need no activation: they are the pages of the app Linchpin. Open it from the App Launcher, then an account.',
    `Load what you have: npm run import -- FILE.csv --target-org ${targetOrg}`
  );
  return steps;
}
