import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { Ledger } from './matrix/ledger.ts';
import { READ_DOORS } from './matrix/record-reads.ts';
import { ASKERS, createRecordWorld, DEFAULTS, levelOf, neededToWrite, RECORDS } from './matrix/records.ts';
import type { Level, RecordWorld } from './matrix/records.ts';
import { bulkDoor } from './matrix/write-bulk.ts';
import { graphqlDoor } from './matrix/write-graphql.ts';
import { JSON_DOORS } from './matrix/write-doors.ts';

const WRITE_DOORS = [...JSON_DOORS, bulkDoor, graphqlDoor];
const RANK: readonly Level[] = ['none', 'read', 'edit', 'all'];
const includes = (level: Level, wanted: Level): boolean => RANK.indexOf(level) >= RANK.indexOf(wanted);

/** The code in an outcome, whatever the door's form. */
const codeOf = (told: string): string => /[A-Z_]{6,}/.exec(told)?.[0] ?? told;

const REFUSED: Readonly<Record<'none' | 'seen', ReadonlySet<string>>> = {
  none: new Set(['NOT_FOUND', 'INSUFFICIENT_ACCESS', 'INSUFFICIENT_ACCESS_OR_READONLY', 'INVALID_CROSS_REFERENCE_KEY']),
  seen: new Set(['INSUFFICIENT_ACCESS_OR_READONLY'])
};

/** Who sees and changes which record, through every door, for each organisation-wide default of accounts. */
describe('record access through every door', () => {
  const ledger = new Ledger();
  const words = new Map<string, Set<string>>();
  after(() => {
    console.log(`${ledger.cells} cells, ${ledger.differences.length} differences\n${ledger.summary()}`);
  });

  for (const general of DEFAULTS) {
    it(`holds where accounts are ${general}`, async () => {
      const before = ledger.differences.length;
      const world = await createRecordWorld(general);
      try {
        for (const asker of ASKERS) {
          const level = levelOf(asker, general);
          await read(world, asker, level, general);
          await write(world, asker, level, general);
        }
        assert.deepEqual(world.log, []);
      } finally {
        await world.close();
      }
      assert.deepEqual(ledger.differences.slice(before), []);
    });
  }

  it('is refused in the same words by each door, whoever asks', () => {
    const several = [...words].filter(([, each]) => each.size > 1).map(([cell, each]) => [cell, ...each]);

    assert.ok(words.size > 0);
    assert.deepEqual(several, []);
  });

  async function read(
    world: RecordWorld,
    asker: (typeof ASKERS)[number],
    level: Level,
    general: string
  ): Promise<void> {
    const tree = await world.newTree();
    for (const object of Object.keys(RECORDS)) {
      for (const door of READ_DOORS) {
        const observed = await door.look(world.client(asker), object, tree.get(object) ?? '');
        const cell = `${general} · ${asker} · ${object}`;
        ledger.enter(door.name, 'read', cell, includes(level, 'read') ? 'seen' : 'not seen', observed);
      }
    }
  }

  async function write(
    world: RecordWorld,
    asker: (typeof ASKERS)[number],
    level: Level,
    general: string
  ): Promise<void> {
    const client = world.client(asker);
    for (const door of WRITE_DOORS) {
      const tree = await world.newTree();
      const enter = (operation: string, object: string, needed: Level, told: string): void => {
        const cell = `${general} · ${asker} · ${object}`;
        if (includes(level, needed)) {
          ledger.enter(door.name, operation, cell, 'ok', told);
          return;
        }
        const kind = level === 'none' ? 'none' : 'seen';
        ledger.enter(door.name, operation, cell, 'refused', REFUSED[kind].has(codeOf(told)) ? 'refused' : told);
        const place = `${door.name} · ${operation} · ${kind}`;
        words.set(place, (words.get(place) ?? new Set()).add(told));
      };
      for (const [object, field] of Object.entries(RECORDS)) {
        const id = tree.get(object) ?? '';
        if (door.update === undefined) continue;
        const [outcome] = await door.update(client, object, id, [{ [field]: 'Changed' }]);
        enter('update', object, neededToWrite(object), outcome?.told ?? 'nothing');
        const { json } = await world.admin.get(`/sobjects/${object}/${id}?fields=${field}`);
        const isChanged = (json as Record<string, unknown>)[field] === 'Changed';
        const expected = includes(level, neededToWrite(object)) ? 'changed' : 'unchanged';
        ledger.enter(
          door.name,
          'stored',
          `${general} · ${asker} · ${object}`,
          expected,
          isChanged ? 'changed' : 'unchanged'
        );
      }
      if (door.remove === undefined) continue;
      // Who may change the account may delete its details; reps have no right to delete accounts.
      for (const object of Object.keys(RECORDS)
        .filter((each) => each !== 'Account')
        .reverse()) {
        const id = tree.get(object) ?? '';
        const { told } = await door.remove(client, object, id);
        enter('delete', object, neededToWrite(object), told);
        const { status } = await world.admin.get(`/sobjects/${object}/${id}?fields=Id`);
        const expected = includes(level, neededToWrite(object)) ? 'gone' : 'there';
        ledger.enter(
          door.name,
          'kept',
          `${general} · ${asker} · ${object}`,
          expected,
          status === 200 ? 'there' : 'gone'
        );
      }
    }
  }
});
