import { markSaved, propose, settle, takeBack, withDrafts } from '../drafts';
import type { Drafts } from '../drafts';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly name: string;
}
const rows: readonly Row[] = [
  { id: 'a', status: 'Open', name: 'A' },
  { id: 'b', status: 'Open', name: 'B' }
];
const NONE: Drafts<Row> = [];
const [a, b] = rows as [Row, Row];
const done = propose(NONE, 1, a, { status: 'Done' });

describe('drafts', () => {
  it('show what is on its way, the latest on top', () => {
    const both = propose(propose(done, 2, a, { status: 'Open' }), 3, b, { name: 'Bee' });

    expect(withDrafts(rows, both)).toEqual([rows[0], { id: 'b', status: 'Open', name: 'Bee' }]);
    expect(withDrafts(rows, done)[0]).toEqual({ id: 'a', status: 'Done', name: 'A' });
  });

  it('leave the rows alone while nothing is on its way', () => {
    expect(withDrafts(rows, NONE)).toBe(rows);
    expect(settle(NONE, rows)).toBe(NONE);
  });

  it('are forgotten when the server refuses, without the others', () => {
    const two = propose(done, 2, b, { status: 'Done' });

    expect(withDrafts(rows, takeBack(two, 1)).map(({ status }) => status)).toEqual(['Open', 'Done']);
  });

  it('stay until the server has them', () => {
    expect(settle(done, rows)).toHaveLength(1);
    expect(settle(markSaved(done, 1), [{ id: 'a', status: 'Done', name: 'A' }])).toHaveLength(0);
  });

  it('outlive one answer that is older than the save, and no more', () => {
    const older = settle(markSaved(done, 1), rows);

    expect(withDrafts(rows, older)[0]?.status).toBe('Done');
    expect(settle(older, rows)).toHaveLength(0);
  });

  it('outlive an answer that is older than several of them', () => {
    const undone = markSaved(markSaved(propose(done, 2, a, { status: 'Open' }), 1), 2);
    const again = markSaved(propose(undone, 3, a, { status: 'Done' }), 3);

    expect(withDrafts(rows, settle(again, rows))[0]?.status).toBe('Done');
    const answer = [{ ...a, status: 'Done' }];
    expect(withDrafts(answer, settle(again, answer))[0]?.status).toBe('Done');
  });

  it('give way at once to what was changed after them, for no other answer may come', () => {
    const changed = [{ ...a, status: 'Withdrawn' }];

    expect(withDrafts(changed, settle(markSaved(done, 1), changed))).toEqual(changed);
  });

  it('are forgotten with their record', () => {
    expect(settle(markSaved(done, 1), [])).toHaveLength(0);
  });
});
