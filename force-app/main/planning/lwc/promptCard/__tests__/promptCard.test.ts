import PromptCard from 'c/promptCard';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import { CRITERIA } from 'test/reviews';

describe('c-prompt-card', () => {
  it('asks the question of the criterion that is spoken about', async () => {
    const element = await mount<PromptCard>('c-prompt-card', PromptCard, { criteria: CRITERIA, selectedId: 'c1' });

    expect(textOf(element)).toContain('Customer’s why');
    expect(inside(element, '.question').textContent).toBe('“What would they say?”');
    expect(textOf(element)).toContain('1 of 2');
    await expect(element).toBeAccessible();
  });

  it('begins with the first card, and goes round', async () => {
    const element = await mount<PromptCard>('c-prompt-card', PromptCard, { criteria: CRITERIA });
    const spoken = collect(element, 'speak');

    inside(element, '[data-action="previous"]').click();
    inside(element, '[data-action="next"]').click();
    element.selectedId = 'c2';
    inside(element, '[data-action="next"]').click();

    expect(spoken).toEqual([{ criterionId: 'c2' }, { criterionId: 'c2' }, { criterionId: 'c1' }]);
  });

  it('says when a criterion has no question, and shows nothing without criteria', async () => {
    const element = await mount<PromptCard>('c-prompt-card', PromptCard, { criteria: CRITERIA, selectedId: 'c2' });
    expect(textOf(element)).toContain('No question is written for this criterion.');

    const empty = await mount<PromptCard>('c-prompt-card', PromptCard, {});
    expect(allInside(empty, 'section')).toHaveLength(0);
    await expect(empty).toBeAccessible();
  });
});
