import UserPicker from 'c/userPicker';
import type { ChooseDetail, FindDetail } from 'c/userPicker';
import { allInside, collect, flush, inside, mount } from 'test/mount';

const items = [
  { id: '1', name: 'Ana Ruiz', detail: 'Manager' },
  { id: '2', name: 'Dara Quinn' }
];

async function press(picker: HTMLElement, key: string): Promise<void> {
  inside(picker, 'input').dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await flush();
}

describe('c-user-picker', () => {
  it('asks for what is typed', async () => {
    const picker = await mount('c-user-picker', UserPicker, { label: 'Owner' });
    const finds = collect<FindDetail>(picker, 'find');
    const input = inside<HTMLInputElement>(picker, 'input');

    input.value = 'ann';
    input.dispatchEvent(new CustomEvent('input'));

    expect(finds).toEqual([{ text: 'ann' }]);
  });

  it('is chosen by keyboard', async () => {
    const picker = await mount('c-user-picker', UserPicker, { label: 'Owner', items });
    const chosen = collect<ChooseDetail>(picker, 'choose');

    inside(picker, 'input').dispatchEvent(new CustomEvent('focus'));
    await flush();
    await press(picker, 'ArrowDown');
    await press(picker, 'ArrowDown');

    expect(allInside(picker, '[role="option"]')[1]?.getAttribute('aria-selected')).toBe('true');
    expect(inside(picker, 'input').getAttribute('aria-activedescendant')).not.toBeNull();

    await press(picker, 'Enter');

    expect(chosen).toEqual([{ item: { id: '2', name: 'Dara Quinn' } }]);
  });

  it('is chosen by pointer', async () => {
    const picker = await mount('c-user-picker', UserPicker, { label: 'Owner', items });
    const chosen = collect<ChooseDetail>(picker, 'choose');

    allInside(picker, '[role="option"]')[0]?.dispatchEvent(new MouseEvent('mousedown', { cancelable: true }));

    expect(chosen).toEqual([{ item: { id: '1', name: 'Ana Ruiz' } }]);
  });

  it('closes on Escape and choosing nothing', async () => {
    const picker = await mount('c-user-picker', UserPicker, { label: 'Owner', items });
    const chosen = collect(picker, 'choose');

    inside(picker, 'input').dispatchEvent(new CustomEvent('focus'));
    await flush();
    await press(picker, 'Escape');

    expect(inside(picker, 'input').getAttribute('aria-expanded')).toBe('false');
    expect(chosen).toEqual([]);
  });

  it('shows who is chosen and lets them go', async () => {
    const picker = await mount('c-user-picker', UserPicker, { label: 'Owner', chosen: { id: '1', name: 'Ana Ruiz' } });
    const chosen = collect<ChooseDetail>(picker, 'choose');

    inside(picker, 'lightning-button-icon').click();

    expect(inside(picker, '.slds-pill__label').textContent).toBe('Ana Ruiz');
    expect(chosen).toEqual([{ item: null }]);
  });

  it('is accessible closed and open', async () => {
    const picker = await mount('c-user-picker', UserPicker, { label: 'Owner', items });
    await expect(picker).toBeAccessible();

    inside(picker, 'input').dispatchEvent(new CustomEvent('focus'));
    await flush();
    await press(picker, 'ArrowDown');
    await expect(picker).toBeAccessible();
  });
});
