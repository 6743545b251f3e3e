/** Quantiles of the normal distribution. */

/** More standard deviations than doubles can tell from certainty. */
const FARTHEST = 8;

/**
 * The number of standard deviations below which a normal variable stays with this probability, by bisection; ½ to 1 − 10⁻¹⁴.
 * The distribution is summed as in G. Marsaglia, “Evaluating the normal distribution”, Journal of Statistical Software 11
 * (2004).
 */
export function normalQuantile(probability: number): number {
  let [low, high] = [0, FARTHEST];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (normalDistribution(middle) < probability) low = middle;
    else high = middle;
  }
}

function normalDistribution(deviation: number): number {
  let [term, sum, before] = [deviation, deviation, 0];
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= (deviation * deviation) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-deviation * deviation) / 2)) / Math.sqrt(2 * Math.PI);
}
