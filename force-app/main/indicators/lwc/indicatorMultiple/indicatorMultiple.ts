import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { loadD3 } from 'c/indicatorCharts';
import type { D3Module, MultipleModel } from 'c/indicatorCharts';
import { paceIcon, paceTone, toneVariant } from 'c/indicatorWords';

import { LABELS } from './labels';
import { layOut } from './layout';
import type { Layout } from './layout';
import { sentence, targetWords } from './words';

/** Detail of `choose`: the indicator that was chosen. */
export interface ChooseDetail {
  readonly id: string;
}

/** Width that is drawn for until the page says how much room there is. */
const FIRST_WIDTH = 240;
const NARROWEST = 140;

/** A presentation component to draw one indicator small, among others like it. */
export default class IndicatorMultiple extends LightningElement {
  /** What the chart shows; null draws nothing. */
  @api
  get multiple(): MultipleModel | null {
    return this.model;
  }
  set multiple(value: MultipleModel | null) {
    const points = [...(value?.points ?? [])].sort((one, other) =>
      one.on < other.on ? -1 : one.on > other.on ? 1 : 0
    );
    this.model = value === null ? null : { ...value, points };
    this.lay();
  }

  labels = LABELS;
  layout: Layout | null = null;
  hasFailed = false;

  private model: MultipleModel | null = null;
  private d3: D3Module | null = null;
  private width = FIRST_WIDTH;
  private observer: ResizeObserver | null = null;
  private observed: HTMLElement | null = null;

  override connectedCallback(): void {
    void this.load();
  }

  override renderedCallback(): void {
    const { frame = null } = this.refs as { frame?: HTMLElement };
    if (frame === this.observed || typeof ResizeObserver === 'undefined') return;
    this.observer?.disconnect();
    this.observed = frame;
    if (frame === null) return;
    this.observer = new ResizeObserver(([entry]) => this.resize(entry?.contentRect.width ?? 0));
    this.observer.observe(frame);
  }

  override disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observed = null;
  }

  get tileClass(): string {
    return this.model?.pace === 'Behind' ? 'tile behind' : 'tile';
  }

  get paceIcon(): string {
    return this.model === null ? '' : paceIcon(this.model.pace);
  }

  get sentence(): string {
    return this.model === null ? '' : sentence(this.model);
  }

  get target(): string {
    return this.model === null ? '' : targetWords(this.model);
  }

  get paceVariant(): string {
    return this.model === null ? '' : toneVariant(paceTone(this.model.pace));
  }

  get hasToday(): boolean {
    return this.layout !== null && this.layout.today !== null;
  }

  handleChoose(): void {
    if (this.model === null) return;
    this.dispatchEvent(new CustomEvent<ChooseDetail>('choose', { detail: { id: this.model.id } }));
  }

  private async load(): Promise<void> {
    try {
      this.d3 = await loadD3(this);
      this.lay();
    } catch {
      this.hasFailed = true;
    }
  }

  private resize(width: number): void {
    const whole = Math.max(NARROWEST, Math.round(width));
    if (width === 0 || whole === this.width) return;
    this.width = whole;
    this.lay();
  }

  private lay(): void {
    const { d3, model, width } = this;
    try {
      this.layout = d3 === null || model === null ? null : layOut(d3, model, width, lang);
    } catch {
      // The figures stand beside the drawing, and so do the other charts.
      this.layout = null;
      this.hasFailed = true;
    }
  }
}
