import { appendFileSync } from 'node:fs';
import { orderFiles } from './orders.ts';
import { TestOrg } from './org.ts';

/** Writes orders into the file named first until it is killed, and notes every acknowledged id in the file named second. */
const [file = '', log = ''] = process.argv.slice(2);
const org = new TestOrg(orderFiles, () => new Date(), file);
const accounts = org.rows('SELECT "Id" FROM "Account"').map((row) => String(row['Id']));
if (accounts.length === 0) for (const name of ['A', 'B', 'C']) accounts.push(org.insert('Account', { Name: name }));

for (let round = 0; ; round++) {
  const requests = Array.from({ length: 50 }, (_, index) => ({
    operation: 'insert' as const,
    object: 'Order__c',
    values: {
      Account__c: accounts[(round + index) % accounts.length],
      Amount__c: index / 100,
      Color__c: index % 2 === 0 ? 'Green' : 'Red',
      Day__c: '2026-01-05'
    }
  }));
  const results = org.org.write(org.org.system, requests, { allOrNone: false, source: 'json' });
  appendFileSync(log, `${results.map((result) => result.id).join('\n')}\n`);
}
