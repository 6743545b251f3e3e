import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';

import { ACCOUNT_PAGE_OBJECTS } from 'c/accountObjects';
import { todayIso } from 'c/relativeDates';
import { reasonOf } from 'c/stakeholderActions';
import type { Done, Setting } from 'c/stakeholderActions';
import { ACCOUNT_MAP } from 'c/stakeholderQueries';
import { toAccountMap } from 'c/stakeholderRecords';
import type { AccountMap, AccountMapData, Stakeholder } from 'c/stakeholderRecords';
import { subscribe, withDrafts, withPreview } from 'c/stakeholderStore';

import { ALL_RIGHTS, rightsOf } from './rights';
import type { ObjectInfos, Rights } from './rights';

/**
 * What the containers of the Account page share: the one read of the account's people, the changes that are not saved
 * yet, and how to tell the user. Containers with the same account share one request, for the query is the same.
 */
export default class AccountMapElement extends NavigationMixin(LightningElement) {
  /** The account's id; set by the record page. */
  @api
  get recordId(): string | undefined {
    return this.accountId;
  }
  set recordId(value: string | undefined) {
    this.leave?.();
    this.leave = null;
    this.accountId = value;
    this.server = null;
    this.join();
  }

  @wire(graphql, { query: ACCOUNT_MAP, variables: '$variables' })
  handleAnswer(result: GraphQLResult): void {
    this.answer = result;
    const { data, errors } = result;
    if (data !== undefined && data !== null) {
      this.server = toAccountMap(data as AccountMapData);
      this.showChanges();
    }
    // A partial answer is still worth showing; its errors matter only where nothing came.
    this.readError = this.server === null && errors !== undefined && errors.length > 0 ? errors : null;
  }

  @wire(getObjectInfos, { objectApiNames: ACCOUNT_PAGE_OBJECTS })
  handleObjectInfos({ data }: { data?: ObjectInfos | undefined }): void {
    if (data !== undefined) this.rights = rightsOf(data);
  }

  accountId: string | undefined;
  // Until the answer comes the user is trusted; the server decides in any case.
  rights: Rights = ALL_RIGHTS;
  today = todayIso();
  readError: unknown = null;
  /** What the server said last; null before the first answer. */
  server: AccountMap | null = null;
  /** The people with what is being saved; null before the first answer. */
  people: readonly Stakeholder[] | null = null;
  /** The same, with the card that is being held where it is held. */
  previewed: readonly Stakeholder[] | null = null;

  private answer: GraphQLResult | null = null;
  private leave: (() => void) | null = null;

  override connectedCallback(): void {
    this.today = todayIso();
    this.join();
  }

  override disconnectedCallback(): void {
    this.leave?.();
    this.leave = null;
  }

  get variables(): { readonly accountId: string } | undefined {
    return this.accountId === undefined ? undefined : { accountId: this.accountId };
  }

  get isLoading(): boolean {
    return this.accountId !== undefined && this.people === null && this.readError === null;
  }

  get hasNoRecord(): boolean {
    return this.accountId === undefined;
  }

  get setting(): Setting {
    return { accountId: this.accountId ?? '', people: this.people ?? [] };
  }

  /** The person with an id; undefined when the map does not have them. */
  find(id: string | null | undefined): Stakeholder | undefined {
    return this.people?.find((person) => person.id === id);
  }

  async handleRetry(): Promise<void> {
    this.readError = null;
    await this.readAgain();
  }

  /** Reads the people again; resolves when the answer has come. */
  async readAgain(): Promise<void> {
    await this.answer?.refresh?.();
  }

  /** Goes to a person's own page. */
  openRecord(stakeholderId: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: stakeholderId, objectApiName: 'Stakeholder__c', actionName: 'view' }
    });
  }

  /** Says that something was done; nothing when the user thought better of it. */
  tell(done: Done | null): void {
    if (done === null) return;
    this.dispatchEvent(new ShowToastEvent({ title: done.message, variant: 'success' }));
  }

  /** Says that something was refused, and why. */
  tellRefused(title: string, error: unknown): void {
    this.dispatchEvent(new ShowToastEvent({ title, message: reasonOf(error), variant: 'error' }));
  }

  /** Shows a person when another component asks; containers that can do it set this. */
  reveal: ((stakeholderId: string) => void) | undefined;

  private join(): void {
    if (this.leave !== null || this.accountId === undefined || !this.isConnected) return;
    this.leave = subscribe(this.accountId, {
      changed: () => this.showChanges(),
      refresh: () => this.readAgain(),
      reveal: this.reveal
    });
  }

  private showChanges(): void {
    if (this.server === null || this.accountId === undefined) return;
    this.people = withDrafts(this.accountId, this.server.stakeholders);
    this.previewed = withPreview(this.accountId, this.server.stakeholders);
  }
}
