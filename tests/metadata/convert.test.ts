import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { childrenNamed, parseXml, textOf, textsOf, type XmlElement } from '../../scripts/local-org/metadata/xml.ts';
import { ensureJudges, judgePath } from '../../scripts/judges.ts';
import { writeStaticResources } from '../../scripts/staticResources.ts';
import { deployedFiles, readBundles } from './support/bundles.ts';
import { projectRoot, readSourceFiles } from './support/source-files.ts';

const run = promisify(execFile);

/** What a deploy would send: the project copied, its TypeScript built, converted by Salesforce's own CLI. */
async function convert(folder: string): Promise<string> {
  const project = path.join(folder, 'project');
  fs.cpSync(path.join(projectRoot, 'force-app'), path.join(project, 'force-app'), { recursive: true });
  for (const file of ['sfdx-project.json', '.forceignore']) {
    fs.copyFileSync(path.join(projectRoot, file), path.join(project, file));
  }
  for (const bundle of readBundles()) {
    const target = path.join(project, path.relative(projectRoot, bundle.folder));
    const files = Object.entries(await deployedFiles(bundle.folder));
    for (const [name, text] of files) fs.writeFileSync(path.join(target, name), text);
  }
  writeStaticResources(project);
  await ensureJudges();
  const bin = [judgePath('.bin'), path.join(projectRoot, 'node_modules/.bin'), process.env['PATH']].join(
    path.delimiter
  );
  const env = {
    ...process.env,
    HOME: folder,
    PATH: bin,
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
  };
  const output = path.join(folder, 'converted');
  const cli = judgePath('@salesforce/cli/bin/run.js');
  await run(process.execPath, [cli, 'project', 'convert', 'source', '--output-dir', output, '--json'], {
    cwd: project,
    env
  });
  return output;
}

describe('sf project convert source', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-convert-'));
  const members = new Map<string, readonly string[]>();
  let output = '';
  before(async () => {
    output = await convert(folder);
    for (const entry of childrenNamed(read('package.xml'), 'types')) {
      members.set(textOf(entry, 'name') ?? '', textsOf(entry, 'members'));
    }
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  function read(file: string): XmlElement {
    return parseXml(fs.readFileSync(path.join(output, file), 'utf8'));
  }

  it('keeps every component', () => {
    const lost = readSourceFiles().filter(({ type, fullName }) => {
      // The parts of an object travel inside it; labels are listed one by one.
      if (type === 'CustomLabels') return (members.get('CustomLabel') ?? []).length === 0;
      if (type === 'CustomObject' && !fullName.endsWith('__c')) return false;
      return members.get(type)?.includes(fullName) !== true;
    });

    assert.deepEqual(
      lost.map(({ path: file }) => file),
      []
    );
  });

  it('merges what the wings say about one object', () => {
    const contact = read('objects/Contact.object');

    assert.ok(childrenNamed(contact, 'fields').some((field) => textOf(field, 'fullName') === 'ContactKey__c'));
    assert.ok(childrenNamed(contact, 'listViews').some((view) => textOf(view, 'fullName') === 'LinchpinContacts'));
  });

  it('keeps the fields of each object in one piece', () => {
    const counts = readSourceFiles()
      .filter(({ type }) => type === 'CustomField')
      .reduce((map, { object = '' }) => map.set(object, (map.get(object) ?? 0) + 1), new Map<string, number>());

    for (const [object, count] of counts) {
      assert.equal(childrenNamed(read(`objects/${object}.object`), 'fields').length, count, object);
    }
  });

  it('sends components as JavaScript, without TypeScript or tests', () => {
    const sent = fs.globSync('lwc/**/*.*', { cwd: output }).map((file) => file.split(path.sep).join('/'));
    const silent = readBundles().filter(({ name }) => !sent.includes(`lwc/${name}/${name}.js`));

    assert.deepEqual(
      sent.filter((file) => /\.ts$|__tests__|tsconfig/.test(file)),
      []
    );
    assert.deepEqual(
      silent.map(({ name }) => name),
      []
    );
  });

  it('asks for the API version of the project', () => {
    const project = JSON.parse(fs.readFileSync(path.join(projectRoot, 'sfdx-project.json'), 'utf8')) as {
      sourceApiVersion: string;
    };

    assert.equal(textOf(read('package.xml'), 'version'), project.sourceApiVersion);
  });
});
