import type { Connection } from 'jsforce';

import { sendBulk } from '../import/bulk.ts';
import type { Values } from '../import/records.ts';
import { weightFields } from '../tier/model.ts';

const weights = [15, 25, 20, 20, 10, 10];
const picks = {
  Influence__c: ['Very low', 'Low', 'Medium', 'High', 'Very high'],
  Support__c: ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'],
  Access__c: ['None', 'Brief', 'Regular', 'In depth']
};
const criteria = ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'];

/**
 * Accounts with an approved tier, revenue and assessed people under an active model, so that each has both scores. The
 * same each time; spread over the scores as numbers that look random are.
 */
export async function createTieredBook(connection: Connection, count: number): Promise<void> {
  const model = await activeModel(connection);
  const random = generator(20260101);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const ids = await send(
    connection,
    'Account',
    numbers.map((index) => ({
      Name: `Account ${index}`,
      AnnualRevenue: String(Math.round(1e6 * 10 ** (3 * random())))
    }))
  );
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? '';
  await send(
    connection,
    'Stakeholder__c',
    ids.flatMap((id, index) =>
      ['A', 'B', 'C'].map((letter) => ({
        Account__c: id,
        Name: `Person ${index} ${letter}`,
        ...Object.fromEntries(Object.entries(picks).map(([field, values]) => [field, pick(values)]))
      }))
    )
  );
  await send(
    connection,
    'AccountTier__c',
    ids.map((id) => ({
      Account__c: id,
      TierModel__c: model,
      Status__c: 'Approved',
      DecidedTier__c: pick(['Tier 1', 'Tier 2', 'Tier 3']),
      Reason__c: 'So that each form is drawn as often',
      ...Object.fromEntries(criteria.map((name) => [`${name}Rating__c`, pick(['1', '2', '3', '4', '5'])]))
    }))
  );
}

/** An active model of the bench; its id. */
export async function activeModel(connection: Connection): Promise<string> {
  const created = await connection.sobject('TierModel__c').create({
    Name: 'Bench',
    ...Object.fromEntries(Object.values(weightFields).map((field, index) => [field, weights[index]])),
    Tier1From__c: 70,
    Tier2From__c: 50,
    Tier3From__c: 30
  });
  const id = created.id ?? '';
  const activated = await connection.sobject('TierModel__c').update({ Id: id, Status__c: 'Active' });
  if (!activated.success) throw new Error('The model was not activated.');
  return id;
}

async function send(connection: Connection, object: string, rows: readonly Values[]): Promise<string[]> {
  const actions = rows.map((values) => ({ operation: 'create' as const, values }));
  const outcomes = await sendBulk(connection, object, 'create', actions, {
    needsIds: true,
    onProgress: () => undefined
  });
  return outcomes.map((outcome) => {
    if (!outcome.saved) throw new Error(`${object}: ${outcome.reason}`);
    return outcome.id ?? '';
  });
}

/** Numbers from 0 to 1 that look random (a linear congruence). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
