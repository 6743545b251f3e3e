import type { Connection } from 'jsforce';

import { type Existing, readExisting } from '../import/existing.ts';
import type { FieldValue } from '../import/records.ts';
import type { AccountDecisions } from './book.ts';
import type { Plan } from './plan.ts';

/** A decision whose score or recommendation the server computes otherwise. */
export interface Difference {
  readonly account: string;
  readonly server: string;
  readonly here: string;
}

/**
 * Compares the open decisions of planned accounts, as the server's formulas score them, with what was computed here. Those
 * that were just saved are read again; the others are known from `before`.
 */
export async function compareScores(
  connection: Connection,
  plans: readonly Plan[],
  before: ReadonlyMap<string, AccountDecisions>
): Promise<{ readonly compared: number; readonly differences: readonly Difference[] }> {
  const open = plans.filter(({ kind }) => kind !== 'inForce');
  const saved = open.filter(({ action }) => action !== undefined).map(({ entry }) => entry.account.Id);
  const current = new Map(
    (
      await readExisting(
        connection,
        'AccountTier__c',
        'Account__c',
        saved,
        ['Score__c', 'RecommendedTier__c'],
        "Status__c IN ('Draft', 'Proposed', 'Sent back')"
      )
    ).map((record) => [String(record['Account__c']), record])
  );
  const differences = open.flatMap(({ entry: { account }, action, score }): Difference[] => {
    const record = action === undefined ? before.get(account.Id)?.open : current.get(account.Id);
    const server = record === undefined ? 'no open decision' : shownRecord(record);
    const here = shown(score.score, score.recommended);
    return server === here ? [] : [{ account: account.Name, server, here }];
  });
  return { compared: open.length, differences };
}

const shownRecord = (record: Existing): string => shown(record['Score__c'], record['RecommendedTier__c']);

const shown = (score: FieldValue | undefined, recommended: FieldValue | undefined): string =>
  typeof score === 'number' ? `${score.toFixed(2)}, ${String(recommended ?? 'no tier')}` : 'no score';
