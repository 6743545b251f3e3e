import { sortRows } from '../sortRows';
import type { Row } from '../sortRows';

const row = (name: string, values: Record<string, string | number | null>): Row => ({ id: name, name, ...values });
const names = (rows: readonly Row[]): string[] => rows.map(({ name }) => name);

describe('sortRows', () => {
  const rows = [
    row('Bo', { influence: 'High', strength: 9, owner: 'zoe' }),
    row('Ann', { influence: 'Very low', strength: 100, owner: 'Ana' }),
    row('Cy', { influence: null, strength: null, owner: '' }),
    row('Di', { influence: 'Low', strength: 9, owner: 'bob' })
  ];

  it.each([
    ['influence', 'asc', ['Ann', 'Di', 'Bo', 'Cy']],
    ['influence', 'desc', ['Bo', 'Di', 'Ann', 'Cy']],
    ['strength', 'asc', ['Bo', 'Di', 'Ann', 'Cy']],
    ['strength', 'desc', ['Ann', 'Bo', 'Di', 'Cy']],
    ['owner', 'asc', ['Ann', 'Di', 'Bo', 'Cy']],
    ['name', 'desc', ['Di', 'Cy', 'Bo', 'Ann']]
  ] as const)('by %s, %s: picks by meaning, numbers by size, blanks last', (column, direction, expected) => {
    expect(names(sortRows(rows, column, direction))).toEqual(expected);
  });

  it('sorts interview dates by day and not by their words', () => {
    const dated = [
      row('May', { lastInterview: '2026-05-01', lastInterviewText: 'May 1, 2026' }),
      row('June', { lastInterview: '2025-06-01', lastInterviewText: 'June 1, 2025' })
    ];

    expect(names(sortRows(dated, 'lastInterviewText', 'asc'))).toEqual(['June', 'May']);
  });
});
