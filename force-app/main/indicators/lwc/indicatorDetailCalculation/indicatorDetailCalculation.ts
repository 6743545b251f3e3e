import { LightningElement, api } from 'lwc';

import type { Indicator } from 'c/indicatorTypes';

import { calculation } from './calculation';
import type { Step } from './calculation';
import { LABELS } from './labels';

/** A presentation component to show how the pace of an indicator comes about, with its own figures. */
export default class IndicatorDetailCalculation extends LightningElement {
  @api indicator: Indicator | undefined;
  /** Today, `YYYY-MM-DD`. */
  @api today = '';

  labels = LABELS;

  get steps(): readonly Step[] {
    return this.indicator === undefined ? [] : calculation(this.indicator, this.today);
  }
}
