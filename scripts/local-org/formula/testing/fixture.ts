import { readMetadata } from '../../metadata/source.ts';
import type { OrgModel } from '../../metadata/model.ts';

const field = (name: string, type: string, more = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}</fields>`;
const number = (name: string, type = 'Number', scale = 2): string =>
  field(name, type, `<precision>18</precision><scale>${scale}</scale>`);
const picks = (values: readonly string[]): string =>
  `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${values
    .map((value) => `<value><fullName>${value}</fullName><default>false</default><label>${value}</label></value>`)
    .join('')}</valueSetDefinition></valueSet>`;

/** An object with one field of each type that formulas may use, in the zipped metadata format. */
const thing = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
  <label>Thing</label><pluralLabel>Things</pluralLabel>
  <nameField><label>Thing Name</label><type>Text</type></nameField>
  ${number('N1__c')}${number('N2__c')}${number('Whole__c', 'Number', 0)}${number('Fine__c', 'Number', 6)}
  ${number('P__c', 'Percent')}${number('C__c', 'Currency')}
  ${field('T1__c', 'Text', '<length>255</length>')}${field('T2__c', 'Text', '<length>255</length>')}
  ${field('B1__c', 'Checkbox', '<defaultValue>false</defaultValue>')}${field('B2__c', 'Checkbox', '<defaultValue>false</defaultValue>')}
  ${field('D1__c', 'Date')}${field('D2__c', 'Date')}${field('DT1__c', 'DateTime')}${field('DT2__c', 'DateTime')}
  ${field('Time1__c', 'Time')}${field('Time2__c', 'Time')}
  ${field('Pick__c', 'Picklist', picks(['A', 'B', "It's"]))}
  ${field('Multi__c', 'MultiselectPicklist', `${picks(['X', 'Y', 'Z'])}<visibleLines>3</visibleLines>`)}
  ${field('Long__c', 'LongTextArea', '<length>32768</length><visibleLines>3</visibleLines>')}
  ${field('Owner2__c', 'Lookup', '<referenceTo>User</referenceTo><relationshipName>Things2</relationshipName>')}
  ${field('Account__c', 'Lookup', '<referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>')}
</CustomObject>`;

const permission = `<?xml version="1.0" encoding="UTF-8"?>
<CustomPermission xmlns="http://soap.sforce.com/2006/04/metadata"><isLicensed>false</isLicensed><label>Approve</label></CustomPermission>`;
const labels = `<?xml version="1.0" encoding="UTF-8"?>
<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"><labels><fullName>greeting</fullName><language>en_US</language><protected>false</protected><shortDescription>Greeting</shortDescription><value>Hello</value></labels></CustomLabels>`;

/** A model with `Thing__c`, a custom permission and a label. */
export const fixtureModel: OrgModel = readMetadata(
  new Map([
    ['objects/Thing__c.object', thing],
    ['customPermissions/Approve.customPermission', permission],
    ['labels/CustomLabels.labels', labels]
  ])
).model;

/** Columns of `Thing__c` in the order of the test table. */
export const fixtureColumns: readonly string[] = [...(fixtureModel.object('Thing__c')?.fields.values() ?? [])]
  .filter((candidate) => candidate.type !== 'Address')
  .map((candidate) => candidate.apiName);
