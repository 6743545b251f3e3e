import { api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';

import type { PickDetail } from 'c/pickSelect';
import SaveDialog from 'c/saveDialog';
import { PICKS } from 'c/stakeholderLabels';
import { ACCOUNT_CONTACTS } from 'c/stakeholderQueries';
import { contactsOf } from 'c/stakeholderRecords';
import type { AccountContact, ContactsData } from 'c/stakeholderRecords';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** A person about to be added, with field values by API name. */
export interface NewPerson {
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly title: string | null;
  readonly contactId: string | null;
  readonly picks: Readonly<Record<string, string | null>>;
}

/** People that one save can add; what is left is added by the next one. */
export const MOST_AT_ONCE = 20;
/** Contacts listed at a time; the search reaches the others. */
export const CONTACTS_SHOWN = 50;

/** A dialog to add people to the map: contacts of the account or placeholders, several at once, four picks each. */
export default class StakeholderAddModal extends SaveDialog {
  @api accountId = '';
  /** Contacts that are on the map already and are not offered again. */
  @api mappedContactIds: readonly string[] = [];
  /** Saves the people; rejects with the reason when refused, and the dialog stays open with what was chosen. */
  @api save: (people: readonly NewPerson[]) => Promise<void> = () => Promise.resolve();

  @wire(graphql, { query: ACCOUNT_CONTACTS, variables: '$variables' })
  handleContacts({ data, errors }: { data?: unknown; errors?: readonly unknown[] | undefined }): void {
    if (data !== undefined && data !== null) this.contacts = contactsOf(data as ContactsData);
    this.readError = errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  search = '';
  rows: readonly Row[] = [];
  readError: unknown = null;
  contacts: readonly AccountContact[] | null = null;
  private placeholders = 0;

  get variables(): { readonly accountId: string } {
    return { accountId: this.accountId };
  }

  get isLoading(): boolean {
    return this.contacts === null && this.readError === null;
  }

  get available(): readonly AccountContact[] {
    return (this.contacts ?? []).filter((contact) => !this.mappedContactIds.includes(contact.id));
  }

  get hasNoContacts(): boolean {
    return this.contacts !== null && this.available.length === 0;
  }

  get found(): readonly (AccountContact & { readonly isChosen: boolean; readonly isDisabled: boolean })[] {
    const text = this.search.trim().toLocaleLowerCase();
    const isFull = this.rows.length >= MOST_AT_ONCE;
    return this.available
      .filter(({ name, title }) => text === '' || `${name} ${title ?? ''}`.toLocaleLowerCase().includes(text))
      .slice(0, CONTACTS_SHOWN)
      .map((contact) => {
        const isChosen = this.rows.some((row) => row.contactId === contact.id);
        return { ...contact, isChosen, isDisabled: isFull && !isChosen };
      });
  }

  get hasNoMatch(): boolean {
    return this.available.length > 0 && this.found.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isFull(): boolean {
    return this.rows.length >= MOST_AT_ONCE;
  }

  get limitText(): string {
    return format(LABELS.tooMany, MOST_AT_ONCE);
  }

  get rowViews(): readonly unknown[] {
    return this.rows.map((row) => ({
      ...row,
      isPlaceholder: row.contactId === null,
      removeLabel: format(LABELS.removeRow, row.name),
      selects: PICKS.map(({ field, label, options }) => ({
        key: `${row.key} ${field}`,
        field,
        label,
        options,
        value: row.picks[field] ?? null
      }))
    }));
  }

  get saveLabel(): string {
    if (this.isSaving) return LABELS.saving;
    return this.hasRows ? format(LABELS.save, this.rows.length) : LABELS.saveNone;
  }

  get cannotSave(): boolean {
    return this.isSaving || !this.hasRows;
  }

  get cannotAddPlaceholder(): boolean {
    return this.isFull;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }

  handleContact(event: Event): void {
    const { checked, value } = event.target as HTMLInputElement;
    const contact = this.available.find(({ id }) => id === value);
    if (contact === undefined) return;
    this.rows = checked
      ? [...this.rows, { key: contact.id, name: contact.name, title: contact.title, contactId: contact.id, picks: {} }]
      : this.rows.filter((row) => row.key !== contact.id);
  }

  handleAddPlaceholder(): void {
    const name =
      this.template?.querySelector<HTMLInputElement & { reportValidity(): boolean }>('[data-field="name"]') ?? null;
    const title = this.template?.querySelector<HTMLInputElement>('[data-field="title"]') ?? null;
    const text = (name?.value ?? '').trim();
    if (name === null || text === '') {
      name?.reportValidity();
      name?.focus();
      return;
    }
    this.placeholders += 1;
    const key = `placeholder-${this.placeholders}`;
    const jobTitle = (title?.value ?? '').trim();
    this.rows = [
      ...this.rows,
      { key, name: text, title: jobTitle === '' ? null : jobTitle, contactId: null, picks: {} }
    ];
    name.value = '';
    if (title !== null) title.value = '';
  }

  handlePick(event: CustomEvent<PickDetail>): void {
    const { key, field } = (event.target as HTMLElement).dataset;
    if (field === undefined) return;
    this.rows = this.rows.map((row) =>
      row.key === key ? { ...row, picks: { ...row.picks, [field]: event.detail.value } } : row
    );
  }

  handleRemove(event: Event): void {
    const { key } = (event.target as HTMLElement).dataset;
    this.rows = this.rows.filter((row) => row.key !== key);
  }

  async handleSave(): Promise<void> {
    await this.attempt(() => this.save(this.rows.map(toPerson)));
  }
}

function toPerson(row: Row): NewPerson {
  const picks = PICKS.map(({ field, apiName }) => [apiName, row.picks[field] ?? null] as const);
  const chosen = picks.filter(([, value]) => value !== null);
  return {
    fields: {
      Name: row.name,
      ...(row.title === null ? {} : { Title__c: row.title }),
      ...(row.contactId === null ? {} : { Contact__c: row.contactId }),
      ...Object.fromEntries(chosen)
    }
  };
}
