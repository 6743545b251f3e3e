/** What a user does in dialogs; each answers what was done, or null when the dialog was closed without saving. */
import CommitmentModal from 'c/commitmentModal';
import ObjectiveModal from 'c/objectiveModal';
import OpportunityAddModal from 'c/opportunityAddModal';
import OpportunityLinkModal from 'c/opportunityLinkModal';
import type { LinkChoice } from 'c/opportunityLinkModal';
import type { Commitment, MapPerson, Objective } from 'c/planTypes';
import type { PromiseDraft } from 'c/promiseDraft';
import { save } from 'c/recordWrites';
import type { Fields, Write } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import type { Undo } from './workSession';
import { unwithdrawStep } from './workSteps';
import { linkWrites, newObjective, newOpportunity, newPromise, objectiveWrite, promiseWrite } from './workWrites';

/** The plan as dialogs need it. */
export interface Setting {
  readonly planId: string;
  readonly accountId: string;
  /** First and last day of the plan. */
  readonly start: string;
  readonly end: string;
  readonly people: readonly MapPerson[];
  readonly objectives: readonly Objective[];
  readonly today: string;
}

/** What a dialog did. */
export interface Done {
  readonly message: string | null;
  readonly recordIds: readonly string[];
  readonly undo: Undo | null;
}

// The page reads again only once the dialog is gone: the button that opened it must stay, for it gets the keyboard back.
async function inDialog(open: (done: (what: Done) => void) => Promise<unknown>): Promise<Done | null> {
  const results: Done[] = [];
  // What the press changed is drawn first: a dialog that is drawn in the same turn does not take the keyboard.
  await Promise.resolve();
  await open((what) => results.push(what));
  return results[0] ?? null;
}

async function saved(writes: readonly Write[], message: string | null, undo: Undo | null = null): Promise<Done> {
  return { message, recordIds: await save(writes), undo };
}

/** Makes a promise with all its details; `draft` is what was typed of it before. */
export function makePromise(setting: Setting, draft: PromiseDraft | null): Promise<Done | null> {
  const { planId, people, objectives, today } = setting;
  return inDialog((done) =>
    CommitmentModal.open({
      size: 'medium',
      label: LABELS.promises,
      draft,
      people,
      objectives,
      today,
      save: async (fields: Fields) => {
        const name = typeof fields['Name'] === 'string' ? fields['Name'] : '';
        done(await saved([newPromise(planId, fields)], format(LABELS.made, name)));
      }
    })
  );
}

/** Changes or withdraws a promise. */
export function changePromise(setting: Setting, commitment: Commitment): Promise<Done | null> {
  const { people, objectives, today } = setting;
  return inDialog((done) =>
    CommitmentModal.open({
      size: 'medium',
      label: LABELS.promises,
      commitment,
      people,
      objectives,
      today,
      save: async (fields: Fields) => {
        const isWithdrawn = fields['Status__c'] === 'Withdrawn';
        const text = format(LABELS.withdrawn, commitment.name);
        const undo = isWithdrawn ? { text, lateId: null, step: unwithdrawStep(commitment) } : null;
        done(await saved([promiseWrite(commitment.id, fields)], isWithdrawn ? null : LABELS.promiseChanged, undo));
      }
    })
  );
}

/** Adds an objective. */
export function addObjective({ planId, objectives, start, end }: Setting): Promise<Done | null> {
  return inDialog((done) =>
    ObjectiveModal.open({
      size: 'medium',
      label: LABELS.addObjective,
      planStart: start,
      planEnd: end,
      save: async (fields: Fields) => {
        done(await saved([newObjective(planId, objectives, fields)], LABELS.objectiveAdded));
      }
    })
  );
}

/** Changes an objective. */
export function changeObjective({ start, end }: Setting, objective: Objective): Promise<Done | null> {
  return inDialog((done) =>
    ObjectiveModal.open({
      size: 'medium',
      label: objective.name,
      objective,
      planStart: start,
      planEnd: end,
      save: async (fields: Fields) => {
        done(await saved([objectiveWrite(objective.id, fields)], LABELS.objectiveChanged));
      }
    })
  );
}

/** Links opportunities of the account to the plan. */
export function linkOpportunities({ planId, accountId, objectives, today }: Setting): Promise<Done | null> {
  return inDialog((done) =>
    OpportunityLinkModal.open({
      size: 'medium',
      label: LABELS.link,
      accountId,
      objectives,
      today,
      save: async (choice: LinkChoice) => {
        const count = choice.ids.length;
        const message = count === 1 ? LABELS.linkedOne : format(LABELS.linkedMany, count);
        done(await saved(linkWrites(planId, choice, today), message));
      }
    })
  );
}

/** Adds an opportunity that the plan brought up. */
export function addOpportunity({ planId, accountId, objectives }: Setting): Promise<Done | null> {
  return inDialog((done) =>
    OpportunityAddModal.open({
      size: 'medium',
      label: LABELS.addOpportunity,
      objectives,
      save: async (fields: Fields) => {
        done(await saved([newOpportunity(planId, accountId, fields)], LABELS.opportunityAdded));
      }
    })
  );
}
