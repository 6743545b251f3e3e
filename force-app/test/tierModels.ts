/** Tier models as tests need them. */
import type { TierModel, Values } from 'c/tierModelRecords';
import { LEVEL_FIELDS, PAIRS, weightField } from 'c/tierModelRecords';
import { CRITERIA } from 'c/tierScore';

/** Weights that add up to 100 and thresholds that descend. */
export const READY: Values = {
  WeightMethod__c: 'Typed in',
  ...Object.fromEntries(
    CRITERIA.map((criterion, index) => [weightField(criterion), [25, 25, 20, 15, 10, 5][index] ?? 0])
  ),
  Tier1From__c: 70,
  Tier2From__c: 50,
  Tier3From__c: 30
};

/** Fifteen judgements that say that everything counts the same, with some of them changed. */
export function judged(changes: Values = {}): Values {
  return { WeightMethod__c: 'Pairwise', ...Object.fromEntries(PAIRS.map(({ field }) => [field, 1])), ...changes };
}

/** A tier model, ready to be activated, with every level described. */
export function tierModel(changes: Partial<TierModel> = {}): TierModel {
  const texts = Object.fromEntries(LEVEL_FIELDS.map((field) => [field, `${field} text`]));
  const criteria = Object.fromEntries(CRITERIA.map((criterion) => [criterion, { id: `c-${criterion}`, texts }]));
  return {
    id: 'm1',
    name: 'Model',
    purpose: null,
    status: 'Draft',
    activatedOn: null,
    archivedOn: null,
    values: READY,
    criteria: criteria as unknown as TierModel['criteria'],
    ...changes
  };
}

/** The model as GraphQL answers it, with the model in force and how many decisions under it are open. */
export function tierModelAnswer(
  model: TierModel | null,
  more: { readonly inForce?: string; readonly open?: number } = {}
): unknown {
  const field = (value: unknown): unknown => ({ value });
  const fields = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, field(value)]));
  const picks = [
    'Historical revenue',
    'Growth potential',
    'Strategic fit',
    'Partner predisposition',
    'Ecosystem influence',
    'Access'
  ];
  const node = model && {
    Id: model.id,
    ...fields({ Name: model.name, Status__c: model.status, Purpose__c: model.purpose, ...model.values })
  };
  const criteria = CRITERIA.flatMap((criterion, index) => {
    const { id, texts } = model?.criteria[criterion] ?? { id: null, texts: {} };
    return id === null ? [] : [{ node: { Id: id, ...fields({ Criterion__c: picks[index], ...texts }) } }];
  });
  return {
    data: {
      uiapi: {
        query: {
          TierModel__c: { edges: node === null ? [] : [{ node }] },
          TierCriterion__c: { edges: criteria },
          inForce: { edges: more.inForce === undefined ? [] : [{ node: { Id: 'm0', Name: field(more.inForce) } }] },
          AccountTier__c: { totalCount: more.open ?? 0, edges: [] }
        }
      }
    }
  };
}
