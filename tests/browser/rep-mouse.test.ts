import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, create, createAccount, read, users } from './book.ts';
import { BrowserHarness } from './harness.ts';
import { card, cardIn, cell, drag, holdSaves, openMap, score, tray } from './map.ts';

const viewer = { user: users.rep };
const rated = { Influence__c: 'High', Support__c: 'Sceptic', Access__c: 'Brief', Role__c: 'Approver' };

describe('a rep with a mouse', () => {
  let harness: BrowserHarness;
  let rep: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    rep = connect(harness);
  });
  after(() => harness.stop());

  it('drags a card, sees the score change before the save has ended, and takes it back', async () => {
    const account = await createAccount(rep, { name: 'Drag', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await page.getByRole('button', { name: /^Relationship score 28.3 of 100/ }).waitFor();
      const saves = await holdSaves(page);

      await drag(page, card(page, 'Noa Lind'), cell(page, 'Very high', 'Champion'), async () => {
        await page.getByRole('button', { name: /^Relationship score 73.3 of 100/ }).waitFor();
      });

      await cardIn(page, 'Very high', 'Champion', 'Noa Lind').waitFor();
      await page.getByRole('button', { name: /^Relationship score 73.3 of 100/ }).waitFor();
      assert.equal((await read(rep, 'Stakeholder__c', person, ['Support__c']))['Support__c'], 'Sceptic');

      saves.open();
      const undo = page.getByRole('button', { name: 'Undo' });
      await page.locator('[data-action="undo"] button:enabled').waitFor();
      assert.deepEqual(await read(rep, 'Stakeholder__c', person, ['Influence__c', 'Support__c', 'Access__c']), {
        Influence__c: 'Very high',
        Support__c: 'Champion',
        Access__c: 'Brief'
      });
      const { records } = await rep.query<Record<string, unknown>>(
        `SELECT PreviousInfluence__c, Influence__c, PreviousSupport__c, Support__c, Movement__c, CreatedBy.Username
         FROM StakeholderAssessment__c WHERE Stakeholder__c = '${person}' ORDER BY Name DESC LIMIT 1`
      );
      const [change] = records;
      assert.deepEqual(
        [change?.['PreviousInfluence__c'], change?.['Influence__c'], change?.['PreviousSupport__c'], change?.['Support__c']],
        ['High', 'Very high', 'Sceptic', 'Champion']
      );
      assert.equal((change?.['CreatedBy'] as { Username: string }).Username, users.rep);

      await undo.click();
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await page.getByRole('button', { name: /^Relationship score 28.3 of 100/ }).waitFor();
      assert.deepEqual(await read(rep, 'Stakeholder__c', person, ['Influence__c', 'Support__c']), {
        Influence__c: 'High',
        Support__c: 'Sceptic'
      });
      void score; void tray; void create;
    });
  });
});
