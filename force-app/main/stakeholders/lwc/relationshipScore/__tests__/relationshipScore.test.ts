import {
  ACCESS_LEVELS,
  INFLUENCE_LEVELS,
  ROLES,
  SUPPORT_LEVELS,
  accountScore,
  confirmedShare,
  dayNumber,
  influenceWeight,
  interviewDue,
  interviewStatus,
  isAssessed,
  isKeyPlayer,
  relationshipStatus,
  strength,
  whatIf
} from 'c/relationshipScore';
import type { Scored } from 'c/relationshipScore';
import fc, { caseCount } from 'test/properties';

const orBlank = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> => fc.constantFrom(null, ...values);
const ratings = {
  influence: orBlank(INFLUENCE_LEVELS),
  support: orBlank(SUPPORT_LEVELS),
  access: orBlank(ACCESS_LEVELS),
  role: orBlank(ROLES)
};
const people = fc
  .array(fc.record({ ...ratings, isActive: fc.boolean() }), { maxLength: 60 })
  .map((list) => list.map((each, index): Scored => ({ ...each, id: `p${index}` })));

const tenths = (value: number): number => Math.round(value * 10);

describe('relationshipScore', () => {
  describe('strength', () => {
    it.each([
      ['Opponent', 'None', 0],
      ['Champion', 'In depth', 100],
      ['Champion', 'None', 60],
      ['Opponent', 'In depth', 40],
      ['Neutral', 'Brief', 43.33],
      ['Neutral', 'Regular', 56.67],
      ['Sceptic', 'In depth', 55]
    ] as const)('is for %s with access %s %d', (support, access, expected) => {
      expect(strength({ support, access })).toBe(expected);
    });

    it('is blank while support or access is blank, and never neutral', () => {
      expect(strength({ support: null, access: 'In depth' })).toBeNull();
      expect(strength({ support: 'Champion', access: null })).toBeNull();
    });

    it('is the public formula, to the hundredth', () => {
      for (const [s, support] of SUPPORT_LEVELS.entries()) {
        for (const [a, access] of ACCESS_LEVELS.entries()) {
          const exact = 100 * ((0.6 * s) / 4 + (0.4 * a) / 3);
          expect(Math.abs((strength({ support, access }) ?? -1) - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
        }
      }
    });
  });

  describe('account score', () => {
    it('is blank while nobody is assessed, with no confidence in what is mapped', () => {
      const unrated: Scored = { id: 'a', influence: 'High', support: null, access: null, role: null, isActive: true };

      expect(accountScore([])).toMatchObject({ score: null, confidence: null, status: 'Not assessed' });
      expect(accountScore([unrated])).toMatchObject({ score: null, confidence: 0, contributions: [] });
    });

    it('weighs by influence and leaves out who left', () => {
      const base = { role: null, isActive: true } as const;
      const score = accountScore([
        { ...base, id: 'a', influence: 'Very high', support: 'Champion', access: 'In depth' },
        { ...base, id: 'b', influence: 'Very low', support: 'Opponent', access: 'None' },
        { ...base, id: 'c', influence: 'Very high', support: 'Opponent', access: 'None', isActive: false },
        { ...base, id: 'd', influence: null, support: 'Champion', access: 'None' }
      ]);

      expect(score.score).toBe(83.3);
      expect(score.confidence).toBeCloseTo(6 / 9);
      expect(score.contributions.map(({ id, points }) => [id, points])).toEqual([
        ['a', 41.7],
        ['b', -8.4]
      ]);
    });

    it('lies between 0 and 100, its shares add up to one, its points to score − 50', () => {
      fc.assert(
        fc.property(people, (list) => {
          const score = accountScore(list);
          if (score.score === null) {
            expect(score.contributions).toEqual([]);
            return;
          }
          const sum = (pick: (part: (typeof score.contributions)[number]) => number): number =>
            score.contributions.reduce((total, part) => total + pick(part), 0);
          expect(score.score).toBeGreaterThanOrEqual(0);
          expect(score.score).toBeLessThanOrEqual(100);
          expect(sum(({ share }) => share)).toBeCloseTo(1);
          expect(sum(({ points }) => tenths(points))).toBe(tenths(score.score) - 500);
          expect(sum(({ exact }) => exact) + 50).toBeCloseTo(score.weightedStrength / score.assessedWeight);
        }),
        { numRuns: caseCount(1000) }
      );
    });

    it('shows each contribution within a tenth of its exact value', () => {
      fc.assert(
        fc.property(people, (list) => {
          for (const { exact, points } of accountScore(list).contributions) {
            expect(Math.abs(exact - points)).toBeLessThan(0.1 + 1e-9);
          }
        })
      );
    });

    it('does not depend on the order of people', () => {
      fc.assert(
        fc.property(people, (list) => {
          expect(accountScore([...list].reverse())).toEqual(accountScore(list));
        })
      );
    });

    it('never falls when somebody supports more or is known better', () => {
      fc.assert(
        fc.property(people, fc.nat(), (list, pick) => {
          const person = list[pick % Math.max(1, list.length)];
          if (person === undefined || person.support === null || !isAssessed(person)) return;
          const better = SUPPORT_LEVELS[SUPPORT_LEVELS.indexOf(person.support) + 1] ?? 'Champion';
          const now = accountScore(list).score ?? 0;
          expect(whatIf(list, person.id, { support: better }).score ?? 0).toBeGreaterThanOrEqual(now);
        })
      );
    });

    it('keeps its value and loses confidence when somebody unrated is added', () => {
      fc.assert(
        fc.property(people, (list) => {
          const before = accountScore(list);
          const stranger: Scored = {
            id: 'new',
            influence: null,
            support: null,
            access: null,
            role: null,
            isActive: true
          };
          const after = accountScore([...list, stranger]);
          expect(after.score).toBe(before.score);
          if (before.confidence !== null && before.confidence > 0)
            expect(after.confidence).toBeLessThan(before.confidence);
        })
      );
    });

    it('changes nothing for a person who is not there', () => {
      const list: Scored[] = [
        { id: 'a', influence: 'High', support: 'Champion', access: 'Brief', role: null, isActive: true }
      ];

      expect(whatIf(list, 'nobody', { support: 'Opponent' })).toEqual(accountScore(list));
    });
  });

  it.each([
    [null, 'Not assessed'],
    [39.9, 'At risk'],
    [40, 'Developing'],
    [60, 'Strong'],
    [80, 'Trusted']
  ] as const)('calls %p %s', (score, status) => {
    expect(relationshipStatus(score)).toBe(status);
  });

  describe('key player', () => {
    const base = { influence: 'High', support: null, access: null, role: null, isActive: true } as const;

    it.each([
      [{}, true],
      [{ influence: 'Very high', role: 'Approver' }, true],
      [{ influence: 'Medium' }, false],
      [{ influence: null }, false],
      [{ role: 'User' }, false],
      [{ role: 'Gatekeeper' }, false],
      [{ isActive: false }, false]
    ] as const)('with %p is %p', (change, expected) => {
      expect(isKeyPlayer({ ...base, ...change })).toBe(expected);
    });
  });

  describe('interviews', () => {
    it.each([
      [null, null, 'Never'],
      ['2025-05-31', null, 'Overdue'],
      ['2025-06-01', null, 'Due soon'],
      ['2025-07-01', null, 'Due soon'],
      ['2025-07-02', null, 'Current'],
      ['2026-05-01', 30, 'Overdue'],
      ['2026-05-02', 30, 'Due soon']
    ] as const)('last held %p, every %p days, are %s on 1 June 2026', (lastInterview, cadenceDays, status) => {
      expect(interviewStatus({ lastInterview, cadenceDays }, '2026-06-01')).toBe(status);
    });

    it('are due one cadence after the last', () => {
      expect(interviewDue({ lastInterview: '2024-02-29', cadenceDays: null })).toBe('2025-02-28');
      expect(interviewDue({ lastInterview: null, cadenceDays: 30 })).toBeNull();
      expect(dayNumber('1970-01-02T23:00:00Z')).toBe(1);
    });

    it('confirm the share of assessed influence that they reach', () => {
      const person = { support: 'Neutral', access: 'Brief', role: null, isActive: true, cadenceDays: null } as const;

      expect(confirmedShare([], '2026-06-01')).toBeNull();
      expect(
        confirmedShare(
          [
            { ...person, id: 'a', influence: 'High', lastInterview: '2026-01-01' },
            { ...person, id: 'b', influence: 'Very low', lastInterview: null }
          ],
          '2026-06-01'
        )
      ).toBe(0.8);
    });
  });

  it('takes a pick that it does not know for unrated', () => {
    expect(influenceWeight('Enormous' as 'High')).toBeNull();
  });
});
