import type { SaidWords } from 'c/planRecords';
import { toSaidWords } from 'c/planRecords';
import QuotePickerModal from 'c/quotePickerModal';
import { closed } from 'test/lightning/modal';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { sideAnswer } from 'test/planPage';

type Values = NonNullable<Parameters<typeof mount<QuotePickerModal>>[2]>;

const words = toSaidWords(sideAnswer());
const show = (values: Values = {}): Promise<Mounted<QuotePickerModal>> =>
  mount<QuotePickerModal>('c-quote-picker-modal', QuotePickerModal, { words, partName: 'Vision', ...values });
const quotes = (dialog: HTMLElement): string[] => allInside(dialog, 'blockquote').map((each) => textOf(each));

describe('c-quote-picker-modal', () => {
  it('lists what people said with name, title and where it was said, and closes with what is chosen', async () => {
    const dialog = await show();

    expect(quotes(dialog)).toEqual(['One number.', 'Fewer nights away.', 'A saving.']);
    expect(textOf(dialog)).toContain('Maya Okafor, Chief Medical Officer');
    expect(textOf(dialog)).toContain('Their why, on the stakeholder map');
    expect(textOf(dialog)).toContain('3 quotes');
    inside(dialog, 'button[data-key="a07"]').click();

    expect(closed).toEqual([words[0]]);
    await expect(dialog).toBeAccessible();
  });

  it('shows first what the part asks for', async () => {
    expect(quotes(await show({ preferred: 'success' }))).toEqual(['A saving.', 'One number.', 'Fewer nights away.']);
    expect(quotes(await show({ preferred: 'why' }))[0]).toBe('Fewer nights away.');
  });

  it('finds by text and by person', async () => {
    const dialog = await show();

    send(inside(dialog, 'lightning-input'), 'change', { value: 'NIGHTS' });
    await flush();
    expect(quotes(dialog)).toEqual(['Fewer nights away.']);
    expect(textOf(dialog)).toContain('1 quote');
    send(inside(dialog, 'c-pick-select'), 'pick', { value: 'a03tom' });
    await flush();
    expect(quotes(dialog)).toEqual([]);
    expect(textOf(dialog)).toContain('Nothing that was said matches.');
    send(inside(dialog, 'lightning-input'), 'change', { value: '' });
    await flush();
    expect(quotes(dialog)).toEqual(['A saving.']);
    await expect(dialog).toBeAccessible();
  });

  it('shows many in portions', async () => {
    const many = Array.from({ length: 60 }, (_each, index): SaidWords => ({
      key: String(index),
      source: 'interview',
      text: `Quote ${index}`,
      person: { id: 'p', name: 'Maya' },
      title: null,
      on: null
    }));
    const dialog = await show({ words: many });
    expect(quotes(dialog)).toHaveLength(25);

    inside(dialog, '[data-action="more"]').click();
    await flush();
    expect(quotes(dialog)).toHaveLength(50);
    inside(dialog, '[data-action="more"]').click();
    await flush();

    expect(quotes(dialog)).toHaveLength(60);
    expect(allInside(dialog, '[data-action="more"]')).toHaveLength(0);
  });

  it('says what to do where nobody was quoted, and closes with nothing', async () => {
    const dialog = await show({ words: [] });

    expect(textOf(dialog)).toContain('Nobody has been quoted yet.');
    inside(dialog, '[data-action="cancel"]').click();

    expect(closed).toEqual([undefined]);
    await expect(dialog).toBeAccessible();
  });
});
