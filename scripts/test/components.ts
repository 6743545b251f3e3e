import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Tally } from './tally.ts';

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs the tests of the components under jest, which shares them out among the cores by itself and prints as it goes. */
export async function runComponents(root: string, filters: readonly string[]): Promise<Tally> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-jest-'));
  const output = path.join(folder, 'summary.json');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const code = await runScript(root, [jest, '--json', `--outputFile=${output}`, ...filters]);
  if (!fs.existsSync(output)) return { passed: 0, failed: 1, skipped: [] };
  const summary = JSON.parse(fs.readFileSync(output, 'utf8')) as JestSummary;
  fs.rmSync(folder, { recursive: true });
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  return { passed: summary.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: [] };
}

function runScript(cwd: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
