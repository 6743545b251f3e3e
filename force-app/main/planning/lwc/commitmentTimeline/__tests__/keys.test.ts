import { directionOf, stopTowards } from '../keys';
import type { Stop } from '../views';

const stop = (key: string, row: number, x: number): Stop => ({ key, row, x, id: key, lines: [] });
const stops = [stop('a', 0, 10), stop('b', 0, 50), stop('c', 2, 45), stop('d', 2, 90)];

describe('timeline keys', () => {
  it.each([
    ['a', 'right', 'b'],
    ['b', 'right', 'c'],
    ['c', 'left', 'b'],
    ['b', 'down', 'c'],
    ['d', 'up', 'b'],
    ['a', 'last', 'b'],
    ['d', 'first', 'c']
  ] as const)('goes from %s %s to %s', (from, direction, to) => {
    expect(stopTowards(stops, from, direction)?.key).toBe(to);
  });

  it.each([
    ['a', 'left'],
    ['d', 'right'],
    ['a', 'up'],
    ['c', 'down']
  ] as const)('stays at %s where nothing is %s', (from, direction) => {
    expect(stopTowards(stops, from, direction)).toBeNull();
  });

  it('begins at the first', () => {
    expect(stopTowards(stops, null, 'right')?.key).toBe('a');
    expect(stopTowards([], null, 'right')).toBeNull();
  });

  it('knows its keys and no others', () => {
    expect(directionOf('ArrowLeft')).toBe('left');
    expect(directionOf('a')).toBeUndefined();
  });
});
