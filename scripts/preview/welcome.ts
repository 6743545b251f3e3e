import type { Landing } from './landing.ts';
import type { RunningApp } from './run.ts';
import { PreviewSessions } from './session.ts';

/** What `npm start` prints when the pages are ready: the address, who the page can be seen as, what to try. */
export function welcome({ org, url }: RunningApp, first: Landing, seconds: number): string {
  const users = new PreviewSessions(org, false).users();
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
    '  4. As the manager: Accounts → the list of accounts with a relationship at risk.',
    '',
    'Ctrl+C stops it; the data stays. npm run reset empties it.'
  ].join('\n');
}
