import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser, refusal, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

interface Row {
  readonly id: string | null;
  readonly success: boolean;
  readonly errors?: { readonly statusCode: string } | readonly { readonly statusCode: string }[];
}

describe('the recycle bin over SOAP', () => {
  let org: ClientOrg;
  let admin: Connection;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
  });
  after(() => org.close());

  const deleted = async (name: string, as = admin): Promise<string> => {
    const { id } = await as.sobject('Account').create({ Name: name });
    await as.sobject('Account').delete(id ?? '');
    return id ?? '';
  };
  const undelete = async (ids: string[], as = admin): Promise<Row[]> => rows(await as.soap.undelete(ids));
  const empty = async (ids: string[]): Promise<Row[]> => rows(await admin.soap.emptyRecycleBin(ids));
  const isThere = async (id: string): Promise<boolean> =>
    (await admin.query(`SELECT Id FROM Account WHERE Id = '${id}'`)).totalSize === 1;

  it('gives records back, with what was deleted together with them', async () => {
    const { id = '' } = await admin.sobject('Account').create({ Name: 'Acme' });
    const contact = await admin.sobject('Contact').create({ LastName: 'Ada', AccountId: id });
    await admin.sobject('Account').delete(id);
    assert.equal(await isThere(id), false);

    assert.deepEqual(codes(await undelete([id, '001xyz'])), [[true], [false, 'MALFORMED_ID']]);
    assert.equal(await isThere(id), true);
    assert.equal((await admin.query(`SELECT Id FROM Contact WHERE Id = '${contact.id ?? ''}'`)).totalSize, 1);
    assert.deepEqual(codes(await undelete([id])), [[false, 'UNDELETE_FAILED']]);
  });

  it('gives nothing back that was emptied out of it', async () => {
    const [kept, gone] = [await deleted('Kept'), await deleted('Gone')];

    assert.deepEqual(codes(await empty([gone])), [[true]]);
    assert.deepEqual(codes(await undelete([kept, gone])), [[true], [false, 'UNDELETE_FAILED']]);
    assert.deepEqual(codes(await empty([kept])), [[false, 'UNDELETE_FAILED']]);
  });

  it('asks for the right to delete, of the object and of the record', async () => {
    await createUser(admin, 'owner@example.com', []);
    await createUser(admin, 'seller@example.com', []);
    await createUser(admin, 'minimal@example.com', [], 'Minimum Access - Salesforce');
    const owner = await org.connect('owner@example.com');
    const id = await deleted('Owned', owner);

    const refusedTo = async (username: string): Promise<unknown> =>
      codes(await undelete([id], await org.connect(username)));
    assert.deepEqual(await refusedTo('seller@example.com'), [[false, 'INSUFFICIENT_ACCESS_OR_READONLY']]);
    assert.deepEqual(await refusedTo('minimal@example.com'), [[false, 'INVALID_TYPE']]);
    assert.equal(await isThere(id), false);
    assert.deepEqual(codes(await undelete([id], owner)), [[true]]);
  });

  it('takes 200 records at a time', async () => {
    const ids = Array.from({ length: 201 }, () => '001000000000001AAA');

    assert.equal((await refusal(admin.soap.undelete(ids))).errorCode, 'sf:EXCEEDED_ID_LIMIT');
  });

  it('is closed to those without a session', async () => {
    const stranger = await org.connect();
    const { accessToken } = stranger;
    stranger.accessToken = 'nothing';

    assert.match((await refusal(stranger.soap.undelete(['001000000000001AAA']))).message, /INVALID_SESSION_ID/);
    stranger.accessToken = accessToken ?? null;
  });
});

/** jsforce answers a single row without its list. */
function rows(answer: unknown): Row[] {
  return (Array.isArray(answer) ? answer : [answer]) as Row[];
}

function codes(results: readonly Row[]): readonly (readonly unknown[])[] {
  return results.map(({ success, errors }) => {
    const list = errors === undefined ? [] : Array.isArray(errors) ? errors : [errors];
    return [success, ...(list as readonly { statusCode: string }[]).map(({ statusCode }) => statusCode)];
  });
}
