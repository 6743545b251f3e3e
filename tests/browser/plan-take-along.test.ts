import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { strFromU8, unzipSync } from 'fflate';

import { connect, users } from './book.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import type { Locator, Page } from './harness.ts';
import { eventually } from './map.ts';
import { tabTo } from './tier.ts';

const rep = { user: users.rep };
const account = 'Northfield Integrated Health';
const menu = (page: Page): Locator => page.locator('c-plan-take-along').getByRole('button', { name: 'Take along' });
const item = (page: Page, name: string): Locator => page.getByRole('menuitem', { name, exact: true });
const frame = (page: Page): Locator => page.locator('c-plan-take-along iframe');

async function choose(page: Page, name: string): Promise<void> {
  await menu(page).click();
  await item(page, name).click();
}

/** The menu takes the keyboard once it is drawn. */
function isFocused(page: Page, element: Locator): Promise<void> {
  return eventually(page, async () => assert.equal(await element.evaluate((each) => each.matches(':focus')), true));
}

/** Marks the document that is asked to be printed, in the page and in every frame that it makes from now on. */
async function watchPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
}

describe('a plan that is taken along', () => {
  let harness: BrowserHarness;
  let address = '';
  let reviewAddress = '';
  before(async () => {
    harness = await BrowserHarness.start();
    const { records } = await connect(harness, users.admin).query<{
      Id: string;
      Reviews__r: { records: { Id: string }[] };
    }>(
      `SELECT Id, (SELECT Id FROM Reviews__r WHERE Status__c = 'Held' ORDER BY HeldOn__c DESC)
       FROM AccountPlan__c WHERE Status__c = 'Active' AND Account__r.Name = '${account}'`
    );
    const [plan] = records;
    assert.ok(plan !== undefined, 'the sample book has the plan');
    address = `/lightning/r/AccountPlan__c/${plan.Id}/view`;
    reviewAddress = `/lightning/r/PlanReview__c/${plan.Reviews__r.records[0]?.Id ?? ''}/view`;
  });
  after(() => harness.stop());

  it('is printed with its texts, by keyboard alone, and gives the keyboard back', async () => {
    await harness.visit(address, rep, async (page) => {
      await watchPrinting(page);
      await tabTo(page, menu(page));
      await page.keyboard.press('Enter');
      await isFocused(page, item(page, 'Print or PDF'));
      await page.keyboard.press('Enter');

      await frame(page).waitFor({ state: 'attached' });
      const printed = frame(page).contentFrame();
      const sheet = printed.locator('.sheet');
      for (const text of [
        account,
        'By the end of the period Northfield plans its pharmacy and readmission work together with us',
        '“The pharmacists asked for it by name. That never happens.”',
        'Fewer readmissions',
        'Key-player interviews',
        'Pharmacy data feed',
        'Say/do'
      ])
        await sheet.getByText(text).first().waitFor({ state: 'attached' });
      await eventually(page, async () =>
        assert.equal(await printed.locator('html').getAttribute('data-printed'), 'yes')
      );
      assert.equal(await page.locator('html').getAttribute('data-printed'), null, 'the page itself is not printed');
      await isFocused(page, menu(page));

      await choose(page, 'Print or PDF');
      await eventually(page, async () => assert.equal(await frame(page).count(), 1, 'frames do not pile up'));
    });
  });

  it('opens as a page of its own that tells how to print it', async () => {
    await harness.visit(address, rep, async (page) => {
      const opened = page.waitForEvent('popup');
      await choose(page, 'Open as a page');
      const tab = await opened;
      await tab.waitForLoadState();
      assert.equal(await tab.title(), `${account} – 2026 plan`.replace('2026', await planYear(page)));
      await tab.getByRole('heading', { level: 1, name: account }).waitFor();
      await tab.getByText('press Ctrl+P').waitFor();
      assert.match(await tab.locator('.sheet').innerText(), /Maya Okafor, Chief Medical Officer/);
      await expectAccessible(tab);
      assert.equal(await page.locator('c-plan-take-along .panel').count(), 0);
    });
  });

  it('says that a new tab was blocked, and offers the document all the same', async () => {
    for (const width of [1280, 360]) {
      await harness.visit(address, { ...rep, width }, async (page) => {
        await menu(page).waitFor();
        await page.evaluate(() => {
          window.open = () => null;
        });
        await choose(page, 'Open as a page');
        const panel = page.locator('c-plan-take-along .panel');
        await panel.getByText('The browser did not open a new tab.').waitFor();
        const box = await panel.boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, `the panel is in sight at ${width}`);
        await expectAccessible(page);

        const saving = page.waitForEvent('download');
        await panel.getByRole('button', { name: 'Download the document' }).click();
        const download = await saving;
        assert.match(download.suggestedFilename(), new RegExp(`^${account} – \\d{4} plan\\.html$`));
        const html = fs.readFileSync(await download.path(), 'utf8');
        assert.match(html, /^\uFEFF<!doctype html>/);
        assert.ok(html.includes('The pharmacists asked for it by name.'));

        const following = page.waitForEvent('popup');
        await panel.getByRole('link', { name: 'Open the document' }).click();
        await (await following).getByRole('heading', { level: 1, name: account }).waitFor();
        await panel.getByRole('button', { name: 'Close' }).click();
        await panel.waitFor({ state: 'detached' });
      });
    }
  });

  it('is saved as slides, reading the people of the map only then', async () => {
    await harness.visit(address, rep, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.postData()?.includes('mapPeople') === true) asked.push(request.url());
        if (request.url().includes('pptxgenjs')) asked.push('library');
      });
      await menu(page).click();
      await item(page, 'Slides (pptx)').waitFor();
      await expectAccessible(page);
      assert.deepEqual(asked, [], 'nothing is read for slides before they are wanted');

      const saving = page.waitForEvent('download');
      await item(page, 'Slides (pptx)').click();
      const download = await saving;
      assert.match(download.suggestedFilename(), new RegExp(`^${account} – \\d{4} plan\\.pptx$`));
      await page.getByText(`Saved among your downloads: ${download.suggestedFilename()}`).waitFor();
      assert.equal(asked.filter((url) => url === 'library').length, 1);
      assert.equal(asked.length, 2);

      const parts = unzipSync(fs.readFileSync(await download.path()));
      const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
      assert.ok(slides.length >= 9);
      const text = slides.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('');
      for (const each of [
        account,
        '★ Maya Okafor',
        'Fewer readmissions',
        'Key-player interviews',
        'Pharmacy data feed',
        'Commitments and say/do'
      ])
        assert.ok(text.includes(each), each);
    });
  });

  it('says when slides cannot be made, keeps the page usable, and tries again', async () => {
    await harness.visit(address, { ...rep, expectedFailures: [/pptxgenjs/] }, async (page) => {
      await page.route(/pptxgenjs/, (route) => route.abort());
      await choose(page, 'Slides (pptx)');
      const panel = page.locator('c-plan-take-along .panel');
      await panel.getByRole('button', { name: 'Try again' }).waitFor();
      await page.getByRole('tab', { name: 'Reviews' }).click();
      await expectAccessible(page);

      await page.unroute(/pptxgenjs/);
      const saving = page.waitForEvent('download');
      await panel.getByRole('button', { name: 'Try again' }).click();
      await saving;
      await panel.waitFor({ state: 'detached' });
    });
  });

  it('brings the summary of a review along', async () => {
    await harness.visit(reviewAddress, { user: users.manager }, async (page) => {
      await watchPrinting(page);
      await choose(page, 'Print summary');
      await frame(page).waitFor({ state: 'attached' });
      const printed = frame(page).contentFrame();
      await eventually(page, async () =>
        assert.equal(await printed.locator('html').getAttribute('data-printed'), 'yes')
      );
      const text = (await printed.locator('.sheet').textContent()) ?? '';
      for (const each of [
        account,
        'review',
        'Held on',
        'Ines Marlow',
        'Decision',
        'Figures then and now',
        'Key-player interviews13 interviewsBehind',
        'Rubric',
        'Agenda'
      ])
        assert.ok(text.includes(each), each);
    });
  });
});

async function planYear(page: Page): Promise<string> {
  const name = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
  return /\d{4}/.exec(name)?.[0] ?? '';
}
