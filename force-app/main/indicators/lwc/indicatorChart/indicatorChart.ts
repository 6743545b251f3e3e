import { LightningElement, api } from 'lwc';
import lang from '@salesforce/i18n/lang';

import { loadD3 } from 'c/indicatorCharts';
import type { ChartModel, D3Module, Place } from 'c/indicatorCharts';
import { remembered } from 'c/remembered';
import { format } from 'c/textFormat';

import { LABELS } from './labels';
import { layOut } from './layout';
import type { Layout } from './layout';
import { legendOf } from './legend';
import type { LegendEntry } from './legend';
import { firstShown, rowOf, spotNear, towards } from './moving';
import { inOrder, isBlank } from './reading';
import type { Spot } from './reading';
import { eventItems, tooltipOf, wordsOf } from './tooltip';
import type { EventItem, Tooltip } from './tooltip';
import { summary } from './words';

/** Detail of `pointchoose`: the reading whose point was chosen. */
export interface PointChooseDetail {
  readonly readingId: string;
}

/** Width that is drawn for until the page says how much room there is. */
const FIRST_WIDTH = 640;
const NARROWEST = 240;

/** A presentation component to draw an indicator over time against the line to its target. */
export default class IndicatorChart extends LightningElement {
  /** What the chart shows; null draws nothing. */
  @api
  get chart(): ChartModel | null {
    return this.given;
  }
  set chart(value: ChartModel | null) {
    this.given = value;
    this.activeKey = null;
    this.announcement = '';
  }

  labels = LABELS;
  error: unknown = null;
  announcement = '';
  activeKey: string | null = null;

  private given: ChartModel | null = null;
  private d3: D3Module | null = null;
  private width = FIRST_WIDTH;
  private observer: ResizeObserver | null = null;
  private press: { readonly isTouch: boolean; readonly wasActive: boolean } | null = null;
  private ordered = remembered(inOrder);
  private laidOut = remembered(layOut);

  override connectedCallback(): void {
    void this.load();
  }

  override renderedCallback(): void {
    const { frame } = this.refs as { frame?: HTMLElement };
    if (frame === undefined || this.observer !== null || typeof ResizeObserver === 'undefined') return;
    this.observer = new ResizeObserver(([entry]) => this.resize(entry?.contentRect.width ?? 0));
    this.observer.observe(frame);
  }

  override disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = null;
  }

  // Worked out while the template is drawn: what fails then is told to an error boundary, what fails in a setter is not.
  get layout(): Layout | null {
    const { d3, model, width } = this;
    return d3 === null || model === null ? null : this.laidOut(d3, model, width, lang);
  }

  get isEmpty(): boolean {
    return this.model !== null && isBlank(this.model);
  }

  get isWaiting(): boolean {
    return this.model !== null && this.error === null;
  }

  get hasPoints(): boolean {
    return this.spots.length > 0;
  }

  get plotRole(): string | null {
    return this.hasPoints ? 'application' : null;
  }

  get plotTab(): string | null {
    return this.hasPoints ? '0' : null;
  }

  get plotName(): string | null {
    return this.hasPoints ? LABELS.name : null;
  }

  get plotLabel(): string | null {
    const count = this.spots.length;
    if (count === 0 || this.model === null) return null;
    return count === 1
      ? format(LABELS.plotLabelOne, this.model.title)
      : format(LABELS.plotLabel, this.model.title, count);
  }

  get howClass(): string {
    return this.hasPoints ? 'how' : 'slds-hide';
  }

  get summary(): string {
    return this.model === null ? '' : summary(this.model);
  }

  get legend(): readonly LegendEntry[] {
    return this.model === null ? [] : legendOf(this.model);
  }

  get events(): readonly EventItem[] {
    return this.model === null ? [] : eventItems(this.model);
  }

  get active(): (Place & { readonly top: number; readonly bottom: number }) | null {
    const { spot, layout } = this;
    const panel = layout?.panels[spot?.isSecond === true ? 1 : 0];
    if (spot === null || panel === undefined) return null;
    return { x: spot.x, y: spot.y, top: panel.top, bottom: panel.bottom };
  }

  get tooltip(): Tooltip | null {
    const { spot, model, layout } = this;
    return spot === null || model === null || layout === null ? null : tooltipOf(spot, model, layout);
  }

  handleRetry(): void {
    this.error = null;
    void this.load();
  }

  handleDown(event: PointerEvent): void {
    const before = this.activeKey;
    this.activate(this.nearest(event));
    this.press = { isTouch: event.pointerType !== 'mouse', wasActive: before !== null && before === this.activeKey };
  }

  handleMove(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.activate(this.nearest(event));
  }

  handleLeave(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.activate(null);
  }

  handleClick(): void {
    const { press, spot } = this;
    this.press = null;
    // A finger has seen no words yet: its first tap shows them.
    if (spot !== null && (press === null || !press.isTouch || press.wasActive)) this.choose(spot);
  }

  handleFocus(): void {
    if (this.activeKey === null) this.say(firstShown(this.spots));
  }

  handleBlur(): void {
    this.activate(null);
  }

  handleKey(event: KeyboardEvent): void {
    const { spot } = this;
    if (event.key === 'Escape') {
      if (spot === null) return;
      // One press closes the words, the next whatever the chart lies in.
      event.stopPropagation();
      this.activate(null);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (spot === null) this.say(firstShown(this.spots));
      else this.choose(spot);
    } else {
      const next = towards(this.spots, event.key, spot);
      if (next === null) return;
      this.say(next);
    }
    event.preventDefault();
  }

  private get model(): ChartModel | null {
    return this.given === null ? null : this.ordered(this.given);
  }

  private get spots(): readonly Spot[] {
    return this.layout?.spots ?? [];
  }

  private get spot(): Spot | null {
    return this.spots.find(({ key }) => key === this.activeKey) ?? null;
  }

  private async load(): Promise<void> {
    try {
      this.d3 = await loadD3(this);
    } catch {
      this.error = new Error(LABELS.failed);
    }
  }

  private resize(width: number): void {
    const whole = Math.max(NARROWEST, Math.round(width));
    if (width !== 0) this.width = whole;
  }

  private nearest(event: PointerEvent): Spot | null {
    const { layout } = this;
    if (layout === null) return null;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const place = { x: event.clientX - box.left, y: event.clientY - box.top };
    const second = layout.panels[1];
    const isSecond = second !== undefined && place.y > second.titleY - 12;
    return spotNear(layout.spots, isSecond, place);
  }

  private activate(spot: Spot | null): void {
    this.activeKey = spot?.key ?? null;
  }

  private say(spot: Spot | null): void {
    this.activate(spot);
    const { model } = this;
    if (spot === null || model === null) return;
    const { value, lines } = wordsOf(spot, model);
    const row = rowOf(this.spots, spot.isSecond);
    const position = format(LABELS.position, row.indexOf(spot) + 1, row.length);
    this.announcement = `${[value, ...lines, position].join('. ')}.`;
  }

  private choose({ point: { readingId } }: Spot): void {
    if (readingId === null) return;
    this.dispatchEvent(new CustomEvent<PointChooseDetail>('pointchoose', { detail: { readingId } }));
  }
}
