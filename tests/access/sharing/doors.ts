import assert from 'node:assert/strict';

import type { Client } from '../matrix/client.ts';

/** One way for a client to learn which of some records a user may see. */
export interface ReadDoor {
  readonly name: string;
  /** The ids among `all` that the door shows. */
  read(client: Client, object: string, all: readonly string[]): Promise<readonly string[]>;
}

interface WithId {
  readonly Id?: string;
  readonly id?: string;
}

const idsIn = (records: readonly (WithId | null)[]): string[] =>
  records.flatMap((record) => record?.Id ?? record?.id ?? []);

async function each(all: readonly string[], shows: (id: string) => Promise<boolean>): Promise<string[]> {
  const shown: string[] = [];
  for (const id of all) if (await shows(id)) shown.push(id);
  return shown;
}

/** True for a record that is there; a refusal must say that it is not, or not for this user. */
function isShown(status: number): boolean {
  assert.ok([200, 403, 404].includes(status), `status ${status}`);
  return status === 200;
}

const soql = (name: string, text: (object: string) => string, path = '/query'): ReadDoor => ({
  name,
  read: async (client, object) => {
    const { json } = await client.get(`${path}?q=${encodeURIComponent(text(object))}`);
    return idsIn((json as { records: WithId[] }).records);
  }
});

/** Every door through which records are read. */
export const READ_DOORS: readonly ReadDoor[] = [
  soql('SOQL', (object) => `SELECT Id FROM ${object}`),
  soql('SOQL, ordered page', (object) => `SELECT Id FROM ${object} ORDER BY Name DESC LIMIT 100`),
  soql('queryAll', (object) => `SELECT Id FROM ${object} WHERE IsDeleted = false`, '/queryAll'),
  {
    name: 'record by id',
    read: (client, object, all) =>
      each(all, async (id) => isShown((await client.get(`/sobjects/${object}/${id}`)).status))
  },
  {
    name: 'collection',
    read: async (client, object, all) => {
      const { json } = await client.get(`/composite/sobjects/${object}?ids=${all.join(',')}&fields=Id`);
      return idsIn(json as (WithId | null)[]);
    }
  },
  {
    name: 'composite',
    read: async (client, object) => {
      const url = `/services/data/v67.0/query?q=${encodeURIComponent(`SELECT Id FROM ${object}`)}`;
      const body = { compositeRequest: [{ method: 'GET', url, referenceId: 'all' }] };
      const { json } = await client.send('POST', '/composite', body);
      const [answer] = (json as { compositeResponse: { body: { records: WithId[] } }[] }).compositeResponse;
      return idsIn(answer?.body.records ?? []);
    }
  },
  {
    name: 'updated records',
    read: async (client, object) => {
      const { json } = await client.get(
        `/sobjects/${object}/updated?start=2026-03-10T00:00:00Z&end=2026-03-10T23:00:00Z`
      );
      return (json as { ids: string[] }).ids;
    }
  },
  {
    name: 'GraphQL',
    read: async (client, object) => {
      const query = `{ uiapi { query { ${object}(first: 200) { edges { node { Id } } } } } }`;
      const { json, text } = await client.send('POST', '/graphql', { query });
      const { data } = json as { data: { uiapi: { query: Record<string, { edges: { node: WithId }[] }> } } };
      assert.ok(data.uiapi.query[object], text);
      return idsIn(data.uiapi.query[object].edges.map(({ node }) => node));
    }
  },
  {
    name: 'UI API record',
    read: (client, object, all) =>
      each(all, async (id) => isShown((await client.get(`/ui-api/records/${id}?fields=${object}.Id`)).status))
  },
  {
    name: 'UI API batch',
    read: async (client, object, all) => {
      const { json } = await client.get(`/ui-api/records/batch/${all.join(',')}?fields=${object}.Id`);
      const { results } = json as { results: { statusCode: number; result: WithId }[] };
      return idsIn(results.filter(({ statusCode }) => isShown(statusCode)).map(({ result }) => result));
    }
  },
  {
    name: 'UI API list view',
    read: async (client, object) => {
      const { json, text } = await client.get(`/ui-api/list-records/${object}/All?pageSize=200`);
      assert.ok('records' in (json as object), text);
      return idsIn((json as { records: WithId[] }).records);
    }
  },
  {
    name: 'Bulk query',
    read: async (client, object) => {
      const created = await client.send('POST', '/jobs/query', {
        operation: 'query',
        query: `SELECT Id FROM ${object}`
      });
      const { id } = created.json as { id: string };
      for (let turn = 0; turn < 1000; turn++) {
        const { state } = (await client.get(`/jobs/query/${id}`)).json as { state: string };
        if (state === 'JobComplete') break;
        assert.notEqual(state, 'Failed');
      }
      const { text } = await client.get(`/jobs/query/${id}/results`);
      return text.replaceAll('"', '').trim().split('\n').slice(1);
    }
  }
];
