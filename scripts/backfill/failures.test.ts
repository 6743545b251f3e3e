import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { reasonOf } from './failures.ts';
import { BackfillError } from './model.ts';

describe('reasonOf', () => {
  const coded = (message: string, codes: Readonly<Record<string, string>>): Error =>
    Object.assign(new Error(message), codes);

  for (const [situation, error, reason] of [
    ['what the command says itself', new BackfillError('Name a plan.'), 'Name a plan.'],
    [
      'a session that ended',
      coded('Session expired or invalid', { errorCode: 'INVALID_SESSION_ID' }),
      'The session of this login has ended. Log in again (sf org login web --alias ALIAS).'
    ],
    ['any other refusal of the org', coded('unexpected token\n', { errorCode: 'MALFORMED_QUERY' }), 'unexpected token'],
    [
      'a connection that broke',
      coded('request to http://org failed, reason: socket hang up', { code: 'ECONNRESET' }),
      'The org cannot be reached: socket hang up (ECONNRESET).'
    ],
    [
      'a host that is not there, by its cause',
      new TypeError('fetch failed', { cause: coded('getaddrinfo ENOTFOUND org', { code: 'ENOTFOUND' }) }),
      'The org cannot be reached: fetch failed (ENOTFOUND).'
    ],
    [
      'a file that cannot be written',
      coded("EACCES: permission denied, open '/report.csv'", { code: 'EACCES', path: '/report.csv' }),
      "EACCES: permission denied, open '/report.csv'"
    ]
  ] as const) {
    it(`tells ${situation}`, () => {
      assert.equal(reasonOf(error), reason);
    });
  }

  it('leaves programming errors as they are', () => {
    assert.equal(reasonOf(new TypeError('undefined is not a function')), undefined);
    assert.equal(reasonOf('text'), undefined);
  });
});
