import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { retrieve } from '../../scripts/local-org/api/metadata/catalog.ts';
import { document, packageOf, teamPackage, textField } from '../../scripts/local-org/deploy/testing/packages.ts';
import type { LocalOrg } from '../../scripts/local-org/org-types.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import { startServer } from '../../scripts/local-org/server.ts';
import type { RunningServer } from '../../scripts/local-org/server.ts';

const place = '<locationX>0</locationX><locationY>0</locationY>';
const named = (name: string): string => `<name>${name}</name><label>${name}</label>${place}`;
const to = (target: string, as = 'connector'): string => `<${as}><targetReference>${target}</targetReference></${as}>`;
const ref = (reference: string): string => `<value><elementReference>${reference}</elementReference></value>`;
const flowOf = (label: string, body: string): string =>
  document(
    'Flow',
    `<apiVersion>67.0</apiVersion>${body.replace('<start>', `<label>${label}</label><processType>AutoLaunchedFlow</processType><start>`)}`
  );

/** A subflow that joins two texts. */
const join = flowOf(
  'Join',
  `<assignments>${named('Put')}<assignmentItems><assignToReference>joined</assignToReference><operator>Assign</operator><value><stringValue>{!left}-{!right}</stringValue></value></assignmentItems></assignments>
<start>${place}${to('Put')}</start><status>Active</status>
<variables><name>joined</name><dataType>String</dataType><isCollection>false</isCollection><isInput>false</isInput><isOutput>true</isOutput></variables>
<variables><name>left</name><dataType>String</dataType><isCollection>false</isCollection><isInput>true</isInput><isOutput>false</isOutput></variables>
<variables><name>right</name><dataType>String</dataType><isCollection>false</isCollection><isInput>true</isInput><isOutput>false</isOutput></variables>`
);

/** A daily flow that filters and sorts all teams and gives the one at hand a motto by the subflow. */
const nightly = flowOf(
  'Nightly',
  `<collectionProcessors>${named('Others')}<assignNextValueToReference>currentItem_Others</assignNextValueToReference><collectionProcessorType>FilterCollectionProcessor</collectionProcessorType><collectionReference>All_teams</collectionReference><conditionLogic>and</conditionLogic><conditions><leftValueReference>currentItem_Others.Name</leftValueReference><operator>NotEqualTo</operator><rightValue><elementReference>$Record.Name</elementReference></rightValue></conditions>${to('Sort')}</collectionProcessors>
<collectionProcessors>${named('Sort')}<collectionProcessorType>SortCollectionProcessor</collectionProcessorType><collectionReference>Others</collectionReference>${to('Each')}<limit>1</limit><sortOptions><doesPutEmptyStringAndNullFirst>false</doesPutEmptyStringAndNullFirst><sortField>Name</sortField><sortOrder>Desc</sortOrder></sortOptions></collectionProcessors>
<loops>${named('Each')}<collectionReference>Others</collectionReference><iterationOrder>Asc</iterationOrder>${to('Join', 'nextValueConnector')}${to('Save', 'noMoreValuesConnector')}</loops>
<recordLookups>${named('All_teams')}<assignNullValuesIfNoRecordsFound>false</assignNullValuesIfNoRecordsFound>${to('Others')}<getFirstRecordOnly>false</getFirstRecordOnly><object>Team__c</object><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>
<recordUpdates>${named('Save')}<inputAssignments><field>Motto__c</field>${ref('Join.joined')}</inputAssignments><inputReference>$Record</inputReference></recordUpdates>
<start>${place}${to('All_teams')}<filterLogic>and</filterLogic><filters><field>Motto__c</field><operator>IsNull</operator><value><booleanValue>true</booleanValue></value></filters><object>Team__c</object><schedule><frequency>Daily</frequency><startDate>2026-01-01</startDate><startTime>02:00:00.000Z</startTime></schedule><triggerType>Scheduled</triggerType></start><status>Active</status>
<subflows>${named('Join')}${to('Each')}<flowName>Join</flowName><inputAssignments><name>left</name>${ref('$Record.Name')}</inputAssignments><inputAssignments><name>right</name>${ref('Each.Name')}</inputAssignments><storeOutputAutomatically>true</storeOutputAutomatically></subflows>`
);

interface ClockAnswer {
  readonly now: string;
  readonly runs: readonly { readonly flow: string; readonly at: string; readonly interviews: number }[];
  readonly next: readonly { readonly flow: string; readonly at: string }[];
  readonly message?: string;
}

describe('flows, seen from outside', () => {
  let org: LocalOrg;
  let server: RunningServer;
  let admin: Connection;
  before(async () => {
    org = openOrg({ file: ':memory:', clock: () => new Date('2026-05-01T12:00:00Z') });
    const deploy = (files: ReadonlyMap<string, Uint8Array>): void => {
      const { components } = org.deploy(org.system, files, { checkOnly: false, rollbackOnError: true });
      assert.deepEqual(
        components.filter((each) => !each.success).map((each) => `${each.fullName}: ${each.problem ?? ''}`),
        []
      );
    };
    deploy(teamPackage(textField('Motto__c')));
    deploy(packageOf({ Flow: ['Join', 'Nightly'] }, { 'flows/Join.flow': join, 'flows/Nightly.flow': nightly }));
    deploy(packageOf({ Flow: ['Join'] }, { 'flows/Join.flow': join.replace('{!left}-', '{!left}+') }));
    server = await startServer({ org, port: 0, log: (message) => assert.fail(message) });
    const accessToken = org.issueToken(org.sessionFor('admin@linchpin.local').userId);
    admin = new Connection({ instanceUrl: server.url, accessToken, version: '67.0' });
  });
  after(async () => {
    await server.close();
    org.close();
  });

  async function clock(
    body?: unknown,
    token: string | null = admin.accessToken ?? null
  ): Promise<[number, ClockAnswer]> {
    const response = await fetch(`${server.url}/local-org/clock`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' })
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const answer = (await response.json()) as ClockAnswer | ClockAnswer[];
    return [response.status, Array.isArray(answer) ? (answer[0] as ClockAnswer) : answer];
  }

  it('tells the versions in the Tooling API', async () => {
    const { records } = await admin.tooling.query<Record<string, unknown>>(
      "SELECT VersionNumber, Status, Definition.DeveloperName FROM Flow WHERE Definition.DeveloperName IN ('Join', 'Nightly') AND VersionNumber >= 1 ORDER BY MasterLabel, VersionNumber DESC"
    );
    const rows = records.map((row) => [
      (row['Definition'] as { readonly DeveloperName: string }).DeveloperName,
      row['VersionNumber'],
      row['Status']
    ]);
    assert.deepEqual(rows, [
      ['Join', 2, 'Active'],
      ['Join', 1, 'Obsolete'],
      ['Nightly', 1, 'Active']
    ]);
    const views = await admin.query<Record<string, unknown>>(
      'SELECT ApiName, IsActive, TriggerType, TriggerObjectOrEventLabel FROM FlowDefinitionView ORDER BY ApiName'
    );
    assert.deepEqual(
      views.records.map(({ ApiName, IsActive, TriggerType, TriggerObjectOrEventLabel }) => [
        ApiName,
        IsActive,
        TriggerType,
        TriggerObjectOrEventLabel
      ]),
      [
        ['Join', true, null, null],
        ['Nightly', true, 'Scheduled', 'Team']
      ]
    );
    const count = await admin.tooling.query("SELECT COUNT() FROM Flow WHERE NOT Status LIKE 'Act%'");
    assert.equal(count.totalSize, 1);
    await assert.rejects(async () => admin.tooling.query('SELECT Metadata FROM Flow LIMIT 1'), /Metadata of Flow/);
    await assert.rejects(async () => admin.tooling.query('SELECT FullName FROM Flow'), /no more than one row/);
    await assert.rejects(
      async () => admin.tooling.query('SELECT Nope FROM Flow'),
      /No such column 'Nope' on entity 'Flow'/
    );
    await assert.rejects(async () => admin.tooling.query('SELECT Id FROM ApexClass'), /ApexClass in the Tooling API/);
  });

  it('lists and retrieves versions and definitions', async () => {
    const listed = await admin.metadata.list({ type: 'FlowDefinition' });
    assert.deepEqual(
      listed.map(({ fullName, fileName }) => [fullName, fileName]),
      [
        ['Nightly', 'flowDefinitions/Nightly.flowDefinition'],
        ['Join', 'flowDefinitions/Join.flowDefinition']
      ]
    );
    const { files } = retrieve(
      org,
      new Map([
        ['Flow', ['Join', 'Join-1']],
        ['FlowDefinition', ['*']]
      ]),
      '67.0'
    );
    const text = (path: string): string => new TextDecoder().decode(files.get(path));
    assert.match(text('flows/Join.flow'), /\{!left\}\+.*<status>Active<\/status>/s);
    assert.match(text('flows/Join-1.flow'), /\{!left\}-.*<status>Obsolete<\/status>/s);
    assert.match(text('flowDefinitions/Join.flowDefinition'), /<activeVersionNumber>2<\/activeVersionNumber>/);
    const whole = retrieve(org, new Map([['Flow', ['*']]]), '67.0').files;
    assert.deepEqual([...whole.keys()].sort(), ['flows/Join.flow', 'flows/Nightly.flow', 'package.xml']);
  });

  it('activates by a definition and deletes versions in the Tooling API', async () => {
    const found = await admin.tooling.query<{ Id: string; VersionNumber: number }>(
      "SELECT Id, VersionNumber FROM Flow WHERE Definition.DeveloperName = 'Join' ORDER BY VersionNumber"
    );
    const [first, second] = found.records;
    await assert.rejects(admin.tooling.sobject('Flow').destroy(second?.Id ?? ''), /insufficient access rights/);
    await admin.tooling.sobject('Flow').destroy(first?.Id ?? '');
    const left = await admin.tooling.query("SELECT Id FROM Flow WHERE Definition.DeveloperName = 'Join'");
    assert.equal(left.totalSize, 1);

    const { records } = await admin.tooling.query<{ Id: string; ActiveVersionId: string | null }>(
      "SELECT Id, ActiveVersionId FROM FlowDefinition WHERE DeveloperName = 'Nightly'"
    );
    const definition = records[0]?.Id ?? '';
    const set = (activeVersionNumber: number): Promise<unknown> =>
      admin.tooling.sobject('FlowDefinition').update({ Id: definition, Metadata: { activeVersionNumber } } as never);
    await set(0);
    assert.deepEqual((await clock())[1].next, []);
    await set(1);
    assert.deepEqual((await clock())[1].next, [{ flow: 'Nightly', at: '2026-05-02T02:00:00.000Z' }]);
    await assert.rejects(set(9), /no version 9/);
  });

  it('runs by the clock, which administrators move forward', async () => {
    for (const Name of ['Blue', 'Green', 'Red']) await admin.sobject('Team__c').create({ Name });
    const [status, answer] = await clock({ by: { days: 2 } });

    assert.equal(status, 200, answer.message);
    assert.deepEqual(
      answer.runs.map(({ flow, at, interviews }) => [flow, at, interviews]),
      [
        ['Nightly', '2026-05-02T02:00:00.000Z', 3],
        ['Nightly', '2026-05-03T02:00:00.000Z', 0]
      ]
    );
    assert.equal(answer.now, '2026-05-03T12:00:00.000Z');
    // No permission set lets the administrator see the field, so the org itself looks.
    const { records } = org.query(org.system, {
      object: 'Team__c',
      select: ['Name', 'Motto__c', 'LastModifiedDate'].map((path) => ({ kind: 'field', path })),
      orderBy: [{ path: 'Name', direction: 'asc', nulls: 'first' }]
    });
    assert.deepEqual(
      records.map(({ fields }) => fields['Motto__c']),
      ['Blue+Red', 'Green+Red', 'Red+Green']
    );
    assert.equal(records[0]?.fields['LastModifiedDate'], '2026-05-02T02:00:00.000Z');
  });

  it('keeps the clock from everybody else, and from going back', async () => {
    assert.equal((await clock({ by: { days: 1 } }, null))[0], 401);
    const bad: readonly unknown[] = [
      { to: '2026-01-01T00:00:00Z' },
      { to: 'tomorrow' },
      { by: { years: 1 } },
      { by: { days: -1 } },
      {},
      { to: '2027-01-01T00:00:00Z', by: { days: 1 } }
    ];
    for (const body of bad) assert.equal((await clock(body))[0], 400, JSON.stringify(body));
    assert.equal((await clock())[1].now, '2026-05-03T12:00:00.000Z');
    const [status, answer] = await clock({ by: { days: 5000 } });
    assert.deepEqual([status, /More than 1000 runs/.test(answer.message ?? '')], [400, true]);
  });
});
