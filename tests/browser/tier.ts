import assert from 'node:assert/strict';

import type { Connection } from 'jsforce';

import { connect, create, createAccount, read, users } from './book.ts';
import type { Fields, TestAccount } from './book.ts';
import { BrowserHarness } from './harness.ts';
import type { Locator, Page } from './harness.ts';

const names = ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'] as const;
const weights = { Revenue: 15, Growth: 25, Fit: 20, Partner: 20, Ecosystem: 10, Access: 10 };
const thresholds = { Tier1From__c: 70, Tier2From__c: 50, Tier3From__c: 30 };

/** The ratings of a decision in the order of the criteria; null is unrated. */
export function ratings(...values: readonly (number | null)[]): Fields {
  return Object.fromEntries(names.map((name, index) => [`${name}Rating__c`, values[index] ?? null]));
}

/** An org with a tier model in force, and what tests of tiers do to it. */
export class TierOrg {
  readonly harness: BrowserHarness;
  readonly admin: Connection;
  readonly asRep: Connection;
  /** The model in force. */
  model = '';

  private constructor(harness: BrowserHarness) {
    this.harness = harness;
    this.admin = connect(harness, users.admin);
    this.asRep = connect(harness);
  }

  /** Starts the org with its browser. */
  static async start(): Promise<TierOrg> {
    const org = new TierOrg(await BrowserHarness.start());
    await org.activate('In force');
    return org;
  }

  /** Puts a new model in force; the one before is archived by the org. */
  async activate(name: string): Promise<void> {
    const values = Object.fromEntries(names.map((each) => [`${each}Weight__c`, weights[each]]));
    this.model = await create(this.admin, 'TierModel__c', { Name: name, ...values, ...thresholds });
    await this.admin.sobject('TierModel__c').update({ Id: this.model, Status__c: 'Active' });
  }

  /** An account of the rep without people. */
  account(name: string): Promise<TestAccount> {
    return createAccount(this.harness, { name });
  }

  /** The tier of an account. */
  tierOf(id: string): Promise<Fields> {
    return read(this.admin, 'Account', id, ['Tier__c']);
  }

  /** A decision of the rep's that waits. */
  proposed(accountId: string, values: Fields): Promise<string> {
    const fields = { Account__c: accountId, TierModel__c: this.model, Status__c: 'Proposed', ...values };
    return create(this.asRep, 'AccountTier__c', fields);
  }

  /** A decision that an executive approved. */
  async tiered(accountId: string, values: Fields): Promise<string> {
    const id = await this.proposed(accountId, values);
    await connect(this.harness, users.executive).sobject('AccountTier__c').update({ Id: id, Status__c: 'Approved' });
    return id;
  }

  /** The decisions of an account, newest first. */
  async decisionsOf(accountId: string): Promise<readonly DecisionRow[]> {
    const { records } = await this.admin.query<DecisionRow>(
      `SELECT Status__c, DecidedTier__c, Score__c, BuyingCulture__c, Reason__c, AccessRating__c, TierModel__c
       FROM AccountTier__c WHERE Account__c = '${accountId}' ORDER BY CreatedDate DESC`
    );
    return records;
  }
}

/** One tier decision. */
export interface DecisionRow {
  readonly Status__c: string;
  readonly DecidedTier__c: string | null;
  readonly Score__c: number | null;
  readonly BuyingCulture__c: string | null;
  readonly Reason__c: string | null;
  readonly AccessRating__c: number | null;
  readonly TierModel__c: string | null;
}

/** The tier panel of the page. */
export const panel = (page: Page): Locator => page.locator('c-account-tier-panel');
/** The tier as the panel answers it. */
export const figure = (page: Page, tier: string): Locator =>
  panel(page).locator('[data-figure="tier"]').getByText(tier, { exact: true });
/** A button of the panel. */
export const action = (page: Page, name: string): Locator => panel(page).locator(`[data-action="${name}"] button`);
/** One promise in the panel. */
export const promise = (page: Page, kind: string): Locator => panel(page).locator(`[data-promise="${kind}"]`);

/** Rates one criterion in the proposal. */
export async function rate(propose: Locator, criterion: string, rating: number): Promise<void> {
  const group = propose.getByRole('group', { name: criterion });
  await group.getByRole('radio', { name: new RegExp(`^${rating}`) }).check();
}

/** Finds a colleague by typing and takes the one who is meant. */
export async function find(inside: Locator, label: string, text: string, name: string): Promise<void> {
  await inside.getByRole('combobox', { name: label }).fill(text);
  await inside.getByRole('option', { name: new RegExp(name) }).click();
  await inside.locator('.slds-pill__label').getByText(name).waitFor();
}

/** Presses Tab until an element has the keyboard; fails when it never gets it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reaches ${String(target)}`);
}
