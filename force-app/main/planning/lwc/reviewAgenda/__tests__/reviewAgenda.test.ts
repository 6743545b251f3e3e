import { agendaStart, figuresThen, reviewAgenda, type AgendaItem } from 'c/reviewAgenda';
import type { Commitment, PlanIndicator } from 'c/planTypes';

import {
  assessment,
  barrier,
  commitment,
  figures,
  given,
  indicator,
  neutral,
  objective,
  opportunity,
  person,
  plan,
  review,
  sceptic,
  since,
  supporter,
  today,
  type Given
} from './given';

const itemsOf = (change: Given): readonly AgendaItem[] => reviewAgenda(given(change)).items;
const keysOf = (change: Given): readonly string[] => itemsOf(change).map(({ key }) => key);
const done = (dueOn: string, doneOn: string): Commitment => ({ ...commitment, status: 'Done', dueOn, doneOn });

describe('c-review-agenda', () => {
  it('is empty where nothing happened', () => {
    const agenda = reviewAgenda(
      given({ commitments: [commitment], objectives: [objective], barriers: [barrier], opportunities: [opportunity] })
    );

    expect(agenda).toEqual({ items: [], topTen: [], rest: [] });
  });

  describe('promises', () => {
    it.each<[string, Partial<Commitment>, readonly string[]]>([
      ['missed, however long ago', { dueOn: '2025-06-01' }, ['missed:commitment']],
      ['missed yesterday', { dueOn: '2026-03-09' }, ['missed:commitment']],
      ['due today', { dueOn: today }, []],
      ['kept late on the day of the last review', done('2026-01-02', since), ['late:commitment']],
      ['kept late before it', done('2026-01-02', '2026-01-14'), []],
      ['kept today', done('2026-04-01', today), ['kept:commitment']],
      ['kept before', done('2026-04-01', '2026-01-14'), []],
      ['made since', { createdOn: since }, ['made:commitment']],
      ['postponed from a day in the period', { firstDueOn: '2026-02-01' }, ['postponed:commitment']],
      ['postponed from a day that is still to come', { firstDueOn: '2026-04-01' }, []],
      [
        'withdrawn before a due date in the period',
        { status: 'Withdrawn', dueOn: '2026-02-01' },
        ['withdrawn:commitment']
      ],
      ['withdrawn before a due date before it', { status: 'Withdrawn', dueOn: '2026-01-14' }, []],
      ['made after the review', { createdOn: '2026-03-11' }, []],
      ['kept after the review, open on that day', done('2026-04-01', '2026-03-11'), []],
      ['kept after the review, missed on that day', done('2026-03-01', '2026-03-11'), ['missed:commitment']]
    ])('%s', (_, change, keys) => {
      expect(keysOf({ commitments: [{ ...commitment, ...change }] })).toEqual(keys);
    });

    it('say how late', () => {
      const missed = { ...commitment, dueOn: '2026-03-01' };
      const late = done('2026-01-20', '2026-01-25');

      expect(itemsOf({ commitments: [missed] })[0]).toMatchObject({
        kind: 'commitment',
        recordId: 'commitment',
        on: '2026-03-01',
        facts: { commitment: missed, daysLate: 9 }
      });
      expect(itemsOf({ commitments: [late] })[0]?.facts).toEqual({ commitment: late, daysLate: 5 });
      expect(itemsOf({ commitments: [done('2026-03-01', '2026-02-25')] })[0]?.facts).toMatchObject({ daysLate: null });
    });
  });

  describe('people', () => {
    it('who moved several times are one item from the first to the last', () => {
      const items = itemsOf({
        assessments: [
          { ...assessment, id: 'a3', assessedOn: '2026-03-01T00:00:00.000Z', before: supporter, after: sceptic },
          { ...assessment, id: 'a1', before: neutral, after: sceptic },
          { ...assessment, id: 'a2', assessedOn: '2026-02-02T00:00:00.000Z', before: sceptic, after: supporter }
        ]
      });

      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        key: 'down:person',
        kind: 'map',
        recordId: 'person',
        on: '2026-03-01',
        facts: { picks: { from: neutral, to: sceptic }, points: -15, moves: 3, isKeyPlayer: true }
      });
    });

    it('who moved and came back are a small thing', () => {
      const back = { ...assessment, id: 'a2', assessedOn: '2026-02-02T00:00:00.000Z', before: sceptic, after: neutral };

      expect(itemsOf({ assessments: [assessment, back] })[0]).toMatchObject({ key: 'back:person', weight: 5 });
    });

    it('who moved before the last review or after this one are left out', () => {
      const at = (assessedOn: string): Given => ({ assessments: [{ ...assessment, assessedOn }] });

      expect(keysOf(at('2026-01-14T23:59:59.000Z'))).toEqual([]);
      expect(keysOf(at('2026-03-11T00:00:00.000Z'))).toEqual([]);
      expect(keysOf(at('2026-01-15T00:00:00.000Z'))).toEqual(['down:person']);
    });

    it('are dated by the user’s clock', () => {
      const given = { assessments: [{ ...assessment, assessedOn: '2026-01-14T23:00:00.000Z' }] };

      expect(keysOf({ ...given, dayOf: () => '2026-01-15' })).toEqual(['down:person']);
    });

    it.each<[string, Given, readonly string[]]>([
      ['up', { assessments: [{ ...assessment, after: supporter }] }, ['up:person']],
      [
        'known for the first time',
        { assessments: [{ ...assessment, before: { ...neutral, strength: null } }] },
        ['assessed:person']
      ],
      [
        'unknown again',
        { assessments: [{ ...assessment, after: { ...neutral, strength: null } }] },
        ['unassessed:person']
      ],
      ['in another role', { assessments: [{ ...assessment, after: { ...neutral, role: 'User' } }] }, ['rated:person']],
      ['new on the map', { people: [{ ...person, addedOn: since }], assessments: [assessment] }, ['added:person']],
      ['gone', { people: [{ ...person, isActive: false, leftOn: today }], assessments: [assessment] }, ['left:person']],
      ['gone before', { people: [{ ...person, isActive: false, leftOn: '2026-01-01' }] }, []],
      ['not on the map that was read', { people: [], assessments: [assessment] }, ['down:person']]
    ])('are told once: %s', (_, change, keys) => {
      expect(keysOf(change)).toEqual(keys);
    });

    it('who left weigh more when they were key players', () => {
      const left = (change: object): number | undefined =>
        itemsOf({ people: [{ ...person, isActive: false, leftOn: today, ...change }] })[0]?.weight;

      expect(left({})).toBeGreaterThan(1700);
      expect(left({ influence: 'Very high' })).toBeGreaterThan(left({}) ?? Infinity);
      expect(left({ role: 'Gatekeeper' })).toBeLessThan(100);
      expect(left({ influence: 'Medium' })).toBeLessThan(100);
    });
  });

  describe('interviews', () => {
    it.each<[string | null, readonly string[]]>([
      [null, ['interview:person']],
      ['2026-03-09', ['interview:person']],
      [today, ['interviewSoon:person']],
      ['2026-04-09', ['interviewSoon:person']],
      ['2026-04-10', []]
    ])('due on %s', (interviewDueOn, keys) => {
      expect(keysOf({ people: [{ ...person, interviewDueOn }] })).toEqual(keys);
    });

    it('are not due of people who left', () => {
      expect(keysOf({ people: [{ ...person, interviewDueOn: null, isActive: false, leftOn: '2026-01-01' }] })).toEqual(
        []
      );
    });
  });

  describe('objectives', () => {
    it('behind say by how far', () => {
      expect(itemsOf({ objectives: [{ ...objective, current: 0 }] })[0]).toMatchObject({
        key: 'behind:objective',
        facts: { pace: 'Behind', progress: 0, expected: 18.68, behindBy: 18.68 }
      });
    });

    it.each<[string, object, readonly string[]]>([
      ['measured since', { measuredOn: since }, ['measured:objective']],
      ['reached since', { current: 100, measuredOn: since }, ['reached:objective']],
      ['reached before', { current: 100 }, []],
      ['reached by hand', { status: 'Reached' }, ['reached:objective']],
      ['reached by hand, due long ago', { status: 'Reached', dueOn: '2026-01-02' }, []],
      ['dropped', { status: 'Dropped' }, ['dropped:objective']],
      ['not measured', { current: null }, ['unmeasured:objective']]
    ])('%s', (_, change, keys) => {
      expect(keysOf({ objectives: [{ ...objective, ...change }] })).toEqual(keys);
    });
  });

  describe('indicators', () => {
    const reading = (readOn: string, value: number): NonNullable<Given['readings']>[number] => ({
      id: `r ${readOn}`,
      indicatorId: 'indicator',
      readOn,
      value
    });
    const ofIndicators = (change: Given): readonly string[] =>
      itemsOf(change)
        .filter(({ kind }) => kind === 'indicator')
        .map(({ key }) => key);

    it('behind say by how much, and when they were last read', () => {
      expect(itemsOf({ indicators: [{ ...indicator, current: 0 }] })[0]).toMatchObject({
        key: 'fellBehind:indicator',
        kind: 'indicator',
        recordId: 'indicator',
        on: '2026-12-31',
        facts: {
          pace: 'Behind',
          expected: 18.68,
          behindBy: 18.68,
          lack: null,
          indicator: { lastReadingOn: '2026-01-12' }
        }
      });
    });

    it.each<[string, Partial<PlanIndicator>, Given['readings'], readonly string[]]>([
      ['on pace, and read before', {}, [], []],
      ['behind before the period already', { startOn: '2025-07-01' }, [], ['stillBehind:indicator']],
      [
        'behind before the period, read in it and still behind',
        { startOn: '2025-07-01', lastReadingOn: since },
        [reading(since, 10)],
        ['stillBehind:indicator']
      ],
      [
        'behind because it went down',
        { current: 0, aggregation: 'Latest' },
        [reading('2026-01-10', 40), reading(since, 0)],
        ['fellBehind:indicator']
      ],
      ['past its day and not reached', { targetOn: '2026-02-01', current: 99 }, [], ['fellBehind:indicator']],
      [
        'reached in the period',
        { current: 100, readingSum: 100, lastReadingOn: since },
        [reading(since, 60)],
        ['achieved:indicator']
      ],
      [
        'reached before, and read again',
        { current: 130, readingSum: 130, lastReadingOn: since },
        [reading(since, 20)],
        []
      ],
      [
        'back on pace',
        { startOn: '2025-07-01', current: 40, readingSum: 40, lastReadingOn: since },
        [reading(since, 30)],
        ['caughtUp:indicator']
      ],
      ['read and not behind', { lastReadingOn: since }, [reading(since, 1)], ['read:indicator']],
      ['without a reading for 60 days', { current: 15, lastReadingOn: '2026-01-09' }, [], ['silent:indicator']],
      ['without a reading for 59 days', { current: 15, lastReadingOn: '2026-01-10' }, [], []],
      [
        'behind and silent, told once',
        { startOn: '2025-07-01', lastReadingOn: '2025-08-01' },
        [],
        ['stillBehind:indicator']
      ],
      ['reached and silent', { current: 100, lastReadingOn: '2025-12-01' }, [], []],
      ['without a target', { target: null, lastReadingOn: since }, [], ['untargeted:indicator']],
      ['without a baseline', { baseline: null }, [], ['notMeasured:indicator']],
      [
        'never read by hand, whatever the day',
        { source: 'By hand', current: null, readingCount: 0, lastReadingOn: null },
        [],
        ['notMeasured:indicator']
      ]
    ])('%s', (_, change, readings = [], keys) => {
      expect(ofIndicators({ indicators: [{ ...indicator, ...change }], readings })).toEqual(keys);
    });

    it('of a review that was held stand as they did on its day', () => {
      const later = reading('2026-04-01', 95);
      const now = { ...indicator, current: 100, readingCount: 13, readingSum: 100, lastReadingOn: '2026-04-01' };

      expect(itemsOf({ indicators: [now], readings: [later, reading(since, 5)] })[0]).toMatchObject({
        key: 'fellBehind:indicator',
        facts: { indicator: { current: 5, lastReadingOn: since } }
      });
    });

    it('say nothing where the user may not see them', () => {
      const { data, ...rest } = given();
      expect(reviewAgenda({ ...rest, data: { ...data, indicators: null } }).items).toEqual([]);
    });
  });

  describe('what the leading indicators say together', () => {
    const four = (behind: number, change: Partial<PlanIndicator> = {}): PlanIndicator[] =>
      Array.from({ length: 4 }, (_, at) => ({
        ...indicator,
        id: `i${at}`,
        current: at < behind ? 0 : 20,
        ...change
      }));
    const course = (indicators: readonly PlanIndicator[], more: Given = {}): AgendaItem | undefined =>
      itemsOf({ indicators, ...more }).find(({ kind }) => kind === 'course');

    it('is told while it is worrying, heavier the more of them are behind', () => {
      expect(course(four(3))).toMatchObject({
        key: 'course:plan',
        recordId: 'plan',
        facts: { from: 'On course', to: 'Off course', leading: 4, measured: 4, behind: 3 }
      });
      expect(course(four(1))).toMatchObject({ facts: { to: 'At risk', behind: 1 } });
      expect(course(four(3))?.weight).toBeGreaterThan(course(four(1))?.weight ?? Infinity);
    });

    it('is not told while it is fine, or nobody watches anything that leads', () => {
      expect(course(four(0))).toBeUndefined();
      expect(course(four(3, { kind: 'Lagging' }))).toBeUndefined();
      expect(course([])).toBeUndefined();
    });

    it('is a small thing once it is fine again, and while nobody can say', () => {
      const readings = ['i0', 'i1', 'i2', 'i3'].map((indicatorId) => ({
        id: indicatorId,
        indicatorId,
        readOn: since,
        value: 38
      }));
      const regained = four(0, { startOn: '2025-07-01', current: 40, readingSum: 40, lastReadingOn: since });

      expect(course(regained, { readings })).toMatchObject({
        key: 'courseRegained:plan',
        weight: 89,
        facts: { from: 'Off course', to: 'On course' }
      });
      expect(course(four(0).slice(0, 2))).toMatchObject({
        key: 'courseUnknown:plan',
        weight: 81,
        facts: { to: 'Not enough to say', leading: 2, measured: 2 }
      });
    });

    it('compares nothing at the first review', () => {
      expect(course(four(3), { then: null })).toMatchObject({ facts: { from: null } });
    });
  });

  describe('barriers', () => {
    it.each<[string, object, readonly string[]]>([
      ['open for a month', { openedOn: '2026-02-08', clearedOn: null }, ['blocked:barrier']],
      ['open for less', { openedOn: '2026-02-09', clearedOn: null }, ['blocking:barrier']],
      ['escalated', { openedOn: today, clearedOn: null, escalatedOn: today }, ['blocked:barrier']],
      ['cleared since', { clearedOn: since }, ['cleared:barrier']],
      ['cleared after this review', { clearedOn: '2026-03-11' }, ['blocked:barrier']],
      ['opened after this review', { openedOn: '2026-03-11', clearedOn: null }, []]
    ])('%s', (_, change, keys) => {
      expect(keysOf({ barriers: [{ ...barrier, ...change }] })).toEqual(keys);
    });

    it('say how long they were in the way', () => {
      expect(itemsOf({ barriers: [{ ...barrier, clearedOn: '2026-02-01' }] })[0]?.facts).toMatchObject({ ageDays: 92 });
      expect(itemsOf({ barriers: [{ ...barrier, clearedOn: null }] })[0]?.facts).toMatchObject({ ageDays: 129 });
    });
  });

  describe('opportunities', () => {
    it.each<[string, object, readonly string[]]>([
      ['identified since', { identifiedOn: since }, ['found:opportunity']],
      ['created since', { createdOn: today }, ['found:opportunity']],
      ['won', { isClosed: true, isWon: true, closeDate: since, identifiedOn: since }, ['won:opportunity']],
      ['lost', { isClosed: true, closeDate: '2026-05-01' }, ['lost:opportunity']],
      ['lost before', { isClosed: true, closeDate: '2026-01-14' }, []],
      ['open past its close date', { closeDate: '2026-03-09' }, ['slipped:opportunity']]
    ])('%s', (_, change, keys) => {
      expect(keysOf({ opportunities: [{ ...opportunity, ...change }] })).toEqual(keys);
    });
  });

  describe('figures', () => {
    it('tell score and confidence together, from then to now', () => {
      const [item] = itemsOf({ now: { ...figures, score: 61, confidence: 78 } });

      expect(item).toMatchObject({
        key: 'score:account',
        facts: { score: { from: 57, to: 61 }, confidence: { from: 70, to: 78 } }
      });
      expect(item?.weight).toBe(itemsOf({ now: { ...figures, confidence: 62 } })[0]?.weight);
    });

    it('are compared as they are shown', () => {
      const hidden = { ...figures, score: 57.04, confidence: 70.3, completeness: 60.4, pulse: 3.52 };

      expect(keysOf({ now: hidden })).toEqual([]);
    });

    it('tell an unknown score as unknown', () => {
      expect(itemsOf({ now: { ...figures, score: null } })[0]).toMatchObject({
        weight: 1200,
        facts: { score: { from: 57, to: null } }
      });
    });

    it('tell a tier once, from then to now, with its latest decision', () => {
      const decisions = [
        { id: 't2', tier: 'Tier 3', approvedOn: '2026-02-02T00:00:00.000Z' },
        { id: 't1', tier: 'Tier 2', approvedOn: '2026-02-01T00:00:00.000Z' }
      ];

      expect(itemsOf({ tierDecisions: decisions, now: { ...figures, tier: 'Tier 3' } })).toMatchObject([
        {
          key: 'tier:account',
          recordId: 't2',
          on: '2026-02-02',
          facts: { from: 'Tier 1', to: 'Tier 3', isFromKnown: true }
        }
      ]);
      expect(keysOf({ now: { ...figures, tier: null } })).toEqual(['tier:account']);
      expect(keysOf({ tierDecisions: decisions })).toEqual(['tierAgain:account']);
      expect(itemsOf({ tierDecisions: decisions, then: null })[0]).toMatchObject({
        key: 'tier:account',
        facts: { from: null, isFromKnown: false }
      });
    });

    it('compare nothing at the first review', () => {
      expect(keysOf({ then: null })).toEqual([]);
    });

    it('tell what happened to the plan', () => {
      expect(keysOf({ now: { ...figures, completeness: 80, pulse: null } })).toEqual([
        'completeness:plan',
        'pulse:plan'
      ]);
      expect(itemsOf({ plan: { ...plan, endDate: '2026-03-09' } })[0]).toMatchObject({
        key: 'ended:plan',
        facts: { day: '2026-03-09' }
      });
      expect(itemsOf({ plan: { ...plan, status: 'Draft', returnReason: 'Too thin.' } })[0]).toMatchObject({
        key: 'returned:plan',
        facts: { reason: 'Too thin.' }
      });
      expect(keysOf({ plan: { ...plan, activatedOn: '2026-02-01' } })).toEqual(['activated:plan']);
      expect(keysOf({ plan: { ...plan, activatedOn: since } })).toEqual([]);
    });
  });

  describe('its beginning', () => {
    const earlier = { ...review, id: 'r0', heldOn: '2025-10-01' };
    const twice = { ...review, id: 'r2', scoreThen: 58 };
    const scheduled = { ...review, id: 'r3', status: 'Scheduled' as const, heldOn: null };

    it('is the last review that was held', () => {
      expect(agendaStart(plan, [earlier, scheduled, twice, review], scheduled)).toEqual({
        since,
        then: figuresThen(twice),
        lastReview: twice
      });
      expect(agendaStart(plan, [review, earlier])).toMatchObject({ since });
    });

    it('of a review that was held is the one before', () => {
      expect(agendaStart(plan, [earlier, review, twice], review).lastReview).toEqual(earlier);
      expect(agendaStart(plan, [twice, review, earlier], twice).lastReview).toEqual(review);
    });

    it('is the activation, or else the start of the plan, at the first review', () => {
      expect(agendaStart(plan, [scheduled], scheduled)).toEqual({ since: '2026-01-02', then: null, lastReview: null });
      expect(agendaStart({ ...plan, activatedOn: null }, [])).toMatchObject({ since: '2026-01-01' });
    });

    it('compares with what that review kept', () => {
      expect(figuresThen(review)).toEqual(figures);
    });
  });
});
