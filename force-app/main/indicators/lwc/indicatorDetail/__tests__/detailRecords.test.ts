import type { Projection } from 'c/indicatorProjection';
import type { Source } from 'c/indicatorTypes';
import { SOURCES } from 'c/indicatorTypes';
import { TODAY } from 'test/indicatorDetail';

import { chartOf } from '../chartOf';
import { toDetail, toSide } from '../detailRecords';
import type { Detail, DetailData, SideData } from '../detailRecords';
import { indicatorRightsOf, readingRightsOf } from '../detailRights';
import type { ObjectInfos } from '../detailRights';
import { firstReadingText } from '../firstReading';
import { detailData, interviewNode, laggingNode, sideData, value } from './answers';

const read = (given: Parameters<typeof detailData>[0] = {}): Detail => {
  const detail = toDetail(detailData(given) as DetailData);
  if (detail === null) throw new Error('No indicator came.');
  return detail;
};
const UNKNOWN: Projection = { kind: 'unknown', why: 'tooFewReadings', has: 1, needs: 5 };

describe('the detail', () => {
  it('gives each reading what the indicator stood at after its day', () => {
    const { readings, standings, total } = read();

    expect(readings.map(({ on, standing, by }) => [on, standing, by])).toEqual([
      ['2026-05-02', 3, 'Dara Quinn'],
      ['2026-03-10', 2, 'Dara Quinn'],
      ['2026-03-10', 2, 'Dara Quinn']
    ]);
    expect(standings.map(({ on, value: stood }) => [on, stood])).toEqual([
      ['2026-01-01', 0],
      ['2026-03-10', 2],
      ['2026-05-02', 3]
    ]);
    expect(total).toBe(3);
  });

  it('keeps a reading without evidence out of the figures', () => {
    const gone = {
      ...interviewNode('r9', '2026-04-01'),
      StakeholderInterview__c: value(null),
      Counts__c: value(false)
    };
    const { readings, standings } = read({
      readings: [gone, interviewNode('r1', '2026-03-10')],
      indicator: { ReadingCount__c: value(1), ReadingSum__c: value(1), CurrentValue__c: value(1) }
    });

    expect(readings.map(({ id, counts, standing }) => [id, counts, standing])).toEqual([
      ['r9', false, null],
      ['r1', true, 1]
    ]);
    expect(standings.map(({ on }) => on)).toEqual(['2026-01-01', '2026-03-10']);
  });

  it('counts back from the current value when only the newest readings came', () => {
    const { readings, total } = read({
      indicator: { CurrentValue__c: value(40), ReadingCount__c: value(40), ReadingSum__c: value(40) }
    });

    expect(readings.map(({ standing }) => standing)).toEqual([40, 39, 39]);
    expect(total).toBe(40);
  });

  it('is none when the indicator is gone', () => {
    expect(toDetail({ uiapi: { query: {} } })).toBeNull();
  });

  it('does without what the user may not see', () => {
    const { plan, account, objective, partners } = read({
      indicator: { AccountPlan__r: null, Account__r: null, PlanObjective__r: null }
    });

    expect([plan, account, objective, partners]).toEqual([null, null, null, []]);
  });
});

describe('the side', () => {
  it('has reviews, oldest first, and a series for each indicator on the other end', () => {
    const { partners } = read({ indicator: { LaggingIndicator__r: laggingNode } });
    const side = toSide(sideData() as SideData, partners);

    expect(side.reviews.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-03-31', 'Cadence'],
      ['2026-06-15', null]
    ]);
    expect(side.laggings).toEqual([{ id: 'rev', name: 'Revenue' }]);
    expect(side.objectives).toEqual([{ id: 'goal', name: 'Reach the board' }]);
    expect(side.standings.get('rev')?.map(({ on, value: stood }) => [on, stood])).toEqual([
      ['2026-02-01', 3],
      ['2026-04-01', 4]
    ]);
  });
});

describe('the chart', () => {
  it('has points with their evidence, and what happened on the way', () => {
    const detail = read({ indicator: { LaggingIndicator__r: laggingNode } });
    const side = toSide(sideData() as SideData, detail.partners);
    const chart = chartOf(detail, side, UNKNOWN, detail.partners[0] ?? null, TODAY);

    expect(chart?.points.map(({ on, text, readingId }) => [on, text, readingId])).toEqual([
      ['2026-01-01', 'Start', null],
      ['2026-03-10', 'Key-player interview: Maya, and 1 more that day', expect.stringMatching(/^r[12]$/)],
      ['2026-05-02', 'Key-player interview: Maya', 'r3']
    ]);
    expect(chart?.events).toEqual([
      { on: '2026-01-01', text: 'Plan starts' },
      { on: '2026-01-08', text: 'Plan activated' },
      { on: '2026-03-31', text: 'Review held: Cadence' },
      { on: '2026-06-15', text: 'Review held' },
      { on: '2026-12-31', text: 'Plan ends' }
    ]);
    expect(chart?.second).toMatchObject({ title: 'Revenue', unit: 'USD m', aggregation: 'Latest' });
    expect(chart?.second?.points).toHaveLength(2);
    expect(chart).toMatchObject({ target: 12, baseline: 0, today: TODAY, projection: null });
    expect(chart).not.toHaveProperty('singles');
  });

  it('draws a projection, and the single readings behind a share', () => {
    const detail = read({ indicator: { Aggregation__c: value('Average'), CurrentValue__c: value(1) } });
    const days = { date: '2027-01-01', earliest: '2026-12-01', latest: null };
    const speed = {
      method: 'trend',
      ratePerMonth: 1,
      lowestPerMonth: 0.5,
      highestPerMonth: 2,
      confidence: 80
    } as const;
    const chart = chartOf(detail, null, { kind: 'projected', ...speed, ...days }, null, TODAY);

    expect(chart?.projection).toEqual(days);
    expect(chart?.singles).toHaveLength(3);
    expect(chart?.second).toBeNull();
  });

  it('is none while there is no value', () => {
    const nothing = {
      readings: [],
      indicator: { Source__c: value('By hand'), CurrentValue__c: value(null), ReadingCount__c: value(0) }
    };
    const detail = read(nothing);

    expect(chartOf({ ...detail, standings: [] }, null, UNKNOWN, null, TODAY)).toBeNull();
  });
});

describe('the rights', () => {
  const field = { updateable: true, createable: true };
  const info = (apiName: string, fields: string[]): unknown => ({
    apiName,
    createable: true,
    updateable: true,
    deletable: true,
    fields: Object.fromEntries(fields.map((name) => [name, field]))
  });
  const infos = {
    results: [
      { statusCode: 200, result: info('IndicatorReading__c', ['Value__c', 'ReadOn__c', 'Note__c']) },
      { statusCode: 200, result: info('LeadingIndicator__c', ['Target__c']) }
    ]
  } as ObjectInfos;
  const none = { canAdd: false, canEdit: false, canNote: false, canDelete: false };

  it('are all for readings by hand, and notes for those that record themselves', () => {
    expect(readingRightsOf(infos, 'By hand', false)).toEqual({
      canAdd: true,
      canEdit: true,
      canNote: true,
      canDelete: true
    });
    expect(readingRightsOf(infos, 'Map confidence', false)).toEqual({ ...none, canNote: true });
    expect(indicatorRightsOf(infos, false)).toEqual({ canEdit: true, canDelete: true });
  });

  it('are none on a closed plan, or on what is not known', () => {
    const hidden = { results: [{ statusCode: 403, result: [] }] };

    expect(readingRightsOf(infos, 'By hand', true)).toEqual(none);
    expect(readingRightsOf(null, 'By hand', false)).toEqual(none);
    expect(readingRightsOf(hidden, 'By hand', false)).toEqual(none);
    expect(indicatorRightsOf(infos, true)).toEqual({ canEdit: false, canDelete: false });
    expect(indicatorRightsOf(hidden, false)).toEqual({ canEdit: false, canDelete: false });
  });
});

describe('the first reading', () => {
  it('comes for each source in its own way', () => {
    const texts = SOURCES.map((source: Source) => firstReadingText(source, true, false));

    expect(new Set(texts).size).toBe(SOURCES.length);
    expect(firstReadingText('By hand', false, false)).toContain('Somebody who may change the plan');
    expect(firstReadingText('Reviews held', true, true)).toBe('No reading was made while the plan ran.');
  });
});
