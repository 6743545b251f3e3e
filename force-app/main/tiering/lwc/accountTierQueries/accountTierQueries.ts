/** The GraphQL documents about the tier of one account. */
import { gql } from 'lightning/graphql';

/** Everything that the tier panel of the Account page shows; variables: `accountId`. Answers `AccountTierData`. */
export const ACCOUNT_TIER = gql`
  query accountTier($accountId: ID) {
    uiapi {
      query {
        Account(where: { Id: { eq: $accountId } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
              Tier__c @optional {
                value
              }
              TierDecidedOn__c @optional {
                value
              }
              TierRefreshOn__c @optional {
                value
              }
              ExecutiveSponsor__c @optional {
                value
              }
              ExecutiveSponsor__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              LastReviewOn__c @optional {
                value
              }
              KeyPlayerCount__c @optional {
                value
              }
              KeyPlayersNeverInterviewed__c @optional {
                value
              }
              OldestKeyPlayerInterview__c @optional {
                value
              }
              DedicatedMembers__c @optional {
                value
              }
              SalesMembers__c @optional {
                value
              }
              ClinicalMembers__c @optional {
                value
              }
              MarketAccessMembers__c @optional {
                value
              }
              FinanceMembers__c @optional {
                value
              }
              OperationsMembers__c @optional {
                value
              }
              TechnologyMembers__c @optional {
                value
              }
              TierPolicy__r @optional {
                Id
                Name @optional {
                  value
                }
                ReviewCadenceDays__c @optional {
                  value
                }
                InterviewCadenceDays__c @optional {
                  value
                }
                MinimumKeyPlayers__c @optional {
                  value
                }
                RequiredFunctions__c @optional {
                  value
                }
                DedicatedTeam__c @optional {
                  value
                }
                SponsorRequired__c @optional {
                  value
                }
                Promise__c @optional {
                  value
                }
              }
            }
          }
        }
        AccountTier__c(
          where: { Account__c: { eq: $accountId } }
          first: 200
          orderBy: { CreatedDate: { order: DESC } }
        ) @optional {
          totalCount
          edges {
            node {
              Id
              CreatedDate {
                value
              }
              LastModifiedDate {
                value
              }
              Status__c @optional {
                value
              }
              RevenueRating__c @optional {
                value
              }
              GrowthRating__c @optional {
                value
              }
              FitRating__c @optional {
                value
              }
              PartnerRating__c @optional {
                value
              }
              EcosystemRating__c @optional {
                value
              }
              AccessRating__c @optional {
                value
              }
              ClosedRevenue__c @optional {
                value
              }
              BuyingCulture__c @optional {
                value
              }
              Score__c @optional {
                value
              }
              RecommendedTier__c @optional {
                value
              }
              DecidedTier__c @optional {
                value
              }
              Reason__c @optional {
                value
              }
              ReturnReason__c @optional {
                value
              }
              EffectiveOn__c @optional {
                value
              }
              ProposedOn__c @optional {
                value
              }
              ProposedBy__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              ApprovedOn__c @optional {
                value
              }
              Approver__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              LastModifiedBy @optional {
                Id
                Name @optional {
                  value
                }
              }
              TierModel__r @optional {
                ...model
              }
            }
          }
        }
        TierModel__c(where: { Status__c: { eq: "Active" } }, first: 1) @optional {
          edges {
            node {
              ...model
            }
          }
        }
        KeyAccountTeamMember__c(
          where: { and: [{ Account__c: { eq: $accountId } }, { IsActive__c: { eq: true } }] }
          first: 200
          orderBy: { Function__c: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Function__c @optional {
                value
              }
              IsDedicated__c @optional {
                value
              }
              User__c @optional {
                value
              }
              User__r @optional {
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
  }

  fragment model on TierModel__c {
    Id
    Name @optional {
      value
    }
    Status__c @optional {
      value
    }
    RevenueWeight__c @optional {
      value
    }
    GrowthWeight__c @optional {
      value
    }
    FitWeight__c @optional {
      value
    }
    PartnerWeight__c @optional {
      value
    }
    EcosystemWeight__c @optional {
      value
    }
    AccessWeight__c @optional {
      value
    }
    Tier1From__c @optional {
      value
    }
    Tier2From__c @optional {
      value
    }
    Tier3From__c @optional {
      value
    }
  }
`;

/** The questions and levels of a model, for rating; variables: `modelId`. Answers `CriteriaData`. */
export const MODEL_CRITERIA = gql`
  query modelCriteria($modelId: ID) {
    uiapi {
      query {
        TierCriterion__c(where: { TierModel__c: { eq: $modelId } }, first: 20) {
          edges {
            node {
              Id
              Criterion__c @optional {
                value
              }
              Question__c @optional {
                value
              }
              Level1__c @optional {
                value
              }
              Level2__c @optional {
                value
              }
              Level3__c @optional {
                value
              }
              Level4__c @optional {
                value
              }
              Level5__c @optional {
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
 * What was won with this account, and with each account that the user sees, from a day up to another one; variables:
 * `accountId`, `from` and `to` (days, both included). Answers `RevenueData`.
 */
export const CLOSED_REVENUE = gql`
  query closedRevenue($accountId: ID, $from: Date, $to: Date) {
    uiapi {
      aggregate {
        own: Opportunity(
          where: {
            and: [
              { AccountId: { eq: $accountId } }
              { IsWon: { eq: true } }
              { CloseDate: { gte: { value: $from } } }
              { CloseDate: { lte: { value: $to } } }
            ]
          }
        ) {
          edges {
            node {
              aggregate {
                Amount @optional {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        all: Opportunity(
          where: {
            and: [
              { IsWon: { eq: true } }
              { CloseDate: { gte: { value: $from } } }
              { CloseDate: { lte: { value: $to } } }
            ]
          }
          groupBy: { AccountId: { group: true } }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                AccountId {
                  value
                }
                Amount @optional {
                  sum {
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
`;
