/** Where bubbles lie on the matrix and which of them a pointer, a key or a rectangle means. Pure; units are CSS pixels. */
import type { PlacedAccount } from 'c/portfolioBook';
import type { Tier } from 'c/tierScore';

/** An account as it is drawn. */
export interface Bubble {
  readonly id: string;
  readonly tier: Tier | null;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** False where revenue is blank: the bubble is hollow, for its size says nothing. */
  readonly hasRevenue: boolean;
}

/** A rectangle between two corners, in any order. */
export interface Rectangle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Room for the numbers on the axes. */
export const MARGIN = { left: 34, right: 14, top: 14, bottom: 26 } as const;
/** Radius of a bubble whose revenue is blank, and the least of any other. */
export const SMALLEST = 4;
const LARGEST = 28;

/** The place of a pair of scores on a drawing of this size. */
export function placeOf(
  attractiveness: number,
  relationship: number,
  width: number,
  height: number
): { readonly x: number; readonly y: number } {
  const across = width - MARGIN.left - MARGIN.right;
  const down = height - MARGIN.top - MARGIN.bottom;
  return {
    x: MARGIN.left + (attractiveness / 100) * across,
    y: MARGIN.top + (1 - relationship / 100) * down
  };
}

/** Radius of the largest bubble: smaller the more there are and the less room there is. */
export function largestRadius(count: number, width: number, height: number): number {
  const room = Math.sqrt((width * height * 0.35) / (Math.PI * Math.max(1, count)));
  return Math.max(SMALLEST * 2, Math.min(LARGEST, width / 24, room));
}

/** Bubbles in the order in which they are drawn, large ones first, so that none is hidden. Area goes with revenue. */
export function layBubbles(accounts: readonly PlacedAccount[], width: number, height: number): readonly Bubble[] {
  const most = accounts.reduce((largest, { revenue }) => Math.max(largest, revenue ?? 0), 0);
  const largest = largestRadius(accounts.length, width, height);
  return accounts
    .map((account) => {
      const share = most <= 0 ? 0 : Math.max(0, account.revenue ?? 0) / most;
      return {
        id: account.id,
        tier: account.tier,
        ...placeOf(account.attractiveness, account.relationship, width, height),
        radius: Math.max(SMALLEST, largest * Math.sqrt(share)),
        hasRevenue: account.revenue !== null
      };
    })
    .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
}

/** The bubble under a point, the topmost first; null where there is none within a finger's reach. */
export function bubbleAt(bubbles: readonly Bubble[], x: number, y: number): Bubble | null {
  for (let index = bubbles.length - 1; index >= 0; index -= 1) {
    const bubble = bubbles[index];
    if (bubble !== undefined && Math.hypot(bubble.x - x, bubble.y - y) <= Math.max(bubble.radius, 6)) return bubble;
  }
  return null;
}

/** The bubbles whose middle lies in the rectangle, edges included. */
export function bubblesIn(bubbles: readonly Bubble[], { x1, y1, x2, y2 }: Rectangle): readonly Bubble[] {
  const [left, right] = x1 < x2 ? [x1, x2] : [x2, x1];
  const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
  return bubbles.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** The bubble that an arrow key goes to: the nearest in that direction, sideways distance counting double. */
export function bubbleTowards(bubbles: readonly Bubble[], from: Bubble, direction: Direction): Bubble | null {
  let best: Bubble | null = null;
  let least = Infinity;
  for (const bubble of bubbles) {
    if (bubble.id === from.id) continue;
    const [dx, dy] = [bubble.x - from.x, from.y - bubble.y];
    const ahead = direction === 'right' ? dx : direction === 'left' ? -dx : direction === 'up' ? dy : -dy;
    const aside = Math.abs(direction === 'right' || direction === 'left' ? dy : dx);
    // Bubbles in one place are told apart by their ids, so that each of them can be reached.
    const isNext = ahead > 0 || (ahead === 0 && aside === 0 && isAfter(bubble, from, direction));
    if (!isNext) continue;
    const distance = ahead + 2 * aside;
    if (distance < least || (distance === least && best !== null && isAfter(best, bubble, direction))) {
      best = bubble;
      least = distance;
    }
  }
  return best;
}

function isAfter(bubble: Bubble, other: Bubble, direction: Direction): boolean {
  return direction === 'right' || direction === 'down' ? bubble.id > other.id : bubble.id < other.id;
}

/** The first bubble for the keyboard: the most attractive account, then the strongest relationship. */
export function firstBubble(bubbles: readonly Bubble[]): Bubble | null {
  return bubbles.reduce<Bubble | null>(
    (best, bubble) =>
      best === null || bubble.x > best.x || (bubble.x === best.x && bubble.y < best.y) ? bubble : best,
    null
  );
}
