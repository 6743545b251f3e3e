import { TABS, tabAt } from '../tabs';

describe('tabAt', () => {
  it.each([
    ['map', 'ArrowRight', 'work'],
    ['map', 'ArrowLeft', 'reviews'],
    ['reviews', 'ArrowRight', 'map'],
    ['team', 'Home', 'map'],
    ['work', 'End', 'reviews'],
    ['work', 'Enter', null]
  ] as const)('goes from %s with %s to %j', (from, key, to) => {
    expect(tabAt(from, key)).toBe(to);
  });

  it('has a name for each tab', () => {
    expect(new Set(TABS.map(({ label }) => label)).size).toBe(4);
  });
});
