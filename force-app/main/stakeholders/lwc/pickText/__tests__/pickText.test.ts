import PickText from 'c/pickText';
import { mount, textOf } from 'test/mount';

describe('c-pick-text', () => {
  it.each([
    ['Very high', 'Very high'],
    ['', 'Not rated'],
    [null, 'Not rated'],
    [undefined, 'Not rated'],
    ['Something of the admin’s', 'Something of the admin’s']
  ])('shows %p as %s', async (value, text) => {
    const element = await mount('c-pick-text', PickText, { value });

    expect(textOf(element)).toBe(text);
    await expect(element).toBeAccessible();
  });
});
