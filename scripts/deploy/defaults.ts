import fs from 'node:fs';
import path from 'node:path';

import { CsvFileError, readCsv } from '../import/csv.ts';
import { DeployError } from './permissionSets.ts';

/** The plan of a folder of defaults: which objects, parents before children. */
const PLAN = 'plan.json';

/** A record that every org with the app should begin with. */
export interface DefaultRecord {
  readonly key: string;
  /** Line of the file, for messages. */
  readonly line: number;
  /** Texts by column: a field, or `Parent__r.Key__c`; blank cells are left out, so that the org's own default applies. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The defaults of one object. */
export interface DefaultTable {
  readonly object: string;
  /** The unique external id by which a record is found again. */
  readonly key: string;
  readonly file: string;
  readonly records: readonly DefaultRecord[];
}

/**
 * Reads the default configuration of a folder: `plan.json`, a list of `{ "object", "key" }` with parents before children,
 * and one CSV file for each object, named by it. A folder without a plan has none. Throws `DeployError` naming file and
 * line of what cannot be used.
 */
export function readDefaults(folder: string): readonly DefaultTable[] {
  const plan = path.join(folder, PLAN);
  if (!fs.existsSync(plan)) return [];
  return readPlan(plan).map(({ object, key }) => readTable(path.join(folder, `${object}.csv`), object, key));
}

interface PlanEntry {
  readonly object: string;
  readonly key: string;
}

function readPlan(file: string): readonly PlanEntry[] {
  let plan: unknown;
  try {
    plan = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DeployError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(plan) || !plan.every(isEntry))
    throw new DeployError(`${file} is not a list of { "object": "…", "key": "…" }.`);
  const objects = plan.map(({ object }) => object);
  const twice = objects.find((object, at) => objects.indexOf(object) !== at);
  if (twice !== undefined) throw new DeployError(`${file} names ${twice} twice.`);
  return plan;
}

function isEntry(value: unknown): value is PlanEntry {
  if (value === null || typeof value !== 'object') return false;
  const { object, key } = value as Partial<Record<keyof PlanEntry, unknown>>;
  return typeof object === 'string' && /^\w+$/.test(object) && typeof key === 'string' && /^\w+$/.test(key);
}

function readTable(file: string, object: string, key: string): DefaultTable {
  try {
    const { header, rows } = readCsv(file);
    const at = header.indexOf(key);
    if (at < 0) throw new DeployError(`${file} has no column ${key}, by which its records are found again.`);
    const lines = new Map<string, number>();
    const records = rows.map(({ line, cells, problem }): DefaultRecord => {
      if (problem !== undefined) throw new DeployError(`${file}, line ${line}: ${problem}`);
      const own = cells[at]?.trim() ?? '';
      if (own === '') throw new DeployError(`${file}, line ${line}: ${key} is blank.`);
      const earlier = lines.get(own.toLowerCase());
      if (earlier !== undefined)
        throw new DeployError(`${file}, line ${line}: ${key} "${own}" is that of line ${earlier} too.`);
      lines.set(own.toLowerCase(), line);
      const filled = header.flatMap((name, column): [string, string][] => {
        const cell = column === at ? own : (cells[column] ?? '');
        return cell === '' ? [] : [[name, cell]];
      });
      return { key: own, line, cells: new Map(filled) };
    });
    return { object, key, file, records };
  } catch (error) {
    if (error instanceof CsvFileError) throw new DeployError(error.message);
    throw error;
  }
}
