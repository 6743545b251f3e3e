import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';

import type { Grid } from 'c/mapGrid';
import StakeholderMap from 'c/stakeholderMap';
import type { Stakeholder } from 'c/stakeholderRecords';
import { reveal } from 'c/stakeholderStore';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { accountAnswer, person } from 'test/people';

interface Emitting {
  emit(value: unknown): void;
}
const wire = graphql as unknown as Emitting;
const mutate = executeMutation as unknown as jest.Mock;
const ACCOUNT = '001000000000001AAA';
const henrik = person({ id: 'henrik', name: 'Henrik', influence: 'Very high', support: 'Sceptic' });
const maya = person({ id: 'maya', name: 'Maya', businessFunction: 'Clinical' });

type Toast = { title: string; message?: string; variant: string };
let refresh: jest.Mock;
let toasts: Toast[];

function answer(people: readonly Stakeholder[]): void {
  wire.emit({ data: accountAnswer(people), errors: undefined, refresh });
}

async function show(people: readonly Stakeholder[] = [henrik, maya]): Promise<Mounted<StakeholderMap>> {
  const map = await mount('c-stakeholder-map', StakeholderMap, { recordId: ACCOUNT });
  toasts = collect<Toast>(map, 'lightning__showtoast');
  answer(people);
  await flush();
  return map;
}

type GridElement = HTMLElement & {
  grid: Grid;
  selectedId: string | null;
  focusPerson: jest.Mock;
  showPreview: jest.Mock;
};
const grid = (map: HTMLElement): GridElement => inside<GridElement>(map, 'c-stakeholder-grid');
const placeOf = (map: HTMLElement, id: string): string | undefined =>
  grid(map)
    .grid.rows.flatMap((row) => row.cells)
    .find((cell) => cell.people.some((each) => each.id === id))?.key;
const click = async (map: HTMLElement, selector: string): Promise<void> => {
  inside(map, selector).click();
  await flush();
};
const savedFields = (): unknown =>
  (mutate.mock.calls.at(-1) as [{ variables: Record<string, unknown> }] | undefined)?.[0].variables;

describe('c-stakeholder-map', () => {
  beforeEach(() => {
    refresh = jest.fn(() => Promise.resolve());
    mutate.mockResolvedValue({ data: { uiapi: {} } });
  });

  describe('reading', () => {
    it('counts and shows the account’s people', async () => {
      const map = await show();

      expect(inside(map, '.counts').textContent).toBe('2 people · 2 key players');
      expect(placeOf(map, 'henrik')).toBe('4-1');
      await expect(map).toBeAccessible();
    });

    it('keeps the layout still while loading', async () => {
      const map = await mount('c-stakeholder-map', StakeholderMap, { recordId: ACCOUNT });

      expect(inside(map, 'p[role="status"]').textContent).toBe('Loading the stakeholder map');
      expect(grid(map).grid.rows).toHaveLength(5);
      await expect(map).toBeAccessible();
    });

    it('says what to do first when nobody is mapped', async () => {
      const map = await show([]);

      expect(textOf(map)).toContain('Nobody is on the map yet');
      await click(map, '[data-action="add-first"]');
      expect(opened).toHaveLength(1);
      await expect(map).toBeAccessible();
    });

    it('says what failed and tries again', async () => {
      const map = await mount('c-stakeholder-map', StakeholderMap, { recordId: ACCOUNT });
      wire.emit({ data: undefined, errors: [{ message: 'Failed to fetch' }], refresh });
      await flush();

      send(inside(map, 'c-error-panel'), 'retry');
      answer([henrik]);
      await flush();

      expect(refresh).toHaveBeenCalledTimes(1);
      expect(placeOf(map, 'henrik')).toBe('4-1');
    });

    it('is accessible when reading failed', async () => {
      const map = await mount('c-stakeholder-map', StakeholderMap, { recordId: ACCOUNT });
      wire.emit({ data: undefined, errors: [{ message: 'No.' }] });
      await flush();

      await expect(map).toBeAccessible();
    });

    it('explains itself off an Account page', async () => {
      const map = await mount('c-stakeholder-map', StakeholderMap);

      expect(textOf(map)).toContain('Place this component on an Account page.');
    });

    it('shows one function at a time', async () => {
      const map = await show();

      send(inside(map, '[data-filter="function"]'), 'pick', { value: 'Clinical' });
      await flush();

      expect(inside(map, '.counts').textContent).toBe('1 of 2 people · 1 key player');
      expect(placeOf(map, 'henrik')).toBeUndefined();
    });
  });

  describe('without the permission to edit', () => {
    it('shows the map, says so, and offers no changes', async () => {
      const map = await show();
      const field = { updateable: false };

      (getObjectInfo as unknown as Emitting).emit({
        createable: false,
        updateable: false,
        fields: { Influence__c: field, Support__c: field }
      });
      await flush();

      expect(textOf(map)).toContain('You can read this map but not change it.');
      expect((grid(map) as GridElement & { canMove: boolean }).canMove).toBe(false);
      expect(inside<HTMLElement & { disabled: boolean }>(map, '[data-action="add"]').disabled).toBe(true);
      await expect(map).toBeAccessible();
    });
  });

  describe('moving', () => {
    const move = { id: 'henrik', influence: 'High', support: 'Champion' };

    it('moves at once and saves in one transaction', async () => {
      const map = await show();
      let finish: (value: unknown) => void = () => undefined;
      mutate.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));

      send(grid(map), 'move', move);
      await flush();
      expect(placeOf(map, 'henrik')).toBe('3-4');
      finish({ data: { uiapi: {} } });
      answer([{ ...henrik, influence: 'High', support: 'Champion' }, maya]);
      await flush();

      expect(mutate).toHaveBeenCalledTimes(1);
      expect(savedFields()).toEqual({
        w0: { Id: 'henrik', Stakeholder__c: { Influence__c: 'High', Support__c: 'Champion' } }
      });
      expect(placeOf(map, 'henrik')).toBe('3-4');
      expect(refresh).toHaveBeenCalled();
    });

    it.each([
      ['a rule', [{ message: 'Not this week.' }], 'Not this week.'],
      ['a permission', [{ message: 'insufficient access rights on object id' }], 'You do not have permission']
    ])('puts the card back and says why when %s refuses', async (_, errors, reason) => {
      const map = await show();
      mutate.mockResolvedValueOnce({ data: null, errors });

      send(grid(map), 'move', move);
      await flush();

      expect(placeOf(map, 'henrik')).toBe('4-1');
      expect(toasts).toEqual([expect.objectContaining({ variant: 'error', title: 'Henrik stays where they were' })]);
      expect(toasts[0]?.message).toContain(reason);
      expect(inside(map, '.refusal').textContent).toContain('Henrik stays where they were');
      await expect(map).toBeAccessible();
    });

    it('puts the card back when the connection is lost, and saves on the next try', async () => {
      const map = await show();
      mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));

      send(grid(map), 'move', move);
      await flush();
      expect(placeOf(map, 'henrik')).toBe('4-1');
      expect(toasts[0]?.message).toContain('There is no connection to the server.');

      send(inside(map, '.refusal c-error-panel'), 'retry');
      await flush();

      expect(mutate).toHaveBeenCalledTimes(2);
      expect(allInside(map, '.refusal')).toHaveLength(0);
    });

    it('saves quick moves one after another, in their order', async () => {
      const map = await show();
      const order: string[] = [];
      mutate.mockImplementation(({ variables }: { variables: { w0: { Stakeholder__c: { Support__c: string } } } }) => {
        order.push(variables.w0.Stakeholder__c.Support__c);
        return Promise.resolve({ data: { uiapi: {} } });
      });

      send(grid(map), 'move', move);
      send(grid(map), 'move', { ...move, support: 'Neutral' });
      await flush();

      expect(order).toEqual(['Champion', 'Neutral']);
    });

    it('shows what the score would be while a card is held', async () => {
      const map = await show();
      const preview = jest.spyOn(grid(map), 'showPreview');

      send(grid(map), 'preview', { id: 'henrik', place: { influence: 'High', support: 'Champion' } });
      expect(preview).toHaveBeenLastCalledWith('Score 55.0 → 79.2');
      send(grid(map), 'preview', { id: 'henrik', place: null });
      expect(preview).toHaveBeenLastCalledWith('');
    });
  });

  describe('undoing', () => {
    const undoButton = (map: HTMLElement): HTMLElement & { disabled: boolean; title: string } =>
      inside(map, '[data-action="undo"]');

    it('has nothing to undo at first', async () => {
      const map = await show();

      expect(undoButton(map).disabled).toBe(true);
      expect(undoButton(map).title).toBe('Nothing to undo');
    });

    it('writes the former values back', async () => {
      const map = await show();
      send(grid(map), 'move', { id: 'henrik', influence: 'High', support: 'Champion' });
      await flush();

      expect(undoButton(map).title).toBe('Undo: Henrik moved to High influence, Champion');
      await click(map, '[data-action="undo"]');

      expect(savedFields()).toEqual({
        w0: { Id: 'henrik', Stakeholder__c: { Influence__c: 'Very high', Support__c: 'Sceptic' } }
      });
      expect(undoButton(map).disabled).toBe(true);
    });

    it.each([[{ ctrlKey: true }], [{ metaKey: true }]])('listens to the keyboard: %p', async (keys) => {
      const map = await show();
      send(grid(map), 'move', { id: 'henrik', influence: 'High', support: 'Champion' });
      await flush();

      inside(map, 'article').dispatchEvent(new KeyboardEvent('keydown', { key: 'z', cancelable: true, ...keys }));
      await flush();

      expect(mutate).toHaveBeenCalledTimes(2);
    });

    it('can be tried again when it was refused', async () => {
      const map = await show();
      send(grid(map), 'move', { id: 'henrik', influence: 'High', support: 'Champion' });
      await flush();
      mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });

      await click(map, '[data-action="undo"]');

      expect(toasts.at(-1)).toMatchObject({ title: 'Could not undo', message: 'No.' });
      expect(undoButton(map).disabled).toBe(false);
    });

    it('does not remember what was refused', async () => {
      const map = await show();
      mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });

      send(grid(map), 'move', { id: 'henrik', influence: 'High', support: 'Champion' });
      await flush();

      expect(undoButton(map).disabled).toBe(true);
    });
  });

  describe('people', () => {
    type Options = { save: (values: unknown) => Promise<void> };

    it('are added together, and taken away together by undo', async () => {
      const map = await show();
      mutate.mockResolvedValueOnce({ data: { uiapi: { w0: { Record: { Id: 'n1' } }, w1: { Record: { Id: 'n2' } } } } });
      answerModals(({ save }: Options) => save([{ fields: { Name: 'Ann' } }, { fields: { Name: 'Bo' } }]));

      await click(map, '[data-action="add"]');

      expect(savedFields()).toEqual({
        w0: { Stakeholder__c: { Account__c: ACCOUNT, Name: 'Ann' } },
        w1: { Stakeholder__c: { Account__c: ACCOUNT, Name: 'Bo' } }
      });
      expect(toasts.at(-1)).toMatchObject({ title: '2 people added', variant: 'success' });

      await click(map, '[data-action="undo"]');
      expect(savedFields()).toEqual({ w0: { Id: 'n1' }, w1: { Id: 'n2' } });
    });

    it('open beside the map and are rated there', async () => {
      const map = await show();
      send(grid(map), 'open', { id: 'henrik' });
      await flush();

      send(inside(map, 'c-stakeholder-quick-view'), 'rate', { id: 'henrik', field: 'access', value: 'In depth' });
      await flush();

      expect(savedFields()).toEqual({ w0: { Id: 'henrik', Stakeholder__c: { Access__c: 'In depth' } } });
      await expect(map).toBeAccessible();
    });

    it('close again, and give the keyboard back to their card', async () => {
      const map = await show();
      send(grid(map), 'open', { id: 'henrik' });
      await flush();
      const focus = jest.spyOn(grid(map), 'focusPerson');

      send(inside(map, 'c-stakeholder-quick-view'), 'close');
      await flush();

      expect(allInside(map, 'c-stakeholder-quick-view')).toHaveLength(0);
      expect(focus).toHaveBeenCalledWith('henrik');
    });

    it.each([
      ['edit', { Name: 'Henry' }, { Name: 'Henrik' }],
      ['link', { Contact__c: '003x' }, { Contact__c: '003henrik' }],
      ['leave', { IsActive__c: false, LeftOn__c: '2026-01-01' }, { IsActive__c: true, LeftOn__c: null }]
    ])('are changed by %s, which undo takes back', async (action, fields, before) => {
      const map = await show();
      send(grid(map), 'open', { id: 'henrik' });
      await flush();
      answerModals(({ save }: Options) => save(fields));

      send(inside(map, 'c-stakeholder-quick-view'), 'action', { id: 'henrik', action });
      await flush();
      expect(savedFields()).toEqual({ w0: { Id: 'henrik', Stakeholder__c: fields } });
      await click(map, '[data-action="undo"]');

      expect(savedFields()).toEqual({ w0: { Id: 'henrik', Stakeholder__c: before } });
    });

    it('are interviewed, and the page reads again', async () => {
      const map = await show();
      send(grid(map), 'open', { id: 'henrik' });
      await flush();
      answerModals(({ save }: Options) => save({ HeldOn__c: '2026-05-05' }));

      send(inside(map, 'c-stakeholder-quick-view'), 'action', { id: 'henrik', action: 'interview' });
      await flush();

      expect(savedFields()).toEqual({
        w0: { StakeholderInterview__c: { Stakeholder__c: 'henrik', HeldOn__c: '2026-05-05' } }
      });
      expect(refresh).toHaveBeenCalled();
    });

    it('have a page of their own', async () => {
      const map = await show();
      send(grid(map), 'open', { id: 'henrik' });
      await flush();

      send(inside(map, 'c-stakeholder-quick-view'), 'action', { id: 'henrik', action: 'record' });

      expect(visited).toMatchObject([{ attributes: { recordId: 'henrik', objectApiName: 'Stakeholder__c' } }]);
    });

    it('are listed when a cell is too full, and one can be opened from there', async () => {
      const map = await show();
      answerModals('maya');

      send(grid(map), 'showall', { key: '3-3' });
      await flush();

      expect(opened[0]?.options).toMatchObject({ label: 'High influence, Supporter' });
      expect(grid(map).selectedId).toBe('maya');
    });

    it('are revealed when another component asks', async () => {
      const map = await show();

      expect(reveal(ACCOUNT, 'maya')).toBe(true);
      await flush();

      expect(grid(map).selectedId).toBe('maya');
    });
  });

  describe('as a table', () => {
    it('shows the same people', async () => {
      const map = await show();

      await click(map, '[data-view="table"]');

      const table = inside<HTMLElement & { people: readonly Stakeholder[] }>(map, 'c-stakeholder-table');
      expect(table.people.map(({ id }) => id)).toEqual(['henrik', 'maya']);
      expect(inside(map, '[data-view="table"]').getAttribute('aria-pressed')).toBe('true');
      await expect(map).toBeAccessible();
    });

    it('saves several rows in one transaction, and undoes them together', async () => {
      const map = await show();
      await click(map, '[data-view="table"]');
      const settled = jest.fn();

      send(inside(map, 'c-stakeholder-table'), 'saverows', {
        rows: [
          { id: 'henrik', fields: { Title__c: 'CFO' } },
          { id: 'maya', fields: { Support__c: null } }
        ],
        settled
      });
      await flush();
      expect(settled).toHaveBeenCalledWith(null);
      expect(mutate).toHaveBeenCalledTimes(1);
      await click(map, '[data-action="undo"]');

      expect(savedFields()).toEqual({
        w0: { Id: 'henrik', Stakeholder__c: { Title__c: 'Director' } },
        w1: { Id: 'maya', Stakeholder__c: { Support__c: 'Supporter' } }
      });
    });

    it('keeps what was typed when the server refuses', async () => {
      const map = await show();
      await click(map, '[data-view="table"]');
      mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'No.' }] });
      const settled = jest.fn();

      send(inside(map, 'c-stakeholder-table'), 'saverows', { rows: [{ id: 'henrik', fields: {} }], settled });
      await flush();

      expect(settled).toHaveBeenCalledWith(expect.objectContaining({ errors: [{ message: 'No.' }] }));
      expect(toasts).toHaveLength(1);
    });
  });

  describe('on a narrow screen', () => {
    it('becomes a list', async () => {
      const observed: ((entries: { contentRect: { width: number } }[]) => void)[] = [];
      const stub = class {
        constructor(callback: (typeof observed)[number]) {
          observed.push(callback);
        }
        observe(): void {}
        disconnect(): void {}
      };
      Object.assign(globalThis, { ResizeObserver: stub });
      try {
        const map = await show();
        observed[0]?.([{ contentRect: { width: 360 } }]);
        await flush();

        expect(allInside(map, 'c-stakeholder-list')).toHaveLength(1);
        expect(allInside(map, 'c-stakeholder-grid')).toHaveLength(0);
        await expect(map).toBeAccessible();
      } finally {
        Reflect.deleteProperty(globalThis, 'ResizeObserver');
      }
    });
  });
});
