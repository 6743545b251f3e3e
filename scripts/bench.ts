/**
 * `npm run bench`: every figure of speed, each beside a peer in the same run where it has one. `npm run bench -- NAMES`
 * chooses among import, list, deploy, upsert, query, tier, portfolio and browser, and `plans`, `readings` and `memory`,
 * which take minutes and run by name only.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { benchBrowser } from './bench/browser.ts';
import { benchDeploy } from './bench/deploy.ts';
import type { Figure } from './bench/figures.ts';
import { figureLine } from './bench/figures.ts';
import { benchImport } from './bench/import.ts';
import { benchIndicatorPanel } from './bench/indicatorPanel.ts';
import { benchListView } from './bench/listView.ts';
import { benchMemory } from './bench/memory.ts';
import { benchPlans } from './bench/plans.ts';
import { benchPortfolio } from './bench/portfolio.ts';
import { benchQuery } from './bench/query.ts';
import { benchReadings } from './bench/readings.ts';
import { benchTier } from './bench/tier.ts';
import { benchUpsert } from './bench/upsert.ts';
import { ensureJudges } from './judges.ts';

const usual = ['import', 'list', 'deploy', 'upsert', 'query', 'tier', 'portfolio', 'browser'];
const names = [...usual, 'plans', 'readings', 'memory'];

function print(figures: readonly Figure[]): void {
  for (const figure of figures) console.log(figureLine(figure));
}

async function main(wanted: readonly string[], folder: string): Promise<void> {
  const wants = (name: string): boolean => (wanted.length === 0 ? usual : wanted).includes(name);
  console.log(
    `Node ${process.versions.node}, ${os.cpus().length} cores, ${os.cpus()[0]?.model ?? 'unknown processor'}, load ${os.loadavg()[0]?.toFixed(1) ?? '?'}`
  );
  // The list view is measured on the file that the import leaves, the query on the one that the upserts leave.
  const imported = path.join(folder, 'org.db');
  if (wants('import') || wants('list')) print(await benchImport(folder, imported));
  if (wants('list')) print(await benchListView(imported));
  await ensureJudges();
  if (wants('deploy')) print(await benchDeploy(folder));
  const upserted = path.join(folder, 'upserted.db');
  if (wants('upsert') || wants('query')) print(await benchUpsert(folder, upserted));
  if (wants('query')) print(await benchQuery(upserted));
  if (wants('tier')) print(await benchTier(folder));
  if (wants('memory')) print(await benchMemory(folder));
  if (wants('plans')) print(await benchPlans(folder));
  if (wants('readings')) print([...(await benchReadings(folder)), ...(await benchIndicatorPanel(folder))]);
  if (wants('portfolio')) print(await benchPortfolio(folder));
  if (wants('browser')) print(await benchBrowser(folder));
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-bench-'));
  try {
    await main(wanted, folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
