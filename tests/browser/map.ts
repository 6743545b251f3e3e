import { PATIENCE } from './harness.ts';
import type { Locator, Page } from './harness.ts';

/** The account's map with its cards in place. */
export async function openMap(page: Page): Promise<Locator> {
  const map = page.getByRole('grid', { name: /^Stakeholder map/ });
  await map.waitFor();
  return map;
}

const influences = ['Very low', 'Low', 'Medium', 'High', 'Very high'];
const supports = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];

/** The card of a person, on the map or in the tray. */
export function card(page: Page, name: string): Locator {
  return page.locator('c-stakeholder-grid').getByRole('button', { name: startingWith(name) });
}

/** One cell of the map. */
export function cell(page: Page, influence: string, support: string): Locator {
  return page.locator(`[role="gridcell"][data-cell="${influences.indexOf(influence)}-${supports.indexOf(support)}"]`);
}

/** The card of a person where it is expected to be. */
export function cardIn(page: Page, influence: string, support: string, name: string): Locator {
  return cell(page, influence, support).getByRole('button', { name: startingWith(name) });
}

/** The chip of a person who has no place yet. */
export function chip(page: Page, name: string): Locator {
  return tray(page).getByRole('button', { name: startingWith(name) });
}

/** The tray of people who have no place yet. */
export function tray(page: Page): Locator {
  return page.getByRole('region', { name: 'Unplaced' });
}

/** The button with the account's score, with one decimal. */
export function scoreOf(page: Page, value: string): Locator {
  return page.getByRole('button', { name: `Relationship score ${value} of 100` });
}

/** Waits until the last change is saved and can be undone. */
export async function canUndo(page: Page, change: string): Promise<void> {
  await page.getByTitle(`Undo: ${change}`, { exact: true }).and(page.locator('button:enabled')).waitFor();
}

/** The button with the confidence of the account's score. */
export function confidenceOf(page: Page, percent: number): Locator {
  return page.locator('[data-figure="confidence"]').filter({ hasText: `${percent} %` });
}

/** A dialog by its heading. */
export function dialog(page: Page, heading: string): Locator {
  return page.getByRole('dialog', { name: heading, exact: true });
}

/** The panel with one person's ratings, facts and actions. */
export function quickView(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name: `${name}, details and actions`, exact: true });
}

/** A message that passes by. */
export function toast(page: Page, text: string): Locator {
  return page.locator('shell-toasts').getByText(text);
}

/** Drags by the mouse, with the card in hand when `hold` is called over its target. */
export async function drag(page: Page, from: Locator, to: Locator, hold?: () => Promise<void>): Promise<void> {
  await page.getByRole('grid', { name: /^Stakeholder map/ }).scrollIntoViewIfNeeded();
  // Parts of the page that are still being read push the others around: the card must stand still under the mouse.
  await from.hover();
  await page.mouse.down();
  const start = await middle(from);
  const end = await middle(to);
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await hold?.();
  await page.mouse.up();
}

/** Keeps every save waiting until `open` is called, to see what the page shows before the server has answered. */
export async function holdSaves(page: Page): Promise<{ readonly open: () => void }> {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/graphql', async (route) => {
    if (isMutation(route.request().postData())) await gate;
    await route.continue();
  });
  return { open: () => open() };
}

/** Whether a GraphQL request writes. */
export function isMutation(body: string | null): boolean {
  return body !== null && /"query"\s*:\s*"\s*mutation/.test(body);
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Nothing to drag there.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function startingWith(name: string): RegExp {
  return new RegExp(`^${RegExp.escape(name)},`);
}

/** Repeats a check at each frame that the page draws until it passes; throws its last failure when patience ends. */
export async function eventually(page: Page, check: () => Promise<void>): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}
