import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { OrgError } from '../basics/errors.ts';
import { plain, TestOrg, testSession } from './testing.ts';

const org = new TestOrg();
after(() => org.close());

const acme = org.insert('Account', { Name: 'Acme Health', OwnerId: '005000000000001AAA' });
const zeta = org.insert('Account', { Name: 'Zürich Ökonomie' });
const big = org.insert('Thing__c', {
  Name: 'Alpha',
  Text__c: "It's 100% _sure_",
  Num__c: 12.5,
  Cur__c: 0.1,
  Check__c: true,
  Day__c: '2026-11-22',
  Moment__c: '2026-11-22T09:00:00.000Z',
  Clock__c: '12:30:00.000Z',
  Pick__c: 'High',
  Multi__c: 'red;blue',
  Account__c: acme,
  Key__c: 'K1'
});
org.insert('Thing__c', {
  Name: 'beta',
  Text__c: 'Ärger',
  Num__c: 3,
  Cur__c: 0.2,
  Day__c: '2026-10-31',
  Moment__c: '2026-11-21T23:59:59.999Z',
  Pick__c: 'Low',
  Multi__c: 'green',
  Account__c: acme,
  Parent__c: big,
  Key__c: 'k1'
});
org.insert('Thing__c', { Name: 'Gamma', Pick__c: 'Mid', Account__c: zeta, Parent__c: big });
org.insert('Thing__c', { Name: 'gone', IsDeleted: true, Account__c: zeta });

/** Conditions and the names of the things that they find, in order of creation. */
const CONDITIONS: readonly (readonly [string, string])[] = [
  ['Id != null', 'Alpha beta Gamma'],
  ["Name = 'ALPHA'", 'Alpha'],
  ["Name != 'ALPHA'", 'beta Gamma'],
  ["Text__c = 'ÄRGER'", 'beta'],
  ["Text__c != 'ÄRGER'", 'Alpha Gamma'],
  ["Text__c = ''", 'Gamma'],
  ['Text__c = null', 'Gamma'],
  ["Text__c LIKE 'it\\'s%'", 'Alpha'],
  ["Text__c like 'it\\'s like%'", ''],
  ["not text__c Like 'ä%'", 'Alpha Gamma'],
  ["Text__c LIKE '%100\\% \\_sure\\_'", 'Alpha'],
  ["Text__c LIKE '%\\%%\\%%'", ''],
  ["Text__c LIKE 'ä_GER'", 'beta'],
  ["NOT Text__c LIKE 'ä%'", 'Alpha Gamma'],
  ["Key__c = 'K1'", 'Alpha'],
  ['Num__c > 3', 'Alpha'],
  ['Num__c >= 3.0', 'Alpha beta'],
  ['NOT Num__c > 3', 'beta Gamma'],
  ['Num__c < 1.25e1', 'beta'],
  ['Num__c IN (3, null)', 'beta Gamma'],
  ['Num__c NOT IN (3)', 'Alpha Gamma'],
  ['Num__c NOT IN (3, null)', 'Alpha'],
  ['Check__c = true', 'Alpha'],
  ['Check__c != true', 'beta Gamma'],
  ['Day__c = TODAY', 'Alpha'],
  ['Day__c < TODAY', 'beta'],
  ['Day__c != TODAY', 'beta Gamma'],
  ['Day__c = LAST_MONTH', 'beta'],
  ['Day__c = LAST_N_DAYS:22', 'Alpha beta'],
  ['Day__c = LAST_N_DAYS:21', 'Alpha'],
  ['Day__c >= 2026-11-01', 'Alpha'],
  ['Moment__c = TODAY', 'Alpha'],
  ['Moment__c = YESTERDAY', 'beta'],
  ['Moment__c >= 2026-11-22T10:00:00+01:00', 'Alpha'],
  ['DAY_ONLY(Moment__c) = 2026-11-21', 'beta'],
  ['HOUR_IN_DAY(Moment__c) = 9', 'Alpha'],
  ['CALENDAR_MONTH(Day__c) = 10', 'beta'],
  ['DAY_IN_WEEK(Day__c) = 1', 'Alpha'],
  ['Clock__c = 12:30:00Z', 'Alpha'],
  ['Clock__c < 12:30:00.001Z', 'Alpha'],
  ["Pick__c IN ('low', 'HIGH')", 'Alpha beta'],
  ["Pick__c LIKE 'l%'", 'beta'],
  ["Multi__c INCLUDES ('red;blue', 'green')", 'Alpha beta'],
  ["Multi__c INCLUDES ('red;green')", ''],
  ["Multi__c EXCLUDES ('red')", 'beta Gamma'],
  ["Multi__c = 'red;blue'", 'Alpha'],
  ["Account__r.Name LIKE 'zü%'", 'Gamma'],
  ["Parent__r.Account__r.Name = 'acme health'", 'beta Gamma'],
  ["Parent__r.Name != 'Alpha'", 'Alpha'],
  [`Id = '${big.slice(0, 15)}'`, 'Alpha'],
  [`Parent__c = '${big.slice(0, 15)}'`, 'beta Gamma'],
  ['Id IN (SELECT Parent__c FROM Thing__c)', 'Alpha'],
  ['Id NOT IN (SELECT Parent__c FROM Thing__c)', 'beta Gamma'],
  ["Account__c IN (SELECT Id FROM Account WHERE Name LIKE 'acme%')", 'Alpha beta'],
  ['Double__c > 6', 'Alpha'],
  ['IsBig__c = true', 'Alpha'],
  ["Size__c = 'small'", 'beta'],
  ['Size__c = null', 'Gamma'],
  ['IsDue__c = true', 'Alpha beta'],
  ['ParentNum__c = 13.5', 'beta Gamma'],
  ['Twice__c = 19.5', 'beta'],
  ["(Name = 'Alpha' OR Name = 'beta') AND Num__c < 10", 'beta'],
  ["NOT (Name = 'Alpha' OR Num__c = 3)", 'Gamma'],
  ["Name = 'Alpha' AND (NOT Num__c = 3)", 'Alpha'],
  ["Name = 'x\\' OR Name != \\'y'", '']
];

describe('SOQL conditions', () => {
  for (const [condition, expected] of CONDITIONS) {
    test(condition, () => {
      const { records, totalSize } = org.soql(`SELECT Name FROM Thing__c WHERE ${condition}`);

      assert.equal(records.map((record) => record.fields['Name'] as string).join(' '), expected);
      assert.equal(org.soql(`SELECT COUNT() FROM Thing__c WHERE ${condition}`).totalSize, totalSize);
    });
  }
});

/** Whole queries and their answers. */
const QUERIES: readonly (readonly [string, unknown])[] = [
  [
    'SELECT Name n, COUNT(Id) FROM Account GROUP BY Name ORDER BY Name DESC',
    [
      { n: 'Zürich Ökonomie', expr0: 1 },
      { n: 'Acme Health', expr0: 1 }
    ]
  ],
  [
    'SELECT t.Name, t.Account__r.Name FROM Thing__c t WHERE t.Num__c = 3',
    [{ Name: 'beta', Account__r: { Name: 'Acme Health' } }]
  ],
  ['SELECT Name FROM Thing__c ORDER BY Name', [{ Name: 'Alpha' }, { Name: 'beta' }, { Name: 'Gamma' }]],
  ['SELECT Name FROM Thing__c ORDER BY Num__c', [{ Name: 'Gamma' }, { Name: 'beta' }, { Name: 'Alpha' }]],
  ['SELECT Name FROM Thing__c ORDER BY Num__c DESC', [{ Name: 'Gamma' }, { Name: 'Alpha' }, { Name: 'beta' }]],
  [
    'SELECT Name FROM Thing__c ORDER BY Num__c DESC NULLS LAST',
    [{ Name: 'Alpha' }, { Name: 'beta' }, { Name: 'Gamma' }]
  ],
  ['SELECT Name FROM Thing__c ORDER BY Pick__c', [{ Name: 'beta' }, { Name: 'Gamma' }, { Name: 'Alpha' }]],
  [
    'SELECT Name FROM Thing__c ORDER BY Account__r.Name DESC, Name DESC LIMIT 2 OFFSET 1',
    [{ Name: 'beta' }, { Name: 'Alpha' }]
  ],
  [
    'SELECT Name, Parent__r.Name FROM Thing__c LIMIT 2',
    [
      { Name: 'Alpha', Parent__r: null },
      { Name: 'beta', Parent__r: { Name: 'Alpha' } }
    ]
  ],
  [
    'SELECT Name, (SELECT Name, Parent__r.Num__c FROM Things__r ORDER BY Name DESC LIMIT 1) FROM Thing__c WHERE Num__c > 3',
    [{ Name: 'Alpha', Things__r: [{ Name: 'Gamma', Parent__r: { Num__c: 12.5 } }] }]
  ],
  [
    'SELECT Name, (SELECT Name FROM Account.Things__r WHERE Num__c = 3) FROM Account',
    [
      { Name: 'Acme Health', Things__r: [{ Name: 'beta' }] },
      { Name: 'Zürich Ökonomie', Things__r: [] }
    ]
  ],
  [
    'SELECT toLabel(Pick__c), toLabel(Multi__c) m, FORMAT(Cur__c) FROM Thing__c WHERE Num__c > 3',
    [{ Pick__c: 'Large', m: 'Rot;blue', Cur__c: '$0.10' }]
  ],
  [
    'SELECT SUM(Cur__c), AVG(Num__c) a, MIN(Day__c), MAX(Name), COUNT(Num__c), COUNT_DISTINCT(Account__c) FROM Thing__c',
    [{ expr0: 0.3, a: 7.75, expr1: '2026-10-31', expr2: 'Gamma', expr3: 2, expr4: 2 }]
  ],
  [
    'SELECT Account__r.Name, SUM(Num__c) s FROM Thing__c GROUP BY Account__r.Name HAVING COUNT(Id) > 1',
    [{ Name: 'Acme Health', s: 15.5 }]
  ],
  [
    'SELECT CALENDAR_MONTH(Day__c) m, COUNT(Id) c FROM Thing__c GROUP BY CALENDAR_MONTH(Day__c) ORDER BY COUNT(Id), CALENDAR_MONTH(Day__c) DESC NULLS LAST',
    [
      { m: 11, c: 1 },
      { m: 10, c: 1 },
      { m: null, c: 1 }
    ]
  ],
  [
    'SELECT IsBig__c, Double__c, Size__c, IsDue__c, ParentNum__c, Twice__c FROM Thing__c WHERE Num__c = 3',
    [{ IsBig__c: false, Double__c: 6, Size__c: 'Small', IsDue__c: true, ParentNum__c: 13.5, Twice__c: 19.5 }]
  ],
  ['SELECT Name FROM Account USING SCOPE mine', [{ Name: 'Acme Health' }]],
  ['SELECT Name FROM Thing__c USING SCOPE mine', [{ Name: 'Alpha' }, { Name: 'beta' }]],
  ['SELECT SUM(Num__c) FROM Thing__c WHERE Num__c > 99', [{ expr0: null }]],
  ["select name from thing__c where NAME = 'beta'", [{ Name: 'beta' }]]
];

describe('long SOQL', () => {
  test('thousands of conditions and of values are answered', () => {
    const any = Array.from({ length: 3000 }, (_, n) => `Num__c = ${n}`).join(' OR ');
    const ids = Array.from({ length: 3000 }, (_, n) => `'${String(n).padStart(15, '0')}'`).join(', ');

    assert.equal(org.soql(`SELECT COUNT() FROM Thing__c WHERE ${any}`).totalSize, 1);
    assert.equal(org.soql(`SELECT COUNT() FROM Thing__c WHERE Id NOT IN (${ids})`).totalSize, 3);
  });
});

describe('SOQL queries', () => {
  for (const [soql, expected] of QUERIES) {
    test(soql, () => assert.deepEqual(plain(org.soql(soql)), expected));
  }

  test('totalSize counts what LIMIT leaves, and all matches where a door asks for them', () => {
    const page = org.query(org.session, { object: 'Thing__c', select: [{ kind: 'field', path: 'Id' }], limit: 2 });

    assert.deepEqual([page.totalSize, page.hasMore], [3, true]);
    assert.equal(org.soql('SELECT Id FROM Thing__c LIMIT 2').totalSize, 2);
    assert.equal(org.soql('SELECT COUNT() FROM Thing__c LIMIT 2').totalSize, 2);
  });

  test('deleted records are found only where they are asked for', () => {
    const spec = { object: 'Thing__c', select: [{ kind: 'field', path: 'Name' }], includeDeleted: true } as const;

    assert.equal(org.query(org.session, spec).totalSize, 4);
  });
});

/** Refused queries: the code, and a part of the message. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['SELECT Id FROM Thing__c WHERE', 'MALFORMED_QUERY', /\^\nERROR at Row:1:Column:30\nunexpected token: '<EOF>'$/],
  [
    'SELECT Id,\nFROM Thing__c',
    'MALFORMED_QUERY',
    /^\nFROM Thing__c\n\^\nERROR at Row:2:Column:1\nunexpected token: 'FROM'$/
  ],
  [
    "SELECT Id FROM Thing__c WHERE Name = 'a' AND Num__c = 1 OR Num__c = 2",
    'MALFORMED_QUERY',
    /unexpected token: 'OR'/
  ],
  ['SELECT Id FROM Thing__c WHERE AND Num__c = 1', 'MALFORMED_QUERY', /unexpected token: 'AND'/],
  ['SELECT Id FROM Thing__c WHERE Num__c = 1 Check__c = true', 'MALFORMED_QUERY', /unexpected token: 'Check__c'/],
  ['SELECT Id Name FROM Thing__c', 'MALFORMED_QUERY', /only aggregate expressions use field aliasing/],
  ['SELECT Id, Id FROM Thing__c', 'MALFORMED_QUERY', /duplicate field selected: Id/],
  ['SELECT Nope FROM Thing__c', 'INVALID_FIELD', /Column:8\nNo such column 'Nope' on entity 'Thing__c'\. If you are/],
  ['SELECT Id FROM Thing__c ORDER BY Account__r.Nope', 'INVALID_FIELD', /No such column 'Nope' on entity 'Account'/],
  ['SELECT Nope__r.Id FROM Thing__c', 'INVALID_FIELD', /Didn't understand relationship 'Nope__r'/],
  ['SELECT Id, (SELECT Id FROM Nope__r) FROM Thing__c', 'INVALID_FIELD', /Didn't understand relationship 'Nope__r'/],
  ['SELECT Id FROM Nope', 'INVALID_TYPE', /sObject type 'Nope' is not supported\./],
  [
    "SELECT Id FROM Thing__c WHERE Num__c = '5'",
    'INVALID_FIELD',
    /'Num__c' must be of type double and should not be enclosed in quotes/
  ],
  [
    'SELECT Id FROM Thing__c WHERE Text__c = 5',
    'INVALID_FIELD',
    /'Text__c' must be of type string and should be enclosed in quotes/
  ],
  ["SELECT Id FROM Thing__c WHERE Day__c = '2026-01-01'", 'INVALID_FIELD', /'Day__c' must be of type date/],
  ['SELECT Id FROM Thing__c WHERE Moment__c = 2026-01-01', 'INVALID_FIELD', /'Moment__c' must be of type dateTime/],
  ["SELECT Id FROM Thing__c WHERE Id = 'nope'", 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: nope/],
  ['SELECT Id FROM Thing__c ORDER BY COUNT(Id)', 'MALFORMED_QUERY', /needs GROUP BY/],
  ["SELECT Id FROM Thing__c WHERE Num__c LIKE '5%'", 'INVALID_FIELD', /must be of type double/],
  ["SELECT Id FROM Thing__c WHERE Text__c INCLUDES ('a')", 'INVALID_QUERY_FILTER_OPERATOR', /multipicklist/],
  ["SELECT Id FROM Thing__c WHERE Long__c = 'a'", 'INVALID_FIELD', /field 'Long__c' can not be filtered/],
  ['SELECT Id FROM Thing__c ORDER BY Multi__c', 'INVALID_FIELD', /field 'Multi__c' can not be sorted/],
  ['SELECT Num__c FROM Thing__c GROUP BY Num__c', 'INVALID_FIELD', /field 'Num__c' can not be grouped/],
  ['SELECT Name, COUNT(Id) FROM Thing__c', 'MALFORMED_QUERY', /must be grouped or aggregated: Name/],
  ['SELECT SUM(Name) FROM Thing__c', 'MALFORMED_QUERY', /does not support aggregate operator SUM/],
  ['SELECT FIELDS(ALL) FROM Thing__c', 'MALFORMED_QUERY', /must have a LIMIT of at most 200/],
  [`SELECT Id FROM Thing__c WHERE Name LIKE '${'%a'.repeat(3000)}'`, 'QUERY_TOO_COMPLICATED', /LIKE pattern/],
  ['SELECT Id FROM Thing__c LIMIT 99999999999999999999', 'NUMBER_OUTSIDE_VALID_RANGE', /LIMIT/],
  ['SELECT Id FROM Thing__c OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', /Maximum SOQL offset allowed is 2000/],
  ['SELECT Id FROM Thing__c WHERE Id IN (SELECT Name FROM Account)', 'MALFORMED_QUERY', /only query id fields/],
  ['SELECT Id FROM Thing__c ALL ROWS', 'MALFORMED_QUERY', /ALL ROWS not allowed in this context/],
  ['SELECT TYPEOF Owner WHEN User THEN Id END FROM Account', 'FEATURE_NOT_SUPPORTED_LOCALLY', /TYPEOF/],
  ['SELECT Id FROM Thing__c FOR VIEW', 'FEATURE_NOT_SUPPORTED_LOCALLY', /FOR VIEW/],
  ['SELECT Name, COUNT(Id) FROM Thing__c GROUP BY ROLLUP(Name)', 'FEATURE_NOT_SUPPORTED_LOCALLY', /ROLLUP/],
  ["SELECT Id FROM Thing__c WHERE Name = 'a'; DROP TABLE Thing__c", 'MALFORMED_QUERY', /unexpected token: ';'/],
  ['SELECT Id FROM Thing__c -- x', 'MALFORMED_QUERY', /unexpected token: '-'/],
  ['SELECT * FROM Thing__c', 'MALFORMED_QUERY', /unexpected token: '\*'/],
  ["SELECT Id FROM Thing__c WHERE Name = 'open", 'MALFORMED_QUERY', /unexpected token/],
  ['SELECT Id FROM Thing__c WHERE Name = :name', 'MALFORMED_QUERY', /unexpected token: ':'/],
  ["SELECT Id FROM Thing__c WHERE Name = 'a\\q'", 'MALFORMED_QUERY', /Illegal character sequence '\\q'/],
  ['', 'MALFORMED_QUERY', /unexpected token: '<EOF>'/],
  ['DELETE FROM Thing__c', 'MALFORMED_QUERY', /unexpected token: 'DELETE'/],
  [`SELECT Id FROM Thing__c WHERE ${'('.repeat(5000)}Num__c = 1${')'.repeat(5000)}`, 'QUERY_TOO_COMPLICATED', /deeply/],
  [`SELECT Id FROM Thing__c WHERE Name = '${'a'.repeat(100_000)}'`, 'QUERY_TOO_COMPLICATED', /longer/]
];

describe('a formula that SQL cannot express', () => {
  test('is evaluated where it is selected, errors being blank', () => {
    org.insert('Thing__c', { Name: 'dated', Text__c: '2026-02-28', Account__c: zeta, IsDeleted: true });
    const spec = { object: 'Thing__c', select: [{ kind: 'field', path: 'Parsed__c' }], includeDeleted: true } as const;

    const dates = org.query(org.session, spec).records.map((record) => record.fields['Parsed__c']);

    assert.deepEqual(dates, [null, null, null, null, '2026-02-28']);
  });

  for (const soql of [
    'SELECT Id FROM Thing__c WHERE Parsed__c = TODAY',
    'SELECT Id FROM Thing__c ORDER BY Parsed__c'
  ]) {
    test(soql, () =>
      assert.throws(() => org.soql(soql), { code: 'FEATURE_NOT_SUPPORTED_LOCALLY', message: /Parsed__c/ })
    );
  }
});

describe('refused SOQL', () => {
  for (const [soql, code, message] of REFUSED) {
    test(soql.slice(0, 100), () => {
      assert.throws(
        () => org.soql(soql),
        (error: unknown) => {
          assert.ok(error instanceof OrgError, String(error));
          assert.equal(error.code, code);
          assert.match(error.message, message);
          return true;
        }
      );
    });
  }
});

describe('what a session may not read', () => {
  const denied = testSession({ objects: ['Account'], fields: ['Thing__c.Num__c', 'Thing__c.Parent__c'] });
  const hidden = [
    'SELECT Num__c FROM Thing__c',
    'SELECT Id FROM Thing__c WHERE Num__c = 1',
    'SELECT Id FROM Thing__c WHERE Name = null AND (NOT Num__c = 1)',
    'SELECT Id FROM Thing__c ORDER BY Num__c',
    'SELECT MAX(Num__c) FROM Thing__c',
    'SELECT Id FROM Thing__c WHERE Id IN (SELECT Parent__c FROM Thing__c)',
    'SELECT Parent__r.Name FROM Thing__c',
    'SELECT Id FROM Thing__c ORDER BY Parent__r.Name',
    'SELECT Account__r.Name FROM Thing__c',
    'SELECT Id, (SELECT Id FROM Things__r) FROM Thing__c',
    'SELECT Name, COUNT(Id) FROM Thing__c GROUP BY Name HAVING MAX(Num__c) > 1'
  ];

  for (const soql of hidden) {
    test(soql, () => assert.throws(() => org.soql(soql, denied), { code: 'INVALID_FIELD' }));
  }

  test('an object is as if it did not exist', () => {
    assert.throws(() => org.soql('SELECT Id FROM Account', denied), { code: 'INVALID_TYPE' });
    assert.throws(() => org.soql('SELECT Id FROM Thing__c WHERE Account__c IN (SELECT Id FROM Account)', denied), {
      code: 'INVALID_TYPE'
    });
  });

  test('FIELDS() lists only what may be read', () => {
    const [record] = org.soql('SELECT FIELDS(CUSTOM) FROM Thing__c LIMIT 1', denied).records;

    assert.ok(record && !('Num__c' in record.fields) && 'Cur__c' in record.fields);
  });

  test('a formula shows its result whatever it is made of', () => {
    const [record] = org.soql('SELECT Double__c, ParentNum__c FROM Thing__c ORDER BY Name LIMIT 1', denied).records;

    assert.deepEqual(record?.fields, { Double__c: 25, ParentNum__c: null });
  });
});
