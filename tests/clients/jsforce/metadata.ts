import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';
import { zipSync } from 'fflate';

import { refusal } from '../support/org.ts';
import { refusedByName } from './suite.ts';
import type { Tests } from './suite.ts';

const TEAM = {
  fullName: 'Team__c',
  label: 'Team',
  pluralLabel: 'Teams',
  nameField: { label: 'Team Name', type: 'Text' },
  deploymentStatus: 'Deployed',
  sharingModel: 'ReadWrite'
};
const SQUAD = `<?xml version="1.0"?><CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
  <label>Squad</label><pluralLabel>Squads</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>
  <deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel></CustomObject>`;
const manifest = (type: string, member: string): string =>
  `<?xml version="1.0"?><Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>${member}</members><name>${type}</name></types><version>67.0</version></Package>`;

/** The Metadata API on an empty org: describe, list, CRUD, deploy, retrieve; source tracking by the Tooling API. */
export function metadataCalls(empty: () => Connection): Tests {
  const field = (name: string, length: number) => ({ fullName: `Team__c.${name}`, label: name, type: 'Text', length });

  return {
    'creates, reads, updates and deletes components': async () => {
      const { metadata } = empty();
      const made = await metadata.create('CustomObject', TEAM);
      const fields = await metadata.create('CustomField', [field('Motto__c', 40), field('Motto__c', 40)]);
      const changed = await metadata.update('CustomField', field('Motto__c', 80));
      const upserted = await metadata.upsert('CustomField', [field('Motto__c', 90), field('Song__c', 20)]);
      const read = await metadata.read('CustomField', 'Team__c.Motto__c');
      const [team, none] = await metadata.read('CustomObject', ['Team__c', 'Nope__c']);
      const missing = await metadata.update('CustomField', field('Nope__c', 10));
      const wrong = await metadata.create('CustomField', { ...field('Bad__c', 10), type: 'Nonsense' });
      const deleted = await metadata.delete('CustomField', ['Team__c.Song__c', 'Team__c.Nope__c']);
      const granted = await metadata.create('PermissionSet', {
        fullName: 'Teams',
        label: 'Teams',
        fieldPermissions: [{ field: 'Team__c.Motto__c', readable: true, editable: true }],
        objectPermissions: [
          {
            object: 'Team__c',
            allowCreate: true,
            allowRead: true,
            allowEdit: true,
            allowDelete: true,
            viewAllRecords: true,
            modifyAllRecords: true
          }
        ]
      });
      const set = await empty().query("SELECT Id FROM PermissionSet WHERE Name = 'Teams'");
      const { user_id: AssigneeId } = await empty().identity();
      await empty().create('PermissionSetAssignment', { AssigneeId, PermissionSetId: set.records[0]?.Id ?? '' });
      const described = await empty().describe('Team__c');

      assert.deepEqual([made.success, made.fullName, changed.success], [true, 'Team__c', true]);
      assert.deepEqual(
        fields.map((each) => each.success),
        [true, false]
      );
      assert.match(JSON.stringify(fields[1]), /DUPLICATE_DEVELOPER_NAME/);
      assert.deepEqual(
        upserted.map((each) => [each.success, each.created]),
        [
          [true, false],
          [true, true]
        ]
      );
      assert.deepEqual([read.fullName, read.length, team?.label], ['Team__c.Motto__c', 90, 'Team']);
      assert.equal(none?.fullName, undefined);
      assert.match(JSON.stringify(missing), /no CustomField named Team__c\.Nope__c found/);
      assert.deepEqual(
        [wrong, granted].map((each) => each.success),
        [false, true]
      );
      assert.deepEqual(
        deleted.map((each) => each.success),
        [true, false]
      );
      assert.ok(described.fields.some((each) => each.name === 'Motto__c' && each.length === 90));
      assert.ok(!described.fields.some((each) => each.name === 'Song__c'));
    },

    'describes and lists what there is': async () => {
      const { metadata } = empty();
      const described = await metadata.describe('67.0');
      const plain = await metadata.describe();
      const listed = await metadata.list({ type: 'CustomObject' }, '67.0');
      const several = await metadata.list([{ type: 'CustomField' }, { type: 'PermissionSet' }]);

      assert.ok(described.metadataObjects.some((type) => type.xmlName === 'CustomObject' && type.suffix === 'object'));
      assert.equal(plain.metadataObjects.length, described.metadataObjects.length);
      assert.ok(listed.some((each) => each.fullName === 'Team__c' && each.createdByName === 'Admin User'));
      assert.ok(several.some((each) => each.fullName === 'Team__c.Motto__c'));
      assert.match((await refusal(metadata.list({ type: 'Nope' }))).message, /Unknown type:Nope/);
    },

    'deploys, tells what failed where, and retrieves': async () => {
      const { metadata } = empty();
      const zip = (object: string): Buffer =>
        Buffer.from(
          zipSync({
            'package.xml': Buffer.from(manifest('CustomObject', 'Squad__c')),
            'objects/Squad__c.object': Buffer.from(object)
          })
        );
      const validation = await metadata.deploy(zip(SQUAD), { checkOnly: true, rollbackOnError: true }).complete(true);
      const quick = await metadata.deployRecentValidation({ id: validation.id, rest: false });
      const soap = await metadata.deploy(zip(SQUAD), { rollbackOnError: true }).complete(true);
      const rest = await metadata.deployRest(zip(SQUAD), { rollbackOnError: true }).complete();
      const bad = SQUAD.replace('ReadWrite', 'Nonsense');
      const failed = await metadata.deploy(zip(bad), { rollbackOnError: true }).complete(true);
      const status = await metadata.checkDeployStatus(failed.id, true);
      const byRest = await metadata.checkDeployStatus(failed.id, true, true);
      const started = await metadata.deploy(zip(SQUAD), { rollbackOnError: true });
      const cancelled = await refusal(metadata.cancelDeploy(soap.id));
      const request = {
        apiVersion: 67,
        unpackaged: { types: [{ name: 'CustomObject', members: ['Squad__c'] }], objectPermissions: [], version: '67.0' }
      };
      const retrieved = await metadata.retrieve(request).complete();
      const again = await metadata.checkRetrieveStatus(retrieved.id);

      assert.deepEqual([validation.success, soap.success, rest.success, failed.success], [true, true, true, false]);
      assert.match(JSON.stringify(quick), /0Af/);
      assert.match(started.id, /^0Af/);
      for (const each of [failed, status, byRest]) {
        const [failure] = [each.details?.componentFailures ?? []].flat();
        assert.deepEqual(
          [failure?.componentType, failure?.fullName, failure?.fileName, failure?.problemType],
          ['CustomObject', 'Squad__c', 'objects/Squad__c.object', 'Error']
        );
        assert.ok(Number(failure?.lineNumber) > 0);
      }
      assert.match(cancelled.message, /already completed/);
      assert.ok(retrieved.zipFile.length > 100 && again.zipFile === retrieved.zipFile);
    },

    'follows changes by the Tooling API': async () => {
      const { tooling } = empty();
      const described = await tooling.describe('SourceMember');
      const members = await tooling.query('SELECT MemberName, MemberType FROM SourceMember WHERE RevisionCounter > 0');

      assert.equal(described.name, 'SourceMember');
      assert.ok(members.records.some((row) => row['MemberName'] === 'Squad__c'));
    },

    'refuses by name what the Metadata API has besides': async () => {
      const { metadata } = empty();
      await refusedByName(metadata.rename('CustomField', 'Team__c.Motto__c', 'Team__c.Word__c'), /renameMetadata/);
      await refusedByName(metadata.checkStatus('04s000000000001AAA'), /checkStatus/);
      await refusedByName(metadata.read('LightningComponentBundle', 'x'), /LightningComponentBundle/);
      const many = Array.from({ length: 11 }, (_, at) => `Team__c.F${at}__c`);
      assert.match((await refusal(metadata.read('CustomField', many))).message, /more than 10 records/);
    }
  };
}
