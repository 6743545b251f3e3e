import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** Detail of `number`: what was typed; null when emptied, NaN when it is no number. */
export interface NumberDetail {
  readonly value: number | null;
}

const LOWEST = 0;
const HIGHEST = 100;
const DECIMALS = 4;

/** A presentation component to type a number from 0 to 100; what cannot be read stays as it was typed. */
export default class TierNumber extends LightningElement {
  /** What the number is. */
  @api label = '';
  /** Shown after the number, such as a percent sign. */
  @api suffix = '';
  /** Shows the number as text. */
  @api readOnly = false;

  /** The number; null while blank. */
  @api
  get value(): number | null {
    return this.current;
  }
  set value(value: number | null) {
    // What somebody is typing is left alone; a value from elsewhere replaces it.
    if (!Object.is(value, this.current)) this.typed = null;
    this.current = value;
  }

  labels = LABELS;
  typed: string | null = null;
  private current: number | null = null;

  /** Puts the keyboard into the field. */
  @api focus(): void {
    this.template?.querySelector('input')?.focus();
  }

  get shown(): string {
    if (this.typed !== null) return this.typed;
    if (this.current === null || Number.isNaN(this.current)) return '';
    return new Intl.NumberFormat(lang, { maximumFractionDigits: DECIMALS, useGrouping: false }).format(this.current);
  }

  get text(): string {
    return this.shown === '' ? LABELS.blank : `${this.shown}${this.suffix}`;
  }

  get error(): string {
    const { current } = this;
    const isFine = current === null || (current >= LOWEST && current <= HIGHEST);
    return isFine ? '' : format(LABELS.outside, LOWEST, HIGHEST);
  }

  get isInvalid(): string {
    return this.error === '' ? 'false' : 'true';
  }

  get elementClass(): string {
    return this.error === '' ? 'slds-form-element' : 'slds-form-element slds-has-error';
  }

  handleInput(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.typed = value;
    this.current = parsed(value);
    this.dispatchEvent(new CustomEvent<NumberDetail>('number', { detail: { value: this.current } }));
  }

  handleBlur(): void {
    if (this.error === '') this.typed = null;
  }
}

/** The number of a text with a point or a comma, rounded to what the field keeps; null when blank, NaN when it is none. */
function parsed(text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return Number.NaN;
  return Math.round(Number(plain) * 10 ** DECIMALS) / 10 ** DECIMALS;
}
