import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { unpack } from '../../scripts/local-org/api/metadata/zip.ts';
import { OrgError } from '../../scripts/local-org/basics/errors.ts';
import { packageFiles } from './support/metadata.ts';
import { Random } from './support/random.ts';
import { SEED } from './support/run.ts';
import { EVIL_ZIPS, writeZip } from './support/zips.ts';

/** What hides nothing and lies about nothing, however odd it is. */
const HARMLESS = new Set(['a zip in a zip', 'a name that JavaScript reserves', 'an end and nothing else']);
const LIMITS: Readonly<Record<string, string>> = {
  'a bomb': 'LIMIT_EXCEEDED',
  'a bomb in parts': 'LIMIT_EXCEEDED',
  'a size of four gigabytes': 'LIMIT_EXCEEDED',
  'more files than Salesforce takes': 'INVALID_OPERATION'
};

describe('a zip that', () => {
  it('says the truth is unpacked', () => {
    const files = packageFiles();
    assert.deepEqual(
      [...unpack(writeZip(files))].map(([name, content]) => [name, Buffer.from(content)]),
      files.map(({ name, content }) => [name, content])
    );
  });

  for (const [name, make] of Object.entries(EVIL_ZIPS)) {
    it(`has ${name} is ${HARMLESS.has(name) ? 'unpacked' : 'refused'}`, () => {
      const zip = make(packageFiles(), new Random(SEED, name));
      if (HARMLESS.has(name)) {
        assert.ok(unpack(zip) instanceof Map);
        return;
      }
      const code = LIMITS[name] ?? 'INVALID_ZIP_FILE';
      assert.throws(
        () => unpack(zip),
        (error) => error instanceof OrgError && error.code === code
      );
    });
  }
});
