import {
  MAP_FIELDS,
  isMyTeams,
  mapOf,
  toAccountSide,
  toMapState,
  toPlanData,
  toSaidWords,
  toSiblings,
  withMap
} from 'c/planRecords';
import { coreAnswer, indicatorNode, planData, planNode, reviewNode, sideAnswer, value } from 'test/planPage';

const person = (Id: string, name: string): unknown => ({ Id, Name: value(name) });

/** On 1 May wherever the tests run: days are the user's. */
const noon = new Date(2026, 4, 1, 12).toISOString();

describe('toPlanData', () => {
  it('reads the plan with its account, people, dates and figures', () => {
    const data = planData({
      PreviousPlan__r: person('a00old', '2025 plan'),
      SubmittedBy__r: person('005d', 'Dara Quinn'),
      SubmittedOn__c: value('2026-01-02T09:00:00.000Z'),
      Approver__r: person('005v', 'Victor Adeyemi'),
      Completeness__c: value(27),
      SayDoRatio__c: value(86)
    });

    expect(data.plan).toMatchObject({
      name: '2026 plan',
      status: 'Active',
      account: { id: '001000000000001AAA', name: 'Northfield' },
      accountTier: 'Tier 1',
      cadenceDays: 90,
      owner: { name: 'Dara Quinn' },
      sponsor: { id: '005v', name: 'Victor Adeyemi' },
      previousPlan: { id: 'a00old' },
      submittedBy: { name: 'Dara Quinn' },
      approver: { name: 'Victor Adeyemi' },
      startDate: '2026-01-01',
      stage: 'Basic',
      targetStage: 'Cooperative',
      nextReviewScheduled: '2026-06-07',
      completeness: 27,
      keptCommitments: 18,
      lateCommitments: 1,
      missedCommitments: 2,
      sayDoRatio: 86,
      relationshipScore: 61,
      relationshipConfidence: 78,
      modifiedOn: '2026-06-01T08:00:00.000Z'
    });
    expect(data.plan.texts.AccountVision__c).toBe('One plan together.');
    expect(data.plan.texts.OurValue__c).toBeNull();
  });

  it('reads everything beneath it', () => {
    const data = planData(
      {},
      {
        Commitment__c: [
          {
            Id: 'a01',
            Name: value('Data feed'),
            Audience__c: value('Customer'),
            PlanObjective__c: value('a02sites'),
            Stakeholder__r: person('a03', 'Priya Raman'),
            DueOn__c: value('2026-06-07'),
            Status__c: value('Done'),
            DoneOn__c: value('2026-06-01'),
            CreatedDate: value(noon)
          }
        ],
        Barrier__c: [
          { Id: 'a09', Name: value('Template'), OpenedOn__c: value('2026-04-01'), EscalatedTo__r: person('005v', 'V') }
        ],
        Opportunity: [
          {
            Id: '006',
            Name: value('Infusion'),
            StageName: value('Qualification'),
            Amount: value(1400000),
            CloseDate: value('2026-09-01'),
            IsClosed: value(false),
            IsWon: value(false),
            IdentifiedThroughPlanOn__c: value('2026-05-01'),
            CreatedDate: value(noon)
          }
        ]
      }
    );

    expect(data.objectives).toEqual([
      expect.objectContaining({
        id: 'a02sites',
        name: 'Pilot',
        baseline: 0,
        target: 6,
        current: 2,
        status: 'Open',
        owner: null
      })
    ]);
    expect(data.commitments[0]).toMatchObject({
      audience: 'Customer',
      objectiveId: 'a02sites',
      promisedTo: { name: 'Priya Raman' },
      status: 'Done',
      doneOn: '2026-06-01',
      createdOn: '2026-05-01'
    });
    expect(data.barriers[0]).toMatchObject({ openedOn: '2026-04-01', clearedOn: null, escalatedTo: { name: 'V' } });
    expect(data.opportunities[0]).toMatchObject({
      stage: 'Qualification',
      amount: 1_400_000,
      identifiedOn: '2026-05-01'
    });
  });

  it('reads indicators, and tells none from none that may be seen', () => {
    expect(planData({}, { LeadingIndicator__c: [indicatorNode(), { Id: 'bare' }] }).indicators).toEqual([
      {
        id: 'a10access',
        name: 'Executives reached',
        source: 'New relationships',
        kind: 'Leading',
        aggregation: 'Sum',
        unit: 'relationships',
        baseline: 0,
        target: 6,
        current: 1,
        startOn: '2026-01-01',
        targetOn: '2026-12-31',
        readingCount: 1,
        readingSum: 1,
        lastReadingOn: '2026-03-03'
      },
      expect.objectContaining({ id: 'bare', baseline: null, target: null, current: null, readingCount: 0 })
    ]);
    expect(planData().indicators).toEqual([]);
    const { query } = coreAnswer().uiapi;
    expect(toPlanData({ uiapi: { query: { ...query, LeadingIndicator__c: null } } })?.indicators).toBeNull();
    expect(toPlanData({ uiapi: { query: { AccountPlan__c: query.AccountPlan__c ?? null } } })?.indicators).toBeNull();
  });

  it('shows the latest review first, held or to come', () => {
    const held = (Id: string, on: string): Readonly<Record<string, unknown>> =>
      reviewNode({
        Id,
        Status__c: value('Held'),
        HeldOn__c: value(on),
        ScheduledFor__c: value('2026-01-01'),
        Score__c: value(2.8)
      });
    const data = planData(
      {},
      { PlanReview__c: [held('one', '2026-02-01'), reviewNode({ Id: 'next' }), held('two', '2026-05-01')] }
    );

    expect(data.reviews.map(({ id }) => id)).toEqual(['next', 'two', 'one']);
    expect(data.reviews[1]).toMatchObject({ status: 'Held', score: 2.8, pulseAverage: null, pulseAnswers: 0 });
  });

  it('answers null for a plan that the user may not see, and keeps what is hidden blank', () => {
    expect(toPlanData(coreAnswer(null))).toBeNull();
    const bare = toPlanData({ uiapi: { query: { AccountPlan__c: { edges: [{ node: { Id: 'a00' } }] } } } });
    expect(bare).toMatchObject({ objectives: [], commitments: [], barriers: [], reviews: [], opportunities: [] });
    // What is not known to be open must not be written in.
    expect(bare?.plan).toMatchObject({ status: 'Closed', owner: null, account: { id: '', name: '' }, stage: null });
  });

  it('takes an owner without a name for none', () => {
    expect(planData({ Owner: {} }).plan.owner).toBeNull();
  });

  it('tells whether the user manages the owner', () => {
    expect(isMyTeams(coreAnswer(planNode({ IsMyTeams__c: value(true) })))).toBe(true);
    expect(isMyTeams(coreAnswer(null))).toBe(false);
  });
});

describe('the strategy map', () => {
  it('is read alone, and is the same as that of the plan', () => {
    expect(toMapState(coreAnswer())).toEqual(mapOf(planData().plan));
    expect(toMapState(coreAnswer(null))).toBeNull();
    expect(Object.keys(mapOf(planData().plan).values).sort()).toEqual([...MAP_FIELDS].sort());
  });

  it('can be put into a plan', () => {
    const { plan } = planData();
    const { values } = mapOf(plan);

    expect(withMap(plan, values)).toEqual(plan);
    const changed = withMap(plan, { ...values, OurValue__c: 'Figures', RelationshipStage__c: 'Integrated' });
    expect(changed).toMatchObject({ stage: 'Integrated', targetStage: 'Cooperative' });
    expect(changed.texts).toMatchObject({ OurValue__c: 'Figures', AccountVision__c: 'One plan together.' });
  });
});

describe('what the account gives', () => {
  it('reads team, required functions, quotes and people', () => {
    expect(toAccountSide(sideAnswer())).toEqual({
      team: [
        { id: 'a06', user: { id: '005000000000000000', name: 'Dara Quinn' }, teamFunction: 'Sales', isDedicated: true }
      ],
      requiredFunctions: ['Sales', 'Clinical'],
      isTeamDedicated: true,
      quotes: [
        {
          interviewId: 'a07',
          text: 'One number.',
          person: { id: 'a03maya', name: 'Maya Okafor' },
          personTitle: 'Chief Medical Officer',
          heldOn: '2026-03-03'
        }
      ],
      people: [
        { id: 'a03maya', name: 'Maya Okafor', title: 'Chief Medical Officer' },
        { id: 'a03tom', name: 'Tom Becker', title: null }
      ]
    });
  });

  it('collects what people said, in interviews and on the map', () => {
    expect(toSaidWords(sideAnswer()).map(({ key, source, text, on }) => [key, source, text, on])).toEqual([
      ['a07', 'interview', 'One number.', '2026-03-03'],
      ['a03maya-why', 'why', 'Fewer nights away.', null],
      ['a03tom-success', 'success', 'A saving.', null]
    ]);
  });

  it('lists the account’s plans', () => {
    expect(toSiblings(sideAnswer())).toEqual([
      { id: 'a00000000000002AAA', name: '2026 plan', status: 'Active', startDate: '2026-01-01', endDate: '2026-12-31' }
    ]);
  });

  it('is empty where nothing may be read', () => {
    const nothing = { uiapi: { query: {} } };
    expect(toAccountSide(nothing)).toEqual({
      team: [],
      requiredFunctions: [],
      isTeamDedicated: false,
      quotes: [],
      people: []
    });
    expect(toSaidWords(nothing)).toEqual([]);
    expect(toSiblings(nothing)).toEqual([]);
  });
});
