import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { anotherSecond, connect, create, createAll, daysAgo, read, users } from './book.ts';
import type { Fields } from './book.ts';
import { expectAccessible } from './harness.ts';
import type { Locator, Page } from './harness.ts';
import { dialog, eventually, toast } from './map.ts';
import { PlanOrg, overflow, textsOf, watchData } from './plans.ts';
import { tabTo } from './tier.ts';

const manager = { user: users.manager };
const REVIEW = 'PlanReview__c';

const addressOf = (id: string): string => `/lightning/r/${REVIEW}/${id}/view`;
const figure = (page: Page, name: string): Locator => page.locator(`c-plan-review [data-figure="${name}"]`);
const saved = (page: Page): Locator => figure(page, 'saved').getByText(/^Saved /);
const notes = (page: Page): Locator => page.getByRole('textbox', { name: 'Notes', exact: true });
const points = (page: Page): Locator => page.locator('c-review-agenda-list [data-point]');
const point = (page: Page, text: string | RegExp): Locator => points(page).filter({ hasText: text });
const criterion = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
const decide = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });
const closeButton = (page: Page): Locator => page.locator('c-plan-review [data-action="close"] button');
const line = (page: Page): Locator => page.getByRole('textbox', { name: 'What follows from this?' });
const work = (page: Page, text: string): Locator => page.locator('c-review-work [data-work]').filter({ hasText: text });

/** Waits until what was filled in is on the server. */
async function kept(page: Page, work: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse((response) => {
    const request = response.request();
    return request.method() === 'PATCH' && response.url().includes('/ui-api/records/') && response.ok();
  });
  await work();
  await answer;
}

/** Keeps saves of the review waiting until `open` is called. */
async function holdSaves(page: Page): Promise<{ readonly held: Promise<void>; readonly open: () => void }> {
  let open = (): void => undefined;
  let begun = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const held = new Promise<void>((resolve) => (begun = resolve));
  await page.route('**/ui-api/records/*', async (route) => {
    if (route.request().method() === 'PATCH') {
      begun();
      await gate;
    }
    await route.continue();
  });
  return { held, open: () => open() };
}

/** Closes the review as it stands, through what it says will happen. */
async function close(page: Page, ...sentences: readonly RegExp[]): Promise<void> {
  await closeButton(page).click();
  const confirm = dialog(page, 'Decide and close');
  for (const sentence of sentences) await confirm.getByText(sentence).waitFor();
  await confirm.getByRole('button', { name: 'Close the review' }).click();
  await page.locator('[data-notice="Held"]').waitFor();
}

describe('a plan review as it is run in a meeting', () => {
  let org: PlanOrg;
  before(async () => {
    org = await PlanOrg.start();
  });
  after(() => org.harness.stop());

  /** The review that is scheduled for a plan. */
  async function scheduledFor(account: string): Promise<{ readonly id: string; readonly planId: string }> {
    const { records } = await org.admin.query<{ Id: string; AccountPlan__c: string }>(
      `SELECT Id, AccountPlan__c FROM ${REVIEW} WHERE Status__c = 'Scheduled'
       AND AccountPlan__r.Account__r.Name = '${account}'`
    );
    const [review] = records;
    assert.ok(review !== undefined, `${account} has a scheduled review`);
    return { id: review.Id, planId: review.AccountPlan__c };
  }

  /** Waits until the review is on the server as it is expected to be. */
  const isStored = (page: Page, id: string, check: (review: Fields) => void): Promise<void> =>
    eventually(page, async () =>
      check(await read(org.admin, REVIEW, id, ['Notes__c', 'AgendaDone__c', 'RatedCount__c', 'RatingTotal__c']))
    );

  it('leads to indicators that are behind, and says by how much', async () => {
    const { id } = await scheduledFor('Northfield Integrated Health');
    await org.harness.visit(addressOf(id), manager, async (page) => {
      await page.locator('c-review-agenda-list [data-action="rest"]').click();
      const behind = point(
        page,
        /^Indicator still behind: New relationships developed, 0 of 2 relationships, \d+% of the way behind, no reading yet/
      );
      await behind.getByRole('link').click();
      await page.waitForURL(/\/lightning\/r\/LeadingIndicator__c\//);
      await page.getByRole('heading', { level: 1, name: 'New relationships developed' }).waitFor();
    });
  });

  it('lets a manager go through what changed, rate, note and decide, and sets the next one', async () => {
    const { id, planId } = await scheduledFor('Northfield Integrated Health');
    const henrik = org.harness.recordId('Stakeholder__c', 'Henrik Lindqvist');
    await org.asRep.sobject('Stakeholder__c').update({ Id: henrik, Support__c: 'Opponent' });
    await org.harness.visit(addressOf(id), manager, async (page) => {
      await point(page, /^Missed: Pharmacy data feed, promised to Priya Raman/).waitFor();
      const asked = watchData(page);
      await page.reload();
      await point(page, /^Missed: Pharmacy data feed, promised to Priya Raman/).waitFor();
      await page.locator('c-map-then-now svg').waitFor();
      const own = asked.filter((name) => !name.includes('/ui-api/records/'));
      assert.equal(own.length, 4, `the page asks for data four times: ${own.join(', ')}`);

      // What matters first: promises, then people, then the plan as a whole, objectives and barriers.
      const first = await textsOf(points(page));
      assert.equal(first.length, 10);
      assert.match(first[0] ?? '', /^Missed: Pharmacy data feed, promised to Priya Raman for .* late Commitment$/);
      const order = [
        /^Missed: Executive sponsor/,
        /^Henrik Lindqvist moved Sceptic → Opponent/,
        /^Plan at risk: \d of \d+ measured leading indicators behind Viability$/,
        /^Objective off pace:/,
        /^Barrier open/
      ];
      const places = order.map((pattern) => first.findIndex((text) => pattern.test(text)));
      assert.ok(!places.includes(-1), first.join('\n'));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b)
      );
      await page
        .locator('c-map-then-now li')
        .getByText(/^Henrik Lindqvist: Sceptic, .* → Opponent, /)
        .waitFor();
      await figure(page, 'since')
        .getByText(/^6\d days$/)
        .waitFor();
      await expectAccessible(page);

      await kept(page, () =>
        point(page, /^Missed: Pharmacy data feed/)
          .getByRole('checkbox')
          .check()
      );
      await saved(page).waitFor();
      const tick = await read(org.admin, REVIEW, id, ['AgendaDone__c']);
      assert.match(String(tick['AgendaDone__c']), /^missed:\w{15,18}$/);

      // The rubric says what each level means and what was rated last time; the card asks about the same criterion.
      const why = criterion(page, 'Customer’s why');
      await why.getByText('last: 2').waitFor();
      await why.getByRole('radio', { name: /^3 · We act on it/ }).check();
      await page
        .locator('c-prompt-card')
        .getByText(/What would their chief executive say/)
        .waitFor();
      await page.getByRole('button', { name: 'Next card' }).click();
      await page.locator('c-prompt-card').getByText('Definition of success').waitFor();
      await criterion(page, 'Definition of success').getByRole('radio', { name: /^4 · / }).check();
      await page.locator('[data-figure="average"]').getByText('3.5 of 4').waitFor();
      await page.locator('[data-figure="last"]').getByText('(2.0)').waitFor();
      await eventually(page, async () => {
        const { Score__c: score } = await read(org.admin, REVIEW, id, ['Score__c']);
        assert.equal(score, 3.5);
      });

      // Typing never waits for a save.
      const slow = await holdSaves(page);
      await notes(page).fill('Pharmacy wants the feed.');
      await slow.held;
      await notes(page).pressSequentially(' By Christmas.');
      assert.equal(await notes(page).inputValue(), 'Pharmacy wants the feed. By Christmas.');
      await figure(page, 'saved').getByText('Saving…').waitFor();
      slow.open();
      await eventually(page, async () => {
        const { Notes__c: text } = await read(org.admin, REVIEW, id, ['Notes__c']);
        assert.equal(text, 'Pharmacy wants the feed. By Christmas.');
      });
      assert.equal(await notes(page).inputValue(), 'Pharmacy wants the feed. By Christmas.');

      await page.getByRole('button', { name: 'Add Theo Brandt' }).click();
      await page.getByRole('textbox', { name: 'Somebody else' }).fill('Priya Raman');
      await page.getByRole('textbox', { name: 'Somebody else' }).press('Enter');
      await figure(page, 'present').getByText('Theo Brandt, Priya Raman').waitFor();

      // What is decided is created as it is typed.
      await line(page).fill('New date for the data feed');
      await page.getByLabel('To whom').selectOption({ label: 'Priya Raman, VP Pharmacy' });
      await line(page).press('Enter');
      await work(page, 'New date for the data feed').getByText('created').waitFor();
      await line(page).fill('Book the room for January');
      await page.getByRole('radio', { name: 'Task', exact: true }).check();
      await page.locator('c-review-work [data-action="add"] button').click();
      await work(page, 'Book the room for January').getByText('created').waitFor();
      await line(page).fill('A slip of the tongue');
      await line(page).press('Enter');
      await page.getByRole('button', { name: 'Take back: A slip of the tongue' }).click();
      await work(page, 'A slip of the tongue').waitFor({ state: 'detached' });
      await expectAccessible(page);

      await closeButton(page).click();
      await page.getByRole('alert').getByText('Choose a decision before you close the review.').waitFor();
      assert.equal(await page.getByRole('dialog').count(), 0);
      assert.ok(await decide(page, 'Approve').isDisabled(), 'a manager does not approve plans');
      await decide(page, 'Continue').check();
      await figure(page, 'next')
        .getByText(/^next review .* by Tier 1 cadence$/)
        .waitFor();
      await close(
        page,
        /^The next review is scheduled for/,
        /3 of 5 criteria are not rated/,
        /9 of the first 10 points/
      );

      await page.getByRole('link', { name: /^Next review / }).waitFor();
      await page.getByText('Saved').first().waitFor();
      assert.ok(await points(page).first().getByRole('checkbox').isDisabled());
      await expectAccessible(page);
      await kept(page, () => page.getByRole('textbox', { name: 'Written feedback' }).fill('Better than last time.'));
      await page.getByRole('link', { name: /^Next review / }).click();
      await page.getByRole('heading', { name: /^Review of / }).waitFor();
      await figure(page, 'since').getByText('0 days').waitFor();
    });

    const review = await read(org.admin, REVIEW, id, [
      'Status__c',
      'Decision__c',
      'Attendees__c',
      'HeldOn__c',
      'Feedback__c',
      'RatedCount__c'
    ]);
    assert.deepEqual(review, {
      Status__c: 'Held',
      Decision__c: 'Continue',
      Attendees__c: 'Theo Brandt; Priya Raman',
      HeldOn__c: daysAgo(0),
      Feedback__c: 'Better than last time.',
      RatedCount__c: 2
    });
    assert.equal((await scheduledFor('Northfield Integrated Health')).id === id, false);
    const { records: next } = await org.admin.query<{ ScheduledFor__c: string; Kind__c: string }>(
      `SELECT ScheduledFor__c, Kind__c FROM ${REVIEW} WHERE FollowsKey__c = '${id}'`
    );
    const { CadenceDays__c: cadence } = await read(org.admin, 'AccountPlan__c', planId, ['CadenceDays__c']);
    assert.deepEqual(
      next.map(({ ScheduledFor__c, Kind__c }) => [ScheduledFor__c, Kind__c]),
      [[daysAgo(-Number(cadence)), 'Cadence']]
    );
    const { records: promises } = await org.admin.query<{
      Name: string;
      Audience__c: string;
      Stakeholder__r: { Name: string };
    }>(`SELECT Name, Audience__c, Stakeholder__r.Name FROM Commitment__c WHERE PlanReview__c = '${id}'`);
    assert.deepEqual(
      promises.map(({ Name, Audience__c, Stakeholder__r }) => [Name, Audience__c, Stakeholder__r.Name]),
      [['New date for the data feed', 'Customer', 'Priya Raman']]
    );
    const { records: tasks } = await org.admin.query<{ Subject: string; Status: string }>(
      `SELECT Subject, Status FROM Task WHERE WhatId = '${id}' AND Subject = 'Book the room for January'`
    );
    assert.deepEqual(
      tasks.map(({ Subject, Status }) => [Subject, Status]),
      [['Book the room for January', 'Not Started']],
      'closing the review leaves the tasks that it decided open'
    );
  });

  it('lets an executive approve a plan by its review, and nobody else', async () => {
    const { planId } = await org.planned('Review approves', { status: 'In review' });
    const id = await create(org.asRep, REVIEW, { AccountPlan__c: planId, Kind__c: 'Executive' });
    await org.harness.visit(addressOf(id), { user: users.rep }, async (page) => {
      await page.getByText('Only executives approve plans.').waitFor();
      assert.ok(await decide(page, 'Approve').isDisabled());
    });
    await assert.rejects(
      org.asRep.sobject(REVIEW).update({ Id: id, Status__c: 'Held', Decision__c: 'Approve' }),
      /You may not approve account plans/
    );
    await org.harness.visit(addressOf(id), { user: users.executive }, async (page) => {
      await figure(page, 'kind').getByText('Executive review').waitFor();
      await decide(page, 'Approve').check();
      await page.getByText('Closing the review also approves the plan.').waitFor();
      await close(page, /^The plan is approved in your name\./, /its activation schedules one/);
    });
    const plan = await read(org.admin, 'AccountPlan__c', planId, ['Status__c', 'Approver__r.Name']);
    assert.equal(plan['Status__c'], 'Approved');
    assert.deepEqual(await read(org.admin, REVIEW, id, ['Status__c', 'Decision__c']), {
      Status__c: 'Held',
      Decision__c: 'Approve'
    });
  });

  it('lets a coach hold a team-based review, and says what follows from stopping', async () => {
    const { planId } = await org.planned('Review by coach');
    const { userId } = org.harness.app.org.sessionFor(users.coach);
    const id = await create(org.asRep, REVIEW, { AccountPlan__c: planId, Kind__c: 'Team-based', Host__c: userId });
    await org.harness.visit(addressOf(id), { user: users.coach }, async (page) => {
      await figure(page, 'kind').getByText('Team-based review').waitFor();
      await figure(page, 'host').getByText('Noor Salim').waitFor();
      await criterion(page, 'Team and barriers').getByRole('radio', { name: /^2 · / }).check();
      await page.getByRole('button', { name: 'Comment on Team and barriers' }).click();
      await page.getByRole('textbox', { name: 'Comment on Team and barriers' }).fill('Everybody speaks.');
      await eventually(page, async () => {
        const { records } = await org.admin.query<{ Comment__c: string; Rating__c: number }>(
          `SELECT Comment__c, Rating__c FROM ReviewRating__c WHERE PlanReview__c = '${id}'`
        );
        assert.deepEqual(
          records.map(({ Comment__c, Rating__c }) => [Comment__c, Rating__c]),
          [['Everybody speaks.', 2]]
        );
      });
      await decide(page, 'Rework').check();
      await page.getByRole('button', { name: 'Change kind, day or host of the review' }).click();
      const change = dialog(page, 'Change the review');
      await change.getByText('Quarterly', { exact: true }).click();
      await change.getByRole('button', { name: 'Save' }).click();
      await figure(page, 'kind').getByText('Quarterly review').waitFor();
      // The decision stays.
      await page.getByRole('radio', { name: 'Rework', exact: true, checked: true }).waitFor();
      await close(page);
    });

    const stopped = await org.planned('Review stops');
    const last = await org.review(stopped.planId, 0);
    await org.harness.visit(addressOf(last), { user: users.rep }, async (page) => {
      await decide(page, 'Stop').check();
      await close(page);
      await page.getByRole('button', { name: 'Close the plan' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
      await toast(page, 'Plan closed').waitFor();
      await page.getByRole('button', { name: 'Close the plan' }).waitFor({ state: 'detached' });
    });
    const { Status__c: status } = await read(org.admin, 'AccountPlan__c', stopped.planId, ['Status__c']);
    assert.equal(status, 'Closed');
  });

  it('puts ten of 500 changes first, and leads to all of them', async () => {
    const { planId } = await org.planned('Review of 500');
    await create(org.asRep, REVIEW, {
      AccountPlan__c: planId,
      Status__c: 'Held',
      Decision__c: 'Continue',
      ScheduledFor__c: daysAgo(62),
      HeldOn__c: daysAgo(62)
    });
    await createAll(
      org.asRep,
      'Commitment__c',
      Array.from({ length: 500 }, (_, at) => ({
        AccountPlan__c: planId,
        Name: at < 3 ? `Missed ${at}` : `Promise ${at}`,
        Audience__c: at === 0 ? 'Internal' : 'Customer',
        DueOn__c: at < 3 ? daysAgo(40 - at) : daysAgo(-30)
      }))
    );
    const id = await org.review(planId, 3);
    await org.harness.visit(addressOf(id), manager, async (page) => {
      const smaller = page.getByRole('button', { name: /^\d+ smaller changes$/ });
      const all = 10 + Number.parseInt(await smaller.innerText(), 10);
      assert.ok(all >= 500, `${all} changes`);
      const first = await textsOf(points(page));
      assert.deepEqual(
        first.slice(0, 3).map((text) => text.replace(/,.*/, '')),
        ['Missed: Missed 1', 'Missed: Missed 2', 'Missed: Missed 0'],
        'promises to the customer come before internal ones, the latest first'
      );
      await smaller.click();
      await eventually(page, async () => assert.equal(await points(page).count(), 60));
      const more = page.locator('[data-action="more"] button');
      while ((await more.count()) > 0) await more.click();
      await page.getByText(`${all} of ${all} shown`).waitFor();
      assert.equal(await points(page).count(), all);
      await page.getByLabel('Kind of change').selectOption('commitment');
      await page.getByText('50 of 500 shown').waitFor();
      await points(page).nth(49).getByRole('checkbox').check();
      await page.getByText(`1 of ${all} spoken about`).waitFor();
      await saved(page).waitFor();
    });
  });

  it('keeps what two people do in one review at the same time', async () => {
    const { planId } = await org.planned('Review by two');
    await org.promise(planId, 'First promise', 10);
    await org.promise(planId, 'Second promise', 20);
    const id = await org.review(planId, 0);
    const expectedFailures = [/ui-api\/records/];
    await org.harness.visit(addressOf(id), { user: users.rep, expectedFailures }, async (other) => {
      await point(other, 'Second promise').waitFor();
      await org.harness.visit(addressOf(id), { ...manager, expectedFailures }, async (page) => {
        await point(page, 'First promise').waitFor();
        await point(other, 'Second promise').getByRole('checkbox').check();
        await criterion(other, 'Customer’s why').getByRole('radio', { name: /^2 · / }).check();
        await notes(other).fill('Written by Dara.');
        await isStored(other, id, (review) => {
          assert.equal(review['Notes__c'], 'Written by Dara.');
          assert.deepEqual([review['RatedCount__c'], review['RatingTotal__c']], [1, 2]);
        });
        // Ines knows nothing of it yet.
        await point(page, 'First promise').getByRole('checkbox').check();
        await criterion(page, 'Customer’s why').getByRole('radio', { name: /^3 · / }).check();
        await criterion(page, 'Relationship plan').getByRole('radio', { name: /^1 · / }).check();
        await notes(page).fill('Written by Ines.');
        await page.getByText(/^Dara Quinn wrote in the same place at .* Both texts are kept\.$/).waitFor();
        await eventually(page, async () =>
          assert.equal(await notes(page).inputValue(), 'Written by Dara.\nWritten by Ines.')
        );
        await point(page, 'Second promise').getByRole('checkbox', { checked: true }).waitFor();
        await isStored(page, id, (review) => {
          assert.equal(String(review['Notes__c']).replaceAll('\r', ''), 'Written by Dara.\nWritten by Ines.');
          assert.equal(String(review['AgendaDone__c']).trim().split('\n').length, 2);
          assert.deepEqual([review['RatedCount__c'], review['RatingTotal__c']], [2, 4]);
        });
        await saved(page).waitFor();
        await expectAccessible(page);
      });
    });
  });

  it('loses no word while two people type notes at once', async () => {
    const { planId } = await org.planned('Review typed by two');
    const id = await org.review(planId, 0);
    const expectedFailures = [/ui-api\/records/];
    const words = (who: string): string[] => Array.from({ length: 40 }, (_, at) => `${who}${at}`);
    const type = async (page: Page, who: string): Promise<void> => {
      await notes(page).click();
      for (const word of words(who)) await page.keyboard.type(`${word} `, { delay: 15 });
      await saved(page).waitFor();
    };
    await org.harness.visit(addressOf(id), { ...manager, expectedFailures }, async (page) => {
      await notes(page).waitFor();
      await org.harness.visit(addressOf(id), { user: users.rep, expectedFailures }, async (other) => {
        await notes(other).waitFor();
        await Promise.all([type(page, 'ines'), type(other, 'dara')]);
        await isStored(page, id, ({ Notes__c: text }) => {
          for (const who of ['ines', 'dara']) assert.ok(String(text).includes(words(who).join(' ')), String(text));
        });
      });
    });
  });

  it('shows what somebody else wrote while it is looked at', async () => {
    const { planId } = await org.planned('Review looks');
    const id = await org.review(planId, 0);
    await org.harness.visit('/', manager, async (page) => {
      await page.clock.install();
      await page.goto(`${org.harness.app.url}${addressOf(id)}`);
      await notes(page).waitFor();
      await anotherSecond(page, org.harness, REVIEW, id);
      await org.asRep.sobject(REVIEW).update({ Id: id, Notes__c: 'From afar.' });

      await page.clock.runFor(20_000);

      await page.getByText(/^Dara Quinn changed this at/).waitFor();
      await eventually(page, async () => assert.equal(await notes(page).inputValue(), 'From afar.'));
    });
  });

  it('is run by keyboard alone', async () => {
    const { planId } = await org.planned('Review by keyboard');
    await org.promise(planId, 'A promise', 10);
    const id = await org.review(planId, 0);
    await org.harness.visit(addressOf(id), { user: users.rep }, async (page) => {
      await tabTo(page, point(page, 'A promise').getByRole('checkbox'));
      await page.keyboard.press('Space');
      await page.getByText(/^1 of \d+ spoken about$/).waitFor();
      await tabTo(page, notes(page));
      await page.keyboard.type('By hand.');
      await tabTo(page, criterion(page, 'Customer’s why').getByRole('radio').first());
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await criterion(page, 'Customer’s why').getByRole('radio', { name: /^2 · /, checked: true }).waitFor();
      await tabTo(page, line(page));
      await page.keyboard.type('Write the minutes');
      await page.keyboard.press('Enter');
      await work(page, 'Write the minutes').getByText('created').waitFor();
      await tabTo(page, decide(page, 'Continue'));
      await page.keyboard.press('Space');
      await saved(page).waitFor();
      await page.keyboard.press('Home');
      await tabTo(page, page.locator('c-plan-review [data-action="close"] button'));
      await page.keyboard.press('Enter');
      const button = dialog(page, 'Decide and close').getByRole('button', { name: 'Close the review' });
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await page.locator('[data-notice="Held"]').waitFor();
      await page.locator('h1:focus').waitFor();
    });
    assert.deepEqual(await read(org.admin, REVIEW, id, ['Status__c', 'Notes__c', 'RatingTotal__c']), {
      Status__c: 'Held',
      Notes__c: 'By hand.',
      RatingTotal__c: 2
    });
  });

  it('works on a phone, in the dark and in forced colours', async () => {
    const { id } = await scheduledFor('Meridian ACO');
    for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, {}] as const) {
      await org.harness.visit(addressOf(id), { ...manager, ...look, width: 360 }, async (page) => {
        await points(page).first().waitFor();
        await criterion(page, 'Customer’s why').waitFor();
        await page.locator('[data-action="closethumb"] button').waitFor();
        assert.equal(await closeButton(page).isVisible(), false);
        assert.ok((await overflow(page)) <= 0, 'nothing is wider than the screen');
        await expectAccessible(page);
      });
    }
  });

  it('says plainly when nothing can be held', async () => {
    const { planId } = await org.planned('Review is off');
    const id = await org.review(planId, 0);
    await org.harness.visit(addressOf(id), { user: users.teamMember }, async (page) => {
      await page.getByText('You can read this review, but not fill it in.').waitFor();
      assert.equal(await closeButton(page).count(), 0);
      assert.ok((await decide(page, 'Continue').count()) === 0);
      await expectAccessible(page);
    });
    await connect(org.harness, users.manager).sobject(REVIEW).update({ Id: id, Status__c: 'Cancelled' });
    await org.harness.visit(addressOf(id), manager, async (page) => {
      await page.getByText('This review was cancelled. It stays on record as it was.').waitFor();
      assert.equal(await notes(page).count(), 0);
      await expectAccessible(page);
    });
  });

  it('schedules, changes and cancels reviews on the page of the plan', async () => {
    const { planAddress, planId } = await org.planned('Review list');
    await org.harness.visit(planAddress, { user: users.rep }, async (page) => {
      await page.getByRole('tab', { name: /^Reviews/ }).click();
      const list = page.locator('c-plan-review-list');
      await list.getByText('Its agenda is ready and grows until the day.').waitFor();
      await list.getByRole('button', { name: 'Schedule another review' }).click();
      const schedule = dialog(page, 'Schedule a review');
      await schedule.getByText('Team-based', { exact: true }).click();
      await schedule.getByLabel('Scheduled for').fill('12/31/2030');
      await schedule.getByRole('button', { name: 'Schedule', exact: true }).click();
      await toast(page, 'Review scheduled for Dec 31, 2030').waitFor();
      await list.getByRole('link', { name: 'Dec 31, 2030' }).waitFor();
      await expectAccessible(page);
      await list.getByRole('button', { name: 'Cancel the review of Dec 31, 2030' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
      await toast(page, 'Review cancelled').waitFor();
      await list.getByText('Cancelled reviews (1)').waitFor();
      await list.locator('[data-action="open"] button').click();
      await page.getByRole('heading', { name: /^Review of / }).waitFor();
    });
    assert.equal(await org.count(org.admin, REVIEW, `AccountPlan__c = '${planId}' AND Status__c = 'Scheduled'`), 1);
  });
});
