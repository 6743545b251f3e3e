import assert from 'node:assert/strict';
import fs from 'node:fs';

import { ok, read, refused, said, write } from './lane.ts';
import type { Lane, Tests } from './lane.ts';

const DATA = '/services/data/v67.0';

interface Found {
  readonly records: readonly Record<string, unknown>[];
  readonly totalSize: number;
}

/** Records one by one, queries, trees, describes and raw requests. */
export function recordCommands({ project }: Lane): Tests {
  return {
    'creates, gets, updates and deletes a record': async () => {
      const { sf } = project();
      const where = 'AccountKey__c=CLI-1';
      const created = ok<{ id: string }>(
        await sf('data', 'create', 'record', '-s', 'Account', '-v', "Name='By the CLI' AccountKey__c=CLI-1")
      );
      ok(await sf('data', 'update', 'record', '-s', 'Account', '-w', where, '-v', 'Industry=Insurance'));
      const got = ok(await sf('data', 'get', 'record', '-s', 'Account', '-i', created.id));
      const found = ok(await sf('data', 'get', 'record', '-s', 'Account', '-w', where));
      ok(await sf('data', 'update', 'record', '-s', 'Account', '-i', created.id, '-v', 'Phone=123'));
      ok(await sf('data', 'delete', 'record', '-s', 'Account', '-w', where));
      const gone = await sf('data', 'get', 'record', '-s', 'Account', '-i', created.id);

      assert.deepEqual([got['Name'], got['Industry'], found['Id']], ['By the CLI', 'Insurance', created.id]);
      assert.deepEqual([gone.status, gone.message], [1, 'The requested resource does not exist']);
    },

    'says what is wrong with a record': async () => {
      const { say } = project();

      refused(
        await say('data', 'create', 'record', '-s', 'Account', '-v', 'Industry=Insurance'),
        /Required fields are missing: \[Name\]/
      );
      refused(
        await say('data', 'create', 'record', '-s', 'Account', '-v', "Name='X' Nope__c=1"),
        /No such column 'Nope__c' on sobject of type Account/
      );
      refused(
        await say('data', 'query', '-q', 'SELECT Nope FROM Account'),
        /No such column 'Nope' on entity 'Account'/
      );
    },

    'imports trees by a plan and by files, and exports them': async () => {
      const here = project();
      const tree = (type: string, id: string, fields: object): string =>
        JSON.stringify({ records: [{ attributes: { type, referenceId: id }, ...fields }] });
      write(here, 'a.json', tree('Account', 'a1', { Name: 'Planned', AccountKey__c: 'CLI-2' }));
      write(here, 's.json', tree('Stakeholder__c', 's1', { Name: 'Ada', Account__c: '@a1' }));
      const steps = [
        { sobject: 'Account', files: ['a.json'] },
        { sobject: 'Stakeholder__c', files: ['s.json'] }
      ];
      const plan = write(here, 'plan.json', JSON.stringify(steps));
      write(here, 'one.json', tree('Account', 'a2', { Name: 'Alone', AccountKey__c: 'CLI-3' }));
      const query =
        "SELECT Name, Industry, (SELECT Name FROM Stakeholders__r) FROM Account WHERE AccountKey__c IN ('CLI-2', 'CLI-3') ORDER BY Name";

      ok(await here.sf('data', 'import', 'tree', '--plan', plan));
      ok(await here.sf('data', 'import', 'tree', '--files', 'one.json'));
      ok(await here.sf('data', 'export', 'tree', '--plan', '--output-dir', 'out', '--query', query));
      ok(await here.sf('data', 'export', 'tree', '--output-dir', 'flat', '--prefix', 'x', '--query', query));
      const bad = write(here, 'bad.json', tree('Account', 'a3', { Industry: 'Banking' }));

      assert.match(read(here, 'out/Stakeholder__c.json'), /"Ada"/);
      const flat = fs.globSync('flat/x-*.json', { cwd: here.folder }).map((name) => read(here, name));
      assert.equal(flat.length, 1);
      assert.match(flat[0] ?? '', /"Alone"/);
      refused(await here.say('data', 'import', 'tree', '--files', bad), /Required fields are missing: \[Name\]/);
    },

    'queries parents, children and groups, and prints each format': async () => {
      const here = project();
      const children =
        "SELECT Name, Owner.Name, (SELECT Name FROM Stakeholders__r) FROM Account WHERE Name = 'Planned'";
      const human = said(await here.say('data', 'query', '-q', children));
      const csv = said(await here.say('data', 'query', '-q', 'SELECT Name, Owner.Name FROM Account', '-r', 'csv'));
      const groups = ok<Found>(
        await here.sf('data', 'query', '-q', 'SELECT Name, COUNT(Id) n FROM Account GROUP BY Name')
      );
      const count = said(await here.say('data', 'query', '-q', 'SELECT COUNT() FROM Stakeholder__c'));
      const file = write(here, 'query.soql', "SELECT Name FROM Account WHERE Name LIKE 'Alo%'");
      ok(await here.sf('data', 'query', '--file', file, '--output-file', 'rows.csv', '-r', 'csv'));
      const deleted = ok<Found>(
        await here.sf('data', 'query', '-q', "SELECT Id FROM Account WHERE AccountKey__c = 'CLI-1'", '--all-rows')
      );

      assert.match(human, /Planned.*Admin User.*Ada/s);
      assert.match(csv, /^Name,Owner\.Name$[^]*^Planned,Admin User$/m);
      assert.ok(groups.records.some((row) => row['Name'] === 'Planned' && row['n'] === 1));
      assert.match(count, /retrieved: 1\./);
      assert.equal(read(here, 'rows.csv').trim(), 'Name\nAlone');
      assert.equal(deleted.totalSize, 1);
    },

    'describes and lists objects, also those of source tracking': async () => {
      const { sf, say } = project();
      const described = ok<{ name: string; fields: { name: string }[] }>(
        await sf('sobject', 'describe', '-s', 'Stakeholder__c')
      );
      const custom = ok<readonly string[]>(await sf('sobject', 'list', '--sobject', 'custom'));
      const tooling = ok<{ name: string }>(await sf('sobject', 'describe', '-s', 'SourceMember', '--use-tooling-api'));
      const members = ok<Found>(
        await sf(
          'data',
          'query',
          '--use-tooling-api',
          '-q',
          'SELECT MemberName FROM SourceMember WHERE RevisionCounter > 0'
        )
      );

      assert.ok(described.fields.some((field) => field.name === 'Strength__c'));
      assert.ok(custom.includes('Stakeholder__c') && !custom.includes('Account'));
      assert.equal(tooling.name, 'SourceMember');
      assert.deepEqual(members.records, []);
      refused(await say('sobject', 'describe', '-s', 'Nope__c'), /requested resource does not exist/);
    },

    'sends raw REST and GraphQL requests': async () => {
      const here = project();
      const body = write(here, 'body.json', JSON.stringify({ Name: 'Raw' }));
      const graphql = write(
        here,
        'query.graphql',
        '{ uiapi { query { Account(where: { Name: { eq: "Raw" } }) { edges { node { Name { value } } } } } } }'
      );
      const rest = (...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
        here.say('api', 'request', 'rest', ...words);
      const limits = said(await rest(`${DATA}/limits`, '--include'));
      const created = JSON.parse(
        said(await rest(`${DATA}/sobjects/Account`, '--method', 'POST', '--body', `@${body}`))
      ) as { success: boolean };
      const rows = said(await here.say('api', 'request', 'graphql', '--body', graphql));
      const wrong = await rest(`${DATA}/sobjects/Account`, '--method', 'POST', '--body', '{}');

      assert.match(limits, /HTTP\/1\.1 200[^]*sforce-limit-info: api-usage=/i);
      assert.equal(created.success, true);
      assert.match(rows, /"value": "Raw"/);
      assert.match(wrong.stdout + wrong.stderr, /REQUIRED_FIELD_MISSING/);
    }
  };
}
