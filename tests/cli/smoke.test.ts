import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { bulkCommands } from './smoke/bulk.ts';
import { deployCommands } from './smoke/deploys.ts';
import type { Lane, Tests } from './smoke/lane.ts';
import { orgCommands } from './smoke/orgs.ts';
import { recordCommands } from './smoke/records.ts';
import { refusedCommands } from './smoke/refusals.ts';
import { retrieveCommands } from './smoke/retrieves.ts';
import { startCliProject, startDataProject } from './support/project.ts';
import type { CliProject } from './support/project.ts';
import { commandOf } from './support/sf.ts';

/** Two lanes at a time: each `sf` process keeps about one core busy. */
describe('the sf CLI does what an admin does', { concurrency: 2 }, () => {
  const variants = new Set<string>();
  after(() => {
    const commands = new Set([...variants].map(commandOf));
    console.log(`sf: ${commands.size} commands in ${variants.size} variants`);
    assert.ok(commands.size >= 40, [...commands].sort().join('\n'));
  });

  const lane = (name: string, open: () => Promise<CliProject>, parts: readonly ((lane: Lane) => Tests)[]): void => {
    describe(name, { concurrency: 1 }, () => {
      let opened: CliProject | undefined;
      before(async () => {
        opened = await open();
      });
      after(async () => {
        for (const variant of opened?.variants ?? []) variants.add(variant);
        const log = opened?.log;
        await opened?.close();
        assert.deepEqual(log, []);
      });
      const project = (): CliProject => {
        assert.ok(opened !== undefined);
        return opened;
      };
      for (const part of parts) for (const [name, run] of Object.entries(part({ project }))) it(name, run);
    });
  };

  lane('with deploys', startCliProject, [deployCommands, retrieveCommands]);
  lane('with users and records', startDataProject, [orgCommands, recordCommands, refusedCommands]);
  lane('in bulk', startDataProject, [bulkCommands]);
});
