/** Indicators and readings for tests; today is 1 June 2026 there. */
import type { Indicator, Reading } from 'c/indicatorTypes';

/** The day on which the tests play. */
export const TODAY = '2026-06-01';

/** Two of six relationships, with five twelfths of the year gone: behind. */
export function indicator(values: Partial<Indicator> = {}): Indicator {
  return {
    id: 'a10people',
    name: 'New relationships',
    planId: 'plan',
    accountId: 'account',
    source: 'New relationships',
    kind: 'Leading',
    aggregation: 'Sum',
    unit: 'relationships',
    meaning: 'Whether we reach new people.',
    baseline: 0,
    target: 6,
    startOn: '2026-01-01',
    targetOn: '2026-12-31',
    countsUntil: '2026-12-31',
    current: 1,
    readingCount: 1,
    readingSum: 1,
    lastReadingOn: '2026-05-20',
    laggingId: null,
    objectiveId: null,
    sortOrder: 1,
    ...values
  };
}

/** A relationship that began, proved by its rating. */
export function reading(values: Partial<Reading> = {}): Reading {
  return {
    id: 'a20rise',
    on: '2026-05-20',
    value: 1,
    note: null,
    isAutomatic: true,
    evidence: { text: 'New relationship: Ana Reyes', object: 'StakeholderAssessment__c', id: 'a30rating' },
    ...values
  };
}

/** Users of the product, typed by hand: the latest value counts. */
export function byHand(values: Partial<Indicator> = {}): Indicator {
  return indicator({
    id: 'a11users',
    name: 'Active users',
    source: 'By hand',
    aggregation: 'Latest',
    unit: 'users',
    baseline: 300,
    target: 600,
    current: 420,
    readingCount: 1,
    readingSum: 420,
    ...values
  });
}

/** A value that was typed. */
export function typed(values: Partial<Reading> = {}): Reading {
  return reading({ id: 'a21users', value: 420, isAutomatic: false, evidence: null, ...values });
}
