/** The GraphQL documents of the board. */
import { gql } from 'lightning/graphql';

/**
 * One page of the indicators of plans in force, the furthest behind first, so that what is left out of a very large book is
 * the least pressing; variables: `after`, null for the first page. Answers `BoardData`.
 */
export const INDICATOR_BOARD = gql`
  query indicatorBoard($after: String) {
    uiapi {
      query {
        LeadingIndicator__c(
          where: { AccountPlan__r: { Status__c: { in: ["Approved", "Active"] } } }
          first: 2000
          after: $after
          upperBound: 10000
          orderBy: { BehindBy__c: { order: DESC, nulls: LAST }, Id: { order: ASC } }
        ) @optional {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              Id
              Name @optional {
                value
              }
              AccountPlan__c @optional {
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
              StartOn__c @optional {
                value
              }
              TargetOn__c @optional {
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
              Region__c @optional {
                value
              }
              IsMyTeams__c @optional {
                value
              }
              IndicatorDefinition__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              AccountPlan__r @optional {
                Id
                OwnerId @optional {
                  value
                }
                Owner @optional {
                  ... on User {
                    Name @optional {
                      value
                    }
                    ManagerId @optional {
                      value
                    }
                    Manager @optional {
                      Name @optional {
                        value
                      }
                    }
                  }
                }
                Account__r @optional {
                  Id
                  Name @optional {
                    value
                  }
                  Tier__c @optional {
                    value
                    displayValue
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

/** The newest readings of a few indicators, for their small charts; variables: `ids`, 24 at most. Answers `SeriesData`. */
export const INDICATOR_SERIES = gql`
  query indicatorSeries($ids: [ID!]) {
    uiapi {
      query {
        LeadingIndicator__c(where: { Id: { in: $ids } }, first: 24) @optional {
          edges {
            node {
              Id
              Readings__r(where: { Counts__c: { eq: true } }, first: 24, orderBy: { ReadOn__c: { order: DESC } })
                @optional {
                edges {
                  node {
                    Id
                    ReadOn__c @optional {
                      value
                    }
                    Value__c @optional {
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
