import {
  emptyWrites,
  followingWrites,
  likelyName,
  likelyPeriod,
  linesOf,
  openCommitments,
  templateWrites,
  toTemplates
} from '../newPlan';
import { objectiveNode, planData, value } from 'test/planPage';

const today = '2026-06-01';
const plan = { accountId: '001', name: '2027 plan', startDate: '2027-01-01', endDate: '2027-12-31' };
const head = { Account__c: '001', Name: '2027 plan', StartDate__c: '2027-01-01', EndDate__c: '2027-12-31' };
const commitment = (Id: string, due: string, values = {}): Readonly<Record<string, unknown>> => ({
  Id,
  Name: value(`Promise ${Id}`),
  Audience__c: value('Customer'),
  DueOn__c: value(due),
  Status__c: value('Open'),
  ...values
});

describe('likelyPeriod', () => {
  it.each([
    [[], '2027-01-01', '2027-12-31'],
    [['2026-12-31'], '2027-01-01', '2027-12-31'],
    [['2025-12-31', '2026-12-31'], '2027-01-01', '2027-12-31'],
    [['2026-09-30'], '2026-10-01', '2027-09-30'],
    [['2024-02-28'], '2026-01-01', '2026-12-31'],
    [['2028-02-28'], '2028-02-29', '2029-02-28'],
    [['2025-06-01'], '2025-06-02', '2026-06-01'],
    [['2025-05-31'], '2026-01-01', '2026-12-31']
  ])('follows plans that end on %j', (ends, startDate, endDate) => {
    expect(
      likelyPeriod(
        ends.map((end) => ({ endDate: end })),
        today
      )
    ).toEqual({ startDate, endDate });
  });
});

describe('likelyName', () => {
  it.each([
    ['2027-01-01', '2027-12-31', '2027 plan'],
    ['2026-10-01', '2027-09-30', '2026–2027 plan'],
    ['', '2027-09-30', '']
  ])('names the plan from %s to %s', (from, to, name) => {
    expect(likelyName(from, to)).toBe(name);
  });
});

describe('linesOf', () => {
  it('reads name, measure and unit, and cuts what is too long', () => {
    expect(linesOf('Pilot | Sites live | sites\r\n\n | nothing\nA sponsor\n' + 'x'.repeat(90))).toEqual([
      { name: 'Pilot', measure: 'Sites live', unit: 'sites' },
      { name: 'A sponsor', measure: null, unit: null },
      { name: 'x'.repeat(80), measure: null, unit: null }
    ]);
  });
});

describe('what is written', () => {
  it('is the plan alone for an empty one', () => {
    expect(emptyWrites(plan)).toEqual([{ kind: 'create', object: 'AccountPlan__c', fields: head }]);
  });

  it('is the prompts and the objectives of a template', () => {
    const [template] = toTemplates({
      uiapi: {
        query: {
          PlanTemplate__c: {
            edges: [
              {
                node: {
                  Id: 't',
                  Name: value('First'),
                  AccountVision__c: value('[Where to?]'),
                  Objectives__c: value('Pilot | Sites | sites\nSponsor')
                }
              }
            ]
          }
        }
      }
    });
    if (template === undefined) throw new Error('There is a template.');

    expect(templateWrites(plan, template)).toEqual([
      { kind: 'create', object: 'AccountPlan__c', fields: { ...head, AccountVision__c: '[Where to?]' } },
      {
        kind: 'create',
        object: 'PlanObjective__c',
        fields: { AccountPlan__c: '@{w0}', Name: 'Pilot', Measure__c: 'Sites', Unit__c: 'sites', SortOrder__c: 1 }
      },
      {
        kind: 'create',
        object: 'PlanObjective__c',
        fields: { AccountPlan__c: '@{w0}', Name: 'Sponsor', SortOrder__c: 2 }
      }
    ]);
  });

  it('goes on from the earlier plan', () => {
    const reached = objectiveNode({ Id: 'a02done', Name: value('Reached'), Current__c: value(6) });
    const source = planData(
      {},
      {
        PlanObjective__c: [objectiveNode(), reached],
        Commitment__c: [
          commitment('missed', '2026-05-01', { PlanObjective__c: value('a02sites') }),
          commitment('later', '2027-02-01', {
            Stakeholder__r: { Id: 'a03', Name: value('Priya') },
            PlanObjective__c: value('a02gone')
          })
        ]
      }
    );
    const [missed, later] = source.commitments;
    if (missed === undefined || later === undefined) throw new Error('There are two promises.');

    const writes = followingWrites(
      plan,
      {
        source,
        objectives: source.objectives,
        commitments: [
          { commitment: missed, dueOn: '2027-01-31' },
          { commitment: later, dueOn: '2027-02-01' }
        ],
        indicators: []
      },
      today
    );

    expect(writes).toEqual([
      {
        kind: 'create',
        object: 'AccountPlan__c',
        fields: {
          ...head,
          PreviousPlan__c: source.plan.id,
          AccountVision__c: 'One plan together.',
          CustomerWhy__c: 'tbd',
          RelationshipStage__c: 'Basic',
          TargetRelationshipStage__c: 'Cooperative'
        }
      },
      {
        kind: 'create',
        object: 'PlanObjective__c',
        fields: {
          AccountPlan__c: '@{w0}',
          Name: 'Pilot',
          Measure__c: 'Sites live',
          Unit__c: 'sites',
          Baseline__c: 2,
          Target__c: 6,
          Current__c: 2,
          SortOrder__c: 1
        }
      },
      {
        kind: 'create',
        object: 'PlanObjective__c',
        // The target is where it is already: a baseline would leave no way to go.
        fields: {
          AccountPlan__c: '@{w0}',
          Name: 'Reached',
          Measure__c: 'Sites live',
          Unit__c: 'sites',
          Target__c: 6,
          Current__c: 6,
          SortOrder__c: 2
        }
      },
      {
        kind: 'create',
        object: 'Commitment__c',
        fields: {
          AccountPlan__c: '@{w0}',
          Name: 'Promise missed',
          Audience__c: 'Customer',
          DueOn__c: '2027-01-31',
          PlanObjective__c: '@{w1}'
        }
      },
      {
        kind: 'create',
        object: 'Commitment__c',
        fields: {
          AccountPlan__c: '@{w0}',
          Name: 'Promise later',
          Audience__c: 'Customer',
          DueOn__c: '2027-02-01',
          Stakeholder__c: 'a03'
        }
      },
      {
        kind: 'update',
        object: 'Commitment__c',
        id: 'later',
        fields: { Status__c: 'Withdrawn', WithdrawnReason__c: 'Carried over to the plan “2027 plan”.' }
      }
    ]);
  });
});

describe('openCommitments', () => {
  it('proposes to carry over what was missed and what is due after the earlier plan', () => {
    const source = planData(
      {},
      {
        Commitment__c: [
          commitment('missed', '2026-05-31'),
          commitment('now', '2026-06-01'),
          commitment('within', '2026-12-31'),
          commitment('after', '2027-01-01'),
          commitment('done', '2026-05-01', { Status__c: value('Done') })
        ]
      }
    );
    const rows = openCommitments(source, '2027-01-01', today);

    expect(
      rows.map(({ commitment: { id }, dueOn, isMissed, isProposed }) => [id, dueOn, isMissed, isProposed])
    ).toEqual([
      ['missed', '2027-01-31', true, true],
      ['now', '2026-06-01', false, false],
      ['within', '2026-12-31', false, false],
      ['after', '2027-01-01', false, true]
    ]);
    // A plan that begins in the past gives a day to come all the same.
    expect(openCommitments(source, '2026-01-01', today)[0]?.dueOn).toBe('2026-07-01');
  });
});
