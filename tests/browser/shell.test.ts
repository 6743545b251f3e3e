import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { BrowserHarness, expectAccessible } from './harness.ts';
import { eventually } from './map.ts';

const manager = 'ines.marlow@linchpin.example';

describe('the shell of the preview', () => {
  let harness: BrowserHarness;
  before(async () => {
    harness = await BrowserHarness.start();
  });
  after(() => harness.stop());

  it('opens on the home page with the app, its tabs and the user', async () => {
    await harness.visit('/', {}, async (page) => {
      await page.getByRole('navigation', { name: 'Linchpin' }).getByRole('link', { name: 'Accounts' }).waitFor();
      await page.getByText('Signed in as Dara Quinn (Rep)').waitFor();
      await page
        .getByRole('link', { name: 'Northfield Integrated Health' })
        .or(page.getByRole('table'))
        .first()
        .waitFor();

      assert.equal(await page.title(), 'Home | Linchpin');
      assert.equal(await page.getByRole('link', { name: 'Home', exact: true }).getAttribute('aria-current'), 'page');
      await expectAccessible(page);
    });
  });

  it('goes from list to record and back without loading the page again', async () => {
    await harness.visit('/lightning/page/home', {}, async (page) => {
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
      await page.getByRole('link', { name: 'Accounts', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'All accounts by relationship' }).waitFor();
      await page.getByRole('link', { name: 'Meridian ACO' }).click();
      await page.getByRole('heading', { level: 1, name: 'Meridian ACO' }).waitFor();

      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'All accounts by relationship' }).waitFor();
      await page.goForward();
      await page.getByRole('heading', { level: 1, name: 'Meridian ACO' }).waitFor();
      assert.equal(await page.evaluate(() => (globalThis as { isSamePage?: boolean }).isSamePage), true);
      assert.match(await page.title(), /^Meridian ACO \|/);
    });
  });

  it('shows the page as another user when one is chosen', async () => {
    await harness.visit('/lightning/o/Account/list', {}, async (page) => {
      await page.getByRole('button', { name: 'Switch user' }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Ines Marlow (Manager)' }).click();
      await page.getByText('Signed in as Ines Marlow (Manager)').waitFor();

      assert.match(page.url(), /\/lightning\/o\/Account\/list$/);
      await page.reload();
      await page.getByText('Signed in as Ines Marlow (Manager)').waitFor();
    });
  });

  it('says so where a page or a record does not exist', async () => {
    const expectedFailures = [/ui-api\/records\//];
    await harness.visit('/lightning/o/Nothing__c/list', {}, async (page) => {
      await page.getByRole('heading', { name: 'We could not find this page' }).waitFor();
      await expectAccessible(page);
    });
    await harness.visit('/lightning/r/Account/001000000000999AAA/view', { expectedFailures }, async (page) => {
      await page.getByRole('heading', { name: 'We could not find this page' }).waitFor();
    });
  });

  it('lets the keyboard skip the navigation', async () => {
    await harness.visit('/lightning/page/home', {}, async (page) => {
      await page.getByRole('table').first().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');

      await eventually(page, async () =>
        assert.equal(
          await page.evaluate(() => document.querySelector('shell-app')?.shadowRoot?.activeElement?.localName),
          'main'
        )
      );
    });
  });

  it('turns dark by the button and stays so', async () => {
    const background = (): string => getComputedStyle(document.body).backgroundColor;
    await harness.visit('/lightning/o/Account/list', {}, async (page) => {
      await page.getByRole('button', { name: 'Use dark colours' }).waitFor();
      const light = await page.evaluate(background);
      await page.getByRole('button', { name: 'Use dark colours' }).click();
      await page.getByRole('button', { name: 'Use light colours' }).waitFor();
      const dark = await page.evaluate(background);
      await page.reload();
      await page.getByRole('button', { name: 'Use light colours' }).waitFor();

      assert.notEqual(dark, light);
      assert.equal(await page.evaluate(background), dark);
    });
  });

  for (const width of [360, 1440]) {
    it(`fits a window ${width} pixels wide`, async () => {
      const record = `/lightning/r/Account/${harness.recordId('Account', 'Northfield Integrated Health')}/view`;
      for (const address of ['/lightning/page/home', '/lightning/o/Account/list', record]) {
        await harness.visit(address, { width, user: manager }, async (page) => {
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await page.waitForLoadState('networkidle');
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(overflow <= 0, `${address} is ${overflow} pixels too wide`);
        });
      }
    });
  }
});
