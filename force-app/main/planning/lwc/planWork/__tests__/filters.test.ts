import { NO_FILTERS } from 'c/commitmentFilters';
import { PROMISES, promise } from 'test/planWork';

import { filtered, isFiltered } from '../filters';

const ids = (filters: Partial<typeof NO_FILTERS>): string[] =>
  filtered(
    [...PROMISES, promise({ id: 'bo', owner: { id: '005bo', name: 'Bo' }, objectiveId: 'gone' })],
    { ...NO_FILTERS, ...filters },
    '005bo',
    new Set(['a02sites'])
  ).map(({ id }) => id);

describe('filters', () => {
  it('show all unless something is chosen', () => {
    expect(ids({})).toHaveLength(PROMISES.length + 1);
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, isMine: true })).toBe(true);
  });

  it('choose by audience, keeper and objective, and by all of them', () => {
    expect(ids({ audience: 'Internal' })).toEqual(['today']);
    expect(ids({ isMine: true })).toEqual(['bo']);
    expect(ids({ objectiveId: 'plan' })).toEqual(['later', 'bo']);
    expect(ids({ objectiveId: 'a02sites', audience: 'Internal' })).toEqual(['today']);
    expect(ids({ objectiveId: 'a02sites', isMine: true })).toEqual([]);
  });
});
