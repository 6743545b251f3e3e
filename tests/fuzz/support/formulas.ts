import { damage, ODD_TEXTS } from './random.ts';
import type { Random } from './random.ts';

type Kind = 'number' | 'text' | 'boolean' | 'date';

const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  number: ['N1__c', 'N2__c', 'Whole__c', 'Fine__c', 'P__c', 'C__c'],
  text: ['T1__c', 'T2__c', 'TEXT(Pick__c)'],
  boolean: ['B1__c', 'B2__c', 'ISPICKVAL(Pick__c, "A")', 'INCLUDES(Multi__c, "X")'],
  date: ['D1__c', 'D2__c', 'DATEVALUE(DT1__c)', 'TODAY()']
};

/** What gives a kind, with the kinds that it takes. */
const FORMS: Readonly<Record<Kind, readonly (readonly [form: string, ...kinds: Kind[]])[]>> = {
  number: [
    ['(? + ?)', 'number', 'number'],
    ['(? - ?)', 'number', 'number'],
    ['(? * ?)', 'number', 'number'],
    ['(? / ?)', 'number', 'number'],
    ['-?', 'number'],
    ['ABS(?)', 'number'],
    ['ROUND(?, 2)', 'number'],
    ['FLOOR(?)', 'number'],
    ['CEILING(?)', 'number'],
    ['MOD(?, ?)', 'number', 'number'],
    ['MAX(?, ?)', 'number', 'number'],
    ['MIN(?, ?)', 'number', 'number'],
    ['BLANKVALUE(?, ?)', 'number', 'number'],
    ['IF(?, ?, ?)', 'boolean', 'number', 'number'],
    ['CASE(?, 1, ?, 2, ?, ?)', 'number', 'number', 'number', 'number'],
    ['LEN(?)', 'text'],
    ['FIND(?, ?)', 'text', 'text'],
    ['YEAR(?)', 'date'],
    ['MONTH(?)', 'date'],
    ['(? - ?)', 'date', 'date'],
    ['VALUE(?)', 'text']
  ],
  text: [
    ['(? & ?)', 'text', 'text'],
    ['TEXT(?)', 'number'],
    ['TEXT(?)', 'date'],
    ['LEFT(?, ?)', 'text', 'number'],
    ['RIGHT(?, 2)', 'text'],
    ['MID(?, ?, 3)', 'text', 'number'],
    ['TRIM(?)', 'text'],
    ['SUBSTITUTE(?, "a", ?)', 'text', 'text'],
    ['LPAD(?, ?, "x")', 'text', 'number'],
    ['IF(?, ?, ?)', 'boolean', 'text', 'text'],
    ['BLANKVALUE(?, ?)', 'text', 'text'],
    ['CASE(?, "a", ?, ?)', 'text', 'text', 'text']
  ],
  boolean: [
    ['(? > ?)', 'number', 'number'],
    ['(? = ?)', 'text', 'text'],
    ['(? <> ?)', 'number', 'number'],
    ['(? <= ?)', 'date', 'date'],
    ['AND(?, ?)', 'boolean', 'boolean'],
    ['OR(?, ?)', 'boolean', 'boolean'],
    ['NOT(?)', 'boolean'],
    ['ISBLANK(?)', 'text'],
    ['ISBLANK(?)', 'number'],
    ['CONTAINS(?, ?)', 'text', 'text'],
    ['BEGINS(?, ?)', 'text', 'text'],
    ['ISNUMBER(?)', 'text']
  ],
  date: [
    ['(? + ?)', 'date', 'number'],
    ['ADDMONTHS(?, ?)', 'date', 'number'],
    ['IF(?, ?, ?)', 'boolean', 'date', 'date'],
    ['DATE(YEAR(?), MONTH(?), 1)', 'date', 'date'],
    ['BLANKVALUE(?, ?)', 'date', 'date']
  ]
};

function leaf(random: Random, kind: Kind): string {
  if (random.chance(0.7)) return random.pick(FIELDS[kind]);
  if (kind === 'number') return random.pick(['0', '1', '2.5', '100', '0.001', 'NULL']);
  if (kind === 'text') return random.pick(['"a"', '""', '"It\'s"', '"12"', 'NULL']);
  if (kind === 'boolean') return random.pick(['TRUE', 'FALSE']);
  return random.pick(['DATE(2024, 2, 29)', 'TODAY()']);
}

/** A formula that Salesforce would save. */
export function validFormula(
  random: Random,
  kind: Kind = random.pick(['number', 'text', 'boolean', 'date']),
  depth = 0
): string {
  if (depth > 3 || random.chance(0.2)) return leaf(random, kind);
  const [form, ...kinds] = random.pick(FORMS[kind]);
  let at = 0;
  return form.replace(/\?/g, () => validFormula(random, kinds[at++] ?? 'number', depth + 1));
}

const WORDS = [
  'IF(',
  'CASE(',
  'REGEX(',
  'VLOOKUP(',
  'PRIORVALUE(',
  '$User.Id',
  '$Nope.X',
  'Account__r.Name',
  'Nope__c',
  ',',
  ')',
  '(',
  '&&',
  '||',
  '<>',
  '^',
  '"',
  '/*',
  '*/',
  '9e9',
  '1.2.3',
  'NULL'
];

/** A formula with something wrong with it. */
export function damagedFormula(random: Random): string {
  const parts = validFormula(random).match(/"[^"]*"|[\w.$]+|\S/g) ?? [];
  return damage(random, parts, [...WORDS, ...ODD_TEXTS]).join(random.chance(0.9) ? ' ' : '');
}
