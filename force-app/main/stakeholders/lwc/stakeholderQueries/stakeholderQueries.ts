/** The GraphQL documents of the stakeholders wing. Components that use the same one with the same variables share one request. */
import { gql } from 'lightning/graphql';

export { ACCOUNT_CONTACTS, ACCOUNT_PEOPLE, CURRENT_USER } from './choices';
export { ACCOUNTS_ATTENTION, STAKEHOLDER_DETAIL } from './pages';

/** Everything that the Account page shows about relationships; variables: `accountId`. Answers `AccountMapData`. */
export const ACCOUNT_MAP = gql`
  query accountMap($accountId: ID) {
    uiapi {
      query {
        Account(where: { Id: { eq: $accountId } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
        Stakeholder__c(
          where: { Account__c: { eq: $accountId } }
          first: 2000
          upperBound: 2000
          orderBy: { Name: { order: ASC } }
        ) {
          totalCount
          edges {
            node {
              Id
              Name {
                value
              }
              Title__c @optional {
                value
              }
              Function__c @optional {
                value
              }
              Role__c @optional {
                value
              }
              Influence__c @optional {
                value
              }
              Support__c @optional {
                value
              }
              Access__c @optional {
                value
              }
              Contact__c @optional {
                value
              }
              Contact__r @optional {
                Id
                Name @optional {
                  value
                }
                PhotoUrl @optional {
                  value
                }
              }
              RelationshipOwner__c @optional {
                value
              }
              RelationshipOwner__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              ReportsTo__c @optional {
                value
              }
              ReportsTo__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              LastInterviewDate__c @optional {
                value
              }
              InterviewCount__c @optional {
                value
              }
              CustomerScore__c @optional {
                value
              }
              PreferredCadenceDays__c @optional {
                value
              }
              IsActive__c @optional {
                value
              }
              LeftOn__c @optional {
                value
              }
            }
          }
        }
        StakeholderAssessment__c(
          where: { Stakeholder__r: { Account__c: { eq: $accountId } } }
          first: 2000
          upperBound: 2000
          orderBy: { AssessedOn__c: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              Stakeholder__c {
                value
              }
              AssessedOn__c @optional {
                value
              }
              Influence__c @optional {
                value
              }
              Support__c @optional {
                value
              }
              Access__c @optional {
                value
              }
              Role__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
