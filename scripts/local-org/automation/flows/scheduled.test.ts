import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { flow, tag } from '../testing/metadata.ts';
import {
  objects,
  el,
  to,
  ref,
  str,
  bool,
  assign,
  input,
  filter,
  variable,
  logNote,
  afterSave
} from '../testing/flow-xml.ts';
import { NOON, TestOrg } from '../testing/org.ts';

/** The start of a schedule-triggered flow; NOON of the tests is 2026-03-10T12:00Z. */
const scheduled = (first: string, frequency: string, date: string, time: string, more = ''): string =>
  `<start>${to(first)}${more}<schedule>${tag('frequency', frequency)}${tag('startDate', date)}${tag('startTime', `${time}:00.000Z`)}</schedule>${tag('triggerType', 'Scheduled')}</start>`;
const forJobs = (...filters: string[]): string => filters.join('') + tag('object', 'Job__c');

/** An org of these flows with an account, whose time stands still until the schedule moves it. */
class ScheduleOrg extends TestOrg {
  readonly account: string;
  constructor(...flows: string[]) {
    super([...objects, ...flows.map((inner, index) => flow(`Flow${index}`, inner))]);
    this.account = this.insert('Account', { Name: 'Acme' });
  }
  job(values: Record<string, unknown> = {}): string {
    return this.insert('Job__c', { Account__c: this.account, ...values });
  }
  notes(): unknown[] {
    return this.rows('SELECT "Note__c" FROM "Job__c" ORDER BY "Id"').map((row) => row['Note__c']);
  }
  advance(text: string): string[] {
    return this.org.schedule
      .advanceTo(new Date(text))
      .map((run) => `${run.path ?? run.flow} ${run.at.slice(0, 16)} ${run.interviews}`);
  }
}

describe('schedule-triggered flows', () => {
  const makeTask = el(
    'recordCreates',
    'Make',
    input('Subject', str('Review {!$Record.Name}')) + input('WhatId', ref('$Record.Account__c')) + tag('object', 'Task')
  );

  it('run each day for the records that meet the filters, one interview each', () => {
    const org = new ScheduleOrg(
      scheduled('Mark', 'Daily', '2026-03-01', '18:00', forJobs(filter('Done__c', 'EqualTo', bool(false)))) +
        el(
          'recordUpdates',
          'Mark',
          to('Make') + input('Done__c', bool(true)) + input('Note__c', str('due')) + tag('inputReference', '$Record')
        ) +
        makeTask
    );
    org.job({ Name: 'A' });
    org.job({ Name: 'B', Done__c: true });
    org.job({ Name: 'C' });

    assert.deepEqual(org.org.schedule.next(), [{ flow: 'Flow0', at: '2026-03-10T18:00:00.000Z' }]);
    assert.deepEqual(org.org.schedule.runDue(), []);
    assert.deepEqual(org.advance('2026-03-12T17:00:00Z'), ['Flow0 2026-03-10T18:00 2', 'Flow0 2026-03-11T18:00 0']);
    assert.deepEqual(org.notes(), ['due', null, 'due']);
    const tasks = org.rows('SELECT "Subject", "CreatedDate" FROM "Task" ORDER BY "Id"');
    assert.deepEqual(tasks, [
      { Subject: 'Review A', CreatedDate: '2026-03-10T18:00:00.000Z' },
      { Subject: 'Review C', CreatedDate: '2026-03-10T18:00:00.000Z' }
    ]);
    assert.equal(org.org.now().toISOString(), '2026-03-12T17:00:00.000Z');
    org.close();
  });

  it('run once, weekly, and not at all when their only time has passed', () => {
    const body = el('recordCreates', 'Make', input('Name', str('Made')) + tag('object', 'Account'));
    const org = new ScheduleOrg(
      scheduled('Make', 'Once', '2026-03-15', '06:00') + body,
      scheduled('Make', 'Weekly', '2026-03-02', '06:00') + body,
      scheduled('Make', 'Once', '2026-03-09', '06:00') + body
    );
    assert.deepEqual(org.advance('2026-03-31T00:00:00Z'), [
      'Flow0 2026-03-15T06:00 1',
      'Flow1 2026-03-16T06:00 1',
      'Flow1 2026-03-23T06:00 1',
      'Flow1 2026-03-30T06:00 1'
    ]);
    assert.equal(org.rows(`SELECT * FROM "Account" WHERE "Name" = 'Made'`).length, 4);
    org.close();
  });

  it('catch up once after an interruption', () => {
    let now = NOON;
    const org = new TestOrg(
      [
        ...objects,
        flow(
          'Night',
          scheduled('Make', 'Daily', '2026-03-01', '06:00') +
            el('recordCreates', 'Make', input('Name', str('Made')) + tag('object', 'Account'))
        )
      ],
      () => now
    );
    now = new Date('2026-03-20T12:00:00Z');
    assert.deepEqual(
      org.org.schedule.runDue().map((run) => run.at),
      ['2026-03-20T12:00:00.000Z']
    );
    assert.deepEqual(org.org.schedule.runDue(), []);
    assert.deepEqual(org.org.schedule.next(), [{ flow: 'Night', at: '2026-03-21T06:00:00.000Z' }]);
    org.close();
  });

  it('take their start time in the zone of the org', () => {
    const org = new ScheduleOrg(
      scheduled('Make', 'Daily', '2026-03-01', '08:00') +
        el('recordCreates', 'Make', input('Name', str('Made')) + tag('object', 'Account'))
    );
    org.org.store.db.exec(`UPDATE "Organization" SET "TimeZoneSidKey" = 'America/New_York'`);
    assert.deepEqual(org.advance('2026-03-12T00:00:00Z'), ['Flow0 2026-03-11T12:00 1']);
    org.close();
  });

  it('lose only the interviews that fail, and go in batches of 200', () => {
    const org = new ScheduleOrg(
      scheduled('Log', 'Daily', '2026-03-01', '18:00', forJobs()) +
        el(
          'recordCreates',
          'Log',
          input('Job__c', ref('$Record.Id')) + input('Text__c', ref('$Record.Note__c')) + tag('object', 'Log__c')
        )
    );
    const requests = Array.from({ length: 450 }, (_, index) => ({
      operation: 'insert' as const,
      object: 'Job__c',
      values: { Account__c: org.account, Note__c: index === 300 ? 'bad' : `n${index}` }
    }));
    org.org.write(org.org.system, requests, { allOrNone: true, source: 'json' });

    const [run] = org.org.schedule.advanceTo(new Date('2026-03-10T18:00:00Z'));
    assert.equal(run?.interviews, 450);
    assert.equal(run?.failures.length, 1);
    assert.match(run?.failures[0]?.errors[0]?.message ?? '', /A bad log\..*Error element Log \(FlowRecordCreate\)/);
    assert.equal(org.rows('SELECT * FROM "Log__c"').length, 449);
    org.close();
  });

  it('are refused by name where the schedule is of another kind', () => {
    assert.throws(
      () => new ScheduleOrg(scheduled('Make', 'Monthly', '2026-03-01', '08:00', forJobs()) + makeTask),
      /frequency Monthly of the flow Flow0/
    );
    assert.throws(
      () =>
        new ScheduleOrg(
          scheduled('Refuse', 'Daily', '2026-03-01', '08:00', forJobs()) +
            el(
              'customErrors',
              'Refuse',
              `<customErrorMessages>${tag('errorMessage', 'No.')}${tag('isFieldError', false)}</customErrorMessages>`
            )
        ),
      /The flow Flow0: element Refuse: only a flow that a record triggers/
    );
  });
});

describe('paths that run later', () => {
  const path = (name: string, target: string, inner: string): string =>
    `<scheduledPaths><name>${name}</name>${to(target)}${inner}</scheduledPaths>`;

  it('run after the commit, in a transaction of their own, with the values before', () => {
    const org = new ScheduleOrg(
      `<start><connector><targetReference>Now</targetReference></connector>${path('Run_Async', 'Later', tag('pathType', 'AsyncAfterCommit'))}<object>Job__c</object><recordTriggerType>Update</recordTriggerType><triggerType>RecordAfterSave</triggerType></start>` +
        el(
          'recordCreates',
          'Now',
          input('Job__c', ref('$Record.Id')) + input('Text__c', str('now')) + tag('object', 'Log__c')
        ) +
        el(
          'recordCreates',
          'Later',
          input('Job__c', ref('$Record.Id')) +
            input('Text__c', str('{!$Record__Prior.Note__c} to {!$Record.Note__c}')) +
            tag('object', 'Log__c')
        )
    );
    const id = org.job({ Note__c: 'old' });
    org.update('Job__c', id, { Note__c: 'new' });
    const logs = (): unknown[] => org.rows('SELECT "Text__c" FROM "Log__c" ORDER BY "Id"').map((row) => row['Text__c']);
    assert.deepEqual(logs(), ['now', 'old to new']);

    // What the path does wrong does not undo the save.
    assert.equal(org.one('update', 'Job__c', { Note__c: 'again' }, { id }).success, true);
    assert.deepEqual(logs(), ['now', 'old to new', 'now', 'new to again']);
    org.close();
  });

  it('wait for their time, follow their date and are given up when the record no longer meets the conditions', () => {
    const org = new ScheduleOrg(
      afterSave(
        'Nothing',
        path(
          'Reminder',
          'Mark',
          tag('offsetNumber', -1) +
            tag('offsetUnit', 'Days') +
            tag('recordField', 'Day__c') +
            tag('timeSource', 'RecordField')
        ) +
          filter('Done__c', 'EqualTo', bool(false)) +
          tag('doesRequireRecordChangedToMeetCriteria', true)
      ) +
        variable('nothing', 'String') +
        el('assignments', 'Nothing', assign('nothing', 'Assign', str('x'))) +
        el('recordUpdates', 'Mark', input('Note__c', str('reminded')) + tag('inputReference', '$Record'))
    );
    const kept = org.job({ Day__c: '2026-03-20' });
    const moved = org.job({ Day__c: '2026-03-20' });
    const done = org.job({ Day__c: '2026-03-20' });
    const blank = org.job();
    org.update('Job__c', moved, { Day__c: '2026-03-25' });
    org.update('Job__c', done, { Done__c: true });

    const note = (id: string): unknown => org.read('Job__c', id, 'Note__c')['Note__c'];
    assert.deepEqual(org.advance('2026-03-19T00:00:00Z'), ['Reminder 2026-03-19T00:00 1']);
    assert.deepEqual([kept, moved, done, blank].map(note), ['reminded', null, null, null]);
    assert.deepEqual(org.advance('2026-04-01T00:00:00Z'), ['Reminder 2026-03-24T00:00 1']);
    assert.deepEqual([kept, moved, done, blank].map(note), ['reminded', 'reminded', null, null]);
    org.close();
  });

  it('need a flow after the save', () => {
    assert.throws(
      () =>
        new ScheduleOrg(
          `<start>${path('P', 'Log', tag('pathType', 'AsyncAfterCommit'))}<object>Job__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeDelete</triggerType></start>` +
            logNote(str('x'))
        ),
      /the path P needs a flow that runs after the save/
    );
  });
});
