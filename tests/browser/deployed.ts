import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

import { sampleMetadata } from '../../scripts/appSource.ts';
import { build } from '../../scripts/build.ts';
import type { RunningApp } from '../../scripts/preview/run.ts';
import { startSf } from '../cli/support/sf.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Deploys the app to a running org with the real CLI, from a built copy of the project, and what the sample org sets besides. */
export async function deployApp({ org, url }: RunningApp, folder: string): Promise<void> {
  const packages = ['force-app'];
  fs.cpSync(path.join(root, 'force-app/main'), path.join(folder, 'force-app/main'), { recursive: true });
  if (fs.existsSync(path.join(root, sampleMetadata))) {
    fs.cpSync(path.join(root, sampleMetadata), path.join(folder, 'sample'), { recursive: true });
    packages.push('sample');
  }
  fs.copyFileSync(path.join(root, '.forceignore'), path.join(folder, '.forceignore'));
  const { sourceApiVersion } = JSON.parse(fs.readFileSync(path.join(root, 'sfdx-project.json'), 'utf8')) as {
    readonly sourceApiVersion: string;
  };
  const packageDirectories = packages.map((name, index) => ({ path: name, default: index === 0 }));
  fs.writeFileSync(path.join(folder, 'sfdx-project.json'), JSON.stringify({ packageDirectories, sourceApiVersion }));
  assert.deepEqual(build(folder).problems, []);
  const { sfWith, sf } = startSf(folder);
  const token = org.issueToken(org.sessionFor('admin@linchpin.local').userId);
  const login = ['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--set-default'];
  for (const answer of [
    await sfWith({ SF_ACCESS_TOKEN: token }, ...login),
    await sf('project', 'deploy', 'start', ...packages.flatMap((name) => ['--source-dir', name]))
  ]) {
    assert.equal(answer.status, 0, `${answer.message ?? ''} ${JSON.stringify(answer.result ?? '').slice(0, 2000)}`);
  }
}
