import { LightningElement, api } from 'lwc';

const WIDTH = 96;
const HEIGHT = 36;
const MARGIN = 4;

/** A presentation component to draw a short series as a line that ends in a dot. */
export default class Sparkline extends LightningElement {
  /** The values, oldest first; fewer than two draw nothing. */
  @api values: readonly number[] = [];
  /** What the line shows, in words. */
  @api label = '';
  /** A value to reach, drawn as a dashed line; null for none. */
  @api target: number | null = null;
  /** The smallest range that fills the height: less would make noise look like a story. */
  @api leastRange = 10;

  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;

  get hasLine(): boolean {
    return this.values.length > 1;
  }

  get points(): string {
    return this.places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  }

  get endX(): string {
    return (this.places[this.places.length - 1]?.x ?? 0).toFixed(1);
  }

  get endY(): string {
    return (this.places[this.places.length - 1]?.y ?? 0).toFixed(1);
  }

  get hasTarget(): boolean {
    return this.target !== null;
  }

  get targetY(): string {
    return this.height(this.target ?? 0).toFixed(1);
  }

  get targetX(): string {
    return String(WIDTH - MARGIN);
  }

  get margin(): string {
    return String(MARGIN);
  }

  private get places(): { readonly x: number; readonly y: number }[] {
    const step = (WIDTH - 2 * MARGIN) / Math.max(1, this.values.length - 1);
    return this.values.map((value, index) => ({ x: MARGIN + index * step, y: this.height(value) }));
  }

  private height(value: number): number {
    const shown = this.target === null ? this.values : [...this.values, this.target];
    const lowest = Math.min(...shown);
    const range = Math.max(this.leastRange, Math.max(...shown) - lowest);
    return HEIGHT - MARGIN - ((value - lowest) / range) * (HEIGHT - 2 * MARGIN);
  }
}
