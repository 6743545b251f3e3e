import { edit, permissionSet } from './case.ts';
import type { Case } from './case.ts';

const rep = 'LinchpinRep.permissionset-meta.xml';
const right = (name: string): string =>
  ['Create', 'Delete', 'Edit', 'Read'].map((each) => `<allow${each}>${name.includes(each)}</allow${each}>`).join('') +
  `<modifyAllRecords>${name.includes('ModifyAll')}</modifyAllRecords>`;
const object = (name: string, rights: string): string =>
  `<objectPermissions>${right(rights)}<object>${name}</object><viewAllRecords>${rights.includes('ViewAll')}</viewAllRecords></objectPermissions>\n`;
const fieldRight = (name: string, editable = false, readable = true): string =>
  `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>${readable}</readable></fieldPermissions>\n`;
const account = object('Account', 'Read');

/** Permission sets and what they grant. */
export const accessCases: readonly Case[] = [
  permissionSet('a right to a required field', fieldRight('Stakeholder__c.Name'), /Name/),
  permissionSet(
    'a right to a master-detail',
    fieldRight('Stakeholder__c.Account__c'),
    /You cannot deploy to a required field: Stakeholder__c\.Account__c/
  ),
  permissionSet('a right to change a formula', fieldRight('Stakeholder__c.Strength__c', true), /Strength__c/),
  permissionSet('a right to change a roll-up', fieldRight('Account.StakeholderCount__c', true), /StakeholderCount__c/),
  permissionSet(
    'a right to change what cannot be read',
    fieldRight('Stakeholder__c.Title__c', true, false),
    /Stakeholder__c\.Title__c/
  ),
  permissionSet(
    'a right to a field that does not exist',
    fieldRight('Stakeholder__c.Nowhere__c'),
    /In field: field - no CustomField named Stakeholder__c\.Nowhere__c found/
  ),
  permissionSet(
    'a right to a field of an object that does not exist',
    fieldRight('Nowhere__c.Title__c'),
    /no CustomObject named Nowhere__c found/
  ),
  permissionSet(
    'a right to a field that stands twice',
    fieldRight('Stakeholder__c.Title__c') + fieldRight('Stakeholder__c.Title__c'),
    /[Dd]uplicate/
  ),
  permissionSet(
    'a right to an object that does not exist',
    object('Nowhere__c', 'Read'),
    /In field: object - no CustomObject named Nowhere__c found/
  ),
  permissionSet('an object that stands twice', account + account, /[Dd]uplicate/),
  permissionSet(
    'creating without reading',
    object('Account', 'Create'),
    /Permission Create Account depends on permission\(s\): Read Account/
  ),
  permissionSet(
    'changing without reading',
    object('Account', 'Edit'),
    /Permission Edit Account depends on permission\(s\): Read Account/
  ),
  permissionSet(
    'deleting without changing',
    object('Account', 'Read Delete'),
    /Permission Delete Account depends on permission\(s\): Edit Account/
  ),
  permissionSet(
    'seeing all without reading',
    object('Account', 'ViewAll'),
    /Permission View All Account depends on permission\(s\): Read Account/
  ),
  permissionSet(
    'changing all without seeing all',
    object('Account', 'Read Edit Delete ModifyAll'),
    /Permission Modify All Account depends on permission\(s\): View All Account/
  ),
  permissionSet('changing all', object('Account', 'Read Edit Delete ViewAll ModifyAll')),
  permissionSet(
    'a detail without its master',
    object('Stakeholder__c', 'Read'),
    /Permission Read Stakeholder__c depends on permission\(s\): Read Account/
  ),
  permissionSet('a detail with its master', account + object('Stakeholder__c', 'Read')),
  permissionSet(
    'a tab that does not exist',
    '<tabSettings><tab>Nowhere__c</tab><visibility>Visible</visibility></tabSettings>',
    /no CustomTab named Nowhere__c found/
  ),
  permissionSet(
    'a standard tab that does not exist',
    '<tabSettings><tab>standard-Nowhere</tab><visibility>Visible</visibility></tabSettings>',
    /no CustomTab named standard-Nowhere found/
  ),
  permissionSet(
    'a visibility that does not exist',
    '<tabSettings><tab>Stakeholder__c</tab><visibility>Shown</visibility></tabSettings>',
    /'Shown' is not a valid value for the enum 'PermissionSetTabVisibility'/
  ),
  permissionSet(
    'an app that does not exist',
    '<applicationVisibilities><application>Nowhere</application><visible>true</visible></applicationVisibilities>',
    /no CustomApplication named Nowhere found/
  ),
  permissionSet(
    'a custom permission that does not exist',
    '<customPermissions><enabled>true</enabled><name>Nowhere</name></customPermissions>',
    /no CustomPermission named Nowhere found/
  ),
  permissionSet(
    'a user permission that does not exist',
    '<userPermissions><enabled>true</enabled><name>FlyToTheMoon</name></userPermissions>',
    /Unknown user permission: FlyToTheMoon/
  ),
  permissionSet(
    'a user permission',
    '<userPermissions><enabled>true</enabled><name>ViewSetup</name></userPermissions>'
  ),
  permissionSet(
    'a record type that does not exist',
    '<recordTypeVisibilities><recordType>Account.Nowhere</recordType><visible>true</visible></recordTypeVisibilities>',
    /no RecordType named Account\.Nowhere found/
  ),
  permissionSet(
    'a class that does not exist',
    '<classAccesses><apexClass>Nowhere</apexClass><enabled>true</enabled></classAccesses>',
    /no ApexClass named Nowhere found/
  ),
  edit(
    'a renamed app',
    rep,
    '<application>Linchpin',
    '<application>Lynchpin',
    /no CustomApplication named Lynchpin found/,
    '<application>Lynchpin'
  ),
  edit(
    'a renamed field',
    rep,
    '<field>Stakeholder__c.Title__c',
    '<field>Stakeholder__c.Titel__c',
    /no CustomField named Stakeholder__c\.Titel__c found/,
    '<field>Stakeholder__c.Titel__c'
  )
];
