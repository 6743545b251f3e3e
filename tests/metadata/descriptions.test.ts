import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { childrenNamed, flagOf, textOf, type XmlElement } from '../../scripts/local-org/metadata/xml.ts';
import { readFields } from './support/fields.ts';
import { parsedFiles, sourceRoot } from './support/source-files.ts';

/** Sentences in lower case without their marks, to be compared. */
function sentences(text: string): readonly string[] {
  return text
    .split(/[.;:?!]+(?:\s|$)/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^a-z0-9 ]/g, '')
        .trim()
    )
    .filter((sentence) => sentence !== '');
}

describe('descriptions', () => {
  const described = [
    'CustomField',
    'ValidationRule',
    'Flow',
    'FlexiPage',
    'PermissionSet',
    'CustomApplication',
    'CustomTab'
  ];
  for (const type of [...described, 'CustomPermission']) {
    it(`stand on every ${type}`, () => {
      const silent = parsedFiles(type).filter(({ root }) => textOf(root, 'description') === undefined);

      assert.deepEqual(
        silent.map(({ path }) => path),
        []
      );
    });
  }

  it('stand on every custom object', () => {
    const silent = parsedFiles('CustomObject').filter(
      ({ fullName, root }) => fullName.endsWith('__c') && textOf(root, 'description') === undefined
    );

    assert.deepEqual(
      silent.map(({ path }) => path),
      []
    );
  });

  it('stand on every element of a flow', () => {
    const kinds = [
      'assignments',
      'decisions',
      'formulas',
      'recordCreates',
      'recordLookups',
      'recordUpdates',
      'variables'
    ];
    const silent = parsedFiles('Flow').flatMap(({ path, root }) =>
      kinds
        .flatMap((kind) => childrenNamed(root, kind))
        .filter((element) => textOf(element, 'description') === undefined)
        .map((element) => `${path}: ${textOf(element, 'name')}`)
    );

    assert.deepEqual(silent, []);
  });

  it('are not repeated within an object', () => {
    const seen = new Map<string, string>();
    const repeated = readFields().flatMap(({ object, fullName, root }) =>
      ['description', 'inlineHelpText'].flatMap((element) => {
        const key = `${object}: ${textOf(root, element)?.toLowerCase()}`;
        const first = seen.get(key);
        seen.set(key, fullName);
        return first === undefined || textOf(root, element) === undefined
          ? []
          : [`${fullName} says what ${first} says`];
      })
    );

    assert.deepEqual(repeated, []);
  });
});

describe('texts', () => {
  it('neither begin nor end with a blank, which the sf CLI takes away', () => {
    const blank = /<(\w+)>(?:[ \t]+[^<\s]|[^<]*[^<\s][ \t]+<\/\1>)/;
    const files = fs.globSync('**/*-meta.xml', { cwd: sourceRoot }).map((file) => path.join(sourceRoot, file));

    assert.deepEqual(
      files.filter((file) => blank.test(fs.readFileSync(file, 'utf8'))),
      []
    );
  });
});

describe('help texts', () => {
  it('stand on every field that can be edited', () => {
    const silent = readFields().filter(
      ({ isEditable, root }) => isEditable && textOf(root, 'inlineHelpText') === undefined
    );

    assert.deepEqual(
      silent.map(({ fullName }) => fullName),
      []
    );
  });

  it('never repeat a sentence of the description', () => {
    const repeating = readFields().filter(({ root }) => {
      const description = new Set(sentences(textOf(root, 'description') ?? ''));
      return sentences(textOf(root, 'inlineHelpText') ?? '').some((sentence) => description.has(sentence));
    });

    assert.deepEqual(
      repeating.map(({ fullName }) => fullName),
      []
    );
  });
});

describe('validation rules', () => {
  it('say what is wrong and how to mend it', () => {
    const terse = parsedFiles('ValidationRule').filter(
      ({ root }) => sentences(textOf(root, 'errorMessage') ?? '').length < 2
    );

    assert.deepEqual(
      terse.map(({ fullName }) => fullName),
      []
    );
  });

  it('are active and stand beside a field of their object, unless they concern the whole record', () => {
    const wholeRecord = ['StakeholderAssessment__c.HistoryIsNotRewritten'];
    const fields = new Set(readFields().map(({ fullName }) => fullName));
    const lost = parsedFiles('ValidationRule').filter(({ object, fullName, root }) => {
      const field = textOf(root, 'errorDisplayField');
      const isPlaced = field === 'Name' || fields.has(`${object}.${field}`);
      return !flagOf(root, 'active') || isPlaced === wholeRecord.includes(fullName);
    });

    assert.deepEqual(
      lost.map(({ fullName }) => fullName),
      []
    );
  });
});

describe('lengths', () => {
  /** Longest text that Salesforce takes, by type and element. */
  const limits: readonly (readonly [type: string, element: string, limit: number])[] = [
    ['CustomField', 'label', 40],
    ['CustomField', 'description', 1000],
    ['CustomField', 'inlineHelpText', 510],
    ['CustomField', 'relationshipLabel', 80],
    ['CustomField', 'formula', 3900],
    ['CustomObject', 'label', 40],
    ['CustomObject', 'pluralLabel', 40],
    ['CustomObject', 'description', 1000],
    ['ValidationRule', 'description', 255],
    ['ValidationRule', 'errorMessage', 255],
    ['ListView', 'label', 40],
    ['CompactLayout', 'label', 40],
    ['Flow', 'description', 255],
    ['Flow', 'label', 80],
    ['FlexiPage', 'description', 255],
    ['FlexiPage', 'masterLabel', 80],
    ['PermissionSet', 'description', 255],
    ['PermissionSet', 'label', 80],
    ['CustomApplication', 'description', 255],
    ['CustomApplication', 'label', 40],
    ['CustomTab', 'description', 255]
  ];
  for (const [type, element, limit] of limits) {
    it(`of ${type}.${element} are at most ${limit}`, () => {
      const tooLong = parsedFiles(type).filter(({ root }) => (textOf(root, element)?.length ?? 0) > limit);

      assert.deepEqual(
        tooLong.map(({ path }) => path),
        []
      );
    });
  }

  it('of flow elements stay within 255 characters', () => {
    const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];
    const tooLong = parsedFiles('Flow').flatMap(({ fullName, root }) =>
      all(root)
        .filter(({ name, text }) => (name === 'description' || name === 'label') && text.length > 255)
        .map(({ line }) => `${fullName}, line ${line}`)
    );

    assert.deepEqual(tooLong, []);
  });

  it('of developer names are at most 40', () => {
    const names = ['CustomField', 'ValidationRule', 'ListView', 'CompactLayout', 'CustomObject', 'CustomTab'].flatMap(
      (type) => parsedFiles(type).map(({ fullName }) => fullName.split('.').at(-1)?.replace(/__c$/, '') ?? '')
    );

    assert.deepEqual(
      names.filter((name) => name.length > 40 || !/^[A-Za-z]\w*$/.test(name)),
      []
    );
  });
});
