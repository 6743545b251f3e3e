import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';

import type { Browser, BrowserContext } from '../../judges/node_modules/playwright-core/index.d.ts';
import { ensureJudges } from '../../scripts/judges.ts';
import type { RunningApp } from '../../scripts/preview/run.ts';
import { runApp } from '../../scripts/preview/run.ts';
import { launchChromium, projectRoot } from './harness.ts';
import type { Page } from './harness.ts';

const ADMIN = 'admin@linchpin.local';

/**
 * A page that another port of this machine serves, which for a browser is another origin of the same site, and so closer
 * to the org than any page of the web: cookies would go along, were there any that count.
 */
describe('a page of another origin in a real browser', () => {
  let app: RunningApp;
  let browser: Browser;
  let foreign: http.Server;
  let foreignUrl: string;
  before(async () => {
    await ensureJudges();
    app = await runApp({ project: projectRoot, file: ':memory:', port: 0, sample: false });
    foreign = http.createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Foreign</title><p>A page of another origin.');
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    foreignUrl = `http://localhost:${(foreign.address() as AddressInfo).port}/`;
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    foreign.close();
    await app.close();
  });

  /** How many records and how many sessions there are. */
  const written = (): { accounts: number; sessions: number } => ({
    accounts: app.org.query(app.org.system, { object: 'Account', select: [{ kind: 'field', path: 'Id' }] }).records
      .length,
    sessions: app.org.store.db.prepare<[], { n: number }>('SELECT COUNT(*) AS n FROM "_token"').get()?.n ?? 0
  });

  /** What a script on the foreign page can do with the org; `work` gets the org's address. */
  async function onForeignPage<Result>(
    work: (url: string) => Promise<Result>,
    check: (result: Result, page: Page, context: BrowserContext) => void | Promise<void>
  ): Promise<void> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const before = written();
    try {
      await page.goto(foreignUrl);
      await check(await page.evaluate(work, app.url), page, context);
      assert.deepEqual(written(), before);
    } finally {
      await context.close();
    }
  }

  it('reads nothing by fetch and gets no session', async () => {
    await onForeignPage(
      async (url) => {
        const tries: readonly [string, RequestInit][] = [
          ['/local-org/health', {}],
          ['/lightning/page/home', {}],
          ['/lightning/page/home', { credentials: 'include' }],
          ['/local-org/session', { method: 'POST', body: '{"username":"admin@linchpin.local"}' }],
          [
            '/local-org/session',
            {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: '{"username":"admin@linchpin.local"}'
            }
          ],
          ['/services/data/v67.0/limits', { headers: { authorization: 'Bearer 00D000000000001!guess' } }]
        ];
        return Promise.all(
          tries.map(([path, init]) =>
            fetch(url + path, init).then(
              (response) => `answered ${response.status}`,
              () => 'refused'
            )
          )
        );
      },
      (results) => assert.deepEqual(results, Array(6).fill('refused'))
    );
  });

  it('learns nothing by images, scripts, styles, events, sockets and opaque requests', async () => {
    await onForeignPage(
      async (url) => {
        const element = (tag: 'img' | 'script', path: string): Promise<string> =>
          new Promise((resolve) => {
            const node = document.createElement(tag);
            node.onload = () => resolve('loaded');
            node.onerror = () => resolve('refused');
            node.src = url + path;
            document.body.append(node);
          });
        const socket = new Promise<string>((resolve) => {
          const opened = new WebSocket(url.replace('http', 'ws'));
          opened.onopen = () => resolve('opened');
          opened.onerror = () => resolve('refused');
        });
        const events = new Promise<string>((resolve) => {
          const source = new EventSource(`${url}/local-org/preview/changes`);
          source.onopen = () => resolve('opened');
          source.onerror = () => resolve('refused');
        });
        const opaque = fetch(`${url}/local-org/session`, { method: 'POST', mode: 'no-cors', body: '{}' }).then(
          ({ type }) => (type === 'opaque' ? 'refused' : type),
          () => 'refused'
        );
        return Promise.all([
          element('img', '/?asUser=admin@linchpin.local'),
          element('script', '/lightning/page/home'),
          element('script', '/services/data'),
          socket,
          events,
          opaque
        ]);
      },
      async (results, _page, context) => {
        assert.deepEqual(results, Array(6).fill('refused'));
        assert.deepEqual(await context.cookies(app.url), [], 'the user was not switched');
      }
    );
  });

  for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    it(`writes nothing by a form sent as ${enctype}`, async () => {
      const before = written();
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(foreignUrl);
      for (const path of ['/local-org/session', '/services/data/v67.0/sobjects/Account', '/services/oauth2/token']) {
        const answered = page.waitForResponse((response) => response.url() === app.url + path);
        await page.evaluate(
          ([action = '', type = '']) => {
            const form = document.createElement('form');
            Object.assign(form, { action, method: 'POST', enctype: type });
            const input = document.createElement('input');
            Object.assign(input, { name: '{"username":"admin@linchpin.local","Name":"', value: '"}' });
            form.append(input);
            document.body.append(form);
            form.submit();
          },
          [app.url + path, enctype]
        );
        assert.equal((await answered).status(), 403, path);
        await page.waitForURL(app.url + path);
        await page.goto(foreignUrl);
      }
      await context.close();

      assert.deepEqual(written(), before);
    });
  }

  it('cannot switch the user by a link, nor hold on to a window it opened, nor put the app into a frame', async () => {
    await onForeignPage(
      (url) => {
        const frame = document.createElement('iframe');
        frame.src = `${url}/lightning/page/home`;
        document.body.append(frame);
        const link = document.createElement('a');
        link.href = `${url}/?asUser=admin@linchpin.local`;
        link.textContent = 'Win a prize';
        document.body.append(link);
        return Promise.resolve();
      },
      async (_result, page, context) => {
        const answered = page.waitForResponse((response) => response.url().includes('asUser'));
        await page.getByText('Win a prize').click();

        assert.equal((await answered).status(), 403);
        await page.getByRole('heading', { name: 'The user was not switched' }).waitFor();
        assert.deepEqual(await context.cookies(app.url), []);
        assert.equal(page.frames().length, 1);
      }
    );
    await onForeignPage(
      (url) => {
        const frame = document.createElement('iframe');
        frame.src = `${url}/lightning/page/home`;
        return new Promise<string>((resolve) => {
          frame.onload = () => resolve(frame.contentDocument === null ? 'closed' : 'readable');
          document.body.append(frame);
        });
      },
      (result) => assert.equal(result, 'closed')
    );
  });

  it('may link to the app, which opens as for anybody who types the address', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(foreignUrl);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate((url) => {
        (globalThis as { opened?: Window | null }).opened = window.open(`${url}/lightning/page/home`);
      }, app.url)
    ]);
    await opened.getByText('Signed in as').waitFor();
    const isCut = await page.evaluate(() => (globalThis as { opened?: Window | null }).opened?.closed);
    await opened.goto(`${app.url}/?asUser=${ADMIN}`);
    const cookies = await context.cookies(app.url);
    await context.close();

    assert.equal(isCut, true, 'the opener has lost the window');
    assert.deepEqual(
      cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite })),
      [{ name: 'linchpin_user', httpOnly: true, sameSite: 'Strict' }]
    );
  });

  it('tells in the page that the switch of users is for development', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${app.url}/lightning/page/home`);
    await page.getByRole('button', { name: 'Switch user' }).click();
    const heading = page.getByText('For development, no password');
    await heading.waitFor();
    const shot = process.env['LINCHPIN_SCREENSHOTS'];
    if (shot !== undefined) await page.screenshot({ path: `${shot}/user-switch.png` });
    const isWhole = await heading.evaluate((node) => node.scrollWidth <= node.clientWidth + 1);
    await context.close();

    assert.equal(isWhole, true, 'nothing of it is cut off');
  });
});
