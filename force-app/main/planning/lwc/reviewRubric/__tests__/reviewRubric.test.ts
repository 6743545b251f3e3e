import ReviewRubric, { averageOf } from 'c/reviewRubric';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { CRITERIA } from 'test/reviews';

const rated = (
  criterionId: string,
  rating: number | null,
  comment: string | null = null
): {
  criterionId: string;
  rating: number | null;
  comment: string | null;
} => ({ criterionId, rating, comment });

async function show(values: Parameters<typeof mount<ReviewRubric>>[2] = {}): Promise<Mounted<ReviewRubric>> {
  return mount<ReviewRubric>('c-review-rubric', ReviewRubric, {
    criteria: CRITERIA,
    ratings: [rated('c1', 3), rated('old', 1)],
    lastRatings: [rated('c1', 2)],
    selectedId: 'c1',
    canRate: true,
    ...values
  });
}

describe('c-review-rubric', () => {
  it('shows what each level means, with last time in sight', async () => {
    const element = await show();

    const [first] = allInside(element, 'fieldset');
    expect([...(first?.querySelectorAll('.level') ?? [])].map((level) => level.textContent)).toEqual([
      '1 · Missing',
      '2 · Stated',
      '3 · Acted on',
      '4 · Proven with the customer'
    ]);
    expect(first?.textContent).toContain('last: 2');
    expect(allInside(element, 'fieldset')[1]?.textContent).toContain('last: not rated');
    expect(inside<HTMLInputElement>(element, '.is-chosen input').value).toBe('3');
    await expect(element).toBeAccessible();
  });

  it('adds up what is rated, beside last time', async () => {
    const element = await show({
      ratings: [rated('c1', 3), rated('c2', 4)],
      lastRatings: [rated('c1', 2), rated('c2', 1)]
    });

    expect(inside(element, '[data-figure="rated"]').textContent).toBe('2 of 2 rated');
    expect(inside(element, '[data-figure="average"]').textContent).toBe('3.5 of 4');
    expect(inside(element, '[data-figure="last"]').textContent).toBe('(1.5)');
  });

  it('leaves out what is not rated, and criteria that are not in use any more', async () => {
    const element = await show({ ratings: [rated('c1', null), rated('old', 4)], lastRatings: null });

    expect(inside(element, '[data-figure="average"]').textContent).toBe('Not rated');
    expect(allInside(element, '[data-figure="last"]')).toHaveLength(0);
    expect(averageOf([])).toBeNull();
    expect(averageOf([rated('a', 1), rated('b', 4), rated('c', null)])).toBe(2.5);
  });

  it('sends a rating, and takes it back', async () => {
    const element = await show();
    const rates = collect(element, 'rate');

    allInside<HTMLInputElement>(element, 'fieldset:nth-of-type(2) input')[3]?.click();
    inside(element, '[data-action="clear"]').click();

    expect(rates).toEqual([
      { criterionId: 'c2', rating: 4 },
      { criterionId: 'c1', rating: null }
    ]);
  });

  it('opens a comment on demand, and keeps one that was written open', async () => {
    const element = await show({ ratings: [rated('c1', 3, 'Good.')] });
    const comments = collect(element, 'comment');
    expect(allInside(element, '[data-comment]').map((each) => each.dataset['comment'])).toEqual(['c1']);

    inside(element, '[data-action="comment"]').click();
    await flush();
    const second = inside(element, '[data-comment="c2"]');
    send(second, 'edit', { text: 'Names only.' });

    expect(comments).toEqual([{ criterionId: 'c2', text: 'Names only.' }]);
    await expect(element).toBeAccessible();
  });

  it('says which criterion is spoken about', async () => {
    const element = await show();
    const spoken = collect(element, 'speak');

    allInside(element, 'fieldset')[1]?.dispatchEvent(new Event('focusin'));
    allInside(element, 'fieldset')[0]?.dispatchEvent(new Event('focusin'));

    expect(spoken).toEqual([{ criterionId: 'c2' }]);
  });

  it('is read only where nothing may be rated', async () => {
    const element = await show({ canRate: false, ratings: [rated('c1', 3, 'Good.')] });

    expect(allInside<HTMLInputElement>(element, 'input').every(({ disabled }) => disabled)).toBe(true);
    expect(textOf(element)).toContain('Good.');
    expect(allInside(element, '[data-action]')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('says when there are no criteria', async () => {
    const element = await show({ criteria: [] });

    expect(textOf(element)).toContain('No criteria are in use for plan reviews.');
    await expect(element).toBeAccessible();
  });
});
