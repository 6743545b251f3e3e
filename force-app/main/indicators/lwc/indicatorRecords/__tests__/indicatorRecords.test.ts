import { toDefinition, toIndicator, toReading, toReadings } from 'c/indicatorRecords';

const value = <Value>(of: Value): { readonly value: Value } => ({ value: of });

describe('c-indicator-records', () => {
  it('reads an indicator with the figures of the server', () => {
    const indicator = toIndicator({
      Id: 'a10',
      Name: value('New relationships'),
      AccountPlan__c: value('plan'),
      Account__c: value('account'),
      Source__c: value('New relationships'),
      Kind__c: value('Leading'),
      Aggregation__c: value('Sum'),
      Unit__c: value('relationships'),
      Meaning__c: value('Whether we reach new people.'),
      Baseline__c: value(0),
      Target__c: value(6),
      StartOn__c: value('2026-01-01'),
      TargetOn__c: value('2026-12-31'),
      CountsUntil__c: value('2026-12-31'),
      CurrentValue__c: value(4),
      ReadingCount__c: value(4),
      ReadingSum__c: value(4),
      LastReadingOn__c: value('2026-05-02'),
      LaggingIndicator__c: value('a11'),
      PlanObjective__c: value('a12'),
      SortOrder__c: value(2)
    });

    expect(indicator).toEqual({
      id: 'a10',
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
      current: 4,
      readingCount: 4,
      readingSum: 4,
      lastReadingOn: '2026-05-02',
      laggingId: 'a11',
      objectiveId: 'a12',
      sortOrder: 2
    });
  });

  it('keeps unknown what is blank or not visible', () => {
    expect(toIndicator({ Id: 'a10', Source__c: value('Something new'), Target__c: null })).toMatchObject({
      name: 'a10',
      source: 'By hand',
      kind: 'Leading',
      aggregation: 'Latest',
      target: null,
      current: null,
      readingCount: 0,
      lastReadingOn: null
    });
  });

  it.each([
    ['StakeholderInterview__c', 'StakeholderInterview__c'],
    ['StakeholderAssessment__c', 'StakeholderAssessment__c'],
    ['Opportunity__c', 'Opportunity'],
    ['PlanReview__c', 'PlanReview__c'],
    ['Commitment__c', 'Commitment__c'],
    ['Account__c', 'Account']
  ])('leads from a reading to its evidence by %s', (field, object) => {
    const reading = toReading({
      Id: 'a20',
      ReadOn__c: value('2026-05-02'),
      Value__c: value(1),
      IsAutomatic__c: value(true),
      Evidence__c: value('What moved it'),
      [field]: value('evidence')
    });

    expect(reading).toEqual({
      id: 'a20',
      on: '2026-05-02',
      value: 1,
      note: null,
      isAutomatic: true,
      evidence: { text: 'What moved it', object, id: 'evidence' }
    });
  });

  it('reads readings by hand, and leaves out what has no day or value', () => {
    const byHand = { Id: 'a21', ReadOn__c: value('2026-05-02'), Value__c: value(0), Note__c: value('From the board') };

    expect(toReading(byHand)).toMatchObject({ value: 0, note: 'From the board', isAutomatic: false, evidence: null });
    expect(toReading({ Id: 'a22', ReadOn__c: value('2026-05-02') })).toBeNull();
    expect(toReadings({ edges: [{ node: { Id: 'a23', Value__c: value(2) } }, { node: byHand }] })).toHaveLength(1);
    expect(toReadings(null)).toEqual([]);
  });

  it('reads a definition with its tiers and words', () => {
    const definition = toDefinition({
      Id: 'a30',
      Name: value('Reviews held'),
      Source__c: value('Reviews held'),
      Kind__c: value('Leading'),
      Aggregation__c: value('Sum'),
      Target__c: value(4),
      ProposedForTiers__c: value('Tier 1;Tier 2'),
      ObjectiveWords__c: value('review, cadence ,'),
      SortOrder__c: value(5)
    });

    expect(definition).toMatchObject({ tiers: ['Tier 1', 'Tier 2'], words: ['review', 'cadence'], target: 4 });
    expect(toDefinition({ Id: 'a31' })).toMatchObject({ name: 'a31', tiers: [], words: [], unit: null });
  });
});
