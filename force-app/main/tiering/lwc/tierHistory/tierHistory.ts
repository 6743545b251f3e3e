import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import type { TierDecision } from 'c/accountTierRecords';
import { exactDate, exactDateTime } from 'c/relativeDates';
import { format } from 'c/textFormat';
import { decimal, statusName, tierName } from 'c/tierWords';

import { LABELS } from './labels';

/** Detail of `open`: the decision whose record is wanted. */
export interface OpenDecisionDetail {
  readonly id: string;
}

/** A presentation component to list an account's tier decisions, the newest first; superseded ones stay. */
export default class TierHistory extends LightningElement {
  @api decisions: readonly TierDecision[] = [];
  /** Decisions that were not read. */
  @api unread = 0;

  labels = LABELS;

  get items(): readonly unknown[] {
    return this.decisions.map((decision) => {
      const { id, tier, status, model, score } = decision;
      const name = tier === null ? LABELS.noTier : tierName(tier);
      const word = statusName(status);
      return {
        id,
        tier: name,
        status: word,
        openLabel: format(LABELS.open, name, word),
        lines: [
          model === null
            ? LABELS.noModel
            : score === null
              ? format(LABELS.noScore, model.name)
              : format(LABELS.score, decimal(score), model.name),
          ...againstOf(decision),
          ...peopleOf(decision)
        ].map((text, index) => ({ key: `${id}-${index}`, text }))
      };
    });
  }

  get unreadText(): string {
    return this.unread > 0 ? format(LABELS.unread, this.unread) : '';
  }

  handleOpen(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<OpenDecisionDetail>('open', { detail: { id } }));
  }
}

function againstOf({ tier, recommended, reason }: TierDecision): readonly string[] {
  if (reason === null || tier === recommended) return [];
  return [format(LABELS.against, recommended === null ? LABELS.noTier : tierName(recommended), reason)];
}

function peopleOf(decision: TierDecision): readonly string[] {
  const { proposedBy, proposedOn, approver, approvedOn, effectiveOn, returnReason, status } = decision;
  const withDate = (words: string, moment: string | null): string =>
    moment === null ? words : `${words}, ${exactDateTime(moment, lang)}`;
  return [
    ...(proposedBy === null ? [] : [withDate(format(LABELS.proposedBy, proposedBy), proposedOn)]),
    ...(returnReason === null || status === 'Approved' || status === 'Superseded'
      ? []
      : [format(LABELS.returned, returnReason)]),
    ...(approver === null || approvedOn === null
      ? []
      : [withDate(format(LABELS.decided, statusName('Approved'), approver), approvedOn)]),
    ...(effectiveOn === null ? [] : [format(LABELS.effective, exactDate(effectiveOn, lang))])
  ];
}
