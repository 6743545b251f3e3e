/** The people of the account's map for the slides. */
import { gql } from 'lightning/graphql';

import type { DeckPerson } from 'c/planDeck';
import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';

/** The people of an account who are there; variables: `accountId`. Answers `MapPeopleData`. */
export const MAP_PEOPLE = gql`
  query mapPeople($accountId: ID) {
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
              Influence__c @optional {
                value
              }
              Support__c @optional {
                value
              }
              IsKeyPlayer__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface PersonNode {
  readonly Id: string;
  readonly Name?: Field<string>;
  readonly Title__c?: Field<string>;
  readonly Influence__c?: Field<string>;
  readonly Support__c?: Field<string>;
  readonly IsKeyPlayer__c?: Field<boolean>;
}

/** What the server answers. */
export interface MapPeopleData {
  readonly uiapi?: { readonly query?: { readonly Stakeholder__c?: Connection<PersonNode> | null } | null } | null;
}

/** The people of an answer. */
export function toDeckPeople(data: MapPeopleData): readonly DeckPerson[] {
  return nodesOf(data.uiapi?.query?.Stakeholder__c).map((node) => ({
    id: node.Id,
    name: textOf(node.Name) ?? '',
    title: textOf(node.Title__c),
    influence: textOf(node.Influence__c),
    support: textOf(node.Support__c),
    isKeyPlayer: valueOf(node.IsKeyPlayer__c) ?? false
  }));
}
