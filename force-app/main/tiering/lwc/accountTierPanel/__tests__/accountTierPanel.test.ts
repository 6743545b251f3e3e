import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import { takeRequests } from 'c/accountRequests';
import AccountTierPanel from 'c/accountTierPanel';
import { decisionNode, modelNode, policyNode, tierAnswer } from 'test/accountTiers';
import { opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

// A rep: proposes, staffs and mends, but does not decide.
jest.mock('@salesforce/customPermission/ApproveTier', () => ({ default: undefined, __esModule: true }), {
  virtual: true
});
jest.mock('@salesforce/customPermission/ApproveTier1', () => ({ default: undefined, __esModule: true }), {
  virtual: true
});

const ACCOUNT = '001000000000001AAA';
const wire = graphql as unknown as { emit(value: unknown): void };
const infos = getObjectInfos as unknown as { emit(value: unknown): void };
const mutation = executeMutation as unknown as jest.Mock<Promise<unknown>, [unknown]>;
const value = <Value>(of: Value): { readonly value: Value } => ({ value: of });
const refresh = jest.fn(() => Promise.resolve());

const tier2 = {
  Tier__c: value('Tier 2'),
  TierDecidedOn__c: value('2026-03-01'),
  TierRefreshOn__c: value('2027-03-01')
};
const open = (status: string, values = {}): Record<string, unknown> =>
  decisionNode({
    Id: 'a00open',
    Status__c: value(status),
    Approver__r: null,
    ProposedOn__c: value('2026-02-20T09:00:00.000Z'),
    ...values
  });

function rights(canWrite: boolean): unknown {
  const field = { createable: canWrite, updateable: canWrite };
  const info = (apiName: string, fields: readonly string[]): unknown => ({
    statusCode: 200,
    result: { apiName, ...field, fields: Object.fromEntries(fields.map((name) => [name, field])) }
  });
  return {
    results: [
      { statusCode: 403, result: [] },
      { statusCode: 403, result: [] },
      info('AccountTier__c', ['DecidedTier__c']),
      info('KeyAccountTeamMember__c', []),
      info('Account', ['ExecutiveSponsor__c', 'LastReviewOn__c'])
    ]
  };
}

async function show(answer: unknown, canWrite = true): Promise<Mounted<AccountTierPanel>> {
  const panel = await mount('c-account-tier-panel', AccountTierPanel, { recordId: ACCOUNT });
  infos.emit(rights(canWrite));
  wire.emit({ data: answer, errors: undefined, refresh });
  await flush();
  return panel;
}
const press = async (panel: HTMLElement, action: string): Promise<void> => {
  inside(panel, `[data-action="${action}"]`).click();
  await flush();
};
const actions = (panel: HTMLElement): (string | undefined)[] =>
  allInside(panel, '[data-action]').map(({ dataset }) => dataset['action']);
const labelOf = (panel: HTMLElement, action: string): string =>
  inside<HTMLElement & { label: string }>(panel, `[data-action="${action}"]`).label;

describe('c-account-tier-panel', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-06-01T12:00:00Z')
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('answers first: tier, since when, until when, by whom and with which score', async () => {
    const panel = await show(tierAnswer({ account: tier2, decisions: [decisionNode()] }));

    expect(inside(panel, '[data-figure="tier"]').textContent).toBe('Tier 2');
    expect(textOf(panel)).toContain('since March 1, 2026, 3 months ago');
    expect(textOf(panel)).toContain('Next refresh by March 1, 2027, in 9 months');
    expect(textOf(panel)).toContain('Decided by Ines Marlow');
    expect(inside(panel, '[data-figure="score"]').textContent).toBe('Score 50, Tier 2 recommended');
    expect(allInside(panel, 'c-tier-score-breakdown')).toHaveLength(0);
    await press(panel, 'calculation');
    expect(allInside(panel, 'c-tier-score-breakdown')).toHaveLength(1);
    expect(inside(panel, '[data-action="calculation"]').getAttribute('aria-expanded')).toBe('true');
    await expect(panel).toBeAccessible();
  });

  it.each([
    ['2026-05-31', 'Refresh overdue since May 31, 2026, yesterday'],
    ['2026-06-11', 'Refresh due by June 11, 2026, in 10 days']
  ])('says when a refresh on %s is late or near', async (refreshOn, words) => {
    const account = { ...tier2, TierRefreshOn__c: value(refreshOn) };
    const panel = await show(tierAnswer({ account, decisions: [decisionNode()] }));

    expect(textOf(panel)).toContain(words);
  });

  it('says why the tier is not the recommended one, and when there is no score', async () => {
    const decisions = [decisionNode({ DecidedTier__c: value('Tier 1'), Reason__c: value('Merger.') })];
    const differs = await show(tierAnswer({ account: tier2, decisions }));
    expect(textOf(differs)).toContain('Not as recommended: Merger.');
    const unscored = [decisionNode({ Score__c: value(null), RecommendedTier__c: value(null) })];
    const blank = await show(tierAnswer({ account: tier2, decisions: unscored }));

    expect(inside(blank, '[data-figure="score"]').textContent).toBe('No score: not everything is rated');
  });

  it('says what to do first on an account without a tier', async () => {
    const panel = await show(tierAnswer());

    expect(inside(panel, '[data-figure="tier"]').textContent).toBe('Not tiered yet');
    expect(textOf(panel)).toContain('Rate the criteria and propose a tier.');
    expect(actions(panel)).toEqual(['propose']);
    await expect(panel).toBeAccessible();
  });

  it('offers a reader nothing', async () => {
    const team = [{ Id: 'm', Function__c: value('Sales'), User__r: { Id: '005', Name: value('Jon') } }];
    const panel = await show(
      tierAnswer({ account: { ...tier2, TierPolicy__r: policyNode }, decisions: [decisionNode()], team }),
      false
    );

    expect(actions(panel)).toEqual(['calculation']);
    expect(inside<HTMLElement & { allowed: unknown }>(panel, 'c-tier-promise-list').allowed).toEqual([]);
    expect(textOf(panel)).not.toContain('Remove');
  });

  it('says when no model is active, and who can activate one', async () => {
    const panel = await show(tierAnswer({ models: [] }));

    expect(textOf(panel)).toContain('No tier model is active, so nothing can be proposed. A programme lead');
    expect(actions(panel)).toEqual([]);
    await expect(panel).toBeAccessible();
  });

  it.each([
    ['Draft', {}, 'A draft for Tier 2 is not sent yet.', 'propose', 'Continue the draft'],
    ['Draft', { DecidedTier__c: value(null) }, 'A draft is not sent yet.', 'propose', 'Continue the draft'],
    [
      'Sent back',
      { ReturnReason__c: value('Rate access.') },
      'The proposal of Tier 2 was sent back: Rate access.',
      'propose',
      'Mend and send again'
    ],
    ['Proposed', {}, 'Dara Quinn proposed Tier 2 3 months ago. It waits for approval.', 'read', 'Read the proposal'],
    ['Proposed', { DecidedTier__c: value('Tier 1') }, 'It waits for an executive.', 'takeback', 'Take it back']
  ])('shows where an open decision stands: %s %j', async (status, values, words, action, label) => {
    const panel = await show(tierAnswer({ decisions: [open(status, values)] }));

    expect(textOf(panel)).toContain(words);
    expect(labelOf(panel, action)).toBe(label);
    expect(actions(panel)).not.toContain('decide');
    await expect(panel).toBeAccessible();
  });

  it('makes a draft of the proposal again', async () => {
    const panel = await show(tierAnswer({ decisions: [open('Proposed')] }));

    await press(panel, 'takeback');

    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { Id: 'a00open', AccountTier__c: { Status__c: 'Draft' } } }
    });
    expect(refresh).toHaveBeenCalled();
  });

  it('opens the proposal with what it knows, and reads again after a save', async () => {
    const panel = await show(tierAnswer());
    await press(panel, 'propose');

    expect(opened[0]?.options).toMatchObject({ label: 'Propose a tier', account: { accountName: 'Northfield' } });
    expect(refresh).not.toHaveBeenCalled();
  });

  it('shows what the tier promises, and opens what mends it', async () => {
    const panel = await show(
      tierAnswer({ account: { ...tier2, TierPolicy__r: policyNode }, decisions: [decisionNode()] })
    );
    const list = inside<HTMLElement & { allowed: unknown }>(panel, 'c-tier-promise-list');

    expect(textOf(panel)).toContain('Promises of Tier 2: 6 missing');
    expect(list.allowed).toEqual(['sponsor', 'functions', 'dedicated', 'keyPlayers', 'interviews', 'review']);
    for (const kind of ['sponsor', 'functions', 'review']) {
      send(list, 'act', { kind, teamFunction: kind === 'functions' ? 'Clinical' : null });
      await flush();
    }

    expect(opened.map(({ options }) => Object.keys(options).filter((key) => key !== 'save'))).toEqual([
      ['size', 'label', 'sponsor'],
      ['size', 'label', 'teamFunction', 'isDedicated'],
      ['size', 'label']
    ]);
    expect(opened[1]?.options).toMatchObject({ teamFunction: 'Clinical', isDedicated: false });
    await expect(panel).toBeAccessible();
  });

  it('asks the rest of the page for people and interviews', async () => {
    const asked: string[] = [];
    const stop = takeRequests((accountId, what) => asked.push(`${accountId} ${what}`) > 0);
    const account = { ...tier2, TierPolicy__r: policyNode, KeyPlayerCount__c: value(1) };
    const panel = await show(tierAnswer({ account, decisions: [decisionNode()] }));
    const list = inside(panel, 'c-tier-promise-list');

    send(list, 'act', { kind: 'keyPlayers', teamFunction: null });
    send(list, 'act', { kind: 'interviews', teamFunction: null });
    stop();

    expect(asked).toEqual([`${ACCOUNT} addPeople`, `${ACCOUNT} logInterview`]);
  });

  it('leaves the review to the account’s plan where there is one', async () => {
    const stop = takeRequests((accountId, what) => accountId === ACCOUNT && what === 'reviewPlan');
    const account = { ...tier2, TierPolicy__r: policyNode };
    const panel = await show(tierAnswer({ account, decisions: [decisionNode()] }));

    send(inside(panel, 'c-tier-promise-list'), 'act', { kind: 'review', teamFunction: null });
    await flush();
    stop();

    expect(opened).toHaveLength(0);
  });

  it('says where to go when nothing on the page can', async () => {
    const toasts: unknown[] = [];
    const account = { ...tier2, TierPolicy__r: policyNode };
    const panel = await show(tierAnswer({ account, decisions: [decisionNode()] }));
    panel.addEventListener('lightning__showtoast', (event) => toasts.push((event as CustomEvent).detail));

    send(inside(panel, 'c-tier-promise-list'), 'act', { kind: 'keyPlayers', teamFunction: null });

    expect(toasts).toMatchObject([{ title: 'Open the stakeholder map of this account to do this.' }]);
  });

  it('says when no policy says what the tier promises, and who can define one', async () => {
    const panel = await show(tierAnswer({ account: tier2, decisions: [decisionNode()] }));

    expect(textOf(panel)).toContain('No policy says what Tier 2 promises. A programme lead can define one.');
  });

  it('lists the team and lets a member go', async () => {
    const team = [
      { Id: 'm1', Function__c: value('Sales'), IsDedicated__c: value(true), User__r: { Id: '5', Name: value('Jon') } }
    ];
    const panel = await show(tierAnswer({ account: tier2, team }));

    expect(textOf(panel)).toContain('Jon Sales · dedicated');
    inside(panel, '[data-id="m1"]').click();
    await flush();

    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { Id: 'm1', KeyAccountTeamMember__c: { IsActive__c: false } } }
    });
  });

  it('says what the server refused', async () => {
    mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'Not yours.' }] });
    const panel = await show(tierAnswer({ decisions: [open('Proposed')] }));

    await press(panel, 'takeback');

    expect(allInside(panel, 'c-error-panel')).toHaveLength(1);
  });

  it('keeps every decision in the history and opens its record', async () => {
    const decisions = [decisionNode(), decisionNode({ Id: 'old', Status__c: value('Superseded') })];
    const panel = await show(tierAnswer({ account: tier2, decisions }));

    expect(textOf(panel)).toContain('History (2)');
    send(inside(panel, 'c-tier-history'), 'open', { id: 'old' });

    expect(visited).toMatchObject([{ attributes: { recordId: 'old', objectApiName: 'AccountTier__c' } }]);
  });

  it('keeps its room while loading, and says what failed', async () => {
    const panel = await mount('c-account-tier-panel', AccountTierPanel, { recordId: ACCOUNT });
    expect(inside(panel, '[role="status"]').textContent).toBe('Loading the tier');
    await expect(panel).toBeAccessible();
    wire.emit({ data: undefined, errors: [{ message: 'No.' }], refresh });
    await flush();

    expect(allInside(panel, 'c-error-panel')).toHaveLength(1);
    send(inside(panel, 'c-error-panel'), 'retry');
    expect(refresh).toHaveBeenCalled();
  });

  it('shows a decision of a former model by that model', async () => {
    const former = { ...modelNode, Id: 'old', Name: value('Old'), Status__c: value('Archived') };
    const panel = await show(tierAnswer({ account: tier2, decisions: [decisionNode({ TierModel__r: former })] }));
    await press(panel, 'calculation');

    expect(inside<HTMLElement & { model: unknown }>(panel, 'c-tier-score-breakdown').model).toMatchObject({
      name: 'Old',
      isActive: false
    });
  });
});
