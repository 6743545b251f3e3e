import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { damageBytes, Random } from './support/random.ts';
import { SEED } from './support/run.ts';
import { Target } from './support/target.ts';

const HOST = 'Host: localhost\r\n';
const LONG = 10_000;

describe('a connection', () => {
  let target: Target;
  before(async () => {
    target = await Target.start();
  });
  after(() => target.stop());

  const auth = (): string => `${HOST}Authorization: Bearer ${target.token}\r\nContent-Type: application/json\r\n`;
  const isAlive = async (): Promise<void> => {
    const answer = await target.send({ method: 'GET', path: '/local-org/health' });
    assert.equal(answer.status, 200);
    assert.deepEqual((await target.state()).log, []);
  };
  const answersWith = (received: string): string => /^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? 'closed';

  const broken: Readonly<Record<string, readonly [() => readonly string[], RegExp]>> = {
    'that is no HTTP': [() => ['\u0016\u0003\u0001 hello\r\n\r\n'], /^400$/],
    'with a path over 32 kB': [
      () => [`GET /services/data/v67.0/query?q=${'x'.repeat(40_000)} HTTP/1.1\r\n${HOST}\r\n`],
      /^431$/
    ],
    'with headers over 32 kB': [() => [`GET / HTTP/1.1\r\n${HOST}X: ${'y'.repeat(40_000)}\r\n\r\n`], /^431$/],
    'with thousands of headers': [() => [`GET / HTTP/1.1\r\n${HOST}${'A: b\r\n'.repeat(6000)}\r\n`], /^431$/],
    'with a null byte in its path': [() => [`GET /\u0000 HTTP/1.1\r\n${HOST}\r\n`], /^400$/],
    'with a URL that is none': [() => [`GET http://[ HTTP/1.1\r\n${auth()}\r\n`], /^(400|404)$/],
    'for another host': [() => [`GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n`], /^403$/],
    'with two hosts': [() => [`GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`], /^(400|404)$/],
    'without a host': [() => ['GET / HTTP/1.1\r\n\r\n'], /^(400|403)$/],
    'with two lengths': [() => [`POST / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`], /^400$/],
    'with a length and chunks': [
      () => [`POST / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
      /^400$/
    ],
    'with a length below zero': [() => [`POST / HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`], /^400$/],
    'with a length beyond numbers': [
      () => [
        `POST /services/data/v67.0/sobjects/Account HTTP/1.1\r\n${auth()}Content-Length: 99999999999999999999\r\n\r\n`
      ],
      /^(400|413)$/
    ],
    'with damaged chunks': [
      () => [
        `POST /services/data/v67.0/sobjects/Account HTTP/1.1\r\n${auth()}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`
      ],
      /^(400|closed)$/
    ],
    'with endless chunk extensions': [
      () => [
        `POST /services/data/v67.0/sobjects/Account HTTP/1.1\r\n${auth()}Transfer-Encoding: chunked\r\n\r\n1;${'a'.repeat(60_000)}\r\n{\r\n`
      ],
      /^(400|413|closed)$/
    ],
    'that smuggles another': [
      () => [
        `GET /local-org/health HTTP/1.1\r\n${HOST}Content-Length: 40\r\n\r\nGET /services/data/v67.0/limits HTTP/1.1\r\n`
      ],
      /^200$/
    ],
    'with a broken line ending': [() => [`GET / HTTP/1.1\nHost: localhost\n\n`], /^(400|404)$/]
  };
  for (const [name, [pieces, status]] of Object.entries(broken)) {
    it(`${name} is answered or closed`, async () => {
      const received = await target.raw(pieces(), false, LONG);
      assert.match(answersWith(received), status, received.slice(0, 300));
      if (/^HTTP\/1\.1 4/.test(received)) assert.match(received, /\r\n\r\n\[\{"message":"[^"]+","errorCode":"[A-Z_]+"/);
      await isAlive();
    });
  }

  it('gets a compressed answer only when it takes one', async () => {
    const encodingFor = async (accepted: string): Promise<string | undefined> => {
      const path = '/services/data/v67.0/sobjects/Account/describe';
      const { headers } = await target.send({ method: 'GET', path, headers: { 'accept-encoding': accepted } });
      return headers['content-encoding'];
    };
    const answers = await Promise.all(
      ['gzip', 'br, GZIP;q=0.5', 'gzip;q=0', 'gzip; q=0.0, br', 'xgzip', ''].map(encodingFor)
    );
    assert.deepEqual(answers, ['gzip', 'gzip', undefined, undefined, undefined, undefined]);
  });

  it('that ends within its body leaves no trace', async () => {
    const before = await target.state(true);
    const received = await target.raw(
      [`POST /services/data/v67.0/sobjects/Account HTTP/1.1\r\n${auth()}Content-Length: 1000\r\n\r\n{"Name":"Half"`],
      true,
      LONG
    );
    assert.match(answersWith(received), /^(400|closed)$/);
    await target.raw(
      [
        `POST /services/data/v67.0/sobjects/Account HTTP/1.1\r\n${auth()}Transfer-Encoding: chunked\r\n\r\n10\r\n{"Name":"Half"`
      ],
      true,
      LONG
    );
    await isAlive();
    assert.equal((await target.state(true)).hash, before.hash);
  });

  it('among hundreds that never finish their headers does not keep others waiting', async () => {
    const slow = Array.from({ length: 300 }, () => target.raw([`GET / HTTP/1.1\r\n${HOST}X-A: `], false, 3000));
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => target.send({ method: 'GET', path: '/services/data/v67.0/sobjects/Account' }))
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    await Promise.all(slow);
    await isAlive();
  });

  it('that sends damaged requests is answered or closed', async () => {
    const whole = Buffer.from(
      `POST /services/data/v67.0/sobjects/Account HTTP/1.1\r\n${auth()}Content-Length: 15\r\nConnection: close\r\n\r\n{"Name":"Whole"}`
    );
    for (let index = 0; index < 120; index += 1) {
      const damaged = damageBytes(new Random(SEED, `connection:${index}`), whole);
      const received = await target.raw([damaged], true, LONG);
      assert.match(
        answersWith(received),
        /^([234]\d\d|501|closed)$/,
        `FUZZ_SEED=${SEED} #${index}: ${received.slice(0, 300)}`
      );
    }
    await isAlive();
  });
});
