import { gql } from 'lightning/graphql';

/** The written parts of a plan alone, asked for while somebody else may be writing too; variables: `planId`. Answers `PlanCoreData`. */
export const PLAN_TEXTS = gql`
  query planTexts($planId: ID) {
    uiapi {
      query {
        AccountPlan__c(where: { Id: { eq: $planId } }, first: 1) {
          edges {
            node {
              Id
              LastModifiedDate {
                value
              }
              LastModifiedBy @optional {
                Id
                Name @optional {
                  value
                }
              }
              Status__c @optional {
                value
              }
              RelationshipStage__c @optional {
                value
              }
              TargetRelationshipStage__c @optional {
                value
              }
              AccountVision__c @optional {
                value
              }
              CustomerWhy__c @optional {
                value
              }
              SuccessDefinition__c @optional {
                value
              }
              ClinicalDrivers__c @optional {
                value
              }
              BusinessDrivers__c @optional {
                value
              }
              OrganizationalDrivers__c @optional {
                value
              }
              AccountIndustryTrends__c @optional {
                value
              }
              EcosystemChanges__c @optional {
                value
              }
              OurValue__c @optional {
                value
              }
              RelationshipStrengths__c @optional {
                value
              }
              RelationshipWeaknesses__c @optional {
                value
              }
              AccountCompetitors__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
