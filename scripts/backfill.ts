/** `npm run backfill`: compares the readings of automatic indicators with the history they come from. See docs/admin-guide.md. */
import { parseArgs } from 'node:util';

import { reasonOf } from './backfill/failures.ts';
import { BackfillError } from './backfill/model.ts';
import { CsvReport, Lines, totalLines } from './backfill/report.ts';
import { countRequests } from './backfill/rows.ts';
import { backfill, type Totals } from './backfill/run.ts';
import { connect } from './import/connect.ts';
import { Progress } from './import/progress.ts';

const usage = `npm run backfill -- [options]

Works out from interviews, ratings, opportunities, reviews and promises which readings the automatic indicators should
have, compares them with those recorded, and says what differs by plan and indicator: missing, no longer true, wrong (day,
value, person, evidence, key), twice, without evidence. Nothing is changed without --write. Run it twice and nothing
changes. Ctrl-C ends it after the accounts at hand; what was mended stays mended, and running it again goes on.

Confidence of the map cannot be worked out from history; its readings are left alone. Run it as somebody who sees all
accounts and opportunities, with the permission set LinchpinAdmin where it is to write.

  --dry-run                    compare only, as without --write
  --write                      mend the differences, read again and fail when any is left
  --account NAME               only indicators of this account (key, name or id); may be repeated
  --plan NAME                  only indicators of this plan (key, name or id); may be repeated
  --source NAME                only this source, e.g. "Key-player interviews"; may be repeated
  --report FILE                every difference as a CSV file
  --target-org ALIAS           an org of the sf CLI; without it, or with "local", the local org of npm start
  --url ADDRESS, --user NAME   another local org, another of its users
  --bulk-from N                rows from which Bulk API 2.0 is used (10000)

Exit code: 0 no differences, or all mended; 1 differences are there; 2 not everything was compared.`;

function readOptions() {
  return parseArgs({
    options: {
      write: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      account: { type: 'string', multiple: true, default: [] },
      plan: { type: 'string', multiple: true, default: [] },
      source: { type: 'string', multiple: true, default: [] },
      report: { type: 'string' },
      'target-org': { type: 'string' },
      url: { type: 'string' },
      user: { type: 'string' },
      'bulk-from': { type: 'string', default: '10000' },
      help: { type: 'boolean', default: false }
    }
  }).values;
}

async function main(): Promise<number> {
  const values = readOptions();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const bulkFrom = Number(values['bulk-from']);
  if (!Number.isInteger(bulkFrom) || bulkFrom < 1) throw new BackfillError('--bulk-from takes a whole number above 0.');
  if (values.write && values['dry-run']) throw new BackfillError('--write and --dry-run: choose one of them.');
  const org = values['target-org'];
  const connection = await connect({
    ...(org === undefined || org === 'local' ? {} : { targetOrg: org }),
    ...(values.url === undefined ? {} : { url: values.url }),
    ...(values.user === undefined ? {} : { username: values.user })
  });
  const requests = countRequests(connection);
  const progress = new Progress();
  const lines = new Lines(values.write);
  const told: string[] = [];
  const report = values.report === undefined ? undefined : new CsvReport(values.report, values.write);
  const stop = stopOnInterrupt();
  let totals: Totals | undefined;
  let failure: Error | undefined;
  try {
    await backfill(connection, {
      scope: { accounts: values.account, plans: values.plan, sources: values.source },
      write: values.write,
      bulkFrom,
      signal: stop.signal,
      onStart: (begun) => {
        totals = begun;
        progress.start('Comparing accounts', begun.accounts, 'accounts');
      },
      onProgress: ({ compared }) => progress.update(compared),
      onDifferences: (finding) => {
        report?.add(finding);
        told.push(...lines.of(finding));
      }
    });
  } catch (error) {
    // What was found and mended before is told first.
    failure = error instanceof Error ? error : new Error(String(error));
  }
  progress.finish();
  stop.close();
  report?.close();
  if (totals === undefined) throw failure ?? new BackfillError('Nothing was compared.');
  for (const line of told) console.log(line);
  if (lines.unlisted > 0)
    console.log(
      `\nand ${lines.unlisted.toLocaleString('en')} more indicators with differences (--report FILE has all)`
    );
  for (const line of totalLines(totals, values.write)) console.log(line);
  console.log(requests.line());
  if (values.report !== undefined) console.log(`Every difference is in ${values.report}.`);
  if (failure) throw failure;
  if (totals.compared < totals.accounts) return 2;
  return totals.left === 0 ? 0 : 1;
}

/** Ends after the accounts at hand when asked to stop; at once when asked again. */
function stopOnInterrupt(): { readonly signal: AbortSignal; readonly close: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    console.error('\nStopping after the accounts at hand; press Ctrl-C again to stop at once.');
    controller.abort();
  };
  process.once('SIGINT', stop);
  return { signal: controller.signal, close: () => process.off('SIGINT', stop) };
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(reasonOf(error) ?? error);
  process.exitCode = 2;
}
