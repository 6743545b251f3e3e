import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, createAccount, daysAgo, history, isStored, read, users } from './book.ts';
import type { Locator, Page } from './harness.ts';
import { BrowserHarness } from './harness.ts';
import { canUndo, card, cardIn, chip, dialog, eventually, openMap, quickView, scoreOf, toast } from './map.ts';

const viewer = { user: users.rep };
const rated = { Influence__c: 'High', Support__c: 'Sceptic', Access__c: 'Brief', Role__c: 'Approver' };

/** Every test here uses the keyboard alone: nothing is clicked, focused or filled by the driver. */
describe('a rep with the keyboard alone', () => {
  let harness: BrowserHarness;
  let rep: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    rep = connect(harness);
  });
  after(() => harness.stop());

  it('picks a card up, moves it, hears where it is, drops it and undoes it', async () => {
    const people = [
      { Name: 'Noa Lind', ...rated },
      { Name: 'Ben Oak', ...rated, Support__c: 'Neutral' }
    ];
    const account = await createAccount(harness, { name: 'Move', people });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await tabTo(page, card(page, 'Noa Lind'));
      await page.keyboard.press('m');
      await announced(
        page,
        'Noa Lind picked up from High influence, Sceptic. Use the arrow keys to move, Enter to drop, Escape to cancel.'
      );
      await page.keyboard.press('ArrowRight');
      await announced(page, 'High influence, Neutral. Others here: 1. Score 35.8 → 43.3');
      await page.keyboard.press('ArrowUp');
      await announced(page, 'Very high influence, Neutral. Others here: 0. Score 35.8 → 43.3');
      await scoreOf(page, '43.3').waitFor();
      await page.keyboard.press('Enter');
      await announced(page, 'Noa Lind dropped at Very high influence, Neutral.');

      await canUndo(page, 'Noa Lind moved to Very high influence, Neutral');
      await focusIs(page, cardIn(page, 'Very high', 'Neutral', 'Noa Lind'));
      assert.deepEqual(await read(rep, 'Stakeholder__c', person, ['Influence__c', 'Support__c']), {
        Influence__c: 'Very high',
        Support__c: 'Neutral'
      });
      assert.equal((await history(rep, person)).at(-1)?.by, users.rep);

      await page.keyboard.press('Control+z');
      await cardIn(page, 'High', 'Sceptic', 'Noa Lind').waitFor();
      await page
        .getByRole('status')
        .filter({ hasText: 'Undone: Noa Lind moved to Very high influence, Neutral' })
        .waitFor();
      await scoreOf(page, '35.8').waitFor();
      await isStored(page, rep, 'Stakeholder__c', person, { Support__c: 'Sceptic' });
    });
  });

  it('cancels by Escape, and by Tab, and nothing is saved', async () => {
    const account = await createAccount(harness, { name: 'Cancel', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await tabTo(page, card(page, 'Noa Lind'));
      for (const key of ['Escape', 'Tab']) {
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowUp');
        await announced(page, /^Very high influence, Sceptic/);
        await page.keyboard.press(key);
        await announced(page, 'Move cancelled. Noa Lind is back at High influence, Sceptic.');
        await scoreOf(page, '28.3').waitFor();
      }
      await page.keyboard.press('Shift+Tab');
      await focusIs(page, card(page, 'Noa Lind'));
      assert.equal((await history(rep, person)).length, 1);
    });
  });

  it('goes from card to card by the arrow keys, with one stop of the Tab key for the whole map', async () => {
    const people = [
      { Name: 'Ada Moss', ...rated, Influence__c: 'Very high', Support__c: 'Opponent' },
      { Name: 'Ben Oak', ...rated, Influence__c: 'Very high', Support__c: 'Champion' },
      { Name: 'Cid Fir', ...rated, Influence__c: 'Low', Support__c: 'Opponent' },
      { Name: 'Dov Elm' }
    ];
    const account = await createAccount(harness, { name: 'Arrows', people });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await tabTo(page, card(page, 'Ada Moss'));
      await page.keyboard.press('ArrowRight');
      await focusIs(page, card(page, 'Ben Oak'));
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowDown');
      await focusIs(page, card(page, 'Cid Fir'));
      await page.keyboard.press('Tab');
      await focusIs(page, chip(page, 'Dov Elm'));
      await page.keyboard.press('Shift+Tab');
      await focusIs(page, card(page, 'Cid Fir'));
    });
  });

  it('places a person who waits in the tray', async () => {
    const account = await createAccount(harness, {
      name: 'Place',
      people: [{ Name: 'Dov Elm', Access__c: 'In depth' }]
    });
    const person = account.people['Dov Elm'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await tabTo(page, chip(page, 'Dov Elm'));
      await page.keyboard.press('m');
      await announced(page, /^Dov Elm picked up from the unplaced people/);
      await page.keyboard.press('ArrowRight');
      await announced(page, /^Medium influence, Supporter. Others here: 0. Score would be 85.0/);
      await page.keyboard.press('Enter');

      await focusIs(page, cardIn(page, 'Medium', 'Supporter', 'Dov Elm'));
      await canUndo(page, 'Dov Elm moved to Medium influence, Supporter');
      assert.equal((await read(rep, 'Stakeholder__c', person, ['Support__c']))['Support__c'], 'Supporter');
    });
  });

  it('opens a card, changes a pick, edits, logs an interview, and comes back to the card', async () => {
    const account = await createAccount(harness, { name: 'Open', people: [{ Name: 'Noa Lind', ...rated }] });
    const person = account.people['Noa Lind'] ?? '';
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await tabTo(page, card(page, 'Noa Lind'));
      await page.keyboard.press('Enter');
      const view = quickView(page, 'Noa Lind');
      await focusIs(page, view.getByRole('button', { name: 'Close' }));
      await tabTo(page, view.getByLabel('Access'));
      await page.keyboard.type('In');
      await scoreOf(page, '55.0').waitFor();
      await canUndo(page, 'Noa Lind changed');

      const editButton = view.getByRole('button', { name: 'Edit', exact: true });
      await tabTo(page, editButton);
      await page.keyboard.press('Enter');
      const edit = dialog(page, 'Edit Noa Lind');
      await tabTo(page, edit.getByRole('textbox', { name: 'Title' }));
      await page.keyboard.type('CFO');
      await tabTo(page, edit.getByRole('combobox', { name: 'Relationship owner' }));
      await page.keyboard.type('jon');
      await edit.getByRole('option', { name: /Jon Pell/ }).waitFor();
      // The list of everybody gives way to what was found.
      await edit.locator('[role="option"]').nth(1).waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await edit.getByText('Jon Pell').waitFor();
      await tabTo(page, edit.getByRole('button', { name: 'Save', exact: true }));
      await page.keyboard.press('Enter');
      await toast(page, 'Noa Lind changed').waitFor();
      await view.getByText('Jon Pell').waitFor();
      await focusIs(page, editButton);

      const logButton = view.getByRole('button', { name: 'Log interview' });
      await tabTo(page, logButton, 'Shift+Tab');
      await page.keyboard.press('Enter');
      const log = dialog(page, 'Log an interview with Noa Lind');
      await tabTo(page, log.getByLabel('Kind'));
      await page.keyboard.type('Exec');
      await tabTo(page, log.getByLabel('In their own words'));
      await page.keyboard.type('Call me first.');
      await tabTo(page, log.getByRole('button', { name: 'Save', exact: true }));
      await page.keyboard.press('Enter');
      await toast(page, 'Interview with Noa Lind logged').waitFor();
      await view.getByRole('definition').filter({ hasText: 'today' }).waitFor();
      await focusIs(page, logButton);
      assert.deepEqual(
        await read(rep, 'Stakeholder__c', person, [
          'Access__c',
          'Title__c',
          'LastInterviewDate__c',
          'InterviewCount__c'
        ]),
        { Access__c: 'In depth', Title__c: 'CFO', LastInterviewDate__c: daysAgo(0), InterviewCount__c: 1 }
      );

      await page.keyboard.press('Escape');
      await view.waitFor({ state: 'detached' });
      await focusIs(page, card(page, 'Noa Lind'));
    });
  });

  it('adds people in four picks each, and the dialog gives the keyboard back', async () => {
    const account = await createAccount(harness, {
      name: 'Add',
      contacts: [['Ida', 'Berg', 'CFO']],
      people: [{ Name: 'Noa Lind', ...rated }]
    });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      const addButton = page.getByRole('button', { name: 'Add people' });
      await tabTo(page, addButton);
      await page.keyboard.press('Enter');
      const add = dialog(page, 'Add people to the map');
      await add.getByText('Ida Berg').waitFor();
      await tabTo(page, add.getByRole('checkbox', { name: /Ida Berg/ }));
      await page.keyboard.press('Space');
      await tabTo(page, add.getByRole('textbox', { name: 'Name or role' }));
      await page.keyboard.type('Head of imaging');
      await tabTo(page, add.getByRole('button', { name: 'Add a person without a contact' }));
      await page.keyboard.press('Enter');
      const row = add.getByRole('listitem').filter({ hasText: 'Ida Berg' }).filter({ hasText: 'Influence' });
      for (const [label, letters] of [
        ['Influence', 'Very h'],
        ['Support', 'Ch'],
        ['Access', 'In'],
        ['Role', 'Dec']
      ] as const) {
        await tabTo(page, row.getByLabel(label));
        await page.keyboard.type(letters);
      }
      await tabTo(page, add.getByRole('button', { name: 'Add 2' }));
      await page.keyboard.press('Enter');

      await toast(page, '2 people added').waitFor();
      await cardIn(page, 'Very high', 'Champion', 'Ida Berg').waitFor();
      await chip(page, 'Head of imaging').waitFor();
      await focusIs(page, addButton);
      await tabTo(page, page.getByRole('button', { name: 'Undo' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await card(page, 'Ida Berg').waitFor({ state: 'detached' });
      await eventually(page, async () => {
        const { totalSize } = await rep.query(`SELECT Id FROM Stakeholder__c WHERE Account__c = '${account.id}'`);
        assert.equal(totalSize, 1);
      });
    });
  });

  it('closes each dialog by Escape and is back at the button that opened it', async () => {
    const account = await createAccount(harness, { name: 'Escape', people: [{ Name: 'Noa Lind', ...rated }] });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      const buttons: readonly (readonly [Locator, string])[] = [
        [page.getByRole('button', { name: 'Add people' }), 'Add people to the map'],
        [scoreOf(page, '28.3'), 'How the score is made'],
        [page.getByRole('button', { name: '1 key player', exact: true }), '1 key player'],
        [page.getByRole('button', { name: 'Log: Interview Noa Lind.' }), 'Log an interview with Noa Lind']
      ];
      for (const [button, heading] of buttons) {
        await tabTo(page, button);
        await page.keyboard.press('Enter');
        await dialog(page, heading).waitFor();
        await isInside(page, dialog(page, heading));
        await page.keyboard.press('Escape');
        await dialog(page, heading).waitFor({ state: 'detached' });
        await focusIs(page, button);
      }
    });
  });

  it('logs an interview from the list of what to do next and stays in that list', async () => {
    const people = [
      { Name: 'Noa Lind', ...rated },
      { Name: 'Ben Oak', ...rated, Influence__c: 'Very high' }
    ];
    const account = await createAccount(harness, { name: 'Next', people });
    await harness.visit(account.address, viewer, async (page) => {
      await openMap(page);
      await tabTo(page, page.getByRole('button', { name: 'Log: Interview Ben Oak.' }));
      await page.keyboard.press('Enter');
      const log = dialog(page, 'Log an interview with Ben Oak');
      await tabTo(page, log.getByRole('button', { name: 'Save', exact: true }));
      await page.keyboard.press('Enter');

      await page.getByRole('button', { name: 'Log: Interview Ben Oak.' }).waitFor({ state: 'detached' });
      await focusIs(page, page.locator('c-next-action-list button').first());
    });
  });
});

/** Presses Tab until an element has the keyboard; fails when it never gets it. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never reaches ${String(target)}`);
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element.matches(':focus'));

/** Waits until an element has the keyboard. */
async function focusIs(page: Page, target: Locator): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  await focused.waitFor().catch(async () => {
    const where = await page
      .locator(':focus')
      .last()
      .evaluate((element) => element.outerHTML.slice(0, 200));
    assert.fail(`${String(target)} has not the keyboard, but ${where}`);
  });
}

/** Waits until a dialog or something in it has the keyboard. */
async function isInside(page: Page, outer: Locator): Promise<void> {
  await outer.and(page.locator(':focus')).or(outer.locator(':focus')).first().waitFor();
}

/** Waits until screen readers have been told. */
async function announced(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('c-stakeholder-grid [aria-live]').filter({ hasText: words }).waitFor({ state: 'attached' });
}
