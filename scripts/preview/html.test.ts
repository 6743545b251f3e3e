import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { describe, it } from 'node:test';

import { failurePage, previewPage } from './html.ts';
import type { Bootstrap, PageMetadata } from './pageTypes.ts';

const hostile = '</script><script>alert(1)</script><!--"';
const user = { id: '005', name: hostile, username: 'a@b.example', role: '' };
const bootstrap: Bootstrap = {
  token: '00D!x',
  userId: '005',
  user,
  users: [user],
  apiVersion: '67.0',
  app: { apiName: 'App', label: hostile, brandColor: '#000000', items: [] },
  locale: 'en-US',
  language: 'en-US',
  timeZone: 'UTC',
  currency: 'USD',
  customPermissions: [],
  userPermissions: [],
  rights: {},
  revision: 'run:0',
  steps: []
};
const pages: PageMetadata = { objects: {}, tabs: {} };
const files = { importMap: { lwc: '/lwc.js' }, entry: '/main.js', preloads: ['/lwc.js'], styles: ['/page.css'] };

describe('previewPage', () => {
  const page = previewPage(files, bootstrap, pages, 'dark');

  it('keeps data from ending its script element', () => {
    assert.equal(page.html.match(/<script/g)?.length, 4);
    const json = /id="linchpin-bootstrap">(.*?)<\/script>/s.exec(page.html)?.[1] ?? '';
    assert.deepEqual(JSON.parse(json), bootstrap);
  });

  it('allows no inline script but the import map', () => {
    const map = /<script type="importmap">(.*?)<\/script>/s.exec(page.html)?.[1] ?? '';
    const hash = crypto.createHash('sha256').update(map).digest('base64');

    assert.ok(page.contentSecurityPolicy.includes(`script-src 'self' 'sha256-${hash}'`));
    assert.match(page.contentSecurityPolicy, /frame-ancestors 'none'/);
  });

  it('writes the chosen colours into the first line', () => {
    assert.match(page.html, /^<!doctype html>\n<html lang="en-US" data-theme="dark">/);
  });
});

describe('failurePage', () => {
  it('shows the reason as text', () => {
    const { html } = failurePage('Broken', hostile, false);

    assert.doesNotMatch(html, /<script/);
    assert.match(html, /&lt;script&gt;alert/);
  });
});
