/** The GraphQL documents of the portfolio page. */
import { gql } from 'lightning/graphql';

/** One page of accounts with what their tier rests on; variables: `after`, null for the first page. Answers `BookData`. */
export const PORTFOLIO_ACCOUNTS = gql`
  query portfolioAccounts($after: String) {
    uiapi {
      query {
        Account(first: 2000, after: $after, upperBound: 10000, orderBy: { Name: { order: ASC } }) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              Id
              Name {
                value
              }
              Tier__c @optional {
                value
              }
              TierStatus__c @optional {
                value
              }
              TierRefreshOn__c @optional {
                value
              }
              AnnualRevenue @optional {
                value
              }
              RelationshipScore__c @optional {
                value
              }
              OrganizationType__c @optional {
                value
              }
              BillingState @optional {
                value
              }
              BillingCountry @optional {
                value
              }
              OwnerId @optional {
                value
              }
              Owner @optional {
                Name @optional {
                  value
                }
              }
              TierDecision__c @optional {
                value
              }
              TierDecision__r @optional {
                Id
                Score__c @optional {
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
              }
            }
          }
        }
      }
    }
  }
`;

/** The active model and what a manager can carry of each tier. Answers `RulesData`. */
export const PORTFOLIO_RULES = gql`
  query portfolioRules {
    uiapi {
      query {
        TierModel__c(where: { Status__c: { eq: "Active" } }, first: 1) {
          edges {
            node {
              Id
              Name {
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
          }
        }
        TierPolicy__c(first: 10) {
          edges {
            node {
              Id
              Tier__c @optional {
                value
              }
              MaxAccountsPerManager__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
