import { LightningElement, api, wire } from 'lwc';
import canManageModels from '@salesforce/customPermission/ManageTierModels';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import LightningConfirm from 'lightning/confirm';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';

import { announce, save } from 'c/recordWrites';
import type { Write } from 'c/recordWrites';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';
import type { LevelDetail } from 'c/tierLevels';
import { TIER_MODEL, TIER_RATINGS } from 'c/tierModelQueries';
import {
  NO_EDITS,
  cloneWrites,
  edited,
  toTierModelPage,
  unusable,
  withLevel,
  withValues,
  writesOf
} from 'c/tierModelRecords';
import type { Edits, TierModel, TierModelData, TierModelPage } from 'c/tierModelRecords';
import { wholeNumber } from 'c/tierModelWords';
import type { RatedAccount, RatingsData } from 'c/tierPreview';
import type { OpenDetail } from 'c/tierThresholds';
import type { EditDetail } from 'c/tierWeights';

import { copyName } from './copyName';
import { LABELS } from './labels';
import { NO_RATINGS, accountsOf, isComplete, withPage } from './ratingPages';
import type { RatingPages } from './ratingPages';

/** Container component that lets a programme lead draw up a tier model, see whom it would put where, and activate it. */
export default class TierModelBuilder extends NavigationMixin(LightningElement) {
  /** The model's id; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.modelId;
  }
  set recordId(value: string | undefined) {
    this.modelId = value;
    this.page = null;
    this.edits = NO_EDITS;
  }

  @wire(graphql, { query: TIER_MODEL, variables: '$variables' })
  handleModel(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) this.page = toTierModelPage(data as TierModelData);
    this.readError = this.page === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(graphql, { query: TIER_RATINGS, variables: '$ratingsFrom' })
  handleRatings(result: GraphQLResult): void {
    this.ratingsAnswer = result;
    const { data, errors } = result;
    const failed = errors !== undefined && errors.length > 0;
    if (data !== undefined && data !== null) {
      this.ratings = withPage(this.ratings, this.ratingsFrom.after, data as RatingsData);
      if (this.ratings.next !== null) this.ratingsFrom = { after: this.ratings.next };
    }
    this.ratingsError = failed && (data === undefined || data === null) ? errors : null;
  }

  labels = LABELS;
  canManage = canManageModels === true;
  page: TierModelPage | null = null;
  edits: Edits = NO_EDITS;
  readError: unknown = null;
  saveError: unknown = null;
  problem = '';
  isBusy = false;
  ratings: RatingPages = NO_RATINGS;
  ratingsError: unknown = null;
  ratingsFrom: { readonly after: string | null } = { after: null };

  private modelId: string | undefined;
  private answer: GraphQLResult | null = null;
  private ratingsAnswer: GraphQLResult | null = null;
  private editedOf = remembered(edited);
  private writesOf = remembered(writesOf);
  private accountsOf = remembered(accountsOf);

  override connectedCallback(): void {
    window.addEventListener('beforeunload', this.warnOfLoss);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.warnOfLoss);
  }

  get variables(): { readonly modelId: string } | undefined {
    return this.modelId === undefined ? undefined : { modelId: this.modelId };
  }

  get isLoading(): boolean {
    return this.page === null && this.readError === null;
  }

  get isGone(): boolean {
    return this.page !== null && this.page.model === null;
  }

  get saved(): TierModel | null {
    return this.page?.model ?? null;
  }

  /** The model as it would be saved. */
  get model(): TierModel | null {
    return this.saved === null ? null : this.editedOf(this.saved, this.edits);
  }

  get canEdit(): boolean {
    return this.canManage && this.saved?.status === 'Draft';
  }

  get writes(): readonly Write[] {
    if (this.saved === null || (!this.canEdit && this.edits === NO_EDITS)) return [];
    return this.writesOf(this.saved, this.edits);
  }

  get isDirty(): boolean {
    return this.writes.length > 0;
  }

  get isOvertaken(): boolean {
    return this.isDirty && !this.canEdit;
  }

  get shown(): TierModel | null {
    // A fixed model shows what it is, not what its judgements would give today.
    return this.canEdit || this.isDirty ? this.model : this.saved;
  }

  get barText(): string {
    if (this.isOvertaken) return LABELS.overtaken;
    return this.problem === '' ? LABELS.unsaved : this.problem;
  }

  get saveLabel(): string {
    return this.isBusy ? LABELS.saving : LABELS.save;
  }

  get cannotSave(): boolean {
    return this.isBusy || this.isOvertaken;
  }

  get accounts(): readonly RatedAccount[] | null {
    return this.ratings.pages.size === 0 ? null : this.accountsOf(this.ratings);
  }

  get progress(): string {
    const { read, total } = this.ratings;
    if (this.accounts === null || isComplete(this.ratings)) return '';
    const text = this.ratings.next === null || this.ratingsError !== null ? LABELS.partOnly : LABELS.loadingMore;
    return format(text, wholeNumber(read), wholeNumber(total));
  }

  handleEdit(event: CustomEvent<EditDetail>): void {
    this.problem = '';
    this.edits = withValues(this.edits, event.detail.changes);
  }

  handleLevel(event: CustomEvent<LevelDetail>): void {
    const { criterion, field, text } = event.detail;
    this.problem = '';
    this.edits = withLevel(this.edits, criterion, field, text);
  }

  handleCancel(): void {
    this.edits = NO_EDITS;
    this.saveError = null;
    this.problem = '';
  }

  async handleSave(): Promise<void> {
    const { model, saved, edits } = this;
    if (model === null || saved === null || !this.isUsable(model)) return;
    await this.attempt(async () => {
      await save(this.writes);
      await this.reread([saved.id]);
      // What was typed while it was being saved is still to be saved.
      if (this.edits === edits) this.edits = NO_EDITS;
      this.tell(LABELS.savedToast);
    });
  }

  async handleActivate(): Promise<void> {
    const { saved, page } = this;
    if (saved === null || page === null) return;
    const { inForce, openDecisions } = page;
    const former = inForce === null ? LABELS.confirmFirst : format(LABELS.confirmFormer, inForce.name);
    const open = openDecisions === 0 ? '' : format(LABELS.confirmOpen, wholeNumber(openDecisions));
    const message = [format(LABELS.confirmActivate, saved.name), former, open].filter((part) => part !== '').join(' ');
    if (!(await LightningConfirm.open({ label: LABELS.activateTitle, message }))) return;
    await this.setStatus('Active', format(LABELS.activatedToast, saved.name), inForce === null ? [] : [inForce.id]);
  }

  async handleArchive(): Promise<void> {
    if (this.saved === null) return;
    const message = format(LABELS.confirmArchive, this.saved.name);
    if (!(await LightningConfirm.open({ label: LABELS.archiveTitle, message, theme: 'warning' }))) return;
    await this.setStatus('Archived', format(LABELS.archivedToast, this.saved.name), []);
  }

  async handleCopy(): Promise<void> {
    const { model } = this;
    if (model === null || !this.isUsable(model)) return;
    await this.attempt(async () => {
      const [id = ''] = await save(cloneWrites(model, copyName(model.name)));
      this.edits = NO_EDITS;
      this.tell(LABELS.copiedToast);
      this.openRecord(id, 'TierModel__c');
    });
  }

  handleOpen(event: CustomEvent<OpenDetail>): void {
    this.openRecord(event.detail.accountId, 'Account');
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.answer?.refresh?.();
  }

  async handleRatingsRetry(): Promise<void> {
    this.ratingsError = null;
    await this.ratingsAnswer?.refresh?.();
  }

  private isUsable(model: TierModel): boolean {
    const wrong = unusable(model.values).length;
    this.problem = wrong === 0 ? '' : format(LABELS.mendFirst, wrong);
    return wrong === 0;
  }

  private async setStatus(status: string, done: string, others: readonly string[]): Promise<void> {
    const { saved } = this;
    if (saved === null) return;
    await this.attempt(async () => {
      await save([{ kind: 'update', object: 'TierModel__c', id: saved.id, fields: { Status__c: status } }]);
      await this.reread([saved.id, ...others]);
      this.tell(done);
    });
  }

  // A refusal may mean that somebody else was faster: what the server has now is read again, what was typed stays.
  private async attempt(run: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.saveError = null;
    try {
      await run();
    } catch (error) {
      this.saveError = error;
      await this.answer?.refresh?.();
    } finally {
      this.isBusy = false;
    }
  }

  private async reread(ids: readonly string[]): Promise<void> {
    await announce(ids);
    await this.answer?.refresh?.();
  }

  private tell(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
  }

  private openRecord(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' }
    });
  }

  private warnOfLoss = (event: BeforeUnloadEvent): void => {
    if (this.isDirty) event.preventDefault();
  };
}
