import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { anotherSecond, connect, create, createAccount, createAll, daysAgo, read, users } from './book.ts';
import type { Fields, TestAccount } from './book.ts';
import type { Locator, Page } from './harness.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import { eventually, toast } from './map.ts';
import { tabTo } from './tier.ts';

const rep = { user: users.rep };
const otherRep = 'jon.pell@linchpin.example';
const OBJECT = 'AccountPlan__c';
const year = new Date().getFullYear();
const texts = {
  AccountVision__c: 'One plan together.',
  CustomerWhy__c: 'Patients come first.',
  SuccessDefinition__c: 'Readmissions below 12 %.',
  ClinicalDrivers__c: 'Heart failure.',
  BusinessDrivers__c: 'Margin under two percent.',
  OrganizationalDrivers__c: 'A new CFO.',
  AccountIndustryTrends__c: 'Bundled payments.',
  EcosystemChanges__c: 'A payer merges.',
  OurValue__c: 'Figures by unit.',
  RelationshipStrengths__c: 'Pharmacy stands for us.',
  RelationshipWeaknesses__c: 'Finance does not.',
  AccountCompetitors__c: 'Corvane.',
  RelationshipStage__c: 'Basic',
  TargetRelationshipStage__c: 'Cooperative'
};

const addressOf = (id: string): string => `/lightning/r/${OBJECT}/${id}/view`;
const area = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const section = (page: Page, field: string): Locator => page.locator(`[data-section="${field}"]`);
const figure = (page: Page, name: string): Locator => page.locator(`c-plan-header [data-figure="${name}"]`);
const note = (page: Page, name: string): Locator => page.locator(`[data-note="${name}"]`);
const action = (page: Page, name: string): Locator => page.locator(`c-plan-actions [data-action="${name}"] button`);
const header = (page: Page, name: string): Locator => page.locator(`c-plan-header [data-action="${name}"] button`);
const choice = (page: Page, field: string, name: string): Locator =>
  section(page, field).locator(`[data-choice="${name}"]`);
/** What happens when somebody comes back to the window. */
const comeBack = (page: Page): Promise<void> => page.evaluate(() => void window.dispatchEvent(new Event('focus')));
const hasFocus = (target: Locator, page: Page): Promise<void> => target.and(page.locator(':focus')).waitFor();
/** Writes a text into a part in place of what is there, and leaves the part. */
const write = async (page: Page, name: string, text: string): Promise<void> => {
  await area(page, name).fill(text);
  await area(page, name).blur();
};
const isSave = (request: { method(): string; url(): string }): boolean =>
  request.method() === 'PATCH' && request.url().includes('/ui-api/records/');
/** Does what saves, such as typing and leaving the text: the page saves by itself too, whenever somebody stops to type. */
const saved = async (page: Page, work: () => Promise<unknown>): Promise<void> => {
  const answer = page.waitForResponse((response) => isSave(response.request()) && response.ok());
  await work();
  await answer;
};

describe('the page of a plan', () => {
  let harness: BrowserHarness;
  let asRep: Connection;
  let admin: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    asRep = connect(harness);
    admin = connect(harness, users.admin);
  });
  after(() => harness.stop());

  const account = (name: string, people: readonly Fields[] = []): Promise<TestAccount> =>
    createAccount(harness, { name, people });
  const planOf = (accountId: string, fields: Fields = {}, by = asRep): Promise<string> =>
    create(by, OBJECT, {
      Name: `${year} plan`,
      Account__c: accountId,
      StartDate__c: `${year}-01-01`,
      EndDate__c: `${year}-12-31`,
      ...fields
    });
  const freshPlan = async (name: string, fields: Fields = {}): Promise<string> =>
    planOf((await account(name)).id, fields);
  const valueOf = async (id: string, field: string): Promise<unknown> =>
    (await read(admin, OBJECT, id, [field]))[field];
  const isStored = (page: Page, id: string, field: string, value: string | null): Promise<void> =>
    eventually(page, async () => assert.equal(await valueOf(id, field), value));

  /** The page of a plan with the rep and with the manager, each as it was before the other did anything. */
  const bothOpen = (id: string, work: (mine: Page, theirs: Page) => Promise<void>): Promise<void> =>
    harness.visit(addressOf(id), { user: users.manager }, async (theirs) => {
      await area(theirs, 'Vision').waitFor();
      await harness.visit(addressOf(id), { ...rep, expectedFailures: [/ui-api\/records/] }, async (mine) => {
        await area(mine, 'Vision').waitFor();
        await anotherSecond(mine, harness, OBJECT, id);
        await work(mine, theirs);
      });
    });

  it('is filled in place: it saves by itself, counts what says something, and leads to what is missing', async () => {
    const id = await freshPlan('Filled');
    await harness.visit(addressOf(id), rep, async (page) => {
      await page.getByRole('heading', { level: 1, name: `${year} plan` }).waitFor();
      await figure(page, 'completeness').getByText('0 % filled').waitFor();
      await saved(page, () => area(page, 'Vision').pressSequentially('Together by summer.'));
      await figure(page, 'completeness').getByText('7 % filled').waitFor();
      await figure(page, 'saving')
        .getByText(/^Saved \d\d:\d\d$/)
        .waitFor();
      await isStored(page, id, 'AccountVision__c', 'Together by summer.');

      await page.getByRole('button', { name: 'Competitors', exact: true }).click();
      await hasFocus(area(page, 'Competitors'), page);
      await page.keyboard.type('tbd');
      await section(page, 'AccountCompetitors__c').getByText('This is a placeholder and does not count yet.').waitFor();
      await figure(page, 'completeness').getByText('7 % filled').waitFor();
      await area(page, 'Competitors').blur();
      await isStored(page, id, 'AccountCompetitors__c', 'tbd');

      await page.getByRole('radio', { name: 'Basic: where we stand now' }).check();
      await page.getByRole('radio', { name: 'Cooperative: where the plan leads' }).check();
      await page.getByText('From Basic to Cooperative.').waitFor();
      await figure(page, 'completeness').getByText('20 % filled').waitFor();
      await eventually(page, async () => assert.equal(await valueOf(id, 'Completeness__c'), 20));
      assert.equal(await valueOf(id, 'TargetRelationshipStage__c'), 'Cooperative');
      await expectAccessible(page);
    });
  });

  it('takes back and does again, by button, by keyboard, and in one part', async () => {
    const id = await freshPlan('Undone', { AccountVision__c: 'As it was' });
    await harness.visit(addressOf(id), rep, async (page) => {
      await saved(page, () => write(page, 'Vision', 'As it is'));
      await saved(page, () => write(page, 'Strengths', 'Nursing'));

      await saved(page, () => section(page, 'AccountVision__c').getByRole('button', { name: /^Undo/ }).click());
      assert.equal(await area(page, 'Vision').inputValue(), 'As it was');
      await isStored(page, id, 'AccountVision__c', 'As it was');
      assert.equal(await valueOf(id, 'RelationshipStrengths__c'), 'Nursing');

      await saved(page, () => header(page, 'undo').click());
      await isStored(page, id, 'RelationshipStrengths__c', null);
      await header(page, 'redo').focus();
      await saved(page, () => page.keyboard.press('Control+Shift+Z'));
      await isStored(page, id, 'RelationshipStrengths__c', 'Nursing');
      await saved(page, () => page.keyboard.press('Control+z'));
      await isStored(page, id, 'RelationshipStrengths__c', null);

      // In a text, the keys belong to the text.
      await area(page, 'Vision').focus();
      await page.keyboard.type('!');
      await page.keyboard.press('Control+z');
      await eventually(page, async () => assert.equal(await area(page, 'Vision').inputValue(), 'As it was'));
    });
  });

  it('quotes an interview with name, title and day where the cursor was', async () => {
    const { id: accountId, people } = await account('Quoted', [
      { Name: 'Maya Okafor', Title__c: 'Chief Medical Officer', Why__c: 'Fewer nights away from home.' },
      { Name: 'Tom Becker', Title__c: 'Director Procurement' }
    ]);
    await createAll(asRep, 'StakeholderInterview__c', [
      { Stakeholder__c: people['Maya Okafor'] ?? '', HeldOn__c: '2026-03-03', Quote__c: 'One number for everybody.' },
      { Stakeholder__c: people['Tom Becker'] ?? '', HeldOn__c: '2026-05-04', Quote__c: 'Price is not the point.' },
      { Stakeholder__c: people['Tom Becker'] ?? '', HeldOn__c: '2026-06-04' }
    ]);
    const id = await planOf(accountId, { SuccessDefinition__c: 'Before.\n\nAfter.' });
    await harness.visit(addressOf(id), rep, async (page) => {
      const success = area(page, 'Definition of success');
      await success.evaluate((element: HTMLTextAreaElement) => {
        element.focus();
        element.setSelectionRange(7, 7);
      });
      await page.getByRole('button', { name: 'Add a quote to Definition of success' }).click();
      const picker = page.getByRole('dialog', { name: 'Add a quote to Definition of success' });
      await picker.getByText('3 quotes').waitFor();
      await expectAccessible(page);
      await picker.getByLabel('Search in what was said').fill('number');
      await picker.getByText('1 quote', { exact: true }).waitFor();
      await saved(page, () => picker.getByRole('button', { name: /Insert/ }).click());

      const text =
        'Before.\n\n“One number for everybody.” — Maya Okafor, Chief Medical Officer, March 3, 2026\n\nAfter.';
      assert.equal(await success.inputValue(), text);
      assert.equal(await valueOf(id, 'SuccessDefinition__c'), text);
      await eventually(page, async () => assert.ok(await success.evaluate((element) => element.matches(':focus'))));

      await page.getByRole('button', { name: 'Add a quote to Customer’s why' }).click();
      const why = page.getByRole('dialog', { name: 'Add a quote to Customer’s why' });
      await why.getByLabel('Who said it').selectOption({ label: 'Maya Okafor' });
      await why.getByText('2 quotes').waitFor();
      await saved(page, () =>
        why
          .getByRole('button', { name: /Insert/ })
          .first()
          .click()
      );
      assert.equal(
        await area(page, 'Customer’s why').inputValue(),
        '“Fewer nights away from home.” — Maya Okafor, Chief Medical Officer'
      );
    });
  });

  it('loses nothing that is typed while a save is slow', async () => {
    const id = await freshPlan('Slow');
    await harness.visit(addressOf(id), rep, async (page) => {
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      await page.route('**/ui-api/records/**', async (route) => {
        if (isSave(route.request())) await gate;
        await route.continue();
      });
      const sent = page.waitForRequest(isSave);
      await area(page, 'Vision').pressSequentially('First');
      await sent;
      await figure(page, 'saving').getByText('Saving…').waitFor();
      await area(page, 'Vision').pressSequentially(' second');
      await area(page, 'Our value').pressSequentially('third');
      const answered = page.waitForResponse((response) => isSave(response.request()));
      open();
      await answered;
      await area(page, 'Our value').pressSequentially(' fourth');
      assert.equal(await area(page, 'Vision').inputValue(), 'First second');
      await isStored(page, id, 'OurValue__c', 'third fourth');
      await isStored(page, id, 'AccountVision__c', 'First second');
      assert.equal(await area(page, 'Our value').inputValue(), 'third fourth');
    });
  });

  it('saves what is typed when the page is left', async () => {
    const id = await freshPlan('Left');
    await harness.visit(addressOf(id), rep, async (page) => {
      await saved(page, async () => {
        await area(page, 'Vision').fill('On the way out');
        await page.getByRole('link', { name: 'Accounts', exact: true }).click();
      });
      await page.waitForURL(/\/o\/Account\//);
      assert.equal(await valueOf(id, 'AccountVision__c'), 'On the way out');
    });
  });

  it('keeps a refused text with its reason, and what could not be sent', async () => {
    const id = await freshPlan('Refused');
    // In the tunnel nothing gets through: neither the save nor what the page reads again after the one before.
    const expectedFailures = [/ui-api\/records/, /\/graphql/];
    await harness.visit(addressOf(id), { ...rep, expectedFailures }, async (page) => {
      await write(page, 'Vision', 'x'.repeat(8001));
      await section(page, 'AccountVision__c')
        .getByText(/^Not saved: /)
        .waitFor();
      assert.equal((await area(page, 'Vision').inputValue()).length, 8001);
      await figure(page, 'saving').getByText('Not saved').waitFor();
      await expectAccessible(page);
      await saved(page, () => write(page, 'Vision', 'shorter'));

      await page.route('**/services/data/**', (route) => route.abort('connectionfailed'));
      await write(page, 'Strengths', 'Written in a tunnel');
      await header(page, 'retry').waitFor();
      // Were the look after others' changes still on its way at the end of the tunnel, it would save by itself.
      const looked = page.waitForEvent(
        'requestfailed',
        (request) => request.postData()?.includes('planTexts') === true
      );
      await comeBack(page);
      await looked;
      assert.equal(await area(page, 'Strengths').inputValue(), 'Written in a tunnel');
      await page.unroute('**/services/data/**');
      await saved(page, () => header(page, 'retry').click());
      assert.equal(await valueOf(id, 'RelationshipStrengths__c'), 'Written in a tunnel');
      await header(page, 'retry').waitFor({ state: 'detached' });
    });
  });

  it('merges what two people write in different parts, and tells', async () => {
    const id = await freshPlan('Two people');
    await bothOpen(id, async (mine, theirs) => {
      await saved(theirs, () => write(theirs, 'Our value', 'The manager’s part'));
      await saved(mine, () => write(mine, 'Vision', 'My part'));

      await section(mine, 'OurValue__c')
        .getByText(/^Ines Marlow changed this/)
        .waitFor();
      assert.equal(await area(mine, 'Our value').inputValue(), 'The manager’s part');
      assert.deepEqual(await read(admin, OBJECT, id, ['AccountVision__c', 'OurValue__c']), {
        AccountVision__c: 'My part',
        OurValue__c: 'The manager’s part'
      });
      await choice(mine, 'OurValue__c', 'dismiss').click();
      await section(mine, 'OurValue__c').locator('[data-note="notice"]').waitFor({ state: 'detached' });
    });
  });

  for (const [words, button, result] of [
    ['keeping mine', 'mine', 'Mine'],
    ['taking theirs', 'theirs', 'Theirs'],
    ['keeping both', 'both', 'Theirs\n\nMine']
  ] as const) {
    it(`keeps both texts when two people write in the same part, until one decides (${words})`, async () => {
      const id = await freshPlan(`Same part, ${words}`);
      await bothOpen(id, async (mine, theirs) => {
        await saved(theirs, () => write(theirs, 'Vision', 'Theirs'));
        await write(mine, 'Vision', 'Mine');
        const conflict = section(mine, 'AccountVision__c').locator('[data-note="conflict"]');
        await conflict.getByText(/^Ines Marlow changed this .* Nothing is lost/).waitFor();
        assert.equal(await conflict.locator('[data-side="theirs"]').innerText(), 'Theirs');
        assert.equal(await conflict.locator('[data-side="mine"]').innerText(), 'Mine');
        assert.equal(await valueOf(id, 'AccountVision__c'), 'Theirs');
        await figure(mine, 'saving').getByText('Waits for your decision').waitFor();
        await expectAccessible(mine);

        await conflict.locator(`[data-choice="${button}"] button`).click();
        await conflict.waitFor({ state: 'detached' });
        await isStored(mine, id, 'AccountVision__c', result);
        assert.equal(await area(mine, 'Vision').inputValue(), result);
      });
    });
  }

  it('takes over what somebody else wrote when one comes back to it, without touching what is being typed', async () => {
    const id = await freshPlan('Come back');
    await harness.visit(addressOf(id), rep, async (page) => {
      await area(page, 'Vision').waitFor();
      await anotherSecond(page, harness, OBJECT, id);
      await admin.sobject(OBJECT).update({ Id: id, OurValue__c: 'From elsewhere' });
      await page.route('**/ui-api/records/**', (route) => (isSave(route.request()) ? undefined : route.continue()));
      // In one turn of the page, for the save that follows a pause never ends here, and a look waits for it.
      await area(page, 'Vision').evaluate((element: HTMLTextAreaElement) => {
        element.focus();
        element.value = 'In the middle of';
        element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        window.dispatchEvent(new Event('focus'));
      });
      await eventually(page, async () => assert.equal(await area(page, 'Our value').inputValue(), 'From elsewhere'));
      assert.equal(await area(page, 'Vision').inputValue(), 'In the middle of');
      await hasFocus(area(page, 'Vision'), page);
      await page.unroute('**/ui-api/records/**');
    });
  });

  it('goes from draft to closed: sent, sent back with a reason, sent again, approved, active, closed', async () => {
    const id = await freshPlan('Life');
    await harness.visit(addressOf(id), rep, async (page) => {
      await action(page, 'send').click();
      const confirm = page.getByRole('alertdialog');
      await confirm.getByText('The strategy map is 0 % filled. Still missing: Vision').waitFor();
      await confirm.getByRole('button', { name: 'Cancel' }).click();
      assert.equal(await valueOf(id, 'Status__c'), 'Draft');
      await action(page, 'send').click();
      await confirm.getByRole('button', { name: 'OK' }).click();
      await toast(page, 'Sent for approval').waitFor();
      await note(page, 'waiting').getByText('by Dara Quinn').waitFor();
      await action(page, 'takeBack').waitFor();
      assert.equal(await action(page, 'approve').count(), 0);
    });
    await harness.visit(addressOf(id), { user: users.executive }, async (page) => {
      await note(page, 'read-only').getByText('Dara Quinn owns this plan').waitFor();
      assert.equal(await page.locator('c-strategy-map textarea').count(), 0);
      await action(page, 'sendBack').click();
      const dialog = page.getByRole('dialog', { name: 'Send the plan back' });
      await dialog.getByRole('button', { name: 'Send back' }).click();
      await dialog.getByText('Say what is missing, so that it can be mended.').waitFor();
      await dialog.getByRole('textbox').fill('The vision is missing.');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Send back' }).click();
      await toast(page, 'Sent back to Dara Quinn').waitFor();
    });
    await harness.visit(addressOf(id), rep, async (page) => {
      await note(page, 'sent-back').getByText('The vision is missing.').waitFor();
      await area(page, 'Vision').fill('Now it is there.');
      // The button must not overtake the save of what was just typed.
      await action(page, 'send').click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
      await toast(page, 'Sent for approval').waitFor();
      assert.equal(await valueOf(id, 'AccountVision__c'), 'Now it is there.');
    });
    await harness.visit(addressOf(id), { user: users.executive }, async (page) => {
      await action(page, 'approve').click();
      await toast(page, 'Plan approved').waitFor();
      await note(page, 'waiting').getByText('by Victor Adeyemi').waitFor();
    });
    await harness.visit(addressOf(id), rep, async (page) => {
      await action(page, 'activate').click();
      await toast(page, 'The plan is active').waitFor();
      await page.locator('c-plan-header [aria-current="step"]', { hasText: 'Active' }).waitFor();
      await action(page, 'close').click();
      const dialog = page.getByRole('dialog', { name: 'Close the plan' });
      await dialog.getByRole('textbox').fill('Begin with nursing.');
      await dialog.getByRole('button', { name: 'Close plan' }).click();
      await toast(page, 'The plan is closed').waitFor();
      await note(page, 'learned').getByText('Begin with nursing.').waitFor();
      await note(page, 'read-only').getByText('stays as it was').waitFor();
      assert.equal(await page.locator('c-strategy-map textarea').count(), 0);
      await action(page, 'next').waitFor();
      await expectAccessible(page);
    });
    assert.equal(await valueOf(id, 'Status__c'), 'Closed');
  });

  it('does not approve a plan that somebody changed meanwhile', async () => {
    const id = await freshPlan('Overtaken', { AccountVision__c: 'As it was seen' });
    await asRep.sobject(OBJECT).update({ Id: id, Status__c: 'In review' });
    const expectedFailures = [/ui-api\/records/];
    await harness.visit(addressOf(id), { user: users.executive, expectedFailures }, async (page) => {
      await action(page, 'approve').waitFor();
      await anotherSecond(page, harness, OBJECT, id);
      await asRep.sobject(OBJECT).update({ Id: id, AccountVision__c: 'Not seen' });
      await action(page, 'approve').click();
      await page
        .getByText(/^Dara Quinn changed the plan .* Nothing was saved/)
        .first()
        .waitFor();
      assert.equal(await valueOf(id, 'Status__c'), 'In review');
      await page.getByText('Not seen', { exact: true }).waitFor();
    });
  });

  it('starts the next plan from the last one, with objectives from where they are and promises that go on', async () => {
    const { id: accountId } = await account('Next year');
    const old = await planOf(accountId, texts);
    const sites = await create(asRep, 'PlanObjective__c', {
      AccountPlan__c: old,
      Name: 'Pilot',
      Measure__c: 'Sites',
      Unit__c: 'sites',
      Baseline__c: 0,
      Target__c: 6,
      Current__c: 2
    });
    await create(asRep, 'PlanObjective__c', { AccountPlan__c: old, Name: 'Given up', Status__c: 'Dropped' });
    const promise = (Name: string, DueOn__c: string, values: Fields = {}): Fields => ({
      AccountPlan__c: old,
      Name,
      DueOn__c,
      ...values
    });
    await createAll(asRep, 'Commitment__c', [
      promise('Missed one', daysAgo(5)),
      promise('Due next spring', `${year + 1}-03-01`, { PlanObjective__c: sites }),
      promise('Kept', daysAgo(0), { Status__c: 'Done' }),
      promise('Let go', daysAgo(5))
    ]);
    await asRep.sobject(OBJECT).update({ Id: old, Status__c: 'In review' });
    await connect(harness, users.executive).sobject(OBJECT).update({ Id: old, Status__c: 'Approved' });
    await asRep.sobject(OBJECT).update({ Id: old, Status__c: 'Active' });

    await harness.visit(addressOf(old), rep, async (page) => {
      await action(page, 'next').click();
      const dialog = page.getByRole('dialog', { name: 'New plan for Next year' });
      await dialog.getByText('Pilot · starts at 2, aims for 6 sites').waitFor();
      assert.equal(await dialog.getByRole('textbox', { name: 'Name', exact: true }).inputValue(), `${year + 1} plan`);
      assert.equal(await dialog.getByText('Given up').count(), 0);
      assert.equal(await dialog.getByText(/^Kept/).count(), 0);
      await expectAccessible(page);
      await dialog.getByRole('checkbox', { name: /^Let go/ }).uncheck({ force: true });
      await dialog.getByRole('button', { name: 'Create plan' }).click();
      await page.getByRole('heading', { level: 1, name: `${year + 1} plan` }).waitFor();
      assert.equal(await area(page, 'Vision').inputValue(), 'One plan together.');
    });
    const { records } = await admin.query<Record<string, unknown>>(
      `SELECT Id, Status__c, StartDate__c, EndDate__c, CustomerWhy__c, RelationshipStage__c,
         (SELECT Name, Baseline__c, Target__c, Current__c, DueOn__c FROM Objectives__r),
         (SELECT Name, DueOn__c, Status__c, PlanObjective__r.Name FROM Commitments__r ORDER BY Name)
       FROM AccountPlan__c WHERE PreviousPlan__c = '${old}'`
    );
    const plain = JSON.parse(JSON.stringify(records[0])) as Record<string, unknown>;
    const childrenOf = (name: string): readonly Record<string, unknown>[] =>
      (plain[name] as { records: readonly Record<string, unknown>[] }).records;
    assert.equal(plain['Status__c'], 'Draft');
    assert.equal(plain['StartDate__c'], `${year + 1}-01-01`);
    assert.equal(plain['EndDate__c'], `${year + 1}-12-31`);
    assert.equal(plain['CustomerWhy__c'], 'Patients come first.');
    assert.equal(plain['RelationshipStage__c'], 'Basic');
    const [pilot, ...others] = childrenOf('Objectives__r');
    assert.deepEqual(others, []);
    assert.deepEqual(
      ['Name', 'Baseline__c', 'Target__c', 'Current__c', 'DueOn__c'].map((field) => pilot?.[field]),
      ['Pilot', 2, 6, 2, `${year + 1}-12-31`]
    );
    const promises = childrenOf('Commitments__r');
    assert.deepEqual(
      promises.map((each) => [each['Name'], each['Status__c']]),
      [
        ['Due next spring', 'Open'],
        ['Missed one', 'Open']
      ]
    );
    assert.equal((promises[0]?.['PlanObjective__r'] as { Name: string }).Name, 'Pilot');
    assert.ok(String(promises[1]?.['DueOn__c']) > daysAgo(0));
    const left = await admin.query<Record<string, unknown>>(
      `SELECT Name, Outcome__c FROM Commitment__c WHERE AccountPlan__c = '${old}' ORDER BY Name`
    );
    assert.deepEqual(
      left.records.map((each) => [each['Name'], each['Outcome__c']]),
      [
        ['Due next spring', 'Withdrawn'],
        ['Kept', 'Kept'],
        ['Let go', 'Missed'],
        ['Missed one', 'Missed']
      ]
    );
  });

  it('starts a plan from a template', async () => {
    await create(admin, 'PlanTemplate__c', {
      Name: 'First joint programme',
      Purpose__c: 'For networks in their first programme.',
      AccountVision__c: '[Where do they want to be in a year?]',
      Objectives__c: 'Pilot sites | Sites live | sites\nA sponsor in finance',
      IsActive__c: true
    });
    const { id: accountId } = await account('Templates');
    const id = await planOf(accountId);
    await harness.visit(addressOf(id), rep, async (page) => {
      await action(page, 'send').waitFor();
      await asRep.sobject(OBJECT).update({ Id: id, Status__c: 'In review' });
      await connect(harness, users.executive).sobject(OBJECT).update({ Id: id, Status__c: 'Approved' });
      await asRep.sobject(OBJECT).update({ Id: id, Status__c: 'Active' });
      await comeBack(page);
      await action(page, 'next').click();
      const dialog = page.getByRole('dialog', { name: 'New plan for Templates' });
      await dialog.getByRole('radio', { name: /^A template/ }).check();
      await dialog.getByLabel('Template', { exact: true }).selectOption({ label: 'First joint programme' });
      await dialog.getByText('Comes with the objectives: Pilot sites, A sponsor in finance.').waitFor();
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('From a template');
      await dialog.getByRole('button', { name: 'Create plan' }).click();
      await page.getByRole('heading', { level: 1, name: 'From a template' }).waitFor();
      await section(page, 'AccountVision__c').getByText('This is a placeholder').waitFor();
      await figure(page, 'completeness').getByText('0 % filled').waitFor();
    });
    const made = harness.recordId(OBJECT, 'From a template');
    const objectives = await admin.query<Record<string, unknown>>(
      `SELECT Name, Measure__c, Unit__c FROM PlanObjective__c WHERE AccountPlan__c = '${made}' ORDER BY SortOrder__c`
    );
    assert.deepEqual(
      objectives.records.map((each) => [each['Name'], each['Measure__c'], each['Unit__c']]),
      [
        ['Pilot sites', 'Sites live', 'sites'],
        ['A sponsor in finance', null, null]
      ]
    );
    assert.equal(await valueOf(made, 'PreviousPlan__c'), null);
  });

  it('lets readers read, says why, and keeps what somebody typed who may not save', async () => {
    const id = await freshPlan('Read', { AccountVision__c: 'For everybody to read' });
    await harness.visit(addressOf(id), { user: users.teamMember }, async (page) => {
      await note(page, 'read-only').getByText('You can read this plan').waitFor();
      await page.getByText('For everybody to read').waitFor();
      assert.equal(await page.locator('c-strategy-map textarea').count(), 0);
      assert.equal(await page.locator('c-plan-actions button').count(), 0);
      await expectAccessible(page);
    });
    const expectedFailures = [/ui-api\/records/];
    await harness.visit(addressOf(id), { user: otherRep, expectedFailures }, async (page) => {
      await page.getByRole('button', { name: 'Write in it' }).click();
      await area(page, 'Vision').fill('Not mine to write');
      await area(page, 'Vision').blur();
      await note(page, 'read-only').getByText('You may not change this plan; ask Dara Quinn').waitFor();
      await section(page, 'AccountVision__c').getByText('Not mine to write').waitFor();
      assert.equal(await valueOf(id, 'AccountVision__c'), 'For everybody to read');
    });
  });

  it('has its name changed in the standard form, without losing what was typed', async () => {
    const id = await freshPlan('Renamed');
    await harness.visit(addressOf(id), rep, async (page) => {
      await saved(page, async () => {
        await area(page, 'Vision').fill('Typed before');
        await header(page, 'edit').click();
      });
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'Plan name' }).fill('A better name');
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'A better name' }).waitFor();
      assert.equal(await area(page, 'Vision').inputValue(), 'Typed before');
      assert.equal(await valueOf(id, 'AccountVision__c'), 'Typed before');
    });
  });

  it('says that there is no such plan', async () => {
    const id = await freshPlan('Deleted');
    await admin.sobject(OBJECT).delete(id);
    await harness.visit(addressOf(id), { ...rep, expectedFailures: [/ui-api\/records/] }, async (page) => {
      await page
        .getByText(/There is no plan here|does not exist|deleted/i)
        .first()
        .waitFor();
    });
  });

  it('is read with four requests at most', async () => {
    const { records } = await admin.query<{ Id: string }>(
      `SELECT Id FROM ${OBJECT} WHERE Status__c = 'Active' AND Account__r.Name = 'Northfield Integrated Health'`
    );
    const id = records[0]?.Id ?? '';
    await harness.visit('/lightning/o/AccountPlan__c/list', rep, async (page) => {
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/services/data')) requests.push(request.postData() ?? request.url());
      });
      await page.goto(`${harness.app.url}${addressOf(id)}`);
      await page.locator('c-strategy-map').waitFor();
      await page.waitForLoadState('networkidle');
      assert.ok(requests.length <= 4, requests.join('\n'));
    });
  });

  it('works by keyboard alone', async () => {
    const id = await freshPlan('By keyboard');
    await harness.visit(addressOf(id), rep, async (page) => {
      await area(page, 'Vision').waitFor();
      await tabTo(page, page.getByRole('tab', { name: 'Strategy map' }));
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: 'Objectives and commitments', selected: true }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.getByRole('tab', { name: 'Strategy map', selected: true }).waitFor();
      await tabTo(page, page.getByRole('button', { name: 'Clinical drivers', exact: true }));
      await page.keyboard.press('Enter');
      await hasFocus(area(page, 'Clinical drivers'), page);
      await saved(page, async () => {
        await page.keyboard.type('Sepsis.');
        await page.keyboard.press('Tab');
      });
      await tabTo(page, page.getByRole('radio', { name: 'Exploratory: where we stand now' }));
      await saved(page, () => page.keyboard.press('ArrowRight'));
      await isStored(page, id, 'RelationshipStage__c', 'Basic');
      await isStored(page, id, 'ClinicalDrivers__c', 'Sepsis.');
    });
  });

  for (const [words, look] of [
    ['in the dark', { colorScheme: 'dark' }],
    ['on a phone', { width: 360 }],
    ['at 200 % zoom', { width: 640 }],
    ['in forced colours', { forcedColors: 'active' }]
  ] as const) {
    it(`is accessible and fits ${words}`, async () => {
      const id = await freshPlan(`Look ${words}`, { ...texts, AccountCompetitors__c: 'tbd' });
      await harness.visit(addressOf(id), { ...rep, ...look }, async (page) => {
        await area(page, 'Vision').waitFor();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        assert.equal(overflow, 0, 'nothing is cut off');
        await expectAccessible(page);
        if (!('width' in look) || look.width !== 360) return;
        await eventually(page, async () => {
          const box = await action(page, 'send').boundingBox();
          assert.ok(box !== null && box.y > 700, 'the button is at the thumb');
        });
        await figure(page, 'status').getByText('Draft · step 1 of 5').waitFor();
      });
    });
  }
});
