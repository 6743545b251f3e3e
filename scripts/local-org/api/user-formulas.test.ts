import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { formula, object, permissionSet, plain, tag } from '../automation/testing/metadata.ts';
import { TestOrg } from '../automation/testing/org.ts';
import { querySoql } from '../query/soql-query.ts';
import { executeGraphql } from './graphql/execute.ts';
import { TestDoor } from './ui-api/testing/door.ts';
import { at, listAt } from './ui-api/testing/json.ts';

const listView = (name: string, field: string): [string, string] => [
  `main/objects/Plan__c/listViews/${name}.listView-meta.xml`,
  `<?xml version="1.0" encoding="UTF-8"?><ListView xmlns="http://soap.sforce.com/2006/04/metadata">${tag('fullName', name)}<columns>NAME</columns>${tag('filterScope', 'Everything')}<filters>${tag('field', field)}${tag('operation', 'equals')}${tag('value', 1)}</filters>${tag('label', name)}</ListView>`
];

const org = new TestOrg([
  ...object('Plan__c', {
    fields: {
      Due__c: plain('Date'),
      IsMyTeams__c: formula('Checkbox', 'Owner:User.ManagerId = $User.Id'),
      IsLateInMyTeam__c: formula('Checkbox', 'AND(Due__c < TODAY(), Owner:User.ManagerId = $User.Id)')
    }
  }),
  listView('Team', 'IsMyTeams__c'),
  listView('Late', 'IsLateInMyTeam__c'),
  permissionSet(
    'Planner',
    { Plan__c: 'crud' },
    { 'Plan__c.Due__c': 'w', 'Plan__c.IsMyTeams__c': 'r', 'Plan__c.IsLateInMyTeam__c': 'r' }
  )
]);
after(() => org.close());

const [ann, bob, rep, other] = ['ann', 'bob', 'rep', 'other'].map(
  (name) => org.user(`${name}@example.com`, 'Planner').userId
) as [string, string, string, string];
org.update('User', rep, { ManagerId: ann });
org.update('User', other, { ManagerId: bob });
org.insert('Plan__c', { Name: 'Late', Due__c: '2026-03-09', OwnerId: rep });
org.insert('Plan__c', { Name: 'Due', Due__c: '2026-03-10', OwnerId: rep });
org.insert('Plan__c', { Name: 'Other', Due__c: '2026-01-01', OwnerId: other });
org.insert('Plan__c', { Name: 'Nobody’s', Due__c: '2026-01-01', OwnerId: ann });

type Names = readonly unknown[];
const soql = (user: string, field: string): Names =>
  querySoql(
    org.org,
    org.org.sessionFor(user),
    `SELECT Name FROM Plan__c WHERE ${field} = true ORDER BY Name`
  ).result.records.map(({ fields }) => fields['Name']);
const graphql = (user: string, field: string): Names => {
  const query = `{ uiapi { query { Plan__c(first: 9, where: { ${field}: { eq: true } }, orderBy: { Name: {} }) { edges { node { Name { value } } } } } } }`;
  const { data } = executeGraphql(org.org, org.org.sessionFor(user), { query, variables: undefined });
  return listAt(data, 'uiapi', 'query', 'Plan__c', 'edges').map((edge) => at(edge, 'node', 'Name', 'value'));
};
const list = async (user: string, view: string): Promise<Names> => {
  const { body } = await new TestDoor(org.org, user).get(`/ui-api/list-records/Plan__c/${view}?sortBy=Plan__c.Name`);
  return listAt(body, 'records').map((record) => at(record, 'fields', 'Name', 'value'));
};

describe('formulas about the owner’s manager and the running user', () => {
  for (const [field, view, expected] of [
    ['IsMyTeams__c', 'Team', [['Due', 'Late'], ['Other'], []]],
    ['IsLateInMyTeam__c', 'Late', [['Late'], ['Other'], []]]
  ] as const) {
    it(`filter by ${field} for each user, one after the other`, async () => {
      for (const round of ['first', 'again']) {
        for (const [index, user] of [ann, bob, rep].entries()) {
          const names = expected[index];
          assert.deepEqual(soql(user, field), names, round);
          assert.deepEqual(graphql(user, field), names, round);
          assert.deepEqual(await list(user, view), names, round);
        }
      }
    });
  }

  it('follow a change of manager at once', async () => {
    org.update('User', other, { ManagerId: ann });
    assert.deepEqual([await list(ann, 'Team'), await list(bob, 'Team')], [['Due', 'Late', 'Other'], []]);
    org.update('User', other, { ManagerId: bob });
    assert.deepEqual(await list(bob, 'Team'), ['Other']);
  });
});
