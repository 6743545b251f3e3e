import { gql } from 'lightning/graphql';

/** Active users whose name contains a text; variables: `pattern` such as `%ann%`. Answers `ColleaguesData`. */
export const FIND_COLLEAGUES = gql`
  query findColleagues($pattern: String) {
    uiapi {
      query {
        User(
          where: { and: [{ Name: { like: $pattern } }, { IsActive: { eq: true } }] }
          first: 20
          orderBy: { Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Title @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;
