import type { Check } from '../check.ts';
import type { Door, Reply } from '../door.ts';

function ask(door: Door, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Reply> {
  return door.send('/graphql', { method: 'POST', body: { query, variables } });
}

/** A document that is sent with the id of an account of the check's own. */
const document = (id: string, doubt: string, query: string, needs: Check['needs'] = 'app'): Check => ({
  id,
  doubt,
  needs,
  ask: async (door) => ask(door, query, query.includes('$account') ? { account: await door.account() } : {})
});

const people = (rest: string): string => `query people($account: ID) { uiapi { query { ${rest} } } }`;
const anything = (rest: string): string => `query anything { uiapi { query { ${rest} } } }`;

/** What GraphQL takes and answers. */
export const graphqlChecks: readonly Check[] = [
  document(
    'graphql-optional-root',
    '@optional on a root query, and on an object that does not exist',
    people(
      'Stakeholder__c(where: { Account__c: { eq: $account } }, first: 1) @optional { totalCount edges { node { Id Name { value } } } }'
    )
  ),
  document(
    'graphql-upper-bound',
    'first and upperBound of 2,000 together',
    people(
      'Stakeholder__c(where: { Account__c: { eq: $account } }, first: 2000, upperBound: 2000) { totalCount edges { node { Id } } pageInfo { hasNextPage } }'
    )
  ),
  document(
    'graphql-parent-filter',
    'a filter through a parent relationship',
    people(
      'StakeholderAssessment__c(where: { Stakeholder__r: { Account__c: { eq: $account } } }, first: 10) { edges { node { Id } } }'
    )
  ),
  document(
    'graphql-unknown-field',
    'the errors for an unknown field',
    anything('Account(first: 1) { edges { node { NoSuchField__c { value } } } }')
  ),
  document(
    'graphql-unknown-object',
    'the errors for an unknown object',
    anything('NoSuchThing__c(first: 1) { edges { node { Id } } }')
  ),
  document('graphql-syntax', 'the errors for a document that breaks off', 'query { uiapi {', 'nothing'),
  {
    id: 'graphql-display-values',
    doubt: 'values and display values of picklists, numbers, dates, checkboxes and formulas',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      await door.create('Stakeholder__c', {
        Account__c: account,
        Name: door.mark,
        Support__c: 'Champion',
        Access__c: 'Regular',
        PreferredCadenceDays__c: 90
      });
      const fields = ['Name', 'Support__c', 'PreferredCadenceDays__c', 'Strength__c', 'IsActive__c', 'LeftOn__c'];
      return ask(
        door,
        people(
          `Stakeholder__c(where: { Account__c: { eq: $account } }) { edges { node { ${fields.map((name) => `${name} { value displayValue }`).join(' ')} Account__r { Name { value displayValue } } } } }`
        ),
        { account }
      );
    }
  },
  {
    id: 'graphql-mutation-aliases',
    doubt: 'a mutation composed of several aliases, one of which a rule refuses',
    needs: 'app',
    ask: async (door) => {
      const account = await door.account();
      const good = await door.create('Stakeholder__c', { Account__c: account, Name: door.mark });
      const update = (values: string): string =>
        `Stakeholder__cUpdate(input: { Id: "${good}", Stakeholder__c: { ${values} } }) { success }`;
      const mutation = `mutation changes { uiapi(input: { allOrNone: false }) { first: ${update('Title__c: "One"')} second: ${update('PreferredCadenceDays__c: 0')} } }`;
      const reply = await ask(door, mutation);
      return { reply, saved: await door.rows(`SELECT Title__c FROM Stakeholder__c WHERE Id = '${good}'`) };
    }
  }
];
