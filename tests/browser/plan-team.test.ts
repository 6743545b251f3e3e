import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { connect, create, daysAgo, read, users } from './book.ts';
import { expectAccessible } from './harness.ts';
import type { Locator, Page } from './harness.ts';
import { dialog, toast } from './map.ts';
import { PlanOrg, overflow, textsOf } from './plans.ts';
import { find, tabTo } from './tier.ts';

const rep = { user: users.rep };
const MEMBER = 'KeyAccountTeamMember__c';

const team = (page: Page): Locator => page.locator('c-plan-team');
const functionRow = (page: Page, name: string): Locator => team(page).locator(`[data-function-row="${name}"]`);
const pulse = (page: Page): Locator => page.locator('c-team-pulse');
const barrier = (page: Page, name: string): Locator =>
  page.locator('c-barrier-list [data-barrier]').filter({ hasText: name });

async function openTeam(page: Page): Promise<void> {
  await page.locator('[data-tab="team"]').click();
  await team(page).getByRole('heading', { name: 'Account team' }).waitFor();
}

describe('the team of a plan', () => {
  let org: PlanOrg;
  before(async () => {
    org = await PlanOrg.start();
  });
  after(() => org.harness.stop());
  const idOf = (username: string): string => org.harness.app.org.sessionFor(username).userId;

  it('names the functions that nobody covers, and takes a colleague for one', async () => {
    const made = await org.planned('Missing');
    await create(org.asRep, MEMBER, {
      Account__c: made.id,
      User__c: idOf(users.rep),
      Function__c: 'Sales',
      IsDedicated__c: true
    });
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openTeam(page);
      await functionRow(page, 'Sales').getByText('Dara Quinn dedicated').waitFor();
      const missing = await textsOf(team(page).locator('.missing .name'));
      assert.ok(missing.includes('Clinical required'), missing.join());
      await team(page)
        .getByText(`1 of ${missing.length + 1} functions that the tier requires are covered`)
        .waitFor();
      await expectAccessible(page);

      await functionRow(page, 'Clinical').getByRole('button', { name: 'Add a colleague for Clinical' }).click();
      const add = dialog(page, 'Add a team member');
      await find(add, 'Colleague', 'Theo', 'Theo Brandt');
      await add.getByRole('checkbox', { name: 'Dedicated' }).press(' ');
      await expectAccessible(page);
      await add.locator('[data-action="save"] button').click();
      await toast(page, 'Theo Brandt is on the team for Clinical').waitFor();
      await functionRow(page, 'Clinical').getByText('Theo Brandt pulled in').waitFor();
      await team(page)
        .getByText(`2 of ${missing.length + 1} functions that the tier requires are covered`)
        .waitFor();

      await functionRow(page, 'Clinical')
        .getByRole('button', { name: 'End Theo Brandt’s time on the team for Clinical' })
        .click();
      await toast(page, 'Theo Brandt has left the team for Clinical').waitFor();
      await functionRow(page, 'Clinical').getByText('Nobody yet').waitFor();
    });
    const { records } = await org.admin.query<{ IsActive__c: boolean }>(
      `SELECT IsActive__c FROM ${MEMBER} WHERE Account__c = '${made.id}' AND Function__c = 'Clinical'`
    );
    assert.deepEqual(
      records.map(({ IsActive__c }) => IsActive__c),
      [false],
      'who has left stays in the history'
    );
  });

  it('asks in two taps, says thanks, and shows nothing of a single person', async () => {
    const made = await org.planned('Pulse');
    const review = await org.review(made.planId, 20);
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openTeam(page);
      await pulse(page).getByText('Nobody has answered this time yet.').waitFor();
      await pulse(page).getByText('Nobody can see what you answer.').waitFor();
      await expectAccessible(page);
      await pulse(page).getByText('Satisfied', { exact: true }).click();
      await pulse(page).getByRole('button', { name: 'Send' }).click();
      await pulse(page).getByText('Thank you. It is counted, and nobody can see what you answered.').waitFor();
      await pulse(page).getByText('This time: too few answers to show, 1 of 3').waitFor();
      await expectAccessible(page);
      await page.reload();
      await openTeam(page);
      await pulse(page).getByText('You have answered this pulse.').waitFor();
      assert.equal(await pulse(page).getByRole('radio').count(), 0);
    });

    const answerAs = (username: string, satisfaction: number): Promise<string> =>
      create(connect(org.harness, username), 'TeamPulse__c', {
        AccountPlan__c: made.planId,
        Satisfaction__c: satisfaction
      });
    await answerAs(users.teamMember, 2);
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openTeam(page);
      await pulse(page).getByText('This time: too few answers to show, 2 of 3').waitFor();
      assert.equal(await pulse(page).locator('[data-figure="pulse"]').count(), 0);
    });
    await answerAs(users.coach, 4);
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openTeam(page);
      await pulse(page).locator('[data-figure="pulse"]').getByText('3.3').waitFor();
      await pulse(page).getByText('average of 3 answers').waitFor();
    });
    assert.equal((await read(org.admin, 'PlanReview__c', review, ['PulseAnswers__c']))['PulseAnswers__c'], 3);
  });

  it('says that a review is to be scheduled before the team is asked', async () => {
    const made = await org.planned('Unasked', { status: 'Draft' });
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openTeam(page);
      await pulse(page).getByText('Schedule a review first.').waitFor();
      await page.locator('c-barrier-list').getByText('Nothing is in the way.').waitFor();
      await expectAccessible(page);
    });
  });

  it('keeps barriers with owner and age, and escalates to the sponsor who is named before', async () => {
    const made = await org.planned('Barriers', { account: { ExecutiveSponsor__c: idOf(users.executive) } });
    const old = await create(org.asRep, 'Barrier__c', {
      AccountPlan__c: made.planId,
      Name: 'Legal is slow',
      OpenedOn__c: daysAgo(41),
      Owner__c: idOf(users.manager)
    });
    await create(org.asRep, 'Barrier__c', {
      AccountPlan__c: made.planId,
      Name: 'Prices take weeks',
      OpenedOn__c: daysAgo(29)
    });
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openTeam(page);
      await barrier(page, 'Legal is slow').getByText('Ines Marlow clears it').waitFor();
      await barrier(page, 'Legal is slow').locator('.old').getByText('open 41 days').waitFor();
      await barrier(page, 'Prices take weeks').getByText('open 29 days').waitFor();
      assert.equal(await barrier(page, 'Prices take weeks').locator('.old').count(), 0);
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Escalate: Legal is slow' }).click();
      const escalate = dialog(page, 'Escalate the barrier');
      await escalate.getByText('Victor Adeyemi, the executive sponsor, gets a task for today to clear it.').waitFor();
      await expectAccessible(page);
      await escalate.locator('[data-action="save"] button').click();
      await toast(page, 'Victor Adeyemi has been asked for help').waitFor();
      await barrier(page, 'Legal is slow').getByText('escalated to Victor Adeyemi today').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Escalate: Legal is slow' }).count(), 0);

      await page.getByRole('button', { name: 'Clear: Prices take weeks' }).click();
      await toast(page, 'Cleared: Prices take weeks').waitFor();
      await barrier(page, 'Prices take weeks').waitFor({ state: 'detached' });
      const cleared = page.locator('c-barrier-list details');
      await cleared.getByText('Cleared (1)').click();
      await cleared.getByText('was open 29 days').waitFor();
      await cleared.getByRole('button', { name: 'Reopen: Prices take weeks' }).click();
      await barrier(page, 'Prices take weeks').waitFor();
    });
    const tasks = await org.admin.query<{ OwnerId: string }>(`SELECT OwnerId FROM Task WHERE WhatId = '${old}'`);
    assert.deepEqual(
      tasks.records.map(({ OwnerId }) => OwnerId),
      [idOf(users.executive)]
    );
  });

  it('writes a barrier down with the keyboard alone, and keeps what was typed when it is refused', async () => {
    const made = await org.planned('Keys');
    await org.harness.visit(made.planAddress, rep, async (page) => {
      await openTeam(page);
      const list = page.locator('c-barrier-list');
      await tabTo(page, list.getByRole('button', { name: 'Add a barrier' }));
      await page.keyboard.press('Enter');
      const add = dialog(page, 'Add a barrier');
      await tabTo(page, add.locator('[data-action="save"] button'));
      await page.keyboard.press('Enter');
      await add.getByText('Say what is in the way.').waitFor();
      await add.locator('[data-field="Name"] input:focus').waitFor();
      await page.keyboard.type('No interface');
      await tabTo(page, add.locator('[data-action="save"] button'));
      await page.keyboard.press('Enter');
      await toast(page, 'Barrier written down: No interface').waitFor();
      await barrier(page, 'No interface').getByText('open since today').waitFor();
      await barrier(page, 'No interface').getByText('nobody clears it yet').waitFor();
    });
  });

  it('offers somebody who may not change it nothing but their own answer', async () => {
    const made = await org.planned('Reader');
    await org.review(made.planId, 10);
    await create(org.asRep, 'Barrier__c', { AccountPlan__c: made.planId, Name: 'Legal is slow' });
    await org.harness.visit(made.planAddress, { user: users.teamMember }, async (page) => {
      await openTeam(page);
      await functionRow(page, 'Sales').getByText('Nobody yet').waitFor();
      assert.equal(
        await team(page)
          .getByRole('button', { name: /^Add a colleague/ })
          .count(),
        0
      );
      await pulse(page).getByRole('radio', { name: 'Very satisfied' }).waitFor();
      await expectAccessible(page);
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`fits a phone, ${colorScheme}`, async () => {
      const made = await org.planned(`Phone ${colorScheme}`);
      await org.review(made.planId, 10);
      await create(org.asRep, 'Barrier__c', {
        AccountPlan__c: made.planId,
        Name: 'Legal is slow',
        OpenedOn__c: daysAgo(41)
      });
      await org.harness.visit(made.planAddress, { ...rep, width: 360, colorScheme }, async (page) => {
        await openTeam(page);
        await barrier(page, 'Legal is slow').getByText('open 41 days').waitFor();
        await pulse(page).getByText('Very satisfied').waitFor();
        assert.ok((await overflow(page)) <= 0, 'nothing is too wide');
        await expectAccessible(page);
      });
    });
  }
});
