import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { packageOf, teamPackage, textField } from '../../deploy/testing/packages.ts';
import type { LocalOrg } from '../../org-types.ts';
import { openOrg } from '../../org.ts';
import { startServer } from '../../server.ts';
import type { RunningServer } from '../../server.ts';
import { pack, unpack } from './zip.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('the zip of a deploy', () => {
  it('gives back what was packed', () => {
    const files = new Map([
      ['package.xml', text('<Package/>')],
      ['lwc/a/a.js', text('export {};')]
    ]);
    assert.deepEqual([...unpack(pack(files)).keys()], ['package.xml', 'lwc/a/a.js']);
    assert.deepEqual(Buffer.from(unpack(pack(files)).get('lwc/a/a.js') ?? []).toString(), 'export {};');
  });

  for (const name of ['../evil.xml', 'objects/../../evil.xml', '/etc/evil', 'C:/evil', 'a\\..\\b', 'a//b']) {
    it(`refuses the path ${name}`, () => {
      assert.throws(() => unpack(pack(new Map([[name, text('x')]]))), /leaves the package/);
    });
  }

  it('refuses bombs and what is no zip', () => {
    assert.throws(
      () => unpack(pack(new Map([['bomb.xml', new Uint8Array(20_000_000)]]))),
      /Maximum size of request reached/
    );
    assert.throws(() => unpack(text('no zip at all')), /not a valid zip/);
    assert.throws(() => unpack(new Uint8Array(40_000_000)), /Maximum size/);
  });

  it('does not unpack beyond the size that an entry declares', () => {
    const zip = pack(new Map([['liar.xml', new Uint8Array(20_000_000)]]));
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    for (let at = 0; at < zip.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    let size = 0;
    try {
      size = unpack(zip).get('liar.xml')?.length ?? 0;
    } catch (error) {
      assert.match(String(error), /not a valid zip/);
    }
    assert.ok(size <= 10);
  });
});

describe('the Metadata API', () => {
  let org: LocalOrg;
  let server: RunningServer;
  let connection: Connection;
  before(async () => {
    org = openOrg({ file: ':memory:' });
    server = await startServer({ org, port: 0 });
    const accessToken = org.issueToken(org.sessionFor('admin@linchpin.local').userId);
    connection = new Connection({ instanceUrl: server.url, accessToken, version: '67.0' });
  });
  after(async () => {
    await server.close();
    org.close();
  });

  const deploy = (files: ReadonlyMap<string, Uint8Array>) =>
    connection.metadata.deploy(Buffer.from(pack(files)), { rollbackOnError: true, singlePackage: true }).complete(true);

  it('deploys by jsforce, and serves the new object through the same connection', async () => {
    const result = await deploy(teamPackage(textField('Motto__c')));
    const created = await connection.sobject('Team__c').create({ Name: 'Blue' });
    const described = await connection.sobject('Team__c').describe();

    assert.deepEqual([result.success, result.status, result.numberComponentsDeployed], [true, 'Succeeded', 3]);
    assert.equal(created.success, true);
    assert.equal(described.label, 'Team');
  });

  it('tells failures with their place, and faults for what is no package', async () => {
    const result = await deploy(
      packageOf({ PermissionSet: ['X'] }, { 'permissionsets/X.permissionset': '<PermissionSet>\n<a></PermissionSet>' })
    );
    const failures = [result.details?.componentFailures ?? []].flat();

    assert.equal(result.success, false);
    assert.deepEqual([failures[0]?.fullName, failures[0]?.lineNumber, failures[0]?.problemType], ['X', 2, 'Error']);
    await assert.rejects(deploy(new Map([['readme.txt', text('x')]])), /INVALID_PACKAGE_XML: No package.xml found/);
    await assert.rejects(deploy(new Map([['../package.xml', text('x')]])), /INVALID_ZIP_FILE/);
  });

  it('retrieves members with their properties, and names those that are not there', async () => {
    await deploy(teamPackage(textField('Motto__c')));
    const asked = {
      apiVersion: '67.0',
      unpackaged: {
        types: [{ name: 'CustomField', members: ['Team__c.Motto__c', 'Team__c.None__c'] }],
        version: '67.0'
      }
    };
    const result = await connection.metadata.retrieve(asked as never).complete();

    const files = unpack(Buffer.from(result.zipFile, 'base64'));
    assert.deepEqual([...files.keys()], ['unpackaged/objects/Team__c.object', 'unpackaged/package.xml']);
    const [object = ''] = [...files.values()].map((bytes) => Buffer.from(bytes).toString());
    assert.match(object, /<fields><fullName>Motto__c/);
    assert.doesNotMatch(object, /sharingModel/);
    assert.match(JSON.stringify(result.messages), /'CustomField' named 'Team__c.None__c' cannot be found/);
  });

  it('asks for a session and for the right to administer metadata', async () => {
    const call = async (token: string): Promise<string> => {
      const body = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></e:Header><e:Body><describeMetadata/></e:Body></e:Envelope>`;
      const answer = await fetch(`${server.url}/services/Soap/m/67.0`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/xml' }
      });
      return `${answer.status} ${await answer.text()}`;
    };
    const profile = await connection.query<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const user = await connection.sobject('User').create({
      Username: 'plain@linchpin.local',
      LastName: 'Plain',
      Email: 'plain@linchpin.local',
      Alias: 'plain',
      ProfileId: profile.records[0]?.Id ?? '',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US'
    });

    assert.match(await call('00D000000000001!nothing'), /^500 .*sf:INVALID_SESSION_ID/);
    assert.match(await call(org.issueToken(user.id ?? '')), /^500 .*sf:INSUFFICIENT_ACCESS/);
    assert.match(await call(connection.accessToken ?? ''), /^200 .*<xmlName>LightningComponentBundle/);
  });

  it('refuses other calls and other objects of the Tooling API by name', async () => {
    await assert.rejects(
      connection.metadata.rename('CustomObject', 'Team__c', 'Squad__c'),
      /does not support the Metadata API call renameMetadata/
    );
    await assert.rejects(
      async () => connection.tooling.query('SELECT Id FROM ApexClass'),
      /does not support ApexClass in the Tooling API/
    );
    const soql = encodeURIComponent('SELECT MemberName FROM SourceMember WHERE RevisionCounter > 1');
    const url = `/services/data/v67.0/tooling/query?q=${soql}`;
    const { records } = await connection.request<{ records: readonly { MemberName: string }[] }>(url);
    assert.ok(records.some((record) => record.MemberName === 'Team__c.Motto__c'));
  });
});
