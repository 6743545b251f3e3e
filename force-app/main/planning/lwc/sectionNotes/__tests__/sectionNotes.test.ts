import SectionNotes from 'c/sectionNotes';
import { allInside, collect, inside, mount, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Values = NonNullable<Parameters<typeof mount<SectionNotes>>[2]>;

const ana = { id: '005ana', name: 'Ana Torres' };
const now = new Date('2026-06-01T12:00:00Z');
const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
const show = (values: Values = {}): Promise<Mounted<SectionNotes>> =>
  mount<SectionNotes>('c-section-notes', SectionNotes, { canEdit: true, userId: '005me', ...values });

describe('c-section-notes', () => {
  beforeAll(() => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'], now });
  });
  afterAll(() => jest.useRealTimers());

  it('says nothing where there is nothing to say', async () => {
    const element = await show();

    expect(textOf(element)).toBe('');
    await expect(element).toBeAccessible();
  });

  it('says kindly that a placeholder does not count', async () => {
    const element = await show({ isPlaceholder: true });

    expect(textOf(element)).toBe('This is a placeholder and does not count yet.');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Too long.', 'Not saved: Too long.'],
    ['', 'Not saved.']
  ])('says why a text is not saved (%j)', async (refusal, text) => {
    const element = await show({ refusal });

    expect(textOf(inside(element, '[data-note="refusal"]'))).toBe(text);
    await expect(element).toBeAccessible();
  });

  it.each([
    [ana, 0, undefined, 'Ana Torres changed this just now.'],
    [ana, 2, undefined, 'Ana Torres changed this 2 minutes ago.'],
    [ana, 130, undefined, 'Ana Torres changed this 2 hours ago.'],
    [ana, 60 * 50, undefined, 'Ana Torres changed this 2 days ago.'],
    [null, 2, undefined, 'Somebody changed this 2 minutes ago.'],
    [{ id: '005me', name: 'Me' }, 2, undefined, 'You changed this in another window 2 minutes ago.'],
    [ana, 2, 'mine', 'Ana Torres wrote over what you had saved 2 minutes ago.'],
    [{ id: '005me', name: 'Me' }, 2, 'mine', 'You wrote over this in another window 2 minutes ago.']
  ])('tells who changed it and when (%j, %i minutes, %j)', async (who, minutes, mine, text) => {
    const element = await show({ notices: [{ key: 7, field: 'OurValue__c', who, on: ago(minutes), mine }] });

    expect(textOf(inside(element, '[data-note="notice"]'))).toContain(text);
    expect(allInside(element, '[data-choice="dispute"]')).toHaveLength(mine === undefined ? 0 : 1);
    await expect(element).toBeAccessible();
  });

  it('says what the user wants with a notice', async () => {
    const notices = [{ key: 7, field: 'OurValue__c' as const, who: ana, on: ago(1), mine: 'mine' }];
    const element = await show({ field: 'OurValue__c', notices });
    const sent = collect(element, 'notice');

    inside(element, '[data-choice="dispute"]').click();
    inside(element, '[data-choice="dismiss"]').click();

    expect(sent).toEqual([
      { field: 'OurValue__c', key: 7, choice: 'dispute' },
      { field: 'OurValue__c', key: 7, choice: 'dismiss' }
    ]);
  });

  it('shows both texts side by side and says which one stays', async () => {
    const conflict = { theirs: 'Theirs', who: ana, on: ago(2) };
    const element = await show({ field: 'OurValue__c', mine: 'Mine', conflict });
    const sent = collect(element, 'settle');

    expect(textOf(inside(element, '[data-note="conflict"]'))).toContain(
      'Ana Torres changed this 2 minutes ago while you were writing.'
    );
    expect(textOf(inside(element, '[data-side="theirs"]'))).toBe('Theirs');
    expect(textOf(inside(element, '[data-side="mine"]'))).toBe('Mine');
    for (const button of allInside(element, '[data-choice]')) button.click();

    expect(sent).toEqual(['mine', 'theirs', 'both'].map((choice) => ({ field: 'OurValue__c', choice })));
    await expect(element).toBeAccessible();
  });

  it('lets one of two stages stay, or of an emptied text', async () => {
    const stage = await show({
      field: 'RelationshipStage__c',
      mine: null,
      conflict: { theirs: 'Basic', who: null, on: ago(2) }
    });

    expect(textOf(inside(stage, '[data-side="theirs"]'))).toBe('Basic');
    expect(textOf(inside(stage, '[data-side="mine"]'))).toBe('(empty)');
    expect(allInside(stage, '[data-choice="both"]')).toHaveLength(0);
  });
});
