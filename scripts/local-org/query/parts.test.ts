import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Value } from '../basics/values.ts';
import type { FilterOperation, ListView } from '../metadata/model.ts';
import { resolveDateLiteral } from './dates.ts';
import { displayValue } from './display.ts';
import { listViewFilter } from './listView.ts';
import { searchRecords } from './search.ts';
import { plain, TestOrg, testSession } from './testing.ts';

const SUNDAY = new Date('2026-11-22T23:59:59Z');
const MONDAY = new Date('2024-02-26T00:00:00Z');

const LITERALS: readonly (readonly [string, number | undefined, Date, string, string])[] = [
  ['YESTERDAY', undefined, SUNDAY, '2026-11-21', '2026-11-21'],
  ['TODAY', undefined, SUNDAY, '2026-11-22', '2026-11-22'],
  ['TOMORROW', undefined, SUNDAY, '2026-11-23', '2026-11-23'],
  ['THIS_WEEK', undefined, SUNDAY, '2026-11-22', '2026-11-28'],
  ['LAST_WEEK', undefined, MONDAY, '2024-02-18', '2024-02-24'],
  ['NEXT_WEEK', undefined, MONDAY, '2024-03-03', '2024-03-09'],
  ['THIS_MONTH', undefined, MONDAY, '2024-02-01', '2024-02-29'],
  ['LAST_MONTH', undefined, SUNDAY, '2026-10-01', '2026-10-31'],
  ['NEXT_MONTH', undefined, new Date('2026-12-31T00:00:00Z'), '2027-01-01', '2027-01-31'],
  ['LAST_90_DAYS', undefined, SUNDAY, '2026-08-24', '2026-11-22'],
  ['NEXT_90_DAYS', undefined, SUNDAY, '2026-11-23', '2027-02-20'],
  ['THIS_QUARTER', undefined, SUNDAY, '2026-10-01', '2026-12-31'],
  ['LAST_QUARTER', undefined, MONDAY, '2023-10-01', '2023-12-31'],
  ['NEXT_FISCAL_QUARTER', undefined, SUNDAY, '2027-01-01', '2027-03-31'],
  ['THIS_YEAR', undefined, SUNDAY, '2026-01-01', '2026-12-31'],
  ['LAST_FISCAL_YEAR', undefined, SUNDAY, '2025-01-01', '2025-12-31'],
  ['LAST_N_DAYS', 7, SUNDAY, '2026-11-15', '2026-11-22'],
  ['NEXT_N_DAYS', 7, SUNDAY, '2026-11-23', '2026-11-29'],
  ['N_DAYS_AGO', 7, SUNDAY, '2026-11-15', '2026-11-15'],
  ['LAST_N_WEEKS', 2, MONDAY, '2024-02-11', '2024-02-24'],
  ['NEXT_N_MONTHS', 2, MONDAY, '2024-03-01', '2024-04-30'],
  ['LAST_N_MONTHS', 1, new Date('2024-03-31T00:00:00Z'), '2024-02-01', '2024-02-29'],
  ['N_QUARTERS_AGO', 2, SUNDAY, '2026-04-01', '2026-06-30'],
  ['LAST_N_YEARS', 2, SUNDAY, '2024-01-01', '2025-12-31'],
  ['N_FISCAL_YEARS_AGO', 1, SUNDAY, '2025-01-01', '2025-12-31']
];

describe('relative dates', () => {
  for (const [name, n, now, start, end] of LITERALS) {
    test(`${name}${n === undefined ? '' : `:${n}`} on ${now.toISOString().slice(0, 10)}`, () =>
      assert.deepEqual(resolveDateLiteral(name, n, now), { start, end }));
  }

  test('refuses unknown names and numbers that are none', () => {
    assert.throws(() => resolveDateLiteral('LAST_N_DAYS', undefined, SUNDAY), { code: 'MALFORMED_QUERY' });
    assert.throws(() => resolveDateLiteral('LAST_N_DAYS', -1, SUNDAY), { code: 'MALFORMED_QUERY' });
    assert.throws(() => resolveDateLiteral('SOMEDAY', undefined, SUNDAY), { code: 'MALFORMED_QUERY' });
    assert.throws(() => resolveDateLiteral('LAST_N_YEARS', 1e9, SUNDAY), { code: 'INVALID_FIELD' });
  });
});

const org = new TestOrg();
const { model } = org;

const SHOWN: readonly (readonly [string, Value, string | null])[] = [
  ['Num__c', 1234.5, '1,234.50'],
  ['Num__c', -0.005, '-0.01'],
  ['Cur__c', 1234, '$1,234.00'],
  ['Cur__c', -5.5, '-$5.50'],
  ['Pct__c', 78, '78.0%'],
  ['Day__c', '2026-11-22', '11/22/2026'],
  ['Moment__c', '2026-11-22T15:04:05.000Z', '11/22/2026, 3:04 PM'],
  ['Clock__c', '15:04:05.000Z', '3:04 PM'],
  ['Pick__c', 'High', 'Large'],
  ['Pick__c', 'Gone', 'Gone'],
  ['Multi__c', 'red;green', 'Rot;green'],
  ['Check__c', true, null],
  ['Text__c', 'text', null],
  ['Name', 'name', null],
  ['Parent__c', 'a00000000000001AAA', null],
  ['Num__c', null, null]
];

describe('display values', () => {
  for (const [name, value, expected] of SHOWN) {
    test(`${name} ${String(value)}`, () => {
      const field = model.field('Thing__c', name);

      assert.ok(field);
      assert.equal(displayValue(field, value), expected);
    });
  }

  test('follow locale, currency and time zone', () => {
    const [currency, moment] = ['Cur__c', 'Moment__c'].map((name) => model.field('Thing__c', name));

    assert.ok(currency && moment);
    assert.equal(displayValue(currency, 1234.5, { locale: 'de-DE', currency: 'EUR' }), '1.234,50\u00a0€');
    const options = { timeZone: 'America/New_York' };
    assert.equal(displayValue(moment, '2026-11-22T01:00:00.000Z', options), '11/21/2026, 8:00 PM');
  });
});

const account = org.insert('Account', { Name: 'Acme Health Partners' });
const rows = [
  {
    Name: 'Ann',
    Num__c: 1,
    Check__c: true,
    Day__c: '2025-11-21',
    Pick__c: 'Low',
    Text__c: 'North, East',
    Multi__c: 'red'
  },
  { Name: 'Bob Ann_x', Num__c: 50, Day__c: '2026-11-22', Pick__c: 'Mid', Text__c: '50% off', Multi__c: 'red;blue' },
  { Name: 'Čapek', Pick__c: 'High', Moment__c: '2026-11-22T08:00:00.000Z' }
];
for (const row of rows) org.insert('Thing__c', { ...row, Account__c: account });

type Filter = readonly [string, FilterOperation, string];

const VIEWS: readonly (readonly [readonly Filter[], string | undefined, string])[] = [
  [[['Pick__c', 'equals', 'Low,Mid']], undefined, 'Ann|Bob Ann_x'],
  [[['Pick__c', 'notEqual', 'Low,Mid']], undefined, 'Čapek'],
  [[['Text__c', 'equals', '"north, east"']], undefined, 'Ann'],
  [[['Text__c', 'contains', '50%,zzz']], undefined, 'Bob Ann_x'],
  [[['Name', 'startsWith', 'ann']], undefined, 'Ann'],
  [[['Name', 'notContain', 'n_']], undefined, 'Ann|Čapek'],
  [[['Num__c', 'equals', '']], undefined, 'Čapek'],
  [[['Num__c', 'notEqual', '']], undefined, 'Ann|Bob Ann_x'],
  [[['Num__c', 'greaterOrEqual', '50']], undefined, 'Bob Ann_x'],
  [[['Check__c', 'equals', '1']], undefined, 'Ann'],
  [[['Check__c', 'equals', '0']], undefined, 'Bob Ann_x|Čapek'],
  [[['Day__c', 'lessThan', 'LAST_N_DAYS:365']], undefined, 'Ann'],
  [[['Day__c', 'equals', 'today']], undefined, 'Bob Ann_x'],
  [[['Day__c', 'equals', '11/21/2025']], undefined, 'Ann'],
  [[['Moment__c', 'greaterOrEqual', '2026-11-22']], undefined, 'Čapek'],
  [[['Multi__c', 'includes', 'blue,green']], undefined, 'Bob Ann_x'],
  [[['Multi__c', 'excludes', 'blue']], undefined, 'Ann|Čapek'],
  [[['Account__r.Name', 'startsWith', 'acme']], undefined, 'Ann|Bob Ann_x|Čapek'],
  [
    [
      ['Name', 'equals', 'Ann'],
      ['Num__c', 'equals', '50'],
      ['Check__c', 'equals', 'true']
    ],
    '(1 OR 2) AND NOT 3',
    'Bob Ann_x'
  ],
  [
    [
      ['Name', 'equals', 'Ann'],
      ['Num__c', 'equals', '50']
    ],
    undefined,
    ''
  ],
  [[], undefined, 'Ann|Bob Ann_x|Čapek']
];

function view(
  filters: readonly Filter[],
  booleanFilter?: string,
  scope: ListView['filterScope'] = 'Everything'
): ListView {
  return {
    object: 'Thing__c',
    apiName: 'Test',
    label: 'Test',
    columns: [],
    filterScope: scope,
    filters: filters.map(([field, operation, value]) => ({ field, operation, value })),
    ...(booleanFilter !== undefined && { booleanFilter })
  };
}

describe('list views', () => {
  for (const [filters, logic, expected] of VIEWS) {
    test(`${JSON.stringify(filters)} ${logic ?? ''}`, () => {
      const filter = listViewFilter(model, view(filters, logic));

      const { records } = org.query(org.session, {
        object: 'Thing__c',
        select: [{ kind: 'field', path: 'Name' }],
        ...filter
      });

      assert.equal(records.map((record) => record.fields['Name'] as string).join('|'), expected);
    });
  }

  test('refuse wrong values, wrong logic and unsupported scopes', () => {
    const one: readonly Filter[] = [['Num__c', 'equals', '1']];

    assert.throws(() => listViewFilter(model, view([['Num__c', 'equals', 'many']])), { code: 'INVALID_FILTER_VALUE' });
    assert.throws(() => listViewFilter(model, view([['Nope__c', 'equals', '1']])), { code: 'INVALID_FIELD' });
    for (const logic of ['2', '1 AND', '(1', '1 1', '1 OR 1 AND 1', '1; DROP']) {
      assert.throws(() => listViewFilter(model, view(one, logic)), { code: 'INVALID_FILTER_LOGIC' }, logic);
    }
    assert.throws(() => listViewFilter(model, view([], undefined, 'Queue')), { code: 'FEATURE_NOT_SUPPORTED_LOCALLY' });
  });
});

describe('search for lookups', () => {
  const found = (term: string): unknown => plain(searchRecords(org, org.session, 'Thing__c', term));

  test('each word must begin a word of the name', () => {
    const names = (term: string): unknown[] => (found(term) as { Name: string }[]).map((record) => record.Name);

    assert.deepEqual(names('ann'), ['Ann', 'Bob Ann_x']);
    assert.deepEqual(names('ann bo'), ['Bob Ann_x']);
    assert.deepEqual(names('nn'), []);
    assert.deepEqual(names('ČAP*'), ['Čapek']);
    assert.deepEqual(names('ann_'), ['Bob Ann_x']);
    assert.deepEqual(names('%'), []);
    assert.deepEqual(names(' '), ['Ann', 'Bob Ann_x', 'Čapek']);
  });

  test('an object that may not be read is as if it did not exist', () => {
    const denied = testSession({ objects: ['Thing__c'] });

    assert.throws(() => searchRecords(org, denied, 'Thing__c', 'a'), { code: 'INVALID_TYPE' });
  });
});
