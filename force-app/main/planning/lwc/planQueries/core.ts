import { gql } from 'lightning/graphql';

/** A plan with everything beneath it; variables: `planId`. Answers `PlanCoreData`. */
export const PLAN_CORE = gql`
  query planCore($planId: ID) {
    uiapi {
      query {
        AccountPlan__c(where: { Id: { eq: $planId } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
              LastModifiedDate {
                value
              }
              LastModifiedBy @optional {
                Id
                Name @optional {
                  value
                }
              }
              Owner @optional {
                ... on User {
                  Id
                  Name @optional {
                    value
                  }
                }
              }
              Account__c {
                value
              }
              Account__r @optional {
                Id
                Name @optional {
                  value
                }
                RelationshipScore__c @optional {
                  value
                }
                RelationshipConfidence__c @optional {
                  value
                }
                ExecutiveSponsor__r @optional {
                  Id
                  Name @optional {
                    value
                  }
                }
              }
              PreviousPlan__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              SubmittedBy__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              Approver__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              Status__c @optional {
                value
              }
              Tier__c @optional {
                value
              }
              CadenceDays__c @optional {
                value
              }
              StartDate__c @optional {
                value
              }
              EndDate__c @optional {
                value
              }
              RelationshipStage__c @optional {
                value
              }
              TargetRelationshipStage__c @optional {
                value
              }
              AccountVision__c @optional {
                value
              }
              CustomerWhy__c @optional {
                value
              }
              SuccessDefinition__c @optional {
                value
              }
              ClinicalDrivers__c @optional {
                value
              }
              BusinessDrivers__c @optional {
                value
              }
              OrganizationalDrivers__c @optional {
                value
              }
              AccountIndustryTrends__c @optional {
                value
              }
              EcosystemChanges__c @optional {
                value
              }
              OurValue__c @optional {
                value
              }
              RelationshipStrengths__c @optional {
                value
              }
              RelationshipWeaknesses__c @optional {
                value
              }
              AccountCompetitors__c @optional {
                value
              }
              SubmittedOn__c @optional {
                value
              }
              ApprovedOn__c @optional {
                value
              }
              ReturnReason__c @optional {
                value
              }
              ActivatedOn__c @optional {
                value
              }
              ClosedOn__c @optional {
                value
              }
              ClosingNote__c @optional {
                value
              }
              LastReviewOn__c @optional {
                value
              }
              NextReviewScheduled__c @optional {
                value
              }
              NextReviewDue__c @optional {
                value
              }
              ReviewStatus__c @optional {
                value
              }
              Completeness__c @optional {
                value
              }
              KeptCommitments__c @optional {
                value
              }
              LateCommitments__c @optional {
                value
              }
              MissedCommitments__c @optional {
                value
              }
              SayDoRatio__c @optional {
                value
              }
              IsMyTeams__c @optional {
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
              Details__c @optional {
                value
              }
              Measure__c @optional {
                value
              }
              Unit__c @optional {
                value
              }
              Baseline__c @optional {
                value
              }
              Target__c @optional {
                value
              }
              Current__c @optional {
                value
              }
              PreviousValue__c @optional {
                value
              }
              MeasuredOn__c @optional {
                value
              }
              StartOn__c @optional {
                value
              }
              DueOn__c @optional {
                value
              }
              Status__c @optional {
                value
              }
              SortOrder__c @optional {
                value
              }
              Owner__r @optional {
                Id
                Name @optional {
                  value
                }
              }
            }
          }
        }
        Commitment__c(
          where: { AccountPlan__c: { eq: $planId } }
          first: 2000
          upperBound: 2000
          orderBy: { DueOn__c: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              CreatedDate @optional {
                value
              }
              Details__c @optional {
                value
              }
              Audience__c @optional {
                value
              }
              PlanObjective__c @optional {
                value
              }
              PlanReview__c @optional {
                value
              }
              DueOn__c @optional {
                value
              }
              FirstDueOn__c @optional {
                value
              }
              Status__c @optional {
                value
              }
              DoneOn__c @optional {
                value
              }
              WithdrawnReason__c @optional {
                value
              }
              Stakeholder__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              Owner__r @optional {
                Id
                Name @optional {
                  value
                }
              }
            }
          }
        }
        Barrier__c(
          where: { AccountPlan__c: { eq: $planId } }
          first: 500
          upperBound: 500
          orderBy: { OpenedOn__c: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Details__c @optional {
                value
              }
              OpenedOn__c @optional {
                value
              }
              ClearedOn__c @optional {
                value
              }
              EscalatedOn__c @optional {
                value
              }
              Owner__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              EscalatedTo__r @optional {
                Id
                Name @optional {
                  value
                }
              }
            }
          }
        }
        PlanReview__c(
          where: { AccountPlan__c: { eq: $planId } }
          first: 500
          upperBound: 500
          orderBy: { ScheduledFor__c: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Kind__c @optional {
                value
              }
              Status__c @optional {
                value
              }
              ScheduledFor__c @optional {
                value
              }
              HeldOn__c @optional {
                value
              }
              Attendees__c @optional {
                value
              }
              Decision__c @optional {
                value
              }
              Feedback__c @optional {
                value
              }
              NextReviewOn__c @optional {
                value
              }
              Score__c @optional {
                value
              }
              ScoreThen__c @optional {
                value
              }
              ConfidenceThen__c @optional {
                value
              }
              CompletenessThen__c @optional {
                value
              }
              KeptThen__c @optional {
                value
              }
              DueThen__c @optional {
                value
              }
              TierThen__c @optional {
                value
              }
              PulseAverage__c @optional {
                value
              }
              PulseAnswers__c @optional {
                value
              }
              PulseShown__c @optional {
                value
              }
              Host__r @optional {
                Id
                Name @optional {
                  value
                }
              }
            }
          }
        }
        Opportunity(
          where: { AccountPlan__c: { eq: $planId } }
          first: 500
          upperBound: 500
          orderBy: { CloseDate: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              CreatedDate @optional {
                value
              }
              StageName @optional {
                value
              }
              Amount @optional {
                value
              }
              CloseDate @optional {
                value
              }
              IsClosed @optional {
                value
              }
              IsWon @optional {
                value
              }
              PlanObjective__c @optional {
                value
              }
              IdentifiedThroughPlanOn__c @optional {
                value
              }
            }
          }
        }
        LeadingIndicator__c(
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
              Target__c @optional {
                value
              }
              CurrentValue__c @optional {
                value
              }
              StartOn__c @optional {
                value
              }
              TargetOn__c @optional {
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
            }
          }
        }
      }
    }
  }
`;
