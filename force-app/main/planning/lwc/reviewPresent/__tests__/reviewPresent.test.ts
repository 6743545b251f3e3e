import ReviewPresent from 'c/reviewPresent';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

async function show(values: Parameters<typeof mount<ReviewPresent>>[2] = {}): Promise<Mounted<ReviewPresent>> {
  return mount<ReviewPresent>('c-review-present', ReviewPresent, {
    names: ['Dara Quinn'],
    likely: ['Dara Quinn', 'Theo Brandt'],
    canEdit: true,
    ...values
  });
}
const type = (element: HTMLElement, text: string): void => {
  inside<HTMLInputElement>(element, 'input').value = text;
};

describe('c-review-present', () => {
  it('offers who is likely to be present and is not noted yet', async () => {
    const element = await show();
    const sent = collect(element, 'present');
    expect(allInside(element, '[data-present]').map((each) => each.dataset['present'])).toEqual(['Dara Quinn']);

    inside(element, '.add').click();

    expect(sent).toEqual([{ names: ['Dara Quinn', 'Theo Brandt'] }]);
    await expect(element).toBeAccessible();
  });

  it('takes anybody by name, several at once, and nobody twice', async () => {
    const element = await show();
    const sent = collect(element, 'present');

    type(element, ' Ann ; Dara Quinn; Bo; Bo ');
    inside(element, 'input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    type(element, ' ; ');
    inside(element, '[data-action="other"]').click();

    expect(sent).toEqual([{ names: ['Dara Quinn', 'Ann', 'Bo'] }]);
    expect(inside<HTMLInputElement>(element, 'input').value).toBe('');
  });

  it('removes somebody', async () => {
    const element = await show();
    const sent = collect(element, 'present');

    inside(element, '[data-present] lightning-button-icon').click();

    expect(sent).toEqual([{ names: [] }]);
  });

  it('says that nobody is noted, and lets readers read only', async () => {
    const element = await show({ names: [], canEdit: false });

    expect(textOf(element)).toContain('Nobody is noted yet.');
    expect(allInside(element, 'input, .add')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });
});
