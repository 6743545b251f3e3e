/**
 * `npm test`: every test, in four groups: the components under jest (`components`), the floors of the local org and the
 * scripts (`units`), what cuts across floors, driven by real clients and judges (`system`), and the pages in Chromium
 * (`browser`). `npm test -- units` runs one group; further words filter test files by path.
 * The files of the last three share two lanes, the longest first; what a file prints is shown when it has ended.
 * Ends with one line, `N passed, N failed`, and exits 1 when anything failed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { ensureJudges } from './judges.ts';
import { runComponents } from './test/components.ts';
import { inLanes } from './test/lanes.ts';
import { runNodeFile } from './test/nodeFile.ts';
import { longestFirst } from './test/order.ts';
import { sum } from './test/tally.ts';
import type { Tally } from './test/tally.ts';

const root = path.resolve(import.meta.dirname, '..');
/** Each file keeps about one core busy, and a machine for development or integration has two at least. */
const LANES = 2;

/** Where the files of a group are; jest finds those of the components itself. */
const groups: Readonly<Record<string, string | undefined>> = {
  components: undefined,
  browser: 'tests/browser/**/*.test.ts',
  system: 'tests/!(browser)/**/*.test.ts',
  units: 'scripts/**/*.test.ts'
};

/** What came of one file, or of all components. */
interface Result {
  readonly group: string;
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const named = words.filter((word) => word in groups);
  const chosen = named.length > 0 ? named : Object.keys(groups);
  const filters = words.filter((word) => !(word in groups));
  await ensureJudges();
  // Test files are processes of their own; they share compiled code, and an org that is the same for many of them.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(os.tmpdir(), 'linchpin-compile-cache');
  const shared = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-test-'));
  process.env['LINCHPIN_TEST_SHARED'] = shared;
  const results: Result[] = [];
  if (chosen.includes('components')) {
    console.log('\n== components ==');
    results.push(await timed('components', 'components', () => runComponents(root, filters)));
  }
  const groupOf = new Map(chosen.flatMap((group) => filesOf(group, filters).map((file) => [file, group] as const)));
  await inLanes(longestFirst([...groupOf.keys()]), LANES, async (file) => {
    let shown = '';
    const result = await timed(groupOf.get(file) ?? '', file, async () => {
      const { tally, output } = await runNodeFile(path.join(root, file));
      shown = output;
      return tally;
    });
    console.log(`\n== ${result.group}: ${file}, ${result.seconds} s ==\n${shown.trimEnd()}`);
    results.push(result);
  });
  fs.rmSync(shared, { recursive: true, force: true });
  report(results);
}

function filesOf(group: string, filters: readonly string[]): readonly string[] {
  const pattern = groups[group];
  if (pattern === undefined) return [];
  return fs
    .globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' })
    .filter((file) => filters.every((word) => file.includes(word)))
    .sort();
}

async function timed(group: string, name: string, run: () => Promise<Tally>): Promise<Result> {
  const started = performance.now();
  const tally = await run();
  return { group, name, tally, seconds: Math.round((performance.now() - started) / 1000) };
}

function report(results: readonly Result[]): void {
  const total = sum(results.map(({ tally }) => tally));
  console.log('');
  for (const reason of total.skipped) console.log(`skipped: ${reason}`);
  for (const { name, tally } of results) if (tally.failed > 0) console.log(`failed: ${name}`);
  for (const [group, own] of Map.groupBy(results, (result) => result.group)) {
    const { passed, failed } = sum(own.map(({ tally }) => tally));
    const seconds = own.reduce((all, each) => all + each.seconds, 0);
    console.log(`${group}: ${passed} passed, ${failed} failed in ${seconds} s of a lane`);
  }
  const nothingRan = total.passed + total.failed === 0;
  if (nothingRan) console.log('No test matched.');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || nothingRan ? 1 : 0;
}

await main();
