import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readMetadata } from '../source.ts';
import { checkReferences } from './index.ts';

const xml = (root: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>`;

const config = `<apiVersion>67.0</apiVersion><isExposed>true</isExposed>
  <targets><target>lightning__AppPage</target><target>lightning__RecordPage</target></targets>
  <targetConfigs>
    <!-- <targetConfig targets="lightning__AppPage"><property name="hidden" type="String"/></targetConfig> -->
    <targetConfig targets="lightning__RecordPage, lightning__AppPage">
      <property name="title" type="String" required="true" label="A > b"/>
      <property name="rows" type="Integer" min="1" max="9" default="3"></property>
      <property name="isWide" type="Boolean"/>
      <property name="mode" type="String" datasource="map,list" />
    </targetConfig>
    <targetConfig targets="lightning__RecordPage"><objects><object>Account</object><object>contact</object></objects></targetConfig>
  </targetConfigs>`;

const told = (type: string, properties: Readonly<Record<string, string>>, object = 'Contact'): readonly string[] => {
  const set = Object.entries(properties)
    .map(
      ([name, value]) =>
        `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`
    )
    .join('');
  const page = `<flexiPageRegions><itemInstances><componentInstance>${set}<componentName>c:board</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Page</masterLabel>${type === 'RecordPage' ? `<sobjectType>${object}</sobjectType>` : ''}<template><name>flexipage:defaultAppHomeTemplate</name></template><type>${type}</type>`;
  const files = new Map([
    ['lwc/board/board.js', ''],
    ['lwc/board/board.js-meta.xml', xml('LightningComponentBundle', config)],
    ['flexipages/Extra.flexipage-meta.xml', xml('FlexiPage', page)]
  ]);
  return checkReferences(readMetadata(files)).map(({ message }) => message);
};

describe('a component on a page', () => {
  const title = { title: 'Hello' };
  for (const [what, type, properties, says] of [
    ['takes what it offers', 'AppPage', { ...title, rows: '9', isWide: 'true', mode: 'map' }, []],
    ['takes expressions', 'AppPage', { title: '{!Record.Name}', rows: '{!Record.Name}' }, []],
    ['takes what is left out with a default', 'RecordPage', title, []],
    ['asks for what is required', 'AppPage', {}, ['The property title of c:board is required.']],
    [
      'takes whole numbers within bounds',
      'AppPage',
      { ...title, rows: '10' },
      ['The property rows of c:board takes 9 at most, not 10.']
    ],
    [
      'takes no text for a number',
      'AppPage',
      { ...title, rows: 'many' },
      ['The property rows of c:board takes a whole number, not many.']
    ],
    [
      'takes no other flag',
      'AppPage',
      { ...title, isWide: 'yes' },
      ['The property isWide of c:board takes true or false, not yes.']
    ],
    [
      'takes one of its choices',
      'AppPage',
      { ...title, mode: 'tree' },
      ['The property mode of c:board takes one of map, list, not tree.']
    ],
    [
      'has no property that is commented out',
      'AppPage',
      { ...title, hidden: 'x' },
      ['The component c:board has no property hidden for the target lightning__AppPage.']
    ],
    [
      'needs the target of the page',
      'HomePage',
      title,
      ['The component c:board does not have the target lightning__HomePage, which a HomePage needs.']
    ]
  ] as const) {
    it(what, () => {
      assert.deepEqual(told(type, properties), says);
    });
  }

  it('stands on pages of the objects that it names only', () => {
    assert.deepEqual(told('RecordPage', title, 'Opportunity'), [
      'The component c:board does not support the object Opportunity.'
    ]);
  });
});
