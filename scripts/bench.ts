/** `npm run bench`: every figure of speed, each beside a peer in the same run where it has one. `npm run bench -- import list browser` chooses. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { benchBrowser } from './bench/browser.ts';
import type { Figure } from './bench/figures.ts';
import { figureLine } from './bench/figures.ts';
import { benchImport } from './bench/import.ts';
import { benchListView } from './bench/listView.ts';
import { ensureJudges } from './judges.ts';

const wanted = process.argv.slice(2);
const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

function print(figures: readonly Figure[]): void {
  for (const figure of figures) console.log(figureLine(figure));
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-bench-'));
try {
  const file = path.join(folder, 'org.db');
  console.log(
    `Node ${process.versions.node}, ${os.cpus().length} cores, ${os.cpus()[0]?.model ?? 'unknown processor'}`
  );
  // The list view is measured on the file that the import leaves.
  if (wants('import') || wants('list')) print(await benchImport(folder, file));
  if (wants('list')) print(await benchListView(file));
  if (wants('browser')) {
    await ensureJudges();
    print(await benchBrowser(folder));
  }
} finally {
  fs.rmSync(folder, { recursive: true });
}
