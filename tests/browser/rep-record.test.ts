import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, create, createAccount, daysAgo, history, isStored, read, users } from './book.ts';
import type { Locator, Page } from './harness.ts';
import { BrowserHarness } from './harness.ts';
import { canUndo, card, confidenceOf, dialog, eventually, openMap, quickView, scoreOf, toast } from './map.ts';

const viewer = { user: users.rep };
const rated = { Influence__c: 'High', Support__c: 'Sceptic', Access__c: 'Brief', Role__c: 'Approver' };

const headerOf = (page: Page, name: string): Locator =>
  page.locator('c-stakeholder-table').getByRole('columnheader', { name });

/** Waits until the table has these people in this order. */
const inOrder = (page: Page, ...names: readonly string[]): Promise<void> =>
  eventually(page, async () =>
    assert.deepEqual(await page.locator('c-stakeholder-table tbody th').allInnerTexts(), names)
  );

describe('a rep reading and keeping the record', () => {
  let harness: BrowserHarness;
  let rep: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    rep = connect(harness);
  });
  after(() => harness.stop());

  it('shows score, confidence and key players as the org has them, each with its evidence', async () => {
    const id = harness.recordId('Account', 'Northfield Integrated Health');
    const figures = ['RelationshipScore__c', 'RelationshipConfidence__c', 'KeyPlayerCount__c', 'StakeholderCount__c'];
    const org = await read(rep, 'Account', id, figures);
    const score = Number(org['RelationshipScore__c']);
    await harness.visit(`/lightning/r/Account/${id}/view`, viewer, async (page) => {
      await scoreOf(page, score.toFixed(1)).click();
      const evidence = dialog(page, 'How the score is made');
      await evidence.getByText(/^Points add up to/).waitFor();
      const points = await evidence.locator('tbody tr td:last-child').allInnerTexts();
      const sum = points.reduce((total, text) => total + Number(text.replace('−', '-')), 0);
      assert.equal(sum.toFixed(1), (score - 50).toFixed(1));
      assert.equal(await evidence.locator('[data-total="points"]').innerText(), `+${(score - 50).toFixed(1)}`);
      await evidence.getByRole('button', { name: 'Close', exact: true }).click();

      const percent = Math.round(Number(org['RelationshipConfidence__c']));
      await confidenceOf(page, percent).click();
      await evidence
        .getByText(/missing: /)
        .first()
        .waitFor();
      const missing = await evidence.getByText(/missing: /).count();
      assert.equal(Number(org['StakeholderCount__c']) - points.length, missing, 'who is not counted is named');
      await evidence.getByRole('button', { name: 'Close', exact: true }).click();

      const keyPlayers = `${org['KeyPlayerCount__c']} key players`;
      await page.getByRole('button', { name: keyPlayers, exact: true }).click();
      const list = dialog(page, keyPlayers);
      assert.equal(await list.getByRole('listitem').count(), Number(org['KeyPlayerCount__c']));
      await list.getByRole('button', { name: /Maya Okafor/ }).click();
      await quickView(page, 'Maya Okafor').waitFor();

      for (const gap of await page.locator('[data-gap]').all()) {
        const words = await gap.innerText();
        await gap.click();
        const people = dialog(page, words);
        assert.equal(await people.getByRole('listitem').count(), Number(/\d+/.exec(words)?.[0]), words);
        await people.getByRole('button', { name: 'Close', exact: true }).click();
      }
    });
  });

  it('logs an interview from the list of what to do next, and the dates follow', async () => {
    const account = await createAccount(harness, { name: 'Interview', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await card(page, 'Noa Lind').locator('.clock', { hasText: 'never interviewed' }).waitFor();
      await page.locator('[data-gap="interviews"]', { hasText: /: 1$/ }).waitFor();
      await page.getByRole('button', { name: 'Log: Interview Noa Lind.' }).click();
      const log = dialog(page, 'Log an interview with Noa Lind');

      await log.getByLabel('Held on').fill('');
      await log.getByRole('button', { name: 'Save', exact: true }).click();
      await log.getByText('Say when it was held.').waitFor();
      await log.getByLabel('Held on').fill(typed(daysAgo(40)));
      await log.getByLabel('Kind').selectOption('Good-times visit');
      await log.getByLabel(/^Trust/).selectOption('4');
      await log.getByLabel(/^Value delivered/).selectOption('5');
      await log.getByLabel(/^Responsiveness/).selectOption('4');
      await log.getByLabel(/^Would recommend us/).selectOption('9');
      await log.getByLabel('In their own words').fill('"We sleep <better> now."');
      await log.getByRole('button', { name: 'Save', exact: true }).click();

      await toast(page, 'Interview with Noa Lind logged').waitFor();
      await card(page, 'Noa Lind').locator('.clock', { hasText: '5 wk. ago' }).waitFor();
      await page.locator('[data-gap="interviews"]').waitFor({ state: 'detached' });
      assert.deepEqual(
        await read(rep, 'Stakeholder__c', person, ['LastInterviewDate__c', 'InterviewCount__c', 'InterviewStatus__c']),
        {
          LastInterviewDate__c: daysAgo(40),
          InterviewCount__c: 1,
          InterviewStatus__c: 'Current'
        }
      );
      const { records } = await rep.query<Record<string, unknown>>(
        `SELECT Kind__c, Quote__c, CustomerScore__c, Interviewer__r.Username FROM StakeholderInterview__c WHERE Stakeholder__c = '${person}'`
      );
      const [interview] = records;
      assert.equal(interview?.['Kind__c'], 'Good-times visit');
      assert.equal(interview?.['Quote__c'], '"We sleep <better> now."');
      assert.ok(Number(interview?.['CustomerScore__c']) > 80);
      assert.equal((interview?.['Interviewer__r'] as { Username: string }).Username, users.rep);
      assert.deepEqual(
        await read(rep, 'Account', account.id, ['OldestKeyPlayerInterview__c', 'KeyPlayersNeverInterviewed__c']),
        {
          OldestKeyPlayerInterview__c: daysAgo(40),
          KeyPlayersNeverInterviewed__c: 0
        }
      );
    });
  });

  it('refuses an interview in the future and keeps what was typed', async () => {
    const account = await createAccount(harness, { name: 'Future', people: [{ Name: 'Noa Lind', ...rated }] });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await card(page, 'Noa Lind').click();
      await quickView(page, 'Noa Lind').getByRole('button', { name: 'Log interview' }).click();
      const log = dialog(page, 'Log an interview with Noa Lind');
      await log.getByLabel('Follow-ups').fill('Send the figures.');
      await log.getByLabel('Held on').fill(typed(daysAgo(-3)));
      await log.getByRole('button', { name: 'Save', exact: true }).click();

      await log.getByText('The date cannot be in the future.').waitFor();
      assert.equal(await log.getByLabel('Follow-ups').inputValue(), 'Send the figures.');
      await log.getByLabel('Held on').fill(typed(daysAgo(0)));
      await log.getByRole('button', { name: 'Save', exact: true }).click();
      await toast(page, 'Interview with Noa Lind logged').waitFor();
    });
  });

  it('sorts the table and edits picks in place, all rows in one save', async () => {
    const people = [
      { Name: 'Ada Moss', ...rated, Support__c: 'Champion' },
      { Name: 'Ben Oak', ...rated, Influence__c: 'Very high' },
      { Name: 'Cid Fir', ...rated, Influence__c: 'Low', Support__c: 'Neutral' }
    ];
    const account = await createAccount(harness, { name: 'Table', people });
    await harness.visit(account.address, { ...viewer, width: 1800 }, async (page) => {
      await openMap(page);
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      // The strongest first.
      await inOrder(page, 'Ada Moss', 'Cid Fir', 'Ben Oak');

      await headerOf(page, 'Influence').getByRole('button', { name: /sort/i }).click();
      // By level, not by letter.
      await inOrder(page, 'Cid Fir', 'Ada Moss', 'Ben Oak');
      await headerOf(page, 'Influence').getByRole('button', { name: /sort/i }).click();
      await inOrder(page, 'Ben Oak', 'Ada Moss', 'Cid Fir');

      await pickInTable(page, 'Cid Fir', 'Influence', 'Very high');
      await pickInTable(page, 'Ben Oak', 'Support', 'Champion');
      let saves = 0;
      page.on('request', (request) => (saves += /"mutation /.test(request.postData() ?? '') ? 1 : 0));
      await page.locator('c-stakeholder-table').getByRole('button', { name: 'Save' }).click();
      await canUndo(page, 'Cid Fir, Ben Oak changed');

      assert.equal(saves, 1);
      await scoreOf(page, '62.6').waitFor();
      const cid = account.people['Cid Fir'] ?? '';
      const ben = account.people['Ben Oak'] ?? '';
      assert.equal((await read(rep, 'Stakeholder__c', cid, ['Influence__c']))['Influence__c'], 'Very high');
      assert.equal((await read(rep, 'Stakeholder__c', ben, ['Support__c']))['Support__c'], 'Champion');

      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('[data-action="undo"] button:disabled').waitFor();
      await scoreOf(page, '47.4').waitFor();
      await isStored(page, rep, 'Stakeholder__c', cid, { Influence__c: 'Low' });
      await isStored(page, rep, 'Stakeholder__c', ben, { Support__c: 'Sceptic' });
    });
  });

  it("opens a person's own page: their words, relationship, interviews, and who changed which rating when", async () => {
    const boss = { Name: 'Ben Oak', ...rated };
    const noa = { Name: 'Noa Lind', ...rated, Why__c: 'Fewer <i>surprises</i>', SuccessDefinition__c: 'One number.' };
    const account = await createAccount(harness, { name: 'Detail', people: [boss, noa] });
    const person = account.people['Noa Lind'] ?? '';
    await rep.sobject('Stakeholder__c').update({ Id: person, ReportsTo__c: account.people['Ben Oak'] ?? '' });
    await create(rep, 'StakeholderInterview__c', {
      Stakeholder__c: person,
      HeldOn__c: daysAgo(10),
      Kind__c: 'Executive meeting',
      Quote__c: 'Show me.'
    });
    const other = connect(harness, users.manager);
    await other.sobject('Stakeholder__c').update({ Id: person, Support__c: 'Champion' });
    assert.deepEqual(
      (await history(rep, person)).map(({ by }) => by),
      [users.rep, users.manager]
    );
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await card(page, 'Noa Lind').click();
      await quickView(page, 'Noa Lind').getByRole('button', { name: 'Open record' }).click();
      await page.getByRole('heading', { level: 1, name: 'Noa Lind' }).waitFor();

      const words = page.getByRole('region', { name: 'In their own words' });
      await words.getByText('Fewer <i>surprises</i>').waitFor();
      await words.getByText('One number.').waitFor();
      await words.getByText('Show me.').waitFor();
      const relationship = page.getByRole('region', { name: 'Relationship', exact: true });
      await relationship.getByRole('link', { name: 'Ben Oak' }).waitFor();
      await relationship.getByText(/Every 365 days\s+Next interview due in 1\d months/).waitFor();
      const interviews = page.getByRole('region', { name: 'Interviews and visits' });
      await interviews.getByText('Executive meeting').waitFor();
      await interviews.getByText('10 days ago').waitFor();
      const changes = page.getByRole('region', { name: 'History of ratings' }).locator('[data-change]');
      await eventually(page, async () => assert.equal(await changes.count(), 2));
      const latest = changes.first();
      await latest.getByText('Ines Marlow').waitFor();
      await latest.getByText('Support: Sceptic → Champion').waitFor();
      await latest.getByText('Improved').waitFor();
      assert.match(await latest.innerText(), new RegExp(String(new Date().getFullYear())));
      assert.equal(await latest.getByText(/Influence:/).count(), 0, 'only what changed is named');
      await changes.last().getByText('Influence: Not rated → High').waitFor();

      await page.getByRole('button', { name: 'Log interview' }).click();
      const log = dialog(page, 'Log an interview with Noa Lind');
      await log.getByLabel('In their own words').fill('Again.');
      await log.getByRole('button', { name: 'Save', exact: true }).click();
      await interviews.getByText('“Again.”').waitFor();
      await interviews.getByText('today').waitFor();

      await relationship.getByRole('link', { name: 'Ben Oak' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ben Oak' }).waitFor();
      await page
        .getByRole('region', { name: 'Relationship', exact: true })
        .getByRole('link', { name: 'Noa Lind' })
        .waitFor();
    });
  });
});

/** A date as the base component reads it from the keyboard in the user's locale. */
function typed(date: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`)
  );
}

async function pickInTable(page: Page, person: string, column: string, value: string): Promise<void> {
  const row = page.locator('c-stakeholder-table tbody tr').filter({ hasText: person });
  const place = row.locator(`td[data-label="${column}"]`);
  await place.hover();
  await place.getByRole('button', { name: /^Edit/ }).click();
  const editor = page.getByRole('combobox', { name: column });
  await editor.click();
  await page.getByRole('option', { name: value, exact: true }).click();
  await page.keyboard.press('Tab');
  await place.getByText(value, { exact: true }).waitFor();
}
