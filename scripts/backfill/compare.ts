import { countsPeople, evidenceFields, type Expected, type Indicator, type Recorded } from './model.ts';

/** What about a reading is not as its evidence says. */
export type Fault = 'day' | 'value' | 'person' | 'evidence' | 'key' | 'mark' | 'withdrawn';

/**
 * A difference between what is recorded and what should be. `hidden`: the org says that the evidence holds, but the user
 * cannot see it, so that nothing may be concluded. `waiting`: the indicator itself has to be saved and counted again.
 */
export type Difference =
  | { readonly kind: 'missing'; readonly indicator: Indicator; readonly expected: Expected }
  | { readonly kind: 'waiting'; readonly indicator: Indicator }
  | {
      readonly kind: 'stale' | 'unproven' | 'hidden';
      readonly indicator: Indicator;
      readonly reading: Recorded;
    }
  | {
      readonly kind: 'twice';
      readonly indicator: Indicator;
      readonly reading: Recorded;
      readonly expected: Expected;
    }
  | {
      readonly kind: 'wrong';
      readonly indicator: Indicator;
      readonly reading: Recorded;
      readonly expected: Expected;
      readonly faults: readonly Fault[];
    };

export type DifferenceKind = Difference['kind'];

/**
 * Holds the readings of one indicator against those that should be there. `personOf` gives the person of a rating that
 * was read, and nothing for one that was not.
 */
export function compareReadings(
  indicator: Indicator,
  expected: ReadonlyMap<string, Expected>,
  recorded: readonly Recorded[],
  personOf: (rating: string) => string | undefined
): readonly Difference[] {
  const differences: Difference[] = indicator.isWaiting || indicator.isAstray ? [{ kind: 'waiting', indicator }] : [];
  const byProof = new Map<string, Recorded[]>();
  for (const reading of recorded) {
    const proof = proofOf(indicator, reading, personOf);
    if (proof !== undefined && expected.has(proof)) {
      const same = byProof.get(proof);
      if (same) same.push(reading);
      else byProof.set(proof, [reading]);
    } else {
      differences.push({ kind: unexpected(indicator, reading, personOf), indicator, reading });
    }
  }
  for (const [proof, wanted] of expected) {
    // The one with the key stays: the database tells it apart.
    const hasKey = (reading: Recorded): boolean => isKeyOf(indicator, proof, reading.key);
    const readings = (byProof.get(proof) ?? []).sort((a, b) => Number(hasKey(a)) - Number(hasKey(b)));
    const kept = readings.pop();
    for (const reading of readings) differences.push({ kind: 'twice', indicator, reading, expected: wanted });
    if (!kept) {
      differences.push({ kind: 'missing', indicator, expected: wanted });
      continue;
    }
    const faults = faultsOf(indicator, kept, wanted);
    if (faults.length > 0) differences.push({ kind: 'wrong', indicator, reading: kept, expected: wanted, faults });
  }
  return differences;
}

/** What the reading counts once for; undefined without evidence of the right kind. */
function proofOf(
  { source }: Indicator,
  reading: Recorded,
  personOf: (rating: string) => string | undefined
): string | undefined {
  const evidence = reading.evidence[evidenceFields[source]];
  if (evidence === undefined || !countsPeople(source)) return evidence;
  return personOf(evidence) ?? reading.person ?? undefined;
}

function unexpected(
  { source }: Indicator,
  reading: Recorded,
  personOf: (rating: string) => string | undefined
): 'stale' | 'unproven' | 'hidden' {
  if (Object.keys(reading.evidence).length === 0) return 'unproven';
  const evidence = reading.evidence[evidenceFields[source]];
  // A rating proves what happened, the history after it whether that still holds; any other evidence speaks for itself.
  const isJudged = evidence === undefined || (countsPeople(source) && personOf(evidence) !== undefined);
  return reading.isProven && !isJudged ? 'hidden' : 'stale';
}

/** Is this the key of what counts once for the indicator? Ids of 15 characters say the same as those of 18. */
function isKeyOf({ id }: Indicator, proof: string, key: string | null): boolean {
  const [first = '', second = '', ...more] = key?.split('-') ?? [];
  const isSame = (a: string, b: string): boolean => a.slice(0, 15) === b.slice(0, 15);
  return more.length === 0 && isSame(first, id) && isSame(second, proof);
}

function faultsOf(indicator: Indicator, reading: Recorded, expected: Expected): readonly Fault[] {
  const { source } = indicator;
  const faults: Fault[] = [];
  if (reading.evidence[evidenceFields[source]] !== expected.evidence) faults.push('evidence');
  if (reading.on !== expected.on) faults.push('day');
  if (reading.value !== expected.value) faults.push('value');
  if (reading.person !== expected.person) faults.push('person');
  if (!isKeyOf(indicator, expected.proof, reading.key)) faults.push('key');
  if (!reading.isAutomatic) faults.push('mark');
  if (reading.isWithdrawn) faults.push('withdrawn');
  return faults;
}
