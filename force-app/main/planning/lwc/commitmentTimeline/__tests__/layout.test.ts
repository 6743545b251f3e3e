import type { Commitment, Objective } from 'c/planTypes';
import { TODAY, objective, promise } from 'test/planWork';

import { LANES, MARK, layTimeline } from '../layout';
import type { Timeline } from '../layout';
import { addDays } from '../timeScale';

const lay = (commitments: readonly Commitment[], objectives: readonly Objective[] = [objective()]): Timeline =>
  layTimeline({ start: '2026-01-01', end: '2026-12-31', today: TODAY, objectives, commitments });
const many = (count: number, dueOn: (index: number) => string): Commitment[] =>
  Array.from({ length: count }, (_, index) =>
    promise({
      id: `p${String(index).padStart(3, '0')}`,
      name: `P ${String(index).padStart(3, '0')}`,
      dueOn: dueOn(index)
    })
  );

describe('timeline layout', () => {
  it('has a row for each objective, and one for the whole plan where something serves it', () => {
    const timeline = lay([
      promise(),
      promise({ id: 'w', objectiveId: null }),
      promise({ id: 'x', objectiveId: 'gone' })
    ]);

    expect(timeline.rows.map(({ objective: of, marks }) => [of?.id ?? null, marks.length])).toEqual([
      ['a02sites', 1],
      [null, 2]
    ]);
    expect(lay([promise()]).rows).toHaveLength(1);
  });

  it('still has the row of the plan without any objective', () => {
    const timeline = lay([], []);

    expect(timeline.rows).toHaveLength(1);
    expect(timeline.rows[0]?.bar).toMatchObject({ x: 0, startsBefore: false, endsAfter: false });
  });

  it('shows the plan’s period with today on it', () => {
    const timeline = lay([]);

    expect([timeline.from, timeline.to]).toEqual(['2026-01-01', '2027-01-01']);
    expect(timeline.todayX).toBeCloseTo((151 / 365) * timeline.width, 5);
    expect(timeline.ticks).toHaveLength(12);
  });

  it('grows by what lies near the period, and clamps what lies far from it', () => {
    const near = lay([promise({ dueOn: '2027-02-10' })]);
    const far = lay([
      promise({ id: 'old', dueOn: '2019-05-01' }),
      promise({ id: 'new', dueOn: '2031-05-01' }),
      promise({ id: 'now' })
    ]);

    expect(near.to).toBe('2027-03-01');
    expect(near.rows[0]?.marks[0]?.side).toBe('on');
    expect([far.from, far.to]).toEqual(['2026-01-01', '2027-01-01']);
    expect(far.rows[0]?.marks.map(({ commitment, side, x }) => [commitment.id, side, x])).toEqual([
      ['old', 'before', MARK / 2],
      ['now', 'on', expect.any(Number)],
      ['new', 'after', far.width - MARK / 2]
    ]);
  });

  it('says so when today lies elsewhere', () => {
    const past = layTimeline({
      start: '2024-01-01',
      end: '2024-12-31',
      today: TODAY,
      objectives: [],
      commitments: []
    });

    expect(past.todayX).toBeNull();
    expect(past.to).toBe('2025-01-01');
  });

  it('cuts bars at the ends of the line, and draws none that lies beyond it', () => {
    const bars = lay(
      [],
      [
        objective({ id: 'a', startOn: '2020-01-01', dueOn: '2030-01-01' }),
        objective({ id: 'b', startOn: '2019-01-01', dueOn: '2020-01-01' }),
        objective({ id: 'c', startOn: '2030-01-01', dueOn: '2031-01-01' }),
        objective({ id: 'd', startOn: null }),
        objective({ id: 'e', startOn: '2026-03-01', dueOn: '2026-03-01' })
      ]
    ).rows.map(({ bar }) => bar);

    expect(bars[0]).toMatchObject({ x: 0, startsBefore: true, endsAfter: true });
    expect(bars.slice(1, 4)).toEqual([null, null, null]);
    expect(bars[4]?.width).toBeGreaterThanOrEqual(2);
  });

  it('stacks marks of one day, and bundles what finds no place', () => {
    const row = lay(many(10, () => '2026-06-15')).rows[0];

    expect(row?.marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 3]);
    expect(row?.bundles.map(({ commitments }) => commitments.length)).toEqual([6]);
    expect(row?.lanes).toBe(LANES + 1);
  });

  it('lets no two marks of 200 cover each other, and loses none', () => {
    const timeline = lay(many(200, (index) => addDays('2026-01-01', (index * 37) % 365)));
    const [row] = timeline.rows;
    const marks = row?.marks ?? [];
    const bundled = (row?.bundles ?? []).flatMap(({ commitments }) => commitments);

    for (const a of marks) {
      for (const b of marks) {
        if (a !== b && a.lane === b.lane) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(MARK);
      }
    }
    expect(new Set([...marks.map(({ commitment }) => commitment.id), ...bundled.map(({ id }) => id)]).size).toBe(200);
  });

  it('keeps the drawing within bounds, however long the plan is', () => {
    const decade = layTimeline({
      start: '2020-01-01',
      end: '2060-12-31',
      today: TODAY,
      objectives: [],
      commitments: []
    });
    const week = layTimeline({ start: TODAY, end: addDays(TODAY, 7), today: TODAY, objectives: [], commitments: [] });

    expect(decade.width).toBeLessThanOrEqual(3600);
    expect(decade.ticks.length).toBeLessThanOrEqual(decade.width / 40);
    expect(week.width).toBeGreaterThanOrEqual(560);
  });
});
