import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { requireSession } from './session.ts';

describe('requireSession', () => {
  it('tells a session from the remark that stands for a hidden one', () => {
    requireSession('00D000000000001!AQlocal.token_1');

    for (const hidden of ["[REDACTED] Use 'sf org auth show-access-token' to view", undefined, null]) {
      assert.throws(() => requireSession(hidden), /hides the session .* SF_TEMP_SHOW_SECRETS=true/);
    }
  });
});
