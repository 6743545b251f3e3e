import { LightningElement, api, wire } from 'lwc';
import mayApproveTierOne from '@salesforce/customPermission/ApproveTier1';
import mayApprove from '@salesforce/customPermission/ApproveTier';
import lang from '@salesforce/i18n/lang';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';

import { announce } from 'c/recordWrites';
import { exactDateTime, relativeDate, todayIso } from 'c/relativeDates';
import { reduceErrors } from 'c/reduceErrors';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import { TIERS } from 'c/tierScore';
import { tierName } from 'c/tierWords';

import { decideAll } from './decide';
import type { Decision, Outcome } from './decide';
import { LABELS } from './labels';
import { AWAITING, sortProposals, toProposals } from './proposals';
import type { Column, Proposal, ProposalsData } from './proposals';

/** Detail of `decided`: the accounts whose proposals were decided. */
export interface DecidedDetail {
  readonly accountIds: readonly string[];
}

interface Refused {
  readonly id: string;
  readonly accountId: string;
  readonly account: string;
  readonly why: string;
}

const COLUMNS: readonly (readonly [name: Column, label: string])[] = [
  ['account', LABELS.columnAccount],
  ['score', LABELS.columnScore],
  ['recommended', LABELS.columnRecommended],
  ['proposed', LABELS.columnProposed],
  ['proposer', LABELS.columnProposer],
  ['since', LABELS.columnSince]
];

/** Container component that lists proposed tiers, and lets who may decide approve them or send them back, many at once. */
export default class TierApprovals extends NavigationMixin(LightningElement) {
  @wire(graphql, { query: AWAITING })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      const { proposals, total } = toProposals(data as ProposalsData);
      this.proposals = proposals;
      this.total = total;
      const ids = new Set(proposals.map(({ id }) => id));
      this.selected = new Set([...this.selected].filter((id) => ids.has(id)));
    }
    this.readError = this.proposals === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  proposals: readonly Proposal[] | null = null;
  readError: unknown = null;
  isAsking = false;
  isDeciding = false;
  reason = '';
  progressText = '';
  doneText = '';
  refused: readonly Refused[] = [];
  refusedTitle = '';
  private total = 0;
  private selected: ReadonlySet<string> = new Set();
  private column: Column = 'since';
  private isDescending = false;
  private answer: GraphQLResult | null = null;
  private today = todayIso();
  private sorted = remembered(sortProposals);

  /** Puts the keyboard on the list's heading. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('.title')?.focus();
  }

  get isLoading(): boolean {
    return this.proposals === null;
  }

  get isEmpty(): boolean {
    return this.proposals?.length === 0;
  }

  get canAct(): boolean {
    return mayApprove === true && (this.proposals?.length ?? 0) > 0;
  }

  get isReadOnly(): boolean {
    return mayApprove !== true && (this.proposals?.length ?? 0) > 0;
  }

  get countText(): string {
    return this.proposals === null || this.isEmpty ? '' : format(LABELS.count, this.total);
  }

  get selectedText(): string {
    return this.selected.size === 0 ? LABELS.noneSelected : format(LABELS.selected, this.selected.size);
  }

  get cannotAct(): boolean {
    return this.selected.size === 0 || this.isDeciding;
  }

  get isAllSelected(): boolean {
    return this.proposals !== null && this.selected.size === this.proposals.length;
  }

  get hasRefused(): boolean {
    return this.refused.length > 0;
  }

  get truncatedText(): string {
    const shown = this.proposals?.length ?? 0;
    return this.total > shown ? format(LABELS.truncated, shown, this.total) : '';
  }

  get columns(): readonly unknown[] {
    return COLUMNS.map(([name, label]) => {
      const isSorted = name === this.column;
      return {
        name,
        label,
        class: name === 'score' ? 'number' : '',
        sort: isSorted ? (this.isDescending ? 'descending' : 'ascending') : 'none',
        arrow: isSorted ? (this.isDescending ? '↓' : '↑') : '',
        title: format(LABELS.sortBy, label)
      };
    });
  }

  get rows(): readonly unknown[] {
    return this.sorted(this.proposals ?? [], this.column, this.isDescending).map((proposal) => ({
      id: proposal.id,
      accountId: proposal.accountId,
      account: proposal.account,
      current: proposal.current === null ? '' : format(LABELS.current, tierName(proposal.current)),
      score: proposal.score === null ? LABELS.notScored : proposal.score.toFixed(2),
      recommended: proposal.recommended === null ? '–' : tierName(proposal.recommended),
      proposed: proposal.proposed === null ? '–' : tierName(proposal.proposed),
      hint: proposal.proposed === TIERS[0] && mayApproveTierOne !== true ? LABELS.executive : '',
      why: proposal.isDifferent ? format(LABELS.different, proposal.reason ?? '–') : '',
      proposer: proposal.proposer ?? '–',
      since: proposal.since === null ? '–' : relativeDate(proposal.since, this.today, lang),
      sinceExact: exactDateTime(proposal.since, lang),
      isSelected: this.selected.has(proposal.id),
      pickLabel: format(LABELS.selectOne, proposal.account)
    }));
  }

  handleSort(event: Event): void {
    const column = (event.currentTarget as HTMLElement).dataset['column'] as Column;
    this.isDescending = column === this.column ? !this.isDescending : column === 'score';
    this.column = column;
  }

  handleSelect(event: Event): void {
    const { checked, dataset } = event.currentTarget as HTMLInputElement;
    const selected = new Set(this.selected);
    if (checked) selected.add(dataset['id'] ?? '');
    else selected.delete(dataset['id'] ?? '');
    this.selected = selected;
  }

  handleSelectAll(event: Event): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    this.selected = new Set(checked ? (this.proposals ?? []).map(({ id }) => id) : []);
  }

  handleAskReason(): void {
    this.isAsking = true;
  }

  handleReason(event: CustomEvent<{ readonly value: string }>): void {
    this.reason = event.detail.value;
    // The message goes as soon as it is heeded, or the buttons would move away from under the pointer later.
    if (this.reason.trim() !== '')
      (event.currentTarget as HTMLElement & { reportValidity(): boolean }).reportValidity();
  }

  handleCancel(): void {
    this.isAsking = false;
  }

  async handleApprove(): Promise<void> {
    this.isAsking = false;
    await this.decide({ Status__c: 'Approved' }, LABELS.approved, LABELS.notApproved);
  }

  async handleSendBack(): Promise<void> {
    const input = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('lightning-textarea');
    if (this.reason.trim() === '') {
      input?.reportValidity();
      input?.focus();
      return;
    }
    const decision: Decision = { Status__c: 'Sent back', ReturnReason__c: this.reason.trim() };
    const isAllDone = await this.decide(decision, LABELS.sentBack, LABELS.notSentBack);
    // What was typed stays until everything is sent.
    if (!isAllDone) return;
    this.isAsking = false;
    this.reason = '';
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id, objectApiName: 'Account', actionName: 'view' }
    });
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  private async decide(decision: Decision, done: string, notDone: string): Promise<boolean> {
    const ids = this.sorted(this.proposals ?? [], this.column, this.isDescending)
      .map(({ id }) => id)
      .filter((id) => this.selected.has(id));
    if (ids.length === 0 || this.isDeciding) return false;
    this.isDeciding = true;
    this.doneText = '';
    this.refused = [];
    this.progressText = format(LABELS.deciding, 0, ids.length);
    const outcomes = await decideAll(ids, decision, (count) => {
      this.progressText = format(LABELS.deciding, count, ids.length);
    });
    const isAllDone = this.report(outcomes, done, notDone);
    this.isDeciding = false;
    this.progressText = '';
    return isAllDone;
  }

  private report(outcomes: readonly Outcome[], done: string, notDone: string): boolean {
    const byId = new Map((this.proposals ?? []).map((proposal) => [proposal.id, proposal]));
    const decided = outcomes.filter(({ error }) => error === null);
    this.refused = outcomes.flatMap(({ id, error }) => {
      const proposal = byId.get(id);
      if (error === null || proposal === undefined) return [];
      return [{ id, accountId: proposal.accountId, account: proposal.account, why: whyOf(error) }];
    });
    this.doneText = decided.length === 0 ? '' : format(done, decided.length);
    this.refusedTitle = this.hasRefused ? format(notDone, this.refused.length) : '';
    // Those that were refused stay selected: sending them back, or another try, is what comes next.
    this.selected = new Set(this.refused.map(({ id }) => id));
    const accountIds = decided.flatMap(({ id }) => byId.get(id)?.accountId ?? []);
    if (accountIds.length > 0) {
      void announce([...accountIds, ...decided.map(({ id }) => id)]);
      this.dispatchEvent(new CustomEvent<DecidedDetail>('decided', { detail: { accountIds } }));
    }
    void this.answer?.refresh?.();
    return this.refused.length === 0;
  }
}

/** Why the server refused, in its own words where it has some for the user. */
function whyOf(error: unknown): string {
  const { kind, messages } = reduceErrors(error);
  if (kind === 'connection') return LABELS.connection;
  if (messages.length > 0) return messages.join(' ');
  return kind === 'permission' ? LABELS.permission : LABELS.unknown;
}
