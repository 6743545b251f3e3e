import { outcomeOf } from './client.ts';
import type { Client } from './client.ts';

/** A way to look for one record: `seen`, `not seen`, or what else was answered. */
export interface ReadDoor {
  readonly name: string;
  look(client: Client, object: string, id: string): Promise<string>;
}

const seen = (isSeen: boolean): string => (isSeen ? 'seen' : 'not seen');

/** A refusal that is the door's way to say that it shows no such record. */
function told(outcome: string, refusal: string): string {
  return outcome === 'ok' ? 'seen' : outcome === refusal ? 'not seen' : outcome;
}

interface Results {
  readonly compositeResponse?: readonly { readonly httpStatusCode: number }[];
  readonly totalSize?: number;
  readonly id?: string;
  readonly results?: readonly { readonly statusCode: number }[];
}

/** Every door that reads records. */
export const READ_DOORS: readonly ReadDoor[] = [
  {
    name: 'REST',
    look: async (client, object, id) => told(outcomeOf(await client.get(`/sobjects/${object}/${id}`)), '404 NOT_FOUND')
  },
  {
    name: 'collections',
    look: async (client, object, id) => {
      const { json } = await client.get(`/composite/sobjects/${object}?ids=${id}&fields=Id`);
      return seen((json as unknown[])[0] !== null);
    }
  },
  {
    name: 'composite',
    look: async (client, object, id) => {
      const url = `/services/data/v67.0/sobjects/${object}/${id}`;
      const { json } = await client.send('POST', '/composite', {
        compositeRequest: [{ method: 'GET', url, referenceId: 'a' }]
      });
      const status = (json as Results).compositeResponse?.[0]?.httpStatusCode;
      return status === 200 ? 'seen' : status === 404 ? 'not seen' : String(status);
    }
  },
  {
    name: 'SOQL',
    look: async (client, object, id) => {
      const { json } = await client.query(`SELECT Id FROM ${object} WHERE Id = '${id}'`);
      return seen((json as Results).totalSize === 1);
    }
  },
  {
    name: 'SOQL count',
    look: async (client, object, id) => {
      const { json } = await client.query(`SELECT COUNT() FROM ${object} WHERE Id = '${id}'`);
      return seen((json as Results).totalSize === 1);
    }
  },
  {
    name: 'SOQL group',
    look: async (client, object, id) => {
      const { json } = await client.query(
        `SELECT Id, COUNT(CreatedDate) n FROM ${object} WHERE Id = '${id}' GROUP BY Id`
      );
      return seen((json as Results).totalSize === 1);
    }
  },
  {
    name: 'Bulk query',
    look: async (client, object, id) => {
      const query = `SELECT Id FROM ${object} WHERE Id = '${id}'`;
      const { json } = await client.send('POST', '/jobs/query', { operation: 'query', query });
      const job = `/jobs/query/${(json as Results).id ?? ''}`;
      await client.get(job);
      return seen((await client.get(`${job}/results`)).text.includes(id));
    }
  },
  {
    name: 'GraphQL',
    look: async (client, object, id) => {
      const query = `{ uiapi { query { ${object}(where: {Id: {eq: "${id}"}}) { edges { node { Id } } } } } }`;
      return seen((await client.send('POST', '/graphql', { query })).text.includes(id));
    }
  },
  {
    name: 'UI API',
    look: async (client, object, id) => {
      const reply = await client.get(`/ui-api/records/${id}?fields=${object}.Id`);
      return told(outcomeOf(reply), '403 INSUFFICIENT_ACCESS');
    }
  },
  {
    name: 'UI API batch',
    look: async (client, object, id) => {
      const { json } = await client.get(`/ui-api/records/batch/${id}?fields=${object}.Id`);
      const status = (json as Results).results?.[0]?.statusCode;
      return status === 200 ? 'seen' : status === 403 ? 'not seen' : String(status);
    }
  },
  {
    name: 'record-ui',
    look: async (client, _object, id) => {
      const reply = await client.get(`/ui-api/record-ui/${id}?layoutTypes=Full&modes=View`);
      return told(outcomeOf(reply), '403 INSUFFICIENT_ACCESS');
    }
  },
  {
    name: 'list view',
    look: async (client, object, id) => {
      const view = object === 'Account' ? 'RelationshipOverview' : 'All';
      return seen((await client.get(`/ui-api/list-records/${object}/${view}?pageSize=200`)).text.includes(id));
    }
  }
];
