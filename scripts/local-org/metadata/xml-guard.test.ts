import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { lineFinder, xmlDanger } from './xml-guard.ts';
import { parseXml, XmlError } from './xml.ts';

describe('XML from outside', () => {
  const dangers: Readonly<Record<string, [source: string, message: RegExp]>> = {
    'a document type': ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /document type/],
    'a document type behind a long comment': [`<!--${' '.repeat(5000)}--><!DOCTYPE a><a/>`, /document type/],
    'elements without end': ['<a>'.repeat(100_000), /nested deeper/],
    'too many elements': [`<a>${'<b/>'.repeat(200_001)}</a>`, /more than 200000 elements/],
    'a name that JavaScript reserves': ['<a><__proto__/></a>', /__proto__/],
    'an entity that nothing declares': ['<a>&b;</a>', /not declared/]
  };
  for (const [name, [source, message]] of Object.entries(dangers)) {
    it(`is refused for ${name}`, () => {
      assert.throws(
        () => parseXml(source),
        (error) => error instanceof XmlError && message.test(error.message)
      );
    });
  }

  it('may be deep where no element is', () => {
    assert.equal(xmlDanger(`<a><!--${'<b>'.repeat(500)}--><![CDATA[${'<b>'.repeat(500)}]]></a>`), undefined);
  });

  it('keeps what is no character as it is written', () => {
    assert.equal(parseXml('<a>&#x110000;&#0;&#xD800;&#65;</a>').text, '&#x110000;&#0;&#xD800;A');
  });

  it('is read in a time that grows with its length', () => {
    const before = process.cpuUsage();
    parseXml(`<a>${'x<b/>y'.repeat(100_000)}</a>`);
    assert.ok(process.cpuUsage(before).user < 5_000_000);
  });

  it('has its lines found in any order', () => {
    const find = lineFinder('a\nb\n\nc');
    assert.deepEqual(
      [5, 0, 2, 3, 4].map((index) => find(index).line),
      [4, 1, 2, 2, 3]
    );
  });
});
