/** Reads weights, judgements and thresholds out of a model's field values. Pure. */
import { pairwiseWeights, percentages } from 'c/pairwiseWeights';
import type { Judgement, PairwiseResult } from 'c/pairwiseWeights';
import { CRITERIA } from 'c/tierScore';
import type { Criterion, ScoringModel, Thresholds, Weights } from 'c/tierScore';

import { METHOD_FIELD, PAIRS, PAIRWISE, THRESHOLD_FIELDS, weightField } from './fields';

/** Field values by API name; null is blank, NaN is something typed that is no number. */
export type Values = Readonly<Record<string, number | string | null>>;

/** How far the weights may be from 100 together (TierModel__c.ActiveWeightsAddUp), in percent points. */
export const WEIGHT_TOLERANCE = 0.001;

/** A number of the values; null when blank or not a number. */
export function numberOf(values: Values, field: string): number | null {
  const value = values[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The six weights in percent. */
export function weightsOf(values: Values): Weights {
  return Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, numberOf(values, weightField(criterion))])
  ) as Record<Criterion, number | null>;
}

/** The sum of the weights, four decimals. */
export function weightTotal(values: Values): number {
  const total = CRITERIA.reduce((sum, criterion) => sum + (numberOf(values, weightField(criterion)) ?? 0), 0);
  return Math.round(total * 10_000) / 10_000;
}

/** The lowest scores of tiers 1, 2 and 3. */
export function thresholdsOf(values: Values): Thresholds {
  const [tier1, tier2, tier3] = THRESHOLD_FIELDS.map((field) => numberOf(values, field));
  return [tier1 ?? null, tier2 ?? null, tier3 ?? null];
}

/** What accounts are scored by. */
export function scoringOf(values: Values): ScoringModel {
  return { weights: weightsOf(values), thresholds: thresholdsOf(values) };
}

/** True when the weights are derived from judgements. */
export function isPairwise(values: Values): boolean {
  return values[METHOD_FIELD] === PAIRWISE;
}

/** The judgement of each pair, in the order of `PAIRS`. */
export function judgementsOf(values: Values): readonly Judgement[] {
  return PAIRS.map(({ field }) => numberOf(values, field));
}

/** What the judgements give; null while one is missing. */
export function derivedFrom(values: Values): PairwiseResult | null {
  return pairwiseWeights(
    CRITERIA.length,
    PAIRS.map(({ first, second, field }) => ({
      first: CRITERIA.indexOf(first),
      second: CRITERIA.indexOf(second),
      value: numberOf(values, field)
    }))
  );
}

/** The values with the weights that the judgements give, where weights come from them and all are there. */
export function settled(values: Values): Values {
  const derived = isPairwise(values) ? derivedFrom(values) : null;
  if (derived === null) return values;
  const shares = percentages(derived.weights);
  return {
    ...values,
    ...Object.fromEntries(CRITERIA.map((criterion, index) => [weightField(criterion), shares[index] ?? 0]))
  };
}

/** Weights that add up to 100 in the proportions of these; null while nothing has a weight. */
export function inProportion(values: Values): Values | null {
  const weights = CRITERIA.map((criterion) => Math.max(0, numberOf(values, weightField(criterion)) ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  return byCriterion(percentages(weights.map((weight) => weight / total)));
}

/**
 * Weights that add up to 100: what is missing goes in equal parts to the blank ones, or to all when none is blank; null
 * when nothing is missing.
 */
export function sharedEvenly(values: Values): Values | null {
  const weights = CRITERIA.map((criterion) => numberOf(values, weightField(criterion)));
  const missing = 100 - weightTotal(values);
  if (missing <= 0) return null;
  const isTaker = weights.map((weight) => weight === null || !weights.includes(null));
  const takers = isTaker.filter(Boolean).length;
  return byCriterion(
    percentages(
      weights.map((weight, index) => ((weight ?? 0) + (isTaker[index] === true ? missing / takers : 0)) / 100)
    )
  );
}

function byCriterion(weights: readonly number[]): Values {
  return Object.fromEntries(CRITERIA.map((criterion, index) => [weightField(criterion), weights[index] ?? 0]));
}

/** The fields whose numbers cannot be saved: no numbers, or outside 0 to 100. Judgements come from a list and always can. */
export function unusable(values: Values): readonly string[] {
  return [...CRITERIA.map(weightField), ...THRESHOLD_FIELDS].filter((field) => {
    const value = values[field];
    return typeof value === 'number' && !(value >= 0 && value <= 100);
  });
}
