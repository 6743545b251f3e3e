/**
 * `npm test`: every test, in four groups: the floors of the local org and the scripts (`units`), the components under
 * jest (`components`), what cuts across floors, driven by real clients and judges (`system`), and the pages in
 * Chromium (`browser`). `npm test -- units` runs one group; further words filter test files by path.
 * Ends with one line, `N passed, N failed`, and exits 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

import { ensureJudges } from './judges.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: string[];
}

const root = path.resolve(import.meta.dirname, '..');
const groups: Record<string, (filters: readonly string[]) => Promise<Tally>> = {
  units: (filters) => runNodeTests(['scripts/**/*.test.ts'], filters),
  components: runComponentTests,
  system: (filters) => runNodeTests(['tests/!(browser)/**/*.test.ts'], filters),
  browser: (filters) => runNodeTests(['tests/browser/**/*.test.ts'], filters)
};

async function runNodeTests(patterns: readonly string[], filters: readonly string[]): Promise<Tally> {
  const files = patterns
    .flatMap((pattern) => fs.globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' }))
    .filter((file) => filters.every((word) => file.includes(word)))
    .sort();
  const tally: Tally = { passed: 0, failed: 0, skipped: [] };
  if (files.length === 0) return tally;
  const stream = run({
    files: files.map((file) => path.join(root, file)),
    concurrency: 2,
    execArgv: ['--no-warnings']
  });
  stream.on('test:pass', ({ details, skip, name }) => {
    if (skip !== undefined) tally.skipped.push(typeof skip === 'string' ? `${name}: ${skip}` : name);
    else if (details.type !== 'suite') tally.passed += 1;
  });
  stream.on('test:fail', ({ details }) => {
    // A suite fails because one of its tests did, which is counted already, or because its own hook threw.
    const cause: unknown = details.error.cause;
    const isEcho = 'failureType' in details.error && details.error.failureType === 'subtestsFailed';
    if (details.type !== 'suite' || (!isEcho && cause !== undefined)) tally.failed += 1;
  });
  const report = stream.compose(spec).pipe(process.stdout, { end: false });
  await new Promise<void>((resolve) => stream.on('end', resolve));
  report.write('\n');
  return tally;
}

interface JestSummary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numRuntimeErrorTestSuites: number;
}

async function runComponentTests(filters: readonly string[]): Promise<Tally> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-jest-'));
  const output = path.join(folder, 'summary.json');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const code = await runProcess(process.execPath, [jest, '--json', `--outputFile=${output}`, ...filters]);
  if (!fs.existsSync(output)) return { passed: 0, failed: 1, skipped: [] };
  const summary = JSON.parse(fs.readFileSync(output, 'utf8')) as JestSummary;
  fs.rmSync(folder, { recursive: true });
  const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
  return { passed: summary.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: [] };
}

function runProcess(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const chosen = words.filter((word) => word in groups);
  const filters = words.filter((word) => !(word in groups));
  await ensureJudges();
  // Test files are processes of their own; they share compiled code, and an org that is the same for many of them.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(os.tmpdir(), 'linchpin-compile-cache');
  const shared = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-test-'));
  process.env['LINCHPIN_TEST_SHARED'] = shared;
  const total: Tally = { passed: 0, failed: 0, skipped: [] };
  for (const [name, runGroup] of Object.entries(groups)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const started = performance.now();
    console.log(`\n== ${name} ==`);
    const tally = await runGroup(filters);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped.push(...tally.skipped);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`);
  }
  fs.rmSync(shared, { recursive: true, force: true });
  for (const reason of total.skipped) console.log(`skipped: ${reason}`);
  const nothingRan = total.passed + total.failed === 0;
  if (nothingRan) console.log('No test matched.');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || nothingRan ? 1 : 0;
}

await main();
