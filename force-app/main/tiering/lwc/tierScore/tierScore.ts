/** How an account's ratings become a score and a recommended tier, and what would change it. Runs anywhere; imports nothing. */

/** The criteria of every tier model, in the order in which they are asked. */
export const CRITERIA = ['revenue', 'growth', 'fit', 'partner', 'ecosystem', 'access'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Tiers from the most to the least care; the last one is below every threshold. */
export const TIERS = ['Tier 1', 'Tier 2', 'Tier 3', 'Not a key account'] as const;
export type Tier = (typeof TIERS)[number];

/** Lowest rating of a criterion. */
export const LOWEST_RATING = 1;
/** Highest rating of a criterion. */
export const HIGHEST_RATING = 5;

/** Weights in percent, 0 to 100 with up to four decimals; null counts as 0, which leaves the criterion out. */
export type Weights = Readonly<Record<Criterion, number | null>>;
/** Ratings, whole numbers 1 to 5; null is unrated and never scored as the middle. */
export type CriterionRatings = Readonly<Record<Criterion, number | null>>;
/** The lowest score of tiers 1, 2 and 3, each 0 to 100; null while not set. */
export type Thresholds = readonly [tier1: number | null, tier2: number | null, tier3: number | null];

/** What accounts are scored by. */
export interface ScoringModel {
  readonly weights: Weights;
  readonly thresholds: Thresholds;
}

/** The part of one criterion in a score. */
export interface CriterionPart {
  readonly criterion: Criterion;
  /** Share of all weights, 0 to 1. */
  readonly share: number;
  readonly rating: number | null;
  /** Points of the score that come from this criterion, two decimals; null while there is no score. They add up to it. */
  readonly points: number | null;
  /** Points that it would give when rated 5, unrounded. */
  readonly most: number;
}

/** The score of an account and what it is made of. */
export interface TierScore {
  /** 0 to 100 with two decimals, rounded half up; null while a weighted criterion is unrated or nothing has a weight. */
  readonly score: number | null;
  /** The highest tier whose threshold the score reaches; null without a score or with a threshold missing. */
  readonly recommended: Tier | null;
  readonly parts: readonly CriterionPart[];
  /** Weighted criteria that nobody rated. */
  readonly unrated: readonly Criterion[];
  /** Lowest and highest score that the unrated criteria still allow; null when nothing has a weight. */
  readonly range: readonly [lowest: number, highest: number] | null;
}

/** Different ratings that would earn another tier. */
export interface TierMove {
  readonly tier: Tier;
  /** Score after the changes, two decimals. */
  readonly score: number;
  readonly changes: readonly RatingChange[];
}

export interface RatingChange {
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
}

/** Account scores are kept in hundredths of a point. */
const HUNDREDTHS = 100;
/** Weights have four decimals; whole units keep their sums exact. */
const WEIGHT_UNITS = 10_000;

function unitsOf(weights: Weights): readonly number[] {
  return CRITERIA.map((criterion) => Math.max(0, Math.round((weights[criterion] ?? 0) * WEIGHT_UNITS)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Hundredths of a point for ratings that are all there, rounded half up. */
function hundredthsOf(units: readonly number[], ratings: readonly number[]): number {
  const total = sum(units);
  const weighted = sum(units.map((unit, index) => unit * ((ratings[index] ?? LOWEST_RATING) - LOWEST_RATING)));
  const steps = HIGHEST_RATING - LOWEST_RATING;
  return Math.floor((2 * HUNDREDTHS * 100 * weighted + steps * total) / (2 * steps * total));
}

/** The tier that a score earns: the highest whose threshold it reaches; null when a threshold or the score is missing. */
export function tierOf(score: number | null, thresholds: Thresholds): Tier | null {
  if (score === null || thresholds.some((threshold) => threshold === null)) return null;
  const reached = thresholds.findIndex((threshold) => threshold !== null && score >= threshold);
  return TIERS[reached < 0 ? TIERS.length - 1 : reached] ?? null;
}

/**
 * Scores one account: the sum of weight × (rating − 1) ÷ 4 over the sum of weights, times 100
 * (AccountTier__c.Score__c and RecommendedTier__c).
 */
export function tierScore(model: ScoringModel, ratings: CriterionRatings): TierScore {
  const units = unitsOf(model.weights);
  const total = sum(units);
  const unrated = CRITERIA.filter((criterion, index) => (units[index] ?? 0) > 0 && ratings[criterion] === null);
  const withUnratedAt = (value: number): number =>
    hundredthsOf(
      units,
      CRITERIA.map((criterion) => ratings[criterion] ?? value)
    ) / HUNDREDTHS;
  const range = total === 0 ? null : ([withUnratedAt(LOWEST_RATING), withUnratedAt(HIGHEST_RATING)] as const);
  const score = range !== null && unrated.length === 0 ? range[0] : null;
  return {
    score,
    recommended: tierOf(score, model.thresholds),
    parts: partsOf(units, ratings, score),
    unrated,
    range
  };
}

// Points are cut to hundredths and what is then missing goes to the largest remainders, so that they add up to the score.
function partsOf(units: readonly number[], ratings: CriterionRatings, score: number | null): readonly CriterionPart[] {
  const total = sum(units);
  const shares = units.map((unit) => (total === 0 ? 0 : unit / total));
  const exact = CRITERIA.map((criterion, index) => {
    const steps = (ratings[criterion] ?? LOWEST_RATING) - LOWEST_RATING;
    return ((shares[index] ?? 0) * steps * 100 * HUNDREDTHS) / (HIGHEST_RATING - LOWEST_RATING);
  });
  const cut = exact.map((value) => Math.floor(value + 1e-6));
  const missing = score === null ? 0 : Math.round(score * HUNDREDTHS) - sum(cut);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (cut[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const rounded = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return CRITERIA.map((criterion, index) => ({
    criterion,
    share: shares[index] ?? 0,
    rating: ratings[criterion],
    points: score === null ? null : ((cut[index] ?? 0) + (rounded.has(index) ? 1 : 0)) / HUNDREDTHS,
    most: (shares[index] ?? 0) * 100
  }));
}

/**
 * What would move the account one tier up: single ratings first, smallest step first; where no single one is enough, the
 * one combination that raises the heaviest criteria first. Empty without a score, or in tier 1, or out of reach.
 */
export function movesUp(model: ScoringModel, ratings: CriterionRatings): readonly TierMove[] {
  const { score, recommended } = tierScore(model, ratings);
  if (score === null || recommended === null || recommended === TIERS[0]) return [];
  return moves(model, ratings, 1, (after) => after !== null && TIERS.indexOf(after) < TIERS.indexOf(recommended));
}

/** What would cost the account its tier, in the same order; empty without a score or below every threshold. */
export function movesDown(model: ScoringModel, ratings: CriterionRatings): readonly TierMove[] {
  const { score, recommended } = tierScore(model, ratings);
  if (score === null || recommended === null || recommended === TIERS[TIERS.length - 1]) return [];
  return moves(model, ratings, -1, (after) => after !== null && TIERS.indexOf(after) > TIERS.indexOf(recommended));
}

function moves(
  model: ScoringModel,
  ratings: CriterionRatings,
  direction: 1 | -1,
  isMoved: (tier: Tier | null) => boolean
): readonly TierMove[] {
  const weighted = CRITERIA.filter((criterion) => (model.weights[criterion] ?? 0) > 0);
  const limit = direction > 0 ? HIGHEST_RATING : LOWEST_RATING;
  const singles = weighted.flatMap((criterion) => {
    for (let to = (ratings[criterion] ?? limit) + direction; direction * (limit - to) >= 0; to += direction) {
      const move = moveOf(model, ratings, { ...ratings, [criterion]: to });
      if (isMoved(move.tier)) return [move];
    }
    return [];
  });
  if (singles.length > 0) return singles.sort((a, b) => stepsOf(a) - stepsOf(b));
  const heaviestFirst = [...weighted].sort((a, b) => (model.weights[b] ?? 0) - (model.weights[a] ?? 0));
  let changed: CriterionRatings = ratings;
  for (const criterion of heaviestFirst) {
    while (changed[criterion] !== null && changed[criterion] !== limit) {
      changed = { ...changed, [criterion]: changed[criterion] + direction };
      const move = moveOf(model, ratings, changed);
      if (isMoved(move.tier)) return [move];
    }
  }
  return [];
}

function moveOf(model: ScoringModel, before: CriterionRatings, after: CriterionRatings): TierMove {
  const { score, recommended } = tierScore(model, after);
  const changes = CRITERIA.flatMap((criterion) => {
    const [from, to] = [before[criterion], after[criterion]];
    return from === null || to === null || from === to ? [] : [{ criterion, from, to }];
  });
  return { tier: recommended ?? 'Not a key account', score: score ?? 0, changes };
}

function stepsOf(move: TierMove): number {
  return sum(move.changes.map(({ from, to }) => Math.abs(to - from)));
}

/** The share by which sensitivity raises and lowers each weight: ±20 %. */
export const SENSITIVITY = 0.2;

/** An account as sensitivity sees it. */
export interface RatedAccount {
  readonly id: string;
  readonly ratings: CriterionRatings;
}

/** Accounts whose recommended tier changes when one weight does. */
export interface Sensitivity {
  readonly criterion: Criterion;
  /** Factor on the weight, 0.8 or 1.2; the other weights keep their proportions and the sum. */
  readonly factor: number;
  readonly changed: readonly { readonly id: string; readonly from: Tier; readonly to: Tier }[];
}

/** How recommended tiers change when each weight rises and falls by a share (default 20 %). Unscored accounts are left out. */
export function sensitivity(
  model: ScoringModel,
  accounts: readonly RatedAccount[],
  share: number = SENSITIVITY
): readonly Sensitivity[] {
  const before = accounts.map((account) => tierScore(model, account.ratings).recommended);
  return CRITERIA.filter((criterion) => (model.weights[criterion] ?? 0) > 0).flatMap((criterion) =>
    [1 - share, 1 + share].map((factor) => {
      const changedModel = { ...model, weights: reweighted(model.weights, criterion, factor) };
      const changed = accounts.flatMap((account, index) => {
        const from = before[index] ?? null;
        const to = tierScore(changedModel, account.ratings).recommended;
        return from === null || to === null || from === to ? [] : [{ id: account.id, from, to }];
      });
      return { criterion, factor, changed };
    })
  );
}

/** Weights with one of them multiplied; the others share what remains of the sum in their old proportions. */
export function reweighted(weights: Weights, criterion: Criterion, factor: number): Weights {
  const total = sum(CRITERIA.map((each) => weights[each] ?? 0));
  const own = weights[criterion] ?? 0;
  const next = Math.min(total, own * factor);
  const others = total - own;
  const scale = others === 0 ? 1 : (total - next) / others;
  return Object.fromEntries(
    CRITERIA.map((each) => [each, each === criterion ? (others === 0 ? own : next) : (weights[each] ?? 0) * scale])
  ) as Record<Criterion, number>;
}
