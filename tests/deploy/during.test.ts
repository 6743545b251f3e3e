import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';

import {
  document,
  formulaField,
  packageOf,
  teamPackage,
  textField
} from '../../scripts/local-org/deploy/testing/packages.ts';
import type { LocalOrg } from '../../scripts/local-org/org-types.ts';
import { openOrg } from '../../scripts/local-org/org.ts';
import type { RunningServer } from '../../scripts/local-org/server.ts';
import { startServer } from '../../scripts/local-org/server.ts';

interface Page {
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}
interface Job {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
}

const ROWS = 6000;
const TEAM = textField('Motto__c') + textField('Song__c');

/** A permission set that grants teams with these fields; nothing without fields. */
function crew(...fields: readonly string[]): Record<string, string> {
  const grants = fields.map(
    (name) =>
      `<fieldPermissions><editable>true</editable><field>Team__c.${name}</field><readable>true</readable></fieldPermissions>`
  );
  const object =
    '<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>true</modifyAllRecords><object>Team__c</object><viewAllRecords>true</viewAllRecords></objectPermissions>';
  const body = `${grants.join('')}<label>Crew</label>${fields.length > 0 ? object : ''}`;
  return { 'permissionsets/Crew.permissionset': document('PermissionSet', body) };
}

describe('a deploy in the middle of what clients do', () => {
  let org: LocalOrg;
  let server: RunningServer;
  const log: string[] = [];
  beforeEach(async () => {
    org = openOrg({ file: ':memory:' });
    deploy(teamPackage(TEAM));
    deploy(packageOf({ PermissionSet: ['Crew'] }, crew('Motto__c', 'Song__c')));
    assign('Crew');
    server = await startServer({ org, port: 0, log: (message) => log.push(message) });
  });
  afterEach(async () => {
    await server.close();
    org.close();
    assert.deepEqual(log, [], 'the server met nothing unexpected');
  });

  function deploy(files: ReadonlyMap<string, Uint8Array>): void {
    const { status, components } = org.deploy(org.system, files, { checkOnly: false, rollbackOnError: true });
    assert.equal(status, 'Succeeded', JSON.stringify(components.filter((each) => !each.success)));
  }

  function assign(name: string): void {
    const id = (object: string, field: string, value: string): unknown =>
      org.query(org.system, {
        object,
        select: [{ kind: 'field', path: 'Id' }],
        where: { kind: 'compare', path: field, op: '=', value: { kind: 'literal', value } }
      }).records[0]?.fields['Id'];
    const values = {
      AssigneeId: id('User', 'Username', 'admin@linchpin.local'),
      PermissionSetId: id('PermissionSet', 'Name', name)
    };
    const request = { operation: 'insert', object: 'PermissionSetAssignment', values } as const;
    const [result] = org.write(org.system, [request], { allOrNone: true, source: 'json' });
    assert.deepEqual(result?.errors, []);
  }

  /** Deletes a field together with its grant, the other field keeps its own. */
  const deleteField = (name: string, kept: string): void =>
    deploy(packageOf({ PermissionSet: ['Crew'] }, crew(kept), { CustomField: [`Team__c.${name}`] }));

  async function ask<Body>(path: string, init: RequestInit = {}): Promise<{ status: number; body: Body }> {
    const token = org.issueToken(org.sessionFor('admin@linchpin.local').userId);
    const url = `${server.url}${path.startsWith('/services') ? path : `/services/data/v67.0${path}`}`;
    const headers = { 'content-type': 'application/json', 'sforce-query-options': 'batchSize=200', ...init.headers };
    const response = await fetch(url, { ...init, headers: { ...headers, authorization: `Bearer ${token}` } });
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as Body
    };
  }

  function insert(count: number): void {
    const rows = Array.from({ length: count }, (_, at) => ({
      operation: 'insert' as const,
      object: 'Team__c',
      values: { Name: `Team ${String(at).padStart(4, '0')}`, Motto__c: 'Onward' }
    }));
    for (let at = 0; at < rows.length; at += 200)
      org.write(org.system, rows.slice(at, at + 200), { allOrNone: true, source: 'json' });
  }

  const query = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;

  it('lets an open query go on to its end', async () => {
    insert(500);
    const first = await ask<Page>(query('SELECT Name, Motto__c FROM Team__c ORDER BY Name'));
    deploy(teamPackage(TEAM + formulaField('Loud__c', 'UPPER(Motto__c)')));
    const second = await ask<Page>(first.body.nextRecordsUrl ?? '');
    deleteField('Song__c', 'Motto__c');
    const third = await ask<Page>(second.body.nextRecordsUrl ?? '');

    const names = [first, second, third].flatMap(({ body }) => body.records.map((record) => record['Name']));
    assert.deepEqual([third.body.done, names.length, new Set(names).size], [true, 500, 500]);
    assert.equal(third.body.records[0]?.['Motto__c'], 'Onward');
  });

  it('ends an open query with an error when its field has gone', async () => {
    insert(300);
    const first = await ask<Page>(query('SELECT Name, Motto__c FROM Team__c ORDER BY Name'));
    deleteField('Motto__c', 'Song__c');
    const second = await ask<readonly { errorCode: string; message: string }[]>(first.body.nextRecordsUrl ?? '');

    assert.equal(second.status, 400);
    assert.match(`${second.body[0]?.errorCode} ${second.body[0]?.message}`, /INVALID_FIELD .*Motto__c/s);
  });

  const startJob = async (): Promise<string> => {
    const body = JSON.stringify({ object: 'Team__c', operation: 'insert', contentType: 'CSV' });
    const { id } = (await ask<Job>('/jobs/ingest', { method: 'POST', body })).body;
    const rows = Array.from({ length: ROWS }, (_, at) => `Team ${at},Onward\n`).join('');
    const csv = { 'content-type': 'text/csv' };
    await ask(`/jobs/ingest/${id}/batches`, { method: 'PUT', body: `Name,Motto__c\n${rows}`, headers: csv });
    return id;
  };
  const release = (id: string): Promise<unknown> =>
    ask(`/jobs/ingest/${id}`, { method: 'PATCH', body: JSON.stringify({ state: 'UploadComplete' }) });
  /** The rows written so far, as soon as there are some: the job works a chunk each time the process turns. */
  const someRows = async (): Promise<number> => {
    for (;;) {
      const written = countTeams();
      if (written > 0) return written;
      await nextTurn();
    }
  };
  const countTeams = (): number =>
    org.query(org.system, { object: 'Team__c', select: [{ kind: 'field', path: 'Id' }] }).records.length;
  const ended = async (id: string): Promise<Job> => {
    for (;;) {
      const { body } = await ask<Job>(`/jobs/ingest/${id}`);
      if (['JobComplete', 'Failed', 'Aborted'].includes(body.state)) return body;
    }
  };

  it('lets a running bulk job go on under the new rules', async () => {
    const id = await startJob();
    const released = release(id);
    const before = await someRows();
    const rule =
      '<validationRules><fullName>NoMore</fullName><active>true</active><errorConditionFormula>NOT(ISBLANK(Name))</errorConditionFormula><errorMessage>No more teams</errorMessage></validationRules>';
    deploy(
      packageOf({ ValidationRule: ['Team__c.NoMore'] }, { 'objects/Team__c.object': document('CustomObject', rule) })
    );
    await released;
    const job = await ended(id);

    assert.ok(before < ROWS, 'the job was running');
    assert.deepEqual([job.state, job.numberRecordsProcessed], ['JobComplete', ROWS]);
    assert.equal(job.numberRecordsFailed, ROWS - before);
    assert.equal(countTeams(), before);
  });

  it('ends a running bulk job whose object has gone', async () => {
    const id = await startJob();
    const released = release(id);
    assert.ok((await someRows()) < ROWS, 'the job was running');
    deploy(packageOf({ PermissionSet: ['Crew'] }, crew(), { CustomObject: ['Team__c'] }));
    await released;
    const job = await ended(id);

    assert.ok(job.state === 'Failed' || job.numberRecordsFailed > 0, JSON.stringify(job));
    assert.equal((await ask(query('SELECT Id FROM Team__c'))).status, 400);
  });
});
