import type { Connection } from 'jsforce';

import type { Criterion, ScoringModel } from '../../force-app/main/tiering/lwc/tierScore/tierScore.ts';

/** The tier model in force, by which proposals are scored. */
export interface ActiveModel {
  readonly id: string;
  readonly name: string;
  readonly scoring: ScoringModel;
}

/** Nothing can be proposed, for a reason that the user can mend. */
export class TierError extends Error {
  override readonly name = 'TierError';
}

/** The field of a tier model that holds the weight of each criterion. */
export const weightFields: Readonly<Record<Criterion, string>> = {
  revenue: 'RevenueWeight__c',
  growth: 'GrowthWeight__c',
  fit: 'FitWeight__c',
  partner: 'PartnerWeight__c',
  ecosystem: 'EcosystemWeight__c',
  access: 'AccessWeight__c'
};

/** The weights and thresholds of a record of TierModel__c. */
export function scoringOf(record: Readonly<Record<string, unknown>>): ScoringModel {
  const numberOf = (field: string): number | null => (typeof record[field] === 'number' ? record[field] : null);
  const weights = Object.entries(weightFields).map(([criterion, field]) => [criterion, numberOf(field)] as const);
  return {
    weights: Object.fromEntries(weights) as Record<Criterion, number | null>,
    thresholds: [numberOf('Tier1From__c'), numberOf('Tier2From__c'), numberOf('Tier3From__c')]
  };
}

/** Reads the model in force. Throws {@link TierError} when there is none, or the user cannot see it. */
export async function readActiveModel(connection: Connection): Promise<ActiveModel> {
  const fields = ['Id', 'Name', ...Object.values(weightFields), 'Tier1From__c', 'Tier2From__c', 'Tier3From__c'];
  const [model] = await queryModels(connection, fields);
  if (!model) throw new TierError('No tier model is active, so nothing can be scored. Activate one under Tier models.');
  return { id: model.Id, name: model.Name, scoring: scoringOf(model) };
}

type ModelRecord = Record<string, unknown> & { readonly Id: string; readonly Name: string };

async function queryModels(connection: Connection, fields: readonly string[]): Promise<readonly ModelRecord[]> {
  try {
    const soql = `SELECT ${fields.join(', ')} FROM TierModel__c WHERE Status__c = 'Active'`;
    return (await connection.query<ModelRecord>(soql)).records;
  } catch (error) {
    const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : '';
    if (code !== 'INVALID_TYPE' && code !== 'INVALID_FIELD') throw error;
    throw new TierError(
      'The org does not show you tier models: Linchpin is not deployed there, or you have none of its permission sets.'
    );
  }
}
