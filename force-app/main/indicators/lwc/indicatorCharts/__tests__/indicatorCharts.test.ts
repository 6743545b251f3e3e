import type { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import {
  cutRight,
  eventMarks,
  lineUntil,
  loadD3,
  overlap,
  placeLabels,
  projectionShape,
  seriesPath,
  shortened,
  tickTexts,
  timeAxis,
  timeOf,
  timeSpan,
  valueAxis,
  valueSpan,
  widthOf
} from 'c/indicatorCharts';
import type { LabelWish, Place } from 'c/indicatorCharts';
import { d3, provideD3, withholdD3 } from 'test/d3';

const LANG = 'en-US';
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

describe('how D3 is loaded', () => {
  const component = {} as LightningElement;

  it('asks for its script once, however many charts want it', async () => {
    provideD3();
    const loaded = await Promise.all([loadD3(component), loadD3(component)]);
    await loadD3(component);

    expect(loaded).toEqual([d3, d3]);
    expect(loadScript).toHaveBeenCalledTimes(1);
  });

  it('fails with its script, and succeeds when asked again', async () => {
    withholdD3();
    await expect(loadD3(component)).rejects.toThrow('Script error.');

    provideD3();
    await expect(loadD3(component)).resolves.toBe(d3);
  });

  it('takes no other release that somebody else put there', async () => {
    provideD3();
    Object.assign(window, { d3: { version: '4.13.0' } });
    await expect(loadD3(component)).resolves.toBe(d3);

    jest.mocked(loadScript).mockResolvedValue(undefined);
    Object.assign(window, { d3: { version: '4.13.0' } });
    await expect(loadD3(component)).rejects.toThrow('D3 is missing');
  });
});

describe('the days of a chart', () => {
  const span = (days: readonly string[], wished: readonly string[] = []): readonly string[] | null =>
    timeSpan({ days, wished })?.map(day) ?? null;

  it('reach from the first to the last, in any order', () => {
    expect(span(['2026-12-31', '2026-01-01', '2026-05-01'])).toEqual(['2026-01-01', '2026-12-31']);
  });

  it('hold what is to come only while it widens them by no more than half', () => {
    expect(span(['2026-01-01', '2026-12-31'], ['2027-03-01', '2036-01-01'])).toEqual(['2026-01-01', '2027-03-01']);
    expect(span(['2020-01-01', '2020-12-31'], ['2026-07-01'])).toEqual(['2020-01-01', '2020-12-31']);
  });

  it('are four weeks at least, and none without a day', () => {
    expect(span(['2026-07-20'])).toEqual(['2026-07-06', '2026-08-03']);
    expect(span([], ['2026-07-20'])).toEqual(['2026-07-06', '2026-08-03']);
    expect(span([])).toBeNull();
  });

  it.each([
    ['four weeks', '2026-07-01', '2026-07-29', 'day'],
    ['a year', '2026-01-01', '2026-12-31', 'month'],
    ['a year and a half across years', '2025-07-01', '2026-12-31', 'month'],
    ['ten years', '2020-01-01', '2030-01-01', 'year']
  ])('have few labels side by side over %s at any width', (_what, from, until, unit) => {
    for (const width of [180, 260, 320, 640, 1280]) {
      const axis = timeAxis(d3, [timeOf(from), timeOf(until)], [40, width - 24], LANG);

      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(15);
      axis.ticks.slice(1).forEach((tick, index) => {
        const before = axis.ticks[index];
        expect(tick.x - widthOf(tick.text) / 2).toBeGreaterThan((before?.x ?? 0) + widthOf(before?.text ?? '') / 2);
      });
      if (width >= 320) expect(axis.unit).toBe(unit);
    }
  });

  it('name the year once, where it begins', () => {
    const { ticks } = timeAxis(d3, [timeOf('2025-10-01'), timeOf('2026-06-30')], [40, 640], LANG);

    expect(ticks.filter(({ year }) => year !== '').map(({ text, year }) => `${text} ${year}`)).toEqual([
      'Oct 2025',
      'Jan 2026'
    ]);
  });
});

describe('the values of a chart', () => {
  const axis = (values: readonly number[], unit: string | null = null, hasZero = false): readonly string[] =>
    valueAxis(d3, { values, unit, hasZero, count: 4 }, [200, 0], LANG).ticks.map(({ text }) => text);

  it('are round, from nothing for sums', () => {
    expect(axis([1, 8], 'reviews', true)).toEqual(['0', '2', '4', '6', '8']);
    expect(axis([3.2, 4.2])).toEqual(['3.2', '3.4', '3.6', '3.8', '4', '4.2']);
  });

  it('are whole for whole values', () => {
    expect(axis([0, 1], null, true)).toEqual(['0', '1']);
    expect(axis([0, 2], null, true)).toEqual(['0', '1', '2']);
  });

  it('are wider than a single one, and stay within percentages', () => {
    expect(valueSpan({ values: [7], unit: null, hasZero: false })).toEqual([6, 8]);
    expect(valueSpan({ values: [0], unit: null, hasZero: false })).toEqual([-1, 1]);
    expect(valueSpan({ values: [100], unit: '%', hasZero: false })).toEqual([90, 100]);
    expect(axis([100, 100], '%').at(-1)).toBe('100');
    expect(axis([96, 120], '%').at(-1)).toBe('120');
  });

  it('have a true minus', () => {
    expect(axis([-6.2, 3])).toEqual(['−8', '−6', '−4', '−2', '0', '2', '4']);
  });

  it('are short when they are huge, unless that makes them alike', () => {
    expect(axis([0, 999_999_999.99])).toEqual(['0', '200M', '400M', '600M', '800M', '1B']);
    expect(tickTexts([1_000_000_000, 1_000_000_001], LANG)).toEqual(['1,000,000,000', '1,000,000,001']);
  });

  it('are not shown where there are none', () => {
    expect(axis([])).toEqual([]);
  });
});

describe('lines and areas', () => {
  const xOf = (on: string): number => (timeOf(on) - timeOf('2026-01-01')) / 86_400_000;

  it('steps keep a value until the next, lines go straight', () => {
    const places = [
      { x: 0, y: 10 },
      { x: 4, y: 5.04 }
    ];

    expect(seriesPath(d3, places, true)).toBe('M0,10L4,10L4,5');
    expect(seriesPath(d3, places, false)).toBe('M0,10L4,5');
    expect(seriesPath(d3, [], false)).toBe('');
  });

  it('end at the edge', () => {
    expect(lineUntil(d3, { x: 0, y: 0 }, { x: 10, y: 10 }, 4)).toBe('M0,0L4,4');
    expect(lineUntil(d3, { x: 5, y: 0 }, { x: 10, y: 10 }, 4)).toBe('');
    expect(
      cutRight(
        [
          { x: 0, y: 0 },
          { x: 10, y: 10 },
          { x: 0, y: 10 }
        ],
        5
      )
    ).toEqual([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
      { x: 5, y: 10 },
      { x: 0, y: 10 }
    ]);
  });

  it('show when the target is reached, and between which days', () => {
    const shape = projectionShape(
      d3,
      { date: '2026-01-21', earliest: '2026-01-16', latest: '2026-01-31' },
      { x: 10, y: 100 },
      50,
      xOf,
      40
    );

    expect(shape).toEqual({
      line: 'M10,100L20,50',
      until: { x: 20, y: 50 },
      band: 'M10,100L15,50L30,50Z',
      end: { x: 20, y: 50 }
    });
  });

  it('run out of the chart where the days do, and stay open without a latest day', () => {
    const from = { x: 0, y: 100 };
    const far = projectionShape(d3, { date: '2026-02-10', earliest: '2026-01-21', latest: null }, from, 0, xOf, 30);
    const never = projectionShape(d3, { date: null, earliest: null, latest: null }, from, 0, xOf, 30);

    expect(far).toMatchObject({ line: 'M0,100L30,25', end: null, until: { x: 30, y: 25 } });
    expect(far.band).toBe('M0,100L20,0L30,0L30,100Z');
    expect(never).toEqual({ line: '', until: null, band: '', end: null });
  });

  it('show no more than the beginning of a band that lies beyond the chart', () => {
    const from = { x: 0, y: 100 };
    const late = projectionShape(d3, { date: null, earliest: '2026-03-02', latest: null }, from, 0, xOf, 30);

    expect(late.band).toBe('M30,100L0,100L30,50Z');
  });
});

describe('where texts stand', () => {
  const frame = { x: 0, y: 0, width: 200, height: 100 };
  const wish = (key: string, at: Place, text = 'Target 8'): LabelWish => ({
    key,
    text,
    at,
    sides: ['above', 'below', 'left', 'right']
  });

  it('none lies upon another or outside', () => {
    const labels = placeLabels([wish('a', { x: 100, y: 50 }), wish('b', { x: 110, y: 50 })], frame, [], []);
    const corner = placeLabels([wish('c', { x: 199, y: 2 })], frame, [], []);

    expect(labels.map(({ key, anchor, y }) => [key, anchor, y < 50])).toEqual([
      ['a', 'middle', true],
      ['b', 'middle', false]
    ]);
    expect(corner).toEqual([]);
  });

  it('they keep off what is taken and what is drawn', () => {
    const at = { x: 100, y: 50 };
    const [taken] = placeLabels([wish('a', at)], frame, [{ x: 60, y: 0, width: 80, height: 45 }], []);
    const [drawn] = placeLabels([wish('a', at)], frame, [], [{ x: 100, y: 35, weight: 1 }]);
    const [lighter] = placeLabels(
      [wish('a', at)],
      frame,
      [],
      [20, 35, 50, 65].flatMap((y) => [40, 100, 150].map((x) => ({ x, y, weight: y === 65 ? 1 : 3 })))
    );

    expect(taken?.y).toBeGreaterThan(50);
    expect(drawn?.y).toBeGreaterThan(50);
    expect(lighter?.y).toBeGreaterThan(50);
  });

  it('near events share a mark', () => {
    expect(eventMarks([10, 100, 104, 300], 0, 320).map(({ text }) => text)).toEqual(['1', '2–3', '4']);
    expect(eventMarks([50, 50, 50, 50, 50], 0, 320)).toHaveLength(1);
    expect(eventMarks([], 0, 320)).toEqual([]);
  });

  it('marks of many events stay apart and inside', () => {
    const marks = eventMarks(
      Array.from({ length: 60 }, (_, index) => index * 5),
      0,
      300
    );
    const boxes = marks.map(({ x, width }) => ({ x: x - width / 2, y: 0, width, height: 18 }));

    boxes.forEach((box, index) => {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(300);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    });
  });

  it('long texts end in an ellipsis', () => {
    expect(shortened('Reviews', 200)).toBe('Reviews');
    const short = shortened('Number of key players who answered an interview', 120);
    expect(short).toMatch(/^Number.*…$/);
    expect(widthOf(short)).toBeLessThanOrEqual(120);
    expect(widthOf('wide', true)).toBeGreaterThan(widthOf('wide'));
  });
});
