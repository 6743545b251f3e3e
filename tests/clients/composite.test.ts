import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Connection } from 'jsforce';

import { errorOf, startClientOrg } from './support/org.ts';
import type { Answer, ClientOrg } from './support/org.ts';

interface Sub {
  readonly body: unknown;
  readonly httpStatusCode: number;
  readonly referenceId: string;
  readonly httpHeaders: Record<string, string>;
}

const V = '/services/data/v67.0';

describe('composite', () => {
  let org: ClientOrg;
  let admin: Connection;
  before(async () => {
    org = await startClientOrg();
    admin = await org.connect();
  });
  after(() => org.close());

  const post = (path: string, body: unknown): Promise<Answer> =>
    org.request(path, { method: 'POST', body: JSON.stringify(body) });
  const count = async (name: string): Promise<number> =>
    (await admin.query(`SELECT Id FROM Account WHERE Name = '${name}'`)).totalSize;

  const chain = (name: string, stakeholder: Record<string, unknown>): unknown[] => [
    { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'account', body: { Name: name } },
    {
      method: 'POST',
      url: `${V}/sobjects/Stakeholder__c`,
      referenceId: 'person',
      body: { Account__c: '@{account.id}', ...stakeholder }
    },
    {
      method: 'GET',
      url: `${V}/query?q=SELECT+Name,(SELECT+Name+FROM+Stakeholders__r)+FROM+Account+WHERE+Id='@{account.id}'`,
      referenceId: 'read'
    },
    { method: 'GET', url: `${V}/sobjects/Account/@{read.records[0].attributes.url}`, referenceId: 'odd' }
  ];

  it('runs subrequests in order, each with the answers of earlier ones', async () => {
    const answer = await post('/composite', { compositeRequest: chain('Chained', { Name: 'Ada' }) });

    const subs = (answer.json as { compositeResponse: Sub[] }).compositeResponse;
    assert.deepEqual(
      subs.map((sub) => [sub.referenceId, sub.httpStatusCode]),
      [
        ['account', 201],
        ['person', 201],
        ['read', 200],
        ['odd', 404]
      ]
    );
    assert.match(subs[0]?.httpHeaders['Location'] ?? '', /sobjects\/Account\/001/);
    const read = subs[2]?.body as { records: { Stakeholders__r: { records: { Name: string }[] } }[] };
    assert.equal(read.records[0]?.Stakeholders__r.records[0]?.Name, 'Ada');
  });

  it('undoes everything when all or none is asked and one fails', async () => {
    const answer = await post('/composite', {
      allOrNone: true,
      compositeRequest: chain('Undone', { Name: 'Ada', Influence__c: 'Enormous' }).slice(0, 3)
    });

    const subs = (answer.json as { compositeResponse: Sub[] }).compositeResponse;
    const codes = subs.map((sub) => (sub.body as { errorCode: string }[])[0]?.errorCode);
    assert.equal(answer.status, 200);
    assert.deepEqual(codes, ['PROCESSING_HALTED', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'PROCESSING_HALTED']);
    assert.equal(await count('Undone'), 0);
  });

  it('keeps what succeeded otherwise, and halts only what refers to a failure', async () => {
    const answer = await post('/composite', {
      compositeRequest: [
        { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'bad', body: {} },
        {
          method: 'POST',
          url: `${V}/sobjects/Contact`,
          referenceId: 'dependent',
          body: { LastName: 'x', AccountId: '@{bad.id}' }
        },
        { method: 'POST', url: `${V}/sobjects/Account`, referenceId: 'free', body: { Name: 'Independent' } }
      ]
    });

    const subs = (answer.json as { compositeResponse: Sub[] }).compositeResponse;
    assert.deepEqual(
      subs.map((sub) => sub.httpStatusCode),
      [400, 400, 201]
    );
    assert.equal((subs[1]?.body as { errorCode: string }[])[0]?.errorCode, 'PROCESSING_HALTED');
    assert.equal(await count('Independent'), 1);
  });

  it('refuses duplicate references, too many subrequests and nested composites', async () => {
    const one = { method: 'GET', url: `${V}/limits`, referenceId: 'a' };

    const duplicate = await post('/composite', { compositeRequest: [one, one] });
    const many = await post('/composite', {
      compositeRequest: Array.from({ length: 26 }, (_, at) => ({ ...one, referenceId: `r${at}` }))
    });
    const nested = await post('/composite', {
      compositeRequest: [{ method: 'POST', url: `${V}/composite`, referenceId: 'n', body: {} }]
    });

    assert.deepEqual([duplicate.status, many.status], [400, 400]);
    assert.equal((nested.json as { compositeResponse: Sub[] }).compositeResponse[0]?.httpStatusCode, 404);
  });

  it('saves each graph or undoes it as a whole', async () => {
    const answer = await post('/composite/graph', {
      graphs: [
        { graphId: 'good', compositeRequest: chain('Good graph', { Name: 'Ada' }).slice(0, 2) },
        { graphId: 'bad', compositeRequest: chain('Bad graph', { Influence__c: 'Enormous' }).slice(0, 2) }
      ]
    });

    const { graphs } = answer.json as { graphs: { graphId: string; isSuccessful: boolean }[] };
    assert.deepEqual(
      graphs.map((graph) => [graph.graphId, graph.isSuccessful]),
      [
        ['good', true],
        ['bad', false]
      ]
    );
    assert.deepEqual([await count('Good graph'), await count('Bad graph')], [1, 0]);
  });

  it('runs batches and halts them where asked', async () => {
    const batchRequests = [
      { method: 'POST', url: 'v67.0/sobjects/Account', richInput: { Name: 'Batched' } },
      { method: 'GET', url: 'v67.0/sobjects/Nothing' },
      { method: 'GET', url: '/services/data/v66.0/limits' }
    ];

    const all = (await post('/composite/batch', { batchRequests })).json as {
      hasErrors: boolean;
      results: { statusCode: number }[];
    };
    const halted = (await post('/composite/batch', { batchRequests, haltOnError: true })).json as typeof all;

    assert.deepEqual([all.hasErrors, ...all.results.map((result) => result.statusCode)], [true, 201, 404, 200]);
    assert.deepEqual(
      halted.results.map((result) => result.statusCode),
      [201, 404, 412]
    );
  });

  it('saves trees of records, parents first', async () => {
    const tree = {
      records: [
        {
          attributes: { type: 'Account', referenceId: 'a1' },
          Name: 'Tree one',
          Stakeholders__r: {
            records: [
              {
                attributes: { type: 'Stakeholder__c', referenceId: 's1' },
                Name: 'Ada',
                Interviews__r: {
                  records: [
                    { attributes: { type: 'StakeholderInterview__c', referenceId: 'i1' }, HeldOn__c: '2025-01-15' }
                  ]
                }
              }
            ]
          }
        },
        { attributes: { type: 'Account', referenceId: 'a2' }, Name: 'Tree two' }
      ]
    };

    const answer = await post('/composite/tree/Account', tree);

    const { hasErrors, results } = answer.json as {
      hasErrors: boolean;
      results: { referenceId: string; id: string }[];
    };
    assert.deepEqual(
      [answer.status, hasErrors, results.map((result) => result.referenceId)],
      [201, false, ['a1', 'a2', 's1', 'i1']],
      answer.text
    );
    const interviews = await admin.query<{ Stakeholder__r: { Account__r: { Name: string } } }>(
      `SELECT Stakeholder__r.Account__r.Name FROM StakeholderInterview__c WHERE Id = '${results[3]?.id}'`
    );
    assert.equal(interviews.records[0]?.Stakeholder__r.Account__r.Name, 'Tree one');
  });

  it('saves nothing of a tree with a fault and names the faulty record', async () => {
    const answer = await post('/composite/tree/Account', {
      records: [
        {
          attributes: { type: 'Account', referenceId: 'ok' },
          Name: 'Felled tree',
          Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'bad' }, FirstName: 'x' }] }
        }
      ]
    });

    const { hasErrors, results } = answer.json as {
      hasErrors: boolean;
      results: { referenceId: string; errors: { statusCode: string }[] }[];
    };
    assert.deepEqual(
      [answer.status, hasErrors, results.map((result) => [result.referenceId, result.errors[0]?.statusCode])],
      [400, true, [['bad', 'REQUIRED_FIELD_MISSING']]]
    );
    assert.equal(await count('Felled tree'), 0);
  });

  it('refuses trees without references, with unknown children and with too many records', async () => {
    const leaf = (referenceId: string): unknown => ({ attributes: { type: 'Account', referenceId }, Name: 'Leaf' });

    const answers = [
      await post('/composite/tree/Account', { records: [{ attributes: { type: 'Account' }, Name: 'Leaf' }] }),
      await post('/composite/tree/Account', { records: [leaf('a'), leaf('a')] }),
      await post('/composite/tree/Account', { records: [{ ...(leaf('a') as object), Nothing__r: { records: [] } }] }),
      await post('/composite/tree/Account', { records: Array.from({ length: 201 }, (_, at) => leaf(`r${at}`)) })
    ];

    assert.deepEqual(
      answers.map((answer) => answer.status),
      [400, 400, 400, 400]
    );
    assert.match(errorOf(answers[2] as Answer).message, /Nothing__r/);
    assert.equal(await count('Leaf'), 0);
  });

  it('logs no unexpected error', () => assert.deepEqual(org.log, []));
});
