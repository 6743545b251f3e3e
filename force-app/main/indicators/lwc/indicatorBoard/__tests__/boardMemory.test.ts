import { NO_FILTERS } from 'c/indicatorBoardRows';

import { keep, recall } from '../boardMemory';

describe('what is remembered of the board', () => {
  afterEach(() => {
    localStorage.clear();
    jest.restoreAllMocks();
  });

  it('keeps filters, grouping and view of each user, and neither search nor pace', () => {
    const filters = {
      ...NO_FILTERS,
      tier: 'Tier 1',
      sort: 'Lagging' as const,
      search: 'north',
      band: 'Behind' as const
    };

    keep('me', { filters, grouping: 'team', view: 'table' });

    expect(recall('me')).toEqual({
      filters: { ...NO_FILTERS, tier: 'Tier 1', sort: 'Lagging' },
      grouping: 'team',
      view: 'table'
    });
    expect(recall('you')).toBeNull();
  });

  it.each(['', 'nonsense', '3', 'null'])('forgets what it cannot read: %j', (kept) => {
    localStorage.setItem('linchpin.indicatorBoard.me', kept);

    expect(recall('me')).toBeNull();
  });

  it('takes only values that it knows', () => {
    localStorage.setItem(
      'linchpin.indicatorBoard.me',
      JSON.stringify({ tier: 4, region: '', sort: 'Both', grouping: 'moon', view: 'globe' })
    );

    expect(recall('me')).toEqual({ filters: NO_FILTERS, grouping: 'account', view: 'charts' });
  });

  it('does without a browser that keeps anything', () => {
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });

    keep('me', { filters: NO_FILTERS, grouping: 'none', view: 'charts' });

    expect(recall('me')).toBeNull();
  });
});
