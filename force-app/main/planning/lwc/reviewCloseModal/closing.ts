/** What happens when a review is closed, in sentences. Pure but for the user's language. */
import lang from '@salesforce/i18n/lang';

import type { Decision } from 'c/planTypes';
import { exactDate } from 'c/relativeDates';
import { decisionName, nextReview } from 'c/reviewDecision';
import type { NextReviewFacts } from 'c/reviewDecision';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What closing follows from. */
export interface ClosingFacts {
  readonly decision: Decision;
  readonly next: Omit<NextReviewFacts, 'heldOn' | 'decision'>;
  readonly criteria: number;
  readonly rated: number;
  /** Points of the agenda that matter first, and how many of them were ticked. */
  readonly points: number;
  readonly spoken: number;
  readonly present: number;
}

/** One sentence about closing: what happens, or what is missing although it may be. */
export interface ClosingLine {
  readonly key: string;
  readonly text: string;
  readonly isWarning: boolean;
}

/** What closing does on a day, and what it leaves open. */
export function closingLines(facts: ClosingFacts, heldOn: string): readonly ClosingLine[] {
  const { decision, criteria, rated, points, spoken, present } = facts;
  const happens = (key: string, text: string): ClosingLine => ({ key, text, isWarning: false });
  const missing = (key: string, text: string): ClosingLine => ({ key, text, isWarning: true });
  return [
    happens('fixed', format(LABELS.fixed, decisionName(decision))),
    ...(approvesPlan(facts) ? [happens('approves', LABELS.approves)] : []),
    happens('next', nextText(facts, heldOn)),
    happens('figures', LABELS.figures),
    ...(rated < criteria ? [missing('unrated', format(LABELS.unrated, criteria - rated, criteria))] : []),
    ...(spoken < points ? [missing('unspoken', format(LABELS.unspoken, points - spoken, points))] : []),
    ...(present === 0 ? [missing('present', LABELS.nobody)] : [])
  ];
}

/** True where closing the review approves its plan in the same transaction. */
export function approvesPlan({ decision, next }: Pick<ClosingFacts, 'decision' | 'next'>): boolean {
  return decision === 'Approve' && next.planStatus === 'In review';
}

/** True where the chosen day of the next review is not after the day of this one. */
export function isTooEarly({ decision, next }: ClosingFacts, heldOn: string): boolean {
  const { on, by } = nextReview({ ...next, decision, heldOn });
  return by === 'choice' && on !== null && on <= heldOn;
}

function nextText({ decision, next }: ClosingFacts, heldOn: string): string {
  const { on, by } = nextReview({ ...next, decision, heldOn });
  const day = exactDate(on, lang);
  switch (by) {
    case 'tier':
    case 'choice':
      return format(LABELS.nextReview, day);
    case 'scheduled':
      return format(LABELS.nextScheduled, day);
    case 'stop':
      return LABELS.nextStop;
    case 'inactive':
      return LABELS.nextInactive;
    case 'nothing':
      return LABELS.nextNone;
  }
}
