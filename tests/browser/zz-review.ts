import fs from 'node:fs';
import { BrowserHarness } from './harness.ts';
import { connect, users } from './book.ts';
const h = await BrowserHarness.start();
try {
  const c = connect(h, users.admin);
  const { records } = await c.query<any>("SELECT Id, (SELECT Id, Status__c FROM Reviews__r ORDER BY HeldOn__c DESC) FROM AccountPlan__c WHERE Status__c='Active' AND Account__r.Name LIKE 'Northfield%'");
  for (const [name, status] of [['held','Held'],['sched','Scheduled']]) {
  const id = records[0].Reviews__r.records.find((r: any) => r.Status__c === status)?.Id; console.log(name, id); if (!id) continue;
  await h.visit(`/lightning/r/PlanReview__c/${id}/view`, { user: users.manager }, async (page) => {
    await page.locator('c-plan-take-along button').first().waitFor();
    await page.screenshot({ path: `/tmp/take/out/rev-${name}.png` });
    await page.locator('c-plan-take-along button').first().click();
    const popup = page.waitForEvent('popup');
    await page.getByRole('menuitem', { name: 'Open summary as a page' }).click();
    const q = await popup; await q.waitForLoadState(); await q.emulateMedia({ media: 'print' });
    fs.writeFileSync(`/tmp/take/out/rev-${name}.html`, await q.content());
    fs.writeFileSync(`/tmp/take/out/rev-${name}.pdf`, await q.pdf({ format: 'A4', printBackground: true })); 
  });
  }
} finally { await h.stop(); }
