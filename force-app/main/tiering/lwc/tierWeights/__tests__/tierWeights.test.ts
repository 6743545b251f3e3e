import TierWeights from 'c/tierWeights';
import type { EditDetail } from 'c/tierWeights';
import { allInside, collect, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { READY, judged } from 'test/tierModels';

const show = (values: TierWeights['values'], canEdit = true): Promise<Mounted<TierWeights>> =>
  mount<TierWeights>('c-tier-weights', TierWeights, { values, canEdit });

describe('c-tier-weights', () => {
  it('says that weights add up, and offers no help then', async () => {
    const element = await show(READY);

    expect(inside(element, '[data-figure="total"]').textContent).toBe('Total: 100 %. They add up.');
    expect(allInside(element, 'lightning-button')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ RevenueWeight__c: 5 }, 'Total: 80 %. 20 points are missing to 100.'],
    [{ RevenueWeight__c: 45.5 }, 'Total: 120.5 %. That is 20.5 points too many.'],
    [{ RevenueWeight__c: Number.NaN }, 'Total: 75 %. 25 points are missing to 100.']
  ])('says how far %p is from 100', async (changes, text) => {
    const element = await show({ ...READY, ...changes });

    expect(inside(element, '[data-figure="total"]').textContent).toBe(text);
  });

  it('shares what is missing among the blank ones', async () => {
    const element = await show({ RevenueWeight__c: 40, GrowthWeight__c: 30 });
    const details = collect<EditDetail>(element, 'edit');

    inside(element, '[data-action="even"]').click();

    expect(details[0]?.changes).toMatchObject({ RevenueWeight__c: 40, GrowthWeight__c: 30, AccessWeight__c: 7.5 });
  });

  it('scales to 100 in proportion', async () => {
    const element = await show({ RevenueWeight__c: 60, GrowthWeight__c: 120, FitWeight__c: 60 });
    const details = collect<EditDetail>(element, 'edit');

    inside(element, '[data-action="proportional"]').click();

    expect(details[0]?.changes).toMatchObject({ RevenueWeight__c: 25, GrowthWeight__c: 50, FitWeight__c: 25 });
  });

  it('passes on what is typed, judged and chosen', async () => {
    const element = await show(judged());
    const details = collect<EditDetail>(element, 'edit');

    send(inside(element, 'c-tier-pairwise'), 'edit', { changes: { RevenueOverFit__c: 3 } });
    const typedIn = inside<HTMLInputElement>(element, 'input[value="Typed in"]');
    typedIn.checked = true;
    typedIn.dispatchEvent(new Event('change'));
    send(inside(element, '[data-field="FitWeight__c"]'), 'number', { value: 20 });

    expect(details.map(({ changes }) => changes)).toEqual([
      { RevenueOverFit__c: 3 },
      { WeightMethod__c: 'Typed in' },
      { FitWeight__c: 20 }
    ]);
  });

  it('shows derived weights as text, and everything as text to those who may only read', async () => {
    const derived = await show(judged());
    expect(
      allInside<HTMLElement & { readOnly: boolean }>(derived, 'c-tier-number').every((each) => each.readOnly)
    ).toBe(true);
    const read = await show(READY, false);

    expect(allInside(read, 'input')).toHaveLength(0);
    expect(textOf(read)).toContain('Typed in');
    await expect(read).toBeAccessible();
  });
});
