import type { Barrier, Commitment, Objective, PlanIndicator, PlanOpportunity } from 'c/planTypes';
import { reviewAgenda } from 'c/reviewAgenda';
import type { AgendaInput, AgendaPerson, Assessment, Picks, Reading } from 'c/reviewAgenda';

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
  sceptic,
  since,
  supporter,
  today
} from './given';
import fc, { caseCount } from 'test/properties';

const promise = (id: string, change: Partial<Commitment>): Commitment => ({ ...commitment, id, ...change });
const done = (id: string, dueOn: string, doneOn: string, change: Partial<Commitment> = {}): Commitment =>
  promise(id, { status: 'Done', dueOn, doneOn, ...change });
const someone = (id: string, change: Partial<AgendaPerson> = {}): AgendaPerson => ({ ...person, id, ...change });
const move = (personId: string, before: Picks, after: Picks): Assessment => ({
  ...assessment,
  id: `of ${personId}`,
  personId,
  before,
  after
});
const aim = (id: string, change: Partial<Objective>): Objective => ({ ...objective, id, ...change });
const block = (id: string, change: Partial<Barrier>): Barrier => ({ ...barrier, id, clearedOn: null, ...change });
const deal = (id: string, change: Partial<PlanOpportunity>): PlanOpportunity => ({ ...opportunity, id, ...change });

const watch = (id: string, change: Partial<PlanIndicator>): PlanIndicator => ({ ...indicator, id, ...change });
const reading = (indicatorId: string, readOn: string, value: number): Reading => ({
  id: `of ${indicatorId} on ${readOn}`,
  indicatorId,
  readOn,
  value
});

const internal = { audience: 'Internal' } as const;
const lost = { isClosed: true, closeDate: since } as const;
const won = { ...lost, isWon: true } as const;
const gone = { isActive: false, leftOn: '2026-02-02' } as const;

/** One of everything, or several where size decides; each named by what is expected of it. */
const everything: AgendaInput = given({
  plan: { ...plan, endDate: '2026-03-01', activatedOn: '2026-02-01' },
  now: { score: 61, confidence: 78, tier: 'Tier 2', completeness: 70, pulse: 3 },
  commitments: [
    promise('customer, long ago', { dueOn: '2025-12-01' }),
    promise('customer, lately', { dueOn: '2026-03-09' }),
    done('customer, long ago', '2025-12-31', since),
    done('customer, lately', '2026-01-14', since),
    promise('internal, very long ago', { dueOn: '2025-01-01', ...internal }),
    promise('internal, lately', { dueOn: '2026-03-09', ...internal }),
    done('internal', '2025-12-31', since, internal),
    done('customer', '2026-03-01', '2026-02-01'),
    done('internal, before', '2026-02-01', '2026-01-20', internal),
    promise('small', { status: 'Withdrawn' }),
    promise('small ', { firstDueOn: '2026-02-01' }),
    promise('small  ', { createdOn: since })
  ],
  people: [
    someone('very high, two steps', { influence: 'Very high', role: 'User' }),
    someone('high, one step'),
    someone('high, one step, later'),
    someone('low, one step', { influence: 'Low' }),
    someone('unrated, one step', { influence: null }),
    someone('very high', { influence: 'Very high', ...gone }),
    someone('high', gone),
    someone('high, up'),
    someone('low, up', { influence: 'Low' }),
    someone('key player, never', { interviewDueOn: null }),
    someone('key player, a year', { interviewDueOn: '2025-03-10' }),
    someone('key player, a day', { interviewDueOn: '2026-03-09' }),
    someone('user, never', { interviewDueOn: null, role: 'User' }),
    someone('user, a day', { interviewDueOn: '2026-03-09', role: 'User' }),
    someone('user', { ...gone, role: 'User' }),
    someone('unknown now'),
    someone('key player', { addedOn: since }),
    someone('known now'),
    someone('new user', { addedOn: since, role: 'User' }),
    someone('soon', { interviewDueOn: '2026-03-30' }),
    someone('other role'),
    someone('there and back')
  ],
  assessments: [
    move('very high, two steps', supporter, sceptic),
    move('high, one step', neutral, sceptic),
    { ...move('high, one step, later', neutral, sceptic), assessedOn: '2026-02-03T00:00:00.000Z' },
    move('low, one step', neutral, sceptic),
    move('unrated, one step', { ...neutral, influence: null }, { ...sceptic, influence: null }),
    move('high, up', neutral, supporter),
    move('low, up', neutral, supporter),
    move('unknown now', neutral, { ...neutral, support: null, strength: null }),
    move('known now', { ...neutral, support: null, strength: null }, neutral),
    move('other role', { ...neutral, role: 'User' }, neutral),
    move('there and back', neutral, neutral)
  ],
  objectives: [
    aim('far', { current: -50 }),
    aim('near', { current: 0 }),
    aim('small', { status: 'Reached' }),
    aim('small ', { current: null }),
    aim('small  ', { status: 'Dropped' }),
    aim('small   ', { measuredOn: since })
  ],
  barriers: [
    block('long', { openedOn: '2025-10-01' }),
    block('a month', { openedOn: '2026-02-08' }),
    block('escalated', { openedOn: '2026-03-01', escalatedOn: '2026-03-02' }),
    block('young', { openedOn: '2026-03-01' }),
    block('cleared', { clearedOn: today })
  ],
  opportunities: [
    deal('large', { ...lost, amount: 2_000_000 }),
    deal('middling', { ...lost, amount: 50_000 }),
    deal('of unknown amount', { ...lost, amount: null }),
    deal('huge', { ...won, amount: 90_000_000 }),
    deal('tiny', { ...won, amount: 1 }),
    deal('of any amount', { identifiedOn: since }),
    deal('small', { closeDate: since })
  ],
  tierDecisions: [{ id: 't1', tier: 'Tier 2', approvedOn: '2026-02-01T00:00:00.000Z' }],
  indicators: [
    watch('far', { current: 0, readingCount: 1 }),
    watch('near', { current: 5 }),
    watch('far, before', { startOn: '2025-07-01' }),
    watch('near, before', { startOn: '2025-09-01' }),
    watch('small', { current: 100, readingSum: 100, lastReadingOn: since }),
    watch('small ', { startOn: '2025-07-01', current: 80, readingSum: 80, lastReadingOn: since }),
    watch('small  ', { baseline: null }),
    watch('small   ', { target: null }),
    watch('small    ', { current: 15, lastReadingOn: '2026-01-09' }),
    watch('small     ', { lastReadingOn: since })
  ],
  readings: [reading('small', since, 90), reading('small ', since, 70)]
});

/** The order in which everything is spoken about. */
const expectedOrder = [
  // Promises missed and kept late: customers first, then missed before late, then the older ones.
  'missed:customer, long ago',
  'missed:customer, lately',
  'late:customer, long ago',
  'late:customer, lately',
  'missed:internal, very long ago',
  'missed:internal, lately',
  'late:internal',
  // People who moved down, by influence × points lost; ties by day.
  'down:very high, two steps',
  'down:high, one step',
  'down:high, one step, later',
  'down:low, one step',
  'down:unrated, one step',
  // Key players who left, by influence.
  'left:very high',
  'left:high',
  // What the leading indicators say together, if they are worrying.
  'course:plan',
  // Objectives behind, by how far.
  'behind:far',
  'behind:near',
  // Barriers that are escalated or old, by age.
  'blocked:long',
  'blocked:a month',
  'blocked:escalated',
  // Indicators that fell behind, by how far.
  'fellBehind:far',
  'fellBehind:near',
  'score:account',
  'tier:account',
  // Indicators that were behind before, by how far.
  'stillBehind:far, before',
  'stillBehind:near, before',
  // People who moved up, by influence × points gained.
  'up:high, up',
  'up:low, up',
  // Promises kept, customers first.
  'kept:customer',
  'kept:internal, before',
  // Opportunities lost, won, found, by amount.
  'lost:large',
  'lost:middling',
  'lost:of unknown amount',
  'won:huge',
  'won:tiny',
  'found:of any amount',
  // Interviews, key players first, never held first.
  'interview:key player, never',
  'interview:key player, a year',
  'interview:key player, a day',
  'interview:user, never',
  'interview:user, a day',
  // Small things.
  'ended:plan',
  'reached:small',
  'achieved:small',
  'caughtUp:small ',
  'unmeasured:small ',
  'notMeasured:small  ',
  'untargeted:small   ',
  'silent:small    ',
  'slipped:small',
  'withdrawn:small',
  'postponed:small ',
  'left:user',
  'unassessed:unknown now',
  'added:key player',
  'assessed:known now',
  'added:new user',
  'blocking:young',
  'cleared:cleared',
  'dropped:small  ',
  'measured:small   ',
  'read:small     ',
  'made:small  ',
  'interviewSoon:soon',
  'completeness:plan',
  'pulse:plan',
  'activated:plan',
  'rated:other role',
  'back:there and back'
];

function shuffled<Value>(values: readonly Value[], seed: number): readonly Value[] {
  const [order = []] = fc.sample(fc.shuffledSubarray([...values], { minLength: values.length }), { numRuns: 1, seed });
  return order;
}

/** The same input with all its records in another order. */
function inAnotherOrder(input: AgendaInput, seed: number): AgendaInput {
  const { data } = input;
  return {
    ...input,
    data: {
      ...data,
      commitments: shuffled(data.commitments, seed),
      objectives: shuffled(data.objectives, seed + 1),
      barriers: shuffled(data.barriers, seed + 2),
      opportunities: shuffled(data.opportunities, seed + 3),
      indicators: shuffled(data.indicators ?? [], seed + 7)
    },
    people: shuffled(input.people, seed + 4),
    assessments: shuffled(input.assessments, seed + 5),
    tierDecisions: shuffled(input.tierDecisions, seed + 6),
    readings: shuffled(input.readings, seed + 8)
  };
}

const day = fc
  .integer({ min: -200, max: 60 })
  .map((days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10));
const maybe = fc.option(day);
const past = day.map((one) => (one > today ? today : one));
const support = fc.constantFrom(neutral, sceptic, supporter, { ...neutral, support: null, strength: null });

/** Records of every kind, so many of each, ids given out in turn. */
function anything(most: number, least = 0): fc.Arbitrary<AgendaInput> {
  const some = <Value extends object>(
    name: string,
    values: fc.Arbitrary<Value>
  ): fc.Arbitrary<(Value & { id: string })[]> =>
    fc
      .array(values, { minLength: least, maxLength: most, size: 'max' })
      .map((all) => all.map((each, index) => ({ ...each, id: `${name}${index}` })));
  const people = some(
    'p',
    fc.record({
      influence: fc.constantFrom('Very low', 'Low', 'Medium', 'High', 'Very high', null),
      role: fc.constantFrom('Decision maker', 'User', 'Gatekeeper', null),
      isActive: fc.boolean(),
      addedOn: past,
      leftOn: maybe,
      interviewDueOn: maybe
    })
  ).map((all) => all.map((each): AgendaPerson => ({ ...person, ...each })));
  return fc
    .record({
      people,
      assessments: some(
        'a',
        fc.record({
          personId: fc.nat({ max: most }).map((index) => `p${index}`),
          assessedOn: day.map((one) => `${one}T09:00:00.000Z`),
          before: support,
          after: support
        })
      ),
      commitments: some(
        'c',
        fc.record({
          audience: fc.constantFrom('Customer', 'Internal'),
          status: fc.constantFrom('Open', 'Done', 'Withdrawn'),
          dueOn: day,
          doneOn: past,
          createdOn: past
        })
      ).map((all) =>
        all.map((each): Commitment => ({ ...commitment, ...each, doneOn: each.status === 'Done' ? each.doneOn : null }))
      ),
      objectives: some(
        'o',
        fc.record({
          current: fc.option(fc.integer({ min: -10, max: 110 })),
          status: fc.constantFrom('Open', 'Open', 'Reached', 'Dropped'),
          measuredOn: maybe
        })
      ).map((all) => all.map((each): Objective => ({ ...objective, ...each }))),
      barriers: some('b', fc.record({ openedOn: past, clearedOn: fc.option(past), escalatedOn: fc.option(past) })).map(
        (all) => all.map((each): Barrier => ({ ...barrier, ...each }))
      ),
      opportunities: some(
        'd',
        fc.record({
          amount: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
          isClosed: fc.boolean(),
          isWon: fc.boolean(),
          closeDate: day,
          createdOn: past,
          identifiedOn: fc.option(past)
        })
      ).map((all) => all.map((each): PlanOpportunity => ({ ...opportunity, ...each }))),
      indicators: some(
        'i',
        fc.record({
          kind: fc.constantFrom('Leading', 'Leading', 'Lagging'),
          aggregation: fc.constantFrom('Sum', 'Average', 'Latest'),
          baseline: fc.constantFrom(0, 0, 0, null, 100),
          target: fc.constantFrom(100, 100, 100, null, 0),
          current: fc.option(fc.integer({ min: -10, max: 110 })),
          startOn: fc.constantFrom('2025-07-01', '2026-01-01', '2026-03-01', null),
          readingCount: fc.nat({ max: 40 }),
          lastReadingOn: fc.option(past)
        })
      ).map((all) => all.map((each): PlanIndicator => ({ ...indicator, ...each }))),
      readings: some(
        'r',
        fc.record({
          indicatorId: fc.nat({ max: most }).map((index) => `i${index}`),
          readOn: past,
          value: fc.integer({ min: -5, max: 50 })
        })
      ),
      now: fc.record({
        score: fc.constantFrom(57, 61, null),
        confidence: fc.constantFrom(70, 78, null),
        tier: fc.constantFrom('Tier 1', 'Tier 2', null),
        completeness: fc.constantFrom(60, 73, null),
        pulse: fc.constantFrom(3.5, 4, null)
      })
    })
    .map((change) => given(change));
}

describe('the ranking of c-review-agenda', () => {
  it('is the documented one', () => {
    expect(reviewAgenda(inAnotherOrder(everything, 1)).items.map(({ key }) => key)).toEqual(expectedOrder);
  });

  it('puts the first ten on top and all others behind them in the same order', () => {
    const { items, topTen, rest } = reviewAgenda(everything);

    expect(topTen).toHaveLength(10);
    expect([...topTen, ...rest]).toEqual(items);
  });

  it('never lifts a change into the class above, however large', () => {
    const huge = given({
      commitments: [promise('i', { ...internal, dueOn: '1700-01-01' }), done('c', '2026-03-08', '2026-03-09')],
      opportunities: [deal('l', { ...lost, amount: null }), deal('w', { ...won, amount: Number.MAX_SAFE_INTEGER })],
      people: [
        someone('k', { interviewDueOn: '2026-03-09' }),
        someone('u', { role: 'User', interviewDueOn: '1700-01-01' }),
        someone('n', { role: 'User', interviewDueOn: null })
      ]
    });

    expect(reviewAgenda(huge).items.map(({ key }) => key)).toEqual([
      'late:c',
      'missed:i',
      'lost:l',
      'won:w',
      'interview:k',
      'interview:n',
      'interview:u'
    ]);
  });

  it('is the same total order whatever order the records come in, and each item stands in it once', () => {
    fc.assert(
      fc.property(anything(25), fc.nat(), (input, seed) => {
        const { items } = reviewAgenda(input);

        expect(reviewAgenda(inAnotherOrder(input, seed)).items).toEqual(items);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        const subjects = items.filter(({ kind }) => kind !== 'plan').map(({ kind, recordId }) => `${kind} ${recordId}`);
        expect(new Set(subjects).size).toBe(subjects.length);
        for (const [index, item] of items.entries())
          expect(item.weight).toBeLessThanOrEqual(items[index - 1]?.weight ?? Infinity);
      }),
      { numRuns: caseCount(60) }
    );
  });

  it('says the same when every record is given twice', () => {
    fc.assert(
      fc.property(anything(15), (input) => {
        const { data } = input;
        const twice = {
          ...input,
          data: {
            ...data,
            commitments: [...data.commitments, ...data.commitments],
            barriers: [...data.barriers, ...data.barriers]
          },
          people: [...input.people, ...input.people],
          assessments: [...input.assessments, ...input.assessments],
          tierDecisions: [...input.tierDecisions, ...input.tierDecisions]
        };

        expect(reviewAgenda(twice)).toEqual(reviewAgenda(input));
      }),
      { numRuns: caseCount(30) }
    );
  });

  it('loses no change', () => {
    const isIn = (one: string | null): boolean => one !== null && one >= since && one <= today;
    fc.assert(
      fc.property(anything(25), (input) => {
        const { data, people, assessments, now } = input;
        const told = new Set(reviewAgenda(input).items.map(({ kind, recordId }) => `${kind} ${recordId}`));
        const changed = [
          ...data.commitments
            .filter(({ status, dueOn, doneOn }) => isIn(doneOn) || (status === 'Open' && dueOn < today))
            .map(({ id }) => `commitment ${id}`),
          ...data.commitments
            .filter(({ createdOn, status }) => status === 'Open' && isIn(createdOn))
            .map(({ id }) => `commitment ${id}`),
          ...data.objectives
            .filter(({ measuredOn, status }) => isIn(measuredOn) && status === 'Open')
            .map(({ id }) => `objective ${id}`),
          ...data.barriers
            .filter(({ clearedOn }) => clearedOn === null || isIn(clearedOn))
            .map(({ id }) => `barrier ${id}`),
          ...data.opportunities
            .filter(({ isClosed, closeDate, createdOn, identifiedOn }) =>
              isClosed ? isIn(closeDate) : isIn(createdOn) || isIn(identifiedOn)
            )
            .map(({ id }) => `pipeline ${id}`),
          ...(data.indicators ?? [])
            .filter(({ target, current, baseline }) => target === null || current === null || baseline === null)
            .map(({ id }) => `indicator ${id}`),
          ...assessments
            .filter(({ assessedOn }) => isIn(assessedOn.slice(0, 10)))
            .map(({ personId }) => `map ${personId}`),
          ...people
            .filter(({ addedOn, isActive, leftOn }) => isIn(addedOn) || (!isActive && isIn(leftOn)))
            .map(({ id }) => `map ${id}`),
          ...people
            .filter(({ isActive, interviewDueOn }) => isActive && (interviewDueOn ?? '') < today)
            .map(({ id }) => `interview ${id}`),
          ...(now.score === figures.score && now.confidence === figures.confidence ? [] : ['score account']),
          ...(now.tier === figures.tier ? [] : ['tier account'])
        ];

        expect(changed.filter((subject) => !told.has(subject))).toEqual([]);
      }),
      { numRuns: caseCount(100) }
    );
  });

  it('is found for 500 changes before anybody notices', () => {
    const [input = everything] = fc.sample(anything(150, 150), { numRuns: 1, seed: 5 });
    const changes = reviewAgenda(input).items.length;
    const times = Array.from({ length: 20 }, () => {
      const started = performance.now();
      reviewAgenda(input);
      return performance.now() - started;
    });

    expect(changes).toBeGreaterThan(500);
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
