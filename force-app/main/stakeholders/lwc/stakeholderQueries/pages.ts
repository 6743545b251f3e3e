/** What the Stakeholder page and the home page show. */
import { gql } from 'lightning/graphql';

/** One stakeholder with interviews, history and who reports to them; variables: `stakeholderId`. Answers `DetailData`. */
export const STAKEHOLDER_DETAIL = gql`
  query stakeholderDetail($stakeholderId: ID) {
    uiapi {
      query {
        Stakeholder__c(where: { Id: { eq: $stakeholderId } }, first: 1) {
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
              Account__r @optional {
                Id
                Name @optional {
                  value
                }
              }
              Account__c @optional {
                value
              }
              Why__c @optional {
                value
              }
              SuccessDefinition__c @optional {
                value
              }
              DecisionOrientation__c @optional {
                value
              }
            }
          }
        }
        reports: Stakeholder__c(
          where: { ReportsTo__c: { eq: $stakeholderId } }
          first: 200
          orderBy: { Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
        StakeholderInterview__c(
          where: { Stakeholder__c: { eq: $stakeholderId } }
          first: 200
          orderBy: { HeldOn__c: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              HeldOn__c @optional {
                value
              }
              Kind__c @optional {
                value
              }
              CustomerScore__c @optional {
                value
              }
              Quote__c @optional {
                value
              }
              FollowUps__c @optional {
                value
              }
              Interviewer__r @optional {
                Id
                Name @optional {
                  value
                }
              }
            }
          }
        }
        StakeholderAssessment__c(
          where: { Stakeholder__c: { eq: $stakeholderId } }
          first: 500
          upperBound: 500
          orderBy: { AssessedOn__c: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
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
              PreviousInfluence__c @optional {
                value
              }
              PreviousSupport__c @optional {
                value
              }
              PreviousAccess__c @optional {
                value
              }
              PreviousRole__c @optional {
                value
              }
              Strength__c @optional {
                value
              }
              PreviousStrength__c @optional {
                value
              }
              Movement__c @optional {
                value
              }
              Source__c @optional {
                value
              }
              CreatedBy @optional {
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
`;

/** The accounts with their relationship roll-ups, for the home page. Answers `AttentionData`. */
export const ACCOUNTS_ATTENTION = gql`
  query accountsAttention {
    uiapi {
      query {
        Account(first: 2000, upperBound: 2000, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              RelationshipScore__c @optional {
                value
              }
              StakeholderCount__c @optional {
                value
              }
              KeyPlayerCount__c @optional {
                value
              }
              KeyPlayersNeverInterviewed__c @optional {
                value
              }
              InfluenceWeightTotal__c @optional {
                value
              }
              AssessedWeightTotal__c @optional {
                value
              }
              OldestKeyPlayerInterview__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
