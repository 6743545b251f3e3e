import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { Connection } from 'jsforce';

import { document, packageOf } from '../../deploy/testing/packages.ts';
import { readSourceFormat } from '../../metadata/package/source-format.ts';
import type { LocalOrg } from '../../org-types.ts';
import { openOrg } from '../../org.ts';
import { startServer } from '../../server.ts';
import type { RunningServer } from '../../server.ts';
import { unpack } from './zip.ts';

const meta = (more = '', type = 'application/javascript', cacheControl = 'Public'): string =>
  document('StaticResource', `<cacheControl>${cacheControl}</cacheControl><contentType>${type}</contentType>${more}`);
const BUNDLE = {
  'lwc/board/board.js': `import { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import CHARTS from '@salesforce/resourceUrl/charts';
export default class Board extends LightningElement {
  connectedCallback() {
    void loadScript(this, CHARTS);
  }
}
`,
  'lwc/board/board.js-meta.xml': document(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion><isExposed>false</isExposed>'
  )
};

describe('static resources', () => {
  let now = new Date('2026-03-10T12:00:00Z');
  let org: LocalOrg;
  let server: RunningServer;
  let connection: Connection;
  before(async () => {
    org = openOrg({ file: ':memory:', clock: () => now });
    server = await startServer({ org, port: 0 });
    const accessToken = org.issueToken(org.sessionFor('admin@linchpin.local').userId);
    connection = new Connection({ instanceUrl: server.url, accessToken, version: '67.0' });
  });
  after(async () => {
    await server.close();
    org.close();
  });

  const deploy = (files: ReadonlyMap<string, Uint8Array>): string[] =>
    org
      .deploy(org.system, files, { checkOnly: false, rollbackOnError: true })
      .components.map(
        ({ type, fullName, fileName, success, problem, created, deleted }) =>
          `${type} ${fullName} ${fileName}: ${success ? (created ? 'created' : deleted ? 'deleted' : 'kept') : (problem ?? '')}`
      )
      .slice(1);
  const charts = (content: string, metadata = meta()): Map<string, Uint8Array> =>
    packageOf(
      { StaticResource: ['charts'] },
      { 'staticresources/charts.resource': content, 'staticresources/charts.resource-meta.xml': metadata }
    );
  const failures = (files: ReadonlyMap<string, Uint8Array>): string => {
    const { components } = org.deploy(org.system, files, { checkOnly: true, rollbackOnError: true });
    return components
      .filter((each) => !each.success)
      .map((each) => `${each.fileName} ${each.problem ?? ''}`)
      .join('\n');
  };

  it('are refused by name when a component needs one that is not there', () => {
    assert.match(
      failures(packageOf({ LightningComponentBundle: ['board'] }, BUNDLE)),
      /^lwc\/board\/board\.js Invalid reference charts of type resourceUrl in file board\.js$/
    );
  });

  it('are deployed together with what needs them', () => {
    const files = new Map([
      ...charts('window.Charts = 1;'),
      ...packageOf({ StaticResource: ['charts'], LightningComponentBundle: ['board'] }, BUNDLE)
    ]);

    assert.deepEqual(deploy(files), [
      'StaticResource charts staticresources/charts.resource: created',
      'LightningComponentBundle board lwc/board: created'
    ]);
    assert.deepEqual(org.model.staticResources.get('charts'), {
      apiName: 'charts',
      contentType: 'application/javascript',
      cacheControl: 'Public'
    });
  });

  it('are served where resourceUrl says, to be kept until they change', async () => {
    const ask = async (address: string): Promise<unknown[]> => {
      const answer = await fetch(server.url + address);
      const { headers } = answer;
      return [answer.status, headers.get('content-type'), headers.get('cache-control'), await answer.text()];
    };
    const first = `/resource/${now.getTime()}/charts`;
    const type = 'application/javascript';

    assert.deepEqual(await ask(first), [200, type, 'public, max-age=31536000, immutable', 'window.Charts = 1;']);
    assert.deepEqual(await ask('/resource/charts'), [200, type, 'no-cache', 'window.Charts = 1;']);
    now = new Date('2026-03-11T12:00:00Z');
    deploy(charts('window.Charts = 2;', meta('', type, 'Private')));
    assert.deepEqual(await ask(first), [200, type, 'no-cache', 'window.Charts = 2;']);
    const second = `/resource/${now.getTime()}/charts`;
    assert.deepEqual(await ask(second), [200, type, 'private, max-age=31536000, immutable', 'window.Charts = 2;']);
    assert.equal((await ask('/resource/1/none'))[0], 404);
  });

  it('are given to no page of another origin', async () => {
    const answer = await fetch(`${server.url}/resource/charts`, { headers: { 'sec-fetch-site': 'cross-site' } });

    assert.equal(answer.status, 403);
  });

  it('are described, listed and retrieved as files with metadata beside them', async () => {
    const described = await connection.metadata.describe('67.0');
    const listed = await connection.metadata.list([{ type: 'StaticResource' }], '67.0');
    const asked = { apiVersion: '67.0', unpackaged: { types: [{ name: 'StaticResource', members: ['*'] }] } };
    const { zipFile } = await connection.metadata.retrieve(asked as never).complete();

    const type = described.metadataObjects.find(({ xmlName }) => xmlName === 'StaticResource');
    assert.deepEqual(
      [type?.directoryName, type?.suffix, String(type?.metaFile)],
      ['staticresources', 'resource', 'true']
    );
    assert.deepEqual(
      listed.map(({ fullName, fileName, id }) => [fullName, fileName, id?.slice(0, 3)]),
      [['charts', 'staticresources/charts.resource', '081']]
    );
    const files = [...unpack(Buffer.from(zipFile, 'base64'))].map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString()
    ]);
    assert.deepEqual(files.slice(0, 2), [
      ['unpackaged/staticresources/charts.resource', 'window.Charts = 2;'],
      ['unpackaged/staticresources/charts.resource-meta.xml', meta('', 'application/javascript', 'Private')]
    ]);
  });

  it('are not taken by calls without files', async () => {
    const component = { fullName: 'other', cacheControl: 'Public', contentType: 'text/plain', content: 'eA==' };

    await assert.rejects(
      connection.metadata.create('StaticResource', component as never),
      /FEATURE_NOT_SUPPORTED_LOCALLY.*StaticResource in this call/
    );
  });

  for (const [name, files, problem] of [
    ['without content', { 'x.resource-meta.xml': meta() }, /x\.resource Required field is missing: content/],
    ['with empty content', { 'x.resource': '', 'x.resource-meta.xml': meta() }, /Required field is missing: content/],
    ['without metadata', { 'x.resource': 'x' }, /x has no file staticresources\/x\.resource-meta\.xml beside it/],
    [
      'whose metadata lacks something',
      { 'x.resource': 'x', 'x.resource-meta.xml': document('StaticResource', '<cacheControl>Public</cacheControl>') },
      /x\.resource-meta\.xml Required field is missing: contentType/
    ],
    [
      'whose metadata is no XML',
      { 'x.resource': 'x', 'x.resource-meta.xml': '<StaticResource>' },
      /x\.resource-meta\.xml Error parsing file/
    ],
    [
      'that are archives',
      { 'x.resource': 'PK', 'x.resource-meta.xml': meta('', 'application/zip') },
      /does not support static resources of the type application\/zip/
    ],
    [
      'in folders',
      { 'x/a.js': 'a', 'x.resource-meta.xml': meta() },
      /staticresources\/x\/a\.js The local org does not support this file/
    ],
    [
      'that are too large',
      { 'x.resource': 'x'.repeat(5 * 1024 * 1024 + 1), 'x.resource-meta.xml': meta() },
      /5242880 bytes at most; this one has 5242881/
    ]
  ] as const) {
    it(`are refused ${name}`, () => {
      const texts = Object.fromEntries(Object.entries(files).map(([file, text]) => [`staticresources/${file}`, text]));

      assert.match(failures(packageOf({ StaticResource: ['x'] }, texts)), problem);
    });
  }

  it('are not deleted while a component needs them, and leave nothing afterwards', () => {
    const without = packageOf({}, {}, { StaticResource: ['charts'] });
    assert.match(failures(without), /referenced elsewhere: LightningComponentBundle board: Invalid reference charts/);

    assert.deepEqual(deploy(packageOf({}, {}, { LightningComponentBundle: ['board'], StaticResource: ['charts'] })), [
      'LightningComponentBundle board destructiveChangesPost.xml: deleted',
      'StaticResource charts destructiveChangesPost.xml: deleted'
    ]);
    assert.deepEqual([org.model.staticResources.size, org.metadata.pieces()], [0, []]);
  });
});

describe('static resources of a folder of source', () => {
  it('are the content beside their metadata, whatever its ending', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linchpin-resources-'));
    try {
      const write = (name: string, text: string): void => {
        fs.mkdirSync(path.join(folder, 'wing/staticresources', path.dirname(name)), { recursive: true });
        fs.writeFileSync(path.join(folder, 'wing/staticresources', name), text);
      };
      write('charts.js', 'window.Charts = 1;');
      write('charts.resource-meta.xml', meta());
      write('note', 'plain');
      write('note.resource-meta.xml', meta('', 'text/plain'));
      const org = openOrg({ file: ':memory:', source: readSourceFormat([folder]) });
      const content = (name: string): string =>
        Buffer.from(org.metadata.file(`staticresources/${name}.resource`) ?? []).toString();
      assert.deepEqual([content('charts'), content('note')], ['window.Charts = 1;', 'plain']);

      write('charts.js', 'window.Charts = 2;');
      fs.rmSync(path.join(folder, 'wing/staticresources/note'));
      fs.rmSync(path.join(folder, 'wing/staticresources/note.resource-meta.xml'));
      org.followSource(readSourceFormat([folder]));
      assert.deepEqual([content('charts'), content('note')], ['window.Charts = 2;', '']);
      assert.deepEqual([...org.model.staticResources.keys()], ['charts']);

      write('site/index.html', '<p></p>');
      assert.throws(
        () => org.followSource(readSourceFormat([folder])),
        /site\/index\.html: The local org does not support/
      );
      org.close();
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
