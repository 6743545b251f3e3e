import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, createAccount, daysAgo, history, isStored, read, users } from './book.ts';
import type { Locator, Page } from './harness.ts';
import { BrowserHarness } from './harness.ts';
import { canUndo, card, cardIn, cell, dialog, drag, holdSaves, openMap, quickView, scoreOf, toast } from './map.ts';

const viewer = { user: users.rep };
const rated = { Influence__c: 'High', Support__c: 'Sceptic', Access__c: 'Brief', Role__c: 'Approver' };

describe('what is refused', () => {
  let harness: BrowserHarness;
  let rep: Connection;
  let admin: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    rep = connect(harness);
    admin = connect(harness, users.admin);
  });
  after(() => harness.stop());

  it('puts the card back when a validation rule refuses, says why, and saves once the reason is gone', async () => {
    const account = await createAccount(harness, { name: 'Rule', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    // A record as it may be left from before the rule was there: active, yet with a leaving date.
    harness.app.org.store.db
      .prepare('UPDATE "Stakeholder__c" SET "LeftOn__c" = ? WHERE "Id" = ?')
      .run(daysAgo(3), person);
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await scoreOf(page, '28.3').waitFor();
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Very high', 'Champion'));

      const refusal = alertOnMap(page).filter({ hasText: 'An active person has no leaving date.' });
      await refusal.waitFor();
      await toast(page, 'Noa Lind stays where they were').waitFor();
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await scoreOf(page, '28.3').waitFor();
      assert.equal((await read(rep, 'Stakeholder__c', person, ['Support__c']))['Support__c'], 'Sceptic');
      assert.equal((await history(rep, person)).length, 1);
      assert.equal(await page.locator('[data-action="undo"] button').isDisabled(), true, 'there is nothing to undo');

      await rep.sobject('Stakeholder__c').update({ Id: person, LeftOn__c: null });
      await refusal.getByRole('button', { name: 'Try again' }).click();
      await cardIn(page, 'Very high', 'Champion', 'Noa Lind').waitFor();
      await canUndo(page, 'Noa Lind moved to Very high influence, Champion');
      await refusal.waitFor({ state: 'detached' });
      assert.equal((await read(rep, 'Stakeholder__c', person, ['Support__c']))['Support__c'], 'Champion');
    });
  });

  it('keeps a dialog open with what was typed when a rule refuses, and shows the reason in it', async () => {
    const people = [
      { Name: 'Noa Lind', ...rated },
      { Name: 'Ben Oak', ...rated }
    ];
    const account = await createAccount(harness, { name: 'Circle', people });
    const { 'Noa Lind': noa = '', 'Ben Oak': ben = '' } = account.people;
    await rep.sobject('Stakeholder__c').update({ Id: ben, ReportsTo__c: noa });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await card(page, 'Noa Lind').click();
      await quickView(page, 'Noa Lind').getByRole('button', { name: 'Edit', exact: true }).click();
      const edit = dialog(page, 'Edit Noa Lind');
      await edit.getByRole('textbox', { name: 'Title' }).fill('Chairwoman');
      await edit.getByLabel('Reports to').selectOption('Ben Oak');
      await edit.getByRole('button', { name: 'Save', exact: true }).click();

      await edit
        .getByRole('alert')
        .filter({ hasText: 'That person reports, directly or through others, to this one.' })
        .waitFor();
      assert.equal(await edit.getByRole('textbox', { name: 'Title' }).inputValue(), 'Chairwoman');
      assert.equal((await read(rep, 'Stakeholder__c', noa, ['Title__c']))['Title__c'], null);
      await edit.getByLabel('Reports to').selectOption('Nobody');
      await edit.getByRole('button', { name: 'Save', exact: true }).click();
      await toast(page, 'Noa Lind changed').waitFor();
      assert.equal((await read(rep, 'Stakeholder__c', noa, ['Title__c']))['Title__c'], 'Chairwoman');
    });
  });

  it('puts the card back when the connection is lost, says so, and tries again', async () => {
    const account = await createAccount(harness, { name: 'Offline', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(
      account.address,
      { ...viewer, expectedFailures: [/graphql/, /\/_slds\/icons\//] },
      async (page) => {
        await openMap(page);
        // Nothing of the page may still be on its way.
        await page.waitForLoadState('networkidle');
        await page.context().setOffline(true);
        await drag(page, card(page, 'Noa Lind'), cell(page, 'Low', 'Neutral'));

        const refusal = alertOnMap(page).filter({ hasText: 'There is no connection to the server.' });
        await refusal.waitFor();
        await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
        await scoreOf(page, '28.3').waitFor();

        await page.context().setOffline(false);
        await refusal.getByRole('button', { name: 'Try again' }).click();
        await cardIn(page, 'Low', 'Neutral', 'Noa Lind').waitFor();
        await canUndo(page, 'Noa Lind moved to Low influence, Neutral');
        assert.equal((await read(rep, 'Stakeholder__c', person, ['Influence__c']))['Influence__c'], 'Low');
      }
    );
  });

  it('keeps what was typed in a dialog when the connection is lost', async () => {
    const account = await createAccount(harness, { name: 'Offline dialog', people: [{ Name: 'Noa Lind', ...rated }] });
    await harness.visit(account.address, { ...viewer, expectedFailures: [/graphql/] }, async (page) => {
      await openMap(page);
      await card(page, 'Noa Lind').click();
      await quickView(page, 'Noa Lind').getByRole('button', { name: 'Log interview' }).click();
      const log = dialog(page, 'Log an interview with Noa Lind');
      await log.getByLabel('In their own words').fill('Words worth keeping.');
      await page.route('**/graphql', (route) => route.abort());
      await log.getByRole('button', { name: 'Save', exact: true }).click();
      await log.getByRole('alert').filter({ hasText: 'There is no connection to the server.' }).waitFor();
      assert.equal(await log.getByLabel('In their own words').inputValue(), 'Words worth keeping.');

      await page.unroute('**/graphql');
      await log.getByRole('button', { name: 'Save', exact: true }).click();
      await toast(page, 'Interview with Noa Lind logged').waitFor();
    });
  });

  it('says when the people cannot be read, keeps the page, and reads them at the next try', async () => {
    await createAccount(harness, { name: 'Unread', people: [{ Name: 'Noa Lind', ...rated }] });
    await harness.visit('/lightning/o/Account/list', { ...viewer, expectedFailures: [/graphql/] }, async (page) => {
      await page.getByRole('link', { name: 'Unread', exact: true }).waitFor();
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('link', { name: 'Unread', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Unread' }).waitFor();
      await alertOnMap(page).filter({ hasText: 'There is no connection to the server.' }).waitFor();

      await page.unroute('**/graphql');
      await alertOnMap(page).getByRole('button', { name: 'Try again' }).click();
      await card(page, 'Noa Lind').waitFor();
      await scoreOf(page, '28.3').waitFor();
    });
  });

  it('says when a person was deleted by somebody else meanwhile', async () => {
    const people = [
      { Name: 'Noa Lind', ...rated },
      { Name: 'Ben Oak', ...rated }
    ];
    const account = await createAccount(harness, { name: 'Deleted', people });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await admin.sobject('Stakeholder__c').destroy(account.people['Noa Lind'] ?? '');
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Low', 'Neutral'));

      await toast(page, 'Noa Lind stays where they were').waitFor();
      await alertOnMap(page)
        .filter({ hasText: /deleted/i })
        .waitFor();
      await drag(page, card(page, 'Ben Oak'), cell(page, 'Low', 'Neutral'));
      await canUndo(page, 'Ben Oak moved to Low influence, Neutral');
      await card(page, 'Noa Lind').waitFor({ state: 'detached' });
    });
  });

  it('keeps the undo when it is refused', async () => {
    const account = await createAccount(harness, { name: 'Undo', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, { ...viewer, expectedFailures: [/graphql/] }, async (page) => {
      await openMap(page);
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Low', 'Neutral'));
      await canUndo(page, 'Noa Lind moved to Low influence, Neutral');
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('button', { name: 'Undo' }).click();
      await toast(page, 'Could not undo').waitFor();
      await cardIn(page, 'Low', 'Neutral', 'Noa Lind').waitFor();

      await page.unroute('**/graphql');
      await canUndo(page, 'Noa Lind moved to Low influence, Neutral');
      await page.getByRole('button', { name: 'Undo' }).click();
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await isStored(page, rep, 'Stakeholder__c', person, { Support__c: 'Sceptic' });
    });
  });

  it('keeps the later of two quick moves of one card', async () => {
    const account = await createAccount(harness, { name: 'Quick', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      const saves = await holdSaves(page);
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Low', 'Neutral'));
      await cardIn(page, 'Low', 'Neutral', 'Noa Lind').waitFor();
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Medium', 'Champion'));
      saves.open();

      await canUndo(page, 'Noa Lind moved to Medium influence, Champion');
      await cardIn(page, 'Medium', 'Champion', 'Noa Lind').waitFor();
      assert.deepEqual(await read(rep, 'Stakeholder__c', person, ['Influence__c', 'Support__c']), {
        Influence__c: 'Medium',
        Support__c: 'Champion'
      });
    });
  });

  it('lets an executive read the map, and says that it cannot be changed', async () => {
    const account = await createAccount(harness, { name: 'Read only', people: [{ Name: 'Noa Lind', ...rated }] });
    await harness.visit(account.address, { user: users.executive }, async (page) => {
      await openMap(page);
      await page.getByText('You can read this map but not change it.').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Add people' }).isDisabled(), true);
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Very high', 'Champion'));
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await scoreOf(page, '28.3').click();
      await dialog(page, 'How the score is made').getByRole('button', { name: 'Close', exact: true }).click();
      await card(page, 'Noa Lind').click();
      const view = quickView(page, 'Noa Lind');
      for (const name of ['Log interview', 'Edit', 'Mark as left']) {
        assert.equal(await view.getByRole('button', { name, exact: true }).isDisabled(), true, name);
      }
      assert.equal(await view.getByLabel('Influence').isDisabled(), true);
      await page.getByText('Interview Noa Lind.').waitFor();
      assert.equal(await page.getByRole('button', { name: /^Log: / }).count(), 0, 'what cannot be done has no button');
    });
  });

  it('lets a team member log interviews but not change ratings', async () => {
    const account = await createAccount(harness, { name: 'Team', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, { user: users.teamMember }, async (page) => {
      await openMap(page);
      await card(page, 'Noa Lind').click();
      const view = quickView(page, 'Noa Lind');
      assert.equal(await view.getByLabel('Influence').isDisabled(), true);
      await view.getByRole('button', { name: 'Log interview' }).click();
      await dialog(page, 'Log an interview with Noa Lind').getByRole('button', { name: 'Save', exact: true }).click();
      await toast(page, 'Interview with Noa Lind logged').waitFor();
      assert.equal((await read(rep, 'Stakeholder__c', person, ['InterviewCount__c']))['InterviewCount__c'], 1);
    });
  });

  it('refuses a save when the permission was taken away meanwhile', async () => {
    const account = await createAccount(harness, { name: 'Revoked', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    const assignee = 'ana.ruiz@linchpin.example';
    const { records } = await admin.query<{ Id: string }>(
      `SELECT Id FROM PermissionSetAssignment WHERE Assignee.Username = '${assignee}' AND PermissionSet.Name = 'LinchpinRep'`
    );
    const fewer = await admin.query<{ Id: string }>("SELECT Id FROM PermissionSet WHERE Name = 'LinchpinExecutive'");
    const user = await admin.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${assignee}'`);
    await harness.visit(account.address, { user: assignee }, async (page) => {
      await openMap(page);
      await admin.sobject('PermissionSetAssignment').create({
        AssigneeId: user.records[0]?.Id ?? '',
        PermissionSetId: fewer.records[0]?.Id ?? ''
      });
      await admin.sobject('PermissionSetAssignment').destroy(records[0]?.Id ?? '');
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Very high', 'Champion'));

      await alertOnMap(page).filter({ hasText: 'You do not have permission for this.' }).waitFor();
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      assert.equal((await read(rep, 'Stakeholder__c', person, ['Support__c']))['Support__c'], 'Sceptic');
    });
  });

  it('shows names with markup and quotes as text on every screen', async () => {
    const name = `<img src=x onerror=alert(1)> "O'Neil" & {0} $& </b>`;
    const firm = `<script>alert(2)</script> "A&B" 'Ltd'`;
    const people = [
      { Name: name, ...rated, Title__c: '<b>Boss</b>', Why__c: '<i>why</i>' },
      { Name: 'Ben Oak', ...rated }
    ];
    const account = await createAccount(harness, { name: firm, people });
    await harness.visit(account.address, viewer, async (page) => {
      page.on('dialog', () => assert.fail('markup in a name was executed'));
      await page.getByRole('heading', { level: 1, name: firm, exact: true }).waitFor();
      await openMap(page);
      await drag(page, card(page, name), cell(page, 'Low', 'Neutral'));
      await cardIn(page, 'Low', 'Neutral', name).getByText(name, { exact: true }).waitFor();
      await canUndo(page, `${name} moved to Low influence, Neutral`);
      await page.getByRole('button', { name: 'Undo' }).click();
      await cardIn(page, 'High', 'Sceptic', name).waitFor();

      await scoreOf(page, '28.3').click();
      const evidence = dialog(page, 'How the score is made');
      await evidence.getByText(name, { exact: true }).waitFor();
      await evidence.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.locator('c-stakeholder-table').getByText(name, { exact: true }).click();
      const view = quickView(page, name);
      await view.getByText('<b>Boss</b> · Approver').waitFor();
      await view.getByRole('button', { name: 'Log interview' }).click();
      await dialog(page, `Log an interview with ${name}`).getByRole('button', { name: 'Save', exact: true }).click();
      await toast(page, `Interview with ${name} logged`).waitFor();
      await view.getByRole('button', { name: 'Open record' }).click();
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await page.getByText('<i>why</i>', { exact: true }).waitFor();
      await page.getByRole('link', { name: firm, exact: true }).first().waitFor();
      await noMarkup(page);
    });
    for (const [address, text] of [
      ['/lightning/o/Stakeholder__c/list?filterName=All', name],
      ['/lightning/o/Account/list', firm],
      ['/lightning/page/home', firm]
    ] as const) {
      await harness.visit(address, viewer, async (page) => {
        page.on('dialog', () => assert.fail('markup in a name was executed'));
        await page.getByText(text, { exact: true }).first().waitFor();
        await noMarkup(page);
      });
    }
  });
});

const alertOnMap = (page: Page): Locator => page.getByRole('article', { name: 'Stakeholder map' }).getByRole('alert');

async function noMarkup(page: Page): Promise<void> {
  assert.equal(await page.locator('img[src="x"], script:text("alert")').count(), 0);
}
