import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Value } from '../basics/values.ts';
import { NaiveOrg } from './testing-naive.ts';
import type { NaiveRow } from './testing-naive.ts';
import type { Condition, OrderItem } from './spec.ts';
import { TestOrg } from './testing.ts';
import fc, { caseCount } from '../basics/testing/properties.ts';

const blankable = <T extends Value>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(values, { nil: null, freq: 3 });
const texts = fc.constantFrom('a', 'A', 'ab', 'b%', 'B_', 'c\\d', "it's", 'z');
const numbers = fc.integer({ min: -30, max: 30 }).map((n) => n / 2);
const days = fc
  .integer({ min: -400, max: 60 })
  .map((n) => new Date(Date.UTC(2026, 10, 22 + n)).toISOString().slice(0, 10));
const moments = fc.integer({ min: -2000, max: 500 }).map((n) => new Date(Date.UTC(2026, 10, 22, n, 7)).toISOString());
const picks = fc.constantFrom('Low', 'Mid', 'High');
const multis = fc.constantFrom('red', 'green', 'red;blue', 'red;green;blue');

const rowValues = fc.record({
  Text__c: blankable(texts),
  Num__c: blankable(numbers),
  Check__c: fc.boolean(),
  Day__c: blankable(days),
  Moment__c: blankable(moments),
  Pick__c: blankable(picks),
  Multi__c: blankable(multis)
});

/** Fills an org with random things; some have a parent among the earlier ones. */
function fill(seed: number): { org: TestOrg; naive: NaiveOrg } {
  const org = new TestOrg();
  const samples = fc.sample(fc.tuple(rowValues, fc.nat(), fc.boolean()), { numRuns: 60, seed });
  const accounts: NaiveRow[] = ['One', 'Two'].map((Name) => ({ Id: org.insert('Account', { Name }), Name }));
  const things: NaiveRow[] = [];
  for (const [values, at, hasParent] of samples) {
    const parent = hasParent ? things[at % Math.max(1, things.length)] : undefined;
    const row: Record<string, Value> = {
      ...values,
      Name: `T${things.length}`,
      Account__c: accounts[at % 2]?.['Id'] ?? null,
      Parent__c: parent?.['Id'] ?? null
    };
    things.push({ ...row, Id: org.insert('Thing__c', row) });
  }
  const rows = new Map<string, readonly NaiveRow[]>([
    ['Account', accounts],
    ['Thing__c', things]
  ]);
  return { org, naive: new NaiveOrg(org, rows) };
}

const { org, naive } = fill(20261122);
after(() => org.close());

const prefixes = fc.constantFrom('', '', 'Parent__r.', 'Parent__r.Parent__r.');
const literal = (value: Value): Extract<Condition, { kind: 'compare' }>['value'] => ({ kind: 'literal', value });
const equality = fc.constantFrom('=' as const, '!=' as const);
const ordering = fc.constantFrom('=' as const, '!=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const);

function compare(
  fields: readonly string[],
  ops: typeof equality | typeof ordering,
  values: fc.Arbitrary<Value>
): fc.Arbitrary<Condition> {
  return fc
    .tuple(prefixes, fc.constantFrom(...fields), ops, values)
    .filter(([, , op, value]) => value !== null || op === '=' || op === '!=')
    .map(([prefix, field, op, value]) => ({ kind: 'compare', path: `${prefix}${field}`, op, value: literal(value) }));
}

const relative = fc.constantFrom(
  { kind: 'dateLiteral', name: 'TODAY' } as const,
  { kind: 'dateLiteral', name: 'LAST_N_DAYS', n: 30 } as const,
  { kind: 'dateLiteral', name: 'NEXT_N_WEEKS', n: 2 } as const,
  { kind: 'dateLiteral', name: 'THIS_QUARTER' } as const,
  { kind: 'dateLiteral', name: 'N_MONTHS_AGO', n: 3 } as const,
  { kind: 'dateLiteral', name: 'LAST_YEAR' } as const
);

const leaves: fc.Arbitrary<Condition> = fc.oneof(
  compare(['Text__c', 'Size__c'], ordering, blankable(texts)),
  compare(['Num__c', 'Double__c', 'ParentNum__c', 'Twice__c'], ordering, blankable(numbers)),
  compare(['Check__c', 'IsBig__c', 'IsDue__c'], equality, fc.boolean()),
  compare(['Day__c'], ordering, blankable(days)),
  compare(['Moment__c'], ordering, blankable(moments)),
  compare(['Pick__c'], equality, blankable(picks)),
  fc
    .tuple(
      fc.constantFrom('Text__c', 'Parent__r.Text__c'),
      fc.constantFrom('a%', '%B\\%', 'b\\_', '_', '%\\\\d', '%', 'A_')
    )
    .map(([path, pattern]): Condition => ({ kind: 'compare', path, op: 'like', value: literal(pattern) })),
  fc
    .tuple(prefixes, fc.constantFrom('Day__c', 'Moment__c'), ordering, relative)
    .map(([prefix, field, op, value]): Condition => ({ kind: 'compare', path: `${prefix}${field}`, op, value })),
  fc
    .tuple(fc.array(blankable(texts), { maxLength: 12 }), fc.boolean())
    .map(([values, negated]): Condition => ({ kind: 'in', path: 'Text__c', negated, values })),
  fc
    .tuple(fc.array(blankable(numbers), { maxLength: 12 }), fc.boolean())
    .map(([values, negated]): Condition => ({ kind: 'in', path: 'Parent__r.Num__c', negated, values })),
  fc
    .tuple(fc.array(multis, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([values, negated]): Condition => ({ kind: 'includes', path: 'Multi__c', negated, values })),
  fc
    .tuple(fc.constantFrom('Id', 'Parent__c'), fc.constantFrom('Id', 'Parent__c'), fc.boolean(), numbers)
    .map(([path, inner, negated, number]): Condition => ({
      kind: 'inQuery',
      path,
      negated,
      query: {
        object: 'Thing__c',
        select: [{ kind: 'field', path: inner }],
        where: { kind: 'compare', path: 'Num__c', op: '>', value: literal(number) }
      }
    }))
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('condition'), { maxLength: 3 }))
      .map(([kind, terms]): Condition => ({ kind, terms })),
    tie('condition').map((term): Condition => ({ kind: 'not', term }))
  )
}));

const orderBy: fc.Arbitrary<OrderItem[]> = fc.array(
  fc.record({
    path: fc.constantFrom(
      'Text__c',
      'Num__c',
      'Check__c',
      'Day__c',
      'Pick__c',
      'Double__c',
      'Size__c',
      'IsDue__c',
      'ParentNum__c',
      'Twice__c'
    ),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
    nulls: fc.constantFrom('first' as const, 'last' as const)
  }),
  { maxLength: 3 }
);

describe('queries over random records', () => {
  test('find and order what a look at each record finds', () => {
    fc.assert(
      fc.property(
        condition,
        orderBy,
        fc.option(fc.nat(20), { nil: undefined }),
        fc.nat(10),
        (where, order, limit, offset) => {
          const spec = {
            object: 'Thing__c',
            select: [{ kind: 'field', path: 'Id' }],
            where,
            ...(order.length > 0 && { orderBy: order }),
            ...(limit !== undefined && { limit, offset })
          } as const;

          const result = org.query(org.session, spec);

          assert.deepEqual(
            result.records.map((record) => record.fields['Id']),
            naive.ids(spec)
          );
          assert.equal(result.totalSize, naive.ids({ object: 'Thing__c', where }).length);
        }
      ),
      { numRuns: caseCount(1500) }
    );
  });

  test('read the same values of formulas and parents', () => {
    const paths = [
      'Double__c',
      'IsBig__c',
      'Size__c',
      'IsDue__c',
      'ParentNum__c',
      'Twice__c',
      'Parent__r.Num__c',
      'Parent__r.Size__c'
    ];
    const { records } = org.query(org.session, {
      object: 'Thing__c',
      select: ['Id', ...paths].map((path) => ({ kind: 'field', path }))
    });

    for (const record of records) {
      const id = record.fields['Id'];
      for (const path of paths) {
        const [expected] = naive
          .ids({ object: 'Thing__c', where: { kind: 'compare', path: 'Id', op: '=', value: literal(id as string) } })
          .map((found) => naive.valueOf('Thing__c', found, path));
        const [name = '', inner = ''] = path.split('.');
        const value = record.fields[name];
        const actual =
          inner === '' ? value : typeof value === 'object' && value && 'fields' in value ? value.fields[inner] : null;
        assert.equal(actual, expected, `${id as string} ${path}`);
      }
    }
    assert.equal(records.length, 60);
  });

  test('children come with their own parent, in order and within their limit', () => {
    fc.assert(
      fc.property(condition, orderBy, fc.integer({ min: 1, max: 5 }), fc.nat(2), (where, order, limit, offset) => {
        const query = { select: [{ kind: 'field', path: 'Id' }], where, orderBy: order, limit, offset } as const;

        const { records } = org.query(org.session, {
          object: 'Thing__c',
          select: [
            { kind: 'field', path: 'Id' },
            { kind: 'children', relationship: 'Things__r', query }
          ]
        });

        for (const record of records) {
          const children = record.fields['Things__r'];
          assert.ok(typeof children === 'object' && children && 'records' in children);
          const mine: Condition = {
            kind: 'compare',
            path: 'Parent__c',
            op: '=',
            value: literal(record.fields['Id'] as string)
          };
          const spec = { object: 'Thing__c', where: { kind: 'and', terms: [mine, where] } } as const;
          assert.deepEqual(
            children.records.map((child) => child.fields['Id']),
            naive.ids({ ...spec, orderBy: order, limit, offset })
          );
          assert.equal(children.totalSize, naive.ids(spec).length);
        }
      }),
      { numRuns: caseCount(100) }
    );
  });
});
