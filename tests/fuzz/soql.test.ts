import { describe, it } from 'node:test';

import { runFamily } from './support/run.ts';
import { randomSoql } from './support/soql.ts';

const DATA = '/services/data/v67.0';
const json = { 'content-type': 'application/json' };

describe('hostile SOQL over HTTP', () => {
  it('is answered or refused, as a query', () =>
    runFamily({
      name: 'soql',
      runs: 900,
      attack: (random, index) => {
        const text = randomSoql(random, index);
        const path = random.pick(['query', 'query', 'query', 'queryAll']);
        const q = encodeURIComponent(text.toWellFormed());
        // The request line holds what a composite subrequest has no limit for.
        if (q.length > 15_000) {
          return {
            method: 'POST',
            path: `${DATA}/composite/batch`,
            headers: json,
            body: JSON.stringify({ batchRequests: [{ method: 'GET', url: `v67.0/${path}?q=${q}` }] })
          };
        }
        return { method: 'GET', path: `${DATA}/${path}?q=${q}${random.chance(0.1) ? '&columns=true' : ''}` };
      }
    }));

  it('is answered or refused, as a bulk query', () =>
    runFamily({
      name: 'bulk query',
      runs: 250,
      attack: (random, index) => async (send) => {
        const body = JSON.stringify({
          operation: random.pick(['query', 'queryAll']),
          query: randomSoql(random, index)
        });
        const created = await send({ method: 'POST', path: `${DATA}/jobs/query`, headers: json, body });
        if (created.status !== 200) return;
        const { id } = JSON.parse(created.body.toString()) as { id: string };
        await send({ method: 'GET', path: `${DATA}/jobs/query/${id}` });
        await send({
          method: 'GET',
          path: `${DATA}/jobs/query/${id}/results?maxRecords=${random.pick(['10', '-1', '0', 'x', '99999999999'])}`
        });
      }
    }));
});
