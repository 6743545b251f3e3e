/**
 * `npm run verify`: what continuous integration runs. Lint, formatting, generated types, type-checks and every test;
 * all of it runs even when an early part fails. Ends with one line, `N passed, N failed`, in which each check beside the
 * tests counts as one.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { ensureJudges } from './judges.ts';

const root = path.resolve(import.meta.dirname, '..');
const checks: readonly (readonly [name: string, script: string])[] = [
  ['lint', 'lint'],
  ['generated types', 'types:check'],
  ['type-check', 'typecheck']
];

interface Outcome {
  readonly code: number;
  readonly lastLine: string;
}

function runScript(script: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let tail = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      tail = (tail + chunk.toString()).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, lastLine: tail.trimEnd().split('\n').at(-1) ?? '' }));
  });
}

// The types of what drives the browser come with the judges.
await ensureJudges();

let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const [name, script] of checks) {
  const started = performance.now();
  const { code } = await runScript(script);
  if (code === 0) passed += 1;
  else failed += 1;
  summary.push(`${name}: ${code === 0 ? 'passed' : 'failed'} in ${Math.round((performance.now() - started) / 1000)} s`);
}

const tests = await runScript('test');
const counts = /^(\d+) passed, (\d+) failed$/.exec(tests.lastLine);
if (counts) {
  passed += Number(counts[1]);
  failed += Number(counts[2]);
}
if (!counts || (tests.code !== 0 && counts[2] === '0')) failed += 1;

for (const line of summary) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
