import IndicatorChart from 'c/indicatorChart';
import type { PointChooseDetail } from 'c/indicatorChart';
import type { ChartModel, ChartPoint } from 'c/indicatorCharts';
import { provideD3, withholdD3 } from 'test/d3';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const point = (on: string, value: number, readingId: string | null = `r-${on}`): ChartPoint => ({
  on,
  value,
  text: readingId === null ? 'Start' : 'Priya Raman',
  readingId
});
const model: ChartModel = {
  title: 'New relationships',
  unit: 'relationships',
  aggregation: 'Sum',
  points: [point('2026-01-01', 0, null), point('2026-03-04', 1), point('2026-06-25', 2)],
  baseline: 0,
  target: 8,
  startOn: '2026-01-01',
  targetOn: '2026-12-31',
  today: '2026-07-20',
  projection: { date: '2026-11-20', earliest: '2026-10-02', latest: null },
  events: [
    { on: '2026-02-10', text: 'Review held' },
    { on: '2026-05-20', text: 'Price letter sent' }
  ]
};
const second = { title: 'Market share', unit: '%', points: [point('2026-03-01', 18), point('2026-06-30', 21)] };
const empty: ChartModel = { ...model, points: [], target: null, projection: null, events: [] };

async function show(chart: ChartModel | null = model): Promise<Mounted<IndicatorChart>> {
  const element = await mount('c-indicator-chart', IndicatorChart, { chart });
  await flush();
  return element;
}
async function press(element: HTMLElement, key: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  inside(element, '.plot').dispatchEvent(event);
  await flush();
  return event;
}
async function aim(element: HTMLElement, type: string, clientX: number, pointerType = 'mouse'): Promise<void> {
  // jsdom knows no pointer events.
  const event = Object.assign(new MouseEvent(type, { clientX, clientY: 40 }), { pointerType });
  inside(element, '.plot').dispatchEvent(event);
  await flush();
}
const tip = (element: HTMLElement): string =>
  allInside(element, '.tip')
    .map((box) => box.textContent ?? '')
    .join();
const said = (element: HTMLElement): string => inside(element, '[role="status"]').textContent ?? '';
const texts = (element: HTMLElement, selector: string): readonly string[] =>
  allInside(element, selector).map(({ textContent }) => (textContent ?? '').trim());

describe('c-indicator-chart', () => {
  beforeEach(provideD3);

  describe('with data', () => {
    it('draws what was reached, the line to the target, today and the projection', async () => {
      const element = await show();

      expect(inside(element, '.series-line').getAttribute('d')).toMatch(/^M/);
      expect(inside(element, '.drawing .target-line').getAttribute('d')).toMatch(/^M/);
      expect(inside(element, '.drawing .projection-line').getAttribute('d')).toMatch(/^M/);
      expect(inside(element, '.drawing .band').getAttribute('d')).toMatch(/Z$/);
      expect(allInside(element, '.today, .goal')).toHaveLength(2);
      expect(allInside(element, '.drawing .dot')).toHaveLength(3);
      await expect(element).toBeAccessible();
    });

    it('names its axes, and what is now and to be reached', async () => {
      const element = await show({ ...model, unit: 'people' });

      expect(texts(element, '.name')).toEqual(['New relationships (people)', 'Today']);
      expect(texts(element, '.label')).toEqual(['2 people', 'Target 8 people', 'Nov 20']);
      expect(texts(element, '.figure-text')).toEqual(expect.arrayContaining(['0', '8', 'Jan', '2026', 'Month']));
    });

    it('says in its legend what each stroke stands for', async () => {
      const element = await show({ ...model, singles: [{ on: '2026-03-04', value: 1 }], second });

      expect(texts(element, '.entry')).toEqual([
        'New relationships: 2 relationships on Jun 25',
        'Single readings',
        'Line to the target: 0 on Jan 1 to 8 relationships on Dec 31',
        'Projected at this pace: Nov 20, Oct 2 at the earliest',
        'Market share: 21\u00a0% on Jun 30'
      ]);
      const strokes = allInside(element, '.sample path').map((path) => path.getAttribute('class'));
      expect(new Set(strokes).size).toBe(strokes.length);
    });

    it.each([
      [
        { date: '2026-11-20', earliest: '2026-10-02', latest: '2027-02-11' },
        'Nov 20, likely between Oct 2 and Feb 11, 2027'
      ],
      [{ date: '2026-11-20', earliest: null, latest: null }, 'Projected at this pace: Nov 20'],
      [{ date: null, earliest: '2034-10-02', latest: null }, 'not within ten years, Oct 2, 2034 at the earliest'],
      [{ date: null, earliest: null, latest: null }, 'Projected at this pace: not within ten years']
    ])('words the projection %j', async (projection, words) => {
      expect(textOf(await show({ ...model, projection }))).toContain(words);
    });

    it('numbers its events and lists them in words', async () => {
      const element = await show();

      expect(texts(element, '.event-text')).toEqual(['1', '2']);
      expect(texts(element, '.event-item')).toEqual(['1Feb 10 Review held', '2May 20 Price letter sent']);
      expect(inside(element, 'time').title).toBe('February 10, 2026');
    });

    it('tells it all in sentences', async () => {
      const element = await show({ ...model, second });

      expect(inside(element, '.drawing').getAttribute('role')).toBe('img');
      expect(inside(element, '.drawing').getAttribute('aria-label')).toBe(
        'New relationships: 3 points, from 0 relationships on January 1, 2026 to 2 relationships on June 25, 2026. ' +
          'Target 8 relationships by December 31, 2026. ' +
          'Projected at this pace: November 20, 2026, October 2, 2026 at the earliest. ' +
          'Market share: 2 points, from 18\u00a0% on March 1, 2026 to 21\u00a0% on June 30, 2026.'
      );
      await expect(element).toBeAccessible();
    });

    it('draws a second series with other marks beneath', async () => {
      const element = await show({ ...model, second });

      expect(allInside(element, '.drawing .diamond')).toHaveLength(2);
      expect(inside(element, '.drawing .second-line').getAttribute('d')).toMatch(/^M/);
      expect(texts(element, '.name')).toContain('Market share (%)');
    });

    it('follows a new chart', async () => {
      const element = await show();
      element.chart = { ...model, title: 'Reviews held', points: [point('2026-06-25', 3)] };
      await flush();

      expect(inside(element, '.drawing').getAttribute('aria-label')).toContain('Reviews held: one point, 3');
      expect(inside(element, '.plot').getAttribute('aria-label')).toBe('Reviews held, one point');
    });
  });

  describe('empty', () => {
    it('says that there are no readings', async () => {
      const element = await show(empty);

      expect(textOf(element)).toBe('No readings yet');
      expect(allInside(element, 'svg')).toHaveLength(0);
      await expect(element).toBeAccessible();
    });

    it('shows the line to the target all the same, without a stop for the keyboard', async () => {
      const element = await show({ ...model, points: [], projection: null });

      expect(texts(element, '.label')).toContain('No readings yet');
      expect(inside(element, '.plot').hasAttribute('tabindex')).toBe(false);
      expect(inside(element, '.plot').hasAttribute('role')).toBe(false);
      await expect(element).toBeAccessible();
    });

    it('draws nothing without a chart', async () => {
      expect(textOf(await show(null))).toBe('');
    });
  });

  describe('when D3 does not load', () => {
    it('says so in words, and draws when another try succeeds', async () => {
      withholdD3();
      const element = await show();
      const panel = inside<HTMLElement & { error: Error }>(element, 'c-error-panel');

      expect(panel.error.message).toBe('The chart could not be drawn. The table shows the same figures.');
      expect(allInside(element, 'svg')).toHaveLength(0);
      await expect(element).toBeAccessible();

      provideD3();
      send(panel, 'retry');
      await flush();
      await flush();
      expect(allInside(element, 'c-error-panel')).toHaveLength(0);
      expect(allInside(element, '.series-line').length).toBeGreaterThan(0);
    });
  });

  describe('by keyboard', () => {
    it('is one stop, shows the last point first and moves from there', async () => {
      const element = await show();
      expect(allInside(element, '[tabindex]')).toHaveLength(1);
      inside(element, '.plot').dispatchEvent(new FocusEvent('focus'));
      await flush();

      expect(tip(element)).toContain('2 relationshipsJune 25, 2026Priya Raman');
      expect(said(element)).toBe('2 relationships. June 25, 2026. Priya Raman. Point 3 of 3.');
      await expect(element).toBeAccessible();

      expect((await press(element, 'ArrowLeft')).defaultPrevented).toBe(true);
      expect(said(element)).toContain('1 relationship. March 4, 2026');
      await press(element, 'Home');
      expect(said(element)).toContain('Point 1 of 3');
      await press(element, 'ArrowLeft');
      expect(said(element)).toContain('Point 1 of 3');
      await press(element, 'ArrowRight');
      expect(said(element)).toContain('Point 2 of 3');
      await press(element, 'End');
      expect(said(element)).toContain('Point 3 of 3');
      await press(element, 'PageUp');
      expect(said(element)).toContain('Point 1 of 3');
      await press(element, 'PageDown');
      expect(said(element)).toContain('Point 3 of 3');
    });

    it('chooses the reading of a point, where there is one', async () => {
      const element = await show();
      const chosen = collect<PointChooseDetail>(element, 'pointchoose');
      await press(element, 'End');
      await press(element, 'Enter');
      await press(element, 'Home');
      expect(tip(element)).not.toContain('Enter');
      await press(element, 'Enter');

      expect(chosen).toEqual([{ readingId: 'r-2026-06-25' }]);
    });

    it('closes the words with Escape, and leaves the next Escape to others', async () => {
      const element = await show();
      const passed: string[] = [];
      element.addEventListener('keydown', ({ key }) => passed.push(key));
      await press(element, 'End');
      await press(element, 'Escape');

      expect(tip(element)).toBe('');
      expect(passed).toEqual(['End']);
      await press(element, 'Escape');
      expect(passed).toEqual(['End', 'Escape']);
      expect((await press(element, 'Tab')).defaultPrevented).toBe(false);
    });

    it('goes down to the second series and up again, to the nearest day', async () => {
      const element = await show({ ...model, second });
      await press(element, 'End');
      await press(element, 'ArrowDown');
      expect(said(element)).toBe('21\u00a0%. Market share. June 30, 2026. Priya Raman. Point 2 of 2.');
      await press(element, 'ArrowLeft');
      await press(element, 'ArrowUp');
      expect(said(element)).toContain('New relationships. March 4, 2026');
    });

    it('hides the words when the focus leaves', async () => {
      const element = await show();
      await press(element, 'End');
      inside(element, '.plot').dispatchEvent(new FocusEvent('blur'));
      await flush();

      expect(tip(element)).toBe('');
    });
  });

  describe('by pointer', () => {
    it('shows the nearest point under a mouse without reading it out, and chooses it with a click', async () => {
      const element = await show();
      const chosen = collect<PointChooseDetail>(element, 'pointchoose');
      await aim(element, 'pointermove', 600);
      expect(tip(element)).toContain('June 25, 2026');
      expect(said(element)).toBe('');

      await aim(element, 'pointerdown', 600);
      await aim(element, 'click', 600);
      expect(chosen).toEqual([{ readingId: 'r-2026-06-25' }]);

      await aim(element, 'pointerleave', 600);
      expect(tip(element)).toBe('');
    });

    it('shows the words at the first tap of a finger, and chooses at the second', async () => {
      const element = await show();
      const chosen = collect<PointChooseDetail>(element, 'pointchoose');
      const tap = async (): Promise<void> => {
        await aim(element, 'pointerdown', 600, 'touch');
        await aim(element, 'pointerleave', 600, 'touch');
        await aim(element, 'click', 600, 'touch');
      };
      await tap();
      expect(tip(element)).toContain('June 25, 2026');
      expect(chosen).toEqual([]);

      await tap();
      expect(chosen).toEqual([{ readingId: 'r-2026-06-25' }]);
    });
  });

  it('draws for the room that it has', async () => {
    const observed: ((entries: readonly { contentRect: { width: number } }[]) => void)[] = [];
    const disconnect = jest.fn();
    Object.assign(globalThis, {
      ResizeObserver: class {
        constructor(changed: (entries: readonly { contentRect: { width: number } }[]) => void) {
          observed.push(changed);
        }
        observe = jest.fn();
        disconnect = disconnect;
      }
    });
    const element = await show();
    observed[0]?.([{ contentRect: { width: 296.4 } }]);
    await flush();

    expect(inside(element, '.drawing').getAttribute('viewBox')).toMatch(/^0 0 296 /);
    element.remove();
    expect(disconnect).toHaveBeenCalled();
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });
});
