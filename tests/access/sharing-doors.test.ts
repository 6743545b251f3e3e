import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';

import { startServer } from '../../scripts/local-org/server.ts';
import { Client } from './matrix/client.ts';
import { READ_DOORS } from './sharing/doors.ts';
import { KINDS } from './sharing/facts.ts';
import type { Kind, WorldFacts } from './sharing/facts.ts';
import { atLeast, Oracle } from './sharing/oracle.ts';
import { SharingWorld } from './sharing/world.ts';

const REP = 0;
const FACTS: WorldFacts = {
  accountDefault: 'Private',
  dealDefault: 'Private',
  roles: [-1, 0, 0, 1, 2],
  users: [
    { name: 'rep', role: 3 },
    { name: 'peer', role: 3 },
    { name: 'manager', role: 1 },
    { name: 'norole' },
    { name: 'viewall', role: 4, right: 'viewAll' },
    { name: 'admin', right: 'admin' }
  ],
  teams: [],
  accounts: [
    { owner: 0, shares: [] },
    { owner: 1, shares: [] },
    { owner: 3, shares: [{ with: { kind: 'user', index: 0 }, level: 'Read' }] },
    { owner: 3, shares: [{ with: { kind: 'role', index: 3 }, level: 'Edit' }] },
    { owner: 5, shares: [] }
  ],
  plans: [{ account: 0 }, { account: 1 }, { account: 2 }, { account: 3 }, { account: 4 }],
  deals: [
    { owner: 0, shares: [], account: 4 },
    { owner: 1, shares: [], account: 0 },
    { owner: 5, shares: [{ with: { kind: 'user', index: 1 }, level: 'Read' }], account: 2 }
  ]
};

describe('record sharing through every door', () => {
  const oracle = new Oracle(FACTS);
  const agent = new http.Agent({ keepAlive: true });
  let world: SharingWorld;
  let url = '';
  let stop: () => Promise<void>;
  before(async () => {
    world = new SharingWorld(FACTS);
    const server = await startServer({ org: world.test.org, port: 0 });
    ({ url } = server);
    stop = () => server.close();
  });
  after(async () => {
    agent.destroy();
    await stop();
    world.close();
  });

  const client = (user: number): Client => new Client(url, world.test.org.issueToken(world.userIds[user] ?? ''), agent);
  const idOf = (kind: Kind, index: number): string => world.ids[kind][index] ?? '';

  for (const door of READ_DOORS) {
    it(`shows through ${door.name} what the user may see and nothing else`, async () => {
      for (const user of FACTS.users.keys()) {
        for (const kind of KINDS) {
          const all = world.ids[kind];
          const expected = [...all.keys()].filter((index) => atLeast(oracle.level(user, kind, index), 'read'));

          const shown = await door.read(client(user), kind, all);

          assert.deepEqual(world.indexesOf(kind, shown), expected, `${kind} of user ${user}`);
        }
      }
    });
  }

  it('tells nothing of a parent that the user may not see, but its id', async () => {
    const soql = `SELECT Account__c, Account__r.Name FROM Deal__c WHERE Id = '${idOf('Deal__c', 0)}'`;
    const rest = (await client(REP).query(soql)).json as { records: Record<string, unknown>[] };
    const query = `{ uiapi { query { Deal__c(where: { Id: { eq: "${idOf('Deal__c', 0)}" } }) { edges { node { Account__c { value } Account__r { Name { value } } } } } } } }`;
    const graph = await client(REP).send('POST', '/graphql', { query });
    const ui = await client(REP).get(
      `/ui-api/records/${idOf('Deal__c', 0)}?fields=Deal__c.Account__c,Deal__c.Account__r.Name`
    );

    assert.deepEqual([rest.records[0]?.['Account__c'], rest.records[0]?.['Account__r']], [idOf('Account', 4), null]);
    assert.match(graph.text, /"Account__r":null/);
    const fields = (ui.json as { fields: Record<string, { value: unknown }> }).fields;
    assert.deepEqual([fields['Account__c']?.value, fields['Account__r']?.value], [idOf('Account', 4), null]);
  });

  it('finds through lookups only what the user may see', async () => {
    const { text } = await client(REP).get('/ui-api/lookups/Deal__c/Account__c/Account?q=Account');

    assert.deepEqual(
      [0, 1, 2, 3, 4].map((index) => text.includes(idOf('Account', index))),
      [true, false, true, true, false]
    );
  });

  it('refuses writes of what the user may not edit with the codes of each door', async () => {
    const [visible, hidden] = [idOf('Account', 2), idOf('Account', 4)];
    const outcome = async (method: string, path: string, body?: unknown): Promise<string> => {
      const { status, json } = await client(REP).send(method, path, body);
      const [first] = (Array.isArray(json) ? json : [json]) as {
        errorCode?: string;
        errors?: { statusCode: string }[];
      }[];
      return `${status} ${first?.errorCode ?? first?.errors?.[0]?.statusCode ?? ''}`;
    };
    const collection = (id: string): unknown => ({ records: [{ attributes: { type: 'Account' }, id, Name: 'New' }] });

    assert.equal(
      await outcome('PATCH', `/sobjects/Account/${visible}`, { Name: 'New' }),
      '403 INSUFFICIENT_ACCESS_OR_READONLY'
    );
    assert.equal(
      await outcome('PATCH', `/sobjects/Account/${hidden}`, { Name: 'New' }),
      '403 INSUFFICIENT_ACCESS_OR_READONLY'
    );
    assert.equal(
      await outcome('DELETE', `/sobjects/Account/${idOf('Account', 3)}`),
      '403 INSUFFICIENT_ACCESS_OR_READONLY'
    );
    assert.equal(
      await outcome('PATCH', '/composite/sobjects', collection(visible)),
      '200 INSUFFICIENT_ACCESS_OR_READONLY'
    );
    assert.equal(
      await outcome('POST', '/sobjects/Plan__c', { Account__c: visible }),
      '403 INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    );
    assert.equal(
      (await client(REP).send('PATCH', `/ui-api/records/${visible}`, { fields: { Name: 'New' } })).status,
      403
    );
    assert.equal((await client(REP).get(`/sobjects/Account/${hidden}`)).status, 404);
  });

  it('shows owners and manual shares as share records, and takes and withdraws shares', async () => {
    const rep = client(REP);
    const own = idOf('Account', 0);
    const sharesOf = async (): Promise<unknown> =>
      (
        (
          await rep.query(
            `SELECT UserOrGroupId, AccountAccessLevel, RowCause FROM AccountShare WHERE AccountId = '${own}' ORDER BY RowCause`
          )
        ).json as { records: Record<string, unknown>[] }
      ).records.map((row) => [row['UserOrGroupId'], row['AccountAccessLevel'], row['RowCause']]);
    const owner = [world.userIds[REP], 'All', 'Owner'];
    const share = { UserOrGroupId: world.userIds[3], AccountAccessLevel: 'Read', OpportunityAccessLevel: 'None' };

    const made = await rep.send('POST', '/sobjects/AccountShare', { ...share, AccountId: own });
    const { id } = made.json as { id: string };
    const refused = await rep.send('POST', '/sobjects/AccountShare', { ...share, AccountId: idOf('Account', 2) });

    assert.equal(made.status, 201, made.text);
    assert.equal(refused.status, 403);
    assert.deepEqual(await sharesOf(), [owner, [world.userIds[3], 'Read', 'Manual']]);
    assert.equal((await client(3).get(`/sobjects/Account/${own}`)).status, 200);
    assert.equal((await rep.send('DELETE', `/sobjects/AccountShare/${id}`)).status, 204);
    assert.equal((await client(3).get(`/sobjects/Account/${own}`)).status, 404);
    assert.deepEqual(await sharesOf(), [owner]);
  });
});
