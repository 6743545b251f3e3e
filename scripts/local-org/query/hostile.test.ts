import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { OrgError } from '../basics/errors.ts';
import { TestOrg } from './testing.ts';
import fc, { caseCount } from '../basics/testing/properties.ts';

const org = new TestOrg();
after(() => org.close());
const account = org.insert('Account', { Name: 'Acme' });
org.insert('Thing__c', { Name: 'One', Account__c: account, Num__c: 1, Pick__c: 'Low' });

/** Queries that hold every part of the language; the tests take them apart and put them together wrongly. */
const QUERIES = [
  "SELECT Id, t.Name, Account__r.Name, (SELECT Id FROM Things__r WHERE Num__c > 1 ORDER BY Name LIMIT 2) FROM Thing__c t WHERE (Name LIKE 'a%' OR NOT Num__c = 5.5) AND Day__c = LAST_N_DAYS:30 ORDER BY Num__c DESC NULLS LAST, Name LIMIT 10 OFFSET 5",
  "SELECT CALENDAR_YEAR(Day__c) y, COUNT(Id) c, MAX(Name) FROM Thing__c WHERE Pick__c IN ('Low', null) GROUP BY CALENDAR_YEAR(Day__c) HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC",
  'SELECT FIELDS(ALL) FROM Account USING SCOPE mine WHERE Id NOT IN (SELECT Account__c FROM Thing__c WHERE Check__c = TRUE) LIMIT 200',
  "SELECT toLabel(Pick__c) p, FORMAT(Cur__c) FROM Thing__c WHERE Multi__c INCLUDES ('red;blue', 'green') AND Moment__c >= 2026-01-01T00:00:00Z AND Clock__c < 12:00:00Z",
  'SELECT COUNT() FROM Thing__c WHERE DAY_ONLY(Moment__c) = TODAY AND Long__c != NULL'
];

const words = [...new Set(QUERIES.flatMap((query) => query.match(/'[^']*'|[\w.:]+|[^\s\w]/g) ?? []))];
const oddities = [
  "'",
  '\\',
  '"',
  ';',
  '--',
  '/*',
  '*/',
  '%',
  '\u0000',
  '\u0001time:',
  ':x',
  '1e999',
  '-',
  '$p0',
  '?',
  'é',
  '🙂',
  '__proto__',
  'sqlite_master',
  'rowid'
];
const word = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...oddities));

/** A readable query with some words taken out, put in or exchanged. */
const damaged = fc
  .tuple(fc.constantFrom(...QUERIES), fc.array(fc.tuple(fc.nat(60), fc.nat(2), word), { minLength: 1, maxLength: 4 }))
  .map(([query, changes]) => {
    const parts = query.match(/'[^']*'|[\w.:]+|[^\s\w]/g) ?? [];
    for (const [at, remove, text] of changes) parts.splice(at % parts.length, remove, text);
    return parts.join(' ');
  });

function answersOrRefuses(soql: string): void {
  try {
    org.soql(soql);
  } catch (error) {
    assert.ok(error instanceof OrgError, `${soql}\n${error instanceof Error ? error.stack : String(error)}`);
    assert.notEqual(error.code, '');
  }
}

describe('hostile SOQL', () => {
  test('the queries that are damaged below are answered while they are whole', () => {
    for (const query of QUERIES.slice(0, 4)) assert.doesNotThrow(() => org.soql(query), query);
  });

  test('damaged queries are answered or refused with a code, never otherwise', () => {
    fc.assert(fc.property(damaged, answersOrRefuses), { numRuns: caseCount(500) });
  });

  test('random words are answered or refused with a code, never otherwise', () => {
    const soup = fc.array(word, { maxLength: 25 }).map((parts) => `SELECT ${parts.join(' ')}`);
    fc.assert(fc.property(soup, answersOrRefuses), { numRuns: caseCount(200) });
  });

  test('any text is compared as text', () => {
    for (const separator of ['\u2028', '\u2029'])
      assert.equal(org.soql(`SELECT Id FROM Thing__c WHERE Name = 'a${separator}b' OR Name = 'One'`).totalSize, 1);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text !== '' && !text.includes('\u0001')),
        (text) => {
          const quoted = text.replace(/[\\']/g, (character) => `\\${character}`);
          const { totalSize } = org.soql(`SELECT Id FROM Thing__c WHERE Name = '${quoted}' OR Name = 'One'`);

          assert.equal(totalSize, 1);
          const pattern = text.replace(/[\\'%_]/g, (character) => `\\${character}`);
          assert.equal(org.soql(`SELECT Id FROM Thing__c WHERE Name LIKE '${pattern}' OR Name = 'One'`).totalSize, 1);
        }
      ),
      { numRuns: caseCount(150) }
    );
  });
});

describe('SOQL beyond the limits', () => {
  const refusedAs = (soql: string): string => {
    const before = process.cpuUsage();
    try {
      org.soql(soql);
    } catch (error) {
      const { user } = process.cpuUsage(before);
      assert.ok(user < 1_000_000, `took ${user / 1000} ms`);
      return error instanceof OrgError ? error.code : String(error);
    }
    return 'answered';
  };
  const cases: Readonly<Record<string, readonly [soql: string, code: string]>> = {
    'a quote without an end before thousands of others': [
      `SELECT Id FROM Account WHERE Name = '${"\\'".repeat(40_000)}`,
      'MALFORMED_QUERY'
    ],
    'a path through thousands of parents': [`SELECT ${'Parent.'.repeat(14_000)}Name FROM Account`, 'INVALID_FIELD'],
    'more than 32 fields sorted by': [`SELECT Id FROM Account ORDER BY ${'Name, '.repeat(32)}Id`, 'MALFORMED_QUERY'],
    'more than 32 fields grouped by': [`SELECT Name FROM Account GROUP BY ${'Name, '.repeat(32)}Id`, 'MALFORMED_QUERY'],
    'more than 20 child queries': [
      `SELECT ${'(SELECT Id FROM Things__r), '.repeat(21)}Id FROM Account`,
      'MALFORMED_QUERY'
    ],
    'more than 100,000 characters': [`SELECT Id FROM Account${' '.repeat(100_000)}`, 'QUERY_TOO_COMPLICATED'],
    'a long query that breaks off': [`SELECT Id FROM Account WHERE ${"Name = 'a' OR ".repeat(6000)}`, 'MALFORMED_QUERY']
  };
  for (const [name, [soql, code]] of Object.entries(cases)) {
    test(`${name} is refused quickly`, () => assert.equal(refusedAs(soql), code));
  }
});
