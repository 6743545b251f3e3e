import type { Projection } from 'c/indicatorProjection';
import { paceWords, projectionWords } from 'c/indicatorWords';
import { TODAY, byHand, indicator } from 'test/indicators';

const speed = {
  method: 'trend',
  ratePerMonth: 2.04,
  lowestPerMonth: 1,
  highestPerMonth: 3,
  confidence: 80
} as const;
const projected = (values: Partial<Extract<Projection, { kind: 'projected' }>> = {}): Projection => ({
  kind: 'projected',
  date: '2026-10-14',
  earliest: '2026-09-02',
  latest: '2027-01-03',
  ...speed,
  ...values
});
const words = (projection: Projection, targetOn: string | null = null): string =>
  projectionWords(projection, { unit: 'sites', targetOn }, TODAY).text;

describe('the distance to the line', () => {
  it.each([
    [indicator(), 'by 1.5 relationships; 2.5 expected by now'],
    [indicator({ current: 4 }), 'by 1.5 relationships; 2.5 expected by now'],
    [indicator({ current: 2.5 }), '2.5 expected by now'],
    [indicator({ current: 6 }), ''],
    [byHand({ unit: '%', baseline: 40, target: 80, current: 40 }), 'by 16.6 points; 57\u00a0% expected by now'],
    [indicator({ targetOn: '2026-05-25' }), 'by 5 relationships; it was due 7 days ago'],
    [byHand({ unit: null, baseline: 0, target: 0.05, current: 0.01 }), 'by 0.01; 0.02 expected by now'],
    [byHand({ unit: '%', baseline: 4, target: 4.5, current: 4 }), 'by 0.21 points; 4.2\u00a0% expected by now'],
    [indicator({ target: null }), 'Set a target to see whether it is on pace.'],
    [byHand({ baseline: null }), 'Add a baseline to see whether it is on pace.'],
    [byHand({ current: null }), 'It needs a first reading.'],
    [byHand({ baseline: 600 }), 'Target and baseline are the same.']
  ])('is said in the unit of the indicator (case %#)', (of, text) => {
    expect(paceWords(of, TODAY).text).toBe(text);
  });

  it('tells the percentages on hover', () => {
    expect(paceWords(indicator(), TODAY).title).toMatch(/^17 % of the way .* 41 % of the time/);
    expect(paceWords(indicator({ target: null }), TODAY).title).toBe('');
  });
});

describe('the projected day', () => {
  it('comes with its uncertainty, and with how it was found on hover', () => {
    expect(words(projected())).toBe(
      'about Oct 14 (likely Sep\u00a02,\u00a02026\u00a0–\u2060\u00a0Jan\u00a03,\u00a02027)'
    );
    expect(words(projected({ latest: '2026-11-02' }))).toBe(
      'about Oct 14 (likely Sep\u00a02\u00a0–\u2060\u00a0Nov\u00a02)'
    );
    expect(projectionWords(projected(), { unit: 'sites', targetOn: null }, TODAY).title).toBe(
      'If it goes on as it did, 2 sites a month: with 80 % confidence between September 2, 2026 and January 3, 2027.'
    );
  });

  it('says where a limit lies beyond ten years', () => {
    expect(words(projected({ latest: null }))).toBe(
      'about Oct 14 (Sep 2 at the earliest, perhaps not within ten years)'
    );
    expect(words(projected({ latest: null, date: null }))).toBe('not before Sep 2, and perhaps not within ten years');
  });

  it('says by how much it is too late', () => {
    const late = { date: '2027-01-20', earliest: '2026-12-20', latest: '2027-03-03' };

    expect(words(projected(late), '2027-01-20')).toMatch(/^about Jan 20, 2027 \(likely/);
    expect(words(projected(late), '2026-12-31')).toMatch(/^about Jan 20, 2027, 20 days late \(likely/);
    expect(words(projected({ ...late, latest: null }), '2026-11-30')).toBe(
      'about Jan 20, 2027, 7 weeks late (Dec 20 at the earliest, perhaps not within ten years)'
    );
  });

  it('counts percentages in points, and keeps the sign of what falls', () => {
    expect(projectionWords(projected({ ratePerMonth: -1.5 }), { unit: '%', targetOn: null }, TODAY).title).toContain(
      '\u22121.5 points a month'
    );
  });

  it.each([
    [{ kind: 'reached', on: '2026-05-20' }, 'reached 12 days ago'],
    [{ kind: 'reached', on: null }, 'reached'],
    [{ kind: 'unlikely', because: 'flat', earliest: null, ...speed }, 'no day in sight: nothing moves'],
    [{ kind: 'unlikely', because: 'away', earliest: null, ...speed }, 'no day in sight: it moves away from the target'],
    [{ kind: 'unlikely', because: 'tooSlow', earliest: null, ...speed }, 'not within ten years at this rate'],
    [{ kind: 'unknown', why: 'noTarget', has: 0, needs: 0 }, 'no day without a target'],
    [{ kind: 'unknown', why: 'noBaseline', has: 0, needs: 0 }, 'no day without a baseline'],
    [{ kind: 'unknown', why: 'targetIsBaseline', has: 0, needs: 0 }, 'no day: target and baseline are the same'],
    [{ kind: 'unknown', why: 'targetPassed', has: 0, needs: 0 }, 'no day: the time for it is over'],
    [{ kind: 'unknown', why: 'tooFewReadings', has: 1, needs: 3 }, 'no day yet (1 of 3 readings)'],
    [{ kind: 'unknown', why: 'tooShort', has: 12, needs: 30 }, 'no day yet (12 of 30 days of readings)']
  ] as const)('is explained where there is none: %j', (projection, text) => {
    expect(words(projection)).toBe(text);
  });

  it('tells on hover when it might be, at the fastest', () => {
    const projection = { kind: 'unlikely', because: 'flat', earliest: '2027-02-01', ...speed } as const;

    expect(projectionWords(projection, { unit: null, targetOn: null }, TODAY).title).toMatch(
      /^February 1, 2027 at the fastest/
    );
  });
});
