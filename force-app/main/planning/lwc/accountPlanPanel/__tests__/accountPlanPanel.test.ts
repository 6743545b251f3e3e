import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import AccountPlanPanel from 'c/accountPlanPanel';
import { request } from 'c/accountRequests';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const ACCOUNT = '001000000000001AAA';
const wire = graphql as unknown as { emit(value: unknown): void };
const infos = getObjectInfos as unknown as { emit(value: unknown): void };
const mutation = executeMutation as unknown as jest.Mock<Promise<unknown>, [unknown]>;
const refresh = jest.fn(() => Promise.resolve());
const value = (of: unknown): unknown => ({ value: of });
const edges = (nodes: readonly unknown[]): unknown => ({ edges: nodes.map((node) => ({ node })) });

const planNode = (values: Record<string, unknown> = {}): unknown => ({
  Id: 'plan',
  Name: value('2026 plan'),
  Status__c: value('Active'),
  StartDate__c: value('2026-01-01'),
  EndDate__c: value('2026-12-31'),
  NextReviewDue__c: value('2026-06-21'),
  Completeness__c: value(66.67),
  MissingSections__c: value('Clinical, Trends, Stage, Aim'),
  MeasuredObjectiveCount__c: value(0),
  KeptCommitments__c: value(17),
  LateCommitments__c: value(3),
  OpenBarriers__c: value(0),
  ...values
});
const promiseNode = (id: string, dueOn: string, plan = 'plan'): unknown => ({
  Id: id,
  Name: value(`Promise ${id}`),
  AccountPlan__c: value(plan),
  DueOn__c: value(dueOn),
  Owner__r: { Id: '005', Name: value('Dara Quinn') }
});
const reviewNode = { Id: 'review', AccountPlan__c: value('plan'), ScheduledFor__c: value('2026-06-21') };
const closedNode = planNode({
  Id: 'old',
  Name: value('Our plan'),
  Status__c: value('Closed'),
  StartDate__c: value('2025-01-01'),
  EndDate__c: value('2025-12-31')
});

interface Answer {
  readonly plans?: readonly unknown[] | null;
  readonly promises?: readonly unknown[];
  readonly reviews?: readonly unknown[];
}

function answer({ plans = [planNode()], promises = [], reviews = [reviewNode] }: Answer): void {
  const query = {
    Account: edges([{ Id: ACCOUNT, Name: value('Northfield'), ActivePlan__c: value('plan') }]),
    AccountPlan__c: plans === null ? null : edges(plans),
    Commitment__c: edges(promises),
    PlanReview__c: edges(reviews)
  };
  wire.emit({ data: { uiapi: { query } }, refresh });
}

async function show(given: Answer = {}, canWrite = true): Promise<Mounted<AccountPlanPanel>> {
  const panel = await mount('c-account-plan-panel', AccountPlanPanel, { recordId: ACCOUNT });
  const field = { createable: canWrite, updateable: canWrite };
  const info = (apiName: string): unknown => ({
    statusCode: 200,
    result: { apiName, ...field, fields: { Status__c: field } }
  });
  infos.emit({
    results: [{ statusCode: 403, result: [] }, ...['AccountPlan__c', 'Commitment__c', 'PlanReview__c'].map(info)]
  });
  answer(given);
  await flush();
  return panel;
}
const figure = (panel: HTMLElement, name: string): string =>
  (inside(panel, `[data-figure="${name}"]`).textContent ?? '').replace(/\s+/g, ' ').trim();
const actions = (panel: HTMLElement): (string | undefined)[] =>
  allInside(panel, '[data-action]').map(({ dataset }) => dataset['action']);
const press = async (panel: HTMLElement, action: string): Promise<void> => {
  inside(panel, `[data-action="${action}"]`).click();
  await flush();
};
const went = (): unknown[] =>
  visited.map((page) => Object.values((page as { attributes: Record<string, unknown> }).attributes).slice(0, 2));

describe('c-account-plan-panel', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-06-15T12:00:00Z')
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('says where the plan stands, what is missing and what is next', async () => {
    const panel = await show({
      plans: [planNode({ OpenBarriers__c: value(2), OldestBarrierOn__c: value('2026-05-05') }), closedNode],
      promises: ['2026-06-01', '2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18'].map((dueOn, index) =>
        promiseNode(`p${index}`, dueOn)
      )
    });

    expect(figure(panel, 'status')).toBe('Active');
    expect(figure(panel, 'review')).toBe('in 6 days');
    expect(figure(panel, 'sayDo')).toBe('17 of 21 kept');
    expect(figure(panel, 'map')).toBe('67 % filled');
    expect(figure(panel, 'barriers')).toBe('2, the oldest open 41 days');
    expect(textOf(panel)).toMatch(/Missing: Clinical drivers, [^,]+, [^,]+ and 2 more/);
    expect(textOf(panel)).toContain('Overdue promises (1)');
    expect(allInside(panel, '[data-group="overdue"] li')).toHaveLength(1);
    expect(allInside(panel, '[data-group="next"] li')).toHaveLength(3);
    expect(textOf(panel)).toContain('overdue 14 days');
    expect(textOf(panel)).toContain('due tomorrow');
    expect(textOf(panel)).toContain('Other plans (1)');
    await expect(panel).toBeAccessible();
  });

  it.each([
    [{ NextReviewDue__c: value('2026-05-27') }, 'overdue 19 days', 'bad'],
    [{ NextReviewDue__c: value('2026-09-15') }, 'in 3 months', ''],
    [{ NextReviewDue__c: value(null) }, 'not scheduled', 'warn'],
    [{ Status__c: value('Draft'), NextReviewDue__c: value(null) }, 'once the plan is active', 'quiet']
  ])('says the next review in words: %j', async (values, words, className) => {
    const panel = await show({ plans: [planNode(values)] });

    expect(figure(panel, 'review')).toBe(words);
    expect(inside(panel, '[data-figure="review"]').className).toBe(className);
  });

  it('never makes a figure of what is not known', async () => {
    const panel = await show({
      plans: [
        planNode({
          KeptCommitments__c: value(0),
          LateCommitments__c: value(0),
          MissingSections__c: value(null),
          MeasuredObjectiveCount__c: value(1)
        })
      ]
    });

    expect(figure(panel, 'sayDo')).toBe('nothing due yet');
    expect(figure(panel, 'barriers')).toBe('none');
    expect(textOf(panel)).not.toContain('Missing');
  });

  it('shows the open draft where no plan is in force, and why it was sent back', async () => {
    const panel = await show({
      plans: [
        planNode({
          Id: 'draft',
          Name: value('Shared plan'),
          Status__c: value('Draft'),
          StartDate__c: value('2026-10-01'),
          EndDate__c: value('2027-09-30'),
          ReturnReason__c: value('Say why.')
        }),
        closedNode
      ],
      reviews: []
    });

    expect(textOf(panel)).toContain('Sent back: Say why.');
    expect(textOf(panel)).toContain('Oct 1, 2026');
    expect(actions(panel)).not.toContain('review');
    await press(panel, 'open');
    expect(went()).toEqual([['draft', 'AccountPlan__c']]);
  });

  it('shows five overdue promises, and where the others are', async () => {
    const promises = Array.from({ length: 7 }, (_, index) => promiseNode(`p${index}`, '2026-06-01'));
    const panel = await show({ promises });

    expect(allInside(panel, '[data-group="overdue"] li')).toHaveLength(5);
    expect(textOf(panel)).toContain('Overdue promises (7)');
    inside(panel, '[data-group="overdue"] .link').click();

    expect(inside(panel, '[data-group="overdue"] .link').textContent).toBe('2 more in the plan');
    expect(went()).toEqual([['plan', 'AccountPlan__c']]);
  });

  it('ticks a promise off, and reads again', async () => {
    const panel = await show({ promises: [promiseNode('p1', '2026-06-01')] });
    const box = inside<HTMLInputElement>(panel, '[data-id="p1"]');
    expect(box.getAttribute('aria-label')).toBe('Done: Promise p1');

    box.click();
    await flush();

    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { Id: 'p1', Commitment__c: { Status__c: 'Done' } } }
    });
    expect(refresh).toHaveBeenCalled();
  });

  it('says what the server refused, and takes the tick back', async () => {
    mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'Not yours.' }] });
    const panel = await show({ promises: [promiseNode('p1', '2026-06-01')] });
    const box = inside<HTMLInputElement>(panel, '[data-id="p1"]');

    box.click();
    await flush();

    expect(allInside(panel, 'c-error-panel')).toHaveLength(1);
    expect(box.checked).toBe(false);
    await expect(panel).toBeAccessible();
  });

  it('adds a promise to the plan', async () => {
    const panel = await show();
    await press(panel, 'add');
    await expect(panel).toBeAccessible();

    send(inside(panel, 'c-commitment-line'), 'promise', {
      name: 'Call the CFO',
      recipient: 'internal',
      dueOn: '2026-07-01'
    });
    await flush();

    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: {
        w0: {
          Commitment__c: {
            AccountPlan__c: 'plan',
            Name: 'Call the CFO',
            DueOn__c: '2026-07-01',
            Audience__c: 'Internal'
          }
        }
      }
    });
    await press(panel, 'add');
    expect(allInside(panel, 'c-commitment-line')).toHaveLength(0);
  });

  it('leads to the scheduled review', async () => {
    const panel = await show();

    await press(panel, 'review');

    expect(went()).toEqual([['review', 'PlanReview__c']]);
    expect(mutation).not.toHaveBeenCalled();
  });

  it('begins a review where none is scheduled', async () => {
    mutation.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'new' } } } } });
    const panel = await show({ reviews: [] });

    await press(panel, 'review');

    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { PlanReview__c: { AccountPlan__c: 'plan', ScheduledFor__c: '2026-06-15' } } }
    });
    expect(went()).toEqual([['new', 'PlanReview__c']]);
  });

  it('takes the request to review the plan, only for this account and only with a plan in force', async () => {
    await show();
    expect(request('another', 'reviewPlan')).toBe(false);
    expect(request(ACCOUNT, 'addPeople')).toBe(false);
    expect(request(ACCOUNT, 'reviewPlan')).toBe(true);
    expect(went()).toEqual([['review', 'PlanReview__c']]);
    document.body.replaceChildren();
    expect(request(ACCOUNT, 'reviewPlan')).toBe(false);

    await show({ plans: [planNode({ Status__c: value('Draft') })] });

    expect(request(ACCOUNT, 'reviewPlan')).toBe(false);
  });

  it('says what a plan is for where there is none, and starts one', async () => {
    const panel = await show({ plans: [], reviews: [] });
    expect(textOf(panel)).toContain('No plan yet. A plan says where');
    await expect(panel).toBeAccessible();
    answerModals(undefined, 'fresh');

    await press(panel, 'new');
    expect(went()).toEqual([]);
    await press(panel, 'new');

    expect(opened[1]?.options).toMatchObject({ accountId: ACCOUNT, accountName: 'Northfield' });
    expect(went()).toEqual([['fresh', 'AccountPlan__c']]);
  });

  it('offers a reader nothing to change', async () => {
    const reader = await show({ promises: [promiseNode('p1', '2026-06-01')] }, false);
    expect(actions(reader)).toEqual(['review', 'open']);
    expect(allInside(reader, 'input')).toHaveLength(0);
    const empty = await show({ plans: [] }, false);

    expect(textOf(empty)).toContain('Nobody has started a plan for this account.');
    expect(actions(empty)).toEqual([]);
  });

  it('says so where plans may not be seen', async () => {
    const panel = await show({ plans: null });

    expect(textOf(panel)).toContain('You do not have access to account plans.');
    await expect(panel).toBeAccessible();
  });

  it('opens a former plan', async () => {
    const panel = await show({ plans: [planNode(), closedNode] });

    expect(textOf(inside(panel, '.others'))).toContain('Our planClosed · 2025');
    inside(panel, '.others a').click();

    expect(went()).toEqual([['old', 'AccountPlan__c']]);
  });

  it('keeps its room while loading, and says what failed', async () => {
    const panel = await mount('c-account-plan-panel', AccountPlanPanel, { recordId: ACCOUNT });
    expect(inside(panel, '[role="status"]').textContent).toBe('Loading the plan');
    await expect(panel).toBeAccessible();
    wire.emit({ data: undefined, errors: [{ message: 'No.' }], refresh });
    await flush();

    expect(allInside(panel, 'c-error-panel')).toHaveLength(1);
    send(inside(panel, 'c-error-panel'), 'retry');
    expect(refresh).toHaveBeenCalled();
  });
});
