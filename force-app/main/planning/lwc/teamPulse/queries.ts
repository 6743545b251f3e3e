/** The GraphQL document of the pulse. */
import { gql } from 'lightning/graphql';

/** Whether somebody has answered before a review, never what; variables: `reviewId`, `userId`. Answers `PulseData`. */
export const MY_PULSE = gql`
  query myPulse($reviewId: ID, $userId: ID) {
    uiapi {
      query {
        TeamPulse__c(
          where: { and: [{ PlanReview__c: { eq: $reviewId } }, { CreatedById: { eq: $userId } }] }
          first: 1
        ) @optional {
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
