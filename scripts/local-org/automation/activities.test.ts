import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { describeObject } from '../api/rest/describe.ts';
import { executeGraphql } from '../api/graphql/execute.ts';
import { TestDoor } from '../api/ui-api/testing/door.ts';
import { at, listAt } from '../api/ui-api/testing/json.ts';
import { plain } from '../query/testing.ts';
import { querySoql } from '../query/soql-query.ts';
import { el, filter, input, ref, str, to } from './testing/flow-xml.ts';
import {
  flow,
  lookup,
  masterDetail,
  object,
  permissionSet,
  plain as field,
  start,
  tag,
  text
} from './testing/metadata.ts';
import { TestOrg } from './testing/org.ts';

const files = [
  ...object('Plan__c', { fields: { Account__c: masterDetail('Account', 'Plans') }, enableActivities: true }),
  ...object('Step__c', {
    fields: { Account__c: lookup('Account', 'Steps'), Due__c: field('Date'), State__c: text(20) },
    enableActivities: true
  }),
  ...object('Note__c', { fields: { Text__c: text() } }),
  permissionSet('Planner', { Plan__c: 'crud', Step__c: 'crud' }),
  flow(
    'StepTask',
    start('Step__c', 'RecordAfterSave', 'Create', 'Make') +
      el(
        'recordCreates',
        'Make',
        input('ActivityDate', ref('$Record.Due__c')) +
          input('Subject', str('Do {!$Record.Name}')) +
          input('WhatId', ref('$Record.Id')) +
          tag('object', 'Task')
      )
  ),
  flow(
    'StepDone',
    start('Step__c', 'RecordAfterSave', 'Update', 'Find', filter('State__c', 'EqualTo', str('Done'))) +
      el(
        'recordLookups',
        'Find',
        to('Close') +
          tag('assignNullValuesIfNoRecordsFound', false) +
          filter('WhatId', 'EqualTo', ref('$Record.Id')) +
          filter('IsClosed', 'EqualTo', '<value><booleanValue>false</booleanValue></value>') +
          tag('getFirstRecordOnly', true) +
          tag('object', 'Task') +
          tag('storeOutputAutomatically', true)
      ) +
      el(
        'recordUpdates',
        'Close',
        filter('WhatId', 'EqualTo', ref('$Record.Id')) +
          filter('IsClosed', 'EqualTo', '<value><booleanValue>false</booleanValue></value>') +
          input('Description', str('was {!Find.Subject}')) +
          input('Status', str('Completed')) +
          tag('object', 'Task')
      )
  )
];

describe('tasks about custom objects that allow activities', () => {
  let org: TestOrg;
  let account: string;
  let plan: string;
  beforeEach(() => {
    org = new TestOrg(files);
    account = org.insert('Account', { Name: 'Acme' });
    plan = org.insert('Plan__c', { Name: 'Grow', Account__c: account });
  });
  afterEach(() => org.close());

  const task = (WhatId: string, more: Record<string, unknown> = {}): string =>
    org.insert('Task', { Subject: 'Call', WhatId, ...more });
  const isDeleted = (id: string): unknown => org.read('Task', id, 'IsDeleted')['IsDeleted'];
  const soql = (query: string): unknown[] =>
    querySoql(org.org, org.org.system, query).result.records.map((record) => plain(record));

  it('are refused about other objects, in Salesforce’s words', () => {
    const note = org.insert('Note__c', { Name: 'Note' });

    const refused = org.one('insert', 'Task', { Subject: 'Call', WhatId: note });

    assert.equal(org.refusal(refused), `FIELD_INTEGRITY_EXCEPTION: Related To ID: id value of incorrect type: ${note}`);
    assert.deepEqual(refused.errors[0]?.fields, ['WhatId']);
  });

  it('are found from both sides', () => {
    task(plan);
    task(account, { Subject: 'Visit', Status: 'Completed' });

    assert.deepEqual(soql('SELECT Name, LastActivityDate, (SELECT Subject, IsClosed FROM Tasks) FROM Plan__c'), [
      { Name: 'Grow', LastActivityDate: null, Tasks: [{ Subject: 'Call', IsClosed: false }] }
    ]);
    assert.deepEqual(soql('SELECT Subject, What.Name, What.Type FROM Task ORDER BY Subject'), [
      { Subject: 'Call', What: { Name: 'Grow', Type: 'Plan__c' } },
      { Subject: 'Visit', What: { Name: 'Acme', Type: 'Account' } }
    ]);
    assert.deepEqual(soql('SELECT Name FROM Plan__c WHERE Id IN (SELECT WhatId FROM Task WHERE IsClosed = false)'), [
      { Name: 'Grow' }
    ]);
    const query = `{ uiapi { query { Plan__c(first: 5) { edges { node { Tasks(first: 5, where: { IsClosed: { eq: false } }) {
      edges { node { Subject { value } WhatId { value } } } } } } } } } }`;
    const { data, errors } = executeGraphql(org.org, org.org.system, { query, variables: undefined });
    assert.deepEqual(errors, []);
    assert.equal(
      JSON.stringify(at(data, 'uiapi', 'query', 'Plan__c', 'edges', 0, 'node', 'Tasks', 'edges')),
      JSON.stringify([{ node: { Subject: { value: 'Call' }, WhatId: { value: plan } } }])
    );
  });

  it('are described on both sides, and are a related list', async () => {
    task(plan);
    const { userId } = org.user('planner@example.com', 'Planner');
    const door = new TestDoor(org.org, userId);

    const what = at((await door.get('/ui-api/object-info/Task')).body, 'fields', 'WhatId');
    const list = await door.get(`/ui-api/related-list-records/${plan}/Tasks?fields=Task.Subject`);

    const names = ['Account', 'Opportunity', 'Plan__c', 'Step__c'];
    assert.deepEqual(
      [at(what, 'polymorphicForeignKey'), listAt(what, 'referenceToInfos').map((info) => at(info, 'apiName'))],
      [true, names]
    );
    assert.equal(at(list.body, 'records', 0, 'fields', 'Subject', 'value'), 'Call');
    const described = (name: string): unknown =>
      describeObject(
        {
          org: org.org,
          session: org.org.system,
          method: 'GET',
          version: '67.0',
          path: '',
          query: new URLSearchParams(),
          headers: {},
          body: Buffer.alloc(0),
          baseUrl: '',
          isLoopback: true
        },
        { object: name }
      ).body;
    const whatId = listAt(described('Task'), 'fields').find((each) => at(each, 'name') === 'WhatId');
    assert.deepEqual([at(whatId, 'referenceTo'), at(whatId, 'polymorphicForeignKey')], [names, true]);
    const tasksOf = (name: string): unknown[] =>
      listAt(described(name), 'childRelationships')
        .filter((child) => at(child, 'field') === 'WhatId')
        .map((child) => [at(child, 'childSObject'), at(child, 'relationshipName'), at(child, 'cascadeDelete')]);
    assert.deepEqual([tasksOf('Plan__c'), tasksOf('Note__c')], [[['Task', 'Tasks', true]], []]);
  });

  it('count to the account of a detail, and of anything else to their contact’s', () => {
    const other = org.insert('Account', { Name: 'Other' });
    const contact = org.insert('Contact', { LastName: 'Roe', AccountId: other });
    const step = org.insert('Step__c', { Name: 'Step', Account__c: account });
    const accountOf = (id: string): unknown => org.read('Task', id, 'AccountId')['AccountId'];

    assert.equal(accountOf(task(plan, { WhoId: contact })), account);
    assert.equal(accountOf(task(step, { WhoId: contact })), other);
    assert.equal(accountOf(task(step)), null);
  });

  it('are deleted with the record that they are about, and come back with it', () => {
    const ids = [task(plan), task(account), task(plan, { Subject: 'Gone before' })];
    org.delete('Task', ids[2] ?? '');

    org.delete('Account', account);
    assert.deepEqual(ids.map(isDeleted), [1, 1, 1]);
    org.undelete('Account', account);
    assert.deepEqual(ids.map(isDeleted), [0, 0, 1]);
    assert.equal(org.read('Task', ids[0] ?? '', 'WhatId')['WhatId'], plan);
    org.delete('Plan__c', plan);
    assert.deepEqual(ids.map(isDeleted), [1, 0, 1]);
  });

  it('are made, found and closed by flows', () => {
    const step = org.insert('Step__c', { Name: 'Step', Due__c: '2026-04-01' });
    const read = (): unknown[] =>
      org.rows('SELECT "Subject", "ActivityDate", "IsClosed", "Description" FROM "Task" WHERE "WhatId" = ?', step);
    const made = { Subject: 'Do Step', ActivityDate: '2026-04-01' };

    assert.deepEqual(read(), [{ ...made, IsClosed: 0, Description: null }]);
    org.update('Step__c', step, { State__c: 'Done' });
    assert.deepEqual(read(), [{ ...made, IsClosed: 1, Description: 'was Do Step' }]);
  });
});
