import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Ledger } from './matrix/ledger.ts';
import { readThroughRest } from './matrix/read-rest.ts';
import { readThroughSoql } from './matrix/read-soql.ts';
import { createWorld } from './matrix/world.ts';
import type { World } from './matrix/world.ts';

/**
 * Every object × field × role × operation × door: what the permission sets' files grant, against what the org does. The
 * expectation is worked out from the files alone, by `matrix/oracle.ts`; no code of the org takes part in it.
 */
describe('permission matrix', () => {
  const ledger = new Ledger();
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(async () => {
    await world.close();
    console.log(`${ledger.cells} cells, ${ledger.differences.length} differences\n${ledger.summary()}`);
  });

  for (const [name, run] of [
    ['reads and describes through REST, composite and collections', readThroughRest],
    ['selects, filters, orders, groups and aggregates through SOQL and Bulk queries', readThroughSoql]
  ] as const) {
    it(name, async () => {
      const [cells, differences] = [ledger.cells, ledger.differences.length];

      await run(world, ledger);

      assert.ok(ledger.cells > cells);
      assert.deepEqual(ledger.differences.slice(differences), []);
    });
  }

  it('meets no unexpected error', () => assert.deepEqual(world.org.log, []));
});
