import PortfolioCapacity from 'c/portfolioCapacity';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import { portfolioAccount } from 'test/portfolio';

const of = (ownerId: string, tier: string | null, count: number): ReturnType<typeof portfolioAccount>[] =>
  Array.from({ length: count }, (_, index) =>
    portfolioAccount({
      id: `${ownerId}${tier ?? ''}${index}`,
      ownerId,
      ownerName: `Person ${ownerId}`,
      tier: tier as 'Tier 1'
    })
  );
const capacity = { 'Tier 1': 2, 'Tier 2': 6, 'Tier 3': null };
const people = (element: HTMLElement): string[] =>
  allInside(element, '.who').map((button) => (button.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('c-portfolio-capacity', () => {
  it('shows the heaviest load first, in words, with what it is made of', async () => {
    const accounts = [
      ...of('A', 'Tier 2', 3),
      ...of('B', 'Tier 1', 2),
      ...of('B', 'Tier 2', 1),
      ...of('C', 'Tier 1', 2)
    ];
    const element = await mount('c-portfolio-capacity', PortfolioCapacity, { accounts, capacity });

    expect(people(element)).toEqual(['Person B117 %, overloaded', 'Person C100 %, full', 'Person A50 %, has room']);
    expect(textOf(element)).toContain('2 × Tier 1 · 1 × Tier 2');
    expect(textOf(element)).toContain('2 of Tier 1, 6 of Tier 2, Tier 3 has no limit and adds nothing');
    await expect(element).toBeAccessible();
  });

  it('says that nobody carries anything where nothing is tiered', async () => {
    const accounts = [...of('A', null, 2), ...of('B', 'Not a key account', 1)];
    const element = await mount('c-portfolio-capacity', PortfolioCapacity, { accounts, capacity });

    expect(textOf(element)).toContain('Nobody carries an account of tier 1, 2 or 3 yet.');
    await expect(element).toBeAccessible();
  });

  it('measures nothing where no policy sets a limit, instead of 0 %', async () => {
    const element = await mount('c-portfolio-capacity', PortfolioCapacity, {
      accounts: of('A', 'Tier 3', 9),
      capacity
    });

    expect(people(element)).toEqual(['Person Ano limit to measure against']);
    expect(allInside(element, '.bar')).toEqual([]);
  });

  it('asks for the accounts of a person, and for everybody’s by a second click', async () => {
    const element = await mount('c-portfolio-capacity', PortfolioCapacity, {
      accounts: of('A', 'Tier 1', 1),
      capacity
    });
    const chosen = collect(element, 'choose');
    inside(element, '.who').click();
    element.chosenId = 'A';
    await flush();
    expect(inside(element, '.who').getAttribute('aria-pressed')).toBe('true');
    inside(element, '.who').click();

    expect(chosen).toEqual([{ ownerId: 'A' }, { ownerId: null }]);
  });
});
