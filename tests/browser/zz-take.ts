import fs from 'node:fs';
import { BrowserHarness, expectAccessible } from './harness.ts';
import { connect, users } from './book.ts';
const h = await BrowserHarness.start();
try {
  const c = connect(h, users.admin);
  const { records } = await c.query<any>("SELECT Id, Name, Status__c, Account__r.Name, Owner.Username, (SELECT Id FROM Reviews__r) FROM AccountPlan__c");
  for (const r of records) console.log(r.Id, r.Name, r.Status__c, r.Account__r.Name, r.Owner.Username);
  const plan = records.find((r: any) => r.Status__c === 'Active' && r.Account__r.Name.startsWith('Northfield')) ?? records[0];
  await h.visit(`/lightning/r/AccountPlan__c/${plan.Id}/view`, { user: plan.Owner.Username }, async (page) => {
    await page.locator('c-plan-take-along button').first().waitFor();
    await page.screenshot({ path: '/tmp/take/out/page.png' });
    await page.locator('c-plan-take-along button').first().click();
    await page.getByRole('menuitem', { name: 'Slides (pptx)' }).waitFor();
    await page.screenshot({ path: '/tmp/take/out/menu.png' });
    const dl = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Slides (pptx)' }).click();
    const d = await dl; await d.saveAs('/tmp/take/out/real.pptx'); console.log(d.suggestedFilename());
    await page.screenshot({ path: '/tmp/take/out/after.png' });
    await page.evaluate(() => { window.open = () => null; });
    await page.locator('c-plan-take-along button').first().click();
    await page.getByRole('menuitem', { name: 'Open as a page' }).click();
    await page.getByText('The browser did not open').waitFor();
    await page.screenshot({ path: '/tmp/take/out/blocked.png' });
    await expectAccessible(page);
    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Open the document' }).click();
    const q = await popup; await q.waitForLoadState(); fs.writeFileSync('/tmp/take/out/real.html', await q.content());
    await q.emulateMedia({ media: 'print' });
    fs.writeFileSync('/tmp/take/out/real-A4.pdf', await q.pdf({ format: 'A4', printBackground: true })); 
  });
  await h.visit(`/lightning/r/AccountPlan__c/${plan.Id}/view`, { user: plan.Owner.Username, width: 360, colorScheme: 'dark' }, async (page) => {
    await page.locator('c-plan-take-along button').first().waitFor();
    await page.evaluate(() => { window.open = () => null; });
    await page.locator('c-plan-take-along button').first().click();
    await page.screenshot({ path: '/tmp/take/out/narrow.png' });
    await page.getByRole('menuitem', { name: 'Open as a page' }).click();
    await page.getByText('The browser did not open').waitFor();
    await page.screenshot({ path: '/tmp/take/out/narrow2.png' });
  });
} finally { await h.stop(); }
