import fs from 'node:fs';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import type { Connection } from 'jsforce';

import { connect } from '../import/connect.ts';

export interface SampleOptions {
  /** Address of an empty local org. */
  readonly url: string;
  /** Sets the org's clock, so that two years of work are really played through its flows; `undefined` is the present. */
  readonly setClock: (moment: Date | undefined) => void;
  readonly onStage?: (text: string) => void;
}

/** One line of a sample file, by column. */
export type Row = Readonly<Record<string, string>>;
/** Field values by API name. */
export type Values = Record<string, string | number | boolean | null>;

const folder = path.resolve(import.meta.dirname, '../../config/sample');
const day = 86_400_000;

/** The lines of a file in `config/sample`. */
export function rows(name: string): readonly Row[] {
  return rowsOf(path.join(folder, name));
}

/** The lines of a CSV file. */
export function rowsOf(file: string): readonly Row[] {
  return parse(fs.readFileSync(file), { columns: true, skipEmptyLines: true });
}

/** Writes sample records as their users, on the days on which they did it. Throws at the first refusal. */
export class SampleWriter {
  /** Ids by what the files call the records: usernames, account keys, … */
  readonly users = new Map<string, string>();
  readonly accounts = new Map<string, string>();
  readonly options: SampleOptions;
  private readonly now = Date.now();
  private readonly connections = new Map<string, Connection>();

  constructor(options: SampleOptions) {
    this.options = options;
  }

  /** Sets the org's clock to the present time of day, so many days ago. */
  setDaysAgo(days: number): void {
    this.options.setClock(new Date(this.now - days * day));
  }

  /** The calendar date so many days before today, in UTC. */
  dateDaysAgo(days: number): string {
    return new Date(this.now - days * day).toISOString().slice(0, 10);
  }

  /** A connection of the user, or of the administrator. */
  async as(username?: string): Promise<Connection> {
    const known = this.connections.get(username ?? '');
    if (known) return known;
    const connection = await connect({ url: this.options.url, ...(username === undefined ? {} : { username }) });
    this.connections.set(username ?? '', connection);
    return connection;
  }

  /** Creates records of one object and gives their ids in order. */
  async create(object: string, records: readonly Values[], username?: string): Promise<string[]> {
    if (records.length === 0) return [];
    const connection = await this.as(username);
    const results = await connection.sobject(object).create(records.map(withoutBlanks), { allowRecursive: true });
    return results.map((result, index) => {
      if (result.success) return result.id;
      throw new Error(
        `The sample's ${object} ${JSON.stringify(records[index])} was refused: ${JSON.stringify(result.errors)}`
      );
    });
  }

  /** Updates records of one object. */
  async update(
    object: string,
    records: readonly (Values & { readonly Id: string })[],
    username?: string
  ): Promise<void> {
    if (records.length === 0) return;
    const results = await (
      await this.as(username)
    )
      .sobject(object)
      .update(records as unknown as { Id: string }[], { allowRecursive: true });
    const refused = results.findIndex((result) => !result.success);
    if (refused >= 0)
      throw new Error(
        `The sample's ${object} ${JSON.stringify(records[refused])} was refused: ${JSON.stringify(results[refused]?.errors)}`
      );
  }
}

/** The number in a cell; null when it is blank. */
export const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

/** The values that are not blank. */
export function withoutBlanks(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}

/** The rows in groups, in the order in which each group begins. */
export function groupBy(list: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of list) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** The rows by the number in a field. */
export function groupByDay(list: readonly Row[], field: string): Map<number, Row[]> {
  return new Map([...groupBy(list, (row) => row[field] ?? '')].map(([days, group]) => [Number(days), group]));
}
