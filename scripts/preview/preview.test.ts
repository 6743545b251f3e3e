import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { RunningApp } from './run.ts';
import { runApp } from './run.ts';

const project = path.resolve(import.meta.dirname, '../..');

describe('the preview over HTTP', () => {
  let app: RunningApp;
  let page: string;
  before(async () => {
    app = await runApp({ project, file: ':memory:', port: 0, sample: false });
    page = await (await fetch(`${app.url}/lightning/page/home`)).text();
  });
  after(() => app.close());

  const bootstrap = (html: string): { token: string; user: { username: string } } =>
    JSON.parse(/id="linchpin-bootstrap">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as {
      token: string;
      user: { username: string };
    };

  it('sends a page whose token opens the API', async () => {
    const headers = { authorization: `Bearer ${bootstrap(page).token}` };
    const answer = await fetch(`${app.url}/services/data/v67.0/ui-api/object-info/Account`, { headers });

    assert.equal(answer.status, 200);
  });

  it('serves every file that the page names, compressed and for ever', async () => {
    const addresses = [...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, address]) => address ?? '');
    assert.ok(addresses.length > 5);
    for (const address of addresses) {
      const answer = await fetch(app.url + address, { headers: { 'accept-encoding': 'br' } });
      assert.equal(answer.status, 200, address);
      assert.match(answer.headers.get('cache-control') ?? '', /immutable/, address);
      assert.equal(answer.headers.get('content-encoding'), 'br', address);
      await answer.arrayBuffer();
    }
  });

  it('remembers the wish to see the page as someone, and nothing more', async () => {
    const answer = await fetch(`${app.url}/lightning/o/Account/list?filterName=X&asUser=nobody`, {
      redirect: 'manual'
    });

    assert.equal(answer.status, 302);
    assert.equal(answer.headers.get('location'), '/lightning/o/Account/list?filterName=X');
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    const seen = await (await fetch(`${app.url}/lightning/page/home`, { headers: { cookie } })).text();
    assert.equal(bootstrap(seen).user.username, bootstrap(page).user.username, 'an unknown user is nobody else');
    const api = await fetch(`${app.url}/services/data/v67.0/ui-api/object-info/Account`, { headers: { cookie } });
    assert.equal(api.status, 401, 'the cookie opens nothing');
  });

  for (const address of [
    '/assets/vendor/x/../../../package.json',
    '/assets/vendor/x/..%2f..%2fpackage.json',
    '/_slds/icons/utility/..%2f..%2f..%2fpackage.svg',
    '/_slds/images/../../../package.json',
    '/assets/app/../package.json'
  ]) {
    it(`gives nothing away at ${address}`, async () => {
      const answer = await fetch(app.url + address);
      assert.ok(answer.status === 404 || answer.status === 401, `${answer.status}`);
      assert.doesNotMatch(await answer.text(), /"devDependencies"/);
    });
  }

  it('refuses pages that a foreign name leads to', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${app.url}/lightning/page/home`, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });

    assert.equal(status, 403);
  });
});
