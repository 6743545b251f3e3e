/** What the actions of the screen write. Pure. */
import type { Commitment, Objective, PlanOpportunity } from 'c/planTypes';
import { recipientOf } from 'c/promiseDraft';
import type { PromiseDraft } from 'c/promiseDraft';
import type { Fields, Write } from 'c/recordWrites';
import type { LinkChoice } from 'c/opportunityLinkModal';

/** A change of a promise. */
export function promiseWrite(id: string, fields: Fields): Write {
  return { kind: 'update', object: 'Commitment__c', id, fields };
}

/** A new promise of a plan. */
export function newPromise(planId: string, fields: Fields): Write {
  return { kind: 'create', object: 'Commitment__c', fields: { AccountPlan__c: planId, ...fields } };
}

/** A change of an objective. */
export function objectiveWrite(id: string, fields: Fields): Write {
  return { kind: 'update', object: 'PlanObjective__c', id, fields };
}

/** A new objective of a plan, the last of them. */
export function newObjective(planId: string, objectives: readonly Objective[], fields: Fields): Write {
  const last = Math.max(objectives.length, ...objectives.map(({ sortOrder }) => sortOrder ?? 0));
  return {
    kind: 'create',
    object: 'PlanObjective__c',
    fields: { AccountPlan__c: planId, SortOrder__c: last + 1, ...fields }
  };
}

/** The positions of objectives in a new order; only those that change. */
export function newPositions(
  objectives: readonly Objective[],
  ids: readonly string[]
): readonly { readonly id: string; readonly sortOrder: number }[] {
  return ids
    .map((id, index) => ({ id, sortOrder: index + 1 }))
    .filter(({ id, sortOrder }) => objectives.find((each) => each.id === id)?.sortOrder !== sortOrder);
}

/** The links of opportunities to a plan. */
export function linkWrites(planId: string, { ids, objectiveId, isIdentified }: LinkChoice, today: string): Write[] {
  return ids.map((id) =>
    opportunityWrite(id, {
      AccountPlan__c: planId,
      PlanObjective__c: objectiveId,
      ...(isIdentified ? { IdentifiedThroughPlanOn__c: today } : {})
    })
  );
}

/** Takes an opportunity off its plan. */
export function unlinkWrite(id: string): Write {
  return opportunityWrite(id, { AccountPlan__c: null, PlanObjective__c: null, IdentifiedThroughPlanOn__c: null });
}

/** Puts an opportunity back on its plan as it was. */
export function relinkWrite(planId: string, { id, objectiveId, identifiedOn }: PlanOpportunity): Write {
  return opportunityWrite(id, {
    AccountPlan__c: planId,
    PlanObjective__c: objectiveId,
    IdentifiedThroughPlanOn__c: identifiedOn
  });
}

/** A new opportunity of a plan. */
export function newOpportunity(planId: string, accountId: string, fields: Fields): Write {
  return {
    kind: 'create',
    object: 'Opportunity',
    fields: { AccountId: accountId, AccountPlan__c: planId, ...fields }
  };
}

/** What was typed of a promise that the server does not have. */
export function draftOf(commitment: Commitment): PromiseDraft {
  return { name: commitment.name, recipient: recipientOf(commitment), dueOn: commitment.dueOn };
}

function opportunityWrite(id: string, fields: Fields): Write {
  return { kind: 'update', object: 'Opportunity', id, fields };
}
