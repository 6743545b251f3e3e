import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customKeyPrefix, idSuffix, makeId, toId18 } from './ids.ts';
import fc from '../basics/testing/properties.ts';

describe('ids', () => {
  it('carry the platform’s checksum', () => {
    // Ids published in Salesforce's own documentation.
    assert.equal(idSuffix('001D000000IqhSL'), 'IAZ');
    assert.equal(idSuffix('00D000000000062'), 'EAA');
    assert.equal(toId18('001D000000IqhSL'), '001D000000IqhSLIAZ');
  });

  it('sort in the order in which they were made', () => {
    const ids = [1, 2, 9, 10, 35, 36, 61, 62, 3843, 3844, 1_000_000].map((number) => makeId('a00', number));

    assert.deepEqual([...ids].sort(), ids);
    assert.ok(ids.every((id) => id.length === 18));
  });

  it('are read with 15 or 18 characters and repaired from any case', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 62 ** 6 }), (number) => {
        const id = makeId('a0Z', number);
        assert.equal(toId18(id), id);
        assert.equal(toId18(id.slice(0, 15)), id);
        assert.equal(toId18(id.toLowerCase()), id);
        assert.equal(toId18(id.toUpperCase()), id);
      })
    );
  });

  it('are refused when they are none', () => {
    for (const text of ['', 'abc', '001D000000IqhSL!AZ', '001D000000IqhSLI', "001' OR '1'='1", '001D000000IqhSL999']) {
      assert.equal(toId18(text), undefined, text);
    }
  });

  it('number custom objects from a00', () => {
    assert.deepEqual([0, 1, 10, 36, 61, 62].map(customKeyPrefix), ['a00', 'a01', 'a0A', 'a0a', 'a0z', 'a10']);
  });
});
