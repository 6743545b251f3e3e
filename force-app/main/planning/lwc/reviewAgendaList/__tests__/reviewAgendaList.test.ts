import ReviewAgendaList from 'c/reviewAgendaList';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { madePoint, movedPoint } from 'test/reviews';

const many = (count: number): ReturnType<typeof madePoint>[] => [
  movedPoint('moved', { support: 'Neutral' }, { support: 'Sceptic' }),
  ...Array.from({ length: count - 1 }, (_, at) => madePoint(String(at)))
];

async function show(values: Parameters<typeof mount<ReviewAgendaList>>[2] = {}): Promise<Mounted<ReviewAgendaList>> {
  return mount<ReviewAgendaList>('c-review-agenda-list', ReviewAgendaList, {
    items: many(500),
    since: '2026-09-27',
    today: '2026-11-28',
    canTick: true,
    ...values
  });
}
const points = (element: HTMLElement): HTMLElement[] => allInside(element, '[data-point]');
async function press(element: HTMLElement, action: string): Promise<void> {
  inside(element, `[data-action="${action}"]`).click();
  await flush();
}

describe('c-review-agenda-list', () => {
  it('shows the ten that matter first, and the rest one click away', async () => {
    const element = await show();

    expect(points(element)).toHaveLength(10);
    expect(textOf(element)).toContain('490 smaller changes');
    expect(textOf(element)).toContain('0 of 500 spoken about');
    await expect(element).toBeAccessible();

    await press(element, 'rest');
    expect(points(element)).toHaveLength(60);
    expect(textOf(element)).toContain('60 of 500 shown');
    await expect(element).toBeAccessible();

    await press(element, 'rest');
    expect(points(element)).toHaveLength(10);
  });

  it('reaches all of them, fifty at a time', async () => {
    const element = await show();

    await press(element, 'rest');
    for (let page = 0; page < 9; page += 1) await press(element, 'more');

    expect(points(element)).toHaveLength(500);
    expect(allInside(element, '[data-action="more"]')).toHaveLength(0);
  });

  it('filters by kind, with how many there are of each', async () => {
    const element = await show();
    await press(element, 'rest');
    const filter = inside<HTMLElement & { options: unknown }>(element, '[data-filter="kind"]');
    expect(filter.options).toEqual([
      { value: 'commitment', label: 'Commitment (499)' },
      { value: 'map', label: 'Map (1)' }
    ]);

    send(filter, 'pick', { value: 'map' });
    await flush();
    expect(points(element).map((each) => each.dataset['point'])).toEqual(['down:moved']);
    send(filter, 'pick', { value: 'commitment' });
    await flush();

    expect(points(element)).toHaveLength(50);
  });

  it('sends what was spoken about, and takes it back', async () => {
    const element = await show({ items: many(3), done: ['made:1'] });
    const ticks = collect(element, 'tick');
    const [first, , last] = allInside<HTMLInputElement>(element, '.tick');

    expect([first?.checked, last?.checked]).toEqual([false, true]);
    expect(first?.getAttribute('aria-label')).toBe('Spoken about: Person moved moved Neutral → Sceptic');
    first?.click();
    last?.click();

    expect(ticks).toEqual([
      { key: 'down:moved', isDone: true },
      { key: 'made:1', isDone: false }
    ]);
  });

  it('leads to the record of a point', async () => {
    const element = await show({ items: many(2) });
    const opens = collect(element, 'open');

    allInside<HTMLAnchorElement>(element, '.words a')[0]?.click();

    expect(opens).toEqual([{ id: 'moved', object: 'Stakeholder__c' }]);
  });

  it('says that nothing changed', async () => {
    const element = await show({ items: [] });

    expect(textOf(element)).toContain('Nothing changed since September 27, 2026.');
    await expect(element).toBeAccessible();
  });

  it('tells a first review from the others, and lets readers read only', async () => {
    const element = await show({ items: many(11), isFirst: true, canTick: false });

    expect(textOf(element)).toContain('since the plan began on September 27, 2026; the ten that matter first');
    expect(textOf(element)).toContain('One smaller change');
    expect(allInside<HTMLInputElement>(element, '.tick').every(({ disabled }) => disabled)).toBe(true);
    await expect(element).toBeAccessible();
  });
});
