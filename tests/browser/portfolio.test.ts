import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { connect, create, users } from './book.ts';
import type { Locator, Page } from './harness.ts';
import { BrowserHarness, expectAccessible } from './harness.ts';
import { eventually } from './map.ts';

const address = '/lightning/n/LinchpinPortfolio';
const viewer = { user: users.manager };

describe('a manager with the portfolio', () => {
  let harness: BrowserHarness;
  let manager: Connection;
  before(async () => {
    harness = await BrowserHarness.start();
    manager = connect(harness, users.manager);
  });
  after(() => harness.stop());

  it('sees every account: on the matrix, or apart with the figure that it lacks', async () => {
    const { records } = await manager.query<AccountRow>(
      'SELECT Name, RelationshipScore__c, TierDecision__r.Score__c FROM Account ORDER BY Name'
    );
    const placed = records.filter(isPlaced);
    assert.ok(placed.length > 5 && placed.length < records.length, 'the sample has both kinds');
    await harness.visit(address, viewer, async (page) => {
      await ready(page);
      await page.getByText(`${records.length} of ${records.length} accounts, ${placed.length} on the matrix`).waitFor();
      await eventually(page, async () =>
        assert.deepEqual(
          await names(list(page, 'unplaced')),
          records.filter((record) => !isPlaced(record)).map(({ Name }) => Name)
        )
      );
      for (const row of await list(page, 'unplaced').locator('tbody tr').all()) {
        assert.match(await row.locator('td').last().innerText(), /no tier decision|nobody on its map|unrated/);
      }
      await expectAccessible(page);
    });
  });

  it('filters, brushes a rectangle to a list, and opens an account of it', async () => {
    const { records } = await manager.query<AccountRow>(
      "SELECT Name, RelationshipScore__c, TierDecision__r.Score__c FROM Account WHERE Owner.Name = 'Mina Sato' ORDER BY Name"
    );
    const wanted = records.filter(isPlaced).filter((record) => Number(record.TierDecision__r?.Score__c) > 50);
    assert.ok(wanted.length > 0);
    await harness.visit(address, viewer, async (page) => {
      await ready(page);
      await page.getByLabel('Account owner').selectOption('Mina Sato');
      await page.getByRole('heading', { name: `Accounts: ${records.length}`, exact: true }).waitFor();
      const box = await boxOf(page);
      // The right half: from the middle of the axis to its end, all the way down.
      await page.mouse.move(box.x + 34 + (box.width - 48) / 2, box.y + 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
      await page.mouse.move(box.x + box.width - 2, box.y + box.height - 2, { steps: 4 });
      await page.mouse.up();
      await page.getByRole('heading', { name: `Chosen accounts: ${wanted.length}`, exact: true }).waitFor();
      await eventually(page, async () =>
        assert.deepEqual(
          await names(list(page, 'chosen')),
          wanted.map(({ Name }) => Name)
        )
      );
      await page.getByRole('button', { name: 'Show all again' }).click();
      await page.getByRole('heading', { name: `Accounts: ${records.length}`, exact: true }).waitFor();

      const [first] = wanted;
      await list(page, 'chosen')
        .getByRole('link', { name: first?.Name ?? '', exact: true })
        .click();
      await page.getByRole('heading', { level: 1, name: first?.Name ?? '' }).waitFor();
    });
  });

  it('does the same by keyboard alone', async () => {
    await harness.visit(address, viewer, async (page) => {
      await ready(page);
      const plot = page.getByRole('application', { name: /^Accounts by attractiveness/ });
      await plot.focus();
      const said = page.locator('c-portfolio-matrix [role="status"]');
      await eventually(page, async () => assert.match((await said.textContent()) ?? '', /Attractiveness \d/));
      const first = ((await said.textContent()) ?? '').split(':')[0] ?? '';
      await page.keyboard.press('ArrowLeft');
      await eventually(page, async () => assert.ok(!((await said.textContent()) ?? '').startsWith(first)));
      for (let step = 0; step < 30; step += 1) await page.keyboard.press('Shift+ArrowRight');
      for (let step = 0; step < 20; step += 1) await page.keyboard.press('Shift+ArrowUp');
      for (let step = 0; step < 20; step += 1) await page.keyboard.press('Shift+ArrowDown');
      const heading = page.getByRole('heading', { name: /^Chosen accounts: \d+$/ });
      await heading.waitFor();
      await eventually(page, async () => assert.ok((await names(list(page, 'chosen'))).includes(first)));
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: /^Accounts: \d+$/ }).waitFor();

      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: first }).waitFor();
    });
  });

  it('reads who carries too much, and looks at their accounts', async () => {
    await harness.visit(address, viewer, async (page) => {
      await ready(page);
      const people = page.locator('c-portfolio-capacity button');
      const loads = (await people.allInnerTexts()).map((text) => Number(/(\d+) %/.exec(text)?.[1]));
      assert.deepEqual(
        loads,
        [...loads].sort((a, b) => b - a),
        'the heaviest load first'
      );
      const heaviest = people.first();
      assert.match(await heaviest.innerText(), /overloaded/);
      const name = (await heaviest.innerText()).split('\n')[0] ?? '';
      await heaviest.click();
      await eventually(page, async () => {
        const owners = await list(page, 'chosen').locator('td:nth-child(6)').allInnerTexts();
        assert.deepEqual([...new Set(owners)], [name]);
      });
      await page.getByRole('button', { name: 'Clear filters' }).click();
    });
  });

  it('sees which tiers rest on a weight, and goes to such an account', async () => {
    await harness.visit(address, viewer, async (page) => {
      await ready(page);
      const panel = page.locator('c-portfolio-sensitivity');
      await panel.getByRole('heading', { name: /^On the edge: [1-9]/ }).waitFor();
      const variant = panel.locator('tbody button').first();
      const count = Number(await variant.innerText());
      await variant.click();
      await panel.getByRole('heading', { name: `On the edge: ${count}`, exact: true }).waitFor();
      await eventually(page, async () => assert.equal(await panel.locator('.edges a').count(), Math.min(count, 10)));
      const name = await panel.locator('.edges a').first().innerText();
      await panel.locator('.edges a').first().click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    });
  });

  it('finds tiers older than a year, and their list', async () => {
    const { totalSize } = await manager.query("SELECT Id FROM Account WHERE TierStatus__c = 'Refresh overdue'");
    await harness.visit(address, viewer, async (page) => {
      await ready(page);
      await page.getByText(`Older than a year: ${totalSize}`).waitFor();
      await page.getByRole('button', { name: 'Open the list' }).click();
      await page.getByRole('heading', { level: 1, name: /refresh/i }).waitFor();
    });
  });

  it('approves several at once, is refused tier 1 with the reason, and sends that one back', async () => {
    const proposals = await proposed(manager);
    const tierOne = proposals.filter(({ DecidedTier__c }) => DecidedTier__c === 'Tier 1');
    const others = proposals.filter(({ DecidedTier__c }) => DecidedTier__c !== 'Tier 1');
    assert.ok(tierOne.length > 0 && others.length > 0, 'the sample has both kinds');
    await harness.visit(address, viewer, async (page) => {
      await ready(page);
      const approvals = page.locator('c-tier-approvals');
      await approvals.getByRole('checkbox', { name: 'Select all proposals' }).check();
      await approvals.getByText(`${proposals.length} selected`).waitFor();
      await approvals.getByRole('button', { name: 'Approve selected' }).click();
      await approvals.getByText(`Approved: ${others.length}.`).waitFor();
      const refused = approvals.getByRole('alert');
      assert.match(await refused.innerText(), /Tier 1 is approved by an executive\. Ask one to decide\./);
      await approvals.getByText(`Waiting: ${tierOne.length}`).waitFor();
      await expectAccessible(page);

      const { records } = await manager.query<{ Tier__c: string }>(
        `SELECT Tier__c FROM Account WHERE TierDecision__c IN (${others.map(({ Id }) => `'${Id}'`).join()})`
      );
      assert.equal(records.length, others.length, 'the accounts have their tiers');

      await approvals.getByRole('button', { name: 'Send back selected' }).click();
      await approvals.getByRole('button', { name: 'Send back', exact: true }).click();
      await approvals.getByText('Say what to mend; whoever proposed reads it.').waitFor();
      await approvals.getByLabel(/What to mend/).fill('Wait for the executive review.');
      await approvals.getByRole('button', { name: 'Send back', exact: true }).click();
      await approvals.getByText(`Sent back: ${tierOne.length}.`).waitFor();
      await approvals.getByText('No proposal waits for a decision.').waitFor();
      const returned = await manager.query<{ ReturnReason__c: string }>(
        `SELECT ReturnReason__c FROM AccountTier__c WHERE Id IN (${tierOne.map(({ Id }) => `'${Id}'`).join()})`
      );
      assert.ok(returned.records.every((record) => record.ReturnReason__c === 'Wait for the executive review.'));
    });
  });

  it('fits a narrow window, dark and in forced colours', async () => {
    for (const look of [
      { width: 360 },
      { width: 640 },
      { colorScheme: 'dark' as const },
      { forcedColors: 'active' as const }
    ]) {
      await harness.visit(address, { ...viewer, ...look }, async (page) => {
        await ready(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide`);
        await expectAccessible(page);
      });
    }
  });

  it('lets a rep look, and decide nothing', async () => {
    await harness.visit(address, { user: users.rep }, async (page) => {
      await ready(page);
      assert.equal(await page.getByRole('button', { name: 'Approve selected' }).count(), 0);
      await expectAccessible(page);
    });
  });
});

describe('a portfolio with nothing to show yet', () => {
  it('says what is missing: accounts, a model, tiers', async () => {
    const harness = await BrowserHarness.start({ sample: false });
    try {
      const admin = connect(harness, users.admin);
      const seen = async (texts: readonly string[]): Promise<void> => {
        await harness.visit(address, { user: users.admin }, async (page) => {
          for (const text of texts) await page.getByText(text).first().waitFor();
          await expectAccessible(page);
        });
      };
      await seen(['There are no accounts that you may see.']);
      await admin.sobject('Account').create({ Name: 'The first one' });
      await seen([
        'No tier model is active',
        'None of these accounts has both figures yet.',
        'there are no weights to vary'
      ]);
      const { records } = await admin.query<{ Id: string }>('SELECT Id FROM TierModel__c');
      const id = records[0]?.Id ?? (await create(admin, 'TierModel__c', model));
      await admin.sobject('TierModel__c').update({ Id: id, Status__c: 'Active' });
      await seen(['No account has a tier yet.', 'Nobody carries an account', 'nothing to score']);
    } finally {
      await harness.stop();
    }
  });
});

/** A model that may be activated. */
const model = {
  Name: 'Agreed',
  RevenueWeight__c: 50,
  GrowthWeight__c: 50,
  FitWeight__c: 0,
  PartnerWeight__c: 0,
  EcosystemWeight__c: 0,
  AccessWeight__c: 0,
  Tier1From__c: 70,
  Tier2From__c: 50,
  Tier3From__c: 30
};

interface AccountRow {
  readonly Name: string;
  readonly RelationshipScore__c: number | null;
  readonly TierDecision__r: { readonly Score__c: number | null } | null;
}
interface ProposalRow {
  readonly Id: string;
  readonly DecidedTier__c: string;
}

function isPlaced(row: AccountRow): boolean {
  return row.RelationshipScore__c !== null && (row.TierDecision__r?.Score__c ?? null) !== null;
}

async function proposed(connection: Connection): Promise<readonly ProposalRow[]> {
  const { records } = await connection.query<{ Id: string; DecidedTier__c: string }>(
    "SELECT Id, DecidedTier__c FROM AccountTier__c WHERE Status__c = 'Proposed'"
  );
  return records;
}

async function ready(page: Page): Promise<void> {
  await page.locator('c-portfolio-matrix canvas.marks[height]').waitFor();
  await page.getByRole('heading', { name: /^On the edge/ }).waitFor();
}

const list = (page: Page, name: string): Locator => page.locator(`c-portfolio-list[data-list="${name}"]`);
const names = (table: Locator): Promise<string[]> => table.locator('tbody th').allInnerTexts();

async function boxOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.getByRole('application', { name: /^Accounts by attractiveness/ }).boundingBox();
  assert.ok(box !== null, 'the matrix is there');
  return box;
}
