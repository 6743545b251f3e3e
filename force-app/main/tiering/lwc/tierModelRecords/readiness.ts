/** Says what a model lacks before it can be activated, by the same rules as the org's. Pure. */
import { CONSISTENCY_LIMIT } from 'c/pairwiseWeights';
import { CRITERIA } from 'c/tierScore';
import type { Criterion } from 'c/tierScore';

import { LEVEL_FIELDS, PAIRS, THRESHOLD_FIELDS, weightField } from './fields';
import type { LevelField } from './fields';
import { WEIGHT_TOLERANCE, derivedFrom, isPairwise, judgementsOf, numberOf, weightTotal } from './values';
import type { Values } from './values';

/** Something that a model lacks; `levels` and `consistency` name no rule but what colleagues will ask about. */
export type Gap =
  | { readonly kind: 'weights'; readonly isBlocking: true; readonly total: number }
  | { readonly kind: 'judgements'; readonly isBlocking: true; readonly missing: number }
  | { readonly kind: 'consistency'; readonly isBlocking: true; readonly ratio: number }
  | { readonly kind: 'thresholds'; readonly isBlocking: true; readonly missing: number }
  | { readonly kind: 'order'; readonly isBlocking: true }
  | { readonly kind: 'levels'; readonly isBlocking: false; readonly criteria: readonly Criterion[] };

interface Model {
  readonly values: Values;
  readonly criteria: Readonly<Record<Criterion, { readonly texts: Readonly<Record<LevelField, string | null>> }>>;
}

/** What the model lacks; those that keep it from being activated come first. */
export function gapsOf({ values, criteria }: Model): readonly Gap[] {
  return [...weightGaps(values), ...thresholdGaps(values), ...levelGaps(values, criteria)];
}

function weightGaps(values: Values): Gap[] {
  const gaps: Gap[] = [];
  if (isPairwise(values)) {
    const missing = PAIRS.length - judgementsOf(values).filter((judgement) => judgement !== null).length;
    if (missing > 0) gaps.push({ kind: 'judgements', isBlocking: true, missing });
    const ratio = derivedFrom(values)?.consistencyRatio ?? 0;
    if (isTooInconsistent(ratio)) gaps.push({ kind: 'consistency', isBlocking: true, ratio });
    if (missing > 0) return gaps;
  }
  const total = weightTotal(values);
  if (Math.abs(total - 100) > WEIGHT_TOLERANCE) gaps.push({ kind: 'weights', isBlocking: true, total });
  return gaps;
}

/** True for judgements that contradict each other too much, by the org's ratio of four decimals. */
export function isTooInconsistent(ratio: number): boolean {
  return Math.round(ratio * 10_000) / 10_000 > CONSISTENCY_LIMIT;
}

function thresholdGaps(values: Values): Gap[] {
  const thresholds = THRESHOLD_FIELDS.map((field) => numberOf(values, field));
  const missing = thresholds.filter((threshold) => threshold === null).length;
  if (missing > 0) return [{ kind: 'thresholds', isBlocking: true, missing }];
  const [tier1 = 0, tier2 = 0, tier3 = 0] = thresholds.map((threshold) => threshold ?? 0);
  return tier1 > tier2 && tier2 > tier3 ? [] : [{ kind: 'order', isBlocking: true }];
}

function levelGaps(values: Values, all: Model['criteria']): Gap[] {
  const criteria = CRITERIA.filter((criterion) => {
    const isLeftOut = (numberOf(values, weightField(criterion)) ?? 0) === 0;
    return !isLeftOut && LEVEL_FIELDS.some((field) => all[criterion].texts[field] === null);
  });
  return criteria.length === 0 ? [] : [{ kind: 'levels', isBlocking: false, criteria }];
}
