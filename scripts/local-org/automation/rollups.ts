import type { Statement } from 'better-sqlite3';
import type { FieldValues } from '../basics/values.ts';
import { roundToScale, roundToScaleSql } from '../basics/numbers.ts';
import type { FieldModel, OrgModel } from '../metadata/model.ts';
import type { Store } from '../storage/store.ts';
import { quote } from '../storage/tables.ts';
import { aggregateSql } from './rollup-sql.ts';

type SqlValue = string | number | null;
/** Aggregates of a few child rows for each parent that they belong to, in the order of the group's summaries. */
export type Snapshot = ReadonlyMap<string, readonly SqlValue[]>;

/** Roll-ups of one parent that change. */
export interface Changes {
  readonly values: FieldValues;
  /** The parent is in the recycle bin. */
  readonly isDeleted: boolean;
}

/** All roll-ups of one parent object over one master-detail field of a child object. */
export interface RollupGroup {
  readonly child: string;
  readonly parent: string;
  readonly foreignKey: string;
  readonly summaries: readonly FieldModel[];
  /** Stored columns of the child that decide its share, formulas followed down to what they read. */
  readonly inputs: ReadonlySet<string>;
}

interface CompiledGroup extends RollupGroup {
  readonly snapshot: Statement<[string], SqlValue[]>;
  readonly fresh: Statement<[string], SqlValue[]>;
  readonly current: Statement<[string], SqlValue[]>;
  readonly refreshAll: string;
}

const EMPTY: Snapshot = new Map();

/**
 * Roll-ups, kept up to date by what the written rows contributed before and after: the cost of a write depends on the
 * rows written, not on how many children a parent has. Only an extreme that went away asks the parent's other children.
 */
export class Rollups {
  readonly #store: Store;
  readonly #byChild = new Map<string, readonly CompiledGroup[]>();

  /** Throws `UnsupportedError` naming a roll-up over a value that is not kept with its row. */
  constructor(model: OrgModel, store: Store) {
    this.#store = store;
    for (const object of model.objects.values()) {
      const groups = groupsOf(object.apiName, model, store);
      if (groups.length > 0) this.#byChild.set(object.apiName, groups);
    }
  }

  /** The groups that look at this child object and, where names are given, at one of these columns. */
  groups(child: string, changed?: ReadonlySet<string>): readonly RollupGroup[] {
    const groups = this.#byChild.get(child) ?? [];
    if (changed === undefined) return groups;
    return groups.filter((group) => [...changed].some((name) => group.inputs.has(name)));
  }

  /** What these rows contribute now; rows in the recycle bin contribute nothing. */
  snapshot(group: RollupGroup, ids: readonly string[]): Snapshot {
    if (ids.length === 0) return EMPTY;
    const rows = (group as CompiledGroup).snapshot.all(JSON.stringify(ids));
    return new Map(rows.map((row) => [String(row[0]), row.slice(1)]));
  }

  /**
   * The parent's roll-ups that change when its rows contribute `after` instead of `before`; undefined when there is no
   * such parent. `isStale` tells that other writes came in between, so that extremes must be asked for.
   */
  next(group: RollupGroup, parentId: string, before: Snapshot, after: Snapshot, isStale: boolean): Changes | undefined {
    const now = (group as CompiledGroup).current.get(parentId);
    if (now === undefined) return undefined;
    const from = before.get(parentId);
    const to = after.get(parentId);
    let values: FieldValues | undefined;
    let fresh: readonly SqlValue[] | undefined;
    for (let index = 0; index < group.summaries.length; index++) {
      const summary = group.summaries[index] as FieldModel;
      const current = now[index + 1] ?? null;
      const operation = summary.summary?.operation;
      let value: SqlValue;
      if (operation === 'count' || operation === 'sum') {
        const sum = Number(current ?? 0) + Number(to?.[index] ?? 0) - Number(from?.[index] ?? 0);
        value = roundToScale(sum, scaleOf(summary));
      } else {
        const known = isStale
          ? undefined
          : extreme(operation === 'min', current, from?.[index] ?? null, to?.[index] ?? null);
        value = known === undefined ? ((fresh ??= this.#fresh(group, parentId))[index] ?? null) : known.value;
      }
      if (value !== current) (values ??= {})[summary.apiName] = value;
    }
    return values === undefined ? undefined : { values, isDeleted: now[0] === 1 };
  }

  /** Computes every roll-up anew, deepest children first, e.g. after the model changed. */
  refreshAll(): void {
    for (const group of this.#deepestFirst()) this.#store.db.exec(group.refreshAll);
  }

  #fresh(group: RollupGroup, parentId: string): readonly SqlValue[] {
    return (group as CompiledGroup).fresh.get(parentId) ?? [];
  }

  #deepestFirst(): readonly CompiledGroup[] {
    const ordered: CompiledGroup[] = [];
    const visit = (object: string, path: ReadonlySet<string>): void => {
      for (const groups of this.#byChild.values()) {
        for (const group of groups) {
          if (group.parent !== object || ordered.includes(group) || path.has(group.child)) continue;
          visit(group.child, new Set([...path, object]));
          ordered.push(group);
        }
      }
    };
    for (const object of this.#store.model.objects.keys()) visit(object, new Set());
    return ordered;
  }
}

/** The new extreme when it can be told without asking the other children; undefined when it cannot. */
function extreme(
  isMin: boolean,
  current: SqlValue,
  from: SqlValue,
  to: SqlValue
): { readonly value: SqlValue } | undefined {
  const beats = (a: string | number, b: string | number): boolean => (isMin ? a <= b : a >= b);
  if (to !== null && (current === null || beats(to, current))) return { value: to };
  if (from !== null && (current === null || beats(from, current))) return undefined;
  return { value: current };
}

function scaleOf(summary: FieldModel): number {
  return summary.summary?.operation === 'count' ? 0 : (summary.scale ?? 2);
}

function groupsOf(child: string, model: OrgModel, store: Store): CompiledGroup[] {
  const byKey = new Map<string, FieldModel[]>();
  for (const summary of model.summariesOf(child)) {
    const rule = summary.summary;
    if (rule === undefined) continue;
    const key = `${summary.object} ${rule.foreignKey}`;
    byKey.set(key, [...(byKey.get(key) ?? []), summary]);
  }
  return [...byKey.values()].map((summaries) => compileGroup(child, summaries, store));
}

function compileGroup(childName: string, summaries: readonly FieldModel[], store: Store): CompiledGroup {
  const child = store.table(childName);
  const first = summaries[0];
  const rule = first?.summary;
  if (first === undefined || rule === undefined) throw new Error('an empty group of roll-ups');
  const foreignKey = rule.foreignKey.slice(rule.foreignKey.lastIndexOf('.') + 1);
  const aggregates = summaries.map((summary) => aggregateSql(store, child.object, summary));
  const key = quote(foreignKey);
  const alive = `"IsDeleted" = 0 AND ${key} IS NOT NULL`;
  const columns = summaries.map((summary) => quote(summary.apiName));
  const parent = store.table(first.object);
  const rounded = summaries.map((summary, index) =>
    summary.summary?.operation === 'sum'
      ? roundToScaleSql(aggregates[index] ?? '0', scaleOf(summary))
      : aggregates[index]
  );
  const select = `SELECT ${rounded.join(', ')} FROM ${child.sqlName} WHERE ${key} = ${parent.sqlName}."Id" AND ${alive}`;
  return {
    child: childName,
    parent: first.object,
    foreignKey,
    summaries,
    inputs: inputsOf(childName, foreignKey, summaries, store),
    snapshot: store.db
      .prepare<[string], SqlValue[]>(
        `SELECT ${key}, ${aggregates.join(', ')} FROM ${child.sqlName} WHERE "Id" IN (SELECT value FROM json_each(?)) AND ${alive} GROUP BY ${key}`
      )
      .raw(),
    fresh: store.db
      .prepare<[string], SqlValue[]>(`SELECT ${rounded.join(', ')} FROM ${child.sqlName} WHERE ${key} = ? AND ${alive}`)
      .raw(),
    current: store.db
      .prepare<[string], SqlValue[]>(`SELECT "IsDeleted", ${columns.join(', ')} FROM ${parent.sqlName} WHERE "Id" = ?`)
      .raw(),
    refreshAll: `UPDATE ${parent.sqlName} SET (${columns.join(', ')}) = (${select})`
  };
}

function inputsOf(
  child: string,
  foreignKey: string,
  summaries: readonly FieldModel[],
  store: Store
): ReadonlySet<string> {
  const inputs = new Set(['IsDeleted', foreignKey]);
  const visit = (name: string): void => {
    const field = store.model.field(child, name.slice(name.lastIndexOf('.') + 1));
    if (field === undefined || inputs.has(field.apiName)) return;
    inputs.add(field.apiName);
    for (const reference of store.formula(field)?.references ?? []) visit(reference);
  };
  for (const { summary } of summaries) {
    if (summary?.summarizedField !== undefined) visit(summary.summarizedField);
    for (const filter of summary?.filters ?? []) visit(filter.field);
  }
  return inputs;
}
