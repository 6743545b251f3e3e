import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { startCliProject } from './support/project.ts';
import type { CliAnswer, CliProject } from './support/project.ts';

interface DeployedFile {
  readonly fullName: string;
  readonly type: string;
  readonly state: string;
  readonly error?: string;
  readonly lineNumber?: number;
  readonly filePath?: string;
}

const STAKEHOLDER = 'force-app/main/stakeholders/objects/Stakeholder__c';
const FIELD = `${STAKEHOLDER}/fields/Nickname__c.field-meta.xml`;

describe('the sf CLI deploys to an empty local org', () => {
  let project: CliProject;
  before(async () => {
    project = await startCliProject();
  });
  after(() => project.close());

  const filesOf = (answer: CliAnswer): readonly DeployedFile[] =>
    (answer.result as { readonly files?: readonly DeployedFile[] } | undefined)?.files ?? [];
  const sayIfNot = (answer: CliAnswer): string =>
    answer.message ?? JSON.stringify(filesOf(answer).filter((file) => file.state === 'Failed'));
  const writeField = (formula: string): void =>
    fs.writeFileSync(
      path.join(project.folder, FIELD),
      `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>Nickname__c</fullName>\n    <formula>${formula}</formula>\n    <label>Nickname</label>\n    <type>Text</type>\n</CustomField>\n`
    );

  it('tries the whole app without keeping anything', async () => {
    const answer = await project.sf('project', 'deploy', 'start', '--dry-run', '--source-dir', 'force-app');

    assert.equal(answer.status, 0, sayIfNot(answer));
    assert.ok(filesOf(answer).length > 400, `${filesOf(answer).length} files`);
    assert.equal(project.org.model.object('Stakeholder__c'), undefined);
  });

  it('deploys the whole app and tracks it', async () => {
    const tracking = await project.sf('org', 'enable', 'tracking', '--target-org', 'admin@linchpin.local');
    const answer = await project.sf('project', 'deploy', 'start');
    const preview = await project.sf('project', 'deploy', 'preview');

    assert.deepEqual([tracking.status, answer.status], [0, 0], sayIfNot(answer));
    assert.ok(project.org.model.field('Stakeholder__c', 'Strength__c'));
    assert.ok(project.org.model.bundles.has('stakeholderMap'));
    const { toDeploy, toRetrieve, conflicts } = preview.result as Record<string, readonly unknown[]>;
    assert.deepEqual([toDeploy, toRetrieve, conflicts], [[], [], []]);
  });

  it('says which file is wrong, where and why, and changes nothing', async () => {
    writeField('UPPER(Missing__c)');
    const answer = await project.sf('project', 'deploy', 'start', '--source-dir', FIELD);

    assert.equal(answer.status, 1);
    const [failed] = filesOf(answer).filter((file) => file.state === 'Failed');
    assert.deepEqual([failed?.type, failed?.fullName], ['CustomField', 'Stakeholder__c.Nickname__c']);
    assert.match(failed?.error ?? '', /Field Missing__c does not exist/);
    assert.ok(failed?.filePath?.endsWith('Nickname__c.field-meta.xml'));
    assert.ok((failed?.lineNumber ?? 0) > 1);
    assert.equal(project.org.model.field('Stakeholder__c', 'Nickname__c'), undefined);
  });

  it('deploys one field, by REST as by SOAP, and deletes it again', async () => {
    writeField('UPPER(Title__c)');
    const environment = { SF_ORG_METADATA_REST_DEPLOY: 'true' };
    const deployed = await project.sfWith(environment, 'project', 'deploy', 'start', '--source-dir', FIELD);
    const isThere = project.org.model.field('Stakeholder__c', 'Nickname__c') !== undefined;
    const deleted = await project.sf('project', 'delete', 'source', '--source-dir', FIELD, '--no-prompt');

    assert.deepEqual([deployed.status, isThere, deleted.status], [0, true, 0], sayIfNot(deployed) + sayIfNot(deleted));
    assert.equal(project.org.model.field('Stakeholder__c', 'Nickname__c'), undefined);
  });

  it('retrieves what was deployed, byte for byte', async () => {
    const before = metadataFiles(project.folder);
    const answer = await project.sf('project', 'retrieve', 'start', '--source-dir', 'force-app');

    assert.equal(answer.status, 0, answer.message);
    assert.ok(filesOf(answer).length > 300, `${filesOf(answer).length} files`);
    assert.deepEqual(
      filesOf(answer).filter((file) => file.state === 'Failed'),
      []
    );
    assert.deepEqual(metadataFiles(project.folder), before);
  });

  it('validates, deploys the validation quickly and reports on it', async () => {
    const validated = await project.sf('project', 'deploy', 'validate', '--source-dir', STAKEHOLDER);
    const { id } = validated.result as { readonly id: string };
    const quick = await project.sf('project', 'deploy', 'quick', '--job-id', id);
    const report = await project.sf('project', 'deploy', 'report', '--job-id', id);

    assert.deepEqual(
      [validated.status, quick.status, report.status],
      [0, 0, 0],
      validated.message ?? quick.message ?? report.message ?? ''
    );
  });

  it('lists what is there', async () => {
    const types = await project.sf('org', 'list', 'metadata-types');
    const sets = await project.sf('org', 'list', 'metadata', '--metadata-type', 'PermissionSet');

    const { metadataObjects } = types.result as { readonly metadataObjects: readonly { readonly xmlName: string }[] };
    assert.ok(metadataObjects.some((type) => type.xmlName === 'LightningComponentBundle'));
    const names = (sets.result as readonly { readonly fullName: string }[]).map((each) => each.fullName);
    assert.ok(names.includes('LinchpinRep'));
    assert.deepEqual(project.log, []);
  });
});

/** Every deployable file with its text. */
function metadataFiles(folder: string): Record<string, string> {
  const names = fs
    .globSync('force-app/main/**/*.{xml,js,html,css}', { cwd: folder, exclude: (name) => name === '__tests__' })
    .sort();
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}
