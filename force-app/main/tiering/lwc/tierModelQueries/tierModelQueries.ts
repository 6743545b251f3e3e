/** The GraphQL documents of the tier model's page. */
import { gql } from 'lightning/graphql';

/** A model with its criteria, the model in force and how many of its decisions are open; variables: `modelId`. Answers `TierModelData`. */
export const TIER_MODEL = gql`
  query tierModel($modelId: ID) {
    uiapi {
      query {
        TierModel__c(where: { Id: { eq: $modelId } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
              Purpose__c @optional {
                value
              }
              Status__c @optional {
                value
              }
              WeightMethod__c @optional {
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
              RevenueOverGrowth__c @optional {
                value
              }
              RevenueOverFit__c @optional {
                value
              }
              RevenueOverPartner__c @optional {
                value
              }
              RevenueOverEcosystem__c @optional {
                value
              }
              RevenueOverAccess__c @optional {
                value
              }
              GrowthOverFit__c @optional {
                value
              }
              GrowthOverPartner__c @optional {
                value
              }
              GrowthOverEcosystem__c @optional {
                value
              }
              GrowthOverAccess__c @optional {
                value
              }
              FitOverPartner__c @optional {
                value
              }
              FitOverEcosystem__c @optional {
                value
              }
              FitOverAccess__c @optional {
                value
              }
              PartnerOverEcosystem__c @optional {
                value
              }
              PartnerOverAccess__c @optional {
                value
              }
              EcosystemOverAccess__c @optional {
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
              ActivatedOn__c @optional {
                value
              }
              ArchivedOn__c @optional {
                value
              }
            }
          }
        }
        TierCriterion__c(where: { TierModel__c: { eq: $modelId } }, first: 200) @optional {
          edges {
            node {
              Id
              Criterion__c @optional {
                value
              }
              Question__c @optional {
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
              Level5__c @optional {
                value
              }
            }
          }
        }
        inForce: TierModel__c(where: { Status__c: { eq: "Active" } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
        AccountTier__c(
          where: {
            TierModel__r: { Status__c: { eq: "Active" } }
            Status__c: { in: ["Draft", "Proposed", "Sent back"] }
          }
          first: 1
        ) @optional {
          totalCount
          edges {
            node {
              Id
            }
          }
        }
      }
    }
  }
`;

/** The ratings of decisions in force and open ones, 2,000 at a time up to 10,000; variables: `after`. Answers `RatingsData`. */
export const TIER_RATINGS = gql`
  query tierRatings($after: String) {
    uiapi {
      query {
        AccountTier__c(
          where: { Status__c: { in: ["Approved", "Proposed", "Sent back", "Draft"] } }
          first: 2000
          upperBound: 10000
          after: $after
          orderBy: { Name: { order: ASC } }
        ) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              Id
              Status__c @optional {
                value
              }
              Account__c @optional {
                value
              }
              Account__r @optional {
                Id
                Name @optional {
                  value
                }
                Tier__c @optional {
                  value
                }
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
`;
