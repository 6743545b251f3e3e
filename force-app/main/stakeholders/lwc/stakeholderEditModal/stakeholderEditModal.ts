import { api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';

import type { PickDetail } from 'c/pickSelect';
import SaveDialog from 'c/saveDialog';
import { PICKS } from 'c/stakeholderLabels';
import { ACCOUNT_PEOPLE } from 'c/stakeholderQueries';
import { peopleOf } from 'c/stakeholderRecords';
import type { ListedPerson, PeopleData, Stakeholder } from 'c/stakeholderRecords';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';
import type { ChooseDetail, FoundItem } from 'c/userPicker';

import { LABELS } from './labels';

const FUNCTIONS = [
  'Executive',
  'Clinical',
  'Nursing',
  'Pharmacy',
  'Finance',
  'Procurement',
  'Contracting',
  'IT',
  'Operations',
  'Quality',
  'Research',
  'Legal',
  'Other'
];

/** What a person said, in their words. */
export interface OwnWords {
  readonly why: string | null;
  readonly success: string | null;
}

/** A dialog to edit a person: name, title, function, the four picks, owner, reports-to and cadence. */
export default class StakeholderEditModal extends SaveDialog {
  @api person: Stakeholder | undefined;
  @api accountId = '';
  /** The person's own words, where they are to be edited too. */
  @api words: OwnWords | undefined;
  /** Saves the changed fields; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  @wire(graphql, { query: ACCOUNT_PEOPLE, variables: '$account' })
  handlePeople({ data }: { data?: unknown }): void {
    if (data !== undefined && data !== null) this.people = peopleOf(data as PeopleData);
  }

  labels = LABELS;
  people: readonly ListedPerson[] = [];
  changes: Fields = {};
  private chosenOwner: FoundItem | null | undefined;

  get account(): { readonly accountId: string } {
    return { accountId: this.accountId };
  }

  get heading(): string {
    return format(LABELS.title, this.person?.name ?? '');
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  get name(): string {
    return this.person?.name ?? '';
  }

  get jobTitle(): string {
    return this.person?.title ?? '';
  }

  get cadence(): string {
    return this.person?.cadenceDays === null ? '' : String(this.person?.cadenceDays ?? '');
  }

  get functions(): readonly { readonly value: string; readonly label: string }[] {
    const own = this.person?.businessFunction ?? null;
    const all = own === null || FUNCTIONS.includes(own) ? FUNCTIONS : [...FUNCTIONS, own];
    return all.map((value) => ({ value, label: value }));
  }

  get businessFunction(): string | null {
    return this.current('Function__c', this.person?.businessFunction ?? null);
  }

  get reportsTo(): string | null {
    return this.current('ReportsTo__c', this.person?.reportsToId ?? null);
  }

  get others(): readonly { readonly value: string; readonly label: string }[] {
    const { reportsToId, reportsToName } = this.person ?? { reportsToId: null, reportsToName: null };
    const listed = this.people.filter((other) => other.id !== this.person?.id);
    const isMissing = reportsToId !== null && !listed.some((other) => other.id === reportsToId);
    // Whoever is chosen already stays in the list, though they have left or are not read yet.
    const chosen = isMissing ? [{ id: reportsToId, name: reportsToName ?? reportsToId, detail: null }] : [];
    return [...chosen, ...listed].map(({ id, name, detail }) => ({
      value: id,
      label: detail === null ? name : `${name}, ${detail}`
    }));
  }

  get owner(): FoundItem | null {
    if (this.chosenOwner !== undefined) return this.chosenOwner;
    const { ownerId, ownerName } = this.person ?? { ownerId: null, ownerName: null };
    return ownerId === null ? null : { id: ownerId, name: ownerName ?? ownerId };
  }

  get picks(): readonly unknown[] {
    return PICKS.map(({ field, apiName, label, options }) => ({
      apiName,
      label,
      options,
      value: this.current(apiName, this.person?.[field] ?? null)
    }));
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    const text = event.detail.value.trim();
    this.set(event.target, text === '' ? null : text);
  }

  handleNumber(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.set(event.target, value === '' ? null : Number(value));
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    this.set(event.target, event.detail.value);
  }

  handleOwner(event: CustomEvent<ChooseDetail>): void {
    this.chosenOwner = event.detail.item;
    this.changes = { ...this.changes, RelationshipOwner__c: event.detail.item?.id ?? null };
  }

  async handleSave(): Promise<void> {
    if (!this.isValid()) return;
    if (Object.keys(this.changes).length === 0) this.close();
    else await this.attempt(() => this.save(this.changes));
  }

  private current(field: string, before: string | null): string | null {
    const changed = this.changes[field];
    return field in this.changes ? (typeof changed === 'string' ? changed : null) : before;
  }

  private set(target: EventTarget | null, value: unknown): void {
    const field = target instanceof HTMLElement ? target.dataset['field'] : undefined;
    if (field !== undefined) this.changes = { ...this.changes, [field]: value };
  }
}
