import { layGrid } from 'c/mapGrid';
import StakeholderGrid from 'c/stakeholderGrid';
import type { MoveDetail, OpenDetail, PreviewDetail, ShowAllDetail } from 'c/stakeholderGrid';
import type { Stakeholder } from 'c/stakeholderRecords';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { person } from 'test/people';

const CELL = 100;
const henrik = person({ id: 'henrik', name: 'Henrik', influence: 'Very high', support: 'Sceptic' });
const maya = person({ id: 'maya', name: 'Maya', influence: 'Very high', support: 'Supporter' });
const erik = person({ id: 'erik', name: 'Erik', influence: null, support: null });

// jsdom has no layout: rows and columns of 100 pixels stand in for it, cards in the middle of their cells.
const box = (left: number, top: number, size: number): DOMRect => ({ left, top, width: size, height: size }) as DOMRect;

function layOut(element: HTMLElement): DOMRect {
  const key = element.dataset['cell'] ?? element.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [row = -1, column = 0] = (key ?? '').split('-').map(Number);
  if (key === undefined) return box(0, element.dataset['id'] === undefined ? 0 : 5 * CELL, 20);
  const isCell = element.dataset['cell'] !== undefined;
  const inset = isCell ? 0 : 40;
  const size = isCell ? CELL : 20;
  return box(column * CELL + inset, (4 - row) * CELL + inset, size);
}

async function show(
  people: readonly Stakeholder[],
  values: Partial<{ canMove: boolean; selectedId: string }> = {}
): Promise<Mounted<StakeholderGrid>> {
  return mount('c-stakeholder-grid', StakeholderGrid, {
    grid: layGrid(people),
    today: '2026-06-01',
    canMove: true,
    ...values
  });
}

const card = (grid: HTMLElement, id: string): HTMLElement => inside(grid, `[data-id="${id}"]`);

async function press(grid: HTMLElement, id: string, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    card(grid, id).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
    );
    await flush();
  }
}

function pointer(target: HTMLElement, type: string, x: number, y: number, kind = 'mouse', at = 0): void {
  const event = new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y });
  Object.defineProperty(event, 'timeStamp', { value: at });
  target.dispatchEvent(Object.assign(event, { pointerId: 1, pointerType: kind }));
}

describe('c-stakeholder-grid', () => {
  beforeEach(() => {
    jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      return layOut(this);
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  describe('with people', () => {
    it('shows each in their cell, with everything said to screen readers', async () => {
      const grid = await show([henrik, maya]);

      expect(card(grid, 'henrik').closest<HTMLElement>('[data-cell]')?.dataset['cell']).toBe('4-1');
      expect(card(grid, 'henrik').textContent).toContain('influence Very high, support Sceptic');
      expect(allInside(grid, '[role="row"]')).toHaveLength(6);
      expect(allInside(grid, '[role="gridcell"]')).toHaveLength(25);
      await expect(grid).toBeAccessible();
    });

    it('keeps unrated people in the tray', async () => {
      const grid = await show([henrik, erik]);

      expect(card(grid, 'erik').closest('.tray')).not.toBeNull();
      expect(allInside(grid, '[data-cell] [data-id="erik"]')).toHaveLength(0);
      await expect(grid).toBeAccessible();
    });

    it('lists the rest of a full cell and of a full tray', async () => {
      const crowd = Array.from({ length: 20 }, (_, index) => person({ id: `p${index}` }));
      const waiting = Array.from({ length: 15 }, (_, index) => person({ id: `u${index}`, support: null }));
      const grid = await show([...crowd, ...waiting]);
      const asked = collect<ShowAllDetail>(grid, 'showall');

      const [more, moreUnplaced] = allInside(grid, '.more');
      more?.click();
      moreUnplaced?.click();

      expect(more?.textContent).toBe('+13 more');
      expect(more?.getAttribute('aria-label')).toBe('13 more with High influence, Supporter');
      expect(asked).toEqual([{ key: '3-3' }, { key: 'tray' }]);
      await expect(grid).toBeAccessible();
    });

    it('opens a person', async () => {
      const grid = await show([henrik], { selectedId: 'henrik' });
      const opened = collect<OpenDetail>(grid, 'open');

      card(grid, 'henrik').click();

      expect(opened).toEqual([{ id: 'henrik' }]);
      expect(card(grid, 'henrik').className).toContain('is-selected');
    });
  });

  it('keeps its shape without anybody', async () => {
    const grid = await show([]);

    expect(allInside(grid, '[role="gridcell"]')).toHaveLength(25);
    expect(textOf(grid)).not.toContain('Unplaced');
    await expect(grid).toBeAccessible();
  });

  describe('by keyboard', () => {
    it('has one stop for the Tab key among the cards of the map', async () => {
      const grid = await show([henrik, maya]);

      const stops = allInside(grid, '[data-id]').map((each) => each.tabIndex);
      expect(stops.filter((stop) => stop === 0)).toHaveLength(1);
    });

    it('moves between people with the arrows', async () => {
      const grid = await show([henrik, maya]);
      card(grid, 'henrik').focus();

      await press(grid, 'henrik', 'ArrowRight');

      expect(grid.shadowRoot?.activeElement).toBe(card(grid, 'maya'));
      expect(card(grid, 'maya').tabIndex).toBe(0);
    });

    it.each([['m'], ['M'], [' ']])('picks up with %p, moves with arrows and drops with Enter', async (key) => {
      const grid = await show([henrik, maya]);
      const moves = collect<MoveDetail>(grid, 'move');

      await press(grid, 'henrik', key, 'ArrowDown', 'ArrowRight', 'Enter');

      expect(moves).toEqual([{ id: 'henrik', influence: 'High', support: 'Neutral' }]);
      expect(inside(grid, '[aria-live]').textContent).toBe('Henrik dropped at High influence, Neutral.');
    });

    it('announces where the card is, who is there and what the score would be', async () => {
      const grid = await show([henrik, maya]);
      grid.addEventListener('preview', () => grid.showPreview('Score 50.0 → 60.0'));

      await press(grid, 'henrik', 'm');
      expect(inside(grid, '[aria-live]').textContent).toContain('Henrik picked up from Very high influence, Sceptic.');
      await press(grid, 'henrik', 'ArrowRight', 'ArrowRight');

      expect(inside(grid, '[aria-live]').textContent).toBe(
        'Very high influence, Supporter. Others here: 1. Score 50.0 → 60.0'
      );
      expect(inside(grid, '.badge').textContent).toBe('Score 50.0 → 60.0');
      await expect(grid).toBeAccessible();
    });

    it('puts the card back on Escape', async () => {
      const grid = await show([henrik]);
      const moves = collect<MoveDetail>(grid, 'move');
      const previews = collect<PreviewDetail>(grid, 'preview');

      await press(grid, 'henrik', 'm', 'ArrowDown', 'Escape');

      expect(moves).toEqual([]);
      expect(previews.at(-1)).toEqual({ id: 'henrik', place: null });
      expect(inside(grid, '[aria-live]').textContent).toBe(
        'Move cancelled. Henrik is back at Very high influence, Sceptic.'
      );
    });

    it('places somebody from the tray, starting in the middle', async () => {
      const grid = await show([henrik, erik]);
      const moves = collect<MoveDetail>(grid, 'move');

      await press(grid, 'erik', 'm', 'ArrowUp', 'Enter');

      expect(moves).toEqual([{ id: 'erik', influence: 'High', support: 'Neutral' }]);
    });

    it('asks for nothing when a card is dropped where it was', async () => {
      const grid = await show([henrik]);
      const moves = collect<MoveDetail>(grid, 'move');

      await press(grid, 'henrik', 'm', 'ArrowDown', 'ArrowUp', ' ');

      expect(moves).toEqual([]);
    });

    it('leaves Ctrl+M and the like to the browser', async () => {
      const grid = await show([henrik]);

      card(grid, 'henrik').dispatchEvent(new KeyboardEvent('keydown', { key: 'm', ctrlKey: true, bubbles: true }));
      await flush();

      expect(inside(grid, '[aria-live]').textContent).toBe('');
    });
  });

  describe('by pointer', () => {
    it('moves a card to the cell beneath the pointer', async () => {
      const grid = await show([henrik]);
      const moves = collect<MoveDetail>(grid, 'move');
      const previews = collect<PreviewDetail>(grid, 'preview');
      const board = inside(grid, '.board');

      pointer(card(grid, 'henrik'), 'pointerdown', 150, 50);
      pointer(board, 'pointermove', 250, 150);
      pointer(board, 'pointerup', 450, 250);
      await flush();

      expect(previews.map(({ place }) => place)).toContainEqual({ influence: 'High', support: 'Neutral' });
      expect(moves).toEqual([{ id: 'henrik', influence: 'Medium', support: 'Champion' }]);
    });

    it('does not take the end of a drag for a click', async () => {
      const grid = await show([henrik]);
      const opened = collect<OpenDetail>(grid, 'open');
      const board = inside(grid, '.board');

      pointer(card(grid, 'henrik'), 'pointerdown', 150, 50);
      pointer(board, 'pointermove', 250, 150);
      pointer(board, 'pointerup', 250, 150);
      card(grid, 'henrik').click();

      expect(opened).toEqual([]);
    });

    it('takes a press that hardly moves for a click', async () => {
      const grid = await show([henrik]);
      const moves = collect<MoveDetail>(grid, 'move');
      const opened = collect<OpenDetail>(grid, 'open');
      const board = inside(grid, '.board');

      pointer(card(grid, 'henrik'), 'pointerdown', 150, 50);
      pointer(board, 'pointermove', 152, 51);
      pointer(board, 'pointerup', 152, 51);
      card(grid, 'henrik').click();

      expect(moves).toEqual([]);
      expect(opened).toEqual([{ id: 'henrik' }]);
    });

    it.each([
      ['outside the map', 'pointerup', 900],
      ['by the browser', 'pointercancel', 250]
    ])('puts the card back when the drag ends %s', async (_, type, x) => {
      const grid = await show([henrik]);
      const moves = collect<MoveDetail>(grid, 'move');
      const previews = collect<PreviewDetail>(grid, 'preview');
      const board = inside(grid, '.board');

      pointer(card(grid, 'henrik'), 'pointerdown', 150, 50);
      pointer(board, 'pointermove', 250, 150);
      pointer(board, type, x, 150);
      await flush();

      expect(moves).toEqual([]);
      expect(previews.at(-1)).toEqual({ id: 'henrik', place: null });
    });

    it('lets a finger that moves at once scroll the page, and one that rests drag', async () => {
      const grid = await show([henrik]);
      const moves = collect<MoveDetail>(grid, 'move');
      const board = inside(grid, '.board');
      const scroll = (): CustomEvent =>
        new CustomEvent('touchmove', { bubbles: true, cancelable: true, composed: true });

      pointer(card(grid, 'henrik'), 'pointerdown', 150, 50, 'touch', 0);
      pointer(board, 'pointermove', 150, 90, 'touch', 50);
      const early = scroll();
      board.dispatchEvent(early);
      pointer(board, 'pointerup', 150, 190, 'touch', 80);
      expect(moves).toEqual([]);

      pointer(card(grid, 'henrik'), 'pointerdown', 150, 50, 'touch', 1000);
      pointer(board, 'pointermove', 150, 90, 'touch', 1300);
      const late = scroll();
      board.dispatchEvent(late);
      pointer(board, 'pointerup', 150, 150, 'touch', 1400);

      expect([early.defaultPrevented, late.defaultPrevented]).toEqual([false, true]);
      expect(moves).toEqual([{ id: 'henrik', influence: 'High', support: 'Sceptic' }]);
    });

    it('opens but never moves where the user may not edit', async () => {
      const grid = await show([henrik], { canMove: false });
      const moves = collect<MoveDetail>(grid, 'move');
      const board = inside(grid, '.board');

      pointer(card(grid, 'henrik'), 'pointerdown', 150, 50);
      pointer(board, 'pointermove', 250, 150);
      pointer(board, 'pointerup', 250, 150);
      await press(grid, 'henrik', 'm', 'ArrowDown', 'Enter');

      expect(moves).toEqual([]);
    });
  });
});
