/** What a user may do in a review, from what the platform says of its objects. Pure. */
import ACCOUNT_PLAN from '@salesforce/schema/AccountPlan__c';
import COMMITMENT from '@salesforce/schema/Commitment__c';
import REVIEW from '@salesforce/schema/PlanReview__c';
import RATING from '@salesforce/schema/ReviewRating__c';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

import type { WorkKind } from 'c/reviewWork';

/** The objects whose permissions the review page asks for. */
export const REVIEW_OBJECTS = [REVIEW, RATING, COMMITMENT, 'Task', ACCOUNT_PLAN];

/** Answers about several objects, each with its own status. */
export interface ObjectInfos {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** What the objects allow, whatever the review is like. */
export interface ReviewRights {
  /** Fill in and hold reviews. */
  readonly canRun: boolean;
  readonly canRate: boolean;
  /** What decisions may become. */
  readonly kinds: readonly WorkKind[];
  /** Approve or close a plan, as far as its object allows. */
  readonly canMovePlan: boolean;
}

/** Nothing. */
export const NO_RIGHTS: ReviewRights = { canRun: false, canRate: false, kinds: [], canMovePlan: false };

/** The rights that follow; none on what is not visible. */
export function rightsOf({ results }: ObjectInfos): ReviewRights {
  const infos = results.flatMap(({ statusCode, result }) =>
    statusCode === 200 ? [result as ObjectInfoRepresentation] : []
  );
  const find = (name: string): ObjectInfoRepresentation | undefined => infos.find(({ apiName }) => apiName === name);
  const isOpen = (object: string, field: string): boolean =>
    (find(object)?.updateable ?? false) && find(object)?.fields[field]?.updateable === true;
  const rating = find('ReviewRating__c');
  return {
    canRun: isOpen('PlanReview__c', 'Notes__c'),
    canRate: (rating?.createable ?? false) && (rating?.updateable ?? false),
    kinds: [
      ...(find('Commitment__c')?.createable === true ? (['customer', 'internal'] as const) : []),
      ...(find('Task')?.createable === true ? (['task'] as const) : [])
    ],
    canMovePlan: isOpen('AccountPlan__c', 'Status__c')
  };
}
