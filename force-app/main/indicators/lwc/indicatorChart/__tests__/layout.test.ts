import { overlap, widthOf } from 'c/indicatorCharts';
import type { Box, ChartModel, ChartPoint } from 'c/indicatorCharts';
import { d3 } from 'test/d3';

import { layOut } from '../layout';
import type { Layout } from '../layout';
import { spotNear } from '../moving';
import { hasLine, inOrder, isBlank } from '../reading';

const point = (on: string, value: number): ChartPoint => ({ on, value, text: '', readingId: `r-${on}` });
const model = (values: Partial<ChartModel> = {}): ChartModel =>
  inOrder({
    title: 'New relationships',
    unit: 'relationships',
    aggregation: 'Sum',
    points: [point('2026-02-10', 1), point('2026-03-04', 2), point('2026-06-25', 5)],
    baseline: 0,
    target: 8,
    startOn: '2026-01-01',
    targetOn: '2026-12-31',
    today: '2026-07-20',
    projection: null,
    events: [],
    ...values
  });
const many = Array.from({ length: 250 }, (_, index) =>
  point(new Date(Date.UTC(2025, 0, 1 + index * 2)).toISOString().slice(0, 10), Math.sin(index) * 1000)
);
const cases: readonly (readonly [string, Partial<ChartModel>])[] = [
  ['a sum', {}],
  ['no points', { points: [] }],
  ['one point', { points: [point('2026-06-25', 5)], target: null, baseline: null, startOn: null, targetOn: null }],
  [
    'a flat line',
    {
      aggregation: 'Latest',
      points: [point('2026-02-10', 72), point('2026-05-10', 72)],
      unit: '%',
      target: 72,
      baseline: 72
    }
  ],
  [
    'negative values',
    { aggregation: 'Latest', points: [point('2026-02-10', -6.2), point('2026-05-10', 0.4)], baseline: -4.5, target: -1 }
  ],
  ['huge values', { points: [point('2026-02-10', 999_999_999.99)], target: 999_999_999.99, unit: 'USD' }],
  ['250 points', { points: many, aggregation: 'Average' }],
  ['a target in the past', { targetOn: '2026-03-01' }],
  ['a plan long ago', { today: '2031-01-01' }],
  ['a target that is the baseline', { baseline: 8 }],
  ['no target', { target: null }],
  ['no baseline', { baseline: null }],
  ['no unit', { unit: null }],
  ['readings outside the line', { points: [point('2024-01-01', 1), point('2027-05-05', 3)] }],
  [
    'a long title',
    { title: 'Number of key players in procurement and in the clinical board who answered an interview' }
  ],
  [
    'events on one day',
    {
      events: [
        { on: '2026-05-01', text: 'a' },
        { on: '2026-05-01', text: 'b' },
        { on: '2026-05-02', text: 'c' }
      ]
    }
  ],
  ['a projection', { projection: { date: '2026-11-20', earliest: '2026-10-02', latest: '2027-02-11' } }],
  ['a projection far away', { projection: { date: null, earliest: '2030-10-02', latest: null } }],
  ['a start today', { startOn: '2026-07-20', points: [point('2026-07-20', 0)] }],
  [
    'a second series',
    { second: { title: 'Market share', unit: '%', points: [point('2025-10-10', 18), point('2026-05-10', 21)] } }
  ]
];

/** The rectangle that each text takes at most. */
function textBoxes({
  panels,
  axis,
  today,
  labels,
  eventMarks,
  tickX,
  width
}: Layout): readonly (Box & { readonly text: string })[] {
  const box = (text: string, x: number, y: number, anchor: string, isBold = false): Box & { readonly text: string } => {
    const size = widthOf(text, isBold);
    const left = anchor === 'end' ? x - size : anchor === 'middle' ? x - size / 2 : x;
    return { text, x: left, y: y - 9, width: size, height: 10 };
  };
  return [
    ...panels.flatMap(({ title, titleY, ticks }) => [
      box(title, 0, titleY, 'start', true),
      ...ticks.map(({ text, textY }) => box(text, tickX, textY, 'end'))
    ]),
    ...axis.ticks.flatMap(({ text, year, x }) => [
      box(text, x, axis.textY, 'middle'),
      ...(year === '' ? [] : [box(year, x, axis.yearY, 'middle')])
    ]),
    box(axis.title, width, axis.yearY, 'end'),
    ...(today === null ? [] : [box('Today', today.textX, today.textY, 'middle', true)]),
    ...eventMarks.map(({ text, left, top, width: size }) => ({ text, x: left, y: top, width: size, height: 18 })),
    ...labels.map(({ text, x, y, anchor }) => box(text, x, y, anchor, true))
  ];
}

describe('the layout of the chart', () => {
  it.each(cases)('keeps every text apart and inside, with %s', (_what, values) => {
    for (const width of [272, 320, 480, 900, 1240]) {
      const layout = layOut(d3, model(values), width, 'en-US');
      const boxes = textBoxes(layout);

      boxes.forEach((box, index) => {
        expect([
          box.text,
          box.x >= -1 && box.x + box.width <= width + 1 && box.y >= 0 && box.y + box.height <= layout.height
        ]).toEqual([box.text, true]);
        for (const other of boxes.slice(index + 1))
          expect([box.text, other.text, overlap(box, other)]).toEqual([box.text, other.text, false]);
      });
    }
  });

  it.each(cases)('draws nothing that is no number, with %s', (_what, values) => {
    expect(JSON.stringify(layOut(d3, model(values), 600, 'en-US'))).not.toMatch(/NaN|Infinity/);
  });

  it('draws sums as steps that reach today, and other figures as lines', () => {
    const sum = layOut(d3, model(), 600, 'en-US');
    const latest = layOut(d3, model({ aggregation: 'Latest' }), 600, 'en-US');
    const average = layOut(d3, model({ aggregation: 'Average' }), 600, 'en-US');
    const places = (layout: Layout): number => (layout.panels[0]?.path.match(/[ML]/g) ?? []).length;

    expect(places(sum)).toBe(6 + 1);
    expect(sum.panels[0]?.path).toContain(`L${sum.today?.x},`);
    expect(places(latest)).toBe(3);
    expect(places(average)).toBe(3);
  });

  it('draws the line to the target between the two, or a height where the beginning is unknown', () => {
    const full = layOut(d3, model(), 600, 'en-US');
    const level = layOut(d3, model({ baseline: null }), 600, 'en-US');

    expect(full.targetLine).toMatch(new RegExp(`^M[\\d.]+,${full.bottom}L${full.goal?.x},${full.goal?.y}$`));
    expect(level.targetLine).toBe(`M${level.left},${level.goal?.y}L${level.goal?.x},${level.goal?.y}`);
    expect(layOut(d3, model({ target: null }), 600, 'en-US').goal).toBeNull();
    expect(hasLine(model({ startOn: '2026-12-31' }))).toBe(false);
  });

  it('leaves today out where it would squeeze the plan', () => {
    expect(layOut(d3, model({ today: '2031-01-01' }), 600, 'en-US').today).toBeNull();
    expect(layOut(d3, model({ today: '2027-02-01' }), 600, 'en-US').today).not.toBeNull();
  });

  it('gives each of a few points its dot, and many only the last', () => {
    expect(layOut(d3, model(), 600, 'en-US').panels[0]?.dots).toHaveLength(3);
    expect(layOut(d3, model({ points: many }), 600, 'en-US').panels[0]?.dots).toHaveLength(1);
  });

  it('puts a second series under the first, on the same days and an axis of its own', () => {
    const layout = layOut(
      d3,
      model({ second: { title: 'Share', unit: '%', points: [point('2026-06-25', 21)] } }),
      600,
      'en-US'
    );
    const [first, second] = layout.panels;

    expect(second?.top).toBeGreaterThan(first?.bottom ?? Infinity);
    expect(second?.ticks).not.toEqual(first?.ticks);
    expect(layout.spots.filter(({ point: { on } }) => on === '2026-06-25').map(({ x }) => x)).toEqual([
      layout.spots.at(-1)?.x,
      layout.spots.at(-1)?.x
    ]);
  });

  it('reads points and events from the first to the last', () => {
    const events = [
      { on: '2026-05-01', text: 'b' },
      { on: '2026-02-01', text: 'a' }
    ];
    const ordered = model({ points: [point('2026-06-25', 5), point('2026-02-10', 1)], events });

    expect(ordered.points.map(({ on }) => on)).toEqual(['2026-02-10', '2026-06-25']);
    expect(ordered.events.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('is blank without values and events', () => {
    expect(isBlank(model({ points: [], target: null }))).toBe(true);
    expect(isBlank(model({ points: [] }))).toBe(false);
    expect(isBlank(model({ points: [], target: null, events: [{ on: '2026-05-01', text: 'a' }] }))).toBe(false);
  });

  it('finds the point next to a place by its day', () => {
    const { spots } = layOut(d3, model(), 600, 'en-US');

    expect(spotNear(spots, false, { x: 0, y: 0 })?.point.on).toBe('2026-02-10');
    expect(spotNear(spots, false, { x: 590, y: 250 })?.point.on).toBe('2026-06-25');
    expect(spotNear(spots, true, { x: 0, y: 0 })).toBeNull();
  });
});
