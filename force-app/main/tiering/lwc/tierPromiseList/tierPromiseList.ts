import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { exactDate } from 'c/relativeDates';
import { format } from 'c/textFormat';
import type { AccountFacts, PromiseKind, TeamFunction, TierPromise } from 'c/tierPromises';
import { functionName, listed } from 'c/tierWords';

import { LABELS } from './labels';

/** Detail of `act`: which promise is to be mended, and for which function of the team where that is known. */
export interface PromiseDetail {
  readonly kind: PromiseKind;
  readonly teamFunction: TeamFunction | null;
}

const ACTIONS: Readonly<Record<PromiseKind, string>> = {
  sponsor: LABELS.doSponsor,
  functions: LABELS.doMember,
  dedicated: LABELS.doMember,
  keyPlayers: LABELS.doKeyPlayers,
  interviews: LABELS.doInterview,
  review: LABELS.doReview
};
/** Promises that are renewed before they are broken. */
const RENEWABLE: readonly PromiseKind[] = ['sponsor', 'review'];

/** A presentation component to list what a tier promises, what is missing first, each with the action that mends it. */
export default class TierPromiseList extends LightningElement {
  @api promises: readonly TierPromise[] = [];
  @api facts: AccountFacts | null = null;
  /** Kinds that the user may mend; the others have no button. */
  @api allowed: readonly PromiseKind[] = [];

  labels = LABELS;

  get items(): readonly unknown[] {
    const missingFirst = [...this.promises].sort((a, b) => Number(a.missing === 0) - Number(b.missing === 0));
    return missingFirst.map((promise) => {
      const { kind, missing } = promise;
      const isMet = missing === 0;
      const text = this.textOf(promise);
      const button = isMet && kind === 'sponsor' ? LABELS.doChangeSponsor : ACTIONS[kind];
      return {
        kind,
        text,
        button,
        isMet,
        icon: isMet ? 'utility:check' : 'utility:warning',
        word: isMet ? LABELS.metWord : LABELS.unmetWord,
        className: isMet ? 'item' : 'item unmet',
        canAct: this.allowed.includes(kind) && (!isMet || RENEWABLE.includes(kind)),
        buttonLabel: format(LABELS.actLabel, button, text)
      };
    });
  }

  private textOf({ kind, missing, owed, missingFunctions, dueOn }: TierPromise): string {
    const { facts } = this;
    const isMet = missing === 0;
    const due = exactDate(dueOn, lang);
    const count = owed ?? 0;
    switch (kind) {
      case 'sponsor':
        return isMet ? LABELS.sponsorMet : LABELS.sponsorUnmet;
      case 'functions':
        return isMet
          ? format(LABELS.functionsMet, count)
          : format(LABELS.functionsUnmet, listed(missingFunctions.map(functionName)));
      case 'dedicated':
        return isMet
          ? format(LABELS.dedicatedMet, facts?.dedicatedMembers ?? count)
          : format(LABELS.dedicatedUnmet, count - missing, count);
      case 'keyPlayers':
        return isMet
          ? format(LABELS.keyPlayersMet, facts?.keyPlayers ?? count, count)
          : format(LABELS.keyPlayersUnmet, count - missing, count);
      case 'interviews': {
        const never = facts?.keyPlayersNeverInterviewed ?? 0;
        if (never > 0) return format(LABELS.interviewsNever, never);
        if (dueOn === null) return LABELS.interviewsNobody;
        return format(isMet ? LABELS.interviewsMet : LABELS.interviewsOverdue, due);
      }
      case 'review':
        if (dueOn === null) return LABELS.reviewNone;
        return format(isMet ? LABELS.reviewMet : LABELS.reviewUnmet, due);
    }
  }

  handleAct(event: Event): void {
    const { kind } = (event.currentTarget as HTMLElement).dataset;
    const promise = this.promises.find((each) => each.kind === kind);
    if (promise === undefined) return;
    const detail = { kind: promise.kind, teamFunction: promise.missingFunctions[0] ?? null };
    this.dispatchEvent(new CustomEvent<PromiseDetail>('act', { detail }));
  }
}
