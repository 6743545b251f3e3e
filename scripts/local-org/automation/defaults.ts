import type { Session } from '../access/types.ts';
import type { FieldValues } from '../basics/values.ts';
import type { ObjectPlan } from './plan.ts';
import type { Transaction } from './transaction.ts';

/** Fills what a create left out: checkbox, picklist and formula defaults, and the owner. What was given blank stays blank. */
export function applyDefaults(
  tx: Transaction,
  session: Session,
  plan: ObjectPlan,
  values: FieldValues,
  given: ReadonlySet<string>
): void {
  for (const [name, value] of plan.defaults.constants) {
    if (!given.has(name)) values[name] = value;
  }
  for (const { name, evaluate } of plan.defaults.computed) {
    if (!given.has(name)) values[name] = evaluate(tx, values);
  }
  if (plan.hasOwner && (values['OwnerId'] ?? null) === null) values['OwnerId'] = session.userId;
}
