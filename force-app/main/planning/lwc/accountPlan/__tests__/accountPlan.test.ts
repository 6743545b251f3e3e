import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';

import AccountPlan from 'c/accountPlan';
import type { Editing } from 'c/planAutosave';
import { valueOf } from 'c/planAutosave';
import { toSaidWords } from 'c/planRecords';
import type { MapField } from 'c/planRecords';
import type { PlanRights } from 'c/planTypes';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { ACCOUNT_ID, PLAN_ID, coreAnswer, objectInfos, planNode, sideAnswer, value } from 'test/planPage';

// A rep: writes and sends, but does not approve.
jest.mock('@salesforce/customPermission/ApproveAccountPlan', () => ({ default: undefined, __esModule: true }), {
  virtual: true
});

interface Config {
  readonly query?: { readonly text: string };
}

const wire = graphql as unknown as { emit(value: unknown, filter: (config: Config) => boolean): void };
const infos = getObjectInfos as unknown as { emit(value: unknown): void };
const update = updateRecord as unknown as jest.Mock<Promise<unknown>, unknown[]>;
const notify = notifyRecordUpdateAvailable as unknown as jest.Mock<Promise<void>, unknown[]>;
const refreshCore = jest.fn(() => Promise.resolve());
const refreshSide = jest.fn(() => Promise.resolve());

const emit = (name: string, result: unknown): void =>
  wire.emit(result, ({ query }) => query?.text.includes(`query ${name}(`) === true);
const core = (data: unknown): void => emit('planCore', { data, refresh: refreshCore });

/** What the server has when the page looks for others' changes; each look reads it. */
let onServer: unknown = null;
const refreshTexts = jest.fn(() => {
  emit('planTexts', { data: onServer, refresh: refreshTexts });
  return Promise.resolve();
});

async function show(
  plan: Readonly<Record<string, unknown>> = {},
  may = { write: true },
  others: Parameters<typeof coreAnswer>[1] = {}
): Promise<Mounted<AccountPlan>> {
  const page = await mount('c-account-plan', AccountPlan, { recordId: PLAN_ID });
  infos.emit(objectInfos(may));
  core(coreAnswer(planNode(plan), others));
  await flush();
  emit('planSide', { data: sideAnswer(), refresh: refreshSide });
  await flush();
  return page;
}

type Map = HTMLElement & { readonly editing: Editing; readonly canEdit: boolean; readonly canQuote: boolean };
const map = (page: HTMLElement): Map => inside<Map>(page, 'c-strategy-map');
const shown = (page: HTMLElement, field: MapField): string | null => valueOf(map(page).editing, field);
const header = (page: HTMLElement): HTMLElement & { saving: { kind: string } | null; canUndo: boolean } =>
  inside<HTMLElement & { saving: { kind: string } | null; canUndo: boolean }>(page, 'c-plan-header');
const write = (page: HTMLElement, field: MapField, text: string): void => send(map(page), 'write', { field, text });
const leave = async (page: HTMLElement): Promise<void> => {
  send(map(page), 'leave');
  await flush();
};
const act = async (page: HTMLElement, action: string): Promise<void> => {
  send(inside(page, 'c-plan-actions'), 'act', { action });
  await flush();
};
const notes = (page: HTMLElement): HTMLElement => inside(page, 'c-plan-notes');
const toasts = (page: HTMLElement): { title: string; message: string; variant: string }[] =>
  collect(page, 'lightning__showtoast');
const saved = (): unknown[] => update.mock.calls.map(([input]) => (input as { fields: unknown }).fields);
/** A wire answers only once the page asks; this lets the first look find something. */
const lookAround = async (): Promise<void> => {
  window.dispatchEvent(new Event('focus'));
  await flush();
  emit('planTexts', { data: onServer, refresh: refreshTexts });
  await flush();
};

describe('c-account-plan', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = jest.fn();
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'clearTimeout'],
      now: new Date('2026-06-01T12:00:00Z')
    });
  });
  afterAll(() => jest.useRealTimers());
  beforeEach(() => {
    onServer = coreAnswer();
    update.mockReset();
    update.mockImplementation(() => Promise.resolve({ lastModifiedDate: '2026-06-01T12:00:00.000Z' }));
  });

  describe('while it is read', () => {
    it('keeps its place', async () => {
      const page = await mount('c-account-plan', AccountPlan, { recordId: PLAN_ID });

      expect(textOf(page)).toBe('Loading the plan');
      await expect(page).toBeAccessible();
    });

    it('says that there is no such plan', async () => {
      const page = await mount('c-account-plan', AccountPlan, { recordId: PLAN_ID });
      core(coreAnswer(null));
      await flush();

      expect(textOf(page)).toContain('There is no plan here that you may see.');
      await expect(page).toBeAccessible();
    });

    it('says what failed and tries again', async () => {
      const page = await mount('c-account-plan', AccountPlan, { recordId: PLAN_ID });
      emit('planCore', { errors: [{ message: 'down' }], refresh: refreshCore });
      await flush();
      await expect(page).toBeAccessible();

      send(inside(page, 'c-error-panel'), 'retry');
      await flush();

      expect(refreshCore).toHaveBeenCalledTimes(1);
    });
  });

  it('shows the plan with its map, and what can be done', async () => {
    const page = await show();

    expect(shown(page, 'AccountVision__c')).toBe('One plan together.');
    expect(map(page)).toMatchObject({ canEdit: true, canQuote: true });
    expect(header(page)).toMatchObject({ saving: { kind: 'saved' }, canUndo: false });
    const rights = inside<HTMLElement & { rights: PlanRights }>(page, 'c-plan-actions').rights;
    expect(rights).toMatchObject({ canSubmit: true, canApprove: false });
    await expect(page).toBeAccessible();
  });

  it('forgets the plan before when it is given another one', async () => {
    const page = await show();

    page.recordId = 'a00other';
    await flush();

    expect(textOf(page)).toBe('Loading the plan');
  });

  describe('writing', () => {
    it('saves what was typed when the field is left, with the moment of the last change', async () => {
      const page = await show();

      write(page, 'OurValue__c', 'Figures');
      await flush();
      expect(header(page).saving?.kind).toBe('saving');
      await leave(page);

      expect(update.mock.calls).toEqual([
        [{ fields: { Id: PLAN_ID, OurValue__c: 'Figures' } }, { ifUnmodifiedSince: '2026-06-01T08:00:00.000Z' }]
      ]);
      expect(header(page)).toMatchObject({ saving: { kind: 'saved' }, canUndo: true });
    });

    it('saves a stage at once, and takes it back by button and by keyboard', async () => {
      const page = await show();
      send(map(page), 'stage', { field: 'RelationshipStage__c', stage: 'Integrated' });
      await flush();

      send(header(page), 'undo');
      await flush();
      send(header(page), 'redo');
      await flush();
      const press = async (key: string, shiftKey = false): Promise<void> => {
        inside(page, '.tabs').dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey, bubbles: true, composed: true })
        );
        await flush();
      };
      await press('z');
      await press('z', true);
      await press('z');
      await press('y');
      await press('x');

      const stages = ['Integrated', 'Basic', 'Integrated', 'Basic', 'Integrated', 'Basic', 'Integrated'];
      expect(saved()).toEqual(stages.map((stage) => ({ Id: PLAN_ID, RelationshipStage__c: stage })));
      expect(textOf(inside(page, '[role="status"]'))).toBe('Change done again: Relationship stage now');
    });

    it('takes back the last change of one part, and says when there is none', async () => {
      const page = await show();
      write(page, 'OurValue__c', 'Figures');
      await leave(page);

      send(map(page), 'takeback', { field: 'OurValue__c' });
      await flush();
      expect(saved()[1]).toEqual({ Id: PLAN_ID, OurValue__c: null });
      send(map(page), 'takeback', { field: 'OurValue__c' });
      await flush();

      expect(textOf(inside(page, '[role="status"]'))).toBe('There is nothing to take back.');
    });

    it('puts a quote where it is wanted', async () => {
      const page = await show();
      answerModals(toSaidWords(sideAnswer())[0]);

      send(map(page), 'quote', { field: 'AccountVision__c', at: 18 });
      await flush();

      expect(opened[0]?.options).toMatchObject({ partName: 'Vision', preferred: 'interview' });
      expect(saved()).toEqual([
        {
          Id: PLAN_ID,
          AccountVision__c: 'One plan together.\n\n“One number.” — Maya Okafor, Chief Medical Officer, March 3, 2026'
        }
      ]);
      expect(textOf(inside(page, '[role="status"]'))).toBe('Quote added to Vision');
    });

    it('leaves the text alone when no quote was chosen', async () => {
      const page = await show();

      send(map(page), 'quote', { field: 'CustomerWhy__c', at: 0 });
      await flush();

      expect(opened[0]?.options).toMatchObject({ preferred: 'why' });
      expect(update).not.toHaveBeenCalled();
    });

    it('keeps a refused text, says why, and tries again', async () => {
      const page = await show();
      update.mockRejectedValueOnce({ status: 400, body: { message: 'Closed plans stay.' } });
      write(page, 'OurValue__c', 'Figures');
      send(map(page), 'leave');
      await flush();
      emit('planTexts', { data: onServer, refresh: refreshTexts });
      await flush();

      expect(shown(page, 'OurValue__c')).toBe('Figures');
      expect(map(page).editing.refusals).toEqual({ OurValue__c: 'Closed plans stay.' });
      expect(header(page).saving?.kind).toBe('failed');
      send(header(page), 'retry');
      await flush();

      expect(header(page).saving?.kind).toBe('saved');
    });

    it('saves what is typed when the page goes away', async () => {
      const page = await show();
      write(page, 'OurValue__c', 'Figures');

      page.remove();
      await flush();

      expect(saved()).toEqual([{ Id: PLAN_ID, OurValue__c: 'Figures' }]);
    });
  });

  describe('with somebody else', () => {
    const theirs = (plan: Readonly<Record<string, unknown>>): unknown =>
      coreAnswer(
        planNode({
          LastModifiedDate: value('2026-06-01T11:00:00.000Z'),
          LastModifiedBy: { Id: '005ana', Name: value('Ana Torres') },
          ...plan
        })
      );

    it('takes over what they changed, tells, and reads the rest of the plan only then', async () => {
      const page = await show();
      await lookAround();
      expect(refreshCore).not.toHaveBeenCalled();
      onServer = theirs({ OurValue__c: value('Theirs') });

      window.dispatchEvent(new Event('focus'));
      await flush();

      expect(shown(page, 'OurValue__c')).toBe('Theirs');
      expect(textOf(inside(page, '[role="status"]'))).toBe('Ana Torres changed Our value.');
      expect(refreshCore).toHaveBeenCalledTimes(1);
      send(map(page), 'notice', { field: 'OurValue__c', key: 1, choice: 'dismiss' });
      await flush();
      expect(map(page).editing.notices).toEqual([]);
    });

    it('keeps both texts of one part until the user decides', async () => {
      const page = await show();
      await lookAround();
      update.mockRejectedValueOnce({ status: 412, body: { message: 'changed' } });
      onServer = theirs({ OurValue__c: value('Theirs') });
      write(page, 'OurValue__c', 'Mine');
      await leave(page);

      expect(map(page).editing.conflicts).toMatchObject({
        OurValue__c: { theirs: 'Theirs', who: { name: 'Ana Torres' } }
      });
      expect(shown(page, 'OurValue__c')).toBe('Mine');
      send(map(page), 'settle', { field: 'OurValue__c', choice: 'both' });
      await flush();

      expect(saved()[1]).toEqual({ Id: PLAN_ID, OurValue__c: 'Theirs\n\nMine' });
      expect(update.mock.calls[1]?.[1]).toEqual({ ifUnmodifiedSince: '2026-06-01T11:00:00.000Z' });
    });

    it('offers back what they wrote over', async () => {
      const page = await show();
      write(page, 'OurValue__c', 'Mine');
      await leave(page);
      onServer = theirs({ OurValue__c: value('Theirs'), LastModifiedDate: value('2026-06-01T12:00:00.000Z') });
      await lookAround();

      send(map(page), 'notice', { field: 'OurValue__c', key: 1, choice: 'dispute' });
      await flush();

      expect(map(page).editing.conflicts).toMatchObject({ OurValue__c: { theirs: 'Theirs' } });
      expect(shown(page, 'OurValue__c')).toBe('Mine');
    });

    it('does not take a failed look for news', async () => {
      const page = await show();
      await lookAround();
      refreshTexts.mockImplementationOnce(() => {
        emit('planTexts', { errors: [{ message: 'down' }], refresh: refreshTexts });
        return Promise.resolve();
      });
      onServer = theirs({ OurValue__c: value('Theirs') });

      window.dispatchEvent(new Event('focus'));
      await flush();

      expect(map(page).editing.notices).toEqual([]);
    });
  });

  describe('the life of the plan', () => {
    it('takes a step after what was typed is saved, and reads again', async () => {
      const page = await show({ Status__c: value('Approved') });
      const told = toasts(page);
      write(page, 'OurValue__c', 'Figures');

      await act(page, 'activate');

      expect(saved()).toEqual([
        { Id: PLAN_ID, OurValue__c: 'Figures' },
        { Id: PLAN_ID, Status__c: 'Active' }
      ]);
      expect(update.mock.calls[1]?.[1]).toEqual({ ifUnmodifiedSince: '2026-06-01T12:00:00.000Z' });
      expect(told).toEqual([{ title: 'The plan is active', message: '', variant: 'success' }]);
      expect(refreshCore).toHaveBeenCalledTimes(1);
      expect(notify).toHaveBeenCalledWith([{ recordId: PLAN_ID }, { recordId: ACCOUNT_ID }]);
    });

    it('does not take a step without what could not be saved', async () => {
      const page = await show({ Status__c: value('Approved') });
      const told = toasts(page);
      update.mockRejectedValueOnce(new TypeError('Failed to fetch'));
      write(page, 'OurValue__c', 'Figures');

      await act(page, 'activate');

      expect(saved()).toHaveLength(1);
      expect(told[0]).toMatchObject({ title: 'That did not work', variant: 'error' });
      expect(allInside(page, 'c-error-panel')).toHaveLength(1);
      await expect(page).toBeAccessible();
    });

    it('tells what the plan waits for, and leaves a closed one as it was', async () => {
      const page = await show({ Status__c: value('Closed') });

      expect(notes(page)).toMatchObject({ plan: { status: 'Closed' }, canEdit: false, isWriter: true });
      expect(map(page).canEdit).toBe(false);
      await expect(page).toBeAccessible();
    });

    it('opens the next review, the account, the plan that was started from this one, and the form', async () => {
      const page = await show();
      answerModals('a00new');

      await act(page, 'review');
      send(header(page), 'openaccount');
      await act(page, 'next');
      send(header(page), 'edit');
      await flush();

      expect(visited.map((each) => (each as { attributes: unknown }).attributes)).toEqual([
        { recordId: 'a04next', objectApiName: 'PlanReview__c', actionName: 'view' },
        { recordId: ACCOUNT_ID, objectApiName: 'Account', actionName: 'view' },
        { recordId: 'a00new', objectApiName: 'AccountPlan__c', actionName: 'view' },
        { recordId: PLAN_ID, objectApiName: 'AccountPlan__c', actionName: 'edit' }
      ]);
      expect(opened[0]?.options).toMatchObject({ accountId: ACCOUNT_ID, accountName: 'Northfield' });
    });

    it('leaves it to the dialog to read the plans of the account while the page still reads them', async () => {
      const page = await mount('c-account-plan', AccountPlan, { recordId: PLAN_ID });
      infos.emit(objectInfos({ write: true }));
      core(coreAnswer());
      await flush();

      await act(page, 'next');
      emit('planSide', { data: sideAnswer(), refresh: refreshSide });
      await flush();
      await act(page, 'next');

      expect(opened.map(({ options }) => 'plans' in options)).toEqual([false, true]);
    });

    it('stays where it is when no next plan was started', async () => {
      const page = await show();

      await act(page, 'next');

      expect(visited).toEqual([]);
    });
  });

  describe('reading', () => {
    it('is for those who cannot write', async () => {
      const page = await show({}, { write: false });

      expect(notes(page)).toMatchObject({ isWriter: false, canEdit: false });
      expect(map(page).canEdit).toBe(false);
      expect(header(page).saving).toBeNull();
      await expect(page).toBeAccessible();
    });

    it('opens a plan of somebody else for writing when asked to', async () => {
      const page = await show({ Owner: { Id: '005ana', Name: value('Ana Torres') } });
      expect(notes(page)).toMatchObject({ isWriter: true, canEdit: false });
      expect(map(page).canEdit).toBe(false);

      send(notes(page), 'ask');
      await flush();

      expect(map(page).canEdit).toBe(true);
    });

    it('lets the owner’s manager write without asking', async () => {
      const page = await show({ Owner: { Id: '005ana', Name: value('Ana') }, IsMyTeams__c: value(true) });

      expect(map(page).canEdit).toBe(true);
    });

    it('keeps what somebody typed who may not save', async () => {
      const page = await show();
      await lookAround();
      update.mockRejectedValueOnce({
        status: 403,
        body: { message: 'insufficient access', errorCode: 'INSUFFICIENT_ACCESS' }
      });
      write(page, 'OurValue__c', 'Figures');
      await leave(page);

      expect(notes(page)).toMatchObject({ isRefused: true });
      expect(map(page).canEdit).toBe(false);
      expect(shown(page, 'OurValue__c')).toBe('Figures');
      await expect(page).toBeAccessible();
    });
  });

  describe('the other tabs', () => {
    const tab = (page: HTMLElement, name: string): HTMLElement => inside(page, `[data-tab="${name}"]`);

    it.each([
      ['work', 'c-plan-work'],
      ['team', 'c-plan-team'],
      ['reviews', 'c-plan-review-list']
    ])('shows %s', async (name, part) => {
      const page = await show();

      tab(page, name).click();
      await flush();

      expect(tab(page, name).getAttribute('aria-selected')).toBe('true');
      expect(inside<HTMLElement & { plan: unknown }>(page, part).plan).toMatchObject({ plan: { id: PLAN_ID } });
      expect(allInside(page, 'c-strategy-map')).toHaveLength(0);
    });

    it('go by the arrow keys, and save what was typed', async () => {
      const page = await show();
      write(page, 'OurValue__c', 'Figures');

      tab(page, 'map').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await flush();

      expect(page.shadowRoot?.activeElement).toBe(tab(page, 'work'));
      expect(saved()).toEqual([{ Id: PLAN_ID, OurValue__c: 'Figures' }]);
      // Keys of the map do nothing elsewhere.
      inside(page, '.tabs').dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
      await flush();
      expect(saved()).toHaveLength(1);
    });

    it('are opened from the map, and have the plan read again after they changed something', async () => {
      const page = await show();
      const told = toasts(page);
      send(map(page), 'work');
      await flush();

      send(inside(page, 'c-plan-work'), 'changed', { message: 'Commitment saved', recordIds: ['a01'] });
      await flush();
      send(inside(page, 'c-plan-work'), 'changed', { message: null, recordIds: [] });
      await flush();

      expect(told).toEqual([{ title: 'Commitment saved', message: '', variant: 'success' }]);
      expect(notify).toHaveBeenCalledWith([{ recordId: 'a01' }]);
      expect(refreshCore).toHaveBeenCalledTimes(2);
      expect(refreshSide).toHaveBeenCalledTimes(2);
    });
  });
});
