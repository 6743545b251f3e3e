import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { childrenNamed, textOf } from '../../scripts/local-org/metadata/xml.ts';
import { parsedFiles, sourceRoot } from './support/source-files.ts';

const labels = parsedFiles('CustomLabels').flatMap(({ root }) => childrenNamed(root, 'labels'));
const names = labels.map((label) => textOf(label, 'fullName') ?? '');
const code = fs
  .globSync('**/*.{ts,html,xml}', { cwd: sourceRoot })
  .filter((file) => !/__tests__|labels-meta\.xml$/.test(file))
  .map((file) => fs.readFileSync(path.join(sourceRoot, file), 'utf8'))
  .join('\n');
const used = new Set([...code.matchAll(/(?:@salesforce\/label\/c|\$Label)\.(\w+)/g)].map(([, name = '']) => name));

describe('labels', () => {
  it('are all used', () => {
    assert.deepEqual(
      names.filter((name) => !used.has(name)),
      []
    );
  });

  it('exist wherever they are used', () => {
    assert.deepEqual(
      [...used].filter((name) => !names.includes(name)),
      []
    );
  });

  it('have names of their own that begin with their wing', () => {
    const wings = ['common', ...fs.readdirSync(sourceRoot)];

    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => !wings.includes(name.split('_')[0] ?? '') || name.length > 80),
      []
    );
  });

  it('say what they are for, and in which language', () => {
    const vague = labels.filter((label) => {
      const purpose = textOf(label, 'shortDescription') ?? '';
      return purpose === '' || purpose.length > 80 || textOf(label, 'language') !== 'en_US';
    });

    assert.deepEqual(
      vague.map((label) => textOf(label, 'fullName')),
      []
    );
  });

  it('fit into what Salesforce keeps', () => {
    const long = labels.filter(
      (label) => (textOf(label, 'value')?.length ?? 0) > 1000 || textOf(label, 'value') === undefined
    );

    assert.deepEqual(
      long.map((label) => textOf(label, 'fullName')),
      []
    );
  });
});
