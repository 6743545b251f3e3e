import PortfolioList from 'c/portfolioList';
import { allInside, collect, flush, inside, mount } from 'test/mount';
import { portfolioAccount } from 'test/portfolio';

const rows = (list: HTMLElement): string[] =>
  allInside(list, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join('|'));
const names = (list: HTMLElement): string[] => allInside(list, 'tbody th').map((cell) => cell.textContent ?? '');
async function sortBy(list: HTMLElement, column: string): Promise<void> {
  inside(list, `[data-column="${column}"]`).click();
  await flush();
}

describe('c-portfolio-list', () => {
  it('shows figures, and what is missing as missing with the reason', async () => {
    const blank = { attractiveness: null, ratings: null, relationship: null, revenue: null, tier: null } as never;
    const list = await mount('c-portfolio-list', PortfolioList, {
      accounts: [portfolioAccount({ id: 'b' }), { ...portfolioAccount({ id: 'a' }), ...(blank as object) }],
      label: 'Accounts',
      showWhy: true
    });

    expect(rows(list)).toEqual([
      'Account a|Not tiered yet|Not scored|Not assessed|unknown|Dara Quinn|no tier decision is in force · nobody on its map is assessed',
      'Account b|Tier 2|60.0|60.0|$1M|Dara Quinn|'
    ]);
    await expect(list).toBeAccessible();
  });

  it('sorts by any column, numbers from the largest, blanks last both ways', async () => {
    const list = await mount('c-portfolio-list', PortfolioList, {
      accounts: [
        portfolioAccount({ id: '1', name: 'One', revenue: 5 }),
        portfolioAccount({ id: '2', name: 'Two', revenue: null }),
        portfolioAccount({ id: '3', name: 'Three', revenue: 50 })
      ],
      label: 'Accounts'
    });

    await sortBy(list, 'revenue');
    expect(names(list)).toEqual(['Three', 'One', 'Two']);
    expect(inside(list, 'th:nth-child(5)').getAttribute('aria-sort')).toBe('descending');
    await sortBy(list, 'revenue');
    expect(names(list)).toEqual(['One', 'Three', 'Two']);
    await sortBy(list, 'name');
    expect(names(list)).toEqual(['One', 'Three', 'Two']);
  });

  it('shows a part of many, more when asked, and begins anew with other accounts', async () => {
    const many = Array.from({ length: 60 }, (_, index) => portfolioAccount({ id: String(index) }));
    const list = await mount('c-portfolio-list', PortfolioList, { accounts: many, label: 'Accounts' });
    expect(rows(list)).toHaveLength(25);

    inside(list, '.more').click();
    await flush();
    expect(rows(list)).toHaveLength(50);
    inside(list, '.more').click();
    await flush();
    expect(rows(list)).toHaveLength(60);
    expect(allInside(list, '.more')).toHaveLength(0);

    list.accounts = many.slice(1);
    await flush();
    expect(rows(list)).toHaveLength(25);
  });

  it('opens an account, and shows none for none', async () => {
    const list = await mount('c-portfolio-list', PortfolioList, {
      accounts: [portfolioAccount({ id: '1' })],
      label: 'A'
    });
    const opened = collect(list, 'open');
    inside(list, 'tbody a').click();
    list.accounts = [];
    await flush();

    expect(opened).toEqual([{ id: '1' }]);
    expect(rows(list)).toEqual([]);
    await expect(list).toBeAccessible();
  });
});
