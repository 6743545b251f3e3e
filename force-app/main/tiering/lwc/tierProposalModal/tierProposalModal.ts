import { api, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';

import { CLOSED_REVENUE, MODEL_CRITERIA } from 'c/accountTierQueries';
import { BUYING_CULTURES, OvertakenError, UNRATED, criteriaOf } from 'c/accountTierRecords';
import type { AccountTier, CriteriaData, NamedModel } from 'c/accountTierRecords';
import type { PickDetail, PickOption } from 'c/pickSelect';
import type { Fields } from 'c/recordWrites';
import { exactDate, todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import { format } from 'c/textFormat';
import type { RateDetail } from 'c/tierRating';
import { CRITERIA, TIERS, tierScore } from 'c/tierScore';
import type { Tier, TierScore } from 'c/tierScore';
import { cultureName, decimal, money, tierName } from 'c/tierWords';

import { LABELS } from './labels';
import { fieldsOf, needsReason, startOf, tierOfProposal } from './proposal';
import type { Proposal, Start } from './proposal';
import { FEWEST_ACCOUNTS, lastFourQuarters, revenueOf } from './revenue';
import type { Period, Revenue, RevenueData } from './revenue';

/** What a proposal saves: a new decision, or one that is written over. */
export interface ProposalSave {
  readonly id: string | null;
  readonly fields: Fields;
}

const NOTHING: Proposal = { ratings: UNRATED, buyingCulture: null, chosen: null, reason: '' };

/** A dialog to rate an account, see what the ratings make, and propose a tier or keep a draft. */
export default class TierProposalModal extends SaveDialog {
  /** The account with its active model; the dialog begins with its draft or its last decision. */
  @api
  get account(): AccountTier | null {
    return this.given;
  }
  set account(account: AccountTier | null) {
    this.given = account;
    if (account === null) return;
    this.start = startOf(account);
    this.proposal = this.start.proposal;
  }
  /** Saves the decision; rejects with the reason when refused. */
  @api save: (saved: ProposalSave) => Promise<void> = () => Promise.resolve();

  @wire(graphql, { query: MODEL_CRITERIA, variables: '$modelVariables' })
  handleCriteria({ data, errors }: { data?: unknown; errors?: readonly unknown[] | undefined }): void {
    if (data !== undefined && data !== null) this.wording = data as CriteriaData;
    this.hasNoWording = this.wording === null && (errors?.length ?? 0) > 0;
  }

  @wire(graphql, { query: CLOSED_REVENUE, variables: '$revenueVariables' })
  handleRevenue({ data, errors }: { data?: unknown; errors?: readonly unknown[] | undefined }): void {
    if (data !== undefined && data !== null) this.revenue = revenueOf(data as RevenueData);
    this.isRevenueHidden = this.revenue === null && (errors?.length ?? 0) > 0;
  }

  labels = LABELS;
  proposal: Proposal = NOTHING;
  wording: CriteriaData | null = null;
  revenue: Revenue | null = null;
  hasNoWording = false;
  isRevenueHidden = false;
  tierError = '';
  overtaken = '';
  period: Period = lastFourQuarters(todayIso());
  private given: AccountTier | null = null;
  private start: Start | null = null;

  get model(): NamedModel | null {
    return this.given?.model ?? null;
  }

  get modelVariables(): { readonly modelId: string } | undefined {
    return this.model === null ? undefined : { modelId: this.model.id };
  }

  get revenueVariables(): Readonly<Record<string, string>> | undefined {
    return this.given === null ? undefined : { accountId: this.given.accountId, ...this.period };
  }

  get heading(): string {
    return format(LABELS.title, this.given?.accountName ?? '');
  }

  get returnedText(): string {
    const returned = this.start?.returned ?? null;
    return returned === null ? '' : format(LABELS.sentBack, returned.by ?? '', returned.reason);
  }

  get rescoredText(): string {
    const former = this.start?.formerModel ?? null;
    return former === null ? '' : format(LABELS.rescored, former, this.model?.name ?? '');
  }

  get fromLastText(): string {
    return this.start?.isFromLast === true ? LABELS.fromLast : '';
  }

  get criteria(): readonly unknown[] {
    const wording = criteriaOf(this.wording);
    return CRITERIA.map((criterion) => ({
      criterion,
      wording: wording[criterion],
      weight: this.model?.weights[criterion] ?? null,
      rating: this.proposal.ratings[criterion],
      hint: criterion === 'revenue' ? this.revenueText : '',
      suggestion: criterion === 'revenue' ? (this.revenue?.suggestion ?? null) : null
    }));
  }

  get revenueText(): string {
    if (this.isRevenueHidden) return LABELS.revenueHidden;
    if (this.revenue === null) return '';
    const { amount, accounts, below, suggestion } = this.revenue;
    const [from, to] = [exactDate(this.period.from, lang), exactDate(this.period.to, lang)];
    const won = amount > 0 ? format(LABELS.revenueOf, money(amount), from, to) : format(LABELS.revenueNone, from, to);
    if (suggestion === null) return `${won} ${format(LABELS.tooFew, FEWEST_ACCOUNTS)}`;
    return `${won} ${amount > 0 ? format(LABELS.suggested, below, accounts, suggestion) : format(LABELS.suggestedLowest, accounts)}`;
  }

  get result(): TierScore | null {
    return this.model === null ? null : tierScore(this.model, this.proposal.ratings);
  }

  get live(): string {
    const { result } = this;
    if (result === null || result.range === null) return LABELS.liveNone;
    if (result.score === null) return format(LABELS.liveRange, decimal(result.range[0]), decimal(result.range[1]));
    if (result.recommended === null) return format(LABELS.liveNoTier, decimal(result.score));
    return format(LABELS.live, decimal(result.score), tierName(result.recommended));
  }

  get tier(): Tier | null {
    return this.model === null ? null : tierOfProposal(this.proposal, this.model);
  }

  get tiers(): readonly PickOption[] {
    const recommended = this.result?.recommended ?? null;
    return TIERS.map((value) => ({
      value,
      label: value === recommended ? format(LABELS.recommendedMark, tierName(value)) : tierName(value)
    }));
  }

  get cultures(): readonly PickOption[] {
    return BUYING_CULTURES.map((value) => ({ value, label: cultureName(value) }));
  }

  get isReasonNeeded(): boolean {
    return this.model !== null && needsReason(this.proposal, this.model);
  }

  get sendLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.send;
  }

  get cannotSave(): boolean {
    return this.isSaving || this.overtaken !== '';
  }

  handleRate(event: CustomEvent<RateDetail>): void {
    const { criterion, rating } = event.detail;
    this.change({ ratings: { ...this.proposal.ratings, [criterion]: rating } });
  }

  handleTier(event: CustomEvent<PickDetail>): void {
    const tier = TIERS.find((each) => each === event.detail.value) ?? null;
    // Choosing what is recommended means to follow the recommendation, also when it changes.
    this.change({ chosen: tier === this.result?.recommended ? null : tier });
    this.tierError = '';
  }

  handleCulture(event: CustomEvent<PickDetail>): void {
    this.change({ buyingCulture: event.detail.value });
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.change({ reason: event.detail.value });
  }

  async handleDraft(): Promise<void> {
    await this.store('Draft');
  }

  async handleSend(): Promise<void> {
    this.tierError = this.tier === null ? LABELS.tierMissing : '';
    if (this.tierError !== '') this.template?.querySelector<HTMLElement>('[data-field="tier"]')?.focus();
    else if (this.isValid()) await this.store('Proposed');
  }

  private change(part: Partial<Proposal>): void {
    this.proposal = { ...this.proposal, ...part };
  }

  private async store(status: 'Draft' | 'Proposed'): Promise<void> {
    const { model, start } = this;
    if (model === null) return;
    const fields = fieldsOf(this.proposal, model, status, this.revenue?.amount ?? null);
    await this.attempt(() => this.save({ id: start?.id ?? null, fields }));
    if (!(this.error instanceof OvertakenError)) return;
    // Sending again would not help: what was typed stays in sight, to be carried over.
    this.overtaken = this.error.message;
    this.error = null;
  }
}
