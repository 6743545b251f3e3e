import StrategySection from 'c/strategySection';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Values = NonNullable<Parameters<typeof mount<StrategySection>>[2]>;

const show = (values: Values = {}): Promise<Mounted<StrategySection>> =>
  mount<StrategySection>('c-strategy-section', StrategySection, {
    field: 'CustomerWhy__c',
    value: 'Patients first.',
    canEdit: true,
    canQuote: true,
    ...values
  });
const area = (element: HTMLElement): HTMLTextAreaElement => inside<HTMLTextAreaElement>(element, 'textarea');

describe('c-strategy-section', () => {
  beforeAll(() => {
    // jsdom draws nothing, so it has nowhere to scroll to.
    Element.prototype.scrollIntoView = jest.fn();
  });

  it('shows the text with its name and question, and says each change', async () => {
    const element = await show();
    const written = collect(element, 'write');
    const leaves = collect(element, 'leave');

    expect(textOf(inside(element, 'label'))).toBe('Customer’s why');
    expect(textOf(element)).toContain('Why do they do what they do?');
    expect(area(element).value).toBe('Patients first.');
    area(element).value = 'Patients first, always.';
    area(element).dispatchEvent(new Event('input'));
    area(element).dispatchEvent(new Event('blur'));

    expect(written).toEqual([{ field: 'CustomerWhy__c', text: 'Patients first, always.' }]);
    expect(leaves).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('is as high as its text', async () => {
    const element = await show({ value: 'One\ntwo' });

    expect(inside(element, '.grow').dataset['text']).toBe('One\ntwo ');
  });

  it('follows a text that somebody else changed, and leaves the cursor where it is', async () => {
    const element = await show();
    area(element).dispatchEvent(new Event('focus'));
    area(element).setSelectionRange(3, 3);

    element.value = 'Patients first. And last.';
    await flush();

    expect(area(element).value).toBe('Patients first. And last.');
    expect(area(element).selectionStart).toBe(3);
  });

  it('wants a quote where the cursor was, or at the end', async () => {
    const element = await show();
    const quotes = collect(element, 'quote');
    const quote = inside(element, '[data-action="quote"]');

    quote.click();
    area(element).dispatchEvent(new Event('focus'));
    area(element).setSelectionRange(8, 8);
    area(element).dispatchEvent(new Event('blur'));
    quote.click();

    expect(quotes).toEqual([
      { field: 'CustomerWhy__c', at: 15 },
      { field: 'CustomerWhy__c', at: 8 }
    ]);
    expect(quote.getAttribute('aria-label')).toBe('Add a quote to Customer’s why');
  });

  it('offers no quote while it is not known what was said', async () => {
    expect(allInside(await show({ canQuote: false }), '[data-action="quote"]')).toHaveLength(0);
  });

  it('keeps the keys that take back to itself while it is written in', async () => {
    const element = await show();
    const keys: string[] = [];
    const heard = ({ key }: KeyboardEvent): void => void keys.push(key);
    document.body.addEventListener('keydown', heard);

    for (const key of ['z', 'Z', 'y', 'x']) {
      area(element).dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true }));
    }

    document.body.removeEventListener('keydown', heard);
    expect(keys).toEqual(['x']);
  });

  it('takes back its last change', async () => {
    const element = await show({ canUndo: true });
    const taken = collect(element, 'takeback');

    inside(element, '[data-action="takeback"]').click();

    expect(taken).toEqual([{ field: 'CustomerWhy__c' }]);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['tbd', true],
    ['[Ask the dean]', true],
    ['Something', false],
    [null, false]
  ])('knows a placeholder (%j)', async (value, isPlaceholder) => {
    const element = await show({ value });

    expect(inside<HTMLElement & { isPlaceholder: boolean }>(element, 'c-section-notes').isPlaceholder).toBe(
      isPlaceholder
    );
  });

  it('marks a refused text and hands on what is decided beside it', async () => {
    const element = await show({ refusal: 'Too long.' });
    const settled = collect(element, 'settle');
    const noticed = collect(element, 'notice');

    send(inside(element, 'c-section-notes'), 'settle', { choice: 'mine' });
    send(inside(element, 'c-section-notes'), 'notice', { choice: 'dismiss' });

    expect(area(element).getAttribute('aria-invalid')).toBe('true');
    expect(settled).toEqual([{ choice: 'mine' }]);
    expect(noticed).toEqual([{ choice: 'dismiss' }]);
    await expect(element).toBeAccessible();
  });

  it('is read where it cannot be written', async () => {
    const full = await show({ canEdit: false });
    const empty = await show({ canEdit: false, value: null });

    expect(allInside(full, 'textarea, button')).toHaveLength(0);
    expect(textOf(full)).toContain('Patients first.');
    expect(textOf(empty)).toContain('Nothing written yet.');
    await expect(full).toBeAccessible();
    await expect(empty).toBeAccessible();
  });

  it('takes the keyboard, at a place in its text', async () => {
    const element = await show();

    element.focusText(4);

    expect(element.shadowRoot?.activeElement).toBe(area(element));
    expect(area(element).selectionStart).toBe(4);
    const read = await show({ canEdit: false });
    read.focusText();
    expect(read.shadowRoot?.activeElement?.className).toContain('read');
  });
});
