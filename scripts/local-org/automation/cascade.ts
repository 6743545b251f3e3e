import { quote } from '../storage/tables.ts';
import type { ObjectPlan } from './plan.ts';
import type { Transaction } from './transaction.ts';

/** A lookup that loses its target because the target is deleted. */
export interface ClearedLookup {
  readonly plan: ObjectPlan;
  readonly id: string;
  readonly field: string;
  readonly target: string;
}

/** Everything that goes when some records are deleted. */
export interface Cascade {
  /** Ids by object, the roots included, parents before children. */
  readonly deleted: ReadonlyMap<ObjectPlan, readonly string[]>;
  /** The record whose deletion takes this one along. */
  readonly rootOf: ReadonlyMap<string, string>;
  readonly cleared: readonly ClearedLookup[];
  /** Roots that may not go, because records that would keep pointing at them forbid it. */
  readonly forbidden: ReadonlyMap<string, { readonly child: ObjectPlan; readonly ids: readonly string[] }>;
}

interface Reference {
  readonly plan: ObjectPlan;
  readonly field: string;
  readonly isCascade: boolean;
  readonly isRestricted: boolean;
}

/** Finds what deleting the roots (of one object) takes along, clears or may not do. Changes nothing. */
export function cascadeOf(tx: Transaction, plan: ObjectPlan, roots: readonly string[]): Cascade {
  const rootOf = new Map(roots.map((id) => [id, id]));
  const deleted = new Map<ObjectPlan, string[]>([[plan, [...roots]]]);
  let level: [ObjectPlan, readonly string[]][] = [[plan, roots]];
  while (level.length > 0) {
    const next: [ObjectPlan, readonly string[]][] = [];
    for (const [parent, ids] of level) {
      for (const reference of referencesTo(tx, parent).filter((each) => each.isCascade)) {
        const found = pointingAt(tx, reference, ids).filter(({ id }) => !rootOf.has(id));
        if (found.length === 0) continue;
        for (const { id, target } of found) rootOf.set(id, rootOf.get(target) ?? target);
        const childIds = found.map(({ id }) => id);
        deleted.set(reference.plan, [...(deleted.get(reference.plan) ?? []), ...childIds]);
        next.push([reference.plan, childIds]);
      }
    }
    level = next;
  }
  const cleared: ClearedLookup[] = [];
  const forbidden = new Map<string, { child: ObjectPlan; ids: string[] }>();
  for (const [parent, ids] of deleted) {
    for (const reference of referencesTo(tx, parent).filter((each) => !each.isCascade)) {
      for (const { id, target } of pointingAt(tx, reference, ids)) {
        if (rootOf.has(id)) continue;
        if (!reference.isRestricted) cleared.push({ plan: reference.plan, id, field: reference.field, target });
        else {
          const root = rootOf.get(target) ?? target;
          const entry = forbidden.get(root) ?? { child: reference.plan, ids: [] };
          entry.ids.push(id);
          forbidden.set(root, entry);
        }
      }
    }
  }
  return { deleted, rootOf, cleared, forbidden };
}

function referencesTo(tx: Transaction, parent: ObjectPlan): Reference[] {
  return tx.engine.model.childRelationships(parent.object.apiName).flatMap((relation): Reference[] => {
    const plan = tx.plan(relation.childObject);
    const field = plan.object.fields.get(relation.field);
    if (field === undefined || field.isSystem || !plan.table.columns.has('IsDeleted')) return [];
    const isCascade = relation.isMasterDetail || relation.cascadeDelete;
    return [{ plan, field: relation.field, isCascade, isRestricted: field.deleteConstraint === 'Restrict' }];
  });
}

function pointingAt(
  tx: Transaction,
  { plan, field }: Reference,
  ids: readonly string[]
): { id: string; target: string }[] {
  const key = quote(field);
  const sql = `SELECT "Id" AS id, ${key} AS target FROM ${plan.table.sqlName} WHERE ${key} IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0`;
  return tx.engine.store.db.prepare<[string], { id: string; target: string }>(sql).all(JSON.stringify(ids));
}
