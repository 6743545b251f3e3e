import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { bulkCalls } from './jsforce/bulk.ts';
import { metadataCalls } from './jsforce/metadata.ts';
import { queryCalls } from './jsforce/queries.ts';
import { recordCalls } from './jsforce/records.ts';
import { refusedCalls } from './jsforce/refused.ts';
import { resourceCalls } from './jsforce/resources.ts';
import type { Suite } from './jsforce/suite.ts';
import { CallCounter } from './support/counted.ts';
import { startClientOrg, startEmptyOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

/** Fewer calls than this would mean that a part of the suite did not run. */
const LEAST_CALLS = 150;

describe('jsforce', () => {
  const counter = new CallCounter();
  let org: ClientOrg;
  let empty: ClientOrg;
  let developer: Connection;
  let admin: Connection;
  before(async () => {
    org = await startClientOrg();
    admin = counter.watch(await org.connect());
    empty = await startEmptyOrg();
    developer = counter.watch(await empty.connect());
  });
  after(async () => {
    await org.close();
    await empty.close();
    console.log(`jsforce: ${counter.kinds.length} different calls, ${counter.total} in all`);
    assert.deepEqual([...org.log, ...empty.log], []);
    assert.ok(counter.kinds.length >= LEAST_CALLS, counter.kinds.join('\n'));
  });

  const suite: Suite = {
    org: () => org,
    admin: () => admin,
    connect: async (username) => counter.watch(await org.connect(username)),
    watch: (target) => counter.watch(target)
  };
  describe('metadataCalls', () => {
    for (const [name, run] of Object.entries(metadataCalls(() => developer))) it(name, run);
  });
  for (const part of [queryCalls, recordCalls, resourceCalls, bulkCalls, refusedCalls])
    describe(part.name, () => {
      for (const [name, run] of Object.entries(part(suite))) it(name, run);
    });
});
