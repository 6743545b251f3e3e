import { executeMutation, graphql } from 'lightning/graphql';

import NewPlanModal from 'c/newPlanModal';
import { toSiblings } from 'c/planRecords';
import { judge, pressSave } from 'test/dialogs';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { ACCOUNT_ID, PLAN_ID, coreAnswer, planNode, sideAnswer, value } from 'test/planPage';

type Values = NonNullable<Parameters<typeof mount<NewPlanModal>>[2]>;
interface Config {
  readonly query?: { readonly text: string };
  readonly variables?: { readonly planId?: string };
}

const wire = graphql as unknown as { emit(value: unknown, filter: (config: Config) => boolean): void };
const mutation = executeMutation as unknown as jest.Mock<
  Promise<unknown>,
  [{ readonly variables: Readonly<Record<string, unknown>> }]
>;
const refresh = jest.fn(() => Promise.resolve());
const plans = toSiblings(sideAnswer());
const older = { ...plans[0], id: 'a00old', name: '2025 plan', endDate: '2025-12-31' } as (typeof plans)[number];
const template = {
  Id: 'a10',
  Name: value('First programme'),
  Purpose__c: value('For networks.'),
  AccountVision__c: value('[Where to?]'),
  Objectives__c: value('Pilot | Sites | sites')
};
const promise = {
  Id: 'a01',
  Name: value('Data feed'),
  DueOn__c: value('2026-05-01'),
  Status__c: value('Open'),
  Audience__c: value('Customer')
};

const indicatorsAnswer = (nodes: readonly unknown[]): unknown => ({
  data: { uiapi: { query: { LeadingIndicator__c: { edges: nodes.map((node) => ({ node })) } } } }
});
const counted = {
  Id: 'a20',
  Name: value('Interviews'),
  Source__c: value('Key-player interviews'),
  Kind__c: value('Leading'),
  Aggregation__c: value('Sum'),
  Unit__c: value('interviews'),
  Target__c: value(6),
  CurrentValue__c: value(4),
  LaggingIndicator__c: value('a21')
};
const result = {
  Id: 'a21',
  Name: value('Revenue'),
  Source__c: value('By hand'),
  Kind__c: value('Lagging'),
  Aggregation__c: value('Latest'),
  CurrentValue__c: value(120)
};
const reached = {
  Id: 'a22',
  Name: value('Confidence'),
  Source__c: value('Map confidence'),
  Kind__c: value('Leading'),
  Aggregation__c: value('Latest'),
  Unit__c: value('%'),
  Target__c: value(85),
  CurrentValue__c: value(88),
  Progress__c: value(112)
};
const unmeasured = {
  Id: 'a23',
  Name: value('Say/do'),
  Source__c: value('Say/do ratio'),
  Kind__c: value('Leading'),
  Aggregation__c: value('Average'),
  Target__c: value(85),
  CurrentValue__c: value(100),
  Progress__c: value(null)
};

async function show(values: Values = {}, templates: readonly unknown[] = [template]): Promise<Mounted<NewPlanModal>> {
  const dialog = await mount<NewPlanModal>('c-new-plan-modal', NewPlanModal, {
    accountId: ACCOUNT_ID,
    accountName: 'Northfield',
    plans,
    ...values
  });
  wire.emit(
    { data: { uiapi: { query: { PlanTemplate__c: { edges: templates.map((node) => ({ node })) } } } } },
    ({ query }) => query?.text.includes('planTemplates') === true
  );
  await flush();
  return dialog;
}
const answerSource = async (
  result: unknown = { data: coreAnswer(planNode(), { Commitment__c: [promise] }) },
  indicators: unknown = indicatorsAnswer([])
): Promise<void> => {
  wire.emit({ refresh, ...(result as object) }, ({ query }) => query?.text.includes('planCore') === true);
  wire.emit(indicators, ({ query }) => query?.text.includes('planIndicators') === true);
  await flush();
};
const choose = async (dialog: HTMLElement, start: string): Promise<void> => {
  const radio = inside<HTMLInputElement>(dialog, `[data-start="${start}"]`);
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await flush();
};
const field = <Value = string>(dialog: HTMLElement, selector: string): HTMLElement & { value: Value; label: string } =>
  inside<HTMLElement & { value: Value; label: string }>(dialog, selector);
const canSave = (dialog: HTMLElement): boolean =>
  !inside<HTMLElement & { disabled: boolean }>(dialog, '[data-action="save"]').disabled;
const created = (id: string): void => {
  mutation.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: id } } } } });
};
const inputs = (): Readonly<Record<string, unknown>>[] =>
  Object.values(mutation.mock.calls[0]?.[0].variables ?? {}) as Readonly<Record<string, unknown>>[];

describe('c-new-plan-modal', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-06-01T12:00:00Z')
    });
  });
  afterAll(() => jest.useRealTimers());

  it('starts from the latest plan: with its objectives and open commitments, for the year after it', async () => {
    const dialog = await show();
    expect(textOf(dialog)).toContain('Reading the earlier plan…');
    expect(canSave(dialog)).toBe(false);
    await expect(dialog).toBeAccessible();

    await answerSource();

    expect(field(dialog, '[data-validate="from"]').value).toBe('2027-01-01');
    expect(field(dialog, '[data-validate="to"]').value).toBe('2027-12-31');
    expect(field(dialog, '[data-validate="name"]').value).toBe('2027 plan');
    expect(field(dialog, '[data-row="objective"]').label).toBe('Pilot · starts at 2, aims for 6 sites');
    expect(field(dialog, '[data-row="commitment"]').label).toBe('Data feed · missed, was due May 1, 2026');
    expect(field(dialog, '[data-validate="due"]').value).toBe('2027-01-31');
    await expect(dialog).toBeAccessible();

    judge(dialog, true);
    created('a00new');
    await pressSave(dialog);

    expect(inputs().map((input) => Object.keys(input)[0])).toEqual([
      'AccountPlan__c',
      'PlanObjective__c',
      'Commitment__c'
    ]);
    expect(inputs()[0]?.['AccountPlan__c']).toMatchObject({ PreviousPlan__c: PLAN_ID, Name: '2027 plan' });
    expect(closed).toEqual(['a00new']);
  });

  it('leaves behind what is not ticked, and takes the days that were typed', async () => {
    const dialog = await show();
    await answerSource();
    send(inside(dialog, '[data-row="objective"]'), 'change', { checked: false });
    send(inside(dialog, '[data-validate="due"]'), 'change', { value: '2027-03-01' });
    send(inside(dialog, '[data-validate="from"]'), 'change', { value: '2026-07-01' });
    send(inside(dialog, '[data-validate="to"]'), 'change', { value: '2027-06-30' });
    await flush();
    expect(field(dialog, '[data-validate="name"]').value).toBe('2026–2027 plan');
    judge(dialog, true);
    created('a00new');

    await pressSave(dialog);

    expect(inputs()[0]?.['AccountPlan__c']).toMatchObject({
      Name: '2026–2027 plan',
      StartDate__c: '2026-07-01',
      EndDate__c: '2027-06-30'
    });
    expect(inputs()[1]?.['Commitment__c']).toMatchObject({ DueOn__c: '2027-03-01' });

    send(inside(dialog, '[data-row="commitment"]'), 'change', { checked: false });
    await flush();
    expect(allInside(dialog, '[data-validate="due"]')).toHaveLength(0);
  });

  it('goes on watching the indicators that are ticked: counts anew, other figures from where they are', async () => {
    const dialog = await show();
    await answerSource(undefined, indicatorsAnswer([counted, result, reached, unmeasured]));
    expect(
      allInside<HTMLElement & { label: string }>(dialog, '[data-row="indicator"]').map(({ label }) => label)
    ).toEqual([
      'Revenue · no target',
      'Interviews · aims for 6 interviews',
      'Confidence · has reached 85 %, needs another target',
      'Say/do · aims for 85'
    ]);
    await expect(dialog).toBeAccessible();

    judge(dialog, true);
    created('a00new');
    await pressSave(dialog);

    const [revenue, interviews, confidence, sayDo] = inputs().flatMap((input) => input['LeadingIndicator__c'] ?? []);
    expect(revenue).toMatchObject({ AccountPlan__c: '@{w0}', Name: 'Revenue', Kind__c: 'Lagging', Baseline__c: 120 });
    expect(interviews).toMatchObject({ Name: 'Interviews', Target__c: 6, LaggingIndicator__c: '@{w3}' });
    expect(interviews).not.toHaveProperty('Baseline__c');
    expect(confidence).toMatchObject({ Baseline__c: 88 });
    expect(confidence).not.toHaveProperty('Target__c');
    expect(sayDo).toMatchObject({ Target__c: 85 });
    expect(sayDo).not.toHaveProperty('Baseline__c');
  });

  it('leaves behind an indicator that is not ticked, and begins without any when they cannot be read', async () => {
    const dialog = await show();
    await answerSource(undefined, indicatorsAnswer([counted]));
    send(inside(dialog, '[data-row="indicator"]'), 'change', { checked: false });
    judge(dialog, true);
    created('a00new');
    await pressSave(dialog);
    expect(inputs().flatMap((input) => input['LeadingIndicator__c'] ?? [])).toEqual([]);

    const other = await show();
    await answerSource(undefined, { errors: [{ message: 'down' }] });
    expect(canSave(other)).toBe(true);
    expect(allInside(other, '[data-row="indicator"]')).toEqual([]);
  });

  it('can start from another plan of the account', async () => {
    const dialog = await show({ plans: [...plans, older] });
    await answerSource();

    send(inside(dialog, '[data-pick="plan"]'), 'pick', { value: 'a00old' });
    await flush();
    expect(canSave(dialog)).toBe(false);
    await answerSource({ data: coreAnswer(planNode({ Id: 'a00old' }), { PlanObjective__c: [] }) });

    expect(canSave(dialog)).toBe(true);
    expect(allInside(dialog, '[data-row="objective"]')).toHaveLength(0);
  });

  it('reads the account’s plans where nobody gave them', async () => {
    const dialog = await show({ plans: undefined });
    expect(canSave(dialog)).toBe(false);
    await expect(dialog).toBeAccessible();

    wire.emit({ data: sideAnswer() }, ({ query }) => query?.text.includes('accountPlans') === true);
    await flush();
    await answerSource();

    expect(inside<HTMLInputElement>(dialog, '[data-start="plan"]').checked).toBe(true);
    expect(field(dialog, '[data-validate="from"]').value).toBe('2027-01-01');
    expect(canSave(dialog)).toBe(true);
  });

  it('keeps what was typed and chosen before the account’s plans were read', async () => {
    const dialog = await show({ plans: undefined });
    send(inside(dialog, '[data-validate="from"]'), 'change', { value: '2026-07-01' });
    send(inside(dialog, '[data-pick="template"]'), 'pick', { value: 'a10' });

    wire.emit({ data: sideAnswer() }, ({ query }) => query?.text.includes('accountPlans') === true);
    await flush();

    expect(field(dialog, '[data-validate="from"]').value).toBe('2026-07-01');
    expect(field(dialog, '[data-validate="to"]').value).toBe('2027-12-31');
    expect(inside<HTMLInputElement>(dialog, '[data-start="template"]').checked).toBe(true);
  });

  it('starts another way where the account’s plans cannot be read', async () => {
    const dialog = await show({ plans: undefined });
    expect(canSave(dialog)).toBe(false);

    wire.emit({ errors: [{ message: 'down' }] }, ({ query }) => query?.text.includes('accountPlans') === true);
    await flush();

    expect(allInside(dialog, '[data-start="plan"]')).toHaveLength(0);
    expect(canSave(dialog)).toBe(true);
  });

  it('starts from a template', async () => {
    const dialog = await show({ plans: [] });
    expect(allInside(dialog, '[data-start="plan"]')).toHaveLength(0);
    expect(textOf(dialog)).toContain('For networks.');
    expect(textOf(dialog)).toContain('Comes with the objectives: Pilot.');
    judge(dialog, true);
    created('a00new');

    await pressSave(dialog);

    expect(inputs()).toEqual([
      {
        AccountPlan__c: expect.objectContaining({
          AccountVision__c: '[Where to?]',
          StartDate__c: '2027-01-01'
        }) as unknown
      },
      { PlanObjective__c: expect.objectContaining({ Name: 'Pilot', Measure__c: 'Sites' }) as unknown }
    ]);
    expect(closed).toEqual(['a00new']);
    await expect(dialog).toBeAccessible();
  });

  it('starts empty', async () => {
    const dialog = await show();
    await choose(dialog, 'empty');
    send(inside(dialog, '[data-validate="name"]'), 'change', { value: ' Pilot plan ' });
    judge(dialog, true);
    created('a00new');

    await pressSave(dialog);

    expect(inputs()).toEqual([
      {
        AccountPlan__c: {
          Account__c: ACCOUNT_ID,
          Name: 'Pilot plan',
          StartDate__c: '2027-01-01',
          EndDate__c: '2027-12-31'
        }
      }
    ]);
    await expect(dialog).toBeAccessible();
  });

  it('says that there is no template, and that starts empty where there is no plan either', async () => {
    const dialog = await show({ plans: [] }, []);
    expect(inside<HTMLInputElement>(dialog, '[data-start="empty"]').checked).toBe(true);

    await choose(dialog, 'template');

    expect(textOf(dialog)).toContain('There is no template yet.');
    expect(canSave(dialog)).toBe(false);
    await expect(dialog).toBeAccessible();
  });

  it('says that a period is out of order, and sends nothing that the form refuses', async () => {
    const dialog = await show({ plans: [] });
    judge(dialog, true);
    send(inside(dialog, '[data-validate="to"]'), 'change', { value: '2026-12-31' });

    await pressSave(dialog);
    expect(textOf(dialog)).toContain('The plan must end after it begins.');
    await expect(dialog).toBeAccessible();
    send(inside(dialog, '[data-validate="to"]'), 'change', { value: '2027-12-31' });
    judge(dialog, false);
    await pressSave(dialog);

    expect(mutation).not.toHaveBeenCalled();
  });

  it('stays open with the reason when the server refuses', async () => {
    const dialog = await show({ plans: [] });
    judge(dialog, true);
    mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });

    await pressSave(dialog);

    expect(closed).toEqual([]);
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    expect(canSave(dialog)).toBe(true);
    await expect(dialog).toBeAccessible();
  });

  it('says that the earlier plan could not be read, and tries again', async () => {
    const dialog = await show();

    await answerSource({ errors: [{ message: 'down' }] });
    expect(allInside(dialog, 'c-error-panel')).toHaveLength(1);
    send(inside(dialog, 'c-error-panel'), 'retry');
    await flush();

    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
