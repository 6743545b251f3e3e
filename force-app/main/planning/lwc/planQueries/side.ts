import { gql } from 'lightning/graphql';

/** What of the account a plan draws on; variables: `accountId`. Answers `PlanSideData`. */
export const PLAN_SIDE = gql`
  query planSide($accountId: ID) {
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
        StakeholderInterview__c(
          where: { Stakeholder__r: { Account__c: { eq: $accountId } } }
          first: 500
          upperBound: 500
          orderBy: { HeldOn__c: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              HeldOn__c @optional {
                value
              }
              Quote__c @optional {
                value
              }
              Stakeholder__r @optional {
                Id
                Name @optional {
                  value
                }
                Title__c @optional {
                  value
                }
              }
            }
          }
        }
        Stakeholder__c(
          where: { Account__c: { eq: $accountId }, IsActive__c: { eq: true } }
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
              Why__c @optional {
                value
              }
              SuccessDefinition__c @optional {
                value
              }
            }
          }
        }
        AccountPlan__c(
          where: { Account__c: { eq: $accountId } }
          first: 100
          orderBy: { StartDate__c: { order: DESC } }
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
            }
          }
        }
      }
    }
  }
`;
