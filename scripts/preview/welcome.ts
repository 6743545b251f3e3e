import type { LocalOrg } from '../local-org/org-types.ts';
import type { Landing } from './landing.ts';
import type { RunningApp } from './run.ts';
import { PreviewSessions } from './session.ts';

const administrator = 'admin@linchpin.local';

/**
 * How to log in to the local org with the Salesforce CLI and deploy to it, one step each; commands stand in backquotes. The
 * answer is asked again for each page and keeps one token for as long as the org accepts it.
 */
export function deploySteps(org: LocalOrg): (url: string) => readonly string[] {
  let token = '';
  return (url) => {
    if (org.authenticate(token) === undefined) token = org.issueToken(org.sessionFor(administrator).userId);
    return [
      'Log in with the Salesforce CLI as the administrator:',
      `\`SF_ACCESS_TOKEN='${token}' sf org login access-token --instance-url ${url} --alias linchpin-empty --no-prompt\``,
      'Deploy the app and give its permission sets:',
      '`npm run deploy -- --target-org linchpin-empty`',
      'Or deploy its metadata only:',
      '`npm run build && sf project deploy start --target-org linchpin-empty`'
    ];
  };
}

/** What `npm start -- --empty` prints: what the org is, and how to fill it. */
export function welcomeEmpty({ org, url }: RunningApp, seconds: number): string {
  const components = org.metadata.components().filter((each) => !each.isDeleted).length;
  return [
    '',
    `A local org for your deploys is ready after ${seconds.toFixed(1)} s:  ${url}`,
    components === 0
      ? '  It has the standard objects and an administrator, and nothing of the app yet.'
      : `  It has the standard objects and the ${components} components that were deployed to it before.`,
    '',
    ...deploySteps(org)(url).map((step) => (step.startsWith('`') ? `  ${step.slice(1, -1)}\n` : step)),
    'The open page follows each deploy.',
    '',
    'Ctrl+C stops it; what was deployed stays. npm run reset empties it.'
  ].join('\n');
}

/** What `npm start` prints when the pages are ready: the address, who the page can be seen as, what to try. */
export function welcome({ org, url }: RunningApp, first: Landing, seconds: number): string {
  const users = new PreviewSessions(org).users();
  const width = Math.max(...users.map((user) => user.name.length));
  return [
    '',
    `Linchpin is ready after ${seconds.toFixed(1)} s:  ${url}`,
    `  ${first.title}:`,
    `  ${url}${first.path}`,
    '',
    'Users (switch at the top right of the page, or open the address below):',
    ...users.map((user) => `  ${user.name.padEnd(width)}  ${user.role.padEnd(14)}  ${url}/?asUser=${user.username}`),
    '',
    'Try:',
    '  1. On the Account page: the relationship score, and behind each figure the evidence.',
    '  2. Drag a card on the stakeholder map, or press Space on it and use the arrow keys; then undo.',
    '  3. Add people from the contacts in four picks; log an interview; open a person for their history.',
    '  4. Open the plan of the account: write in it, tick a promise, look at the timeline; take it along as slides.',
    '  5. See whether the plan works: its leading indicators, and what proves each reading.',
    '  6. As the manager: Home, then the next review, whose agenda has written itself; then Indicators.',
    '',
    'Ctrl+C stops it; the data stays. npm run reset empties it.'
  ].join('\n');
}
