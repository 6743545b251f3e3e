import { formerReviews, namesOf, startOfDay, toAccountSide, toReviewSide, toRunReview } from 'c/reviewRecords';
import type { RunReview } from 'c/reviewRecords';
import { value } from 'test/planPage';
import { heldNode, reviewAnswer, reviewSideAnswer, runNode } from 'test/reviewPage';

const read = (values: Record<string, unknown> = {}, others = {}): RunReview => {
  const review = toRunReview(reviewAnswer(runNode(values), others));
  if (review === null) throw new Error('There is a review.');
  return review;
};

describe('c/reviewRecords', () => {
  it('reads what was filled in', () => {
    const review = read({
      Attendees__c: value('Dara Quinn; Theo Brandt;; Dara Quinn'),
      AgendaDone__c: value('missed:1\r\nkept:2\n'),
      Notes__c: value('One.\r\nTwo.'),
      Decision__c: value('Rework'),
      Ratings__r: {
        edges: [{ node: { Id: 'r1', RubricCriterion__c: value('c1'), Rating__c: value(3), Comment__c: value(' ') } }]
      }
    });

    expect(review).toMatchObject({
      number: 'PR-000007',
      plan: { id: 'a00000000000002AAA', accountId: '001000000000001AAA', previousPlanId: 'a00old' },
      attendees: ['Dara Quinn', 'Theo Brandt'],
      done: ['missed:1', 'kept:2'],
      notes: 'One.\nTwo.',
      feedback: '',
      decision: 'Rework',
      ratings: [{ id: 'r1', criterionId: 'c1', rating: 3, comment: null }]
    });
  });

  it('answers nothing where there is nothing that may be seen', () => {
    expect(toRunReview(reviewAnswer(null))).toBeNull();
    expect(toRunReview(reviewAnswer(runNode({ AccountPlan__r: null })))).toBeNull();
  });

  it.each([
    ['the last review of the plan', {}, '2026-09-27'],
    ['the last review of the plan before', { LastReviewOn__c: value(null) }, '2025-11-20'],
    ['the activation', { LastReviewOn__c: value(null), PreviousPlan__r: null }, '2026-01-10'],
    ['the start', { LastReviewOn__c: value(null), PreviousPlan__r: null, ActivatedOn__c: value(null) }, '2026-01-01']
  ])('asks for changes since %s', (_, plan, earliest) => {
    const node = runNode();
    const above = node['AccountPlan__r'] as Record<string, unknown>;

    expect(read({ AccountPlan__r: { ...above, ...plan } }).earliest).toBe(earliest);
  });

  it('asks for more where it is not known yet which review came before a held one', () => {
    expect(read({ Status__c: value('Held') }).earliest).toBe('2025-11-20');
  });

  it('tells what was decided from reminders', () => {
    const promised = {
      Id: 'k1',
      Name: value('Call the CFO'),
      Audience__c: value('Internal'),
      Status__c: value('Withdrawn'),
      DueOn__c: value('2026-12-12'),
      Owner__r: { Id: '005t', Name: value('Theo Brandt') }
    };
    const task = (Id: string, subject: string, isClosed: boolean): object => ({
      Id,
      Subject: value(subject),
      ActivityDate: value('2026-12-01'),
      IsClosed: value(isClosed),
      Owner: {}
    });
    const others = {
      Commitment__c: [promised, { ...promised, Id: 'k2', Audience__c: value('Customer'), Status__c: value('Done') }],
      Task: [task('t1', 'Hold the review: Northfield, 2026 plan', false), task('t2', 'Book the room', true)]
    };

    expect(read({}, others).work).toMatchObject([
      { id: 'k1', kind: 'internal', state: 'withdrawn', owner: { name: 'Theo Brandt' } },
      { id: 'k2', kind: 'customer', state: 'done' },
      { id: 't2', kind: 'task', state: 'done', owner: null }
    ]);
  });

  it('reads what the review draws on', () => {
    const side = toReviewSide(reviewSideAnswer());

    expect(side.criteria).toEqual([
      {
        id: 'c1',
        name: 'Customer’s why',
        levels: ['Missing', 'Stated', 'Acted on', 'Proven'],
        prompt: 'What would they say?'
      },
      { id: 'c2', name: 'Relationship plan', levels: ['Names', '', '', ''], prompt: null }
    ]);
    expect(side.assessments).toMatchObject([
      {
        personId: 'a03henrik',
        before: { support: 'Neutral', strength: 50 },
        after: { support: 'Sceptic', strength: 35 }
      }
    ]);
    expect(side.heldReviews).toMatchObject([
      { id: 'a04last', status: 'Held', scoreThen: 57, tierThen: 'Tier 1', ratings: [{ criterionId: 'c1', rating: 2 }] }
    ]);
    expect(toAccountSide(side)).toMatchObject({
      requiredFunctions: ['Sales', 'Clinical'],
      isTeamDedicated: true,
      people: [{ id: 'a03henrik', name: 'Henrik Lindqvist', title: 'CFO' }]
    });
  });

  it('reads the readings of indicators, but for those of which something is hidden', () => {
    const reading = { LeadingIndicator__c: value('a10'), ReadOn__c: value('2026-11-01'), Value__c: value(1) };

    expect(
      toReviewSide(reviewSideAnswer({ IndicatorReading__c: [{ Id: 'r1', ...reading }, { Id: 'r2' }] })).readings
    ).toEqual([{ id: 'r1', indicatorId: 'a10', readOn: '2026-11-01', value: 1 }]);
  });

  it('counts the reviews of the plan and of the one before as former ones', () => {
    const side = toReviewSide(
      reviewSideAnswer({
        PlanReview__c: [
          heldNode(),
          heldNode({ Id: 'old', AccountPlan__c: value('a00old') }),
          heldNode({ Id: 'other', AccountPlan__c: value('a00other') }),
          heldNode({ Id: read().id })
        ]
      })
    );

    expect(formerReviews(read(), side).map(({ id }) => id)).toEqual(['a04last', 'old']);
  });

  it('begins a day on the user’s clock', () => {
    expect(new Date(startOfDay('2026-03-29')).toString()).toContain('00:00:00');
    expect(namesOf(null)).toEqual([]);
  });
});
