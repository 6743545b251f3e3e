import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { tierText } from 'c/agendaWords';
import { DECISIONS } from 'c/planTypes';
import type { Decision } from 'c/planTypes';
import { exactDate } from 'c/relativeDates';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { nextReview } from './nextReview';
import type { NextReview, NextReviewFacts } from './nextReview';

export { nextReview } from './nextReview';
export type { NextReview, NextReviewFacts } from './nextReview';

/** Detail of `decide`: what follows from the review. */
export interface DecideDetail {
  readonly decision: Decision;
}

/** Detail of `nextreview`: the day of the next review; null leaves it to the tier. */
export interface NextReviewDetail {
  readonly on: string | null;
}

const NAMES: Readonly<Record<Decision, string>> = {
  Approve: LABELS.approve,
  Continue: LABELS.continueWord,
  Rework: LABELS.rework,
  Stop: LABELS.stop
};

const HINTS: Readonly<Record<Decision, string>> = {
  Approve: LABELS.approveHint,
  Continue: LABELS.continueHint,
  Rework: LABELS.reworkHint,
  Stop: LABELS.stopHint
};

/** A decision in a word. */
export function decisionName(decision: Decision): string {
  return NAMES[decision];
}

/** A presentation component to choose what follows from a review, and when the next one is. */
export default class ReviewDecision extends LightningElement {
  @api decision: Decision | null = null;
  /** What the next review follows from. */
  @api facts: NextReviewFacts | null = null;
  @api tier: string | null = null;
  /** True for those who may approve plans. */
  @api canApprove = false;
  @api canEdit = false;
  /** Says that a decision is missing. */
  @api isMissing = false;

  labels = LABELS;
  isChanging = false;

  /** Puts the keyboard on the choice. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('input[type="radio"]:enabled')?.focus();
  }

  get choices(): readonly unknown[] {
    return DECISIONS.map((value) => ({
      value,
      label: NAMES[value],
      isChosen: value === this.decision,
      isDisabled: !this.canEdit || (value === 'Approve' && !this.canApprove),
      class: value === this.decision ? 'choice is-chosen' : 'choice'
    }));
  }

  get isRead(): boolean {
    return !this.canEdit;
  }

  get decided(): string {
    return this.decision === null ? LABELS.noDecision : NAMES[this.decision];
  }

  get hint(): string {
    if (this.decision === null) return this.canApprove ? '' : LABELS.mayNotApprove;
    if (this.decision === 'Approve' && this.facts?.planStatus === 'In review') return LABELS.approvePlanHint;
    if (this.decision === 'Approve' && this.facts?.planStatus === 'Draft') return LABELS.approveDraftHint;
    return HINTS[this.decision];
  }

  get problem(): string {
    return this.isMissing && this.decision === null ? LABELS.missing : '';
  }

  get groupClass(): string {
    return this.problem === '' ? 'group' : 'group slds-has-error';
  }

  get next(): NextReview {
    return this.facts === null ? { on: null, by: 'nothing' } : nextReview(this.facts);
  }

  get nextText(): string {
    const { on, by } = this.next;
    const day = exactDate(on, lang);
    switch (by) {
      case 'tier':
        return format(LABELS.nextByTier, day, tierText(this.tier));
      case 'choice':
        return format(LABELS.nextChosen, day);
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

  get canChange(): boolean {
    return this.canEdit && ['tier', 'choice', 'nothing'].includes(this.next.by);
  }

  get canOpen(): boolean {
    return this.canChange && !this.isChanging;
  }

  get showsDay(): boolean {
    return this.canChange && this.isChanging;
  }

  get earliest(): string {
    const { heldOn = '' } = this.facts ?? {};
    return heldOn === '' ? '' : new Date(Date.parse(`${heldOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  }

  get isChosenDay(): boolean {
    return this.next.by === 'choice';
  }

  handleDecide(event: Event): void {
    const decision = (event.target as HTMLInputElement).value as Decision;
    this.dispatchEvent(new CustomEvent<DecideDetail>('decide', { detail: { decision } }));
  }

  handleChange(): void {
    this.isChanging = true;
  }

  handleDay(event: CustomEvent<{ value: string | null }>): void {
    const { value } = event.detail;
    const input = event.target as HTMLElement & { reportValidity(): boolean };
    if (input.reportValidity()) this.send(value === null || value === '' ? null : value);
  }

  handleByTier(): void {
    this.isChanging = false;
    this.send(null);
  }

  private send(on: string | null): void {
    this.dispatchEvent(new CustomEvent<NextReviewDetail>('nextreview', { detail: { on } }));
  }
}
