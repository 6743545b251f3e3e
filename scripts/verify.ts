/**
 * `npm run verify`: what continuous integration runs. Lint, formatting, generated types, type-checks and every test;
 * all of it runs even when an early part fails. Ends with one line, `N passed, N failed`, in which each check beside the
 * tests counts as one.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { ensureJudges } from './judges.ts';

const root = path.resolve(import.meta.dirname, '..');

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** The types of what drives the browser come with the judges. */
  readonly needsJudges: boolean;
}

/** Each is one thread's work, so they run side by side. */
const checks: readonly Check[] = [
  {
    name: 'formatting',
    command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'],
    needsJudges: false
  },
  { name: 'generated types', command: ['npm', 'run', '--silent', 'types:check'], needsJudges: false },
  { name: 'lint', command: ['npx', 'eslint', '.'], needsJudges: true },
  { name: 'type-check', command: ['npm', 'run', '--silent', 'typecheck'], needsJudges: true }
];

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a command to its end; with `isShown` what it prints appears as it comes. */
function run([program = '', ...words]: readonly string[], isShown: boolean): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', isShown ? 'inherit' : 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => {
      if (isShown) process.stdout.write(chunk);
      // Of what is shown only the end is looked at.
      output = isShown ? (output + chunk.toString()).slice(-2000) : output + chunk.toString();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: output.trimEnd(), seconds: Math.round((performance.now() - started) / 1000) });
    });
  });
}

let passed = 0;
let failed = 0;
const summary: string[] = [];
const judges = ensureJudges();
const outcomes = await Promise.all(
  checks.map(async ({ command, needsJudges }) => {
    if (needsJudges) await judges;
    return run(command, false);
  })
);
for (const [index, { code, output, seconds }] of outcomes.entries()) {
  if (output !== '') console.log(output);
  if (code === 0) passed += 1;
  else failed += 1;
  summary.push(`${checks[index]?.name ?? ''}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s`);
}

const tests = await run(['npm', 'run', '--silent', 'test'], true);
const counts = /^(\d+) passed, (\d+) failed$/.exec(tests.output.split('\n').at(-1) ?? '');
if (counts) {
  passed += Number(counts[1]);
  failed += Number(counts[2]);
}
if (!counts || (tests.code !== 0 && counts[2] === '0')) failed += 1;

for (const line of summary) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
