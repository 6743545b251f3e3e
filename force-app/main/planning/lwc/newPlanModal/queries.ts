/** What a new plan can start from, besides an earlier plan. */
import { gql } from 'lightning/graphql';

/** The templates that are offered, in their order. Answers `TemplatesData`. */
export const PLAN_TEMPLATES = gql`
  query planTemplates {
    uiapi {
      query {
        PlanTemplate__c(
          where: { IsActive__c: { eq: true } }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Purpose__c @optional {
                value
              }
              Objectives__c @optional {
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

/** The plans of an account, latest period first; variables: `accountId`. Answers `PlanSideData`. */
export const ACCOUNT_PLANS = gql`
  query accountPlans($accountId: ID) {
    uiapi {
      query {
        AccountPlan__c(
          where: { Account__c: { eq: $accountId } }
          first: 100
          orderBy: { StartDate__c: { order: DESC } }
        ) {
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

/** The indicators of a plan in their order; variables: `planId`. Answers `PlanIndicatorsData`. */
export const PLAN_INDICATORS = gql`
  query planIndicators($planId: ID) {
    uiapi {
      query {
        LeadingIndicator__c(
          where: { AccountPlan__c: { eq: $planId } }
          first: 200
          orderBy: { SortOrder__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
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
              Meaning__c @optional {
                value
              }
              IndicatorDefinition__c @optional {
                value
              }
              LaggingIndicator__c @optional {
                value
              }
              SortOrder__c @optional {
                value
              }
              Target__c @optional {
                value
              }
              CurrentValue__c @optional {
                value
              }
              Progress__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
