import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { exactDate } from 'c/relativeDates';
import { format } from 'c/textFormat';
import { gapsOf } from 'c/tierModelRecords';
import type { Gap, TierModel } from 'c/tierModelRecords';
import { plainNumber } from 'c/tierModelWords';
import { criterionName } from 'c/tierWords';

import { LABELS } from './labels';

/** A presentation component to say where a model stands, what it lacks, and what can be done with it as a whole. */
export default class TierModelStatus extends LightningElement {
  /** The model with what was changed. */
  @api model: TierModel | null = null;
  /** True for those who may activate, archive and clone. */
  @api canManage = false;
  /** Changes wait to be saved. */
  @api isDirty = false;
  /** Something is being saved. */
  @api isBusy = false;

  labels = LABELS;

  get isDraft(): boolean {
    return this.model?.status === 'Draft';
  }

  get isActive(): boolean {
    return this.model?.status === 'Active';
  }

  get status(): string {
    if (this.isDraft) return LABELS.draft;
    return this.isActive ? LABELS.active : LABELS.archived;
  }

  get badgeClass(): string {
    return `badge ${this.model?.status.toLowerCase() ?? ''}`;
  }

  get meaning(): string {
    const { model } = this;
    if (model === null || model.status === 'Draft') return LABELS.draftMeaning;
    const activated = exactDate(model.activatedOn, lang);
    if (model.status === 'Active') return format(LABELS.activeMeaning, activated);
    const archived = exactDate(model.archivedOn, lang);
    return archived === '' ? LABELS.archivedUnknown : format(LABELS.archivedMeaning, archived);
  }

  get readOnlyReason(): string {
    if (!this.canManage) return LABELS.noPermission;
    return this.isDraft ? '' : LABELS.fixed;
  }

  get gaps(): readonly { readonly kind: string; readonly text: string; readonly isBlocking: boolean }[] {
    if (this.model === null || !this.isDraft) return [];
    return gapsOf(this.model).map((gap) => ({ kind: gap.kind, isBlocking: gap.isBlocking, text: textOf(gap) }));
  }

  get blocking(): readonly unknown[] {
    return this.gaps.filter(({ isBlocking }) => isBlocking);
  }

  get advice(): readonly unknown[] {
    return this.gaps.filter(({ isBlocking }) => !isBlocking);
  }

  get hasBlocking(): boolean {
    return this.blocking.length > 0;
  }

  get hasAdvice(): boolean {
    return this.advice.length > 0;
  }

  get isReady(): boolean {
    return this.isDraft && !this.hasBlocking;
  }

  get ready(): string {
    return this.isDirty ? LABELS.readyOnceSaved : LABELS.ready;
  }

  get canActivate(): boolean {
    return this.canManage && this.isDraft;
  }

  get canArchive(): boolean {
    return this.canManage && this.isActive;
  }

  get cannotActivateNow(): boolean {
    return this.hasBlocking || this.isDirty || this.isBusy;
  }

  handleActivate(): void {
    this.dispatchEvent(new CustomEvent('activate'));
  }

  handleArchive(): void {
    this.dispatchEvent(new CustomEvent('archive'));
  }

  handleCopy(): void {
    this.dispatchEvent(new CustomEvent('copy'));
  }
}

function textOf(gap: Gap): string {
  if (gap.kind === 'weights') return format(LABELS.gapWeights, plainNumber(gap.total));
  if (gap.kind === 'judgements') return format(LABELS.gapJudgements, gap.missing);
  if (gap.kind === 'consistency') return format(LABELS.gapConsistency, gap.ratio.toFixed(3));
  if (gap.kind === 'thresholds') return format(LABELS.gapThresholds, gap.missing);
  if (gap.kind === 'order') return LABELS.gapOrder;
  return format(LABELS.gapLevels, gap.criteria.map(criterionName).join(', '));
}
