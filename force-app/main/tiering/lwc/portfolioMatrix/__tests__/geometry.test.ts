import {
  MARGIN,
  bubbleAt,
  bubbleTowards,
  bubblesIn,
  firstBubble,
  largestRadius,
  layBubbles,
  placeOf
} from '../geometry';
import type { Bubble } from '../geometry';
import { portfolioAccount } from 'test/portfolio';

const [WIDTH, HEIGHT] = [800, 480];
const bubble = (id: string, x: number, y: number, radius = 10): Bubble => ({
  id,
  tier: 'Tier 1',
  x,
  y,
  radius,
  hasRevenue: true
});

describe('where bubbles lie', () => {
  it('puts 0 and 100 on the edges of the plot', () => {
    expect(placeOf(0, 0, WIDTH, HEIGHT)).toEqual({ x: MARGIN.left, y: HEIGHT - MARGIN.bottom });
    expect(placeOf(100, 100, WIDTH, HEIGHT)).toEqual({ x: WIDTH - MARGIN.right, y: MARGIN.top });
  });

  it('gives four times the revenue four times the area', () => {
    const [large, small] = layBubbles(
      [portfolioAccount({ id: '1', revenue: 100 }), portfolioAccount({ id: '2', revenue: 400 })],
      WIDTH,
      HEIGHT
    );

    expect(large?.id).toBe('2');
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2);
  });

  it('draws a blank revenue hollow, and copes with nothing but blanks and with losses', () => {
    const [one, other] = layBubbles(
      [portfolioAccount({ id: '1', revenue: null }), portfolioAccount({ id: '2', revenue: -5 })],
      WIDTH,
      HEIGHT
    );

    expect(one).toMatchObject({ hasRevenue: false });
    expect(other?.radius).toBe(one?.radius);
    expect(layBubbles([], WIDTH, HEIGHT)).toEqual([]);
  });

  it('draws smaller the more there are', () => {
    expect(largestRadius(5000, WIDTH, HEIGHT)).toBeLessThan(largestRadius(15, WIDTH, HEIGHT));
  });
});

describe('which bubble is meant', () => {
  const bubbles = [bubble('big', 100, 100, 30), bubble('small', 110, 100, 5), bubble('far', 300, 200)];

  it('is the topmost under the pointer', () => {
    expect(bubbleAt(bubbles, 111, 100)?.id).toBe('small');
    expect(bubbleAt(bubbles, 80, 100)?.id).toBe('big');
    expect(bubbleAt(bubbles, 200, 200)).toBeNull();
  });

  it('is every one whose middle lies in the rectangle, drawn from any corner', () => {
    expect(bubblesIn(bubbles, { x1: 120, y1: 120, x2: 100, y2: 90 }).map(({ id }) => id)).toEqual(['big', 'small']);
    expect(bubblesIn(bubbles, { x1: 101, y1: 0, x2: 109, y2: 480 })).toEqual([]);
  });

  it('is the nearest in the direction of the key', () => {
    const [big, small, far] = bubbles as [Bubble, Bubble, Bubble];

    expect(bubbleTowards(bubbles, big, 'right')).toBe(small);
    expect(bubbleTowards(bubbles, small, 'right')).toBe(far);
    expect(bubbleTowards(bubbles, far, 'right')).toBeNull();
    expect(bubbleTowards(bubbles, far, 'up')?.id).toBe('small');
  });

  it('reaches each of several in one place', () => {
    const same = ['a', 'b', 'c'].map((id) => bubble(id, 50, 50));
    const [a, b, c] = same as [Bubble, Bubble, Bubble];

    expect(bubbleTowards(same, a, 'right')).toBe(b);
    expect(bubbleTowards(same, b, 'right')).toBe(c);
    expect(bubbleTowards(same, c, 'left')).toBe(b);
  });

  it('begins with the most attractive account', () => {
    expect(firstBubble(bubbles)?.id).toBe('far');
    expect(firstBubble([])).toBeNull();
  });
});
