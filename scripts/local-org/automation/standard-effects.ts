import type { WorkRow } from './work.ts';

/** What the platform does by itself on standard objects: full names from their parts. */
export function applyStandardEffects(row: WorkRow): void {
  const { values, plan } = row;
  const name = plan.object.fields.get(plan.object.nameField);
  if (name?.type === 'PersonName') {
    const parts = [values['FirstName'], values['LastName']].filter((part) => part !== null && part !== undefined);
    values[name.apiName] = parts.join(' ');
  }
}
