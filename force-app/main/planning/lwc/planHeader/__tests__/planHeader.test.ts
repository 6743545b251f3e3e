import { completeness } from 'c/planCompleteness';
import PlanHeader from 'c/planHeader';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { planData, value } from 'test/planPage';

type Values = NonNullable<Parameters<typeof mount<PlanHeader>>[2]>;

const today = '2026-06-01';
const show = (plan = {}, values: Values = {}): Promise<Mounted<PlanHeader>> => {
  const data = planData(plan);
  return mount<PlanHeader>('c-plan-header', PlanHeader, {
    plan: data.plan,
    completeness: completeness(data.plan, data.objectives),
    saving: { kind: 'saved', error: null },
    savedOn: '2026-05-28T08:00:00.000Z',
    today,
    ...values
  });
};
const fact = (element: HTMLElement, key: string): string => inside(element, `[data-figure="${key}"]`).textContent ?? '';

describe('c-plan-header', () => {
  it('shows what the plan is, where it stands and how far its map is filled', async () => {
    const element = await show();

    expect(inside(element, 'h1').textContent).toBe('2026 plan');
    expect(fact(element, 'account')).toBe('Northfield');
    expect(fact(element, 'review')).toContain('in 6 days');
    expect(fact(element, 'sayDo')).toContain('18 of 21 kept');
    expect(fact(element, 'tier')).toContain('Tier 1');
    expect(fact(element, 'period')).toContain('2026');
    expect(fact(element, 'owner')).toContain('Dara Quinn');
    expect(fact(element, 'completeness')).toContain('27 % filled');
    expect(inside(element, '[role="progressbar"]').getAttribute('aria-valuenow')).toBe('27');
    expect(inside(element, '[aria-current="step"]').textContent).toContain('Active');
    expect(textOf(inside(element, 'ol'))).toContain('Approved, done');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['overdue', { NextReviewScheduled__c: value('2026-05-13') }, 'overdue 19 d'],
    ['not scheduled', { NextReviewScheduled__c: value(null), CadenceDays__c: value(null) }, 'not scheduled'],
    ['not started', { Status__c: value('Draft') }, 'once the plan is active'],
    ['closed', { Status__c: value('Closed') }, 'none, the plan is closed'],
    ['far off', { NextReviewScheduled__c: value('2026-06-20'), CadenceDays__c: value(null) }, 'in 19 days']
  ])('says in words when the next review is: %s', async (_words, plan, text) => {
    expect(fact(await show(plan), 'review')).toContain(text);
  });

  it('says what is not known', async () => {
    const none = { KeptCommitments__c: value(0), LateCommitments__c: value(0), MissedCommitments__c: value(0) };
    const element = await show({ ...none, Tier__c: value(null), Owner: null, StartDate__c: value('2026-04-01') });

    expect(fact(element, 'sayDo')).toContain('nothing due yet');
    expect(fact(element, 'tier')).toContain('Not tiered');
    expect(fact(element, 'period')).toContain('Apr 1');
    expect(allInside(element, '[data-figure="owner"]')).toHaveLength(0);
  });

  it.each([
    ['saving', 'Saving…'],
    ['failed', 'Not saved'],
    ['disputed', 'Waits for your decision'],
    ['saved', 'Saved May 28, 2026']
  ] as const)('says how saving stands: %s', async (kind, text) => {
    const element = await show({}, { saving: { kind, error: null } });

    expect(fact(element, 'saving')).toBe(text);
    expect(allInside(element, '[data-action="retry"]')).toHaveLength(kind === 'failed' ? 1 : 0);
    await expect(element).toBeAccessible();
  });

  it('gives the time of what was saved today', async () => {
    const moment = new Date(2026, 5, 1, 10, 42).toISOString();
    expect(fact(await show({}, { savedOn: moment }), 'saving')).toBe('Saved 10:42');
  });

  it('sends what the buttons ask for', async () => {
    const failed = { kind: 'failed', error: null } as const;
    const element = await show({}, { saving: failed, canUndo: true, canRedo: true, canEdit: true });
    const events = ['openaccount', 'edit', 'retry', 'undo', 'redo'].map((type) => collect(element, type));

    inside(element, '[data-figure="account"]').click();
    for (const action of ['edit', 'retry', 'undo', 'redo']) inside(element, `[data-action="${action}"]`).click();

    expect(events.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('offers to take back only what there is', async () => {
    const element = await show({}, { canUndo: true });
    const isOff = (action: string): boolean =>
      inside<HTMLElement & { disabled: boolean }>(element, `[data-action="${action}"]`).disabled;

    expect([isOff('undo'), isOff('redo')]).toEqual([false, true]);
  });

  it('says nothing of saving to those who only read', async () => {
    const element = await show({}, { saving: null });

    expect(allInside(element, '[data-action]')).toHaveLength(0);
  });

  it('says what matters most where there is little room, and the rest on demand', async () => {
    const element = await show({}, { isNarrow: true });

    expect(fact(element, 'status')).toBe('Active · step 4 of 5');
    expect(inside(element, 'details').textContent).toContain('Dara Quinn');
    expect(allInside(element, 'ol')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('takes the keyboard on its name', async () => {
    const element = await show();

    element.focusName();
    await flush();

    expect(element.shadowRoot?.activeElement?.tagName).toBe('H1');
  });

  it('is empty without a plan', async () => {
    const element = await mount('c-plan-header', PlanHeader);

    expect(allInside(element, '.fact')).toHaveLength(1);
  });
});
