import { graphql } from 'lightning/graphql';

import PlanStatusBoard from 'c/planStatusBoard';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

jest.mock('@salesforce/user/Id', () => ({ default: '005me', __esModule: true }), { virtual: true });
jest.mock('@salesforce/customPermission/ApproveAccountPlan', () => ({ default: undefined, __esModule: true }), {
  virtual: true
});

type Config = { readonly variables?: Record<string, unknown> };
const wire = graphql as unknown as {
  emit(value: unknown, filter?: (config: Config) => boolean): void;
};
const value = (of: unknown): unknown => ({ value: of });
const edges = (nodes: readonly unknown[]): unknown => ({
  edges: nodes.map((node) => ({ node })),
  totalCount: nodes.length
});
const isBook = ({ variables }: Config): boolean => variables?.['plans'] !== undefined;
const isWeek = ({ variables }: Config): boolean => variables?.['missed'] !== undefined;
const refresh = jest.fn(() => Promise.resolve());

const planNode = (account: string, values: Record<string, unknown> = {}): unknown => ({
  Id: `plan of ${account}`,
  Name: value('2026 plan'),
  Status__c: { value: 'Active', displayValue: 'Active' },
  NextReviewDue__c: value('2026-08-01'),
  SubmittedOn__c: value(null),
  ReturnReason__c: value(null),
  LastModifiedDate: value('2026-05-01T09:00:00.000Z'),
  Completeness__c: value(80),
  KeptCommitments__c: value(3),
  DueCommitments__c: value(4),
  IsMyTeams__c: value(true),
  OwnerId: value('005dara'),
  Owner: { Name: value('Dara Quinn') },
  Account__r: {
    Id: `account of ${account}`,
    Name: value(account),
    Tier__c: { value: 'Tier 1', displayValue: 'Tier 1' },
    RelationshipScore__c: value(61)
  },
  ...values
});
const accountNode = (account: string, values: Record<string, unknown> = {}): unknown => ({
  Id: `account of ${account}`,
  Name: value(account),
  Tier__c: { value: 'Tier 2', displayValue: 'Tier 2' },
  TierDecidedOn__c: value('2026-01-01'),
  OwnerId: value('005jon'),
  Owner: { Name: value('Jon Pell'), ManagerId: value('005me') },
  AccountPlans__r: edges([{ Id: 'old', ClosedOn__c: value('2026-04-16') }]),
  ...values
});
const person = { Id: '005dara', Name: value('Dara Quinn') };
const planOf = (account: string): unknown => ({
  Id: `plan of ${account}`,
  Name: value('2026 plan'),
  OwnerId: value('005dara'),
  IsMyTeams__c: value(true),
  Account__r: { Id: `account of ${account}`, Name: value(account) }
});

interface Answer {
  readonly plans?: readonly unknown[];
  readonly accounts?: readonly unknown[];
  readonly people?: readonly unknown[];
  readonly week?: Record<string, readonly unknown[]>;
}

function answerBook({ plans = [], accounts = [], people = [person] }: Answer): void {
  const query = { AccountPlan__c: edges(plans), Account: edges(accounts), User: edges(people) };
  wire.emit({ data: { uiapi: { query } }, refresh }, isBook);
}
function answerWeek(week: Record<string, readonly unknown[]> = {}): void {
  const query = Object.fromEntries(
    ['Commitment__c', 'PlanReview__c', 'Barrier__c', 'Stakeholder__c'].map((name) => [name, edges(week[name] ?? [])])
  );
  const count = (people: number): unknown => ({ aggregate: { Account__c: value('x'), Id: { count: value(people) } } });
  const aggregate = { own: edges([count(1)]), others: edges([count(9), count(5)]) };
  wire.emit({ data: { uiapi: { query, aggregate } }, refresh }, isWeek);
}

async function show(answer: Answer = {}): Promise<Mounted<PlanStatusBoard>> {
  const board = await mount('c-plan-status-board', PlanStatusBoard);
  answerBook(answer);
  answerWeek(answer.week);
  await flush();
  return board;
}
const tile = (board: HTMLElement, key: string): string =>
  (inside(board, `[data-tile="${key}"]`).textContent ?? '').replace(/\s+/g, ' ').trim();
const rowsOf = (board: HTMLElement): string[] =>
  inside<HTMLElement & { rows: { account: { name: string } }[] }>(board, 'c-plan-status-table').rows.map(
    ({ account }) => account.name
  );
const lines = (board: HTMLElement, part: string): (string | null)[] =>
  allInside(board, `[data-part="${part}"] a`).map(({ textContent }) => textContent);
const pick = async (board: HTMLElement, filter: string, chosen: string | null): Promise<void> => {
  send(inside(board, `[data-filter="${filter}"]`), 'pick', { value: chosen });
  await flush();
};
const reviewed = { NextReviewDue__c: value('2026-06-10') };
const team: Answer = {
  plans: [
    planNode('Northfield'),
    planNode('Caldera', { ...reviewed, OwnerId: value('005jon'), Owner: { Name: value('Jon Pell') } }),
    planNode('Meridian', {
      Status__c: { value: 'In review', displayValue: 'In review' },
      NextReviewDue__c: value(null),
      SubmittedOn__c: value('2026-06-10T09:00:00.000Z')
    }),
    planNode('Mine', { OwnerId: value('005me'), IsMyTeams__c: value(false), Owner: { Name: value('Ines Marlow') } })
  ],
  accounts: [accountNode('St. Brannoc')]
};

describe('c-plan-status-board', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-06-15T12:00:00Z')
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('shows a manager the figures and plans of their people', async () => {
    const missed = {
      Id: 'c',
      Name: value('Call'),
      DueOn__c: value('2026-06-02'),
      AccountPlan__r: planOf('Northfield')
    };
    const board = await show({ ...team, week: { Commitment__c: [missed] } });

    expect(tile(board, 'onCadence')).toBe('Plans on cadence1of 3');
    expect(tile(board, 'overdue')).toBe('Overdue for review1+1 this week');
    expect(tile(board, 'awaiting')).toBe('Awaiting approval1oldest 5 days');
    expect(tile(board, 'missed')).toBe('Commitments missed1this month');
    expect(tile(board, 'unheard')).toBe('Key players not heard in a year14on 2 accounts');
    expect(rowsOf(board)).toEqual(['Northfield', 'Caldera', 'Meridian', 'St. Brannoc']);
    expect(textOf(board)).toContain('3 plans · 1 account without one · sorted by what needs you');
    expect(inside<HTMLElement & { value: unknown }>(board, '[data-filter="scope"]').value).toBe('team');
    await expect(board).toBeAccessible();
  });

  it('shows somebody without people their own plans, and asks for no more', async () => {
    const own = planNode('Northfield', { OwnerId: value('005me'), IsMyTeams__c: value(false) });
    const board = await show({ plans: [own], people: [] });

    expect(rowsOf(board)).toEqual(['Northfield']);
    expect(tile(board, 'unheard')).toContain('1on 1 account');
    expect(allInside(board, '[data-filter="person"], [data-bars="person"]')).toHaveLength(0);
    expect(textOf(board)).toContain('My plans');
    await expect(board).toBeAccessible();
  });

  it('asks for everybody’s plans where the user’s people own none, as for an executive', async () => {
    const board = await show({});
    expect(inside(board, '.loading').textContent).toContain('Loading plans');

    answerBook({ plans: [planNode('Northfield', { IsMyTeams__c: value(false) })] });
    answerWeek();
    await flush();

    expect(rowsOf(board)).toEqual(['Northfield']);
    expect(inside<HTMLElement & { value: unknown }>(board, '[data-filter="scope"]').value).toBeNull();
  });

  it('filters by a figure, by person and by tier, and clears the filters', async () => {
    const board = await show(team);

    inside(board, '[data-key="overdue"]').click();
    await flush();
    expect(rowsOf(board)).toEqual(['Caldera']);
    expect(inside(board, '[data-key="overdue"]').getAttribute('aria-pressed')).toBe('true');
    expect(textOf(board)).toContain('showing those overdue for review');
    inside(board, '[data-action="clear"]').click();
    await flush();
    send(inside(board, '[data-bars="person"]'), 'choose', { key: '005jon' });
    await flush();
    expect(rowsOf(board)).toEqual(['Caldera', 'St. Brannoc']);
    send(inside(board, '[data-bars="tier"]'), 'choose', { key: 'Tier 2' });
    await flush();
    expect(rowsOf(board)).toEqual(['St. Brannoc']);
    await pick(board, 'person', '005dara');
    expect(textOf(board)).toContain('No plan matches these filters.');
    await expect(board).toBeAccessible();
    await pick(board, 'tier', null);

    expect(rowsOf(board)).toEqual(['Northfield', 'Meridian']);
  });

  it('leads from the other figures and from the row of lists to list views', async () => {
    const board = await show(team);

    inside(board, '[data-key="missed"]').click();
    inside(board, '[data-key="unheard"]').click();
    allInside(board, '.lists a').forEach((link) => link.click());

    const list = (objectApiName: string, filterName: string): unknown => ({
      type: 'standard__objectPage',
      attributes: { objectApiName, actionName: 'list' },
      state: { filterName }
    });
    expect(visited).toEqual([
      list('Commitment__c', 'Missed'),
      list('Stakeholder__c', 'KeyPlayersNotInterviewedInAYear'),
      ...['MyTeamsPlans', 'OverdueForReview', 'DueIn14Days', 'AwaitingApproval', 'Incomplete', 'OffPace'].map((name) =>
        list('AccountPlan__c', name)
      ),
      list('Account', 'NoActivePlan'),
      list('AccountPlan__c', 'All')
    ]);
  });

  it('filters by region: the state, or the country where there is none, and accounts without either', async () => {
    const at = (account: string, address: Record<string, unknown>): unknown =>
      planNode(account, { Account__r: { Id: `account of ${account}`, Name: value(account), ...address } });
    const board = await show({
      plans: [
        at('Northfield', { BillingState: value('OH'), BillingCountry: value('USA') }),
        at('Caldera', { BillingState: value(' '), BillingCountry: value('Canada') }),
        at('Meridian', {})
      ],
      accounts: [accountNode('St. Brannoc', { BillingState: value('OH') })]
    });
    const region = inside<HTMLElement & { options: { value: string; label: string }[]; value: string | null }>(
      board,
      '[data-filter="region"]'
    );

    expect(region.options.map(({ label }) => label)).toEqual(['Canada', 'OH', 'No region']);
    await pick(board, 'region', 'OH');
    expect(rowsOf(board)).toEqual(['Northfield', 'St. Brannoc']);
    expect(region.value).toBe('OH');
    await pick(board, 'region', 'Canada');
    expect(rowsOf(board)).toEqual(['Caldera']);
    await pick(board, 'region', region.options[2]?.value ?? '');
    expect(rowsOf(board)).toEqual(['Meridian']);
    await expect(board).toBeAccessible();

    inside(board, '[data-action="clear"]').click();
    await flush();
    expect(rowsOf(board)).toHaveLength(4);
  });

  it('offers no regions where all accounts are in one, or in none', async () => {
    const board = await show(team);

    expect(allInside(board, '[data-filter="region"]')).toHaveLength(0);
  });

  it('shows own plans when asked to, without another request', async () => {
    const board = await show(team);

    await pick(board, 'scope', 'mine');

    expect(rowsOf(board)).toEqual(['Mine']);
  });

  it('says what slipped, each with its record', async () => {
    const board = await show({
      ...team,
      week: {
        Commitment__c: [
          {
            Id: 'c1',
            Name: value('Sponsor call'),
            Audience__c: value('Customer'),
            DueOn__c: value('2026-06-14'),
            AccountPlan__r: planOf('Caldera')
          }
        ],
        Barrier__c: [
          {
            Id: 'b1',
            Name: value('Legal'),
            OpenedOn__c: value('2026-05-01'),
            EscalatedOn__c: value('2026-06-13'),
            AccountPlan__r: planOf('Caldera')
          }
        ],
        Stakeholder__c: [
          {
            Id: 's1',
            Name: value('Priya Raman'),
            Support__c: value('Champion'),
            LeftOn__c: value('2026-06-12'),
            Account__r: {
              Id: 'a',
              Name: value('Harbor'),
              OwnerId: value('005jon'),
              Owner: { ManagerId: value('005me') }
            }
          },
          {
            Id: 's2',
            Name: value('A user'),
            Influence__c: value('High'),
            Role__c: value('User'),
            LeftOn__c: value('2026-06-12'),
            Account__r: { Id: 'a', Name: value('Harbor'), Owner: { ManagerId: value('005me') } }
          }
        ]
      }
    });

    expect(lines(board, 'slipped')).toEqual([
      'Harbor: champion Priya Raman left',
      'Caldera: promise to the customer missed: Sponsor call',
      'Caldera: review became overdue',
      'Caldera: barrier escalated: Legal',
      'St. Brannoc: Tier 2 without a plan for 60 days'
    ]);
    allInside(board, '[data-part="slipped"] a').forEach((link) => link.click());
    expect(
      visited.map((page) => Object.values((page as { attributes: Record<string, unknown> }).attributes).slice(0, 2))
    ).toEqual([
      ['s1', 'Stakeholder__c'],
      ['c1', 'Commitment__c'],
      ['plan of Caldera', 'AccountPlan__c'],
      ['b1', 'Barrier__c'],
      ['account of St. Brannoc', 'Account']
    ]);
  });

  it('shows six lines first, and all when asked to', async () => {
    const accounts = Array.from({ length: 8 }, (_, index) => accountNode(`A${index}`));
    const board = await show({ ...team, accounts });
    expect(lines(board, 'slipped')).toHaveLength(6);

    inside(board, '[data-action="slips"]').click();
    await flush();

    expect(lines(board, 'slipped')).toHaveLength(9);
    expect(inside(board, '[data-action="slips"]').textContent.trim()).toBe('Show fewer');
  });

  it('lists the reviews to come, and leads to them', async () => {
    const review = {
      Id: 'r1',
      Kind__c: value('Quarterly'),
      ScheduledFor__c: value('2026-06-28'),
      AccountPlan__r: planOf('Northfield')
    };
    const board = await show({ ...team, week: { PlanReview__c: [review] } });

    expect(lines(board, 'coming')).toEqual(['Northfield · quarterly review']);
    expect(textOf(inside(board, '[data-part="coming"]'))).toContain('in 13 days');
    inside(board, '[data-part="coming"] a').click();

    expect(visited).toMatchObject([{ attributes: { recordId: 'r1', objectApiName: 'PlanReview__c' } }]);
  });

  it('opens what a row stands for', async () => {
    const board = await show(team);

    send(inside(board, 'c-plan-status-table'), 'open', { id: 'plan of Northfield', objectApiName: 'AccountPlan__c' });

    expect(visited).toMatchObject([
      { attributes: { recordId: 'plan of Northfield', objectApiName: 'AccountPlan__c' } }
    ]);
  });

  it('offers to sort by what needs the user again', async () => {
    const board = await show(team);
    send(inside(board, 'c-plan-status-table'), 'sort', { column: 'tier' });
    await flush();
    expect(textOf(board)).not.toContain('sorted by what needs you');

    inside(board, '[data-action="sort"]').click();
    await flush();

    expect(textOf(board)).toContain('sorted by what needs you');
  });

  it('says what to do first where there is nothing', async () => {
    const board = await show({ people: [] });

    expect(textOf(board)).toContain('You own no account plan yet.');
    expect(textOf(board)).toContain('Nothing slipped in the last seven days.');
    expect(textOf(board)).toContain('No review in the next 30 days.');
    await expect(board).toBeAccessible();
    inside(board, '[data-action="unplanned"]').click();
    expect(visited).toMatchObject([{ state: { filterName: 'NoActivePlan' } }]);
    inside(board, '[data-action="all"]').click();
    await flush();

    expect(inside(board, '.loading').textContent).toContain('Loading plans');
  });

  it('says how many plans do not fit', async () => {
    const board = await mount('c-plan-status-board', PlanStatusBoard);
    const query = {
      AccountPlan__c: { ...(edges(team.plans ?? []) as object), totalCount: 2400 },
      Account: edges([]),
      User: edges([person])
    };
    wire.emit({ data: { uiapi: { query } }, refresh }, isBook);
    await flush();

    expect(textOf(board)).toContain('2396 more are not shown here.');
  });

  it('keeps its room while loading, and says what failed', async () => {
    const board = await mount('c-plan-status-board', PlanStatusBoard);
    expect(inside(board, '.loading').textContent).toContain('Loading plans');
    expect(tile(board, 'overdue')).toBe('Overdue for review–');
    await expect(board).toBeAccessible();

    wire.emit({ data: undefined, errors: [{ message: 'No.' }], refresh });
    await flush();
    expect(allInside(board, 'c-error-panel')).toHaveLength(2);
    await expect(board).toBeAccessible();
    allInside(board, 'c-error-panel').forEach((panel) => send(panel, 'retry'));
    await flush();

    expect(refresh).toHaveBeenCalledTimes(2);
  });
});
