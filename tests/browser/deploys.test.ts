import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { manifestXml } from '../../scripts/local-org/metadata/package/manifest.ts';
import { BrowserHarness } from './harness.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const ALERT = '/local-org/preview/changes';

describe('a page that is open while the org takes a deploy', () => {
  let harness: BrowserHarness;
  before(async () => {
    harness = await BrowserHarness.start();
  });
  after(() => harness.stop());

  function deploy(members: Record<string, string[]>, texts: Record<string, string>): void {
    const { org } = harness.app;
    const files = { 'package.xml': manifestXml(new Map(Object.entries(members)), '67.0'), ...texts };
    const entries = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
    const outcome = org.deploy(org.system, new Map(entries), { checkOnly: false, rollbackOnError: true });
    assert.equal(outcome.status, 'Succeeded', JSON.stringify(outcome.components.filter((each) => !each.success)));
  }

  const piece = (path: string): string => {
    const found = harness.app.org.metadata.pieces().find((each) => each.path === path);
    assert.ok(found, path);
    return Buffer.from(found.content).toString();
  };

  it('shows the new list view by itself', async () => {
    await harness.visit('/lightning/o/Account/list', { expectedFailures: [new RegExp(ALERT)] }, async (page) => {
      await page.getByRole('heading', { name: 'Accounts' }).first().waitFor();
      const view =
        '<listViews><fullName>FreshlyDeployed</fullName><columns>ACCOUNT.NAME</columns><filterScope>Everything</filterScope><label>Freshly deployed</label></listViews>';
      const reloaded = page.waitForEvent('load');
      deploy(
        { ListView: ['Account.FreshlyDeployed'] },
        { 'objects/Account.object': `<CustomObject ${NAMESPACE}>${view}</CustomObject>` }
      );
      await reloaded;
      await page.goto(`${harness.app.url}/lightning/o/Account/list?filterName=FreshlyDeployed`);
      await page.getByText('Freshly deployed').first().waitFor();
    });
  });

  it('runs the deployed component and not the one of the source', async () => {
    const label = 'Deployed in a test';
    const home = '/lightning/page/home';
    await harness.visit(home, { expectedFailures: [new RegExp(ALERT)] }, async (page) => {
      await page.getByRole('navigation').first().waitFor();
      const reloaded = page.waitForEvent('load');
      const html = piece('lwc/accountsNeedingAttention/accountsNeedingAttention.html');
      const others = harness.app.org.metadata
        .pieces()
        .filter((each) => each.path.startsWith('lwc/accountsNeedingAttention/'))
        .map((each): [string, string] => [each.path, Buffer.from(each.content).toString()]);
      deploy(
        { LightningComponentBundle: ['accountsNeedingAttention'] },
        {
          ...Object.fromEntries(others),
          'lwc/accountsNeedingAttention/accountsNeedingAttention.html': html.replace(
            /<\/template>\s*$/,
            `<p>${label}</p></template>\n`
          )
        }
      );
      await reloaded;
      await page.getByText(label).first().waitFor();
    });
  });
});
