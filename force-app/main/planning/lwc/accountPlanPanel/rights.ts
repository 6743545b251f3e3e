/** What a user may do about the plan of an account, from what the platform says of its objects. Pure. */
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

import type { ObjectInfos } from 'c/planRights';

/** What the user may do. */
export interface PanelRights {
  readonly canCreatePlan: boolean;
  readonly canPromise: boolean;
  readonly canTick: boolean;
  readonly canReview: boolean;
}

/** Nothing. */
export const NO_RIGHTS: PanelRights = { canCreatePlan: false, canPromise: false, canTick: false, canReview: false };

/** The rights that follow from AccountPlan__c, Commitment__c and PlanReview__c; none on what is not visible. */
export function panelRightsOf({ results }: ObjectInfos): PanelRights {
  const infos = results.flatMap(({ statusCode, result }) =>
    statusCode === 200 ? [result as ObjectInfoRepresentation] : []
  );
  const find = (name: string): ObjectInfoRepresentation | undefined => infos.find(({ apiName }) => apiName === name);
  const commitment = find('Commitment__c');
  return {
    canCreatePlan: find('AccountPlan__c')?.createable ?? false,
    canPromise: commitment?.createable ?? false,
    canTick: (commitment?.updateable ?? false) && commitment?.fields['Status__c']?.updateable === true,
    canReview: find('PlanReview__c')?.createable ?? false
  };
}
