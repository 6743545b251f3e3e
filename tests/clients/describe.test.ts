import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser, startClientOrg } from './support/org.ts';
import type { ClientOrg } from './support/org.ts';

describe('describe', () => {
  let org: ClientOrg;
  let admin: Connection;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
  });
  after(() => org.close());

  it('lists the objects', async () => {
    const { sobjects } = await admin.describeGlobal();

    const stakeholder = sobjects.find((object) => object.name === 'Stakeholder__c');
    assert.ok(
      ['Account', 'Contact', 'User', 'Organization'].every((name) => sobjects.some((object) => object.name === name))
    );
    assert.deepEqual([stakeholder?.custom, stakeholder?.createable, stakeholder?.label], [true, true, 'Stakeholder']);
    assert.match(stakeholder?.keyPrefix ?? '', /^a\w\w$/);
  });

  it('describes fields with their types, lengths, picks, formulas and parents', async () => {
    const { fields, childRelationships, recordTypeInfos } = await admin.sobject('Stakeholder__c').describe();

    const field = (name: string): (typeof fields)[number] | undefined =>
      fields.find((candidate) => candidate.name === name);
    assert.deepEqual(
      [field('Influence__c')?.type, picks(field('Influence__c')?.picklistValues)],
      ['picklist', ['Very low', 'Low', 'Medium', 'High', 'Very high']]
    );
    assert.deepEqual(
      [
        field('Account__c')?.type,
        field('Account__c')?.referenceTo,
        field('Account__c')?.relationshipName,
        field('Account__c')?.nillable,
        field('Account__c')?.cascadeDelete
      ],
      ['reference', ['Account'], 'Account__r', false, true]
    );
    assert.deepEqual(
      [field('Strength__c')?.calculated, field('Strength__c')?.createable, field('Strength__c')?.type],
      [true, false, 'double']
    );
    assert.deepEqual(
      [
        field('StakeholderKey__c')?.externalId,
        field('StakeholderKey__c')?.idLookup,
        field('StakeholderKey__c')?.unique,
        field('StakeholderKey__c')?.length
      ],
      [true, true, true, 80]
    );
    assert.deepEqual([field('IsActive__c')?.type, field('IsActive__c')?.defaultValue], ['boolean', true]);
    assert.deepEqual(
      [field('Id')?.type, field('Id')?.soapType, field('CreatedDate')?.type, field('CreatedDate')?.updateable],
      ['id', 'tns:ID', 'datetime', false]
    );
    assert.ok(
      childRelationships.some(
        (child) =>
          child.relationshipName === 'Interviews__r' &&
          child.childSObject === 'StakeholderInterview__c' &&
          child.cascadeDelete
      )
    );
    assert.equal(recordTypeInfos[0]?.master, true);
  });

  it('describes only fields that can be queried', async () => {
    const { sobjects } = await admin.describeGlobal();
    const { user_id: userId } = await admin.identity();
    for (const { name } of sobjects) {
      const { fields } = await admin.sobject(name).describe();
      // Rights are only told of a user and a record that the query names.
      const filter = name === 'UserRecordAccess' ? ` WHERE UserId = '${userId}' AND RecordId = '${userId}'` : '';
      const soql = `SELECT ${fields.map((field) => field.name).join(', ')} FROM ${name}${filter} LIMIT 3`;

      const answer = await org.request(`/query?q=${encodeURIComponent(soql)}`);

      assert.equal(answer.status, 200, `${name}: ${answer.text}`);
    }
  });

  it('creates a record from exactly what it calls createable', async () => {
    const { fields } = await admin.sobject('Account').describe();
    const values: Record<string, unknown> = {};
    for (const { name, type, createable, picklistValues } of fields) {
      if (!createable || type === 'reference') continue;
      if (type === 'picklist') values[name] = picks(picklistValues)[0] ?? null;
      else if (type === 'boolean') values[name] = false;
      else if (type === 'int' || type === 'double' || type === 'currency' || type === 'percent') values[name] = 1;
      else if (type === 'date') values[name] = '2026-01-31';
      else if (type === 'datetime') values[name] = '2026-01-31T10:00:00Z';
      else if (type === 'email') values[name] = 'a@b.example';
      else values[name] = 'x';
    }

    const answer = await org.request('/sobjects/Account', { method: 'POST', body: JSON.stringify(values) });

    assert.equal(answer.status, 201, answer.text);
  });

  it('answers 304 to a client that knows the description', async () => {
    const first = await org.request('/sobjects/Account/describe');

    const again = await org.request('/sobjects/Account/describe', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' }
    });
    const since = await org.request('/sobjects/Account/describe', {
      headers: { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() }
    });

    assert.deepEqual([first.status, again.status, since.status], [200, 304, 304]);
  });

  it('shows each user only what they may see and do', async () => {
    await createUser(admin, 'restricted@linchpin.local', ['RestrictedSeller']);
    const seller = await org.connect('restricted@linchpin.local');

    const { fields } = await seller.sobject('Stakeholder__c').describe();
    const { sobjects } = await seller.describeGlobal();

    const field = (name: string): (typeof fields)[number] | undefined =>
      fields.find((candidate) => candidate.name === name);
    assert.equal(field('Why__c'), undefined);
    assert.deepEqual(
      [field('Influence__c')?.updateable, field('Influence__c')?.createable, field('Title__c')?.updateable],
      [false, false, true]
    );
    assert.equal(sobjects.find((object) => object.name === 'Stakeholder__c')?.deletable, false);
    assert.equal(
      sobjects.some((object) => object.name === 'StakeholderInterview__c'),
      false
    );
  });

  it('maps the resources of a version with an absolute identity', async () => {
    const map = (await org.request('/')).json as Record<string, string>;
    const limits = (await admin.limits()) as unknown as { DailyApiRequests: { Max: number; Remaining: number } };

    assert.ok(map['identity']?.startsWith(`${org.url}/id/00D`));
    assert.equal(map['sobjects'], '/services/data/v67.0/sobjects');
    assert.ok(limits.DailyApiRequests.Remaining < limits.DailyApiRequests.Max);
    assert.ok((admin.limitInfo.apiUsage?.used ?? 0) > 0);
  });

  it('routes any version from 20.0 to 67.0 and no other', async () => {
    const statuses = await Promise.all(
      ['20.0', '51.0', '67.0', '19.0', '68.0', '67', 'x'].map(async (version) => {
        const token = (await admin.identity(), admin.accessToken ?? '');
        return (
          await fetch(`${org.url}/services/data/v${version}/limits`, { headers: { authorization: `Bearer ${token}` } })
        ).status;
      })
    );

    assert.deepEqual(statuses, [200, 200, 200, 404, 404, 404, 404]);
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});

function picks(values: unknown): readonly string[] {
  return ((values ?? []) as readonly { readonly value: string }[]).map(({ value }) => value);
}
