import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Page } from './harness.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import { eventually } from './map.ts';

const manager = 'ines.marlow@linchpin.example';

const column = (page: Page, index: number): Promise<string[]> =>
  page.locator(`lightning-datatable tbody tr > :nth-child(${index})`).allInnerTexts();

describe('the pages of an object', () => {
  let harness: BrowserHarness;
  before(async () => {
    harness = await BrowserHarness.start();
  });
  after(() => harness.stop());

  it('lists records, sorts them by a click and searches them', async () => {
    await harness.visit('/lightning/o/Account/list', { user: manager }, async (page) => {
      await page.getByRole('link', { name: 'Caldera Oncology Network' }).waitFor();
      await page.getByText(/^\d+ items? •/).waitFor();
      await expectAccessible(page);
      const ascending = await column(page, 1);
      assert.deepEqual(
        ascending,
        [...ascending].sort((a, b) => a.localeCompare(b))
      );

      await page.getByRole('columnheader', { name: 'Account Name' }).getByRole('button', { name: /sort/i }).click();
      await page
        .locator('lightning-datatable tbody tr')
        .first()
        .filter({ hasNotText: ascending[0] ?? '' })
        .waitFor();
      await eventually(page, async () => assert.deepEqual(await column(page, 1), ascending.toReversed()));

      await page.getByRole('searchbox', { name: /Search this list/ }).fill('oncology');
      await page.getByText(/^\d items? •/).waitFor();
      await eventually(page, async () => {
        const found = await column(page, 1);
        assert.ok(found.length > 0);
        for (const name of found) assert.match(name, /oncology/i);
      });
    });
  });

  it('changes the list view from the menu', async () => {
    await harness.visit('/lightning/o/Account/list', { user: manager }, async (page) => {
      await page.getByRole('button', { name: 'Select a list view' }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Low confidence' }).click();
      await page.getByRole('heading', { level: 1, name: 'Low confidence' }).waitFor();
      await page.getByRole('status').filter({ hasText: /item/ }).waitFor();

      assert.match(page.url(), /filterName=\w+/);
    });
  });

  it('shows a record by its page layout and saves a field from the form in place', async () => {
    const id = harness.recordId('Account', 'Meridian ACO');
    await harness.visit(`/lightning/r/Account/${id}/view`, { user: manager }, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Meridian ACO' }).waitFor();
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByRole('button', { name: 'Edit Account Phone' }).click();
      await page.getByRole('textbox', { name: 'Account Phone' }).fill('555 0142');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Changes were saved.').waitFor();

      await page.getByRole('link', { name: '555 0142' }).waitFor();
      await expectAccessible(page);
    });
  });

  it('creates a contact in the dialog, with errors beside the fields', async () => {
    await harness.visit('/lightning/o/Contact/new', { user: manager }, async (page) => {
      const dialog = page.getByRole('dialog', { name: 'New contact' });
      await dialog.getByRole('textbox', { name: 'Last Name' }).waitFor();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Complete this field.').first().waitFor();

      await dialog.getByRole('textbox', { name: 'Last Name' }).fill('<b>Ångström</b>');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { level: 1, name: '<b>Ångström</b>' }).waitFor();
    });
  });

  it('lists related records and opens all of them', async () => {
    const id = harness.recordId('Account', 'Northfield Integrated Health');
    await harness.visit(`/lightning/r/Account/${id}/view`, {}, async (page) => {
      await page.getByRole('tab', { name: 'Related' }).click();
      await page.getByRole('heading', { name: /^Stakeholders \(\d+\)$/ }).waitFor();
      await page.getByRole('link', { name: 'View all stakeholders' }).click();
      await page.getByRole('heading', { level: 1, name: /^Stakeholders \(\d+\)$/ }).waitFor();

      await page.getByRole('link', { name: 'Maya Okafor' }).click();
      await page.getByRole('heading', { level: 1, name: 'Maya Okafor' }).waitFor();
    });
  });
});
