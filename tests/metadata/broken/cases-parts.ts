import { edit, listView, long, part } from './case.ts';
import type { Case } from './case.ts';

const everything = '<columns>NAME</columns>\n<filterScope>Everything</filterScope>';
const filters = (...list: readonly (readonly [field: string, operation: string, value: string])[]): string =>
  list
    .map(
      ([field, operation, value]) =>
        `\n<filters><field>${field}</field><operation>${operation}</operation>${value === '' ? '' : `<value>${value}</value>`}</filters>`
    )
    .join('');
const filtered = (what: string, field: string, operation: string, value: string, says?: RegExp): Case =>
  listView(what, everything + filters([field, operation, value]), says);
const rule = (what: string, formula: string, more = '', says?: RegExp): Case =>
  part(
    what,
    'ValidationRule',
    'validationRules',
    'validationRule',
    `<active>true</active>\n<errorConditionFormula>${formula}</errorConditionFormula>${more}\n<errorMessage>No.</errorMessage>`,
    says
  );
const recordType = (what: string, body: string, says?: RegExp): Case =>
  part(what, 'RecordType', 'recordTypes', 'recordType', `<active>true</active>\n<label>Extra</label>${body}`, says);
const compact = (what: string, fields: readonly string[], says?: RegExp): Case =>
  part(
    what,
    'CompactLayout',
    'compactLayouts',
    'compactLayout',
    `${fields.map((name) => `<fields>${name}</fields>`).join('\n')}\n<label>Extra</label>`,
    says
  );
const layout = 'Stakeholder__c-Stakeholder Layout.layout-meta.xml';
const item = (field: string, behavior = 'Edit'): string =>
  `<layoutItems>\n                <behavior>${behavior}</behavior>\n                <field>${field}</field>\n            </layoutItems>`;
const ten = [
  'Name',
  'Title__c',
  'Role__c',
  'Account__c',
  'Influence__c',
  'Support__c',
  'Access__c',
  'Strength__c',
  'LeftOn__c',
  'Why__c'
];

/** The parts of objects, and page layouts. */
export const partCases: readonly Case[] = [
  rule(
    'a rule that gives a number',
    'Strength__c + 1',
    '',
    /Formula result is data type \(Number\), incompatible with expected data type \(true or false\)/
  ),
  rule('a rule with a missing bracket', 'AND(ISBLANK(Title__c)', '', /[Ss]yntax error/),
  rule(
    'a rule with a field that does not exist',
    'ISBLANK(Nowhere__c)',
    '',
    /Field Nowhere__c does not exist\. Check spelling\./
  ),
  rule(
    'a rule with a custom permission that does not exist',
    '$Permission.Nowhere',
    '',
    /\$Permission\.Nowhere does not exist|no CustomPermission/
  ),
  rule(
    'a rule with a label that does not exist',
    '$Label.nowhere = Title__c',
    '',
    /\$Label\.nowhere does not exist|no CustomLabel/
  ),
  rule('a rule that compares a text with a number', 'Title__c &gt; 5', '', /Incorrect parameter/),
  rule(
    'a rule beside a field that does not exist',
    'ISBLANK(Title__c)',
    '\n<errorDisplayField>Nowhere__c</errorDisplayField>',
    /errorDisplayField.*Nowhere__c/
  ),
  rule(
    'a rule beside a field',
    'AND(ISNEW(), ISBLANK(Title__c), $User.IsActive)',
    '\n<errorDisplayField>Title__c</errorDisplayField>'
  ),

  listView(
    'a column that does not exist',
    '<columns>NAME</columns>\n<columns>Nowhere__c</columns>\n<filterScope>Everything</filterScope>',
    /Could not resolve list view column: Nowhere__c/
  ),
  listView(
    'a standard column by its API name',
    '<columns>Name</columns>\n<filterScope>Everything</filterScope>',
    /Could not resolve list view column: Name/
  ),
  listView(
    'a standard column',
    '<columns>NAME</columns>\n<columns>CREATED_DATE</columns>\n<filterScope>Everything</filterScope>'
  ),
  listView(
    'sixteen columns',
    `${'<columns>NAME</columns>'.repeat(1)}${[...ten.slice(1), 'WeightedStrength__c', 'InterviewCount__c', 'SupportShare__c', 'IsActive__c', 'IsKeyPlayer__c', 'Contact__c'].map((name) => `<columns>${name}</columns>`).join('')}<filterScope>Everything</filterScope>`,
    /15 columns/
  ),
  listView(
    'a column that stands twice',
    '<columns>NAME</columns>\n<columns>NAME</columns>\n<filterScope>Everything</filterScope>',
    /[Dd]uplicate/
  ),
  listView(
    'a scope that does not exist',
    '<columns>NAME</columns>\n<filterScope>Everybody</filterScope>',
    /'Everybody' is not a valid value for the enum 'FilterScope'/
  ),
  listView('a queue of an object that has none', '<columns>NAME</columns>\n<filterScope>Queue</filterScope>', /scope/i),
  listView('the own records of a detail', '<columns>NAME</columns>\n<filterScope>Mine</filterScope>', /scope/i),
  filtered(
    'a filter by a field that does not exist',
    'Nowhere__c',
    'equals',
    'x',
    /Could not resolve list view column: Nowhere__c/
  ),
  filtered('a filter by a picklist value that does not exist', 'Role__c', 'equals', 'Friend', /Friend/),
  filtered('a filter by a picklist value', 'Role__c', 'equals', 'Approver'),
  filtered('a filter by a blank picklist', 'Role__c', 'equals', ''),
  filtered(
    'a text in a filter by a number',
    'PreferredCadenceDays__c',
    'greaterThan',
    'many',
    /PreferredCadenceDays__c/
  ),
  filtered('a word in a filter by a date', 'LeftOn__c', 'greaterThan', 'yesterdayish', /LeftOn__c/),
  filtered('a day in a filter by a date', 'LeftOn__c', 'greaterThan', '3/31/2026'),
  filtered('a relative date', 'LeftOn__c', 'equals', 'LAST_N_DAYS:30'),
  filtered('a word in a filter by a checkbox', 'IsActive__c', 'equals', 'perhaps', /IsActive__c/),
  filtered('part of a number', 'PreferredCadenceDays__c', 'contains', '3', /operator|operation/i),
  filtered('a range of a checkbox', 'IsActive__c', 'greaterThan', '1', /operator|operation/i),
  filtered('an inclusion in a text', 'Title__c', 'includes', 'x', /operator|operation/i),
  filtered('a filter by a long text', 'SuccessDefinition__c', 'contains', 'x', /SuccessDefinition__c/),
  listView(
    'eleven filters',
    everything +
      filters(...ten.concat('IsActive__c').map((): readonly [string, string, string] => ['Title__c', 'contains', 'x'])),
    /10 filter|filters/i
  ),
  listView(
    'a logic beyond the filters',
    `<booleanFilter>1 OR 3</booleanFilter>${everything}${filters(['Title__c', 'contains', 'x'], ['Title__c', 'contains', 'y'])}`,
    /undefined filter: 3|filter logic/i
  ),
  listView(
    'a logic that leaves a filter out',
    `<booleanFilter>1</booleanFilter>${everything}${filters(['Title__c', 'contains', 'x'], ['Title__c', 'contains', 'y'])}`,
    /not referenced|filter logic/i
  ),
  listView(
    'a logic that is not closed',
    `<booleanFilter>(1 OR 2</booleanFilter>${everything}${filters(['Title__c', 'contains', 'x'], ['Title__c', 'contains', 'y'])}`,
    /filter logic/i
  ),
  listView(
    'a logic that mixes AND and OR',
    `<booleanFilter>1 AND 2 OR 3</booleanFilter>${everything}${filters(['Title__c', 'contains', 'x'], ['Title__c', 'contains', 'y'], ['Title__c', 'contains', 'z'])}`,
    /filter logic/i
  ),

  compact('a field of a compact layout that does not exist', ['Name', 'Nowhere__c'], /fields.*Nowhere__c/),
  compact('eleven fields of a compact layout', [...ten, 'IsActive__c'], /10 fields/),
  compact('a field of a compact layout that stands twice', ['Name', 'Title__c', 'Title__c'], /[Dd]uplicate/),
  compact('ten fields of a compact layout', ten),
  edit(
    'a compact layout that does not exist',
    'Account.object-meta.xml',
    'LinchpinAccountCompact',
    'Nowhere',
    /no CompactLayout named Account\.Nowhere found/
  ),
  edit(
    'a search field that does not exist',
    'Stakeholder__c.object-meta.xml',
    '<searchResultsAdditionalFields>Title__c',
    '<searchResultsAdditionalFields>Nowhere__c',
    /Nowhere__c/,
    '<searchResultsAdditionalFields>Nowhere'
  ),
  edit(
    'an object without a plural',
    'Stakeholder__c.object-meta.xml',
    '<pluralLabel>Stakeholders</pluralLabel>',
    '',
    /pluralLabel/
  ),
  edit(
    'a name field of another type',
    'Stakeholder__c.object-meta.xml',
    '<type>Text</type>',
    '<type>Number</type>',
    /Must specify a nameField of type Text or AutoNumber/
  ),

  recordType(
    'a record type with a picklist that does not exist',
    '<picklistValues><picklist>Nowhere__c</picklist><values><fullName>A</fullName><default>false</default></values></picklistValues>',
    /Nowhere__c/
  ),
  recordType(
    'a record type with a value that does not exist',
    '<picklistValues><picklist>Role__c</picklist><values><fullName>Friend</fullName><default>false</default></values></picklistValues>',
    /Picklist value: Friend in picklist: Role__c not found/
  ),
  recordType(
    'a record type',
    '<picklistValues><picklist>Role__c</picklist><values><fullName>Approver</fullName><default>false</default></values></picklistValues>'
  ),
  recordType(
    'a record type with a compact layout that does not exist',
    '<compactLayoutAssignment>Nowhere</compactLayoutAssignment>',
    /no CompactLayout named .*Nowhere/
  ),

  edit(
    'a field of a layout that does not exist',
    layout,
    '<field>Title__c',
    '<field>Nowhere__c',
    /In field: field - no CustomField named Stakeholder__c\.Nowhere__c found/,
    '<field>Nowhere__c'
  ),
  edit(
    'a field of a layout that stands twice',
    layout,
    item('Title__c'),
    item('Function__c'),
    /[Dd]uplicate|more than once/
  ),
  edit(
    'a layout without its required field',
    layout,
    item('Name', 'Required'),
    item('Why__c').replace('Why__c', 'CreatedById').replace('Edit', 'Readonly'),
    /Layout must contain an item for required layout field: Name/
  ),
  edit(
    'a required field that is not required',
    layout,
    item('Name', 'Required'),
    item('Name'),
    /Field:Name must be Required/
  ),
  edit(
    'a formula that can be typed',
    layout,
    '<behavior>Readonly</behavior>',
    '<behavior>Edit</behavior>',
    /must be Readonly/
  ),
  edit(
    'a related list that does not exist',
    layout,
    '<relatedList>StakeholderInterview__c.Stakeholder__c',
    '<relatedList>StakeholderInterview__c.Nowhere__c',
    /Cannot find related list: ?StakeholderInterview__c\.Nowhere__c/,
    '<relatedList>StakeholderInterview__c.Nowhere'
  ),
  edit(
    'a related list by its relationship',
    layout,
    '<relatedList>StakeholderInterview__c.Stakeholder__c',
    '<relatedList>Interviews__r',
    /Cannot find related list: ?Interviews__r/
  ),
  edit(
    'a column of a related list that does not exist',
    layout,
    '<fields>HeldOn__c',
    '<fields>Nowhere__c',
    /Invalid field:? ?Nowhere__c in related list/,
    '<fields>Nowhere__c'
  ),
  edit(
    'an order of a related list that does not exist',
    layout,
    '<sortField>HeldOn__c',
    '<sortField>Nowhere__c',
    /Nowhere__c/,
    '<sortField>Nowhere__c'
  ),
  edit(
    'a related list that stands twice',
    layout,
    '<relatedList>StakeholderAssessment__c.Stakeholder__c',
    '<relatedList>StakeholderInterview__c.Stakeholder__c',
    /[Dd]uplicate/
  ),
  edit(
    'a section of an unknown style',
    layout,
    '<style>TwoColumnsTopToBottom',
    '<style>Sideways',
    /'Sideways' is not a valid value for the enum 'LayoutSectionStyle'/,
    '<style>Sideways'
  ),
  edit('a label of a section', layout, '<label>Person', `<label>${long(20)}`)
];
