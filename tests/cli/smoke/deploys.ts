import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

import { zipSync } from 'fflate';

import type { CliProject } from '../support/project.ts';
import { failedFiles, filesOf, ok, refused, write } from './lane.ts';
import type { Lane, Tests } from './lane.ts';

const DEPLOY = ['project', 'deploy'];
const OBJECT = 'force-app/main/stakeholders/objects/Stakeholder__c';
const FIELD = `${OBJECT}/fields/Nickname__c.field-meta.xml`;

/** Everything about deploys, from an empty org on. */
export function deployCommands({ project }: Lane): Tests {
  return {
    'tries the whole app without keeping anything': async () => {
      const { sf, org } = project();
      const answer = await sf(...DEPLOY, 'start', '--dry-run', '--source-dir', 'force-app');

      ok(answer);
      assert.ok(filesOf(answer).length > 400, `${filesOf(answer).length} files`);
      assert.equal(org.model.object('Stakeholder__c'), undefined);
    },

    'deploys the whole app and tracks it': async () => {
      const { sf, org } = project();
      ok(await sf('org', 'enable', 'tracking', '--target-org', 'admin@linchpin.local'));
      ok(await sf(...DEPLOY, 'start'));
      const { toDeploy, toRetrieve, conflicts } = ok(await sf(...DEPLOY, 'preview'));

      assert.ok(org.model.field('Stakeholder__c', 'Strength__c'));
      assert.ok(org.model.bundles.has('stakeholderMap'));
      assert.deepEqual([toDeploy, toRetrieve, conflicts], [[], [], []]);
    },

    'previews and deploys what changed here, and retrieves what changed there': async () => {
      const { sf, folder } = project();
      writeField(project(), 'UPPER(Title__c)');
      const before = ok<Record<string, readonly { fullName: string }[]>>(await sf(...DEPLOY, 'preview'));
      ok(await sf(...DEPLOY, 'start'));
      fs.rmSync(path.join(folder, FIELD));
      ok(await sf('project', 'reset', 'tracking', '--no-prompt'));
      const there = ok<Record<string, readonly { fullName: string }[]>>(await sf('project', 'retrieve', 'preview'));

      assert.deepEqual(
        before['toDeploy']?.map((each) => each.fullName),
        ['Stakeholder__c.Nickname__c']
      );
      assert.deepEqual(there['conflicts'], []);
      ok(await sf('project', 'retrieve', 'start', '--metadata', 'CustomField:Stakeholder__c.Nickname__c'));
      const retrieved = fs.globSync('force-app/**/Nickname__c.field-meta.xml', { cwd: folder });
      assert.equal(retrieved.length, 1);
      // A file that was not here goes to the default folder, which would hold a second copy of the object.
      fs.rmSync(path.join(folder, 'force-app/main/default'), { recursive: true });
    },

    'says which file is wrong, where and why, in the usual table, and changes nothing': async () => {
      const { sf, say, org } = project();
      writeField(project(), 'UPPER(Missing__c)');
      const answer = await sf(...DEPLOY, 'start', '--source-dir', FIELD);
      const table = await say(...DEPLOY, 'start', '--source-dir', FIELD);

      const [failed] = failedFiles(answer);
      assert.equal(answer.status, 1);
      assert.deepEqual([failed?.type, failed?.fullName], ['CustomField', 'Stakeholder__c.Nickname__c']);
      assert.match(failed?.error ?? '', /Field Missing__c does not exist/);
      assert.ok(failed?.filePath?.endsWith('Nickname__c.field-meta.xml'));
      assert.ok((failed?.lineNumber ?? 0) > 1 && (failed?.columnNumber ?? 0) > 0);
      refused(table, /Component Failures \[1\][^]*Nickname__c[^]*Missing__c[^]*\d+:\d+/);
      assert.match(org.model.field('Stakeholder__c', 'Nickname__c')?.formula ?? '', /Title__c/);
    },

    'deploys what is right and names what is wrong with --ignore-errors': async () => {
      const here = project();
      writeField(here, 'UPPER(Missing__c)');
      write(here, `${OBJECT}/fields/Motto__c.field-meta.xml`, fieldXml('Motto__c', '"Onward"'));
      const words = ['--source-dir', `${OBJECT}/fields`, '--ignore-errors'];
      const answer = await here.sf(...DEPLOY, 'start', ...words);

      assert.equal((answer.result as { status: string }).status, 'SucceededPartial');
      assert.deepEqual(
        failedFiles(answer).map((file) => file.fullName),
        ['Stakeholder__c.Nickname__c']
      );
      assert.ok(here.org.model.field('Stakeholder__c', 'Motto__c'));
    },

    'deploys one field by REST as by SOAP, and deletes it again': async () => {
      const { sf, sfWith, org } = project();
      writeField(project(), 'LOWER(Title__c)');
      const rest = { SF_ORG_METADATA_REST_DEPLOY: 'true' };
      ok(await sfWith(rest, ...DEPLOY, 'start', '--source-dir', FIELD));
      const formula = org.model.field('Stakeholder__c', 'Nickname__c')?.formula;
      ok(await sf('project', 'delete', 'source', '--source-dir', FIELD, '--check-only', '--no-prompt'));
      const isKept = org.model.field('Stakeholder__c', 'Nickname__c') !== undefined;
      ok(await sf('project', 'delete', 'source', '--source-dir', FIELD, '--no-prompt'));
      const motto = 'CustomField:Stakeholder__c.Motto__c';
      ok(await sf('project', 'delete', 'source', '--metadata', motto, '--no-prompt'));

      assert.deepEqual([formula, isKept], ['LOWER(Title__c)', true]);
      assert.equal(org.model.field('Stakeholder__c', 'Nickname__c'), undefined);
      assert.equal(org.model.field('Stakeholder__c', 'Motto__c'), undefined);
    },

    'deploys by manifest, by name and with tests that there are none of': async () => {
      const { sf } = project();
      ok(await sf('project', 'generate', 'manifest', '--source-dir', OBJECT, '--name', 'object.xml'));
      ok(await sf(...DEPLOY, 'start', '--manifest', 'object.xml', '--test-level', 'NoTestRun'));
      const metadata = ['--metadata', 'CustomObject:Stakeholder__c', '--metadata', 'PermissionSet:Linchpin*'];
      const results = ['--results-dir', 'results', '--junit', '--coverage-formatters', 'json'];
      const tested = ok<{ runTestsEnabled: boolean; numberTestsTotal: number; numberComponentsTotal: number }>(
        await sf(...DEPLOY, 'start', ...metadata, '--test-level', 'RunLocalTests', ...results)
      );

      assert.deepEqual([tested.runTestsEnabled, tested.numberTestsTotal], [true, 0]);
      assert.ok(tested.numberComponentsTotal > 20);
      const words = ['--test-level', 'RunSpecifiedTests', '--tests', 'SomeTest'];
      refused(await project().say(...DEPLOY, 'start', ...metadata, ...words), /does not support running Apex tests/);
    },

    'converts the source and deploys the folder and its zip': async () => {
      const { sf, folder } = project();
      ok(await sf('project', 'convert', 'source', '--source-dir', OBJECT, '--output-dir', 'mdapi'));
      const dir = ok<{ numberComponentErrors: number }>(
        await sf(...DEPLOY, 'start', '--metadata-dir', 'mdapi', '--single-package')
      );
      const root = path.join(folder, 'mdapi');
      const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
      const entries = files.filter((name) => fs.statSync(path.join(root, name)).isFile());
      const bytes = entries.map((name) => [name, new Uint8Array(fs.readFileSync(path.join(root, name)))] as const);
      fs.writeFileSync(path.join(folder, 'mdapi.zip'), zipSync(Object.fromEntries(bytes)));
      const zip = ok<{ numberComponentErrors: number }>(await sf(...DEPLOY, 'start', '--metadata-dir', 'mdapi.zip'));
      ok(await sf('project', 'convert', 'mdapi', '--root-dir', 'mdapi', '--output-dir', 'converted'));

      assert.deepEqual([dir.numberComponentErrors, zip.numberComponentErrors], [0, 0]);
      assert.ok(fs.existsSync(path.join(folder, 'converted/main/default/objects/Stakeholder__c')));
    },

    'starts a deploy, reports on it, resumes it and cannot cancel what has ended': async () => {
      const { sf, say } = project();
      const { id } = ok<{ id: string }>(await sf(...DEPLOY, 'start', '--source-dir', OBJECT, '--async'));
      const resumed = ok<{ id: string; status: string }>(await sf(...DEPLOY, 'resume', '--use-most-recent'));
      const report = ok<{ id: string; status: string }>(await sf(...DEPLOY, 'report', '--job-id', id));

      assert.deepEqual([resumed.id, resumed.status, report.id, report.status], [id, 'Succeeded', id, 'Succeeded']);
      refused(await say(...DEPLOY, 'cancel', '--job-id', id), /already completed/);
      refused(await say(...DEPLOY, 'cancel', '--job-id', '0Af00000000zzzzCAA'), /invalid cross reference id/);
    },

    'validates, deploys the validation quickly and reports on it': async () => {
      const { sf, say } = project();
      const { id } = ok<{ id: string }>(await sf(...DEPLOY, 'validate', '--source-dir', OBJECT));
      const quick = ok<{ id: string }>(await sf(...DEPLOY, 'quick', '--job-id', id));
      const report = ok<{ checkOnly: boolean; status: string }>(await sf(...DEPLOY, 'report', '--job-id', quick.id));
      const later = ok<{ id: string }>(await sf(...DEPLOY, 'validate', '--source-dir', OBJECT, '--async'));
      ok(await sf(...DEPLOY, 'report', '--use-most-recent'));
      ok(await sf(...DEPLOY, 'quick', '--use-most-recent', '--async'));

      assert.deepEqual([report.checkOnly, report.status], [false, 'Succeeded']);
      assert.notEqual(later.id, id);
      refused(await say(...DEPLOY, 'quick', '--job-id', quick.id), /validat/i);
    },

    'deletes before and after by destructive manifests': async () => {
      const here = project();
      write(here, `${OBJECT}/fields/Motto__c.field-meta.xml`, fieldXml('Motto__c', '"Onward"'));
      ok(await here.sf(...DEPLOY, 'start', '--source-dir', `${OBJECT}/fields/Motto__c.field-meta.xml`));
      write(here, 'empty.xml', manifest(''));
      write(
        here,
        'post.xml',
        manifest('<types><members>Stakeholder__c.Motto__c</members><name>CustomField</name></types>')
      );
      const words = ['--manifest', 'empty.xml', '--post-destructive-changes', 'post.xml', '--purge-on-delete'];
      ok(await here.sf(...DEPLOY, 'start', ...words));
      fs.rmSync(path.join(here.folder, OBJECT, 'fields/Motto__c.field-meta.xml'));

      assert.equal(here.org.model.field('Stakeholder__c', 'Motto__c'), undefined);
      const wrong = ['--manifest', 'empty.xml', '--pre-destructive-changes', 'post.xml'];
      assert.match(JSON.stringify(ok(await here.sf(...DEPLOY, 'start', ...wrong))), /Motto__c/);
    }
  };
}

function writeField(project: CliProject, formula: string): void {
  write(project, FIELD, fieldXml('Nickname__c', formula));
}

function fieldXml(name: string, formula: string): string {
  const text = formula.replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>${name}</fullName>\n    <formula>${text}</formula>\n    <label>${name.replace('__c', '')}</label>\n    <type>Text</type>\n</CustomField>\n`;
}

function manifest(types: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types}<version>67.0</version></Package>\n`;
}
