import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { packageOf } from '../../deploy/testing/packages.ts';
import { parseXml } from '../../metadata/xml.ts';
import type { LocalOrg } from '../../org-types.ts';
import { openOrg } from '../../org.ts';
import { startServer } from '../../server.ts';
import type { RunningServer } from '../../server.ts';
import { pack, unpack } from './zip.ts';

describe('what an org has that nobody deployed', () => {
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

  const retrieve = async (type: string, ...members: string[]): Promise<[Map<string, string>, string]> => {
    const asked = { apiVersion: '67.0', unpackaged: { types: [{ name: type, members }], version: '67.0' } };
    const result = await connection.metadata.retrieve(asked as never).complete();
    const files = unpack(Buffer.from(result.zipFile, 'base64'));
    const texts = new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    return [texts, JSON.stringify(result.messages ?? [])];
  };
  const deploy = (files: ReadonlyMap<string, Uint8Array>) =>
    connection.metadata.deploy(Buffer.from(pack(files)), { rollbackOnError: true, singlePackage: true }).complete(true);

  it('retrieves standard value sets by name, and deploys them again unchanged', async () => {
    const [files, messages] = await retrieve('StandardValueSet', 'Industry', 'OpportunityStage', 'CaseOrigin');

    const industry = files.get('unpackaged/standardValueSets/Industry.standardValueSet') ?? '';
    const stages = files.get('unpackaged/standardValueSets/OpportunityStage.standardValueSet') ?? '';
    assert.match(industry, /<fullName>Food &amp; Beverage<\/fullName>/);
    assert.match(
      stages,
      /<fullName>Closed Won<\/fullName><default>false<\/default><label>Closed Won<\/label><closed>true<\/closed><forecastCategory>Closed<\/forecastCategory><probability>100<\/probability><won>true<\/won>/
    );
    assert.match(messages, /'StandardValueSet' named 'CaseOrigin' cannot be found/);
    const before = JSON.stringify(await connection.sobject('Account').describe());
    const body = industry.replace(/^.*\n/, '');
    const result = await deploy(
      packageOf({ StandardValueSet: ['Industry'] }, { 'standardValueSets/Industry.standardValueSet': body })
    );
    assert.equal(result.success, true, JSON.stringify(result.details));
    connection.cache.clear();
    assert.equal(JSON.stringify(await connection.sobject('Account').describe()), before);
    const [again] = await retrieve('StandardValueSet', 'Industry');
    assert.equal(
      again.get('unpackaged/standardValueSets/Industry.standardValueSet')?.includes('Food &amp; Beverage'),
      true
    );
  });

  it('takes no wildcard for standard value sets, and lists none', async () => {
    const [files] = await retrieve('StandardValueSet', '*');

    assert.deepEqual([...files.keys()], ['unpackaged/package.xml']);
    assert.deepEqual(await connection.metadata.list([{ type: 'StandardValueSet' }]), []);
  });

  it('tells which standard value sets there are through the Tooling API', async () => {
    const { records } = await connection.tooling.query<{
      MasterLabel: string;
      Metadata: { standardValue: { valueName: string }[] };
    }>("SELECT Id, MasterLabel, Metadata FROM StandardValueSet WHERE MasterLabel = 'TaskStatus'");
    const none = await connection.tooling.query("SELECT Id FROM StandardValueSet WHERE MasterLabel = 'CaseOrigin'");

    const values = records[0]?.Metadata.standardValue.map(({ valueName }) => valueName);
    assert.deepEqual(values?.slice(0, 3), ['Not Started', 'In Progress', 'Completed']);
    assert.equal(none.totalSize, 0);
  });

  it('reads standard value sets and standard objects', async () => {
    const [rating, nothing] = (await connection.metadata.read('StandardValueSet' as never, [
      'AccountRating',
      'CaseOrigin'
    ])) as unknown as { fullName?: string; standardValue?: { fullName: string }[] }[];
    const contact = (await connection.metadata.read('CustomObject', 'Contact')) as unknown as Record<string, unknown>;

    assert.deepEqual(
      rating?.standardValue?.map(({ fullName }) => fullName),
      ['Hot', 'Warm', 'Cold']
    );
    assert.equal(nothing?.fullName, undefined);
    assert.deepEqual([contact['fullName'], contact['sharingModel']], ['Contact', 'ControlledByParent']);
  });

  it('reads a standard object with what was deployed to it', async () => {
    const field =
      '<fields><fullName>Note__c</fullName><label>Note</label><length>20</length><type>Text</type></fields>';
    const result = await deploy(
      packageOf(
        { CustomField: ['Opportunity.Note__c'] },
        {
          'objects/Opportunity.object': `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${field}</CustomObject>`
        }
      )
    );
    assert.equal(result.success, true, JSON.stringify(result.details));

    const read = (await connection.metadata.read('CustomObject', 'Opportunity')) as unknown as {
      sharingModel: string;
      fields: { fullName: string };
    };
    assert.deepEqual([read.sharingModel, [read.fields].flat()[0]?.fullName], ['Read', 'Note__c']);
    const [files] = await retrieve('CustomObject', 'Opportunity');
    assert.doesNotMatch(files.get('unpackaged/objects/Opportunity.object') ?? '', /sharingModel/);
  });

  it('retrieves a standard object of which nothing was deployed', async () => {
    const [files] = await retrieve('CustomObject', 'Task');

    const text = files.get('unpackaged/objects/Task.object') ?? '';
    assert.equal(parseXml(text).name, 'CustomObject');
    assert.match(text, /<sharingModel>Private<\/sharingModel>/);
  });
});
