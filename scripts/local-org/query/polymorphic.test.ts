import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { plain, TestOrg, testSession } from './testing.ts';

const org = new TestOrg();
after(() => org.close());

const account = org.insert('Account', { Name: 'Acme', Type: 'Customer' });
const deal = org.insert('Opportunity', { Name: 'Renewal', AccountId: account });
org.insert('Task', { Subject: 'Call', WhatId: account });
org.insert('Task', { Subject: 'Draft', WhatId: deal });
org.insert('Task', { Subject: 'Rest' });

const subjects = (where: string): string =>
  org
    .soql(`SELECT Subject FROM Task WHERE ${where}`)
    .records.map(({ fields }) => fields['Subject'] as string)
    .join(' ');

describe('a lookup to several objects', () => {
  test('gives name, type and id of the record whatever it is', () => {
    const { records } = org.soql('SELECT what.type, What.Name, What.Id FROM Task ORDER BY Subject');

    assert.deepEqual(records.map(plain), [
      { What: { Type: 'Account', Name: 'Acme', Id: account } },
      { What: { Type: 'Opportunity', Name: 'Renewal', Id: deal } },
      { What: null }
    ]);
    assert.deepEqual(
      records.map(({ fields }) => (fields['What'] as { object: string } | null)?.object),
      ['Account', 'Opportunity', undefined]
    );
  });

  const FILTERS: readonly (readonly [string, string])[] = [
    ["What.Type = 'opportunity'", 'Draft'],
    ["What.Type IN ('Account', 'Opportunity')", 'Call Draft'],
    ["What.Type = 'Customer'", ''],
    ['What.Type = null', 'Rest'],
    ["What.Name LIKE 'ren%'", 'Draft'],
    [`What.Id = '${deal}'`, 'Draft']
  ];
  for (const [where, expected] of FILTERS) test(where, () => assert.equal(subjects(where), expected));

  test('orders and groups by what the records share', () => {
    const ordered = org.soql('SELECT Subject FROM Task ORDER BY What.Name DESC NULLS LAST');
    const grouped = org.soql('SELECT What.Type kind, COUNT(Id) n FROM Task WHERE What.Type != null GROUP BY What.Type');

    assert.deepEqual(ordered.records.map(plain), [{ Subject: 'Draft' }, { Subject: 'Call' }, { Subject: 'Rest' }]);
    assert.deepEqual(grouped.records.map(plain), [
      { kind: 'Account', n: 1 },
      { kind: 'Opportunity', n: 1 }
    ]);
  });

  test('shows nothing of an object that the user may not read', () => {
    const { records } = org.soql(
      'SELECT What.Name FROM Task ORDER BY Subject',
      testSession({ objects: ['Opportunity'] })
    );

    assert.deepEqual(records.map(plain), [{ What: { Name: 'Acme' } }, { What: null }, { What: null }]);
    assert.throws(
      () => org.soql('SELECT What.Name FROM Task', testSession({ objects: ['Account', 'Opportunity'] })),
      /Didn't understand relationship 'What'/
    );
  });
});
