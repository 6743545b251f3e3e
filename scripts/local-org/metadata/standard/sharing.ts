import type { FieldModel, ObjectModel } from '../model.ts';
import {
  checkbox,
  lookup,
  nameText,
  picklist,
  required,
  standardObject,
  system,
  systemFields,
  text
} from './define.ts';
import type { StandardField, StandardObject } from './define.ts';

const group = standardObject(
  'Group',
  ['Group', 'Groups'],
  '00G',
  [
    nameText('Name', 40),
    text('DeveloperName', 'Developer Name', 80),
    lookup('RelatedId', 'Related ID', ['UserRole'], { deleteConstraint: 'Cascade' }),
    picklist('Type', 'Type', ['*Regular', 'Role', 'RoleAndSubordinates', 'Organization', 'Queue']),
    checkbox('DoesSendEmailToMembers', 'Send Email to Members'),
    checkbox('DoesIncludeBosses', 'Include Bosses', true)
  ],
  { hasOwner: false, sharingModel: 'Read' }
);

const groupMember = standardObject(
  'GroupMember',
  ['Group Member', 'Group Members'],
  '011',
  [
    lookup('GroupId', 'Group ID', ['Group'], {
      ...required,
      childRelationshipName: 'GroupMembers',
      deleteConstraint: 'Cascade'
    }),
    lookup('UserOrGroupId', 'User/Group ID', ['User', 'Group'], { ...required, relationshipName: 'UserOrGroup' })
  ],
  { nameField: '', hasOwner: false, sharingModel: 'Read' }
);

/** What a user may do with a record. Its rows are worked out for each query; none are kept. */
const userRecordAccess = standardObject(
  'UserRecordAccess',
  ['User Record Access', 'User Record Access'],
  '0Gx',
  [
    lookup('UserId', 'User ID', ['User'], system),
    lookup('RecordId', 'Record ID', [], system),
    checkbox('HasReadAccess', 'Has Read Access', false, system),
    checkbox('HasEditAccess', 'Has Edit Access', false, system),
    checkbox('HasDeleteAccess', 'Has Delete Access', false, system),
    checkbox('HasTransferAccess', 'Has Transfer Access', false, system),
    checkbox('HasAllAccess', 'Has All Access', false, system),
    picklist('MaxAccessLevel', 'Max Access Level', ['None', 'Read', 'Edit', 'Delete', 'Transfer', 'All'], system)
  ],
  { nameField: '', hasOwner: false, sharingModel: 'Read', isWritable: false }
);

/** Groups that records are shared with, and the answer to who may do what. */
export const sharingObjects: readonly StandardObject[] = [group, groupMember, userRecordAccess];

const LEVELS = ['Read', 'Edit', 'All'];
const ROW_CAUSES = ['Owner', '*Manual', 'Rule', 'ImplicitChild', 'ImplicitParent', 'Team'];

/** Key prefixes of the standard objects' shares. */
const PREFIXES: Readonly<Record<string, string>> = { Account: '00r', Contact: '03s', Opportunity: '00t' };

/** Levels on other records that an account's share gives too, with the object that each is about. */
const ACCOUNT_LEVELS: Readonly<Record<string, string>> = {
  ContactAccessLevel: 'Contact',
  OpportunityAccessLevel: 'Opportunity',
  CaseAccessLevel: 'Case'
};

/** Where a share keeps the record that it is about, and what it lets do with it. */
export interface ShareFields {
  readonly parent: string;
  readonly level: string;
}

/** The names of the fields of an object's share. */
export function shareFields(object: ObjectModel): ShareFields {
  return object.isCustom
    ? { parent: 'ParentId', level: 'AccessLevel' }
    : { parent: `${object.apiName}Id`, level: `${object.apiName}AccessLevel` };
}

/** The name that an object's share has when it has one, e.g. `AccountShare`, `Plan__Share`. */
export function shareName(object: ObjectModel): string {
  return object.isCustom ? object.apiName.replace(/__c$/, '__Share') : `${object.apiName}Share`;
}

/** The shares of the objects whose records have owners and are not everybody's; accounts and opportunities always have theirs. */
export function shareObjects(objects: Iterable<ObjectModel>): readonly ObjectModel[] {
  return [...objects].flatMap((object) => (hasShare(object) ? [shareOf(object)] : []));
}

function hasShare(object: ObjectModel): boolean {
  if (!object.fields.has('OwnerId') || object.sharingModel === 'ControlledByParent') return false;
  if (!object.isCustom) return object.apiName in PREFIXES;
  return object.sharingModel === 'Private' || object.sharingModel === 'Read';
}

function shareOf(object: ObjectModel): ObjectModel {
  const { parent, level } = shareFields(object);
  const apiName = shareName(object);
  const label = `${object.label} Share`;
  const [id, isDeleted, , , modifiedOn, modifiedBy] = systemFields(label, { hasOwner: false, hasRecordTypes: false });
  const fields = [
    id,
    lookup(parent, `${object.label} ID`, [object.apiName], {
      ...required,
      relationshipName: object.isCustom ? 'Parent' : object.apiName,
      childRelationshipName: 'Shares',
      deleteConstraint: 'Cascade'
    }),
    lookup('UserOrGroupId', 'User/Group ID', ['User', 'Group'], { ...required, relationshipName: 'UserOrGroup' }),
    picklist(level, `${object.label} Access`, LEVELS, { ...required, isRestricted: true }),
    ...(object.apiName === 'Account'
      ? Object.entries(ACCOUNT_LEVELS).map(([name, about]) =>
          picklist(name, `${about} Access`, ['None', 'Read', 'Edit'], { isRestricted: true })
        )
      : []),
    picklist('RowCause', 'Row Cause', ROW_CAUSES),
    modifiedOn,
    modifiedBy,
    isDeleted
  ].flatMap((field): [string, FieldModel][] =>
    field === undefined ? [] : [[field.apiName, ofObject(field, apiName)]]
  );
  const prefix = PREFIXES[object.apiName];
  return {
    apiName,
    label,
    pluralLabel: label,
    isCustom: false,
    ...(prefix === undefined ? {} : { keyPrefix: prefix }),
    sharingModel: 'Read',
    shareOf: object.apiName,
    enableHistory: false,
    nameField: '',
    fields: new Map(fields),
    validationRules: [],
    listViews: [],
    compactLayouts: [],
    recordTypes: [],
    searchFields: [],
    isWritable: true
  };
}

function ofObject(field: StandardField, object: string): FieldModel {
  return { ...field, object };
}
