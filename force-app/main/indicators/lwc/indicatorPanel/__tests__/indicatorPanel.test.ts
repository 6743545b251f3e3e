import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import { ACCOUNT_PAGE_OBJECTS, PLAN_PAGE_OBJECTS } from 'c/accountObjects';
import IndicatorDetailModal from 'c/indicatorDetailModal';
import IndicatorLibraryModal from 'c/indicatorLibraryModal';
import IndicatorModal from 'c/indicatorModal';
import IndicatorPanel from 'c/indicatorPanel';
import { MOST_READINGS } from 'c/indicatorProjection';
import { ACCOUNT_INDICATORS, PLAN_INDICATORS } from 'c/indicatorQueries';
import IndicatorReadingModal from 'c/indicatorReadingModal';
import type { Write } from 'c/recordWrites';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const ACCOUNT = '001000000000001AAA';
const PLAN = 'a05000000000002AAA';
const wire = graphql as unknown as { emit(value: unknown, filter?: (config: Config) => boolean): void };
const infos = getObjectInfos as unknown as { emit(value: unknown): void; getLastConfig(): Record<string, unknown> };
const mutation = executeMutation as unknown as jest.Mock<Promise<unknown>, [unknown]>;
const refresh = jest.fn(() => Promise.resolve());
const value = (of: unknown): unknown => ({ value: of });
const edges = (nodes: readonly unknown[]): unknown => ({ edges: nodes.map((node) => ({ node })) });

interface Config {
  readonly variables?: { readonly accountId?: string; readonly planId?: string };
}
const ofPlan = ({ variables }: Config): boolean => variables?.planId !== undefined;
const ofAccount = ({ variables }: Config): boolean => variables?.accountId !== undefined;

const planNode = (values: Record<string, unknown> = {}): unknown => ({
  Id: PLAN,
  Name: value('2026 plan'),
  Account__c: value(ACCOUNT),
  Status__c: value('Active'),
  ...values
});
const readingNode = (values: Record<string, unknown> = {}): unknown => ({
  Id: 'r1',
  ReadOn__c: value('2026-05-20'),
  Value__c: value(1),
  IsAutomatic__c: value(true),
  Evidence__c: value('Review: Cadence'),
  PlanReview__c: value('review'),
  ...values
});
const node = (id: string, current: number | null, values: Record<string, unknown> = {}): unknown => ({
  Id: id,
  Name: value(`Indicator ${id}`),
  AccountPlan__c: value(PLAN),
  Source__c: value('Reviews held'),
  Kind__c: value('Leading'),
  Aggregation__c: value('Sum'),
  Unit__c: value('reviews'),
  Baseline__c: value(0),
  Target__c: value(10),
  StartOn__c: value('2026-01-01'),
  TargetOn__c: value('2026-12-31'),
  CountsUntil__c: value('2026-12-31'),
  CurrentValue__c: value(current),
  ReadingCount__c: value(current ?? 0),
  ReadingSum__c: value(current ?? 0),
  LastReadingOn__c: value('2026-05-20'),
  Readings__r: edges([readingNode()]),
  ...values
});
const byHand = (id: string, values: Record<string, unknown> = {}): unknown =>
  node(id, 4, { Source__c: value('By hand'), Readings__r: edges([]), ...values });
const THREE = [node('ahead', 9), node('behind', 1), node('worst', 0)];

interface Answer {
  readonly plans?: readonly unknown[];
  readonly indicators?: readonly unknown[] | null;
  readonly objectives?: readonly unknown[];
}

function answer({ plans = [planNode()], indicators = THREE, objectives = [] }: Answer, of = ofPlan): void {
  const query = {
    Account: edges([{ Id: ACCOUNT, ActivePlan__c: value(PLAN) }]),
    AccountPlan__c: edges(plans),
    LeadingIndicator__c: indicators === null ? null : edges(indicators),
    PlanObjective__c: edges(objectives)
  };
  wire.emit({ data: { uiapi: { query } }, refresh }, of);
}

async function show(
  given: Answer = {},
  canWrite = true,
  objectApiName = 'AccountPlan__c'
): Promise<Mounted<IndicatorPanel>> {
  const isOfAccount = objectApiName === 'Account';
  const recordId = isOfAccount ? ACCOUNT : PLAN;
  const panel = await mount('c-indicator-panel', IndicatorPanel, { recordId, objectApiName });
  const field = { createable: canWrite, updateable: canWrite, deletable: canWrite };
  const info = (apiName: string): unknown => ({
    statusCode: 200,
    result: { apiName, ...field, fields: { Target__c: field, Value__c: field } }
  });
  infos.emit({
    results: [{ statusCode: 403, result: [] }, ...['LeadingIndicator__c', 'IndicatorReading__c'].map(info)]
  });
  answer(given, isOfAccount ? ofAccount : ofPlan);
  await flush();
  return panel;
}
const figure = (panel: HTMLElement, name: string): string =>
  (inside(panel, `[data-figure="${name}"]`).textContent ?? '').replace(/\s+/g, ' ').trim();
const cards = (panel: HTMLElement, kind: string): (string | undefined)[] =>
  allInside(panel, `[data-kind="${kind}"] c-indicator-card`).map(({ dataset }) => dataset['id']);
const card = (panel: HTMLElement, id: string): HTMLElement & { canUndo: boolean; error: unknown; leadsTo: string } =>
  inside(panel, `c-indicator-card[data-id="${id}"]`);
const choose = async (panel: HTMLElement): Promise<void> => {
  inside(panel, '[data-action="choose"]').click();
  await flush();
};
const ask = async (panel: HTMLElement, id: string, what: string, detail?: unknown): Promise<void> => {
  send(card(panel, id), what, detail);
  await flush();
};
const lastOptions = (): Record<string, unknown> => opened.at(-1)?.options ?? {};
const saved = (): unknown => (mutation.mock.calls.at(-1)?.[0] as { variables: unknown } | undefined)?.variables;

describe('c-indicator-panel', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-06-01T12:00:00Z')
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  describe('of a plan', () => {
    it('says in a sentence whether the plan works, and shows what is most behind first', async () => {
      const panel = await show();

      expect(figure(panel, 'viability')).toMatch(
        /^Off course ?Two of three leading indicators are behind; reviews are held/
      );
      expect(cards(panel, 'leading')).toEqual(['worst', 'behind', 'ahead']);
      expect(textOf(panel)).toContain('3 leading indicators, 3 measured, 2 behind.');
      expect(allInside(panel, '[data-action="plan"]')).toHaveLength(0);
      await expect(panel).toBeAccessible();
    });

    it('says what is missing to say so', async () => {
      const panel = await show({ indicators: [node('a', 1, { Target__c: value(null) }), node('b', 1), node('c', 1)] });

      expect(figure(panel, 'viability')).toBe('Not enough to say: one of the three leading indicators has no target.');
    });

    it('shows lagging indicators by themselves, and what leads to them', async () => {
      const panel = await show({
        indicators: [
          node('early', 1, { LaggingIndicator__c: value('late') }),
          byHand('late', { Kind__c: value('Lagging') })
        ]
      });

      expect(cards(panel, 'leading')).toEqual(['early']);
      expect(cards(panel, 'lagging')).toEqual(['late']);
      expect(card(panel, 'early').leadsTo).toBe('Indicator late');
      expect(textOf(panel)).toContain('Lagging: the results that should follow');
      await expect(panel).toBeAccessible();
    });

    it('says so where nothing comes before the result', async () => {
      const panel = await show({ indicators: [byHand('late', { Kind__c: value('Lagging') })] });

      expect(textOf(panel)).toContain('No leading indicator yet');
    });

    it('asks for the rights with the page', async () => {
      await show();

      expect(infos.getLastConfig()).toEqual({ objectApiNames: PLAN_PAGE_OBJECTS });
    });

    it('says what to do first where there is none', async () => {
      const panel = await show({ indicators: [] });

      expect(textOf(panel)).toContain('Choose a few indicators');
      expect(inside(panel, '[data-action="choose"]')).toHaveProperty('variant', 'brand');
      await expect(panel).toBeAccessible();
    });

    it('lets readers read', async () => {
      const panel = await show({ indicators: [byHand('hand')] }, false);

      expect(allInside(panel, '[data-action="choose"]')).toHaveLength(0);
      expect(card(panel, 'hand')).toMatchObject({ canRead: false, canEdit: false });
      expect(textOf(await show({ indicators: [] }, false))).toContain('This plan has no indicators yet.');
    });

    it('leaves a closed plan as it was', async () => {
      const panel = await show({ plans: [planNode({ Status__c: value('Closed') })] });

      expect(textOf(panel)).toContain('The plan is closed');
      expect(allInside(panel, '[data-action="choose"]')).toHaveLength(0);
      expect(card(panel, 'worst')).toMatchObject({ canRead: false, canEdit: false });
      await expect(panel).toBeAccessible();
    });

    it('says so to whoever may not see indicators, and where there is no plan', async () => {
      expect(textOf(await show({ indicators: null }))).toContain('You may not see indicators.');
      expect(textOf(await show({ plans: [] }))).toContain('There is no such plan');
    });

    it('keeps its place while it loads, says what failed, and tries again', async () => {
      const panel = await mount('c-indicator-panel', IndicatorPanel, {
        recordId: PLAN,
        objectApiName: 'AccountPlan__c'
      });
      expect(allInside(panel, '.loading')).toHaveLength(1);
      await expect(panel).toBeAccessible();
      wire.emit({ errors: [{ message: 'No.' }], refresh }, ofPlan);
      await flush();
      await expect(panel).toBeAccessible();

      send(inside(panel, 'c-error-panel'), 'retry');
      answer({});
      await flush();

      expect(refresh).toHaveBeenCalledTimes(1);
      expect(cards(panel, 'leading')).toHaveLength(3);
    });

    it('shows another plan when it is given one', async () => {
      const panel = await show();

      panel.recordId = 'a05000000000009AAA';
      await flush();

      expect(allInside(panel, '.loading')).toHaveLength(1);
    });
  });

  describe('of an account', () => {
    const showAccount = (given: Answer = {}): Promise<Mounted<IndicatorPanel>> => show(given, true, 'Account');

    it('shows the plan in force, and leads to it', async () => {
      const panel = await showAccount();

      expect(infos.getLastConfig()).toEqual({ objectApiNames: ACCOUNT_PAGE_OBJECTS });
      expect(inside(panel, '[data-action="plan"]').textContent).toBe('Of 2026 plan');
      inside(panel, '[data-action="plan"]').click();

      expect(visited).toEqual([
        {
          type: 'standard__recordPage',
          attributes: { recordId: PLAN, objectApiName: 'AccountPlan__c', actionName: 'view' }
        }
      ]);
      await expect(panel).toBeAccessible();
    });

    it('asks for the latest plan where none is in force', async () => {
      const draft = planNode({ Status__c: value('Draft') });
      const panel = await showAccount({ plans: [draft], indicators: [] });
      expect(allInside(panel, '.loading')).toHaveLength(1);

      answer({ plans: [draft] }, ofPlan);
      await flush();

      expect(cards(panel, 'leading')).toEqual(['worst', 'behind', 'ahead']);
    });

    it('says what to do without a plan', async () => {
      const panel = await showAccount({ plans: [], indicators: [] });

      expect(textOf(panel)).toContain('Start a plan first');
      await expect(panel).toBeAccessible();
    });

    it('shows what is most behind, and all of them when asked', async () => {
      const panel = await showAccount({
        indicators: [
          ...Array.from({ length: 5 }, (_, index) => node(`i${index}`, index)),
          byHand('hand', { CurrentValue__c: value(9) })
        ]
      });
      expect(cards(panel, 'leading')).toEqual(['i0', 'i1', 'i2', 'i3', 'hand']);
      expect(inside(panel, '[data-action="show"]').textContent).toBe('Show all 6 indicators');

      inside(panel, '[data-action="show"]').click();
      await flush();

      expect(cards(panel, 'leading')).toHaveLength(6);
      expect(inside(panel, '[data-action="show"]').getAttribute('aria-expanded')).toBe('true');
      await expect(panel).toBeAccessible();
    });
  });

  describe('when something is done', () => {
    it('opens an indicator, and goes where its dialog leads', async () => {
      answerModals(undefined, { object: 'PlanReview__c', id: 'review' });
      const panel = await show();

      await ask(panel, 'worst', 'open');
      expect(opened[0]?.modal).toBe(IndicatorDetailModal);
      expect(lastOptions()).toEqual({ size: 'large', label: 'Indicator worst', indicatorId: 'worst' });
      expect(visited).toEqual([]);
      await ask(panel, 'worst', 'open');

      expect(visited).toMatchObject([{ attributes: { recordId: 'review', objectApiName: 'PlanReview__c' } }]);
    });

    it('asks for as many readings as are projected from, so that card and detail say the same', () => {
      for (const { text } of [ACCOUNT_INDICATORS, PLAN_INDICATORS] as unknown as readonly { readonly text: string }[]) {
        expect(/Readings__r\([^)]*first: (\d+)/u.exec(text)?.[1]).toBe(String(MOST_READINGS));
      }
    });

    it('goes to the evidence of a reading', async () => {
      const panel = await show();

      await ask(panel, 'worst', 'evidence', { object: 'PlanReview__c', id: 'review' });

      expect(visited).toMatchObject([{ attributes: { recordId: 'review', objectApiName: 'PlanReview__c' } }]);
    });

    it('adds what was chosen from the library in one save', async () => {
      answerModals(['One', 'Two'], ['One']);
      const panel = await show({ indicators: [] });
      const toasts = collect<{ title: string }>(panel, 'lightning__showtoast');
      await choose(panel);
      await choose(panel);

      expect(opened[0]?.modal).toBe(IndicatorLibraryModal);
      expect(lastOptions()).toMatchObject({ planId: PLAN });
      const writes: readonly Write[] = [1, 2].map(() => ({
        kind: 'create',
        object: 'LeadingIndicator__c',
        fields: {}
      }));
      await (lastOptions()['save'] as (writes: readonly Write[]) => Promise<unknown>)(writes);

      expect(mutation).toHaveBeenCalledTimes(1);
      expect(refresh).toHaveBeenCalledTimes(1);
      expect(toasts).toHaveLength(2);
    });

    it('says nothing when the library is closed without a choice', async () => {
      answerModals(undefined);
      const panel = await show({ indicators: [] });
      const toasts = collect(panel, 'lightning__showtoast');

      await choose(panel);

      expect(toasts).toHaveLength(0);
    });

    it('shows what came meanwhile only after a dialog is closed', async () => {
      let close: (value: unknown) => void = () => undefined;
      answerModals(() => new Promise((resolve) => (close = resolve)));
      const panel = await show();
      await ask(panel, 'worst', 'open');

      answer({ indicators: [] });
      await flush();
      expect(cards(panel, 'leading')).toHaveLength(3);
      close(undefined);
      await flush();

      expect(allInside(panel, 'c-indicator-card')).toHaveLength(0);
    });

    it('takes a reading', async () => {
      answerModals(async (options: Record<string, unknown>) => {
        const write = { kind: 'create', object: 'IndicatorReading__c', fields: { Value__c: 5 } };
        await (options['save'] as (write: unknown) => Promise<void>)(write);
      }, undefined);
      const panel = await show({ indicators: [byHand('hand')] });
      const toasts = collect(panel, 'lightning__showtoast');

      await ask(panel, 'hand', 'read');
      expect(opened[0]?.modal).toBe(IndicatorReadingModal);
      expect(lastOptions()).toMatchObject({ indicator: { id: 'hand' }, readings: [] });
      expect(saved()).toEqual({ w0: { IndicatorReading__c: { Value__c: 5 } } });
      expect(toasts).toHaveLength(1);
      await ask(panel, 'hand', 'read');

      expect(toasts).toHaveLength(1);
    });

    it('counts one by a single tap, and takes it back', async () => {
      mutation.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'new' } } } } });
      const panel = await show({ indicators: [byHand('hand')] });

      await ask(panel, 'hand', 'count');
      expect(saved()).toEqual({
        w0: { IndicatorReading__c: { LeadingIndicator__c: 'hand', ReadOn__c: '2026-06-01', Value__c: 1 } }
      });
      expect(card(panel, 'hand').canUndo).toBe(true);
      await ask(panel, 'hand', 'undo');

      expect(saved()).toEqual({ w0: { Id: 'new' } });
      expect(card(panel, 'hand').canUndo).toBe(false);
    });

    it('says on the card what was refused, until the next try', async () => {
      mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'Not yours.' }] });
      const panel = await show({ indicators: [byHand('hand')] });

      await ask(panel, 'hand', 'count');
      expect(card(panel, 'hand').error).not.toBeNull();
      expect(card(panel, 'hand').canUndo).toBe(false);
      await expect(panel).toBeAccessible();
      await ask(panel, 'hand', 'count');

      expect(card(panel, 'hand').error).toBeNull();
    });

    it('counts once while the first tap is on its way', async () => {
      let arrive: (value: unknown) => void = () => undefined;
      mutation.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
      const panel = await show({ indicators: [byHand('hand')] });

      await ask(panel, 'hand', 'count');
      await ask(panel, 'hand', 'count');
      arrive({ data: { uiapi: {} } });
      await flush();

      expect(mutation).toHaveBeenCalledTimes(1);
    });

    it('changes, counts again and deletes an indicator', async () => {
      answerModals('saved', 'recounted', 'deleted');
      const panel = await show({
        indicators: [node('early', 1), byHand('late', { Kind__c: value('Lagging') })],
        objectives: [
          { Id: 'o1', Name: value('Win the network'), AccountPlan__c: value(PLAN) },
          { Id: 'o2', Name: value('Of another plan'), AccountPlan__c: value('other') }
        ]
      });
      const toasts = collect(panel, 'lightning__showtoast');

      await ask(panel, 'early', 'edit');
      expect(opened[0]?.modal).toBe(IndicatorModal);
      expect(lastOptions()).toMatchObject({
        indicator: { id: 'early' },
        laggings: [{ id: 'late', name: 'Indicator late' }],
        objectives: [{ id: 'o1', name: 'Win the network' }],
        canDelete: true
      });
      const write: Write = { kind: 'update', object: 'LeadingIndicator__c', id: 'early', fields: { Target__c: 3 } };
      await (lastOptions()['save'] as (write: Write) => Promise<unknown>)(write);
      expect(saved()).toEqual({ w0: { Id: 'early', LeadingIndicator__c: { Target__c: 3 } } });
      expect(toasts).toHaveLength(0);
      await ask(panel, 'early', 'edit');
      await ask(panel, 'early', 'edit');

      expect(toasts).toHaveLength(2);
    });
  });
});
