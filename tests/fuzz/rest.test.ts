import { describe, it } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';

import { BODIES, PATHS } from './support/bodies.ts';
import { damageJson, JSON_BOMBS, randomJson } from './support/json.ts';
import { damage, damageBytes, ODD_TEXTS } from './support/random.ts';
import type { Random } from './support/random.ts';
import { runFamily } from './support/run.ts';
import type { WireRequest } from './support/target.ts';

const DATA = '/services/data/v67.0';
const json = { 'content-type': 'application/json' };
const whole = (path: string): string => (path.startsWith('/local-org') ? path : `${DATA}${path}`);

describe('hostile REST requests', () => {
  it('with damaged bodies are answered or refused', () =>
    runFamily({
      name: 'rest bodies',
      runs: 900,
      attack: (random, index) => {
        const bomb = JSON_BOMBS[index >> 2];
        const [method, path, body] =
          bomb === undefined ? random.pick(BODIES) : (BODIES[[0, 6, 11, 14][index % 4] ?? 0] ?? random.pick(BODIES));
        if (bomb !== undefined) return { method, path: whole(path), headers: json, body: bomb };
        return { method, path: whole(path), headers: json, body: JSON.stringify(damageJson(random, body)) };
      }
    }));

  it('in odd encodings and of odd types are answered or refused', () =>
    runFamily({ name: 'rest encodings', runs: 250, attack: encoded }));

  it('to damaged paths are answered or refused', () =>
    runFamily({
      name: 'rest paths',
      runs: 900,
      attack: (random) => ({ method: methodFor(random), path: oddPath(random), headers: oddHeaders(random) })
    }));

  it('to composite resources are answered or refused', () =>
    runFamily({ name: 'composite', runs: 300, attack: compositeAttack }));

  it('for tokens are answered or refused', () => runFamily({ name: 'oauth', runs: 150, attack: tokenRequest }));
});

/** What a body unpacks to is beyond every limit. */
const BOMBS = [
  gzipSync(Buffer.alloc(60 * 1024 * 1024, ' ')),
  gzipSync(Buffer.alloc(30 * 1024 * 1024, '[')),
  deflateSync(Buffer.alloc(60 * 1024 * 1024))
];

function encoded(random: Random, index: number): WireRequest {
  const [method, path, body] = random.pick(BODIES);
  const text = Buffer.from(JSON.stringify(body));
  const type = random.pick([
    'application/json',
    'application/json;charset=utf-16',
    'text/plain',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/xml',
    'a',
    '',
    'application/json; charset="',
    'application/x-www-form-urlencoded'
  ]);
  const packed = BOMBS[index] ?? random.pick([gzipSync, deflateSync])(text);
  const content =
    index < BOMBS.length
      ? packed
      : random.pick([
          text,
          packed,
          damageBytes(random, packed),
          gzipSync(packed),
          Buffer.concat([packed, packed]),
          damageBytes(random, text)
        ]);
  const encoding =
    index < BOMBS.length
      ? index === 2
        ? 'deflate'
        : 'gzip'
      : random.pick(['gzip', 'deflate', 'br', 'gzip, gzip', 'identity', 'GZIP', 'x', ' gzip ']);
  return { method, path: whole(path), headers: { 'content-type': type, 'content-encoding': encoding }, body: content };
}

function methodFor(random: Random): string {
  return random.pick([
    'GET',
    'GET',
    'GET',
    'GET',
    'HEAD',
    'DELETE',
    'POST',
    'PATCH',
    'PUT',
    'OPTIONS',
    'TRACE',
    'PROPFIND'
  ]);
}

const ESCAPES = [
  '%00',
  '%2e%2e',
  '%2F',
  '%',
  '%zz',
  '%E0%A4%A',
  '%ff',
  '..',
  '.',
  '//',
  '\\',
  ';a=b',
  '%0d%0aX: y',
  '?',
  '&',
  '=',
  '+',
  '%25',
  '[',
  ']',
  '{',
  '|',
  '@',
  ':'
];

function oddPath(random: Random): string {
  const path = random.pick([...PATHS, ...BODIES.map(([, target]) => target)]);
  const kind = random.below(8);
  if (kind === 0)
    return random.pick([
      '/',
      '//',
      '*',
      '//x',
      '/services',
      '/services/data/',
      '/services/data/v67',
      '/services/data/v999.0/',
      '/services/data/vx/limits',
      '/services/data/v67.0//limits',
      'http://[',
      'http://evil.example/services/data',
      '/id/00D/005',
      '/services/oauth2/userinfo',
      '/local-org/health',
      '/services/apexrest/x',
      '/services/data/v67.0/../../../etc/passwd',
      '//[/',
      '/\\evil.example/'
    ]);
  if (kind === 1) return `${DATA}${path}/${'a'.repeat(random.pick([255, 4000, 9000]))}`;
  const parts = `${DATA}${path}`.match(/[/?&=]|[^/?&=]+/g) ?? [];
  const words = [
    ...ESCAPES,
    ...ODD_TEXTS.map((text) => encodeURIComponent(text.toWellFormed())),
    'Account',
    'Contact',
    'Stakeholder__c',
    'batch',
    'describe'
  ];
  const damaged = damage(random, parts, words).join('').slice(0, 9000);
  // What cannot stand in a request line is for the tests of the raw protocol.
  const sendable = damaged.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character.toWellFormed()));
  return sendable.startsWith('/') ? sendable : `/${sendable}`;
}

function oddHeaders(random: Random): Record<string, string> {
  const headers: Record<string, string> = {};
  if (random.chance(0.15))
    headers['authorization'] = random.pick([
      '',
      'Bearer',
      'Bearer ',
      'Basic YTpi',
      `Bearer ${'x'.repeat(5000)}`,
      'Bearer 00D!é'.replace('é', 'e'),
      'OAuth x',
      'bearer null'
    ]);
  if (random.chance(0.15))
    headers['sforce-query-options'] = random.pick([
      'batchSize=200',
      'batchSize=-1',
      'batchSize=1e99',
      'batchSize=',
      'x',
      'batchSize=2001;batchSize=3'
    ]);
  if (random.chance(0.1)) headers['sforce-call-options'] = random.pick(['client=x', 'defaultNamespace=y', ';;;']);
  if (random.chance(0.1))
    headers['if-modified-since'] = random.pick([
      'never',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Thu, 99 Foo 999999 00:00:00 GMT'
    ]);
  if (random.chance(0.1)) headers['accept'] = random.pick(['application/xml', '*/*', ';;;', 'text/html']);
  if (random.chance(0.1)) headers['accept-encoding'] = random.pick(['gzip', 'br', 'gzip;q=0', 'identity;q=0, *;q=0']);
  if (random.chance(0.05)) headers['host'] = random.pick(['evil.example', 'localhost', '[::1', '127.0.0.1:99999', '']);
  if (random.chance(0.05)) headers['origin'] = random.pick(['http://evil.example', 'null', 'http://localhost']);
  if (random.chance(0.05)) headers['range'] = 'bytes=0-1,2-3';
  if (random.chance(0.05)) headers['x-http-method-override'] = 'DELETE';
  if (random.chance(0.05)) headers['__proto__'] = 'x';
  return headers;
}

function compositeAttack(random: Random, index: number): WireRequest {
  const node = (at: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
    method: 'POST',
    url: '/services/data/v67.0/sobjects/Account',
    referenceId: `r${at}`,
    body: { Name: `N${at}` },
    ...more
  });
  const nodes = (count: number, make: (at: number) => unknown): unknown[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const record = (at: number): unknown => ({ attributes: { type: 'Account', referenceId: `r${at}` }, Name: `N${at}` });
  const tree = (depth: number): unknown => ({
    attributes: { type: 'Account', referenceId: `d${depth}` },
    Name: 'x',
    ...(depth > 0 && { ChildAccounts: { records: [tree(depth - 1)] } })
  });
  const text = 'x'.repeat(30_000);
  const cases: readonly (() => readonly [path: string, body: unknown])[] = [
    () => ['/composite', { compositeRequest: nodes(26, (at) => node(at)) }],
    () => [
      '/composite',
      { compositeRequest: nodes(25, (at) => node(at, { body: { Name: `@{r${(at + 1) % 25}.id}` } })) }
    ],
    () => ['/composite', { compositeRequest: nodes(25, (at) => node(at, { referenceId: 'same' })) }],
    () => ['/composite', { compositeRequest: nodes(5, (at) => node(at, { referenceId: random.pick(ODD_TEXTS) })) }],
    () => [
      '/composite',
      {
        compositeRequest: [
          node(0, { body: { Name: 'x', Description: text } }),
          node(1, { method: 'GET', url: '/services/data/v67.0/query?q=SELECT+Description+FROM+Account+LIMIT+1' }),
          node(2, { body: { Name: '@{r1.records[0].Description}'.repeat(100_000) } })
        ]
      }
    ],
    () => [
      '/composite',
      {
        compositeRequest: [
          node(0),
          node(1, { url: `/services/data/v67.0/sobjects/Account/${'@{r0.id}'.repeat(20_000)}`, method: 'GET' })
        ]
      }
    ],
    () => [
      '/composite',
      {
        compositeRequest: [
          node(0),
          node(1, { body: { Name: '@{r0.id[0][0].x..}@{r0}@{}@{r0.__proto__}@{constructor}' } })
        ]
      }
    ],
    () => [
      '/composite',
      {
        compositeRequest: [
          node(0, {
            url: random.pick([
              '//[',
              'http://[',
              '',
              '/',
              '/services/data/v67.0/composite',
              'services/data/v67.0/limits',
              '/services/data/v67.0/%',
              '/services/data/v67.0/jobs/ingest',
              '/services/data/v67.0/metadata/deployRequest',
              '/services/data/v67.0/graphql',
              '/local-org/session'
            ])
          })
        ]
      }
    ],
    () => [
      '/composite',
      { compositeRequest: [node(0, { method: random.pick(['', 'get', 'PROPFIND', 'HEAD', 'PUT', '__proto__']) })] }
    ],
    () => [
      '/composite',
      {
        compositeRequest: nodes(6, (at) =>
          node(at, {
            method: 'GET',
            url: '/services/data/v67.0/query?q=SELECT+Id+FROM+Account',
            body: randomJson(random)
          })
        )
      }
    ],
    () => ['/composite/batch', { batchRequests: nodes(26, () => ({ method: 'GET', url: 'v67.0/limits' })) }],
    () => [
      '/composite/batch',
      {
        batchRequests: [
          {
            method: 'GET',
            url: random.pick([
              '',
              'v67.0',
              '/',
              '//',
              'v99.0/limits',
              'v67.0/composite/batch',
              '../../x',
              'v67.0/query?q='
            ])
          }
        ]
      }
    ],
    () => [
      '/composite/batch',
      { batchRequests: nodes(25, () => ({ method: 'GET', url: 'v67.0/sobjects/Account/describe' })) }
    ],
    () => ['/composite/sobjects', { records: nodes(201, record) }],
    () => ['/composite/sobjects', { allOrNone: true, records: nodes(200, record) }],
    () => ['/composite/tree/Account', { records: nodes(201, record) }],
    () => ['/composite/tree/Account', { records: [tree(5)] }],
    () => ['/composite/tree/Account', { records: [tree(20)] }],
    () => ['/composite/tree/Account', { records: [record(1), record(1)] }],
    () => ['/composite/graph', { graphs: nodes(76, (at) => ({ graphId: `g${at}`, compositeRequest: [node(at)] })) }],
    () => ['/composite/graph', { graphs: [{ graphId: 'g', compositeRequest: nodes(501, (at) => node(at)) }] }],
    () => [
      '/composite/graph',
      {
        graphs: nodes(2, () => ({
          graphId: 'same',
          compositeRequest: [node(0, { body: { Name: '@{r1.id}' } }), node(1, { body: { Name: '@{r0.id}' } })]
        }))
      }
    ]
  ];
  const [path, body] = (cases[index] ?? random.pick(cases))();
  const sent = index < cases.length || random.chance(0.3) ? body : damageJson(random, body, 0.05);
  return { method: 'POST', path: `${DATA}${path}`, headers: json, body: JSON.stringify(sent) };
}

function tokenRequest(random: Random): WireRequest {
  const fields = [
    'grant_type=password',
    'username=admin@linchpin.local',
    'password=wrong',
    'client_id=x',
    'client_secret=y',
    'refresh_token=z',
    'grant_type=refresh_token',
    'token=x',
    'assertion=a.b.c',
    'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer',
    'code=x',
    'grant_type=authorization_code',
    '%',
    '=',
    '&&',
    `username=${'x'.repeat(100_000)}`
  ];
  const form = damage(random, fields, ODD_TEXTS).join('&');
  return {
    method: random.pick(['POST', 'POST', 'POST', 'GET']),
    path: random.pick([
      '/services/oauth2/token',
      '/services/oauth2/revoke',
      '/services/oauth2/userinfo',
      '/services/oauth2/singleaccess',
      '/services/oauth2/introspect',
      '/services/oauth2/authorize',
      '/id/00D000000000001/005000000000001',
      '/local-org/session'
    ]),
    headers: {
      'content-type': random.pick(['application/x-www-form-urlencoded', 'application/json', 'text/plain']),
      authorization: random.pick(['', 'Bearer x'])
    },
    body: form
  };
}
