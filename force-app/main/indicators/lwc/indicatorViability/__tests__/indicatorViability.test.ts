import { COURSES } from 'c/indicatorCourse';
import { viability, type ViableIndicator } from 'c/indicatorViability';

let made = 0;
/** A count with a reading of yesterday, three tenths of its time and of its way gone on 20 April. */
function indicator(change: Partial<ViableIndicator> = {}): ViableIndicator {
  made += 1;
  return {
    id: `i${made}`,
    name: `Indicator ${made}`,
    source: 'New opportunities',
    kind: 'Leading',
    aggregation: 'Sum',
    baseline: 0,
    target: 10,
    current: 3,
    startOn: '2026-01-01',
    targetOn: '2026-12-31',
    readingCount: 3,
    lastReadingOn: '2026-04-19',
    ...change
  };
}
const today = '2026-04-20';
const onPace = (change: Partial<ViableIndicator> = {}): ViableIndicator => indicator(change);
const behind = (change: Partial<ViableIndicator> = {}): ViableIndicator => indicator({ current: 1, ...change });

describe('c-indicator-viability', () => {
  describe('the verdict', () => {
    it.each([
      [0, 3, 'On course'],
      [1, 3, 'At risk'],
      [2, 4, 'At risk'],
      [2, 3, 'Off course'],
      [3, 5, 'Off course'],
      [5, 5, 'Off course']
    ])('with %d of %d behind is %s', (late, all, verdict) => {
      const indicators = Array.from({ length: all }, (_, index) => (index < late ? behind() : onPace()));

      expect(viability(indicators, today)).toMatchObject({ verdict, measured: all, behind: late, leading: all });
      expect(COURSES).toContain(verdict);
    });

    it('looks at leading indicators only', () => {
      const indicators = [onPace(), onPace(), onPace(), behind({ kind: 'Lagging' }), behind({ kind: 'Lagging' })];

      expect(viability(indicators, today)).toMatchObject({ verdict: 'On course', leading: 3, weakness: null });
    });

    it('needs three that are measured', () => {
      const unread = indicator({ aggregation: 'Latest', current: null, readingCount: 0, lastReadingOn: null });

      expect(viability([onPace(), onPace(), unread], today)).toMatchObject({
        verdict: 'Not enough to say',
        measured: 2,
        missing: [{ id: unread.id, name: unread.name, why: 'noReading' }]
      });
    });

    it('needs half of them to be measured', () => {
      const three = [onPace(), onPace(), onPace()];
      const blank = (): ViableIndicator => indicator({ target: null });

      expect(viability([...three, blank(), blank(), blank()], today)).toHaveProperty('verdict', 'On course');
      expect(viability([...three, blank(), blank(), blank(), blank()], today)).toHaveProperty(
        'verdict',
        'Not enough to say'
      );
    });

    it('is behind once the target date has passed, and fine where it was reached', () => {
      const passed = { targetOn: '2026-04-01' };
      const indicators = [onPace(passed), onPace({ ...passed, current: 10 }), onPace({ ...passed, current: 12 })];

      expect(viability(indicators, today)).toMatchObject({ verdict: 'At risk', behind: 1 });
    });
  });

  describe('what is missing', () => {
    it('names each one and what it lacks', () => {
      const indicators = [
        indicator({ target: null }),
        indicator({ baseline: null, current: null }),
        indicator({ baseline: 10 }),
        indicator({ aggregation: 'Average', current: null, readingCount: 0, lastReadingOn: null })
      ];

      const { verdict, missing } = viability(indicators, today);

      expect(verdict).toBe('Not enough to say');
      expect(missing.map(({ name, why }) => [name, why])).toEqual([
        [indicators[0]?.name, 'noTarget'],
        [indicators[1]?.name, 'noBaseline'],
        [indicators[2]?.name, 'targetIsBaseline'],
        [indicators[3]?.name, 'noReading']
      ]);
    });

    it('says when the plan has too few', () => {
      expect(viability([onPace(), onPace()], today).missing).toEqual([
        { id: null, name: null, why: 'tooFewIndicators' }
      ]);
      expect(viability([], today)).toEqual({
        verdict: 'Not enough to say',
        measured: 0,
        behind: 0,
        leading: 0,
        strength: null,
        weakness: null,
        missing: [{ id: null, name: null, why: 'tooFewIndicators' }]
      });
    });
  });

  describe('a count without a reading', () => {
    const empty = { current: 0, readingCount: 0, lastReadingOn: null, startOn: '2026-02-01' };

    it.each([
      ['a sixth of its time', '2026-02-10', '2026-03-27', 1],
      ['less than that', '2026-02-09', '2026-03-27', 0],
      ['sixty days', '2026-04-02', '2028-12-31', 1],
      ['fewer', '2026-04-01', '2028-12-31', 0]
    ])('after %s', (_, day, targetOn, measured) => {
      expect(viability([indicator({ ...empty, targetOn })], day)).toHaveProperty('measured', measured);
    });

    it('by hand says nothing however long it lasts', () => {
      expect(viability([indicator({ ...empty, source: 'By hand', current: null })], '2026-12-01')).toMatchObject({
        measured: 0,
        missing: [{ why: 'noReading' }, { why: 'tooFewIndicators' }]
      });
    });
  });

  describe('what it names', () => {
    it('the one that is farthest ahead and was read within 90 days', () => {
      const [ahead, stale, reached] = [
        onPace({ current: 6 }),
        onPace({ current: 9, lastReadingOn: '2026-01-19' }),
        onPace({ current: 8, lastReadingOn: '2026-01-20' })
      ];

      expect(viability([behind(), ahead, stale], today).strength).toEqual({
        id: ahead.id,
        name: ahead.name,
        source: 'New opportunities',
        pace: 'Ahead',
        behindBy: -30.05
      });
      expect(viability([ahead, reached], today).strength?.id).toBe(reached.id);
      expect(viability([behind(), behind()], today).strength).toBeNull();
    });

    it('the one that is most behind, and since when nothing was counted', () => {
      const silent = behind({ current: 0, lastReadingOn: '2026-02-19' });
      const never = behind({ current: -1, readingCount: 0, lastReadingOn: null });

      expect(viability([onPace(), behind(), silent], today).weakness).toEqual({
        id: silent.id,
        name: silent.name,
        source: 'New opportunities',
        pace: 'Behind',
        behindBy: 29.95,
        since: '2026-02-19'
      });
      expect(viability([never, silent], today).weakness).toMatchObject({ id: never.id, since: '2026-01-01' });
    });

    it('no silence of states, nor one of fewer than sixty days', () => {
      const lately = behind({ lastReadingOn: '2026-02-20' });
      const state = behind({ aggregation: 'Latest', lastReadingOn: '2026-01-02' });

      expect(viability([lately], today).weakness).toMatchObject({ id: lately.id, since: null });
      expect(viability([state], today).weakness).toMatchObject({ id: state.id, since: null });
      expect(viability([onPace()], today).weakness).toBeNull();
    });

    it('the same one in whatever order they come', () => {
      const [a, b] = [behind({ name: 'A' }), behind({ name: 'B' })];

      expect(viability([b, a], today).weakness?.id).toBe(a.id);
      expect(viability([a, b], today).weakness?.id).toBe(a.id);
    });
  });
});
