/** `npm run import -- FILE.csv`: loads accounts, contacts, stakeholders, indicators and readings from a spreadsheet into any org. See docs/import.md. */
import { parseArgs } from 'node:util';

import { connect, ConnectError } from './import/connect.ts';
import { CsvFileError, readCsv } from './import/csv.ts';
import { load } from './import/load.ts';
import { mapColumns } from './import/mapping.ts';
import { readPairs } from './import/pairs.ts';
import { Progress } from './import/progress.ts';
import { summarise, writeErrorFile } from './import/report.ts';

const usage = `npm run import -- FILE.csv [options]

Loads accounts, contacts, stakeholders, leading indicators or their readings. Run it twice and nothing changes: records
are matched by their key (AccountKey__c, ContactKey__c, StakeholderKey__c, IndicatorKey__c, ReadingKey__c), or else by
name and account, an indicator by name and plan, a reading by day and indicator. Plans must be there (PlanKey__c, or name
and account). Empty cells leave a field as it is; #N/A empties it.

  --map "Column=Object.Field"  what a column means; "Column=-" leaves it out; may be repeated, or name a JSON file
  --object NAME                what the rows are about, where the header does not say: Account, Contact, Stakeholder,
                               LeadingIndicator, IndicatorReading
  --create-missing             create the accounts and contacts that rows name and the org lacks
  --dry-run                    check everything, say what would be done, save nothing
  --errors FILE                where refused rows go (FILE.errors.csv)
  --target-org ALIAS           an org of the sf CLI; without it, the local org of npm start
  --url ADDRESS, --user NAME   another local org, another of its users
  --encoding NAME              of the file, where it is not UTF-8, e.g. windows-1252
  --bulk-from N                rows from which Bulk API 2.0 is used (2000)

Exit code: 0 all rows saved or unchanged, 1 some refused, 2 nothing was tried.`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      map: { type: 'string', multiple: true, default: [] },
      object: { type: 'string' },
      'create-missing': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
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
  if (values.help || name === undefined) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (extra.length > 0) throw new CsvFileError(`One file at a time: ${extra.join(' ')} was not expected.`);
  const bulkThreshold = Number(values['bulk-from']);
  if (!Number.isInteger(bulkThreshold) || bulkThreshold < 1)
    throw new CsvFileError('--bulk-from takes a whole number above 0.');
  const file = readCsv(name, values.encoding);
  const mapping = mapColumns(file.header, readPairs(values.map), values.object);
  const connection = await connect({
    ...(values['target-org'] === undefined ? {} : { targetOrg: values['target-org'] }),
    ...(values.url === undefined ? {} : { url: values.url }),
    ...(values.user === undefined ? {} : { username: values.user })
  });
  console.log(`${name}: ${file.rows.length.toLocaleString('en')} rows of ${mapping.main.label}s`);
  for (const { heading, object, field } of mapping.columns) console.log(`  ${heading} → ${object}.${field}`);
  const progress = new Progress();
  const report = await load(connection, file, mapping, {
    dryRun: values['dry-run'],
    createMissing: values['create-missing'],
    bulkThreshold,
    onStage: (stage, total) => progress.start(stage, total),
    onProgress: (done) => progress.update(done)
  });
  progress.finish();
  for (const line of summarise(report, values['dry-run'])) console.log(line);
  const errorFile = values.errors ?? `${name.replace(/\.csv$/i, '')}.errors.csv`;
  if (report.refusals.length === 0) return 0;
  writeErrorFile(errorFile, file, report.refusals);
  console.log(`The refused rows, each with its reason, are in ${errorFile}. Correct them there and import that file.`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected =
    error instanceof CsvFileError || error instanceof ConnectError || (error instanceof TypeError && 'code' in error);
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
