/** What a user may do about a plan, from what the platform says of its objects. Pure. */
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

import type { Plan, PlanRights } from 'c/planTypes';

/** Answers about several objects, each with its own status. */
export interface ObjectInfos {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** Who asks. */
export interface Asker {
  readonly userId: string;
  /** True with the custom permission ApproveAccountPlan. */
  readonly isApprover: boolean;
  /** True for the manager of the plan's owner. */
  readonly isOwnersManager: boolean;
  /** True once the user asked to write in a plan of somebody else. */
  readonly hasAsked: boolean;
}

/** Nothing. */
export const NO_PLAN_RIGHTS: PlanRights = {
  canEdit: false,
  canSubmit: false,
  canApprove: false,
  canClose: false,
  canCreatePlan: false,
  canAddObjective: false,
  canMeasure: false,
  canAddCommitment: false,
  canKeep: false,
  canAddBarrier: false,
  canSchedule: false,
  canPulse: false,
  canLinkOpportunity: false
};

function infosOf({ results }: ObjectInfos): (name: string) => ObjectInfoRepresentation | undefined {
  const infos = results.flatMap(({ statusCode, result }) =>
    statusCode === 200 ? [result as ObjectInfoRepresentation] : []
  );
  return (name) => infos.find(({ apiName }) => apiName === name);
}

/** True when the user may change plans at all; whether this very one, only the server knows. */
export function mayWritePlans(infos: ObjectInfos): boolean {
  const plan = infosOf(infos)('AccountPlan__c');
  return (plan?.updateable ?? false) && plan?.fields['AccountVision__c']?.updateable === true;
}

/** The rights about a plan; none on what is not visible. A closed plan stays as it was. */
export function planRightsOf(infos: ObjectInfos, plan: Plan, who: Asker): PlanRights {
  const find = infosOf(infos);
  const isOpen = (object: string, field: string): boolean =>
    (find(object)?.updateable ?? false) && find(object)?.fields[field]?.updateable === true;
  const isRunning = plan.status !== 'Closed';
  const canMake = (object: string): boolean => isRunning && (find(object)?.createable ?? false);
  const isTheirs = plan.owner?.id === who.userId || who.isOwnersManager || who.hasAsked;
  const canMove = isTheirs && isOpen('AccountPlan__c', 'Status__c');
  return {
    canEdit: isRunning && isTheirs && mayWritePlans(infos),
    canSubmit: isRunning && canMove,
    canApprove: isRunning && who.isApprover && isOpen('AccountPlan__c', 'Status__c'),
    canClose: isRunning && canMove,
    canCreatePlan: find('AccountPlan__c')?.createable ?? false,
    canAddObjective: canMake('PlanObjective__c'),
    canMeasure: isRunning && isOpen('PlanObjective__c', 'Current__c'),
    canAddCommitment: canMake('Commitment__c'),
    // What was promised is still to be kept when the plan is closed.
    canKeep: isOpen('Commitment__c', 'Status__c'),
    canAddBarrier: canMake('Barrier__c'),
    canSchedule: canMake('PlanReview__c'),
    canPulse: canMake('TeamPulse__c'),
    canLinkOpportunity: isRunning && isOpen('Opportunity', 'AccountPlan__c')
  };
}
