import type { Connection } from 'jsforce';

import { connect, create, createAccount, daysAgo, users } from './book.ts';
import type { Fields, TestAccount } from './book.ts';
import { BrowserHarness } from './harness.ts';
import type { Locator, Page } from './harness.ts';

const PLAN = 'AccountPlan__c';
const year = new Date().getFullYear();
const ratings = Object.fromEntries(
  ['Revenue', 'Growth', 'Fit', 'Partner', 'Ecosystem', 'Access'].map((name) => [`${name}Rating__c`, 3])
);

/** An account with its plan. */
export interface PlannedAccount extends TestAccount {
  readonly planId: string;
  readonly planAddress: string;
}

/** An org with the sample book, and what tests of plans do to it. */
export class PlanOrg {
  readonly harness: BrowserHarness;
  readonly admin: Connection;
  readonly asRep: Connection;
  readonly asExecutive: Connection;

  private constructor(harness: BrowserHarness) {
    this.harness = harness;
    this.admin = connect(harness, users.admin);
    this.asRep = connect(harness);
    this.asExecutive = connect(harness, users.executive);
  }

  /** Starts the org with its browser. */
  static async start(): Promise<PlanOrg> {
    return new PlanOrg(await BrowserHarness.start());
  }

  /** An account of the rep in a tier, without a plan. */
  async account(name: string, tier = 'Tier 1', values: Fields = {}): Promise<TestAccount> {
    const account = await createAccount(this.harness, { name });
    const { records } = await this.admin.query<{ Id: string }>(
      "SELECT Id FROM TierModel__c WHERE Status__c = 'Active'"
    );
    const decision = await create(this.asRep, 'AccountTier__c', {
      Account__c: account.id,
      TierModel__c: records[0]?.Id ?? null,
      Status__c: 'Proposed',
      DecidedTier__c: tier,
      BuyingCulture__c: 'Mixed',
      Reason__c: 'As the test has it.',
      EffectiveOn__c: daysAgo(60),
      ...ratings
    });
    await this.asExecutive.sobject('AccountTier__c').update({ Id: decision, Status__c: 'Approved' });
    if (Object.keys(values).length > 0) await this.admin.sobject('Account').update({ Id: account.id, ...values });
    return account;
  }

  /** An account of the rep with a plan that went all the way to `status`. */
  async planned(
    name: string,
    { tier = 'Tier 1', status = 'Active', account = {} }: { tier?: string; status?: string; account?: Fields } = {}
  ): Promise<PlannedAccount> {
    const made = await this.account(name, tier, account);
    const planId = await create(this.asRep, PLAN, {
      Account__c: made.id,
      Name: `${year} plan`,
      StartDate__c: `${year}-01-01`,
      EndDate__c: `${year}-12-31`
    });
    const steps = [
      ['In review', this.asRep],
      ['Approved', this.asExecutive],
      ['Active', this.asRep]
    ] as const;
    for (const [step, by] of steps.slice(0, steps.findIndex(([each]) => each === status) + 1)) {
      await by.sobject(PLAN).update({ Id: planId, Status__c: step });
    }
    return { ...made, planId, planAddress: `/lightning/r/${PLAN}/${planId}/view` };
  }

  /** A scheduled review of a plan, some days from now; in the past for a negative number. */
  review(planId: string, inDays: number): Promise<string> {
    return create(this.asRep, 'PlanReview__c', { AccountPlan__c: planId, ScheduledFor__c: daysAgo(-inDays) });
  }

  /** A promise of a plan that is due some days from now. */
  promise(planId: string, name: string, inDays: number, values: Fields = {}): Promise<string> {
    return create(this.asRep, 'Commitment__c', {
      AccountPlan__c: planId,
      Name: name,
      DueOn__c: daysAgo(-inDays),
      Audience__c: 'Customer',
      ...values
    });
  }

  /** How many records a user sees that match. */
  async count(connection: Connection, object: string, where: string): Promise<number> {
    const { totalSize } = await connection.query(`SELECT Id FROM ${object} WHERE ${where}`);
    return totalSize;
  }
}

/** Collects the names of the data requests of a page from now on. */
export function watchData(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/services/')) return;
    asked.push(request.postData()?.match(/query (\w+)/)?.[1] ?? pathname);
  });
  return asked;
}

/** Pixels by which a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The texts of elements, with blanks as one space. */
export async function textsOf(elements: Locator): Promise<string[]> {
  return (await elements.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}
