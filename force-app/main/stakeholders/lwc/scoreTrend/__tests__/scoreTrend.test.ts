import { accountScore } from 'c/relationshipScore';
import { pastScores, recentChange, withToday } from 'c/scoreTrend';
import type { TrendPoint } from 'c/scoreTrend';
import type { Assessment, Stakeholder } from 'c/stakeholderRecords';
import { person } from 'test/people';

const TODAY = '2026-06-15';
const assessment = (assessedOn: string, values: Partial<Assessment> = {}): Assessment => ({
  stakeholderId: 'a',
  assessedOn: `${assessedOn}T12:00:00.000Z`,
  influence: 'High',
  support: 'Neutral',
  access: 'In depth',
  role: null,
  ...values
});

const scoreTrend = (
  people: readonly Stakeholder[],
  assessments: readonly Assessment[],
  today: string
): readonly TrendPoint[] => withToday(pastScores(people, assessments, today), accountScore(people).score, today);

describe('scoreTrend', () => {
  it('is empty where nobody is assessed', () => {
    expect(scoreTrend([], [], TODAY)).toEqual([]);
    expect(scoreTrend([person({ id: 'a', support: null })], [], TODAY)).toEqual([]);
  });

  it('starts with the month of the first assessment and ends today with the present score', () => {
    const points = scoreTrend(
      [person({ id: 'a', support: 'Champion', access: 'In depth' })],
      [assessment('2026-04-10'), assessment('2026-05-20', { support: 'Supporter' })],
      TODAY
    );

    expect(points).toEqual([
      { date: '2026-04-30', score: 70 },
      { date: '2026-05-31', score: 85 },
      { date: TODAY, score: 100 }
    ]);
    expect(recentChange(points)).toEqual({ since: '2026-04-30', by: 30 });
  });

  it('counts who left until the day they left', () => {
    const points = scoreTrend(
      [
        person({ id: 'a', support: 'Neutral', access: 'In depth' }),
        person({ id: 'gone', isActive: false, leftOn: '2026-05-10' })
      ],
      [assessment('2026-03-01'), assessment('2026-03-01', { stakeholderId: 'gone', support: 'Champion' })],
      TODAY
    );

    expect(points.map(({ score }) => score)).toEqual([85, 85, 70, 70]);
  });

  it('compares with three months ago where it can', () => {
    const point = (date: string, score: number): { date: string; score: number } => ({ date, score });

    expect(recentChange([point('1', 10), point('2', 50), point('3', 55), point('4', 60), point('5', 54.2)])).toEqual({
      since: '2',
      by: 4.2
    });
    expect(recentChange([point('1', 10)])).toBeNull();
    expect(recentChange([])).toBeNull();
  });
});
