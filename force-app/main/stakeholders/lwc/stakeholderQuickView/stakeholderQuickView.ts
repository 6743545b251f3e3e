import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { personView } from 'c/personView';
import type { PersonView } from 'c/personView';
import type { PickDetail } from 'c/pickSelect';
import { strength } from 'c/relationshipScore';
import { exactDate, relativeDate } from 'c/relativeDates';
import { PICKS } from 'c/stakeholderLabels';
import type { PickField } from 'c/stakeholderLabels';
import type { Stakeholder } from 'c/stakeholderRecords';
import { format, signed } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `rate`: one pick that was changed; null for "not rated". */
export interface RateDetail {
  readonly id: string;
  readonly field: PickField;
  readonly value: string | null;
}
/** What the quick view offers to do with its person. */
export type QuickAction = 'interview' | 'edit' | 'link' | 'leave' | 'record';
/** Detail of `action`. */
export interface QuickActionDetail {
  readonly id: string;
  readonly action: QuickAction;
}

/** A presentation component to show one person beside the map: ratings to change at once, facts, and what to do. */
export default class StakeholderQuickView extends LightningElement {
  @api person: Stakeholder | undefined;
  /** Today, `YYYY-MM-DD`. */
  @api today = '';
  /** Points that the person adds to the score; null while they do not count. */
  @api points: number | null = null;
  /** False where the user may not edit stakeholders. */
  @api canEdit = false;
  /** False where the user may not log interviews. */
  @api canLog = false;

  labels = LABELS;
  private hasFocused = false;

  /** Puts the keyboard on the close button. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('[data-action="close"]')?.focus();
  }

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.focus();
  }

  get label(): string {
    return format(LABELS.label, this.person?.name ?? '');
  }

  get view(): PersonView | null {
    return this.person === undefined ? null : personView(this.person, this.today);
  }

  get cannotEdit(): boolean {
    return !this.canEdit;
  }

  get cannotLog(): boolean {
    return !this.canLog;
  }

  get picks(): readonly unknown[] {
    return PICKS.map(({ field, label, options }) => ({ field, label, options, value: this.person?.[field] ?? null }));
  }

  get strengthText(): string {
    const value = this.person === undefined ? null : strength(this.person);
    return value === null ? '–' : value.toFixed(0);
  }

  get pointsText(): string {
    return this.points === null ? LABELS.noContribution : format(LABELS.contribution, signed(this.points));
  }

  get owner(): string {
    return this.person?.ownerName ?? LABELS.noOwner;
  }

  get reportsTo(): string {
    return this.person?.reportsToName ?? '–';
  }

  get isPlaceholder(): boolean {
    return this.person?.contactId === null;
  }

  get canLink(): boolean {
    return this.isPlaceholder && this.canEdit;
  }

  get contact(): string {
    return this.person?.contactName ?? '–';
  }

  get lastInterview(): string {
    const date = this.person?.lastInterview ?? null;
    return date === null ? LABELS.never : relativeDate(date, this.today, lang);
  }

  get lastInterviewExact(): string {
    return exactDate(this.person?.lastInterview ?? null, lang);
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    const field = (event.target as HTMLElement).dataset['field'] as PickField | undefined;
    if (this.person === undefined || field === undefined) return;
    const detail: RateDetail = { id: this.person.id, field, value: event.detail.value };
    this.dispatchEvent(new CustomEvent<RateDetail>('rate', { detail }));
  }

  handleAction(event: Event): void {
    const action = (event.currentTarget as HTMLElement).dataset['action'] as QuickAction | undefined;
    if (this.person === undefined || action === undefined) return;
    const detail: QuickActionDetail = { id: this.person.id, action };
    this.dispatchEvent(new CustomEvent<QuickActionDetail>('action', { detail }));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }
}
