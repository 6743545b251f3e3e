import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkbox, formula, masterDetail, number, object, picklist, plain, summary, text } from './testing/metadata.ts';
import { TestOrg } from './testing/org.ts';

const files = [
  ...object('Account', {
    fields: {
      Total__c: summary('sum', 'Order__c.Account__c', 'Order__c.Amount__c'),
      Doubled__c: summary('sum', 'Order__c.Account__c', 'Order__c.Double__c'),
      Orders__c: summary('count', 'Order__c.Account__c'),
      Open__c: summary('count', 'Order__c.Account__c', undefined, [['Order__c.IsOpen__c', 'equals', 'True']]),
      RedOrBlank__c: summary('count', 'Order__c.Account__c', undefined, [['Order__c.Color__c', 'equals', 'red,']]),
      NotRed__c: summary('count', 'Order__c.Account__c', undefined, [['Order__c.Color__c', 'notEqual', 'Red']]),
      Large__c: summary('sum', 'Order__c.Account__c', 'Order__c.Amount__c', [
        ['Order__c.Amount__c', 'greaterOrEqual', '100']
      ]),
      Urgent__c: summary('count', 'Order__c.Account__c', undefined, [['Order__c.Note__c', 'contains', 'urgent,100%']]),
      First__c: summary('min', 'Order__c.Account__c', 'Order__c.Day__c'),
      Last__c: summary('max', 'Order__c.Account__c', 'Order__c.LastLine__c'),
      Largest__c: summary('max', 'Order__c.Account__c', 'Order__c.Amount__c')
    },
    rules: { Limit: ['Total__c > 1000', 'Too much for this account.'] }
  }),
  ...object('Order__c', {
    fields: {
      Account__c: masterDetail('Account', 'Orders', { reparentableMasterDetail: true }),
      Amount__c: number(16, 2),
      Double__c: formula('Number', 'BLANKVALUE(Amount__c, 0) * 2 + Lines__c', 2),
      IsOpen__c: checkbox(true),
      Color__c: picklist(['Red', 'Green'], false),
      Day__c: plain('Date'),
      Note__c: text(),
      Lines__c: summary('count', 'Line__c.Order__c'),
      LastLine__c: summary('max', 'Line__c.Order__c', 'Line__c.Day__c')
    }
  }),
  ...object('Line__c', { fields: { Order__c: masterDetail('Order__c', 'Lines'), Day__c: plain('Date') } })
];

describe('roll-ups', () => {
  let org: TestOrg;
  let account: string;
  beforeEach(() => {
    org = new TestOrg(files);
    account = org.insert('Account', { Name: 'Acme' });
  });
  afterEach(() => org.close());
  const order = (values: Record<string, unknown>): string => org.insert('Order__c', { Account__c: account, ...values });
  const figures = (...names: string[]): unknown[] => Object.values(org.read('Account', account, ...names));

  it('begin with nothing', () => {
    assert.deepEqual(figures('Total__c', 'Orders__c', 'First__c'), [0, 0, null]);
  });

  it('add up cents exactly', () => {
    for (let index = 0; index < 30; index++) order({ Amount__c: 0.1 });

    assert.deepEqual(figures('Total__c', 'Orders__c'), [3, 30]);
  });

  it('follow creates, changes, moves, deletes and undeletes', () => {
    const other = org.insert('Account', { Name: 'Other' });
    const id = order({ Amount__c: 10, Day__c: '2026-01-02' });
    order({ Amount__c: 5, Day__c: '2026-01-03' });
    assert.deepEqual(figures('Total__c', 'First__c', 'Largest__c'), [15, '2026-01-02', 10]);

    org.update('Order__c', id, { Amount__c: 1, Day__c: '2026-01-05', IsOpen__c: false });
    assert.deepEqual(figures('Total__c', 'First__c', 'Largest__c', 'Open__c'), [6, '2026-01-03', 5, 1]);

    org.update('Order__c', id, { Account__c: other });
    assert.deepEqual(figures('Total__c', 'Orders__c'), [5, 1]);
    assert.deepEqual(org.read('Account', other, 'Total__c', 'First__c'), { Total__c: 1, First__c: '2026-01-05' });

    org.delete('Order__c', id);
    assert.deepEqual(org.read('Account', other, 'Total__c', 'First__c'), { Total__c: 0, First__c: null });
    org.undelete('Order__c', id);
    assert.deepEqual(org.read('Account', other, 'Total__c', 'First__c'), { Total__c: 1, First__c: '2026-01-05' });
  });

  it('filter by blank, alternatives, text and numbers', () => {
    order({ Color__c: 'Red', Amount__c: 99.99 });
    order({ Color__c: 'Green', Amount__c: 100, Note__c: 'URGENT, please' });
    order({ Note__c: '100% sure' });
    order({ Note__c: '1000 pieces' });

    assert.deepEqual(figures('RedOrBlank__c', 'NotRed__c', 'Large__c', 'Urgent__c'), [3, 3, 100, 2]);
  });

  it('reach grandparents, through formulas over roll-ups', () => {
    const id = order({ Amount__c: 1 });
    const line = org.insert('Line__c', { Order__c: id, Day__c: '2026-02-01' });
    org.insert('Line__c', { Order__c: id, Day__c: '2026-01-01' });
    assert.deepEqual(figures('Doubled__c', 'Last__c'), [4, '2026-02-01']);

    org.delete('Line__c', line);
    assert.deepEqual(figures('Doubled__c', 'Last__c'), [3, '2026-01-01']);

    org.delete('Order__c', id);
    assert.deepEqual(figures('Doubled__c', 'Last__c'), [0, null]);
    org.undelete('Order__c', id);
    assert.deepEqual(figures('Doubled__c', 'Last__c'), [3, '2026-01-01']);
  });

  it('let the parent refuse the rows that it cannot bear, and keep the others', () => {
    const other = org.insert('Account', { Name: 'Other' });
    const rows = [
      { Account__c: account, Amount__c: 1001 },
      { Account__c: other, Amount__c: 5 }
    ].map((values) => ({ operation: 'insert' as const, object: 'Order__c', values }));

    const results = org.org.write(org.org.system, rows, { allOrNone: false, source: 'json' });

    assert.equal(
      results[0]?.errors[0]?.message,
      'There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "Too much for this account.".'
    );
    assert.deepEqual(
      results.map((result) => result.success),
      [false, true]
    );
    assert.deepEqual(figures('Total__c', 'Orders__c'), [0, 0]);
  });

  it('stay with a deleted parent and come back with it', () => {
    const id = order({ Amount__c: 7 });
    org.delete('Account', account);
    assert.deepEqual(org.read('Order__c', id, 'IsDeleted'), { IsDeleted: 1 });
    org.undelete('Account', account);

    assert.deepEqual(figures('Total__c', 'Orders__c'), [7, 1]);
  });
});
