/** Finds the element that an arrow key should reach. */

export type Direction = 'up' | 'down' | 'left' | 'right';

interface Spot {
  readonly x: number;
  readonly y: number;
}

function centre(element: Element): Spot {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The nearest of the elements in a direction from the one with the focus; sideways distance counts double. */
export function nearestInDirection(
  elements: Iterable<HTMLElement>,
  event: KeyboardEvent,
  direction: Direction
): HTMLElement | null {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-focus]') : null;
  if (from === null) return null;
  const start = centre(from);
  let best: HTMLElement | null = null;
  let shortest = Infinity;
  for (const element of elements) {
    if (element === from) continue;
    const spot = centre(element);
    const isVertical = direction === 'up' || direction === 'down';
    const sign = direction === 'up' || direction === 'left' ? -1 : 1;
    const ahead = sign * (isVertical ? spot.y - start.y : spot.x - start.x);
    const aside = Math.abs(isVertical ? spot.x - start.x : spot.y - start.y);
    if (ahead < 1) continue;
    const distance = ahead + 2 * aside;
    if (distance < shortest) {
      shortest = distance;
      best = element;
    }
  }
  return best;
}
