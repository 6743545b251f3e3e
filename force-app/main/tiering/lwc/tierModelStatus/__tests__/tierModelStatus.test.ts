import TierModelStatus from 'c/tierModelStatus';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { READY, judged, tierModel } from 'test/tierModels';

const show = (values: Parameters<typeof mount<TierModelStatus>>[2]): Promise<Mounted<TierModelStatus>> =>
  mount<TierModelStatus>('c-tier-model-status', TierModelStatus, { canManage: true, model: tierModel(), ...values });
const gaps = (element: HTMLElement): (string | undefined)[] =>
  allInside(element, '[data-gap]').map((gap) => gap.dataset['gap']);
const button = (element: HTMLElement, action: string): HTMLElement & { disabled: boolean } =>
  inside<HTMLElement & { disabled: boolean }>(element, `[data-action="${action}"]`);

describe('c-tier-model-status', () => {
  it('says that a model is ready, and activates it', async () => {
    const element = await show({});
    const activated = collect(element, 'activate');

    expect(gaps(element)).toEqual(['none']);
    expect(button(element, 'activate').disabled).toBe(false);
    button(element, 'activate').click();

    expect(activated).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  const text = tierModel().criteria;
  it.each([
    ['weights', { values: { ...READY, FitWeight__c: 19 } }, 'The weights add up to 99 %, not to 100 %.'],
    ['thresholds', { values: { ...READY, Tier2From__c: null } }, '1 of the three thresholds are not set.'],
    ['order', { values: { ...READY, Tier2From__c: 70 } }, 'do not descend'],
    ['judgements', { values: { ...READY, ...judged({ FitOverAccess__c: null }) } }, '1 of the fifteen pairs'],
    ['consistency', { values: { ...READY, ...judged({ PartnerOverAccess__c: 9 }) } }, 'the consistency ratio is 0.1']
  ])('names %s as missing and does not activate', async (kind, changes, words) => {
    const element = await show({ model: tierModel(changes) });

    expect(gaps(element)).toEqual([kind]);
    expect(textOf(element)).toContain(words);
    expect(button(element, 'activate').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('advises to describe levels of what counts, without standing in the way', async () => {
    const texts = { ...text.fit.texts, Level1__c: null };
    const criteria = { ...text, fit: { id: null, texts }, access: { id: null, texts } };
    const element = await show({
      model: tierModel({ criteria, values: { ...READY, AccessWeight__c: 0, FitWeight__c: 25 } })
    });

    expect(gaps(element)).toEqual(['none', 'levels']);
    expect(textOf(element)).toContain('for: Strategic fit. It can be activated');
    expect(button(element, 'activate').disabled).toBe(false);
  });

  it('waits for changes to be saved', async () => {
    const element = await show({ isDirty: true });

    expect(textOf(element)).toContain('Ready to be activated once your changes are saved.');
    expect(button(element, 'activate').disabled).toBe(true);
  });

  it('archives and clones an active model, which stays as it is', async () => {
    const element = await show({ model: tierModel({ status: 'Active', activatedOn: '2026-03-01T10:00:00Z' }) });
    const events = [collect(element, 'archive'), collect(element, 'copy')];

    button(element, 'archive').click();
    button(element, 'copy').click();

    expect(events.map(({ length }) => length)).toEqual([1, 1]);
    expect(textOf(element)).toMatch(/Accounts are tiered by it since .*2026/);
    expect(textOf(element)).toContain('because decisions were made under it');
    expect(gaps(element)).toEqual([]);
    expect(allInside(element, '[data-action="activate"]')).toHaveLength(0);
  });

  it.each([
    ['2026-05-01', /No longer in use since .*2026/],
    [null, /No longer in use\. Earlier decisions keep it\./]
  ])('says since when a model is archived (%p)', async (archivedOn, words) => {
    const element = await show({ model: tierModel({ status: 'Archived', archivedOn }) });

    expect(textOf(element)).toMatch(words);
    await expect(element).toBeAccessible();
  });

  it('offers nothing to those who may not manage models, and says why', async () => {
    const element = await show({ canManage: false });

    expect(allInside(element, '[data-action]')).toHaveLength(0);
    expect(textOf(element)).toContain('Programme leads change models; ask yours.');
    await expect(element).toBeAccessible();
  });
});
