import { executeMutation } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';

import PlanTeam from 'c/planTeam';
import type { AccountSide, Barrier, ChangedDetail, PlanData } from 'c/planTypes';
import { answerModals, opened } from 'test/lightning/modal';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';
import { REP_RIGHTS, planWith } from 'test/planWork';

const info = getObjectInfo as unknown as { emit(value: unknown): void };
const mutation = executeMutation as unknown as jest.Mock<Promise<unknown>, [unknown]>;
const member = (
  id: string,
  name: string,
  teamFunction: string | null,
  isDedicated = false
): AccountSide['team'][number] => ({
  id,
  user: { id: `005${id}`, name },
  teamFunction,
  isDedicated
});
const side: AccountSide = {
  team: [
    member('m1', 'Dara Quinn', 'Sales', true),
    member('m2', 'Theo Brandt', 'Clinical'),
    member('m3', 'Noor Salim', 'Legal')
  ],
  requiredFunctions: ['Sales', 'Clinical', 'Finance'],
  isTeamDedicated: true,
  quotes: [],
  people: []
};
const barrier: Barrier = {
  id: 'b1',
  name: 'Contract template',
  details: null,
  owner: null,
  openedOn: '2026-05-01',
  clearedOn: null,
  escalatedOn: null,
  escalatedTo: null
};
const base = planWith({ barriers: [barrier] });
const sponsored: PlanData = { ...base, plan: { ...base.plan, sponsor: { id: '005v', name: 'Victor Adeyemi' } } };

type Given = Partial<Pick<PlanTeam, 'plan' | 'side' | 'rights'>>;

async function show(values: Given = {}, mayStaff = true): Promise<Mounted<PlanTeam>> {
  const team = await mount('c-plan-team', PlanTeam, { plan: base, side, rights: REP_RIGHTS, ...values });
  info.emit({ createable: mayStaff, updateable: mayStaff });
  await flush();
  return team;
}
const functions = (team: HTMLElement): (string | undefined)[] =>
  allInside(team, '.function').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
type Options = { readonly save: (given?: unknown) => Promise<void> };
// The dialog saves before it closes, and its `open` resolves after that.
async function saveInDialog(team: HTMLElement, press: () => void, given?: unknown): Promise<ChangedDetail[]> {
  const changed = collect<ChangedDetail>(team, 'changed');
  answerModals((options: Options) => options.save(given));
  press();
  await flush();
  return changed;
}

describe('c-plan-team', () => {
  beforeAll(() => {
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'],
      now: new Date('2026-06-15T12:00:00Z')
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('names what is missing first, and who covers the rest', async () => {
    const team = await show();

    expect(functions(team)).toEqual([
      'Finance requiredNobody yetAdd a colleague',
      'Sales requiredDara Quinn dedicatedEnd',
      'Clinical requiredTheo Brandt pulled inEnd',
      'Legal Noor Salim pulled inEnd'
    ]);
    expect(textOf(team)).toContain('2 of 3 functions that the tier requires are covered');
    expect(textOf(team)).toContain('2 dedicated people are missing');
    expect(textOf(team)).toContain('No executive sponsor is named.');
    await expect(team).toBeAccessible();
  });

  it('says when the tier has what it promises', async () => {
    const team = await show({ plan: sponsored, side: { ...side, requiredFunctions: ['Sales'] } });

    expect(textOf(team)).toContain('The tier promises a dedicated team, and it has one.');
    expect(textOf(team)).toContain('Executive sponsor: Victor Adeyemi');
  });

  it('says what to do where nobody is on the team and nothing is required', async () => {
    const team = await show({ side: { ...side, team: [], requiredFunctions: [], isTeamDedicated: false } });

    expect(textOf(team)).toContain('The account’s tier requires no functions.');
    expect(textOf(team)).toContain('Nobody is on the account team yet.');
    await expect(team).toBeAccessible();
  });

  it('claims nothing while the team is not known', async () => {
    const team = await show({ side: null });

    expect(textOf(team)).toContain('Loading the team');
    expect(textOf(team)).not.toContain('Nobody');
    await expect(team).toBeAccessible();
  });

  it('adds a colleague for the function that is missing', async () => {
    const team = await show();

    const changed = await saveInDialog(team, () => inside(team, '[data-function="Finance"]').click(), {
      userId: '005bo',
      name: 'Bo',
      teamFunction: 'Finance',
      isDedicated: true
    });

    expect(opened[0]?.options).toMatchObject({ teamFunction: 'Finance', isDedicated: true });
    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: {
        w0: {
          KeyAccountTeamMember__c: {
            Account__c: '001north',
            User__c: '005bo',
            Function__c: 'Finance',
            IsDedicated__c: true
          }
        }
      }
    });
    expect(changed).toEqual([{ message: 'Bo is on the team for Finance', recordIds: ['a00plan', '001north'] }]);
  });

  it('lets the user choose the function, and says nothing when the dialog was left', async () => {
    const team = await show();
    const changed = collect(team, 'changed');

    inside(team, '[data-action="add-member"]').click();
    await flush();

    expect(opened[0]?.options).toMatchObject({ teamFunction: null });
    expect(changed).toEqual([]);
  });

  it('ends a membership', async () => {
    const team = await show();
    const changed = collect(team, 'changed');

    inside(team, '[data-id="m2"]').click();
    await flush();

    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { Id: 'm2', KeyAccountTeamMember__c: { IsActive__c: false } } }
    });
    expect(changed).toEqual([
      { message: 'Theo Brandt has left the team for Clinical', recordIds: ['a00plan', '001north'] }
    ]);
  });

  it('offers nothing to somebody who may not staff, nor on a closed plan', async () => {
    const reader = await show({}, false);
    expect(allInside(reader, '.link, [data-action="add-member"]')).toHaveLength(0);
    const closed = await show({ plan: { ...base, plan: { ...base.plan, status: 'Closed' } } });

    expect(allInside(closed, '.link, [data-action="add-member"]')).toHaveLength(0);
  });

  it('clears a barrier and opens it again', async () => {
    const team = await show();
    const changed = collect<ChangedDetail>(team, 'changed');

    send(inside(team, 'c-barrier-list'), 'act', { action: 'clear', id: 'b1' });
    await flush();
    send(inside(team, 'c-barrier-list'), 'act', { action: 'reopen', id: 'b1' });
    await flush();

    expect(mutation.mock.calls.map(([call]) => (call as { variables: unknown }).variables)).toEqual([
      { w0: { Id: 'b1', Barrier__c: { ClearedOn__c: '2026-06-15' } } },
      { w0: { Id: 'b1', Barrier__c: { ClearedOn__c: null } } }
    ]);
    expect(changed.map(({ message }) => message)).toEqual([
      'Cleared: Contract template',
      'Open again: Contract template'
    ]);
  });

  it('writes down a barrier, and changes one', async () => {
    const team = await show();
    const list = inside(team, 'c-barrier-list');

    const added = await saveInDialog(team, () => send(list, 'act', { action: 'add', id: null }), { Name: 'Prices' });
    const edited = await saveInDialog(team, () => send(list, 'act', { action: 'edit', id: 'b1' }), {
      Details__c: 'Why'
    });

    expect(opened.map(({ options }) => options['barrier'])).toEqual([null, barrier]);
    expect(mutation.mock.calls.map(([call]) => (call as { variables: unknown }).variables)).toEqual([
      { w0: { Barrier__c: { AccountPlan__c: 'a00plan', Name: 'Prices' } } },
      { w0: { Id: 'b1', Barrier__c: { Details__c: 'Why' } } }
    ]);
    expect(added[0]).toEqual({ message: 'Barrier written down: Prices', recordIds: ['a00plan'] });
    expect(edited[0]).toEqual({ message: 'Barrier changed: Contract template', recordIds: ['b1', 'a00plan'] });
  });

  it.each([
    ['the sponsor', sponsored, 'Victor Adeyemi', true],
    ['the owner where there is no sponsor', base, 'Dara Quinn', false]
  ])('escalates to %s', async (_who, plan, name, isSponsor) => {
    const team = await show({ plan });

    const changed = await saveInDialog(team, () =>
      send(inside(team, 'c-barrier-list'), 'act', { action: 'escalate', id: 'b1' })
    );

    expect(opened[0]?.options).toMatchObject({ helper: { name }, isSponsor });
    expect(mutation.mock.calls[0]?.[0]).toMatchObject({
      variables: { w0: { Id: 'b1', Barrier__c: { EscalatedOn__c: '2026-06-15' } } }
    });
    expect(changed).toEqual([{ message: `${name} has been asked for help`, recordIds: ['b1', 'a00plan'] }]);
  });

  it('says what the server refused', async () => {
    mutation.mockResolvedValueOnce({ data: null, errors: [{ message: 'Not yours.' }] });
    const team = await show();
    const changed = collect(team, 'changed');

    inside(team, '[data-id="m2"]').click();
    await flush();

    expect(allInside(team, 'c-error-panel')).toHaveLength(1);
    expect(changed).toEqual([]);
    await expect(team).toBeAccessible();
  });

  it('passes on what the pulse changed', async () => {
    const team = await show();
    const changed = collect(team, 'changed');

    send(inside(team, 'c-team-pulse'), 'changed', { message: null, recordIds: ['r1'] });

    expect(changed).toEqual([{ message: null, recordIds: ['r1'] }]);
  });
});
