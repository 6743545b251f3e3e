import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { querySoql } from '../../query/soql-query.ts';
import { assign, el, filter, fx, input, ref, to } from '../testing/flow-xml.ts';
import { flow, formula, object, permissionSet, plain, start, tag, text } from '../testing/metadata.ts';
import { TestOrg } from '../testing/org.ts';

/** Evening in Chicago, morning of the next day in Tokyo. */
const LATE = '2026-03-10T01:30:00.000Z';
let now = new Date(LATE);

const org = new TestOrg(
  [
    ...object('Visit__c', {
      fields: {
        Day__c: plain('Date'),
        Made__c: plain('Date', { defaultValue: 'TODAY()' }),
        Current__c: plain('Date'),
        Computed__c: plain('Date'),
        Kind__c: text(20),
        DaysAgo__c: formula('Number', 'TODAY() - Day__c', 0),
        // DATEVALUE of a text has no SQL form, so that this one is computed for each row that is shown.
        Shown__c: formula('Number', 'TODAY() - DATEVALUE(TEXT(Day__c))', 0)
      },
      rules: { NotAhead: ['Day__c > TODAY()', 'Not yet.'] }
    }),
    permissionSet(
      'Visitor',
      { Visit__c: 'crud' },
      {
        'Visit__c.Day__c': 'w',
        'Visit__c.Made__c': 'w',
        'Visit__c.Current__c': 'w',
        'Visit__c.Computed__c': 'w',
        'Visit__c.Kind__c': 'w',
        'Visit__c.DaysAgo__c': 'r',
        'Visit__c.Shown__c': 'r'
      }
    ),
    flow(
      'Fill',
      start('Visit__c', 'RecordBeforeSave', 'Create', 'Set') +
        fx('today', 'Date', 'TODAY()') +
        el(
          'assignments',
          'Set',
          assign('$Record.Current__c', 'Assign', ref('$Flow.CurrentDate')) +
            assign('$Record.Computed__c', 'Assign', ref('today'))
        )
    ),
    flow(
      'Night',
      `<start>${to('Stamp')}${filter('Kind__c', 'EqualTo', '<value><stringValue>old</stringValue></value>')}${tag('object', 'Visit__c')}<schedule>${tag('frequency', 'Daily')}${tag('startDate', '2026-03-01')}${tag('startTime', '20:00:00.000Z')}</schedule>${tag('triggerType', 'Scheduled')}</start>` +
        el('recordUpdates', 'Stamp', input('Current__c', ref('$Flow.CurrentDate')) + tag('inputReference', '$Record'))
    )
  ],
  () => now
);
after(() => org.close());

const userIn = (timeZone: string): string => {
  const { userId } = org.user(`${timeZone.toLowerCase().replace('/', '.')}@example.com`, 'Visitor');
  org.update('User', userId, { TimeZoneSidKey: timeZone });
  return userId;
};
const [chicago, tokyo, greenwich] = ['America/Chicago', 'Asia/Tokyo', 'GMT'].map(userIn) as [string, string, string];
const soql = (user: string, query: string): Readonly<Record<string, unknown>>[] =>
  querySoql(org.org, org.org.sessionFor(user), query).result.records.map(({ fields }) => fields);

describe('the day', () => {
  for (const [user, today, tomorrow] of [
    [chicago, '2026-03-09', '2026-03-10'],
    [greenwich, '2026-03-10', '2026-03-11'],
    [tokyo, '2026-03-10', '2026-03-11']
  ] as const) {
    it(`is ${today} for a user, in flows, defaults, formulas and rules`, () => {
      now = new Date(LATE);
      const as = org.org.sessionFor(user);
      const id = org.insert('Visit__c', { Day__c: today }, as);

      assert.deepEqual(org.read('Visit__c', id, 'Made__c', 'Current__c', 'Computed__c'), {
        Made__c: today,
        Current__c: today,
        Computed__c: today
      });
      const ahead = org.one('insert', 'Visit__c', { Day__c: tomorrow }, { as });
      assert.equal(org.refusal(ahead), 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Not yet.');
      const where = `Id = '${id}' AND DaysAgo__c = 0 AND Day__c = TODAY AND CreatedDate = TODAY`;
      assert.deepEqual(soql(user, `SELECT DaysAgo__c, Shown__c FROM Visit__c WHERE ${where}`), [
        { DaysAgo__c: 0, Shown__c: 0 }
      ]);
    });
  }

  it('differs between two who look at the same record at the same moment', () => {
    now = new Date('2026-03-10T20:00:00.000Z');
    const id = org.insert('Visit__c', { Day__c: '2026-03-10' }, org.org.sessionFor(greenwich));
    const daysAgo = (user: string): unknown => soql(user, `SELECT DaysAgo__c FROM Visit__c WHERE Id = '${id}'`)[0];

    assert.deepEqual([chicago, tokyo, chicago].map(daysAgo), [{ DaysAgo__c: 0 }, { DaysAgo__c: 1 }, { DaysAgo__c: 0 }]);
  });

  it('begins for relative dates at the user’s midnight', () => {
    now = new Date('2026-03-11T04:59:00.000Z');
    const id = org.insert('Visit__c', {}, org.org.sessionFor(greenwich));
    now = new Date('2026-03-11T05:01:00.000Z');
    const found = (user: string, literal: string): number =>
      soql(user, `SELECT Id FROM Visit__c WHERE CreatedDate = ${literal} AND Id = '${id}'`).length;

    // Clocks went forward in Chicago two days before, so that the day begins at 05:00 UTC.
    assert.deepEqual([found(chicago, 'TODAY'), found(chicago, 'YESTERDAY')], [0, 1]);
    assert.deepEqual([found(greenwich, 'TODAY'), found(greenwich, 'YESTERDAY')], [1, 0]);
    assert.equal(found(chicago, 'NEXT_N_YEARS:200000'), 0);
  });

  it('is UTC’s for a user whose time zone nobody knows', () => {
    org.update('User', greenwich, { TimeZoneSidKey: 'Moon/Tranquility' });
    now = new Date('2026-03-14T23:30:00.000Z');
    const id = org.insert('Visit__c', {}, org.org.sessionFor(greenwich));

    assert.equal(org.read('Visit__c', id, 'Current__c')['Current__c'], '2026-03-14');
  });

  it('is the organisation’s in what a schedule starts', () => {
    now = new Date('2026-03-12T12:00:00.000Z');
    const [organisation] = org.rows('SELECT "Id" FROM "Organization"');
    org.org.store.db
      .prepare(`UPDATE "Organization" SET "TimeZoneSidKey" = 'America/Chicago' WHERE "Id" = ?`)
      .run(String(organisation?.['Id']));
    const id = org.insert('Visit__c', { Kind__c: 'old' });

    const runs = org.org.schedule.advanceTo(new Date('2026-03-13T02:00:00.000Z'));

    assert.equal(runs.at(-1)?.at, '2026-03-13T01:00:00.000Z');
    assert.equal(org.read('Visit__c', id, 'Current__c')['Current__c'], '2026-03-12');
  });
});
