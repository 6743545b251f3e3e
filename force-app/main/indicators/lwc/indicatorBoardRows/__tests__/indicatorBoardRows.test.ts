import {
  BANDS,
  MINE,
  NO_FILTERS,
  NONE,
  TEAM,
  countsOf,
  filterOptions,
  filterRows,
  firstFilters,
  groupRows,
  groupingFor,
  inBand,
  isAnyFilter,
  isDescendingFirst,
  kindOf,
  kindsOf,
  rankRows,
  sharedAxes,
  sortRows,
  toBoardPage,
  toSeries,
  withoutMissing
} from 'c/indicatorBoardRows';
import type { BoardData, BoardRow, SeriesData } from 'c/indicatorBoardRows';
import { boardNode, boardRow, planNode } from 'test/indicatorBoard';

const TODAY = '2026-06-15';
const ids = (rows: readonly BoardRow[]): string[] => rows.map(({ indicator }) => indicator.id);
const behind = (id: string, by: number): BoardRow => boardRow(id, { behindBy: by });
const unmeasured = (id: string, values: Partial<BoardRow> = {}): BoardRow =>
  boardRow(id, { pace: 'Not measured', behindBy: null, ...values });
const untargeted = (id: string, values: Partial<BoardRow> = {}): BoardRow =>
  boardRow(id, { pace: 'No target', behindBy: null, ...values });
const paced = (id: string, pace: BoardRow['pace'], account: string): BoardRow =>
  boardRow(id, { pace, behindBy: pace === 'Behind' ? 20 : -5, account: { id: account, name: account } });

describe('rankRows', () => {
  it('puts the furthest behind first and what is ahead last', () => {
    expect(ids(rankRows([behind('ahead', -20), behind('far', 40), behind('on', 0), behind('near', 12)]))).toEqual([
      'far',
      'near',
      'on',
      'ahead'
    ]);
  });

  it('puts what is not measured after everything that is, and what has no target after that', () => {
    const rows = [untargeted('aim'), unmeasured('value'), behind('ahead', -90), behind('on', 0)];

    expect(ids(rankRows(rows))).toEqual(['on', 'ahead', 'value', 'aim']);
  });

  it('breaks ties by tier, account, name and id', () => {
    const rows = [
      boardRow('e', { tier: null }),
      boardRow('d', { tier: 'Tier 1', account: { id: 'z', name: 'Zeta' } }),
      boardRow('c', { tier: 'Tier 1', account: { id: 'a', name: 'Alpha' } }, { name: 'Two' }),
      boardRow('b', { tier: 'Tier 1', account: { id: 'a', name: 'Alpha' } }, { name: 'One' }),
      boardRow('a', { tier: 'Tier 1', account: { id: 'a', name: 'Alpha' } }, { name: 'One' })
    ];

    expect(ids(rankRows(rows))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('bands', () => {
  it('counts each pace, and beside them what was not read for more than 60 days', () => {
    const rows = [
      behind('a', 20),
      boardRow('b', { pace: 'On pace', daysSince: 61 }),
      boardRow('c', { pace: 'Ahead', daysSince: 60 }),
      boardRow('d', { pace: 'Reached', daysSince: 300 }),
      unmeasured('e', { daysSince: null }),
      untargeted('f'),
      untargeted('g')
    ];

    expect(countsOf(rows)).toEqual({
      Behind: 1,
      'On pace': 1,
      Ahead: 1,
      Reached: 1,
      'Not measured': 1,
      'No target': 2,
      stale: 2
    });
    expect(BANDS.every((band) => !inBand(unmeasured('e', { daysSince: null }), band) || band === 'Not measured')).toBe(
      true
    );
  });
});

describe('kinds', () => {
  it('compares automatic indicators by their source, whatever they are called', () => {
    const own = boardRow('a', {}, { name: 'New people met' });
    const chosen = boardRow('b', { definition: { id: 'd1', name: 'New relationships' } });

    expect(kindOf(own)).toBe(kindOf(chosen));
    expect(kindsOf([own, chosen])).toEqual([
      { key: 'source New relationships', source: 'New relationships', name: 'New relationships', count: 2 }
    ]);
  });

  it('compares indicators by hand by their definition, or else by name and unit', () => {
    const hand = { source: 'By hand' as const, unit: '%' };
    const share = { id: 'd1', name: 'Market share' };
    const rows = [
      boardRow('a', { definition: share }, { ...hand, name: 'Share of oncology' }),
      boardRow('b', { definition: share }, { ...hand, name: 'Share' }),
      boardRow('c', {}, { ...hand, name: 'Adoption ' }),
      boardRow('d', {}, { ...hand, name: 'adoption' }),
      boardRow('e', {}, { ...hand, name: 'adoption', unit: 'sites' })
    ];

    expect(kindsOf(rows).map(({ name, count }) => [name, count])).toEqual([
      ['Adoption ', 2],
      ['Market share', 2],
      ['adoption', 1]
    ]);
  });
});

describe('groupRows', () => {
  it('ranks groups by their share behind, ties by how many, then by the furthest, then by name', () => {
    const rows = [
      paced('1', 'Behind', 'Half, two'),
      paced('2', 'Behind', 'Half, two'),
      paced('3', 'Ahead', 'Half, two'),
      paced('4', 'Reached', 'Half, two'),
      paced('5', 'Behind', 'Half, one'),
      paced('6', 'On pace', 'Half, one'),
      paced('7', 'Behind', 'All'),
      boardRow('8', { behindBy: 60, account: { id: 'Worst', name: 'Worst' } }),
      paced('9', 'On pace', 'None b'),
      paced('10', 'On pace', 'None a')
    ];

    expect(groupRows(rows, rows, 'account').map(({ name, behind: of }) => `${name} ${of}`)).toEqual([
      'Worst 1',
      'All 1',
      'Half, two 2',
      'Half, one 1',
      'None a 0',
      'None b 0'
    ]);
  });

  it('leaves what is not measured out of the share, and groups without any measure last', () => {
    const account = { id: 'a', name: 'A' };
    const rows = [
      unmeasured('1', { account }),
      untargeted('2', { account }),
      boardRow('3', { account }),
      unmeasured('4', { account: { id: 'b', name: 'B' } }),
      boardRow('5', { pace: 'On pace', behindBy: 0, account: { id: 'c', name: 'C' } })
    ];

    const [first, second, third] = groupRows(rows, rows, 'account');

    expect(first).toMatchObject({ name: 'A', behind: 1, measured: 1, unmeasured: 1, withoutTarget: 1 });
    expect(ids(first?.rows ?? [])).toEqual(['3', '1', '2']);
    expect([second?.name, third?.name]).toEqual(['C', 'B']);
  });

  it('keeps a group’s figures while only some of its rows are shown, and drops groups of which none is', () => {
    const rows = [paced('1', 'Behind', 'A'), paced('2', 'Ahead', 'A'), paced('3', 'Ahead', 'B')];

    expect(groupRows(rows, rows.slice(0, 1), 'account')).toMatchObject([
      { name: 'A', behind: 1, measured: 2, rows: [rows[0]] }
    ]);
  });

  it('groups by owner and by whom the owner reports to, with nobody as a group of its own', () => {
    const rows = [boardRow('1'), boardRow('2', { owner: { id: '005jon', name: 'Jon Pell' }, manager: null })];

    expect(groupRows(rows, rows, 'owner').map(({ key }) => key)).toEqual(['005dara', '005jon']);
    expect(groupRows(rows, rows, 'team').map(({ key, name }) => [key, name])).toEqual([
      ['', ''],
      ['005ines', 'Ines Marlow']
    ]);
    expect(groupRows(rows, rows, 'none')).toHaveLength(1);
  });

  it('needs no heading for each account when one kind is compared', () => {
    expect(groupingFor('account', 'source New relationships')).toBe('none');
    expect(groupingFor('account', null)).toBe('account');
    expect(groupingFor('team', 'source New relationships')).toBe('team');
  });
});

describe('filters', () => {
  const rows = [
    boardRow('a', { tier: 'Tier 1', tierLabel: 'Tier 1', region: 'Zürich', isMyTeams: true }),
    boardRow('b', { tier: null, tierLabel: null, region: null, owner: null }, { kind: 'Lagging' }),
    boardRow('c', { isMine: true, owner: { id: '005me', name: 'Me' }, account: { id: 'c', name: 'Sainte-Hélène 2' } })
  ];
  const words = { noTier: 'No tier', noRegion: 'No region', noOwner: 'No owner', team: 'My team', mine: 'My plans' };
  const found = (filters: Partial<typeof NO_FILTERS>): string[] => ids(filterRows(rows, { ...NO_FILTERS, ...filters }));

  it('shows everything, or what passes every filter', () => {
    expect(found({})).toEqual(['a', 'b', 'c']);
    expect(found({ tier: 'Tier 1' })).toEqual(['a']);
    expect(found({ tier: NONE })).toEqual(['b']);
    expect(found({ region: 'MN' })).toEqual(['c']);
    expect(found({ region: NONE })).toEqual(['b']);
    expect(found({ owner: TEAM })).toEqual(['a']);
    expect(found({ owner: MINE })).toEqual(['c']);
    expect(found({ owner: '005dara' })).toEqual(['a']);
    expect(found({ owner: NONE })).toEqual(['b']);
    expect(found({ sort: 'Lagging' })).toEqual(['b']);
    expect(found({ kind: 'source New relationships' })).toEqual(['a', 'b', 'c']);
    expect(found({ kind: 'source Reviews held' })).toEqual([]);
    expect(found({ band: 'Ahead' })).toEqual([]);
    expect(found({ tier: 'Tier 1', sort: 'Lagging' })).toEqual([]);
  });

  it('finds accounts by words in any order, whatever the case, accents and punctuation', () => {
    expect(found({ search: 'HELENE sainte' })).toEqual(['c']);
    expect(found({ search: 'account' })).toEqual(['a', 'b']);
    expect(found({ search: ' - ' })).toEqual(['a', 'b', 'c']);
    expect(found({ search: 'sainte x' })).toEqual([]);
  });

  it('offers tiers best first and blanks last', () => {
    expect(filterOptions([...rows, boardRow('d', { tier: 'Tier 3', tierLabel: 'Tier 3' })], words)).toEqual({
      tier: [
        { value: 'Tier 1', label: 'Tier 1' },
        { value: 'Tier 2', label: 'Tier 2' },
        { value: 'Tier 3', label: 'Tier 3' },
        { value: NONE, label: 'No tier' }
      ],
      region: [
        { value: 'MN', label: 'MN' },
        { value: 'Zürich', label: 'Zürich' },
        { value: NONE, label: 'No region' }
      ],
      owner: [
        { value: TEAM, label: 'My team' },
        { value: MINE, label: 'My plans' },
        { value: '005dara', label: 'Dara Quinn' },
        { value: '005me', label: 'Me' },
        { value: NONE, label: 'No owner' }
      ]
    });
  });

  it('begins with the user’s people where they own plans, and with everything otherwise', () => {
    expect(firstFilters(rows)).toEqual({ ...NO_FILTERS, owner: TEAM });
    expect(firstFilters(rows.slice(1))).toEqual(NO_FILTERS);
    expect(isAnyFilter(NO_FILTERS)).toBe(false);
    expect(isAnyFilter({ ...NO_FILTERS, search: 'x' })).toBe(true);
    expect(isAnyFilter({ ...NO_FILTERS, tier: NONE })).toBe(true);
  });

  it('forgets kept filters that nothing answers to any more', () => {
    const kept = { ...NO_FILTERS, tier: 'Tier 9', region: 'MN', owner: '005gone', kind: 'source Reviews held' };

    expect(withoutMissing(kept, filterOptions(rows, words), kindsOf(rows))).toEqual({ ...NO_FILTERS, region: 'MN' });
  });
});

describe('sortRows', () => {
  it('keeps blanks last either way', () => {
    const rows = [untargeted('blank'), behind('low', 5), behind('high', 50)];

    expect(ids(sortRows(rows, 'behindBy', true))).toEqual(['high', 'low', 'blank']);
    expect(ids(sortRows(rows, 'behindBy', false))).toEqual(['low', 'high', 'blank']);
    expect(isDescendingFirst('behindBy')).toBe(true);
    expect(isDescendingFirst('name')).toBe(false);
  });

  it.each([
    ['name', ['a', 'b']],
    ['account', ['a', 'b']],
    ['owner', ['a', 'b']],
    ['team', ['a', 'b']],
    ['tier', ['a', 'b']],
    ['region', ['a', 'b']],
    ['pace', ['a', 'b']],
    ['current', ['a', 'b']],
    ['target', ['a', 'b']],
    ['lastReading', ['a', 'b']]
  ] as const)('sorts by %s', (column, expected) => {
    const first = boardRow(
      'a',
      { owner: { id: '1', name: 'A' }, manager: { id: '1', name: 'A' }, tier: 'Tier 1', region: 'A', behindBy: -50 },
      { current: 1, target: 2, lastReadingOn: '2026-01-01' }
    );
    const second = boardRow(
      'b',
      { owner: { id: '2', name: 'B' }, manager: { id: '2', name: 'B' }, tier: 'Tier 3', region: 'B', pace: 'Reached' },
      { current: 10, target: 20, lastReadingOn: '2026-02-01' }
    );

    expect(ids(sortRows([second, first], column, false))).toEqual(expected);
    expect(ids(sortRows([first, second], column, true))).toEqual([...expected].reverse());
  });

  it('leaves ties by how far they are behind', () => {
    expect(ids(sortRows([behind('low', 5), behind('high', 50)], 'tier', true))).toEqual(['high', 'low']);
  });
});

describe('sharedAxes', () => {
  it('reaches from the lowest to the highest of baselines, targets and values', () => {
    const rows = [
      boardRow('a', {}, { baseline: 0, target: 10, current: 12 }),
      boardRow('b', {}, { baseline: -2, target: null, current: null })
    ];

    expect(sharedAxes(rows)).toEqual({ lowest: -2, highest: 12 });
  });

  it('shares nothing between units, of nothing known, and of one value', () => {
    const blank = { baseline: null, target: null, current: null };

    expect(sharedAxes([boardRow('a'), boardRow('b', {}, { unit: '%' })])).toBeNull();
    expect(sharedAxes([boardRow('a', {}, blank)])).toBeNull();
    expect(sharedAxes([boardRow('a', {}, { ...blank, current: 4 })])).toBeNull();
    expect(sharedAxes([])).toBeNull();
  });
});

describe('records', () => {
  const answer = (nodes: readonly unknown[], more: unknown = {}): BoardData =>
    ({
      uiapi: {
        query: { LeadingIndicator__c: { edges: nodes.map((node) => ({ node })), totalCount: 5, ...(more as object) } }
      }
    }) as BoardData;

  it('reads rows with their pace as it is today', () => {
    const page = toBoardPage(
      answer([boardNode('a')], { pageInfo: { hasNextPage: true, endCursor: 'c1' } }),
      '005dara',
      TODAY
    );

    expect(page).toMatchObject({ total: 5, next: 'c1' });
    expect(page?.rows).toMatchObject([
      {
        indicator: { id: 'a', planId: 'plan a', accountId: 'account a', current: 1, target: 10 },
        account: { id: 'account a', name: 'Account a' },
        tier: 'Tier 2',
        region: 'MN',
        owner: { id: '005dara', name: 'Dara Quinn' },
        manager: { id: '005ines', name: 'Ines Marlow' },
        definition: null,
        pace: 'Behind',
        daysSince: 14,
        isMine: true,
        isMyTeams: false
      }
    ]);
    // 165 of 364 days have passed, a tenth of the way is done.
    expect(page?.rows[0]?.behindBy).toBeCloseTo(35.33, 2);
  });

  it('counts days from the start where there is no reading, and none where neither is known', () => {
    const never = { LastReadingOn__c: null, ReadingCount__c: { value: 0 } };
    const page = toBoardPage(
      answer([
        boardNode('a', never),
        boardNode('b', { ...never, StartOn__c: { value: '2026-09-01' } }),
        boardNode('c', { ...never, StartOn__c: null })
      ]),
      '005me',
      TODAY
    );

    expect(page?.rows.map(({ daysSince }) => daysSince)).toEqual([165, 0, null]);
  });

  it('leaves unknown what is not visible', () => {
    const page = toBoardPage(
      answer([
        boardNode('a', {
          Target__c: null,
          Region__c: null,
          IndicatorDefinition__r: { Id: 'd', Name: null },
          AccountPlan__r: planNode('a', { OwnerId: null, Owner: null, Account__r: null })
        }),
        boardNode('b', { AccountPlan__r: null })
      ]),
      '005me',
      TODAY
    );

    expect(page?.rows).toMatchObject([
      {
        account: null,
        tier: null,
        region: null,
        owner: null,
        manager: null,
        definition: { id: 'd' },
        pace: 'No target'
      },
      { account: null, owner: null, indicator: { planId: 'plan b' } }
    ]);
    expect(page?.rows[0]?.behindBy).toBeNull();
  });

  it('says when the user may not see indicators at all', () => {
    expect(toBoardPage({ uiapi: { query: {} } }, '005me', TODAY)).toBeNull();
  });

  it('reads the readings of each indicator', () => {
    const reading = { Id: 'r', ReadOn__c: { value: '2026-06-01' }, Value__c: { value: 1 } };
    const data = {
      uiapi: {
        query: {
          LeadingIndicator__c: {
            edges: [{ node: { Id: 'a', Readings__r: { edges: [{ node: reading }] } } }, { node: { Id: 'b' } }]
          }
        }
      }
    } as SeriesData;

    const series = toSeries(data);

    expect(series.get('a')).toMatchObject([{ id: 'r', on: '2026-06-01', value: 1 }]);
    expect(series.get('b')).toEqual([]);
  });
});
