import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { createAccount, daysAgo, read, users } from './book.ts';
import { expectAccessible } from './harness.ts';
import { dialog, toast } from './map.ts';
import { TierOrg, action, figure, find, panel, ratings, promise } from './tier.ts';

const rep = { user: users.rep };

describe('the tier on the Account page, its promises and its history', () => {
  let org: TierOrg;
  before(async () => {
    org = await TierOrg.start();
  });
  after(() => org.harness.stop());

  it('lists what the tier promises, missing first, and mends it', async () => {
    const { id, address } = await org.account('Promises');
    await org.tiered(id, { DecidedTier__c: 'Tier 1', ...ratings(5, 5, 5, 5, 5, 5) });
    await org.harness.visit(address, rep, async (page) => {
      const promises = panel(page).locator('[data-promise]');
      await panel(page).getByText('Promises of Tier 1: 14 missing').waitFor();
      await promises.first().filter({ hasText: 'No executive sponsor' }).waitFor();

      await promise(page, 'sponsor').getByRole('button').click();
      const sponsor = dialog(page, 'Executive sponsor');
      await find(sponsor, 'Who stands for this account', 'victor', 'Victor Adeyemi');
      await sponsor.getByRole('button', { name: 'Save' }).click();
      await toast(page, 'Victor Adeyemi is executive sponsor').waitFor();
      await promise(page, 'sponsor').getByText('Executive sponsor named').waitFor();

      await promise(page, 'functions').getByRole('button').click();
      const member = dialog(page, 'Add a team member');
      assert.equal(await member.getByLabel('Function').inputValue(), 'Sales');
      await find(member, 'Colleague', 'jon', 'Jon Pell');
      await member.getByRole('button', { name: 'Add', exact: true }).click();
      await toast(page, 'Jon Pell is on the team for Sales').waitFor();
      await promise(page, 'functions')
        .getByText('Nobody on the team for Clinical, Market access and Finance')
        .waitFor();
      await promise(page, 'dedicated').getByText('1 of 4 dedicated team members').waitFor();
      await expectAccessible(page);

      await promise(page, 'keyPlayers').getByRole('button').click();
      const add = dialog(page, 'Add people to the map');
      await add.getByRole('textbox', { name: 'Name or role' }).fill('Ida Berg');
      await add.getByRole('button', { name: 'Add a person without a contact' }).click();
      for (const [label, value] of [
        ['Influence', 'Very high'],
        ['Support', 'Champion'],
        ['Access', 'Regular'],
        ['Role', 'Decision maker']
      ] as const) {
        await add.getByLabel(label, { exact: true }).selectOption(value);
      }
      await add.getByRole('button', { name: 'Add 1' }).click();
      await promise(page, 'keyPlayers').getByText('1 of 5 key players on the map').waitFor();
      await promise(page, 'interviews').getByText('Key players never interviewed: 1').waitFor();

      await promise(page, 'interviews').getByRole('button').click();
      const log = dialog(page, 'Log an interview with Ida Berg');
      await log.getByRole('button', { name: 'Save', exact: true }).click();
      await promise(page, 'interviews')
        .getByText(/^Key-player interviews on time/)
        .waitFor();

      await panel(page).getByRole('button', { name: 'Remove Jon Pell, Sales, from the team' }).click();
      await toast(page, 'Jon Pell is no longer on the team for Sales').waitFor();
      await panel(page).getByText('Nobody is on the account team yet.').waitFor();
    });
    assert.deepEqual(await read(org.admin, 'Account', id, ['UnmetPromises__c']), { UnmetPromises__c: 12 });
  });

  it('records a review that is overdue', async () => {
    const { id, address } = await org.account('Review');
    await org.tiered(id, { DecidedTier__c: 'Tier 3', EffectiveOn__c: daysAgo(400), ...ratings(2, 3, 3, 2, 2, 2) });
    await org.harness.visit(address, rep, async (page) => {
      await panel(page)
        .getByText(/^Refresh overdue since /)
        .waitFor();
      await promise(page, 'review')
        .getByText(/^Plan review overdue since /)
        .waitFor();
      await promise(page, 'review').getByRole('button').click();
      await dialog(page, 'Record a plan review').getByRole('button', { name: 'Save' }).click();
      await toast(page, 'Plan review recorded').waitFor();
      await promise(page, 'review')
        .getByText(/^Next plan review by /)
        .waitFor();
    });
    assert.deepEqual(await read(org.admin, 'Account', id, ['LastReviewOn__c']), { LastReviewOn__c: daysAgo(0) });
  });

  it('keeps superseded decisions in the history', async () => {
    const { id, address } = await org.account('History');
    await org.tiered(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    await org.tiered(id, { DecidedTier__c: 'Tier 2', ...ratings(3, 3, 4, 4, 3, 3) });
    await org.harness.visit(address, rep, async (page) => {
      await panel(page).getByText('History (2)').click();
      const entries = panel(page).locator('[data-decision]');
      await entries.first().getByText('Approved', { exact: true }).waitFor();
      await entries.last().getByText('Superseded', { exact: true }).waitFor();
      await entries
        .last()
        .getByText(/^Approved by Victor Adeyemi, /)
        .waitFor();
      await expectAccessible(page);
    });
  });

  it('shows a reader the tier without any action', async () => {
    const { id, address } = await org.account('Reader');
    await org.tiered(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    await org.harness.visit(address, { user: users.coach }, async (page) => {
      await figure(page, 'Tier 3').waitFor();
      await panel(page).getByRole('button', { name: 'Show the calculation' }).click();
      await panel(page).locator('[data-figure="total"]').filter({ hasText: '36.25 of 100' }).waitFor();
      assert.equal(await panel(page).locator('lightning-button').count(), 0);
      assert.equal(await panel(page).locator('[data-promise] button').count(), 0);
    });
  });

  for (const look of [{ width: 360 }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    it(`is whole and accessible with ${JSON.stringify(look)}`, async () => {
      const name = `Look ${Object.keys(look)[0] ?? ''}`;
      const { id, address } = await org.account(name);
      await org.tiered(id, { DecidedTier__c: 'Tier 1', ...ratings(5, 5, 5, 5, 5, 5) });
      await org.harness.visit(address, { ...rep, ...look }, async (page) => {
        await figure(page, 'Tier 1').waitFor();
        await panel(page).getByRole('button', { name: 'Show the calculation' }).click();
        await panel(page).locator('[data-figure="total"]').waitFor();
        await expectAccessible(page);
        await action(page, 'propose').click();
        await dialog(page, `Propose a tier for ${name}`).getByText('Score 100: Tier 1 recommended').waitFor();
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${overflow} pixels too wide`);
      });
    });
  }

  it('asks the server for one answer of its own', async () => {
    const people = [{ Name: 'Noa Lind', Influence__c: 'High', Support__c: 'Neutral' }];
    const { address } = await createAccount(org.harness, { name: 'Requests', people });
    await org.harness.visit(address, rep, async (page) => {
      await figure(page, 'Not tiered yet').waitFor();
      const asked: string[] = [];
      page.on('request', (request) => {
        const isData = /\/graphql$|\/ui-api\/object-info\/batch/.test(request.url());
        if (isData) asked.push(request.postData()?.match(/query (\w+)/)?.[1] ?? new URL(request.url()).pathname);
      });
      // Low enough that nobody comes near the panel of indicators while the page fills: it reads when somebody does.
      await page.setViewportSize({ width: 1280, height: 300 });
      await page.reload();
      await figure(page, 'Not tiered yet').waitFor();
      await page.getByRole('grid', { name: /^Stakeholder map/ }).waitFor();
      assert.deepEqual(asked.map((each) => (each.includes('object-info') ? 'rights' : each)).sort(), [
        'accountMap',
        'accountPlans',
        'accountTier',
        'rights'
      ]);
    });
  });
});
