import ReviewWork from 'c/reviewWork';
import type { KeepWorkDetail } from 'c/reviewWork';
import type { Work } from 'c/reviewRecords';
import { judge, type } from 'test/dialogs';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const work = (values: Partial<Work> = {}): Work => ({
  id: 'w1',
  kind: 'customer',
  text: 'New date for the data feed',
  promisedTo: { id: 'a03', name: 'Priya Raman' },
  owner: { id: '005d', name: 'Dara Quinn' },
  dueOn: '2026-12-15',
  state: 'open',
  ...values
});

async function show(values: Parameters<typeof mount<ReviewWork>>[2] = {}): Promise<Mounted<ReviewWork>> {
  return mount<ReviewWork>('c-review-work', ReviewWork, {
    people: [
      { id: 'a03', name: 'Priya Raman', title: 'VP Pharmacy' },
      { id: 'a04', name: 'Tom Becker', title: null }
    ],
    owner: { id: '005d', name: 'Dara Quinn' },
    dueOn: '2026-12-12',
    today: '2026-11-28',
    kinds: ['customer', 'internal', 'task'],
    ...values
  });
}
async function typeLine(element: HTMLElement, text: string): Promise<void> {
  const line = inside<HTMLInputElement>(element, '[data-field="line"]');
  line.value = text;
  line.dispatchEvent(new Event('input'));
  await flush();
  judge(element, true);
}
async function enter(element: HTMLElement): Promise<void> {
  inside(element, '[data-field="line"]').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })
  );
  await flush();
}
const line = (element: HTMLElement): string => inside<HTMLInputElement>(element, '[data-field="line"]').value;

describe('c-review-work', () => {
  it('lists what was decided with whom, who and when', async () => {
    const element = await show({
      work: [
        work(),
        work({ id: 'w2', kind: 'task', promisedTo: null, state: 'done' }),
        work({ id: 'w3', state: 'withdrawn' })
      ]
    });

    const rows = allInside(element, '[data-work]').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[0]).toContain('promise · customer · to Priya Raman · Dara Quinn · Dec 15');
    expect(rows[0]).toContain('created');
    expect(rows[1]).toContain('task · Dara Quinn · Dec 15');
    expect(rows[1]).toContain('done');
    expect(rows[2]).toContain('taken back');
    // What is done or taken back is not changed any more.
    expect(allInside(element, '[data-action="edit"]')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('asks for the rest only once a line is typed', async () => {
    const element = await show();
    expect(allInside(element, 'c-colleague-picker')).toHaveLength(0);
    expect(textOf(element)).toContain('Nothing decided yet.');

    await typeLine(element, 'Call the CFO');

    expect(allInside(element, 'c-colleague-picker')).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it('makes a promise to somebody of the customer', async () => {
    const element = await show();
    const kept = collect<KeepWorkDetail>(element, 'keep');

    await typeLine(element, ' New date for the data feed ');
    send(inside(element, '[data-field="person"]'), 'pick', { value: 'a03' });
    send(inside(element, '[data-field="who"]'), 'choose', { item: { id: '005t', name: 'Theo Brandt' } });
    type(element, '[data-field="due"]', '2026-12-15');
    inside(element, '[data-action="add"]').click();
    await flush();

    expect(kept).toMatchObject([
      {
        id: null,
        draft: {
          kind: 'customer',
          text: 'New date for the data feed',
          promisedToId: 'a03',
          owner: { id: '005t', name: 'Theo Brandt' },
          dueOn: '2026-12-15'
        }
      }
    ]);
  });

  it('makes a task with Enter, by the owner and the day that are offered', async () => {
    const element = await show();
    const kept = collect<KeepWorkDetail>(element, 'keep');

    await typeLine(element, 'Book the room');
    inside<HTMLInputElement>(element, 'input[value="task"]').click();
    await flush();
    expect(allInside(element, '[data-field="person"]')).toHaveLength(0);
    await enter(element);

    expect(kept[0]?.draft).toEqual({
      kind: 'task',
      text: 'Book the room',
      promisedToId: null,
      owner: { id: '005d', name: 'Dara Quinn' },
      dueOn: '2026-12-12'
    });
  });

  it('lets the next decision be typed while the first one is saved', async () => {
    const element = await show();
    const kept = collect<KeepWorkDetail>(element, 'keep');

    await typeLine(element, 'First');
    await enter(element);
    await typeLine(element, 'Second');
    kept[0]?.settled('w1');
    await flush();
    expect(line(element)).toBe('Second');
    expect(inside(element, '[data-waiting="First"]').textContent).toContain('created');

    element.work = [work({ text: 'First' })];
    await flush();

    expect(allInside(element, '[data-waiting]')).toHaveLength(0);
  });

  it('keeps what was refused, and tries again', async () => {
    const element = await show();
    const kept = collect<KeepWorkDetail>(element, 'keep');
    await typeLine(element, 'First');
    await enter(element);

    kept[0]?.settled(null);
    await flush();
    expect(inside(element, '[data-waiting="First"]').textContent).toContain('not created');
    await expect(element).toBeAccessible();
    inside(element, '[data-action="again"]').click();
    await flush();

    expect(kept[1]).toMatchObject({ id: null, draft: { text: 'First' } });
    expect(inside(element, '[data-waiting="First"]').textContent).toContain('Saving');
  });

  it('says at the line that nothing was typed', async () => {
    const element = await show();
    const kept = collect(element, 'keep');

    await typeLine(element, ' ');
    await enter(element);

    expect(inside(element, '[role="alert"]').textContent).toBe('Type what was decided.');
    expect(kept).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it('refuses a day that has passed', async () => {
    const element = await show();
    const kept = collect(element, 'keep');

    await typeLine(element, 'Call');
    judge(element, false);
    await enter(element);

    expect(kept).toHaveLength(0);
  });

  it('changes what was decided, and gives it up again', async () => {
    const element = await show({ work: [work()] });
    const kept = collect<KeepWorkDetail>(element, 'keep');

    inside(element, '[data-action="edit"]').click();
    await flush();
    expect(line(element)).toBe('New date for the data feed');
    expect(inside<HTMLInputElement>(element, 'input[value="task"]').disabled).toBe(true);
    await typeLine(element, 'Another date');
    inside<HTMLInputElement>(element, 'input[value="internal"]').click();
    await flush();
    await enter(element);
    expect(kept[0]).toMatchObject({ id: 'w1', draft: { kind: 'internal', text: 'Another date', promisedToId: null } });
    kept[0]?.settled('w1');
    await flush();
    expect(line(element)).toBe('');

    inside(element, '[data-action="edit"]').click();
    await flush();
    inside(element, '[data-action="cancel"]').click();
    await flush();

    expect(line(element)).toBe('');
    expect(kept).toHaveLength(1);
  });

  it('takes back, and leads to the record', async () => {
    const element = await show({ work: [work({ kind: 'task' })] });
    const back = collect(element, 'takeback');
    const opens = collect(element, 'open');

    inside(element, '[data-action="undo"]').click();
    inside(element, '.words a').click();

    expect(back).toEqual([{ work: work({ kind: 'task' }) }]);
    expect(opens).toEqual([{ id: 'w1', object: 'Task' }]);
  });

  it('shows the list only to those who may not decide', async () => {
    const element = await show({ kinds: [], work: [work()] });

    expect(allInside(element, 'input, button')).toHaveLength(0);
    await expect(element).toBeAccessible();
    element.work = [];
    await flush();
    expect(textOf(element)).toBe('Nothing was decided.');
  });
});
