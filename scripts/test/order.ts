/** The files that take longest (20 seconds and more), the longest first. */
export const longest: readonly string[] = [
  'tests/cli/smoke.test.ts',
  'tests/clients/crash.test.ts',
  'tests/metadata/broken/broken.test.ts',
  'tests/deploy/verify-org.test.ts',
  'tests/browser/plan-review.test.ts',
  'tests/browser/appearance.test.ts',
  'tests/access/matrix.test.ts',
  'tests/browser/plan-page.test.ts',
  'tests/deploy/remove.test.ts',
  'tests/browser/plan-work.test.ts',
  'tests/browser/plan-home.test.ts',
  'tests/browser/deployed.test.ts',
  'tests/browser/account-tier.test.ts',
  'tests/cli/equality.test.ts',
  'tests/access/matrix-records.test.ts',
  'tests/browser/account-tier-care.test.ts',
  'tests/browser/plan-year.test.ts',
  'tests/browser/indicators.test.ts',
  'tests/browser/refusals.test.ts',
  'tests/browser/rep-keyboard.test.ts',
  'tests/planning/figures.test.ts',
  'tests/indicators/replay.test.ts'
];

/** The order in which files begin: what takes long first, so that all lanes end together; the others as they come. */
export function longestFirst(files: readonly string[]): readonly string[] {
  const rank = (file: string): number => longest.indexOf(file) + 1 || longest.length + 1;
  return files.toSorted((a, b) => rank(a) - rank(b));
}
