import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderFiles, rollUpsAndTruth } from './testing/orders.ts';
import { TestOrg } from './testing/org.ts';
import type { WriteRequest } from './types.ts';
import fc, { caseCount } from '../basics/testing/properties.ts';

type Command =
  | { kind: 'order'; account: number; values: Record<string, unknown> }
  | { kind: 'line'; order: number; day: string | null }
  | { kind: 'change'; order: number; values: Record<string, unknown> }
  | { kind: 'move'; what: 'Order__c' | 'Line__c'; index: number; to: number }
  | { kind: 'delete' | 'undelete'; what: 'Account' | 'Order__c' | 'Line__c'; index: number };

const index = fc.nat(30);
const day = fc.option(fc.integer({ min: 1, max: 28 }).map((date) => `2026-01-${String(date).padStart(2, '0')}`));
const values = fc.record(
  {
    Amount__c: fc.option(
      fc.oneof(
        fc.constant(13),
        fc.integer({ min: -10_000, max: 10_000 }).map((cents) => cents / 100)
      )
    ),
    IsOpen__c: fc.boolean(),
    Color__c: fc.constantFrom('Red', 'Green', null),
    Day__c: day
  },
  { requiredKeys: [] }
);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('order' as const), account: index, values }),
  fc.record({ kind: fc.constant('line' as const), order: index, day }),
  fc.record({ kind: fc.constant('change' as const), order: index, values }),
  fc.record({
    kind: fc.constant('move' as const),
    what: fc.constantFrom('Order__c' as const, 'Line__c' as const),
    index,
    to: index
  }),
  fc.record({
    kind: fc.constantFrom('delete' as const, 'undelete' as const),
    what: fc.constantFrom('Account' as const, 'Order__c' as const, 'Line__c' as const),
    index
  })
);

/** Turns a command into a request on what exists now; deleted records are picked too, so that refusals happen. */
function requestOf(org: TestOrg, each: Command): WriteRequest | undefined {
  const pick = (object: string, at: number): string | undefined => {
    const ids = org.rows(`SELECT "Id" FROM "${object}" ORDER BY "Id"`).map((row) => String(row['Id']));
    return ids.length === 0 ? undefined : ids[at % ids.length];
  };
  switch (each.kind) {
    case 'order':
      return {
        operation: 'insert',
        object: 'Order__c',
        values: { Account__c: pick('Account', each.account), ...each.values }
      };
    case 'line':
      return {
        operation: 'insert',
        object: 'Line__c',
        values: { Order__c: pick('Order__c', each.order) ?? null, Day__c: each.day }
      };
    case 'change': {
      const id = pick('Order__c', each.order);
      return id === undefined ? undefined : { operation: 'update', object: 'Order__c', id, values: each.values };
    }
    case 'move': {
      const id = pick(each.what, each.index);
      const [field, parent] =
        each.what === 'Order__c' ? ['Account__c', pick('Account', each.to)] : ['Order__c', pick('Order__c', each.to)];
      return id === undefined ? undefined : { operation: 'update', object: each.what, id, values: { [field]: parent } };
    }
    default: {
      const id = pick(each.what, each.index);
      return id === undefined ? undefined : { operation: each.kind, object: each.what, id, values: {} };
    }
  }
}

describe('after any writes', () => {
  it('every roll-up equals a fresh aggregate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(command, { minLength: 1, maxLength: 6 }), fc.boolean()), {
          minLength: 1,
          maxLength: 12
        }),
        (batches) => {
          const org = new TestOrg(orderFiles);
          try {
            for (const name of ['A', 'B', 'C']) org.insert('Account', { Name: name });
            for (const [commands, allOrNone] of batches) {
              const requests = commands.flatMap((each) => requestOf(org, each) ?? []);
              org.org.write(org.org.system, requests, { allOrNone, source: 'json' });
              const { stored, truth } = rollUpsAndTruth(org);
              assert.deepEqual(stored, truth);
            }
          } finally {
            org.close();
          }
        }
      ),
      { numRuns: caseCount(60) }
    );
  });
});
