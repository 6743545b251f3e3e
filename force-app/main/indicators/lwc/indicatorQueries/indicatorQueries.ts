/** What the panel of indicators and its dialogs read. */
import { gql } from 'lightning/graphql';

/** The plans of an account, and the indicators of the active one with their newest readings; variables: `accountId`. Answers `PanelData`. */
export const ACCOUNT_INDICATORS = gql`
  query accountIndicators($accountId: ID) {
    uiapi {
      query {
        Account(where: { Id: { eq: $accountId } }, first: 1) @optional {
          edges {
            node {
              Id
              ActivePlan__c @optional {
                value
              }
            }
          }
        }
        AccountPlan__c(
          where: { Account__c: { eq: $accountId } }
          first: 200
          orderBy: { StartDate__c: { order: DESC }, CreatedDate: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Account__c @optional {
                value
              }
              Status__c @optional {
                value
              }
              StartDate__c @optional {
                value
              }
              EndDate__c @optional {
                value
              }
            }
          }
        }
        LeadingIndicator__c(
          where: { and: [{ Account__c: { eq: $accountId } }, { AccountPlan__r: { Status__c: { eq: "Active" } } }] }
          first: 100
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              AccountPlan__c @optional {
                value
              }
              Account__c @optional {
                value
              }
              Source__c @optional {
                value
              }
              Kind__c @optional {
                value
              }
              Aggregation__c @optional {
                value
              }
              Unit__c @optional {
                value
              }
              Meaning__c @optional {
                value
              }
              Baseline__c @optional {
                value
              }
              Target__c @optional {
                value
              }
              StartOn__c @optional {
                value
              }
              TargetOn__c @optional {
                value
              }
              CountsUntil__c @optional {
                value
              }
              CurrentValue__c @optional {
                value
              }
              ReadingCount__c @optional {
                value
              }
              ReadingSum__c @optional {
                value
              }
              LastReadingOn__c @optional {
                value
              }
              LaggingIndicator__c @optional {
                value
              }
              PlanObjective__c @optional {
                value
              }
              SortOrder__c @optional {
                value
              }
              Readings__r(
                where: { Counts__c: { eq: true } }
                first: 200
                orderBy: { ReadOn__c: { order: DESC }, CreatedDate: { order: DESC } }
              ) @optional {
                edges {
                  node {
                    Id
                    ReadOn__c @optional {
                      value
                    }
                    Value__c @optional {
                      value
                    }
                    Note__c @optional {
                      value
                    }
                    IsAutomatic__c @optional {
                      value
                    }
                    Evidence__c @optional {
                      value
                    }
                    StakeholderInterview__c @optional {
                      value
                    }
                    StakeholderAssessment__c @optional {
                      value
                    }
                    Opportunity__c @optional {
                      value
                    }
                    PlanReview__c @optional {
                      value
                    }
                    Commitment__c @optional {
                      value
                    }
                    Account__c @optional {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        PlanObjective__c(
          where: {
            and: [
              { AccountPlan__r: { Account__c: { eq: $accountId } } }
              { AccountPlan__r: { Status__c: { eq: "Active" } } }
            ]
          }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              AccountPlan__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** A plan and its indicators with their newest readings; variables: `planId`. Answers `PanelData`. */
export const PLAN_INDICATORS = gql`
  query planIndicators($planId: ID) {
    uiapi {
      query {
        AccountPlan__c(where: { Id: { eq: $planId } }, first: 1) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Account__c @optional {
                value
              }
              Status__c @optional {
                value
              }
              StartDate__c @optional {
                value
              }
              EndDate__c @optional {
                value
              }
            }
          }
        }
        LeadingIndicator__c(
          where: { AccountPlan__c: { eq: $planId } }
          first: 100
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              AccountPlan__c @optional {
                value
              }
              Account__c @optional {
                value
              }
              Source__c @optional {
                value
              }
              Kind__c @optional {
                value
              }
              Aggregation__c @optional {
                value
              }
              Unit__c @optional {
                value
              }
              Meaning__c @optional {
                value
              }
              Baseline__c @optional {
                value
              }
              Target__c @optional {
                value
              }
              StartOn__c @optional {
                value
              }
              TargetOn__c @optional {
                value
              }
              CountsUntil__c @optional {
                value
              }
              CurrentValue__c @optional {
                value
              }
              ReadingCount__c @optional {
                value
              }
              ReadingSum__c @optional {
                value
              }
              LastReadingOn__c @optional {
                value
              }
              LaggingIndicator__c @optional {
                value
              }
              PlanObjective__c @optional {
                value
              }
              SortOrder__c @optional {
                value
              }
              Readings__r(
                where: { Counts__c: { eq: true } }
                first: 200
                orderBy: { ReadOn__c: { order: DESC }, CreatedDate: { order: DESC } }
              ) @optional {
                edges {
                  node {
                    Id
                    ReadOn__c @optional {
                      value
                    }
                    Value__c @optional {
                      value
                    }
                    Note__c @optional {
                      value
                    }
                    IsAutomatic__c @optional {
                      value
                    }
                    Evidence__c @optional {
                      value
                    }
                    StakeholderInterview__c @optional {
                      value
                    }
                    StakeholderAssessment__c @optional {
                      value
                    }
                    Opportunity__c @optional {
                      value
                    }
                    PlanReview__c @optional {
                      value
                    }
                    Commitment__c @optional {
                      value
                    }
                    Account__c @optional {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        PlanObjective__c(
          where: { AccountPlan__c: { eq: $planId } }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              AccountPlan__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** The library, and what of a plan decides which of it is proposed; variables: `planId`. Answers `LibraryData`. */
export const INDICATOR_LIBRARY = gql`
  query indicatorLibrary($planId: ID) {
    uiapi {
      query {
        IndicatorDefinition__c(
          where: { IsActive__c: { eq: true } }
          first: 500
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Source__c @optional {
                value
              }
              Kind__c @optional {
                value
              }
              Aggregation__c @optional {
                value
              }
              Unit__c @optional {
                value
              }
              Meaning__c @optional {
                value
              }
              Target__c @optional {
                value
              }
              ProposedForTiers__c @optional {
                value
              }
              ObjectiveWords__c @optional {
                value
              }
              SortOrder__c @optional {
                value
              }
            }
          }
        }
        AccountPlan__c(where: { Id: { eq: $planId } }, first: 1) @optional {
          edges {
            node {
              Id
              StartDate__c @optional {
                value
              }
              EndDate__c @optional {
                value
              }
              CadenceDays__c @optional {
                value
              }
              Account__r @optional {
                Id
                Tier__c @optional {
                  value
                }
                KeyPlayerCount__c @optional {
                  value
                }
                RelationshipConfidence__c @optional {
                  value
                }
              }
              PreviousPlan__r @optional {
                Id
                SayDoRatio__c @optional {
                  value
                }
              }
            }
          }
        }
        PlanObjective__c(
          where: { and: [{ AccountPlan__c: { eq: $planId } }, { Status__c: { ne: "Dropped" } }] }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Measure__c @optional {
                value
              }
            }
          }
        }
        LeadingIndicator__c(where: { AccountPlan__c: { eq: $planId } }, first: 200) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Source__c @optional {
                value
              }
              IndicatorDefinition__c @optional {
                value
              }
              SortOrder__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** The reading of an indicator on one day; variables: `indicatorId` and `day`. Answers `ReadingsData`. */
export const READING_OF_DAY = gql`
  query readingOfDay($indicatorId: ID, $day: Date) {
    uiapi {
      query {
        IndicatorReading__c(
          where: { and: [{ LeadingIndicator__c: { eq: $indicatorId } }, { ReadOn__c: { eq: { value: $day } } }] }
          first: 1
        ) {
          edges {
            node {
              Id
              ReadOn__c @optional {
                value
              }
              Value__c @optional {
                value
              }
              Note__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** The first reading of an indicator; variables: `indicatorId`. Answers `ReadingsData`. */
export const FIRST_READING = gql`
  query firstReading($indicatorId: ID) {
    uiapi {
      query {
        IndicatorReading__c(
          where: { and: [{ LeadingIndicator__c: { eq: $indicatorId } }, { Counts__c: { eq: true } }] }
          first: 1
          orderBy: { ReadOn__c: { order: ASC }, CreatedDate: { order: ASC } }
        ) {
          edges {
            node {
              Id
              ReadOn__c @optional {
                value
              }
              Value__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
