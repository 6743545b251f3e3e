import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { BrowserHarness, expectAccessible } from './harness.ts';

const manager = 'ines.marlow@linchpin.example';

describe('record forms', () => {
  let harness: BrowserHarness;
  before(async () => {
    harness = await BrowserHarness.start();
  });
  after(() => harness.stop());

  it('picks the parent by typing, says beside the field what the org refused, and keeps what was typed', async () => {
    const refused = [/ui-api\/records$/];
    await harness.visit(
      '/lightning/o/Stakeholder__c/new',
      { user: manager, expectedFailures: refused },
      async (page) => {
        const dialog = page.getByRole('dialog', { name: 'New stakeholder' });
        await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Zoe Adler');
        await dialog.getByRole('combobox', { name: 'Account' }).pressSequentially('calde');
        await dialog.getByRole('option', { name: /Caldera Oncology Network/ }).click();
        await dialog.getByRole('textbox', { name: 'Left on' }).fill('Jan 1, 2099');
        await dialog.getByRole('button', { name: 'Save' }).click();

        await dialog.getByText(/The leaving date lies in the future/).waitFor();
        await expectAccessible(page);
        assert.equal(await dialog.getByRole('textbox', { name: 'Name', exact: true }).inputValue(), 'Zoe Adler');

        await dialog.getByRole('textbox', { name: 'Left on' }).fill('');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('heading', { level: 1, name: 'Zoe Adler' }).waitFor();
        await page.getByRole('link', { name: 'Caldera Oncology Network' }).first().waitFor();
      }
    );
  });

  it('shows a saved name everywhere on the page', async () => {
    const id = harness.recordId('Account', 'Caldera Oncology Network');
    await harness.visit(`/lightning/r/Account/${id}/view`, { user: manager }, async (page) => {
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByRole('button', { name: 'Edit Account Name' }).click();
      await page.getByRole('textbox', { name: 'Account Name' }).fill('Caldera Renamed');
      await page.getByRole('button', { name: 'Save' }).click();

      await page.getByRole('heading', { level: 1, name: 'Caldera Renamed' }).waitFor();
      await page.locator('lightning-output-field').filter({ hasText: 'Caldera Renamed' }).first().waitFor();
    });
  });
});
