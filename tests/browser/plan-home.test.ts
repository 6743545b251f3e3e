import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { connect, create, daysAgo, read, users } from './book.ts';
import { expectAccessible } from './harness.ts';
import type { Locator, Page } from './harness.ts';
import { dialog, eventually, toast } from './map.ts';
import { PlanOrg, overflow, textsOf, watchData } from './plans.ts';
import type { PlannedAccount } from './plans.ts';
import { tabTo } from './tier.ts';

const HOME = '/lightning/page/home';
const PLAN = 'AccountPlan__c';
const manager = { user: users.manager };
const rep = { user: users.rep };
const executive = { user: users.executive };

const board = (page: Page): Locator => page.locator('c-plan-status-board');
const tile = (page: Page, name: string): Locator => board(page).locator(`[data-tile="${name}"]`);
const value = async (page: Page, name: string): Promise<number> =>
  Number(await tile(page, name).locator('strong').innerText());
const rows = (page: Page): Locator => board(page).locator('c-plan-status-table tbody tr');
const rowOf = (page: Page, account: string): Locator =>
  rows(page).filter({ has: page.getByRole('link', { name: account, exact: true }) });
const accounts = (page: Page): Promise<string[]> => textsOf(rows(page).locator('th a[data-object="Account"]'));
const reviews = (page: Page): Promise<string[]> => textsOf(rows(page).locator('.pill'));
const filter = (page: Page, name: string): Locator => board(page).locator(`[data-filter="${name}"] select`);
const part = (page: Page, name: string): Locator => board(page).locator(`[data-part="${name}"]`);
const listLinks = (page: Page): Locator => board(page).getByRole('navigation', { name: 'Lists' });
const panel = (page: Page): Locator => page.locator('c-account-plan-panel');
const figure = (page: Page, name: string): Locator => panel(page).locator(`[data-figure="${name}"]`);

describe('the plans on the home page', () => {
  let org: PlanOrg;
  let late: PlannedAccount;
  let near: PlannedAccount;
  before(async () => {
    org = await PlanOrg.start();
    late = await org.planned('Aldermoor Late', { account: { ExecutiveSponsor__c: idOf(users.executive) } });
    await org.review(late.planId, -4);
    await org.promise(late.planId, 'Send the figures', -2);
    await org.promise(late.planId, 'Brief the nurses', -3, { Audience__c: 'Internal' });
    await create(org.asRep, 'Barrier__c', {
      AccountPlan__c: late.planId,
      Name: 'Legal is slow',
      OpenedOn__c: daysAgo(41),
      EscalatedOn__c: daysAgo(1)
    });
    near = await org.planned('Barnaby Near', { tier: 'Tier 2' });
    await org.review(near.planId, 6);
    await org.planned('Cresswell Waits', { status: 'In review' });
    await org.account('Dunmore Unplanned', 'Tier 3');
  });
  after(() => org.harness.stop());
  const idOf = (username: string): string => org.harness.app.org.sessionFor(username).userId;

  it('shows a manager how the plans of their people stand, in two requests', async () => {
    const asManager = connect(org.harness, users.manager);
    const team = "IsMyTeams__c = true AND Status__c != 'Closed'";
    const plans = await org.count(asManager, PLAN, team);
    await org.harness.visit(HOME, manager, async (page) => {
      await rowOf(page, 'Aldermoor Late').waitFor();
      await tile(page, 'missed').getByText('this month').waitFor();

      assert.equal(
        await value(page, 'onCadence'),
        await org.count(asManager, PLAN, `${team} AND ReviewStatus__c = 'On cadence'`)
      );
      await tile(page, 'onCadence').getByText(`of ${plans}`).waitFor();
      assert.equal(
        await value(page, 'overdue'),
        await org.count(asManager, PLAN, `${team} AND ReviewStatus__c = 'Overdue'`)
      );
      await tile(page, 'overdue').getByText('+1 this week').waitFor();
      assert.equal(
        await value(page, 'awaiting'),
        await org.count(asManager, PLAN, `${team} AND Status__c = 'In review'`)
      );
      assert.equal(
        await value(page, 'missed'),
        await org.count(
          asManager,
          'Commitment__c',
          `AccountPlan__r.IsMyTeams__c = true AND Outcome__c = 'Missed' AND DueOn__c = THIS_MONTH`
        )
      );
      const { records: unheard } = await asManager.query<{ Account__c: string }>(
        `SELECT Account__c FROM Stakeholder__c WHERE IsKeyPlayer__c = true AND Account__r.Owner.ManagerId = '${idOf(users.manager)}'
           AND (LastInterviewDate__c < ${daysAgo(365)} OR LastInterviewDate__c = null)`
      );
      assert.equal(await value(page, 'unheard'), unheard.length);
      await tile(page, 'unheard')
        .getByText(`on ${new Set(unheard.map(({ Account__c }) => Account__c)).size} accounts`)
        .waitFor();
      await board(page).getByText(`${plans} plans · `).waitFor();
      await expectAccessible(page);

      const asked = watchData(page);
      await page.reload();
      await rowOf(page, 'Aldermoor Late').waitFor();
      await tile(page, 'missed').getByText('this month').waitFor();
      assert.deepEqual([...asked].filter((name) => name.startsWith('plan')).sort(), ['planBook', 'planWeek']);
    });
  });

  it('sorts by what needs the manager, and says what is missing as missing', async () => {
    await org.harness.visit(HOME, manager, async (page) => {
      await rowOf(page, 'Aldermoor Late').waitFor();
      const order = [
        'Overdue',
        'Due',
        'Sent back',
        'No active plan',
        'Not scheduled',
        'Not started',
        'Awaiting',
        'On cadence'
      ];
      const texts = await reviews(page);
      const statuses = await textsOf(rows(page).locator('td:nth-of-type(2)'));
      const ranks = texts.map((text, index) =>
        order.findIndex((name) =>
          statuses[index] === 'No active plan' ? name === 'No active plan' : text.startsWith(name)
        )
      );
      assert.ok(
        ranks.every((rank) => rank >= 0),
        texts.join()
      );
      assert.deepEqual(
        ranks,
        [...ranks].sort((a, b) => a - b),
        'what needs somebody comes first'
      );
      const overdue = texts.flatMap((text) => /^Overdue (\d+) d$/.exec(text)?.[1] ?? []).map(Number);
      assert.ok(overdue.length > 1);
      assert.deepEqual(
        overdue,
        [...overdue].sort((a, b) => b - a),
        'the longest overdue comes first'
      );

      assert.deepEqual(await textsOf(rowOf(page, 'Aldermoor Late').locator('td')), [
        'Tier 1',
        'Active',
        'Overdue 4 d',
        '0 %',
        'not assessed',
        '0/2',
        'Dara Quinn'
      ]);
      assert.deepEqual((await textsOf(rowOf(page, 'Dunmore Unplanned').locator('td'))).slice(0, 6), [
        'Tier 3',
        'No active plan',
        'Not started',
        '–',
        'not assessed',
        '–'
      ]);
      await rowOf(page, 'Barnaby Near').getByText('Due in 6 d').waitFor();
    });
  });

  it('sorts by a column, and by what needs the manager again', async () => {
    await org.harness.visit(HOME, manager, async (page) => {
      await rowOf(page, 'Aldermoor Late').waitFor();
      const before = await textsOf(rows(page).locator('th a:first-child'));
      await page.getByRole('columnheader', { name: 'Account' }).first().getByRole('button').click();
      await page.locator('c-plan-status-table [aria-sort="ascending"]').waitFor({ state: 'attached' });
      await eventually(page, async () => {
        const sorted = await textsOf(rows(page).locator('th a:first-child'));
        assert.deepEqual(sorted, [...sorted].sort(new Intl.Collator().compare));
      });
      await board(page).getByRole('button', { name: 'Sort by what needs you' }).click();
      await eventually(page, async () =>
        assert.deepEqual(await textsOf(rows(page).locator('th a:first-child')), before)
      );
    });
  });

  it('filters by a figure, by tier, by region and by person', async () => {
    await org.harness.visit(HOME, manager, async (page) => {
      await rowOf(page, 'Aldermoor Late').waitFor();
      const overdue = await value(page, 'overdue');
      await tile(page, 'overdue').getByRole('button').click();
      await board(page).getByText('showing those overdue for review').waitFor();
      assert.equal(await rows(page).count(), overdue);
      assert.ok((await reviews(page)).every((text) => text.startsWith('Overdue')));
      await board(page).getByRole('button', { name: 'Clear filters' }).click();

      await filter(page, 'tier').selectOption('Tier 3');
      await rowOf(page, 'Aldermoor Late').waitFor({ state: 'detached' });
      assert.deepEqual([...new Set(await textsOf(rows(page).locator('td:nth-of-type(1)')))], ['Tier 3']);
      await board(page).getByRole('button', { name: 'Clear filters' }).click();

      await filter(page, 'region').selectOption('MN');
      await rowOf(page, 'Aldermoor Late').waitFor({ state: 'detached' });
      assert.deepEqual(await accounts(page), ['Northfield Integrated Health']);
      await filter(page, 'region').selectOption({ label: 'No region' });
      await rowOf(page, 'Aldermoor Late').waitFor();
      assert.ok(!(await accounts(page)).includes('Northfield Integrated Health'));
      await board(page).getByRole('button', { name: 'Clear filters' }).click();

      const bar = board(page)
        .locator('[data-bars="person"]')
        .getByRole('button', { name: /^Dara Quinn/ });
      const words = (await bar.innerText()).replace(/\s+/g, ' ');
      await bar.click();
      await rowOf(page, 'Caldera Oncology Network').waitFor({ state: 'detached' });
      assert.equal(await rows(page).count(), Number(/^Dara Quinn (\d+)/.exec(words)?.[1]));
      const parts = [...words.matchAll(/(\d+) (on cadence|due|overdue|not started)/g)];
      assert.equal(
        parts.reduce((sum, [, count]) => sum + Number(count), 0),
        await rows(page).count()
      );
      assert.deepEqual([...new Set(await textsOf(rows(page).locator('td:last-of-type')))], ['Dara Quinn']);
      await board(page)
        .locator('[data-bars="tier"]')
        .getByRole('button', { name: /^Tier 2/ })
        .click();
      await rowOf(page, 'Aldermoor Late').waitFor({ state: 'detached' });
      await rowOf(page, 'Barnaby Near').waitFor();
      await expectAccessible(page);
    });
  });

  it('says what slipped this week and which reviews come, each one click from its record', async () => {
    await org.harness.visit(HOME, manager, async (page) => {
      await part(page, 'slipped').getByRole('link').first().waitFor();
      const rest = part(page, 'slipped').getByRole('button', { name: /^Show all/ });
      if ((await rest.count()) > 0) await rest.click();
      const slipped = await textsOf(part(page, 'slipped').getByRole('link'));
      const expected = [
        'Aldermoor Late: promise to the customer missed: Send the figures',
        'Aldermoor Late: review became overdue',
        'Aldermoor Late: barrier escalated: Legal is slow',
        'Aldermoor Late: promise among us missed: Brief the nurses',
        'Dunmore Unplanned: Tier 3 without a plan for 60 days'
      ];
      assert.deepEqual(
        slipped.filter((text) => /^(Aldermoor|Dunmore)/.test(text)),
        expected
      );
      for (const [text, heading] of [
        [expected[0], 'Send the figures'],
        [expected[2], 'Legal is slow'],
        [expected[4], 'Dunmore Unplanned']
      ] as const) {
        await part(page, 'slipped')
          .getByRole('link', { name: text ?? '' })
          .click();
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        await page.goBack();
        await part(page, 'slipped').getByRole('link').first().waitFor();
        const again = part(page, 'slipped').getByRole('button', { name: /^Show all/ });
        if ((await again.count()) > 0) await again.click();
      }
      await part(page, 'coming').getByRole('link', { name: 'Barnaby Near · cadence review' }).click();
      await page.waitForURL(/\/lightning\/r\/PlanReview__c\//);
    });
  });

  it('leads from each row to its plan, with the keyboard alone', async () => {
    await org.harness.visit(HOME, manager, async (page) => {
      await tabTo(page, rowOf(page, 'Aldermoor Late').getByRole('link', { name: /plan of Aldermoor Late$/ }));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.includes(late.planId));
    });
  });

  for (const [who, viewer] of [
    ['manager', manager],
    ['rep', rep]
  ] as const) {
    it(`leads a ${who} to lists that hold what they say, and that can be sorted`, async () => {
      const as = connect(org.harness, viewer.user);
      const own =
        who === 'manager'
          ? ['My team’s plans', "IsMyTeams__c = true AND Status__c != 'Closed'"]
          : ['My plans', `OwnerId = '${idOf(viewer.user)}'`];
      const lists: readonly (readonly [link: string, object: string, where: string, sortBy: string])[] = [
        [own[0] ?? '', PLAN, own[1] ?? '', 'Next review due'],
        ['Overdue for review', PLAN, "ReviewStatus__c = 'Overdue'", 'Days overdue'],
        ['Due in 14 days', PLAN, "ReviewStatus__c = 'Due soon'", 'Next review due'],
        ['Awaiting approval', PLAN, "Status__c = 'In review'", 'Completeness'],
        ['Incomplete', PLAN, "Completeness__c < 100 AND Status__c != 'Closed'", 'Completeness'],
        ['Off pace', PLAN, 'IsOffPace__c = true', 'Next review due'],
        [
          'No active plan',
          'Account',
          "ActivePlan__c = null AND Tier__c IN ('Tier 1', 'Tier 2', 'Tier 3')",
          'Account Name'
        ]
      ];
      await org.harness.visit(HOME, viewer, async (page) => {
        for (const [name, object, where, sortBy] of lists) {
          const expected = await org.count(as, object, where);
          await listLinks(page).getByRole('link', { name, exact: true }).click();
          await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
          const table = page.locator('shell-object-home lightning-datatable');
          await page
            .getByRole('status')
            .filter({ hasText: new RegExp(`^${expected} items?`) })
            .waitFor();
          if (expected > 0) {
            await eventually(page, async () => assert.equal(await table.locator('tbody tr').count(), expected, name));
            const header = table.getByRole('columnheader', { name: sortBy });
            await header.getByRole('button', { name: /sort/i }).click();
            await header
              .and(page.locator('[aria-sort="ascending"], [aria-sort="descending"]'))
              .waitFor({ state: 'attached' });
          }
          await page.goto(`${org.harness.app.url}${HOME}`);
          await board(page).getByRole('heading', { name: 'Plan status' }).waitFor();
        }
      });
    });
  }

  it('shows a rep their own plans, and everybody’s when asked to', async () => {
    const own = await org.count(org.asRep, PLAN, `OwnerId = '${idOf(users.rep)}' AND Status__c != 'Closed'`);
    const all = await org.count(org.asRep, PLAN, "Status__c != 'Closed'");
    await org.harness.visit(HOME, rep, async (page) => {
      await rowOf(page, 'Aldermoor Late').waitFor();
      assert.equal(await filter(page, 'scope').inputValue(), 'mine');
      await board(page).getByText(`${own} plans · `).waitFor();
      assert.equal(await board(page).locator('[data-bars="person"]').count(), 0);
      await expectAccessible(page);
      await filter(page, 'scope').selectOption({ label: 'All plans' });
      await rowOf(page, 'Caldera Oncology Network').waitFor();
      await board(page).getByText(`${all} plans · `).waitFor();
      await filter(page, 'scope').selectOption('team');
      await board(page)
        .getByText(/^Nobody who reports to you owns an account plan/)
        .waitFor();
    });
  });

  it('shows an executive every plan, those that await them first', async () => {
    await org.harness.visit(HOME, executive, async (page) => {
      await rowOf(page, 'Cresswell Waits').waitFor();
      await tile(page, 'unheard')
        .getByText(/^on \d+ accounts$/)
        .waitFor();
      const asked = watchData(page);
      await page.reload();
      await rowOf(page, 'Cresswell Waits').waitFor();
      await tile(page, 'awaiting').getByText('Awaiting your approval').waitFor();
      const texts = await reviews(page);
      const waiting = texts.filter((text) => text === 'Awaiting you').length;
      assert.ok(waiting >= 2);
      assert.deepEqual(texts.slice(0, waiting), Array<string>(waiting).fill('Awaiting you'));
      assert.equal(await value(page, 'awaiting'), waiting);
      await tile(page, 'unheard')
        .getByText(/^on \d+ accounts$/)
        .waitFor();
      assert.ok(asked.filter((name) => name.startsWith('plan')).length <= 4, asked.join());
    });
  });

  it('says how to begin to somebody who owns no plan', async () => {
    await org.harness.visit(HOME, { user: users.coach }, async (page) => {
      await board(page)
        .getByText(/^You own no account plan yet\./)
        .waitFor();
      await expectAccessible(page);
      await board(page).getByRole('button', { name: 'Accounts without a plan' }).click();
      await page.getByRole('heading', { level: 1, name: 'No active plan' }).waitFor();
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`fits a phone, ${colorScheme}`, async () => {
      await org.harness.visit(HOME, { ...manager, width: 360, colorScheme }, async (page) => {
        await rowOf(page, 'Aldermoor Late').waitFor();
        await rowOf(page, 'Aldermoor Late').getByText('Overdue 4 d').waitFor();
        await part(page, 'slipped').getByRole('link').first().waitFor();
        assert.ok((await overflow(page)) <= 0, 'nothing is too wide');
        await expectAccessible(page);
      });
    });
  }

  it('keeps telling its bars apart in forced colours', async () => {
    await org.harness.visit(HOME, { ...manager, forcedColors: 'active' }, async (page) => {
      await rowOf(page, 'Aldermoor Late').waitFor();
      const style = (band: string): Promise<string> =>
        board(page)
          .locator(`[data-bars="tier"] .part.${band}`)
          .first()
          .evaluate((element) => {
            const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(element);
            return [backgroundColor, backgroundImage, borderTopStyle].join(' ');
          });
      const styles = await Promise.all(['onCadence', 'due', 'overdue', 'notStarted'].map(style));
      assert.equal(new Set(styles).size, 4);
    });
  });

  describe('and on the Account page', () => {
    it('shows the plan and what is due, and ticks a promise off', async () => {
      const made = await org.planned('Everdene');
      await org.review(made.planId, 20);
      await org.promise(made.planId, 'Call the CFO', -3);
      const next = await org.promise(made.planId, 'Send the agenda', 5);
      await org.harness.visit(made.address, rep, async (page) => {
        await figure(page, 'status').getByText('Active').waitFor();
        await figure(page, 'review').getByText('in 20 days').waitFor();
        await figure(page, 'sayDo').getByText('0 of 1 kept').waitFor();
        await panel(page).getByText('Missing: ').waitFor();
        await expectAccessible(page);
        await panel(page).getByRole('checkbox', { name: 'Done: Send the agenda' }).click();
        await toast(page, 'Done: Send the agenda').waitFor();
        await figure(page, 'sayDo').getByText('1 of 2 kept').waitFor();
        await panel(page).getByText('Send the agenda').waitFor({ state: 'detached' });
        await panel(page).getByText('Call the CFO').waitFor();
      });
      assert.equal((await read(org.admin, 'Commitment__c', next, ['Outcome__c']))['Outcome__c'], 'Kept');
    });

    it('adds a promise', async () => {
      const made = await org.planned('Fairholm');
      await org.harness.visit(made.address, rep, async (page) => {
        await panel(page).getByRole('button', { name: 'Add a promise' }).click();
        const form = panel(page).locator('c-commitment-line');
        await form.locator('[data-field="what"]').fill('Share the dashboard');
        await form.locator('[data-field="when"]').fill(daysAgo(-9));
        await expectAccessible(page);
        await form.locator('[data-action="add"]').click();
        await panel(page).getByRole('checkbox', { name: 'Done: Share the dashboard' }).waitFor();
        await panel(page).getByText('due in 9 days').waitFor();
      });
    });

    it('leads to the review of the plan, also from what the tier promises', async () => {
      const made = await org.planned('Garrick');
      const review = await org.review(made.planId, 3);
      await org.harness.visit(made.address, rep, async (page) => {
        const promise = page.locator('c-account-tier-panel [data-promise="review"]');
        await figure(page, 'review').getByText('in 3 days').waitFor();
        await promise.getByRole('button').click();
        await page.waitForURL((url) => url.pathname.includes(review));
        await page.goBack();
        await panel(page).getByRole('button', { name: 'Run review' }).click();
        await page.waitForURL((url) => url.pathname.includes(review));
      });
    });

    it('says what a plan is for where there is none, and starts one', async () => {
      const account = await org.account('Hartwell');
      await org.harness.visit(account.address, rep, async (page) => {
        await panel(page)
          .getByText(/^No plan yet\./)
          .waitFor();
        await expectAccessible(page);
        await panel(page).getByRole('button', { name: 'Start a plan' }).click();
        await dialog(page, 'New plan for Hartwell').getByRole('button', { name: 'Create plan' }).click();
        await page.waitForURL(/\/lightning\/r\/AccountPlan__c\//);
      });
      assert.equal(await org.count(org.asRep, PLAN, `Account__c = '${account.id}' AND Status__c = 'Draft'`), 1);
      await org.harness.visit(account.address, rep, async (page) => {
        await figure(page, 'status').getByText('Draft').waitFor();
        await panel(page).getByRole('button', { name: 'Open plan' }).click();
        await page.waitForURL(/\/lightning\/r\/AccountPlan__c\//);
      });
    });

    it('offers somebody who only reads nothing to change', async () => {
      await org.harness.visit(late.address, { user: users.coach }, async (page) => {
        await figure(page, 'review').getByText('overdue 4 days').waitFor();
        assert.equal(await panel(page).getByRole('button', { name: 'New plan' }).count(), 0);
      });
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`fits a phone, ${colorScheme}`, async () => {
        await org.harness.visit(late.address, { ...rep, width: 360, colorScheme }, async (page) => {
          await figure(page, 'review').getByText('overdue 4 days').waitFor();
          await figure(page, 'barriers').getByText('1, the oldest open 41 days').waitFor();
          assert.ok((await overflow(page)) <= 0, 'nothing is too wide');
          await expectAccessible(page);
        });
      });
    }
  });
});
