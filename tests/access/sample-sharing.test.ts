import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { readAppSource } from '../../scripts/appSource.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import type { LocalOrg } from '../../scripts/local-org/org-types.ts';
import { startServer } from '../../scripts/local-org/server.ts';
import { loadSample } from '../../scripts/sample/load.ts';
import { connectTo, projectRoot } from './sharing/connect.ts';

describe('sharing in the sample org', () => {
  let org: LocalOrg;
  let url = '';
  let stop: () => Promise<void>;
  before(async () => {
    let moment: Date | undefined;
    const source = readAppSource(projectRoot, { sample: true });
    org = openOrg({ source, file: ':memory:', clock: () => moment ?? new Date() });
    const server = await startServer({ org, port: 0 });
    ({ url } = server);
    stop = () => server.close();
    await loadSample({ url, setClock: (next) => (moment = next) });
  });
  after(async () => {
    await stop();
    org.close();
  });

  const as = (name: string): Connection => connectTo(url, org, `${name}@linchpin.example`);
  const stakeholderOf = async (connection: Connection, owner: string): Promise<string> => {
    const soql = `SELECT Id FROM Stakeholder__c WHERE Account__r.Owner.Username = '${owner}@linchpin.example' LIMIT 1`;
    return (await connection.query<{ Id: string }>(soql)).records[0]?.Id ?? '';
  };
  const edit = async (who: string, owner: string): Promise<string> => {
    const connection = as(who);
    try {
      await connection
        .sobject('Stakeholder__c')
        .update({ Id: await stakeholderOf(connection, owner), Why__c: 'Because.' });
      return 'ok';
    } catch (error) {
      return (error as { errorCode?: string }).errorCode ?? String(error);
    }
  };

  it('lets every user read every account', async () => {
    for (const name of ['dara.quinn', 'theo.brandt', 'noor.salim', 'victor.adeyemi']) {
      assert.equal((await as(name).query('SELECT Id FROM Account')).totalSize, 15, name);
    }
  });

  it('lets reps and their manager edit the people of their own accounts, and nobody beside them', async () => {
    assert.equal(await edit('dara.quinn', 'dara.quinn'), 'ok');
    assert.equal(await edit('ines.marlow', 'dara.quinn'), 'ok');
    assert.equal(await edit('jon.pell', 'dara.quinn'), 'INSUFFICIENT_ACCESS_OR_READONLY');
    assert.equal(await edit('theo.brandt', 'dara.quinn'), 'INSUFFICIENT_ACCESS_OR_READONLY');
  });

  it('tells each user so beforehand', async () => {
    const rep = as('jon.pell');
    const id = await stakeholderOf(rep, 'dara.quinn');
    const { userId } = org.sessionFor('jon.pell@linchpin.example');
    const soql = `SELECT MaxAccessLevel, HasEditAccess FROM UserRecordAccess WHERE UserId = '${userId}' AND RecordId = '${id}'`;
    const [access] = (await rep.query<{ MaxAccessLevel: string; HasEditAccess: boolean }>(soql)).records;

    assert.deepEqual([access?.MaxAccessLevel, access?.HasEditAccess], ['Read', false]);
  });
});
