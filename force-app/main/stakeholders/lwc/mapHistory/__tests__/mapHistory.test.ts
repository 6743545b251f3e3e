import { EMPTY_HISTORY, HISTORY_LIMIT, remember, takeLast } from 'c/mapHistory';

const action = (label: string): Parameters<typeof remember>[1] => ({ label, restore: [], created: [] });

describe('mapHistory', () => {
  it('gives back the newest action first', () => {
    const history = remember(remember(EMPTY_HISTORY, action('first')), action('second'));
    const taken = takeLast(history);

    expect(taken?.action.label).toBe('second');
    expect(takeLast(taken?.rest ?? [])?.action.label).toBe('first');
  });

  it('has nothing to give when it is empty', () => {
    expect(takeLast(EMPTY_HISTORY)).toBeNull();
  });

  it('forgets the oldest beyond its limit', () => {
    let history = EMPTY_HISTORY;
    for (let index = 0; index < HISTORY_LIMIT + 5; index += 1) history = remember(history, action(String(index)));

    expect(history).toHaveLength(HISTORY_LIMIT);
    expect(history[0]?.label).toBe('5');
  });

  it('never changes the history that it is given', () => {
    const history = remember(EMPTY_HISTORY, action('first'));
    remember(history, action('second'));
    takeLast(history);

    expect(history).toHaveLength(1);
  });
});
