/** The filters of the home page's queries. Pure. */

/** Whose records are read: the user's and their people's, or everybody's. */
export type Reach = 'near' | 'all';

type Filter = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;

/** A day some days after another one; before it for a negative number. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Days that are looked ahead for reviews. */
export const AHEAD_DAYS = 30;

const isOn = (field: string, operator: string, value: string): Filter => ({ [field]: { [operator]: { value } } });

/** Variables of `PLAN_BOOK`. */
export function bookVariables(reach: Reach, userId: string): Filter {
  const isOpen = { Status__c: { ne: 'Closed' } };
  const lacksPlan = [
    { ActivePlan__c: { eq: null } },
    { Tier__c: { in: ['Tier 1', 'Tier 2', 'Tier 3'] } },
    // One with a draft shows as that draft.
    { Id: { ninq: { AccountPlan__c: isOpen, ApiName: 'Account__c' } } }
  ];
  const nearPlans = { or: [{ OwnerId: { eq: userId } }, { IsMyTeams__c: { eq: true } }] };
  const nearAccounts = { or: [{ OwnerId: { eq: userId } }, { Owner: { ManagerId: { eq: userId } } }] };
  return {
    userId,
    plans: reach === 'all' ? isOpen : { and: [isOpen, nearPlans] },
    accounts: { and: reach === 'all' ? lacksPlan : [...lacksPlan, nearAccounts] }
  };
}

/** Variables of `PLAN_WEEK`; `today` is the user's day. */
export function weekVariables(reach: Reach, userId: string, today: string): Filter {
  const weekAgo = dayAfter(today, -7);
  const month = `${today.slice(0, 7)}-01`;
  const near = (path: string): readonly Filter[] =>
    reach === 'all'
      ? []
      : [
          {
            or: [{ [path]: { OwnerId: { eq: userId } } }, { [path]: { IsMyTeams__c: { eq: true } } }]
          }
        ];
  const nearAccount =
    reach === 'all'
      ? []
      : [
          {
            or: [{ Account__r: { OwnerId: { eq: userId } } }, { Account__r: { Owner: { ManagerId: { eq: userId } } } }]
          }
        ];
  const unheard = [
    { IsKeyPlayer__c: { eq: true } },
    { or: [isOn('LastInterviewDate__c', 'lt', dayAfter(today, -365)), { LastInterviewDate__c: { eq: null } }] }
  ];
  return {
    missed: {
      and: [
        { Status__c: { eq: 'Open' } },
        isOn('DueOn__c', 'lt', today),
        isOn('DueOn__c', 'gte', weekAgo < month ? weekAgo : month),
        ...near('AccountPlan__r')
      ]
    },
    reviews: {
      and: [
        { Status__c: { eq: 'Scheduled' } },
        isOn('ScheduledFor__c', 'gte', today),
        isOn('ScheduledFor__c', 'lte', dayAfter(today, AHEAD_DAYS)),
        ...near('AccountPlan__r')
      ]
    },
    barriers: {
      and: [{ ClearedOn__c: { eq: null } }, isOn('EscalatedOn__c', 'gte', weekAgo), ...near('AccountPlan__r')]
    },
    left: {
      and: [
        { IsActive__c: { eq: false } },
        isOn('LeftOn__c', 'gte', weekAgo),
        // Who has left is no key player any more; what made them one still stands.
        { or: [{ Support__c: { eq: 'Champion' } }, { Influence__c: { in: ['High', 'Very high'] } }] },
        ...nearAccount
      ]
    },
    own: { and: [...unheard, { Account__r: { OwnerId: { eq: userId } } }] },
    others: {
      and: reach === 'all' ? unheard : [...unheard, { Account__r: { Owner: { ManagerId: { eq: userId } } } }]
    }
  };
}
