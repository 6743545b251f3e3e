import { graphql } from 'lightning/graphql';

import TierPortfolio from 'c/tierPortfolio';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { portfolioNode } from 'test/portfolio';

interface Wire {
  emit(value: unknown, filter?: (config: { variables?: { after: string | null } }) => boolean): void;
}
const wire = graphql as unknown as Wire;
const refresh = jest.fn(() => Promise.resolve());

interface PageOptions {
  readonly total?: number;
  readonly next?: string;
}
async function emitPage(nodes: readonly unknown[], { total = nodes.length, next }: PageOptions = {}): Promise<void> {
  const Account = {
    totalCount: total,
    pageInfo: { hasNextPage: next !== undefined, endCursor: next ?? null },
    edges: nodes.map((node) => ({ node }))
  };
  wire.emit({ data: { uiapi: { query: { Account } } }, refresh }, ({ variables }) => variables !== undefined);
  await flush();
}
async function emitRules(hasModel = true): Promise<void> {
  const model = {
    node: {
      Id: 'm',
      Name: { value: 'Agreed' },
      GrowthWeight__c: { value: 100 },
      Tier1From__c: { value: 70 },
      Tier2From__c: { value: 50 },
      Tier3From__c: { value: 30 }
    }
  };
  const policy = { node: { Id: 'p', Tier__c: { value: 'Tier 2' }, MaxAccountsPerManager__c: { value: 6 } } };
  const query = { TierModel__c: { edges: hasModel ? [model] : [] }, TierPolicy__c: { edges: [policy] } };
  wire.emit({ data: { uiapi: { query } } }, ({ variables }) => variables === undefined);
  await flush();
}
async function show(nodes: readonly unknown[], hasModel = true): Promise<Mounted<TierPortfolio>> {
  const page = await mount('c-tier-portfolio', TierPortfolio);
  await emitPage(nodes);
  await emitRules(hasModel);
  return page;
}
interface HasAccounts {
  readonly accounts: readonly { readonly id: string }[];
}
const idsOf = (page: HTMLElement, selector: string): string[] =>
  inside<HTMLElement & HasAccounts>(page, selector).accounts.map(({ id }) => id);

const book = [
  portfolioNode({ id: '1', tier: 'Tier 1', tierStatus: 'Refresh overdue', refreshOn: '2026-01-31' }),
  portfolioNode({
    id: '2',
    ownerId: '005B',
    ownerName: 'Jon Pell',
    tierStatus: 'Refresh due',
    refreshOn: '2025-12-31'
  }),
  portfolioNode({ id: '3', tier: null, ratings: null, attractiveness: null, relationship: null })
];

beforeEach(() => refresh.mockClear());

describe('c-tier-portfolio', () => {
  it('places accounts that have both figures and lists the others apart', async () => {
    const page = await show(book);

    expect(textOf(page)).toContain('3 of 3 accounts, 2 on the matrix');
    expect(idsOf(page, 'c-portfolio-matrix')).toEqual(['1', '2']);
    expect(idsOf(page, '[data-list="unplaced"]')).toEqual(['3']);
    expect(idsOf(page, '[data-list="chosen"]')).toEqual(['1', '2', '3']);
    await expect(page).toBeAccessible();
  });

  it('filters everything by tier, owner, type and region, and clears', async () => {
    const page = await show(book);
    const filter = async (name: string, value: string | null): Promise<void> => {
      send(inside(page, `[data-filter="${name}"]`), 'pick', { value });
      await flush();
    };
    await filter('tier', 'Tier 1');
    expect(idsOf(page, 'c-portfolio-matrix')).toEqual(['1']);
    await filter('owner', '005B');
    expect(textOf(page)).toContain('No account matches these filters.');
    await filter('tier', null);
    expect(idsOf(page, '[data-list="chosen"]')).toEqual(['2']);
    inside(page, '[data-action="clear-filters"]').click();
    await flush();

    expect(idsOf(page, '[data-list="chosen"]')).toEqual(['1', '2', '3']);
  });

  it('lists what the rectangle chose, filters by a person, and opens accounts', async () => {
    const page = await show(book);
    send(inside(page, 'c-portfolio-matrix'), 'brush', { ids: ['2'] });
    await flush();
    expect(textOf(page)).toContain('Chosen accounts: 1');
    expect(idsOf(page, '[data-list="chosen"]')).toEqual(['2']);
    inside(page, '[data-action="clear-selection"]').click();
    await flush();
    expect(textOf(page)).toContain('Accounts: 3');

    send(inside(page, 'c-portfolio-capacity'), 'choose', { ownerId: '005B' });
    await flush();
    expect(idsOf(page, '[data-list="chosen"]')).toEqual(['2']);
    send(inside(page, '[data-list="chosen"]'), 'open', { id: '2' });

    expect(visited).toEqual([
      { type: 'standard__recordPage', attributes: { recordId: '2', objectApiName: 'Account', actionName: 'view' } }
    ]);
  });

  it('lists tiers that are a year old, the oldest first, and leads to their list', async () => {
    const page = await show(book);

    expect(textOf(page)).toContain('Older than a year: 1 · due within 30 days: 1');
    expect(allInside(page, '.due a').map((link) => link.textContent)).toEqual(['Account 2', 'Account 1']);
    inside(page, '.due a').click();
    inside(page, '[data-action="refresh"]').click();

    expect(visited[1]).toMatchObject({ state: { filterName: 'TierRefreshDue' } });
  });

  it('reads page after page, says how far it is, and works out weights only at the end', async () => {
    const page = await mount('c-tier-portfolio', TierPortfolio);
    await emitPage([book[0]], { total: 3, next: 'c1' });
    await emitRules();
    expect(textOf(page)).toContain('Loading accounts: 1 of 3');
    expect(allInside(page, 'c-portfolio-sensitivity')).toEqual([]);

    await emitPage([book[1]], { total: 3, next: 'c2' });
    await emitPage([book[1], book[2]], { total: 3 });

    expect(idsOf(page, '[data-list="chosen"]')).toEqual(['1', '2', '3']);
    expect(textOf(page)).toContain('3 of 3 accounts');
    expect(allInside(page, 'c-portfolio-sensitivity')).toHaveLength(1);
  });

  it('keeps what it has when a page cannot be read, and tries again', async () => {
    const page = await mount('c-tier-portfolio', TierPortfolio);
    await emitPage([book[0]], { total: 3, next: 'c1' });
    wire.emit({ errors: [{ message: 'Timed out' }], refresh }, ({ variables }) => variables !== undefined);
    await flush();
    expect(textOf(page)).toContain('Only 1 of 3 accounts could be read.');
    expect(idsOf(page, 'c-portfolio-matrix')).toEqual(['1']);
    send(inside(page, 'c-error-panel'), 'retry');

    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('reads all pages again after decisions', async () => {
    const page = await mount('c-tier-portfolio', TierPortfolio);
    await emitPage([book[0]], { total: 2, next: 'c1' });
    await emitPage([book[1]], { total: 2 });
    send(inside(page, 'c-tier-approvals'), 'decided', { accountIds: ['1'] });
    await flush();
    await emitPage([book[0]], { total: 2, next: 'c1' });
    await emitPage([book[1]], { total: 2 });

    expect(refresh).toHaveBeenCalledTimes(2);
    expect(idsOf(page, 'c-portfolio-matrix')).toEqual(['1', '2']);
  });

  it('says what to do without a model, and before anything is tiered', async () => {
    const page = await show(book, false);
    expect(textOf(page)).toContain('No tier model is active');
    inside(page, '[data-action="notice"]').click();
    const untiered = await show([book[2]]);
    expect(textOf(untiered)).toContain('No account has a tier yet.');
    expect(textOf(untiered)).toContain('None of these accounts has both figures yet.');
    inside(untiered, '[data-action="notice"]').click();

    expect(visited).toMatchObject([
      { attributes: { objectApiName: 'TierModel__c' } },
      { attributes: { objectApiName: 'Account' }, state: { filterName: 'NotTiered' } }
    ]);
    await expect(untiered).toBeAccessible();
  });

  it('shows an empty book, a loading one, and one that may not be read', async () => {
    expect(textOf(await show([]))).toContain('There are no accounts that you may see.');
    const page = await mount('c-tier-portfolio', TierPortfolio);
    expect(textOf(page)).toContain('Loading accounts');
    wire.emit({ errors: [{ message: 'No access', extensions: { status: 403 } }], refresh }, () => true);
    await flush();

    expect(allInside(page, 'c-error-panel')).toHaveLength(1);
    await expect(page).toBeAccessible();
  });
});
