import type { Commitment } from 'c/planTypes';
import { COMMITMENT_GROUPS, commitmentGroup, groupCommitments, outcome, sayDo } from 'c/sayDo';
import fc from 'test/properties';

const today = '2026-03-10';
const promise: Commitment = {
  id: 'c1',
  name: 'Send the data feed',
  details: null,
  audience: 'Customer',
  objectiveId: null,
  promisedTo: null,
  reviewId: null,
  owner: null,
  dueOn: '2026-03-20',
  firstDueOn: '2026-03-20',
  status: 'Open',
  doneOn: null,
  withdrawnReason: null,
  createdOn: '2026-01-01'
};
const done = (dueOn: string, doneOn: string, id = 'c1'): Commitment => ({
  ...promise,
  id,
  status: 'Done',
  dueOn,
  doneOn
});
const open = (dueOn: string, id = 'c1'): Commitment => ({ ...promise, id, dueOn });
const withdrawn: Commitment = { ...promise, status: 'Withdrawn', dueOn: '2026-01-01', withdrawnReason: 'Not wanted' };

const day = fc
  .integer({ min: -60, max: 60 })
  .map((days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10));
const anyPromise: fc.Arbitrary<Commitment> = fc
  .record({
    dueOn: day,
    doneOn: day,
    status: fc.constantFrom('Open', 'Done', 'Withdrawn'),
    audience: fc.constantFrom('Customer', 'Internal'),
    name: fc.constantFrom('a', 'b')
  })
  .map((values) => ({ ...promise, ...values, doneOn: values.status === 'Done' ? values.doneOn : null }));
const promises = fc
  .array(anyPromise, { maxLength: 30 })
  .map((all) => all.map((each, index) => ({ ...each, id: `c${index}` })));

describe('c-say-do', () => {
  it.each([
    [done('2026-03-01', '2026-03-01'), 'Kept'],
    [done('2026-03-01', '2026-02-01'), 'Kept'],
    [done('2026-03-01', '2026-03-02'), 'Kept late'],
    [open('2026-03-09'), 'Missed'],
    [open('2026-03-10'), 'Due today'],
    [open('2026-03-11'), 'Open'],
    [withdrawn, 'Withdrawn']
  ])('finds the outcome: %#', (commitment, found) => {
    expect(outcome(commitment, today)).toBe(found);
  });

  describe('the ratio', () => {
    it('is kept by what was due, with the promises as its evidence, oldest first', () => {
      const late = done('2026-03-01', '2026-03-02', 'late');
      const missed = open('2026-03-09', 'missed');
      const older = open('2026-02-09', 'older');
      const kept = done('2026-03-30', '2026-03-02', 'kept');

      expect(sayDo([missed, kept, late, open(today, 'today'), withdrawn, older], today)).toEqual({
        kept: 1,
        late: 1,
        missed: 2,
        due: 4,
        ratio: 25,
        evidence: { kept: [kept], late: [late], missed: [older, missed] }
      });
    });

    it('is unknown until something was due', () => {
      expect(sayDo([], today).ratio).toBeNull();
      expect(sayDo([open(today), withdrawn], today)).toMatchObject({ due: 0, ratio: null });
    });

    it('is rounded to whole percent, half up', () => {
      const of = (kept: number, missed: number): number | null =>
        sayDo(
          [
            ...Array.from({ length: kept }, () => done('2026-03-01', '2026-03-01')),
            ...Array.from({ length: missed }, () => open('2026-03-01'))
          ],
          today
        ).ratio;

      expect([of(0, 1), of(1, 0), of(1, 2), of(2, 1), of(1, 7), of(1, 199), of(199, 1)]).toEqual([
        0, 100, 33, 67, 13, 1, 100
      ]);
    });
  });

  describe('the board', () => {
    it.each([
      ['2026-03-09', 'overdue'],
      ['2026-03-10', 'today'],
      ['2026-03-11', 'week'],
      ['2026-03-17', 'week'],
      ['2026-03-18', 'month'],
      ['2026-04-09', 'month'],
      ['2026-04-10', 'later']
    ])('puts what is due on %s under %s', (dueOn, group) => {
      expect(commitmentGroup(open(dueOn), today)).toBe(group);
    });

    it('has every column, what is overdue first', () => {
      expect(groupCommitments([], today).map(({ group }) => group)).toEqual([...COMMITMENT_GROUPS]);
      expect(COMMITMENT_GROUPS[0]).toBe('overdue');
    });

    it('orders by due date and puts customers first; what was done last stands first among the done', () => {
      const board = groupCommitments(
        [
          { ...open('2026-03-12', 'inside'), audience: 'Internal', name: 'A' },
          open('2026-03-12', 'customer'),
          open('2026-03-11', 'sooner'),
          done('2026-01-01', '2026-03-01', 'earlier'),
          done('2026-01-01', '2026-03-05', 'later')
        ],
        today
      );
      const ids = (group: string): readonly string[] | undefined =>
        board.find((each) => each.group === group)?.commitments.map(({ id }) => id);

      expect(ids('week')).toEqual(['sooner', 'customer', 'inside']);
      expect(ids('done')).toEqual(['later', 'earlier']);
    });

    it('holds each promise once, whatever order they come in', () => {
      fc.assert(
        fc.property(promises, (all) => {
          const board = groupCommitments(all, today);

          expect(groupCommitments([...all].reverse(), today)).toEqual(board);
          expect(board.flatMap(({ commitments }) => commitments.map(({ id }) => id)).sort()).toEqual(
            all.map(({ id }) => id).sort()
          );
        })
      );
    });
  });

  it('counts each promise at most once, and those that are overdue on the board as missed', () => {
    fc.assert(
      fc.property(promises, (all) => {
        const found = sayDo(all, today);
        const { kept, late, missed } = found.evidence;
        const ids = [...kept, ...late, ...missed].map(({ id }) => id);

        expect(new Set(ids).size).toBe(found.due);
        expect(
          groupCommitments(all, today)[0]
            ?.commitments.map(({ id }) => id)
            .sort()
        ).toEqual(missed.map(({ id }) => id).sort());
        expect(kept.length + late.length).toBe(all.filter(({ status }) => status === 'Done').length);
      })
    );
  });
});
