import { LightningElement, api } from 'lwc';

import type { Lag } from 'c/indicatorLag';
import type { Kind } from 'c/indicatorTypes';

import { LABELS } from './labels';
import { toLines } from './lines';
import type { LagLine } from './lines';

/** An indicator on the other end, and the lag between both; null while its history is being read. */
export interface LagPair {
  readonly id: string;
  readonly name: string;
  readonly lag: Lag | null;
}

/** Detail of `beside`: the indicator to draw beside this one; null takes it away. */
export interface BesideDetail {
  readonly id: string | null;
}
/** Detail of `open`: the indicator to go to. */
export interface OpenIndicatorDetail {
  readonly id: string;
  readonly object: string;
}

/** A presentation component to say how long after a leading indicator its result follows. */
export default class IndicatorLagView extends LightningElement {
  /** Whether the indicator in question leads or follows. */
  @api kind: Kind = 'Leading';
  @api pairs: readonly LagPair[] = [];
  /** The indicator that is drawn in the chart now. */
  @api besideId: string | null = null;

  labels = LABELS;

  get heading(): string {
    return this.kind === 'Leading' ? LABELS.leadsTo : LABELS.ledBy;
  }

  get nothing(): string {
    if (this.pairs.length > 0) return '';
    return this.kind === 'Leading' ? LABELS.noLagging : LABELS.noLeading;
  }

  get hasPairs(): boolean {
    return this.pairs.length > 0;
  }

  get lines(): readonly LagLine[] {
    return toLines(this.pairs, this.kind, this.besideId);
  }

  handleBeside(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    const detail: BesideDetail = { id: id === this.besideId ? null : id };
    this.dispatchEvent(new CustomEvent<BesideDetail>('beside', { detail }));
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    const detail: OpenIndicatorDetail = { id, object: 'LeadingIndicator__c' };
    this.dispatchEvent(new CustomEvent<OpenIndicatorDetail>('open', { detail }));
  }
}
