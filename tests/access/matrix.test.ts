import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Ledger } from './matrix/ledger.ts';
import { readThroughGraphql } from './matrix/read-graphql.ts';
import { readThroughRest } from './matrix/read-rest.ts';
import { readThroughSoql } from './matrix/read-soql.ts';
import { readThroughUiApi } from './matrix/read-ui-api.ts';
import { createWorld } from './matrix/world.ts';
import type { World } from './matrix/world.ts';
import { bulkDoor } from './matrix/write-bulk.ts';
import { graphqlDoor } from './matrix/write-graphql.ts';
import { JSON_DOORS } from './matrix/write-doors.ts';
import { removeThrough, writeThrough } from './matrix/write.ts';

const WRITE_DOORS = [...JSON_DOORS, bulkDoor, graphqlDoor];

/**
 * Every object × field × role × operation × door: what the permission sets' files grant, against what the org does. The
 * expectation is worked out from the files alone, by `matrix/oracle.ts`; no code of the org takes part in it.
 */
describe('permission matrix', () => {
  const ledger = new Ledger();
  let world: World;
  before(async () => {
    world = await createWorld(WRITE_DOORS.map(({ name }) => name));
  });
  after(async () => {
    await world.close();
    console.log(`${ledger.cells} cells, ${ledger.differences.length} differences\n${ledger.summary()}`);
  });

  /** Runs a part of the matrix, which must enter cells and find no difference. */
  const part = async (run: (world: World, ledger: Ledger) => Promise<void>): Promise<void> => {
    const [cells, differences] = [ledger.cells, ledger.differences.length];
    await run(world, ledger);
    assert.ok(ledger.cells > cells);
    assert.deepEqual(ledger.differences.slice(differences), []);
  };

  it('reads and describes through REST, composite and collections', () => part(readThroughRest));

  it('selects, filters, orders, groups and aggregates through SOQL and Bulk queries', () => part(readThroughSoql));

  it('selects, filters, orders, groups, aggregates and describes through GraphQL', () => part(readThroughGraphql));

  it('reads records, object information, defaults and list views through UI API', () => part(readThroughUiApi));

  for (const door of WRITE_DOORS) {
    it(`creates and updates through ${door.name}`, () => part((...args) => writeThrough(door, ...args)));
  }

  it('deletes through every door', () => part((...args) => removeThrough(WRITE_DOORS, ...args)));

  it('meets no unexpected error', () => assert.deepEqual(world.org.log, []));
});
