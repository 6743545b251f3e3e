import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { connect, create, createAccount, createAll, read, users } from './book.ts';
import type { Fields } from './book.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import type { Locator, Page } from './harness.ts';
import { toast } from './map.ts';

/** The plan begins on 1 March, so that no February falls between its reviews. */
const year = new Date().getUTCFullYear() + 1;
const on = (day: string): string => `${year}-${day}`;
/** 8 December and 90 days: 23 of December, 31 of January, 28 of February, 8 of March; one fewer in a leap year. */
const isLeap = new Date(Date.UTC(year + 1, 1, 29)).getUTCMonth() === 1;
const nextAfterThird = `${year + 1}-03-0${isLeap ? 7 : 8}`;

/** Eight of twelve sections; the vision is typed on the page. */
const written: Fields = {
  CustomerWhy__c: 'Patients come first.',
  SuccessDefinition__c: 'Readmissions below 12 %.',
  ClinicalDrivers__c: 'Heart failure.',
  BusinessDrivers__c: 'tbd',
  OrganizationalDrivers__c: 'A new finance director.',
  OurValue__c: 'Figures by unit.',
  RelationshipStrengths__c: 'Pharmacy stands for us.',
  AccountCompetitors__c: 'Corvane.',
  RelationshipStage__c: 'Basic',
  TargetRelationshipStage__c: 'Cooperative'
};
/** Name, made to, due; what becomes of them stands in the test. */
const promises = [
  ['Readmission figures', 'Customer', on('03-31')],
  ['Savings model', 'Customer', on('04-15')],
  ['Data feed', 'Customer', on('05-15')],
  ['Peer visit', 'Customer', on('08-20')],
  ['Quality report', 'Customer', on('10-01')],
  ['Brief the team', 'Internal', on('12-01')]
] as const;

const figure = (page: Page, name: string): Locator => page.locator(`c-plan-header [data-figure="${name}"]`);
const action = (page: Page, name: string): Locator => page.locator(`c-plan-actions [data-action="${name}"] button`);

describe('a plan through a year', () => {
  let harness: BrowserHarness;
  let accountId = '';
  let planId = '';
  let today = '';
  const ids = new Map<string, string>();
  before(async () => {
    harness = await BrowserHarness.start();
  });
  after(() => harness.stop());

  const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
  /** Everybody's clocks go to noon of a day, and the nights before it have passed. */
  const comes = (day: string): void => {
    today = day;
    harness.moveTo(noon(day));
  };
  const visit = (address: string, user: string, work: (page: Page) => Promise<void>, width = 1280): Promise<void> =>
    harness.visit(address, { user, width, at: noon(today) }, work);
  const planPage = (user: string, work: (page: Page) => Promise<void>): Promise<void> =>
    visit(`/lightning/r/AccountPlan__c/${planId}/view`, user, work);
  const planIs = async (expected: Fields): Promise<void> =>
    assert.deepEqual(
      await read(connect(harness, users.admin), 'AccountPlan__c', planId, Object.keys(expected)),
      expected
    );
  const objectiveIs = async (name: string, expected: Fields): Promise<void> => {
    const found = await read(connect(harness), 'PlanObjective__c', ids.get(name) ?? '', Object.keys(expected));
    assert.deepEqual(found, expected);
  };
  const reviews = async (): Promise<readonly (readonly unknown[])[]> => {
    const { records } = await connect(harness, users.admin).query<Record<string, unknown>>(
      `SELECT Status__c, ScheduledFor__c, HeldOn__c, DaysLate__c, KeptThen__c, DueThen__c FROM PlanReview__c
       WHERE AccountPlan__c = '${planId}' ORDER BY ScheduledFor__c`
    );
    return records.map((row) => [
      row['Status__c'],
      row['ScheduledFor__c'],
      row['HeldOn__c'],
      row['DaysLate__c'],
      row['KeptThen__c'],
      row['DueThen__c']
    ]);
  };
  /** Closes the scheduled review as the manager would, on its page; `next` is how the page names the day after it. */
  const hold = async (next: string): Promise<void> => {
    const { records } = await connect(harness).query<{ Id: string }>(
      `SELECT Id FROM PlanReview__c WHERE AccountPlan__c = '${planId}' AND Status__c = 'Scheduled'`
    );
    assert.equal(records.length, 1, 'one review is scheduled');
    await visit(`/lightning/r/PlanReview__c/${records[0]?.Id ?? ''}/view`, users.manager, async (page) => {
      await page.locator('c-review-decision [data-figure="next"]').getByText(next).waitFor();
      await page.getByRole('radio', { name: 'Continue' }).check({ force: true });
      await page.getByRole('button', { name: 'Decide and close' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('[data-action="save"] button').click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(next).first().waitFor();
    });
  };
  /** Ticks a promise on the Account page of a phone. */
  const tick = (name: string): Promise<void> =>
    visit(
      `/lightning/r/Account/${accountId}/view`,
      users.rep,
      async (page) => {
        const saved = page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('mutation'));
        await page.locator('c-account-plan-panel').getByRole('checkbox', { name }).click();
        await saved;
      },
      360
    );

  it('begins on 1 March: the rep starts it from the account, writes it and sends it', async () => {
    comes(on('03-01'));
    const made = await createAccount(harness, { name: 'A year of Ridgeview' });
    accountId = made.id;
    const asRep = connect(harness);
    const { records } = await asRep.query<{ Id: string }>("SELECT Id FROM TierModel__c WHERE Status__c = 'Active'");
    const decision = await create(asRep, 'AccountTier__c', {
      Account__c: accountId,
      TierModel__c: records[0]?.Id ?? null,
      Status__c: 'Proposed',
      DecidedTier__c: 'Tier 1',
      Reason__c: 'A joint programme is agreed on.'
    });
    await connect(harness, users.executive).sobject('AccountTier__c').update({ Id: decision, Status__c: 'Approved' });

    await visit(`/lightning/r/Account/${accountId}/view`, users.rep, async (page) => {
      await page.locator('c-account-plan-panel [data-action="new"]').first().click();
      const dialog = page.getByRole('dialog', { name: 'New plan for A year of Ridgeview' });
      await dialog.getByRole('radio', { name: /^Empty/ }).check({ force: true });
      await dialog.getByLabel('First day').fill(`Mar 1, ${year}`);
      await dialog.getByLabel('Last day').fill(`Feb 28, ${year + 1}`);
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Joint plan');
      await dialog.getByRole('button', { name: 'Create plan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Joint plan' }).waitFor();
      planId = harness.recordId('AccountPlan__c', 'Joint plan');
      const answer = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
      await page.getByRole('textbox', { name: 'Vision', exact: true }).fill('One shared plan.');
      await answer;
    });
    await asRep.sobject('AccountPlan__c').update({ Id: planId, ...written });
    const objectives = [
      { Name: 'Pilot', Measure__c: 'Sites live', Baseline__c: 0, Target__c: 6, Current__c: 0 },
      { Name: 'Infusion', Measure__c: 'Centres', Baseline__c: 3, Target__c: 8, Current__c: 3 }
    ].map((fields) => ({ AccountPlan__c: planId, ...fields }));
    for (const [index, id] of (await createAll(asRep, 'PlanObjective__c', objectives)).entries())
      ids.set(objectives[index]?.Name ?? '', id);
    const rows = promises.map(([Name, Audience__c, DueOn__c]) => ({
      AccountPlan__c: planId,
      Name,
      Audience__c,
      DueOn__c
    }));
    for (const [index, id] of (await createAll(asRep, 'Commitment__c', rows)).entries())
      ids.set(promises[index]?.[0] ?? '', id);

    // Vision and seven others, two stages, one measurable objective: 11 of 15; business drivers are a placeholder.
    await planIs({ Status__c: 'Draft', SectionsFilled__c: 10, Completeness__c: 73, SayDoRatio__c: null });
    await planPage(users.rep, async (page) => {
      await figure(page, 'completeness').getByText('73 % filled').waitFor();
      await action(page, 'send').click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
      await toast(page, 'Sent for approval').waitFor();
    });
  });

  it('is approved by the executive and activated; the tier sets the first review', async () => {
    await planPage(users.executive, async (page) => {
      await action(page, 'approve').click();
      await toast(page, 'Plan approved').waitFor();
    });
    await planPage(users.rep, async (page) => {
      await action(page, 'activate').click();
      await toast(page, 'The plan is active').waitFor();
    });
    // 1 March and 90 days: 30 of March, 30 of April, 30 of May.
    await planIs({
      Status__c: 'Active',
      ActivatedOn__c: on('03-01'),
      NextReviewDue__c: on('05-30'),
      ReviewStatus__c: 'On cadence'
    });
    assert.deepEqual(await reviews(), [['Scheduled', on('05-30'), null, 0, null, null]]);
  });

  it('keeps the first promise in time, the second late, and misses the third', async () => {
    comes(on('03-24'));
    const task = await connect(harness, users.admin).query<Record<string, unknown>>(
      `SELECT Subject, ActivityDate, Status FROM Task WHERE WhatId = '${ids.get('Readmission figures') ?? ''}'`
    );
    assert.deepEqual(
      task.records.map((row) => [row['Subject'], row['ActivityDate'], row['Status']]),
      [['Keep the promise: Readmission figures', on('03-31'), 'Not Started']]
    );
    comes(on('03-30'));
    await tick('Readmission figures');
    await planIs({ KeptCommitments__c: 1, LateCommitments__c: 0, MissedCommitments__c: 0, SayDoRatio__c: 100 });
    comes(on('04-16'));
    await planIs({ KeptCommitments__c: 1, LateCommitments__c: 0, MissedCommitments__c: 1, SayDoRatio__c: 50 });
    comes(on('04-20'));
    await tick('Savings model');
    await planIs({ KeptCommitments__c: 1, LateCommitments__c: 1, MissedCommitments__c: 0, SayDoRatio__c: 50 });
    comes(on('05-16'));
    await planIs({ KeptCommitments__c: 1, LateCommitments__c: 1, MissedCommitments__c: 1, SayDoRatio__c: 33 });
  });

  it('is reviewed in time on 30 May, with what was missed first', async () => {
    comes(on('05-30'));
    await connect(harness)
      .sobject('PlanObjective__c')
      .update({ Id: ids.get('Pilot') ?? '', Current__c: 1 });
    // 90 of 364 days are 24.7 %; one of six is 16.7 %, less than a tenth behind.
    await objectiveIs('Pilot', { Progress__c: 16.67, Pace__c: 'On pace' });
    // Nothing of five centres: 24.7 % behind.
    await objectiveIs('Infusion', { Progress__c: 0, Pace__c: 'Behind' });
    await planIs({ ReviewStatus__c: 'Due soon', IsOffPace__c: true });
    await planPage(users.rep, async (page) => {
      await figure(page, 'sayDo').getByText('1 of 3 kept').waitFor();
    });
    // 30 May and 90 days: 1 of May, 30 of June, 31 of July, 28 of August.
    await hold('August 28');
    assert.deepEqual(await reviews(), [
      ['Held', on('05-30'), on('05-30'), 0, 1, 3],
      ['Scheduled', on('08-28'), null, 0, null, null]
    ]);
  });

  it('is overdue in September and reviewed twelve days late', async () => {
    comes(on('06-10'));
    await tick('Data feed');
    await planIs({ KeptCommitments__c: 1, LateCommitments__c: 2, MissedCommitments__c: 0, SayDoRatio__c: 33 });
    comes(on('08-20'));
    await tick('Peer visit');
    await planIs({ KeptCommitments__c: 2, LateCommitments__c: 2, SayDoRatio__c: 50, ReviewStatus__c: 'Due soon' });
    comes(on('08-28'));
    await planIs({ ReviewStatus__c: 'Due soon', DaysOverdue__c: null });
    comes(on('09-09'));
    await planIs({ ReviewStatus__c: 'Overdue', DaysOverdue__c: 12 });
    const asRep = connect(harness);
    await asRep.sobject('PlanObjective__c').update({ Id: ids.get('Pilot') ?? '', Current__c: 2 });
    await asRep.sobject('PlanObjective__c').update({ Id: ids.get('Infusion') ?? '', Current__c: 7 });
    // Two of six are 33.33 %; 43.33 % of 364 days are 157.7, so from the 158th day after 1 March: 6 August.
    await objectiveIs('Pilot', { Progress__c: 33.33, Pace__c: 'Behind', OffPaceFrom__c: on('08-06') });
    // Four of five centres at 192 of 364 days, 52.7 %.
    await objectiveIs('Infusion', { Progress__c: 80, Pace__c: 'Ahead' });
    await visit('/lightning/o/AccountPlan__c/list?filterName=OverdueForReview', users.manager, async (page) => {
      await page.getByRole('link', { name: 'Joint plan' }).waitFor();
    });
    await planPage(users.rep, async (page) => {
      await figure(page, 'review').getByText('overdue 12 d').waitFor();
      await expectAccessible(page);
    });
    // 9 September and 90 days: 21 of September, 31 of October, 30 of November, 8 of December.
    await hold('December 8');
    assert.deepEqual((await reviews()).slice(1), [
      ['Held', on('08-28'), on('09-09'), 12, 2, 4],
      ['Scheduled', on('12-08'), null, 0, null, null]
    ]);
  });

  it('is reviewed in time on 8 December, after one more promise missed and one kept early', async () => {
    comes(on('11-15'));
    await tick('Brief the team');
    comes(on('12-08'));
    // Kept: figures, visit, briefing. Late: model, feed. Missed: report. 3 of 6.
    await planIs({ KeptCommitments__c: 3, LateCommitments__c: 2, MissedCommitments__c: 1, SayDoRatio__c: 50 });
    await connect(harness)
      .sobject('PlanObjective__c')
      .update({ Id: ids.get('Pilot') ?? '', Current__c: 5 });
    // 282 of 364 days are 77.5 %; five of six are 83.3 %, less than a tenth ahead. 93.33 % of 364 days are 339.7, so from
    // the 340th day after 1 March: 306 to 1 January, 34 to 4 February.
    await objectiveIs('Pilot', { Progress__c: 83.33, Pace__c: 'On pace', OffPaceFrom__c: `${year + 1}-02-04` });
    await hold(`March ${nextAfterThird.slice(-1)}`);
    assert.deepEqual((await reviews()).slice(2), [
      ['Held', on('12-08'), on('12-08'), 0, 3, 6],
      ['Scheduled', nextAfterThird, null, 0, null, null]
    ]);
  });

  it('is closed at the end of February, and the next plan starts from it', async () => {
    comes(`${year + 1}-02-27`);
    await connect(harness)
      .sobject('PlanObjective__c')
      .update({ Id: ids.get('Pilot') ?? '', Current__c: 6 });
    await objectiveIs('Pilot', { Progress__c: 100, Pace__c: 'Reached', OffPaceFrom__c: null });
    await planPage(users.rep, async (page) => {
      await action(page, 'close').click();
      const dialog = page.getByRole('dialog', { name: 'Close the plan' });
      await dialog.getByRole('textbox').fill('Begin with nursing.');
      await dialog.getByRole('button', { name: 'Close plan' }).click();
      await toast(page, 'The plan is closed').waitFor();
    });
    await planIs({
      Status__c: 'Closed',
      ReviewStatus__c: 'Closed',
      ClosedOn__c: `${year + 1}-02-27`,
      ActiveKey__c: null
    });
    assert.deepEqual((await reviews()).at(-1)?.[0], 'Cancelled');
    assert.deepEqual(await read(connect(harness), 'Account', accountId, ['ActivePlan__c', 'LastReviewOn__c']), {
      ActivePlan__c: null,
      LastReviewOn__c: on('12-08')
    });
    await planPage(users.rep, async (page) => {
      await action(page, 'next').click();
      const dialog = page.getByRole('dialog', { name: 'New plan for A year of Ridgeview' });
      await dialog.getByText('Infusion · starts at 7, aims for 8').waitFor();
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Joint plan, second year');
      await dialog.getByRole('button', { name: 'Create plan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Joint plan, second year' }).waitFor();
    });
    const nextId = harness.recordId('AccountPlan__c', 'Joint plan, second year');
    assert.deepEqual(
      await read(connect(harness), 'AccountPlan__c', nextId, [
        'Status__c',
        'PreviousPlan__c',
        'StartDate__c',
        'AccountVision__c'
      ]),
      {
        Status__c: 'Draft',
        PreviousPlan__c: planId,
        StartDate__c: isLeap ? `${year + 1}-02-29` : `${year + 1}-03-01`,
        AccountVision__c: 'One shared plan.'
      }
    );
  });
});
