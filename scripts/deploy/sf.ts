import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { judgePath } from '../judges.ts';
import { projectRoot } from './app.ts';

/** Runs the `sf` CLI in the project, its output shown as it comes; resolves to its exit code. */
export type RunSf = (words: readonly string[]) => Promise<number>;

/** The CLI that the tests use where it is installed, otherwise the one on the PATH. */
export const runSf: RunSf = (words) => {
  const own = judgePath('@salesforce/cli/bin/run.js');
  const [command, prefix]: [string, string[]] = fs.existsSync(own) ? [process.execPath, [own]] : ['sf', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, ...words], {
      cwd: projectRoot,
      stdio: 'inherit',
      shell: process.platform === 'win32' && command === 'sf',
      env: { ...process.env, SF_AUTOUPDATE_DISABLE: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true' }
    });
    child.on('error', (error) =>
      reject(
        'code' in error && error.code === 'ENOENT'
          ? new Error(
              `The sf CLI is not installed. npm ci --prefix ${path.relative(projectRoot, judgePath('..'))} installs it for this project.`
            )
          : error
      )
    );
    child.on('close', (code) => resolve(code ?? 1));
  });
};
