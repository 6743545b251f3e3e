import { PageReader } from 'c/pageReader';
import type { Page } from 'c/pageReader';

interface Row {
  readonly id: string;
  readonly read: number;
}

const page = (names: readonly string[], next: string | null, read = 1): Page<Row> => ({
  rows: names.map((id) => ({ id, read })),
  total: 3,
  next
});
const reader = (): PageReader<Row> => new PageReader(({ id }) => id);
const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);

describe('c/pageReader', () => {
  it('follows the cursors and says which page to ask for', () => {
    const pages = reader();

    expect(pages.take(null, page(['a', 'b'], 'c1'))).toMatchObject({ isWhole: false, next: 'c1', total: 3 });
    const whole = pages.take('c1', page(['b', 'c'], null));

    expect(whole).toMatchObject({ isWhole: true, next: null });
    expect(ids(whole.rows)).toEqual(['a', 'b', 'c']);
  });

  it('takes a row that comes twice as it was read last, in its first place', () => {
    const pages = reader();
    pages.take(null, page(['a', 'b'], 'c1'));

    const { rows } = pages.take('c1', page(['a', 'c'], null, 2));

    expect(rows).toEqual([
      { id: 'a', read: 2 },
      { id: 'b', read: 1 },
      { id: 'c', read: 2 }
    ]);
  });

  it('asks for each page again when the list expired, and keeps what it holds meanwhile', () => {
    const pages = reader();
    pages.take(null, page(['a'], 'c1'));
    pages.take('c1', page(['b'], null));

    pages.expire();

    expect(pages.mustRefresh(null)).toBe(true);
    expect(pages.mustRefresh(null)).toBe(false);
    const state = pages.take(null, page(['a'], 'c1'));
    expect(state).toMatchObject({ isWhole: true, next: 'c1' });
    expect(ids(state.rows)).toEqual(['a', 'b']);
    expect(pages.mustRefresh('c1')).toBe(true);
    expect(pages.take('c1', page(['b'], null)).next).toBeNull();
  });

  it('waits for the first page', () => {
    expect(reader().take('c1', page(['b'], null))).toEqual({ rows: [], total: null, isWhole: false, next: null });
  });
});
