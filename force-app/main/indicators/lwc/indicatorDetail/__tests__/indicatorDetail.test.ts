import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';

import type { ChartModel } from 'c/indicatorCharts';
import IndicatorDetail from 'c/indicatorDetail';
import type { LagPair } from 'c/indicatorLagView';
import type { ListedReading, ReadingRights } from 'c/indicatorReadingTable';
import { TODAY } from 'test/indicatorDetail';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

import { BY_HAND, detailData, handNode, laggingNode, sideData, value } from './answers';

type Filter = (config: { readonly variables?: Readonly<Record<string, unknown>> }) => boolean;
const wire = graphql as unknown as { emit(value: unknown, filter?: Filter): void };
const infos = getObjectInfos as unknown as { emit(value: unknown): void };
const mutation = executeMutation as unknown as jest.Mock<Promise<unknown>, [{ variables: Record<string, unknown> }]>;
const update = updateRecord as unknown as jest.Mock<Promise<unknown>, [unknown, unknown?]>;
const notify = notifyRecordUpdateAvailable as unknown as jest.Mock;
const refresh = jest.fn(() => Promise.resolve());
const isSide: Filter = ({ variables }) => variables !== undefined && 'planId' in variables;
const isDetail: Filter = ({ variables }) => variables !== undefined && !('planId' in variables);

type View = HTMLElement & { readonly pairs: readonly LagPair[]; readonly besideId: string | null };
type Table = HTMLElement & {
  readonly readings: readonly ListedReading[];
  readonly rights: ReadingRights;
  showReading: jest.Mock;
  startAdding: jest.Mock;
};
const table = (detail: HTMLElement): Table => inside<Table>(detail, 'c-indicator-reading-table');
const chart = (detail: HTMLElement): ChartModel =>
  inside<HTMLElement & { chart: ChartModel }>(detail, 'c-indicator-chart-guard').chart;
const error = (detail: HTMLElement): unknown => inside<HTMLElement & { error: unknown }>(detail, 'c-error-panel').error;

const hand = {
  indicator: BY_HAND,
  readings: [
    handNode('r2', '2026-05-02', 7, { Note__c: value('Portal'), ReadingKey__c: value('k2') }),
    handNode('r1', '2026-03-01', 5)
  ]
};

async function show(
  given: Parameters<typeof detailData>[0] = {},
  { isInDialog = false, canWrite = true }: { isInDialog?: boolean; canWrite?: boolean } = {}
): Promise<Mounted<IndicatorDetail>> {
  const detail = await mount('c-indicator-detail', IndicatorDetail, { recordId: 'a0I', isInDialog });
  const may = { createable: canWrite, updateable: canWrite, deletable: canWrite };
  const info = (apiName: string, fields: readonly string[]): unknown => ({
    statusCode: 200,
    result: { apiName, ...may, fields: Object.fromEntries(fields.map((name) => [name, may])) }
  });
  infos.emit({
    results: [
      info('LeadingIndicator__c', ['Target__c']),
      info('IndicatorReading__c', ['Value__c', 'ReadOn__c', 'Note__c'])
    ]
  });
  wire.emit({ data: detailData(given), refresh }, isDetail);
  await flush();
  return detail;
}
async function withSide(given: Parameters<typeof detailData>[0] = {}): Promise<Mounted<IndicatorDetail>> {
  const detail = await show(given);
  wire.emit({ data: sideData(), refresh }, isSide);
  await flush();
  return detail;
}

describe('c-indicator-detail', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date(`${TODAY}T12:00:00Z`)
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('shows the series, its outlook and its readings', async () => {
    const detail = await withSide();

    expect(chart(detail).points.map(({ on, value: stood }) => [on, stood])).toEqual([
      ['2026-01-01', 0],
      ['2026-03-10', 2],
      ['2026-05-02', 3]
    ]);
    expect(chart(detail).events.map(({ text }) => text)).toContain('Review held: Cadence');
    expect(inside(detail, '[data-section="outlook"]').textContent).not.toBe('');
    expect(table(detail).readings).toHaveLength(3);
    expect(table(detail).rights).toEqual({ canAdd: false, canEdit: false, canNote: true, canDelete: false });
    await expect(detail).toBeAccessible();
  });

  it('keeps calculation and readings when the chart fails', async () => {
    const detail = await withSide();
    inside(detail, '[data-action="calculation"]').click();
    const broken = Object.defineProperty({ ...chart(detail) }, 'points', {
      get: () => {
        throw new Error('No such point.');
      }
    });

    inside<HTMLElement & { chart: unknown }>(detail, 'c-indicator-chart-guard').chart = broken;
    await flush();

    expect(textOf(inside(detail, 'c-indicator-chart-guard'))).toContain('No such point.');
    expect(table(detail).readings).toHaveLength(3);
    expect(allInside(detail, 'c-indicator-detail-calculation')).toHaveLength(1);
    await expect(detail).toBeAccessible();
  });

  it('asks for the plan and for the other end once it knows them', async () => {
    const asked: unknown[] = [];
    await show({ indicator: { LaggingIndicator__c: value('rev'), LaggingIndicator__r: laggingNode } });
    wire.emit({ data: sideData() }, (config) => {
      if (isSide(config)) asked.push(config.variables);
      return isSide(config);
    });

    expect(asked).toEqual([{ planId: 'plan', indicatorId: 'a0I', laggingId: 'rev' }]);
  });

  it('opens the calculation of this very indicator', async () => {
    const detail = await show();
    const button = inside(detail, '[data-action="calculation"]');
    expect(button.getAttribute('aria-expanded')).toBe('false');

    button.click();
    await flush();

    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(allInside(detail, 'c-indicator-detail-calculation')).toHaveLength(1);
    await expect(detail).toBeAccessible();
  });

  describe('with a result that follows', () => {
    const leading = { indicator: { LaggingIndicator__c: value('rev'), LaggingIndicator__r: laggingNode } };

    it('draws it beside, says how much history the lag needs, and takes it away on request', async () => {
      const detail = await withSide(leading);
      const view = inside<View>(detail, 'c-indicator-lag-view');

      expect(chart(detail).second?.title).toBe('Revenue');
      expect(view.besideId).toBe('rev');
      expect(view.pairs).toHaveLength(1);
      expect(view.pairs[0]).toMatchObject({ id: 'rev', name: 'Revenue', lag: { kind: 'tooShort', needsMonths: 12 } });

      send(view, 'beside', { id: null });
      await flush();
      expect(chart(detail).second).toBeNull();
    });

    it('names it before its history is read, and says when that cannot be read', async () => {
      const detail = await show(leading);
      const pairs = (): unknown => inside<HTMLElement & { pairs: unknown }>(detail, 'c-indicator-lag-view').pairs;
      expect(pairs()).toEqual([{ id: 'rev', name: 'Revenue', lag: null }]);

      wire.emit({ data: undefined, errors: [{ message: 'No.' }] }, isSide);
      await flush();

      expect(inside(detail, '[data-note="side"]').textContent).toContain('could not be read');
      await expect(detail).toBeAccessible();
    });

    it('lists those that lead to a result', async () => {
      const leads = [{ ...laggingNode, Id: 'rev', Name: value('Sites'), Kind__c: value('Leading') }];
      const detail = await withSide({ indicator: { Kind__c: value('Lagging') }, leads });
      const view = inside<HTMLElement & { pairs: readonly { name: string }[] }>(detail, 'c-indicator-lag-view');

      expect(view.pairs.map(({ name }) => name)).toEqual(['Sites']);
    });
  });

  it('leads from a point to its reading', async () => {
    const detail = await show();
    table(detail).showReading = jest.fn();

    send(inside(detail, 'c-indicator-chart-guard'), 'pointchoose', { readingId: 'r2' });

    expect(table(detail).showReading).toHaveBeenCalledWith('r2');
  });

  it('goes to records, and in a dialog lets the dialog go', async () => {
    const target = { id: 'i-r1', object: 'StakeholderInterview__c' };
    const page = await show();
    send(table(page), 'open', target);
    expect(visited).toEqual([
      {
        type: 'standard__recordPage',
        attributes: { recordId: 'i-r1', objectApiName: 'StakeholderInterview__c', actionName: 'view' }
      }
    ]);

    const inDialog = await show({}, { isInDialog: true });
    const went = collect(inDialog, 'open');
    send(table(inDialog), 'open', target);

    expect(went).toEqual([target]);
    expect(visited).toHaveLength(1);
  });

  it('tells the dialog around it what it is called', async () => {
    const detail = await mount('c-indicator-detail', IndicatorDetail, { recordId: 'a0I', isInDialog: true });
    const loaded = collect(detail, 'loaded');

    wire.emit({ data: detailData({}), refresh }, isDetail);

    expect(loaded).toEqual([{ name: 'Key-player interviews' }]);
  });

  describe('by hand', () => {
    it('adds a reading and reads again', async () => {
      const detail = await show(hand);
      const settled = jest.fn();

      send(table(detail), 'add', { fields: { ReadOn__c: TODAY, Value__c: 8, Note__c: null }, settled });
      await flush();

      expect(mutation.mock.calls[0]?.[0].variables).toEqual({
        w0: {
          IndicatorReading__c: { LeadingIndicator__c: 'a0I', ReadOn__c: TODAY, Value__c: 8, Note__c: null }
        }
      });
      expect(settled).toHaveBeenCalledWith(null);
      expect(refresh).toHaveBeenCalledTimes(1);
      // Neither plan nor account has a figure of its indicators.
      expect(notify.mock.calls).toEqual([[[{ recordId: 'a0I' }]]]);
    });

    it('hands a refusal back to the form', async () => {
      const detail = await show(hand);
      const settled = jest.fn();
      mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });

      send(table(detail), 'add', { fields: { Value__c: 8 }, settled });
      await flush();

      expect(settled).toHaveBeenCalledWith(expect.objectContaining({ errors: [{ message: 'No.' }] }));
      expect(refresh).not.toHaveBeenCalled();
    });

    it('changes a reading unless somebody else did meanwhile', async () => {
      const detail = await show(hand);
      const settled = jest.fn();

      send(table(detail), 'edit', { id: 'r1', fields: { Note__c: 'x' }, settled });
      await flush();

      expect(update).toHaveBeenCalledWith(
        { fields: { Id: 'r1', Note__c: 'x' } },
        { ifUnmodifiedSince: '2026-03-01T10:00:00.000Z' }
      );
      expect(settled).toHaveBeenCalledWith(null);
    });

    it('takes a reading away at once, and brings it back with its content', async () => {
      const detail = await show(hand);

      send(table(detail), 'remove', { id: 'r2' });
      await flush();
      expect(mutation.mock.calls[0]?.[0].variables).toEqual({ w0: { Id: 'r2' } });
      expect(table(detail).readings.map(({ id }) => id)).toEqual(['r1']);
      expect(textOf(detail)).toContain('Deleted the reading of May 2, 2026: 7 sites.');
      await expect(detail).toBeAccessible();

      mutation.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'r9' } } } } });
      inside(detail, '[data-action="undo"]').click();
      await flush();

      expect(mutation.mock.calls[1]?.[0].variables).toEqual({
        w0: {
          IndicatorReading__c: {
            LeadingIndicator__c: 'a0I',
            ReadOn__c: '2026-05-02',
            Value__c: 7,
            Note__c: 'Portal',
            ReadingKey__c: 'k2'
          }
        }
      });
      expect(allInside(detail, '[data-action="undo"]')).toHaveLength(0);
      expect(textOf(detail)).toContain('The reading is back.');
    });

    it('shows a reading again when the server refuses to delete it', async () => {
      const detail = await show(hand);
      mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });

      send(table(detail), 'remove', { id: 'r2' });
      await flush();

      expect(table(detail).readings).toHaveLength(2);
      expect(error(detail)).toMatchObject({ errors: [{ message: 'No.' }] });
      expect(allInside(detail, '[data-action="undo"]')).toHaveLength(0);
      await expect(detail).toBeAccessible();
    });

    it('keeps the offer to undo when bringing back fails, and forgets it on request', async () => {
      const detail = await show(hand);
      send(table(detail), 'remove', { id: 'r2' });
      await flush();
      mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });

      detail.shadowRoot
        ?.querySelector('article')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
      await flush();
      expect(error(detail)).toMatchObject({ errors: [{ message: 'No.' }] });
      expect(allInside(detail, '[data-action="undo"]')).toHaveLength(1);

      inside(detail, '[data-action="dismiss"]').click();
      await flush();
      expect(allInside(detail, '[data-action="undo"]')).toHaveLength(0);
      expect(table(detail).readings.map(({ id }) => id)).toEqual(['r1']);
    });
  });

  describe('without readings', () => {
    const nothing = { CurrentValue__c: value(null), ReadingCount__c: value(0), ReadingSum__c: value(0) };

    it('says how the first one will come', async () => {
      const detail = await show({ readings: [], indicator: { ...nothing, CurrentValue__c: value(0) } });

      expect(inside(detail, '[data-empty="readings"]').textContent).toContain('when a key-player interview is logged');
      expect(allInside(detail, '[data-action="first"]')).toHaveLength(0);
      await expect(detail).toBeAccessible();
    });

    it('offers to type it, by hand', async () => {
      const detail = await show({ readings: [], indicator: { ...BY_HAND, ...nothing } });
      table(detail).startAdding = jest.fn();
      expect(allInside(detail, 'c-indicator-chart-guard')).toHaveLength(0);
      await expect(detail).toBeAccessible();

      inside(detail, '[data-action="first"]').click();

      expect(table(detail).startAdding).toHaveBeenCalled();
    });
  });

  it('only shows what a closed plan was', async () => {
    const closed = { Id: 'plan', Name: value('2025 plan'), Status__c: value('Closed') };
    const detail = await show({ ...hand, indicator: { ...BY_HAND, AccountPlan__r: closed } });

    expect(table(detail).rights).toEqual({ canAdd: false, canEdit: false, canNote: false, canDelete: false });
    expect(inside<HTMLElement & { isClosed: boolean }>(detail, 'c-indicator-detail-head').isClosed).toBe(true);
    expect(inside<HTMLElement & { canEdit: boolean }>(detail, 'c-indicator-detail-head').canEdit).toBe(false);
    await expect(detail).toBeAccessible();
  });

  it('offers nothing to whoever may only read', async () => {
    const detail = await show(hand, { canWrite: false });

    expect(table(detail).rights).toEqual({ canAdd: false, canEdit: false, canNote: false, canDelete: false });
    await expect(detail).toBeAccessible();
  });

  describe('to be edited', () => {
    const edit = (detail: HTMLElement): void => send(inside(detail, 'c-indicator-detail-head'), 'edit');

    it('opens the dialog with what can be chosen, saves and reads again', async () => {
      const detail = await withSide();
      answerModals(async ({ save }: { save: (write: unknown) => Promise<void> }) => {
        await save({ kind: 'update', object: 'LeadingIndicator__c', id: 'a0I', fields: { Target__c: 9 } });
        return 'saved';
      });

      edit(detail);
      await flush();

      expect(opened[0]?.options).toMatchObject({
        label: 'Key-player interviews',
        laggings: [{ id: 'rev', name: 'Revenue' }],
        objectives: [{ id: 'goal', name: 'Reach the board' }],
        canDelete: true
      });
      expect(mutation.mock.calls[0]?.[0].variables).toEqual({
        w0: { Id: 'a0I', LeadingIndicator__c: { Target__c: 9 } }
      });
      expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('goes to the plan once it is deleted', async () => {
      const detail = await show();
      answerModals('deleted');

      edit(detail);
      await flush();

      expect(visited).toEqual([
        {
          type: 'standard__recordPage',
          attributes: { recordId: 'plan', objectApiName: 'AccountPlan__c', actionName: 'view' }
        }
      ]);
    });

    it('is not offered in a dialog', async () => {
      const detail = await show({}, { isInDialog: true });

      expect(inside<HTMLElement & { canEdit: boolean }>(detail, 'c-indicator-detail-head').canEdit).toBe(false);
    });
  });

  it('keeps its room while loading, says when it is gone, and where it belongs', async () => {
    const detail = await mount('c-indicator-detail', IndicatorDetail, { recordId: 'a0I' });
    expect(inside(detail, '[role="status"]').textContent).toBe('Loading the indicator');
    await expect(detail).toBeAccessible();

    wire.emit({ data: { uiapi: { query: { LeadingIndicator__c: { edges: [] } } } } }, isDetail);
    await flush();
    expect(textOf(detail)).toContain('not there any more');

    const nowhere = await mount('c-indicator-detail', IndicatorDetail);
    expect(textOf(nowhere)).toContain('Put this component on the page');
    await expect(nowhere).toBeAccessible();
  });

  it('says what failed and tries again', async () => {
    const detail = await mount('c-indicator-detail', IndicatorDetail, { recordId: 'a0I' });
    wire.emit({ data: undefined, errors: [{ message: 'No.' }], refresh }, isDetail);
    await flush();
    expect(error(detail)).toEqual([{ message: 'No.' }]);
    await expect(detail).toBeAccessible();

    send(inside(detail, 'c-error-panel'), 'retry');
    await flush();

    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('says how many readings the chart shows when there are more', async () => {
    const detail = await show({
      indicator: { ReadingCount__c: value(2500), ReadingSum__c: value(2500), CurrentValue__c: value(2500) }
    });

    expect(textOf(detail)).toContain('The chart shows the newest 3 of 2500 readings.');
  });

  it('forgets one indicator when it is given another', async () => {
    const detail = await show(hand);

    detail.recordId = 'a0J';
    await flush();

    expect(allInside(detail, 'c-indicator-reading-table')).toHaveLength(0);
    expect(inside(detail, '[role="status"]').textContent).toBe('Loading the indicator');
  });
});
