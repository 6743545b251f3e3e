import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { childrenNamed, parseXml, textOf, textsOf } from '../../scripts/local-org/metadata/xml.ts';
import { ensureJudges, judgePath } from '../../scripts/judges.ts';
import { projectRoot } from '../support/local-org.ts';

const run = promisify(execFile);

/** What a manifest names, as `Type:Member`. */
function readManifest(file: string): string[] {
  return childrenNamed(parseXml(fs.readFileSync(file, 'utf8')), 'types').flatMap((entry) =>
    textsOf(entry, 'members').map((member) => `${textOf(entry, 'name')}:${member}`)
  );
}

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
    assert.deepEqual(files.sort(), [
      'Account.object-meta.xml',
      'Linchpin.app-meta.xml',
      'StakeholderAssessmentHistory.flowDefinition-meta.xml',
      'StakeholderDefaults.flowDefinition-meta.xml'
    ]);
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
