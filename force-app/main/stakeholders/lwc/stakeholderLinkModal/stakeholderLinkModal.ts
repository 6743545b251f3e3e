import { api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';

import SaveDialog from 'c/saveDialog';
import { ACCOUNT_CONTACTS } from 'c/stakeholderQueries';
import { contactsOf } from 'c/stakeholderRecords';
import type { AccountContact, ContactsData, Stakeholder } from 'c/stakeholderRecords';
import type { Fields } from 'c/recordWrites';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Contacts listed at a time; the search reaches the others. */
export const CONTACTS_SHOWN = 50;

/** A dialog to link a placeholder to one of the account's contacts. */
export default class StakeholderLinkModal extends SaveDialog {
  @api person: Stakeholder | undefined;
  @api accountId = '';
  /** Contacts that other people on the map are linked to. */
  @api mappedContactIds: readonly string[] = [];
  /** Saves the fields; rejects with the reason when refused. */
  @api save: (fields: Fields) => Promise<void> = () => Promise.resolve();

  @wire(graphql, { query: ACCOUNT_CONTACTS, variables: '$variables' })
  handleContacts({ data, errors }: { data?: unknown; errors?: readonly unknown[] | undefined }): void {
    if (data !== undefined && data !== null) this.contacts = contactsOf(data as ContactsData);
    this.readError = errors !== undefined && errors.length > 0 ? errors : null;
  }

  labels = LABELS;
  search = '';
  chosenId: string | null = null;
  contacts: readonly AccountContact[] | null = null;
  readError: unknown = null;

  get variables(): { readonly accountId: string } {
    return { accountId: this.accountId };
  }

  get heading(): string {
    return format(LABELS.title, this.person?.name ?? '');
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

  get found(): readonly (AccountContact & { readonly isChosen: boolean })[] {
    const text = this.search.trim().toLocaleLowerCase();
    return this.available
      .filter(({ name, title }) => text === '' || `${name} ${title ?? ''}`.toLocaleLowerCase().includes(text))
      .slice(0, CONTACTS_SHOWN)
      .map((contact) => ({ ...contact, isChosen: contact.id === this.chosenId }));
  }

  get hasNoMatch(): boolean {
    return this.available.length > 0 && this.found.length === 0;
  }

  get saveLabel(): string {
    return this.isSaving ? LABELS.saving : LABELS.save;
  }

  get cannotSave(): boolean {
    return this.isSaving || this.chosenId === null;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }

  handleChoose(event: Event): void {
    this.chosenId = (event.target as HTMLInputElement).value;
  }

  async handleSave(): Promise<void> {
    const contact = this.available.find(({ id }) => id === this.chosenId);
    if (contact === undefined) return;
    await this.attempt(() =>
      this.save({ Contact__c: contact.id, Name: contact.name, ...titleOf(contact, this.person) })
    );
  }
}

// A title that was typed by hand stays; a blank one comes from the contact.
function titleOf(contact: AccountContact, person: Stakeholder | undefined): Fields {
  return contact.title === null || (person?.title ?? null) !== null ? {} : { Title__c: contact.title };
}
