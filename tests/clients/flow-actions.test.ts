import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { createUser, startClientOrg } from './support/org.ts';
import type { Answer, ClientOrg } from './support/org.ts';

interface Launched {
  readonly actionName: string;
  readonly isSuccess: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[] | null;
  readonly outputValues: Readonly<Record<string, unknown>> | null;
}

const FLOW = '/actions/custom/flow/FixtureGreeting';
const V = '/services/data/v67.0';

describe('flows as invocable actions', () => {
  let org: ClientOrg;
  let admin: Connection;
  const run = (inputs: unknown, path = FLOW): Promise<Answer> =>
    org.request(path, { method: 'POST', body: JSON.stringify(inputs) });
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
  });
  after(() => org.close());

  it('are found from the index on', async () => {
    const kinds = await admin.request<Record<string, string>>(`${V}/actions`);
    const custom = await admin.request<Record<string, string>>(kinds['custom'] ?? '');
    const { actions } = await admin.request<{ actions: { name: string; type: string; url: string }[] }>(
      custom['flow'] ?? ''
    );

    const greeting = actions.find(({ name }) => name === 'FixtureGreeting');
    assert.deepEqual([greeting?.type, greeting?.url], ['FLOW', V + FLOW]);
    assert.ok(!actions.some(({ name }) => name === 'StakeholderDefaults'), 'record-triggered flows are none');
    assert.deepEqual(await admin.request(kinds['standard'] ?? ''), { actions: [] });
  });

  it('describe their inputs and outputs', async () => {
    const { label, description, inputs, outputs } = await admin.request<
      Record<'inputs' | 'outputs', { name: string; type: string; maxOccurs: number; sobjectType: string | null }[]> &
        Record<'label' | 'description', string>
    >(V + FLOW);

    const short = (list: typeof inputs): unknown =>
      list.map(({ name, type, sobjectType }) => [name, type, sobjectType]);
    assert.deepEqual([label, description], ['Fixture Greeting', 'Greets by name.']);
    assert.deepEqual(short(inputs), [
      ['account', 'SOBJECT', 'Account'],
      ['who', 'STRING', null]
    ]);
    assert.deepEqual(short(outputs), [
      ['account', 'SOBJECT', 'Account'],
      ['greeting', 'STRING', null],
      ['Flow__InterviewStatus', 'PICKLIST', null]
    ]);
  });

  it('run once for each set of inputs, records among them', async () => {
    const { id } = await admin.sobject('Account').create({ Name: 'Acme' });
    const account = { attributes: { type: 'Account' }, Id: id, Name: 'Acme' };
    const { status, json } = await run({ inputs: [{ who: 'Ada' }, { who: 'Bo', account }] });

    const launched = json as Launched[];
    assert.equal(status, 200);
    assert.deepEqual(
      launched.map(({ actionName, isSuccess, errors }) => [actionName, isSuccess, errors]),
      [
        ['FixtureGreeting', true, null],
        ['FixtureGreeting', true, null]
      ]
    );
    const [first, second] = launched.map(({ outputValues }) => outputValues ?? {});
    assert.deepEqual([first?.['greeting'], first?.['account']], ['Hello Ada', null]);
    assert.deepEqual(second?.['account'], {
      attributes: { type: 'Account', url: `${V}/sobjects/Account/${id ?? ''}` },
      Id: id,
      Name: 'Acme'
    });
    assert.deepEqual([first?.['Flow__InterviewStatus']], ['Finished']);
    assert.match(String(first?.['Flow__InterviewGuid']), /^[\da-f-]{36}$/);
  });

  it('answer for each set what was wrong with it, and 400 when nothing ran', async () => {
    const some = await run({ inputs: [{ nobody: 1 }, { who: 'Ada' }] });
    const none = await run({ inputs: [{ who: 5 }] });

    assert.deepEqual(
      [some.status, (some.json as Launched[]).map(({ isSuccess, errors }) => [isSuccess, errors?.[0]?.statusCode])],
      [
        200,
        [
          [false, 'INVALID_API_INPUT'],
          [true, undefined]
        ]
      ]
    );
    assert.deepEqual([none.status, (none.json as Launched[])[0]?.outputValues], [400, null]);
  });

  for (const [what, path, body, status] of [
    ['an unknown flow', '/actions/custom/flow/Nothing', { inputs: [{}] }, 404],
    ['a flow with a trigger', '/actions/custom/flow/StakeholderDefaults', { inputs: [{}] }, 404],
    ['a body without inputs', FLOW, {}, 400],
    ['inputs that are no objects', FLOW, { inputs: ['Ada'] }, 400],
    ['another kind of action', '/actions/custom/apex/Something', { inputs: [{}] }, 501],
    ['an action of Salesforce', '/actions/standard/chatterPost', { inputs: [{}] }, 501]
  ] as const) {
    it(`refuse ${what}`, async () => {
      assert.equal((await run(body, path)).status, status);
    });
  }

  it('ask for the permission to run flows', async () => {
    await createUser(admin, 'no.flows@example.com', ['LinchpinRep'], 'Minimum Access - Salesforce');
    const visitor = await org.connect('no.flows@example.com');
    const refused = await org.request(FLOW, {
      method: 'POST',
      body: '{"inputs":[{}]}',
      token: visitor.accessToken ?? ''
    });

    assert.deepEqual([refused.status, /Run Flows/.test(refused.text)], [403, true]);
  });

  it('run inside a composite request', async () => {
    const answer = await org.request('/composite', {
      method: 'POST',
      body: JSON.stringify({
        compositeRequest: [{ method: 'POST', url: V + FLOW, referenceId: 'greet', body: { inputs: [{ who: 'Ada' }] } }]
      })
    });

    const { compositeResponse } = answer.json as { compositeResponse: { httpStatusCode: number; body: Launched[] }[] };
    assert.equal(compositeResponse[0]?.httpStatusCode, 200);
    assert.equal(compositeResponse[0].body[0]?.outputValues?.['greeting'], 'Hello Ada');
  });
});
