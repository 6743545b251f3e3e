import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readMetadata } from '../../metadata/source.ts';
import type { Piece } from '../../metadata/package/pieces.ts';
import { bundleProblems } from './index.ts';

const CONFIG = `<?xml version="1.0" encoding="UTF-8"?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>67.0</apiVersion>
    <isExposed>false</isExposed>
</LightningComponentBundle>
`;
const SCRIPT = `import { LightningElement, api } from 'lwc';
export default class Board extends LightningElement {
  @api label;
}
`;

/** A bundle `board` with these files beside, or in the place of, a plain script and configuration. */
function problemsOf(files: Readonly<Record<string, string>>, name = 'board'): string[] {
  const all = { [`${name}.js`]: SCRIPT, [`${name}.js-meta.xml`]: CONFIG, ...files };
  const pieces = Object.entries(all).map(([file, text]): Piece => ({
    type: 'LightningComponentBundle',
    fullName: name,
    path: `lwc/${name}/${file}`,
    part: '',
    content: new TextEncoder().encode(text)
  }));
  const label = `<CustomLabels><labels><fullName>Save</fullName><language>en_US</language><protected>true</protected><shortDescription>Save</shortDescription><value>Save</value></labels></CustomLabels>`;
  const names = pieces.map(({ path }): [string, string] => [path, '']);
  const { model } = readMetadata(new Map([...names, ['labels/CustomLabels.labels', label]]));
  return bundleProblems(pieces, model).map(({ file, line, message }) => `${file}:${line ?? 0} ${message}`);
}

const script = (first: string): Record<string, string> => ({ 'board.js': `${first}\n${SCRIPT}` });
const config = (more: string): Record<string, string> => ({
  'board.js-meta.xml': CONFIG.replace('</LightningComponentBundle>', `${more}</LightningComponentBundle>`)
});
const page = (inner: string): Record<string, string> =>
  config(
    `<targets><target>lightning__RecordPage</target></targets>\n<targetConfigs><targetConfig targets="lightning__RecordPage">\n${inner}</targetConfig></targetConfigs>`
  );

describe('component bundles at a deploy', () => {
  it('pass when they compile and what they refer to exists', () => {
    const problems = problemsOf({
      ...script(`import NAME from '@salesforce/schema/Contact.Account.Name';
import SAVE from '@salesforce/label/c.Save';
import me from '@salesforce/user/Id';
import { text } from './texts';
import self from 'c/board';
export { NAME, SAVE, me, text, self };`),
      'texts.js': `export const text = 'a';`,
      'board.html': '<template><c-board></c-board><lightning-badge label={label}></lightning-badge></template>',
      'board.css': 'p { color: red; }',
      ...page('<property name="label" type="String" label="Label"/><objects><object>Account</object></objects>')
    });

    assert.deepEqual(problems, []);
  });

  const refused: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    [
      'a script that does not parse',
      { 'board.js': 'export default class {\n  label = ;' },
      /board\.js:2 LWC1007: Unexpected token/
    ],
    [
      'a use of a decorator that the compiler refuses',
      { 'board.js': SCRIPT.replace('label;', 'dataLabel;') },
      /board\.js:3 LWC1107: Invalid property name "dataLabel"/
    ],
    [
      'a template that is not closed',
      { 'board.html': '<template>\n<p></template>' },
      /board\.html:2 LWC1078: <p> has no matching closing tag/
    ],
    ['a style sheet that is not closed', { 'board.css': 'p {\n color: red;' }, /board\.css:1 LWC1009: Unclosed block/],
    [
      'an unknown field',
      script(`import F from '@salesforce/schema/Account.Gone__c'; export { F };`),
      /board\.js:1 Invalid reference Account\.Gone__c of type sobjectField in file board\.js/
    ],
    [
      'an unknown object',
      script(`import O from '@salesforce/schema/Gone__c'; export { O };`),
      /Invalid reference Gone__c of type sobjectClass in file board\.js/
    ],
    [
      'an unknown label',
      script(`\nimport L from '@salesforce/label/c.Gone'; export { L };`),
      /board\.js:2 Invalid reference c\.Gone of type label in file board\.js/
    ],
    [
      'an unknown custom permission',
      script(`import P from '@salesforce/customPermission/Gone'; export { P };`),
      /Invalid reference Gone of type customPermission/
    ],
    [
      'Apex, which the org has none of',
      script(`import run from '@salesforce/apex/Robot.run'; export { run };`),
      /Unable to find Apex action class referenced as 'Robot\.run'/
    ],
    [
      'an unknown component in a script',
      script(`import g from 'c/gone'; export { g };`),
      /board\.js:1 No MODULE named markup:\/\/c:gone found : \[markup:\/\/c:board\]/
    ],
    [
      'an unknown component loaded later',
      script(`export const later = () => import('c/gone');`),
      /No MODULE named markup:\/\/c:gone/
    ],
    [
      'an unknown component in a template',
      { 'board.html': '<template>\n  <c-not-there></c-not-there></template>' },
      /board\.html:2 No MODULE named markup:\/\/c:notThere found/
    ],
    [
      'a file that is not in the bundle',
      script(`import { x } from './gone'; export { x };`),
      /Cannot find the file \.\/gone/
    ],
    ['a package of npm', script(`import _ from 'lodash'; export { _ };`), /No MODULE named markup:\/\/lodash found/],
    ['TypeScript', { 'board.ts': 'export {};' }, /board\.ts:1 TypeScript is not deployed/],
    [
      'an unknown target',
      config('<targets><target>lightning__Moon</target></targets>'),
      /js-meta\.xml:5 Invalid target lightning__Moon/
    ],
    [
      'an unknown element',
      config('<moon>1</moon>'),
      /Element \{.*\}moon invalid at this location in type LightningComponentBundle/
    ],
    [
      'a property that the script does not declare public',
      page('<property name="colour" type="String"/>'),
      /js-meta\.xml:7 The property colour is not declared with @api/
    ],
    [
      'a property of an unknown type',
      page('<property name="label" type="Moon"/>'),
      /Invalid type Moon of property label/
    ],
    [
      'an unknown object of a page',
      page('<objects><object>Gone__c</object></objects>'),
      /Invalid reference Gone__c of type sobjectClass/
    ],
    [
      'a configuration that is no XML',
      { 'board.js-meta.xml': '<LightningComponentBundle>' },
      /js-meta\.xml:1 Error parsing file/
    ]
  ];
  for (const [what, files, expected] of refused) {
    it(`refuse ${what}`, () => assert.match(problemsOf(files).join('\n'), expected));
  }

  it('refuse a name that Salesforce does not take', () => {
    assert.match(problemsOf({}, 'Board').join('\n'), /Invalid component name Board/);
  });
});
