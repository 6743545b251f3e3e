import PortfolioSensitivity from 'c/portfolioSensitivity';
import { sensitivity } from 'c/tierScore';
import type { ScoringModel } from 'c/tierScore';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { portfolioAccount } from 'test/portfolio';

import { PIECE, computeInPieces, edgesOf } from '../compute';

const model: ScoringModel & { readonly name: string } = {
  name: 'Agreed',
  weights: { revenue: 50, growth: 50, fit: 0, partner: 0, ecosystem: 0, access: 0 },
  thresholds: [70, 50, 30]
};
const rated = (id: string, revenue: number, growth: number): ReturnType<typeof portfolioAccount> =>
  portfolioAccount({ id, ratings: { revenue, growth, fit: null, partner: null, ecosystem: null, access: null } });
/** Scores 50: exactly tier 2, so that less weight on revenue costs the tier. */
const edge = rated('edge', 4, 2);
const firm = rated('firm', 5, 5);

async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await flush();
}
async function show(values: Pick<PortfolioSensitivity, 'accounts' | 'model'>): Promise<Mounted<PortfolioSensitivity>> {
  const element = await mount('c-portfolio-sensitivity', PortfolioSensitivity, values);
  await settle();
  return element;
}

describe('c-portfolio-sensitivity', () => {
  it('counts the changes of each weight and names the accounts on the edge', async () => {
    const element = await show({ accounts: [edge, firm], model });

    expect(allInside(element, 'tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Historical revenue10',
      'Growth potential01'
    ]);
    expect(textOf(element)).toContain('On the edge: 1');
    expect(textOf(element)).toContain('Tier 2 → Tier 3: Historical revenue −20 %, Growth potential +20 %');
    expect(textOf(element)).toContain('“Agreed”: 2 accounts');
    await expect(element).toBeAccessible();
  });

  it('shows the accounts of one change, and all again', async () => {
    const element = await show({ accounts: [edge, firm], model });
    const opened = collect(element, 'open');
    inside(element, '.count').click();
    await flush();
    expect(textOf(element)).toContain('Tier 2 → Tier 3: Historical revenue −20 %');
    expect(textOf(element)).not.toContain('Growth potential +20 %');
    inside(element, '.edges a').click();

    expect(opened).toEqual([{ id: 'edge' }]);
  });

  it('says that nothing changes where every tier is firm', async () => {
    expect(textOf(await show({ accounts: [firm], model }))).toContain('No recommended tier changes.');
  });

  it('says what is missing without a model or without ratings', async () => {
    const without = await show({ accounts: [edge], model: null });
    expect(textOf(without)).toContain('No tier model is active');
    await expect(without).toBeAccessible();
    expect(textOf(await show({ accounts: [], model }))).toContain('nothing to score');
  });

  it('works anew when the accounts change, and forgets what it was at', async () => {
    const element = await show({ accounts: [edge], model });
    element.accounts = [firm];
    await settle();

    expect(textOf(element)).toContain('No recommended tier changes.');
  });
});

describe('working in pieces', () => {
  const accounts = Array.from({ length: 2 * PIECE + 7 }, (_, index) =>
    rated(String(index), (index % 5) + 1, (index % 3) + 1)
  ).flatMap(({ id, ratings }) => (ratings === null ? [] : [{ id, ratings }]));

  it('gives what working in one go gives', async () => {
    const done: number[] = [];
    const pieces = await computeInPieces(
      model,
      accounts,
      (count) => {
        done.push(count);
        return true;
      },
      () => Promise.resolve()
    );

    expect(pieces).toEqual(sensitivity(model, accounts));
    expect(done).toEqual([PIECE, 2 * PIECE, 2 * PIECE + 7]);
    expect(edgesOf(pieces ?? []).length).toBeGreaterThan(0);
  });

  it('stops when nobody waits for it any more', async () => {
    expect(
      await computeInPieces(
        model,
        accounts,
        () => false,
        () => Promise.resolve()
      )
    ).toBeNull();
  });
});
