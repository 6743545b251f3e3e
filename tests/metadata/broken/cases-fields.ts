import { edit, field, formula, long } from './case.ts';
import type { Case } from './case.ts';

const values = (names: readonly string[], first = false): string =>
  names
    .map(
      (name, at) =>
        `<value><fullName>${name}</fullName><default>${first && at < 2}</default><label>${name}</label></value>`
    )
    .join('');
const picklist = (inner: string, more = ''): string =>
  `<type>Picklist</type><valueSet>${more}<restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${inner}</valueSetDefinition></valueSet>`;
const rollUp = (operation: string, summarized = '', filters = '', key = 'Stakeholder__c.Account__c'): string =>
  `${filters}${summarized === '' ? '' : `<summarizedField>${summarized}</summarizedField>`}<summaryForeignKey>${key}</summaryForeignKey><summaryOperation>${operation}</summaryOperation><type>Summary</type>`;
const filter = (name: string, operation: string, value: string): string =>
  `<summaryFilterItems><field>${name}</field><operation>${operation}</operation><value>${value}</value></summaryFilterItems>`;
const lookup = (to: string, more: string): string => `<referenceTo>${to}</referenceTo>${more}<type>Lookup</type>`;
const accountField = (what: string, body: string, says?: RegExp): Case =>
  field(what, 'Extra__c', body, says, 'Account');
const contact = 'Stakeholder__c/fields/Contact__c.field-meta.xml';
const account = 'Stakeholder__c/fields/Account__c.field-meta.xml';
const noted = (count: number): Case['adds'] =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `stakeholders/objects/Stakeholder__c/fields/Noted${at}__c.field-meta.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n<fullName>Noted${at}__c</fullName><label>Noted ${at}</label><length>10</length><trackHistory>true</trackHistory><type>Text</type>\n</CustomField>\n`
    ])
  );

const requiredLookup = lookup(
  'Contact',
  '<deleteConstraint>Restrict</deleteConstraint><relationshipName>Extras</relationshipName><required>true</required>'
);
const layout = 'Stakeholder__c-Stakeholder Layout.layout-meta.xml';
const onLayout =
  '</layoutItems>\n            <layoutItems>\n                <behavior>Required</behavior>\n                <field>Extra__c</field>';

/** Fields: what each type asks for, references, roll-ups, picklists, formulas. */
export const fieldCases: readonly Case[] = [
  field(
    'a text without a length',
    'Extra__c',
    '<type>Text</type>',
    /Must specify 'length' for a CustomField of type Text/
  ),
  field('a text of 256 characters', 'Extra__c', '<length>256</length><type>Text</type>', /length.*255/),
  field('a text of 255 characters', 'Extra__c', '<length>255</length><type>Text</type>'),
  field(
    'a text area with a length',
    'Extra__c',
    '<length>255</length><type>TextArea</type>',
    /Can not specify 'length' for a CustomField of type TextArea/
  ),
  field(
    'a long text of 255 characters',
    'Extra__c',
    '<length>255</length><type>LongTextArea</type><visibleLines>3</visibleLines>',
    /length.*256/
  ),
  field(
    'a long text without visible lines',
    'Extra__c',
    '<length>2000</length><type>LongTextArea</type>',
    /Must specify 'visibleLines' for a CustomField of type LongTextArea/
  ),
  field(
    'a required long text',
    'Extra__c',
    '<length>2000</length><required>true</required><type>LongTextArea</type><visibleLines>3</visibleLines>',
    /Can not specify 'required' for a CustomField of type LongTextArea/
  ),
  field(
    'a number without a precision',
    'Extra__c',
    '<scale>0</scale><type>Number</type>',
    /Must specify 'precision' for a CustomField of type Number/
  ),
  field(
    'a number without a scale',
    'Extra__c',
    '<precision>18</precision><type>Number</type>',
    /Must specify 'scale' for a CustomField of type Number/
  ),
  field(
    'a number of 19 digits',
    'Extra__c',
    '<precision>19</precision><scale>0</scale><type>Number</type>',
    /[Pp]recision/
  ),
  field(
    'more decimals than digits',
    'Extra__c',
    '<precision>4</precision><scale>5</scale><type>Number</type>',
    /[Pp]recision|scale/
  ),
  field(
    'a checkbox without a default',
    'Extra__c',
    '<type>Checkbox</type>',
    /Must specify 'defaultValue' for a CustomField of type Checkbox/
  ),
  field(
    'a required checkbox',
    'Extra__c',
    '<defaultValue>false</defaultValue><required>true</required><type>Checkbox</type>',
    /Can not specify 'required' for a CustomField of type Checkbox/
  ),
  field(
    'a checkbox with a length',
    'Extra__c',
    '<defaultValue>false</defaultValue><length>3</length><type>Checkbox</type>',
    /Can not specify 'length' for a CustomField of type Checkbox/
  ),
  field(
    'a date with a scale',
    'Extra__c',
    '<scale>2</scale><type>Date</type>',
    /Can not specify 'scale' for a CustomField of type Date/
  ),
  field(
    'a unique checkbox',
    'Extra__c',
    '<defaultValue>false</defaultValue><type>Checkbox</type><unique>true</unique>',
    /'unique'/
  ),
  field('a date as an external id', 'Extra__c', '<externalId>true</externalId><type>Date</type>', /'externalId'/),
  field(
    'an e-mail address as an external id',
    'Extra__c',
    '<externalId>true</externalId><type>Email</type><unique>true</unique>'
  ),
  field(
    'an automatic number without its number',
    'Extra__c',
    '<displayFormat>A-</displayFormat><type>AutoNumber</type>',
    /display format/i
  ),
  field(
    'an automatic number',
    'Extra__c',
    '<displayFormat>A-{YYYY}-{0000}</displayFormat><startingNumber>1</startingNumber><type>AutoNumber</type>'
  ),
  field(
    'a type that the local org does not have',
    'Extra__c',
    '<displayLocationInDecimal>true</displayLocationInDecimal><type>Location</type>',
    /displayLocationInDecimal invalid|does not support fields of type Location/
  ),
  field(
    'a default of another type',
    'Extra__c',
    '<defaultValue>&quot;x&quot;</defaultValue><precision>8</precision><scale>0</scale><type>Number</type>',
    /incompatible with expected data type|data type/
  ),
  field(
    'a default that reads the record',
    'Extra__c',
    '<defaultValue>Title__c</defaultValue><length>80</length><type>Text</type>',
    /default value|does not exist/i
  ),
  field('a default formula', 'Extra__c', '<defaultValue>TODAY() + 30</defaultValue><type>Date</type>'),
  {
    what: 'a twenty-first field with history',
    adds: noted(21) ?? {},
    says: /history|tracked/i,
    file: 'Noted20__c.field-meta.xml'
  },

  field(
    'a lookup to nothing',
    'Extra__c',
    '<relationshipName>Extras</relationshipName><type>Lookup</type>',
    /Must specify 'referenceTo' for a CustomField of type Lookup/
  ),
  field(
    'a lookup to an object that does not exist',
    'Extra__c',
    lookup('Nowhere__c', '<relationshipName>Extras</relationshipName>'),
    /referenceTo.*Nowhere__c/
  ),
  field(
    'a lookup with a child relationship that is taken',
    'Extra__c',
    lookup('Contact', '<relationshipName>Stakeholders</relationshipName>'),
    /There is already a Child Relationship named Stakeholders on Contact/
  ),
  field(
    'a required lookup that is cleared',
    'Extra__c',
    lookup(
      'Contact',
      '<deleteConstraint>SetNull</deleteConstraint><relationshipName>Extras</relationshipName><required>true</required>'
    ),
    /deleteConstraint|required/i
  ),
  {
    ...field('a required lookup that restricts and is on the layout', 'Extra__c', requiredLookup),
    edits: [[layout, '<field>Account__c</field>', `<field>Account__c</field>${onLayout}`]]
  },
  {
    ...field('a required lookup that is not on the layout', 'Extra__c', requiredLookup),
    edits: [[layout, '<field>Contact__c</field>', '<field>Contact__c</field> ']],
    says: /Layout must contain an item for required layout field: Extra__c/,
    file: layout
  },
  field(
    'an order for a lookup',
    'Extra__c',
    lookup('Contact', '<relationshipName>Extras</relationshipName><relationshipOrder>0</relationshipOrder>'),
    /Can not specify 'relationshipOrder' for a CustomField of type Lookup/
  ),
  field(
    'a reference of a text',
    'Extra__c',
    '<length>10</length><referenceTo>Contact</referenceTo><type>Text</type>',
    /Can not specify 'referenceTo' for a CustomField of type Text/
  ),
  edit(
    'a master-detail without a relationship name',
    account,
    '<relationshipName>Stakeholders</relationshipName>',
    '',
    /Must specify 'relationshipName' for a CustomField of type MasterDetail/
  ),
  edit(
    'a master-detail with a delete constraint',
    account,
    '<label>Account',
    '<deleteConstraint>Cascade</deleteConstraint>\n    <label>Account',
    /Can not specify 'deleteConstraint' for a CustomField of type MasterDetail/,
    '<deleteConstraint>'
  ),
  edit(
    'a required master-detail',
    account,
    '<relationshipOrder>',
    '<required>true</required>\n    <relationshipOrder>',
    /Master-Detail Relationship Fields Cannot be Optional or Required|'required'/i
  ),
  field(
    'a master-detail to a user',
    'Extra__c',
    '<referenceTo>User</referenceTo><relationshipName>Extras</relationshipName><relationshipOrder>1</relationshipOrder><type>MasterDetail</type>',
    /User.*master|master.*User/i
  ),
  {
    ...field(
      'a third master',
      'Extra__c',
      '<referenceTo>Contact</referenceTo><relationshipName>Extras</relationshipName><relationshipOrder>1</relationshipOrder><type>MasterDetail</type>',
      /master-detail/i,
      'StakeholderLink__c'
    ),
    adds: Object.fromEntries(
      ['Contact', 'Account', 'Opportunity'].map((to, at) => [
        `stakeholders/objects/StakeholderLink__c/fields/Extra${at}__c.field-meta.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n<fullName>Extra${at}__c</fullName><label>Extra</label><referenceTo>${to}</referenceTo><relationshipName>Extras${at}</relationshipName><relationshipOrder>1</relationshipOrder><type>MasterDetail</type>\n</CustomField>\n`
      ])
    ),
    file: '.field-meta.xml'
  },
  edit(
    'a detail that is shared for itself',
    'Stakeholder__c.object-meta.xml',
    '<sharingModel>ControlledByParent',
    '<sharingModel>ReadWrite',
    /Cannot set sharingModel to ReadWrite on a CustomObject with a MasterDetail relationship field/,
    '<sharingModel>'
  ),
  edit(
    'an object that no parent controls',
    'EcosystemParty__c/fields/Account__c.field-meta.xml',
    '<type>MasterDetail',
    '<type>Lookup',
    /ControlledByParent on a CustomObject without a MasterDetail|Can not specify '\w+' for a CustomField of type Lookup/
  ),
  edit(
    'a constraint that does not exist',
    contact,
    '<deleteConstraint>SetNull',
    '<deleteConstraint>Forget',
    /'Forget' is not a valid value for the enum 'DeleteConstraint'/,
    '<deleteConstraint>'
  ),

  accountField('a roll-up over a lookup', rollUp('count', '', '', 'Stakeholder__c.Contact__c'), /master-detail/i),
  accountField(
    'a roll-up over a field that does not exist',
    rollUp('count', '', '', 'Stakeholder__c.Nowhere__c'),
    /summaryForeignKey.*Nowhere__c/
  ),
  accountField('a sum of texts', rollUp('sum', 'Stakeholder__c.Title__c'), /Title__c/),
  accountField('the latest of a date', rollUp('max', 'Stakeholder__c.LeftOn__c')),
  accountField('the latest of a checkbox', rollUp('max', 'Stakeholder__c.IsActive__c'), /IsActive__c/),
  accountField('a sum of nothing', rollUp('sum'), /summarizedField/),
  accountField('a count of something', rollUp('count', 'Stakeholder__c.LeftOn__c'), /summarizedField/),
  accountField(
    'a roll-up that depends on today',
    rollUp('count', '', filter('Stakeholder__c.InterviewStatus__c', 'equals', 'x')),
    /InterviewStatus__c|InterviewDueDate__c/
  ),
  accountField(
    'a filter by a long text',
    rollUp('count', '', filter('Stakeholder__c.SuccessDefinition__c', 'equals', 'x')),
    /SuccessDefinition__c/
  ),
  accountField(
    'a required roll-up',
    `<required>true</required>${rollUp('count')}`,
    /Can not specify 'required' for a CustomField of type Summary|cannot be required/
  ),
  accountField('a roll-up with history', `<trackHistory>true</trackHistory>${rollUp('count')}`, /history/i),

  field('a picklist without values', 'Extra__c', '<type>Picklist</type>', /picklist values or a global value set/i),
  field('two defaults', 'Extra__c', picklist(values(['A', 'B', 'C'], true)), /default/i),
  field('a value that stands twice', 'Extra__c', picklist(values(['A', 'a'])), /[Dd]uplicate/),
  field('a value of 256 characters', 'Extra__c', picklist(values([long(256)])), /255/),
  field(
    'a global value set that does not exist',
    'Extra__c',
    '<type>Picklist</type><valueSet><valueSetName>Nowhere</valueSetName></valueSet>',
    /no GlobalValueSet named Nowhere found/
  ),
  field(
    'a controlling field that does not exist',
    'Extra__c',
    picklist(values(['A']), '<controllingField>Nowhere__c</controllingField>'),
    /controllingField.*Nowhere__c/
  ),
  field(
    'a controlling field that is a text',
    'Extra__c',
    picklist(values(['A']), '<controllingField>Title__c</controllingField>'),
    /Title__c/
  ),
  field(
    'a dependency on a value that does not exist',
    'Extra__c',
    `<type>Picklist</type><valueSet><controllingField>Role__c</controllingField><valueSetDefinition><sorted>false</sorted>${values(['A'])}</valueSetDefinition><valueSettings><controllingFieldValue>Nobody</controllingFieldValue><valueName>A</valueName></valueSettings></valueSet>`,
    /Nobody/
  ),
  field(
    'a multi-select picklist without visible lines',
    'Extra__c',
    picklist(values(['A'])).replace('<type>Picklist', '<type>MultiselectPicklist'),
    /Must specify 'visibleLines' for a CustomField of type MultiselectPicklist/
  ),

  formula('a formula with a missing bracket', 'Text', 'UPPER(Title__c', /[Ss]yntax error/),
  formula('a formula with a function that does not exist', 'Text', 'SHOUT(Title__c)', /Unknown function SHOUT/i),
  formula(
    'a formula with a field that does not exist',
    'Text',
    'Nowhere__c',
    /Field Nowhere__c does not exist\. Check spelling\./
  ),
  formula(
    'a formula through a lookup that does not exist',
    'Text',
    'Nowhere__r.Name',
    /Field Nowhere__r\.Name does not exist/
  ),
  formula('a text and a number added', 'Number', 'Title__c + 1', /Incorrect parameter|expected/i),
  formula(
    'a formula of another type than the field',
    'Number',
    'Title__c',
    /Formula result is data type \(Text\), incompatible with expected data type \(Number\)/
  ),
  formula('too few parameters', 'Text', 'LEFT(Title__c)', /Incorrect number of parameters for function 'LEFT\(\)'/),
  formula('a formula that reads itself', 'Text', 'Extra__c', /refers to itself|directly or indirectly/i),
  formula('a formula with a long text', 'Text', 'SuccessDefinition__c', /Long Text Area/),
  formula('a picklist without a function', 'Text', 'Role__c', /picklist/i),
  formula('a picklist with one', 'Text', 'TEXT(Role__c)'),
  formula('a formula of 3,901 characters', 'Text', `"${long(3899)}"`, /3,900 characters/),
  formula('a formula of 3,900 characters', 'Text', `/*${long(3894)}*/""`),
  formula('ISCHANGED outside rules and flows', 'Checkbox', 'ISCHANGED(Title__c)', /ISCHANGED/),
  field(
    'an unknown treatment of blanks',
    'Extra__c',
    '<formula>1</formula><formulaTreatBlanksAs>BlankAsNull</formulaTreatBlanksAs><precision>18</precision><scale>0</scale><type>Number</type>',
    /'BlankAsNull' is not a valid value for the enum 'TreatBlanksAs'/
  ),
  field(
    'a formula with a length',
    'Extra__c',
    '<formula>Title__c</formula><length>80</length><type>Text</type>',
    /'length'/
  ),
  field(
    'a required formula',
    'Extra__c',
    '<formula>Title__c</formula><required>true</required><type>Text</type>',
    /required/
  ),
  field(
    'a long text formula',
    'Extra__c',
    '<formula>Title__c</formula><length>2000</length><type>LongTextArea</type><visibleLines>3</visibleLines>',
    /formula/i
  )
];
