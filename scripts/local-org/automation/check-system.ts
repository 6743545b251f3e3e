import type { ErrorDetail } from '../basics/errors.ts';
import type { References } from './references.ts';
import { detailOf, requiredMissing } from './row-errors.ts';
import type { WorkRow } from './work.ts';

/** The platform's own validation: required fields are there and lookups point to records that exist. */
export function checkSystem(row: WorkRow, references: References): readonly ErrorDetail[] {
  const errors: ErrorDetail[] = [];
  const missing = row.plan.required.filter(({ name }) => isMissing(row, name));
  if (missing.length > 0) errors.push(requiredMissing(missing.map(({ name }) => name)));
  for (const { name, field } of row.plan.references) {
    const id = row.values[name];
    if (typeof id !== 'string' || id === row.old?.[name]) continue;
    try {
      references.check(field, id);
      if (id === row.id && field.type === 'Lookup' && field.referenceTo.includes(row.plan.object.apiName)) continue;
    } catch (error) {
      errors.push(detailOf(error));
    }
  }
  return errors;
}

/** A required field that an update does not touch is not asked again, so that older records can still be edited. */
function isMissing(row: WorkRow, name: string): boolean {
  const value = row.values[name];
  if (value !== null && value !== undefined) return false;
  return row.old === undefined || row.old[name] !== null;
}
