/** Draws the matrix on canvases. Colours come from the page, so that themes and forced colours hold here too. */
import type { Tier } from 'c/tierScore';

import { MARGIN } from './geometry';
import type { Bubble, Rectangle } from './geometry';

/** Colours as CSS writes them. */
export interface Palette {
  readonly tiers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly line: string;
  readonly surface: string;
  /** On the colour of any tier. */
  readonly letter: string;
  readonly accent: string;
}

/** The figure of an account without a tier. */
export const NO_TIER = 'none';

/** What stands in a bubble, beside its form and colour. */
export const LETTERS: Readonly<Record<Tier, string>> = {
  'Tier 1': '1',
  'Tier 2': '2',
  'Tier 3': '3',
  'Not a key account': '–'
};

const TICKS = [0, 25, 50, 75, 100];
const LETTER_FROM = 8;

/** Clears a canvas and gives its context in CSS pixels; null where there is no drawing. */
export function prepare(
  canvas: HTMLCanvasElement | null,
  width: number,
  height: number
): CanvasRenderingContext2D | null {
  const context = canvas?.getContext('2d') ?? null;
  if (canvas === null || context === null) return null;
  const density = globalThis.devicePixelRatio || 1;
  const [pixelsAcross, pixelsDown] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== pixelsAcross || canvas.height !== pixelsDown) {
    canvas.width = pixelsAcross;
    canvas.height = pixelsDown;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** The lines of the quadrants and the numbers on both axes. */
export function drawAxes(context: CanvasRenderingContext2D, palette: Palette, width: number, height: number): void {
  const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom];
  context.lineWidth = 1;
  context.font = '11px system-ui, sans-serif';
  context.fillStyle = palette.text;
  for (const tick of TICKS) {
    const x = Math.round(MARGIN.left + (tick / 100) * (right - MARGIN.left)) + 0.5;
    const y = Math.round(bottom - (tick / 100) * (bottom - MARGIN.top)) + 0.5;
    context.strokeStyle = palette.line;
    context.globalAlpha = tick === 50 || tick === 0 ? 1 : 0.4;
    context.setLineDash(tick === 50 ? [4, 4] : []);
    context.beginPath();
    context.moveTo(x, MARGIN.top);
    context.lineTo(x, bottom);
    context.moveTo(MARGIN.left, y);
    context.lineTo(right, y);
    context.stroke();
    context.globalAlpha = 1;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.fillText(String(tick), x, bottom + 6);
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(String(tick), MARGIN.left - 6, y);
  }
  context.setLineDash([]);
}

function trace(context: CanvasRenderingContext2D, tier: Tier | null, x: number, y: number, radius: number): void {
  context.beginPath();
  // Every form covers about the area of the circle, for area is revenue.
  if (tier === 'Tier 1') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (tier === 'Tier 2') {
    const half = radius * 0.886;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else if (tier === 'Tier 3') {
    const half = radius * 1.253;
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.closePath();
  } else {
    const half = radius * 1.347;
    const low = half * 0.85;
    context.moveTo(x, y - low);
    context.lineTo(x + half, y + low * 0.72);
    context.lineTo(x - half, y + low * 0.72);
    context.closePath();
  }
}

/** Bubbles in their order, the last on top. */
export function drawBubbles(context: CanvasRenderingContext2D, bubbles: readonly Bubble[], palette: Palette): void {
  context.lineWidth = 1;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { tier, x, y, radius, hasRevenue } of bubbles) {
    const color = palette.tiers[tier ?? NO_TIER] ?? palette.text;
    trace(context, tier, x, y, radius);
    if (hasRevenue) {
      context.globalAlpha = 0.82;
      context.fillStyle = color;
      context.fill();
      context.globalAlpha = 1;
      context.strokeStyle = palette.surface;
    } else {
      context.strokeStyle = color;
    }
    context.stroke();
    if (hasRevenue && radius >= LETTER_FROM && tier !== null) {
      context.fillStyle = palette.letter;
      context.font = `700 ${Math.round(Math.min(16, radius))}px system-ui, sans-serif`;
      context.fillText(LETTERS[tier], x, y + 0.5);
    }
  }
}

/** Pales everything but the rectangle that is being drawn. Its cost does not depend on the number of accounts. */
export function drawBrush(
  context: CanvasRenderingContext2D,
  brush: Rectangle,
  palette: Palette,
  width: number,
  height: number
): void {
  const [left, top] = [Math.min(brush.x1, brush.x2), Math.min(brush.y1, brush.y2)];
  const [across, down] = [Math.abs(brush.x2 - brush.x1), Math.abs(brush.y2 - brush.y1)];
  drawVeil(context, palette, width, height);
  context.clearRect(left, top, across, down);
  context.strokeStyle = palette.accent;
  context.lineWidth = 1.5;
  context.setLineDash([5, 3]);
  context.strokeRect(left, top, across, down);
  context.setLineDash([]);
}

/** Pales the whole plot. */
export function drawVeil(context: CanvasRenderingContext2D, palette: Palette, width: number, height: number): void {
  context.globalAlpha = 0.72;
  context.fillStyle = palette.surface;
  context.fillRect(MARGIN.left, 0, width - MARGIN.left, height - MARGIN.bottom);
  context.globalAlpha = 1;
}

/** A ring around the bubble that the pointer or the keyboard is on. */
export function drawRing(context: CanvasRenderingContext2D, bubble: Bubble, palette: Palette): void {
  context.beginPath();
  context.arc(bubble.x, bubble.y, bubble.radius * 1.25 + 4, 0, 2 * Math.PI);
  context.strokeStyle = palette.surface;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = palette.accent;
  context.lineWidth = 2.5;
  context.stroke();
}
