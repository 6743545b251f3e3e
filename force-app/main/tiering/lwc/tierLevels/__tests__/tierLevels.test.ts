import TierLevels from 'c/tierLevels';
import type { LevelDetail } from 'c/tierLevels';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import { tierModel } from 'test/tierModels';

const full = tierModel().criteria;
const blank = { ...full.fit.texts, Question__c: null, Level3__c: null };
const criteria = { ...full, fit: { id: null, texts: blank } };

describe('c-tier-levels', () => {
  it('shows each criterion with how much of it is described', async () => {
    const element = await mount<TierLevels>('c-tier-levels', TierLevels, { criteria, canEdit: true });

    expect(allInside(element, 'details')).toHaveLength(6);
    expect(inside(element, '[data-criterion="fit"] summary').textContent).toContain('4 of 5 levels described');
    expect(inside<HTMLInputElement>(element, '[data-criterion="growth"] input').value).toBe('Question__c text');
    await expect(element).toBeAccessible();
  });

  it('passes on what is typed', async () => {
    const element = await mount<TierLevels>('c-tier-levels', TierLevels, { criteria, canEdit: true });
    const details = collect<LevelDetail>(element, 'level');

    const question = inside<HTMLInputElement>(element, '[data-criterion="fit"] input');
    question.value = 'Why?';
    question.dispatchEvent(new Event('input'));
    const level = inside<HTMLInputElement>(element, 'lightning-textarea[data-criterion="fit"][data-field="Level3__c"]');
    level.value = 'Half';
    level.dispatchEvent(new CustomEvent('change'));

    expect(details).toEqual([
      { criterion: 'fit', field: 'Question__c', text: 'Why?' },
      { criterion: 'fit', field: 'Level3__c', text: 'Half' }
    ]);
  });

  it('shows text to those who may only read, and what is missing as missing', async () => {
    const element = await mount<TierLevels>('c-tier-levels', TierLevels, { criteria });

    expect(allInside(element, 'input, lightning-textarea')).toHaveLength(0);
    expect(textOf(element)).toContain('No question yet');
    expect(textOf(element)).toContain('Not described');
    await expect(element).toBeAccessible();
  });
});
