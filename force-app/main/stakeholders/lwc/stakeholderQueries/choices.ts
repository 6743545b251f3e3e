/** What dialogs let a user choose from. */
import { gql } from 'lightning/graphql';

/** The contacts of an account for the add and link dialogs; variables: `accountId`. */
export const ACCOUNT_CONTACTS = gql`
  query accountContacts($accountId: ID) {
    uiapi {
      query {
        Contact(
          where: { AccountId: { eq: $accountId } }
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
              Title @optional {
                value
              }
              Department @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** The user who asks; variables: `userId`. Answers `CurrentUserData`. */
export const CURRENT_USER = gql`
  query currentUser($userId: ID) {
    uiapi {
      query {
        User(where: { Id: { eq: $userId } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
      }
    }
  }
`;

/** The people of an account by name, for "reports to"; variables: `accountId`. */
export const ACCOUNT_PEOPLE = gql`
  query accountPeople($accountId: ID) {
    uiapi {
      query {
        Stakeholder__c(
          where: { Account__c: { eq: $accountId }, IsActive__c: { eq: true } }
          first: 2000
          upperBound: 2000
          orderBy: { Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Title__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
