import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, createAccount, history, isStored, read, users } from './book.ts';
import { BrowserHarness } from './harness.ts';
import {
  canUndo,
  card,
  cardIn,
  cell,
  chip,
  confidenceOf,
  dialog,
  drag,
  eventually,
  holdSaves,
  openMap,
  quickView,
  scoreOf,
  toast
} from './map.ts';

const viewer = { user: users.rep };
const rated = { Influence__c: 'High', Support__c: 'Sceptic', Access__c: 'Brief', Role__c: 'Approver' };

describe('a rep on the map with a mouse', () => {
  let harness: BrowserHarness;
  let rep: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    rep = connect(harness);
  });
  after(() => harness.stop());

  it('drags a card, sees the score change before the save has ended, and takes it back', async () => {
    const account = await createAccount(harness, { name: 'Drag', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await scoreOf(page, '28.3').waitFor();
      const saves = await holdSaves(page);

      await drag(page, card(page, 'Noa Lind'), cell(page, 'Very high', 'Champion'), async () => {
        await page.getByText('Score 28.3 → 73.3').waitFor();
        await scoreOf(page, '73.3').waitFor();
      });
      await cardIn(page, 'Very high', 'Champion', 'Noa Lind').waitFor();
      await scoreOf(page, '73.3').waitFor();
      assert.deepEqual(await read(rep, 'Stakeholder__c', person, ['Influence__c', 'Support__c']), {
        Influence__c: 'High',
        Support__c: 'Sceptic'
      });

      saves.open();
      await canUndo(page, 'Noa Lind moved to Very high influence, Champion');
      assert.deepEqual(
        await read(rep, 'Stakeholder__c', person, ['Influence__c', 'Support__c', 'Access__c', 'Role__c']),
        {
          ...rated,
          Influence__c: 'Very high',
          Support__c: 'Champion'
        }
      );
      const [first, change] = await history(rep, person);
      assert.equal(first?.movement, 'New relationship');
      assert.deepEqual(change, {
        by: users.rep,
        influence: ['High', 'Very high'],
        support: ['Sceptic', 'Champion'],
        access: ['Brief', 'Brief'],
        movement: 'Improved'
      });

      await page.getByRole('button', { name: 'Undo' }).click();
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await scoreOf(page, '28.3').waitFor();
      await page.locator('[data-action="undo"] button:disabled').waitFor();
      await isStored(page, rep, 'Stakeholder__c', person, rated);
      assert.equal((await history(rep, person)).length, 3);
    });
  });

  it('puts a card down outside the map or presses Escape, and nothing is saved', async () => {
    const account = await createAccount(harness, { name: 'Let go', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      let saves = 0;
      page.on('request', (request) => (saves += /"mutation /.test(request.postData() ?? '') ? 1 : 0));

      await drag(page, card(page, 'Noa Lind'), page.getByRole('heading', { name: 'Relationship score' }));
      await drag(page, card(page, 'Noa Lind'), cell(page, 'Low', 'Champion'), () => page.keyboard.press('Escape'));

      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await scoreOf(page, '28.3').waitFor();
      assert.equal(saves, 0);
      assert.equal((await history(rep, person)).length, 1);
    });
  });

  it('drags a person who has no place yet out of the tray', async () => {
    const account = await createAccount(harness, {
      name: 'Tray',
      people: [{ Name: 'Ada Moss', Access__c: 'Brief' }, { Name: 'Ben Oak' }]
    });
    const person = account.people['Ada Moss'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await chip(page, 'Ada Moss').waitFor();
      await page.getByText(/Nobody is assessed yet/).waitFor();

      await drag(page, card(page, 'Ada Moss'), cell(page, 'Medium', 'Neutral'));

      await cardIn(page, 'Medium', 'Neutral', 'Ada Moss').waitFor();
      await scoreOf(page, '43.3').waitFor();
      await confidenceOf(page, 50).waitFor();
      await canUndo(page, 'Ada Moss moved to Medium influence, Neutral');
      assert.deepEqual(await read(rep, 'Stakeholder__c', person, ['Influence__c', 'Support__c']), {
        Influence__c: 'Medium',
        Support__c: 'Neutral'
      });

      await page.getByRole('button', { name: 'Undo' }).click();
      await chip(page, 'Ada Moss').waitFor();
      await isStored(page, rep, 'Stakeholder__c', person, { Influence__c: null, Support__c: null });
    });
  });

  it('adds several contacts and a placeholder in four picks each, and links the placeholder later', async () => {
    const account = await createAccount(harness, {
      name: 'Add',
      contacts: [
        ['Ida', 'Berg', 'CFO'],
        ['Olu', 'Ade', 'CIO'],
        ['Una', 'Fay', 'CMO']
      ]
    });
    await harness.visit(account.address, viewer, async (page) => {
      await page.getByRole('heading', { name: 'Nobody is on the map yet' }).waitFor();
      await page.getByRole('button', { name: 'Add people' }).last().click();
      const add = dialog(page, 'Add people to the map');
      await add.getByRole('checkbox', { name: /Ida Berg/ }).check();
      await add.getByRole('searchbox', { name: /Search the account/ }).fill('cio');
      await add.getByRole('checkbox', { name: /Ida Berg/ }).waitFor({ state: 'detached' });
      await add.getByRole('checkbox', { name: /Olu Ade/ }).check();
      await add.getByRole('textbox', { name: 'Name or role' }).fill('Head of imaging');
      await add.getByRole('button', { name: 'Add a person without a contact' }).click();
      const picks = { Influence: 'Very high', Support: 'Supporter', Access: 'In depth', Role: 'Decision maker' };
      for (const name of ['Ida Berg', 'Head of imaging']) {
        const row = add.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Influence' });
        for (const [label, value] of Object.entries(picks)) await row.getByLabel(label).selectOption(value);
      }
      await add.getByRole('button', { name: 'Add 3' }).click();

      await toast(page, '3 people added').waitFor();
      await cardIn(page, 'Very high', 'Supporter', 'Ida Berg').waitFor();
      await cardIn(page, 'Very high', 'Supporter', 'Head of imaging').waitFor();
      await chip(page, 'Olu Ade').waitFor();
      await scoreOf(page, '85.0').waitFor();
      await page.getByText('3 people · 2 key players').waitFor();
      const { records } = await rep.query<Record<string, unknown>>(
        `SELECT Name, Contact__r.Name, Influence__c, Role__c FROM Stakeholder__c WHERE Account__c = '${account.id}' ORDER BY Name`
      );
      assert.deepEqual(
        records.map((record) => [record['Name'], contactName(record), record['Influence__c'], record['Role__c']]),
        [
          ['Head of imaging', null, 'Very high', 'Decision maker'],
          ['Ida Berg', 'Ida Berg', 'Very high', 'Decision maker'],
          ['Olu Ade', 'Olu Ade', null, null]
        ]
      );

      await card(page, 'Head of imaging').click();
      await quickView(page, 'Head of imaging').getByRole('button', { name: 'Link a contact' }).click();
      const link = dialog(page, 'Link Head of imaging to a contact');
      await link.getByText('Una Fay').waitFor();
      assert.equal(await link.getByText('Ida Berg').count(), 0, 'people who are on the map already are not offered');
      await link.getByText('Una Fay').click();
      await link.getByRole('button', { name: 'Link', exact: true }).click();
      await toast(page, 'Head of imaging linked to a contact').waitFor();
      await cardIn(page, 'Very high', 'Supporter', 'Una Fay').waitFor();
      await quickView(page, 'Una Fay').waitFor();
      const { records: linked } = await rep.query<Record<string, unknown>>(
        `SELECT Contact__r.Name FROM Stakeholder__c WHERE Account__c = '${account.id}' AND Contact__r.LastName = 'Fay'`
      );
      assert.deepEqual(linked.map(contactName), ['Una Fay']);
    });
  });

  it('takes people back who were added by mistake', async () => {
    const account = await createAccount(harness, { name: 'Add and undo', contacts: [['Ida', 'Berg', 'CFO']] });
    await harness.visit(account.address, viewer, async (page) => {
      await page.getByRole('button', { name: 'Add people' }).first().click();
      const add = dialog(page, 'Add people to the map');
      await add.getByRole('checkbox', { name: /Ida Berg/ }).check();
      await add.getByRole('button', { name: 'Add 1' }).click();
      await card(page, 'Ida Berg').waitFor();

      await page.getByRole('button', { name: 'Undo' }).click();

      await page.getByRole('heading', { name: 'Nobody is on the map yet' }).waitFor();
      await eventually(page, async () => {
        const { totalSize } = await rep.query(`SELECT Id FROM Stakeholder__c WHERE Account__c = '${account.id}'`);
        assert.equal(totalSize, 0);
      });
    });
  });

  it('changes one rating in the quick view, edits a person, and marks them as having left', async () => {
    const people = [
      { Name: 'Noa Lind', ...rated },
      { Name: 'Ben Oak', ...rated, Support__c: 'Champion', Access__c: 'In depth' }
    ];
    const account = await createAccount(harness, { name: 'Edit', people });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await scoreOf(page, '64.2').waitFor();
      await card(page, 'Noa Lind').click();
      const view = quickView(page, 'Noa Lind');
      await view.getByLabel('Access').selectOption('In depth');
      await scoreOf(page, '77.5').waitFor();
      await canUndo(page, 'Noa Lind changed');
      assert.equal((await read(rep, 'Stakeholder__c', person, ['Access__c']))['Access__c'], 'In depth');

      await view.getByRole('button', { name: 'Edit', exact: true }).click();
      const edit = dialog(page, 'Edit Noa Lind');
      await edit.getByRole('textbox', { name: 'Title' }).fill('Chief "Operating" Officer');
      await edit.getByLabel('Reports to').selectOption('Ben Oak');
      await edit.getByRole('combobox', { name: 'Relationship owner' }).fill('jon');
      await edit.getByRole('option', { name: /Jon Pell/ }).click();
      await edit.getByRole('spinbutton', { name: /Days between interviews/ }).fill('90');
      await edit.getByRole('button', { name: 'Save', exact: true }).click();
      await toast(page, 'Noa Lind changed').waitFor();
      await view.getByText('Jon Pell').waitFor();
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind')
        .locator('.subtitle', { hasText: 'Chief "Operating" Officer' })
        .waitFor();
      const { records } = await rep.query<Record<string, unknown>>(
        `SELECT Title__c, ReportsTo__c, RelationshipOwner__r.Name, PreferredCadenceDays__c FROM Stakeholder__c WHERE Id = '${person}'`
      );
      assert.equal(records[0]?.['Title__c'], 'Chief "Operating" Officer');
      assert.equal(records[0]?.['ReportsTo__c'], account.people['Ben Oak']);
      assert.equal(records[0]?.['PreferredCadenceDays__c'], 90);
      assert.equal((records[0]?.['RelationshipOwner__r'] as { Name: string }).Name, 'Jon Pell');

      await view.getByRole('button', { name: 'Mark as left' }).click();
      await dialog(page, 'Mark Noa Lind as having left').getByRole('button', { name: 'Mark as left' }).click();
      await card(page, 'Noa Lind').waitFor({ state: 'detached' });
      await scoreOf(page, '100.0').waitFor();
      assert.equal((await read(rep, 'Stakeholder__c', person, ['IsActive__c']))['IsActive__c'], false);
      assert.equal((await read(rep, 'Account', account.id, ['StakeholderCount__c']))['StakeholderCount__c'], 1);

      await page.getByRole('button', { name: 'Undo' }).click();
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await isStored(page, rep, 'Stakeholder__c', person, { IsActive__c: true, LeftOn__c: null });
    });
  });

  it('shows only the people of one function', async () => {
    const people = [
      { Name: 'Noa Lind', ...rated, Function__c: 'Finance' },
      { Name: 'Ben Oak', ...rated, Function__c: 'Clinical' }
    ];
    const account = await createAccount(harness, { name: 'Functions', people });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await page.getByLabel('Show function').selectOption('Finance');

      await card(page, 'Ben Oak').waitFor({ state: 'detached' });
      await card(page, 'Noa Lind').waitFor();
      await page.getByText('1 of 2 people · 1 key player').waitFor();
    });
  });

  it('keeps 200 people readable, with the rest of a full cell one click away', async () => {
    const supports = ['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'];
    const people = Array.from({ length: 200 }, (_, index) => ({
      Name: `Person ${String(index).padStart(3, '0')}`,
      Influence__c: index < 60 ? 'Very high' : (['Very low', 'Low', 'Medium', 'High'][index % 4] ?? ''),
      Support__c: index < 60 ? 'Champion' : (supports[index % 5] ?? ''),
      Access__c: 'Brief',
      Role__c: 'User'
    }));
    const account = await createAccount(harness, { name: 'Crowd', people });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await page.getByText('200 people · 0 key players').waitFor();
      const names = await page
        .locator('c-stakeholder-grid button.person .name')
        .evaluateAll((spans) =>
          spans.map((span) => ({ text: span.textContent, width: span.clientWidth, needs: span.scrollWidth }))
        );
      assert.ok(names.length > 100);
      for (const { text, width, needs } of names) assert.ok(needs <= width + 1, `${text} is cut off`);

      await page.getByRole('button', { name: '53 more with Very high influence, Champion' }).click();
      const list = dialog(page, 'Very high influence, Champion');
      assert.equal(await list.getByRole('listitem').count(), 60);
      await list.getByRole('button', { name: /Person 059/ }).click();

      await quickView(page, 'Person 059').waitFor();
    });
  });
});

function contactName(record: Record<string, unknown>): string | null {
  return (record['Contact__r'] as { Name: string } | null)?.Name ?? null;
}
