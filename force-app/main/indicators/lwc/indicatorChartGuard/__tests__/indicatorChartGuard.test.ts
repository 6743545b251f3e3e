import type { PointChooseDetail } from 'c/indicatorChart';
import IndicatorChartGuard from 'c/indicatorChartGuard';
import type { ChartModel } from 'c/indicatorCharts';
import { provideD3 } from 'test/d3';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const model: ChartModel = {
  title: 'Active users',
  unit: 'users',
  aggregation: 'Latest',
  points: [{ on: '2026-03-04', value: 300, text: '', readingId: 'r1' }],
  baseline: 100,
  target: 600,
  startOn: '2026-01-01',
  targetOn: '2026-12-31',
  today: '2026-07-20',
  projection: null,
  events: []
};
/** A model that fails when the chart looks at its points, as often as told. */
function broken(times = Infinity): ChartModel {
  let left = times;
  return Object.defineProperty({ ...model }, 'points', {
    enumerable: true,
    get() {
      left -= 1;
      if (left >= 0) throw new Error('No such point.');
      return model.points;
    }
  });
}

async function show(chart: ChartModel | null): Promise<Mounted<IndicatorChartGuard>> {
  const guard = await mount('c-indicator-chart-guard', IndicatorChartGuard, { chart });
  await flush();
  return guard;
}
const failures = (guard: HTMLElement): number => allInside(guard, 'c-error-panel').length;

describe('c-indicator-chart-guard', () => {
  beforeEach(provideD3);

  it('shows the chart, and hands on the point that was chosen', async () => {
    const guard = await show(model);
    const chosen = collect<PointChooseDetail>(guard, 'pointchoose');
    const chart = inside<HTMLElement & { chart: ChartModel }>(guard, 'c-indicator-chart');

    chart.dispatchEvent(new CustomEvent('pointchoose', { detail: { readingId: 'r1' } }));

    expect(chart.chart.title).toBe('Active users');
    expect(chosen).toEqual([{ readingId: 'r1' }]);
    expect(failures(guard)).toBe(0);
    await expect(guard).toBeAccessible();
  });

  it('says what failed in place of the chart', async () => {
    const guard = await show(broken());

    expect(inside<HTMLElement & { error: Error }>(guard, 'c-error-panel').error.message).toBe(
      'The chart could not be drawn. The table shows the same figures.'
    );
    expect(textOf(guard)).toContain('What went wrong: No such point.');
    expect(allInside(guard, 'c-indicator-chart')).toHaveLength(0);
    await expect(guard).toBeAccessible();
  });

  it('draws when another try succeeds, and keeps saying so when it does not', async () => {
    const guard = await show(broken(1));

    send(inside(guard, 'c-error-panel'), 'retry');
    await flush();
    expect(failures(guard)).toBe(0);
    expect(allInside(guard, 'c-indicator-chart')).toHaveLength(1);

    const hopeless = await show(broken());
    send(inside(hopeless, 'c-error-panel'), 'retry');
    await flush();
    expect(failures(hopeless)).toBe(1);
  });

  it('tries again with another chart', async () => {
    const guard = await show(broken());

    guard.chart = model;
    await flush();
    expect(failures(guard)).toBe(0);

    guard.chart = broken();
    await flush();
    expect(failures(guard)).toBe(1);
  });

  it('shows nothing without a chart', async () => {
    const guard = await show(null);

    expect(textOf(guard)).toBe('');
    await expect(guard).toBeAccessible();
  });
});
