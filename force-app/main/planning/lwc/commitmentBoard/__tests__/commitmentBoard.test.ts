import CommitmentBoard, { DONE_SHOWN } from 'c/commitmentBoard';
import type { Commitment } from 'c/planTypes';
import { PROMISES, TODAY, objective, promise } from 'test/planWork';
import { allInside, collect, flush, inside, mount, send } from 'test/mount';

type Card = HTMLElement & { commitment: Commitment; objectiveName: string; isUnsaved: boolean; canTick: boolean };

const show = (commitments: readonly Commitment[], others: Parameters<typeof mount<CommitmentBoard>>[2] = {}) =>
  mount('c-commitment-board', CommitmentBoard, {
    commitments,
    objectives: [objective()],
    today: TODAY,
    canTick: true,
    ...others
  });
const cardsIn = (board: HTMLElement, group: string): string[] =>
  allInside<Card>(board, `[data-group="${group}"] c-commitment-card`).map(({ commitment }) => commitment.id);
const headings = (board: HTMLElement): (string | null)[] =>
  allInside(board, 'section').map((section) => section.getAttribute('aria-label'));

describe('c-commitment-board', () => {
  it('shows what is overdue first, and each promise once', async () => {
    const board = await show(PROMISES);

    expect(headings(board)).toEqual([
      'Overdue: 1',
      'Today: 1',
      'Next 7 days: 1',
      'Next 30 days: 0',
      'Later: 1',
      'Done: 2'
    ]);
    expect(cardsIn(board, 'overdue')).toEqual(['missed']);
    expect(cardsIn(board, 'done')).toEqual(['late', 'kept']);
    await expect(board).toBeAccessible();
  });

  it('names the objective that a promise serves', async () => {
    const board = await show([promise(), promise({ id: 'plan', name: 'Zz', objectiveId: null })]);

    expect(allInside<Card>(board, 'c-commitment-card').map(({ objectiveName }) => objectiveName)).toEqual([
      'Sites live',
      ''
    ]);
  });

  it('lists what was withdrawn when asked', async () => {
    const board = await show(PROMISES);
    const button = inside(board, '[data-action="withdrawn"]');
    expect(button.textContent).toBe('Show what was withdrawn (1)');
    expect(allInside(board, '.withdrawn c-commitment-card')).toHaveLength(0);

    button.click();
    await flush();

    expect(allInside<Card>(board, '.withdrawn c-commitment-card')[0]?.commitment.id).toBe('gone');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await expect(board).toBeAccessible();
  });

  it(`shows the first ${DONE_SHOWN} that are done, and all when asked`, async () => {
    const done = Array.from({ length: DONE_SHOWN + 20 }, (_, index) =>
      promise({ id: `done-${index}`, name: `Done ${index}`, status: 'Done', doneOn: TODAY })
    );
    const board = await show(done);
    expect(cardsIn(board, 'done')).toHaveLength(DONE_SHOWN);

    inside(board, '[data-action="more"]').click();
    await flush();

    expect(cardsIn(board, 'done')).toHaveLength(DONE_SHOWN + 20);
    expect(allInside(board, '[data-action="more"]')).toHaveLength(0);
  });

  it('folds what is done on a narrow screen until it is wanted', async () => {
    const board = await show(PROMISES);
    const fold = inside(board, '.fold');
    expect(fold.textContent).toBe('Show what is done (2)');

    fold.click();
    await flush();

    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(inside(board, '[data-group="done"] ul').className).toBe('list');
  });

  it('passes ticks and openings on, and leaves the keyboard on the next promise', async () => {
    const two = [promise({ id: 'one', name: 'A' }), promise({ id: 'two', name: 'B' })];
    const board = await show(two);
    const [ticks, opens] = [collect(board, 'tick'), collect(board, 'open')];
    const [first, second] = allInside<Card>(board, 'c-commitment-card');
    const focused = jest.fn();
    if (second !== undefined) second.focus = focused;

    if (first !== undefined) send(first, 'tick', { id: 'one', isDone: true });
    board.commitments = [{ ...promise({ id: 'one', name: 'A' }), status: 'Done', doneOn: TODAY }, two[1]!];
    await flush();
    send(inside(board, 'c-commitment-card'), 'open', { id: 'two' });

    expect(ticks).toEqual([{ id: 'one', isDone: true }]);
    expect(focused).toHaveBeenCalledTimes(1);
    expect(opens).toEqual([{ id: 'two' }]);
  });

  it('says which are on their way', async () => {
    const board = await show([promise()], { unsavedIds: ['a01feed'] });

    expect(inside<Card>(board, 'c-commitment-card').isUnsaved).toBe(true);
  });

  it('stays quiet when there is nothing', async () => {
    const board = await show([]);

    expect(allInside(board, 'c-commitment-card')).toHaveLength(0);
    expect(allInside(board, '[data-action="withdrawn"]')).toHaveLength(0);
    await expect(board).toBeAccessible();
  });
});
