import type { Projection } from 'c/indicatorProjection';
import { TODAY, detailIndicator } from 'test/indicatorDetail';

import { outlookOf } from '../outlook';

const speed = { ratePerMonth: 0.6, lowestPerMonth: 0.4, highestPerMonth: 1, confidence: 80 } as const;
const rate = { ...speed, method: 'rate' } as const;
const projected = {
  kind: 'projected',
  ...rate,
  date: '2027-02-14',
  earliest: '2026-12-20',
  latest: '2027-08-01'
} as const;
const words = (projection: Projection, values = {}): ReturnType<typeof outlookOf> =>
  outlookOf(projection, detailIndicator(values), TODAY);

describe('the outlook', () => {
  it('says when, how sure, by which method and on what assumption', () => {
    expect(words(projected)).toEqual({
      headline:
        'At the speed so far it reaches 12 interviews in 7 months, on February 14, 2027: 6 weeks after the target date.',
      range: 'With 80 % confidence between December 20, 2026 and August 1, 2027.',
      method: [
        'Speed: 0.6 interviews a month, between 0.4 interviews and 1 interview.',
        'Method: rate of events (Poisson) with exact limits (Garwood 1936).',
        'It assumes that the work goes on as often as since the start, one event independent of the next.'
      ]
    });
  });

  it('names the other method, and a speed that falls', () => {
    const { method } = words(
      { ...projected, method: 'trend', ratePerMonth: -2, lowestPerMonth: -3, highestPerMonth: -1 },
      { unit: '%', target: 10, baseline: 40 }
    );

    expect(method).toEqual([
      'Speed: −2 points a month, between −3 points and −1 point.',
      'Method: median slope (Theil–Sen) with its limits (Sen 1968).',
      'It assumes that the trend of the readings goes on in a straight line.'
    ]);
  });

  it.each([
    ['early', { date: '2026-12-11' }, '20 days before the target date.'],
    ['late by months', { date: '2027-04-30' }, '3 months after the target date.'],
    ['on the day', { date: '2026-12-31' }, 'on December 31, 2026.']
  ])('holds it against the target date: %s', (_, change, end) => {
    expect(words({ ...projected, ...change }).headline).toMatch(new RegExp(`${end}$`));
  });

  it('does without a latest day, or any day, within ten years', () => {
    expect(words({ ...projected, latest: null }).range).toBe(
      'With 80 % confidence not before December 20, 2026; the readings set no latest day within ten years.'
    );
    expect(words({ ...projected, date: null, latest: null })).toMatchObject({
      headline: 'At the speed so far it does not reach 12 interviews within ten years.',
      range: 'At the fastest that fits its readings, it would be on December 20, 2026.'
    });
    expect(words({ ...projected, earliest: null, date: null, latest: null }).range).toBe('');
  });

  it.each([
    ['flat', 'It does not move, so no day can be told on which it reaches 12 interviews.'],
    ['away', 'It moves away from 12 interviews, so no day can be told on which it reaches it.'],
    ['tooSlow', 'It moves too slowly to reach 12 interviews within ten years.']
  ] as const)('says why it is unlikely: %s', (because, headline) => {
    expect(words({ kind: 'unlikely', ...rate, because, earliest: null })).toMatchObject({ headline, range: '' });
    expect(words({ kind: 'unlikely', ...rate, because, earliest: '2030-01-01' }).range).toBe(
      'At the fastest that fits its readings, it would be on January 1, 2030.'
    );
  });

  it('says since when the target is reached', () => {
    expect(words({ kind: 'reached', on: '2026-06-01' }).headline).toBe(
      'The target of 12 interviews was reached 4 weeks ago, on June 1, 2026.'
    );
    expect(words({ kind: 'reached', on: null }).headline).toBe('The target of 12 interviews is reached.');
  });

  it.each([
    ['noTarget', 'Nothing is projected without a target and the day by which it is to be reached.'],
    ['noBaseline', 'Nothing is projected while the baseline is unknown.'],
    ['targetIsBaseline', 'Nothing is projected, because target and baseline are the same.'],
    ['targetPassed', 'Nothing is projected: the target date, December 31, 2026, has passed.'],
    ['tooFewReadings', 'Not enough to project yet: it needs 5 readings and has 2.'],
    ['tooShort', 'Not enough to project yet: the readings must span 5 days; so far they span 2.']
  ] as const)('says what is missing: %s', (why, headline) => {
    expect(words({ kind: 'unknown', why, has: 2, needs: 5 })).toEqual({ headline, range: '', method: [] });
  });
});
