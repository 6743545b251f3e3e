import { executeMutation } from 'lightning/graphql';

import CommitmentModal from 'c/commitmentModal';
import ObjectiveModal from 'c/objectiveModal';
import OpportunityAddModal from 'c/opportunityAddModal';
import OpportunityLinkModal from 'c/opportunityLinkModal';
import { NO_PLAN_RIGHTS } from 'c/planRights';
import type { ChangedDetail, Commitment, Objective, PlanData } from 'c/planTypes';
import PlanWork from 'c/planWork';
import { answerModals, opened } from 'test/lightning/modal';
import { visited } from 'test/lightning/navigation';
import { PROMISES, REP_RIGHTS, TODAY, objective, opportunity, planWith, promise } from 'test/planWork';
import { allInside, collect, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

type Board = HTMLElement & { commitments: readonly Commitment[]; unsavedIds: readonly string[] };
type List = HTMLElement & { objectives: readonly Objective[]; canEdit: boolean; canMeasure: boolean };

const mutation = executeMutation as unknown as jest.Mock<
  Promise<unknown>,
  [{ variables: Record<string, Record<string, unknown>>; query: { text: string } }]
>;
const refusal = { data: null, errors: [{ message: 'Refused.' }] };
const whole = planWith({
  commitments: PROMISES,
  objectives: [objective(), objective({ id: 'b', name: 'Second', sortOrder: 2 })],
  opportunities: [opportunity()]
});
const side = {
  team: [],
  requiredFunctions: [],
  isTeamDedicated: false,
  quotes: [],
  people: [{ id: 'a03priya', name: 'Priya Raman', title: 'VP Pharmacy' }]
};

function show(
  plan: PlanData | undefined = whole,
  values: Parameters<typeof mount<PlanWork>>[2] = {}
): Promise<Mounted<PlanWork>> {
  return mount('c-plan-work', PlanWork, { plan, side, rights: REP_RIGHTS, today: TODAY, ...values });
}
/** What mutations were asked for, in order. */
const saved = (): unknown[] => mutation.mock.calls.map(([{ variables }]) => Object.values(variables));
const board = (work: HTMLElement): Board => inside<Board>(work, 'c-commitment-board');
const statusOf = (work: HTMLElement, id: string): string | undefined =>
  board(work).commitments.find((each) => each.id === id)?.status;
const tick = (work: HTMLElement, id: string, isDone: boolean): void => send(board(work), 'tick', { id, isDone });
const press = async (work: HTMLElement, action: string): Promise<void> => {
  inside(work, `[data-action="${action}"]`).click();
  await flush();
};
/** Lets mutations wait until told. */
function hold(): (answer?: unknown) => Promise<void> {
  let release = (_answer: unknown): void => undefined;
  mutation.mockImplementationOnce(() => new Promise((resolve) => (release = resolve)));
  return async (answer = { data: { uiapi: {} } }) => {
    release(answer);
    await flush();
  };
}

describe('c-plan-work', () => {
  afterEach(() => localStorage.clear());

  describe('showing', () => {
    it('counts what is open and overdue first', async () => {
      const work = await show();

      expect(inside(work, '[data-figure="counts"]').textContent).toBe('4 open, 1 overdue');
      expect(board(work).commitments).toHaveLength(PROMISES.length);
      expect(textOf(work)).toContain('2 in all, 0 behind');
      await expect(work).toBeAccessible();
    });

    it('says what to do first in an empty plan', async () => {
      const work = await show(planWith());

      expect(inside(work, '[data-empty="promises"]').textContent).toContain('Type the first promise above');
      expect(inside(work, '[data-empty="objectives"]').textContent).toContain('Say what this plan is to reach');
      expect(inside(work, '[data-figure="counts"]').textContent).toBe('0 open, none overdue');
      await expect(work).toBeAccessible();
    });

    it('shows nothing until there is a plan', async () => {
      const work = await mount('c-plan-work', PlanWork, {});

      expect(allInside(work, 'section')).toHaveLength(0);
    });

    it('offers nothing that the user may not do', async () => {
      const work = await show(whole, { rights: NO_PLAN_RIGHTS });
      const empty = await show(planWith(), { rights: NO_PLAN_RIGHTS });

      expect(allInside(work, 'c-commitment-line, lightning-button')).toHaveLength(0);
      expect(inside<List>(work, 'c-objective-list').canEdit).toBe(false);
      expect(inside(empty, '[data-empty="promises"]').textContent).toBe('Nothing was promised yet.');
      send(board(work), 'open', { id: 'week' });
      await flush();
      expect(opened).toHaveLength(0);
      expect(visited).toEqual([
        {
          type: 'standard__recordPage',
          attributes: { recordId: 'week', objectApiName: 'Commitment__c', actionName: 'view' }
        }
      ]);
      await expect(work).toBeAccessible();
    });

    it('lets whoever may only measure do that', async () => {
      const work = await show(whole, { rights: { ...NO_PLAN_RIGHTS, canMeasure: true } });
      const list = inside<List>(work, 'c-objective-list');

      expect([list.canEdit, list.canMeasure]).toEqual([false, true]);
    });

    it('lets promises of a closed plan be kept, and makes no new ones', async () => {
      const work = await show(whole, { rights: { ...NO_PLAN_RIGHTS, canKeep: true } });

      expect(allInside(work, 'c-commitment-line')).toHaveLength(0);
      expect(inside<HTMLElement & { canTick: boolean }>(work, 'c-commitment-board').canTick).toBe(true);
    });

    it('switches to the timeline and remembers it', async () => {
      const work = await show();

      send(inside(work, 'c-commitment-filters'), 'view', { view: 'timeline' });
      await flush();
      expect(allInside(work, 'c-commitment-timeline')).toHaveLength(1);
      await expect(work).toBeAccessible();
      const again = await show();

      expect(allInside(again, 'c-commitment-timeline')).toHaveLength(1);
    });

    it('filters, says when nothing is left, and shows all again', async () => {
      const work = await show();
      const filter = async (filters: unknown): Promise<void> => {
        send(inside(work, 'c-commitment-filters'), 'filter', { filters });
        await flush();
      };

      await filter({ audience: 'Internal', isMine: false, objectiveId: null });
      expect(board(work).commitments.map(({ id }) => id)).toEqual(['today']);
      expect(inside(work, '[data-figure="counts"]').textContent).toBe('1 open, none overdue');
      await filter({ audience: 'Internal', isMine: false, objectiveId: 'b' });
      expect(textOf(work)).toContain('No promise matches these filters.');
      await press(work, 'clear');

      expect(board(work).commitments).toHaveLength(PROMISES.length);
    });

    it('shows the promises of one objective', async () => {
      const work = await show();

      send(inside(work, 'c-objective-list'), 'show', { id: 'a02sites' });
      await flush();

      expect(board(work).commitments).toHaveLength(PROMISES.length - 1);
      expect(work.shadowRoot?.activeElement).toBe(inside(work, '.main'));
    });
  });

  describe('ticking', () => {
    it('shows it at once, saves it, tells the page, and can be undone', async () => {
      const work = await show();
      const changes = collect<ChangedDetail>(work, 'changed');
      const release = hold();

      tick(work, 'week', true);
      await flush();
      expect(statusOf(work, 'week')).toBe('Done');
      expect(changes).toEqual([]);
      await release();

      expect(saved()).toEqual([[{ Id: 'week', Commitment__c: { Status__c: 'Done' } }]]);
      expect(changes).toEqual([{ message: null, recordIds: ['week', 'a00plan'] }]);
      expect(inside(work, '.undo').textContent).toContain('“Week one” is done.');
      await expect(work).toBeAccessible();
      await press(work, 'undo');
      expect(statusOf(work, 'week')).toBe('Open');
      expect(saved()[1]).toEqual([{ Id: 'week', Commitment__c: { Status__c: 'Open', DoneOn__c: null } }]);
      expect(allInside(work, '.undo')).toHaveLength(0);
    });

    it('takes it back and says why when it is refused', async () => {
      const work = await show();
      mutation.mockResolvedValueOnce(refusal);

      tick(work, 'week', true);
      await flush();

      expect(statusOf(work, 'week')).toBe('Open');
      expect(allInside(work, '.undo')).toHaveLength(0);
      const refusals = inside<HTMLElement & { refusals: { key: string; subject: string }[] }>(
        work,
        '[data-section="promises"] c-work-refusals'
      );
      expect(refusals.refusals.map(({ subject }) => subject)).toEqual(['Week one']);
      await expect(work).toBeAccessible();
      send(refusals, 'retry', { key: refusals.refusals[0]?.key });
      await flush();
      expect(statusOf(work, 'week')).toBe('Done');
      expect(refusals.refusals).toEqual([]);
    });

    it('keeps the day of keeping when an opened promise is closed again by undo', async () => {
      const work = await show();

      tick(work, 'late', false);
      await flush();
      expect(inside(work, '.undo').textContent).toContain('“Late one” is open again.');
      await press(work, 'undo');

      expect(saved()).toEqual([
        [{ Id: 'late', Commitment__c: { Status__c: 'Open' } }],
        [{ Id: 'late', Commitment__c: { Status__c: 'Done', DoneOn__c: '2026-04-20' } }]
      ]);
    });

    it('asks for the day when something overdue is ticked', async () => {
      const work = await show();

      tick(work, 'missed', true);
      await flush();
      expect(inside(work, '.undo').textContent).toContain('“Missed one” is done, after its day.');
      await press(work, 'other-day');

      expect(opened[0]?.modal).toBe(CommitmentModal);
      expect(opened[0]?.options['commitment']).toMatchObject({ id: 'missed', status: 'Done' });
      expect(allInside(work, '.undo')).toHaveLength(0);
    });

    it('undoes with Ctrl+Z, but not while somebody types', async () => {
      const work = await show();
      tick(work, 'week', true);
      await flush();
      const key = (target: EventTarget): Promise<void> => {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true, composed: true })
        );
        return flush();
      };

      await key(inside(inside(work, 'c-commitment-line'), 'input'));
      expect(statusOf(work, 'week')).toBe('Done');
      await key(inside(inside(board(work), 'c-commitment-card'), 'input'));
      expect(statusOf(work, 'week')).toBe('Open');
      await key(inside(work, '.main'));

      expect(mutation).toHaveBeenCalledTimes(2);
    });

    it('sends tick and undo one after the other', async () => {
      const work = await show();
      const release = hold();

      tick(work, 'week', true);
      await flush();
      await press(work, 'undo');
      expect(mutation).toHaveBeenCalledTimes(1);
      expect(statusOf(work, 'week')).toBe('Open');
      await release();

      expect(mutation).toHaveBeenCalledTimes(2);
    });

    it('shows what the server says once it has said it', async () => {
      const work = await show();
      tick(work, 'week', true);
      await flush();

      work.plan = { ...whole, commitments: [...PROMISES] };
      await flush();
      expect(statusOf(work, 'week')).toBe('Done');
      work.plan = { ...whole, commitments: [...PROMISES] };
      await flush();

      expect(statusOf(work, 'week')).toBe('Open');
    });

    it('can be told to stop offering undo', async () => {
      const work = await show();
      tick(work, 'week', true);
      await flush();

      await press(work, 'dismiss');

      expect(allInside(work, '.undo')).toHaveLength(0);
      expect(statusOf(work, 'week')).toBe('Done');
    });
  });

  describe('promising', () => {
    const draft = { name: 'Data feed', recipient: 'a03priya', dueOn: '2026-06-09' };
    const add = (work: HTMLElement): void => send(inside(work, 'c-commitment-line'), 'promise', draft);
    const made = { data: { uiapi: { w0: { Record: { Id: 'a01new' } } } } };

    it('shows the promise at once and saves it', async () => {
      const work = await show(planWith());
      const changes = collect<ChangedDetail>(work, 'changed');
      const release = hold();

      add(work);
      await flush();
      expect(board(work).commitments.map(({ name, promisedTo }) => [name, promisedTo?.name])).toEqual([
        ['Data feed', 'Priya Raman']
      ]);
      expect(board(work).unsavedIds).toHaveLength(1);
      await release(made);

      expect(saved()).toEqual([
        [
          {
            Commitment__c: {
              AccountPlan__c: 'a00plan',
              Name: 'Data feed',
              DueOn__c: '2026-06-09',
              Audience__c: 'Customer',
              Stakeholder__c: 'a03priya'
            }
          }
        ]
      ]);
      expect(board(work).unsavedIds).toEqual([]);
      expect(changes).toEqual([{ message: null, recordIds: ['a01new', 'a00plan'] }]);
      expect(inside(work, '[role="status"]').textContent).toBe('“Data feed” is promised.');
      work.plan = planWith({ commitments: [promise({ id: 'a01new', name: 'Data feed' })] });
      await flush();
      expect(board(work).commitments).toHaveLength(1);
    });

    it('keeps what was typed when it is refused: to try again, to change, to discard', async () => {
      const work = await show(planWith({ commitments: [promise()] }));
      mutation.mockResolvedValueOnce(refusal).mockResolvedValueOnce(refusal);
      const refusals = (): { key: string; hasDraft: boolean }[] =>
        inside<HTMLElement & { refusals: { key: string; hasDraft: boolean }[] }>(
          work,
          '[data-section="promises"] c-work-refusals'
        ).refusals;
      const act = async (type: string): Promise<void> => {
        send(inside(work, '[data-section="promises"] c-work-refusals'), type, { key: refusals()[0]?.key });
        await flush();
      };

      add(work);
      await flush();
      expect(board(work).commitments).toHaveLength(1);
      expect(refusals().map(({ hasDraft }) => hasDraft)).toEqual([true]);
      await act('retry');
      expect(refusals()).toHaveLength(1);
      await act('change');
      expect(opened[0]?.options['draft']).toEqual(draft);
      expect(refusals()).toHaveLength(1);
      await act('discard');

      expect(refusals()).toEqual([]);
    });

    it('lets the dialog take over what was refused', async () => {
      const work = await show(planWith({ commitments: [promise()] }));
      mutation.mockResolvedValueOnce(refusal);
      add(work);
      await flush();
      answerModals((options: { save: (fields: unknown) => Promise<void> }) => options.save({ Name: 'Data feed' }));
      const element = inside<HTMLElement & { refusals: { key: string }[] }>(
        work,
        '[data-section="promises"] c-work-refusals'
      );

      send(element, 'change', { key: element.refusals[0]?.key });
      await flush();

      expect(element.refusals).toEqual([]);
    });

    it('tells the page what dialogs did, once they are gone', async () => {
      const work = await show();
      const changes = collect<ChangedDetail>(work, 'changed');
      mutation.mockResolvedValueOnce(made);
      answerModals(async (options: { save: (fields: unknown) => Promise<void> }) => {
        await options.save({ Name: 'Data feed' });
        expect(changes).toEqual([]);
      });

      await press(work, 'full');

      expect(changes).toEqual([{ message: '“Data feed” is promised.', recordIds: ['a01new', 'a00plan'] }]);
    });

    it('offers to take a withdrawal back', async () => {
      const work = await show();
      answerModals((options: { save: (fields: unknown) => Promise<void> }) =>
        options.save({ Status__c: 'Withdrawn', WithdrawnReason__c: 'No need' })
      );

      send(board(work), 'open', { id: 'week' });
      await flush();
      expect(inside(work, '.undo').textContent).toContain('“Week one” is withdrawn.');
      await press(work, 'undo');

      expect(saved()[1]).toEqual([{ Id: 'week', Commitment__c: { Status__c: 'Open', WithdrawnReason__c: null } }]);
    });

    it('says nothing when a dialog was closed', async () => {
      const work = await show();
      const changes = collect(work, 'changed');

      send(inside(work, 'c-say-do-evidence'), 'open', { id: 'kept' });
      await flush();

      expect(opened[0]?.options['commitment']).toMatchObject({ id: 'kept' });
      expect(changes).toEqual([]);
    });

    it('opens the line on a narrow screen when it is wanted', async () => {
      const work = await show();
      expect(inside(work, '.line').className).toContain('is-folded');

      await press(work, 'line');

      expect(inside(work, '.line').className).not.toContain('is-folded');
      expect(inside(work, '[data-action="line"]').getAttribute('aria-expanded')).toBe('true');
    });
  });

  describe('objectives', () => {
    const list = (work: HTMLElement): List => inside<List>(work, 'c-objective-list');

    it('saves a typed value once and shows it at once', async () => {
      const work = await show();
      const settled = jest.fn((_error: unknown) => undefined);
      const release = hold();

      send(list(work), 'measure', { id: 'a02sites', value: 5, settled });
      await flush();
      expect(list(work).objectives[0]?.current).toBe(5);
      await release();

      expect(saved()).toEqual([[{ Id: 'a02sites', PlanObjective__c: { Current__c: 5 } }]]);
      expect(settled.mock.calls).toEqual([[null]]);
      expect(inside(work, '[role="status"]').textContent).toBe('“Sites live” stands at 5 now.');
    });

    it('leaves a refused value to its row', async () => {
      const work = await show();
      const settled = jest.fn((_error: unknown) => undefined);
      mutation.mockResolvedValueOnce(refusal);

      send(list(work), 'measure', { id: 'a02sites', value: 5, settled });
      await flush();

      expect(list(work).objectives[0]?.current).toBe(4);
      expect(settled.mock.calls[0]?.[0]).toBeInstanceOf(Error);
      const refusals = inside<HTMLElement & { refusals: unknown[] }>(
        work,
        '[data-section="objectives"] c-work-refusals'
      );
      expect(refusals.refusals).toEqual([]);
    });

    it('saves a new order as one transaction', async () => {
      const work = await show();

      send(list(work), 'reorder', { ids: ['b', 'a02sites'] });
      await flush();

      expect(saved()).toEqual([
        [
          { Id: 'b', PlanObjective__c: { SortOrder__c: 1 } },
          { Id: 'a02sites', PlanObjective__c: { SortOrder__c: 2 } }
        ]
      ]);
      expect(mutation.mock.calls[0]?.[0].query.text).toContain('allOrNone: true');
    });

    it.each([
      ['Reached', '“Sites live” is marked as reached.'],
      ['Dropped', '“Sites live” is dropped.']
    ])('marks an objective as %s, and takes it back', async (status, text) => {
      const work = await show();

      send(list(work), 'status', { id: 'a02sites', status });
      await flush();
      expect(inside(work, '.undo').textContent).toContain(text);
      await press(work, 'undo');

      expect(saved()).toEqual([
        [{ Id: 'a02sites', PlanObjective__c: { Status__c: status } }],
        [{ Id: 'a02sites', PlanObjective__c: { Status__c: 'Open' } }]
      ]);
    });

    it('adds and changes objectives in a dialog', async () => {
      const work = await show();
      const changes = collect<ChangedDetail>(work, 'changed');
      const saves = (options: { save: (fields: unknown) => Promise<void> }): Promise<void> =>
        options.save({ Name: 'Third' });
      answerModals(saves, saves);

      await press(work, 'objective');
      send(list(work), 'edit', { id: 'b' });
      await flush();

      expect(opened.map(({ modal }) => modal)).toEqual([ObjectiveModal, ObjectiveModal]);
      expect(opened[0]?.options).toMatchObject({ planStart: '2026-01-01', planEnd: '2026-12-31' });
      expect(saved()).toEqual([
        [{ PlanObjective__c: { AccountPlan__c: 'a00plan', SortOrder__c: 3, Name: 'Third' } }],
        [{ Id: 'b', PlanObjective__c: { Name: 'Third' } }]
      ]);
      expect(changes.map(({ message }) => message)).toEqual(['Objective added', 'Objective changed']);
    });
  });

  describe('opportunities', () => {
    const opportunities = (work: HTMLElement): HTMLElement => inside(work, 'c-plan-opportunities');

    it('links what was chosen', async () => {
      const work = await show();
      const changes = collect<ChangedDetail>(work, 'changed');
      answerModals((options: { save: (choice: unknown) => Promise<void> }) =>
        options.save({ ids: ['0061', '0062'], objectiveId: 'b', isIdentified: true })
      );

      await press(work, 'link');

      expect(opened[0]?.modal).toBe(OpportunityLinkModal);
      expect(opened[0]?.options['accountId']).toBe('001north');
      expect(saved()[0]).toEqual(
        ['0061', '0062'].map((Id) => ({
          Id,
          Opportunity: { AccountPlan__c: 'a00plan', PlanObjective__c: 'b', IdentifiedThroughPlanOn__c: TODAY }
        }))
      );
      expect(changes).toEqual([{ message: '2 opportunities linked', recordIds: ['0061', '0062', 'a00plan'] }]);
    });

    it('adds one from the plan', async () => {
      const work = await show();
      answerModals((options: { save: (fields: unknown) => Promise<void> }) => options.save({ Name: 'Infusion' }));

      await press(work, 'opportunity');

      expect(opened[0]?.modal).toBe(OpportunityAddModal);
      expect(saved()).toEqual([
        [{ Opportunity: { AccountId: '001north', AccountPlan__c: 'a00plan', Name: 'Infusion' } }]
      ]);
    });

    it('unlinks and links again', async () => {
      const work = await show();

      send(opportunities(work), 'unlink', { id: '006infusion' });
      await flush();
      expect(inside(work, '.undo').textContent).toContain('“Infusion centre” is unlinked from the plan.');
      await press(work, 'undo');

      expect(saved()).toEqual([
        [
          {
            Id: '006infusion',
            Opportunity: { AccountPlan__c: null, PlanObjective__c: null, IdentifiedThroughPlanOn__c: null }
          }
        ],
        [
          {
            Id: '006infusion',
            Opportunity: {
              AccountPlan__c: 'a00plan',
              PlanObjective__c: 'a02sites',
              IdentifiedThroughPlanOn__c: '2026-05-01'
            }
          }
        ]
      ]);
    });

    it('says where it happened when unlinking is refused', async () => {
      const work = await show();
      mutation.mockResolvedValueOnce(refusal);

      send(opportunities(work), 'unlink', { id: '006infusion' });
      await flush();

      const refusals = inside<HTMLElement & { refusals: { subject: string }[] }>(
        work,
        '[data-section="opportunities"] c-work-refusals'
      );
      expect(refusals.refusals.map(({ subject }) => subject)).toEqual(['Infusion centre']);
    });

    it('leads to their records', async () => {
      const work = await show();

      send(opportunities(work), 'open', { id: '006infusion' });

      expect(visited).toEqual([
        {
          type: 'standard__recordPage',
          attributes: { recordId: '006infusion', objectApiName: 'Opportunity', actionName: 'view' }
        }
      ]);
    });
  });
});
