import type { MultipleModel } from 'c/indicatorCharts';
import IndicatorMultiple from 'c/indicatorMultiple';
import type { ChooseDetail } from 'c/indicatorMultiple';
import { d3, provideD3, withholdD3 } from 'test/d3';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

import { layOut } from '../layout';

const point = (on: string, value: number): MultipleModel['points'][number] => ({
  on,
  value,
  text: '',
  readingId: null
});
const model: MultipleModel = {
  id: 'i1',
  title: 'New relationships',
  subtitle: 'Northfield',
  unit: 'relationships',
  points: [point('2026-06-25', 5), point('2026-02-10', 1)],
  baseline: 0,
  target: 8,
  startOn: '2026-01-01',
  targetOn: '2026-12-31',
  today: '2026-07-20',
  pace: 'On pace',
  paceText: 'On pace',
  currentText: '5 of 8 relationships',
  aggregation: 'Sum'
};

async function show(multiple: MultipleModel | null = model): Promise<Mounted<IndicatorMultiple>> {
  const element = await mount('c-indicator-multiple', IndicatorMultiple, { multiple });
  await flush();
  return element;
}

describe('c-indicator-multiple', () => {
  beforeEach(provideD3);

  it('shows value, pace and target in words beside a small chart', async () => {
    const element = await show();

    expect(textOf(element)).toContain('New relationshipsNorthfield5 of 8 relationshipsOn pace');
    expect(textOf(element)).toContain('Target 8 relationships by Dec 31');
    expect(inside(element, '.series-line').getAttribute('d')).toMatch(/^M/);
    expect(inside<HTMLElement & { iconName: string }>(element, 'lightning-icon').iconName).not.toBe('');
    await expect(element).toBeAccessible();
  });

  it('tells it all in sentences', async () => {
    const drawing = inside(await show(), '.drawing');

    expect(drawing.getAttribute('role')).toBe('img');
    expect(drawing.getAttribute('aria-label')).toBe(
      'New relationships, Northfield: 2 points, from 1 relationship on February 10, 2026 to 5 relationships on June 25, 2026. ' +
        'On pace. Target 8 relationships by Dec 31.'
    );
  });

  it('is marked when it is behind', async () => {
    expect(inside(await show({ ...model, pace: 'Behind', paceText: 'Behind' }), '.tile').classList).toContain('behind');
    expect(inside(await show(), '.tile').classList).not.toContain('behind');
  });

  it.each([
    ['no points', { points: [] }, ': no readings yet.'],
    ['one point', { points: [point('2026-06-25', 5)], subtitle: '' }, 'New relationships: one point, 5 relationships'],
    ['no target', { target: null, pace: 'No target', paceText: 'No target' }, 'June 25, 2026. No target.'],
    ['no unit', { unit: null, targetOn: null }, 'Target 8.'],
    ['nothing', { points: [], target: null, baseline: null, startOn: null, targetOn: null }, 'no readings yet.']
  ] as const)('copes with %s', async (_what, values, words) => {
    const element = await show({ ...model, ...values });

    expect(inside(element, '.drawing').getAttribute('aria-label')).toContain(words);
    const drawn = allInside(element, 'svg *').flatMap((part) => [...part.attributes].map(({ value }) => value));
    expect(drawn.join()).not.toMatch(/NaN|Infinity/);
    expect(allInside(element, '.label')).toHaveLength(
      values && 'points' in values && values.points.length === 0 ? 1 : 0
    );
    await expect(element).toBeAccessible();
  });

  it('draws nothing without a model', async () => {
    expect(textOf(await show(null))).toBe('');
  });

  it('keeps its words when D3 does not load', async () => {
    withholdD3();
    const element = await show();

    expect(textOf(element)).toContain('5 of 8 relationships');
    expect(inside(element, '.failed').textContent).toBe('The chart could not be drawn.');
    expect(allInside(element, 'svg')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('keeps its figures when its drawing fails', async () => {
    Object.assign(window, { d3: { version: '7.0.0' } });
    const element = await show();

    expect(textOf(element)).toContain('The chart could not be drawn.');
    expect(textOf(element)).toContain(model.currentText);
    await expect(element).toBeAccessible();
    Object.assign(window, { d3 });
  });

  it('says which one was chosen', async () => {
    const element = await show();
    const chosen = collect<ChooseDetail>(element, 'choose');
    inside(element, 'button').click();

    expect(chosen).toEqual([{ id: 'i1' }]);
  });

  it('follows the room that it has', async () => {
    const observed: ((entries: readonly { contentRect: { width: number } }[]) => void)[] = [];
    Object.assign(globalThis, {
      ResizeObserver: class {
        constructor(changed: (entries: readonly { contentRect: { width: number } }[]) => void) {
          observed.push(changed);
        }
        observe = jest.fn();
        disconnect = jest.fn();
      }
    });
    const element = await show();
    observed[0]?.([{ contentRect: { width: 300 } }]);
    await flush();

    expect(inside(element, '.drawing').getAttribute('viewBox')).toMatch(/^0 0 300 /);
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });
});

describe('the layout of a small chart', () => {
  const lay = (values: Partial<MultipleModel> = {}): ReturnType<typeof layOut> =>
    layOut(d3, { ...model, points: [...model.points].reverse(), ...values }, 240, 'en-US');

  it('says at its ends how high it is and which months it spans', () => {
    const layout = lay();

    expect(layout.ticks.map(({ text }) => text)).toEqual(['0', '8']);
    expect([layout.from, layout.until]).toEqual(['Jan 2026', 'Dec 2026']);
  });

  it('takes the axes that it shares with others', () => {
    const own = lay({ target: null });
    const shared = lay({ target: null, axes: { from: '2025-01-01', until: '2027-12-31', lowest: 0, highest: 20 } });

    expect(own.ticks.at(-1)?.text).toBe('5');
    expect(shared.ticks.at(-1)?.text).toBe('20');
    expect([shared.from, shared.until]).toEqual(['Jan 2025', 'Dec 2027']);
  });

  it('draws sums as steps up to today', () => {
    expect(lay().path.match(/[ML]/g)).toHaveLength(5);
    expect(lay({ aggregation: 'Latest' }).path.match(/[ML]/g)).toHaveLength(2);
    expect(lay().now?.x).toBe(lay().today);
  });
});
