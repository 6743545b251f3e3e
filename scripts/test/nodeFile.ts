import { text } from 'node:stream/consumers';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { TestEvent } from 'node:test/reporters';

import type { Tally } from './tally.ts';

/** Runs one file of node's tests in a process of its own; answers what came of it and what it printed. */
export async function runNodeFile(file: string): Promise<{ readonly tally: Tally; readonly output: string }> {
  const reporter = new spec();
  const output = text(reporter);
  const tally = { passed: 0, failed: 0, skipped: [] as string[] };
  const stream = run({ files: [file], concurrency: 1, execArgv: ['--no-warnings'] });
  for await (const event of stream as AsyncIterable<TestEvent>) {
    count(event, tally);
    if (!isTotal(event)) reporter.write(event);
  }
  reporter.end();
  return { tally, output: await output };
}

function count(event: TestEvent, tally: { passed: number; failed: number; skipped: string[] }): void {
  if (event.type === 'test:pass') {
    const { details, skip, name } = event.data;
    if (skip !== undefined) tally.skipped.push(typeof skip === 'string' ? `${name}: ${skip}` : name);
    else if (details.type !== 'suite') tally.passed += 1;
  } else if (event.type === 'test:fail') {
    const { details } = event.data;
    // A suite fails because one of its tests did, which is counted already, or because its own hook threw.
    const cause: unknown = details.error.cause;
    const isEcho = 'failureType' in details.error && details.error.failureType === 'subtestsFailed';
    if (details.type !== 'suite' || (!isEcho && cause !== undefined)) tally.failed += 1;
  }
}

/** The runner's own count of one file; the whole run is counted at its end. */
function isTotal(event: TestEvent): boolean {
  return event.type === 'test:diagnostic' && event.data.file === undefined;
}
