/** The GraphQL documents of the home page. */
import { gql } from 'lightning/graphql';

/**
 * Plans that are not closed, accounts of tier 1 to 3 without one, and who reports to the user; variables: `plans`,
 * `accounts` (filters) and `userId`. Answers `PlanBookData`.
 */
export const PLAN_BOOK = gql`
  query planBook($plans: AccountPlan__c_Filter, $accounts: Account_Filter, $userId: ID) {
    uiapi {
      query {
        AccountPlan__c(where: $plans, first: 2000, orderBy: { NextReviewDue__c: { order: ASC } }) {
          totalCount
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Status__c @optional {
                value
                displayValue
              }
              NextReviewDue__c @optional {
                value
              }
              SubmittedOn__c @optional {
                value
              }
              ReturnReason__c @optional {
                value
              }
              LastModifiedDate @optional {
                value
              }
              Completeness__c @optional {
                value
              }
              KeptCommitments__c @optional {
                value
              }
              DueCommitments__c @optional {
                value
              }
              IsMyTeams__c @optional {
                value
              }
              OwnerId @optional {
                value
              }
              Owner @optional {
                ... on User {
                  Name @optional {
                    value
                  }
                }
              }
              Account__r @optional {
                Id
                Name @optional {
                  value
                }
                Tier__c @optional {
                  value
                  displayValue
                }
                BillingState @optional {
                  value
                }
                BillingCountry @optional {
                  value
                }
                RelationshipScore__c @optional {
                  value
                }
              }
            }
          }
        }
        Account(where: $accounts, first: 2000, orderBy: { Name: { order: ASC } }) @optional {
          totalCount
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Tier__c @optional {
                value
                displayValue
              }
              BillingState @optional {
                value
              }
              BillingCountry @optional {
                value
              }
              TierDecidedOn__c @optional {
                value
              }
              RelationshipScore__c @optional {
                value
              }
              OwnerId @optional {
                value
              }
              Owner @optional {
                Name @optional {
                  value
                }
                ManagerId @optional {
                  value
                }
              }
              AccountPlans__r(first: 1, orderBy: { ClosedOn__c: { order: DESC, nulls: LAST } }) @optional {
                edges {
                  node {
                    Id
                    ClosedOn__c @optional {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        User(where: { ManagerId: { eq: $userId } }, first: 2000, orderBy: { Name: { order: ASC } }) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/**
 * What was missed and what left lately, what is escalated, which reviews come, and which key players nobody has heard;
 * variables: `missed`, `reviews`, `barriers`, `left`, `own` and `others` (filters). Answers `PlanWeekData`.
 */
export const PLAN_WEEK = gql`
  query planWeek(
    $missed: Commitment__c_Filter
    $reviews: PlanReview__c_Filter
    $barriers: Barrier__c_Filter
    $left: Stakeholder__c_Filter
    $own: Stakeholder__c_Filter
    $others: Stakeholder__c_Filter
  ) {
    uiapi {
      query {
        Commitment__c(where: $missed, first: 2000, orderBy: { DueOn__c: { order: DESC } }) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Audience__c @optional {
                value
              }
              DueOn__c @optional {
                value
              }
              AccountPlan__r @optional {
                ...planOf
              }
            }
          }
        }
        PlanReview__c(where: $reviews, first: 2000, orderBy: { ScheduledFor__c: { order: ASC } }) @optional {
          edges {
            node {
              Id
              Kind__c @optional {
                value
              }
              ScheduledFor__c @optional {
                value
              }
              AccountPlan__r @optional {
                ...planOf
              }
            }
          }
        }
        Barrier__c(where: $barriers, first: 2000, orderBy: { EscalatedOn__c: { order: DESC } }) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              OpenedOn__c @optional {
                value
              }
              EscalatedOn__c @optional {
                value
              }
              AccountPlan__r @optional {
                ...planOf
              }
            }
          }
        }
        Stakeholder__c(where: $left, first: 2000, orderBy: { LeftOn__c: { order: DESC } }) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Title__c @optional {
                value
              }
              Support__c @optional {
                value
              }
              Influence__c @optional {
                value
              }
              Role__c @optional {
                value
              }
              LeftOn__c @optional {
                value
              }
              Account__r @optional {
                Id
                Name @optional {
                  value
                }
                OwnerId @optional {
                  value
                }
                Owner @optional {
                  ManagerId @optional {
                    value
                  }
                }
              }
            }
          }
        }
      }
      aggregate {
        own: Stakeholder__c(where: $own, groupBy: { Account__c: { group: true } }, first: 2000) @optional {
          edges {
            node {
              aggregate {
                Account__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
              }
            }
          }
        }
        others: Stakeholder__c(where: $others, groupBy: { Account__c: { group: true } }, first: 2000) @optional {
          edges {
            node {
              aggregate {
                Account__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  fragment planOf on AccountPlan__c {
    Id
    Name @optional {
      value
    }
    OwnerId @optional {
      value
    }
    IsMyTeams__c @optional {
      value
    }
    Account__r @optional {
      Id
      Name @optional {
        value
      }
    }
  }
`;
