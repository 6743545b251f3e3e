import CommitmentLine from 'c/commitmentLine';
import { TODAY } from 'test/planWork';
import { allInside, collect, flush, inside, mount, textOf } from 'test/mount';

const show = () =>
  mount('c-commitment-line', CommitmentLine, {
    today: TODAY,
    people: [{ id: 'a03priya', name: 'Priya Raman', title: 'VP Pharmacy' }]
  });
function fill(line: HTMLElement, field: string, value: string): void {
  const input = inside<HTMLInputElement | HTMLSelectElement>(line, `[data-field="${field}"]`);
  input.value = value;
  input.dispatchEvent(new CustomEvent(field === 'to' ? 'change' : 'input'));
}
async function submit(line: HTMLElement): Promise<void> {
  inside(line, 'form').dispatchEvent(new CustomEvent('submit', { cancelable: true }));
  await flush();
}

describe('c-commitment-line', () => {
  it('sends what was typed and is ready for the next one', async () => {
    const line = await show();
    const promises = collect(line, 'promise');

    fill(line, 'what', ' Data feed ');
    fill(line, 'to', 'a03priya');
    fill(line, 'when', '2026-06-07');
    await submit(line);
    fill(line, 'what', 'Plan of the pilot');
    await submit(line);

    expect(promises).toEqual([
      { name: 'Data feed', recipient: 'a03priya', dueOn: '2026-06-07' },
      { name: 'Plan of the pilot', recipient: 'a03priya', dueOn: '2026-06-07' }
    ]);
    expect(inside<HTMLInputElement>(line, '[data-field="what"]').value).toBe('');
    expect(inside<HTMLInputElement>(line, '[data-field="when"]').value).toBe('2026-06-07');
    await expect(line).toBeAccessible();
  });

  it('offers the customer, colleagues and everybody on the map', async () => {
    const line = await show();

    expect(allInside(line, 'option').map(({ textContent }) => textContent)).toEqual([
      'The customer',
      'Among ourselves',
      'Priya Raman, VP Pharmacy'
    ]);
  });

  it.each([
    ['', '2026-06-07', 'Say what was promised.'],
    ['Data feed', '', 'Choose the day.'],
    ['Data feed', '2026-05-31', 'This day has passed. Choose today or later.']
  ])('asks for what is missing in “%s” by “%s”', async (what, when, message) => {
    const line = await show();
    const promises = collect(line, 'promise');

    fill(line, 'what', what);
    fill(line, 'when', when);
    await submit(line);

    expect(promises).toEqual([]);
    expect(textOf(line)).toContain(message);
    expect(allInside(line, '[aria-invalid="true"]')).toHaveLength(1);
    await expect(line).toBeAccessible();
  });

  it('takes the message away once it is mended', async () => {
    const line = await show();
    await submit(line);

    fill(line, 'what', 'Data feed');
    fill(line, 'when', TODAY);
    await flush();

    expect(allInside(line, '[aria-invalid="true"]')).toHaveLength(0);
  });
});
