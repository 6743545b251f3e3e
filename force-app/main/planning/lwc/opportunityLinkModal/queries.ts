import { gql } from 'lightning/graphql';

/** Open opportunities of an account that belong to no plan; variables: `accountId`. Answers `LinkableData`. */
export const LINKABLE_OPPORTUNITIES = gql`
  query linkableOpportunities($accountId: ID) {
    uiapi {
      query {
        Opportunity(
          where: {
            and: [{ AccountId: { eq: $accountId } }, { IsClosed: { eq: false } }, { AccountPlan__c: { eq: null } }]
          }
          first: 200
          orderBy: { CloseDate: { order: ASC } }
        ) {
          totalCount
          edges {
            node {
              Id
              Name {
                value
              }
              StageName {
                value
                displayValue
              }
              Amount @optional {
                value
              }
              CloseDate {
                value
              }
            }
          }
        }
      }
    }
  }
`;
