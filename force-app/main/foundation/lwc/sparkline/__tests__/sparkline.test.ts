import Sparkline from 'c/sparkline';
import { allInside, inside, mount } from 'test/mount';

describe('c-sparkline', () => {
  it('draws the values as a line that ends in a dot', async () => {
    const line = await mount('c-sparkline', Sparkline, { values: [40, 60, 50], label: 'Score over time' });
    const points = inside(line, 'polyline').getAttribute('points')?.split(' ') ?? [];

    expect(points).toHaveLength(3);
    expect(points[2]).toBe(`${inside(line, 'circle').getAttribute('cx')},${inside(line, 'circle').getAttribute('cy')}`);
    expect(inside(line, 'svg').getAttribute('aria-label')).toBe('Score over time');
    await expect(line).toBeAccessible();
  });

  it('keeps small changes small', async () => {
    const line = await mount('c-sparkline', Sparkline, { values: [50, 50.5], label: 'Score' });
    const heights = (inside(line, 'polyline').getAttribute('points') ?? '')
      .split(' ')
      .map((point) => Number(point.split(',')[1]));

    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeLessThan(3);
  });

  it('draws a value to reach as a dashed line, above what is below it', async () => {
    const line = await mount('c-sparkline', Sparkline, { values: [0, 2], target: 4, leastRange: 1, label: 'Reviews' });
    const end = Number(inside(line, 'circle').getAttribute('cy'));

    expect(Number(inside(line, '.target').getAttribute('y1'))).toBeLessThan(end);
    expect(inside(line, '.target').getAttribute('y1')).toBe(inside(line, '.target').getAttribute('y2'));
    await expect(line).toBeAccessible();
  });

  it('draws no dashed line without a value to reach', async () => {
    const line = await mount('c-sparkline', Sparkline, { values: [0, 2], label: 'Reviews' });

    expect(allInside(line, '.target')).toHaveLength(0);
  });

  it.each([[[]], [[50]]])('draws nothing for %p', async (values) => {
    const line = await mount('c-sparkline', Sparkline, { values, label: 'Score' });

    expect(allInside(line, 'svg')).toHaveLength(0);
  });
});
