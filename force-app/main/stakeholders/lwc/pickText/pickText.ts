import { LightningElement, api } from 'lwc';

import { pickWord } from 'c/stakeholderLabels';

/** A presentation component to show a pick in the user's words, "Not rated" while it is blank. */
export default class PickText extends LightningElement {
  /** The pick's value; null, undefined or empty while it is blank. */
  @api value: string | null | undefined;

  get text(): string {
    return pickWord(this.value === undefined || this.value === '' ? null : this.value);
  }
}
