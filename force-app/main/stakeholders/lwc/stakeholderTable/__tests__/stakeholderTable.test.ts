import type { Stakeholder } from 'c/stakeholderRecords';
import StakeholderTable from 'c/stakeholderTable';
import type { RowsDetail } from 'c/stakeholderTable';
import { allInside, collect, flush, inside, mount, send } from 'test/mount';
import type { Mounted } from 'test/mount';
import { person } from 'test/people';

type Table = HTMLElement & {
  data: readonly Record<string, unknown>[];
  columns: readonly { editable?: boolean }[];
  draftValues: unknown[];
  errors: { rows?: Record<string, { messages: string[] }> };
};
const table = (element: HTMLElement): Table => inside<Table>(element, 'c-stakeholder-datatable');
const show = (people: readonly Stakeholder[]): Promise<Mounted<StakeholderTable>> =>
  mount('c-stakeholder-table', StakeholderTable, { people, today: '2026-06-01', canEdit: true });

describe('c-stakeholder-table', () => {
  it('shows people with their strength, points and interviews, strongest first', async () => {
    const element = await show([person({ id: 'a', support: 'Sceptic' }), person({ id: 'b', lastInterview: null })]);

    expect(table(element).data).toMatchObject([
      { id: 'b', strength: 71.67, points: 10.8, status: 'Never', keyPlayer: 'Yes', lastInterviewText: '' },
      { id: 'a', strength: 41.67, points: -4.1, status: 'Current', lastInterviewText: 'May 1, 2026' }
    ]);
    await expect(element).toBeAccessible();
  });

  it('shows what is not assessed as missing', async () => {
    const element = await show([person({ id: 'a', access: null })]);

    expect(table(element).data).toMatchObject([{ access: null, strength: null, points: null }]);
  });

  it('sorts as asked', async () => {
    const element = await show([
      person({ id: 'a', influence: 'Low' }),
      person({ id: 'b', influence: 'High' }),
      person({ id: 'c', influence: 'Medium' })
    ]);

    send(table(element), 'sort', { fieldName: 'influence', sortDirection: 'asc' });
    await flush();

    expect(table(element).data.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });

  it('shows fifty at a time', async () => {
    const element = await show(Array.from({ length: 70 }, (_, index) => person({ id: `p${index}` })));
    expect(table(element).data).toHaveLength(50);

    inside(element, '.more').click();
    await flush();

    expect(table(element).data).toHaveLength(70);
    expect(allInside(element, '.more')).toHaveLength(0);
  });

  it('sends what was typed by API name, "not rated" as blank', async () => {
    const element = await show([person({ id: 'a' }), person({ id: 'b' })]);
    const saves = collect<RowsDetail>(element, 'saverows');

    send(table(element), 'save', {
      draftValues: [
        { id: 'a', title: 'CFO', support: '' },
        { id: 'b', influence: 'Low', unknown: 'x' }
      ]
    });

    expect(saves[0]?.rows).toEqual([
      { id: 'a', fields: { Title__c: 'CFO', Support__c: null } },
      { id: 'b', fields: { Influence__c: 'Low' } }
    ]);
  });

  it('forgets what was typed once it is saved', async () => {
    const element = await show([person({ id: 'a' })]);
    const saves = collect<RowsDetail>(element, 'saverows');
    send(table(element), 'save', { draftValues: [{ id: 'a', title: 'CFO' }] });

    saves[0]?.settled(null);
    await flush();

    expect(table(element).draftValues).toEqual([]);
  });

  it('keeps what was typed and says why when refused, until cancelled', async () => {
    const element = await show([person({ id: 'a' })]);
    const saves = collect<RowsDetail>(element, 'saverows');
    send(table(element), 'save', { draftValues: [{ id: 'a', title: 'CFO' }] });

    saves[0]?.settled([{ message: 'Too long.' }]);
    await flush();
    expect(table(element).draftValues).toEqual([{ id: 'a', title: 'CFO' }]);
    expect(table(element).errors.rows?.['a']?.messages).toEqual(['Too long.']);

    send(table(element), 'cancel');
    await flush();
    expect(table(element).draftValues).toEqual([]);
  });

  it('edits nothing where the user may not', async () => {
    const element = await show([person({ id: 'a' })]);
    expect(table(element).columns.filter(({ editable }) => editable)).toHaveLength(5);

    element.canEdit = false;
    await flush();

    expect(table(element).columns.filter(({ editable }) => editable)).toHaveLength(0);
  });

  it('opens people and acts on them', async () => {
    const element = await show([person({ id: 'a' })]);
    const opened = collect(element, 'open');
    const actions = collect(element, 'action');

    send(table(element), 'rowaction', { action: { name: 'open' }, row: { id: 'a' } });
    send(table(element), 'rowaction', { action: { name: 'interview' }, row: { id: 'a' } });

    expect(opened).toEqual([{ id: 'a' }]);
    expect(actions).toEqual([{ id: 'a', action: 'interview' }]);
  });
});
