import PickSelect from 'c/pickSelect';
import type { PickDetail } from 'c/pickSelect';
import { collect, flush, inside, mount } from 'test/mount';

const options = [
  { value: 'Low', label: 'Low' },
  { value: 'High', label: 'High' }
];

function choose(select: HTMLElement, value: string): void {
  const list = inside<HTMLSelectElement>(select, 'select');
  list.value = value;
  list.dispatchEvent(new CustomEvent('change'));
}

describe('c-pick-select', () => {
  it('shows the chosen value', async () => {
    const select = await mount('c-pick-select', PickSelect, { label: 'Influence', options, value: 'High' });

    expect(inside<HTMLSelectElement>(select, 'select').value).toBe('High');
    await expect(select).toBeAccessible();
  });

  it('shows a blank as not rated', async () => {
    const select = await mount('c-pick-select', PickSelect, { label: 'Influence', options, value: null });

    expect(inside<HTMLSelectElement>(select, 'select').selectedOptions[0]?.textContent).toBe('Not rated');
  });

  it('sends what was picked, and null for not rated', async () => {
    const select = await mount('c-pick-select', PickSelect, { label: 'Influence', options, value: 'High' });
    const picks = collect<PickDetail>(select, 'pick');

    choose(select, 'Low');
    choose(select, '');

    expect(picks).toEqual([{ value: 'Low' }, { value: null }]);
  });

  it('goes back when its owner keeps the old value', async () => {
    const select = await mount('c-pick-select', PickSelect, { label: 'Influence', options, value: 'High' });

    choose(select, 'Low');
    select.options = [...options];
    await flush();

    expect(inside<HTMLSelectElement>(select, 'select').value).toBe('High');
  });

  it('hides its label from view only', async () => {
    const select = await mount('c-pick-select', PickSelect, { label: 'Influence', options, labelHidden: true });

    expect(inside(select, 'label').className).toBe('slds-assistive-text');
    await expect(select).toBeAccessible();
  });
});
