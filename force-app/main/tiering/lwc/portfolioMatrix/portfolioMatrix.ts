import { LightningElement, api } from 'lwc';

import { drawing } from 'c/frames';
import { revenueText } from 'c/portfolioBook';
import type { PlacedAccount } from 'c/portfolioBook';
import { format } from 'c/textFormat';
import { tierName } from 'c/tierWords';

import { drawAxes, drawBrush, drawBubbles, drawRing, drawVeil, prepare } from './draw';
import type { Palette } from './draw';
import { bubbleAt, bubbleTowards, bubblesIn, firstBubble, layBubbles } from './geometry';
import type { Bubble, Direction, Rectangle } from './geometry';
import { LABELS } from './labels';
import { legendOf } from './legend';
import type { LegendEntry } from './legend';
import { watchTheme } from './theme';

/** Detail of `brush`: the accounts that were chosen; null when the choice is undone. */
export interface BrushDetail {
  readonly ids: readonly string[] | null;
}
/** Detail of `open`: the account to go to. */
export interface OpenDetail {
  readonly id: string;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down'
};
/** Pixels that a press may wander and still be a click. */
const CLICK = 4;
/** Pixels by which Shift and an arrow key widen the rectangle. */
const STEP = 24;

/** A presentation component to draw accounts by attractiveness and relationship, and to choose some with a rectangle. */
export default class PortfolioMatrix extends LightningElement {
  /** The accounts that have their place. */
  @api
  get accounts(): readonly PlacedAccount[] {
    return this.placed;
  }
  set accounts(value: readonly PlacedAccount[]) {
    this.placed = value;
    this.byId = new Map(value.map((account) => [account.id, account]));
    this.layOut();
  }

  /** The accounts that are chosen; null when all are shown alike. */
  @api
  get selectedIds(): readonly string[] | null {
    return this.chosen === null ? null : [...this.chosen];
  }
  set selectedIds(value: readonly string[] | null) {
    this.chosen = value === null ? null : new Set(value);
    if (value === null) this.rectangle = null;
    this.drawing.soon();
  }

  labels = LABELS;
  activeId: string | null = null;
  announcement = '';
  brushText = '';
  private width = 0;
  private height = 0;

  private placed: readonly PlacedAccount[] = [];
  private byId: ReadonlyMap<string, PlacedAccount> = new Map();
  private bubbles: readonly Bubble[] = [];
  private chosen: ReadonlySet<string> | null = null;
  private start: { readonly x: number; readonly y: number } | null = null;
  private rectangle: Rectangle | null = null;
  private observer: ResizeObserver | null = null;
  private areMarksStale = true;
  private colors: Palette | null = null;
  private drawing = drawing(() => this.draw());
  private forgetTheme: (() => void) | null = null;

  override connectedCallback(): void {
    this.forgetTheme = watchTheme(() => {
      this.areMarksStale = true;
      this.drawing.soon();
    });
  }

  override renderedCallback(): void {
    const plot = this.template?.querySelector<HTMLElement>('.plot') ?? null;
    if (plot === null || this.observer !== null || typeof ResizeObserver === 'undefined') return;
    this.observer = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box !== undefined) this.resize(box.width, box.height);
    });
    this.observer.observe(plot);
  }

  override disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = null;
    this.forgetTheme?.();
    this.drawing.stop();
  }

  get plotLabel(): string {
    return format(LABELS.plotLabel, this.placed.length);
  }

  get legend(): readonly LegendEntry[] {
    return legendOf(this.placed.some(({ tier }) => tier === null));
  }

  get canvasStyle(): string {
    return `width:${this.width}px;height:${this.height}px`;
  }

  get active(): Bubble | null {
    return this.activeId === null ? null : (this.bubbles.find(({ id }) => id === this.activeId) ?? null);
  }

  get tooltip(): { name: string; lines: readonly string[]; class: string; style: string } | null {
    const { active } = this;
    const account = active === null ? undefined : this.byId.get(active.id);
    if (active === null || account === undefined || this.start !== null) return null;
    const [isRight, isLow] = [active.x > this.width / 2, active.y > this.height / 2];
    const away = active.radius + 8;
    const [left, top] = [active.x + (isRight ? -away : away), active.y + (isLow ? -away : away)];
    return {
      name: account.name,
      lines: linesOf(account),
      class: `tip${isRight ? ' to-left' : ''}${isLow ? ' upwards' : ''}`,
      style: `left:${left}px;top:${top}px`
    };
  }

  handleDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.start = this.pointOf(event);
    this.rectangle = null;
    const plot = event.currentTarget as HTMLElement;
    // A pointer that is gone already cannot be captured; the drag then ends at the edge.
    if (plot.hasPointerCapture?.(event.pointerId) === false) plot.setPointerCapture(event.pointerId);
  }

  handleMove(event: PointerEvent): void {
    const { x, y } = this.pointOf(event);
    if (this.start === null) {
      this.setActive(bubbleAt(this.bubbles, x, y), false);
      return;
    }
    if (this.rectangle === null && Math.hypot(x - this.start.x, y - this.start.y) < CLICK) return;
    this.activeId = null;
    this.rectangle = { x1: this.start.x, y1: this.start.y, x2: x, y2: y };
    this.drawing.soon();
  }

  handleUp(event: PointerEvent): void {
    if (this.start === null) return;
    const { x, y } = this.pointOf(event);
    const { rectangle } = this;
    this.start = null;
    this.brushText = '';
    this.rectangle = null;
    if (rectangle === null) {
      const bubble = bubbleAt(this.bubbles, x, y);
      this.choose(bubble === null ? null : [bubble.id]);
    } else {
      const ids = bubblesIn(this.bubbles, rectangle).map(({ id }) => id);
      this.choose(ids.length === 0 ? null : ids);
    }
  }

  handleCancel(): void {
    this.start = null;
    this.brushText = '';
    this.rectangle = null;
    this.drawing.soon();
  }

  handleLeave(): void {
    if (this.start === null) this.setActive(null, false);
  }

  handleFocus(): void {
    if (this.start === null && this.active === null) this.setActive(firstBubble(this.bubbles), true);
  }

  handleBlur(): void {
    this.setActive(null, false);
  }

  handleKey(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    const { active } = this;
    if (direction !== undefined) {
      if (active === null) this.setActive(firstBubble(this.bubbles), true);
      else if (event.shiftKey) this.widen(active, direction);
      else this.setActive(bubbleTowards(this.bubbles, active, direction) ?? active, true);
    } else if (event.key === 'Home') this.setActive(firstBubble(this.bubbles), true);
    else if (event.key === 'Enter' && active !== null) this.open(active.id);
    else if (event.key === ' ' && active !== null) this.toggle(active.id);
    else if (event.key === 'Escape' && (this.chosen !== null || this.rectangle !== null)) this.choose(null);
    else return;
    event.preventDefault();
  }

  private widen(active: Bubble, direction: Direction): void {
    const { x, y } = active;
    const from = this.rectangle ?? { x1: x - CLICK, y1: y - CLICK, x2: x + CLICK, y2: y + CLICK };
    const widened = {
      x1: direction === 'left' ? from.x1 - STEP : from.x1,
      y1: direction === 'up' ? from.y1 - STEP : from.y1,
      x2: direction === 'right' ? from.x2 + STEP : from.x2,
      y2: direction === 'down' ? from.y2 + STEP : from.y2
    };
    this.choose(bubblesIn(this.bubbles, widened).map(({ id }) => id));
    this.rectangle = widened;
  }

  private toggle(id: string): void {
    const ids = new Set(this.chosen);
    if (!ids.delete(id)) ids.add(id);
    this.choose(ids.size === 0 ? null : [...ids]);
  }

  private choose(ids: readonly string[] | null): void {
    this.rectangle = null;
    this.chosen = ids === null ? null : new Set(ids);
    this.announcement = ids === null ? LABELS.announceCleared : format(LABELS.announceBrush, ids.length);
    this.drawing.soon();
    this.dispatchEvent(new CustomEvent<BrushDetail>('brush', { detail: { ids } }));
  }

  private open(id: string): void {
    this.dispatchEvent(new CustomEvent<OpenDetail>('open', { detail: { id } }));
  }

  private setActive(bubble: Bubble | null, isSaid: boolean): void {
    const id = bubble?.id ?? null;
    if (id === this.activeId) return;
    this.activeId = id;
    const account = id === null ? undefined : this.byId.get(id);
    if (isSaid && account !== undefined)
      this.announcement = format(LABELS.announceActive, account.name, linesOf(account).join(', '));
    this.drawing.soon();
  }

  private pointOf(event: PointerEvent): { readonly x: number; readonly y: number } {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.layOut();
  }

  private layOut(): void {
    this.bubbles = this.width > 0 ? layBubbles(this.placed, this.width, this.height) : [];
    this.rectangle = null;
    this.areMarksStale = true;
    this.drawing.soon();
  }

  private draw(): void {
    const { width, height, rectangle } = this;
    if (width === 0) return;
    // Asking the page for its colours is not free: a brush asks sixty times a second.
    if (this.areMarksStale || this.colors === null) this.colors = this.palette();
    const palette = this.colors;
    if (this.areMarksStale) this.drawMarks(palette);
    const over = prepare(this.template?.querySelector<HTMLCanvasElement>('.over') ?? null, width, height);
    if (over === null) return;
    if (rectangle !== null) {
      drawBrush(over, rectangle, palette, width, height);
      if (this.start !== null) this.brushText = format(LABELS.brushCount, bubblesIn(this.bubbles, rectangle).length);
    } else if (this.chosen !== null) {
      const { chosen } = this;
      drawVeil(over, palette, width, height);
      const marks = this.bubbles.filter(({ id }) => chosen.has(id));
      drawBubbles(over, marks, palette);
    }
    if (this.active !== null) drawRing(over, this.active, palette);
  }

  private drawMarks(palette: Palette): void {
    const marks = prepare(this.template?.querySelector<HTMLCanvasElement>('.marks') ?? null, this.width, this.height);
    if (marks === null) return;
    drawAxes(marks, palette, this.width, this.height);
    drawBubbles(marks, this.bubbles, palette);
    this.areMarksStale = false;
  }

  private palette(): Palette {
    const colorOf = (element: Element | null): string => (element === null ? '' : getComputedStyle(element).color);
    const ink = (name: string): string => colorOf(this.template?.querySelector(`[data-ink="${name}"]`) ?? null);
    const swatches = [...(this.template?.querySelectorAll<SVGElement>('[data-tier]') ?? [])];
    return {
      tiers: Object.fromEntries(swatches.map((swatch) => [swatch.dataset['tier'] ?? '', colorOf(swatch)])),
      text: ink('text'),
      line: ink('line'),
      surface: ink('surface'),
      letter: ink('letter'),
      accent: ink('accent')
    };
  }
}

function linesOf(account: PlacedAccount): readonly string[] {
  const lines = [
    tierName(account.tier),
    format(LABELS.tipAttractiveness, account.attractiveness.toFixed(1)),
    format(LABELS.tipRelationship, account.relationship.toFixed(1)),
    format(LABELS.tipRevenue, revenueText(account.revenue))
  ];
  return account.ownerName === null ? lines : [...lines, format(LABELS.tipOwner, account.ownerName)];
}
