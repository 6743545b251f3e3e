import TierPairwise from 'c/tierPairwise';
import type { EditDetail } from 'c/tierPairwise';
import { allInside, collect, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { judged } from 'test/tierModels';

const show = (values: TierPairwise['values'], canEdit = true): Promise<Mounted<TierPairwise>> =>
  mount<TierPairwise>('c-tier-pairwise', TierPairwise, { values, canEdit });
const odd = judged({ PartnerOverAccess__c: 9 });

// The accessibility checker looks at every one of 255 steps and as many choices.
jest.setTimeout(60_000);

describe('c-tier-pairwise', () => {
  it('asks for fifteen pairs on a scale of seventeen steps, each with words', async () => {
    const element = await show({});

    expect(allInside(element, '[role="radiogroup"]')).toHaveLength(15);
    expect(allInside(element, '[data-pair="RevenueOverGrowth__c"] input')).toHaveLength(17);
    expect(allInside(element, 'input:checked')).toHaveLength(0);
    expect(inside(element, '[data-pair="RevenueOverGrowth__c"] label').textContent).toContain(
      'Historical revenue counts 9 times as much as Growth potential'
    );
    expect(textOf(element)).toContain('0 of 15 pairs are judged.');
    expect(textOf(element)).toContain('known once all pairs are judged; 15 to go');
    await expect(element).toBeAccessible();
  });

  it('says that equal judgements agree', async () => {
    const element = await show(judged());

    expect(inside(element, '[data-figure="ratio"]').textContent).toContain('0.000: the judgements agree well enough');
    expect(allInside(element, '[data-figure="worst"], [data-action="mend"]')).toHaveLength(0);
  });

  it('names the judgement that is most at odds, and mends it', async () => {
    const element = await show(odd);
    const details = collect<EditDetail>(element, 'edit');

    expect(inside(element, '[data-figure="ratio"]').textContent).toContain(
      'contradict each other too much (limit 0.10)'
    );
    expect(inside(element, '[data-figure="worst"]').textContent).toContain(
      'Partner predisposition counts 9 times as much as Access'
    );
    expect(inside(element, '.worst').dataset['pair']).toBe('PartnerOverAccess__c');
    await expect(element).toBeAccessible();
    inside(element, '[data-action="mend"]').click();

    expect(details).toEqual([{ changes: { PartnerOverAccess__c: 3 } }]);
  });

  it('judges by step and by list, and clears', async () => {
    const element = await show(judged());
    const details = collect<EditDetail>(element, 'edit');

    const step = inside<HTMLInputElement>(element, '[data-pair="FitOverAccess__c"] input[value="-4"]');
    step.checked = true;
    step.dispatchEvent(new Event('change'));
    send(inside(element, 'c-pick-select[data-field="FitOverPartner__c"]'), 'pick', { value: '5' });
    send(inside(element, 'c-pick-select[data-field="FitOverPartner__c"]'), 'pick', { value: null });
    inside(element, '[data-pair="RevenueOverFit__c"] .clear').click();

    expect(details.map(({ changes }) => changes)).toEqual([
      { FitOverAccess__c: -4 },
      { FitOverPartner__c: 5 },
      { FitOverPartner__c: null },
      { RevenueOverFit__c: null }
    ]);
  });

  it('shows judgements as sentences to those who may only read', async () => {
    const element = await show(odd, false);

    expect(allInside(element, 'input, c-pick-select, button, lightning-button')).toHaveLength(0);
    expect(textOf(element)).toContain('Historical revenue and Growth potential count the same');
    await expect(element).toBeAccessible();
  });
});
