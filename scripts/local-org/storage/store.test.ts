import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Sqlite from 'better-sqlite3';
import {
  checkbox,
  formula,
  masterDetail,
  number,
  object,
  picklist,
  summary,
  text
} from '../automation/testing/metadata.ts';
import { modelOf, NOON, TestOrg } from '../automation/testing/org.ts';
import { Store } from './store.ts';

describe('the data file', () => {
  let folder: string;
  let count = 0;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'linchpin-store-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const newFile = (): string => join(folder, `${count++}`, 'org.db');
  const open = (file: string, fields: Record<string, string>, more: [string, string][] = []): TestOrg =>
    new TestOrg([...object('Thing__c', { fields }), ...more], () => NOON, file);

  it('keeps data, ids and users between openings', () => {
    const file = newFile();
    const first = open(file, { Text__c: text() });
    const id = first.insert('Thing__c', { Text__c: 'kept' });
    first.close();
    const second = open(file, { Text__c: text() });

    assert.deepEqual(second.read('Thing__c', id, 'Text__c'), { Text__c: 'kept' });
    assert.notEqual(second.insert('Thing__c', {}), id);
    assert.equal(second.rows('SELECT * FROM "User"').length, 1);
    assert.equal(second.org.store.schemaChanged, false);
    second.close();
  });

  it('follows the model and keeps the data of what remains', () => {
    const file = newFile();
    const first = open(file, {
      Text__c: text(),
      Gone__c: text(),
      Count__c: text(),
      Size__c: number(6, 1),
      Twice__c: formula('Number', 'Size__c * 2', 0)
    });
    const id = first.insert('Thing__c', { Text__c: 'kept', Gone__c: 'x', Count__c: '12', Size__c: 1.5 });
    const other = first.insert('Thing__c', { Count__c: 'many' });
    first.close();
    const second = open(
      file,
      {
        Text__c: text(),
        Count__c: number(5),
        Size__c: number(6, 1),
        Twice__c: formula('Number', 'Size__c * 3', 1),
        New__c: picklist(['A']),
        On__c: checkbox(true)
      },
      object('Account', { fields: {} })
    );

    assert.equal(second.org.store.schemaChanged, true);
    assert.deepEqual(second.read('Thing__c', id, 'Text__c', 'Count__c', 'Twice__c', 'New__c', 'On__c'), {
      Text__c: 'kept',
      Count__c: 12,
      Twice__c: 4.5,
      New__c: null,
      On__c: 1
    });
    assert.equal(second.read('Thing__c', other, 'Count__c')['Count__c'], null);
    assert.throws(() => second.read('Thing__c', id, 'Gone__c'), undefined);
    second.close();
  });

  it('keeps key prefixes when objects come and go', () => {
    const file = newFile();
    const first = open(file, { Text__c: text() });
    const prefix = first.org.store.keyPrefix('Thing__c');
    first.close();
    const second = new TestOrg(
      [
        ...object('Another__c', { fields: { Text__c: text() } }),
        ...object('Thing__c', { fields: { Text__c: text() } })
      ],
      () => NOON,
      file
    );

    assert.equal(second.org.store.keyPrefix('Thing__c'), prefix);
    assert.notEqual(second.org.store.keyPrefix('Another__c'), prefix);
    assert.equal(second.org.store.objectOfId(second.insert('Another__c', {}))?.apiName, 'Another__c');
    second.close();
  });

  it('computes a new roll-up over what is there', () => {
    const file = newFile();
    const child = object('Part__c', { fields: { Thing__c: masterDetail('Thing__c', 'Parts'), Size__c: number(6, 2) } });
    const first = open(file, { Text__c: text() }, child);
    const id = first.insert('Thing__c', {});
    for (const size of [1.25, 2.5]) first.insert('Part__c', { Thing__c: id, Size__c: size });
    first.close();
    const second = open(
      file,
      {
        Total__c: summary('sum', 'Part__c.Thing__c', 'Part__c.Size__c'),
        Twice__c: formula('Number', 'Total__c * 2', 1)
      },
      child
    );

    assert.deepEqual(second.read('Thing__c', id, 'Total__c', 'Twice__c'), { Total__c: 3.75, Twice__c: 7.5 });
    second.close();
  });

  it('says so when it is in use', () => {
    const file = newFile();
    const first = open(file, {});

    assert.throws(() => open(file, {}), {
      name: 'StoreError',
      code: 'STORE_LOCKED',
      message: /in use by another running local org/
    });
    first.close();
    open(file, {}).close();
  });

  const damages: readonly (readonly [name: string, damage: (file: string) => void, code: string])[] = [
    [
      'is no database',
      (file) => writeFileSync(file, 'not a database, but long enough to be taken for one'.repeat(50)),
      'STORE_DAMAGED'
    ],
    ['was cut off', (file) => truncateSync(file, 20_000), 'STORE_DAMAGED'],
    [
      'has broken pages',
      (file) => {
        const bytes = readFileSync(file);
        bytes.fill(0x5a, 8192, 40_000);
        writeFileSync(file, bytes);
      },
      'STORE_DAMAGED'
    ],
    [
      'belongs to another program',
      (file) => {
        rmSync(file);
        const db = new Sqlite(file);
        db.exec('CREATE TABLE other (x)');
        db.close();
      },
      'STORE_FOREIGN'
    ],
    [
      'was written by a newer version',
      (file) => {
        const db = new Sqlite(file);
        db.pragma('user_version = 99');
        db.close();
      },
      'STORE_TOO_NEW'
    ]
  ];
  for (const [name, damage, code] of damages) {
    it(`is refused with a clear message when it ${name}`, () => {
      const file = newFile();
      const org = open(file, { Text__c: text() });
      for (let index = 0; index < 50; index++) org.insert('Thing__c', { Text__c: 'x'.repeat(80) });
      org.close();
      damage(file);

      assert.throws(
        () => Store.open(modelOf(object('Thing__c', { fields: { Text__c: text() } })), file),
        (error: Error & { code?: string }) => {
          assert.equal(error.code, code);
          assert.ok(error.message.includes(file), error.message);
          return true;
        }
      );
    });
  }

  it('undoes what a failed transaction or savepoint did', () => {
    const org = new TestOrg(object('Thing__c', { fields: {} }));
    const { store } = org.org;
    const count = (): unknown =>
      store.db.prepare('SELECT count(*) FROM "_setting" WHERE name LIKE \'t%\'').pluck().get();
    store.transaction(() => {
      store.settings.set('t1', 'kept');
      assert.throws(() =>
        store.savepoint(() => {
          store.settings.set('t2', 'undone');
          throw new Error('no');
        })
      );
    });
    assert.throws(() =>
      store.transaction(() => {
        store.settings.set('t3', 'undone');
        throw new Error('no');
      })
    );

    assert.equal(
      Number(count()) -
        Number(store.db.prepare('SELECT count(*) FROM "_setting" WHERE name LIKE \'table:%\'').pluck().get()),
      1
    );
    org.close();
  });

  it('makes columns of formulas that depend on their own row alone', () => {
    const org = new TestOrg(
      object('Thing__c', {
        fields: {
          Size__c: number(6, 2),
          Own__c: formula('Number', 'Size__c * 2', 1),
          Over__c: formula('Number', 'Own__c + 1', 0),
          Daily__c: formula('Number', 'TODAY() - DATE(2026, 1, 1)', 0),
          OverDaily__c: formula('Number', 'Daily__c + 1', 0),
          Owned__c: formula('Text', 'CreatedBy.Username')
        }
      })
    );
    const has = (name: string): boolean => {
      const field = org.org.model.field('Thing__c', name);
      assert.ok(field);
      return org.org.store.hasColumn(field);
    };

    assert.deepEqual(['Own__c', 'Over__c', 'Daily__c', 'OverDaily__c', 'Owned__c'].map(has), [
      true,
      true,
      false,
      false,
      false
    ]);
    assert.deepEqual(org.read('Thing__c', org.insert('Thing__c', { Size__c: 1.26 }), 'Own__c', 'Over__c'), {
      Own__c: 2.5,
      Over__c: 4
    });
    org.close();
  });
});
