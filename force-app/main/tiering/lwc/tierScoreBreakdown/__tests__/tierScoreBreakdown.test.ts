import TierScoreBreakdown from 'c/tierScoreBreakdown';
import { inForceModel, rated } from 'test/accountTiers';
import { allInside, inside, mount, textOf } from 'test/mount';

const texts = (element: HTMLElement, selector: string): (string | undefined)[] =>
  allInside(element, selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

describe('c-tier-score-breakdown', () => {
  it('shows what each criterion adds, and the points add up to the score', async () => {
    const breakdown = await mount('c-tier-score-breakdown', TierScoreBreakdown, {
      model: inForceModel,
      ratings: rated(3, { growth: 4 })
    });

    expect(inside(breakdown, '[data-criterion="growth"]').textContent).toContain('18.75 of 25');
    expect(inside(breakdown, '[data-figure="total"]').textContent).toBe('56.25 of 100');
    const points = texts(breakdown, 'tbody .points').map((text) => parseFloat(text ?? ''));
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(56.25);
    expect(texts(breakdown, '[data-moves="up"] li')[0]).toMatch(/ gives .*: Tier 1$/);
    expect(allInside(breakdown, '[data-moves="down"] li')).toHaveLength(3);
    expect(textOf(breakdown)).toContain('By the model “In force”: tier 1 from 70, tier 2 from 50, tier 3 from 30.');
    expect(textOf(breakdown)).not.toContain('no longer in force');
    await expect(breakdown).toBeAccessible();
  });

  it('gives no score while a weighted criterion is unrated, but says what is possible and what to rate', async () => {
    const breakdown = await mount('c-tier-score-breakdown', TierScoreBreakdown, {
      model: inForceModel,
      ratings: rated(3, { fit: null, access: null })
    });

    expect(inside(breakdown, '[data-figure="total"]').textContent).toBe('No score');
    expect(textOf(breakdown)).toContain('No score yet. Not rated: Strategic fit and Access.');
    expect(textOf(breakdown)).toContain('Between 35 and 65 is still possible: Tier 3 to Tier 2.');
    expect(inside(breakdown, '[data-criterion="fit"]').textContent).toContain('Not rated');
    expect(allInside(breakdown, '[data-moves]')).toHaveLength(0);
    await expect(breakdown).toBeAccessible();
  });

  it('leaves out what the model does not count, rated or not', async () => {
    const model = { ...inForceModel, weights: { ...inForceModel.weights, access: 0 } };
    const breakdown = await mount('c-tier-score-breakdown', TierScoreBreakdown, {
      model,
      ratings: rated(5, { access: null })
    });

    expect(inside(breakdown, '[data-criterion="access"]').textContent).toContain('not counted');
    expect(inside(breakdown, '[data-figure="total"]').textContent).toBe('100 of 100');
  });

  it('says so when the score is exactly on a threshold', async () => {
    const breakdown = await mount('c-tier-score-breakdown', TierScoreBreakdown, {
      model: inForceModel,
      ratings: rated(3)
    });

    expect(textOf(breakdown)).toContain('The score is exactly on the threshold of Tier 2');
  });

  it('says so when the model is no longer in force', async () => {
    const breakdown = await mount('c-tier-score-breakdown', TierScoreBreakdown, {
      model: { ...inForceModel, isActive: false },
      ratings: rated(3)
    });

    expect(textOf(breakdown)).toContain('This model is no longer in force');
  });

  it('shows nothing without a model', async () => {
    const breakdown = await mount('c-tier-score-breakdown', TierScoreBreakdown);

    expect(textOf(breakdown)).toBe('');
    await expect(breakdown).toBeAccessible();
  });
});
