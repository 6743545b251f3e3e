import fs from 'node:fs';

import type { CsvFile } from './csv.ts';
import { csvLine } from './csv.ts';
import type { LoadReport, Refusal } from './load.ts';
import { errorFileColumns } from './mapping.ts';

/** Writes each refused row as it stood, with its line and the reason. The file can be corrected and imported as it is. */
export function writeErrorFile(path: string, file: CsvFile, refusals: readonly Refusal[]): void {
  const header = file.header.filter((heading) => !(errorFileColumns as readonly string[]).includes(heading));
  const kept = file.header.map((heading) => header.includes(heading));
  const lines = refusals.map(({ row, reason }) => {
    const cells = row.cells.filter((_, index) => kept[index] !== false);
    while (cells.length < header.length) cells.push('');
    return csvLine([...cells.slice(0, header.length), String(row.line), reason]);
  });
  fs.writeFileSync(path, `\uFEFF${[csvLine([...header, ...errorFileColumns]), ...lines].join('\n')}\n`);
}

/** What was done, or in a dry run would be, in plain lines. */
export function summarise(report: LoadReport, isDryRun: boolean): string[] {
  const verb = isDryRun ? 'would be ' : '';
  const lines = report.tallies.map(
    ({ object, created, updated }) =>
      `${object}: ${created.toLocaleString('en')} ${verb}created, ${updated.toLocaleString('en')} ${verb}updated`
  );
  lines.push(`Unchanged: ${report.unchanged.toLocaleString('en')}`);
  lines.push(`Refused: ${report.refusals.length.toLocaleString('en')}`);
  for (const { row, reason } of report.refusals.slice(0, 10)) lines.push(`  line ${row.line}: ${reason}`);
  if (report.refusals.length > 10) lines.push(`  and ${(report.refusals.length - 10).toLocaleString('en')} more`);
  return lines;
}
