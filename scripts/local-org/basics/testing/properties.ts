/**
 * fast-check with the same cases for everybody, so that a commit passes or fails everywhere alike. `FUZZ_SEED=7` tries
 * others and `FUZZ_RUNS=20000` more of them; a failure names the seed and the path to its case.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1), numRuns: caseCount(100) });

/** How many cases to try where a test would try `usual`. */
export function caseCount(usual: number): number {
  return Number(process.env['FUZZ_RUNS'] ?? usual);
}

export default fc;
