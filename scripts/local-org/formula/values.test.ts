import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Value } from '../basics/values.ts';
import { compileFormula, FormulaEvaluationError } from './index.ts';
import { fixtureModel } from './testing/fixture.ts';
import type { FormulaScope } from './types.ts';

const now = new Date('2026-03-01T12:34:56.789Z');

interface Place {
  readonly values?: Readonly<Record<string, Value>>;
  readonly prior?: Readonly<Record<string, Value>>;
  readonly isNew?: boolean;
  readonly treatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  readonly isSave?: boolean;
}

function evaluate(source: string, place: Place = {}): Value {
  const { values = {}, prior = {}, isNew = false, treatBlanksAs = 'BlankAsBlank', isSave = false } = place;
  const scope: FormulaScope = {
    get: (path) => values[path] ?? null,
    prior: (path) => prior[path] ?? null,
    isNew,
    now,
    today: now.toISOString().slice(0, 10),
    global: (path) => (path === '$Label.greeting' ? 'Hello' : path === '$Permission.Approve' ? true : null)
  };
  return compileFormula(source, {
    model: fixtureModel,
    object: 'Thing__c',
    treatBlanksAs,
    allowsRecordChange: isSave
  }).evaluate(scope);
}

type Row = readonly [source: string, expected: Value, values?: Readonly<Record<string, Value>>];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'arithmetic and precedence': [
    ['1 + 2 * 3', 7],
    ['2 * 3 ^ 2', 36],
    ['-2 ^ 2', 4],
    ['10 - 4 - 3', 3],
    ['1 / 3 * 3 = 1', true],
    ['0.1 + 0.2 = 0.3', true],
    ['0.1 + 0.2 > 0.3', false],
    ['(1.1 + 2.2) * 10 >= 33', true],
    ['1 <> 1.0', false],
    ['P__c * 200', 50, { P__c: 25 }]
  ],
  'rounding, as the help for each function shows it': [
    ['ROUND(1.5, 0)', 2],
    ['ROUND(1.2345, 0)', 1],
    ['ROUND(-1.5, 0)', -2],
    ['ROUND(225.49823, 2)', 225.5],
    ['ROUND(225.67, -1)', 230],
    ['FLOOR(2.5)', 2],
    ['FLOOR(-2.5)', -2],
    ['CEILING(2.5)', 3],
    ['CEILING(-2.5)', -3],
    ['MFLOOR(-2.5)', -3],
    ['MCEILING(-2.5)', -2],
    ['TRUNC(-3.79, 1)', -3.7],
    ['TRUNC(8.9)', 8],
    ['MOD(3, 3)', 0],
    ['MOD(4, 3)', 1],
    ['MOD(123, 100)', 23],
    ['MOD(-4, 3)', -1],
    ['MOD(5, 0)', 5]
  ],
  'blank numbers, kept blank': [
    ['N1__c + 1', null],
    ['N1__c > 1', null],
    ['IF(N1__c > 1, "yes", "no")', 'no'],
    ['IF(NOT(N1__c > 1), "yes", "no")', 'no'],
    ['ISBLANK(N1__c)', true],
    ['BLANKVALUE(N1__c, 7)', 7],
    ['MAX(N1__c, 3)', null],
    ['N1__c = NULL', null],
    ['OR(N1__c > 1, B1__c)', true, { B1__c: true }]
  ],
  'blank text, picklists and checkboxes': [
    ['T1__c = ""', true],
    ['T1__c = NULL', true],
    ['T1__c & "x"', 'x'],
    ['ISBLANK(T1__c)', true],
    ['ISNULL(T1__c)', false],
    ['LEN(T1__c)', 0],
    ['ISBLANK(TEXT(Pick__c))', true],
    ['ISPICKVAL(Pick__c, "")', true],
    ['B1__c', false],
    ['CONTAINS(T1__c, "a")', null],
    ['CONTAINS(T1__c, "")', true]
  ],
  text: [
    ['LEFT("Salesforce", 5)', 'Sales'],
    ['RIGHT("Salesforce", 5)', 'force'],
    ['RIGHT("ab", 5)', 'ab'],
    ['MID("Salesforce", 6, 5)', 'force'],
    ['FIND("a", "Salesforce")', 2],
    ['FIND("e", "Salesforce", 6)', 10],
    ['FIND("z", "Salesforce")', 0],
    ['LPAD("Name", 6, "z")', 'zzName'],
    ['LPAD("Name", 2)', 'Na'],
    ['RPAD("Name", 10, "zl")', 'Namezlzlzl'],
    ['SUBSTITUTE("a-b-c", "-", "+")', 'a+b+c'],
    ['UPPER("straße")', 'STRASSE'],
    ['LOWER("ÄÖ")', 'äö'],
    ['INITCAP("john o\'neil")', "John O'Neil"],
    ['REVERSE("abc")', 'cba'],
    ['TRIM("  a b ")', 'a b'],
    ['ASCII("A")', 65],
    ['CHR(65)', 'A'],
    ['BEGINS("Salesforce", "Sales")', true],
    ['"say \\"hi\\""', 'say "hi"'],
    ["'it\\'s'", "it's"],
    ['"It\'s"', "It's"],
    ['"a" /* comment, "with" quotes */ & "b"', 'ab'],
    ['VALUE("12.50")', 12.5],
    ['ISNUMBER("1.2.3")', false],
    ['ISNUMBER("-12")', true],
    ['TEXT(0.5)', '.5'],
    ['TEXT(-0.25)', '-.25'],
    ['TEXT(1200)', '1200'],
    ['TEXT(1 / 3)', '.333333333333333'],
    ['TEXT(123456789012)', '123456789012'],
    ['TEXT(DATE(2026, 1, 2))', '2026-01-02'],
    ['TEXT(DATETIMEVALUE("2026-01-02 03:04:05"))', '2026-01-02 03:04:05Z'],
    [
      'HYPERLINK("https://a.example/?b=1", "x < y", "_self")',
      '<a href="https://a.example/?b=1" target="_self">x &lt; y</a>'
    ],
    ['IMAGE("/i.png", "alt", 16, 20)', '<img src="/i.png" alt="alt" style="height:16px; width:20px;" border="0"/>'],
    ['$Label.greeting & "!"', 'Hello!'],
    ['CASESAFEID("001A0000006Vm9r")', '001A0000006Vm9rIAC']
  ],
  dates: [
    ['DATE(2024, 2, 29) + 1', '2024-03-01'],
    ['DATE(2026, 3, 1) - DATE(2026, 2, 1)', 28],
    ['ADDMONTHS(DATE(2026, 1, 31), 1)', '2026-02-28'],
    ['ADDMONTHS(DATE(2026, 2, 28), 1)', '2026-03-31'],
    ['ADDMONTHS(DATE(2024, 2, 28), 1)', '2024-03-28'],
    ['ADDMONTHS(DATE(2026, 3, 15), -13)', '2025-02-15'],
    ['WEEKDAY(DATE(2026, 3, 1))', 1],
    ['DAYOFYEAR(DATE(2024, 12, 31))', 366],
    ['ISOWEEK(DATE(2027, 1, 1))', 53],
    ['ISOYEAR(DATE(2027, 1, 1))', 2026],
    ['TODAY()', '2026-03-01'],
    ['NOW()', '2026-03-01T12:34:56.789Z'],
    ['DATEVALUE("2026-02-28")', '2026-02-28'],
    ['DATEVALUE(NOW())', '2026-03-01'],
    ['NOW() + 0.5', '2026-03-02T00:34:56.789Z'],
    ['HOUR(TIMEVALUE("17:30:45.125"))', 17],
    ['TIMEVALUE("23:30:00.000") + 3600000', '00:30:00.000Z'],
    ['UNIXTIMESTAMP(DATETIMEVALUE("1970-01-02 00:00:00"))', 86400],
    ['FROMUNIXTIME(86400)', '1970-01-02T00:00:00.000Z']
  ],
  'choices and picklists': [
    ['CASE(Pick__c, "A", 1, "B", 2, 0)', 2, { Pick__c: 'B' }],
    ['CASE(Whole__c, 1, "one", NULL, "none", "many")', 'many'],
    ['CASE(T1__c, NULL, "blank", "filled")', 'blank'],
    ['INCLUDES(Multi__c, "Y")', true, { Multi__c: 'X;Y' }],
    ['PICKLISTCOUNT(Multi__c)', 2, { Multi__c: 'X;Y' }],
    ['$Permission.Approve', true],
    ['Owner2__c', '005000000000001', { Owner2__c: '005000000000001AAA' }],
    ['CASESAFEID(Owner2__c)', '005000000000001AAA', { Owner2__c: '005000000000001AAA' }],
    ['Account__r.Name & "!"', 'Acme!', { 'Account__r.Name': 'Acme' }],
    ['n1__C + 1', 3, { N1__c: 2 }]
  ]
};

describe('the value of a formula', () => {
  for (const [title, rows] of Object.entries(tables)) {
    describe(title, () => {
      for (const [source, expected, values] of rows) {
        it(`${source} is ${JSON.stringify(expected)}`, () => {
          assert.deepEqual(evaluate(source, values === undefined ? {} : { values }), expected);
        });
      }
    });
  }

  it('treats blank numbers as zero where the field says so', () => {
    assert.equal(evaluate('N1__c + 1', { treatBlanksAs: 'BlankAsZero' }), 1);
    assert.equal(evaluate('ISBLANK(N1__c)', { treatBlanksAs: 'BlankAsZero' }), false);
    assert.equal(evaluate('D1__c', { treatBlanksAs: 'BlankAsZero' }), null);
  });

  for (const source of [
    '1 / N1__c',
    'DATE(2026, 2, 30)',
    'SQRT(0 - 1)',
    'LN(0)',
    'VALUE("abc")',
    'DATEVALUE("30.02.2026")',
    '0 ^ -1'
  ]) {
    it(`${source} is #Error!`, () => {
      assert.throws(() => evaluate(source, { values: { N1__c: 0 } }), FormulaEvaluationError);
    });
  }

  it('does not evaluate the branch that is not taken', () => {
    assert.equal(evaluate('IF(N1__c = 0, 0, 1 / N1__c)', { values: { N1__c: 0 } }), 0);
    assert.equal(evaluate('AND(N1__c <> 0, 1 / N1__c > 1)', { values: { N1__c: 0 } }), false);
  });
});

describe('a formula while a record is saved', () => {
  const changed: Place = {
    isSave: true,
    values: { T1__c: 'b', Pick__c: 'B', N1__c: 2 },
    prior: { T1__c: 'a', Pick__c: 'A', N1__c: 2 }
  };

  it('knows what changed', () => {
    assert.equal(evaluate('ISCHANGED(T1__c)', changed), true);
    assert.equal(evaluate('ISCHANGED(N1__c)', changed), false);
    assert.equal(evaluate('PRIORVALUE(T1__c)', changed), 'a');
    assert.equal(evaluate('ISPICKVAL(PRIORVALUE(Pick__c), "A")', changed), true);
    assert.equal(evaluate('TEXT(PRIORVALUE(Pick__c))', changed), 'A');
  });

  it('has no change on a new record, whose prior value is its value', () => {
    const created = { ...changed, isNew: true };

    assert.equal(evaluate('ISNEW()', created), true);
    assert.equal(evaluate('ISCHANGED(T1__c)', created), false);
    assert.equal(evaluate('PRIORVALUE(T1__c)', created), 'b');
  });

  it('counts an unknown operand of AND and OR as false', () => {
    assert.equal(evaluate('NOT(AND(N2__c > 1, B1__c))', { isSave: true }), true);
  });

  it('writes numbers with their leading zero and line breaks as such', () => {
    assert.equal(evaluate('TEXT(0.5) & BR()', { isSave: true }), '0.5\n');
  });

  it('matches patterns against the whole text', () => {
    const place: Place = { isSave: true, values: { T1__c: 'AB-12' } };

    assert.equal(evaluate('REGEX(T1__c, "[A-Z]{2}-\\\\d+")', place), true);
    assert.equal(evaluate('REGEX(T1__c, "[A-Z]{2}")', place), false);
    assert.equal(evaluate('REGEX(T1__c, "(?i)ab-12")', place), true);
  });
});
