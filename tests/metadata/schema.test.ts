import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';

import { typeRule } from '../../scripts/local-org/metadata/check/schema/schema.ts';
import { METADATA_TYPES } from '../../scripts/local-org/metadata/package/types.ts';
import { readSchema } from './support/schema.ts';
import { schemaText, schemaTextFile } from './support/schema-text.ts';

describe('the table of metadata types', () => {
  it('is what @salesforce/types says (written anew by `node tests/metadata/support/schema-text.ts`)', async () => {
    assert.equal(fs.readFileSync(schemaTextFile, 'utf8'), schemaText(await readSchema()));
  });

  it('has every type that can be deployed, and the parts of its files', () => {
    const names = METADATA_TYPES.flatMap((type) => [type.xmlName, ...Object.values(type.children)]);

    assert.deepEqual(
      names.filter((name) => typeRule(name)?.kind !== 'elements'),
      []
    );
  });

  it('tells required, repeated and enumerated elements', () => {
    const filter = typeRule('ListView');

    assert.ok(filter?.kind === 'elements');
    assert.deepEqual(filter.elements.get('columns'), { type: 'string', repeats: true, isRequired: false });
    assert.deepEqual(filter.elements.get('filterScope'), { type: 'FilterScope', repeats: false, isRequired: true });
    const scope = typeRule('FilterScope');
    assert.ok(scope?.kind === 'oneOf' && scope.values.has('Mine'));
    assert.equal(typeRule('Nowhere'), undefined);
  });
});
