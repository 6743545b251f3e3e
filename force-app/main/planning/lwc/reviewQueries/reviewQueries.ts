/** What the page of a plan review reads, beside the plan itself. */
import { gql } from 'lightning/graphql';

/** One review as it is run, with what was rated and decided in it; variables: `reviewId`. Answers `ReviewPageData`. */
export const PLAN_REVIEW = gql`
  query planReview($reviewId: ID) {
    uiapi {
      query {
        PlanReview__c(where: { Id: { eq: $reviewId } }, first: 1) {
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
              Notes__c @optional {
                value
              }
              AgendaDone__c @optional {
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
              PulseAverage__c @optional {
                value
              }
              Host__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              AccountPlan__c {
                value
              }
              AccountPlan__r @optional {
                Id
                Name @optional {
                  value
                }
                StartDate__c @optional {
                  value
                }
                Account__c @optional {
                  value
                }
                ActivatedOn__c @optional {
                  value
                }
                LastReviewOn__c @optional {
                  value
                }
                PreviousPlan__r @optional {
                  Id
                  Name @optional {
                    value
                  }
                  LastReviewOn__c @optional {
                    value
                  }
                }
              }
              Ratings__r(first: 100) @optional {
                edges {
                  node {
                    Id
                    RubricCriterion__c @optional {
                      value
                    }
                    Rating__c @optional {
                      value
                    }
                    Comment__c @optional {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        Commitment__c(
          where: { PlanReview__c: { eq: $reviewId } }
          first: 200
          orderBy: { CreatedDate: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Audience__c @optional {
                value
              }
              Status__c @optional {
                value
              }
              DueOn__c @optional {
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
        Task(where: { WhatId: { eq: $reviewId } }, first: 200, orderBy: { CreatedDate: { order: ASC } }) @optional {
          edges {
            node {
              Id
              Subject @optional {
                value
              }
              Status @optional {
                value
              }
              ActivityDate @optional {
                value
              }
              IsClosed @optional {
                value
              }
              Owner @optional {
                ... on User {
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
  }
`;

/**
 * The rubric, readings of the plan's indicators, and what a review draws on of the account since a moment; variables:
 * `accountId`, `planId`, `since`. Answers `ReviewSideData`.
 */
export const REVIEW_SIDE = gql`
  query reviewSide($accountId: ID, $planId: ID, $since: DateTime) {
    uiapi {
      query {
        Account(where: { Id: { eq: $accountId } }, first: 1) @optional {
          edges {
            node {
              Id
              TierPolicy__r @optional {
                Id
                RequiredFunctions__c @optional {
                  value
                }
                DedicatedTeam__c @optional {
                  value
                }
              }
            }
          }
        }
        RubricCriterion__c(
          where: { IsActive__c: { eq: true } }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              UsedIn__c @optional {
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
              Prompt__c @optional {
                value
              }
              IsActive__c @optional {
                value
              }
            }
          }
        }
        KeyAccountTeamMember__c(
          where: { Account__c: { eq: $accountId }, IsActive__c: { eq: true } }
          first: 200
          orderBy: { CreatedDate: { order: ASC } }
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
              User__r @optional {
                Id
                Name @optional {
                  value
                }
              }
            }
          }
        }
        Stakeholder__c(
          where: { Account__c: { eq: $accountId } }
          first: 2000
          upperBound: 2000
          orderBy: { Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Title__c @optional {
                value
              }
              Influence__c @optional {
                value
              }
              Support__c @optional {
                value
              }
              Strength__c @optional {
                value
              }
              Role__c @optional {
                value
              }
              IsActive__c @optional {
                value
              }
              LeftOn__c @optional {
                value
              }
              CreatedDate @optional {
                value
              }
              IsKeyPlayer__c @optional {
                value
              }
              InterviewDueDate__c @optional {
                value
              }
            }
          }
        }
        StakeholderAssessment__c(
          where: { Stakeholder__r: { Account__c: { eq: $accountId } }, AssessedOn__c: { gte: { value: $since } } }
          first: 2000
          upperBound: 2000
          orderBy: { AssessedOn__c: { order: ASC }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              AssessedOn__c @optional {
                value
              }
              Stakeholder__c @optional {
                value
              }
              PreviousInfluence__c @optional {
                value
              }
              Influence__c @optional {
                value
              }
              PreviousSupport__c @optional {
                value
              }
              Support__c @optional {
                value
              }
              PreviousAccess__c @optional {
                value
              }
              Access__c @optional {
                value
              }
              PreviousRole__c @optional {
                value
              }
              Role__c @optional {
                value
              }
              PreviousStrength__c @optional {
                value
              }
              Strength__c @optional {
                value
              }
            }
          }
        }
        AccountTier__c(
          where: {
            Account__c: { eq: $accountId }
            Status__c: { in: ["Approved", "Superseded"] }
            ApprovedOn__c: { gte: { value: $since } }
          }
          first: 50
          orderBy: { ApprovedOn__c: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              DecidedTier__c @optional {
                value
              }
              ApprovedOn__c @optional {
                value
              }
            }
          }
        }
        IndicatorReading__c(
          where: { LeadingIndicator__r: { AccountPlan__c: { eq: $planId } }, Counts__c: { eq: true } }
          first: 2000
          upperBound: 2000
          orderBy: { ReadOn__c: { order: DESC } }
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
            }
          }
        }
        PlanReview__c(
          where: { AccountPlan__r: { Account__c: { eq: $accountId } }, Status__c: { eq: "Held" } }
          first: 100
          orderBy: { HeldOn__c: { order: DESC }, CreatedDate: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Kind__c @optional {
                value
              }
              HeldOn__c @optional {
                value
              }
              Score__c @optional {
                value
              }
              Decision__c @optional {
                value
              }
              AccountPlan__c @optional {
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
              PulseAverage__c @optional {
                value
              }
              TierThen__c @optional {
                value
              }
              Ratings__r(first: 100) @optional {
                edges {
                  node {
                    Id
                    RubricCriterion__c @optional {
                      value
                    }
                    Rating__c @optional {
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
  }
`;
