import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, create, createAccount, daysAgo, read, users } from './book.ts';
import type { Fields } from './book.ts';
import type { Locator, Page } from './harness.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import { dialog, toast } from './map.ts';

const names = ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'] as const;
const weights = { Revenue: 15, Growth: 25, Fit: 20, Partner: 20, Ecosystem: 10, Access: 10 };
const thresholds = { Tier1From__c: 70, Tier2From__c: 50, Tier3From__c: 30 };

/** The ratings of a decision in the order of the criteria; null is unrated. */
function ratings(...values: readonly (number | null)[]): Fields {
  return Object.fromEntries(names.map((name, index) => [`${name}Rating__c`, values[index] ?? null]));
}

const rep = { user: users.rep };
const manager = { user: users.manager };
const executive = { user: users.executive };

describe('the tier on the Account page', () => {
  let harness: BrowserHarness;
  let admin: Connection;
  let asRep: Connection;
  let model = '';
  before(async () => {
    harness = await BrowserHarness.start();
    admin = connect(harness, users.admin);
    asRep = connect(harness);
    model = await activeModel(admin, 'In force');
  });
  after(() => harness.stop());

  const tierOf = (id: string): Promise<Fields> => read(admin, 'Account', id, ['Tier__c']);
  const account = (name: string): ReturnType<typeof createAccount> => createAccount(harness, { name });

  /** A decision of the rep's that waits. */
  async function proposed(accountId: string, values: Fields): Promise<string> {
    const fields = { Account__c: accountId, TierModel__c: model, Status__c: 'Proposed', ...values };
    return create(asRep, 'AccountTier__c', fields);
  }

  /** An account in a tier, as an executive approved it. */
  async function tiered(accountId: string, values: Fields): Promise<string> {
    const id = await proposed(accountId, values);
    await connect(harness, users.executive).sobject('AccountTier__c').update({ Id: id, Status__c: 'Approved' });
    return id;
  }

  it('lets a rep rate, see what the ratings make, and propose; and a manager approve', async () => {
    const { id, address } = await account('Propose');
    await harness.visit(address, rep, async (page) => {
      await figure(page, 'Not tiered yet').waitFor();
      await expectAccessible(page);
      await action(page, 'propose').click();
      const propose = dialog(page, 'Propose a tier for Propose');
      await propose.getByText('No score yet: 0 to 100 is possible').waitFor();
      await propose.getByText(/^No score yet\. Not rated: Historical revenue, /).waitFor();
      for (const [criterion, rating] of [
        ['Historical revenue', 3],
        ['Growth potential', 3],
        ['Strategic fit', 4],
        ['Partner predisposition', 4],
        ['Ecosystem influence', 3]
      ] as const) {
        await rate(propose, criterion, rating);
      }
      await propose.getByText('No score yet. Not rated: Access.').waitFor();
      await propose.getByText('Between 55 and 65 is still possible: Tier 2.').waitFor();
      await rate(propose, 'Access', 3);
      await propose.getByText('Score 60: Tier 2 recommended').waitFor();
      await propose.getByText('Growth potential 3 → 5 gives 72.5: Tier 1').waitFor();
      await expectAccessible(page);
      await propose.getByLabel('How this account buys').selectOption('Partner-minded');
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await toast(page, 'Tier 2 proposed for Propose').waitFor();
      await panel(page)
        .getByText(/^Dara Quinn proposed Tier 2 today\. It waits for approval\./)
        .waitFor();
      assert.equal(await action(page, 'decide').count(), 0, 'a rep does not decide');
      assert.equal(await action(page, 'propose').count(), 0, 'one proposal at a time');
    });
    const [decision] = await decisionsOf(admin, id);
    assert.deepEqual(
      [decision?.Status__c, decision?.DecidedTier__c, decision?.Score__c, decision?.BuyingCulture__c],
      ['Proposed', 'Tier 2', 60, 'Partner-minded']
    );

    await harness.visit(address, manager, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Propose');
      await decide.getByText('Dara Quinn proposes Tier 2').waitFor();
      await decide.locator('[data-figure="total"]').filter({ hasText: '60 of 100' }).waitFor();
      await expectAccessible(page);
      await decide.getByRole('button', { name: 'Approve' }).click();
      await toast(page, 'Propose is Tier 2 now').waitFor();
      await figure(page, 'Tier 2').waitFor();
      await panel(page).getByText('Decided by Ines Marlow').waitFor();
      await page.locator('shell-highlights-panel').getByText('Tier 2').waitFor();
      await expectAccessible(page);
    });
    assert.deepEqual(await tierOf(id), { Tier__c: 'Tier 2' });
  });

  it('asks for a reason where the tier is not the recommended one, and keeps it', async () => {
    const { id, address } = await account('Reason');
    await create(asRep, 'AccountTier__c', { Account__c: id, TierModel__c: model, ...ratings(3, 3, 3, 3, 3, 3) });
    await harness.visit(address, rep, async (page) => {
      await panel(page).getByText('A draft is not sent yet.').waitFor();
      await action(page, 'propose').click();
      const propose = dialog(page, 'Propose a tier for Reason');
      await propose.getByText('Score 50: Tier 2 recommended').waitFor();
      await propose.getByText(/The score is exactly on the threshold of Tier 2/).waitFor();
      await propose.getByLabel('Tier to propose').selectOption('Tier 1');
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await propose.getByText('The tier differs from the recommendation. Say what the criteria do not see.').waitFor();
      assert.equal((await decisionsOf(admin, id))[0]?.Status__c, 'Draft');
      await propose.getByLabel(/Reason for a tier that is not recommended/).fill('It merges with Northfield.');
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await toast(page, 'Tier 1 proposed for Reason').waitFor();
      await panel(page)
        .getByText(/It waits for an executive\./)
        .waitFor();
    });
    const rows = await decisionsOf(admin, id);
    assert.deepEqual(
      rows.map((row) => [row.Status__c, row.DecidedTier__c, row.Reason__c]),
      [['Proposed', 'Tier 1', 'It merges with Northfield.']]
    );

    await harness.visit(address, manager, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Reason');
      await decide.getByText('It merges with Northfield.').waitFor();
      await decide.getByText(/^Tier 1 is approved by an executive\./).waitFor();
      assert.ok(await decide.getByRole('button', { name: 'Approve' }).isDisabled());
    });
    await harness.visit(address, executive, async (page) => {
      await action(page, 'decide').click();
      await dialog(page, 'Decide on the tier of Reason').getByRole('button', { name: 'Approve' }).click();
      await figure(page, 'Tier 1').waitFor();
      await panel(page).getByText('Not as recommended: It merges with Northfield.').waitFor();
    });
    assert.deepEqual(await tierOf(id), { Tier__c: 'Tier 1' });
  });

  it('sends a proposal back with a reason, which the rep reads and mends', async () => {
    const { id, address } = await account('Back');
    await proposed(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 2, 3, 3, 2, 2) });
    await harness.visit(address, manager, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Back');
      await decide.getByRole('button', { name: 'Send back' }).click();
      await decide.getByText('Say what is to be mended before you send it back.').waitFor();
      await decide.getByLabel('What to mend').fill('Rate access again.');
      await decide.getByRole('button', { name: 'Send back' }).click();
      await toast(page, 'Sent back to Dara Quinn').waitFor();
    });
    await harness.visit(address, rep, async (page) => {
      await panel(page).getByText('The proposal of Tier 3 was sent back: Rate access again.').waitFor();
      await action(page, 'propose').click();
      const propose = dialog(page, 'Propose a tier for Back');
      await propose.getByText('Sent back by Ines Marlow: Rate access again.').waitFor();
      await rate(propose, 'Access', 3);
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await toast(page, 'Tier 3 proposed for Back').waitFor();
    });
    const rows = await decisionsOf(admin, id);
    assert.deepEqual(
      rows.map((row) => [row.Status__c, row.AccessRating__c]),
      [['Proposed', 3]]
    );
  });

  it('tells who was faster when two decide, and changes nothing', async () => {
    const { id, address } = await account('Race');
    const decision = await proposed(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    await harness.visit(address, { ...manager, expectedFailures: [/ui-api\/records/] }, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Race');
      await decide.getByText('Dara Quinn proposes Tier 3').waitFor();
      await connect(harness, users.executive)
        .sobject('AccountTier__c')
        .update({ Id: decision, Status__c: 'Sent back', ReturnReason__c: 'Later.' });
      await decide.getByRole('button', { name: 'Approve' }).click();
      await decide.getByText(/^Victor Adeyemi sent this proposal back on .*Nothing was changed by you\./).waitFor();
      assert.equal(await decide.getByRole('button', { name: 'Approve' }).count(), 0);
      await decide.getByRole('button', { name: 'Close' }).last().click();
      await panel(page).getByText('The proposal of Tier 3 was sent back: Later.').waitFor();
    });
    assert.deepEqual(await tierOf(id), { Tier__c: null });
  });

  it('refuses a rep who approves through the API', async () => {
    const { id } = await account('Refused');
    const decision = await proposed(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    const approve = asRep.sobject('AccountTier__c').update({ Id: decision, Status__c: 'Approved' });
    await assert.rejects(approve, /You may not decide on tiers\. Ask a manager or an executive\./);
    const asManager = connect(harness, users.manager);
    await asManager.sobject('AccountTier__c').update({ Id: decision, Status__c: 'Approved' });
    assert.deepEqual(await tierOf(id), { Tier__c: 'Tier 3' });
  });

  it('scores a draft of an archived model by the active one, and says so', async () => {
    const { id, address } = await account('Archived');
    const former = model;
    await create(asRep, 'AccountTier__c', { Account__c: id, TierModel__c: former, ...ratings(3, 3, 3, 3, 3, 3) });
    const waiting = await account('Waiting');
    await proposed(waiting.id, { DecidedTier__c: 'Tier 2', ...ratings(3, 3, 3, 3, 3, 3) });
    model = await activeModel(admin, 'Newer');
    await harness.visit(address, rep, async (page) => {
      await action(page, 'propose').click();
      const propose = dialog(page, 'Propose a tier for Archived');
      await propose
        .getByText('This was scored by “In force”, which is no longer in force. It is now scored by “Newer”.')
        .waitFor();
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await toast(page, 'Tier 2 proposed for Archived').waitFor();
    });
    assert.equal((await decisionsOf(admin, id))[0]?.TierModel__c, model);
    await harness.visit(waiting.address, manager, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Waiting');
      await decide.getByText(/^“In force”, by which this was scored, is no longer in force\./).waitFor();
      assert.ok(await decide.getByRole('button', { name: 'Approve' }).isDisabled());
    });
  });

  it('lists what the tier promises, missing first, and mends it', async () => {
    const { id, address } = await account('Promises');
    await tiered(id, { DecidedTier__c: 'Tier 1', ...ratings(5, 5, 5, 5, 5, 5) });
    await harness.visit(address, rep, async (page) => {
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
    assert.deepEqual(await read(admin, 'Account', id, ['UnmetPromises__c']), { UnmetPromises__c: 12 });
  });

  it('records a review that is overdue', async () => {
    const { id, address } = await account('Review');
    await tiered(id, { DecidedTier__c: 'Tier 3', EffectiveOn__c: daysAgo(400), ...ratings(2, 3, 3, 2, 2, 2) });
    await harness.visit(address, rep, async (page) => {
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
    assert.deepEqual(await read(admin, 'Account', id, ['LastReviewOn__c']), { LastReviewOn__c: daysAgo(0) });
  });

  it('keeps superseded decisions in the history', async () => {
    const { id, address } = await account('History');
    await tiered(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    await tiered(id, { DecidedTier__c: 'Tier 2', ...ratings(3, 3, 4, 4, 3, 3) });
    await harness.visit(address, rep, async (page) => {
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
    const { id, address } = await account('Reader');
    await tiered(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    await harness.visit(address, { user: users.coach }, async (page) => {
      await figure(page, 'Tier 3').waitFor();
      await panel(page).getByRole('button', { name: 'Show the calculation' }).click();
      await panel(page).locator('[data-figure="total"]').filter({ hasText: '36.25 of 100' }).waitFor();
      assert.equal(await panel(page).locator('lightning-button').count(), 0);
      assert.equal(await panel(page).locator('[data-promise] button').count(), 0);
    });
  });

  it('is done with the keyboard alone', async () => {
    const { id, address } = await account('Keys');
    await harness.visit(address, rep, async (page) => {
      await tabTo(page, action(page, 'propose'));
      await page.keyboard.press('Enter');
      const propose = dialog(page, 'Propose a tier for Keys');
      for (const criterion of [
        'Historical revenue',
        'Growth potential',
        'Strategic fit',
        'Partner predisposition',
        'Ecosystem influence',
        'Access'
      ]) {
        const group = propose.getByRole('group', { name: criterion });
        await tabTo(page, group.getByRole('radio', { name: 'Don’t know' }));
        // From "don't know", the last choice, the arrow goes round to the first.
        for (const level of [1, 2, 3]) {
          await page.keyboard.press('ArrowDown');
          await group.getByRole('radio', { name: new RegExp(`^${level}`), checked: true }).waitFor();
        }
      }
      await propose.getByText('Score 50: Tier 2 recommended').waitFor();
      await tabTo(page, propose.getByRole('button', { name: 'Save draft' }));
      await page.keyboard.press('Enter');
      await toast(page, 'Draft saved').waitFor();
      await panel(page).getByText('A draft for Tier 2 is not sent yet.').waitFor();
      await tabTo(page, action(page, 'propose'));
      await page.keyboard.press('Enter');
      await propose.getByText('Score 50: Tier 2 recommended').waitFor();
      await page.keyboard.press('Escape');
      await propose.waitFor({ state: 'detached' });
      await action(page, 'propose').and(page.locator(':focus')).waitFor();
    });
    assert.equal((await decisionsOf(admin, id))[0]?.Status__c, 'Draft');
  });

  for (const look of [{ width: 360 }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    it(`is whole and accessible with ${JSON.stringify(look)}`, async () => {
      const name = `Look ${Object.keys(look)[0] ?? ''}`;
      const { id, address } = await account(name);
      await tiered(id, { DecidedTier__c: 'Tier 1', ...ratings(5, 5, 5, 5, 5, 5) });
      await harness.visit(address, { ...rep, ...look }, async (page) => {
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
    const { address } = await createAccount(harness, { name: 'Requests', people });
    await harness.visit(address, rep, async (page) => {
      await figure(page, 'Not tiered yet').waitFor();
      const asked: string[] = [];
      page.on('request', (request) => {
        const isData = /\/graphql$|\/ui-api\/object-info\/batch/.test(request.url());
        if (isData) asked.push(request.postData()?.match(/query (\w+)/)?.[1] ?? new URL(request.url()).pathname);
      });
      await page.reload();
      await figure(page, 'Not tiered yet').waitFor();
      await page.getByRole('grid', { name: /^Stakeholder map/ }).waitFor();
      assert.deepEqual(asked.map((each) => (each.includes('object-info') ? 'rights' : each)).sort(), [
        'accountMap',
        'accountTier',
        'rights'
      ]);
    });
  });

  // Last, for nothing is active afterwards.
  it('says so when no model is active, with who can activate one', async () => {
    await admin.sobject('TierModel__c').update({ Id: model, Status__c: 'Archived' });
    const { address } = await account('No model');
    await harness.visit(address, rep, async (page) => {
      await panel(page)
        .getByText(
          'No tier model is active, so nothing can be proposed. A programme lead or a Linchpin administrator can activate one.'
        )
        .waitFor();
      assert.equal(await action(page, 'propose').count(), 0);
      await expectAccessible(page);
    });
  });
});

interface DecisionRow {
  readonly Status__c: string;
  readonly DecidedTier__c: string | null;
  readonly Score__c: number | null;
  readonly BuyingCulture__c: string | null;
  readonly Reason__c: string | null;
  readonly AccessRating__c: number | null;
  readonly TierModel__c: string | null;
}

async function decisionsOf(connection: Connection, accountId: string): Promise<readonly DecisionRow[]> {
  const { records } = await connection.query<DecisionRow>(
    `SELECT Status__c, DecidedTier__c, Score__c, BuyingCulture__c, Reason__c, AccessRating__c, TierModel__c
     FROM AccountTier__c WHERE Account__c = '${accountId}' ORDER BY CreatedDate DESC`
  );
  return records;
}

/** A model that is in force from now on; the one before is archived by the org. */
async function activeModel(connection: Connection, name: string): Promise<string> {
  const values = Object.fromEntries(names.map((each) => [`${each}Weight__c`, weights[each]]));
  const id = await create(connection, 'TierModel__c', { Name: name, ...values, ...thresholds });
  await connection.sobject('TierModel__c').update({ Id: id, Status__c: 'Active' });
  return id;
}

const panel = (page: Page): Locator => page.locator('c-account-tier-panel');
const figure = (page: Page, tier: string): Locator =>
  panel(page).locator('[data-figure="tier"]').getByText(tier, { exact: true });
const action = (page: Page, name: string): Locator => panel(page).locator(`[data-action="${name}"] button`);
const promise = (page: Page, kind: string): Locator => panel(page).locator(`[data-promise="${kind}"]`);

async function rate(propose: Locator, criterion: string, rating: number): Promise<void> {
  const group = propose.getByRole('group', { name: criterion });
  await group.getByRole('radio', { name: new RegExp(`^${rating}`) }).check();
}

/** Finds a colleague by typing and takes the one who is meant. */
async function find(inside: Locator, label: string, text: string, name: string): Promise<void> {
  await inside.getByRole('combobox', { name: label }).fill(text);
  await inside.getByRole('option', { name: new RegExp(name) }).click();
  await inside.locator('.slds-pill__label').getByText(name).waitFor();
}

/** Presses Tab until an element has the keyboard; fails when it never gets it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reaches ${String(target)}`);
}
