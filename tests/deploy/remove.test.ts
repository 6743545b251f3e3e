import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { readApp } from '../../scripts/deploy/app.ts';
import { childrenNamed, parseXml, textOf, textsOf } from '../../scripts/local-org/metadata/xml.ts';
import { ensureJudges, judgePath } from '../../scripts/judges.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { startCliProject } from '../cli/support/project.ts';
import type { CliAnswer, CliProject } from '../cli/support/project.ts';
import { projectRoot } from '../support/local-org.ts';

const run = promisify(execFile);

const app = readApp();

/** What a manifest names, as `Type:Member`. */
function readManifest(file: string): string[] {
  return childrenNamed(parseXml(fs.readFileSync(file, 'utf8')), 'types').flatMap((entry) =>
    textsOf(entry, 'members').map((member) => `${textOf(entry, 'name')}:${member}`)
  );
}

/** The flows of the app, by name. */
const flows = fs
  .globSync('force-app/main/*/flows/*.flow-meta.xml', { cwd: projectRoot })
  .map((file) => path.basename(file, '.flow-meta.xml'))
  .sort();

describe('npm run remove', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-remove-'));
  const output = path.join(folder, 'remove');
  let said = '';
  before(async () => {
    await ensureJudges();
    const script = path.join(projectRoot, 'scripts/remove.ts');
    said = (await run(process.execPath, ['--no-warnings', script, '--output', output])).stdout;
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** Runs the real CLI in an empty project, with a home of its own. */
  async function sf(words: readonly string[]): Promise<void> {
    const env = {
      ...process.env,
      HOME: folder,
      SF_DISABLE_TELEMETRY: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
    };
    const cli = judgePath('@salesforce/cli/bin/run.js');
    await run(process.execPath, [cli, ...words, '--json'], { cwd: projectRoot, env });
  }

  it('deletes exactly what the CLI finds in force-app, each once', async () => {
    await sf(['project', 'generate', 'manifest', '--source-dir', 'force-app', '--output-dir', folder]);
    const standard = new Set(['CustomObject:Account', 'CustomObject:Contact', 'CustomLabels:CustomLabels']);
    const wanted = readManifest(path.join(folder, 'package.xml'))
      .filter((name) => !standard.has(name))
      // Flows are deleted by version.
      .map((name) => (name.startsWith('Flow:') ? `${name}-1` : name));

    const deleted = ['2-app', '3-data'].flatMap((step) =>
      readManifest(path.join(output, step, 'destructiveChanges.xml'))
    );

    assert.ok(wanted.length > 100);
    assert.deepEqual(deleted.sort(), wanted.sort());
  });

  it('writes a first step that the CLI reads, with one file for each part', async () => {
    const converted = path.join(folder, 'converted');
    await sf(['project', 'convert', 'mdapi', '--root-dir', path.join(output, '1-detach'), '--output-dir', converted]);

    const files = fs.globSync('**/*-meta.xml', { cwd: converted }).map((file) => path.basename(file));
    const flows = app.model.flows.size;
    assert.equal(files.filter((file) => file.endsWith('.flowDefinition-meta.xml')).length, flows);
    assert.deepEqual(
      files.filter((file) => !file.endsWith('.flowDefinition-meta.xml') && !file.includes('__c.')).sort(),
      ['Account.object-meta.xml', 'Linchpin.app-meta.xml']
    );
    assert.ok(files.includes('Stakeholder__c.object-meta.xml'));
  });

  it('says the command of each step in its order', () => {
    const steps = [...said.matchAll(/--metadata-dir \S*?(\d-\w+) --single-package/g)].map(([, step]) => step);

    assert.deepEqual(steps, ['1-detach', '2-app', '3-data']);
  });

  it('leaves a folder alone that holds something else', async () => {
    const other = path.join(folder, 'other');
    fs.mkdirSync(other);
    fs.writeFileSync(path.join(other, 'notes.txt'), 'mine');

    await assert.rejects(
      run(process.execPath, ['--no-warnings', path.join(projectRoot, 'scripts/remove.ts'), '--output', other]),
      /holds something else/
    );
    assert.deepEqual(fs.readdirSync(other), ['notes.txt']);
  });
});

describe('the three steps of npm run remove, by the sf CLI on the local org', () => {
  let project: CliProject;
  let said = '';
  const admin = 'admin@linchpin.local';
  const versions = [...app.model.flows.values()].map(({ apiName }) => `${apiName}-1`).sort();
  before(async () => {
    project = await startCliProject();
    const deployed = await project.sf('project', 'deploy', 'start', '--source-dir', 'force-app');
    assert.equal(deployed.status, 0, deployed.message);
    // An upgrade: a flow's second version, so that there are two to delete.
    const flow = path.join(project.folder, 'force-app/main/stakeholders/flows/StakeholderDefaults.flow-meta.xml');
    fs.writeFileSync(
      flow,
      fs.readFileSync(flow, 'utf8').replace('<description>Before a', '<description>Changed. Before a')
    );
    const upgraded = await project.sf('project', 'deploy', 'start', '--source-dir', flow);
    assert.equal(upgraded.status, 0, upgraded.message);
    const values = { Name: 'Stays' };
    project.org.write(project.org.system, [{ operation: 'insert', object: 'Account', values }], {
      allOrNone: true,
      source: 'json'
    });
    const script = path.join(projectRoot, 'scripts/remove.ts');
    const options = ['--output', path.join(project.folder, 'remove'), '--target-org', admin];
    const env = {
      ...process.env,
      HOME: project.folder,
      SF_DISABLE_TELEMETRY: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
    };
    said = (await run(process.execPath, ['--no-warnings', script, ...options], { env })).stdout;
  });
  after(() => project.close());

  const step = (name: string): Promise<CliAnswer> =>
    project.sf(
      'project',
      'deploy',
      'start',
      '--metadata-dir',
      path.join(project.folder, 'remove', name),
      '--single-package'
    );
  const whyNot = (answer: CliAnswer): string => JSON.stringify(answer.result ?? answer.message).slice(0, 1000);

  it('name every version of the flows that the org has', () => {
    const named = readManifest(path.join(project.folder, 'remove/2-app/destructiveChanges.xml'));

    assert.deepEqual(
      named.filter((name) => name.startsWith('Flow:')).sort(),
      [...versions, 'StakeholderDefaults-2'].map((name) => `Flow:${name}`).sort()
    );
    assert.doesNotMatch(said, /version 1 of each/);
  });

  it('are refused out of their order', async () => {
    const early = await step('2-app');

    assert.equal(early.status, 1);
    assert.match(whyNot(early), /insufficient access rights on cross-reference id/);
    assert.equal(project.org.flowVersions.all().length, flows.length + 1);
  });

  it('leave an empty org with the data of standard objects', async () => {
    for (const name of ['1-detach', '2-app', '3-data']) {
      const answer = await step(name);
      assert.equal(answer.status, 0, `${name}: ${whyNot(answer)}`);
    }
    const empty = openOrg({ file: ':memory:' });
    const shapeOf = ({ model }: { readonly model: typeof empty.model }): unknown => [
      [...model.objects.values()].map((object) => [object.apiName, [...object.fields.keys()]]),
      [model.flows, model.layouts, model.flexiPages, model.permissionSets, model.apps, model.tabs].map(
        ({ size }) => size
      ),
      [model.labels.size, model.customPermissions.size, model.bundles.size]
    ];
    assert.deepEqual(shapeOf(project.org), shapeOf(empty));
    empty.close();
    const left = project.org.metadata.pieces().map(({ type, fullName }) => `${type}:${fullName}`);
    assert.deepEqual(left, ['CustomObject:Account']);
    assert.deepEqual(project.org.flowVersions.all(), []);
    const accounts = project.org.query(project.org.system, {
      object: 'Account',
      select: [{ kind: 'field', path: 'Name' }]
    });
    assert.deepEqual(
      accounts.records.map(({ fields }) => fields['Name']),
      ['Stays']
    );
    assert.deepEqual(project.log, []);
  });

  it('can be followed by a deploy that begins anew', async () => {
    const answer = await project.sf('project', 'deploy', 'start', '--source-dir', 'force-app');

    assert.equal(answer.status, 0, whyNot(answer));
    assert.deepEqual(
      project.org.flowVersions
        .all()
        .map(({ flow, number }) => `${flow}-${number}`)
        .sort(),
      flows.map((flow) => `${flow}-1`)
    );
  });
});
