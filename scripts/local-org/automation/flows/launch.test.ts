import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Session } from '../../access/types.ts';
import { OrgError } from '../../basics/errors.ts';
import { flow, tag } from '../testing/metadata.ts';
import { assign, el, filter, input, num, objects, ref, str, to, variable } from '../testing/flow-xml.ts';
import { TestOrg } from '../testing/org.ts';
import type { FlowInputs, FlowLaunch } from './launch.ts';
import { isCollection, isRecord } from './values.ts';

const inOut = (isInput: boolean, isOutput: boolean, more = ''): string =>
  tag('isInput', isInput) + tag('isOutput', isOutput) + more;
const starting = (first: string, more = ''): string => `<start>${to(first)}</start>${more}`;
const many = tag('isCollection', true);

/** Doubles a number and greets. */
const arithmetic =
  starting('Sum') +
  variable('size', 'Number', inOut(true, false, tag('scale', 2))) +
  variable('who', 'String', inOut(true, false)) +
  variable('secret', 'String', inOut(false, false)) +
  variable('twice', 'Number', inOut(false, true, tag('scale', 2))) +
  variable('greeting', 'String', inOut(false, true)) +
  el('assignments', 'Sum', assign('twice', 'Assign', ref('size')) + assign('twice', 'Add', ref('size')) + to('Greet')) +
  el('assignments', 'Greet', assign('greeting', 'Assign', str('Hello {!who}')));

/** Makes a log of a job, and answers all logs of that job. */
const logging = (mode = ''): string =>
  starting('Make') +
  mode +
  variable('job', 'SObject', inOut(true, false, tag('objectType', 'Job__c'))) +
  variable('texts', 'String', inOut(true, false, many)) +
  variable('logs', 'SObject', inOut(false, true, many + tag('objectType', 'Log__c'))) +
  el(
    'recordCreates',
    'Make',
    to('Read') +
      input('Job__c', ref('job.Id')) +
      input('Text__c', ref('job.Note__c')) +
      input('Number__c', num(1)) +
      tag('object', 'Log__c')
  ) +
  el(
    'recordLookups',
    'Read',
    filter('Job__c', 'EqualTo', ref('job.Id')) +
      tag('object', 'Log__c') +
      tag('outputReference', 'logs') +
      tag('getFirstRecordOnly', false)
  );

class LaunchOrg extends TestOrg {
  readonly job: string;
  constructor(...flows: (readonly [name: string, inner: string])[]) {
    super([...objects, ...flows.map(([name, inner]) => flow(name, inner))]);
    const account = this.insert('Account', { Name: 'Acme' });
    this.job = this.insert('Job__c', { Account__c: account });
  }
  launch(name: string, inputs: readonly FlowInputs[], as: Session = this.org.system): readonly FlowLaunch[] {
    return this.org.launchFlow(as, name, inputs);
  }
  logs(): unknown[] {
    return this.rows('SELECT "Text__c" FROM "Log__c" WHERE "IsDeleted" = 0 ORDER BY "Id"').map((row) => row['Text__c']);
  }
}

describe('a flow that a client starts', () => {
  it('takes inputs and answers outputs, one interview for each set', () => {
    const org = new LaunchOrg(['Sums', arithmetic]);

    const launches = org.launch('sums', [{ size: 2.5, who: 'Ada' }, { size: 4 }]);
    assert.deepEqual(
      launches.map(({ outputs, errors }) => [...outputs.entries(), ...errors]),
      [
        [
          ['twice', 5],
          ['greeting', 'Hello Ada']
        ],
        [
          ['twice', 8],
          ['greeting', 'Hello ']
        ]
      ]
    );
    assert.notEqual(launches[0]?.guid, launches[1]?.guid);
  });

  for (const [what, inputs, message] of [
    ['a name that no variable has', { sizes: 1 }, /Unknown parameter: sizes/],
    ['a variable that is no input', { secret: 'x' }, /Unknown parameter: secret/],
    ['a text for a number', { size: '1' }, /size takes a Number, not "1"/],
    ['a list for a single value', { who: ['a'] }, /who takes a String/]
  ] as const) {
    it(`refuses ${what}`, () => {
      const org = new LaunchOrg(['Sums', arithmetic]);

      const [launch] = org.launch('Sums', [inputs]);
      assert.deepEqual(
        launch?.errors.map(({ code }) => code),
        ['INVALID_API_INPUT']
      );
      assert.match(launch.errors[0]?.message ?? '', message);
      assert.equal(launch.outputs.size, 0);
    });
  }

  it('takes records and lists, and answers records', () => {
    const org = new LaunchOrg(['Logging', logging()]);

    const job = { attributes: { type: 'Job__c' }, Id: org.job, note__c: 'first' };
    const [launch] = org.launch('Logging', [{ job, texts: ['a', 'b'] }]);
    const logs = launch?.outputs.get('logs') ?? null;
    assert.ok(isCollection(logs));
    assert.deepEqual(
      logs.map((log) => isRecord(log) && [log.plan.object.apiName, log.values['Text__c']]),
      [['Log__c', 'first']]
    );
    const [refused] = org.launch('Logging', [{ job: { Nothing__c: 1 } }]);
    assert.equal(refused?.errors[0]?.code, 'INVALID_FIELD');
  });

  it('undoes a failed interview and keeps the others', () => {
    const org = new LaunchOrg(['Logging', logging()]);

    const of = (note: string): FlowInputs => ({ job: { Id: org.job, Note__c: note } });
    const launches = org.launch('Logging', [of('one'), of('bad'), of('two'), { unknown: 1 }]);
    assert.deepEqual(
      launches.map(({ errors }) => errors.map(({ code }) => code)),
      [[], ['CANNOT_EXECUTE_FLOW_TRIGGER'], [], ['INVALID_API_INPUT']]
    );
    assert.match(launches[1]?.errors[0]?.message ?? '', /A bad log\./);
    assert.deepEqual(org.logs(), ['one', 'two']);
  });

  it('reads and writes in the rights of the user, unless it runs in system mode', () => {
    const system = tag('runInMode', 'SystemModeWithoutSharing');
    const org = new LaunchOrg(['Asking', logging()], ['Mighty', logging(system)]);
    const user = org.org.sessionFor(standardUser(org));

    const inputs: FlowInputs[] = [{ job: { Id: org.job, Note__c: 'mine' } }];
    const [asking] = org.launch('Asking', inputs, user);
    assert.match(asking?.errors[0]?.message ?? '', /INVALID_TYPE|INSUFFICIENT_ACCESS/);
    assert.deepEqual(org.logs(), []);
    const [mighty] = org.launch('Mighty', inputs, user);
    assert.deepEqual(mighty?.errors, []);
    assert.deepEqual(org.logs(), ['mine']);
  });

  it('finds in the rights of a user only what the user may see', () => {
    const find =
      starting('Read') +
      variable('found', 'SObject', inOut(false, true, many + tag('objectType', 'Task'))) +
      el(
        'recordLookups',
        'Read',
        filter('Subject', 'EqualTo', str('Same')) +
          tag('object', 'Task') +
          tag('outputReference', 'found') +
          tag('getFirstRecordOnly', false)
      );
    const org = new LaunchOrg(['Find', find]);
    const userId = standardUser(org);
    const user = org.org.sessionFor(userId);
    const own = org.insert('Task', { Subject: 'Same', OwnerId: userId });
    org.insert('Task', { Subject: 'Same' });

    const idsFor = (session: Session): unknown => {
      const found = org.launch('Find', [{}], session)[0]?.outputs.get('found') ?? null;
      return isCollection(found) && found.map((task) => isRecord(task) && task.values['Id']);
    };
    assert.deepEqual(idsFor(user), [own]);
    assert.equal((idsFor(org.org.system) as unknown[]).length, 2);
  });

  it('does not exist for a name that no active flow without a trigger has', () => {
    const org = new LaunchOrg(['Sums', arithmetic]);

    assert.throws(
      () => org.launch('Other', [{}]),
      (error) => error instanceof OrgError && error.code === 'NOT_FOUND'
    );
  });
});

function standardUser(org: TestOrg): string {
  const [profile] = org.rows(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`);
  return org.insert('User', {
    Username: 'launcher@example.com',
    LastName: 'Launcher',
    Email: 'launcher@example.com',
    Alias: 'launch',
    ProfileId: profile?.['Id'],
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US'
  });
}
