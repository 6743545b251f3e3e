import {
  propose,
  refreshAll,
  reveal,
  setPreview,
  settle,
  subscribe,
  withDrafts,
  withPreview
} from 'c/stakeholderStore';
import { person } from 'test/people';

const people = [person({ id: 'a' }), person({ id: 'b' })];
let accounts = 0;

function join(reveals?: (id: string) => void): {
  account: string;
  changed: jest.Mock;
  refresh: jest.Mock;
  leave: () => void;
} {
  accounts += 1;
  const account = `account-${accounts}`;
  const changed = jest.fn();
  const refresh = jest.fn(() => Promise.resolve());
  return { account, changed, refresh, leave: subscribe(account, { changed, refresh, reveal: reveals }) };
}

describe('stakeholderStore', () => {
  it('shows a proposal to everybody until it is settled', () => {
    const { account, changed } = join();

    const ticket = propose(account, 'a', { support: 'Opponent' });
    expect(withDrafts(account, people).map(({ support }) => support)).toEqual(['Opponent', 'Supporter']);
    settle(account, 'a', ticket);

    expect(withDrafts(account, people)).toBe(people);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('keeps a newer proposal when an older one is settled', () => {
    const { account } = join();

    const first = propose(account, 'a', { support: 'Opponent' });
    propose(account, 'a', { influence: 'Low' });
    settle(account, 'a', first);

    expect(withDrafts(account, people)[0]).toMatchObject({ support: 'Opponent', influence: 'Low' });
  });

  it('previews for the score only', () => {
    const { account } = join();

    setPreview(account, { id: 'b', change: { support: 'Champion' } });

    expect(withDrafts(account, people)).toBe(people);
    expect(withPreview(account, people)[1]?.support).toBe('Champion');
    setPreview(account, null);
    expect(withPreview(account, people)).toBe(people);
  });

  it('tells nobody when there was no preview to end', () => {
    const { account, changed } = join();

    setPreview(account, null);

    expect(changed).not.toHaveBeenCalled();
  });

  it('reads again everywhere', async () => {
    const { account, refresh } = join();

    await refreshAll(account);

    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('reveals where somebody can, and says when nobody can', () => {
    const shown: string[] = [];
    const able = join((id) => shown.push(id));
    const unable = join();

    expect(reveal(able.account, 'a')).toBe(true);
    expect(reveal(unable.account, 'a')).toBe(false);
    expect(shown).toEqual(['a']);
  });

  it('forgets those who leave', async () => {
    const { account, changed, refresh, leave } = join();

    leave();
    propose(account, 'a', {});
    await refreshAll(account);

    expect(changed).not.toHaveBeenCalled();
    expect(refresh).not.toHaveBeenCalled();
  });

  it('keeps accounts apart', () => {
    const one = join();
    const other = join();

    propose(one.account, 'a', { support: 'Opponent' });

    expect(withDrafts(other.account, people)).toBe(people);
    expect(other.changed).not.toHaveBeenCalled();
  });
});
