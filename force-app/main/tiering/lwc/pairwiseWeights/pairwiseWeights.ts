/**
 * Weights from pairwise judgements by the Analytic Hierarchy Process (T. L. Saaty, The Analytic Hierarchy Process, 1980).
 * Runs anywhere; imports nothing.
 */

/**
 * One judgement: 1 is equally important, 2 to 9 means that the first item is that many times as important as the second,
 * −2 to −9 that the second is; null is not judged yet.
 */
export type Judgement = number | null;

/** Judgements of `first` against `second`, by the positions of the items, first < second. */
export interface PairJudgement {
  readonly first: number;
  readonly second: number;
  readonly value: Judgement;
}

/** What the judgements give. */
export interface PairwiseResult {
  /** Weights as shares, adding up to 1. */
  readonly weights: readonly number[];
  /** Principal eigenvalue of the judgement matrix, at least the number of items. */
  readonly lambda: number;
  /** Consistency index (λ − n) ÷ (n − 1); 0 for up to two items. */
  readonly consistencyIndex: number;
  /** Consistency ratio, index ÷ random index, 0 is perfect; 0 for up to two items. */
  readonly consistencyRatio: number;
  /** The judgement that contradicts the others most; null when all agree. */
  readonly worst: Contradiction | null;
}

/** A judgement that does not fit what the others imply. */
export interface Contradiction {
  readonly first: number;
  readonly second: number;
  readonly value: number;
  /** The value on Saaty's scale that fits the weights best. */
  readonly suggested: number;
  /** Judged ratio ÷ implied ratio, or its inverse if that is larger; above 1. */
  readonly factor: number;
}

/** Highest consistency ratio at which judgements may be used (Saaty 1980). */
export const CONSISTENCY_LIMIT = 0.1;

/** Mean consistency index of random matrices of order 1 to 15 (Saaty 1980, table of the random index). */
export const RANDOM_INDEX: readonly number[] = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
];

const TOLERANCE = 1e-13;
const MOST_ROUNDS = 10_000;
/** Judgements nearer to what the weights imply than this factor count as agreeing. */
const AGREES = 1 + 1e-6;

/** The ratio that a judgement stands for, 1/9 to 9. */
export function ratioOf(value: number): number {
  return value > 0 ? value : -1 / value;
}

/** The judgement on Saaty's scale that is nearest to a ratio, on a logarithmic scale. */
export function judgementOf(ratio: number): number {
  const size = Math.max(ratio, 1 / ratio);
  const lower = Math.min(9, Math.max(1, Math.floor(size)));
  const upper = Math.min(9, lower + 1);
  const nearest = size / lower <= upper / size ? lower : upper;
  return nearest === 1 || ratio >= 1 ? nearest : -nearest;
}

/**
 * Weights, consistency and the worst judgement of a complete set; null while a judgement is missing. Throws a RangeError
 * for a judgement off the scale, a pair named twice or fewer than two items.
 */
export function pairwiseWeights(count: number, judgements: readonly PairJudgement[]): PairwiseResult | null {
  if (!Number.isInteger(count) || count < 2 || count > RANDOM_INDEX.length) {
    throw new RangeError(`Pairwise judgements need 2 to ${RANDOM_INDEX.length} items, not ${count}.`);
  }
  const matrix = matrixOf(count, judgements);
  if (matrix === null) return null;
  const weights = principalEigenvector(matrix);
  const lambda = mean(matrix.map((row, index) => dot(row, weights) / (weights[index] ?? 1)));
  const consistencyIndex = count <= 2 ? 0 : Math.max(0, (lambda - count) / (count - 1));
  const random = RANDOM_INDEX[count - 1] ?? 0;
  return {
    weights,
    lambda,
    consistencyIndex,
    consistencyRatio: random === 0 ? 0 : consistencyIndex / random,
    worst: worstOf(judgements, weights)
  };
}

/**
 * Shares as percent with `decimals` decimals that add up to exactly 100: cut, then the missing units go to the largest
 * remainders, ties to the earlier share.
 */
export function percentages(shares: readonly number[], decimals = 4): readonly number[] {
  const unit = 10 ** decimals;
  const exact = shares.map((share) => share * 100 * unit);
  const cut = exact.map((value) => Math.floor(value + 1e-7));
  const missing = Math.round(100 * unit - cut.reduce((total, value) => total + value, 0));
  const order = exact
    .map((value, index) => ({ index, remainder: value - (cut[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return cut.map((value, index) => (value + (raised.has(index) ? 1 : 0)) / unit);
}

function matrixOf(count: number, judgements: readonly PairJudgement[]): readonly (readonly number[])[] | null {
  const matrix = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column): number => (row === column ? 1 : 0))
  );
  let isComplete = true;
  for (const { first, second, value } of judgements) {
    const [row, opposite] = [matrix[first], matrix[second]];
    if (row === undefined || opposite === undefined || first >= second || row[second] !== 0) {
      throw new RangeError(`Items ${first} and ${second} are not a pair of ${count} items, or are judged twice.`);
    }
    if (value === null) {
      isComplete = false;
      row[second] = 1;
      continue;
    }
    if (!Number.isInteger(value) || Math.abs(value) > 9 || value === 0 || value === -1) {
      throw new RangeError(`${value} is not a judgement: 1 to 9, or -2 to -9.`);
    }
    row[second] = ratioOf(value);
    opposite[first] = 1 / ratioOf(value);
  }
  return isComplete && judgements.length === (count * (count - 1)) / 2 ? matrix : null;
}

/** The principal eigenvector of a positive matrix, adding up to 1, by power iteration (Perron: it converges). */
function principalEigenvector(matrix: readonly (readonly number[])[]): readonly number[] {
  let vector: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const product = matrix.map((row) => dot(row, vector));
    const total = product.reduce((all, value) => all + value, 0);
    const next = product.map((value) => value / total);
    const change = Math.max(...next.map((value, index) => Math.abs(value - (vector[index] ?? 0))));
    vector = next;
    if (change < TOLERANCE) break;
  }
  return vector;
}

function worstOf(judgements: readonly PairJudgement[], weights: readonly number[]): Contradiction | null {
  let worst: Contradiction | null = null;
  for (const { first, second, value } of judgements) {
    if (value === null) continue;
    const implied = (weights[first] ?? 1) / (weights[second] ?? 1);
    const off = ratioOf(value) / implied;
    const factor = Math.max(off, 1 / off);
    if (factor > AGREES && factor > (worst?.factor ?? 1)) {
      worst = { first, second, value, suggested: judgementOf(implied), factor };
    }
  }
  return worst;
}

function dot(row: readonly number[], vector: readonly number[]): number {
  return row.reduce((total, value, index) => total + value * (vector[index] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
