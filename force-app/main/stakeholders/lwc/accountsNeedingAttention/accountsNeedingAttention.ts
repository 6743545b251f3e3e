import { LightningElement, wire } from 'lwc';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';

import { monthsBetween, relativeDate, todayIso } from 'c/relativeDates';
import { statusWord } from 'c/stakeholderLabels';
import { ACCOUNTS_ATTENTION } from 'c/stakeholderQueries';
import { format, wholePercent } from 'c/textFormat';

import { LOW_CONFIDENCE, LOW_SCORE, rankAccounts } from './attention';
import type { AccountAttention, AttentionData } from './attention';
import { LABELS } from './labels';

/** Accounts shown; the list view has them all. */
export const SHOWN = 10;

/** Container component that shows a manager the accounts whose relationships need attention, most needed first. */
export default class AccountsNeedingAttention extends NavigationMixin(LightningElement) {
  @wire(graphql, { query: ACCOUNTS_ATTENTION })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.accounts = rankAccounts(data as AttentionData);
    this.readError = this.accounts === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  accounts: readonly AccountAttention[] | null = null;
  readError: unknown = null;
  private today = todayIso();
  private answer: GraphQLResult | null = null;

  get isLoading(): boolean {
    return this.accounts === null && this.readError === null;
  }

  get isEmpty(): boolean {
    return this.accounts?.length === 0;
  }

  get rows(): readonly unknown[] {
    return (this.accounts ?? []).slice(0, SHOWN).map((account) => ({
      id: account.id,
      name: account.name,
      score: account.score === null ? LABELS.notAssessed : account.score.toFixed(1),
      status: statusWord(account.status),
      confidence: account.confidence === null ? '–' : format(LABELS.percent, wholePercent(account.confidence)),
      keyPlayers: account.keyPlayers,
      needs: this.needsOf(account)
    }));
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id, objectApiName: 'Account', actionName: 'view' }
    });
  }

  handleShowAll(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: 'Account', actionName: 'list' }
    });
  }

  private needsOf(account: AccountAttention): string {
    const { score, confidence, people, keyPlayers, neverInterviewed, oldestInterview } = account;
    if (people === 0) return LABELS.notMapped;
    const isOld = oldestInterview !== null && monthsBetween(oldestInterview, this.today) >= 12;
    const needs = [
      score === null ? LABELS.notAssessed : null,
      score !== null && score < LOW_SCORE ? LABELS.lowScore : null,
      confidence !== null && confidence < LOW_CONFIDENCE
        ? format(LABELS.lowConfidence, wholePercent(confidence))
        : null,
      neverInterviewed > 0 ? format(LABELS.interviews, neverInterviewed, keyPlayers) : null,
      isOld ? format(LABELS.oldest, relativeDate(oldestInterview, this.today, lang)) : null
    ].filter((need) => need !== null);
    return needs.length === 0 ? LABELS.nothing : needs.join(' · ');
  }
}
