import TierNumber from 'c/tierNumber';
import type { NumberDetail } from 'c/tierNumber';
import { collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

async function show(values: Parameters<typeof mount<TierNumber>>[2]): Promise<Mounted<TierNumber>> {
  return mount<TierNumber>('c-tier-number', TierNumber, { label: 'Access', suffix: '%', ...values });
}

async function typed(element: HTMLElement, text: string): Promise<void> {
  const input = inside<HTMLInputElement>(element, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await flush();
}

describe('c-tier-number', () => {
  it.each([
    ['12.5', 12.5],
    ['12,5', 12.5],
    [' 7 % ', 7],
    ['16.66666', 16.6667],
    ['', null],
    ['abc', Number.NaN],
    ['1.2.3', Number.NaN]
  ])('reads %p', async (text, value) => {
    const element = await show({ value: 1 });
    const details = collect<NumberDetail>(element, 'number');

    await typed(element, text);

    expect(details).toEqual([{ value }]);
  });

  it('leaves what is being typed alone and writes it out when the field is left', async () => {
    const element = await show({ value: 1 });

    await typed(element, '12.50');
    element.value = 12.5;
    await flush();
    expect(inside<HTMLInputElement>(element, 'input').value).toBe('12.50');
    inside(element, 'input').dispatchEvent(new Event('blur'));
    await flush();

    expect(inside<HTMLInputElement>(element, 'input').value).toBe('12.5');
  });

  it('says beside the field what cannot be saved and keeps it', async () => {
    const element = await show({ value: 1 });

    await typed(element, '120');
    inside(element, 'input').dispatchEvent(new Event('blur'));
    await flush();

    expect(textOf(element)).toContain('Type a number from 0 to 100.');
    expect(inside<HTMLInputElement>(element, 'input').value).toBe('120');
    expect(inside(element, 'input').getAttribute('aria-invalid')).toBe('true');
    await expect(element).toBeAccessible();
  });

  it('takes over a value from elsewhere', async () => {
    const element = await show({ value: 1 });

    await typed(element, 'abc');
    element.value = 20;
    await flush();

    expect(inside<HTMLInputElement>(element, 'input').value).toBe('20');
  });

  it('shows text to those who may only read, and a blank as not set', async () => {
    const element = await show({ value: 20, readOnly: true });
    expect(inside(element, '.slds-form-element__static').textContent).toBe('20%');
    element.value = null;
    await flush();

    expect(inside(element, '.slds-form-element__static').textContent).toBe('Not set');
    await expect(element).toBeAccessible();
  });
});
