import LightningConfirm from 'lightning/confirm';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';

import PlanReview from 'c/planReview';
import ReviewCloseModal from 'c/reviewCloseModal';
import ScheduleReviewModal from 'c/scheduleReviewModal';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { coreAnswer, planNode, reviewNode, value } from 'test/planPage';
import {
  ACCOUNT_ID,
  PLAN_ID,
  REVIEW_ID,
  heldNode,
  reviewAnswer,
  reviewInfos,
  reviewSideAnswer,
  runNode
} from 'test/reviewPage';

// A manager: holds reviews, but does not approve plans.
jest.mock('@salesforce/customPermission/ApproveAccountPlan', () => ({ default: undefined, __esModule: true }), {
  virtual: true
});

interface Config {
  readonly query?: { readonly text: string };
  readonly variables?: Readonly<Record<string, unknown>>;
}
type Values = Readonly<Record<string, unknown>>;

const wire = graphql as unknown as {
  emit(value: unknown, filter: (config: Config) => boolean): void;
};
const infos = getObjectInfos as unknown as { emit(value: unknown): void };
const update = updateRecord as unknown as jest.Mock<Promise<unknown>, [{ fields: Values }, unknown]>;
const mutate = executeMutation as unknown as jest.Mock<Promise<unknown>, [{ variables: Values }]>;
const confirm = jest.fn(() => Promise.resolve(true));
LightningConfirm.open = confirm;

/** What the server has; saves change it as the platform would. */
let server: Values = {};
let others: Readonly<Record<string, readonly Values[]>> = {};
let ticks = 0;

const emit = (name: string, result: unknown): void =>
  wire.emit(result, ({ query }) => query?.text.includes(`query ${name}(`) === true);
const refresh = jest.fn(() => {
  emit('planReview', { data: reviewAnswer(server, others), refresh });
  return Promise.resolve();
});
const refreshPlan = jest.fn(() => Promise.resolve());
const refreshSide = jest.fn(() => Promise.resolve());

function touch(values: Values, who = 'Ines Marlow'): void {
  ticks += 1;
  const now = `2026-11-28T10:00:${String(ticks).padStart(2, '0')}.000Z`;
  server = { ...server, ...values, LastModifiedDate: value(now), LastModifiedBy: { Id: '005i', Name: value(who) } };
}

interface Shown {
  readonly plan?: Values;
  readonly reviews?: readonly Values[];
  readonly side?: Readonly<Record<string, readonly Values[]>>;
  readonly may?: Parameters<typeof reviewInfos>[0];
}

async function show(
  review: Values = {},
  { plan = {}, reviews = [], side = {}, may = {} }: Shown = {}
): Promise<Mounted<PlanReview>> {
  server = runNode(review);
  const page = await mount('c-plan-review', PlanReview, { recordId: REVIEW_ID });
  infos.emit(reviewInfos(may));
  emit('planReview', { data: reviewAnswer(server, others), refresh });
  await flush();
  const all = [reviewNode({ Id: REVIEW_ID, ScheduledFor__c: value('2026-11-28') }), ...reviews];
  const core = coreAnswer(planNode({ Completeness__c: value(27), ...plan }), {
    PlanReview__c: all,
    PlanObjective__c: []
  });
  emit('planCore', { data: core, refresh: refreshPlan });
  emit('reviewSide', { data: reviewSideAnswer(side), refresh: refreshSide });
  await flush();
  return page;
}
const press = async (page: HTMLElement, action: string): Promise<void> => {
  inside(page, `[data-action="${action}"]`).click();
  await flush();
};
const figure = (page: HTMLElement, name: string): string =>
  inside(page, `[data-figure="${name}"]`).textContent?.trim() ?? '';
const saved = (): Values[] => update.mock.calls.map(([{ fields }]) => fields);
const written = (): Values[] => mutate.mock.calls.map(([{ variables }]) => variables);
const leave = async (): Promise<void> => {
  window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await flush();
};

describe('c-plan-review', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-11-28T10:42:00Z')
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
  beforeEach(() => {
    others = {};
    ticks = 0;
    update.mockImplementation(({ fields }) => {
      const { Id, ...changed } = fields;
      expect(Id).toBe(REVIEW_ID);
      touch(Object.fromEntries(Object.entries(changed).map(([name, given]) => [name, value(given)])));
      return Promise.resolve({ lastModifiedDate: (server['LastModifiedDate'] as { value: string }).value });
    });
  });

  describe('while it is read', () => {
    it('keeps the layout still', async () => {
      const page = await mount('c-plan-review', PlanReview, { recordId: REVIEW_ID });

      expect(textOf(page)).toBe('Reading the review');
      await expect(page).toBeAccessible();
    });

    it('says what failed, and tries again', async () => {
      const page = await mount('c-plan-review', PlanReview, { recordId: REVIEW_ID });
      emit('planReview', { data: undefined, errors: [{ message: 'Failed to fetch' }], refresh });
      await flush();
      server = runNode();

      send(inside(page, 'c-error-panel'), 'retry');
      await flush();

      expect(inside(page, 'h1').textContent).toBe('Review of Nov 28, 2026');
    });

    it('says that there is no such review', async () => {
      const page = await mount('c-plan-review', PlanReview, { recordId: REVIEW_ID });
      emit('planReview', { data: reviewAnswer(null), refresh });
      await flush();

      expect(textOf(page)).toBe('There is no such review, or you may not see it.');
      await expect(page).toBeAccessible();
    });

    it('can be filled in although its background could not be read', async () => {
      server = runNode();
      const page = await mount('c-plan-review', PlanReview, { recordId: REVIEW_ID });
      infos.emit(reviewInfos());
      emit('planReview', { data: reviewAnswer(server), refresh });
      await flush();
      emit('planCore', { data: undefined, errors: [{ message: 'No' }], refresh: refreshPlan });
      await flush();

      expect(allInside(page, 'c-error-panel')).toHaveLength(1);
      expect(inside<HTMLElement & { canEdit: boolean }>(page, '[data-field="notes"]').canEdit).toBe(true);
      send(inside(page, 'c-error-panel'), 'retry');
      await flush();
      expect(refreshPlan).toHaveBeenCalled();
    });
  });

  it('answers first: what, since when, who', async () => {
    const page = await show({ Attendees__c: value('Dara Quinn; Theo Brandt; Noor Salim') });

    expect(figure(page, 'kind')).toBe('Cadence review');
    expect(figure(page, 'when')).toBe('today');
    expect(figure(page, 'since')).toBe('62 days');
    expect(figure(page, 'host')).toBe('Ines Marlow');
    expect(figure(page, 'present')).toBe('Dara Quinn, Theo Brandt, +1');
    expect(figure(page, 'saved')).toBe('Everything saves as you go');
    await expect(page).toBeAccessible();
  });

  it('writes the agenda from what changed since the review before', async () => {
    const page = await show();

    const agenda = inside<HTMLElement & { items: readonly { key: string }[]; since: string; isFirst: boolean }>(
      page,
      'c-review-agenda-list'
    );
    expect(agenda.items.map(({ key }) => key)).toEqual(['down:a03henrik', `score:${ACCOUNT_ID}`]);
    expect([agenda.since, agenda.isFirst]).toEqual(['2026-09-27', false]);
    const rubric = inside<HTMLElement & { lastRatings: unknown }>(page, 'c-review-rubric');
    expect(rubric.lastRatings).toMatchObject([{ criterionId: 'c1', rating: 2 }]);
  });

  it('begins with the plan where no review came before', async () => {
    const page = await show({}, { side: { PlanReview__c: [] } });

    expect(figure(page, 'since')).toBe('none before');
    expect(inside<HTMLElement & { isFirst: boolean }>(page, 'c-review-agenda-list').isFirst).toBe(true);
  });

  it('begins with the last review of the plan that it followed', async () => {
    const former = heldNode({ Id: 'old', AccountPlan__c: value('a00old'), HeldOn__c: value('2025-11-20') });
    const page = await show({}, { side: { PlanReview__c: [former] } });

    expect(inside<HTMLElement & { since: string }>(page, 'c-review-agenda-list').since).toBe('2025-11-20');
  });

  describe('what is filled in', () => {
    it('is saved as you go, and says when', async () => {
      const page = await show();

      send(inside(page, 'c-review-agenda-list'), 'tick', { key: 'down:a03henrik', isDone: true });
      send(inside(page, '[data-field="notes"]'), 'edit', { text: 'Pharmacy wants the feed.' });
      send(inside(page, 'c-review-present'), 'present', { names: ['Dara Quinn', 'Ann'] });
      send(inside(page, 'c-review-decision'), 'decide', { decision: 'Continue' });
      send(inside(page, 'c-review-decision'), 'nextreview', { on: '2027-01-11' });
      await flush();
      expect(figure(page, 'saved')).toBe('Saving…');
      await leave();

      expect(saved()).toEqual([
        {
          Id: REVIEW_ID,
          AgendaDone__c: 'down:a03henrik',
          Notes__c: 'Pharmacy wants the feed.',
          Attendees__c: 'Dara Quinn; Ann',
          Decision__c: 'Continue',
          NextReviewOn__c: '2027-01-11'
        }
      ]);
      expect(figure(page, 'saved')).toMatch(/^Saved \d/);
    });

    it('unticks', async () => {
      const page = await show({ AgendaDone__c: value('a\nb') });

      send(inside(page, 'c-review-agenda-list'), 'tick', { key: 'a', isDone: false });
      await leave();

      expect(saved()).toEqual([{ Id: REVIEW_ID, AgendaDone__c: 'b' }]);
    });

    it('rates and comments', async () => {
      const page = await show();
      mutate.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'r9' } } } } });

      send(inside(page, 'c-review-rubric'), 'rate', { criterionId: 'c1', rating: 3 });
      send(inside(page, 'c-review-rubric'), 'comment', { criterionId: 'c1', text: 'Good.' });
      send(inside(page, 'c-review-rubric'), 'speak', { criterionId: 'c2' });
      await leave();

      expect(written()).toEqual([
        {
          w0: {
            ReviewRating__c: {
              PlanReview__c: REVIEW_ID,
              RubricCriterion__c: 'c1',
              Rating__c: 3,
              Comment__c: 'Good.'
            }
          }
        }
      ]);
      expect(inside<HTMLElement & { selectedId: string }>(page, 'c-prompt-card').selectedId).toBe('c2');
    });

    it('keeps what somebody else wrote meanwhile, and says who', async () => {
      const page = await show({ Notes__c: value('Start.') });
      send(inside(page, '[data-field="notes"]'), 'edit', { text: 'Start.\nMine.' });
      touch({ Notes__c: value('Start.\nTheirs.') }, 'Dara Quinn');

      await leave();

      expect(saved()).toMatchObject([{ Notes__c: 'Start.\nTheirs.\nMine.' }]);
      expect(inside<HTMLElement & { notice: string }>(page, '[data-field="notes"]').notice).toMatch(
        /^Dara Quinn wrote in the same place at .*\. Both texts are kept\.$/
      );
    });

    it('looks for what others did while it is visible', async () => {
      const page = await show();
      touch({ Feedback__c: value('Well done.') }, 'Dara Quinn');

      jest.advanceTimersByTime(20_000);
      await flush();

      expect(inside<HTMLElement & { text: string }>(page, '[data-field="feedback"]').text).toBe('Well done.');
      expect(inside<HTMLElement & { notice: string }>(page, '[data-field="feedback"]').notice).toMatch(
        /^Dara Quinn changed this at/
      );
    });

    it('says why it was refused, keeps it, and tries again', async () => {
      const page = await show();
      update.mockRejectedValueOnce(new Error('You may not.'));
      send(inside(page, '[data-field="notes"]'), 'edit', { text: 'Mine.' });
      await leave();
      expect(figure(page, 'saved')).toBe('Not saved');
      expect(inside<HTMLElement & { text: string }>(page, '[data-field="notes"]').text).toBe('Mine.');
      await expect(page).toBeAccessible();

      send(inside(page, 'c-error-panel'), 'retry');
      await flush();

      expect(saved()).toHaveLength(2);
      expect(figure(page, 'saved')).toMatch(/^Saved/);
    });
  });

  describe('decisions', () => {
    it('become records at once', async () => {
      const page = await show();
      const settled = jest.fn();
      mutate.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'k9' } } } } });

      send(inside(page, 'c-review-work'), 'keep', {
        id: null,
        draft: { kind: 'internal', text: 'Call the CFO', promisedToId: null, owner: null, dueOn: '2026-12-12' },
        settled
      });
      await flush();

      expect(written()[0]).toMatchObject({ w0: { Commitment__c: { PlanReview__c: REVIEW_ID, Name: 'Call the CFO' } } });
      expect(settled).toHaveBeenCalledWith('k9');
      expect(textOf(page)).toContain('Created: Call the CFO');
      expect(refreshPlan).toHaveBeenCalled();
    });

    it('say why they were refused, and are taken back', async () => {
      const page = await show();
      const settled = jest.fn();
      mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'The day has passed.' }] });

      send(inside(page, 'c-review-work'), 'keep', {
        id: 'k1',
        draft: { kind: 'task', text: 'Call', promisedToId: null, owner: null, dueOn: '2026-12-12' },
        settled
      });
      await flush();
      expect(settled).toHaveBeenCalledWith(null);
      expect(inside<HTMLElement & { error: unknown }>(page, 'c-error-panel').error).toMatchObject({
        errors: [{ message: 'The day has passed.' }]
      });
      send(inside(page, 'c-review-work'), 'takeback', { work: { id: 't1', kind: 'task', text: 'Call' } });
      await flush();

      expect(written()[1]).toEqual({ w0: { Id: 't1' } });
      expect(allInside(page, 'c-error-panel')).toHaveLength(0);
    });

    it('offer promises only where there are no tasks', async () => {
      const page = await show({}, { may: { task: false } });

      expect(inside<HTMLElement & { kinds: unknown }>(page, 'c-review-work').kinds).toEqual(['customer', 'internal']);
    });
  });

  describe('closing', () => {
    it('is not possible without a decision, and says so at the choice', async () => {
      const page = await show();

      await press(page, 'close');

      expect(opened).toHaveLength(0);
      expect(inside<HTMLElement & { isMissing: boolean }>(page, 'c-review-decision').isMissing).toBe(true);
    });

    it('saves what was typed, then holds the review', async () => {
      const page = await show({ Decision__c: value('Continue') });
      send(inside(page, '[data-field="notes"]'), 'edit', { text: 'Last words' });
      mutate.mockImplementationOnce(() => {
        expect(saved()).toMatchObject([{ Notes__c: 'Last words' }]);
        touch({ Status__c: value('Held'), HeldOn__c: value('2026-11-28') });
        return Promise.resolve({ data: { uiapi: {} } });
      });
      answerModals((options: { save: (day: string) => Promise<void> }) => options.save('2026-11-28'));

      await press(page, 'close');

      expect(opened[0]).toMatchObject({
        modal: ReviewCloseModal,
        options: { facts: { decision: 'Continue', criteria: 2, rated: 0, points: 2, spoken: 0, present: 0 } }
      });
      expect(written()).toEqual([
        { w0: { Id: REVIEW_ID, PlanReview__c: { Status__c: 'Held', Decision__c: 'Continue', NextReviewOn__c: null } } }
      ]);
      expect(inside(page, '[data-notice="Held"]').textContent).toContain('Held on November 28, 2026.');
    });

    it('says on which earlier day it was held', async () => {
      const page = await show({ Decision__c: value('Continue') });
      answerModals((options: { save: (day: string) => Promise<void> }) => options.save('2026-11-20'));

      await press(page, 'close');

      expect(written()[0]).toMatchObject({ w0: { PlanReview__c: { HeldOn__c: '2026-11-20' } } });
    });

    it('approves a plan in review in the same transaction', async () => {
      const page = await show({ Decision__c: value('Approve') }, { plan: { Status__c: value('In review') } });
      answerModals((options: { save: (day: string) => Promise<void> }) => options.save('2026-11-28'));

      await press(page, 'close');

      expect(written()[0]).toMatchObject({ w1: { Id: PLAN_ID, AccountPlan__c: { Status__c: 'Approved' } } });
    });

    it('does not go on where what was typed could not be saved', async () => {
      const page = await show({ Decision__c: value('Continue') });
      send(inside(page, '[data-field="notes"]'), 'edit', { text: 'x' });
      update.mockRejectedValueOnce(new Error('No'));

      await press(page, 'close');

      expect(opened).toHaveLength(0);
    });
  });

  describe('once it was held', () => {
    const held = { Status__c: value('Held'), HeldOn__c: value('2026-11-28'), Decision__c: value('Stop') };
    const kept = heldNode({ Id: REVIEW_ID, HeldOn__c: value('2026-11-28'), ScoreThen__c: value(61) });

    it('is a summary in which notes and feedback can still be written', async () => {
      const next = reviewNode({ Id: 'a04next', ScheduledFor__c: value('2027-01-27') });
      const page = await show(held, { reviews: [next], side: { PlanReview__c: [kept, heldNode()] } });

      const can = (part: string, what: string): unknown =>
        (inside(page, part) as unknown as Record<string, unknown>)[what];
      expect([can('c-review-agenda-list', 'canTick'), can('c-review-rubric', 'canRate')]).toEqual([false, false]);
      expect([can('[data-field="notes"]', 'canEdit'), can('c-review-work', 'kinds')]).toEqual([true, []]);
      expect(allInside(page, '[data-action="close"]')).toHaveLength(0);
      expect(textOf(page)).toContain('Next review January 27, 2027');
      await press(page, 'next');
      expect(visited).toMatchObject([{ attributes: { recordId: 'a04next' } }]);
      await expect(page).toBeAccessible();
    });

    it('tells the agenda of its day', async () => {
      const page = await show(held, { side: { PlanReview__c: [kept, heldNode()] } });

      const { items } = inside<HTMLElement & { items: readonly { key: string; facts: unknown }[] }>(
        page,
        'c-review-agenda-list'
      );
      expect(items.find(({ key }) => key.startsWith('score'))?.facts).toMatchObject({ score: { from: 57, to: 61 } });
    });

    it('offers to close a plan that stops', async () => {
      const page = await show(held);

      await press(page, 'closeplan');

      expect(confirm).toHaveBeenCalled();
      expect(written()).toEqual([{ w0: { Id: PLAN_ID, AccountPlan__c: { Status__c: 'Closed' } } }]);
    });

    it('copies the summary, and opens a mail with it', async () => {
      const writeText = jest.fn(() => Promise.resolve());
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      const page = await show(held);
      const toasts = collect<{ title: string }>(page, 'lightning__showtoast');

      await press(page, 'copy');
      writeText.mockRejectedValueOnce(new Error('denied'));
      await press(page, 'copy');

      expect(writeText).toHaveBeenCalledWith(expect.stringContaining('Decision: Stop'));
      expect(toasts.map(({ title }) => title)).toEqual([
        'Summary copied',
        'The browser did not allow copying. Use Send or Print instead.'
      ]);
      expect(inside<HTMLAnchorElement>(page, '[data-action="send"]').href).toMatch(/^mailto:/);
    });
  });

  it('says that it was deleted while it was open', async () => {
    const page = await show();

    emit('planReview', { data: reviewAnswer(null), refresh });
    await flush();

    expect(textOf(page)).toBe('There is no such review, or you may not see it.');
  });

  it('changes kind, day and host while it is scheduled', async () => {
    const page = await show();
    answerModals((options: { save: (schedule: unknown) => Promise<void> }) =>
      options.save({ kind: 'Executive', scheduledFor: '2026-12-04', host: { id: '005v', name: 'Victor Adeyemi' } })
    );

    await press(page, 'change');

    expect(opened[0]).toMatchObject({ modal: ScheduleReviewModal, options: { review: { kind: 'Cadence' } } });
    expect(written()).toEqual([
      { w0: { Id: REVIEW_ID, PlanReview__c: { Kind__c: 'Executive', ScheduledFor__c: '2026-12-04', Host__c: '005v' } } }
    ]);
  });

  it.each([
    ['a reader', {}, { may: { run: false } }, 'You can read this review, but not fill it in.'],
    [
      'a cancelled review',
      { Status__c: value('Cancelled') },
      {},
      'This review was cancelled. It stays on record as it was.'
    ],
    [
      'a closed plan',
      {},
      { plan: { Status__c: value('Closed') } },
      'The plan is closed, so this review cannot be held any more.'
    ]
  ] as const)('says why nothing can be held for %s', async (_, review, given, text) => {
    const page = await show(review, given);

    expect(textOf(page)).toContain(text);
    expect(allInside(page, '[data-action="close"], [data-action="change"]')).toHaveLength(0);
    await expect(page).toBeAccessible();
  });

  it('leads to plan, account and the records of the agenda', async () => {
    const page = await show();

    inside(page, '[data-object="AccountPlan__c"]').click();
    send(inside(page, 'c-review-agenda-list'), 'open', { id: 'a03henrik', object: 'Stakeholder__c' });
    send(inside(page, 'c-review-agenda-list'), 'open', { id: 'at1', object: undefined });

    expect(visited).toEqual([
      {
        type: 'standard__recordPage',
        attributes: { recordId: PLAN_ID, objectApiName: 'AccountPlan__c', actionName: 'view' }
      },
      {
        type: 'standard__recordPage',
        attributes: { recordId: 'a03henrik', objectApiName: 'Stakeholder__c', actionName: 'view' }
      },
      { type: 'standard__recordPage', attributes: { recordId: 'at1', actionName: 'view' } }
    ]);
  });
});
