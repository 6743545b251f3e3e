import { graphql } from 'lightning/graphql';

import AccountsNeedingAttention from 'c/accountsNeedingAttention';
import { visited } from 'test/lightning/navigation';
import { allInside, flush, inside, mount, send, textOf } from 'test/mount';
import type { Mounted } from 'test/mount';

const wire = graphql as unknown as { emit(value: unknown): void };
const recent = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);

interface Figures {
  score?: number | null;
  people?: number;
  keyPlayers?: number;
  never?: number;
  total?: number;
  assessed?: number;
  oldest?: string | null;
}

const account = (Name: string, figures: Figures = {}): unknown => {
  const { score = 70, people = 4, keyPlayers = 2, never = 0, total = 10, assessed = 10, oldest = recent } = figures;
  const field = (value: unknown): unknown => ({ value });
  return {
    node: {
      Id: Name,
      Name: field(Name),
      RelationshipScore__c: field(score),
      StakeholderCount__c: field(people),
      KeyPlayerCount__c: field(keyPlayers),
      KeyPlayersNeverInterviewed__c: field(never),
      InfluenceWeightTotal__c: field(total),
      AssessedWeightTotal__c: field(assessed),
      OldestKeyPlayerInterview__c: field(oldest)
    }
  };
};
const unmapped = { score: null, people: 0, keyPlayers: 0, total: 0, assessed: 0, oldest: null };

async function show(accounts: readonly unknown[] | null): Promise<Mounted<AccountsNeedingAttention>> {
  const list = await mount('c-accounts-needing-attention', AccountsNeedingAttention);
  if (accounts !== null) wire.emit({ data: { uiapi: { query: { Account: { edges: accounts } } } } });
  await flush();
  return list;
}
const rows = (list: HTMLElement): (string | undefined)[] =>
  allInside(list, 'tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());

describe('c-accounts-needing-attention', () => {
  it('sorts accounts by what needs them and says what it is', async () => {
    const list = await show([
      account('Fine'),
      account('At risk', { score: 30, never: 1 }),
      account('Unmapped', unmapped),
      account('Guess', { assessed: 4, oldest: '2020-01-01' })
    ]);

    expect(rows(list)).toEqual([
      'UnmappedNot assessedNot assessed–0nobody mapped',
      'At risk30.0At risk100 %2score at risk · 1 of 2 key players never interviewed',
      expect.stringMatching(/^Guess70\.0Strong40 %240 % confidence · oldest interview \d+ years ago$/) as string,
      'Fine70.0Strong100 %2on track'
    ]);
    await expect(list).toBeAccessible();
  });

  it('shows what is missing as missing, never as a number', async () => {
    const list = await show([account('Unrated', { score: null, assessed: 0 })]);

    expect(rows(list)[0]).toContain('Not assessed');
    expect(rows(list)[0]).toContain('0 % confidence');
  });

  it('shows ten, and the way to all', async () => {
    const list = await show(Array.from({ length: 14 }, (_, index) => account(`A${index}`)));

    inside(list, '.all').click();

    expect(rows(list)).toHaveLength(10);
    expect(visited).toMatchObject([{ type: 'standard__objectPage', attributes: { objectApiName: 'Account' } }]);
  });

  it('opens an account', async () => {
    const list = await show([account('Fine')]);

    inside(list, 'a').click();

    expect(visited).toMatchObject([{ attributes: { recordId: 'Fine', objectApiName: 'Account' } }]);
  });

  it('says what to do when there are no accounts', async () => {
    const list = await show([]);

    expect(textOf(list)).toContain('No accounts yet.');
    await expect(list).toBeAccessible();
  });

  it('keeps its room while loading, says what failed, and tries again', async () => {
    const list = await show(null);
    expect(inside(list, '[role="status"]').textContent).toBe('Loading accounts');
    await expect(list).toBeAccessible();
    const refresh = jest.fn(() => Promise.resolve());

    wire.emit({ data: undefined, errors: [{ message: 'No.' }], refresh });
    await flush();
    await expect(list).toBeAccessible();
    send(inside(list, 'c-error-panel'), 'retry');
    await flush();

    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
