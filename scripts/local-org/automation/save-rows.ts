import type { ErrorDetail } from '../basics/errors.ts';
import { MAX_DEPTH } from './flows/flows.ts';
import { checkSystem } from './check-system.ts';
import { writeHistory } from './history.ts';
import type { References } from './references.ts';
import { rollUp, type Contribution } from './roll-up.ts';
import { tooDeep } from './row-errors.ts';
import { changedNames, saveRow, stampRow } from './save.ts';
import { applyStandardEffects } from './standard-effects.ts';
import type { Transaction } from './transaction.ts';
import { checkRules } from './validation.ts';
import { RowsRefused, type WorkRow } from './work.ts';

/** Why rows were refused before they were saved. */
export type Refusals = ReadonlyMap<WorkRow, readonly ErrorDetail[]>;

/**
 * Takes rows of one object through Salesforce's order of execution: before-save flows, the platform's validation,
 * validation rules, save, history, after-save flows, roll-ups up the tree. Throws `RowsRefused` when something after
 * the save refuses a row; the caller undoes everything and tries without it.
 */
export function saveRows(tx: Transaction, rows: readonly WorkRow[], references?: References): Refusals {
  const refusals = new Map<WorkRow, readonly ErrorDetail[]>();
  const plan = rows[0]?.plan;
  if (plan === undefined) return refusals;
  if (tx.depth >= MAX_DEPTH) return new Map(rows.map((row) => [row, [tooDeep(plan.object.apiName, MAX_DEPTH)]]));
  tx.depth++;
  try {
    let alive = rows;
    const keep = (check: (row: WorkRow) => readonly ErrorDetail[]): void => {
      let passed: WorkRow[] | undefined;
      for (const [index, row] of alive.entries()) {
        const errors = check(row);
        if (errors.length === 0) passed?.push(row);
        else {
          passed ??= alive.slice(0, index);
          refusals.set(row, errors);
        }
      }
      alive = passed ?? alive;
    };
    const { flows, rollups } = tx.engine;
    if (flows.hasBefore(plan.object.apiName)) {
      const errors = flows.runBefore(tx, plan, alive);
      keep((row) => errors.get(row) ?? []);
    }
    keep((row) => applyStandardEffects(tx, row));
    if (references !== undefined) keep((row) => checkSystem(row, references));
    if (plan.rules.length > 0) keep((row) => checkRules(tx, row));
    for (const row of alive) stampRow(tx, row);

    const contributions = openContributions(tx, alive);
    const saved = alive;
    keep((row) => {
      const error = saveRow(tx, row);
      return error === undefined ? [] : [error];
    });
    tx.noteSaved(plan.object.apiName);
    const ids = saved.map((row) => row.id);
    for (const each of contributions) {
      each.after = rollups.snapshot(each.group, ids);
      each.version = tx.version(plan.object.apiName);
    }
    for (const row of alive) writeHistory(tx, row);

    const late = new Map<number, readonly ErrorDetail[]>();
    if (flows.hasAfter(plan.object.apiName)) {
      for (const [row, errors] of flows.runAfter(tx, plan, alive)) late.set(row.position, errors);
    }
    if (late.size === 0) {
      for (const [row, errors] of rollUp(tx, contributions, alive, saveRows)) late.set(row.position, errors);
    }
    if (late.size > 0) throw new RowsRefused(late);
    return refusals;
  } finally {
    tx.depth--;
  }
}

/** What the rows contribute to roll-ups before they are saved; groups that look at nothing that changes are left out. */
function openContributions(tx: Transaction, rows: readonly WorkRow[]): Contribution[] {
  const first = rows[0];
  if (first === undefined) return [];
  const { rollups } = tx.engine;
  const object = first.plan.object.apiName;
  if (rollups.groups(object).length === 0) return [];
  const existing = rows.filter((row) => !row.isNew);
  const changed = existing.length < rows.length ? undefined : new Set(existing.flatMap((row) => changedNames(row)));
  return rollups.groups(object, changed).map((group) => {
    const before = rollups.snapshot(
      group,
      existing.map((row) => row.id)
    );
    return { group, before, after: before, version: 0 };
  });
}
