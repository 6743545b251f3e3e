import { LINES_IN_CELL, layGrid, neighbour, placeKey, placeOf, toneOf } from 'c/mapGrid';
import { INFLUENCE_LEVELS, SUPPORT_LEVELS } from 'c/relationshipScore';
import { person } from 'test/people';
import fc, { caseCount } from 'test/properties';

const crowd = (count: number): ReturnType<typeof person>[] =>
  Array.from({ length: count }, (_, index) => person({ id: `p${String(index).padStart(4, '0')}` }));

describe('mapGrid', () => {
  it('has a cell for every influence and support, strongest influence first', () => {
    const { rows } = layGrid([]);

    expect(rows.map(({ influence }) => influence)).toEqual([...INFLUENCE_LEVELS].reverse());
    expect(rows.every(({ cells }) => cells.length === 5)).toBe(true);
    expect(rows[0]?.cells[0]?.key).toBe('4-0');
  });

  it('keeps unrated people in the tray, never in the middle', () => {
    const { rows, unplaced } = layGrid([
      person({ id: 'a', influence: null }),
      person({ id: 'b', support: null }),
      person({ id: 'c' })
    ]);
    const placed = rows.flatMap(({ cells }) => cells.flatMap(({ people }) => people.map(({ id }) => id)));

    expect(unplaced.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(placed).toEqual(['c']);
  });

  it('leaves out people who left', () => {
    const { placed, unplaced } = layGrid([person({ id: 'a', isActive: false })]);

    expect([placed, unplaced]).toEqual([0, []]);
  });

  it('puts key players first, then names', () => {
    const { rows } = layGrid([
      person({ id: 'a', name: 'Abe', role: 'User' }),
      person({ id: 'b', name: 'Zoe' }),
      person({ id: 'c', name: 'Mia' })
    ]);
    const cell = rows.flatMap(({ cells }) => cells).find(({ people }) => people.length > 0);

    expect(cell?.people.map(({ name }) => name)).toEqual(['Mia', 'Zoe', 'Abe']);
  });

  it.each([
    [1, 'card', 1, 0],
    [3, 'card', 3, 0],
    [4, 'line', 4, 0],
    [8, 'line', 8, 0],
    [9, 'line', 7, 2],
    [200, 'line', 7, 193]
  ])('shows %d people in one cell as %s: %d and %d more', (count, density, shown, hidden) => {
    const cell = layGrid(crowd(count))
      .rows.flatMap(({ cells }) => cells)
      .find(({ people }) => people.length > 0);

    expect([cell?.density, cell?.shown.length, cell?.hidden]).toEqual([density, shown, hidden]);
  });

  it('places everybody exactly once and never draws more than a cell can hold', () => {
    const pick = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> => fc.constantFrom(null, ...values);
    fc.assert(
      fc.property(
        fc.array(fc.record({ influence: pick(INFLUENCE_LEVELS), support: pick(SUPPORT_LEVELS) }), { maxLength: 300 }),
        (list) => {
          const people = list.map((each, index) => person({ id: `p${index}`, ...each }));
          const grid = layGrid(people);
          const cells = grid.rows.flatMap(({ cells }) => cells);
          const ids = [...cells.flatMap((cell) => cell.people), ...grid.unplaced].map(({ id }) => id);
          expect(new Set(ids).size).toBe(people.length);
          expect(ids).toHaveLength(people.length);
          expect(cells.every((cell) => cell.shown.length + Number(cell.hidden > 0) <= LINES_IN_CELL)).toBe(true);
          expect(cells.every((cell) => cell.shown.length + cell.hidden === cell.people.length)).toBe(true);
        }
      ),
      { numRuns: caseCount(50) }
    );
  });

  it('tints only the corners that matter', () => {
    expect(toneOf({ influence: 'Very high', support: 'Champion' })).toBe('strong');
    expect(toneOf({ influence: 'High', support: 'Sceptic' })).toBe('weak');
    expect(toneOf({ influence: 'High', support: 'Neutral' })).toBe('quiet');
    expect(toneOf({ influence: 'Low', support: 'Opponent' })).toBe('quiet');
  });

  it('moves to neighbours and stays on the map', () => {
    const corner = { influence: 'Very high', support: 'Champion' } as const;

    expect(neighbour(corner, 'up')).toEqual(corner);
    expect(neighbour(corner, 'right')).toEqual(corner);
    expect(neighbour(corner, 'down')).toEqual({ influence: 'High', support: 'Champion' });
    expect(neighbour(corner, 'left')).toEqual({ influence: 'Very high', support: 'Supporter' });
  });

  it('reads back the keys that it writes, and no others', () => {
    for (const influence of INFLUENCE_LEVELS) {
      for (const support of SUPPORT_LEVELS)
        expect(placeOf(placeKey({ influence, support }))).toEqual({ influence, support });
    }
    expect(placeOf('tray')).toBeNull();
    expect(placeOf('5-0')).toBeNull();
  });
});
