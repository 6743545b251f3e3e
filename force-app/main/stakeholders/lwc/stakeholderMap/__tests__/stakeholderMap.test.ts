import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import StakeholderMap from 'c/stakeholderMap';
import { opened } from 'test/lightning/modal';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';

import {
  ACCOUNT,
  answer,
  click,
  grid,
  henrik,
  maya,
  mutate,
  placeOf,
  refresh,
  savedFields,
  show,
  toasts,
  wire
} from './support';
import type { Emitting, GridElement } from './support';

describe('c-stakeholder-map', () => {
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

      const people = { createable: false, updateable: false, fields: { Influence__c: field, Support__c: field } };
      (getObjectInfos as unknown as Emitting).emit({
        results: [
          { statusCode: 200, result: people },
          { statusCode: 403, result: [] }
        ]
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
});
