import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

import type { CliProject } from '../support/project.ts';
import { failedFiles, filesOf, ok, read, refused, write } from './lane.ts';
import type { Lane, Tests } from './lane.ts';

const RETRIEVE = ['project', 'retrieve', 'start'];
const LABELS = 'force-app/main/foundation/labels/CustomLabels.labels-meta.xml';
const OTHER_LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
const LABEL_END = '    </labels>\n';
const LABELS_END = '</CustomLabels>\n';
const SET = 'force-app/main/foundation/permissionsets/LinchpinRep.permissionset-meta.xml';

/** Retrieves, lists and manifests of an org that holds the app. */
export function retrieveCommands({ project }: Lane): Tests {
  return {
    'retrieves what was deployed, byte for byte': async () => {
      const here = project();
      const before = metadataFiles(here);
      // To merge labels the CLI reads the whole file once for each label that is here: it gets few of them, and all come.
      const whole = read(here, LABELS);
      const few = `${whole.split(LABEL_END, 10).join(LABEL_END)}${LABEL_END}${LABELS_END}`;
      write(here, LABELS, few);
      const answer = await here.sf(...RETRIEVE, '--source-dir', 'force-app');

      ok(answer);
      assert.ok(filesOf(answer).length > 300, `${filesOf(answer).length} files`);
      assert.deepEqual(failedFiles(answer), []);
      assert.equal(read(here, LABELS), few);
      // Those that were not here go to the default folder.
      const others = read(here, OTHER_LABELS);
      assert.equal(beforeLabels(others), beforeLabels(whole));
      assert.deepEqual([...labelsIn(few), ...labelsIn(others)].sort(), labelsIn(whole).sort());
      fs.rmSync(path.join(here.folder, 'force-app/main/default'), { recursive: true });
      write(here, LABELS, whole);
      assert.deepEqual(metadataFiles(here), before);
    },

    'retrieves by name, wildcard and manifest, in source and in metadata format': async () => {
      const here = project();
      const text = read(here, SET);
      fs.rmSync(path.join(here.folder, SET));
      ok(await here.sf(...RETRIEVE, '--metadata', 'PermissionSet:LinchpinR*', '--metadata', 'Layout'));
      ok(await here.sf('project', 'generate', 'manifest', '--metadata', 'Layout', '--name', 'layouts.xml'));
      ok(await here.sf(...RETRIEVE, '--manifest', 'layouts.xml', '--output-dir', 'elsewhere'));
      const words = ['--manifest', 'layouts.xml', '--target-metadata-dir'];
      ok(await here.sf(...RETRIEVE, ...words, 'zipped', '--zip-file-name', 'layouts.zip'));
      ok(await here.sf(...RETRIEVE, ...words, 'open', '--unzip'));

      const found = fs.globSync('force-app/**/LinchpinRep.permissionset-meta.xml', { cwd: here.folder });
      assert.deepEqual(
        found.map((name) => read(here, name)),
        [text]
      );
      assert.ok(fs.globSync('elsewhere/**/*.layout-meta.xml', { cwd: here.folder }).length > 0);
      assert.ok(fs.existsSync(path.join(here.folder, 'zipped/layouts.zip')));
      assert.ok(fs.globSync('open/**/*.layout', { cwd: here.folder }).length > 0);
    },

    'names what a retrieve did not find': async () => {
      const { sf, say } = project();
      const answer = await sf(...RETRIEVE, '--metadata', 'PermissionSet:Nope', '--metadata', 'Layout');

      assert.deepEqual(
        failedFiles(answer).map((file) => [file.fullName, file.type, file.error]),
        [['Nope', 'PermissionSet', "Entity of type 'PermissionSet' named 'Nope' cannot be found"]]
      );
      const words = ['--package-name', 'Some', '--target-metadata-dir', 'never'];
      refused(await say(...RETRIEVE, ...words), /does not support the retrieval of packages/);
    },

    'lists types and components, and writes a manifest of the org': async () => {
      const here = project();
      const { metadataObjects } = ok<{ metadataObjects: readonly { xmlName: string; childXmlNames?: unknown }[] }>(
        await here.sf('org', 'list', 'metadata-types')
      );
      const list = (type: string) => here.sf('org', 'list', 'metadata', '--metadata-type', type);
      const sets = ok<readonly { fullName: string; lastModifiedByName: string }[]>(await list('PermissionSet'));
      const fields = ok<readonly { fullName: string }[]>(await list('CustomField'));
      ok(await here.sf('project', 'generate', 'manifest', '--from-org', 'admin@linchpin.local', '--name', 'org.xml'));

      assert.ok(metadataObjects.some((type) => type.xmlName === 'LightningComponentBundle'));
      assert.ok(sets.some((set) => set.fullName === 'LinchpinRep' && set.lastModifiedByName === 'Admin User'));
      assert.ok(fields.some((field) => field.fullName === 'Stakeholder__c.Strength__c'));
      assert.match(read(here, 'org.xml'), /<members>LinchpinRep<\/members>[^]*<name>PermissionSet<\/name>/);
      assert.match((await list('Nope')).message ?? '', /Unknown type:Nope/);
    },

    'resets and deletes the tracking': async () => {
      const { sf } = project();
      ok(await sf('project', 'reset', 'tracking', '--no-prompt'));
      const preview = ok<Record<string, readonly unknown[]>>(await sf('project', 'retrieve', 'preview'));
      ok(await sf('project', 'delete', 'tracking', '--no-prompt'));
      ok(await sf('project', 'list', 'ignored'));
      ok(await sf('org', 'disable', 'tracking', '--target-org', 'admin@linchpin.local'));

      assert.deepEqual([preview['toRetrieve'], preview['conflicts']], [[], []]);
    }
  };
}

/** Every deployable file with its text. */
function metadataFiles(project: CliProject): Record<string, string> {
  const exclude = (name: string): boolean => name === '__tests__';
  const names = fs.globSync('force-app/main/**/*.{xml,js,html,css}', { cwd: project.folder, exclude }).sort();
  return Object.fromEntries(names.map((name) => [name, read(project, name)]));
}

/** What stands before the labels. */
function beforeLabels(text: string): string {
  return text.slice(0, text.indexOf('    <labels>'));
}

/** Each label as it is written. */
function labelsIn(text: string): string[] {
  return text
    .split(/^(?= {4}<labels>\n)/m)
    .slice(1)
    .map((label) => label.replace(LABELS_END, ''));
}
