import assert from 'node:assert/strict';

import { refusal } from '../support/org.ts';
import type { Suite, Tests } from './suite.ts';

const V = '/services/data/v67.0';

interface Parts {
  readonly compositeResponse: readonly { readonly httpStatusCode: number; readonly body: unknown }[];
}

/** Describes, identity, limits and raw requests. */
export function resourceCalls({ admin }: Suite): Tests {
  return {
    'describes objects, with and without the cache': async () => {
      const conn = admin();
      const global = await conn.describeGlobal();
      const again = await conn.describeGlobal$();
      const kept = conn.describeGlobal$$();
      const described = await conn.describe('Stakeholder__c');
      const cached = await conn.describe$('Account');
      const now = conn.describe$$('Account');
      const ofObject = await conn.sobject('Contact').describe();
      await conn.sobject('Contact').describe$();
      const fromCache = conn.sobject('Contact').describe$$();

      assert.ok(global.sobjects.length > 10 && again.sobjects.length === kept.sobjects.length);
      assert.ok(described.fields.some((field) => field.name === 'Strength__c' && field.calculated));
      assert.deepEqual(
        [cached.name, now.name, ofObject.name, fromCache.name],
        ['Account', 'Account', 'Contact', 'Contact']
      );
      assert.equal((await refusal(conn.describe('Nope__c'))).errorCode, 'NOT_FOUND');
      assert.equal((await refusal(conn.sobject('Nope__c').describe())).errorCode, 'NOT_FOUND');
    },

    'tells who and where it is': async () => {
      const conn = admin();
      const identity = await conn.identity();
      const limits = await conn.limits();
      const versions = await conn.request<readonly { version: string }[]>('/services/data');
      const map = await conn.requestGet<Record<string, string>>(`${V}/`);

      assert.equal(identity.username, 'admin@linchpin.local');
      assert.ok((limits['DailyApiRequests']?.Remaining ?? 0) < (limits['DailyApiRequests']?.Max ?? 0));
      assert.ok((conn.limitInfo.apiUsage?.used ?? 0) > 0);
      assert.ok(versions.some((each) => each.version === '67.0'));
      assert.equal(map['sobjects'], `${V}/sobjects`);
    },

    'sends requests of each method': async () => {
      const conn = admin();
      const made = await conn.requestPost<{ id: string }>('/sobjects/Account', { Name: 'Requested' });
      const path = `/sobjects/Account/${made.id}`;
      await conn.requestPatch(path, { Phone: '8' });
      const read = await conn.requestGet<{ Phone: string }>(`${path}?fields=Phone`);
      await conn.requestDelete(path);
      const counts = await conn.request<{ sObjects: readonly { name: string }[] }>({
        method: 'GET',
        url: '/limits/recordCount?sObjects=Account,User'
      });

      assert.equal(read.Phone, '8');
      assert.deepEqual(
        counts.sObjects.map((each) => each.name),
        ['Account', 'User']
      );
      assert.equal((await refusal(conn.requestPut(path, '{}'))).errorCode, 'METHOD_NOT_ALLOWED');
      assert.equal((await refusal(conn.request('/nothing/here'))).errorCode, 'NOT_FOUND');
    },

    'sends composite requests, graphs, batches, trees and collections': async () => {
      const conn = admin();
      const create = (name: string, referenceId: string): Record<string, unknown> => ({
        method: 'POST',
        url: `${V}/sobjects/Account`,
        referenceId,
        body: { Name: name }
      });
      const read = { method: 'GET', url: `${V}/sobjects/Account/@{a.id}?fields=Name`, referenceId: 'r' };
      const composite = await conn.requestPost<Parts>('/composite', {
        allOrNone: true,
        compositeRequest: [create('Composed', 'a'), read]
      });
      const graph = await conn.requestPost<{ graphs: readonly { isSuccessful: boolean }[] }>('/composite/graph', {
        graphs: [{ graphId: '1', compositeRequest: [create('Graphed', 'a'), read] }]
      });
      const batch = await conn.requestPost<{ hasErrors: boolean; results: readonly { statusCode: number }[] }>(
        '/composite/batch',
        {
          batchRequests: [
            { method: 'GET', url: 'v67.0/limits' },
            { method: 'GET', url: 'v67.0/sobjects/Nope' }
          ]
        }
      );
      const tree = await conn.requestPost<{ hasErrors: boolean; results: readonly unknown[] }>(
        '/composite/tree/Account',
        {
          records: [{ attributes: { type: 'Account', referenceId: 't' }, Name: 'Tree' }]
        }
      );
      const parts = await conn.requestGet<readonly unknown[]>(
        '/composite/sobjects/Account?ids=001000000000000AAA&fields=Name'
      );

      assert.deepEqual(
        composite.compositeResponse.map((part) => part.httpStatusCode),
        [201, 200]
      );
      assert.deepEqual(
        graph.graphs.map((each) => each.isSuccessful),
        [true]
      );
      assert.deepEqual([batch.hasErrors, batch.results.map((each) => each.statusCode)], [true, [200, 404]]);
      assert.deepEqual([tree.hasErrors, tree.results.length, parts], [false, 1, [null]]);
    },

    'asks GraphQL and UI API': async () => {
      const conn = admin();
      const graphql = await conn.requestPost<{ data: { uiapi: unknown }; errors: readonly unknown[] }>('/graphql', {
        query: '{ uiapi { query { Account(first: 1) { edges { node { Id } } } } } }'
      });
      const info = await conn.requestGet<{ apiName: string }>('/ui-api/object-info/Stakeholder__c');
      const wrong = await conn.requestPost<{ errors: readonly { message: string }[] }>('/graphql', {
        query: '{ nope }'
      });

      assert.deepEqual([graphql.errors, info.apiName], [[], 'Stakeholder__c']);
      assert.ok(wrong.errors.length > 0);
    }
  };
}
