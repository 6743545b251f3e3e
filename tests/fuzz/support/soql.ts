import { damage, ODD_TEXTS } from './random.ts';
import type { Random } from './random.ts';

/** Objects with some of their fields, lookups and child relationships, by the names that SOQL uses. */
const OBJECTS = {
  Account: {
    fields: [
      'Id',
      'Name',
      'Industry',
      'AnnualRevenue',
      'NumberOfEmployees',
      'CreatedDate',
      'IsDeleted',
      'Description',
      'BillingAddress'
    ],
    parents: ['Owner.Name', 'Parent.Name', 'Parent.Parent.Parent.Name', 'Owner.Manager.Name', 'CreatedBy.Id'],
    children: ['Contacts', 'Stakeholders__r', 'ChildAccounts']
  },
  Contact: {
    fields: ['Id', 'Name', 'FirstName', 'LastName', 'Email', 'Birthdate', 'CreatedDate'],
    parents: ['Account.Name', 'ReportsTo.ReportsTo.Name', 'Account.Owner.Name'],
    children: ['Stakeholders__r']
  },
  Stakeholder__c: {
    fields: ['Id', 'Name', 'Account__c', 'Contact__c', 'CreatedDate', 'SystemModstamp', 'RelationshipScore__c'],
    parents: ['Account__r.Name', 'Contact__r.Name', 'Account__r.Owner.Name', 'a.b.c.d.e.f.g.Name'],
    children: ['Interviews__r', 'Assessments__r']
  },
  User: {
    fields: ['Id', 'Name', 'Username', 'IsActive'],
    parents: ['Manager.Name', 'Profile.Name', 'UserRole.Name'],
    children: []
  }
} as const;

const DATE_LITERALS = [
  'TODAY',
  'LAST_N_DAYS:30',
  'LAST_N_DAYS:999999999999',
  'NEXT_N_YEARS:0',
  'THIS_FISCAL_QUARTER',
  'LAST_90_DAYS',
  'N_DAYS_AGO:-5'
];
const OPERATORS = ['=', '!=', '<>', '<', '>', '<=', '>=', 'LIKE', 'IN', 'NOT IN', 'INCLUDES', 'EXCLUDES', '=='];
const AGGREGATES = [
  'COUNT',
  'COUNT_DISTINCT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'CALENDAR_YEAR',
  'DAY_ONLY',
  'toLabel',
  'FORMAT',
  'GROUPING',
  'convertCurrency',
  'DISTANCE',
  'FIELDS'
];
const WORDS = [
  ...[
    'SELECT',
    'FROM',
    'WHERE',
    'AND',
    'OR',
    'NOT',
    'GROUP BY',
    'HAVING',
    'ORDER BY',
    'LIMIT',
    'OFFSET',
    'USING SCOPE',
    'ALL ROWS',
    'TYPEOF',
    'WHEN',
    'ELSE',
    'END',
    'WITH'
  ],
  ...[
    'NULLS LAST',
    'ASC',
    'DESC',
    'null',
    'TRUE',
    '(',
    ')',
    ',',
    '.',
    ':',
    '1',
    '-1',
    '1e308',
    '2026-01-01',
    'FOR VIEW',
    'ROLLUP',
    'CUBE',
    'SECURITY_ENFORCED'
  ],
  ...OPERATORS,
  ...DATE_LITERALS,
  ...AGGREGATES,
  ...Object.keys(OBJECTS),
  ...Object.values(OBJECTS).flatMap(({ fields, parents, children }) => [...fields, ...parents, ...children])
];

type ObjectName = keyof typeof OBJECTS;

function quoted(random: Random): string {
  const text = random.chance(0.5)
    ? random.pick(ODD_TEXTS)
    : random.pick(['a%', 'Acme', '%%%%%%%%%%%%%%%%%%%%_b', '001000000000001']);
  return `'${random.chance(0.8) ? text.replace(/[\\']/g, '\\$&') : text}'`;
}

function literal(random: Random): string {
  return random.pick([
    () => quoted(random),
    () => String(random.below(100_000)),
    () => random.pick(['-1.5', '1e3', '1e999', '.5', '99999999999999999999', 'USD100', 'TRUE', 'FALSE', 'null']),
    () => random.pick(['2026-01-01', '2026-02-30', '2026-01-01T00:00:00Z', '2026-01-01T25:61:00+99:99', '0000-01-01']),
    () => random.pick(DATE_LITERALS),
    () => ':bound'
  ])();
}

function condition(random: Random, name: ObjectName, depth: number): string {
  const { fields, parents } = OBJECTS[name];
  const kind = random.below(depth > 4 ? 4 : 8);
  const field = random.pick([...fields, ...parents]);
  if (kind === 4) return `(${condition(random, name, depth + 1)} AND ${condition(random, name, depth + 1)})`;
  if (kind === 5) return `(${condition(random, name, depth + 1)} OR ${condition(random, name, depth + 1)})`;
  if (kind === 6) return `NOT (${condition(random, name, depth + 1)})`;
  if (kind === 7) {
    const inner = random.pick(Object.keys(OBJECTS) as ObjectName[]);
    return `${random.pick(['Id', 'Account__c', 'OwnerId', field])} ${random.pick(['IN', 'NOT IN'])} (${query(random, inner, depth + 2)})`;
  }
  const operator = random.pick(OPERATORS);
  if (/IN|CLUDES/.test(operator))
    return `${field} ${operator} (${random.many(1, random.chance(0.02) ? 4000 : 5, () => literal(random)).join(', ')})`;
  return `${random.chance(0.1) ? `${random.pick(AGGREGATES)}(${field})` : field} ${operator} ${literal(random)}`;
}

function query(random: Random, name: ObjectName, depth: number): string {
  const { fields, parents, children } = OBJECTS[name];
  const item = (): string => {
    const field = random.pick([...fields, ...parents]);
    if (random.chance(0.12))
      return `${random.pick(AGGREGATES)}(${field})${random.chance(0.5) ? ` e${random.below(3)}` : ''}`;
    if (depth < 2 && random.chance(0.1) && children.length > 0) {
      return `(SELECT Id, Name FROM ${random.pick(children)}${random.chance(0.5) ? ` WHERE ${condition(random, 'Contact', 3)}` : ''} LIMIT ${random.below(5)})`;
    }
    return random.chance(0.1) ? `x.${field}` : field;
  };
  const parts = [
    `SELECT ${depth > 1 ? 'Id' : random.many(1, 6, item).join(', ')} FROM ${name}${random.chance(0.15) ? ' x' : ''}`
  ];
  if (random.chance(0.1)) parts.push(`USING SCOPE ${random.pick(['mine', 'team', 'everything', 'delegated'])}`);
  if (random.chance(0.7)) parts.push(`WHERE ${condition(random, name, depth + 1)}`);
  if (random.chance(0.2))
    parts.push(`GROUP BY ${random.pick(['', 'ROLLUP(', 'CUBE(', 'CALENDAR_YEAR('])}${random.pick(fields)}`);
  if (random.chance(0.08)) parts.push(`HAVING ${random.pick(AGGREGATES)}(${random.pick(fields)}) > ${literal(random)}`);
  if (random.chance(0.3))
    parts.push(`ORDER BY ${random.pick([...fields, ...parents])} ${random.pick(['', 'ASC', 'DESC NULLS LAST'])}`);
  if (random.chance(0.4)) parts.push(`LIMIT ${random.pick(['0', '1', '200', '-1', '99999999999', '2001', '1.5'])}`);
  if (random.chance(0.1)) parts.push(`OFFSET ${random.pick(['0', '1', '2000', '2001', '-1'])}`);
  return parts.join(' ');
}

/** Shapes that grow without end: each takes a size. */
export const BOMBS: readonly ((size: number) => string)[] = [
  (size) => `SELECT Id FROM Account WHERE ${'('.repeat(size)}Name = 'a'${')'.repeat(size)}`,
  (size) => `SELECT Id FROM Account WHERE ${'NOT '.repeat(size)}Name = 'a'`,
  (size) => `SELECT Id FROM Account WHERE ${"Name = 'a' OR ".repeat(size)}Name = 'b'`,
  (size) => `SELECT Id FROM Account WHERE ${"Name = 'a' AND Name = 'b' OR ".repeat(size)}Name = 'b'`,
  (size) => `SELECT Id FROM Account WHERE Name LIKE '${'%a'.repeat(size)}b'`,
  (size) => `SELECT Id FROM Account WHERE Name LIKE '${'%_'.repeat(size)}'`,
  (size) => `SELECT Id FROM Account WHERE Name IN (${"'a',".repeat(size)}'b')`,
  (size) => `SELECT Id FROM Account WHERE Id NOT IN (${'SELECT Id FROM Account WHERE Id IN ('.repeat(size)}`,
  (size) => `SELECT ${'Name, '.repeat(size)}Id FROM Account`,
  (size) => `SELECT ${'Parent.'.repeat(size)}Name FROM Account`,
  (size) => `SELECT Id FROM Account ORDER BY ${'Name, '.repeat(size)}Id`,
  (size) => `SELECT Id, ${'(SELECT Id FROM Contacts), '.repeat(size)}Name FROM Account`,
  (size) => `SELECT ${'COUNT(Id), '.repeat(size)}MAX(Name) FROM Account`,
  (size) => `SELECT Id FROM Account WHERE Name = '${"\\'".repeat(size)}`,
  (size) => `SELECT Id FROM Account WHERE Name = ${"'".repeat(size)}`,
  (size) => `SELECT Id FROM Account WHERE AnnualRevenue = ${'9'.repeat(size)}`,
  (size) => `SELECT Id FROM Account WHERE AnnualRevenue = ${'1.'.repeat(size)}`,
  (size) => `SELECT Id FROM Account WHERE Name = '${'x'.repeat(size)}'`,
  (size) => `${' '.repeat(size)}SELECT Id FROM Account`,
  (size) => `SELECT${'\n'.repeat(size)}Id FROM Account WHERE WHERE`,
  (size) => 'SELECT '.repeat(size),
  (size) => '('.repeat(size),
  (size) => `SELECT Id FROM Account GROUP BY ${'Name, '.repeat(size)}Id`,
  (size) => `SELECT toLabel(${'toLabel('.repeat(size)}Industry`,
  (size) => `SELECT Id FROM Account WHERE ${'DAY_ONLY('.repeat(size)}CreatedDate = TODAY`,
  (size) => `SELECT TYPEOF Owner ${'WHEN User THEN Name '.repeat(size)}END FROM Account`
];

/** A query: by the grammar, damaged, or one that grows without end. */
export function randomSoql(random: Random, index: number): string {
  if (index < BOMBS.length * 2)
    return (BOMBS[index >> 1] as (size: number) => string)(index % 2 === 0 ? 200 : 14_000).slice(0, 99_000);
  const whole = query(random, random.pick(Object.keys(OBJECTS) as ObjectName[]), 0);
  const kind = random.below(10);
  if (kind < 4) return whole;
  if (kind === 9)
    return random
      .pick(BOMBS)(1 + random.below(3000))
      .slice(0, 101_000);
  const parts = whole.match(/'(?:[^'\\]|\\.)*'|[\w.:]+|[^\s\w]/g) ?? [];
  return damage(random, parts, WORDS)
    .join(random.chance(0.9) ? ' ' : '')
    .slice(0, 101_000);
}
