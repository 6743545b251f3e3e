import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { checkTypes } from './support/check-types.ts';
import { parseDeclarations, readSchema } from './support/schema.ts';
import { readSourceFiles, sourceRoot, typeBySuffix } from './support/source-files.ts';

const schema = await readSchema();

describe('the metadata of this project', () => {
  for (const file of readSourceFiles()) {
    it(`${file.path} is a sound ${file.type}`, () => {
      assert.deepEqual(checkTypes(schema, file.type, file.text), []);
    });
  }

  it('consists of kinds of files that the judges know', () => {
    const kinds = new Set(readSourceFiles().map((file) => file.type));

    assert.deepEqual(
      [...kinds].filter((kind) => !Object.values(typeBySuffix).includes(kind)),
      []
    );
  });

  it('has no XML beside the metadata files', () => {
    const strays = fs.globSync('**/*.xml', { cwd: sourceRoot }).filter((file) => !file.endsWith('-meta.xml'));

    assert.deepEqual(
      strays.map((file) => path.normalize(file)),
      []
    );
  });
});

describe('the schema', () => {
  it('knows every type with what it inherits', () => {
    const flow = schema.get('FlowDecision');

    assert.ok(schema.size > 2000);
    assert.ok(flow?.kind === 'elements');
    assert.deepEqual(flow.elements.get('locationX'), { type: 'number', repeats: false, required: true });
    assert.deepEqual(flow.elements.get('rules'), { type: 'FlowRule', repeats: true, required: false });
    assert.equal(flow.elements.get('name')?.type, 'string');
  });

  it('refuses a declaration that it cannot read', () => {
    assert.throws(() => parseDeclarations('export type A = {\n    b: { c: string };\n};\n'), /cannot read/);
  });
});

const open = '<?xml version="1.0" encoding="UTF-8"?>\n';
const inField = (body: string): string =>
  `${open}<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">${body}</CustomField>`;
const inFlow = (body: string): string =>
  `${open}<Flow xmlns="http://soap.sforce.com/2006/04/metadata"><label>F</label>${body}</Flow>`;
const node = '<name>A</name><locationX>1</locationX><locationY>1</locationY>';

interface Broken {
  readonly what: string;
  readonly type: string;
  readonly text: string;
  readonly says: RegExp;
}

const broken: readonly Broken[] = [
  { what: 'an unknown element', type: 'CustomField', text: inField('<colour>red</colour>'), says: /colour is unknown/ },
  {
    what: 'an unknown element further down',
    type: 'Flow',
    text: inFlow(`<assignments>${node}<assignmentItems><target>x</target></assignmentItems></assignments>`),
    says: /assignmentItems\.target is unknown/
  },
  {
    what: 'a missing element',
    type: 'Flow',
    text: inFlow('<formulas><name>A</name></formulas>'),
    says: /formulas\.expression is missing/
  },
  {
    what: 'a missing inherited element',
    type: 'Flow',
    text: inFlow('<assignments><name>A</name><locationX>1</locationX></assignments>'),
    says: /assignments\.locationY is missing/
  },
  {
    what: 'a value that is not listed',
    type: 'CustomField',
    text: inField('<type>Txt</type>'),
    says: /cannot be "Txt"/
  },
  { what: 'a listed value in other letters', type: 'CustomField', text: inField('<type>text</type>'), says: /"text"/ },
  {
    what: 'a truth value that is none',
    type: 'CustomField',
    text: inField('<unique>yes</unique>'),
    says: /"yes" \(boolean/
  },
  { what: 'a number that is none', type: 'CustomField', text: inField('<length>8O</length>'), says: /"8O" \(number/ },
  { what: 'an empty number', type: 'CustomField', text: inField('<length></length>'), says: /"" \(number/ },
  {
    what: 'a date that is none',
    type: 'Flow',
    text: inFlow(
      '<constants><name>A</name><dataType>Date</dataType><value><dateValue>1.2.2026</dateValue></value></constants>'
    ),
    says: /"1\.2\.2026" \(Date/
  },
  {
    what: 'a time that is none',
    type: 'Flow',
    text: inFlow(
      '<start><schedule><frequency>Daily</frequency><startDate>2026-01-01</startDate><startTime>24:30:00.000Z</startTime></schedule></start>'
    ),
    says: /"24:30:00\.000Z" \(time/
  },
  {
    what: 'a single element that stands twice',
    type: 'CustomField',
    text: inField('<label>A</label><label>B</label>'),
    says: /label stands 2 times/
  },
  {
    what: 'repeated elements that do not stand together',
    type: 'Flow',
    text: inFlow(`<assignments>${node}</assignments><description>x</description><assignments>${node}</assignments>`),
    says: /assignments do not stand together/
  },
  {
    what: 'elements where a value belongs',
    type: 'CustomField',
    text: inField('<label><b>A</b></label>'),
    says: /instead of/
  },
  { what: 'stray text', type: 'CustomField', text: inField('hello<label>A</label>'), says: /stray text/ },
  { what: 'another root', type: 'ListView', text: inField('<label>A</label>'), says: /root element is CustomField/ },
  {
    what: 'a comment before the root',
    type: 'CustomField',
    text: inField('<label>A</label>').replace('<CustomField', '<!-- why --><CustomField'),
    says: /must open with/
  },
  {
    what: 'a root without its namespace',
    type: 'CustomField',
    text: `${open}<CustomField></CustomField>`,
    says: /must open/
  },
  { what: 'no XML declaration', type: 'CustomField', text: inField('').slice(open.length), says: /must open with/ },
  { what: 'a tag that is not closed', type: 'CustomField', text: inField('<label>A'), says: /not well formed/ },
  {
    what: 'an ampersand that is not written out',
    type: 'CustomField',
    text: inField('<label>R & D</label>'),
    says: /well formed/
  },
  { what: 'an empty file', type: 'CustomField', text: '', says: /not well formed/ }
];

describe('the checker', () => {
  for (const { what, type, text, says } of broken) {
    it(`refuses ${what}`, () => {
      const problems = checkTypes(schema, type, text);

      assert.match(problems.join('\n'), says);
    });
  }

  it('names the line', () => {
    const text = inField('\n<label>A</label>\n<colour>red</colour>\n');

    assert.deepEqual(checkTypes(schema, 'CustomField', text), ['line 4: CustomField.colour is unknown']);
  });
});
