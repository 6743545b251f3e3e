import { LightningElement, api, wire } from 'lwc';
import canApprove from '@salesforce/customPermission/ApproveTier';
import canApproveTier1 from '@salesforce/customPermission/ApproveTier1';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import { ACCOUNT_PAGE_OBJECTS } from 'c/accountObjects';
import { request } from 'c/accountRequests';
import {
  addMember,
  decideTier,
  nameSponsor,
  proposeTier,
  recordReview,
  removeMember,
  takeBack
} from 'c/accountTierActions';
import type { TierSetting } from 'c/accountTierActions';
import { ACCOUNT_TIER } from 'c/accountTierQueries';
import { inForce, openDecision, toAccountTier } from 'c/accountTierRecords';
import type { AccountTier, AccountTierData, NamedModel, TierDecision } from 'c/accountTierRecords';
import { reduceErrors } from 'c/reduceErrors';
import { todayIso } from 'c/relativeDates';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import type { OpenDecisionDetail } from 'c/tierHistory';
import { tierPromises, unmetPromises } from 'c/tierPromises';
import type { PromiseKind, TierPromise } from 'c/tierPromises';
import type { PromiseDetail } from 'c/tierPromiseList';
import type { CriterionRatings } from 'c/tierScore';
import { functionName, tierName } from 'c/tierWords';

import { LABELS } from './labels';
import { NO_RIGHTS, rightsOf } from './rights';
import type { ObjectInfos, TierRights } from './rights';
import { decidedText, openText, refreshText, scoreText, sinceText } from './words';

/** Container component of an account's tier: what it is and why, what it promises, and what the user may do about it. */
export default class AccountTierPanel extends NavigationMixin(LightningElement) {
  /** The account's id; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.accountId;
  }
  set recordId(value: string | undefined) {
    this.accountId = value;
    this.account = null;
    this.latest = null;
    this.isRead = false;
  }

  @wire(graphql, { query: ACCOUNT_TIER, variables: '$variables' })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      this.latest = toAccountTier(data as AccountTierData);
      this.isRead = true;
      if (!this.isHeld) this.account = this.latest;
    }
    // A partial answer is still worth showing; its errors matter only where nothing came.
    this.readError = this.account === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(getObjectInfos, { objectApiNames: ACCOUNT_PAGE_OBJECTS })
  handleObjectInfos({ data }: { data?: ObjectInfos | undefined }): void {
    if (data !== undefined) this.rights = rightsOf(data);
  }

  labels = LABELS;
  accountId: string | undefined;
  account: AccountTier | null = null;
  isRead = false;
  readError: unknown = null;
  refusal: unknown = null;
  // Buttons appear once it is known that they work.
  rights: TierRights = NO_RIGHTS;
  today = todayIso();
  isCalculationOpen = false;

  private answer: GraphQLResult | null = null;
  /** What the server said last; the panel shows it unless a dialog holds it as it was. */
  private latest: AccountTier | null = null;
  private isHeld = false;
  private promisesOf = remembered((account: AccountTier, today: string) =>
    account.policy === null ? [] : tierPromises(account.policy, account.facts, today)
  );

  override connectedCallback(): void {
    this.today = todayIso();
  }

  get variables(): { readonly accountId: string } | undefined {
    return this.accountId === undefined ? undefined : { accountId: this.accountId };
  }

  get isLoading(): boolean {
    return this.accountId !== undefined && !this.isRead && this.readError === null;
  }

  get decision(): TierDecision | null {
    return this.account === null ? null : inForce(this.account);
  }

  get open(): TierDecision | null {
    return this.account === null ? null : openDecision(this.account);
  }

  get isTiered(): boolean {
    return this.account !== null && this.account.tier !== null;
  }

  get tier(): string {
    return tierName(this.account?.tier ?? null);
  }

  get since(): string {
    return sinceText(this.account?.since ?? null, this.today);
  }

  get refresh(): string {
    return refreshText(this.account?.refreshOn ?? null, this.today);
  }

  get decidedBy(): string {
    return decidedText(this.decision);
  }

  get emptyText(): string {
    return this.rights.canPropose ? LABELS.emptyText : LABELS.emptyRead;
  }

  /** The decision whose score is shown: the one in force, or else the open one. */
  get scored(): TierDecision | null {
    return this.decision ?? this.open;
  }

  get scoreLine(): string {
    return this.decision === null ? '' : scoreText(this.decision);
  }

  get differs(): string {
    const { decision } = this;
    if (decision === null || decision.reason === null || decision.tier === decision.recommended) return '';
    return format(LABELS.differs, decision.reason);
  }

  get hasCalculation(): boolean {
    return this.scored !== null && this.scored.model !== null;
  }

  get calculationLabel(): string {
    return this.isCalculationOpen ? LABELS.hide : LABELS.show;
  }

  get calculationExpanded(): string {
    return String(this.isCalculationOpen);
  }

  get model(): NamedModel | null {
    return this.scored?.model ?? null;
  }

  get ratings(): CriterionRatings | undefined {
    return this.scored?.ratings;
  }

  get openText(): string {
    return this.open === null ? '' : openText(this.open, this.today);
  }

  get canDecide(): boolean {
    return this.open?.status === 'Proposed' && canApprove === true;
  }

  get decideLabel(): string {
    return this.open?.tier === 'Tier 1' && canApproveTier1 !== true ? LABELS.read : LABELS.decide;
  }

  get canRead(): boolean {
    return this.open?.status === 'Proposed' && canApprove !== true;
  }

  get canTakeBack(): boolean {
    return this.open?.status === 'Proposed' && this.rights.canPropose && canApprove !== true;
  }

  get noModel(): string {
    return this.account !== null && this.account.model === null && this.rights.canPropose ? LABELS.noModel : '';
  }

  get canPropose(): boolean {
    return (
      this.rights.canPropose && this.account !== null && this.account.model !== null && this.open?.status !== 'Proposed'
    );
  }

  get proposeLabel(): string {
    if (this.open === null) return LABELS.propose;
    return this.open.status === 'Draft' ? LABELS.resume : LABELS.mend;
  }

  get proposeVariant(): string {
    return this.isTiered && this.open === null ? 'neutral' : 'brand';
  }

  get promises(): readonly TierPromise[] {
    return this.account === null ? [] : this.promisesOf(this.account, this.today);
  }

  get hasPromises(): boolean {
    return this.promises.length > 0;
  }

  get promisesTitle(): string {
    const missing = unmetPromises(this.promises);
    return missing === 0 ? format(LABELS.promisesKept, this.tier) : format(LABELS.promisesMissing, this.tier, missing);
  }

  get promiseText(): string {
    return this.account?.policy?.promise ?? '';
  }

  get noPolicy(): string {
    const { account } = this;
    if (account === null || account.tier === null || account.tier === 'Not a key account') return '';
    if (account.policy === null) return format(LABELS.noPolicy, this.tier);
    return this.hasPromises ? '' : format(LABELS.noPromises, this.tier);
  }

  get allowed(): readonly PromiseKind[] {
    const { canNameSponsor, canStaff, canRecordReview, canPropose } = this.rights;
    return [
      ...(canNameSponsor ? (['sponsor'] as const) : []),
      ...(canStaff ? (['functions', 'dedicated'] as const) : []),
      // Whoever works on accounts works on their people; the map refuses the others itself.
      ...(canPropose ? (['keyPlayers', 'interviews'] as const) : []),
      ...(canRecordReview ? (['review'] as const) : [])
    ];
  }

  get sponsorText(): string {
    const sponsor = this.account?.sponsor ?? null;
    return sponsor === null ? '' : format(LABELS.sponsor, sponsor.name);
  }

  get members(): readonly unknown[] {
    return (this.account?.team ?? []).map((member) => {
      const words = functionName(member.teamFunction);
      return {
        id: member.id,
        name: member.name,
        detail: member.isDedicated ? `${words} · ${LABELS.dedicatedMark}` : words,
        removeLabel: format(LABELS.remove, member.name, words)
      };
    });
  }

  get hasMembers(): boolean {
    return this.members.length > 0;
  }

  get showsTeam(): boolean {
    return this.isTiered || this.hasMembers;
  }

  get decisions(): readonly TierDecision[] {
    return this.account?.decisions ?? [];
  }

  get hasHistory(): boolean {
    return this.decisions.length > 0;
  }

  get historyTitle(): string {
    return format(LABELS.history, this.decisions.length + (this.account?.unread ?? 0));
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  handleCalculation(): void {
    this.isCalculationOpen = !this.isCalculationOpen;
  }

  async handlePropose(): Promise<void> {
    await this.act((setting) => proposeTier(setting, this.proposeLabel));
  }

  async handleDecide(): Promise<void> {
    const { open } = this;
    if (open !== null) await this.act((setting) => decideTier(setting, open, this.decideLabel));
  }

  async handleTakeBack(): Promise<void> {
    const { open } = this;
    if (open !== null) await this.act((setting) => takeBack(setting, open));
  }

  async handleAddMember(): Promise<void> {
    await this.act((setting) => addMember(setting, LABELS.addMember, null));
  }

  async handleRemove(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const member = this.account?.team.find((each) => each.id === id);
    if (member !== undefined) await this.act((setting) => removeMember(setting, member));
  }

  async handlePromise(event: CustomEvent<PromiseDetail>): Promise<void> {
    const { kind, teamFunction } = event.detail;
    if (kind === 'sponsor') await this.act((setting) => nameSponsor(setting, LABELS.title));
    // An account with a plan is reviewed by its plan; the date alone is for accounts without one.
    if (kind === 'review' && !request(this.accountId ?? '', 'reviewPlan')) {
      await this.act((setting) => recordReview(setting, LABELS.title));
    }
    if (kind === 'functions' || kind === 'dedicated') {
      await this.act((setting) => addMember(setting, LABELS.addMember, teamFunction));
    }
    if (kind === 'keyPlayers') this.ask('addPeople');
    if (kind === 'interviews') this.ask(this.account?.facts.keyPlayers === 0 ? 'addPeople' : 'logInterview');
  }

  handleOpenDecision(event: CustomEvent<OpenDecisionDetail>): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: event.detail.id, objectApiName: 'AccountTier__c', actionName: 'view' }
    });
  }

  private ask(what: 'addPeople' | 'logInterview'): void {
    if (!request(this.accountId ?? '', what)) this.toast(LABELS.noMap, 'info');
  }

  // Reads again and answers what came; the wire keeps the panel in step.
  private readAgain = async (): Promise<AccountTier | null> => {
    await this.answer?.refresh?.();
    return this.latest;
  };

  private hold = (isHeld: boolean): void => {
    this.isHeld = isHeld;
    if (!isHeld) this.account = this.latest;
  };

  private async act(run: (setting: TierSetting) => Promise<string | null>): Promise<void> {
    const { account } = this;
    if (account === null) return;
    this.refusal = null;
    try {
      const message = await run({ account, read: this.readAgain, hold: this.hold });
      if (message !== null) this.toast(message, 'success');
    } catch (error) {
      this.refusal = error;
      this.toast(LABELS.refused, 'error', reduceErrors(error).messages.join(' '));
    }
    await this.keepKeyboard();
  }

  // What was done often takes away the button that did it; the keyboard then stays in the panel.
  private async keepKeyboard(): Promise<void> {
    await Promise.resolve();
    if (document.activeElement === document.body) this.template?.querySelector('h2')?.focus();
  }

  private toast(title: string, variant: 'success' | 'error' | 'info', message = ''): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
