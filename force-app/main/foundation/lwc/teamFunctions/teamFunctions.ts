/** How the functions of an account team are called (KeyAccountTeamMember__c.Function__c), for every wing. */
import type { PickOption } from 'c/pickSelect';

import { LABELS } from './labels';

const NAMES: Readonly<Record<string, string>> = {
  Sales: LABELS.sales,
  Clinical: LABELS.clinical,
  'Market access': LABELS.marketAccess,
  Finance: LABELS.finance,
  Operations: LABELS.operations,
  Technology: LABELS.technology
};

/** A function of the account team in the user's words; as stored where Linchpin does not know it. */
export function functionName(value: string | null): string {
  return value === null ? '' : (NAMES[value] ?? value);
}

/** The functions to choose from, in their order. */
export function functionChoices(): readonly PickOption[] {
  return Object.entries(NAMES).map(([value, label]) => ({ value, label }));
}
