import type { Check } from '../check.ts';
import type { Door } from '../door.ts';

/** People with and without picks on one account; gives its id. */
async function people(door: Door): Promise<string> {
  const account = await door.account();
  const rows = [
    { Name: 'Ada', Support__c: 'Champion', PreferredCadenceDays__c: 30 },
    { Name: 'ben', Support__c: 'Neutral' },
    { Name: 'Éva', PreferredCadenceDays__c: 90 },
    { Name: 'Zoë' }
  ];
  for (const row of rows) await door.create('Stakeholder__c', { Account__c: account, ...row });
  return account;
}

/** Rows of a query over the people. `$A` stands for the account's id. */
const rowsOf = (id: string, doubt: string, soql: string): Check => ({
  id,
  doubt,
  needs: 'app',
  ask: async (door) => door.rows(soql.replaceAll('$A', await people(door)))
});

const select = 'SELECT Name, Support__c, PreferredCadenceDays__c FROM Stakeholder__c';

/** A query that is refused. */
const refused = (id: string, doubt: string, soql: string): Check => ({
  id,
  doubt,
  needs: 'nothing',
  ask: (door) => door.query(soql)
});

/** What SOQL gives. */
export const queryChecks: readonly Check[] = [
  rowsOf(
    'query-nulls-descending',
    'whether blanks come first with DESC unless NULLS LAST is said',
    `${select} WHERE Account__c = '$A' ORDER BY PreferredCadenceDays__c DESC, Name`
  ),
  rowsOf(
    'query-nulls-ascending',
    'whether blanks come first with ASC too',
    `${select} WHERE Account__c = '$A' ORDER BY PreferredCadenceDays__c, Name`
  ),
  rowsOf(
    'query-not-in-blank',
    'whether NOT IN keeps rows whose field is blank',
    `${select} WHERE Account__c = '$A' AND Support__c NOT IN ('Champion') ORDER BY Name`
  ),
  rowsOf(
    'query-not-equal-blank',
    'whether != keeps rows whose field is blank',
    `${select} WHERE Account__c = '$A' AND Support__c != 'Champion' ORDER BY Name`
  ),
  rowsOf(
    'query-less-than-blank',
    'whether < leaves out rows whose number is blank',
    `${select} WHERE Account__c = '$A' AND PreferredCadenceDays__c < 60 ORDER BY Name`
  ),
  rowsOf(
    'query-text-case',
    'whether = and LIKE look past letter case, accents included',
    `${select} WHERE Account__c = '$A' AND (Name = 'BEN' OR Name LIKE 'é%' OR Name LIKE 'zoe') ORDER BY Name`
  ),
  rowsOf(
    'query-text-order',
    'the order of names that begin with small and accented letters',
    `SELECT Name FROM Stakeholder__c WHERE Account__c = '$A' ORDER BY Name`
  ),
  rowsOf(
    'query-groups',
    'groups and averages where values are blank',
    `SELECT Support__c pick, COUNT(Id) people, COUNT(PreferredCadenceDays__c) given, AVG(PreferredCadenceDays__c) days FROM Stakeholder__c WHERE Account__c = '$A' GROUP BY Support__c ORDER BY Support__c`
  ),
  rowsOf(
    'query-formula-filter',
    'filtering and ordering by formula fields',
    `SELECT Name, IsKeyPlayer__c FROM Stakeholder__c WHERE Account__c = '$A' AND Strength__c = NULL ORDER BY Strength__c, Name`
  ),
  rowsOf(
    'query-children',
    'the shape of children, and of none',
    `SELECT Name, (SELECT Support__c, Source__c FROM Assessments__r), (SELECT Id FROM Interviews__r) FROM Stakeholder__c WHERE Account__c = '$A' ORDER BY Name`
  ),
  rowsOf(
    'query-today',
    'that CreatedDate = TODAY finds what was just created',
    `SELECT COUNT(Id) people FROM Stakeholder__c WHERE Account__c = '$A' AND CreatedDate = TODAY`
  ),
  {
    id: 'query-polymorphic-type',
    doubt: "whether attributes.type of a task's What is the real object's name",
    needs: 'nothing',
    ask: async (door) => {
      const account = await door.account();
      const task = await door.create('Task', { Subject: door.mark, WhatId: account });
      return door.query(`SELECT What.Name, What.Type FROM Task WHERE Id = '${task}'`).then(({ status, body }) => {
        const [row] = (body as { readonly records?: readonly { readonly What?: unknown }[] }).records ?? [];
        return { status, what: row?.What };
      });
    }
  },
  refused('query-unknown-field', 'the wording for an unknown field', 'SELECT Id, NoSuchField__c FROM Account'),
  refused('query-unknown-object', 'the wording for an unknown object', 'SELECT Id FROM NoSuchThing__c'),
  refused(
    'query-unknown-relationship',
    'the wording for an unknown relationship',
    'SELECT NoSuch__r.Name FROM Account'
  ),
  refused('query-unexpected-token', 'the wording for a query that breaks off', 'SELECT Id FROM Account WHERE'),
  refused('query-malformed-id', 'the wording for a text that is no id', "SELECT Id FROM Account WHERE Id = 'nobody'"),
  refused(
    'query-bad-date',
    'the wording for text where a date is due',
    "SELECT Id FROM Account WHERE CreatedDate = '2026'"
  ),
  refused(
    'query-ungrouped-field',
    'the wording for a field that is not grouped',
    'SELECT Name, COUNT(Id) FROM Account'
  ),
  refused(
    'query-long-text-filter',
    'the wording for a filter on long text',
    "SELECT Id FROM Account WHERE Description = 'x'"
  )
];
