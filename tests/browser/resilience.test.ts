import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { BrowserHarness, expectAccessible } from './harness.ts';

describe('the preview under trouble and in other colours', () => {
  let harness: BrowserHarness;
  let record: string;
  before(async () => {
    harness = await BrowserHarness.start();
    record = `/lightning/r/Account/${harness.recordId('Account', 'Northfield Integrated Health')}/view`;
  });
  after(() => harness.stop());

  it('keeps a broken component from taking the page with it', async () => {
    const expectedFailures = [/relationshipScorePanel/];
    await harness.visit('/lightning/page/home', { expectedFailures }, async (page) => {
      await page.getByRole('table').first().waitFor();
      await page.route(/relationshipScorePanel-/, (route) => route.abort());
      await page
        .getByRole('link', { name: 'Northfield Integrated Health' })
        .or(page.getByRole('link', { name: 'Harbor & Vale PBM' }))
        .first()
        .click();

      await page.getByRole('alert').filter({ hasText: 'A component error occurred' }).waitFor();
      await page.getByRole('tab', { name: 'Stakeholder map' }).waitFor();
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByRole('heading', { name: 'Account information' }).waitFor();
    });
  });

  it('is accessible in the dark', async () => {
    for (const address of ['/lightning/page/home', '/lightning/o/Account/list', record]) {
      await harness.visit(address, { colorScheme: 'dark' }, async (page) => {
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
      });
    }
  });

  it('keeps its controls visible in forced colours', async () => {
    await harness.visit(record, { forcedColors: 'active' }, async (page) => {
      const button = page.getByRole('button', { name: 'Edit', exact: true });
      await button.waitFor();
      const border = await button.evaluate((element) => getComputedStyle(element).borderTopStyle);
      assert.equal(border, 'solid');
      const link = page.getByRole('link', { name: 'Contacts', exact: true });
      await link.focus();
      assert.notEqual(await link.evaluate((element) => getComputedStyle(element).outlineStyle), 'none');
    });
  });

  it('hides what the user may not do and refuses what they may not see', async () => {
    const person = `/lightning/r/Stakeholder__c/${harness.recordId('Stakeholder__c', 'Maya Okafor')}/view`;
    await harness.visit(person, { user: 'victor.adeyemi@linchpin.example' }, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Maya Okafor' }).waitFor();
      const head = page.locator('shell-highlights-panel');
      assert.equal(await head.getByRole('button', { name: /Edit|More actions/ }).count(), 0);
    });
    await harness.visit('/lightning/o/PermissionSet/list', {}, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'New' }).count(), 0);
    });
  });
});
