import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, create, createAccount, createAll, daysAgo, read, users } from './book.ts';
import type { Fields } from './book.ts';
import type { Locator, Page, Viewer } from './harness.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import { dialog, eventually, holdSaves, isMutation, toast } from './map.ts';
import { find, tabTo } from './tier.ts';

const rep = { user: users.rep };
const phone = { user: users.rep, width: 360 };
const COMMITMENT = 'Commitment__c';
const OBJECTIVE = 'PlanObjective__c';
const year = new Date().getFullYear();

/** A plan of one test alone. */
interface WorkPlan {
  readonly id: string;
  readonly accountId: string;
  /** Stakeholder__c by name. */
  readonly people: Readonly<Record<string, string>>;
}

const part = (page: Page, name: string): Locator => page.locator(`c-plan-work [data-section="${name}"]`);
const counts = (page: Page, text: string): Locator =>
  page.locator('c-plan-work [data-figure="counts"]').getByText(text, { exact: true });
const column = (page: Page, group: string): Locator => page.locator(`c-commitment-board [data-group="${group}"]`);
const cardIn = (page: Page, group: string, name: string): Locator =>
  column(page, group).locator('c-commitment-card').filter({ hasText: name });
const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name: `Done: ${name}`, exact: true });
const objective = (page: Page, name: string): Locator =>
  page.locator('c-objective-list [data-objective]').filter({ hasText: name });
const now = (page: Page, name: string): Locator => page.getByRole('textbox', { name: `Now, ${name}`, exact: true });
const undoBar = (page: Page, text: string): Locator => page.locator('c-plan-work .undo').filter({ hasText: text });
const mark = (page: Page, name: string): Locator =>
  page.locator('c-commitment-timeline').getByRole('button', { name: new RegExp(`^${name}: `) });

/** Fields of a date input are filled and left, as a user does. */
async function fillDate(form: Locator, label: string, day: string): Promise<void> {
  const [years, months, days] = day.split('-').map(Number);
  const text = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.UTC(years ?? 0, (months ?? 1) - 1, days)
  );
  await form
    .getByRole('textbox', { name: label })
    .or(form.getByRole('combobox', { name: label }))
    .first()
    .fill(text);
  await form.page().keyboard.press('Tab');
}

describe('objectives, promises and opportunities of a plan', () => {
  let harness: BrowserHarness;
  let asRep: Connection;
  let admin: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    asRep = connect(harness);
    admin = connect(harness, users.admin);
  });
  after(() => harness.stop());

  async function freshPlan(name: string): Promise<WorkPlan> {
    const people = [{ Name: 'Priya Raman', Title__c: 'VP Pharmacy' }];
    const account = await createAccount(harness, { name, people });
    const id = await create(asRep, 'AccountPlan__c', {
      Name: `${year} plan`,
      Account__c: account.id,
      StartDate__c: `${year}-01-01`,
      EndDate__c: `${year}-12-31`
    });
    return { id, accountId: account.id, people: account.people };
  }
  const promises = (plan: WorkPlan, ...rows: readonly Fields[]): Promise<string[]> =>
    createAll(
      asRep,
      COMMITMENT,
      rows.map((row) => ({ AccountPlan__c: plan.id, Audience__c: 'Internal', ...row }))
    );
  const objectives = (plan: WorkPlan, ...rows: readonly Fields[]): Promise<string[]> =>
    createAll(
      asRep,
      OBJECTIVE,
      rows.map((row, index) => ({ AccountPlan__c: plan.id, SortOrder__c: index + 1, ...row }))
    );
  const opportunity = (plan: WorkPlan, Name: string, fields: Fields = {}): Promise<string> =>
    create(admin, 'Opportunity', {
      Name,
      AccountId: plan.accountId,
      OwnerId: harness.app.org.sessionFor(users.rep).userId,
      StageName: 'Qualification',
      CloseDate: daysAgo(-40),
      ...fields
    });
  const rowsOf = async (plan: WorkPlan, object: string, fields: string): Promise<readonly Fields[]> => {
    const { records } = await admin.query<Record<string, string>>(
      `SELECT ${fields} FROM ${object} WHERE AccountPlan__c = '${plan.id}' ORDER BY Name`
    );
    return records.map((record) =>
      Object.fromEntries(fields.split(', ').map((field) => [field, record[field] ?? null]))
    );
  };
  const isStored = (page: Page, object: string, id: string, values: Fields): Promise<void> =>
    eventually(page, async () => assert.deepEqual(await read(admin, object, id, Object.keys(values)), values));

  /** Opens the plan on the tab with its work. */
  async function atWork(plan: WorkPlan, viewer: Viewer, work: (page: Page) => Promise<void>): Promise<void> {
    await harness.visit(`/lightning/r/AccountPlan__c/${plan.id}/view`, viewer, async (page) => {
      await page.getByRole('tab', { name: 'Objectives and commitments' }).click();
      await part(page, 'promises').waitFor();
      await work(page);
    });
  }

  it('adds objectives and keeps their values up to date with one save each', async () => {
    const plan = await freshPlan('Objectives');
    await atWork(plan, rep, async (page) => {
      await part(page, 'objectives')
        .getByText('No objective yet. Say what this plan is to reach and how everybody can tell.')
        .waitFor();
      await expectAccessible(page);
      for (const name of ['Sites live', 'Trust']) {
        await page.getByRole('button', { name: 'Add an objective' }).click();
        const add = dialog(page, 'Add an objective');
        await add.getByRole('textbox', { name: 'Objective' }).fill(name);
        if (name === 'Sites live') {
          await add.getByText('Without measure, baseline and target nobody can tell whether it is reached.').waitFor();
          await add.getByRole('textbox', { name: 'Measure' }).fill('Hospitals live');
          await add.getByRole('textbox', { name: 'Unit' }).fill('sites');
          await add.getByRole('spinbutton', { name: 'Baseline' }).fill('2');
          await add.getByRole('spinbutton', { name: 'Target' }).fill('6');
          await find(add, 'Who answers for it', 'Theo', 'Theo Brandt');
          await expectAccessible(page);
        }
        await add.getByRole('button', { name: 'Add the objective' }).click();
        await objective(page, name).waitFor();
      }
      await objective(page, 'Sites live').getByText('Theo Brandt answers for it').waitFor();
      await objective(page, 'Trust').getByText('Not measured').waitFor();

      const saves: string[] = [];
      page.on('request', (request) => {
        if (isMutation(request.postData())) saves.push(request.postData() ?? '');
      });
      await now(page, 'Sites live').fill('6.5');
      await now(page, 'Sites live').press('Enter');
      await objective(page, 'Sites live').locator('[data-pace="Reached"]').waitFor();
      await page.keyboard.press('Tab');
      await page.getByText('“Sites live” stands at 6.5 now.').waitFor({ state: 'attached' });
      assert.equal(saves.length, 1, 'one save for one value');
      await now(page, 'Sites live').fill('a lot');
      await now(page, 'Sites live').press('Enter');
      await objective(page, 'Sites live').getByText('Type a number, such as 4.5.').waitFor();
      assert.equal(saves.length, 1, 'no save for what is no number');
      await expectAccessible(page);
    });
    assert.deepEqual(
      await rowsOf(plan, OBJECTIVE, 'Name, Current__c, Baseline__c, Target__c, StartOn__c, DueOn__c, SortOrder__c'),
      [
        {
          Name: 'Sites live',
          Current__c: 6.5,
          Baseline__c: 2,
          Target__c: 6,
          StartOn__c: `${year}-01-01`,
          DueOn__c: `${year}-12-31`,
          SortOrder__c: 1
        },
        {
          Name: 'Trust',
          Current__c: null,
          Baseline__c: null,
          Target__c: null,
          StartOn__c: `${year}-01-01`,
          DueOn__c: `${year}-12-31`,
          SortOrder__c: 2
        }
      ]
    );
  });

  it('makes promises one after another, to the customer, a person and colleagues', async () => {
    const plan = await freshPlan('Promises');
    const [sites = ''] = await objectives(plan, { Name: 'Sites live' });
    await atWork(plan, rep, async (page) => {
      await part(page, 'promises')
        .getByText(/^Nothing was promised yet\. Type the first promise above/)
        .waitFor();
      const line = page.getByRole('form', { name: 'Make a promise' });
      const what = line.getByRole('textbox', { name: 'What was promised' });
      await what.press('Enter');
      await line.getByText('Say what was promised.').waitFor();
      await expectAccessible(page);
      await what.fill('Data feed');
      await line.getByLabel('To whom').selectOption('Priya Raman, VP Pharmacy');
      await line.getByLabel('By when').fill(daysAgo(1));
      await what.press('Enter');
      await line.getByText('This day has passed. Choose today or later.').waitFor();
      await line.getByLabel('By when').fill(daysAgo(-5));
      await what.press('Enter');
      await cardIn(page, 'week', 'Data feed').getByText('to Priya Raman').waitFor();
      // The line is empty and has the keyboard: whom and when stay for the next one.
      await what.and(page.locator(':focus')).waitFor();
      await eventually(page, async () => assert.equal(await what.inputValue(), ''));
      await page.keyboard.type('Plan for the pilot');
      await line.getByLabel('To whom').selectOption('Among ourselves');
      await what.press('Enter');
      await cardIn(page, 'week', 'Plan for the pilot').getByText('Internal').waitFor();
      await counts(page, '2 open, none overdue').waitFor();

      await page.getByRole('button', { name: 'More details…' }).click();
      const make = dialog(page, 'Make a promise');
      await make.getByRole('textbox', { name: 'What was promised' }).fill('Contract draft');
      await fillDate(make, 'By when', daysAgo(-60));
      await make.getByLabel('Objective').selectOption('Sites live');
      await find(make, 'Who keeps it', 'Theo', 'Theo Brandt');
      await expectAccessible(page);
      await make.getByRole('button', { name: 'Make the promise' }).click();
      await toast(page, '“Contract draft” is promised.').waitFor();
      await cardIn(page, 'later', 'Contract draft').getByText('by Theo Brandt').waitFor();
      await cardIn(page, 'later', 'Contract draft').getByText('Sites live').waitFor();
      await objective(page, 'Sites live').getByText('1 open promise').waitFor();
      await expectAccessible(page);
    });
    assert.deepEqual(
      await rowsOf(plan, COMMITMENT, 'Name, Audience__c, Stakeholder__c, DueOn__c, FirstDueOn__c, PlanObjective__c'),
      [
        ['Contract draft', 'Customer', null, daysAgo(-60), daysAgo(-60), sites],
        ['Data feed', 'Customer', plan.people['Priya Raman'], daysAgo(-5), daysAgo(-5), null],
        ['Plan for the pilot', 'Internal', null, daysAgo(-5), daysAgo(-5), null]
      ].map(([Name, Audience__c, Stakeholder__c, DueOn__c, FirstDueOn__c, PlanObjective__c]) => ({
        Name,
        Audience__c,
        Stakeholder__c,
        DueOn__c,
        FirstDueOn__c,
        PlanObjective__c
      }))
    );
  });

  it('is ticked done with one tap on a telephone, at once, and undone', async () => {
    const plan = await freshPlan('Telephone');
    const [late = '', soon = ''] = await promises(
      plan,
      { Name: 'Late feed', DueOn__c: daysAgo(3) },
      { Name: 'Soon feed', DueOn__c: daysAgo(-3) }
    );
    await atWork(plan, phone, async (page) => {
      await counts(page, '2 open, 1 overdue').waitFor();
      await page.getByRole('button', { name: 'Say/do 0 of 1 kept' }).waitFor();
      const tap = await box(page, 'Late feed').locator('xpath=..').boundingBox();
      assert.ok(tap !== null && tap.height >= 32 && tap.width >= 36, 'a finger hits it');
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth
      }));
      assert.ok(scroll <= client, 'nothing sticks out sideways');
      await expectAccessible(page);

      const gate = await holdSaves(page);
      await box(page, 'Soon feed').click();
      await counts(page, '1 open, 1 overdue').waitFor();
      await undoBar(page, '“Soon feed” is done.').waitFor();
      assert.deepEqual(await read(admin, COMMITMENT, soon, ['Status__c']), { Status__c: 'Open' });
      gate.open();
      await isStored(page, COMMITMENT, soon, { Status__c: 'Done', DoneOn__c: daysAgo(0) });
      await page.getByRole('button', { name: 'Say/do 1 of 2 kept' }).waitFor();
      await undoBar(page, '“Soon feed” is done.').getByRole('button', { name: 'Undo' }).click();
      await counts(page, '2 open, 1 overdue').waitFor();
      await isStored(page, COMMITMENT, soon, { Status__c: 'Open', DoneOn__c: null });

      await box(page, 'Late feed').click();
      const bar = undoBar(page, '“Late feed” is done, after its day.');
      await bar.getByRole('button', { name: 'Kept on another day?' }).click();
      const change = dialog(page, 'Change a promise');
      await change.getByText('The day has passed, so it stays. For a new day make a new promise.').waitFor();
      await expectAccessible(page);
      await change.getByLabel('Kept on').fill(daysAgo(4));
      await change.getByRole('button', { name: 'Save' }).click();
      await isStored(page, COMMITMENT, late, { Status__c: 'Done', DoneOn__c: daysAgo(4), Outcome__c: 'Kept' });
      await page.getByRole('button', { name: 'Show what is done (1)' }).click();
      await cardIn(page, 'done', 'Late feed').getByText('kept 4 days ago').waitFor();
      await box(page, 'Late feed').uncheck();
      await undoBar(page, '“Late feed” is open again.').waitFor();
      await isStored(page, COMMITMENT, late, { Status__c: 'Open', IsMissed__c: true });
      await cardIn(page, 'overdue', 'Late feed').getByText('3 days overdue').waitFor();
    });
  });

  it('moves a promise before its day, withdraws one with a reason, and never one that was missed', async () => {
    const plan = await freshPlan('Withdrawn');
    const [open = '', missed = ''] = await promises(
      plan,
      { Name: 'Price list', DueOn__c: daysAgo(-4), Audience__c: 'Customer' },
      { Name: 'Old report', DueOn__c: daysAgo(2) }
    );
    await atWork(plan, rep, async (page) => {
      await cardIn(page, 'week', 'Price list').getByRole('button', { name: 'Price list' }).click();
      const change = dialog(page, 'Change a promise');
      await fillDate(change, 'By when', daysAgo(-20));
      await change.getByRole('button', { name: 'Save' }).click();
      await toast(page, 'Promise changed').waitFor();
      await cardIn(page, 'month', 'Price list')
        .getByText(/^moved from /)
        .waitFor();
      await isStored(page, COMMITMENT, open, { DueOn__c: daysAgo(-20), FirstDueOn__c: daysAgo(-4) });

      await cardIn(page, 'month', 'Price list').getByRole('button', { name: 'Price list' }).click();
      await change.getByRole('button', { name: 'Withdraw…' }).click();
      const withdraw = dialog(page, 'Withdraw a promise');
      await withdraw.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await withdraw.getByText(/A promise is withdrawn only when the other side releases us\./).waitFor();
      assert.deepEqual(await read(admin, COMMITMENT, open, ['Status__c']), { Status__c: 'Open' });
      await expectAccessible(page);
      await withdraw.getByLabel('Who released us from it, and why').fill('Priya: they bought elsewhere.');
      await withdraw.getByRole('button', { name: 'Withdraw', exact: true }).click();
      await undoBar(page, '“Price list” is withdrawn.').waitFor();
      await isStored(page, COMMITMENT, open, {
        Status__c: 'Withdrawn',
        WithdrawnReason__c: 'Priya: they bought elsewhere.'
      });
      await page.getByRole('button', { name: 'Show what was withdrawn (1)' }).click();
      await page.getByText('withdrawn: Priya: they bought elsewhere.').waitFor();
      await expectAccessible(page);
      await undoBar(page, 'is withdrawn').getByRole('button', { name: 'Undo' }).click();
      await isStored(page, COMMITMENT, open, { Status__c: 'Open', WithdrawnReason__c: null });

      await cardIn(page, 'overdue', 'Old report').getByRole('button', { name: 'Old report' }).click();
      await change
        .getByText(/^The day has passed, so this promise counts as missed and cannot be withdrawn\./)
        .waitFor();
      assert.equal(await change.getByRole('button', { name: 'Withdraw…' }).count(), 0);
      assert.ok(await change.getByLabel('By when').isDisabled());
    });
    const withdraw = asRep
      .sobject(COMMITMENT)
      .update({ Id: missed, Status__c: 'Withdrawn', WithdrawnReason__c: 'No reason' });
    await assert.rejects(withdraw, /cannot be withdrawn/);
  });

  it('keeps what was typed when the server cannot be reached, and tries again', async () => {
    const plan = await freshPlan('Offline');
    const [sites = ''] = await objectives(plan, { Name: 'Sites live', Baseline__c: 2, Target__c: 6, Current__c: 3 });
    await promises(plan, { Name: 'First', DueOn__c: daysAgo(-3) });
    await atWork(plan, { ...rep, expectedFailures: [/graphql/] }, async (page) => {
      let isDown = true;
      await page.route('**/graphql', async (route) => {
        if (isDown && isMutation(route.request().postData())) await route.abort('connectionrefused');
        else await route.fallback();
      });
      const line = page.getByRole('form', { name: 'Make a promise' });
      await line.getByLabel('By when').fill(daysAgo(-5));
      await line.getByRole('textbox', { name: 'What was promised' }).fill('Data feed');
      await page.keyboard.press('Enter');
      await part(page, 'promises').getByText('Not saved: Data feed').waitFor();
      await part(page, 'promises')
        .getByText(/^There is no connection to the server\./)
        .waitFor();
      assert.equal(await cardIn(page, 'week', 'Data feed').count(), 0);
      await expectAccessible(page);
      await box(page, 'First').click();
      await part(page, 'promises').getByText('Not saved: First').waitFor();
      assert.equal(await box(page, 'First').isChecked(), false);
      await now(page, 'Sites live').fill('5');
      await now(page, 'Sites live').press('Enter');
      await objective(page, 'Sites live')
        .getByText(/^There is no connection to the server\./)
        .waitFor();
      assert.equal(await now(page, 'Sites live').inputValue(), '5');

      isDown = false;
      await now(page, 'Sites live').press('Enter');
      await isStored(page, OBJECTIVE, sites, { Current__c: 5, PreviousValue__c: 3 });
      const refused = page.locator('c-work-refusals [data-refusal]').filter({ hasText: 'Data feed' });
      await refused.getByRole('button', { name: 'Change it' }).click();
      const make = dialog(page, 'Make a promise');
      await make.getByRole('textbox', { name: 'What was promised' }).fill('Data feed, weekly');
      await make.getByRole('button', { name: 'Make the promise' }).click();
      await cardIn(page, 'week', 'Data feed, weekly').waitFor();
      await page
        .locator('c-work-refusals [data-refusal]')
        .filter({ hasText: 'First' })
        .getByRole('button', { name: 'Try again' })
        .click();
      await cardIn(page, 'done', 'First').waitFor();
      assert.equal(await page.locator('c-work-refusals [data-refusal]').count(), 0);
      await eventually(page, async () =>
        assert.deepEqual(await rowsOf(plan, COMMITMENT, 'Name, Status__c'), [
          { Name: 'Data feed, weekly', Status__c: 'Open' },
          { Name: 'First', Status__c: 'Done' }
        ])
      );
    });
  });

  it('shows the same on a timeline that the keyboard walks over, and as a table', async () => {
    const plan = await freshPlan('Timeline');
    const [sites = ''] = await objectives(plan, { Name: 'Sites live', Baseline__c: 0, Target__c: 4, Current__c: 1 });
    await promises(
      plan,
      { Name: 'Kept one', PlanObjective__c: sites, DueOn__c: daysAgo(30), Status__c: 'Done', DoneOn__c: daysAgo(31) },
      { Name: 'Missed one', PlanObjective__c: sites, DueOn__c: daysAgo(2) },
      { Name: 'Open one', DueOn__c: daysAgo(-20) },
      { Name: 'Far one', DueOn__c: `${year + 5}-01-01` }
    );
    await atWork(plan, rep, async (page) => {
      await page.getByRole('button', { name: 'Timeline' }).click();
      await mark(page, 'Missed one').waitFor();
      assert.match((await mark(page, 'Missed one').getAttribute('aria-label')) ?? '', /^Missed one: Missed, due /);
      assert.match((await mark(page, 'Far one').getAttribute('aria-label')) ?? '', /later than this line shows$/);
      await expectAccessible(page);
      await tabTo(page, mark(page, 'Kept one'));
      await page.locator('c-commitment-timeline .tip').getByText('Kept one').waitFor();
      await page.keyboard.press('ArrowRight');
      await mark(page, 'Missed one').and(page.locator(':focus')).waitFor();
      await page
        .locator('c-commitment-timeline .tip')
        .getByText(/^Missed · /)
        .waitFor();
      await page.keyboard.press('Escape');
      await page.locator('c-commitment-timeline .tip').waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowDown');
      await mark(page, 'Open one').and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      const change = dialog(page, 'Change a promise');
      assert.equal(await change.getByRole('textbox', { name: 'What was promised' }).inputValue(), 'Open one');
      await page.keyboard.press('Escape');
      await change.waitFor({ state: 'detached' });
      await mark(page, 'Open one').and(page.locator(':focus')).waitFor();

      await page.getByRole('button', { name: 'Show as table' }).click();
      const table = page.getByRole('table', { name: 'Timeline of promises by objective' });
      await table.getByRole('row', { name: /^Missed one Internal Dara Quinn .* Missed$/ }).waitFor();
      assert.equal(await table.getByRole('row').count(), 7, 'one head, two groups, four promises');
      await expectAccessible(page);
      await page.reload();
      await page.getByRole('tab', { name: 'Objectives and commitments' }).click();
      await mark(page, 'Missed one').waitFor();
      await page.getByRole('button', { name: 'Board' }).click();
      await cardIn(page, 'overdue', 'Missed one').waitFor();
    });
    await atWork(plan, phone, async (page) => {
      await page.getByRole('button', { name: 'Timeline' }).click();
      await mark(page, 'Open one').waitFor();
      const isInSight = await page.locator('c-commitment-timeline .today-word').evaluate((word) => {
        const { left, right } = word.getBoundingClientRect();
        return left >= 0 && right <= document.documentElement.clientWidth;
      });
      assert.ok(isInSight, 'a narrow line begins at today');
      await expectAccessible(page);
    });
  });

  it('opens say/do to its formula and the promises behind it, and scores nothing that was not due', async () => {
    const plan = await freshPlan('Say and do');
    await promises(plan, { Name: 'Not due', DueOn__c: daysAgo(-10) });
    await atWork(plan, rep, async (page) => {
      await page.getByRole('button', { name: 'Say/do: nothing was due yet' }).click();
      const lists = page.getByRole('region', { name: 'The promises behind say/do' });
      assert.doesNotMatch(await lists.innerText(), /\d %/);
    });
    const done = { Status__c: 'Done', DueOn__c: daysAgo(10) };
    await promises(
      plan,
      { Name: 'Kept one', ...done, DoneOn__c: daysAgo(11) },
      { Name: 'Kept two', ...done, DoneOn__c: daysAgo(10) },
      { Name: 'Late one', ...done, DoneOn__c: daysAgo(8) },
      { Name: 'Missed one', DueOn__c: daysAgo(1) }
    );
    await atWork(plan, rep, async (page) => {
      await page.getByRole('button', { name: 'Say/do 2 of 4 kept' }).click();
      const lists = page.getByRole('region', { name: 'The promises behind say/do' });
      await lists.getByText('Kept by the due date ÷ due = 2 ÷ 4 = 50 %.').waitFor();
      await lists.getByText(/^A promise is due when it was done, or when its day has passed\./).waitFor();
      for (const [list, names] of [
        ['missed', ['Missed one']],
        ['late', ['Late one']],
        ['kept', ['Kept one', 'Kept two']]
      ] as const) {
        assert.deepEqual(await lists.locator(`[data-list="${list}"] li button`).allInnerTexts(), names);
      }
      await expectAccessible(page);
      await lists.getByRole('button', { name: 'Late one' }).click();
      await dialog(page, 'Change a promise').waitFor();
    });
    assert.deepEqual(await read(admin, 'AccountPlan__c', plan.id, ['SayDoRatio__c', 'DueCommitments__c']), {
      SayDoRatio__c: 50,
      DueCommitments__c: 4
    });
  });

  it('filters by audience, keeper and objective', async () => {
    const plan = await freshPlan('Filters');
    const [sites = ''] = await objectives(plan, { Name: 'Sites live' });
    const { userId: theo } = harness.app.org.sessionFor(users.teamMember);
    await promises(
      plan,
      { Name: 'Mine', DueOn__c: daysAgo(-2), Audience__c: 'Customer', PlanObjective__c: sites },
      { Name: 'Theirs', DueOn__c: daysAgo(-2), Owner__c: theo }
    );
    await atWork(plan, rep, async (page) => {
      await counts(page, '2 open, none overdue').waitFor();
      await page.locator('c-commitment-filters').getByRole('button', { name: 'Mine' }).click();
      await counts(page, '1 open, none overdue').waitFor();
      assert.equal(await cardIn(page, 'week', 'Theirs').count(), 0);
      await page.getByLabel('Customer or internal').selectOption('Internal only');
      await page.getByText('No promise matches these filters.').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Show all' }).click();
      await counts(page, '2 open, none overdue').waitFor();
      await objective(page, 'Sites live').getByRole('button', { name: '1 open promise' }).click();
      await counts(page, '1 open, none overdue').waitFor();
      await cardIn(page, 'week', 'Mine').waitFor();
    });
  });

  it('links, adds and unlinks opportunities, and keeps the two sums apart', async () => {
    const plan = await freshPlan('Opportunities');
    const [sites = ''] = await objectives(plan, { Name: 'Sites live' });
    const infusion = await opportunity(plan, 'Infusion centre', { Amount: 1_400_000 });
    const known = await opportunity(plan, 'Renewal', { Amount: 600_000, StageName: 'Negotiation/Review' });
    await opportunity(plan, 'Closed already', { StageName: 'Closed Won', Amount: 5 });
    const sum = (page: Page, key: string): Locator => page.locator(`c-plan-opportunities [data-sum="${key}"]`);
    const amount = (page: Page, key: string, text: string): Locator =>
      sum(page, key).locator('[data-figure="amount"]').getByText(text, { exact: true });
    await atWork(plan, rep, async (page) => {
      await part(page, 'opportunities').getByText('No opportunity is linked to this plan yet.').waitFor();
      const link = dialog(page, 'Link opportunities to the plan');
      await page.getByRole('button', { name: 'Link opportunities' }).click();
      await link.getByRole('checkbox', { name: /^Infusion centre/ }).check();
      assert.equal(await link.getByRole('checkbox', { name: /^Closed already/ }).count(), 0, 'closed ones stay out');
      await link.getByLabel('Objective').selectOption('Sites live');
      // The base component's box is drawn over the native one.
      await link.getByText('The plan brought them up: they count as identified today').click();
      await expectAccessible(page);
      await link.getByRole('button', { name: 'Link 1' }).click();
      await toast(page, '1 opportunity linked').waitFor();
      await amount(page, 'identified', '$1.4M').waitFor();
      await page.getByRole('button', { name: 'Link opportunities' }).click();
      await link.getByRole('checkbox', { name: /^Renewal/ }).check();
      assert.equal(await link.getByRole('checkbox', { name: /^Infusion centre/ }).count(), 0, 'linked once');
      await link.getByRole('button', { name: 'Link 1' }).click();
      await amount(page, 'inprocess', '$2M').waitFor();
      await amount(page, 'identified', '$1.4M').waitFor();

      await page.getByRole('button', { name: 'New opportunity' }).click();
      const add = dialog(page, 'New opportunity from the plan');
      await add.getByRole('textbox', { name: 'Name' }).fill('Cold chain');
      await add.getByLabel('Stage').selectOption('Prospecting');
      await fillDate(add, 'Close date', daysAgo(-90));
      await expectAccessible(page);
      await add.getByRole('button', { name: 'Add the opportunity' }).click();
      await toast(page, 'Opportunity added').waitFor();
      await sum(page, 'identified').getByText('2 opportunities').waitFor();
      await sum(page, 'identified').getByText('1 without an amount, not in the sum').waitFor();
      await sum(page, 'inprocess').getByText('3 opportunities').waitFor();
      await sum(page, 'identified').getByText('By stage').click();
      await sum(page, 'identified')
        .getByRole('row', { name: /^Prospecting 1 no amount 0 days$/ })
        .waitFor();
      await page.locator('c-plan-opportunities [data-opportunity]').filter({ hasText: 'Renewal' }).waitFor();
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Unlink “Renewal” from the plan' }).click();
      await amount(page, 'inprocess', '$1.4M').waitFor();
      await undoBar(page, '“Renewal” is unlinked from the plan.').getByRole('button', { name: 'Undo' }).click();
      await amount(page, 'inprocess', '$2M').waitFor();
    });
    const fields = ['AccountPlan__c', 'PlanObjective__c', 'IdentifiedThroughPlanOn__c'];
    assert.deepEqual(await read(admin, 'Opportunity', infusion, fields), {
      AccountPlan__c: plan.id,
      PlanObjective__c: sites,
      IdentifiedThroughPlanOn__c: daysAgo(0)
    });
    assert.deepEqual(await read(admin, 'Opportunity', known, fields), {
      AccountPlan__c: plan.id,
      PlanObjective__c: null,
      IdentifiedThroughPlanOn__c: null
    });
  });

  it('is done with the keyboard alone: ticked, undone, put in order', async () => {
    const plan = await freshPlan('Keys');
    const ids = await objectives(plan, { Name: 'First' }, { Name: 'Second' });
    const [one = ''] = await promises(
      plan,
      { Name: 'Uno', DueOn__c: daysAgo(-2) },
      { Name: 'Dos', DueOn__c: daysAgo(-2) }
    );
    await atWork(plan, rep, async (page) => {
      await tabTo(page, box(page, 'Uno'));
      await page.keyboard.press('Space');
      await box(page, 'Dos').and(page.locator(':focus')).waitFor();
      await isStored(page, COMMITMENT, one, { Status__c: 'Done' });
      await page.keyboard.press('Control+z');
      await isStored(page, COMMITMENT, one, { Status__c: 'Open' });
      await cardIn(page, 'week', 'Uno').waitFor();

      const menu = page.getByRole('button', { name: 'Actions for “Second”' });
      await tabTo(page, menu);
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Edit' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('End');
      await page.getByRole('menuitem', { name: 'Move up' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('“Second” is number 1 of 2 now').waitFor({ state: 'attached' });
      await isStored(page, OBJECTIVE, ids[1] ?? '', { SortOrder__c: 1 });
      await isStored(page, OBJECTIVE, ids[0] ?? '', { SortOrder__c: 2 });
      const names = page.locator('c-objective-list .name');
      await eventually(page, async () => assert.deepEqual(await names.allInnerTexts(), ['Second', 'First']));
    });
  });

  it('puts objectives in order with the mouse, and marks them as reached or dropped', async () => {
    const plan = await freshPlan('Order');
    const ids = await objectives(plan, { Name: 'First' }, { Name: 'Second' }, { Name: 'Third' });
    await atWork(plan, rep, async (page) => {
      const names = page.locator('c-objective-list .name');
      await objective(page, 'Third').locator('.handle').dragTo(objective(page, 'First'));
      await isStored(page, OBJECTIVE, ids[2] ?? '', { SortOrder__c: 1 });
      await eventually(page, async () => assert.deepEqual(await names.allInnerTexts(), ['Third', 'First', 'Second']));

      await page.getByRole('button', { name: 'Actions for “Third”' }).click();
      await page.getByRole('menuitem', { name: 'Drop' }).click();
      await undoBar(page, '“Third” is dropped.').waitFor();
      await isStored(page, OBJECTIVE, ids[2] ?? '', { Status__c: 'Dropped', Pace__c: 'Dropped' });
      await eventually(page, async () => assert.deepEqual(await names.allInnerTexts(), ['First', 'Second', 'Third']));
      await undoBar(page, 'is dropped').getByRole('button', { name: 'Undo' }).click();
      await isStored(page, OBJECTIVE, ids[2] ?? '', { Status__c: 'Open' });
    });
  });

  it('lets a colleague who only reads see everything and change nothing', async () => {
    const plan = await freshPlan('Read only');
    await objectives(plan, { Name: 'Sites live', Baseline__c: 2, Target__c: 6, Current__c: 3 });
    await promises(plan, { Name: 'Feed', DueOn__c: daysAgo(-2) });
    await atWork(plan, { user: 'lena.fischer@linchpin.example' }, async (page) => {
      await cardIn(page, 'week', 'Feed').waitFor();
      for (const name of ['Make a promise', 'Add an objective', 'Link opportunities', 'New opportunity']) {
        assert.equal(await page.locator('c-plan-work').getByRole('button', { name }).count(), 0, name);
      }
      assert.equal(await box(page, 'Feed').count(), 0);
      assert.equal(await now(page, 'Sites live').count(), 0);
      await expectAccessible(page);
    });
  });

  it('lets a team member type values and keep promises, but not change objectives', async () => {
    const plan = await freshPlan('Team member');
    const [sites = ''] = await objectives(plan, { Name: 'Sites live', Baseline__c: 2, Target__c: 6 });
    const [feed = ''] = await promises(plan, { Name: 'Feed', DueOn__c: daysAgo(-2) });
    await atWork(plan, { user: users.teamMember }, async (page) => {
      await now(page, 'Sites live').fill('3');
      await now(page, 'Sites live').press('Enter');
      await isStored(page, OBJECTIVE, sites, { Current__c: 3, MeasuredOn__c: daysAgo(0) });
      await box(page, 'Feed').click();
      await isStored(page, COMMITMENT, feed, { Status__c: 'Done' });
      assert.equal(await page.getByRole('button', { name: 'Add an objective' }).count(), 0);
      assert.equal(await page.getByRole('button', { name: 'Actions for “Sites live”' }).count(), 0);
    });
  });

  it('lets promises of a closed plan be kept, and takes no new ones', async () => {
    const plan = await freshPlan('Closed');
    const [feed = ''] = await promises(plan, { Name: 'Feed', DueOn__c: daysAgo(-2) });
    const asExecutive = connect(harness, users.executive);
    for (const [by, Status__c] of [
      [asRep, 'In review'],
      [asExecutive, 'Approved'],
      [asRep, 'Active'],
      [asRep, 'Closed']
    ] as const) {
      await by.sobject('AccountPlan__c').update({ Id: plan.id, Status__c });
    }
    await atWork(plan, rep, async (page) => {
      await box(page, 'Feed').click();
      await isStored(page, COMMITMENT, feed, { Status__c: 'Done' });
      assert.equal(await page.getByRole('form', { name: 'Make a promise' }).count(), 0);
      await expectAccessible(page);
    });
  });

  for (const viewer of [
    { ...rep, colorScheme: 'dark' },
    { ...phone, colorScheme: 'dark' },
    { ...rep, forcedColors: 'active' }
  ] as const) {
    it(`is accessible with the sample plan: ${JSON.stringify(viewer)}`, async () => {
      const { records } = await admin.query<{ Id: string }>(
        `SELECT Id FROM AccountPlan__c WHERE Status__c = 'Active' AND Owner.Username = '${users.rep}'
         ORDER BY OpenCommitments__c DESC LIMIT 1`
      );
      const plan = { id: records[0]?.Id ?? '', accountId: '', people: {} };
      await atWork(plan, viewer, async (page) => {
        await column(page, 'overdue').locator('c-commitment-card').first().waitFor();
        await page.getByRole('button', { name: /^Say\/do/ }).click();
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Timeline' }).click();
        await page
          .locator('c-commitment-timeline')
          .getByRole('button', { name: /: Missed, / })
          .first()
          .waitFor();
        await expectAccessible(page);
      });
    });
  }
});
