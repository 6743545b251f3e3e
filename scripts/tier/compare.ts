import type { Connection } from 'jsforce';

import { readExisting } from '../import/existing.ts';
import type { FieldValue } from '../import/records.ts';
import type { Plan } from './plan.ts';

/** A decision whose score or recommendation the server computes otherwise. */
export interface Difference {
  readonly account: string;
  readonly server: string;
  readonly here: string;
}

/** Compares the open decisions of planned accounts, as the server's formulas score them, with what was computed here. */
export async function compareScores(
  connection: Connection,
  plans: readonly Plan[]
): Promise<{ readonly compared: number; readonly differences: readonly Difference[] }> {
  const open = new Map(plans.filter(({ kind }) => kind !== 'inForce').map((plan) => [plan.entry.account.Id, plan]));
  const records = await readExisting(
    connection,
    'AccountTier__c',
    'Account__c',
    open.keys(),
    ['Score__c', 'RecommendedTier__c'],
    "Status__c IN ('Draft', 'Proposed', 'Sent back')"
  );
  const missing = new Set(open.keys());
  const differences: Difference[] = [];
  for (const record of records) {
    const plan = open.get(String(record['Account__c']));
    if (!plan) continue;
    missing.delete(plan.entry.account.Id);
    const server = shown(record['Score__c'], record['RecommendedTier__c']);
    const here = shown(plan.score.score, plan.score.recommended);
    if (server !== here) differences.push({ account: plan.entry.account.Name, server, here });
  }
  for (const account of missing) {
    const plan = open.get(account);
    if (plan)
      differences.push({
        account: plan.entry.account.Name,
        server: 'no open decision',
        here: shown(plan.score.score, plan.score.recommended)
      });
  }
  return { compared: open.size, differences };
}

const shown = (score: FieldValue | undefined, recommended: FieldValue | undefined): string =>
  typeof score === 'number' ? `${score.toFixed(2)}, ${String(recommended ?? 'no tier')}` : 'no score';
