/** `npm run remove`: writes what takes Linchpin out of an org, and says in which order. It changes no org itself. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { projectRoot, readApp } from './deploy/app.ts';
import { countRecords, readFlowVersions } from './deploy/loss.ts';
import { DeployError } from './deploy/permissionSets.ts';
import { planRemoval } from './deploy/removal.ts';
import type { RemovalStep } from './deploy/removal.ts';
import { writeSteps } from './deploy/writeSteps.ts';
import { apiVersion, connect, ConnectError } from './import/connect.ts';

const usage = `npm run remove [-- options]

Writes three folders of manifests that delete Linchpin from an org, and explains them. It changes nothing by itself.

  --target-org ALIAS   read from this org which versions of the flows it has and how many records would be lost
  --output FOLDER      where to write (.build/remove)`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'target-org': { type: 'string', short: 'o' },
      output: { type: 'string', default: path.join(projectRoot, '.build/remove') },
      help: { type: 'boolean', default: false }
    }
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const app = readApp();
  const targetOrg = values['target-org'];
  const connection = targetOrg === undefined ? undefined : await connect({ targetOrg });
  const flowVersions = connection === undefined ? undefined : await readFlowVersions(connection, app);
  const steps = planRemoval(app, { apiVersion, ...(flowVersions === undefined ? {} : { flowVersions }) });
  const folder = path.resolve(values.output);
  if (
    fs.existsSync(folder) &&
    !fs.existsSync(path.join(folder, steps[0]?.folder ?? '')) &&
    fs.readdirSync(folder).length > 0
  )
    throw new DeployError(`${folder} holds something else. Name another folder with --output.`);
  writeSteps(folder, steps);
  const losses = connection === undefined ? undefined : await countRecords(connection, app);
  for (const line of explain(steps, folder, targetOrg ?? 'ALIAS', losses)) console.log(line);
  if (flowVersions === undefined) {
    const why = targetOrg === undefined ? '' : ` ${targetOrg} does not say which versions it has.`;
    console.log(
      `\nFlows are deleted version by version; the manifest names version 1 of each.${why} After an upgrade there are more: ${targetOrg === undefined ? 'give --target-org, or ' : ''}delete them in Setup → Flows.`
    );
  }
  return 0;
}

function explain(
  steps: readonly RemovalStep[],
  folder: string,
  targetOrg: string,
  losses: ReadonlyMap<string, number> | undefined
): string[] {
  const lines = [
    `Written to ${folder}. Run the steps one after the other; add --dry-run to see first what the org would say.`,
    '',
    'Before: back up (docs/admin-guide.md), and give every profile another page layout for the objects whose layout goes.'
  ];
  for (const { folder: name, title, deletes } of steps) {
    const total = [...deletes.values()].reduce((sum, names) => sum + names.length, 0);
    lines.push('', `${name}: ${title}${total === 0 ? '' : ` (${total} components)`}`);
    lines.push(
      `  sf project deploy start --metadata-dir ${path.relative(process.cwd(), path.join(folder, name))} --single-package --target-org ${targetOrg}`
    );
  }
  const counted = [...(losses ?? [])].map(([object, count]) => `${count.toLocaleString('en')} of ${object}`);
  if (counted.length > 0) lines.push('', `The last step loses records: ${counted.join(', ')}.`);
  return lines;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isExpected =
    error instanceof DeployError || error instanceof ConnectError || (error instanceof TypeError && 'code' in error);
  console.error(isExpected ? error.message : error);
  process.exitCode = 2;
}
