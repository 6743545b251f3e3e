/** How fields and picklist values of a tier model belong to criteria, pairs and tiers. Pure. */
import { CRITERIA } from 'c/tierScore';
import type { Criterion } from 'c/tierScore';

const STEMS: Readonly<Record<Criterion, string>> = {
  revenue: 'Revenue',
  growth: 'Growth',
  fit: 'Fit',
  partner: 'Partner',
  ecosystem: 'Ecosystem',
  access: 'Access'
};

const PICKS: Readonly<Record<Criterion, string>> = {
  revenue: 'Historical revenue',
  growth: 'Growth potential',
  fit: 'Strategic fit',
  partner: 'Partner predisposition',
  ecosystem: 'Ecosystem influence',
  access: 'Access'
};

/** Two criteria that are judged against each other, and where the judgement is kept. */
export interface Pair {
  readonly first: Criterion;
  readonly second: Criterion;
  readonly field: string;
}

/** The fifteen pairs in the order in which they are asked. */
export const PAIRS: readonly Pair[] = CRITERIA.flatMap((first, index) =>
  CRITERIA.slice(index + 1).map((second) => ({ first, second, field: `${STEMS[first]}Over${STEMS[second]}__c` }))
);

/** The lowest score of tiers 1, 2 and 3. */
export const THRESHOLD_FIELDS = ['Tier1From__c', 'Tier2From__c', 'Tier3From__c'] as const;

/** Question and levels of a criterion, lowest level first. */
export const LEVEL_FIELDS = ['Question__c', 'Level1__c', 'Level2__c', 'Level3__c', 'Level4__c', 'Level5__c'] as const;
export type LevelField = (typeof LEVEL_FIELDS)[number];

/** Where the weights come from. */
export const METHOD_FIELD = 'WeightMethod__c';
export const TYPED_IN = 'Typed in';
export const PAIRWISE = 'Pairwise';

/** The field of a criterion's weight. */
export function weightField(criterion: Criterion): string {
  return `${STEMS[criterion]}Weight__c`;
}

/** The field of a criterion's rating on a decision. */
export function ratingField(criterion: Criterion): string {
  return `${STEMS[criterion]}Rating__c`;
}

/** The picklist value of a criterion (TierCriterion__c.Criterion__c). */
export function pickOf(criterion: Criterion): string {
  return PICKS[criterion];
}

/** The criterion of a picklist value; undefined for one that no rating has. */
export function criterionNamed(pick: string | null): Criterion | undefined {
  return CRITERIA.find((criterion) => PICKS[criterion] === pick);
}

/** Every field of a model that a user edits in the builder. */
export const VALUE_FIELDS: readonly string[] = [
  METHOD_FIELD,
  ...CRITERIA.map(weightField),
  ...PAIRS.map(({ field }) => field),
  ...THRESHOLD_FIELDS
];
