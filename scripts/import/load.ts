import type { Connection } from 'jsforce';

import type { CsvFile, CsvRow } from './csv.ts';
import { CsvFileError } from './csv.ts';
import { isSame } from './existing.ts';
import type { ColumnTarget, Mapping } from './mapping.ts';
import type { Candidate } from './match.ts';
import { identityOf, matchRecords } from './match.ts';
import type { ImportObject } from './objects.ts';
import { importObject, importObjects } from './objects.ts';
import type { ObjectFields, RowRecord, Values } from './records.ts';
import { checkTargets, describeFields, typeRow } from './records.ts';
import { fillReferences } from './references.ts';
import type { Action, SendOptions } from './send.ts';
import { send } from './send.ts';

export interface LoadOptions extends Omit<SendOptions, 'needsIds'> {
  /** Says what would be done, sends nothing. */
  readonly dryRun: boolean;
  /** Creates the accounts and contacts that rows name and the org lacks. */
  readonly createMissing: boolean;
  readonly onStage: (stage: string, total: number) => void;
}

export interface Refusal {
  readonly row: CsvRow;
  readonly reason: string;
}

export interface Tally {
  readonly object: string;
  created: number;
  updated: number;
}

export interface LoadReport {
  /** By object, parents first; in a dry run, what would be done. */
  readonly tallies: readonly Tally[];
  /** Rows whose record says already what the row says. */
  unchanged: number;
  readonly refusals: readonly Refusal[];
  /** Set when the connection was lost on the way; the rows not reached are among the refusals. */
  lost?: string;
}

/** A row on its way: what it says of each object, and the ids found so far. */
interface Entry {
  readonly row: CsvRow;
  readonly records: Readonly<Record<string, RowRecord>>;
  readonly ids: Record<string, string>;
}

/** Stands for the id of a record that a dry run would create. */
const pretendedId = (object: string, identity: string): string => `would be created: ${object} ${identity}`;

/** Loads a file: types each row, finds or creates its parents, then creates or updates what the rows are about. */
export async function load(
  connection: Connection,
  file: CsvFile,
  mapping: Mapping,
  options: LoadOptions
): Promise<LoadReport> {
  return new Load(connection, mapping, options).run(file);
}

class Load {
  private readonly connection: Connection;
  private readonly mapping: Mapping;
  private readonly options: LoadOptions;
  private readonly refusals: Refusal[] = [];
  private readonly refusedRows = new Set<CsvRow>();
  private readonly tallies = new Map<string, Tally>();
  private readonly described = new Map<string, ObjectFields>();
  private unchanged = 0;
  private lost: string | undefined;

  constructor(connection: Connection, mapping: Mapping, options: LoadOptions) {
    this.connection = connection;
    this.mapping = mapping;
    this.options = options;
  }

  async run(file: CsvFile): Promise<LoadReport> {
    const involved = importObjects.filter(({ object }) => this.columnsOf(object).length > 0);
    for (const definition of involved) {
      const { object } = definition;
      const fields = await describeFields(this.connection, object);
      this.described.set(object, fields);
      checkTargets(this.columnsOf(object), fields, definition === this.mapping.main || this.mayCreate(definition));
    }
    let entries = this.typeRows(file.rows, involved);
    for (const definition of involved) {
      if (definition === this.mapping.main) break;
      entries = await this.settleParents(definition, entries);
    }
    entries = await this.resolveReferences(entries);
    await this.settleMain(entries);
    this.refusals.sort((a, b) => a.row.line - b.row.line);
    return {
      tallies: [...this.tallies.values()],
      unchanged: this.unchanged,
      refusals: this.refusals,
      ...(this.lost === undefined ? {} : { lost: this.lost })
    };
  }

  private columnsOf(object: string): ColumnTarget[] {
    return this.mapping.columns.filter((target) => target.object === object);
  }

  /** May a record be created because a row names it? */
  private mayCreate(definition: ImportObject): boolean {
    return this.options.createMissing && definition.only === undefined;
  }

  private refuse(row: CsvRow, reason: string): void {
    this.refusals.push({ row, reason });
    this.refusedRows.add(row);
  }

  private tally(object: string): Tally {
    const tally = this.tallies.get(object) ?? { object, created: 0, updated: 0 };
    this.tallies.set(object, tally);
    return tally;
  }

  private typeRows(rows: readonly CsvRow[], involved: readonly ImportObject[]): Entry[] {
    const entries: Entry[] = [];
    for (const row of rows) {
      const records: Record<string, RowRecord> = {};
      const problems = row.problem === undefined ? [] : [row.problem];
      for (const { object } of row.problem === undefined ? involved : []) {
        const typed = typeRow(
          row,
          this.columnsOf(object),
          this.described.get(object) as ObjectFields,
          this.mapping.main
        );
        if ('problems' in typed) problems.push(...typed.problems);
        else records[object] = typed;
      }
      if (problems.length > 0) this.refuse(row, problems.join(' '));
      else entries.push({ row, records, ids: {} });
    }
    return entries;
  }

  /** Finds what each row names, and creates the missing accounts and contacts where asked. */
  private async settleParents(definition: ImportObject, entries: readonly Entry[]): Promise<Entry[]> {
    const named = entries.filter(({ records }) => Object.keys(records[definition.object]?.values ?? {}).length > 0);
    const candidates = named.map((entry) => this.candidate(definition, entry));
    const matches = await matchRecords(this.connection, definition, candidates, []);
    const missing = new Map<string, Entry[]>();
    for (const [index, entry] of named.entries()) {
      const match = matches[index];
      const candidate = candidates[index] as Candidate;
      const identity = identityOf(definition, candidate);
      if (match?.kind === 'found') entry.ids[definition.object] = match.record.Id;
      else if (match?.kind === 'several')
        this.refuse(
          entry.row,
          `Several ${definition.label}s match ${describe(definition, candidate.values)} by ${match.by}; name the one by its ${definition.key}.`
        );
      else if (identity !== undefined && this.mayCreate(definition))
        missing.set(identity, [...(missing.get(identity) ?? []), entry]);
      else
        this.refuse(
          entry.row,
          `No ${definition.label} matches ${describe(definition, candidate.values)}. ${remedyFor(definition, candidate)}`
        );
    }
    await this.createParents(definition, missing);
    return entries.filter((entry) => !this.refusedRows.has(entry.row));
  }

  private async createParents(definition: ImportObject, missing: ReadonlyMap<string, readonly Entry[]>): Promise<void> {
    const complete: [identity: string, entries: readonly Entry[], values: Values][] = [];
    for (const [identity, entries] of missing) {
      const values = this.valuesToCreate(definition, entries[0] as Entry);
      const lacks = definition.required.filter((field) => values[field] === undefined || values[field] === null);
      if (lacks.length === 0) complete.push([identity, entries, values]);
      else
        for (const entry of entries)
          this.refuse(entry.row, `The ${definition.label} cannot be created without ${lacks.join(', ')}.`);
    }
    if (complete.length === 0) return;
    if (this.options.dryRun) {
      for (const [identity, entries] of complete)
        for (const entry of entries) entry.ids[definition.object] = pretendedId(definition.object, identity);
      this.tally(definition.object).created += complete.length;
      return;
    }
    this.options.onStage(`Creating ${definition.label}s`, complete.length);
    const { outcomes, lost } = await send(
      this.connection,
      definition.object,
      complete.map(([, , values]) => ({ operation: 'create', values })),
      { ...this.options, needsIds: true }
    );
    if (lost !== undefined) this.lost = lost;
    for (const [index, [, entries]] of complete.entries()) {
      const outcome = outcomes[index];
      if (outcome?.saved) this.tally(definition.object).created += 1;
      for (const entry of entries) {
        if (outcome?.saved && outcome.id !== undefined) entry.ids[definition.object] = outcome.id;
        else
          this.refuse(
            entry.row,
            outcome?.saved === false ? `Its ${definition.label} was refused: ${outcome.reason}` : this.lostReason()
          );
      }
    }
  }

  private lostReason(): string {
    return `Not sent, or not confirmed: the connection was lost (${this.lost ?? 'unknown'}). Run the import again; what was saved is recognised.`;
  }

  private candidate(definition: ImportObject, entry: Entry): Candidate {
    return {
      values: entry.records[definition.object]?.values ?? {},
      parentId: definition.parent && entry.ids[definition.parent.object]
    };
  }

  private valuesToCreate(definition: ImportObject, entry: Entry): Values {
    const parentId = definition.parent && entry.ids[definition.parent.object];
    return {
      ...(entry.records[definition.object]?.values ?? {}),
      ...(definition.parent && parentId !== undefined ? { [definition.parent.field]: parentId } : {})
    };
  }

  /** Turns user names and keys of records of the same object into ids. */
  private async resolveReferences(entries: readonly Entry[]): Promise<Entry[]> {
    const { object } = this.mapping.main;
    const fields = this.described.get(object) as ObjectFields;
    const records = entries.flatMap((entry) => {
      const record = entry.records[object];
      return record ? [{ record, parentId: this.candidate(this.mapping.main, entry).parentId }] : [];
    });
    for (const { row, problem } of await fillReferences(this.connection, fields, records)) this.refuse(row, problem);
    return entries.filter((entry) => !this.refusedRows.has(entry.row));
  }

  private async settleMain(entries: readonly Entry[]): Promise<void> {
    const { main } = this.mapping;
    const usable = this.withParents(entries);
    const fields = [...new Set(usable.flatMap((entry) => Object.keys(this.mainValues(entry))))];
    const candidates = usable.map((entry) => ({
      values: this.mainValues(entry),
      parentId: main.parent && entry.ids[main.parent.object]
    }));
    const real = candidates.map(({ values, parentId }) => ({
      values,
      parentId: parentId?.startsWith('would') ? undefined : parentId
    }));
    const matches = await matchRecords(this.connection, main, real, fields);
    const firstLines = new Map<string, number>();
    const actions: (Action & { readonly row: CsvRow })[] = [];
    for (const [index, { row }] of usable.entries()) {
      const candidate = candidates[index] as Candidate;
      const match = matches[index];
      const identity = match?.kind === 'found' ? match.record.Id : identityOf(main, candidate);
      const first = identity === undefined ? undefined : firstLines.get(identity);
      if (identity !== undefined && first === undefined) firstLines.set(identity, row.line);
      const problem =
        first !== undefined
          ? `The row repeats line ${first}: both are ${describe(main, candidate.values)}.`
          : match?.kind === 'several'
            ? `Several ${main.label}s match ${describe(main, candidate.values)} by ${match.by}; name the one by its ${main.key}.`
            : match?.kind === 'none'
              ? this.lacksProblem(candidate.values)
              : match && main.parent?.isFixed === true && match.record[main.parent.field] !== candidate.parentId
                ? `The ${main.label} with ${describe(main, candidate.values)} belongs to another ${parentOf(main)?.label ?? 'record'}, and stays there.`
                : undefined;
      if (problem !== undefined) {
        this.refuse(row, problem);
      } else if (match?.kind === 'found') {
        const changed = Object.fromEntries(
          Object.entries(candidate.values).filter(
            ([field, value]) => field !== main.parent?.field && !isSame(value, match.record[field])
          )
        );
        if (Object.keys(changed).length === 0) this.unchanged += 1;
        else actions.push({ row, operation: 'update', id: match.record.Id, values: changed });
      } else {
        actions.push({ row, operation: 'create', values: candidate.values });
      }
    }
    await this.sendMain(actions);
  }

  private mainValues(entry: Entry): Values {
    const { main } = this.mapping;
    const contactId = main.object === 'Stakeholder__c' ? entry.ids['Contact'] : undefined;
    const values: Values = {
      ...this.valuesToCreate(main, entry),
      ...(contactId === undefined ? {} : { Contact__c: contactId })
    };
    const contact = entry.records['Contact']?.values;
    if (main.object === 'Stakeholder__c' && values['Name'] === undefined && contact) {
      const name = [contact['FirstName'], contact['LastName']].filter((part) => typeof part === 'string').join(' ');
      if (name !== '') values['Name'] = name;
    }
    return values;
  }

  private lacksProblem(values: Values): string | undefined {
    const lacks = this.mapping.main.required.filter((field) => values[field] === undefined || values[field] === null);
    return lacks.length === 0 ? undefined : `A new ${this.mapping.main.label} needs ${lacks.join(', ')}.`;
  }

  /** Rows of a child object must name their parent. */
  private withParents(entries: readonly Entry[]): Entry[] {
    const { parent, label } = this.mapping.main;
    if (!parent) return [...entries];
    const named = parentOf(this.mapping.main)?.label ?? 'parent';
    if (this.columnsOf(parent.object).length === 0)
      throw new CsvFileError(`No column names the ${named} of each ${label}. Add a column ${headingsFor(named)}.`);
    return entries.filter((entry) => {
      const hasParent = entry.ids[parent.object] !== undefined;
      if (!hasParent) this.refuse(entry.row, `The row names no ${named}.`);
      return hasParent;
    });
  }

  private async sendMain(actions: readonly (Action & { readonly row: CsvRow })[]): Promise<void> {
    const { object, label } = this.mapping.main;
    const tally = this.tally(object);
    const count = (action: Action): void => {
      if (action.operation === 'create') tally.created += 1;
      else tally.updated += 1;
    };
    if (this.options.dryRun) return actions.forEach(count);
    if (actions.length === 0) return;
    this.options.onStage(`Saving ${label}s`, actions.length);
    const { outcomes, lost } =
      this.lost === undefined
        ? await send(this.connection, object, actions, { ...this.options, needsIds: false })
        : { outcomes: [], lost: this.lost };
    if (lost !== undefined) this.lost = lost;
    for (const [index, action] of actions.entries()) {
      const outcome = outcomes[index];
      if (outcome?.saved) count(action);
      else this.refuse(action.row, outcome ? outcome.reason : this.lostReason());
    }
  }
}

const parentOf = ({ parent }: ImportObject): ImportObject | undefined => parent && importObject(parent.object);

/** Headings that name a parent, as a message quotes them. */
function headingsFor(label: string): string {
  const heading = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return `"${heading}" or "${heading} key"`;
}

function remedyFor(definition: ImportObject, { values, parentId }: Candidate): string {
  const { key, label, only } = definition;
  const parent = parentOf(definition);
  if (only !== undefined && parent && parentId === undefined && typeof values[key] !== 'string')
    return `Name its ${parent.label} too (a column ${headingsFor(parent.label)}), or the ${label} by its ${key}.`;
  if (only === 'found') return `Correct it, or start the ${label} in the org first.`;
  return `Correct it, load the ${label} first${only === undefined ? ', or pass --create-missing' : ''}.`;
}

function describe(definition: ImportObject, values: Values): string {
  const key = values[definition.key];
  const fields = definition.identities.find((set) => set.some((field) => typeof values[field] === 'string')) ?? [];
  const name = fields.flatMap((field) => (typeof values[field] === 'string' ? [values[field]] : [])).join(' ');
  return typeof key === 'string' ? `${definition.key} "${key}"` : `"${name}"`;
}
