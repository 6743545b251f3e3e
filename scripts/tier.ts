/** `npm run tier -- --propose FILE.csv`: proposes tiers for a whole book of accounts in any org. See docs/tiering.md. */
import { parseArgs } from 'node:util';

import { connect, ConnectError } from './import/connect.ts';
import { CsvFileError, readCsv } from './import/csv.ts';
import { readPairs } from './import/pairs.ts';
import { Progress } from './import/progress.ts';
import { writeErrorFile } from './import/report.ts';
import { tierColumns } from './tier/columns.ts';
import { TierError } from './tier/model.ts';
import { propose } from './tier/propose.ts';
import { moverLines, moversOf, outcomeLines, writeMovers } from './tier/report.ts';

const usage = `npm run tier -- --propose FILE.csv [options]
npm run tier -- --propose --computed [options]

Scores accounts by the active tier model and proposes their tiers; managers and executives approve. A row names its
account (account key, or name or id) and rates it from 1 to 5 by Historical revenue, Growth potential, Strategic fit,
Partner predisposition, Ecosystem influence and Access; optional are Buying culture, Closed revenue, Tier, Reason and
Decision key. Accounts with an unrated criterion become drafts. Run it twice and nothing changes.

  --computed                   rate revenue and access from opportunities and the stakeholder map where the file does
                               not; without a file, for every account that you can see
  --map "Column=Meaning"       what a column means; "Column=-" leaves it out; may be repeated, or name a JSON file
  --dry-run                    score everything, say what would be proposed, save nothing
  --report FILE                where each account's change goes (FILE.movers.csv)
  --near POINTS                how near to a threshold counts as near (2)
  --errors FILE                where refused rows go (FILE.errors.csv)
  --target-org ALIAS           an org of the sf CLI; without it, or with "local", the local org of npm start
  --url ADDRESS, --user NAME   another local org, another of its users
  --encoding NAME              of the file, where it is not UTF-8, e.g. windows-1252
  --bulk-from N                rows from which Bulk API 2.0 is used (2000)

Exit code: 0 all rows saved or unchanged, 1 some refused or scored otherwise by the org, 2 nothing was tried.`;

function readOptions() {
  // "--propose=FILE" means the same as "--propose FILE".
  const args = process.argv
    .slice(2)
    .flatMap((word) => (word.startsWith('--propose=') ? ['--propose', word.slice(10)] : word));
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      propose: { type: 'boolean', default: false },
      computed: { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      near: { type: 'string', default: '2' },
      errors: { type: 'string' },
      'target-org': { type: 'string' },
      url: { type: 'string' },
      user: { type: 'string' },
      encoding: { type: 'string' },
      'bulk-from': { type: 'string', default: '2000' },
      help: { type: 'boolean', default: false }
    }
  });
  return { values, file: positionals[0], extra: positionals.slice(1) };
}

async function main(): Promise<number> {
  const { values, file: name, extra } = readOptions();
  if (values.help || !values.propose || (name === undefined && !values.computed)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (extra.length > 0) throw new CsvFileError(`One file at a time: ${extra.join(' ')} was not expected.`);
  const bulkThreshold = Number(values['bulk-from']);
  if (!Number.isInteger(bulkThreshold) || bulkThreshold < 1)
    throw new CsvFileError('--bulk-from takes a whole number above 0.');
  const near = Number(values.near);
  if (values.near.trim() === '' || !(near >= 0 && near <= 100))
    throw new CsvFileError('--near takes points from 0 to 100.');
  const ratings = name === undefined ? undefined : readRatings(name, values.encoding, readPairs(values.map));
  const org = values['target-org'];
  const connection = await connect({
    ...(org === undefined || org === 'local' ? {} : { targetOrg: org }),
    ...(values.url === undefined ? {} : { url: values.url }),
    ...(values.user === undefined ? {} : { username: values.user })
  });
  const progress = new Progress();
  const report = await propose(connection, ratings, {
    dryRun: values['dry-run'],
    ...(values.computed ? { computedOn: localDay() } : {}),
    bulkThreshold,
    onStage: (stage, total) => progress.start(stage, total),
    onProgress: (done) => progress.update(done)
  });
  progress.finish();
  const source = name ?? 'the book';
  const base = (name ?? 'tiers').replace(/\.csv$/i, '');
  const movers = moversOf(report);
  console.log(`${source}: ${report.file.rows.length.toLocaleString('en')} accounts, scored by "${report.model.name}"`);
  for (const line of outcomeLines(report, source, values['dry-run'])) console.log(line);
  for (const line of moverLines(movers, near)) console.log(line);
  const reportFile = values.report ?? `${base}.movers.csv`;
  writeMovers(reportFile, movers, near);
  console.log(`\nEvery account with its change is in ${reportFile}.`);
  if (report.refusals.length > 0) {
    const errorFile = values.errors ?? `${base}.errors.csv`;
    writeErrorFile(errorFile, report.file, rowReasons(report.refusals));
    console.log(
      `The refused rows, each with its reason, are in ${errorFile}. Correct them there and propose that file.`
    );
  }
  return report.refusals.length > 0 || report.differences.length > 0 ? 1 : 0;
}

function readRatings(name: string, encoding: string | undefined, pairs: Readonly<Record<string, string>>) {
  const file = readCsv(name, encoding);
  return { file, columns: tierColumns(file.header, pairs) };
}

/** Today where the user sits. */
function localDay(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** One refusal for each row, with all its reasons. */
function rowReasons<Row>(
  refusals: readonly { readonly row: Row; readonly field: string | null; readonly reason: string }[]
) {
  const reasons = new Map<Row, string[]>();
  for (const { row, field, reason } of refusals)
    reasons.set(row, [...(reasons.get(row) ?? []), field === null ? reason : `${field}: ${reason}`]);
  return [...reasons].map(([row, texts]) => ({ row, reason: texts.join(' ') }));
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected =
    error instanceof CsvFileError ||
    error instanceof ConnectError ||
    error instanceof TierError ||
    (error instanceof TypeError && 'code' in error);
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
