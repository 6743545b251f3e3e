import { TestOrg } from '../../../automation/testing/org.ts';
import { TestDoor } from './door.ts';

type Elements = Readonly<Record<string, string | number | boolean>>;

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const objects = 'objects/Visit__c';

function tags(elements: Elements): string {
  return Object.entries(elements)
    .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
    .join('');
}

function file(root: string, elements: Elements, inner = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespace}>${tags(elements)}${inner}</${root}>`;
}

function field(fullName: string, elements: Elements, inner = ''): [string, string] {
  return [`${objects}/fields/${fullName}.field-meta.xml`, file('CustomField', { fullName, ...elements }, inner)];
}

const values = ['Good', 'Neutral', 'Bad'].map(
  (name) =>
    `<value><fullName>${name}</fullName><default>${name === 'Neutral'}</default><label>${name} one</label></value>`
);
const picklist = `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${values.join('')}</valueSetDefinition></valueSet>`;

const items = (...names: string[]): string =>
  names.map((name) => `<layoutItems><behavior>Edit</behavior><field>${name}</field></layoutItems>`).join('');

const permissions = (fields: Readonly<Record<string, boolean>>): string =>
  Object.entries(fields)
    .map(
      ([name, editable]) =>
        `<fieldPermissions>${tags({ editable, field: `Visit__c.${name}`, readable: true })}</fieldPermissions>`
    )
    .join('');

const objectPermission = (create: boolean): string =>
  `<objectPermissions>${tags({
    allowCreate: create,
    allowDelete: create,
    allowEdit: create,
    allowRead: true,
    modifyAllRecords: false,
    object: 'Visit__c',
    viewAllRecords: false
  })}</objectPermissions>`;

const all = { Notes__c: true, Mood__c: true, Length__c: true, Cost__c: true, Guide__c: true, Double__c: false };

/** A detail object of Account with one field of most kinds, lists, a layout, and two permission sets. */
const files: readonly [string, string][] = [
  [
    `${objects}/Visit__c.object-meta.xml`,
    file(
      'CustomObject',
      { label: 'Visit', pluralLabel: 'Visits', deploymentStatus: 'Deployed', sharingModel: 'ControlledByParent' },
      '<nameField><label>Visit name</label><type>Text</type></nameField>'
    )
  ],
  field('Account__c', {
    label: 'Account',
    type: 'MasterDetail',
    referenceTo: 'Account',
    relationshipName: 'Visits',
    relationshipLabel: 'Visits',
    relationshipOrder: 0
  }),
  field('Guide__c', { label: 'Guide', type: 'Lookup', referenceTo: 'Contact', relationshipName: 'Guided' }),
  field('Notes__c', { label: 'Notes', type: 'Text', length: 20, inlineHelpText: 'What was said.' }),
  field('Mood__c', { label: 'Mood', type: 'Picklist' }, picklist),
  field('Length__c', { label: 'Length', type: 'Number', precision: 6, scale: 1 }),
  field('Cost__c', { label: 'Cost', type: 'Currency', precision: 10, scale: 2 }),
  field('Double__c', { label: 'Double', type: 'Number', precision: 8, scale: 1, formula: 'Length__c * 2' }),
  [
    `${objects}/validationRules/Short.validationRule-meta.xml`,
    file('ValidationRule', {
      fullName: 'Short',
      active: true,
      errorConditionFormula: 'Length__c &gt; 100',
      errorDisplayField: 'Length__c',
      errorMessage: 'A visit lasts at most 100 hours.'
    })
  ],
  [
    `${objects}/listViews/Long.listView-meta.xml`,
    file(
      'ListView',
      { fullName: 'Long' },
      `<columns>NAME</columns><columns>Account__c</columns><columns>Length__c</columns><filterScope>Everything</filterScope>
       <filters><field>Length__c</field><operation>greaterThan</operation><value>1</value></filters><label>Long visits</label>`
    )
  ],
  [
    'layouts/Visit__c-Visit Layout.layout-meta.xml',
    file(
      'Layout',
      {},
      `<layoutSections><detailHeading>true</detailHeading><label>About</label>
       <layoutColumns>${items('Name', 'Account__c', 'Mood__c')}</layoutColumns>
       <layoutColumns>${items('Length__c', 'Double__c')}</layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections>`
    )
  ],
  [
    'layouts/Account-Account Layout.layout-meta.xml',
    file(
      'Layout',
      {},
      `<layoutSections><detailHeading>true</detailHeading><label>About</label>
       <layoutColumns>${items('Name', 'OwnerId', 'BillingAddress')}</layoutColumns><style>TwoColumnsTopToBottom</style></layoutSections>
       <relatedLists><fields>NAME</fields><fields>Length__c</fields><relatedList>Visit__c.Account__c</relatedList>
       <sortField>Length__c</sortField><sortOrder>Desc</sortOrder></relatedLists>`
    )
  ],
  [
    'permissionsets/Visitor.permissionset-meta.xml',
    file('PermissionSet', { label: 'Visitor' }, permissions(all) + objectPermission(true))
  ],
  [
    'permissionsets/Reader.permissionset-meta.xml',
    file('PermissionSet', { label: 'Reader' }, permissions({ Length__c: false }) + objectPermission(false))
  ]
];

/** An org with the fixture's metadata and three doors into it. */
export interface DoorFixture {
  readonly test: TestOrg;
  /** May do everything with visits. */
  readonly visitor: TestDoor;
  /** Reads visits, of the fields only the length. */
  readonly reader: TestDoor;
  /** Has no permission on visits. */
  readonly stranger: TestDoor;
}

/** Opens the org of a test file. */
export function openFixture(): DoorFixture {
  const test = new TestOrg(files);
  const door = (username: string, ...sets: string[]): TestDoor =>
    new TestDoor(test.org, test.user(username, ...sets).userId);
  return {
    test,
    visitor: door('visitor@example.com', 'Visitor'),
    reader: door('reader@example.com', 'Reader'),
    stranger: door('stranger@example.com')
  };
}
