import { openOrg } from '../local-org/org.ts';
import type { LocalOrg } from '../local-org/org-types.ts';
import { Rollups } from '../local-org/automation/rollups.ts';
import { makeId } from '../local-org/storage/ids.ts';
import { quote } from '../local-org/storage/tables.ts';

/** How many records of each object the file gets: a million in all. */
export const population = {
  Account: 20_000,
  Contact: 280_000,
  Stakeholder__c: 400_000,
  StakeholderAssessment__c: 300_000
} as const;

type PopulatedObject = keyof typeof population;

const nth = (values: readonly string[], step: number): string =>
  `CASE (n / ${step}) % ${values.length} ${values.map((value, at) => `WHEN ${at} THEN '${value}'`).join(' ')} END`;
const idOf = (object: PopulatedObject, number: string): string => `bench_id('${object}', ${number})`;

const roles = nth(['Decision maker', 'Approver', 'Influencer', 'User', 'Gatekeeper'], 1);
const influences = nth(['Very low', 'Low', 'Medium', 'High', 'Very high'], 3);
const supports = nth(['Opponent', 'Sceptic', 'Neutral', 'Supporter', 'Champion'], 7);
const accesses = nth(['None', 'Brief', 'Regular', 'In depth'], 11);
const picks = { Role__c: roles, Influence__c: influences, Support__c: supports, Access__c: accesses };
const accountOf = `1 + n % ${population.Account}`;

/** What the copies of the first record have of their own, as SQL over `n`, the record's number. */
const differences: Readonly<Record<PopulatedObject, Readonly<Record<string, string>>>> = {
  Account: { Name: `'Benchmark Health ' || n`, AccountKey__c: `'M' || n` },
  Contact: {
    LastName: `'Person ' || n`,
    Name: `'Ada Person ' || n`,
    Email: `'person' || n || '@example.com'`,
    ContactKey__c: `'M-C' || n`,
    AccountId: idOf('Account', accountOf)
  },
  Stakeholder__c: {
    Name: `'Person ' || n`,
    StakeholderKey__c: `'M-S' || n`,
    Account__c: idOf('Account', accountOf),
    ...picks
  },
  StakeholderAssessment__c: {
    Name: `'SA-' || printf('%07d', n)`,
    Stakeholder__c: idOf('Stakeholder__c', 'n'),
    ...picks
  }
};

/** Numbers of the copies begin here, beyond those of records that the org made itself. */
const offset = 1000;

/**
 * Fills an org's file, to which the app was deployed, up to a million records: the first of each object goes through the
 * org's own save, the others are copies of it that SQL writes with names, keys, parents and picks of their own, and the
 * roll-ups are computed by the org's engine. It is for measuring what serving so many records takes, not loading them.
 */
export function fillToAMillion(file: string): void {
  const org = openOrg({ file });
  try {
    const first = firstRecords(org);
    const { db, settings } = org.store;
    db.function('bench_id', { deterministic: true }, (object: unknown, number: unknown) =>
      makeId(org.store.keyPrefix(String(object)), Number(number) + offset)
    );
    for (const [object, count] of Object.entries(population) as [PopulatedObject, number][]) {
      const table = org.store.table(object);
      const own: Readonly<Record<string, string>> = { Id: idOf(object, 'n'), ...differences[object] };
      const names = table.stored.map(({ name }) => quote(name)).join(', ');
      const values = table.stored.map(({ name }) => own[name] ?? `first.${quote(name)}`).join(', ');
      org.store.transaction(() => {
        db.prepare(
          `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
           INSERT INTO ${table.sqlName} (${names}) SELECT ${values} FROM numbers, ${table.sqlName} AS first WHERE first."Id" = ?`
        ).run(first[object]);
        settings.set(`counter:${object}`, String(offset + count));
        if (object === 'StakeholderAssessment__c') settings.set(`counter:${object}.Name`, String(offset + count));
      });
    }
    const rollups = new Rollups(org.model, org.store);
    org.store.transaction(() => rollups.refreshAll());
  } finally {
    org.close();
  }
}

/** The ids of one record of each object, saved by the org. */
function firstRecords(org: LocalOrg): Readonly<Record<PopulatedObject, string>> {
  const session = org.sessionFor('admin@linchpin.local');
  const save = (object: string, values: Readonly<Record<string, unknown>>): string => {
    const [result] = org.write(session, [{ operation: 'insert', object, values }], { allOrNone: true, source: 'json' });
    if (result?.id === undefined) throw new Error(`${object}: ${JSON.stringify(result?.errors)}`);
    return result.id;
  };
  const account = save('Account', { Name: 'First' });
  const contact = save('Contact', { LastName: 'First', FirstName: 'Ada', AccountId: account });
  const stakeholder = save('Stakeholder__c', { Name: 'First', Account__c: account, Support__c: 'Neutral' });
  const [history] = org.query(session, {
    object: 'StakeholderAssessment__c',
    select: [{ kind: 'field', path: 'Id' }]
  }).records;
  const assessment = history?.fields['Id'];
  if (typeof assessment !== 'string') throw new Error('The first stakeholder left no history.');
  return { Account: account, Contact: contact, Stakeholder__c: stakeholder, StakeholderAssessment__c: assessment };
}
