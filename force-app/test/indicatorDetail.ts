/** An indicator with readings for tests of its detail. */
import type { ListedReading } from 'c/indicatorReadingTable';
import type { Indicator } from 'c/indicatorTypes';

/** The day on which these tests take place. */
export const TODAY = '2026-06-30';

/** A count of interviews that is half way by the middle of its year, changed as a test wants. */
export function detailIndicator(values: Partial<Indicator> = {}): Indicator {
  return {
    id: 'a0I',
    name: 'Key-player interviews',
    planId: 'plan',
    accountId: 'account',
    source: 'Key-player interviews',
    kind: 'Leading',
    aggregation: 'Sum',
    unit: 'interviews',
    meaning: 'Who talks to key players hears early what will count.',
    baseline: 0,
    target: 12,
    startOn: '2026-01-01',
    targetOn: '2026-12-31',
    countsUntil: '2026-12-31',
    current: 3,
    readingCount: 3,
    readingSum: 3,
    lastReadingOn: '2026-05-02',
    laggingId: null,
    objectiveId: null,
    sortOrder: null,
    ...values
  };
}

/** A reading by hand, changed as a test wants. */
export function listedReading(id: string, values: Partial<ListedReading> = {}): ListedReading {
  return {
    id,
    on: '2026-05-02',
    value: 7,
    note: null,
    isAutomatic: false,
    evidence: null,
    by: 'Dara Quinn',
    standing: 7,
    counts: true,
    ...values
  };
}

/** An automatic reading with its interview. */
export function provenReading(id: string, values: Partial<ListedReading> = {}): ListedReading {
  const evidence = { id: `i-${id}`, object: 'StakeholderInterview__c', text: 'Key-player interview: Maya' };
  return listedReading(id, { value: 1, isAutomatic: true, evidence, ...values });
}
