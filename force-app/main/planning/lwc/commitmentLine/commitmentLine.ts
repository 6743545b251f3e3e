import { LightningElement, api } from 'lwc';

import type { PickOption } from 'c/pickSelect';
import type { MapPerson } from 'c/planTypes';
import { NAME_LENGTH } from 'c/promiseDraft';
import type { PromiseDraft, Recipient } from 'c/promiseDraft';
import { recipientOptions } from 'c/workWords';

import { LABELS } from './labels';

/** Detail of `promise`: what was typed. */
export type PromiseDetail = PromiseDraft;

/** A presentation component to type promises one after another: what, to whom, by when; sends `promise` for each. */
export default class CommitmentLine extends LightningElement {
  /** People of the account's map. */
  @api people: readonly MapPerson[] = [];
  /** Today, `YYYY-MM-DD`. */
  @api today = '';

  /** Puts the keyboard on the first field. */
  @api focus(): void {
    this.field('what')?.focus();
  }

  labels = LABELS;
  nameLength = NAME_LENGTH;
  name = '';
  recipient: Recipient = 'customer';
  dueOn = '';
  nameError = '';
  dayError = '';

  get recipients(): readonly (PickOption & { readonly isChosen: boolean })[] {
    return recipientOptions(this.people).map((option) => ({ ...option, isChosen: option.value === this.recipient }));
  }

  get isNameWrong(): string {
    return String(this.nameError !== '');
  }

  get isDayWrong(): string {
    return String(this.dayError !== '');
  }

  handleName(event: Event): void {
    this.name = (event.target as HTMLInputElement).value;
    this.nameError = '';
  }

  handleRecipient(event: Event): void {
    this.recipient = (event.target as HTMLSelectElement).value;
  }

  handleDay(event: Event): void {
    this.dueOn = (event.target as HTMLInputElement).value;
    this.dayError = '';
  }

  handleSubmit(event: Event): void {
    event.preventDefault();
    const { recipient, dueOn } = this;
    const name = this.name.trim();
    this.nameError = name === '' ? LABELS.whatMissing : '';
    this.dayError = dueOn === '' ? LABELS.whenMissing : dueOn < this.today ? LABELS.whenPassed : '';
    if (this.nameError !== '') this.focus();
    else if (this.dayError !== '') this.field('when')?.focus();
    else {
      this.dispatchEvent(new CustomEvent<PromiseDetail>('promise', { detail: { name, recipient, dueOn } }));
      // Whom and when often stay the same for the next one.
      this.name = '';
      this.focus();
    }
  }

  private field(name: string): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>(`[data-field="${name}"]`) ?? null;
  }
}
