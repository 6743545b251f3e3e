import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { CDPSession } from '../../judges/node_modules/playwright-core/index.d.ts';

import type { TestAccount } from './book.ts';
import { createAccount } from './book.ts';
import type { Locator, Page, Viewer } from './harness.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import { canUndo, card, cardIn, dialog, openMap, quickView, scoreOf } from './map.ts';

const looks: Readonly<Record<string, Viewer>> = {
  'as it comes': {},
  '360 pixels wide': { width: 360 },
  // What 200 % zoom leaves of a window 1280 pixels wide.
  'at 200 % zoom': { width: 640 },
  dark: { colorScheme: 'dark' },
  'in forced colours': { forcedColors: 'active' }
};

const rated = { Influence__c: 'High', Support__c: 'Sceptic', Access__c: 'Brief', Role__c: 'Approver' };

/** Every page and dialog in every look: it fits, axe finds nothing, and the console stays silent. */
describe('how the pages look', () => {
  let harness: BrowserHarness;
  let account: TestAccount;
  before(async () => {
    harness = await BrowserHarness.start();
    account = await createAccount(harness, {
      name: 'Looks',
      contacts: [['Ida', 'Berg', 'Chief Operating Officer']],
      people: [
        { Name: 'Noa Lind', ...rated, Why__c: 'Fewer surprises.' },
        { Name: 'A placeholder with a very long name that has no contact', ...rated, Support__c: 'Champion' },
        { Name: 'Dov Elm' }
      ]
    });
  });
  after(() => harness.stop());

  for (const [look, viewer] of Object.entries(looks)) {
    it(`shows every page ${look}`, async () => {
      const northfield = harness.recordId('Account', 'Northfield Integrated Health');
      const person = account.people['Noa Lind'] ?? '';
      const pages: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
        ['/lightning/page/home', (page) => page.locator('tbody tr').first().waitFor()],
        ['/lightning/o/Account/list', (page) => page.getByRole('link', { name: 'Meridian ACO' }).waitFor()],
        ['/lightning/o/Stakeholder__c/list', (page) => page.locator('tbody tr').first().waitFor()],
        [`/lightning/r/Account/${northfield}/view`, (page) => page.locator('[data-id] .name').first().waitFor()],
        [`/lightning/r/Stakeholder__c/${person}/view`, (page) => page.getByText('Fewer surprises.').waitFor()]
      ];
      for (const [address, isReady] of pages) {
        await harness.visit(address, viewer, async (page) => {
          await isReady(page);
          await fits(page, address);
          await expectAccessible(page);
        });
      }
    });

    it(`shows every dialog of the Account page ${look}`, async () => {
      await harness.visit(account.address, viewer, async (page) => {
        await scoreOf(page, '50.8').click();
        await check(page, 'How the score is made');
        await page.locator('[data-figure="keyplayers"]').click();
        await check(page, '2 key players');
        await page.getByRole('button', { name: 'Add people' }).click();
        const add = dialog(page, 'Add people to the map');
        await add.getByRole('checkbox', { name: /Ida Berg/ }).check();
        await add.getByLabel('Influence').first().waitFor();
        await check(page, 'Add people to the map');

        const people = page.locator('c-stakeholder-grid, c-stakeholder-list');
        await people.locator('button.person').filter({ hasText: 'A placeholder' }).click();
        const view = quickView(page, 'A placeholder with a very long name that has no contact');
        await fits(page, 'the quick view');
        await expectAccessible(page);
        for (const [button, heading] of [
          ['Edit', 'Edit A placeholder with a very long name that has no contact'],
          ['Link a contact', 'Link A placeholder with a very long name that has no contact to a contact'],
          ['Log interview', 'Log an interview with A placeholder with a very long name that has no contact'],
          ['Mark as left', 'Mark A placeholder with a very long name that has no contact as having left']
        ] as const) {
          await view.getByRole('button', { name: button, exact: true }).click();
          await check(page, heading);
        }
        await view.getByRole('button', { name: 'Close' }).click();

        await page.getByRole('button', { name: 'Table', exact: true }).click();
        await page.locator('c-stakeholder-table').getByText('Noa Lind').waitFor();
        await fits(page, 'the table');
        await expectAccessible(page);
      });
    });
  }

  it('moves a person on a narrow screen by two lists, and opens them', async () => {
    const narrow = await createAccount(harness, { name: 'Narrow', people: [{ Name: 'Noa Lind', ...rated }] });
    await harness.visit(narrow.address, { width: 360 }, async (page) => {
      const list = page.locator('c-stakeholder-list');
      await list.getByRole('heading', { name: 'High influence · Sceptic' }).waitFor();
      await list.getByRole('button', { name: 'Move Noa Lind' }).click();
      await list.getByLabel('Support').selectOption('Champion');
      await list.getByRole('heading', { name: 'High influence · Champion' }).waitFor();
      await scoreOf(page, '73.3').waitFor();

      const person = list.getByRole('button', { name: /^Noa Lind,/ });
      await person.click();
      await quickView(page, 'Noa Lind').getByRole('button', { name: 'Close' }).click();
      await person.and(page.locator(':focus')).waitFor();
    });
  });

  it('keeps what an account needs, and every list view, within a narrow window', async () => {
    await harness.visit('/lightning/page/home', { width: 360 }, async (page) => {
      const account = page.locator('c-accounts-needing-attention tbody tr').first();
      await account.waitFor();
      for (const cell of await account.getByRole('cell').all()) await isWithin(page, cell);
    });
    await harness.visit('/lightning/o/Account/list', { width: 360 }, async (page) => {
      await page.getByRole('button', { name: 'Select a list view' }).click();
      const views = page.getByRole('menuitemcheckbox');
      await views.first().waitFor();
      assert.ok((await views.count()) >= 7);
      for (const view of await views.all()) await isWithin(page, view);
    });
  });

  it('drags by a finger that rests first, and scrolls when it does not', async () => {
    const touch = await createAccount(harness, { name: 'Touch', people: [{ Name: 'Noa Lind', ...rated }] });
    await harness.visit(touch.address, { reducedMotion: 'no-preference' }, async (page) => {
      await openMap(page);
      const from = await card(page, 'Noa Lind').boundingBox();
      assert.ok(from !== null);
      const at = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
      const finger = await Finger.on(page);
      // Moved at once: that is scrolling. The card stays where it is.
      await finger.press(at);
      await finger.move({ ...at, y: at.y - 60 }, 40);
      await finger.lift(60);
      assert.equal(await page.locator('c-stakeholder-grid .is-dragging').count(), 0);

      await page.evaluate(() => scrollTo(0, 0));
      await finger.press(at);
      await finger.move({ ...at, x: at.x + 20 }, 300);
      await page.locator('c-stakeholder-grid .is-dragging').waitFor();
      await finger.move({ ...at, x: at.x + 2 * (from.width + 10) }, 400);
      await finger.lift(420);
      await cardIn(page, 'High', 'Supporter', 'Noa Lind').waitFor();
      await canUndo(page, 'Noa Lind moved to High influence, Supporter');
    });
  });

  it('keeps motion away from who does not want it', async () => {
    await harness.visit(account.address, { reducedMotion: 'reduce' }, async (page) => {
      await openMap(page);
      const moving = await page.locator('c-stakeholder-map *, c-relationship-score-panel *').evaluateAll((elements) =>
        elements.flatMap((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
          const seconds = Math.max(...transitionDuration.split(',').map(parseFloat));
          const isAnimated = animationName !== 'none' && parseFloat(animationDuration) > 0.01;
          return seconds > 0.01 || isAnimated ? [`${element.localName}.${element.className}`] : [];
        })
      );
      assert.deepEqual([...new Set(moving.filter((name) => !name.includes('slds-')))], []);
    });
  });
});

/** Nothing sticks out of the window to the right. */
async function fits(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${what} is ${overflow} pixels too wide`);
}

/** An element is seen whole, from left to right. */
async function isWithin(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  const box = await element.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, `${await element.innerText()} is cut off`);
}

async function check(page: Page, heading: string): Promise<void> {
  const open = dialog(page, heading);
  await open.waitFor();
  await fits(page, heading);
  const box = await open.locator('.slds-modal__container').boundingBox();
  const size = page.viewportSize();
  assert.ok(box !== null && size !== null);
  assert.ok(box.x >= 0 && box.x + box.width <= size.width, `"${heading}" is wider than the window`);
  const body = await open.locator('.slds-modal__content').evaluate((each) => each.scrollWidth - each.clientWidth);
  assert.ok(body <= 0, `"${heading}" has ${body} pixels beyond its edge`);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One finger on the page, with its own clock: `after` is milliseconds since it was pressed. */
class Finger {
  readonly #session: CDPSession;
  #pressed = 0;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Finger> {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    return new Finger(session);
  }

  async press(at: Point): Promise<void> {
    this.#pressed = Date.now() / 1000;
    await this.#send('touchStart', [at], 0);
  }

  move(to: Point, after: number): Promise<void> {
    return this.#send('touchMove', [to], after);
  }

  lift(after: number): Promise<void> {
    return this.#send('touchEnd', [], after);
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[], after: number): Promise<void> {
    const timestamp = this.#pressed + after / 1000;
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  }
}
