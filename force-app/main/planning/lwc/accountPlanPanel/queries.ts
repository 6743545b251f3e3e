/** The GraphQL document of the plan panel. */
import { gql } from 'lightning/graphql';

/** The plans of an account with what is open beneath them; variables: `accountId`. Answers `AccountPlansData`. */
export const ACCOUNT_PLANS = gql`
  query accountPlans($accountId: ID) {
    uiapi {
      query {
        Account(where: { Id: { eq: $accountId } }, first: 1) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
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
              Status__c @optional {
                value
              }
              StartDate__c @optional {
                value
              }
              EndDate__c @optional {
                value
              }
              ReturnReason__c @optional {
                value
              }
              NextReviewDue__c @optional {
                value
              }
              Completeness__c @optional {
                value
              }
              MissingSections__c @optional {
                value
              }
              MeasuredObjectiveCount__c @optional {
                value
              }
              KeptCommitments__c @optional {
                value
              }
              LateCommitments__c @optional {
                value
              }
              OpenBarriers__c @optional {
                value
              }
              OldestBarrierOn__c @optional {
                value
              }
            }
          }
        }
        Commitment__c(
          where: {
            and: [
              { AccountPlan__r: { Account__c: { eq: $accountId } } }
              { AccountPlan__r: { Status__c: { ne: "Closed" } } }
              { Status__c: { eq: "Open" } }
            ]
          }
          first: 500
          orderBy: { DueOn__c: { order: ASC } }
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
              DueOn__c @optional {
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
        PlanReview__c(
          where: { and: [{ AccountPlan__r: { Account__c: { eq: $accountId } } }, { Status__c: { eq: "Scheduled" } }] }
          first: 50
          orderBy: { ScheduledFor__c: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              AccountPlan__c @optional {
                value
              }
              ScheduledFor__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
