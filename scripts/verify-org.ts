/** `npm run verify:org -- --target-org ALIAS`: asks an org what only a real one can tell. See docs/verifying-in-an-org.md. */
import { parseArgs } from 'node:util';

import { ConnectError } from './import/connect.ts';
import type { Check } from './verify-org/check.ts';
import { checks } from './verify-org/checks/index.ts';
import { humanChecks } from './verify-org/human.ts';
import { openExpected } from './verify-org/local.ts';
import { humanLines, outcomeLines } from './verify-org/report.ts';
import { runCheck } from './verify-org/run.ts';
import type { Outcome } from './verify-org/run.ts';
import { readTargetOrg } from './verify-org/target.ts';

const usage = `npm run verify:org -- --target-org ALIAS [options]

Asks an org what the local org could only be told by documentation, and compares the answers with the local org's own.
It creates a few records of its own, named "Linchpin check …", and deletes them; deploys are for trial only.

  --target-org ALIAS   an org that the sf CLI is logged in to
  --only ID            ask this only; may be repeated
  --list               say what would be asked, and ask nothing
  --production         go on although the org is a production org

Exit code: 0 everything is the same, 1 something differs, 2 nothing was asked, 3 something could not be asked.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'target-org': { type: 'string', short: 'o' },
      only: { type: 'string', multiple: true, default: [] },
      list: { type: 'boolean', default: false },
      production: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  });
  const alias = values['target-org'];
  if (values.list) {
    for (const { id, doubt } of checks) console.log(`${id}: ${doubt}`);
    for (const line of humanLines(humanChecks)) console.log(line);
    return 0;
  }
  if (values.help || alias === undefined) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const unknown = values.only.filter((id) => !checks.some((check) => check.id === id));
  if (unknown.length > 0) {
    console.error(`There is no check ${unknown.join(', ')}. --list names them all.`);
    return 2;
  }
  const chosen = checks.filter(({ id }) => values.only.length === 0 || values.only.includes(id));
  return verify(alias, chosen, values.production);
}

async function verify(alias: string, chosen: readonly Check[], isProductionMeant: boolean): Promise<number> {
  const target = await readTargetOrg(alias);
  console.log(`${alias} is ${target.name}, ${target.edition}${target.isProduction ? ', production' : ''}.`);
  if (target.isProduction && !isProductionMeant) {
    console.error(
      'Nothing was asked: it would create and delete records in production. --production says that you mean it.'
    );
    return 2;
  }
  const expected = await openExpected();
  const tally: Record<Outcome['verdict'], number> = { same: 0, differs: 0, 'could not be asked': 0 };
  try {
    for (const check of chosen) {
      const outcome: Outcome =
        check.needs === 'app' && !target.hasApp
          ? { verdict: 'could not be asked', reason: 'Linchpin is not deployed to this org, or hidden from this user' }
          : await runCheck(check, expected.target, target, (line) => console.error(line));
      tally[outcome.verdict] += 1;
      for (const line of outcomeLines(check, outcome)) console.log(line);
    }
  } finally {
    await expected.close();
  }
  for (const line of humanLines(humanChecks)) console.log(line);
  console.log(`${tally.same} same, ${tally.differs} differ, ${tally['could not be asked']} could not be asked`);
  if (tally.differs > 0) return 1;
  return tally['could not be asked'] > 0 ? 3 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected = error instanceof ConnectError || (error instanceof TypeError && 'code' in error);
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
