import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';

import type { Random } from '../../fuzz/support/random.ts';
import { createAll, type Values } from '../../support/records.ts';
import { addDays, isThere, type Plan } from './things.ts';
import type { Work } from './work.ts';

/** What became of one request. */
interface Reply {
  readonly isSaved: boolean;
  readonly text: string;
}

/** Two people who work on the same plans at the same moment, over HTTP. */
export interface Pair {
  readonly first: Connection;
  readonly second: Connection;
}

async function send(user: Connection, method: string, path: string, values?: Values): Promise<Reply> {
  const response = await fetch(`${user.instanceUrl}/services/data/v67.0/sobjects/${path}`, {
    method,
    headers: { authorization: `Bearer ${user.accessToken ?? ''}`, 'content-type': 'application/json' },
    ...(values === undefined ? {} : { body: JSON.stringify(values) })
  });
  return { isSaved: response.status < 300, text: await response.text() };
}

/** Loads rows with jsforce: a collection of 200, and the rest by a bulk job. */
export async function load(work: Work, { first, second }: Pair, today: string): Promise<void> {
  const rows = work.book.people.slice(0, 260).map((person, index) => ({
    ...{ Stakeholder__c: person.id, HeldOn__c: addDays(today, -(index % 90)) },
    Kind__c: ['Key-player interview', 'Good-times visit', 'Problem visit'][index % 3] ?? ''
  }));
  await createAll(first, 'StakeholderInterview__c', rows.slice(0, 200));
  const results = await second.bulk2.loadAndWaitForResults({
    ...{ object: 'StakeholderInterview__c', operation: 'insert', input: rows.slice(200), pollInterval: 20 }
  });
  assert.equal(results.successfulResults.length, rows.length - 200);
}

/**
 * Both change the same person, talk to that person, move the same opportunity to different plans, and one adds what the
 * other adds, asks for a recount, moves the plan or deletes what the other corrects.
 */
export async function collide(work: Work, { first, second }: Pair, plan: Plan, random: Random): Promise<void> {
  const { account } = plan;
  const person = account.people.find(isThere);
  assert.ok(person);
  const on = (days: number): string => addDays(plan.start, 20 + random.below(days));
  const talk = (user: Connection, Kind__c: string): Promise<Reply> =>
    send(user, 'POST', 'StakeholderInterview__c', { Stakeholder__c: person.id, Kind__c, HeldOn__c: on(60) });
  const deal = { Name: 'Deal', AccountId: account.id, StageName: 'Prospecting', CloseDate: '2028-06-30' };
  const [opportunity = ''] = await createAll(first, 'Opportunity', [{ ...deal, AccountPlan__c: plan.id }]);
  const [interview = ''] = await createAll(first, 'StakeholderInterview__c', [
    { Stakeholder__c: person.id, Kind__c: 'Key-player interview', HeldOn__c: on(60) }
  ]);
  const [promise = ''] = await createAll(first, 'Commitment__c', [
    { AccountPlan__c: plan.id, Name: 'Promise', DueOn__c: on(60) }
  ]);
  const other = account.plans.filter(isThere).at(-1) ?? plan;
  const watcher = plan.indicators.find(isThere);

  const isRated = [
    send(first, 'PATCH', `Stakeholder__c/${person.id}`, { Support__c: 'Champion', Access__c: 'Regular' }),
    send(second, 'PATCH', `Stakeholder__c/${person.id}`, { Influence__c: 'High' })
  ];
  const isTalked = [talk(first, 'Key-player interview'), talk(second, 'Good-times visit')];
  const isMoved = [
    send(first, 'PATCH', `Opportunity/${opportunity}`, { AccountPlan__c: other.id }),
    send(second, 'PATCH', `Opportunity/${opportunity}`, { IdentifiedThroughPlanOn__c: on(40) })
  ];
  const isKept = [
    send(first, 'PATCH', `Commitment__c/${promise}`, { DoneOn__c: on(60) }),
    send(second, 'PATCH', `Commitment__c/${promise}`, { DoneOn__c: on(60) })
  ];
  const isAsked = [first, second].map((user) =>
    watcher === undefined
      ? Promise.resolve({ isSaved: true, text: '' })
      : send(user, 'PATCH', `LeadingIndicator__c/${watcher.id}`, { NeedsRecount__c: true })
  );
  const isGone = [
    send(first, 'PATCH', `StakeholderInterview__c/${interview}`, { HeldOn__c: on(60) }),
    send(second, 'DELETE', `StakeholderInterview__c/${interview}`)
  ];
  for (const [what, replies] of Object.entries({ isRated, isTalked, isMoved, isKept, isAsked }))
    for (const { isSaved, text } of await Promise.all(replies)) assert.ok(isSaved, `${what}: ${text}`);
  const [corrected, removed] = await Promise.all(isGone);
  assert.ok(removed?.isSaved, removed?.text);
  if (corrected?.isSaved !== true) assert.match(corrected?.text ?? '', /ENTITY_IS_DELETED|NOT_FOUND/u);
  Object.assign(person, { support: 'Champion', access: 'Regular', influence: 'High' });
  work.maps.look();
}

/** Both add the same indicator to a plan: one of them does. Answers its id. */
export async function addTwice(pair: Pair, plan: Plan, source: string): Promise<string> {
  const values = { AccountPlan__c: plan.id, Name: source, Source__c: source, Target__c: 10 };
  const replies = await Promise.all(
    [pair.first, pair.second].map((user) => send(user, 'POST', 'LeadingIndicator__c', values))
  );
  const [added, ...more] = replies.filter(({ isSaved }) => isSaved);
  assert.equal(more.length, 0);
  assert.match(replies.find(({ isSaved }) => !isSaved)?.text ?? '', /DUPLICATE_VALUE/u);
  return (JSON.parse(added?.text ?? '{}') as { id?: string }).id ?? '';
}
