import TierThresholds from 'c/tierThresholds';
import type { EditDetail, OpenDetail } from 'c/tierThresholds';
import type { RatedAccount } from 'c/tierPreview';
import type { Tier } from 'c/tierScore';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { READY } from 'test/tierModels';

const even = (rating: number | null): RatedAccount['ratings'] => ({
  revenue: rating,
  growth: rating,
  fit: rating,
  partner: rating,
  ecosystem: rating,
  access: rating
});
const account = (name: string, rating: number | null, tierNow: Tier | null = null): RatedAccount => ({
  id: `id-${name}`,
  name,
  ratings: even(rating),
  tierNow
});
const accounts = [
  account('Top', 5, 'Tier 1'),
  account('Middle', 3, 'Tier 3'),
  account('Bottom', 1),
  { ...account('Unrated', 4, 'Tier 2'), ratings: { ...even(4), access: null } }
];

const show = (values: Parameters<typeof mount<TierThresholds>>[2] = {}): Promise<Mounted<TierThresholds>> =>
  mount<TierThresholds>('c-tier-thresholds', TierThresholds, { values: READY, canEdit: true, accounts, ...values });
const count = (element: HTMLElement, group: string): string | null =>
  inside(element, `[data-group="${group}"] .count`).textContent;
const rows = (element: HTMLElement): (string | undefined)[] =>
  allInside(element, '.account').map((row) => [...row.children].map((cell) => cell.textContent).join('|'));

async function open(element: HTMLElement, group: string): Promise<void> {
  inside(element, `[data-group="${group}"]`).click();
  await flush();
}

describe('c-tier-thresholds', () => {
  it('counts where accounts land, and what cannot be scored apart', async () => {
    const element = await show();

    const groups = ['Tier 1', 'Tier 2', 'Tier 3', 'Not a key account', 'unscored', 'changed', 'first', 'edge'];
    expect(groups.map((group) => count(element, group))).toEqual(['1', '1', '0', '1', '1', '1', '1', '1']);
    expect(inside(element, '[role="img"]').getAttribute('aria-label')).toContain('Tier 1: 1, Tier 2: 1');
    expect(textOf(inside(element, '[data-group="Tier 1"]'))).toContain('25 %');
    await expect(element).toBeAccessible();
  });

  it('names the accounts behind each figure, with what changes and why', async () => {
    const element = await show();
    expect(rows(element)).toEqual(['Middle|50|Tier 3 → Tier 2|exactly where Tier 2 begins']);

    await open(element, 'unscored');
    expect(rows(element)).toEqual(['Unrated|No score|stays Tier 2|not rated: Access']);
    await open(element, 'first');
    expect(rows(element)).toEqual(['Bottom|0|Not tiered yet → Not a key account|']);
    await open(element, 'Tier 3');

    expect(rows(element)).toEqual([]);
    expect(textOf(element)).toContain('No account.');
    expect(inside(element, '[data-group="Tier 3"]').getAttribute('aria-pressed')).toBe('true');
  });

  it('moves accounts while thresholds and weights change', async () => {
    const element = await show();

    element.values = { ...READY, Tier2From__c: 51.5 };
    await flush();
    expect(rows(element)).toEqual(['Middle|50|stays Tier 3|1.5 below Tier 2']);
    element.values = { ...READY, AccessWeight__c: 0 };
    await flush();

    expect(count(element, 'unscored')).toBe('0');
    expect(count(element, 'Tier 1')).toBe('2');
  });

  it('passes on what is typed and dragged', async () => {
    const element = await show();
    const details = collect<EditDetail>(element, 'edit');

    send(inside(element, 'c-tier-number[data-field="Tier1From__c"]'), 'number', { value: 80 });
    const slider = inside<HTMLInputElement>(element, 'input[data-field="Tier3From__c"]');
    slider.value = '31.5';
    slider.dispatchEvent(new Event('input'));

    expect(details.map(({ changes }) => changes)).toEqual([{ Tier1From__c: 80 }, { Tier3From__c: 31.5 }]);
  });

  it('opens an account', async () => {
    const element = await show();
    const details = collect<OpenDetail>(element, 'open');

    inside(element, '.account a').click();

    expect(details).toEqual([{ accountId: 'id-Middle' }]);
  });

  it('shows many accounts step by step', async () => {
    const many = Array.from({ length: 45 }, (_, index) => account(`A${index}`, 5));
    const element = await show({ accounts: many });
    await open(element, 'Tier 1');

    expect(rows(element)).toHaveLength(20);
    inside<HTMLElement & { label: string }>(element, '.more').click();
    await flush();
    expect(rows(element)).toHaveLength(40);
    expect(inside<HTMLElement & { label: string }>(element, '.more').label).toBe('Show more (5 hidden)');
  });

  it('asks for what is missing or out of order', async () => {
    const missing = await show({ values: { ...READY, Tier3From__c: null } });
    expect(textOf(missing)).toContain('Set all three thresholds');
    const crossed = await show({ values: { ...READY, Tier3From__c: 60 } });

    expect(textOf(crossed)).toContain('Tier 1 must begin above tier 2');
  });

  it('says what to do first when nothing is rated', async () => {
    const element = await show({ accounts: [] });

    expect(inside(element, '[data-state="empty"]').textContent).toContain('first tier proposals on Account pages');
    expect(allInside(element, '[data-group]')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('keeps its room while loading, and says how much is there', async () => {
    const loading = await show({ accounts: null });
    expect(inside(loading, '.loading').textContent).toBe('Loading ratings');
    const part = await show({ progress: 'Loading ratings: 1 of 9 decisions.' });

    expect(inside(part, '[data-state="progress"]').textContent).toContain('1 of 9');
    await expect(part).toBeAccessible();
  });

  it('says what failed and offers another try', async () => {
    const element = await show({ accounts: null, error: [{ message: 'No.' }] });
    const retried = collect(element, 'retry');

    send(inside(element, 'c-error-panel'), 'retry');

    expect(retried).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('shows text to those who may only read', async () => {
    const element = await show({ canEdit: false });

    expect(allInside(element, 'input')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });
});
