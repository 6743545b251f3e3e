import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { create, createAll, daysAgo, read, users } from './book.ts';
import { expectAccessible } from './harness.ts';
import type { Locator, Page } from './harness.ts';
import { dialog, eventually } from './map.ts';
import { PlanOrg, overflow, textsOf } from './plans.ts';
import type { PlannedAccount } from './plans.ts';

const INDICATOR = 'LeadingIndicator__c';
const rep = { user: users.rep };

async function openPanel(page: Page): Promise<Locator> {
  const panel = page.locator('c-indicator-panel');
  // What is above it pushes it out of sight while it is being read, and it reads only where it stays in sight.
  await eventually(page, async () => {
    await panel.scrollIntoViewIfNeeded();
    assert.equal(await panel.locator('h2').count(), 1);
    assert.equal(await panel.locator('.loading').count(), 0);
  });
  return panel;
}

const cardOf = (page: Page, name: string): Locator => page.locator('c-indicator-card').filter({ hasText: name });
const figure = (card: Locator, name: string): Locator => card.locator(`[data-figure="${name}"]`);

describe('leading indicators', () => {
  let org: PlanOrg;
  let made: PlannedAccount;
  before(async () => {
    org = await PlanOrg.start();
    made = await org.planned('Watched');
  });
  after(() => org.harness.stop());

  async function indicators(planId: string): Promise<ReadonlyMap<string, string>> {
    const { records } = await org.admin.query<{ Id: string; Name: string }>(
      `SELECT Id, Name FROM ${INDICATOR} WHERE AccountPlan__c = '${planId}'`
    );
    return new Map(records.map(({ Id, Name }) => [Name, Id]));
  }

  it('are proposed by tier, chosen with one save, and say that it is too early to tell', async () => {
    await org.harness.visit(made.planAddress, rep, async (page) => {
      const panel = await openPanel(page);
      await panel.getByRole('button', { name: 'Choose indicators' }).click();
      const library = dialog(page, 'Choose indicators');
      const proposed = library.locator('[data-group="proposed"] [data-row]');
      await proposed.first().waitFor();
      for (const row of await proposed.all()) {
        await row.getByText('Tier 1', { exact: true }).waitFor();
        assert.equal(await row.getByRole('checkbox').first().isChecked(), true);
        const name = await row.locator('.name').innerText();
        if (!/^(?:Key-player interviews|Say\/do ratio)$/u.test(name)) await row.getByRole('checkbox').first().click();
      }
      await expectAccessible(page);
      await library.getByRole('button', { name: 'Own indicator' }).click();
      const own = library.locator('[data-own]');
      await own.getByLabel('Name').fill('Pharmacists trained');
      await own.getByLabel('Unit').fill('pharmacists');
      await own.getByRole('combobox').click();
      await page.getByRole('option', { name: /^add up/u }).click();
      await own.getByLabel('Target').fill('4');
      await library.locator('[data-action="save"] button').click();
      await cardOf(page, 'Pharmacists trained').waitFor();
      await panel
        .getByText(/^Not enough to say/u)
        .first()
        .waitFor();
      await expectAccessible(page);
    });
    const chosen = await indicators(made.planId);
    assert.deepEqual([...chosen.keys()].sort(), ['Key-player interviews', 'Pharmacists trained', 'Say/do ratio']);
  });

  it('record themselves when the work happens, with a way to what proves it', async () => {
    const ana = await create(org.asRep, 'Stakeholder__c', { Account__c: made.id, Name: 'Ana Sorel' });
    await create(org.asRep, 'StakeholderInterview__c', {
      Stakeholder__c: ana,
      Kind__c: 'Key-player interview',
      HeldOn__c: daysAgo(1)
    });
    await org.harness.visit(made.address, rep, async (page) => {
      await openPanel(page);
      const card = cardOf(page, 'Key-player interviews');
      assert.match(await figure(card, 'current').innerText(), /^1 of \d+ interviews?$/u);
      await figure(card, 'last').getByText('Key-player interview: Ana Sorel').click();
      await page.waitForURL(/StakeholderInterview__c/u);
    });
  });

  it('take a count by one tap, with undo, and a value by typing it', async () => {
    const share = await create(org.asRep, INDICATOR, {
      AccountPlan__c: made.planId,
      Name: 'Share of wallet',
      Kind__c: 'Lagging',
      Unit__c: '%',
      Baseline__c: 10,
      Target__c: 20
    });
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openPanel(page);
      const trained = cardOf(page, 'Pharmacists trained');
      const asked: string[] = [];
      page.on('request', (request) => {
        const query = /query (planIndicators)/u.exec(request.postData() ?? '')?.[1];
        if (query !== undefined) asked.push(query);
      });
      await trained.locator('[data-action="count"]').click();
      await figure(trained, 'current').getByText('1 of 4 pharmacists').waitFor();
      await trained.locator('[data-action="undo"]').waitFor();
      assert.deepEqual(asked, ['planIndicators'], 'one save is read once');
      await trained.locator('[data-action="undo"]').click();
      await trained.locator('[data-action="undo"]').waitFor({ state: 'detached' });
      await figure(trained, 'current').getByText('target 4').waitFor();

      const wallet = cardOf(page, 'Share of wallet');
      for (const value of ['12', '14.5']) {
        await wallet.locator('[data-action="read"]').click();
        await page.keyboard.type(value);
        await page.keyboard.press('Enter');
        await figure(wallet, 'current').getByText(`${value} %, target 20`).waitFor();
      }
      await figure(wallet, 'pace').getByText('Behind').or(figure(wallet, 'pace').getByText('Ahead')).first().waitFor();
    });
    assert.equal((await read(org.admin, INDICATOR, share, ['ReadingCount__c']))['ReadingCount__c'], 1, 'one a day');
    assert.equal((await read(org.admin, INDICATOR, share, ['CurrentValue__c']))['CurrentValue__c'], 14.5);
  });

  it('open to their chart, which the keyboard reads, and to the readings behind it', async () => {
    const { records } = await org.admin.query<{ Id: string; AccountPlan__c: string }>(
      `SELECT Id, AccountPlan__c FROM ${INDICATOR} WHERE Name = 'Active users' AND AccountPlan__r.Status__c = 'Active'`
    );
    const [{ Id: id, AccountPlan__c: plan } = { Id: '', AccountPlan__c: '' }] = records;
    assert.notEqual(id, '', 'a sample plan has it');
    await org.harness.visit(`/lightning/r/AccountPlan__c/${plan}/view`, rep, async (page) => {
      await openPanel(page);
      await cardOf(page, 'Active users').locator('[data-action="open"]').click();
      const modal = dialog(page, 'Active users');
      const plot = modal.locator('c-indicator-chart .plot');
      await plot.waitFor();
      await expectAccessible(page);
      await plot.focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      const words = modal.locator('c-indicator-chart [role="status"]');
      await words.filter({ hasText: /users/u }).waitFor();
      await page.keyboard.press('Escape');
      await modal.waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      const row = modal.locator('c-indicator-reading-table tr:focus');
      await row.waitFor();
      await modal
        .getByText(/^Follows about 3 months later/u)
        .first()
        .waitFor();
    });
    for (const look of [
      { width: 320, colorScheme: 'dark' },
      { width: 320, forcedColors: 'active' }
    ] as const) {
      await org.harness.visit(`/lightning/r/${INDICATOR}/${id}/view`, { ...rep, ...look }, async (page) => {
        await page.locator('c-indicator-chart svg').first().waitFor();
        assert.equal(await overflow(page), 0);
        await expectAccessible(page);
      });
    }
  });

  it('take one value a day on their page, too, and say what a second one changes', async () => {
    const id = await create(org.asRep, INDICATOR, {
      AccountPlan__c: made.planId,
      Name: 'Wards covered',
      Unit__c: 'wards',
      Baseline__c: 0,
      Target__c: 20
    });
    await org.harness.visit(`/lightning/r/${INDICATOR}/${id}/view`, rep, async (page) => {
      const table = page.locator('c-indicator-reading-table');
      const rows = table.locator('tr[data-reading]');
      await page.getByRole('button', { name: 'Add the first reading' }).click();
      for (const value of ['12', '15']) {
        await table.locator('c-indicator-detail-form').waitFor();
        await page.keyboard.type(value);
        if (value === '15') await table.getByText('This day has a reading already: 12 wards').waitFor();
        await expectAccessible(page);
        await page.keyboard.press('Enter');
        await rows.locator('.number').getByText(value, { exact: true }).waitFor();
        if (value === '12') await page.getByRole('button', { name: 'Add a reading' }).click();
      }
      assert.equal(await rows.count(), 1);
      await page.locator('c-indicator-detail-head [data-figure="now"]').getByText('15 wards').waitFor();
      await page.getByRole('button', { name: /^Delete the reading of/u }).click();
      await page.locator('[data-action="undo"]').click();
      await rows.locator('.number').getByText('15', { exact: true }).waitFor();
      await expectAccessible(page);
    });
  });

  it('project the same on their card and on their page, however many readings there are', async () => {
    const id = await create(org.asRep, INDICATOR, {
      AccountPlan__c: made.planId,
      Name: 'Visits a week',
      Baseline__c: 0,
      Target__c: 100
    });
    // Fast at first and slow at last: whoever looked at the newest ones only would project another day.
    const readings = Array.from({ length: 40 }, (_, index) => ({
      LeadingIndicator__c: id,
      ReadOn__c: daysAgo(200 - 5 * index),
      Value__c: index < 20 ? 3 * index : 57 + (index - 20) / 4
    }));
    await createAll(org.asRep, 'IndicatorReading__c', readings);
    const told: string[] = [];
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openPanel(page);
      told.push(await figure(cardOf(page, 'Visits a week'), 'projected').innerText());
    });
    await org.harness.visit(`/lightning/r/${INDICATOR}/${id}/view`, rep, async (page) => {
      told.push(await page.locator('c-indicator-detail-head [data-figure="projected"]').innerText());
    });
    assert.match(told[0] ?? '', /^about .* \(likely /u);
    assert.equal(told[1], told[0]);
  });

  it('keep all but the drawing when the charts fail', async () => {
    const id = org.harness.recordId(INDICATOR, 'Net revenue');
    await org.harness.visit('/', { user: users.manager }, async (page) => {
      await page.route(/\/resource\/.*d3/u, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: "window.d3 = { version: '7.0.0' };" })
      );
      await page.goto(`${org.harness.app.url}/lightning/r/${INDICATOR}/${id}/view`);
      await page.locator('c-indicator-chart-guard c-error-panel').waitFor();
      await page.getByText(/^What went wrong: /u).waitFor();
      await page.getByRole('button', { name: 'Show the calculation' }).click();
      await page.locator('c-indicator-detail-calculation').waitFor();
      assert.ok((await textsOf(page.locator('c-indicator-reading-table tbody tr'))).length > 20);
      await expectAccessible(page);

      await page.goto(`${org.harness.app.url}/lightning/n/LinchpinIndicators`);
      const tile = page.locator('c-indicator-multiple').first();
      await tile.getByText('The chart could not be drawn.').waitFor();
      assert.match(await tile.innerText(), /Behind/u);
      await expectAccessible(page);
    });
  });

  it('keep their table when the charts cannot be drawn', async () => {
    const id = org.harness.recordId(INDICATOR, 'Net revenue');
    const refused = { ...rep, expectedFailures: [/\/resource\/.*d3/u] };
    await org.harness.visit('/', refused, async (page) => {
      await page.route(/\/resource\/.*d3/u, (route) => route.fulfill({ status: 503, body: '' }));
      await page.goto(`${org.harness.app.url}/lightning/r/${INDICATOR}/${id}/view`);
      await page.locator('c-indicator-chart c-error-panel').waitFor();
      await page.locator('c-indicator-reading-table tbody tr').nth(20).waitFor();
    });
  });

  it('are compared by managers, what is most behind first', async () => {
    const manager = { user: users.manager };
    await org.harness.visit('/lightning/n/LinchpinIndicators', manager, async (page) => {
      const board = page.locator('c-indicator-board');
      await board.locator('c-indicator-multiple svg').first().waitFor();
      await expectAccessible(page);
      await board.getByRole('button', { name: /^Behind/u }).click();
      const paces = await textsOf(board.locator('c-indicator-multiple'));
      assert.ok(paces.length > 0 && paces.every((text) => text.includes('Behind')), paces.join('|'));
      await board.getByRole('button', { name: 'Table' }).click();
      const rows = board.locator('c-indicator-board-table tbody tr');
      await rows.first().waitFor();
      assert.ok((await textsOf(rows)).every((text) => text.includes('Behind')));
      await expectAccessible(page);
      await board.getByRole('link', { name: 'No reading in 60 days' }).click();
      await page.waitForURL(/NoReadingIn60Days/u);
      await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
    });
    await org.harness.visit(
      '/lightning/n/LinchpinIndicators',
      { ...manager, width: 320, colorScheme: 'dark' },
      async (page) => {
        await page.locator('c-indicator-multiple svg').first().waitFor();
        assert.equal(await overflow(page), 0);
        await expectAccessible(page);
      }
    );
  });
});
