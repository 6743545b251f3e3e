import PortfolioMatrix from 'c/portfolioMatrix';
import type { BrushDetail, OpenDetail } from 'c/portfolioMatrix';
import { collect, flush, inside, mount } from 'test/mount';
import type { Mounted } from 'test/mount';
import { portfolioAccount } from 'test/portfolio';

const accounts = [
  portfolioAccount({ id: 'low', name: 'Low', attractiveness: 10, relationship: 10, tier: 'Tier 3' }),
  portfolioAccount({ id: 'mid', name: 'Mid', attractiveness: 50, relationship: 50, revenue: null }),
  portfolioAccount({ id: 'top', name: 'Top', attractiveness: 90, relationship: 90, tier: 'Tier 1', ownerName: null })
];

/** What was drawn, by method. */
const drawn: Record<string, number> = {};
const context = new Proxy<Record<string, unknown>>(
  {},
  {
    get: (target, name: string) => target[name] ?? (() => (drawn[name] = (drawn[name] ?? 0) + 1)),
    set: (target, name: string, value) => {
      target[name] = value;
      return true;
    }
  }
);

class Observer {
  private readonly hear: (entries: readonly unknown[]) => void;
  constructor(hear: (entries: readonly unknown[]) => void) {
    this.hear = hear;
  }
  observe(): void {
    this.hear([{ contentRect: { width: 848, height: 440 } }]);
  }
  disconnect(): void {
    // Nothing is held.
  }
}

beforeEach(() => {
  for (const name of Object.keys(drawn)) delete drawn[name];
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
  Object.assign(globalThis, { ResizeObserver: Observer });
});
afterEach(() => {
  delete (globalThis as { ResizeObserver?: unknown }).ResizeObserver;
  jest.restoreAllMocks();
});

async function show(shown = accounts): Promise<Mounted<PortfolioMatrix>> {
  const matrix = await mount('c-portfolio-matrix', PortfolioMatrix, { accounts: shown });
  await frame();
  return matrix;
}
async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await flush();
}
const plotOf = (matrix: HTMLElement): HTMLElement => inside(matrix, '.plot');
async function press(matrix: HTMLElement, key: string, shiftKey = false): Promise<void> {
  plotOf(matrix).dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
  await flush();
}
/** jsdom has no pointer events; what the component reads is what mouse events have. */
async function point(matrix: HTMLElement, type: string, clientX: number, clientY: number): Promise<void> {
  plotOf(matrix).dispatchEvent(new MouseEvent(type, { clientX, clientY, button: 0, bubbles: true }));
  await flush();
}
const said = (matrix: HTMLElement): string => inside(matrix, '[role="status"]').textContent ?? '';

describe('c-portfolio-matrix', () => {
  it('draws every account, the hollow one without a fill, and names tiers beside their forms', async () => {
    const matrix = await show();

    expect(drawn['arc']).toBe(1);
    expect(drawn['fill']).toBe(2);
    expect(inside(matrix, '.legend').textContent).toContain('1 Tier 1');
    expect(plotOf(matrix).getAttribute('aria-label')).toContain('3 shown');
    await expect(matrix).toBeAccessible();
  });

  it('draws axes and nothing else for no accounts', async () => {
    const matrix = await show([]);

    expect(drawn['fill']).toBeUndefined();
    await press(matrix, 'ArrowRight');
    expect(said(matrix)).toBe('');
    await expect(matrix).toBeAccessible();
  });

  it('chooses by a rectangle of the mouse, and undoes it by a click beside the bubbles', async () => {
    const matrix = await show();
    const brushes = collect<BrushDetail>(matrix, 'brush');

    await point(matrix, 'pointerdown', 400, 20);
    await point(matrix, 'pointermove', 840, 300);
    await frame();
    expect(inside(matrix, '.brush-count').textContent).toBe('2 accounts');
    await point(matrix, 'pointerup', 840, 300);
    await point(matrix, 'pointerdown', 200, 40);
    await point(matrix, 'pointerup', 200, 40);

    expect(brushes.map(({ ids }) => ids && [...ids].sort())).toEqual([['mid', 'top'], null]);
  });

  it('chooses one account by a click and shows what it is when pointed at', async () => {
    const matrix = await show();
    const brushes = collect<BrushDetail>(matrix, 'brush');

    await point(matrix, 'pointermove', 434, 214);
    expect(inside(matrix, '.tip').textContent).toContain('Mid');
    expect(inside(matrix, '.tip').textContent).toContain('Annual revenue unknown');
    await point(matrix, 'pointerdown', 434, 214);
    await point(matrix, 'pointerup', 434, 214);

    expect(brushes).toEqual([{ ids: ['mid'] }]);
  });

  it('drops a rectangle that the browser takes away', async () => {
    const matrix = await show();
    const brushes = collect<BrushDetail>(matrix, 'brush');

    await point(matrix, 'pointerdown', 400, 20);
    await point(matrix, 'pointermove', 840, 300);
    await point(matrix, 'pointercancel', 840, 300);
    await point(matrix, 'pointerup', 840, 300);

    expect(brushes).toEqual([]);
  });

  it('goes from account to account by arrow keys, and says which', async () => {
    const matrix = await show();
    const opened = collect<OpenDetail>(matrix, 'open');

    plotOf(matrix).dispatchEvent(new FocusEvent('focus'));
    await flush();
    expect(said(matrix)).toBe('Top: Tier 1, Attractiveness 90.0, Relationship 90.0, Annual revenue $1M');
    await press(matrix, 'ArrowLeft');
    expect(said(matrix)).toContain('Mid');
    await press(matrix, 'ArrowLeft');
    await press(matrix, 'ArrowLeft');
    expect(said(matrix)).toContain('Low');
    await press(matrix, 'Enter');
    await press(matrix, 'Home');

    expect(said(matrix)).toContain('Top');
    expect(opened).toEqual([{ id: 'low' }]);
  });

  it('chooses by keys: one with Space, more with Shift and an arrow, none with Escape', async () => {
    const matrix = await show();
    const brushes = collect<BrushDetail>(matrix, 'brush');

    await press(matrix, 'ArrowLeft');
    await press(matrix, ' ');
    await press(matrix, ' ');
    for (let step = 0; step < 15; step += 1) await press(matrix, 'ArrowLeft', true);
    for (let step = 0; step < 8; step += 1) await press(matrix, 'ArrowDown', true);
    await press(matrix, 'Escape');

    expect(brushes.slice(0, 2)).toEqual([{ ids: ['top'] }, { ids: null }]);
    expect([...(brushes[brushes.length - 2]?.ids ?? [])].sort()).toEqual(['mid', 'top']);
    expect(brushes[brushes.length - 1]).toEqual({ ids: null });
    expect(said(matrix)).toContain('all accounts');
  });

  it('leaves keys that are not its own to the page', async () => {
    const matrix = await show();
    const event = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
    plotOf(matrix).dispatchEvent(event);

    expect(event.defaultPrevented).toBe(false);
  });

  it('pales what is not chosen', async () => {
    const matrix = await show();
    drawn['fill'] = 0;
    matrix.selectedIds = ['top'];
    await frame();

    expect(drawn['fill']).toBe(1);
    expect(matrix.selectedIds).toEqual(['top']);
  });
});
