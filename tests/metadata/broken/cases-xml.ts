import { add, document, edit, field, long } from './case.ts';
import type { Case } from './case.ts';

const title = 'Stakeholder__c/fields/Title__c.field-meta.xml';
const list = 'listViews/KeyPlayers.listView-meta.xml';
const rule = 'CadenceIsPositive.validationRule-meta.xml';
const labels = 'foundation/labels/CustomLabels.labels-meta.xml';
const label = (name: string, value: string, more = ''): string =>
  `<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"><labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>${more || name}</shortDescription><value>${value}</value></labels>`;
const labelsOpen = '<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata">';

/** How files are written: XML, elements, scalars, names, texts. */
export const xmlCases: readonly Case[] = [
  edit(
    'a tag that is closed by another',
    title,
    '</label>',
    '</lable>',
    /Error parsing file: The element type "label"/
  ),
  edit('an ampersand that is not written out', title, '<label>', '<label>R & ', /Error parsing file: The entity name/),
  edit('an entity that XML does not know', title, '<label>', '<label>&nbsp;', /The entity "nbsp" was referenced/),
  add('a file that is empty', 'foundation/tabs/Extra.tab-meta.xml', '', /Premature end of file/),
  add('a file that is no XML', 'foundation/tabs/Extra.tab-meta.xml', 'hello', /Content is not allowed in prolog/),
  edit(
    'an unknown element',
    title,
    '<label>',
    '<colour>red</colour>\n    <label>',
    /Element \{.*\}colour invalid at this location in type CustomField/,
    '<colour>'
  ),
  edit(
    'an unknown element further down',
    list,
    '<operation>',
    '<logic>x</logic>\n        <operation>',
    /logic invalid at this location in type ListViewFilter/,
    '<logic>'
  ),
  edit(
    'an element of another letter case',
    title,
    '<label>',
    '<Label>x</Label>\n    <label>',
    /\}Label invalid at this location/,
    '<Label>'
  ),
  edit(
    'a single element that stands twice',
    title,
    '<label>',
    '<label>One</label>\n    <label>',
    /Element label is duplicated at this location in type CustomField/
  ),
  edit(
    'repeated elements that do not stand together',
    list,
    '<filterScope>',
    '<label>Key players</label>\n    <columns>Title__c</columns>\n    <filterScope>',
    /Element columns is duplicated at this location in type ListView/
  ),
  {
    what: 'the same elements in another order',
    edits: [
      [title, '<fullName>Title__c</fullName>', ''],
      [title, '</CustomField>', '<fullName>Title__c</fullName>\n</CustomField>']
    ]
  },
  edit(
    'a value that an enumeration does not have',
    title,
    '<type>Text</type>',
    '<type>Txt</type>',
    /'Txt' is not a valid value for the enum 'FieldType'/,
    '<type>Txt'
  ),
  edit(
    'a value of an enumeration in other letters',
    title,
    '<type>Text</type>',
    '<type>text</type>',
    /'text' is not a valid value for the enum 'FieldType'/,
    '<type>text'
  ),
  edit(
    'an empty enumeration',
    list,
    '<filterScope>Everything<',
    '<filterScope><',
    /'' is not a valid value for the enum 'FilterScope'/
  ),
  edit(
    'a truth value that is none',
    title,
    '<required>false',
    '<required>no',
    /'no' is not a valid value for boolean/,
    '<required>'
  ),
  edit('a number that is none', title, '<length>', '<length>x', /For input string: "x/, '<length>'),
  edit(
    'a list without a scope',
    list,
    '<filterScope>Everything</filterScope>',
    '',
    /Required field is missing: filterScope/
  ),
  edit(
    'a rule without a message',
    rule,
    '<errorMessage>',
    '<description>',
    /Error parsing file|Required field is missing: errorMessage/
  ),
  edit(
    'elements where a value belongs',
    title,
    '<label>',
    '<label><b>x</b>',
    /\}b invalid at this location in type string/
  ),
  edit('text between elements', title, '<label>', 'stray\n    <label>', /Unexpected text "stray"/),
  add(
    'a root of another type',
    'foundation/tabs/Extra.tab-meta.xml',
    document('Tab', '<motif>Custom1: Heart</motif>'),
    /the root element must be CustomTab, not Tab/
  ),
  edit('a comment inside the root', title, '<label>', '<!-- why -->\n    <label>'),

  field(
    'a field name of 41 characters',
    `${long(41)}__c`,
    '<length>10</length><type>Text</type>',
    /API Name.*40|too long|max length=40/i
  ),
  field('a field name of 40 characters', `${long(40)}__c`, '<length>10</length><type>Text</type>'),
  field(
    'a field name that begins with a digit',
    '1st__c',
    '<length>10</length><type>Text</type>',
    /must begin with a letter|begin with a letter/
  ),
  field(
    'a field name with two underscores in a row',
    'One__Two__c',
    '<length>10</length><type>Text</type>',
    /two consecutive underscores/
  ),
  field('a field name that ends in an underscore', 'One___c', '<length>10</length><type>Text</type>', /underscore/),
  field(
    'a field name with a hyphen',
    'One-Two__c',
    '<length>10</length><type>Text</type>',
    /only contain underscores and alphanumeric/
  ),
  field(
    'a field without its ending',
    'Extra',
    '<length>10</length><type>Text</type>',
    /Could not resolve standard field's name|must end with: __c/
  ),
  add(
    'a permission set name with a space',
    'foundation/permissionsets/Two words.permissionset-meta.xml',
    document('PermissionSet', '<label>Two words</label>'),
    /only contain underscores and alphanumeric/
  ),
  add(
    'a page name that ends in an underscore',
    'foundation/customPermissions/Extra_.customPermission-meta.xml',
    document('CustomPermission', '<isLicensed>false</isLicensed><label>x</label>'),
    /not end with an underscore/
  ),
  {
    what: 'a field that another one is called, but for the case',
    edits: [[title, '<label>', '<label>']],
    file: '__c.field-meta.xml',
    adds: {
      'stakeholders/objects/Stakeholder__c/fields/TITLE__c.field-meta.xml': document(
        'CustomField',
        '<fullName>TITLE__c</fullName><label>x</label><length>10</length><type>Text</type>'
      )
    },
    says: /duplicate value found: CustomField Stakeholder__c\.Title__c/i
  },
  edit(
    'a label of 41 characters',
    title,
    '<label>',
    `<label>${long(41)}`,
    /Label: data value too large.*max length=40/,
    '<label>'
  ),
  edit(
    'a description of 1,001 characters',
    title,
    '<description>',
    `<description>${long(1001)}`,
    /Description: data value too large.*max length=1000/,
    '<description>'
  ),
  edit(
    'a help text of 511 characters',
    title,
    '<inlineHelpText>',
    `<inlineHelpText>${long(511)}`,
    /max length=510/,
    '<inlineHelpText>'
  ),
  edit(
    'an error message of 256 characters',
    rule,
    '<errorMessage>',
    `<errorMessage>${long(256)}`,
    /max length=255|at most 255/,
    '<errorMessage>'
  ),
  edit(
    'an object label of 41 characters',
    'Stakeholder__c.object-meta.xml',
    '<pluralLabel>',
    `<pluralLabel>${long(41)}`,
    /data value too large.*max length=40/
  ),
  edit(
    'a permission set label of 81 characters',
    'LinchpinRep.permissionset-meta.xml',
    '<label>',
    `<label>${long(81)}`,
    /max length=80/,
    '<label>'
  ),
  edit(
    'a page label of 81 characters',
    'LinchpinHome.flexipage-meta.xml',
    '<masterLabel>',
    `<masterLabel>${long(81)}`,
    /max length=80/,
    '<masterLabel>'
  ),

  edit(
    'a label of 1,001 characters',
    labels,
    labelsOpen,
    label('extra_Long', long(1001)),
    /Value: data value too large.*max length=1000/
  ),
  edit('a label of 1,000 characters', labels, labelsOpen, label('extra_Long', long(1000))),
  edit('a label without a value', labels, labelsOpen, label('extra_Empty', ''), /value/i),
  edit(
    'a label that stands twice',
    labels,
    labelsOpen,
    label('extra_Twice', 'x') + label('Extra_twice', 'x').slice(labelsOpen.length),
    /duplicate value found: CustomLabel/i
  ),
  edit(
    'a label name with a dot',
    labels,
    labelsOpen,
    label('extra.Dot', 'x'),
    /only contain underscores and alphanumeric/
  ),
  edit('a short description of 81 characters', labels, labelsOpen, label('extra_Short', 'x', long(81)), /max length=80/)
];
