/** The records that a decision becomes, and how it is changed and taken back. Pure. */
import type { Write } from 'c/recordWrites';
import type { RunReview, Work } from 'c/reviewRecords';
import type { WorkDraft } from 'c/reviewWork';

import { LABELS } from './labels';

/** Characters that the name of a promise takes. */
const NAME_LENGTH = 80;
/** Characters that the subject of a task takes. */
const SUBJECT_LENGTH = 255;

/** Makes a decision a promise of the plan or a task about the review. */
export function createWork(draft: WorkDraft, { id, plan }: RunReview): Write {
  if (draft.kind === 'task') {
    const fields = { WhatId: id, Status: 'Not Started', Priority: 'Normal', ...taskFields(draft) };
    return { kind: 'create', object: 'Task', fields };
  }
  const fields = { AccountPlan__c: plan.id, PlanReview__c: id, ...promiseFields(draft) };
  return { kind: 'create', object: 'Commitment__c', fields };
}

/** Changes what a decision became. */
export function changeWork(id: string, draft: WorkDraft): Write {
  return draft.kind === 'task'
    ? { kind: 'update', object: 'Task', id, fields: taskFields(draft) }
    : { kind: 'update', object: 'Commitment__c', id, fields: promiseFields(draft) };
}

/** Takes a decision back: a task goes, a promise stays on record as withdrawn. */
export function takeBackWork({ id, kind }: Work): Write {
  return kind === 'task'
    ? { kind: 'delete', object: 'Task', id }
    : {
        kind: 'update',
        object: 'Commitment__c',
        id,
        fields: { Status__c: 'Withdrawn', WithdrawnReason__c: LABELS.takenBackReason }
      };
}

function taskFields({ text, owner, dueOn }: WorkDraft): Readonly<Record<string, unknown>> {
  return {
    Subject: shortened(text, SUBJECT_LENGTH),
    ActivityDate: dueOn,
    // Without an owner it belongs to whoever makes it.
    ...(owner === null ? {} : { OwnerId: owner.id })
  };
}

function promiseFields({ kind, text, promisedToId, owner, dueOn }: WorkDraft): Readonly<Record<string, unknown>> {
  const name = shortened(text, NAME_LENGTH);
  return {
    Name: name,
    ...(name === text ? {} : { Details__c: text }),
    Audience__c: kind === 'internal' ? 'Internal' : 'Customer',
    Stakeholder__c: promisedToId,
    Owner__c: owner?.id ?? null,
    DueOn__c: dueOn
  };
}

/** A text that is too long ends at a word, with a mark that there is more. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const part = text.slice(0, length - 1);
  const end = part.lastIndexOf(' ');
  return `${part.slice(0, end > length / 2 ? end : length - 1).trimEnd()}…`;
}
