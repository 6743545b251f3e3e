/** What the detail of an indicator reads. */
import READING from '@salesforce/schema/IndicatorReading__c';
import INDICATOR from '@salesforce/schema/LeadingIndicator__c';
import { gql } from 'lightning/graphql';

/** The objects whose permissions the detail asks for. */
export const DETAIL_OBJECTS = [INDICATOR, READING];

/** An indicator with its plan, the indicators on the other end and its readings, newest first; variables: `indicatorId`. Answers `DetailData`. */
export const INDICATOR_DETAIL = gql`
  query indicatorDetail($indicatorId: ID) {
    uiapi {
      query {
        LeadingIndicator__c(where: { Id: { eq: $indicatorId } }, first: 1) {
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
              AccountPlan__r @optional {
                Id
                Name @optional {
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
                ActivatedOn__c @optional {
                  value
                }
              }
              Account__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              PlanObjective__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              LaggingIndicator__r @optional {
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
                Baseline__c @optional {
                  value
                }
                StartOn__c @optional {
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
              }
            }
          }
        }
        leads: LeadingIndicator__c(
          where: { LaggingIndicator__c: { eq: $indicatorId } }
          first: 50
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, CreatedDate: { order: ASC } }
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
              Baseline__c @optional {
                value
              }
              StartOn__c @optional {
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
            }
          }
        }
        IndicatorReading__c(
          where: { LeadingIndicator__c: { eq: $indicatorId } }
          first: 2000
          upperBound: 2000
          orderBy: { ReadOn__c: { order: DESC }, CreatedDate: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              LastModifiedDate @optional {
                value
              }
              CreatedBy @optional {
                Id
                Name @optional {
                  value
                }
              }
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
              Counts__c @optional {
                value
              }
              ReadingKey__c @optional {
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
`;

/**
 * What stands beside an indicator: reviews held, objectives and lagging indicators of its plan, and the readings of the indicators on the other end; variables:
 * `planId`, `indicatorId`, `laggingId` (null without one). Answers `SideData`.
 */
export const INDICATOR_SIDE = gql`
  query indicatorSide($planId: ID, $indicatorId: ID, $laggingId: ID) {
    uiapi {
      query {
        PlanReview__c(
          where: { and: [{ AccountPlan__c: { eq: $planId } }, { Status__c: { eq: "Held" } }] }
          first: 200
          orderBy: { HeldOn__c: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Kind__c @optional {
                value
                displayValue
              }
              HeldOn__c @optional {
                value
              }
            }
          }
        }
        PlanObjective__c(
          where: { AccountPlan__c: { eq: $planId } }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, CreatedDate: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
            }
          }
        }
        LeadingIndicator__c(
          where: { and: [{ AccountPlan__c: { eq: $planId } }, { Kind__c: { eq: "Lagging" } }] }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, CreatedDate: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
            }
          }
        }
        IndicatorReading__c(
          where: {
            or: [
              { LeadingIndicator__c: { eq: $laggingId } }
              { LeadingIndicator__r: { LaggingIndicator__c: { eq: $indicatorId } } }
            ]
          }
          first: 2000
          upperBound: 2000
          orderBy: { ReadOn__c: { order: DESC }, CreatedDate: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              LeadingIndicator__c @optional {
                value
              }
              ReadOn__c @optional {
                value
              }
              Value__c @optional {
                value
              }
              IsAutomatic__c @optional {
                value
              }
              Counts__c @optional {
                value
              }
              Evidence__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
