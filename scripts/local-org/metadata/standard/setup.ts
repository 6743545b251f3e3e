import {
  address,
  checkbox,
  compound,
  dateTime,
  email,
  lookup,
  nameText,
  number,
  phone,
  picklist,
  required,
  standardObject,
  system,
  text,
  textArea,
  url,
  viewedDates
} from './define.ts';
import type { StandardObject } from './define.ts';

const timeZones = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Phoenix',
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/Sao_Paulo',
  'GMT',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Zurich',
  'Europe/Athens',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland'
];
const locales = [
  'en_US',
  'en_GB',
  'en_CA',
  'en_AU',
  'en_IE',
  'de_DE',
  'de_CH',
  'fr_FR',
  'fr_CA',
  'es_ES',
  'es_US',
  'it_IT',
  'nl_NL',
  'ja_JP'
];
const languages = [
  'en_US',
  'de',
  'es',
  'fr',
  'it',
  'ja',
  'sv',
  'ko',
  'zh_TW',
  'zh_CN',
  'pt_BR',
  'nl_NL',
  'da',
  'th',
  'fi',
  'ru',
  'es_MX',
  'no'
];
const encodings = ['*UTF-8', 'ISO-8859-1', 'Shift_JIS', 'ISO-2022-JP', 'EUC-JP', 'ks_c_5601-1987', 'Big5', 'GB2312'];

const user = standardObject(
  'User',
  ['User', 'Users'],
  '005',
  [
    text('Username', 'Username', 80, { ...required, isUnique: true }),
    text('LastName', 'Last Name', 80, required),
    text('FirstName', 'First Name', 40),
    compound('Name', 'Full Name', 'PersonName', ['FirstName', 'LastName'], {
      isNameField: true,
      isSystem: true,
      length: 121
    }),
    text('CompanyName', 'Company Name', 80),
    text('Division', 'Division', 80),
    text('Department', 'Department', 80),
    text('Title', 'Title', 80),
    ...address('', ''),
    email('Email', 'Email', 128, required),
    phone('Phone', 'Phone'),
    phone('Fax', 'Fax'),
    phone('MobilePhone', 'Mobile'),
    text('Alias', 'Alias', 8, required),
    text('CommunityNickname', 'Nickname', 40, { isUnique: true }),
    checkbox('IsActive', 'Active', true),
    picklist('TimeZoneSidKey', 'Time Zone', timeZones, required),
    lookup('UserRoleId', 'Role ID', ['UserRole'], { childRelationshipName: 'Users' }),
    picklist('LocaleSidKey', 'Locale', locales, required),
    picklist('EmailEncodingKey', 'Email Encoding', encodings, required),
    lookup('ProfileId', 'Profile ID', ['Profile'], {
      ...required,
      childRelationshipName: 'Users',
      deleteConstraint: 'Restrict'
    }),
    picklist(
      'UserType',
      'User Type',
      [
        '*Standard',
        'PowerPartner',
        'CSPLitePortal',
        'CustomerSuccess',
        'PowerCustomerSuccess',
        'CsnOnly',
        'AutomatedProcess',
        'Guest'
      ],
      system
    ),
    picklist('LanguageLocaleKey', 'Language', languages, required),
    text('EmployeeNumber', 'Employee Number', 20),
    lookup('ManagerId', 'Manager ID', ['User'], { childRelationshipName: 'ManagedUsers' }),
    textArea('AboutMe', 'About Me', 1000),
    text('FederationIdentifier', 'SAML Federation ID', 512, { isUnique: true }),
    dateTime('LastLoginDate', 'Last Login', system),
    url('FullPhotoUrl', 'Url for full-sized Photo', 1024, system),
    url('SmallPhotoUrl', 'Photo', 1024, system),
    url('MediumPhotoUrl', 'Url for medium profile photo', 1024, system),
    ...viewedDates
  ],
  {
    hasOwner: false,
    sharingModel: 'Read',
    searchFields: ['Username'],
    compactFields: ['Name', 'Title', 'Email', 'Phone']
  }
);

const userRole = standardObject(
  'UserRole',
  ['Role', 'Roles'],
  '00E',
  [
    nameText('Name', 80),
    lookup('ParentRoleId', 'Parent Role ID', ['UserRole'], {
      relationshipName: 'ParentRole',
      deleteConstraint: 'Restrict'
    }),
    text('RollupDescription', 'Description', 80),
    text('DeveloperName', 'Developer Name', 80),
    picklist('OpportunityAccessForAccountOwner', 'Opportunity Access Level for Account Owner', [
      'None',
      'Read',
      '*Edit'
    ]),
    picklist('CaseAccessForAccountOwner', 'Case Access Level for Account Owner', ['None', 'Read', '*Edit']),
    picklist('ContactAccessForAccountOwner', 'Contact Access Level for Account Owner', ['None', 'Read', '*Edit'])
  ],
  { hasOwner: false, sharingModel: 'Read' }
);

const profile = standardObject(
  'Profile',
  ['Profile', 'Profile'],
  '00e',
  [
    nameText('Name', 255),
    lookup('UserLicenseId', 'User License ID', ['UserLicense'], system),
    picklist('UserType', 'User Type', ['*Standard', 'Guest'], system),
    text('Description', 'Description', 255)
  ],
  { hasOwner: false, sharingModel: 'Read', isWritable: false }
);

const userLicense = standardObject(
  'UserLicense',
  ['User License', 'User License'],
  '100',
  [
    text('LicenseDefinitionKey', 'License Definition Key', 40, system),
    nameText('Name', 40),
    text('MasterLabel', 'Master Label', 255, system),
    text('Status', 'Status', 40, system),
    number('TotalLicenses', 'Total Licenses', 8, 0, system),
    number('UsedLicenses', 'Used Licenses', 8, 0, system)
  ],
  { hasOwner: false, sharingModel: 'Read', isWritable: false }
);

const organization = standardObject(
  'Organization',
  ['Organization', 'Organization'],
  '00D',
  [
    nameText('Name', 80),
    text('Division', 'Division', 80),
    ...address('', ''),
    phone('Phone', 'Phone'),
    phone('Fax', 'Fax'),
    text('PrimaryContact', 'Primary Contact', 80),
    picklist('DefaultLocaleSidKey', 'Locale', locales),
    picklist('TimeZoneSidKey', 'Time Zone', timeZones),
    picklist('LanguageLocaleKey', 'Language', languages),
    number('FiscalYearStartMonth', 'Fiscal Year Starts In', 2),
    checkbox('UsesStartDateAsFiscalYearName', 'Fiscal Year Name by Start'),
    picklist(
      'OrganizationType',
      'Edition',
      [
        'Team Edition',
        'Professional Edition',
        'Enterprise Edition',
        'Developer Edition',
        'Personal Edition',
        'Unlimited Edition',
        'Contact Manager Edition',
        'Base Edition'
      ],
      system
    ),
    text('NamespacePrefix', 'Namespace Prefix', 15, system),
    text('InstanceName', 'Instance Name', 5, system),
    checkbox('IsSandbox', 'Is Sandbox', false, system),
    dateTime('TrialExpirationDate', 'Trial Expiration Date', system)
  ],
  { hasOwner: false, sharingModel: 'Read', isWritable: false }
);

const permissionSet = standardObject(
  'PermissionSet',
  ['Permission Set', 'Permission Set'],
  '0PS',
  [
    text('Name', 'Permission Set Name', 80, { ...required, isNameField: true }),
    text('Label', 'Permission Set Label', 80, required),
    lookup('LicenseId', 'License ID', ['UserLicense'], system),
    lookup('ProfileId', 'Profile ID', ['Profile'], system),
    checkbox('IsOwnedByProfile', 'Is Owned By Profile', false, system),
    checkbox('IsCustom', 'Is Custom', true, system),
    picklist('Type', 'Permission Set Type', ['*Regular', 'Standard', 'Profile', 'Group', 'Session'], system),
    text('NamespacePrefix', 'Namespace Prefix', 15, system),
    text('Description', 'Description', 255)
  ],
  { hasOwner: false, sharingModel: 'Read', isWritable: false }
);

const permissionSetAssignment = standardObject(
  'PermissionSetAssignment',
  ['Permission Set Assignment', 'Permission Set Assignments'],
  '0Pa',
  [
    lookup('PermissionSetId', 'Permission Set ID', ['PermissionSet'], {
      ...required,
      childRelationshipName: 'Assignments',
      deleteConstraint: 'Cascade'
    }),
    lookup('AssigneeId', 'Assignee ID', ['User'], {
      ...required,
      childRelationshipName: 'PermissionSetAssignments',
      deleteConstraint: 'Cascade'
    }),
    dateTime('ExpirationDate', 'Expiration Date'),
    checkbox('IsActive', 'Active', true, system)
  ],
  { nameField: '', hasOwner: false, sharingModel: 'Read' }
);

const recordType = standardObject(
  'RecordType',
  ['Record Type', 'Record Types'],
  '012',
  [
    nameText('Name', 80, system),
    text('DeveloperName', 'Record Type Name', 80, system),
    text('NamespacePrefix', 'Namespace Prefix', 15, system),
    text('Description', 'Description', 255, system),
    text('SobjectType', 'SObject Type Name', 40, system),
    checkbox('IsActive', 'Active', true, system)
  ],
  { hasOwner: false, sharingModel: 'Read', isWritable: false }
);

/** Whether a user's login is frozen: one row for each user, kept by the org. */
const userLogin = standardObject(
  'UserLogin',
  ['User Login', 'User Login'],
  '0Yw',
  [
    lookup('UserId', 'User ID', ['User'], { ...system, deleteConstraint: 'Cascade' }),
    checkbox('IsFrozen', 'Frozen'),
    checkbox('IsPasswordLocked', 'Password Locked', false, system)
  ],
  { nameField: '', hasOwner: false, sharingModel: 'Read' }
);

/** Users, their roles and permissions, and the org itself. */
export const setupObjects: readonly StandardObject[] = [
  user,
  userLogin,
  userRole,
  profile,
  userLicense,
  organization,
  permissionSet,
  permissionSetAssignment,
  recordType
];
