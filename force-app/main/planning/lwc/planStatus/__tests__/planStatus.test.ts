import {
  NEEDS,
  NO_REGION,
  bandOf,
  comingReviews,
  filterRows,
  groupBy,
  inScope,
  needOf,
  slipsOf,
  sortByNeed,
  sortRows,
  tilesOf
} from 'c/planStatus';
import type { StatusRow } from 'c/planStatus';
import { ofPlan, row, unplanned, week } from 'test/planBoard';

const TODAY = '2026-06-15';
const names = (rows: readonly StatusRow[]): string[] => rows.map(({ account }) => account.name);
const needs = (values: Partial<StatusRow>, canApprove = false): unknown => needOf(row('A', values), TODAY, canApprove);

describe('planStatus', () => {
  it.each([
    [{ nextReviewDue: '2026-06-14' }, 'overdue', 1, 'overdue'],
    [{ nextReviewDue: '2026-06-15' }, 'due', 0, 'due'],
    [{ nextReviewDue: '2026-06-29' }, 'due', 14, 'due'],
    [{ nextReviewDue: '2026-06-30' }, 'onCadence', 15, 'onCadence'],
    [{ nextReviewDue: null }, 'unscheduled', null, 'notStarted'],
    [{ status: 'Approved', nextReviewDue: null }, 'approved', null, 'notStarted'],
    [{ status: 'Draft', nextReviewDue: null }, 'draft', null, 'notStarted'],
    [{ status: 'Draft', nextReviewDue: null, returnReason: 'No.' }, 'returned', null, 'notStarted'],
    [{ status: 'In review', nextReviewDue: null, submittedOn: '2026-06-10T09:00:00Z' }, 'waiting', 5, 'notStarted'],
    [{ status: null, withoutPlanSince: '2026-06-01' }, 'noPlan', 14, 'notStarted']
  ] as const)('says what a plan needs: %j', (values, kind, days, band) => {
    expect(needs(values)).toEqual({ kind, days });
    expect(bandOf(row('A', values), TODAY)).toBe(band);
  });

  it('needs the user for a plan that waits only where they may approve it', () => {
    const waiting = { status: 'In review', submittedOn: '2026-06-10T09:00:00Z' } as const;

    expect(needs(waiting, true)).toEqual({ kind: 'approve', days: 5 });
    expect(needs({ ...waiting, submittedOn: null }, true)).toEqual({ kind: 'approve', days: null });
  });

  it('sorts by what needs the user, in the documented order', () => {
    const rows = [
      row('On cadence late', { nextReviewDue: '2026-09-01' }),
      row('On cadence soon', { nextReviewDue: '2026-07-20' }),
      row('Draft', { status: 'Draft', nextReviewDue: null }),
      row('Approved', { status: 'Approved', nextReviewDue: null }),
      row('Unscheduled', { nextReviewDue: null }),
      unplanned('No plan tier 3, longest', { tier: 'Tier 3', withoutPlanSince: '2020-01-01' }),
      unplanned('No plan tier 1, short', { tier: 'Tier 1', withoutPlanSince: '2026-06-01' }),
      unplanned('No plan tier 1, long', { tier: 'Tier 1', withoutPlanSince: '2026-01-01' }),
      row('Sent back', { status: 'Draft', returnReason: 'Say why.', nextReviewDue: null }),
      row('Due later', { nextReviewDue: '2026-06-25' }),
      row('Due soon', { nextReviewDue: '2026-06-16' }),
      row('Overdue 3, b', { nextReviewDue: '2026-06-12' }),
      row('Overdue 3, a', { nextReviewDue: '2026-06-12' }),
      row('Overdue 3, tier 1', { nextReviewDue: '2026-06-12', tier: 'Tier 1' }),
      row('Overdue 9', { nextReviewDue: '2026-06-06' }),
      row('Waits 1', { status: 'In review', submittedOn: '2026-06-14T09:00:00Z', nextReviewDue: null }),
      row('Waits 5', { status: 'In review', submittedOn: '2026-06-10T09:00:00Z', nextReviewDue: null })
    ];

    expect(names(sortByNeed(rows, TODAY, true))).toEqual([
      'Waits 5',
      'Waits 1',
      'Overdue 9',
      'Overdue 3, tier 1',
      'Overdue 3, a',
      'Overdue 3, b',
      'Due soon',
      'Due later',
      'Sent back',
      'No plan tier 1, long',
      'No plan tier 1, short',
      'No plan tier 3, longest',
      'Unscheduled',
      'Approved',
      'Draft',
      'On cadence soon',
      'On cadence late'
    ]);
    expect(names(sortByNeed(rows, TODAY, false)).slice(-4)).toEqual([
      'Waits 5',
      'Waits 1',
      'On cadence soon',
      'On cadence late'
    ]);
    expect(NEEDS).toHaveLength(10);
  });

  it('sorts by a column both ways, what is blank last', () => {
    const rows = [
      row('Low', { score: 20, kept: 1, due: 4, tier: 'Tier 3' }),
      row('Unknown', { score: null, tier: null, owner: null }),
      row('High', { score: 80, kept: 3, due: 4, tier: 'Tier 1', owner: { id: 'ana', name: 'Ana' } }),
      unplanned('No plan', { score: 50 })
    ];
    const sorted = (column: Parameters<typeof sortRows>[1], isDescending = false): string[] =>
      names(sortRows(rows, column, isDescending, TODAY, false));

    expect(sorted('score', true)).toEqual(['High', 'No plan', 'Low', 'Unknown']);
    expect(sorted('score')).toEqual(['Low', 'No plan', 'High', 'Unknown']);
    expect(sorted('sayDo', true).slice(0, 2)).toEqual(['High', 'Low']);
    expect(sorted('tier')).toEqual(['High', 'No plan', 'Low', 'Unknown']);
    expect(sorted('owner')[0]).toBe('High');
    expect(sorted('owner')[3]).toBe('Unknown');
    expect(sorted('status')[0]).toBe('No plan');
    expect(sorted('account')).toEqual(['High', 'Low', 'No plan', 'Unknown']);
    expect(sorted('completeness', true)[3]).toBe('No plan');
    expect(sorted('review')[3]).toBe('No plan');
  });

  it('filters by tier, region, person and how plans stand', () => {
    const rows = [
      row('A', { tier: 'Tier 1' }),
      row('B', { nextReviewDue: '2026-06-01', owner: { id: 'jon', name: 'Jon' } }),
      row('C', { status: 'In review', nextReviewDue: null, region: null })
    ];
    const filtered = (values: Partial<Parameters<typeof filterRows>[1]>): string[] =>
      names(filterRows(rows, { tier: null, region: null, ownerId: null, band: null, ...values }, TODAY));

    expect(filtered({})).toEqual(['A', 'B', 'C']);
    expect(filtered({ tier: 'Tier 1' })).toEqual(['A']);
    expect(filtered({ region: 'Ohio' })).toEqual(['A', 'B']);
    expect(filtered({ region: NO_REGION })).toEqual(['C']);
    expect(filtered({ ownerId: 'jon' })).toEqual(['B']);
    expect(filtered({ band: 'overdue' })).toEqual(['B']);
    expect(filtered({ band: 'awaiting' })).toEqual(['C']);
    expect(filtered({ band: 'notStarted', ownerId: 'jon' })).toEqual([]);
  });

  it('tells whose plans are whose', () => {
    const mine = { isMine: true, isMyTeams: false };

    expect([inScope(mine, 'mine'), inScope(mine, 'team'), inScope(mine, 'all')]).toEqual([true, false, true]);
  });

  it('counts the figures on top', () => {
    const rows = [
      row('A'),
      row('B', { nextReviewDue: '2026-06-08' }),
      row('C', { nextReviewDue: '2026-06-07' }),
      row('D', { status: 'In review', submittedOn: '2026-06-10T09:00:00Z', nextReviewDue: null }),
      unplanned('E')
    ];
    const missed = ['2026-06-14', '2026-06-01', '2026-05-31'].map((dueOn, index) => ({
      id: `c${index}`,
      name: 'Call',
      isToCustomer: true,
      dueOn,
      ofPlan: ofPlan('A')
    }));

    expect(tilesOf(rows, missed, { people: 14, accounts: 8 }, TODAY)).toEqual({
      plans: 4,
      onCadence: 1,
      overdue: 2,
      newlyOverdue: 1,
      awaiting: 1,
      oldestAwaiting: 5,
      missed: 2,
      unheard: { people: 14, accounts: 8 }
    });
    expect(tilesOf([], [], { people: 0, accounts: 0 }, TODAY).oldestAwaiting).toBeNull();
  });

  it('groups by anything, those with most overdue first', () => {
    const rows = [
      row('A'),
      row('B'),
      row('C', { nextReviewDue: '2026-06-01', owner: { id: 'jon', name: 'Jon' } }),
      unplanned('D', { owner: null })
    ];

    expect(
      groupBy(rows, TODAY, ({ owner }) => ({ key: owner?.id ?? '', name: owner?.name ?? 'No owner' })).map(
        ({ name, counts, total }) => [name, total, ...Object.values(counts)]
      )
    ).toEqual([
      ['Jon', 1, 0, 0, 1, 0],
      ['Dara Quinn', 2, 2, 0, 0, 0],
      ['No owner', 1, 0, 0, 0, 1]
    ]);
  });

  it('finds what slipped this week, what can be lost for good first', () => {
    const rows = [
      row('Northfield', { tier: 'Tier 1' }),
      row('Caldera', { nextReviewDue: '2026-06-10', tier: 'Tier 1' }),
      row('Long overdue', { nextReviewDue: '2026-06-01' }),
      row('Mended', { status: 'Draft', returnReason: 'Say why.', modifiedOn: '2026-05-01T09:00:00Z' }),
      row('Sent back', { status: 'Draft', returnReason: 'Say why.', modifiedOn: '2026-06-14T09:00:00Z' }),
      unplanned('Short', { withoutPlanSince: '2026-06-01' }),
      unplanned('Long', { withoutPlanSince: '2026-01-01' }),
      unplanned('Undated')
    ];
    const promise = (id: string, dueOn: string, isToCustomer: boolean, account = 'Northfield'): unknown => ({
      id,
      name: id,
      dueOn,
      isToCustomer,
      ofPlan: ofPlan(account)
    });
    const slipped = slipsOf(
      rows,
      week({
        missed: [
          promise('tier 2 call', '2026-06-14', true, 'Somewhere'),
          promise('tier 1 call', '2026-06-13', true),
          promise('inside', '2026-06-14', false),
          promise('too old', '2026-06-07', true)
        ] as never,
        barriers: [
          { id: 'bar', name: 'Legal', openedOn: '2026-05-01', escalatedOn: '2026-06-12', ofPlan: ofPlan('Caldera') }
        ],
        departures: [
          {
            id: 'champion',
            name: 'Priya',
            title: null,
            isChampion: true,
            leftOn: '2026-06-09',
            account: { id: 'account of Caldera', name: 'Caldera' },
            isMine: false,
            isMyTeams: true
          },
          {
            id: 'not my team',
            name: 'Tom',
            title: null,
            isChampion: true,
            leftOn: '2026-06-09',
            account: { id: 'x', name: 'X' },
            isMine: true,
            isMyTeams: false
          }
        ]
      }),
      'team',
      TODAY
    );

    expect(
      slipped.map(({ kind, key }) => [kind, rows.find(({ id }) => id === key)?.account.name ?? key].join(': '))
    ).toEqual([
      'left: champion',
      'missedCustomer: tier 1 call',
      'missedCustomer: tier 2 call',
      'overdue: Caldera',
      'escalated: bar',
      'missedInternal: inside',
      'returned: Sent back',
      'noPlan: Long',
      'noPlan: Short',
      'noPlan: Undated'
    ]);
  });

  it('lists the reviews to come, scheduled or promised', () => {
    const review = (id: string, scheduledFor: string, account: string): unknown => ({
      id,
      kind: 'Quarterly',
      scheduledFor,
      ofPlan: ofPlan(account)
    });
    const planned = row('Planned', { nextReviewDue: '2026-06-20' });
    const rows = [
      { ...planned, plan: ofPlan('Planned').plan },
      row('Promised', { nextReviewDue: '2026-06-18' }),
      row('Far', { nextReviewDue: '2026-08-18' }),
      row('Late', { nextReviewDue: '2026-06-14' })
    ];
    const reviews = [review('r1', '2026-06-20', 'Planned'), review('r2', '2026-06-16', 'Soon')] as never;

    expect(
      comingReviews(rows, reviews, 'team', TODAY, 30).map(({ on, account, kind, reviewId }) => [
        on,
        account.name,
        kind,
        reviewId
      ])
    ).toEqual([
      ['2026-06-16', 'Soon', 'Quarterly', 'r2'],
      ['2026-06-18', 'Promised', null, null],
      ['2026-06-20', 'Planned', 'Quarterly', 'r1']
    ]);
  });
});
