import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { anotherSecond, connect, create, users } from './book.ts';
import { expectAccessible } from './harness.ts';
import { dialog, toast } from './map.ts';
import { TierOrg, action, figure, panel, ratings, rate, tabTo } from './tier.ts';

const rep = { user: users.rep };
const manager = { user: users.manager };
const executive = { user: users.executive };

describe('the tier on the Account page, from proposal to decision', () => {
  let org: TierOrg;
  before(async () => {
    org = await TierOrg.start();
  });
  after(() => org.harness.stop());

  it('lets a rep rate, see what the ratings make, and propose; and a manager approve', async () => {
    const { id, address } = await org.account('Propose');
    await org.harness.visit(address, rep, async (page) => {
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
    const [decision] = await org.decisionsOf(id);
    assert.deepEqual(
      [decision?.Status__c, decision?.DecidedTier__c, decision?.Score__c, decision?.BuyingCulture__c],
      ['Proposed', 'Tier 2', 60, 'Partner-minded']
    );

    await org.harness.visit(address, manager, async (page) => {
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
    assert.deepEqual(await org.tierOf(id), { Tier__c: 'Tier 2' });
  });

  it('asks for a reason where the tier is not the recommended one, and keeps it', async () => {
    const { id, address } = await org.account('Reason');
    await create(org.asRep, 'AccountTier__c', {
      Account__c: id,
      TierModel__c: org.model,
      ...ratings(3, 3, 3, 3, 3, 3)
    });
    await org.harness.visit(address, rep, async (page) => {
      await panel(page).getByText('A draft is not sent yet.').waitFor();
      await action(page, 'propose').click();
      const propose = dialog(page, 'Propose a tier for Reason');
      await propose.getByText('Score 50: Tier 2 recommended').waitFor();
      await propose.getByText(/The score is exactly on the threshold of Tier 2/).waitFor();
      await propose.getByLabel('Tier to propose').selectOption('Tier 1');
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await propose.getByText('The tier differs from the recommendation. Say what the criteria do not see.').waitFor();
      assert.equal((await org.decisionsOf(id))[0]?.Status__c, 'Draft');
      await propose.getByLabel(/Reason for a tier that is not recommended/).fill('It merges with Northfield.');
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await toast(page, 'Tier 1 proposed for Reason').waitFor();
      await panel(page)
        .getByText(/It waits for an executive\./)
        .waitFor();
    });
    const rows = await org.decisionsOf(id);
    assert.deepEqual(
      rows.map((row) => [row.Status__c, row.DecidedTier__c, row.Reason__c]),
      [['Proposed', 'Tier 1', 'It merges with Northfield.']]
    );

    await org.harness.visit(address, manager, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Reason');
      await decide.getByText('It merges with Northfield.').waitFor();
      await decide.getByText(/^Tier 1 is approved by an executive\./).waitFor();
      assert.ok(await decide.getByRole('button', { name: 'Approve' }).isDisabled());
    });
    await org.harness.visit(address, executive, async (page) => {
      await action(page, 'decide').click();
      await dialog(page, 'Decide on the tier of Reason').getByRole('button', { name: 'Approve' }).click();
      await figure(page, 'Tier 1').waitFor();
      await panel(page).getByText('Not as recommended: It merges with Northfield.').waitFor();
    });
    assert.deepEqual(await org.tierOf(id), { Tier__c: 'Tier 1' });
  });

  it('sends a proposal back with a reason, which the rep reads and mends', async () => {
    const { id, address } = await org.account('Back');
    await org.proposed(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 2, 3, 3, 2, 2) });
    await org.harness.visit(address, manager, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Back');
      await decide.getByRole('button', { name: 'Send back' }).click();
      await decide.getByText('Say what is to be mended before you send it back.').waitFor();
      await decide.getByLabel('What to mend').fill('Rate access again.');
      await decide.getByRole('button', { name: 'Send back' }).click();
      await toast(page, 'Sent back to Dara Quinn').waitFor();
    });
    await org.harness.visit(address, rep, async (page) => {
      await panel(page).getByText('The proposal of Tier 3 was sent back: Rate access again.').waitFor();
      await action(page, 'propose').click();
      const propose = dialog(page, 'Propose a tier for Back');
      await propose.getByText('Sent back by Ines Marlow: Rate access again.').waitFor();
      await rate(propose, 'Access', 3);
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await toast(page, 'Tier 3 proposed for Back').waitFor();
    });
    const rows = await org.decisionsOf(id);
    assert.deepEqual(
      rows.map((row) => [row.Status__c, row.AccessRating__c]),
      [['Proposed', 3]]
    );
  });

  it('tells who was faster when two decide, and changes nothing', async () => {
    const { id, address } = await org.account('Race');
    const decision = await org.proposed(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    await org.harness.visit(address, { ...manager, expectedFailures: [/ui-api\/records/] }, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Race');
      await decide.getByText('Dara Quinn proposes Tier 3').waitFor();
      await anotherSecond(page, org.harness, 'AccountTier__c', decision);
      await connect(org.harness, users.executive)
        .sobject('AccountTier__c')
        .update({ Id: decision, Status__c: 'Sent back', ReturnReason__c: 'Later.' });
      await decide.getByRole('button', { name: 'Approve' }).click();
      await decide.getByText(/^Victor Adeyemi sent this proposal back on .*Nothing was changed by you\./).waitFor();
      assert.equal(await decide.getByRole('button', { name: 'Approve' }).count(), 0);
      await decide.getByRole('button', { name: 'Close' }).last().click();
      await panel(page).getByText('The proposal of Tier 3 was sent back: Later.').waitFor();
    });
    assert.deepEqual(await org.tierOf(id), { Tier__c: null });
  });

  it('refuses a rep who approves through the API', async () => {
    const { id } = await org.account('Refused');
    const decision = await org.proposed(id, { DecidedTier__c: 'Tier 3', ...ratings(2, 3, 3, 2, 2, 2) });
    const approve = org.asRep.sobject('AccountTier__c').update({ Id: decision, Status__c: 'Approved' });
    await assert.rejects(approve, /You may not decide on tiers\. Ask a manager or an executive\./);
    const asManager = connect(org.harness, users.manager);
    await asManager.sobject('AccountTier__c').update({ Id: decision, Status__c: 'Approved' });
    assert.deepEqual(await org.tierOf(id), { Tier__c: 'Tier 3' });
  });

  it('scores a draft of an archived model by the active one, and says so', async () => {
    const { id, address } = await org.account('Archived');
    const former = org.model;
    await create(org.asRep, 'AccountTier__c', { Account__c: id, TierModel__c: former, ...ratings(3, 3, 3, 3, 3, 3) });
    const waiting = await org.account('Waiting');
    await org.proposed(waiting.id, { DecidedTier__c: 'Tier 2', ...ratings(3, 3, 3, 3, 3, 3) });
    await org.activate('Newer');
    await org.harness.visit(address, rep, async (page) => {
      await action(page, 'propose').click();
      const propose = dialog(page, 'Propose a tier for Archived');
      await propose
        .getByText('This was scored by “In force”, which is no longer in force. It is now scored by “Newer”.')
        .waitFor();
      await propose.getByRole('button', { name: 'Send', exact: true }).click();
      await toast(page, 'Tier 2 proposed for Archived').waitFor();
    });
    assert.equal((await org.decisionsOf(id))[0]?.TierModel__c, org.model);
    await org.harness.visit(waiting.address, manager, async (page) => {
      await action(page, 'decide').click();
      const decide = dialog(page, 'Decide on the tier of Waiting');
      await decide.getByText(/^“In force”, by which this was scored, is no longer in force\./).waitFor();
      assert.ok(await decide.getByRole('button', { name: 'Approve' }).isDisabled());
    });
  });

  it('is done with the keyboard alone', async () => {
    const { id, address } = await org.account('Keys');
    await org.harness.visit(address, rep, async (page) => {
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
    assert.equal((await org.decisionsOf(id))[0]?.Status__c, 'Draft');
  });

  // Last, for nothing is active afterwards.

  it('says so when no model is active, with who can activate one', async () => {
    await org.admin.sobject('TierModel__c').update({ Id: org.model, Status__c: 'Archived' });
    const { address } = await org.account('No model');
    await org.harness.visit(address, rep, async (page) => {
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
