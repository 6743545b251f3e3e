import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';

import { createAll, tryUpdate, type Values } from '../../support/records.ts';

export const criteria = ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'] as const;

/** Weights and thresholds that may be activated. */
export const usualModel: Values = {
  Name: 'In force',
  RevenueWeight__c: 25,
  GrowthWeight__c: 25,
  FitWeight__c: 20,
  PartnerWeight__c: 15,
  EcosystemWeight__c: 10,
  AccessWeight__c: 5,
  Tier1From__c: 70,
  Tier2From__c: 50,
  Tier3From__c: 30
};

/** All six ratings with one value. */
export const ratedAt = (rating: number | null): Values =>
  Object.fromEntries(criteria.map((name) => [`${name}Rating__c`, rating]));

/** Creates a model and activates it; gives its id. */
export async function activeModel(connection: Connection, values: Values = {}): Promise<string> {
  const [id = ''] = await createAll(connection, 'TierModel__c', [{ ...usualModel, ...values }]);
  const outcomes = await tryUpdate(connection, 'TierModel__c', [{ Id: id, Status__c: 'Active' }]);
  assert.deepEqual(outcomes[0]?.errors, []);
  return id;
}
