import TierRating from 'c/tierRating';
import { allInside, collect, inside, mount, textOf } from 'test/mount';

const wording = { question: 'How open are they?', levels: ['Closed', 'Purchasing', 'Some', 'Most', 'All'] };
const choose = (rating: HTMLElement, value: string): void => {
  const input = inside<HTMLInputElement>(rating, `input[value="${value}"]`);
  input.checked = true;
  input.dispatchEvent(new CustomEvent('change'));
};

describe('c-tier-rating', () => {
  it('keeps the question and every level in sight', async () => {
    const rating = await mount('c-tier-rating', TierRating, { criterion: 'access', wording, weight: 12.5, rating: 4 });

    expect(textOf(rating)).toContain('Access · Weight 12.5 %How open are they?');
    expect(allInside(rating, 'label').map(({ textContent }) => textContent)).toEqual([
      '1Closed',
      '2Purchasing',
      '3Some',
      '4Most',
      '5All',
      'Don’t know'
    ]);
    expect(inside<HTMLInputElement>(rating, 'input[value="4"]').checked).toBe(true);
    await expect(rating).toBeAccessible();
  });

  it('sends the rating, and null for "don’t know"', async () => {
    const rating = await mount('c-tier-rating', TierRating, { criterion: 'fit', wording, weight: 20, rating: 2 });
    const rates = collect(rating, 'rate');

    choose(rating, '5');
    choose(rating, '');

    expect(rates).toEqual([
      { criterion: 'fit', rating: 5 },
      { criterion: 'fit', rating: null }
    ]);
  });

  it('offers what the facts suggest, until it is taken', async () => {
    const rating = await mount('c-tier-rating', TierRating, { wording, hint: '$1 won.', suggestion: 3, rating: 2 });
    const rates = collect(rating, 'rate');

    inside(rating, '[data-action="suggest"]').click();
    rating.rating = 3;
    await Promise.resolve();

    expect(rates).toEqual([{ criterion: 'revenue', rating: 3 }]);
    expect(textOf(rating)).toContain('$1 won.');
    expect(allInside(rating, '[data-action="suggest"]')).toHaveLength(0);
  });

  it('works without wording and says when nothing is counted', async () => {
    const rating = await mount('c-tier-rating', TierRating, { criterion: 'growth', weight: 0 });

    expect(textOf(rating)).toContain('Growth potential · Not counted by the model');
    expect(inside<HTMLInputElement>(rating, 'input[value=""]').checked).toBe(true);
    await expect(rating).toBeAccessible();
  });
});
