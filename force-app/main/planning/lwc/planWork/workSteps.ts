/** The actions of one press: what is shown at once, what is written, and how it is taken back. Pure but for labels. */
import type { Commitment, MapPerson, Objective, PlanOpportunity } from 'c/planTypes';
import { recipientFields } from 'c/promiseDraft';
import type { PromiseDraft } from 'c/promiseDraft';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import type { Step } from './workSession';
import { objectiveWrite, promiseWrite, relinkWrite, unlinkWrite } from './workWrites';

/** Ticks a promise done, or opens it again. */
export function tickStep(promise: Commitment, isDone: boolean, today: string): Step {
  const { id, name, status, dueOn, doneOn } = promise;
  const isLate = isDone && dueOn < today;
  const words = isLate ? LABELS.doneLate : isDone ? LABELS.done : LABELS.reopened;
  const step = { place: 'promises' as const, subject: name };
  return {
    ...step,
    // The server dates it by the user's day there.
    writes: [promiseWrite(id, { Status__c: isDone ? 'Done' : 'Open' })],
    commitments: [
      {
        id,
        change: isDone ? { status: 'Done', doneOn: today } : { status: 'Open', doneOn: null }
      }
    ],
    undo: {
      text: format(words, name),
      lateId: isLate ? id : null,
      step: {
        ...step,
        writes: [promiseWrite(id, { Status__c: status, DoneOn__c: doneOn })],
        commitments: [{ id, change: { status, doneOn } }]
      }
    }
  };
}

/** Opens a promise again that was withdrawn a moment ago. */
export function unwithdrawStep({ id, name }: Commitment): Step {
  return {
    place: 'promises',
    subject: name,
    writes: [promiseWrite(id, { Status__c: 'Open', WithdrawnReason__c: null })],
    commitments: [{ id, change: { status: 'Open', withdrawnReason: null } }]
  };
}

/** Marks an objective as reached or dropped, or opens it again. */
export function statusStep(objective: Objective, status: Objective['status']): Step {
  const { id, name } = objective;
  const words = { Reached: LABELS.isReached, Dropped: LABELS.isDropped, Open: LABELS.reopened };
  const step = (to: Objective['status']): Step => ({
    place: 'objectives',
    subject: name,
    writes: [objectiveWrite(id, { Status__c: to })],
    objectives: [{ id, change: { status: to } }]
  });
  return {
    ...step(status),
    undo: { text: format(words[status], name), lateId: null, step: step(objective.status) }
  };
}

/** Takes an opportunity off the plan. */
export function unlinkStep(planId: string, opportunity: PlanOpportunity): Step {
  const step = { place: 'opportunities' as const, subject: opportunity.name };
  return {
    ...step,
    writes: [unlinkWrite(opportunity.id)],
    undo: {
      text: format(LABELS.unlinked, opportunity.name),
      lateId: null,
      step: { ...step, writes: [relinkWrite(planId, opportunity)] }
    }
  };
}

/** A typed promise as the board shows it until the server has it. */
export function shownPromise(
  { name, recipient, dueOn }: PromiseDraft,
  people: readonly MapPerson[],
  today: string
): Omit<Commitment, 'id'> {
  const person = people.find(({ id }) => id === recipient);
  return {
    name,
    details: null,
    audience: recipientFields(recipient).Audience__c,
    objectiveId: null,
    promisedTo: person === undefined ? null : { id: person.id, name: person.name },
    reviewId: null,
    owner: null,
    dueOn,
    firstDueOn: dueOn,
    status: 'Open',
    doneOn: null,
    withdrawnReason: null,
    createdOn: today
  };
}
