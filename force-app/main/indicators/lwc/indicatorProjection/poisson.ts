/** What a number of events says about how many were to be expected. */

/** Limits of the expected number of events. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Terms this much smaller than their sum no longer change it. */
const NEGLIGIBLE = 1e-18;

/**
 * Exact limits of the mean of a Poisson distribution of which one count is known (F. Garwood, “Fiducial limits for the
 * Poisson distribution”, Biometrika 28 (1936), 437–442): below the lower one, so many events or more are less likely than
 * half of what the confidence leaves; above the upper one, so many or fewer are. `confidence` lies between 0 and 1; the
 * lower limit of no event is 0. Throws a RangeError when `count` is not a whole number from 0 on.
 */
export function poissonLimits(count: number, confidence: number): Limits {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of events.`);
  const tail = (1 - confidence) / 2;
  const logFactorial = logFactorialOf(count);
  let far = count + 1;
  while (atMost(count, far, logFactorial) > tail) far *= 2;
  return {
    lower: count === 0 ? 0 : bisect(0, count, (mean) => atLeast(count, mean, logFactorial) > tail),
    upper: bisect(count, far, (mean) => atMost(count, mean, logFactorial) < tail)
  };
}

/** Probability of `count` events or fewer where `mean` are expected, `mean` not below `count`: the largest terms come first. */
function atMost(count: number, mean: number, logFactorial: number): number {
  let [term, sum] = [1, 1];
  for (let k = count; k > 0 && term > sum * NEGLIGIBLE; k -= 1) {
    term *= k / mean;
    sum += term;
  }
  return Math.exp(logTerm(count, mean, logFactorial) + Math.log(sum));
}

/** Probability of `count` events or more where `mean` are expected, `mean` not above `count`. */
function atLeast(count: number, mean: number, logFactorial: number): number {
  let [term, sum] = [1, 1];
  for (let k = count + 1; term > sum * NEGLIGIBLE; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return Math.exp(logTerm(count, mean, logFactorial) + Math.log(sum));
}

/** Logarithm of the probability of just `count` events; whole powers and factorials would overflow. */
function logTerm(count: number, mean: number, logFactorial: number): number {
  return count * Math.log(mean) - mean - logFactorial;
}

function logFactorialOf(count: number): number {
  let sum = 0;
  for (let k = 2; k <= count; k += 1) sum += Math.log(k);
  return sum;
}

/** Where a condition begins to hold between two numbers, to the last bit. */
function bisect(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (holds(middle)) high = middle;
    else low = middle;
  }
}
