import type { Connection } from 'jsforce';

import type { CsvFile, CsvRow } from '../import/csv.ts';
import type { ObjectFields, Values } from '../import/records.ts';
import { blankMark, typeCell } from '../import/values.ts';
import { AccountFinder, type BookAccount } from './book.ts';
import { ratingFields, type TierColumn } from './columns.ts';
import { TierError } from './model.ts';
import type { Entry, Problem } from './plan.ts';

/** A row that was not saved, and why. */
export interface TierRefusal extends Problem {
  readonly row: CsvRow;
}

const ratings: ReadonlySet<string> = new Set(Object.values(ratingFields));

/** Types the rows of a file and finds their accounts; rows that cannot be used come back as refusals. */
export async function readEntries(
  connection: Connection,
  file: CsvFile,
  columns: readonly TierColumn[],
  described: ObjectFields
): Promise<{ readonly entries: readonly Entry[]; readonly refusals: readonly TierRefusal[] }> {
  checkWritable(columns, described);
  const cellOf = (row: CsvRow, means: TierColumn['means']): string => {
    const column = columns.find((each) => each.means === means);
    return column === undefined ? '' : (row.cells[column.column] ?? '').trim();
  };
  const usable = file.rows.filter((row) => row.problem === undefined);
  const textsOf = (means: TierColumn['means']): string[] =>
    usable.map((row) => cellOf(row, means)).filter((text) => text !== '');
  const finder = await AccountFinder.read(connection, textsOf('accountKey'), textsOf('account'));
  const entries: Entry[] = [];
  const refusals: TierRefusal[] = [];
  const firstLines = new Map<string, number>();
  for (const row of file.rows) {
    const [account, problem] =
      row.problem === undefined
        ? findAccount(finder, cellOf(row, 'accountKey'), cellOf(row, 'account'))
        : [undefined, { field: null, reason: row.problem }];
    const { values, problems } = row.problem === undefined ? typeValues(row, columns, described) : noValues;
    const first = account && firstLines.get(account.Id);
    if (account && first === undefined) firstLines.set(account.Id, row.line);
    const all = [
      ...(problem ? [problem] : []),
      ...(first === undefined ? [] : [{ field: 'Account', reason: `the row repeats line ${first}.` }]),
      ...problems
    ];
    refusals.push(...all.map((each) => ({ row, ...each })));
    if (account && all.length === 0) entries.push({ row, account, values });
  }
  return { entries, refusals };
}

const noValues: { readonly values: Values; readonly problems: readonly Problem[] } = { values: {}, problems: [] };

function checkWritable(columns: readonly TierColumn[], { fields }: ObjectFields): void {
  for (const { means, heading } of columns) {
    if (means === 'account' || means === 'accountKey') continue;
    const field = fields.get(means.toLowerCase());
    if (!field?.createable && !field?.updateable)
      throw new TierError(`Column "${heading}" means ${means}, which you may not set. Leave it out with --map.`);
  }
}

function findAccount(finder: AccountFinder, key: string, name: string): [BookAccount | undefined, Problem | undefined] {
  const [field, text, found] =
    key === ''
      ? (['Account', name, finder.called(name)] as const)
      : (['Account key', key, finder.withKey(key)] as const);
  if (text === '') return [undefined, { field: 'Account', reason: 'the row names no account.' }];
  if (found.length === 1) return [found[0], undefined];
  const reason =
    found.length === 0
      ? `no account that you can see is called "${text}".`
      : `${found.length} accounts are called "${text}"; name the one by its key or id.`;
  return [undefined, { field, reason }];
}

function typeValues(
  row: CsvRow,
  columns: readonly TierColumn[],
  described: ObjectFields
): { readonly values: Values; readonly problems: readonly Problem[] } {
  const values: Values = {};
  const problems: Problem[] = [];
  for (const { column, heading, means } of columns) {
    const cell = (row.cells[column] ?? '').trim();
    const field = described.fields.get(means.toLowerCase());
    if (cell === '' || !field) continue;
    if (ratings.has(means) && cell !== blankMark && !/^[1-5]$/.test(cell)) {
      problems.push({ field: heading, reason: `"${cell}" is no rating; write 1 to 5, or leave it empty if unknown.` });
      continue;
    }
    const typed = typeCell(means === 'DecidedTier__c' && /^[123]$/.test(cell) ? `Tier ${cell}` : cell, field);
    if ('problem' in typed) problems.push({ field: heading, reason: typed.problem });
    else values[means] = typed.value;
  }
  return { values, problems };
}
