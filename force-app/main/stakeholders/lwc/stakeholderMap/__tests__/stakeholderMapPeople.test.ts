import type { Stakeholder } from 'c/stakeholderRecords';
import { reveal } from 'c/stakeholderStore';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, send } from 'test/mount';

import { ACCOUNT, click, grid, mutate, refresh, savedFields, show, toasts } from './support';

describe('c-stakeholder-map', () => {
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
