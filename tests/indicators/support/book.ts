import assert from 'node:assert/strict';

import type { Random } from '../../fuzz/support/random.ts';
import type { TestOrg } from '../../metadata/support/org.ts';
import type { Values } from '../../support/records.ts';
import { addDays, isThere, type Account, type Indicator, type Person, type Plan, type Thing } from './things.ts';

/** Records are restored in the week after; the recycle bin keeps them for fifteen days, and the night comes once a week. */
const BIN_DAYS = 7;

/** The accounts that all work is about, and what all work has in common: it goes through the org's one write path. */
export class Book {
  readonly accounts: Account[] = [];
  readonly org: TestOrg;
  readonly random: Random;
  /** Rows that were written. */
  rows = 0;

  constructor(org: TestOrg, random: Random) {
    this.org = org;
    this.random = random;
  }

  get plans(): readonly Plan[] {
    return this.accounts.flatMap(({ plans }) => plans).filter(isThere);
  }

  get people(): readonly Person[] {
    return this.accounts.flatMap(({ people }) => people).filter(isThere);
  }

  get indicators(): readonly Indicator[] {
    return this.plans.flatMap(({ indicators }) => indicators).filter(isThere);
  }

  /** Writes up to 200 rows of one object at once, as a bulk load does. Answers their ids; every row must be saved. */
  write(operation: 'insert' | 'update' | 'delete' | 'undelete', object: string, rows: readonly Values[]): string[] {
    if (rows.length === 0) return [];
    assert.ok(rows.length <= 200);
    const { org } = this.org;
    const requests = rows.map(({ Id, ...values }) => ({
      ...{ operation, object, values },
      ...(typeof Id === 'string' ? { id: Id } : {})
    }));
    const results = org.write(org.system, requests, { allOrNone: false, source: 'json' });
    const refused = results.filter(({ success }) => !success);
    assert.deepEqual(refused, [], `${operation} ${object} on ${this.org.today}`);
    this.rows += rows.length;
    return results.map(({ id }) => id ?? '');
  }

  remove(object: string, things: readonly Thing[]): void {
    this.write(
      'delete',
      object,
      things.map(({ id }) => ({ Id: id }))
    );
    for (const thing of things) thing.deletedOn = this.org.today;
  }

  /** Restores half of what was deleted lately. */
  restore<Kind extends Thing>(object: string, things: readonly Kind[]): readonly Kind[] {
    const limit = addDays(this.org.today, -BIN_DAYS);
    const lately = things.filter(({ deletedOn }) => deletedOn !== null && deletedOn >= limit);
    const chosen = lately.filter(() => this.random.chance(0.5)).slice(0, 200);
    this.write(
      'undelete',
      object,
      chosen.map(({ id }) => ({ Id: id }))
    );
    for (const thing of chosen) thing.deletedOn = null;
    return chosen;
  }

  open<Kind extends Thing>(things: readonly Kind[]): readonly Kind[] {
    return things.filter(isThere);
  }

  planOf(account: Account): Plan | null {
    const plans = account.plans.filter(isThere);
    return plans.length === 0 ? null : this.random.pick(plans);
  }

  past(days: number): string {
    return addDays(this.org.today, -this.random.below(days));
  }

  maybe(values: readonly string[], odds: number): string | null {
    return this.random.chance(odds) ? this.random.pick(values) : null;
  }

  /** Most of the work is done for a few: the first quarter comes up three times as often as the others together. */
  busy<Kind>(things: readonly Kind[]): readonly Kind[] {
    return this.random.chance(0.75) ? things.slice(0, Math.ceil(things.length / 4)) : things;
  }

  /** Up to `count` different ones. */
  some<Kind>(things: readonly Kind[], count: number): Kind[] {
    const chosen = new Set<Kind>();
    for (let tries = 0; tries < count && things.length > 0; tries += 1) chosen.add(this.random.pick(this.busy(things)));
    return [...chosen];
  }
}

/** In parts of 200, as a bulk load has them. */
export function chunks<Kind>(things: readonly Kind[]): Kind[][] {
  const result: Kind[][] = [];
  for (let at = 0; at < things.length; at += 200) result.push(things.slice(at, at + 200));
  return result;
}
