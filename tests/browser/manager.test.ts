import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, createAccount, daysAgo, users } from './book.ts';
import type { Locator, Page } from './harness.ts';
import { BrowserHarness } from './harness.ts';
import { eventually } from './map.ts';

const viewer = { user: users.manager };

describe('a manager with the lists', () => {
  let harness: BrowserHarness;
  let manager: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    manager = connect(harness, users.manager);
  });
  after(() => harness.stop());

  it('finds the accounts with low confidence, and goes to one and back', async () => {
    const unrated = ['Ada Moss', 'Ben Oak', 'Cid Fir'].map((Name) => ({ Name }));
    const rated = { Name: 'Dov Elm', Influence__c: 'Low', Support__c: 'Neutral', Access__c: 'Brief' };
    await createAccount(harness, { name: 'Barely known', people: [...unrated, rated] });
    const { records } = await manager.query<{ Name: string }>(
      'SELECT Name FROM Account WHERE RelationshipConfidence__c < 50 AND StakeholderCount__c > 0 ORDER BY Name'
    );
    await harness.visit('/lightning/o/Account/list', viewer, async (page) => {
      await choose(page, 'Low confidence');
      await link(page, 'Barely known').waitFor();
      await eventually(page, async () =>
        assert.deepEqual(
          await names(page),
          records.map(({ Name }) => Name)
        )
      );
      assert.equal(await valueOf(page, 'Barely known', 'Relationship confidence'), '18.2%');
      const address = page.url();

      await link(page, 'Barely known').click();
      await page.getByRole('heading', { level: 1, name: 'Barely known' }).waitFor();
      await page.getByRole('grid', { name: /^Stakeholder map/ }).waitFor();
      await page.goBack();
      await link(page, 'Barely known').waitFor();
      assert.equal(page.url(), address);
    });
  });

  it('finds key players whom nobody interviewed in a year, as the metadata says', async () => {
    const { records } = await manager.query<{ Name: string }>(
      `SELECT Name FROM Stakeholder__c WHERE IsKeyPlayer__c = true
         AND (LastInterviewDate__c < ${daysAgo(365)} OR LastInterviewDate__c = null) ORDER BY Name`
    );
    assert.ok(records.length > 3);
    await harness.visit('/lightning/o/Stakeholder__c/list', viewer, async (page) => {
      await choose(page, 'Key players not interviewed in a year');
      await page
        .getByRole('status')
        .filter({ hasText: `${records.length} items` })
        .waitFor();
      await sortBy(page, 'Name');
      await page.getByRole('status').filter({ hasText: 'Sorted by Name' }).waitFor();
      await eventually(page, async () =>
        assert.deepEqual((await names(page)).sort(), records.map(({ Name }) => Name).sort())
      );

      const first = records.find(({ Name }) => !Name.includes('to be named'));
      await link(page, first?.Name ?? '').click();
      await page.getByRole('heading', { level: 1, name: first?.Name ?? '' }).waitFor();
      await page.getByRole('region', { name: 'Relationship', exact: true }).waitFor();
    });
  });

  it('sorts by a number and by a date, both ways, blanks in one place', async () => {
    await harness.visit('/lightning/o/Account/list', viewer, async (page) => {
      await link(page, 'Meridian ACO').waitFor();
      for (const column of ['Relationship score', 'Oldest key-player interview']) {
        for (const direction of ['ascending', 'descending'] as const) {
          await sortBy(page, column);
          await eventually(page, async () => {
            const values = (await textsOf(page, column)).map(comparable).filter((value) => value !== null);
            assert.ok(values.length > 10);
            const ordered = [...values].sort((a, b) => (direction === 'ascending' ? a - b : b - a));
            assert.deepEqual(values, ordered, `${column} ${direction}`);
          });
          await header(page, column)
            .and(page.locator(`[aria-sort="${direction}"]`))
            .waitFor({ state: 'attached' });
        }
      }
    });
  });

  it('pages through all stakeholders without losing or repeating one, and starts again with another list', async () => {
    const { records } = await manager.query<{ Id: string }>('SELECT Id FROM Stakeholder__c');
    await harness.visit('/lightning/o/Stakeholder__c/list?filterName=All', viewer, async (page) => {
      const seen: string[] = [];
      const next = page.getByRole('button', { name: 'Next' });
      await page
        .getByRole('status')
        .filter({ hasText: /^50\+ items/ })
        .waitFor();
      for (let first = 51; ; first += 50) {
        const many = Math.min(50, records.length - seen.length);
        await eventually(page, async () => assert.equal((await hrefs(page)).length, many));
        seen.push(...(await hrefs(page)));
        if (await next.isDisabled()) break;
        await next.click();
        await page
          .getByRole('status')
          .filter({ hasText: new RegExp(`^${first}–`) })
          .waitFor();
      }
      assert.equal(seen.length, records.length);
      assert.equal(new Set(seen).size, records.length);

      await page.getByRole('button', { name: 'Previous' }).click();
      await choose(page, 'Key players');
      await page
        .getByRole('status')
        .filter({ hasText: /^\d+\+? items/ })
        .waitFor();
      await table(page).locator('tbody tr').first().waitFor();
    });
  });

  it('searches a list, says when nothing matches, and shows all again', async () => {
    await harness.visit('/lightning/o/Stakeholder__c/list?filterName=All', viewer, async (page) => {
      const search = page.getByRole('searchbox', { name: /Search this list/ });
      await search.fill('okafor');
      await page
        .getByRole('status')
        .filter({ hasText: /^1 item/ })
        .waitFor();
      await eventually(page, async () => assert.deepEqual(await names(page), ['Maya Okafor']));
      await search.fill('nobody "like" <this>');
      await page.getByText('Nothing matches “nobody "like" <this>”.').waitFor();
      await search.fill('');
      await page
        .getByRole('status')
        .filter({ hasText: /^50\+ items/ })
        .waitFor();
    });
  });

  it('starts from the home page at the account that needs most', async () => {
    await harness.visit('/lightning/page/home', viewer, async (page) => {
      const table = page.getByRole('region', { name: 'Accounts that need attention' });
      const rows = table.locator('tbody tr');
      await rows.first().waitFor();
      const unmapped = rows.filter({ hasText: 'nobody mapped' });
      assert.match((await unmapped.first().innerText()).replace(/\s+/g, ' '), /Not assessed/);
      assert.equal(await unmapped.getByText(/^0$|^50$/).count(), 1, 'nothing but the count of key players is a number');
      const name = await rows.nth(1).getByRole('link').innerText();
      await rows.nth(1).getByRole('link').click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.goBack();
      await page.getByRole('button', { name: 'Open the list of accounts' }).click();
      await page.getByRole('heading', { level: 1, name: /accounts/i }).waitFor();
    });
  });
});

const table = (page: Page): Locator => page.locator('shell-object-home lightning-datatable');
const link = (page: Page, name: string): Locator => table(page).getByRole('link', { name, exact: true });
const names = (page: Page): Promise<string[]> => table(page).locator('tbody tr > :first-child').allInnerTexts();
const hrefs = async (page: Page): Promise<string[]> => {
  const links = await table(page).locator('tbody tr > :first-child a').all();
  return Promise.all(links.map(async (each) => (await each.getAttribute('href')) ?? ''));
};
const header = (page: Page, name: string): Locator => table(page).getByRole('columnheader', { name });

async function choose(page: Page, view: string): Promise<void> {
  await page.getByRole('button', { name: 'Select a list view' }).click();
  await page.getByRole('menuitemcheckbox', { name: view, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: view, exact: true }).waitFor();
}

async function sortBy(page: Page, name: string): Promise<void> {
  await header(page, name).getByRole('button', { name: /sort/i }).click();
}

async function textsOf(page: Page, name: string): Promise<string[]> {
  return table(page).locator(`tbody td[data-label="${name}"]`).allInnerTexts();
}

async function valueOf(page: Page, record: string, name: string): Promise<string> {
  const row = table(page)
    .locator('tbody tr')
    .filter({ has: page.getByRole('link', { name: record, exact: true }) });
  return (await row.locator(`td[data-label="${name}"]`).innerText()).trim();
}

/** A number or a date as a number; null for a blank. */
function comparable(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^[-\d.,%]+$/.test(trimmed) ? Number(trimmed.replace(/[,%]/g, '')) : Date.parse(trimmed);
}
