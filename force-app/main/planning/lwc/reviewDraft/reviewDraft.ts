/** What several people type, tick and choose in one review, put together so that nobody loses anything. Pure. */
import type { Decision } from 'c/planTypes';
import type { RunReview } from 'c/reviewRecords';
import type { Fields } from 'c/recordWrites';
import { mergeTexts } from 'c/textMerge';
import type { Merge } from 'c/textMerge';

/** What is filled in while a review runs, and saved as it is filled in. */
export type ReviewDraft = Pick<RunReview, 'notes' | 'feedback' | 'attendees' | 'done' | 'decision' | 'nextReviewOn'>;

/** The two texts of a review. */
export type DraftText = 'notes' | 'feedback';

/** A draft to which somebody else’s changes were added. */
export interface DraftMerge {
  readonly draft: ReviewDraft;
  /** Texts that somebody else changed. */
  readonly changed: readonly DraftText[];
  /** Texts in which both wrote in the same place; both versions are kept. */
  readonly both: readonly DraftText[];
}

const TEXTS: readonly DraftText[] = ['notes', 'feedback'];

/** The draft that a review begins with. */
export function draftOf({ notes, feedback, attendees, done, decision, nextReviewOn }: RunReview): ReviewDraft {
  return { notes, feedback, attendees, done, decision, nextReviewOn };
}

/**
 * `mine` and `theirs`, both made from `base`: texts are merged, ticks and names of both are kept, and of a choice the one
 * that was changed, mine where both were.
 */
export function mergeDrafts(base: ReviewDraft, mine: ReviewDraft, theirs: ReviewDraft): DraftMerge {
  const notes = mergeText(base.notes, mine.notes, theirs.notes);
  const feedback = mergeText(base.feedback, mine.feedback, theirs.feedback);
  const isBoth = { notes: notes.isBoth, feedback: feedback.isBoth };
  return {
    draft: {
      notes: notes.text,
      feedback: feedback.text,
      attendees: mergeLists(base.attendees, mine.attendees, theirs.attendees),
      done: mergeLists(base.done, mine.done, theirs.done),
      decision: chosen<Decision | null>(base.decision, mine.decision, theirs.decision),
      nextReviewOn: chosen(base.nextReviewOn, mine.nextReviewOn, theirs.nextReviewOn)
    },
    changed: TEXTS.filter((text) => ![base, mine].some((own) => own[text].trim() === theirs[text].trim())),
    both: TEXTS.filter((text) => isBoth[text])
  };
}

/** The fields that differ from what the server has; empty when all is saved. */
export function unsavedFields(server: ReviewDraft, mine: ReviewDraft): Fields {
  const one = fieldsOf(server);
  return Object.fromEntries(Object.entries(fieldsOf(mine)).filter(([name, value]) => value !== one[name]));
}

function fieldsOf({ notes, feedback, attendees, done, decision, nextReviewOn }: ReviewDraft): Fields {
  return {
    Notes__c: textOrNull(notes),
    Feedback__c: textOrNull(feedback),
    Attendees__c: textOrNull(attendees.join('; ')),
    AgendaDone__c: textOrNull(done.join('\n')),
    Decision__c: decision,
    NextReviewOn__c: nextReviewOn
  };
}

// The platform keeps a text without the blanks around it: they are nobody's change, and mine until I go on.
function mergeText(base: string, mine: string, theirs: string): Merge {
  const merge = mergeTexts(base.trim(), mine, theirs.trim());
  return { ...merge, isBoth: merge.isBoth && mine.trim() !== base.trim() };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function mergeLists(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const removed = new Set(base.filter((item) => !mine.includes(item)));
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item));
  return [...theirs.filter((item) => !removed.has(item)), ...added];
}

function chosen<Value>(base: Value, mine: Value, theirs: Value): Value {
  return mine === base ? theirs : mine;
}
