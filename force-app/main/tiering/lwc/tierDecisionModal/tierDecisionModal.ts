import { api } from 'lwc';
import canApprove from '@salesforce/customPermission/ApproveTier';
import canApproveTier1 from '@salesforce/customPermission/ApproveTier1';
import lang from '@salesforce/i18n/lang';

import { OvertakenError } from 'c/accountTierRecords';
import type { AccountTier, TierDecision } from 'c/accountTierRecords';
import { exactDateTime } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';
import { cultureName, money, tierName } from 'c/tierWords';

import { LABELS } from './labels';

/** What was decided; the reason is for sending back only. */
export interface Verdict {
  readonly status: 'Approved' | 'Sent back';
  readonly returnReason: string | null;
}

/** A dialog to read a proposal with its evidence, and to approve it or send it back. */
export default class TierDecisionModal extends SaveDialog {
  @api account: AccountTier | null = null;
  @api decision: TierDecision | null = null;
  /** Saves the verdict; rejects with the reason when refused, with an `OvertakenError` when somebody was faster. */
  @api save: (verdict: Verdict) => Promise<void> = () => Promise.resolve();

  labels = LABELS;
  returnReason = '';
  returnError = '';
  overtaken = '';

  get heading(): string {
    return format(LABELS.title, this.account?.accountName ?? '');
  }

  get proposes(): string {
    const { proposedBy = null, tier = null } = this.decision ?? {};
    return format(proposedBy === null ? LABELS.proposesNobody : LABELS.proposes, proposedBy ?? '', tierName(tier));
  }

  get facts(): readonly { readonly key: string; readonly text: string }[] {
    const { decision } = this;
    const now = this.account?.tier ?? null;
    return [
      now === null ? LABELS.nowNone : format(LABELS.now, tierName(now)),
      ...(decision?.proposedOn ? [format(LABELS.sentOn, exactDateTime(decision.proposedOn, lang))] : []),
      ...(decision?.buyingCulture ? [format(LABELS.culture, cultureName(decision.buyingCulture))] : []),
      ...(decision === null || decision.closedRevenue === null
        ? []
        : [format(LABELS.revenue, money(decision.closedRevenue))])
    ].map((text, index) => ({ key: String(index), text }));
  }

  get against(): string {
    const { recommended = null, tier = null } = this.decision ?? {};
    if (recommended === tier) return '';
    return recommended === null ? LABELS.noRecommendation : format(LABELS.against, tierName(recommended));
  }

  get mayDecide(): boolean {
    return canApprove === true && this.overtaken === '';
  }

  get needsExecutive(): boolean {
    return this.mayDecide && this.decision?.tier === 'Tier 1' && canApproveTier1 !== true;
  }

  get modelGone(): string {
    const model = this.decision?.model ?? null;
    return this.mayDecide && model !== null && !model.isActive ? format(LABELS.modelGone, model.name) : '';
  }

  get cannotApprove(): boolean {
    return this.isSaving || this.needsExecutive || this.modelGone !== '';
  }

  get approveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.approve;
  }

  get closeLabel(): string {
    return this.mayDecide ? LABELS.cancel : LABELS.close;
  }

  get reasonClass(): string {
    return this.returnError === '' ? 'slds-form-element' : 'slds-form-element slds-has-error';
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.returnReason = event.detail.value;
    this.returnError = '';
  }

  async handleApprove(): Promise<void> {
    this.returnError = '';
    await this.decide({ status: 'Approved', returnReason: null });
  }

  async handleSendBack(): Promise<void> {
    const returnReason = this.returnReason.trim();
    this.returnError = returnReason === '' ? LABELS.returnMissing : '';
    if (this.returnError === '') await this.decide({ status: 'Sent back', returnReason });
    else this.template?.querySelector<HTMLElement>('[data-field="return"]')?.focus();
  }

  private async decide(verdict: Verdict): Promise<void> {
    await this.attempt(() => this.save(verdict));
    if (!(this.error instanceof OvertakenError)) return;
    // What happened is no error of this user: there is nothing to try again.
    this.overtaken = this.error.message;
    this.error = null;
  }
}
