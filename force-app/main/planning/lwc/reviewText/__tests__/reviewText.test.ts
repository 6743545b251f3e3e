import ReviewText from 'c/reviewText';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

async function show(values: Parameters<typeof mount<ReviewText>>[2] = {}): Promise<Mounted<ReviewText>> {
  return mount<ReviewText>('c-review-text', ReviewText, { label: 'Notes', text: 'One.', canEdit: true, ...values });
}

describe('c-review-text', () => {
  it('sends what is typed', async () => {
    const element = await show();
    const edits = collect(element, 'edit');
    const area = inside<HTMLTextAreaElement>(element, 'textarea');
    expect(area.value).toBe('One.');

    area.value = 'One. Two.';
    area.dispatchEvent(new Event('input'));

    expect(edits).toEqual([{ text: 'One. Two.' }]);
    await expect(element).toBeAccessible();
  });

  it('takes what somebody else wrote without moving the cursor from its words', async () => {
    const element = await show();
    const area = inside<HTMLTextAreaElement>(element, 'textarea');
    element.focus();
    area.setSelectionRange(3, 3);

    element.text = 'Zero.\nOne.';

    expect(area.value).toBe('Zero.\nOne.');
    expect(area.selectionStart).toBe('Zero.\nOne'.length);

    element.notice = 'Ines Marlow changed this at 10:42.';
    await flush();
    expect(inside(element, '.notice').textContent).toBe('Ines Marlow changed this at 10:42.');
  });

  it('is read only where nothing may be typed', async () => {
    const element = await show({ canEdit: false });
    expect(textOf(element)).toContain('One.');
    expect(allInside(element, 'textarea')).toHaveLength(0);

    element.text = ' ';
    await flush();

    expect(textOf(element)).toContain('Nothing was written.');
    await expect(element).toBeAccessible();
  });
});
