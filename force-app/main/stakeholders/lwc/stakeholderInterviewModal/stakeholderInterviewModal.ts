import { api, wire } from 'lwc';
import userId from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';

import type { PickDetail } from 'c/pickSelect';
import { todayIso } from 'c/relativeDates';
import SaveDialog from 'c/saveDialog';
import { CURRENT_USER } from 'c/stakeholderQueries';
import { currentUserOf } from 'c/stakeholderRecords';
import type { CurrentUserData, Stakeholder } from 'c/stakeholderRecords';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';
import type { ChooseDetail, FoundItem } from 'c/userPicker';

import { LABELS } from './labels';

const KINDS = [
  { value: 'Key-player interview', label: LABELS.kindKeyPlayer },
  { value: 'Good-times visit', label: LABELS.kindGoodTimes },
  { value: 'Problem visit', label: LABELS.kindProblem },
  { value: 'Executive meeting', label: LABELS.kindExecutive },
  { value: 'Peer introduction', label: LABELS.kindPeer }
];
const upTo = (from: number, to: number): { readonly value: string; readonly label: string }[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), label: String(from + index) }));
const RATINGS = [
  { field: 'Trust__c', label: LABELS.trust, hint: LABELS.scale5, options: upTo(1, 5) },
  { field: 'ValueDelivered__c', label: LABELS.value, hint: LABELS.scale5, options: upTo(1, 5) },
  { field: 'Responsiveness__c', label: LABELS.responsiveness, hint: LABELS.scale5, options: upTo(1, 5) },
  { field: 'LikelihoodToRecommend__c', label: LABELS.recommend, hint: LABELS.scale10, options: upTo(0, 10) }
];

/** A dialog to log an interview or a visit: when, by whom, which kind, the customer's ratings and words. */
export default class StakeholderInterviewModal extends SaveDialog {
  @api person: Stakeholder | undefined;
  /** Saves the fields; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  @wire(graphql, { query: CURRENT_USER, variables: '$variables' })
  handleUser({ data }: { data?: unknown }): void {
    if (data === undefined || data === null) return;
    const user = currentUserOf(data as CurrentUserData);
    // Whoever logs it held it, unless they say otherwise.
    if (!this.hasChosenUser && user !== null) this.interviewer = user;
  }

  readonly variables = { userId };
  labels = LABELS;
  kinds = KINDS;
  today = todayIso();
  interviewer: FoundItem | null = null;
  values: Readonly<Record<string, string | null>> = { HeldOn__c: todayIso(), Kind__c: 'Key-player interview' };
  private hasChosenUser = false;

  get heading(): string {
    return format(LABELS.title, this.person?.name ?? '');
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  get heldOn(): string | null {
    return this.values['HeldOn__c'] ?? null;
  }

  get kind(): string | null {
    return this.values['Kind__c'] ?? null;
  }

  get ratings(): readonly unknown[] {
    return RATINGS.map((rating) => ({
      ...rating,
      label: `${rating.label} (${rating.hint})`,
      value: this.values[rating.field] ?? null
    }));
  }

  handleValue(event: CustomEvent<{ value: string }>): void {
    this.set(event.target, event.detail.value);
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    this.set(event.target, event.detail.value);
  }

  handleChoose(event: CustomEvent<ChooseDetail>): void {
    this.hasChosenUser = true;
    this.interviewer = event.detail.item;
  }

  async handleSave(): Promise<void> {
    if (!this.isValid()) return;
    const numbers = RATINGS.map(({ field }) => {
      const value = this.values[field] ?? null;
      return [field, value === null ? null : Number(value)] as const;
    }).filter(([, value]) => value !== null);
    const texts = ['HeldOn__c', 'Kind__c', 'Quote__c', 'FollowUps__c']
      .map((field) => [field, this.values[field]?.trim() ?? ''] as const)
      .filter(([, value]) => value !== '');
    // Whoever saves before their own name was read is meant all the same.
    const held = this.interviewer?.id ?? (this.hasChosenUser ? undefined : userId);
    const interviewer = held === undefined ? {} : { Interviewer__c: held };
    await this.attempt(() =>
      this.save({ ...Object.fromEntries(texts), ...Object.fromEntries(numbers), ...interviewer })
    );
  }

  private set(target: EventTarget | null, value: string | null): void {
    const field = target instanceof HTMLElement ? target.dataset['field'] : undefined;
    if (field !== undefined) this.values = { ...this.values, [field]: value };
  }
}
