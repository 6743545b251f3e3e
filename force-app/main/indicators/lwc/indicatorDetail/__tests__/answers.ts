/** What the server answers about one indicator, for tests. */

type Node = Readonly<Record<string, unknown>>;

/** A field as GraphQL gives it. */
export const value = <Value>(of: Value): { readonly value: Value } => ({ value: of });
const edges = (nodes: readonly unknown[]): { edges: readonly { node: unknown }[] } => ({
  edges: nodes.map((node) => ({ node }))
});

/** An automatic reading with its interview. */
export function interviewNode(id: string, on: string): Node & { Id: string } {
  return {
    Id: id,
    LastModifiedDate: value(`${on}T10:00:00.000Z`),
    CreatedBy: { Id: '005', Name: value('Dara Quinn') },
    ReadOn__c: value(on),
    Value__c: value(1),
    IsAutomatic__c: value(true),
    Counts__c: value(true),
    Evidence__c: value('Key-player interview: Maya'),
    StakeholderInterview__c: value(`i-${id}`)
  };
}

/** A reading by hand. */
export function handNode(id: string, on: string, of: number, values: Node = {}): Node & { Id: string } {
  return {
    Id: id,
    LastModifiedDate: value(`${on}T10:00:00.000Z`),
    CreatedBy: { Id: '005', Name: value('Dara Quinn') },
    ReadOn__c: value(on),
    Value__c: value(of),
    IsAutomatic__c: value(false),
    Counts__c: value(true),
    Evidence__c: value('By hand'),
    ...values
  };
}

/** The lagging indicator that the interviews lead to. */
export const laggingNode: Node & { Id: string } = {
  Id: 'rev',
  Name: value('Revenue'),
  Source__c: value('By hand'),
  Kind__c: value('Lagging'),
  Aggregation__c: value('Latest'),
  Unit__c: value('USD m'),
  ReadingCount__c: value(2),
  ReadingSum__c: value(7)
};

/** Fields of an indicator that is filled in by hand. */
export const BY_HAND: Node = {
  Name: value('Sites'),
  Source__c: value('By hand'),
  Aggregation__c: value('Latest'),
  Unit__c: value('sites'),
  Baseline__c: value(4),
  CurrentValue__c: value(7),
  ReadingCount__c: value(2),
  ReadingSum__c: value(12)
};

/** The answer to the first request. */
export function detailData({
  indicator = {},
  readings = [interviewNode('r3', '2026-05-02'), interviewNode('r2', '2026-03-10'), interviewNode('r1', '2026-03-10')],
  leads = []
}: {
  readonly indicator?: Node;
  readonly readings?: readonly Node[];
  readonly leads?: readonly Node[];
}): unknown {
  const node = {
    Id: 'a0I',
    Name: value('Key-player interviews'),
    AccountPlan__c: value('plan'),
    Account__c: value('account'),
    Source__c: value('Key-player interviews'),
    Kind__c: value('Leading'),
    Aggregation__c: value('Sum'),
    Unit__c: value('interviews'),
    Baseline__c: value(0),
    Target__c: value(12),
    StartOn__c: value('2026-01-01'),
    TargetOn__c: value('2026-12-31'),
    CountsUntil__c: value('2026-12-31'),
    CurrentValue__c: value(3),
    ReadingCount__c: value(3),
    ReadingSum__c: value(3),
    LastReadingOn__c: value('2026-05-02'),
    AccountPlan__r: {
      Id: 'plan',
      Name: value('2026 plan'),
      Status__c: value('Active'),
      StartDate__c: value('2026-01-01'),
      EndDate__c: value('2026-12-31'),
      ActivatedOn__c: value('2026-01-08T09:00:00.000Z')
    },
    Account__r: { Id: 'account', Name: value('Northfield') },
    PlanObjective__r: { Id: 'goal', Name: value('Reach the board') },
    LaggingIndicator__r: null,
    ...indicator
  };
  return {
    uiapi: {
      query: {
        LeadingIndicator__c: edges([node]),
        leads: edges(leads),
        IndicatorReading__c: edges(readings)
      }
    }
  };
}

/** The answer to the second request. */
export function sideData(): unknown {
  const lagging = { LeadingIndicator__c: value('rev') };
  return {
    uiapi: {
      query: {
        PlanReview__c: edges([
          { Id: 'v2', HeldOn__c: value('2026-06-15'), Kind__c: value(null) },
          { Id: 'v0', HeldOn__c: value(null) },
          { Id: 'v1', HeldOn__c: value('2026-03-31'), Kind__c: { value: 'Cadence', displayValue: 'Cadence' } }
        ]),
        PlanObjective__c: edges([{ Id: 'goal', Name: value('Reach the board') }]),
        LeadingIndicator__c: edges([{ Id: 'rev', Name: value('Revenue') }]),
        IndicatorReading__c: edges([
          handNode('v4', '2026-04-01', 4, lagging),
          handNode('v3', '2026-02-01', 3, lagging),
          handNode('v2', '2026-03-01', 9, { LeadingIndicator__c: value('other') })
        ])
      }
    }
  };
}
